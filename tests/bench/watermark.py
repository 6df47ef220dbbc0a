"""Whether the marks of an exercise change what is read: the same sheets and the same ink, with them and without.

    python -m tests.bench.watermark [--sheets 40] [--seed 1]

Each sheet of each form is printed twice, as a hospital's and as an exercise's, filled by the same hand with the same
strokes, put through the same feeder, and read against its own blank. What is read, and whether a person would look, is
compared field by field.
"""

import argparse
import io
from collections import Counter
from datetime import UTC, date, datetime
from random import Random

import cv2
import numpy as np

from recon.design.art import Layout
from recon.design.kit import load_kit
from recon.design.prints import SheetPrint
from recon.design.render import render_blank, render_sheets
from recon.design.serials import new_serial
from recon.drill.hands import Gray, invent_hand
from recon.drill.handwriting import Pen
from recon.drill.paper import invent_feed, scanned
from recon.drill.patients import invent_patients
from recon.drill.values import Written, invent_scene, invent_values
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.model.reading import Reading, Value, Verdict
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import default_engines
from recon.reading.page import process_page
from recon.vision.raster import decode
from recon.vision.template import Template, render_template

FORMS = ("vitals", "medication", "registration", "triage")
DPI = 300
DAY = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
ENGINES = default_engines()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kit = load_kit()
    layouts = [kit.layout(key, "fr") for key in FORMS]
    blanks = {(one.form.key, marked): _blanks(one, marked) for one in layouts for marked in (False, True)}
    told: Counter[str] = Counter()
    for number in range(options.sheets):
        layout = layouts[number % len(layouts)]
        told += compared(layout, blanks, Random(f"{options.seed}/{number}"))
    for name, count in sorted(told.items()):
        print(f"{name:40} {count}")


def _blanks(layout: Layout, marked: bool) -> list[Template]:
    blank = render_blank(layout, is_exercise=marked)
    return [render_template(layout.form, blank, page) for page in range(1, layout.form.pages + 1)]


def compared(layout: Layout, blanks: dict[tuple[str, bool], list[Template]], random: Random) -> Counter[str]:
    """Return what was alike and what was not, of one sheet read both ways."""
    form = layout.form
    (patient,) = invent_patients(1, random)
    written = invent_values(form, invent_scene(patient, datetime(2026, 11, 24, 16), random), random)  # noqa: DTZ001
    serial, seed = new_serial(random.choice), random.randrange(2**32)
    told: Counter[str] = Counter()
    results = {}
    for marked in (False, True):
        sheet = SheetPrint(layout, serial, AT, patient=patient, is_exercise=marked)
        results[marked] = _read(sheet, written, blanks[form.key, marked], Random(seed))
    truth = {(one.field, one.row): one.value for one in written}
    for plain, marked_page in zip(results[False], results[True], strict=True):
        told["pages"] += 1
        told["faults, without marks"] += plain.fault is not None
        told["faults, with marks"] += marked_page.fault is not None
        told += _fields(plain.readings, marked_page.readings, truth)
    return told


def _fields(
    plain: tuple[Reading, ...], marked: tuple[Reading, ...], truth: dict[tuple[str, int | None], Value]
) -> Counter[str]:
    told: Counter[str] = Counter()
    for one, other in zip(plain, marked, strict=True):
        if one.kind.imaged:
            continue
        told["fields"] += 1
        told["same value and verdict"] += (one.value, one.verdict) == (other.value, other.verdict)
        for name, reading in (("without marks", one), ("with marks", other)):
            told[f"for a person, {name}"] += reading.verdict is Verdict.REVIEW
            read = None if reading.verdict is Verdict.BLANK else reading.value
            is_wrong = (read or None) != (truth.get((reading.field, reading.row)) or None)
            told[f"wrong without a person, {name}"] += reading.verdict is not Verdict.REVIEW and is_wrong
    return told


def _read(
    sheet: SheetPrint, written: tuple[Written, ...], templates: list[Template], random: Random
) -> list[PageResult]:
    out = io.BytesIO()
    render_sheets([sheet], out)
    hand = invent_hand(random)
    results = []
    for number, template in enumerate(templates, start=1):
        page: Gray = np.array(decode(out.getvalue(), number - 1).gray)
        Pen(page, DPI, hand, random).write(sheet.form, number, written)
        data = cv2.imencode(".png", scanned(page, DPI, invent_feed(random)))[1].tobytes()
        results.append(_result(data, template))
    return results


def _result(data: bytes, template: Template) -> PageResult:
    return process_page(
        Page("0" * 64, 0),
        load=lambda _page: data,
        template_for=lambda _code: template,
        context_for=lambda _code: Context(DAY),
        engines=ENGINES,
        calibration=SHIPPED,
        policy=Policy(),
    )


if __name__ == "__main__":
    main()

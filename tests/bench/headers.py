"""Measures whether recon sees that a page no longer says it is its patient's; writes docs/headers.md.

    python -m tests.bench.headers [--sheets 60] [--wrong 16] [--jobs 2] [--seed 1] [--out docs/headers.md]

Sheets are printed for invented patients, something is stuck or written over the header of some, and all go through the
outside press (found in RECON_SHARED, else in ../shared). ``--sheets`` of each profile are left as they are, ``--wrong``
suffer each of the other things; of each sheet a first page and a later one are looked at.
"""

import argparse
import multiprocessing
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.art import Layout, Text
from recon.design.fonts import cap_height, width
from recon.design.header import patient_header
from recon.design.kit import Kit, load_kit
from recon.design.manifest import page_entry
from recon.design.prints import SheetPrint
from recon.design.render import render_blank, render_sheets
from recon.design.serials import new_serial
from recon.drill.hands import invent_hand
from recon.errors import PageError
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.identity import Header
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.whose import place_of
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.header import Laid, see
from recon.reading.lexicon import load
from recon.vision.codes import identify
from recon.vision.ink import separate
from recon.vision.raster import decode
from recon.vision.registration import register, registered
from recon.vision.template import Template, render_template
from tests.bench import stickers
from tests.bench.outside import load_press, packs
from tests.bench.tables import markdown, percent, publish
from tests.bench.watch import Gray, nearby

ROOT = Path(__file__).resolve().parents[2]
PROFILES = ("adf300", "adf200", "copy", "fax", "torn", "photo")
FORMS = (("vitals", "fr"), ("orders", "fr"), ("registration", "en"))
RIGHT = {
    "as_printed": "nothing happened to it",
    "note": "a note written beside the print",
    "own": "the patient's own label stuck on it",
    "moved": "printed before the patient changed ward and stay",
}
WRONG = {
    "label": "recon's label of another patient stuck on it",
    "sticker": "a hospital's sticker of another patient stuck on it",
    "namesake": "a sticker of a namesake, born on another day",
    "twin": "a label of the twin: given name and number differ",
    "struck": "the name struck out, another written",
    "header": "printed with another patient's header",
    "letter": "printed with the header of a MARTINS for a MARTIN, one digit of the number off",
    "digit": "printed with a header that differs in one digit of the number",
}
_BORN = date(1928, 1, 1)
_NOTES = ("à jeun", "chambre 4", "allergie ?", "vu le 12/10", "Dr Petit")


@dataclass(frozen=True, slots=True)
class Case:
    """One sheet: what happens to it, how it is scanned."""

    kind: str
    profile: str
    number: int
    seed: int

    @property
    def key(self) -> tuple[int, ...]:
        return self.seed, zlib.crc32(f"{self.kind} {self.profile}".encode()), self.number


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was seen on one page; ``header`` is the fault's code where the page was not read."""

    case: Case
    page: int
    header: str
    expected: str
    lines: tuple[str, ...] = ()
    milliseconds: float = 0.0


def main() -> None:
    options = _options()
    counts = dict.fromkeys(RIGHT, options.wrong) | dict.fromkeys(WRONG, options.wrong) | {"as_printed": options.sheets}
    cases = [
        Case(kind, profile, number, options.seed)
        for profile in options.profiles
        for kind, count in counts.items()
        if not options.only or kind in options.only
        for number in range(count)
    ]
    # Spawned, as recon's own workers are.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.jobs, mp_context=context, initializer=_start) as pool:
        outcomes = [outcome for some in pool.map(look, cases, chunksize=4) for outcome in some]
    publish(report(outcomes, options), options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=60)
    parser.add_argument("--wrong", type=int, default=16)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--profiles", nargs="*", default=PROFILES)
    parser.add_argument("--only", nargs="*", help="kinds", default=())
    parser.add_argument("--out", type=Path, help="report to write (Markdown)")
    return parser.parse_args()


@dataclass(slots=True)
class Tools:
    """What a process makes once."""

    press: Any
    glyphs: Any
    engines: Engines
    kit: Kit


_HELD: list[Tools] = []


def _start() -> None:
    cv2.setNumThreads(1)
    press = load_press()
    press.mark = nearby(press.mark, lambda box: 2 * max(box["w"], box["h"]))
    press.scribble = nearby(press.scribble, lambda _: 6.0)
    glyphs = press.Glyphs(packs("digits_eu_optdigits_test", "digits_us_test", "upper_us_test"))
    _HELD[:] = [Tools(press, glyphs, default_engines(), load_kit())]


def look(case: Case) -> list[Outcome]:
    """Print the sheet of ``case``, let happen what happens to it, scan it and look at its header."""
    tools, random, rng = _HELD[0], Random(str(case.key)), np.random.default_rng(case.key)
    form, lang = random.choice(FORMS)
    layout = tools.kit.layout(form, lang)
    patient = somebody(random)
    shown = printed_as(case.kind, patient, random)
    at = datetime(2026, 11, 24, 8, tzinfo=UTC)
    sheet = SheetPrint(layout, new_serial(random.choice), at, patient=shown, data_age_at=at)  # type: ignore[arg-type]
    return [_looked_at(case, sheet, page, patient, tools, random, rng) for page in (1, 2)]


def _looked_at(
    case: Case, sheet: SheetPrint, page: int, patient: Patient, tools: Tools, random: Random, rng: np.random.Generator
) -> Outcome:
    settings = tools.press.PROFILES[case.profile]
    paper = _rendered(sheet, page, settings["dpi"])
    happen(case.kind, paper, sheet, page, patient, settings["dpi"], random)
    tools.press.fill(paper, page_entry(sheet.form, page), settings["dpi"], tools.glyphs, rng)
    scan = tools.press.degrade(paper, settings, rng)
    quality = [] if settings.get("bilevel") else [cv2.IMWRITE_JPEG_QUALITY, settings["q"]]
    data = cv2.imencode(".png" if settings.get("bilevel") else ".jpg", scan, quality)[1].tobytes()
    who = f"{patient.birth_name} {patient.given_names} {patient.ipp} {patient.birth_date}"
    try:
        raster = decode(data, 0)
        symbols = identify(raster.gray)
        template = _template(sheet.layout, page)
        registration = register(raster, symbols, template, policy=Policy())
    except PageError as error:
        return Outcome(case, page, error.code, who)
    ink = separate(registered(raster, registration, template), template)
    start = process_time()
    context = Context(date(2026, 11, 24), patient=patient)
    seen = see(Laid(raster.gray, ink, template, registration), (), context, tools.engines, Policy())
    assert seen is not None
    return Outcome(case, page, seen.header, who, seen.lines + seen.codes, 1000 * (process_time() - start))


def _rendered(sheet: SheetPrint, page: int, dpi: int) -> Gray:
    out = BytesIO()
    render_sheets([sheet], out)
    document = pdfium.PdfDocument(out.getvalue())
    try:
        pixels = document[page - 1].render(scale=dpi / 72, grayscale=True).to_numpy().squeeze()
    finally:
        document.close()
    return np.array(pixels, np.uint8, order="C")


@lru_cache(maxsize=16)
def _template(layout: Layout, page: int) -> Template:
    return render_template(layout.form, render_blank(layout), page)


def somebody(random: Random) -> Patient:
    """Invent a patient: names long and short, with accents, hyphens, particles and used names."""
    surnames, given = load("surnames"), load("given_names")
    names = [random.choice(surnames).capitalize() for _ in range(2)]
    odd = random.choice(
        ("D'Haëne", "Le Goff", "de La Rochefoucauld", "Müller", "Lefèvre", "N'Guyen", "Çelik", "Ó Brien")
    )
    name = random.choices((names[0], "-".join(names), " ".join(names), odd), (6, 2, 1, 2))[0]
    first = [random.choice((random.choice(given).capitalize(), "Marie-Élise", "Anaïs", "Zoé")) for _ in range(3)]
    return Patient(
        ipp=f"{random.randrange(10**9, 10**10)}" if random.random() < 0.5 else f"{random.randrange(10**7, 10**8)}",
        birth_name=name,
        given_names=" ".join(first[: random.choice((1, 1, 2, 3))]),
        birth_date=_BORN + timedelta(days=random.randrange(97 * 365)),
        used_name=random.choice(surnames).capitalize() if random.random() < 0.3 else "",
        sex=random.choice("MF"),
        iep=f"{random.randrange(10**7, 10**8)}",
        ward=random.choice(("CARDIO", "URGENCES", "Chirurgie 2", "SSR")),
        bed=str(random.randrange(1, 60)),
    )


def somebody_else(patient: Patient, random: Random) -> Patient:
    """Invent a patient of another name and given name."""
    while True:
        other = somebody(random)
        if other.birth_name != patient.birth_name and other.given_names != patient.given_names:
            return other


def printed_as(kind: str, patient: Patient, random: Random) -> Patient:
    """Return whom the header is printed for, where it is ``patient`` who is expected."""
    if kind == "moved":
        return replace(patient, ward="GERIATRIE", bed="3", iep=f"{random.randrange(10**7, 10**8)}")
    if kind == "header":
        return somebody_else(patient, random)
    if kind == "digit":
        return replace(patient, ipp=other_digit(patient.ipp, random))
    if kind == "letter":
        return replace(patient, birth_name=f"{patient.birth_name}s", ipp=other_digit(patient.ipp, random))
    return patient


def other_digit(number: str, random: Random) -> str:
    """Return the number with one other digit, which looks much like the first one more often than not."""
    like = {"0": "8", "1": "7", "3": "8", "5": "6", "6": "5", "7": "1", "8": "3", "9": "0", "2": "7", "4": "9"}
    place = random.randrange(len(number))
    digit = like[number[place]] if random.random() < 0.7 else str((int(number[place]) + random.randrange(1, 10)) % 10)
    return number[:place] + digit + number[place + 1 :]


def happen(kind: str, paper: Gray, sheet: SheetPrint, page: int, patient: Patient, dpi: int, random: Random) -> None:
    """Do to the header what ``kind`` says."""
    area, per_mm = place_of(sheet.form, page), dpi / MM_PER_INCH
    assert area is not None
    other, lang = somebody_else(patient, random), sheet.form.lang
    sticker = {
        "own": lambda: stickers.own_label(patient, lang, dpi),
        "label": lambda: stickers.own_label(other, lang, dpi, random.choice(("62x29", "57x32", "L4736"))),
        "sticker": lambda: stickers.hospital_sticker(other, dpi),
        "namesake": lambda: stickers.hospital_sticker(replace(other, birth_name=patient.birth_name), dpi),
        "twin": lambda: stickers.own_label(twin(patient, other), lang, dpi),
    }.get(kind)
    if sticker is not None:
        at = area.x + random.uniform(-1, 6), area.y + random.uniform(-0.5, 3)
        stickers.stuck(paper, sticker(), at, per_mm, random.gauss(0, 1.5))
    elif kind in ("note", "struck"):
        hand = invent_hand(random)
        words = name_on(sheet, page)
        said = random.choice(_NOTES) if kind == "note" else f"{other.birth_name} {other.given_names}"
        if kind == "struck":
            stickers.struck(paper, words, per_mm, random, hand.ink)
        beside = area.right - 30 if page == 1 else area.right - 45
        stickers.written(paper, said, (beside, area.y + area.h * (0.6 if page == 1 else 0.35)), per_mm, hand)


def twin(patient: Patient, other: Patient) -> Patient:
    return replace(patient, given_names=other.given_names, ipp=other.ipp, iep=other.iep)


def name_on(sheet: SheetPrint, page: int) -> Rect:
    """Return where the first line of the printed header stands, mm: of a first page the name."""
    line = next(item for item in patient_header(sheet, page) if isinstance(item, Text))
    high = cap_height(line.style)
    return Rect(line.x, line.y - high, width(line.text, line.style), high)


def report(outcomes: Sequence[Outcome], options: argparse.Namespace) -> str:
    """Return the figures and every page that was not seen as it is."""
    head = ("", "pages", "as printed", "other", "unreadable", "not read")
    right = [one for one in outcomes if one.case.kind in RIGHT]
    wrong = [one for one in outcomes if one.case.kind in WRONG]
    passed = [one for one in wrong if one.header == Header.AS_PRINTED]
    alarms = [one for one in right if one.header in (Header.OTHER, Header.UNREADABLE)]
    quick = [one.milliseconds for one in right if one.case.kind == "as_printed" and one.header == Header.AS_PRINTED]
    parts = [
        f"""# Whether a page still says whose it is

A sheet printed for a patient says so on every page. Here sheets of {len(FORMS)} forms, printed for invented patients,
were left alone ({options.sheets} of each profile), or one of several things happened to the header ({options.wrong}
sheets each); a first and a later page of each were filled and scanned by the outside press. "Not read" are pages that
are refused as a whole, which a person sees in any case. `python -m tests.bench.headers --sheets {options.sheets}
--wrong {options.wrong} --seed {options.seed}` measures it again.

**Wrong and passed as printed: {len(passed)} of {len(wrong)}.** Looking takes {median(quick or [0]):.1f} ms of processor
time a page at the median where all is well.
"""
    ]
    for title, kinds, some in (("Right", RIGHT, right), ("Wrong", WRONG, wrong)):
        parts.append(f"## {title}\n")
        parts.append(markdown(head, list(_rows({p: p for p in options.profiles}, some, "profile"))) + "\n")
        parts.append(markdown(head, list(_rows(kinds, some, "kind"))) + "\n")
    parts.append("## One by one\n\nWrong, and passed as printed:\n")
    parts.append("\n".join(map(_told, passed)) or "None.")
    parts.append("\nRight, and called something else or unreadable:\n")
    parts.append("\n".join(map(_told, alarms)) or "None.")
    return "\n".join(parts) + "\n"


def _rows(names: dict[str, str], outcomes: Sequence[Outcome], by: str) -> Iterator[list[str]]:
    for name, said in names.items():
        some = Counter(one.header for one in outcomes if getattr(one.case, by) == name)
        known = [some[header] for header in (Header.AS_PRINTED, Header.OTHER, Header.UNREADABLE)]
        total = some.total()
        if total:
            shares = [f"{count} ({percent(count, total)})" for count in (*known, total - sum(known))]
            yield [said, str(total), *shares]


def _told(one: Outcome) -> str:
    place = f"{one.case.profile} {one.case.kind} {one.case.number}, page {one.page}"
    return f"- {place}: {one.header}; {one.expected}; read: {' / '.join(one.lines)}"


if __name__ == "__main__":
    main()

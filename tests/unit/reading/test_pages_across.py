"""Sheets of several pages laid across: each is found and read, however the scanner turned it."""

from datetime import date
from functools import cache
from io import BytesIO

import cv2
import numpy as np
import pypdfium2
import pytest

from recon.design.art import Layout
from recon.design.layout import lay_out
from recon.design.render import render_blank, render_sheets
from recon.model.form import Kind
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.model.reading import Reading, Verdict
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import default_engines
from recon.reading.page import process_page
from recon.vision.template import Template, render_template
from tests.helpers.every_kind import definition, field, section
from tests.helpers.pages import PX, Gray, Paper, png
from tests.helpers.sample_sheets import CLAIRE, sheet_print

ROWS = 20


@cache
def layout() -> Layout:
    lines = section("lines", field("day", Kind.DATE), field("pulse", Kind.DIGITS, cells=3, beside=True))
    table = section(
        "given",
        field("at", Kind.TIME),
        field("dose", Kind.DIGITS, cells=3),
        field("unit", Kind.CHOICE, ("mg", "g", "mL")),
        field("seen", Kind.TICK, ("done",)),
        field("note", Kind.TEXT),
        rows=ROWS,
    )
    return lay_out(definition(lines, table, landscape=True), "fr")


@cache
def template(page: int) -> Template:
    return render_template(layout().form, render_blank(layout()), page)


@cache
def printed() -> tuple[Gray, ...]:
    out = BytesIO()
    render_sheets([sheet_print(layout(), CLAIRE)], out)
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        return tuple(
            np.ascontiguousarray(p.render(scale=PX * 25.4 / 72, grayscale=True).to_numpy().squeeze()) for p in document
        )


def written(page: int) -> Paper:
    """Return page ``page`` with a time, a dose, a unit and a tick in its first row and its last."""
    paper = Paper(layout().form, printed()[page - 1].copy())
    for row in rows(page):
        paper.write("at", "0940", row)
        paper.write("dose", "128", row)
        paper.cross(paper.cells("unit", row)[1])
        paper.cross(paper.cells("seen", row)[0])
    return paper


def rows(page: int) -> tuple[int, int]:
    found = layout().form.field("at")
    assert found is not None
    every = [zone.row for zone in found.zones if zone.page == page and zone.row is not None]
    return every[0], every[-1]


def result(gray: Gray) -> PageResult:
    return process_page(
        Page("0" * 64, 0),
        load=lambda page: png(gray),
        template_for=lambda code: template(code.page),
        context_for=lambda code: Context(date(2026, 11, 24), sticker=False),
        engines=default_engines(),
        calibration=SHIPPED,
        policy=Policy(),
    )


def readings(done: PageResult) -> dict[tuple[str, int | None], Reading]:
    assert done.fault is None
    return {(reading.field, reading.row): reading for reading in done.readings}


@pytest.mark.parametrize("page", [1, 2])
@pytest.mark.parametrize("turn", [None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_90_COUNTERCLOCKWISE, cv2.ROTATE_180])
def test_a_page_across_is_read_however_it_was_fed(page: int, turn: int | None) -> None:
    gray = written(page).scanned(turn=0.8, noise=4)
    done = result(gray if turn is None else np.ascontiguousarray(cv2.rotate(gray, turn)))
    found = readings(done)
    assert done.code is not None
    assert (done.code.page, done.code.pages) == (page, 2)
    for row in rows(page):
        values = {key: found[key, row].value for key in ("at", "dose", "unit", "seen")}
        assert values == {"at": "09:40", "dose": "128", "unit": "g", "seen": True}
        assert {found[key, row].verdict for key in ("unit", "seen")} == {Verdict.ACCEPTED}


def test_each_page_has_its_own_fields_and_the_rest_of_a_table_is_blank() -> None:
    first, second = (readings(result(written(page).scanned(noise=4))) for page in (1, 2))
    every = {(field.key, zone.row) for field in layout().form.fields for zone in field.zones}
    assert set(first) | set(second) == every
    assert not set(first) & set(second)
    for page, found in ((1, first), (2, second)):
        filled = {(key, row) for row in rows(page) for key in ("at", "dose", "unit", "seen")}
        assert {place for place, reading in found.items() if reading.verdict is not Verdict.BLANK} == filled


def test_a_page_that_lost_a_code_and_a_corner_is_found_by_the_rest() -> None:
    gray = written(2).scanned(turn=0.8)
    gray[: round(45 * PX), : round(45 * PX)] = 255  # torn off: a corner mark and a code
    assert readings(result(gray))["dose", rows(2)[1]].value == "128"

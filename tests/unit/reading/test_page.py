"""A page from its bytes to its readings, or to the fault that says why there are none."""

from dataclasses import replace
from datetime import date
from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import VersionUnknown
from recon.model.form import Kind
from recon.model.geometry import Rect
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import SheetCode
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.page import process_page
from recon.vision.template import Template
from tests.helpers.examples import fewer_examples
from tests.helpers.pages import PX, SERIAL, Gray, Paper, paper, png, template

TODAY = date(2026, 11, 24)


@cache
def engines() -> Engines:
    return replace(default_engines(), text=lambda patch: ("DURAND Jeanne 02/04/1931", 0.93))


def template_for(code: SheetCode) -> Template:
    if code.form not in ("vitals", "registration"):
        raise VersionUnknown(form=code.form, version=code.version)
    return template(code.form)


def result(data: bytes, policy: Policy | None = None, *, sticker: bool = True) -> PageResult:
    return process_page(
        Page("0" * 64, 0),
        load=lambda page: data,
        template_for=template_for,
        context_for=lambda code: Context(TODAY, sticker),
        engines=engines(),
        calibration=SHIPPED,
        policy=policy or Policy(),
    )


def readings(page: Paper, policy: Policy | None = None) -> dict[tuple[str, int | None], Reading]:
    done = result(png(page.scanned(turn=1, noise=4)), policy)
    assert done.fault is None
    return {(reading.field, reading.row): reading for reading in done.readings}


def test_every_zone_of_the_page_has_a_reading() -> None:
    page = paper("vitals")
    found = readings(page)
    assert set(found) == {(f.key, z.row) for f in page.form.fields for z in f.zones if z.page == 1}


def test_a_blank_sheet_is_blank_but_for_what_it_asks_for() -> None:
    page = paper("registration")
    asked = {f.key: Reason.CRITICAL for f in page.form.fields if f.critical}
    asked |= {f.key: Reason.REQUIRED for f in page.form.fields if f.rule.required}
    assert len(set(asked.values())) == 2
    for (key, _), reading in readings(page).items():
        expected = (Verdict.REVIEW, asked[key]) if key in asked else (Verdict.BLANK, Reason.NONE)
        assert (reading.verdict, reading.reason) == expected, key
        assert not reading.value


def test_characters_written_in_the_boxes_are_the_first_candidate() -> None:
    page = paper("vitals")
    page.write("systolic", "128", 0)
    page.write("diastolic", " 74", 0)
    page.write("temperature", "375", 0)
    page.write("time", "0940", 0)
    found = readings(page)
    values = {key: found[key, 0].value for key in ("systolic", "diastolic", "temperature", "time")}
    assert values == {"systolic": "128", "diastolic": "74", "temperature": "37.5", "time": "09:40"}


def test_what_is_written_without_its_time_asks_for_the_time() -> None:
    page = paper("vitals")
    page.write("systolic", "128", 2)
    assert readings(page)["time", 2].reason is Reason.REQUIRED


def test_free_text_is_kept_for_a_person_and_stickers_are_read() -> None:
    page = paper("registration")
    text = next(f.key for f in page.form.fields if f.kind is Kind.TEXT)
    label = next(f.key for f in page.form.fields if f.kind is Kind.LABEL)
    for key in (text, label):
        (area,) = page.cells(key)
        page.stroke(area, (0.1, 0.3), (0.4, 0.6), (0.5, 0.3), (0.9, 0.7), width=0.8)
    found = readings(page)
    assert (found[text, None].value, found[text, None].reason) == (None, Reason.IMAGE_ONLY)
    assert found[label, None].value == "DURAND Jeanne 02/04/1931"
    assert found[label, None].verdict is Verdict.REVIEW


@pytest.mark.parametrize("dark", [185, 190, 205, 230])
def test_a_pale_pencil_in_an_area_is_not_called_blank(dark: int) -> None:
    page = paper("registration")
    keys = [f.key for f in page.form.fields if f.kind in (Kind.TEXT, Kind.SIGNATURE)]
    assert len(keys) == 3
    for key in keys:
        (area,) = page.cells(key)
        for at, letter in enumerate("RAS"):
            box = Rect(area.x + 3 + 5 * at, area.y + 2, 5, 6)
            page.character(box, letter, dark=dark)
    found = readings(page)
    assert {found[key, None].verdict for key in keys} == {Verdict.REVIEW}


def test_without_a_single_corner_mark_the_codes_tell_what_is_black() -> None:
    page = paper("vitals")
    page.write("systolic", "128", 0)
    whole = readings(page)
    for mark in page.form.fiducials:
        x, y, right, bottom = (round(v * PX) for v in (mark.x - 1, mark.y - 1, mark.right + 1, mark.bottom + 1))
        page.gray[y:bottom, x:right] = 255
    assert {at: (r.value, r.verdict) for at, r in readings(page).items()} == {
        at: (r.value, r.verdict) for at, r in whole.items()
    }


def test_the_header_of_a_sheet_printed_for_a_patient_is_no_sticker() -> None:
    page = paper("registration")
    label = next(f.key for f in page.form.fields if f.kind is Kind.LABEL)
    (area,) = page.cells(label)
    page.stroke(area, (0.1, 0.3), (0.9, 0.7), width=0.8)
    (reading,) = (r for r in result(png(page.gray), sticker=False).readings if r.field == label)
    assert (reading.value, reading.verdict) == (None, Verdict.BLANK)


def test_what_a_slip_of_paper_hides_is_not_blank() -> None:
    page = paper("vitals")
    cells = page.cells("systolic", 3)
    page.write("systolic", "128", 3)
    x, y, right, bottom = (
        round(v * PX) for v in (cells[0].x - 3, cells[0].y - 20, cells[-1].right + 3, cells[0].bottom + 20)
    )
    page.gray[y:bottom, x:right] = 250
    found = readings(page)
    for key in ("systolic", "diastolic", "heart_rate"):
        assert (found[key, 3].verdict, found[key, 3].reason) == (Verdict.REVIEW, Reason.REGISTRATION)
        assert found[key, 1].verdict is Verdict.BLANK


def test_a_loosely_laid_page_goes_to_a_person_whole() -> None:
    page = paper("vitals")
    page.write("systolic", "128", 0)
    for reading in readings(page, replace(Policy(), residual_mm=0.0)).values():
        assert reading.verdict is Verdict.REVIEW


def test_the_box_of_a_reading_is_its_place_on_the_scan() -> None:
    page = paper("vitals")
    page.write("systolic", "888", 0)
    gray = page.scanned(turn=180)
    done = result(png(gray))
    (reading,) = (r for r in done.readings if (r.field, r.row) == ("systolic", 0))
    x, y, w, h = reading.box
    cells = page.cells("systolic", 0)
    assert (w, h) == pytest.approx(((cells[-1].right - cells[0].x) * PX, cells[0].h * PX), abs=4)
    assert (gray[y : y + h, x : x + w] < 100).mean() > 0.05


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"not a picture", "file_unreadable"),
        (png(np.full((1000, 800), 255, np.uint8)), "code_missing"),
        (png(np.full((300, 300), 255, np.uint8)), "image_too_small"),
    ],
)
def test_a_page_that_cannot_be_read_is_a_fault_not_an_error(data: bytes, code: str) -> None:
    done = result(data)
    assert done.fault is not None
    assert (done.fault.code, done.readings) == (code, ())


def test_the_code_of_a_page_that_could_not_be_laid_is_kept() -> None:
    page = paper("vitals")
    cut = page.gray[: round(150 * PX), : round(90 * PX)]
    done = result(png(np.ascontiguousarray(cut)))
    assert done.fault is not None
    assert done.fault.code == "registration_failed"
    assert done.code is not None
    assert done.code.serial == SERIAL


@st.composite
def spoiled(draw: st.DrawFn) -> Gray:
    """A written page, cut, stretched, darkened or spotted as no scanner should."""
    page = paper("vitals")
    page.write("systolic", "128", 0)
    gray = page.gray
    height, width = gray.shape
    top, left = draw(st.integers(0, height // 2)), draw(st.integers(0, width // 2))
    gray = gray[top:, left:]
    size = draw(st.integers(400, 1500)), draw(st.integers(400, 1500))
    gray = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    noise = np.random.default_rng(draw(st.integers(0, 9))).normal(draw(st.integers(-200, 200)), 40, gray.shape)
    return np.clip(gray + noise, 0, 255).astype(np.uint8)


@given(spoiled())
@fewer_examples(0.25)
def test_no_spoiled_page_breaks_the_reader_or_is_believed(gray: Gray) -> None:
    done = result(png(gray))
    read = {(r.field, r.row): r.value for r in done.readings if r.verdict != "review" and r.value not in (None, False)}
    assert read in ({}, {("systolic", 0): "128"})


@pytest.mark.parametrize(
    "lines",
    [
        [[(0.1, 0.9), (0.9, 0.1)]],
        [[(0.1, 0.12), (0.9, 0.9)], [(0.1, 0.9), (0.9, 0.12)]],
        [[(0.15, 0.3), (0.85, 0.3), (0.15, 0.85), (0.85, 0.85)]],
    ],
    ids=["line", "cross", "z"],
)
def test_of_a_page_that_was_crossed_out_nothing_is_taken(lines: list[list[tuple[float, float]]]) -> None:
    page = paper("vitals")
    for row in range(3):
        page.write("systolic", "124", row)
    assert readings(page)["systolic", 0].verdict is Verdict.ACCEPTED
    for line in lines:
        page.stroke(Rect(0, 0, page.form.size.w, page.form.size.h), *line)
    assert not [r for r in readings(page).values() if r.verdict is Verdict.ACCEPTED]


def test_that_a_page_was_crossed_out_is_said_of_what_is_unsure_too(monkeypatch: pytest.MonkeyPatch) -> None:
    # A picture on which it is surer, and the line is not seen, is held against that.
    page = paper("vitals")
    page.write("systolic", "124", 0)
    page.stroke(Rect(0, 0, page.form.size.w, page.form.size.h), (0.1, 0.9), (0.9, 0.1))
    monkeypatch.setattr("recon.reading.page.judged", lambda answer, _: answer.to_review(Reason.UNSURE))
    assert readings(page)["systolic", 0].reason is Reason.STRUCK


def test_a_word_across_the_page_is_for_a_person() -> None:
    page = paper("vitals")
    page.write("systolic", "124", 0)
    at = (round(20 * PX), round(150 * PX))
    cv2.putText(page.gray, "ANNULE", at, cv2.FONT_HERSHEY_SIMPLEX, 12, 40, 9, cv2.LINE_AA)
    assert readings(page)["systolic", 0].verdict is Verdict.REVIEW


def test_a_ring_that_a_cup_left_does_not_cross_the_page_out() -> None:
    page = paper("vitals")
    page.write("systolic", "124", 0)
    cv2.circle(page.gray, (round(120 * PX), round(165 * PX)), round(36 * PX), 90, round(1.2 * PX), cv2.LINE_AA)
    assert readings(page)["systolic", 0].verdict is Verdict.ACCEPTED

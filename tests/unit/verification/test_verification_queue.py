"""What waits for a person, and what counts as written."""

from dataclasses import replace

import pytest

from recon.model.form import Kind
from recon.model.reading import Reading, Reason, Value, Verdict
from recon.verification.queue import is_written, order, waits
from tests.helpers.store_samples import reading, sample_form

REVIEW, BLANK, ACCEPTED = Verdict.REVIEW, Verdict.BLANK, Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("found", "is_waiting"),
    [
        (reading("code", "A", REVIEW, Reason.UNSURE), True),
        (reading("code", None, REVIEW, Reason.REQUIRED), True),
        (reading("code", "A", ACCEPTED), False),
        (reading("code", None, BLANK), False),
        (reading("notes", None, REVIEW, Reason.IMAGE_ONLY), False),
        (reading("signed", None, REVIEW, Reason.IMAGE_ONLY), False),
        (reading("signed", None, REVIEW, Reason.REQUIRED), True),
        (reading("notes", None, REVIEW, Reason.REGISTRATION), True),
    ],
)
def test_waits(found: Reading, is_waiting: bool) -> None:
    field = sample_form().field(found.field)
    assert field is not None
    assert waits(field, found) is is_waiting


def test_a_drawing_is_a_picture() -> None:
    field = sample_form().field("signed")
    assert field is not None
    drawn = reading("signed", None, REVIEW, Reason.IMAGE_ONLY, kind=Kind.DRAWING)
    assert not waits(replace(field, kind=Kind.DRAWING), drawn)


def test_a_critical_picture_waits() -> None:
    field = sample_form().field("notes")
    assert field is not None
    assert waits(replace(field, critical=True), reading("notes", None, REVIEW, Reason.IMAGE_ONLY))


@pytest.mark.parametrize(
    ("value", "verdict", "reason", "written"),
    [
        (None, BLANK, Reason.NONE, False),
        (None, REVIEW, Reason.REQUIRED, False),
        (False, REVIEW, Reason.REQUIRED, False),
        (None, REVIEW, Reason.ILLEGIBLE, True),
        (False, REVIEW, Reason.FAINT, True),
        (None, REVIEW, Reason.IMAGE_ONLY, True),
        ("A", ACCEPTED, Reason.NONE, True),
    ],
)
def test_in_doubt_something_is_written(value: Value, verdict: Verdict, reason: Reason, written: bool) -> None:
    assert is_written(reading("code", value, verdict, reason)) is written


def test_eyes_go_over_a_sheet_row_by_row() -> None:
    form = sample_form(pages=2)
    places = [(field, zone.row) for field in reversed(form.fields) for zone in field.zones]
    ordered = [(field.key, row) for field, row in sorted(places, key=lambda place: order(*place))]
    assert ordered[:8] == [
        ("day", None),
        ("sticker", None),
        ("time", 0),
        ("pulse", 0),
        ("temperature", 0),
        ("time", 1),
        ("pulse", 1),
        ("temperature", 1),
    ]
    assert ordered[-2:] == [("notes", None), ("signed", None)]

"""Handwriting: ink falls where the form asks for it and nowhere else."""

from random import Random

import numpy as np
import pytest

from recon.drill.hands import Gray, Hand, invent_hand
from recon.drill.handwriting import Pen, cells_text
from recon.drill.values import Written
from recon.model.form import Field, Zone
from recon.model.geometry import Rect
from recon.model.reading import Value
from tests.helpers.small_form import SMALL_FORM

DPI = 150


def field(key: str) -> Field:
    found = SMALL_FORM.field(key)
    assert found is not None
    return found


def zone(key: str, row: int | None = None) -> Zone:
    found = field(key).zone(row)
    assert found is not None
    return found


def page_with(*written: Written, seed: int = 1) -> Gray:
    page = np.full((round(297 / 25.4 * DPI), round(210 / 25.4 * DPI)), 255, np.uint8)
    random = Random(seed)
    Pen(page, DPI, invent_hand(random), random).write(SMALL_FORM, 1, written)
    return page


def ink_in(page: Gray, rect: Rect) -> int:
    px = DPI / 25.4
    part = page[round(rect.y * px) : round(rect.bottom * px), round(rect.x * px) : round(rect.right * px)]
    return int(np.count_nonzero(part < 128))


@pytest.mark.parametrize(
    ("key", "row", "value", "text"),
    [
        ("birth_name", None, "MOREAU", "MOREAU" + " " * 14),
        ("birth_date", None, "1931-04-02", "02041931"),
        ("time", 0, "08:05", "0805"),
        ("systolic", 1, "98", " 98"),
        ("temperature", 2, "37.5", "375"),
        ("temperature", 2, "8.5", " 85"),
    ],
)
def test_cells_text(key: str, row: int | None, value: str, text: str) -> None:
    assert cells_text(field(key), zone(key, row), value) == text


def test_what_does_not_fit_is_an_error_and_not_cut() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        cells_text(field("systolic"), zone("systolic", 0), "1250")


@pytest.mark.parametrize("seed", range(8))
def test_each_character_has_its_box_and_blank_boxes_stay_blank(seed: int) -> None:
    page = page_with(Written("birth_name", None, "MOREAU"), Written("systolic", 1, "98"), seed=seed)
    name = zone("birth_name").cells
    assert all(ink_in(page, cell) > 5 for cell in name[:6])
    assert not any(ink_in(page, cell.grown(-0.7)) for cell in name[6:])
    first, *others = zone("systolic", 1).cells
    assert ink_in(page, first.grown(-0.7)) == 0
    assert all(ink_in(page, cell) > 5 for cell in others)
    assert not any(ink_in(page, cell) for cell in zone("systolic", 0).cells)


@pytest.mark.parametrize(
    ("key", "value", "marked"),
    [
        ("sex", "F", [False, True]),
        ("allergies", ("latex", "other"), [True, False, True]),
        ("isolated", True, [True]),
        ("isolated", False, [False]),
    ],
)
def test_marks_fall_on_the_boxes_chosen(key: str, value: Value, marked: list[bool]) -> None:
    page = page_with(Written(key, None, value))
    assert [ink_in(page, cell) > 5 for cell in zone(key).cells] == marked


def test_a_slip_is_blackened_and_the_other_box_marked() -> None:
    slipped = page_with(Written("sex", None, "F", slip="M"))
    wrong, right = (ink_in(slipped, cell) for cell in zone("sex").cells)
    whole = (zone("sex").cells[0].w / 25.4 * DPI) ** 2
    assert wrong > 0.6 * whole
    assert 5 < right < 0.5 * whole


def test_free_writing_and_signature_stay_in_their_areas() -> None:
    notes, signature = zone("notes").area, zone("signature").area
    assert notes is not None
    assert signature is not None
    text = "Patient calme, dort par moments. " * 4
    page = page_with(Written("notes", None, text), Written("signature", None, "KM"))
    inside = ink_in(page, notes.grown(1)) + ink_in(page, signature.grown(1))
    assert ink_in(page, notes) > 100
    assert ink_in(page, signature) > 50
    assert inside == int(np.count_nonzero(page < 128))


def test_a_value_of_another_page_is_not_written_here() -> None:
    page = page_with()
    Pen(page, DPI, invent_hand(Random(1)), Random(1)).write(SMALL_FORM, 2, [Written("sex", None, "M")])
    assert page.min() == 255


def test_a_label_is_stuck_on_its_place() -> None:
    area = zone("label").area
    assert area is not None
    page = page_with(Written("label", None, "MOREAU ODETTE\n02/04/1931 F\nIPP DEMO00001"))
    assert ink_in(page, area) > 200
    assert ink_in(page, area) == int(np.count_nonzero(page < 128))


def test_a_hand_never_writes_a_letter_twice_alike() -> None:
    hand, random = invent_hand(Random(2)), Random(3)
    first, second = hand.glyph("8", 60, random), hand.glyph("8", 60, random)
    assert first.shape != second.shape or not np.array_equal(first, second)


def test_a_straight_hand_writes_a_capital_as_high_as_asked() -> None:
    hand = Hand("PatrickHand", height=0.7, stray=0, lean=0, wobble=0, ink=30)
    assert abs(hand.glyph("H", 60, Random(1)).shape[0] - 60) <= 3

"""Every form of the kit can be filled for an exercise: each kind of field, on every page, upright or lying."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
import pytest

from recon.design.kit import Kit, load_kit
from recon.drill.hands import Gray, invent_hand
from recon.drill.handwriting import Pen
from recon.drill.values import Scene, Written, invent_values
from recon.model.form import BUBBLES_A_DIGIT, Field, Form, Kind, Rule, Zone
from recon.model.geometry import A4, Rect
from recon.model.patient import Patient

ROOT = Path(__file__).parents[3]
KEYS = sorted(file.name.removesuffix(".fr.toml") for file in (ROOT / "forms").glob("*.fr.toml"))
PER_MM = 4
SCENE = Scene(
    Patient("DEMO00001", "MOREAU", "ODETTE", date(1931, 4, 2), sex="F", ward="URG"),
    "KM",
    datetime(2026, 3, 10, 20, tzinfo=UTC),
    labelled=True,
)
BUBBLES = tuple(Rect(20 + 8 * digit, 30 + 5 * value, 4, 4) for digit in range(3) for value in range(BUBBLES_A_DIGIT))


@cache
def kit() -> Kit:
    return load_kit()


def pages_with(form: Form, written: tuple[Written, ...]) -> list[Gray]:
    random = Random(1)
    pages = []
    for number in range(1, form.pages + 1):
        page = np.full((round(form.size.h * PER_MM), round(form.size.w * PER_MM)), 255, np.uint8)
        Pen(page, round(PER_MM * 25.4), invent_hand(random), random).write(form, number, written)
        pages.append(page)
    return pages


def ink_in(page: Gray, rect: Rect) -> int:
    left, top, right, bottom = (round(side * PER_MM) for side in (rect.x, rect.y, rect.right, rect.bottom))
    part = page[top:bottom, left:right]
    return int(np.count_nonzero(part < 160))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_every_form_of_the_kit_is_filled_where_it_says(key: str, lang: str) -> None:
    form = kit().form(key, lang)
    written = tuple({(one.field, one.row): one for seed in range(4) for one in values(form, seed)}.values())
    kinds = {field.kind for field in form.fields}
    assert {form_field(form, one.field).kind for one in written} == kinds
    pages = pages_with(form, written)
    for one in written:
        zone = form_field(form, one.field).zone(one.row)
        assert zone is not None
        assert ink_in(pages[zone.page - 1], zone.bounds.grown(1.5)) > 0, one
    assert {zone.page for field in form.fields for zone in field.zones} == set(range(1, form.pages + 1))


def values(form: Form, seed: int) -> tuple[Written, ...]:
    return invent_values(form, SCENE, Random(seed))


def form_field(form: Form, key: str) -> Field:
    found = form.field(key)
    assert found is not None
    return found


@pytest.mark.parametrize("key", KEYS)
def test_words_stay_in_their_frame(key: str) -> None:
    form = kit().form(key, "fr")
    texts = [(field, zone) for field in form.fields if field.kind is Kind.TEXT for zone in field.zones]
    for field, zone in texts:
        written = (Written(field.key, zone.row, "Surveillance rapprochée du pansement, à revoir"),)
        page = pages_with(form, written)[zone.page - 1]
        assert zone.area is not None
        assert 0 < np.count_nonzero(page < 160) == ink_in(page, zone.area), (field.key, zone.row)


def test_bubbles_are_marked_one_in_each_column() -> None:
    zone = Zone(1, None, BUBBLES)
    dose = Field("dose", Kind.BUBBLES, "Dose", (zone,), Rule(minimum=50, maximum=250, align="right"))
    form = Form("bubbled", "BUBBLED1", "fr", "Dose", A4, 1, (dose,), (), ())
    assert all(50 <= int(str(one.value)) <= 250 for seed in range(30) for one in values(form, seed))
    (page,) = pages_with(form, (Written("dose", None, "75"),))
    marked = [at for at, cell in enumerate(BUBBLES) if ink_in(page, cell) > 3]
    assert marked == [BUBBLES_A_DIGIT + 7, 2 * BUBBLES_A_DIGIT + 5]


def test_what_has_check_digits_is_not_made_up() -> None:
    form = kit().form("registration", "fr")
    checked = {field.key for field in form.fields if field.rule.check}
    assert checked
    assert not {one.field for seed in range(20) for one in values(form, seed)} & checked

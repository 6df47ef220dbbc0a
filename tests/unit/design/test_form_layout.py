"""Where things stand on the paper of every form: the distances that registration and reading rely on."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from recon.design.account import account
from recon.design.art import Anchor, Box, Item, Layout, Stroke, Text, Tone
from recon.design.fonts import MM_PER_POINT, has_glyph, printable, width
from recon.design.header import patient_header
from recon.design.kit import load_kit
from recon.design.layout import lay_out
from recon.design.paper import paper_of
from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from tests.helpers.every_kind import every_kind
from tests.helpers.sample_sheets import CLAIRE, LONG, sheet_print

KIT = load_kit()
LAYOUTS = [KIT.layout(key, language) for key in KIT.keys for language in ("fr", "en")]
LAYOUTS += [lay_out(every_kind(landscape=landscape), "fr") for landscape in (False, True)]
every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda x: f"{x.form.key}-{x.form.lang}")
SMALLEST = 7.0  # points


def box_of(text: Text) -> Rect:
    """Return the box that a text takes, from the top of its accents to the foot of its descenders."""
    words = printable(text.text, text.style.weight)
    taken, size = width(words, text.style), text.style.size * MM_PER_POINT
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[text.anchor]
    return Rect(text.x - shift * taken, text.y - 0.74 * size, taken, 0.96 * size)


def pages(layout: Layout) -> Iterator[tuple[list[Item], list[tuple[Field, Zone]]]]:
    """Yield what is printed on each page of every sheet, and the zones that are written there."""
    for number, items in enumerate(layout.pages, start=1):
        zones = [(field, zone) for field in layout.form.fields for zone in field.zones if zone.page == number]
        yield list(items), zones


def texts(items: list[Item]) -> list[Text]:
    return [item for item in items if isinstance(item, Text)]


def overlapping(
    places: list[tuple[object, Rect]], others: list[tuple[object, Rect]]
) -> Iterator[tuple[object, object]]:
    """Yield the names of those that share an area."""
    for name, place in places:
        for other, there in others:
            if name != other and place.overlaps(there):
                yield name, other


@every_layout
def test_corner_marks_are_where_the_registration_looks(layout: Layout) -> None:
    centres = [(mark.x + mark.w / 2, mark.y + mark.h / 2) for mark in layout.form.fiducials]
    right, bottom = layout.form.size.w - 10.5, layout.form.size.h - 10.5
    assert centres == [(10.5, 10.5), (right, 10.5), (right, bottom), (10.5, bottom)]
    assert {(mark.w, mark.h) for mark in layout.form.fiducials} == {(5.0, 5.0)}


@every_layout
def test_nothing_stands_near_a_corner_mark_or_a_code(layout: Layout) -> None:
    clear = [mark.grown(3.0) for mark in layout.form.fiducials] + [code.grown(2.0) for code in layout.form.codes]
    for items, zones in pages(layout):
        for place in [box_of(text) for text in texts(items)] + [zone.bounds for _, zone in zones]:
            assert not any(place.overlaps(kept) for kept in clear), place
    for mark in layout.form.fiducials:
        assert not any(mark.grown(3.0).overlaps(code) for code in layout.form.codes)


@every_layout
def test_boxes_are_large_and_apart(layout: Layout) -> None:
    right, bottom = layout.form.size.w - 8, paper_of(layout.form.size).bottom
    for _, zones in pages(layout):
        cells = [(field.key, cell) for field, zone in zones for cell in zone.cells]
        for key, one in cells:
            assert 8 <= one.x < one.right <= right, key
            assert one.bottom <= bottom + 0.001, key
        for (key, one), (_, other) in combinations(cells, 2):
            assert not one.grown(0.799).overlaps(other), (key, one, other)
        for field, zone in zones:
            least = (4.6, 6.5) if field.kind.boxed else (4.2, 4.2)
            assert all(cell.w >= least[0] and cell.h >= least[1] for cell in zone.cells), field.key


@every_layout
def test_rows_of_a_table_leave_room_to_write(layout: Layout) -> None:
    for _, zones in pages(layout):
        for (field, zone), (other, below) in pairwise(sorted(zones, key=lambda z: (z[0].key, z[1].row or 0))):
            if field is other and below.bounds.y > zone.bounds.y:
                assert below.bounds.y - zone.bounds.y >= 8.0, field.key


@every_layout
def test_an_options_label_is_by_its_own_box_and_away_from_the_next(layout: Layout) -> None:
    for items, zones in pages(layout):
        boxes = [(text.text, box_of(text)) for text in texts(items)]
        for field, zone in zones:
            if not field.kind.marked:
                continue
            assert len(zone.cells) == len(field.options)
            for cell, option in zip(zone.cells, field.options, strict=True):
                level = [(words, box) for words, box in boxes if cell.y < box.y + box.h / 2 < cell.bottom]
                words, nearest = min(level, key=lambda one: _after(cell, one[1]), default=("", None))
                if nearest is None or words != option.label:  # a scale, or a tick under the label of its column
                    assert field.kind is Kind.TICK or any(_over(cell, box) for w, box in boxes if w in option.label)
                else:
                    assert _after(cell, nearest) >= 1.2, field.key
                labels = {option.label for option in field.options}
                before = min((cell.x - box.right for w, box in level if w in labels and box.right < cell.x), default=9)
                assert before >= 2.4, field.key


def _after(cell: Rect, box: Rect) -> float:
    return box.x - cell.right if box.x > cell.right else 999.0


def _over(cell: Rect, box: Rect) -> bool:
    """Tell whether the text stands in the column of the mark, above it."""
    return abs(box.x + box.w / 2 - cell.x - cell.w / 2) < 1 and box.y < cell.y


@every_layout
def test_no_text_is_wider_than_its_room_or_over_another_or_too_small(layout: Layout) -> None:
    for items, _ in pages(layout):
        for text in texts(items):
            assert width(printable(text.text, text.style.weight), text.style) <= text.room + 0.002, text.text
            assert 8 <= box_of(text).x < box_of(text).right <= layout.form.size.w - 8, text.text
            assert text.style.size >= SMALLEST
        for one, other in combinations(texts(items), 2):
            assert not box_of(one).overlaps(box_of(other)), (one.text, other.text)


@every_layout
def test_no_text_and_no_line_is_over_what_is_written(layout: Layout) -> None:
    for items, zones in pages(layout):
        words = [(text, box_of(text)) for text in texts(items)]
        rules = [
            (item, _level(item)) for item in items if isinstance(item, Stroke) and item.start[1] == item.steps[0][1]
        ]
        written = [
            (field.key, place)
            for field, zone in zones
            if field.kind not in (Kind.BUBBLES, Kind.DRAWING, Kind.LABEL)
            for place in zone.cells or (zone.bounds,)
        ]
        assert not list(overlapping(words, written))
        assert not list(overlapping(rules, written + words))


def _level(rule: Stroke) -> Rect:
    return Rect(rule.start[0], rule.start[1] - 0.1, rule.steps[0][0] - rule.start[0], 0.2)


@every_layout
def test_what_a_sheet_has_of_its_own_is_over_nothing_else(layout: Layout) -> None:
    """Its number, its pages, its patient, with names of any length; only the label's hint is printed over."""
    paper = paper_of(layout.form.size)
    for patient in (None, CLAIRE, LONG):
        sheet = sheet_print(layout, patient, copy=12)
        for number, (items, zones) in enumerate(pages(layout), start=1):
            own = texts([*account(sheet, number), *patient_header(sheet, number)])
            kept = [text for text in texts(items) if not box_of(text).overlaps(paper.label) or number > 1]
            for one, other in combinations([*own, *kept], 2):
                assert not box_of(one).overlaps(box_of(other)), (one.text, other.text)
            for text in own:
                assert width(printable(text.text, text.style.weight), text.style) <= text.room + 0.01, text.text
                for field, zone in zones:
                    assert field.kind is Kind.LABEL or not box_of(text).overlaps(zone.bounds.grown(4.9)), field.key
                for kept_clear in [mark.grown(3.0) for mark in layout.form.fiducials] + list(layout.form.codes):
                    assert not box_of(text).overlaps(kept_clear), text.text


@every_layout
def test_every_character_printed_is_in_the_typeface(layout: Layout) -> None:
    for items, _ in pages(layout):
        for text in texts(items):
            assert all(has_glyph(c, text.style.weight) for c in printable(text.text, text.style.weight)), text.text


@every_layout
def test_fields_do_not_share_a_place(layout: Layout) -> None:
    for _, zones in pages(layout):
        places = [((field.key, zone.row), zone.bounds) for field, zone in zones]
        assert not list(overlapping(places, places))


@every_layout
def test_bands_are_under_what_stands_on_them(layout: Layout) -> None:
    for items, _ in pages(layout):
        for i, band in enumerate(items):
            if not isinstance(band, Box) or band.fill is not Tone.BAND:
                continue
            for under in items[:i]:
                place = box_of(under) if isinstance(under, Text) else under.rect if isinstance(under, Box) else None
                assert place is None or not place.overlaps(band.rect), under


def test_the_flowsheet_has_six_rows_in_time_order() -> None:
    form = KIT.form("vitals", "fr")
    rows = [field for field in form.fields if field.group == "measures"]
    assert len(rows) >= 11
    for field in rows:
        assert [zone.row for zone in field.zones] == [0, 1, 2, 3, 4, 5]
        lefts = [zone.bounds.x for zone in field.zones]
        assert all(one < other for one, other in pairwise(lefts))


def test_numbers_stand_one_unit_under_the_other() -> None:
    form = KIT.form("vitals", "en")
    numbers = [f for f in form.fields if f.group == "measures" and f.kind in (Kind.DIGITS, Kind.DECIMAL)]
    for row in range(6):
        assert len({round(zone.bounds.right, 2) for f in numbers for zone in f.zones if zone.row == row}) == 1


def test_a_version_is_that_of_a_language_and_stays() -> None:
    kits = [{layout.form.version for layout in load_kit().layouts.values()} for _ in range(2)]
    assert kits[0] == kits[1]
    assert len(kits[0]) == len(load_kit().layouts)

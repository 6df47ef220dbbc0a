"""Where things stand on the paper of the kit's forms: the distances that registration and reading rely on."""

from itertools import combinations, pairwise

import pytest

from recon.design.art import Anchor, Box, Layout, Text, Tone
from recon.design.fonts import MM_PER_POINT, has_glyph, printable, width
from recon.design.kit import load_kit
from recon.design.paper import paper_of
from recon.model.form import Kind
from recon.model.geometry import Rect

KIT = load_kit()
LAYOUTS = [KIT.layout(key, language) for key in KIT.keys for language in ("fr", "en")]
every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda x: f"{x.form.key}-{x.form.lang}")


def box_of(text: Text) -> Rect:
    """Return the box that a text takes, from the top of its accents to the foot of its descenders."""
    words = printable(text.text, text.style.weight)
    taken, size = width(words, text.style), text.style.size * MM_PER_POINT
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[text.anchor]
    return Rect(text.x - shift * taken, text.y - 0.74 * size, taken, 0.96 * size)


def texts(layout: Layout) -> list[Text]:
    return [item for page in layout.pages for item in page if isinstance(item, Text)]


def cells(layout: Layout) -> list[Rect]:
    return [cell for field in layout.form.fields for zone in field.zones for cell in zone.cells]


@every_layout
def test_corner_marks_are_where_the_registration_looks(layout: Layout) -> None:
    centres = [(mark.x + mark.w / 2, mark.y + mark.h / 2) for mark in layout.form.fiducials]
    assert centres == [(10.5, 10.5), (199.5, 10.5), (199.5, 286.5), (10.5, 286.5)]
    assert {(mark.w, mark.h) for mark in layout.form.fiducials} == {(5.0, 5.0)}


@every_layout
def test_nothing_stands_near_a_corner_mark_or_a_code(layout: Layout) -> None:
    clear = [mark.grown(3.0) for mark in layout.form.fiducials] + [code.grown(2.0) for code in layout.form.codes]
    zones = [zone.bounds for field in layout.form.fields for zone in field.zones]
    for place in [box_of(text) for text in texts(layout)] + zones:
        assert not any(place.overlaps(kept) for kept in clear), place
    for mark in layout.form.fiducials:
        assert not any(mark.grown(3.0).overlaps(code) for code in layout.form.codes)


@every_layout
def test_boxes_are_large_and_apart(layout: Layout) -> None:
    for one in cells(layout):
        assert 8 <= one.x < one.right <= 202
        assert one.bottom <= paper_of(layout.form.size).bottom
    for one, other in combinations(cells(layout), 2):
        assert not one.grown(0.799).overlaps(other), (one, other)
    for field in layout.form.fields:
        for cell in (cell for zone in field.zones for cell in zone.cells):
            least = (4.2, 4.2) if field.kind.marked else (4.6, 6.5)
            assert cell.w >= least[0], field.key
            assert cell.h >= least[1], field.key


@every_layout
def test_an_options_label_is_by_its_own_box_and_away_from_the_next(layout: Layout) -> None:
    boxes = [box_of(text) for text in texts(layout)]
    for field in (field for field in layout.form.fields if field.kind.marked):
        assert all(len(zone.cells) == len(field.options) for zone in field.zones)
        for zone in field.zones:
            for cell in zone.cells:
                level = [box for box in boxes if cell.y < box.y + box.h / 2 < cell.bottom]
                after = min(box.x - cell.right for box in level if box.x > cell.right)
                before = min((cell.x - box.right for box in level if box.right < cell.x), default=9.0)
                assert after >= 1.2, field.key
                assert before >= 2.5, field.key


@every_layout
def test_no_text_is_wider_than_its_room_or_over_another(layout: Layout) -> None:
    for text in texts(layout):
        assert width(printable(text.text, text.style.weight), text.style) <= text.room + 0.001, text.text
        assert 8 <= box_of(text).x < box_of(text).right <= 202, text.text
    for one, other in combinations(texts(layout), 2):
        assert not box_of(one).overlaps(box_of(other)), (one.text, other.text)


@every_layout
def test_every_character_printed_is_in_the_typeface(layout: Layout) -> None:
    for text in texts(layout):
        assert all(has_glyph(c, text.style.weight) for c in printable(text.text, text.style.weight)), text.text


@every_layout
def test_fields_do_not_share_a_place(layout: Layout) -> None:
    zones = [(field.key, zone.bounds) for field in layout.form.fields for zone in field.zones]
    for (one, place), (other, there) in combinations(zones, 2):
        assert not place.overlaps(there), (one, other)


@every_layout
def test_bands_are_lighter_than_boxes_and_under_them(layout: Layout) -> None:
    (page,) = layout.pages
    bands = [i for i, item in enumerate(page) if isinstance(item, Box) and item.fill is Tone.BAND]
    for i in bands:
        band = page[i]
        assert isinstance(band, Box)
        for above in page[:i]:
            place = box_of(above) if isinstance(above, Text) else above.rect if isinstance(above, Box) else None
            if place is not None and not (isinstance(above, Box) and above.fill is Tone.BAND):
                assert not place.overlaps(band.rect), above


def test_the_flowsheet_has_six_rows_in_time_order() -> None:
    form = KIT.form("vitals", "fr")
    rows = [field for field in form.fields if field.group == "measures"]
    assert len(rows) == 11
    for field in rows:
        assert [zone.row for zone in field.zones] == [0, 1, 2, 3, 4, 5]
        lefts = [zone.bounds.x for zone in field.zones]
        assert all(one < other for one, other in pairwise(lefts))


def test_numbers_stand_one_unit_under_the_other() -> None:
    form = KIT.form("vitals", "en")
    numbers = [f for f in form.fields if f.group and f.kind in (Kind.DIGITS, Kind.DECIMAL)]
    for row in range(6):
        assert len({round(zone.bounds.right, 2) for f in numbers for zone in f.zones if zone.row == row}) == 1


def test_a_version_is_that_of_a_language_and_stays() -> None:
    versions = {layout.form.version for layout in LAYOUTS}
    assert len(versions) == len(LAYOUTS)
    assert {layout.form.version for layout in load_kit().layouts.values()} == versions

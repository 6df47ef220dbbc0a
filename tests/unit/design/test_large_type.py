"""Large type: the same form, larger, on the same paper; nothing lost, nothing over the edge, nothing over anything."""

from itertools import combinations

import pytest

from recon.design.art import Anchor, Text, Tone
from recon.design.fonts import cap_height, width
from recon.design.kit import Kit, load_kit
from recon.design.large import AREA_KEPT, STEPS, large_layout
from recon.errors import UnknownForm
from recon.model.form import Form
from recon.model.geometry import Rect

KIT = load_kit()
LARGE = {place: large_layout(KIT, *place) for place in sorted(KIT.layouts)}
THERE = [place for place, layout in LARGE.items() if layout is not None]


def zones(form: Form) -> dict[tuple[str, int | None], tuple[int, tuple[Rect, ...]]]:
    """Return the page and the boxes, or the frame, of each row of each field."""
    return {
        (field.key, zone.row): (zone.page, zone.cells or (zone.bounds,))
        for field in form.fields
        for zone in field.zones
    }


def test_all_forms_but_the_lists_of_a_ward_have_it() -> None:
    assert {key for (key, _), layout in LARGE.items() if layout is None} == {"census", "log"}


@pytest.mark.parametrize("place", THERE, ids="-".join)
def test_there_is_room_to_write_freely(place: tuple[str, str]) -> None:
    usual = {(field.key, zone.row): zone.area for field in KIT.form(*place).fields for zone in field.zones}
    for field in LARGE[place].form.fields:
        for zone in field.zones:
            before = usual[field.key, zone.row]
            if zone.area and before:
                assert zone.area.w >= AREA_KEPT * before.w
                assert zone.area.h >= before.h


@pytest.mark.parametrize("place", THERE, ids="-".join)
def test_it_has_every_row_of_every_field(place: tuple[str, str]) -> None:
    usual, large = KIT.form(*place), LARGE[place].form
    assert zones(large).keys() == zones(usual).keys()
    assert {field.key: (field.rule, field.options, field.group) for field in large.fields} == {
        field.key: (field.rule, field.options, field.group) for field in usual.fields
    }
    assert (large.key, large.checks) == (usual.key, usual.checks)
    assert large.version != usual.version


@pytest.mark.parametrize("place", THERE, ids="-".join)
def test_boxes_are_larger_by_one_of_the_steps(place: tuple[str, str]) -> None:
    usual, large = KIT.form(*place), LARGE[place].form
    marked = [field.key for field in usual.fields if field.kind.marked]
    grown = {
        round(zones(large)[key, row][1][0].h / zones(usual)[key, row][1][0].h, 2)
        for key, row in zones(usual)
        if key in marked
    }
    assert len(grown) == 1
    assert grown <= set(STEPS)


@pytest.mark.parametrize("place", THERE, ids="-".join)
def test_nothing_written_lies_over_anything_or_beyond_the_edge(place: tuple[str, str]) -> None:
    form = LARGE[place].form
    boxes = [(page, rect) for page, rects in zones(form).values() for rect in rects]
    furniture = [*form.fiducials, *form.codes]
    for page, rect in boxes:
        assert rect.x >= 8
        assert rect.y >= 8
        assert rect.right <= form.size.w - 8
        assert rect.bottom <= form.size.h - 24
        assert not any(meet(rect, other) for other in furniture), (page, rect)
    for (page, one), (other_page, other) in combinations(boxes, 2):
        assert page != other_page or not meet(one, other), (page, one, other)


@pytest.mark.parametrize("place", THERE, ids="-".join)
def test_no_words_are_wider_than_their_room_or_lie_over_boxes(place: tuple[str, str]) -> None:
    layout = LARGE[place]
    boxes = [(page, rect) for page, rects in zones(layout.form).values() for rect in rects]
    for number, items in enumerate(layout.pages, start=1):
        for item in (item for item in items if isinstance(item, Text)):
            assert width(item.text, item.style) <= item.room + 0.05, item
            if item.style.tone is not Tone.DROP and item.anchor is Anchor.START:
                taken = Rect(item.x, item.y - cap_height(item.style), width(item.text, item.style), 0.1)
                assert not any(page == number and meet(taken, rect) for page, rect in boxes), item


def test_a_form_that_is_not_there_is_told() -> None:
    with pytest.raises(UnknownForm):
        large_layout(KIT, "nothing", "fr")


def test_a_kit_without_definitions_has_none() -> None:
    assert large_layout(Kit(KIT.layouts), "vitals", "fr") is None


def meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom

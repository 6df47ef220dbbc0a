"""How sections flow to pages, and what is told of what does not fit."""

from itertools import pairwise

import pytest

from recon.design.art import Layout, Text
from recon.design.layout import lay_out
from recon.design.paper import LANDSCAPE, PORTRAIT
from recon.design.tables import told
from recon.design.terms import FormDefinition
from recon.errors import FormDefinitionError
from recon.model.form import Kind, Zone
from tests.helpers.every_kind import definition, dense, every_kind, field, section

PAPERS = {False: PORTRAIT, True: LANDSCAPE}


def zones(layout: Layout, key: str) -> tuple[Zone, ...]:
    found = layout.form.field(key)
    assert found is not None
    return found.zones


def printed(layout: Layout, page: int) -> list[str]:
    return [item.text for item in layout.pages[page - 1] if isinstance(item, Text)]


def faults(form: FormDefinition) -> tuple[str, ...]:
    with pytest.raises(FormDefinitionError) as caught:
        lay_out(form, "fr")
    return tuple(caught.value.faults)


@pytest.mark.parametrize("landscape", [False, True])
def test_a_form_has_the_pages_it_needs_of_the_size_it_says(landscape: bool) -> None:
    layout = lay_out(every_kind(landscape=landscape), "fr")
    form, paper = layout.form, PAPERS[landscape]
    assert (form.size, form.fiducials, form.codes) == (paper.size, paper.fiducials, paper.codes)
    assert form.pages == len(layout.pages) > 2
    assert {zone.page for one in form.fields for zone in one.zones} == set(range(1, form.pages + 1))
    for one in form.fields:
        for zone in one.zones:
            top = 0 if one.key == "label" else paper.top_of(zone.page)
            assert top <= zone.bounds.y < zone.bounds.bottom <= paper.bottom + 0.001, (one.key, zone.row)
            assert 8 <= zone.bounds.x < zone.bounds.right <= paper.right + 2


@pytest.mark.parametrize("landscape", [False, True])
def test_every_row_of_a_repeated_section_has_its_zone_in_order(landscape: bool) -> None:
    layout = lay_out(every_kind(landscape=landscape), "fr")
    for key, times, group in (("f_pulse", 6, "flow"), ("t_dose", 30, "table"), ("b_dose", 7, "blocks")):
        assert [zone.row for zone in zones(layout, key)] == list(range(times))
        found = layout.form.field(key)
        assert found is not None
        assert found.group == group
    places = [(zone.page, zone.bounds.y) for zone in zones(layout, "t_dose")]
    assert all(one < other for one, other in pairwise(places))
    assert zones(layout, "day")[0].row is None


def test_the_heading_and_the_labels_come_again_on_each_page_a_table_goes_on_to() -> None:
    layout = lay_out(definition(section("table", *dense("t"), rows=60)), "fr")
    pages = sorted({zone.page for zone in zones(layout, "t_at")})
    assert len(pages) > 2
    for page in pages:
        words = printed(layout, page)
        assert ("Rubrique table" in words) == (page == 1)
        assert ("Rubrique table (suite)" in words) == (page > 1)
        assert "mg" in words
        numbers = [zone.row + 1 for zone in zones(layout, "t_at") if zone.page == page and zone.row is not None]
        assert [int(word) for word in words if word.isdigit()] == numbers


def test_a_section_that_fits_on_a_page_is_kept_whole() -> None:
    text = field("first", Kind.TEXT, height=150.0)
    lines = section("lines", *(field(f"n{i}", Kind.DIGITS, cells=3) for i in range(8)))
    flow = section("flow", *(field(f"n{i}", Kind.DIGITS, cells=3) for i in range(8)), columns=6)
    for kept in (lines, flow):
        layout = lay_out(definition(section("text", text), kept), "fr")
        assert {zone.page for i in range(8) for zone in zones(layout, f"n{i}")} == {2}


def test_a_table_breaks_rather_than_leave_much_of_a_page_empty() -> None:
    table = section("table", *dense("t"), rows=20)
    for height, first in ((90.0, 1), (150.0, 2)):
        layout = lay_out(definition(section("text", field("first", Kind.TEXT, height=height)), table), "fr")
        assert zones(layout, "t_at")[0].page == first
        assert zones(layout, "t_at")[-1].page == 2


def test_a_section_may_ask_for_a_page_of_its_own() -> None:
    one, other = (section(name, field(name, Kind.TEXT, height=20.0), new_page=True) for name in ("a", "b"))
    layout = lay_out(definition(one, other), "fr")
    assert [zones(layout, key)[0].page for key in ("a", "b")] == [1, 2]


def test_what_is_higher_than_a_page_is_told_by_how_much() -> None:
    high = section("lines", field("first", Kind.TEXT, height=200.0, line=7))
    assert faults(definition(high, landscape=True)) == (told("every.toml", 7, "first", "too_high", excess="56.0"),)
    tall = section("tall", *(field(f"t{i}", Kind.TEXT, height=60.0, width=150.0) for i in range(4)), blocks=2, line=9)
    (fault,) = faults(definition(tall))
    assert fault.startswith("every.toml:9: tall: ")


def test_what_is_too_wide_for_a_table_is_told_by_how_much() -> None:
    wide = section("wide", *(field(f"l{i}", Kind.LETTERS, cells=12) for i in range(4)), rows=3, line=5)
    (fault,) = faults(definition(wide))
    assert fault.startswith("every.toml:5: wide: ")
    assert "mm" in fault
    one = section("block", field("long", Kind.LETTERS, cells=36, line=6), blocks=2)
    assert faults(definition(one))[0].startswith("every.toml:6: long: ")


def test_boxes_get_narrower_and_marks_stand_in_lines_before_a_table_is_refused() -> None:
    letters = [field(f"l{i}", Kind.LETTERS, cells=8) for i in range(4)]
    layout = lay_out(definition(section("narrow", *letters, rows=3)), "fr")
    assert {cell.w for zone in zones(layout, "l0") for cell in zone.cells} == {4.6}
    choice = field("unit", Kind.CHOICE, ("unknown", "yes", "no", "done"))
    layout = lay_out(definition(section("lines", *letters[:3], choice, rows=3)), "fr")
    first = zones(layout, "unit")[0]
    assert len({cell.y for cell in first.cells}) > 1
    assert zones(layout, "l0")[1].bounds.y - zones(layout, "l0")[0].bounds.y > 12


def test_three_fields_share_a_line_across_and_room_goes_where_it_is_needed() -> None:
    fields = [field("a", Kind.DATE), field("b", Kind.DIGITS, cells=12, beside=True), field("c", Kind.TIME, beside=True)]
    layout = lay_out(definition(section("lines", *fields), landscape=True), "fr")
    assert len({zones(layout, key)[0].bounds.y for key in "abc"}) == 1
    wide = [field("a", Kind.LETTERS, cells=14), field("b", Kind.TIME, beside=True)]
    layout = lay_out(definition(section("lines", *wide)), "fr")
    assert zones(layout, "b")[0].bounds.x > zones(layout, "a")[0].bounds.right + 3


def test_separators_are_printed_between_the_groups() -> None:
    layout = lay_out(definition(section("lines", field("n", Kind.DIGITS, cells=5, groups=(2, 3), separator="-"))), "fr")
    cells = zones(layout, "n")[0].cells
    gaps = [round(right.x - left.right, 3) for left, right in pairwise(cells)]
    assert gaps == [0.8, 2.4, 0.8, 0.8]
    assert printed(layout, 1).count("-") == 1
    gap = lay_out(definition(section("lines", field("n", Kind.DIGITS, cells=5, groups=(2, 3), separator=" "))), "fr")
    assert zones(gap, "n")[0].cells == cells


def test_a_scale_has_its_steps_at_even_distances_under_their_labels() -> None:
    layout = lay_out(definition(section("lines", field("pain", Kind.CHOICE, tuple("0123456"), scale=True))), "fr")
    cells = zones(layout, "pain")[0].cells
    assert len({round(right.x - left.x, 3) for left, right in pairwise(cells)}) == 1
    labels = {item.text: item for item in layout.pages[0] if isinstance(item, Text)}
    for cell, label in zip(cells, "0123456", strict=True):
        assert labels[label].x == pytest.approx(cell.x + cell.w / 2, abs=0.01)
        assert cell.y - 3 < labels[label].y < cell.y


def test_bubbles_are_ten_marks_a_digit_in_the_order_of_the_digits() -> None:
    layout = lay_out(definition(section("lines", field("dose", Kind.BUBBLES, cells=3))), "fr")
    cells = zones(layout, "dose")[0].cells
    assert len(cells) == 30
    for digit in range(3):
        column = cells[digit * 10 : digit * 10 + 10]
        assert len({cell.x for cell in column}) == 1
        assert all(upper.bottom + 0.8 <= lower.y for upper, lower in pairwise(column))
    assert cells[0].right + 3 < cells[10].x


def test_a_tick_that_only_repeats_its_label_says_it_once() -> None:
    form = definition(section("table", field("seen", Kind.TICK, ("done",)), rows=3))
    words = form.texts[0]
    words.labels["seen"] = words.options["seen", "done"]  # type: ignore[index]
    assert printed(lay_out(form, "fr"), 1).count("Vérifié") == 1

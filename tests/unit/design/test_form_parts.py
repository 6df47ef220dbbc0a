"""Pages, repeated parts and the kinds and entries of fields: what each says, and where it has no meaning."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.design.terms import FieldDefinition
from recon.model.form import Kind, Recovery
from tests.helpers.definitions import fault, faults_of, write_form

WAYS = {"once": "", "columns": "columns = 4", "rows": "rows = 8", "blocks": "blocks = 3"}


def structure(field: str, way: str = "once", *, top: str = "") -> str:
    """Return a form with one field of those entries in a section repeated in that way."""
    return f'{top}\n[[section]]\nkey = "part"\n{WAYS[way]}\n[[section.field]]\nkey = "one"\n{field}\n'


def read(folder: Path, field: str, way: str = "once") -> FieldDefinition:
    (only,) = read_definition(write_form(folder, structure(field, way))).fields
    return replace(only, line=0)


def test_a_form_lies_across_and_is_printed_on_both_sides(tmp_path: Path) -> None:
    upright = read_definition(write_form(tmp_path, structure('kind = "time"')))
    assert (upright.landscape, upright.duplex) == (False, False)
    top = 'orientation = "landscape"\nduplex = true'
    across = read_definition(write_form(tmp_path, structure('kind = "time"', top=top)))
    assert (across.landscape, across.duplex) == (True, True)


@pytest.mark.parametrize(
    ("top", "key", "words", "details"),
    [
        ('orientation = "sideways"', "orientation", "one_of", {"known": "portrait, landscape"}),
        ("duplex = 1", "duplex", "wrong_type", None),
        ('override = "one"', "override", "unknown_key", {}),
    ],
)
def test_what_a_form_cannot_be_is_told(
    tmp_path: Path, top: str, key: str, words: str, details: dict[str, object] | None
) -> None:
    file = write_form(tmp_path, structure('kind = "time"', top=top))
    if details is None:
        assert [found.startswith(f"{file}:3: {key}: ") for found in faults_of(file)] == [True]
    else:
        assert faults_of(file) == (fault(file, 3, key, words, **details),)


@pytest.mark.parametrize("way", ["columns", "rows", "blocks"])
def test_a_section_is_repeated_in_one_way(tmp_path: Path, way: str) -> None:
    (section,) = read_definition(write_form(tmp_path, structure('kind = "time"', way))).sections
    times = int(WAYS[way].split(" = ")[1])
    assert (getattr(section, way), section.times) == (times, times)
    assert section.columns + section.rows + section.blocks == times


@pytest.mark.parametrize(("way", "most"), [("columns", 12), ("rows", 60), ("blocks", 20)])
@pytest.mark.parametrize("wrong", [0, -1, 61])
def test_how_often_has_limits(tmp_path: Path, way: str, most: int, wrong: int) -> None:
    text = structure('kind = "time"', way).replace(WAYS[way], f"{way} = {wrong}")
    file = write_form(tmp_path, text)
    assert faults_of(file) == (fault(file, 6, f"section.{way}", "times", most=most),)
    write_form(tmp_path, text.replace(f"= {wrong}", f"= {most}"))
    assert read_definition(file).sections[0].times == most


def test_two_ways_at_once_are_a_fault(tmp_path: Path) -> None:
    file = write_form(tmp_path, structure('kind = "time"', "rows").replace("rows = 8", "rows = 8\nblocks = 2"))
    assert faults_of(file) == (fault(file, 7, "section.blocks", "ways", first="rows"),)


def test_a_section_starts_a_page_but_not_the_first(tmp_path: Path) -> None:
    paged = structure('kind = "time"').replace('key = "part"', 'key = "part"\nnew_page = true')
    file = write_form(tmp_path, paged)
    assert faults_of(file) == (fault(file, 6, "section.new_page", "first_page"),)
    second = paged.replace('"part"', '"other"').replace('"one"', '"two"')
    form = read_definition(write_form(tmp_path, structure('kind = "time"') + second))
    assert [section.new_page for section in form.sections] == [False, True]


def test_up_to_three_fields_stand_on_a_line_across(tmp_path: Path) -> None:
    beside = '\n[[section.field]]\nkey = "{}"\nkind = "time"\nbeside = true'
    three = 'kind = "time"' + beside.format("two") + beside.format("three")
    file = write_form(tmp_path, structure(three))
    assert faults_of(file) == (fault(file, 17, "section.field.beside", "beside", most=2),)
    top = 'orientation = "landscape"'
    assert len(read_definition(write_form(tmp_path, structure(three, top=top))).fields) == 3
    file = write_form(tmp_path, structure(three + beside.format("four"), top=top))
    assert faults_of(file) == (fault(file, 21, "section.field.beside", "beside", most=3),)


def test_bubbles_are_a_number_with_its_range(tmp_path: Path) -> None:
    dose = read(tmp_path, 'kind = "bubbles"\ncells = 3\nrange = [1, 500]\nunit = "mg"')
    assert (dose.kind, dose.cells, dose.unit) == (Kind.BUBBLES, 3, "mg")
    assert (dose.rule.minimum, dose.rule.maximum, dose.rule.align) == (1, 500, "right")


def test_a_drawing_has_a_frame_and_perhaps_a_body_in_it(tmp_path: Path) -> None:
    frame = read(tmp_path, 'kind = "drawing"\nheight = 60')
    assert (frame.height, frame.picture, frame.recovery) == (60, "", Recovery.DOCUMENT)
    assert read(tmp_path, 'kind = "drawing"\nheight = 60\npicture = "body"').picture == "body"


@pytest.mark.parametrize("way", ["rows", "blocks"])
def test_free_text_and_signatures_stand_in_tables_and_blocks(tmp_path: Path, way: str) -> None:
    text = read(tmp_path, 'kind = "text"', way)
    assert (text.height, text.width, text.recovery) == (7, 0, Recovery.RECORD)
    signature = read(tmp_path, 'kind = "signature"\nheight = 9.5\nwidth = 30', way)
    assert (signature.height, signature.width, signature.recovery) == (9.5, 30, Recovery.DOCUMENT)


def test_boxes_are_cut_into_groups(tmp_path: Path) -> None:
    lot = read(tmp_path, 'kind = "alnum"\ngroups = [2, 3, 4]\nseparator = "-"')
    assert (lot.cells, lot.groups, lot.separator) == (9, (2, 3, 4), "-")
    phone = read(tmp_path, 'kind = "digits"\ncells = 10\ngroups = [2, 2, 2, 2, 2]')
    assert (phone.cells, phone.groups, phone.separator) == (10, (2,) * 5, " ")


OPTIONS = '\n[[section.field.option]]\nvalue = "1"\n[[section.field.option]]\nvalue = "2"'


def test_a_choice_may_be_a_scale(tmp_path: Path) -> None:
    assert read(tmp_path, 'kind = "choice"\nscale = true' + OPTIONS).scale
    assert not read(tmp_path, 'kind = "choice"' + OPTIONS).scale


@pytest.mark.parametrize("recovery", list(Recovery))
def test_free_text_is_recorded_or_stays_a_document(tmp_path: Path, recovery: Recovery) -> None:
    assert read(tmp_path, f'kind = "text"\nheight = 20\nrecovery = "{recovery}"').recovery is recovery


WRONG = [
    ('kind = "bubbles"\ncells = 9', "cells", "cells", "once", {"most": 8}),
    ('kind = "bubbles"\ncells = 2\nrange = [0, 100]', "cells", "too_few_cells", "once", {"maximum": "100"}),
    ('kind = "bubbles"\ncells = 2\ncheck = "luhn"', "check", "unknown_key", "once", {}),
    ('kind = "bubbles"\ncells = 2\ngroups = [1, 1]', "groups", "unknown_key", "once", {}),
    ('kind = "drawing"\nheight = 60\npicture = "hand"', "picture", "one_of", "once", {"known": "body"}),
    ('kind = "text"\nheight = 60\npicture = "body"', "picture", "unknown_key", "once", {}),
    (
        'kind = "drawing"\nheight = 60\nrecovery = "record"',
        "recovery",
        "recovery",
        "once",
        {"kind": "drawing", "known": "document"},
    ),
    ('kind = "time"\nrecovery = "document"', "recovery", "recovery", "once", {"kind": "time", "known": "record"}),
    ('kind = "text"\nheight = 20\nrecovery = "shred"', "recovery", "one_of", "once", {"known": "record, document"}),
    ('kind = "drawing"\nheight = 60', "kind", "not_repeatable", "rows", {"value": "drawing", "way": "rows"}),
    ('kind = "drawing"\nheight = 60', "kind", "not_repeatable", "blocks", {"value": "drawing", "way": "blocks"}),
    ('kind = "text"\nheight = 20', "kind", "not_repeatable", "columns", {"value": "text", "way": "columns"}),
    ('kind = "text"\nheight = 6.9', "height", "height", "rows", {"least": 7, "most": 200}),
    ('kind = "text"\nheight = 20\nwidth = 50', "width", "unknown_key", "once", {}),
    ('kind = "text"\nwidth = 3', "width", "width", "rows", {"least": 8, "most": 280}),
    ('kind = "time"\nwidth = 50', "width", "unknown_key", "rows", {}),
    ('kind = "time"\nbeside = true', "beside", "unknown_key", "rows", {}),
    ('kind = "time"\nbeside = true', "beside", "unknown_key", "blocks", {}),
    ('kind = "letters"\ncells = 8\ngroups = [2, 3]', "groups", "groups_sum", "once", {"cells": 8, "sum": 5}),
    ('kind = "letters"\ncells = 5\ngroups = [5]', "groups", "groups_form", "once", {}),
    ('kind = "letters"\ncells = 5\ngroups = [2, 3.0]', "groups", "groups_form", "once", {}),
    ('kind = "letters"\ncells = 2\ngroups = [2, 0]', "groups", "groups_form", "once", {}),
    ('kind = "letters"\ngroups = [2, 3]\nseparator = "--"', "separator", "separator", "once", {}),
    ('kind = "letters"\ncells = 5\nseparator = "-"', "separator", "unknown_key", "once", {}),
    ('kind = "decimal"\ncells = 3\ndecimals = 1\ngroups = [2, 1]', "groups", "unknown_key", "once", {}),
    ('kind = "choices"\nscale = true' + OPTIONS, "scale", "unknown_key", "once", {}),
    ('kind = "letters"\ncells = 9\nrole = "birth_name"', "role", "role_of_sheet", "rows", {"value": "birth_name"}),
]


@pytest.mark.parametrize(("field", "entry", "words", "way", "details"), WRONG, ids=[f"{x[3]}-{x[0]}" for x in WRONG])
def test_what_has_no_meaning_is_told_where_it_stands(
    tmp_path: Path, field: str, entry: str, words: str, way: str, details: dict[str, object]
) -> None:
    file = write_form(tmp_path, structure(field, way))
    line = next(i for i, text in enumerate(file.read_text().splitlines(), 1) if text.startswith(f"{entry} ="))
    assert faults_of(file) == (fault(file, line, f"section.field.{entry}", words, **details),)

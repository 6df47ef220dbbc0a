"""A check whose sides lie on different pages would never be made: it is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.design.kit import built_in
from recon.design.layout import lay_out
from recon.design.spans import apart
from recon.language import tr
from recon.model.form import Check, Form, Zone

DEFINITION = read_definition(built_in() / "vitals.toml")
FORM = lay_out(DEFINITION, "fr").form


def moved(key: str, *rows: int | None) -> Form:
    """Return the form with those rows of the field on a second page."""

    def zones(old: tuple[Zone, ...]) -> tuple[Zone, ...]:
        return tuple(replace(zone, page=2) if zone.row in rows else zone for zone in old)

    fields = (replace(field, zones=zones(field.zones)) if field.key == key else field for field in FORM.fields)
    return replace(FORM, pages=2, fields=tuple(fields))


def told(line: int, key: str, left: str, right: str) -> str:
    return f"{DEFINITION.file}:{line}: {key}: {tr('design.faults.apart', None, left=left, right=right)}"


def line_of(text: str) -> int:
    return Path(DEFINITION.file).read_text(encoding="utf-8").splitlines().index(text) + 1


def test_what_stands_together_is_right() -> None:
    assert apart(FORM, DEFINITION) == []


def test_a_check_across_two_pages_is_told_at_the_check() -> None:
    check_line = line_of('left = "diastolic"') - 1
    assert told(check_line, "check", "diastolic", "systolic") in apart(moved("systolic", 2), DEFINITION)


def test_rows_on_a_page_each_are_right_and_once_with_rows_is_not() -> None:
    form = moved("systolic", 2)
    field = moved("diastolic", 2).field("diastolic")
    together = replace(form, fields=tuple(field if one.key == "diastolic" and field else one for one in form.fields))
    assert not [fault for fault in apart(together, DEFINITION) if ": check: " in fault]
    summed = replace(DEFINITION, checks=(Check("sheet_date", "sum", of=("pain",)),), check_lines=(7,))
    assert told(7, "check", "sheet_date", "pain") in apart(moved("pain", 5), summed)
    assert not apart(FORM, summed)


@pytest.mark.parametrize("key", ["heart_rate", "pain"])
def test_a_value_apart_from_its_time_is_told_at_the_field(key: str) -> None:
    line = line_of(f'key = "{key}"') - 1
    assert told(line, key, "time", key) in apart(moved(key, 0), DEFINITION)

"""Who and when: once for the sheet, and once for the rows of each part that is repeated."""

from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.errors import FormDefinitionError
from recon.model.form import Role

SECTION = """
[[section]]
key = "{key}"
{way}

[[section.field]]
key = "{key}_at"
kind = "time"
role = "{role}"
"""


def form(folder: Path, *parts: tuple[str, str, str]) -> Path:
    """Write a form of sections with one time each: key, way of repeating, role."""
    file = folder / "round.toml"
    sections = (SECTION.format(key=key, way=way, role=role) for key, way, role in parts)
    file.write_text('recon_form = 1\nkey = "round"\n' + "".join(sections), encoding="utf-8")
    words = "".join(f'[fields.{key}_at]\nlabel = "{key}"\n' for key, _, _ in parts)
    titles = "".join(f'{key} = ""\n' for key, _, _ in parts)
    file.with_name("round.en.toml").write_text(f'title = "Round"\n[sections]\n{titles}{words}', encoding="utf-8")
    return file


def test_the_sheet_and_each_repeated_part_have_their_own_time(tmp_path: Path) -> None:
    parts = (("arrival", "", "event_time"), ("watch", "rows = 3", "event_time"), ("again", "columns = 2", "event_time"))
    found = read_definition(form(tmp_path, *parts))
    assert [field.role for field in found.fields] == [Role.EVENT_TIME] * 3


@pytest.mark.parametrize(
    "parts",
    [
        (("arrival", "", "event_time"), ("leaving", "", "event_time")),
        (("arrival", "", "birth_date"), ("watch", "rows = 3", "birth_date")),
    ],
)
def test_two_that_could_be_meant_are_a_fault(tmp_path: Path, parts: tuple[tuple[str, str, str], ...]) -> None:
    with pytest.raises(FormDefinitionError) as caught:
        read_definition(form(tmp_path, *parts))
    (fault,) = caught.value.faults
    assert "section.field.role" in fault

"""From a line of a definition to the fields that stand there, and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.kit import built_in, check_form
from recon.design.places import fields_at, line_of, worded_at
from recon.design.wording import text_file

STRUCTURE = """recon_form = 1
key = "falls"

[[section]]
key = "event"

[[section.field]]
key = "day"   # when
kind = "date"

[[section.field]]
kind = "choice"
key = "injury"

[[section.field.option]]
value = "yes"

[[section]]
key = "after"
columns = 4

[[section.field]]
key = "pulse"

[[check]]
left = "pulse"
"""
WORDS = """title = "Fall"

[sections]
event = "The fall"
after = ""

[fields.day]
label = "Day"

[fields.injury]
label = "Injury"

[fields.injury.options]
yes = "Yes"
"""


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (1, ()),
        (5, ("day", "injury")),
        (8, ("day",)),
        (12, ("injury",)),
        (16, ("injury",)),
        (20, ("pulse",)),
        (23, ("pulse",)),
        (26, ("pulse",)),
        (99, ()),
    ],
)
def test_a_line_of_the_structure(line: int, fields: tuple[str, ...]) -> None:
    assert fields_at(STRUCTURE, line) == fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [(1, ()), (3, ()), (4, ("day", "injury")), (5, ("pulse",)), (8, ("day",)), (14, ("injury",)), (99, ())],
)
def test_a_line_of_the_words(line: int, fields: tuple[str, ...]) -> None:
    assert worded_at(WORDS, STRUCTURE, line) == fields


@pytest.mark.parametrize("path", sorted(path for path in built_in().glob("*.toml") if "." not in path.stem))
def test_every_field_of_the_kit_is_found_both_ways(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    words = text_file(path, "fr").read_text(encoding="utf-8")
    is_variant = "variant_of" in text
    for layout in check_form(path):
        for field in layout.form.fields:
            line = line_of(text, field.key, words=False)
            if line:
                assert fields_at(text, line) == (field.key,)
            assert line or is_variant or field.key == "label"
            said = line_of(words, field.key, words=True)
            if said:
                assert worded_at(words, text, said) == (field.key,)
            assert said or is_variant or field.key == "label"


@given(st.text("[]. =\"'ks\nectionfield#", max_size=200), st.integers(-2, 12))
def test_whatever_is_being_written_is_looked_at(text: str, line: int) -> None:
    fields_at(text, line)
    worded_at(text, text, line)
    line_of(text, "k", words=True)

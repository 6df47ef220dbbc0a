"""Free text keeps its lines; what is written in one line stays one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import InvalidValue
from recon.model.form import Field, Kind
from recon.verification.values import parse_value
from tests.helpers.store_samples import sample_form


def field(key: str) -> Field:
    found = sample_form().field(key)
    assert found is not None
    return found


def test_the_lines_of_a_text_are_kept_and_what_stands_around_them_is_not() -> None:
    typed = "\n  vu à 9 h   avec le Dr Le Goff\r\n\nrepos \n \n"
    assert parse_value(field("notes"), typed) == "vu à 9 h avec le Dr Le Goff\n\nrepos"


def test_a_name_stays_on_one_line() -> None:
    assert parse_value(field("name"), "LE\nGOFF") == "LE GOFF"


@pytest.mark.parametrize("nothing", ["", " \n ", "\n\n"])
def test_lines_without_words_are_no_text(nothing: str) -> None:
    with pytest.raises(InvalidValue):
        parse_value(field("notes"), nothing)


@given(st.text("ab \n\r\t", min_size=1))
def test_a_text_that_was_taken_is_taken_again_as_it_is(typed: str) -> None:
    notes = Field("notes", Kind.TEXT, "Notes", ())
    try:
        once = parse_value(notes, typed)
    except InvalidValue:
        return
    assert parse_value(notes, str(once)) == once

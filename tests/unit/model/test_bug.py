"""A fault of the program is told without what it was working on."""

import pytest

from recon.model import bug
from recon.model.geometry import bounds


def raised() -> BaseException:
    """Return an error that has gone through this program's code, with another one behind it."""
    try:
        try:
            raise KeyError("LE GOFF")
        except KeyError as error:
            raise ValueError("Maëlle") from error
    except ValueError as error:
        return error


def test_its_kind_is_told_and_not_what_it_says() -> None:
    said = bug.told(raised()).message("en")
    assert "ValueError (?)" in said  # not in the program's own code
    assert "Maëlle" not in said


def test_its_place_is_the_last_in_the_program() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        bounds(())
    assert "ValueError (model/geometry.py:" in bug.told(caught.value).message("en")


def test_a_trace_has_every_frame_and_no_value() -> None:
    traced = bug.trace(raised())
    assert traced.count("Traceback (most recent call last):") == 2
    assert traced.index("KeyError") < traced.rindex("ValueError")
    code = [line for line in traced.splitlines() if line.startswith("    ")]
    said = "\n".join(line for line in traced.splitlines() if line not in code)
    assert "LE GOFF" not in said
    assert "Maëlle" not in said

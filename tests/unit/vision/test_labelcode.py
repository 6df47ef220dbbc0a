"""The code of a label: a round trip, and never a sheet's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import CodeInvalid
from recon.model.sheet import SheetCode
from recon.vision import labelcode, sheetcode
from recon.vision.labelcode import PatientCode

NUMBERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)


@given(NUMBERS, NUMBERS)
def test_round_trip_and_no_sheet(ipp: str, iep: str) -> None:
    text = labelcode.encode(PatientCode(ipp, iep))
    assert labelcode.decode(text) == PatientCode(ipp, iep)
    with pytest.raises(CodeInvalid):
        sheetcode.decode(text)


@given(st.integers(0, 40), st.characters(codec="ascii"))
def test_one_wrong_character_shows(place: int, wrong: str) -> None:
    text = labelcode.encode(PatientCode("8001234567", "26012345"))
    place %= len(text)
    changed = text[:place] + wrong + text[place + 1 :]
    if changed != text:
        with pytest.raises(CodeInvalid):
            labelcode.decode(changed)


def test_a_sheet_is_no_label() -> None:
    for text in ("", "P1", sheetcode.encode(SheetCode("vitals", "ABCD1234", "K7M29QXH4", 1, 1, 1))):
        with pytest.raises(CodeInvalid):
            labelcode.decode(text)

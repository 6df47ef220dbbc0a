"""What was measured of fields in doubt covers whatever may be accepted."""

import string

import pytest

from recon.model.calibration import Source
from recon.model.reading import Reason
from recon.verification.looks import LOOKS, TAKEN_FOR


@pytest.mark.parametrize("source", Source)
def test_fields_in_doubt_of_every_source_were_met(source: Source) -> None:
    assert LOOKS[source]
    for look in LOOKS[source]:
        assert 1 <= len(look.scores) <= 3
        assert list(look.scores) == sorted(look.scores, reverse=True)
        assert look.reason is not Reason.NONE


@pytest.mark.parametrize("source", Source)
def test_they_look_the_same_whether_or_not_the_second_reader_was_heard(source: Source) -> None:
    assert LOOKS[source] is LOOKS[source.with_second]


def test_every_character_is_taken_for_others_of_its_kind() -> None:
    assert set(TAKEN_FOR) == set(string.digits + string.ascii_uppercase)
    for character, others in TAKEN_FOR.items():
        assert others
        assert character not in others
        assert {other.isdigit() for other in others} == {character.isdigit()}

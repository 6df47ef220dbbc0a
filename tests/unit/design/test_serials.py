import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.serials import LENGTH, display_serial, new_serial, parse_serial
from recon.errors import InvalidValue
from recon.vision.sheetcode import ALPHABET

bodies = st.text(ALPHABET, min_size=8, max_size=8)


def issued(body: str) -> str:
    characters = iter(body)
    return new_serial(lambda _: next(characters))


@given(bodies)
def test_a_serial_read_from_paper_is_the_one_issued(body: str) -> None:
    serial = issued(body)
    assert len(serial) == LENGTH
    assert parse_serial(display_serial(serial)) == serial


@given(bodies, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_refused(body: str, place: int, other: str) -> None:
    serial = issued(body)
    wrong = serial[:place] + other + serial[place + 1 :]
    if wrong != serial:
        with pytest.raises(InvalidValue):
            parse_serial(wrong)


def test_what_people_type_is_understood() -> None:
    serial = issued("0123ABCD")
    typed = display_serial(serial).lower().replace("0", "o").replace("1", "l").replace("-", " ")
    assert typed != serial
    assert parse_serial(typed) == serial


def test_the_check_character_is_that_of_iso_7064() -> None:
    # worked by hand: p = 32, then for each character p = ((p + value) mod 32 or 32) * 2 mod 33
    p = 32
    for value in (0, 0, 0, 0, 0, 0, 0, 1):
        p = ((p + value) % 32 or 32) * 2 % 33
    assert issued("00000001")[-1] == ALPHABET[(1 - p) % 32]


@pytest.mark.parametrize("text", ["", "K7M2", "K7M2-9QXH-4X", "K7M2-9QXU-4", "Ж7M2-9QXH-4"])
def test_what_is_no_serial_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_serial(text)
    assert "K7M2-9QXH-4" in caught.value.message("fr")


def test_serials_are_random() -> None:
    assert len({new_serial() for _ in range(100)}) == 100

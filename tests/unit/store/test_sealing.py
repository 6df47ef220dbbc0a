"""A sealed file opens as what was sealed, or not at all."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.store.sealing import CHUNK, HEADER, TAG, SealBroken, is_sealed, key_name, seal, unseal

KEY, OTHER, NAME = b"k" * 32, b"o" * 32, b"namename"
ABOUT = "images/ab/cdef"
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7)


@given(data=st.binary(max_size=400), about=st.text(max_size=20))
def test_what_was_sealed_is_opened(data: bytes, about: str) -> None:
    sealed = seal(KEY, NAME, data, about)
    assert is_sealed(sealed)
    assert key_name(sealed) == NAME
    assert unseal(KEY, sealed, about) == data


@pytest.mark.parametrize("size", SIZES)
def test_it_is_larger_by_the_header_and_a_tag_a_chunk(size: int) -> None:
    data = secrets.token_bytes(size)
    sealed = seal(KEY, NAME, data, ABOUT)
    assert len(sealed) == HEADER + size + TAG * max(1, -(-size // CHUNK))
    assert unseal(KEY, sealed, ABOUT) == data


def test_twice_the_same_is_not_the_same() -> None:
    first, second = (seal(KEY, NAME, b"the same", ABOUT) for _ in range(2))
    assert first != second
    assert first[HEADER:] != second[HEADER:]


def test_another_key_or_another_place_does_not_open_it() -> None:
    sealed = seal(KEY, NAME, b"what was written", ABOUT)
    for key, about in ((OTHER, ABOUT), (KEY, "images/ab/cdee"), (KEY, "")):
        with pytest.raises(SealBroken):
            unseal(key, sealed, about)


def test_every_bit_counts() -> None:
    sealed = seal(KEY, NAME, b"short", ABOUT)
    for place in range(len(sealed)):
        for bit in range(8):
            altered = bytearray(sealed)
            altered[place] ^= 1 << bit
            with pytest.raises(SealBroken):
                unseal(KEY, bytes(altered), ABOUT)


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_every_bit_of_a_long_one_counts(place: int, bit: int) -> None:
    altered = bytearray(_LONG)
    altered[place % len(altered)] ^= 1 << bit
    with pytest.raises(SealBroken):
        unseal(KEY, bytes(altered), ABOUT)


def test_every_shorter_one_is_refused() -> None:
    sealed = seal(KEY, NAME, b"some twenty bytes...", ABOUT)
    for length in range(len(sealed)):
        with pytest.raises(SealBroken):
            unseal(KEY, sealed[:length], ABOUT)


def test_a_long_one_cut_between_its_chunks_is_refused() -> None:
    for chunks in (0, 1, 2):
        with pytest.raises(SealBroken):
            unseal(KEY, _LONG[: HEADER + chunks * (CHUNK + TAG)], ABOUT)


def test_anything_behind_it_is_refused() -> None:
    for sealed in (seal(KEY, NAME, b"", ABOUT), seal(KEY, NAME, bytes(CHUNK), ABOUT), _LONG):
        for more in (b"x", bytes(TAG), sealed[HEADER:], sealed):
            with pytest.raises(SealBroken):
                unseal(KEY, sealed + more, ABOUT)


def test_chunks_in_another_order_or_from_another_file_are_refused() -> None:
    first, second, rest = (_LONG[HEADER + place * (CHUNK + TAG) :][: CHUNK + TAG] for place in range(3))
    other = seal(KEY, NAME, bytes(2 * CHUNK + 7), ABOUT)
    theirs = other[HEADER : HEADER + CHUNK + TAG]
    for chunks in ((second, first, rest), (first, first, rest), (first, rest), (theirs, second, rest), (rest,)):
        with pytest.raises(SealBroken):
            unseal(KEY, _LONG[:HEADER] + b"".join(chunks), ABOUT)


def test_what_is_not_sealed_is_none() -> None:
    for data in (b"", b"%PDF-1.7", b"reconSL1", b"reconSL1" + bytes(100)):
        with pytest.raises(SealBroken):
            unseal(KEY, data, ABOUT)


_LONG = seal(KEY, NAME, bytes(2 * CHUNK + 7), ABOUT)

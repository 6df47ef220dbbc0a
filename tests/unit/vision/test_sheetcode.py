"""The sheet code says again what it was told, and nothing else passes for one."""

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import CodeInvalid
from recon.model.sheet import SheetCode
from recon.vision.sheetcode import ALPHABET, base32, decode, encode, is_sealed_by, modules, sealed

base32_text = st.text(alphabet=ALPHABET)
codes = st.builds(
    SheetCode,
    form=st.from_regex(r"[a-z][a-z0-9-]{0,11}", fullmatch=True),
    version=st.text(ALPHABET, min_size=8, max_size=8),
    serial=st.text(ALPHABET, min_size=9, max_size=9),
    copy=st.integers(1, 1023),
    page=st.integers(1, 1023),
    pages=st.integers(1, 1023),
    seal=st.just("") | st.text(ALPHABET, min_size=6, max_size=6),
    is_exercise=st.booleans(),
)
KEY = bytes(range(32))
EXAMPLE = SheetCode("registration", "ABCD2345", "K7M29QXH4", 1, 2, 3)


@given(codes)
def test_what_is_encoded_is_decoded(code: SheetCode) -> None:
    assert decode(encode(code)) == code


@given(codes, st.data())
def test_no_single_changed_character_is_believed(code: SheetCode, data: st.DataObject) -> None:
    text = encode(code)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([c for c in ALPHABET if c != text[at]]))
    with pytest.raises(CodeInvalid):
        decode(text[:at] + other + text[at + 1 :])


@given(codes, st.binary(min_size=32, max_size=32), st.data())
def test_a_seal_is_of_all_that_the_code_says_and_of_one_key(code: SheetCode, key: bytes, data: st.DataObject) -> None:
    ours = sealed(code, key)
    assert is_sealed_by(decode(encode(ours)), key)
    assert not is_sealed_by(ours, bytes([key[0] ^ 1]) + key[1:])
    name = data.draw(st.sampled_from(["serial", "version", "copy", "page", "pages", "form", "is_exercise"]))
    other = data.draw(codes.filter(lambda one: getattr(one, name) != getattr(code, name)))
    assert not is_sealed_by(replace(ours, **{name: getattr(other, name)}), key)


def test_a_code_without_a_seal_is_written_as_it_always_was() -> None:
    assert encode(EXAMPLE) == "R1K7M29QXH4ABCD2345010203REGISTRATION04N78Z"
    assert not is_sealed_by(EXAMPLE, KEY)


@pytest.mark.parametrize("text", ["", "R1", "R2", "https://example.org", encode(EXAMPLE)[:-1], encode(EXAMPLE).lower()])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(CodeInvalid):
        decode(text)


def test_the_symbol_reads_back_by_an_independent_decoder() -> None:
    dark = modules(EXAMPLE)
    image = np.pad(np.where(np.kron(dark, np.ones((4, 4), bool)), 0, 255).astype(np.uint8), 20, constant_values=255)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == encode(EXAMPLE)
    assert dark.shape == (22, 22)


@pytest.mark.parametrize(("form", "side"), [("vitals", 22), ("registration", 24)])
def test_a_seal_hardly_makes_the_symbol_larger(form: str, side: int) -> None:
    assert modules(sealed(replace(EXAMPLE, form=form), KEY)).shape == (side, side)


def test_a_number_too_large_for_its_place_is_refused() -> None:
    assert base32(1023, 2) == "ZZ"
    with pytest.raises(ValueError, match="1024"):
        base32(1024, 2)

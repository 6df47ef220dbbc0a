"""The sheet code says again what it was told, and nothing else passes for one."""

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import CodeInvalid
from recon.model.sheet import SheetCode
from recon.vision.sheetcode import ALPHABET, base32, decode, encode, modules

base32_text = st.text(alphabet=ALPHABET)
codes = st.builds(
    SheetCode,
    form=st.from_regex(r"[a-z][a-z0-9-]{0,11}", fullmatch=True),
    version=st.text(ALPHABET, min_size=8, max_size=8),
    serial=st.text(ALPHABET, min_size=9, max_size=9),
    copy=st.integers(1, 1023),
    page=st.integers(1, 1023),
    pages=st.integers(1, 1023),
)
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


@pytest.mark.parametrize("text", ["", "R1", "https://example.org", encode(EXAMPLE)[:-1], encode(EXAMPLE).lower()])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(CodeInvalid):
        decode(text)


def test_the_symbol_reads_back_by_an_independent_decoder() -> None:
    dark = modules(EXAMPLE)
    image = np.pad(np.where(np.kron(dark, np.ones((4, 4), bool)), 0, 255).astype(np.uint8), 20, constant_values=255)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == encode(EXAMPLE)
    assert dark.shape == (22, 22)


def test_a_number_too_large_for_its_place_is_refused() -> None:
    assert base32(1023, 2) == "ZZ"
    with pytest.raises(ValueError, match="1024"):
        base32(1024, 2)

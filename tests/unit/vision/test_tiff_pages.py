"""A TIFF's pages are counted by its directories alone, whatever they say."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from recon.errors import FileTooLong, FileTruncated, PageError
from recon.vision.tiffpages import count_tiff_pages


def chain(*offsets: int, order: str = "<") -> bytes:
    """Return a TIFF whose directories, each empty and 6 bytes long from byte 8 on, lead to ``offsets``."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    return head + b"".join(struct.pack(f"{order}HI", 0, offset) for offset in offsets)


@pytest.mark.parametrize("order", ["<", ">"])
def test_directories_are_followed_to_the_last(order: str) -> None:
    assert count_tiff_pages(chain(0, order=order), 10) == 1
    assert count_tiff_pages(chain(14, 20, 0, order=order), 10) == 3


def test_a_chain_that_comes_back_ends_there() -> None:
    assert count_tiff_pages(chain(8), 10) == 1
    assert count_tiff_pages(chain(14, 20, 14), 10) == 3


def test_no_more_are_counted_than_are_taken() -> None:
    assert count_tiff_pages(chain(14, 20, 0), 3) == 3
    with pytest.raises(FileTooLong) as told:
        count_tiff_pages(chain(14, 20, 0), 2)
    assert told.value.details == {"most": 2}


@pytest.mark.parametrize("data", [b"II*\0", chain(9_999), chain(14), struct.pack("<4sIH", b"II*\0", 8, 65_535)])
def test_a_chain_that_leads_out_of_the_file_was_cut(data: bytes) -> None:
    with pytest.raises(FileTruncated):
        count_tiff_pages(data, 10)


def test_a_file_without_a_page_is_none() -> None:
    with pytest.raises(FileTruncated):
        count_tiff_pages(b"II*\0" + bytes(4), 10)


@pytest.mark.parametrize("pages", [1, 2, 17])
def test_what_others_write_has_as_many_pages_as_they_wrote(pages: int) -> None:
    out = io.BytesIO()
    first, *others = (Image.new("1", (500, 500)) for _ in range(pages))
    first.save(out, "TIFF", compression="group4", save_all=True, append_images=others)
    assert count_tiff_pages(out.getvalue(), 100) == pages


@given(st.binary(max_size=400), st.sampled_from([b"II*\0", b"MM\0*"]))
def test_any_bytes_are_so_many_pages_or_a_fault(data: bytes, head: bytes) -> None:
    try:
        assert 1 <= count_tiff_pages(head + data, 20) <= 20
    except PageError as error:
        assert error.code in ("file_truncated", "file_too_long")  # noqa: PT017

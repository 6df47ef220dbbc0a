"""PDFs that were made to do harm: nothing in them is run, nothing outside them is opened, and each costs itself."""

import socket
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from recon.errors import PageError
from recon.vision import decoder, limits, raster
from recon.vision.limits import Limits
from tests.helpers import bombs
from tests.helpers.bombs import BOMBS

SHORT = Limits(cpu_seconds=3, wall_seconds=60.0)
PAGE = "a page"
PDFS = {
    "PDF, a picture of 40,000 x 40,000": "image_too_large",
    "PDF, a picture of 60,000 x 60,000 in a pattern": PAGE,
    "PDF, a drawing of 3 GB": "file_too_costly",
    "PDF, forms that draw themselves": PAGE,
    "PDF, forms that draw 12^13 forms": "file_too_costly",
    "PDF, 200,000 arrays deep": PAGE,
    "PDF, pages in a circle": "file_unreadable",
    "PDF of 100,000 pages": "file_too_long",
    "PDF, a page of 10 km": PAGE,
}


@pytest.fixture(autouse=True, scope="module")
def _own_decoders() -> Iterator[None]:
    """Have decoders of these tests' own, which give up early."""
    with pytest.MonkeyPatch.context() as own:
        decoder._close_all()
        own.setattr(limits, "PAGE", SHORT)
        yield
        decoder._close_all()


def picture(kind: str, pages: int) -> bytes:
    made = BytesIO()
    first, *others = (Image.new("L", (600, 800), 255 - number) for number in range(pages))
    first.save(made, kind, **({"save_all": True, "append_images": others} if others else {}))
    return made.getvalue()


def became(data: bytes) -> str:
    try:
        decoder.count_pages(data)
        decoder.decode(data)
    except PageError as error:
        return error.code if error.message("fr") and error.message("en") else "no words"
    return PAGE


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_that_wants_to_be_large_or_endless_costs_itself(name: str) -> None:
    assert became(BOMBS[name]()) == PDFS[name]
    assert became(bombs.plain("PDF")) == PAGE


def test_a_page_at_which_nothing_can_be_drawn_any_more_says_so() -> None:
    """What the memory is not enough for must not be left out of a page that looks whole."""
    black = zlib.compress(bytes(10_900 * 10_900))
    gray = decoder.decode(bombs.picture_pdf(10_900, 10_900, black)).gray
    assert gray.mean() < 5


def test_pictures_count_together_so_that_none_is_left_out_for_want_of_memory() -> None:
    assert decoder.decode(bombs.layered_pdf(3)).gray.max() == 0
    assert became(bombs.layered_pdf(4)) == "image_too_large"


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.3)
        yield listening


def test_nothing_in_a_pdf_is_run_or_sent(listener: socket.socket) -> None:
    """Without our limits too: the library that draws can do none of it."""
    data = bombs.acting_pdf(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert raster.decode(data).gray.min() == 0
    assert became(data) == PAGE
    with pytest.raises(TimeoutError):
        listener.accept()


def test_no_program_is_started(tmp_path: Path) -> None:
    script = tmp_path / "run"
    script.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n")
    script.chmod(0o755)
    raster.decode(bombs.acting_pdf(str(script)))
    assert not (tmp_path / "started").exists()


def test_the_library_that_draws_knows_no_scripts() -> None:
    assert not {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)


def test_what_lies_in_another_file_is_not_drawn(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(bytes(500 * 500))
    assert np.unique(raster.decode(bombs.outward_pdf(str(tmp_path / "secret"))).gray).tolist() != [0]
    assert raster.decode(bombs.outward_pdf(str(tmp_path / "secret"))).gray.mean() > 250


def test_a_pdf_with_a_password_says_so() -> None:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 100, "not for everybody")
    canvas.save()
    assert became(out.getvalue()) == "file_locked"


def test_pages_that_are_only_said_to_be_there_are_faults() -> None:
    data = bombs.long_pdf(1).replace(b"/Count 1", b"/Count 9")
    assert decoder.count_pages(data) == 9
    with pytest.raises(PageError):
        decoder.decode(data, 5)


@pytest.mark.parametrize("box", ["0 0 1e38 1e38", "-1e9 -1e9 1e9 1e9", "0 0 nan 1", "0 0 0 0", "5 5 -5 -5", ""])
def test_a_page_of_any_size_is_a_page_or_a_fault(box: str) -> None:
    assert became(bombs.one_page(b"0 0 9 9 re f", box=box.encode())) in (PAGE, "image_too_small", "file_unreadable")


def test_a_decoder_that_drew_a_pdf_sees_no_other_file() -> None:
    """What a PDF may have done to a decoder reaches no other file; its own pages are drawn by the same one."""

    def drawn(data: bytes, position: int = 0) -> int:
        decoder.decode(data, position)
        (idle,) = decoder._idle
        return int(idle._process.pid or 0)

    decoder._close_all()
    one, other, scan = (picture(kind, pages) for kind, pages in (("PDF", 2), ("PDF", 1), ("PNG", 1)))
    first = drawn(one)
    assert drawn(bytes(bytearray(one)), 1) == first
    second = drawn(other)
    third = drawn(scan)
    assert len({first, second, third}) == 3
    assert drawn(picture("JPEG", 1)) == third  # what draws no PDF is kept
    assert drawn(one) == third
    assert drawn(scan) != third

"""Every kind of file becomes the same grey pixels, or a fault that says what is wrong with it."""

import io
from collections.abc import Callable

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from recon.errors import (
    FileEmpty,
    FileLocked,
    FileTruncated,
    FileUnreadable,
    ImageTooLarge,
    ImageTooSmall,
    PageError,
)
from recon.vision.raster import count_pages, decode, media_type

HEIGHT, WIDTH = 600, 500


def picture() -> np.ndarray:
    gray = np.full((HEIGHT, WIDTH), 255, np.uint8)
    cv2.rectangle(gray, (50, 80), (200, 300), 0, -1)
    return gray


def encoded(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(picture()).save(out, kind, **options)
    return out.getvalue()


def pdf(pages: int = 1, password: str | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), encrypt=StandardEncryption(password) if password else None)
    for number in range(pages):
        canvas.rect(100, 100, 50 + 10 * number, 50, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def tiff(**options: object) -> bytes:
    pages = [Image.fromarray(picture()).convert("1"), Image.fromarray(255 - picture()).convert("1")]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (encoded("PNG"), "image/png"),
        (encoded("JPEG", quality=95), "image/jpeg"),
        (encoded("TIFF"), "image/tiff"),
        (tiff(compression="group4"), "image/tiff"),
    ],
)
def test_images_of_every_kind_show_the_same_picture(data: bytes, kind: str) -> None:
    assert media_type(data) == kind
    gray = decode(data).gray
    assert gray.shape == (HEIGHT, WIDTH)
    assert np.abs(gray.astype(int) - picture()).mean() < 2


def test_a_fax_of_several_pages_gives_each() -> None:
    data = tiff(compression="group4")
    assert count_pages(data) == 2
    assert decode(data, 0).gray.mean() > 200
    assert decode(data, 1).gray.mean() < 55


def test_the_oblong_pixels_of_a_standard_fax_are_made_square() -> None:
    gray = decode(tiff(compression="group4", dpi=(204.0, 98.0))).gray
    assert gray.shape == (round(HEIGHT * 204 / 98), WIDTH)


def test_a_pdf_gives_its_pages_at_300_dpi() -> None:
    data = pdf(2)
    assert count_pages(data) == 2
    first, second = decode(data, 0).gray, decode(data, 1).gray
    assert first.shape == (3509, 2480)
    assert (second < 128).sum() > (first < 128).sum() > 0


def test_a_pdf_page_a_metre_wide_is_drawn_more_coarsely() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(2480, 3508))
    canvas.rect(100, 100, 500, 500, fill=1)
    canvas.save()
    gray = decode(out.getvalue()).gray
    assert 30_000_000 < gray.size < 40_100_000
    assert gray.shape[0] / gray.shape[1] == pytest.approx(3508 / 2480, rel=0.01)


def sixteen_bit() -> Image.Image:
    return Image.fromarray(picture().astype(np.uint16) * 257)


def see_through() -> Image.Image:
    gray = picture()
    return Image.fromarray(np.dstack((np.zeros_like(gray),) * 3 + (255 - gray,)))


@pytest.mark.parametrize("image", [sixteen_bit, see_through])
def test_deep_and_transparent_tiffs_become_plain_grey(image: Callable[[], Image.Image]) -> None:
    out = io.BytesIO()
    image().save(out, "TIFF")
    assert np.abs(decode(out.getvalue()).gray.astype(int) - picture()).mean() < 2


def small() -> bytes:
    out = io.BytesIO()
    Image.new("L", (1, 1)).save(out, "PNG")
    return out.getvalue()


def huge_header() -> bytes:
    """A PNG that says it has 20,000 x 20,000 pixels; none of them is there."""
    data = bytearray(encoded("PNG"))
    data[16:24] = (20_000).to_bytes(4) * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileEmpty),
        (b"Bonjour, ceci n'est pas une image.", FileUnreadable),
        (encoded("JPEG")[:-200], FileTruncated),
        (encoded("PNG")[:-40], FileTruncated),
        (small(), ImageTooSmall),
        (huge_header(), ImageTooLarge),
        (pdf(password="secret"), FileLocked),
        (pdf()[:300], FileTruncated),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[PageError]) -> None:
    with pytest.raises(error):
        decode(data)


def test_a_cut_fax_gives_the_pages_that_came_through() -> None:
    data = tiff()
    cut = data[:-3000]
    assert decode(cut, 0).gray.shape == (HEIGHT, WIDTH)
    with pytest.raises(FileTruncated):
        decode(cut, 1)


@pytest.mark.parametrize("compression", [None, "group4"])
def test_wherever_a_fax_is_cut_it_is_a_fault_or_a_page(compression: str | None) -> None:
    data = tiff(compression=compression)
    told = 0
    for end in [*range(8, len(data), len(data) // 40), *range(len(data) - 250, len(data), 3)]:
        for read in (count_pages, decode, lambda cut: decode(cut, 1)):
            try:
                read(data[:end])
            except PageError:
                told += 1
    assert told > 40


def test_a_page_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(FileTruncated):
        decode(pdf(1), 5)
    with pytest.raises(FileTruncated):
        decode(tiff(), 7)


def test_an_unlocked_pdf_is_what_pdfium_says() -> None:
    assert len(pdfium.PdfDocument(pdf(3))) == count_pages(pdf(3))

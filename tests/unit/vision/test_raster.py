"""Every kind of file becomes the same grey pixels, or a fault that says what is wrong with it."""

import io
from collections.abc import Callable
from contextlib import suppress

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


def stored(orientation: int) -> np.ndarray:
    """Return the pixels as a camera writes them that tells how to turn them into ``picture()``."""
    gray = picture()
    return {
        1: gray,
        2: gray[:, ::-1],
        3: gray[::-1, ::-1],
        4: gray[::-1],
        5: gray.T,
        6: np.rot90(gray),
        7: gray[::-1, ::-1].T,
        8: np.rot90(gray, -1),
    }[orientation]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_a_picture_is_turned_as_it_is_meant_to_be_seen(kind: str, orientation: int) -> None:
    out, tags = io.BytesIO(), Image.Exif()
    tags[0x0112] = orientation
    how = {"tiffinfo": {0x0112: orientation}} if kind == "TIFF" else {"exif": tags}
    Image.fromarray(np.ascontiguousarray(stored(orientation))).save(out, kind, **how)
    gray = decode(out.getvalue()).gray
    assert gray.shape == (HEIGHT, WIDTH)
    assert np.abs(gray.astype(int) - picture()).mean() < 2


def test_an_orientation_that_makes_no_sense_costs_no_page() -> None:
    out, tags = io.BytesIO(), Image.Exif()
    tags[0x0112] = 77
    Image.fromarray(picture()).save(out, "JPEG", exif=tags)
    assert decode(out.getvalue()).gray.shape == (HEIGHT, WIDTH)
    assert decode(out.getvalue().replace(b"Exif\0\0", b"Exif\0\0\xff\xff\xff", 1)).gray.shape == (HEIGHT, WIDTH)


def palette() -> Image.Image:
    return Image.fromarray(picture()).convert("P")


def bilevel() -> Image.Image:
    return Image.fromarray(picture()).convert("1")


def print_inks() -> Image.Image:
    return Image.fromarray(picture()).convert("RGB").convert("CMYK")


def not_a_number() -> Image.Image:
    return Image.fromarray(np.where(picture() == 0, np.nan, 255.0).astype(np.float32))


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (sixteen_bit, "PNG"),
        (see_through, "PNG"),
        (palette, "PNG"),
        (bilevel, "PNG"),
        (print_inks, "JPEG"),
        (print_inks, "TIFF"),
        (palette, "TIFF"),
        (not_a_number, "TIFF"),
    ],
)
def test_every_way_of_storing_grey_shows_the_same_picture(image: Callable[[], Image.Image], kind: str) -> None:
    out = io.BytesIO()
    image().save(out, kind)
    assert np.abs(decode(out.getvalue()).gray.astype(int) - picture()).mean() < 4


def test_a_palette_with_a_transparent_colour_lies_on_white_paper() -> None:
    out = io.BytesIO()
    Image.fromarray((picture() == 0).astype(np.uint8)).convert("P").save(out, "PNG", transparency=0)
    assert decode(out.getvalue()).gray[0, 0] == 255


def test_a_picture_followed_by_other_things_is_whole_and_a_cut_one_is_not() -> None:
    whole = encoded("JPEG", quality=95)
    assert decode(whole + bytes(50_000)).gray.shape == (HEIGHT, WIDTH)
    with pytest.raises(FileTruncated):
        decode(whole[: len(whole) // 2] + bytes(50_000))


def test_an_animation_is_its_first_picture() -> None:
    out = io.BytesIO()
    first, second = Image.fromarray(picture()), Image.fromarray(255 - picture())
    first.save(out, "PNG", save_all=True, append_images=[second])
    assert count_pages(out.getvalue()) == 1
    assert (decode(out.getvalue()).gray == picture()).all()


def test_the_pages_of_a_file_may_differ_in_size_and_resolution() -> None:
    out = io.BytesIO()
    large = Image.fromarray(cv2.resize(picture(), (1000, 1200), interpolation=cv2.INTER_NEAREST))
    Image.fromarray(picture()).save(out, "TIFF", save_all=True, append_images=[large, bilevel()], dpi=(204, 98))
    shapes = [decode(out.getvalue(), page).gray.shape for page in range(count_pages(out.getvalue()))]
    stretch = 204 / 98
    assert shapes == [(round(h * stretch), w) for h, w in ((HEIGHT, WIDTH), (1200, 1000), (HEIGHT, WIDTH))]


@pytest.mark.parametrize("dpi", [(1.0, 5000.0), (0.0, 300.0), (1e-6, 300.0)])
def test_a_resolution_that_cannot_be_stretches_nothing(dpi: tuple[float, float]) -> None:
    assert decode(tiff(dpi=dpi)).gray.shape == (HEIGHT, WIDTH)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_pdf_page_is_shown_turned(turn: int) -> None:
    document = pdfium.PdfDocument(pdf())
    document[0].set_rotation(turn)
    out = io.BytesIO()
    document.save(out)
    shape = decode(out.getvalue()).gray.shape
    assert shape == ((3509, 2480) if turn % 180 == 0 else (2480, 3509))


@pytest.mark.parametrize("box", [b"0 0 1e38 1e38", b"0 0 nan nan", b"0 0 0 0", b"9 9 1 1", b"0 0 100 9999999"])
def test_a_pdf_page_of_any_size_is_a_page_or_a_fault(box: bytes) -> None:
    with suppress(ImageTooSmall):
        assert min(decode(hand_made_pdf(box)).gray.shape) >= 400


def hand_made_pdf(box: bytes, *more: bytes) -> bytes:
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        *more,
    )
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_small_pdf_that_holds_an_enormous_picture_is_refused() -> None:
    import zlib

    rows = zlib.compress(bytes(1_000))
    picture = b"<</Subtype/Image/Width 40000/Height 40000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    drawing = b"q 595 0 0 842 0 0 cm /I Do Q"
    data = hand_made_pdf(
        b"0 0 595 842",
        picture + b"/Length %d>>stream\n%s\nendstream" % (len(rows), rows),
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
    )
    with pytest.raises(ImageTooLarge):
        decode(data)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG"])
@pytest.mark.parametrize("size", [(1, 1), (1, 5_000), (5_000, 1), (399, 4_000)])
def test_slivers_are_too_small(kind: str, size: tuple[int, int]) -> None:
    out = io.BytesIO()
    Image.new("L", size, 255).save(out, kind)
    with pytest.raises(ImageTooSmall):
        decode(out.getvalue())


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG", "PDF"])
def test_whatever_is_done_to_a_file_it_is_a_page_or_a_fault(kind: str) -> None:
    data = pdf() if kind == "PDF" else encoded(kind)
    rng = np.random.default_rng(11)
    faults = 0
    for _ in range(120):
        spoiled = np.frombuffer(data, np.uint8).copy()
        spoiled[rng.integers(len(data), size=rng.integers(1, 12))] = rng.integers(256)
        spoiled = spoiled[: rng.integers(len(data)) if rng.random() < 0.3 else None]
        for read in (count_pages, decode):
            try:
                read(spoiled.tobytes())
            except PageError:
                faults += 1
    assert faults > 10

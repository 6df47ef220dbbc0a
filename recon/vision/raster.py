"""Bytes of a scanned file to grey pixels: JPEG, PNG, TIFF (multi-page, G4 fax) and PDF.

A raster is always 8-bit grey, row by row from the top left of the picture as it is meant to be seen: a telephone's
EXIF orientation is followed, mirrored ones too, in every kind of file, since a mirrored sheet cannot be read.

Nothing here is safe from a file that was made to do harm: bytes from outside go through recon.vision.decoder, which has
this module do the work in a process that may die of it.
"""

import io
import math
import struct
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from recon.errors import (
    FileEmpty,
    FileHeic,
    FileLocked,
    FileTooLong,
    FileTruncated,
    FileUnreadable,
    ImageTooLarge,
    ImageTooSmall,
)
from recon.vision.tiffpages import count_tiff_pages

Gray = npt.NDArray[np.uint8]

# Pages are what is done in parallel, a process each: threads of one page would only fight for the same cores.
cv2.setNumThreads(1)

MIN_SIDE = 400  # px: an A4 page at less than 50 dpi holds no legible box
MAX_PIXELS = 120_000_000  # an A3 page at 600 dpi; more is a mistake or an attack
MAX_PAGES = 2_000  # of a file: four reams' feeders; more is a mistake or an attack
PDF_DPI = 300
_PDF_SCALE = PDF_DPI / 72
_PDF_PIXELS = 40_000_000  # an A4 page at 600 dpi
Image.MAX_IMAGE_PIXELS = None  # _check_size is stricter than Pillow's own limit, and speaks the user's language
# What Pillow raises over a cut or scrambled file, wherever it stumbles: its decoders share no error of their own.
_UNDECODABLE = (OSError, SyntaxError, ValueError, TypeError, EOFError, LookupError, ArithmeticError, struct.error)
_PDF_PASSWORD = 4  # FPDF_ERR_PASSWORD
_ORIENTATION = 0x0112  # EXIF and TIFF: 1 to 8, how the picture lies in the file
_SQUARE = 1.2  # pixels longer than this one way are not square: a standard fax's are,
_OBLONG = 3.0  # and none are longer than this: a resolution that says so is wrong
# How a HEIC picture begins, behind its length and "ftyp"; films begin alike, by other names.
HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_BAND = 1024  # rows turned into grey at once: what that takes does not grow with the picture
# A file is of the kind that its first bytes show, for every stage: Pillow is not to see another kind in it.
_FORMATS = {"image/jpeg": ("JPEG",), "image/png": ("PNG",), "image/tiff": ("TIFF",)}


@dataclass(frozen=True, slots=True)
class Raster:
    """Grey pixels, (height, width) uint8, 0 black."""

    gray: Gray

    @property
    def width(self) -> int:
        return int(self.gray.shape[1])

    @property
    def height(self) -> int:
        return int(self.gray.shape[0])


def media_type(data: bytes) -> str:
    """Return the MIME type that the content shows, whatever the file's name.

    Raises:
        FileEmpty: if there is no byte.
        FileHeic: if it is a photograph as iPhones make them, which recon does not read.
        FileUnreadable: if it is none of the types that recon reads.
    """
    if not data:
        raise FileEmpty()
    if data[:3] == b"\xff\xd8\xff":
        return "image/jpeg"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "image/png"
    if data[:4] in (b"II*\0", b"MM\0*"):
        return "image/tiff"
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data[4:8] == b"ftyp" and data[8:12] in HEIC:
        raise FileHeic()
    raise FileUnreadable()


def count_pages(data: bytes) -> int:
    """Return how many pages the file's bytes hold.

    Raises:
        PageError: if they cannot be read at all (empty, unreadable, locked, truncated), or are too many.
    """
    kind = media_type(data)
    if kind == "image/tiff":
        return count_tiff_pages(data, MAX_PAGES)
    if kind != "application/pdf":
        return 1
    with _pdf(data) as document:
        pages = len(document)
    if pages > MAX_PAGES:
        raise FileTooLong(most=MAX_PAGES)
    return pages


def decode(data: bytes, position: int = 0) -> Raster:
    """Return page ``position`` (from 0) of the file's bytes.

    Raises:
        PageError: if it cannot be decoded, is cut short, or has too few or too many pixels.
    """
    kind = media_type(data)
    if kind == "application/pdf":
        gray = _decode_pdf(data, position)
    elif kind == "image/tiff":
        gray = _decode_tiff(data, position)
    else:
        gray = _decode_photo(data, kind)
    _check_size(gray.shape[1], gray.shape[0])
    return Raster(gray)


def _decode_photo(data: bytes, kind: str) -> Gray:
    with _pillow(data, kind) as image:
        _check_size(*image.size)  # before a single pixel is decoded
        orientation = _orientation(image)
        # OpenCV is the quicker, but forgets what is transparent, and that print inks are the other way round.
        if image.mode == "CMYK" or image.has_transparency_data:
            return _turned(_to_gray(image), orientation)
        if kind == "image/jpeg" and b"\xff\xd9" not in data[-4096:]:
            image.load()  # whatever follows the picture, it must be whole: Pillow says so where OpenCV guesses
    try:
        gray = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error as error:
        if error.code == cv2.Error.STS_NO_MEM:
            raise MemoryError from error
        raise FileTruncated() from error
    if gray is None or (kind == "image/png" and b"IEND" not in data[-64:]):
        raise FileTruncated()
    return _turned(np.asarray(gray, np.uint8), orientation)


def _decode_tiff(data: bytes, position: int) -> Gray:
    with _pillow(data, "image/tiff") as image:
        image.seek(position)
        _check_size(*image.size)
        horizontal, vertical = _resolution(image)
        # Pillow turns a TIFF as its tag says while it decodes it, and the tag is then gone.
        gray = _to_gray(image)
        gray = _turned(gray, _orientation(image))
    if _SQUARE < max(horizontal / vertical, vertical / horizontal) < _OBLONG:
        scale = max(horizontal, vertical)
        size = round(gray.shape[1] * scale / horizontal), round(gray.shape[0] * scale / vertical)
        _check_size(*size)
        gray = np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_LINEAR), np.uint8)
    return gray


def _orientation(image: Image.Image) -> int:
    """Return how the picture lies in the file, 1 where nothing sensible is said."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except _UNDECODABLE:
        return 1  # a tag that cannot be read costs no page


def _turned(gray: Gray, orientation: int) -> Gray:
    """Return the picture as it is meant to be seen, from its EXIF ``orientation``."""
    if orientation in (5, 6, 7, 8):  # its rows are stored as columns
        gray = gray.T
    if orientation in (2, 3, 6, 7):
        gray = gray[:, ::-1]
    if orientation in (3, 4, 7, 8):
        gray = gray[::-1]
    return np.ascontiguousarray(gray)


def _to_gray(image: Image.Image) -> Gray:
    """Decode ``image``; 16-bit values are scaled to 8, transparency becomes paper."""
    image.load()
    gray = np.empty((image.height, image.width), np.uint8)
    if image.mode.startswith(("I", "F")):
        # Some write 0 to 255 in wider numbers: only the whole picture tells.
        highest = max(_deep(band).max(initial=0) for _, band in _bands(image))
        shade: Callable[[Image.Image], Gray] = partial(_scaled, divisor=257 if highest > 255 else 1)
    else:
        shade = _on_paper if image.has_transparency_data else _plain
    for top, band in _bands(image):
        gray[top : top + band.height] = shade(band)
    return gray


def _bands(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    for top in range(0, image.height, _BAND):
        yield top, image.crop((0, top, image.width, min(top + _BAND, image.height)))


def _deep(band: Image.Image) -> npt.NDArray[np.float64]:
    return np.nan_to_num(np.asarray(band, np.float64))


def _scaled(band: Image.Image, divisor: int) -> Gray:
    return np.clip(_deep(band) / divisor, 0, 255).astype(np.uint8)


def _on_paper(band: Image.Image) -> Gray:
    paper = Image.new("RGBA", band.size, "white")
    paper.alpha_composite(band.convert("RGBA"))
    return np.array(paper.convert("L"))


def _plain(band: Image.Image) -> Gray:
    return np.array(band.convert("L"))


def _resolution(image: Image.Image) -> tuple[float, float]:
    horizontal, vertical = (float(dpi) for dpi in image.info.get("dpi", (1, 1)))
    return (horizontal, vertical) if horizontal > 0 and vertical > 0 else (1.0, 1.0)


def _decode_pdf(data: bytes, position: int) -> Gray:
    with _pdf(data) as document:
        if not 0 <= position < len(document):
            raise FileTruncated()
        page = document[position]
        width, height = page.get_size()
        _check_size(round(width * _PDF_SCALE), round(height * _PDF_SCALE), most=math.inf)
        _check_pictures(page)
        # Programs that do not know a scan's resolution make its page a metre wide: it is then drawn more coarsely.
        scale = min(_PDF_SCALE, math.sqrt(_PDF_PIXELS / (width * height)))
        pixels = page.render(scale=scale, grayscale=True).to_numpy()
        return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


def _check_pictures(page: pdfium.PdfPage) -> None:
    """Refuse a page with more pixels in its pictures than there is memory for: a small file can hold any number.

    All of them count together. The library leaves out what it finds no memory for and says nothing, and a page without
    its handwriting looks like one on which nothing was written.
    """
    pixels = 0
    for picture in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,)):
        width, height = picture.get_px_size()
        pixels += width * height
        if pixels > MAX_PIXELS:
            raise ImageTooLarge(width=width, height=height)


@contextmanager
def _pdf(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PDF_PASSWORD:
            raise FileLocked() from error
        raise (FileUnreadable() if b"%%EOF" in data[-2048:] else FileTruncated()) from error
    try:
        yield document
    except pdfium.PdfiumError as error:  # the file as a whole is sound, a page in it is not
        raise FileUnreadable() from error
    finally:
        document.close()


@contextmanager
def _pillow(data: bytes, kind: str) -> Iterator[Image.Image]:
    """Give the image; whatever the decoder answers in the block, even to count or to seek, is the file's fault."""
    try:
        # Pillow warns on the terminal, in English, of what is told as a fault here.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=_FORMATS[kind]) as image:
            yield image
    except _UNDECODABLE as error:
        raise FileTruncated() from error


def _check_size(width: int, height: int, *, least: int = MIN_SIDE, most: float = MAX_PIXELS) -> None:
    if min(width, height) < least:
        raise ImageTooSmall(width=width, height=height)
    if width * height > most:
        raise ImageTooLarge(width=width, height=height)

"""Bytes of a scanned file to grey pixels: JPEG, PNG, TIFF (multi-page, G4 fax) and PDF.

A raster is always 8-bit grey, row by row from the top left as the file stores it; EXIF orientation is ignored on
purpose, because a sheet's own code says which way is up.
"""

import io
import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from PIL import Image

from recon.errors import FileEmpty, FileLocked, FileTruncated, FileUnreadable, ImageTooLarge, ImageTooSmall

Gray = npt.NDArray[np.uint8]

# Pages are what is done in parallel, a process each: threads of one page would only fight for the same cores.
cv2.setNumThreads(1)

MIN_SIDE = 400  # px: an A4 page at less than 50 dpi holds no legible box
MAX_PIXELS = 120_000_000  # an A3 page at 600 dpi; more is a mistake or an attack
PDF_DPI = 300
_PDF_SCALE = PDF_DPI / 72
_PDF_PIXELS = 40_000_000  # an A4 page at 600 dpi
Image.MAX_IMAGE_PIXELS = None  # _check_size is stricter than Pillow's own limit, and speaks the user's language
# What Pillow raises over a cut or scrambled file, wherever it stumbles: its decoders share no error of their own.
_UNDECODABLE = (OSError, SyntaxError, ValueError, TypeError, EOFError, LookupError, ArithmeticError, struct.error)
_PDF_PASSWORD = 4  # FPDF_ERR_PASSWORD


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
    raise FileUnreadable()


def count_pages(data: bytes) -> int:
    """Return how many pages the file's bytes hold.

    Raises:
        PageError: if they cannot be read at all (empty, unreadable, locked, truncated).
    """
    kind = media_type(data)
    if kind == "application/pdf":
        with _pdf(data) as document:
            return len(document)
    if kind == "image/tiff":
        with _pillow(data) as image:
            return int(getattr(image, "n_frames", 1))
    return 1


def decode(data: bytes, position: int = 0) -> Raster:
    """Return page ``position`` (from 0) of the file's bytes.

    Raises:
        PageError: if it cannot be decoded, is cut short, or has too few or too many pixels.
    """
    kind = media_type(data)
    if kind == "application/pdf":
        gray = _decode_pdf(data, position)
    elif kind == "image/tiff":
        gray = _decode_pillow(data, position)
    else:
        gray = _decode_photo(data, kind)
    _check_size(gray.shape[1], gray.shape[0])
    return Raster(gray)


def _decode_photo(data: bytes, kind: str) -> Gray:
    with _pillow(data) as image:
        _check_size(*image.size)  # before a single pixel is decoded
    if kind == "image/jpeg" and b"\xff\xd9" not in data[-4096:]:
        raise FileTruncated()
    try:
        gray = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error as error:
        raise FileTruncated() from error
    if gray is None or (kind == "image/png" and b"IEND" not in data[-64:]):
        raise FileTruncated()
    return np.asarray(gray, np.uint8)


def _decode_pillow(data: bytes, position: int) -> Gray:
    with _pillow(data) as image:
        image.seek(position)
        _check_size(*image.size)
        horizontal, vertical = _resolution(image)
        gray = _to_gray(image)
    if horizontal / vertical > 1.2 or vertical / horizontal > 1.2:  # a fax's pixels are not square
        scale = max(horizontal, vertical)
        size = round(gray.shape[1] * scale / horizontal), round(gray.shape[0] * scale / vertical)
        gray = np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_LINEAR), np.uint8)
    return gray


def _to_gray(image: Image.Image) -> Gray:
    """Decode ``image``; 16-bit values are scaled to 8, transparency becomes paper."""
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float64)
        return np.clip(deep / (257 if deep.max(initial=0) > 255 else 1), 0, 255).astype(np.uint8)
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        return np.array(paper.convert("L"))
    return np.array(image.convert("L"))


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
        # Programs that do not know a scan's resolution make its page a metre wide: it is then drawn more coarsely.
        scale = min(_PDF_SCALE, math.sqrt(_PDF_PIXELS / (width * height)))
        pixels = page.render(scale=scale, grayscale=True).to_numpy()
        return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


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
def _pillow(data: bytes) -> Iterator[Image.Image]:
    """Give the image; whatever the decoder answers in the block, even to count or to seek, is the file's fault."""
    try:
        # Pillow warns on the terminal, in English, of what is told as a fault here.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as image:
            yield image
    except _UNDECODABLE as error:
        raise FileTruncated() from error


def _check_size(width: int, height: int, most: float = MAX_PIXELS) -> None:
    if min(width, height) < MIN_SIDE:
        raise ImageTooSmall(width=width, height=height)
    if width * height > most:
        raise ImageTooLarge(width=width, height=height)

"""A scanned page alone, as a file that a message can carry.

A file that holds other sheets too must never go whole: it would put other patients' pages into this record. So each
page goes as a picture of its own, without loss; only a PDF that is this page and no other goes as it came.
"""

import hashlib
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from recon.errors import DeliveryError
from recon.language import tr
from recon.model.record import Document
from recon.vision.decoder import count_pages, decode
from recon.vision.raster import media_type

if TYPE_CHECKING:
    import numpy as np

Load = Callable[[Document], bytes]

_A4_WIDTH = 595.28  # pt


def page_file(document: Document, sheet: str, load: Load, kind: str) -> bytes:
    """Return the page as a file of ``kind``, ``png`` or ``pdf``: the same page gives the same bytes.

    Raises:
        DeliveryError: if ``load`` gives bytes that are not those of the document's digest.
        PageError: if the original cannot be decoded.
    """
    original = load(document)
    if hashlib.sha256(original).hexdigest() != document.digest:
        raise DeliveryError(reason=tr("delivery.damaged", sheet=sheet, page=document.page))
    if kind == "pdf" and media_type(original) == "application/pdf" and count_pages(original) == 1:
        return original
    gray = decode(original, document.position).gray
    return _pdf(gray) if kind == "pdf" else _png(gray)


def _png(gray: "np.ndarray") -> bytes:
    import cv2

    _, data = cv2.imencode(".png", gray)
    return data.tobytes()


def _pdf(gray: "np.ndarray") -> bytes:
    """Return a PDF of one page, as wide as A4, that holds the picture's pixels as they are."""
    import pikepdf

    height, width = gray.shape
    tall = round(_A4_WIDTH * height / width, 2)
    pdf = pikepdf.new()
    image = pdf.make_stream(
        zlib.compress(gray.tobytes()),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.FlateDecode,
    )
    page = pdf.add_blank_page(page_size=(_A4_WIDTH, tall))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=image))
    page.Contents = pdf.make_stream(f"q {_A4_WIDTH} 0 0 {tall} 0 0 cm /Page Do Q".encode())
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()

"""Pages as they come back: printed, filled, put through a feeder, and laid on piles; among them what is no sheet."""

from collections.abc import Sequence
from importlib import resources
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Self

import cv2
import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from recon.drill.hands import Gray
from recon.drill.paper import Feed, invent_feed, scanned
from recon.model.geometry import MM_PER_INCH

DPI = 200
_POINTS = 72
_QUALITY = 80
_FONT, _PALE, _TURN = "PatrickHand.ttf", 225, 50
_MARGIN_MM, _LINE_MM, _TYPE_MM, _MARK_MM = 25, 9, 5, 50


class Printed:
    """The pages of a PDF as they come out of the printer; close it, or use ``with``."""

    def __init__(self, pdf: Path, dpi: int = DPI) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._scale = dpi / _POINTS

    def page(self, position: int) -> Gray:
        """Return the page at ``position``, from 0: (height, width) grey pixels."""
        pixels = self._document[position].render(scale=self._scale, grayscale=True).to_numpy()
        return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._document.close()


def fed(page: Gray, random: Random, *, upside_down: bool = False, dpi: int = DPI) -> bytes:
    """Return the JPEG that the feeder made of ``page``; it lies the wrong way round only where that is asked for."""
    feed = invent_feed(random)
    turned = Feed(feed.slant, feed.shift, feed.blur, feed.grain, upside_down, feed.seed)
    _, data = cv2.imencode(".jpg", scanned(page, dpi, turned), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    return data.tobytes()


def stray_page(mark: str, lines: Sequence[str], dpi: int = DPI) -> Gray:
    """Return a page of A4 that is no sheet, with ``lines`` on it, and ``mark`` pale across it."""
    px = dpi / MM_PER_INCH
    page = Image.new("L", (round(210 * px), round(297 * px)), 255)
    with resources.as_file(resources.files("recon.drill") / "fonts" / _FONT) as file:
        font = ImageFont.truetype(file, round(_TYPE_MM * px))
        large = ImageFont.truetype(file, round(_MARK_MM * px))
    across = Image.new("L", (page.width, page.width), 255)
    ImageDraw.Draw(across).text((page.width / 2, page.width / 2), mark, fill=_PALE, font=large, anchor="mm")
    page.paste(across.rotate(_TURN, fillcolor=255), (0, (page.height - page.width) // 2))
    for number, line in enumerate(lines):
        place = round(_MARGIN_MM * px), round((_MARGIN_MM + _LINE_MM * number) * px)
        ImageDraw.Draw(page).text(place, line, fill=20, font=font)
    return np.asarray(page).copy()


def pile(scans: Sequence[bytes], dpi: int = DPI) -> bytes:
    """Return the PDF that a copier makes of a pile: each scan (a grey JPEG) a page, not compressed again."""
    with pikepdf.new() as document:
        for data in scans:
            width, height = Image.open(BytesIO(data)).size
            size = [round(side * _POINTS / dpi, 2) for side in (width, height)]
            image = pikepdf.Stream(document, data)
            image.update(_image(width, height))
            document.add_blank_page(page_size=(size[0], size[1]))
            page = document.pages[-1]
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image))
            page.Contents = pikepdf.Stream(document, f"q {size[0]} 0 0 {size[1]} 0 0 cm /Scan Do Q".encode())
        out = BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _image(width: int, height: int) -> dict[str, object]:
    return {
        "/Type": pikepdf.Name.XObject,
        "/Subtype": pikepdf.Name.Image,
        "/Width": width,
        "/Height": height,
        "/ColorSpace": pikepdf.Name.DeviceGray,
        "/BitsPerComponent": 8,
        "/Filter": pikepdf.Name.DCTDecode,
    }

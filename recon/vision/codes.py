"""Finding the sheet codes on a scanned page, whichever way up it lies."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from recon.errors import CodeInvalid, CodeMissing, PageInconsistent
from recon.model.sheet import SheetCode
from recon.vision.raster import Gray
from recon.vision.sheetcode import decode
from recon.vision.transforms import Points

CORNER_SHARE = 0.32  # of the shorter side: where a code lies on a page that fills its image


@dataclass(frozen=True, slots=True)
class Symbol:
    """One sheet code found: ``corners`` are (4, 2) px, clockwise from the symbol's own top left."""

    code: SheetCode
    corners: Points


def identify(gray: Gray) -> tuple[Symbol, ...]:
    """Return the page's sheet codes, one or both.

    The corners are searched first, in diagonal pairs; the whole page only when they hold nothing.

    Raises:
        CodeMissing: if no DataMatrix is found.
        CodeInvalid: if there are some but none is a valid sheet code.
        PageInconsistent: if the two disagree, as when two sheets were fed together.
    """
    strangers = 0
    for regions in _searches(gray):
        symbols: list[Symbol] = []
        for x, y, pixels, scale in regions:
            for text, corners in _symbols(pixels):
                try:
                    symbols.append(Symbol(decode(text), corners * scale + (x, y)))
                except CodeInvalid:
                    strangers += 1
        if symbols:
            return _agreeing(symbols)
    raise CodeInvalid() if strangers else CodeMissing()


def _agreeing(symbols: list[Symbol]) -> tuple[Symbol, ...]:
    first = symbols[0]
    for other in symbols[1:]:
        if other.code != first.code:
            raise PageInconsistent(sheet=first.code.serial)
    return tuple(symbols)


def _searches(gray: Gray) -> Iterator[list[tuple[int, int, Gray, float]]]:
    """Yield groups of regions to search together, quickest first: x, y, pixels, and px of the page a pixel."""
    height, width = gray.shape
    side = round(min(height, width) * CORNER_SHARE)
    right, bottom = width - side, height - side
    yield [(x, y, gray[y : y + side, x : x + side], 1.0) for x, y in ((0, 0), (right, bottom))]
    yield [(x, y, gray[y : y + side, x : x + side], 1.0) for x, y in ((right, 0), (0, bottom))]
    half = cv2.resize(gray, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    yield [(0, 0, np.asarray(half, np.uint8), 2.0)]
    yield [(0, 0, gray, 1.0)]


def _symbols(pixels: Gray) -> Iterator[tuple[str, Points]]:
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(pixels),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix),
        try_invert=False,
        try_downscale=False,
    )
    for symbol in found:
        at = symbol.position
        corners = [(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
        yield symbol.text, np.array(corners, np.float64)

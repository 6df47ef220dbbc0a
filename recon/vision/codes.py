"""Finding the sheet codes on a scanned page, whichever way up it lies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from recon.errors import CodeInvalid, CodeMissing, PageInconsistent
from recon.model.geometry import A4
from recon.model.sheet import SheetCode
from recon.vision.raster import Gray
from recon.vision.scan import Scan, halved
from recon.vision.sheetcode import decode
from recon.vision.transforms import Points

# Corners to search: their side as a share of the page's shorter one (what holds a code on a page that lies straight, or
# askew), and whether at half the resolution, which is ten times quicker and mostly enough.
CORNERS = ((0.21, True), (0.21, False), (0.32, True), (0.32, False))
FINE_PX = 2000  # of the shorter side, from which a page has pixels to spare for that: 240 dpi of an A4
PROPORTION = 0.15  # how far from A4's a page's may be before its pixels are thought not to be square
STRETCH = (0.4, 2.6)  # beyond which an image is no page

CELL = 8  # px of the scan, across and down, that are looked at as one
ALIKE = 0.6  # of a known code's darkness, and of its changes from pixel to pixel, that another has
CODES_AT_MOST = 4  # other such places that are worth trying to decode


@dataclass(frozen=True, slots=True)
class Symbol:
    """One sheet code found: ``corners`` are (4, 2) px, clockwise from the symbol's own top left."""

    code: SheetCode
    corners: Points

    @property
    def side(self) -> float:
        """The mean length of its sides, px."""
        return float(np.linalg.norm(self.corners - np.roll(self.corners, 1, axis=0), axis=1).mean())


@dataclass(frozen=True, slots=True)
class _Region:
    """Pixels to search: where their corner lies on the page (px), and how many of them make a pixel of the page."""

    pixels: Gray
    x: int = 0
    y: int = 0
    scale: tuple[float, float] = (1.0, 1.0)


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
        symbols, others = _ours(regions)
        strangers += others
        if symbols:
            return _agreeing(symbols)
    raise CodeInvalid() if strangers else CodeMissing()


def all_codes(scan: Scan, symbols: tuple[Symbol, ...]) -> tuple[Symbol, ...]:
    """Return ``symbols`` and any other code of the sheet on the page: whatever is dark and alternates as they do.

    Raises:
        PageInconsistent: if there is a code of another sheet or page, as when two sheets were fed together.
    """
    others: list[Symbol] = []
    for region in _like_codes(scan, symbols):
        others += _ours([_coarse(region)])[0] or _ours([region])[0]
    return _agreeing(_apart([*symbols, *others]))


def search_whole(scan: Scan, symbols: tuple[Symbol, ...]) -> tuple[Symbol, ...]:
    """Return ``symbols`` and any other code of the sheet, however pale or small; slow.

    Raises:
        PageInconsistent: as all_codes.
    """
    everywhere, _ = _ours([_Region(scan.reduced, scale=(1 / scan.shrink, 1 / scan.shrink))])
    return _agreeing(_apart([*symbols, *everywhere]))


def _apart(symbols: list[Symbol]) -> list[Symbol]:
    """Return ``symbols`` without those that were found once more, in another search."""
    apart: list[Symbol] = []
    for symbol in symbols:
        if all(np.linalg.norm((symbol.corners - known.corners).mean(axis=0)) > known.side for known in apart):
            apart.append(symbol)
    return apart


def _ours(regions: Iterable[_Region]) -> tuple[list[Symbol], int]:
    """Return the sheet codes in ``regions``, and how many other codes there are: a patient's sticker may carry one."""
    symbols, strangers = [], 0
    for region in regions:
        for text, corners in _symbols(region):
            try:
                symbols.append(Symbol(decode(text), corners))
            except CodeInvalid:
                strangers += 1
    return symbols, strangers


def _agreeing(symbols: list[Symbol]) -> tuple[Symbol, ...]:
    first = symbols[0]
    for other in symbols[1:]:
        if other.code != first.code:
            raise PageInconsistent(sheet=first.code.serial)
    return tuple(symbols)


def _searches(gray: Gray) -> Iterator[list[_Region]]:
    """Yield groups of regions to search together, quickest first."""
    for share, coarse in CORNERS:
        for pair in _corners(gray, round(min(gray.shape) * share)):
            if not coarse:
                yield pair
            elif min(gray.shape) >= FINE_PX:
                yield [_coarse(region) for region in pair]
    height, width = gray.shape
    stretch = _stretch(gray)
    if stretch != 1:
        tall = cv2.resize(gray, (width, round(height * stretch)), interpolation=cv2.INTER_LINEAR)
        yield [_Region(np.asarray(tall, np.uint8), scale=(1.0, round(height * stretch) / height))]
    yield [_coarse(_Region(gray))]
    yield [_Region(gray)]


def _corners(gray: Gray, side: int) -> tuple[list[_Region], list[_Region]]:
    """Return the page's corners, ``side`` px square: the diagonal pair of a page that lies upright, and the other."""
    right, bottom = gray.shape[1] - side, gray.shape[0] - side
    upright = [_part(gray, 0, 0, side, side), _part(gray, right, bottom, side, side)]
    turned = [_part(gray, right, 0, side, side), _part(gray, 0, bottom, side, side)]
    return upright, turned


def _coarse(region: _Region) -> _Region:
    """Return the region at half the resolution; ``region`` is at the page's own."""
    return _Region(halved(region.pixels), region.x, region.y, (0.5, 0.5))


def _part(gray: Gray, x: int, y: int, width: int, height: int) -> _Region:
    return _Region(gray[y : y + height, x : x + width], x, y)


def _stretch(gray: Gray) -> float:
    """Return how much taller the page must be drawn for A4's proportion; 1 for one that has it, or is no page."""
    height, width = gray.shape
    proportion = A4.h / A4.w
    if any(abs(of / proportion - 1) < PROPORTION for of in (height / width, width / height)):
        return 1.0
    stretch = proportion * width / height
    return stretch if STRETCH[0] < stretch < STRETCH[1] else 1.0


def _symbols(region: _Region) -> Iterator[tuple[str, Points]]:
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(region.pixels),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix),
        try_invert=False,
        try_downscale=False,
    )
    for symbol in found:
        at = symbol.position
        corners = [(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
        yield symbol.text, np.array(corners, np.float64) / region.scale + (region.x, region.y)


def _like_codes(scan: Scan, symbols: tuple[Symbol, ...]) -> Iterator[_Region]:
    """Yield the parts of the page that look like a code of the known ones' size and are none of them.

    It is as dark as those, beside the paper around it, and its modules alternate as theirs do: print is less dark, and
    a table or a shadow does not alternate. Grain hardly does at half the resolution.
    """
    light, cell = halved(scan.reduced), 2 * scan.shrink
    changes = np.asarray(cv2.absdiff(light[:, 1:], light[:, :-1]), np.uint8)
    while cell < CELL:
        light, changes, cell = halved(light), halved(changes), cell * 2
    size = np.ptp(symbols[0].corners, axis=0) / cell
    around, inside = (tuple(max(1, round(side * share)) for side in size) for share in (2.0, 0.6))
    paper = cv2.dilate(light, np.ones(around[::-1], np.uint8))
    dark = cv2.blur(cv2.subtract(paper, light).astype(np.float32), inside)[:, : changes.shape[1]]
    busy = cv2.blur(changes.astype(np.float32), inside)
    places = [np.clip(s.corners.mean(axis=0) / cell, 0, np.array(busy.shape[::-1]) - 1) for s in symbols]
    known = [min(float(of[int(y), int(x)]) for x, y in places) for of in (dark, busy)]
    alike = np.minimum(dark / max(known[0], 1.0), busy / max(known[1], 1.0))
    for at in places:
        _hide(alike, at, size)
    for _ in range(CODES_AT_MOST):
        _, most, _, best = cv2.minMaxLoc(alike)
        if most < ALIKE:
            return
        at = np.array(best, np.float64)
        _hide(alike, at, size)
        yield _around(scan.gray, at * cell, size * cell * 2.6)


def _around(gray: Gray, centre: Points, size: Points) -> _Region:
    left, top = (max(0, int(v)) for v in centre - size / 2)
    return _part(gray, left, top, int(size[0]), int(size[1]))


def _hide(alike: npt.NDArray[np.float32], centre: Points, size: Points) -> None:
    left, top = (max(0, int(v)) for v in centre - size)
    right, bottom = (int(v) + 1 for v in centre + size)
    alike[top:bottom, left:right] = 0

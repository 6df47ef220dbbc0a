"""A page as it was scanned, to be looked at through any map from its template's millimetres to its pixels."""

from dataclasses import dataclass

import cv2
import numpy as np

from recon.model.bend import Bend
from recon.vision.raster import Gray
from recon.vision.template import COARSE_PX_PER_MM, canonical_to_mm
from recon.vision.transforms import Matrix, Points, apply
from recon.vision.warp import displacements

STRAIGHT = 1e-7  # perspective across the image that moves no pixel
STRIP = 192  # px of a page's width that are laid at a time: what they come from, askew, stays in the processor's cache
CACHE_LINE = 64  # bytes
CELL = 8  # px between the points at which a bent page's map is computed; between them it is as good as straight


@dataclass(frozen=True, slots=True)
class Scan:
    """A page's pixels at two sizes: ``gray`` as scanned, ``reduced`` not much finer than it will be looked at.

    ``shrink`` pixels of the one make one of the other.
    """

    gray: Gray
    reduced: Gray
    shrink: int

    @classmethod
    def of(cls, gray: Gray, px_per_mm: float, least: float) -> "Scan":
        """Return the page whose print has ``px_per_mm``, reduced to no fewer than ``least`` of them."""
        reduced, shrink = gray, 1
        while px_per_mm / shrink >= 2 * least:
            reduced, shrink = halved(reduced), shrink * 2
        return cls(gray, reduced, shrink)

    def through(self, pose: Matrix, bend: Bend | None = None) -> "View":
        """Return the page as ``bend`` and then ``pose`` (mm to px of ``gray``) lay it over its template."""
        step = 1 / self.shrink
        to_reduced = np.array([[step, 0, (step - 1) / 2], [0, step, (step - 1) / 2], [0, 0, 1]])
        return View(self.reduced, to_reduced @ pose, bend)


@dataclass(frozen=True, slots=True)
class View:
    """``pixels`` seen through a map from the template's mm: ``bend`` first, then ``matrix`` to px.

    What lies outside the pixels is white.
    """

    pixels: Gray
    matrix: Matrix
    bend: Bend | None

    def places(self, points: Points) -> Points:
        """Return where a flat page would have what is printed at ``points`` (n, 2), both mm."""
        return points if self.bend is None else points + displacements(self.bend, points)

    def window(self, corner: Points, side: int) -> Gray:
        """Return the square of ``side`` px, at COARSE_PX_PER_MM, whose corner a flat page has at ``corner`` (mm)."""
        step = 1 / COARSE_PX_PER_MM
        place = np.array([[step, 0, corner[0] + step / 2], [0, step, corner[1] + step / 2], [0, 0, 1]])
        return _warped(self.pixels, self.matrix @ place, (side, side))

    def strips(self, middles: Points, along: Points, across: Points) -> Gray:
        """Return the grey around points of the page, each along its own two directions (mm): (k, m, n) uint8.

        Args:
            middles: (n, 2), mm.
            along: (n, m, 2): offsets from the middles, mm.
            across: (k, 2): further offsets, the same for all.
        """
        centres = self.places(middles)
        origins = apply(self.matrix, centres)
        # Over a few millimetres any map is as good as straight.
        straight = np.stack([apply(self.matrix, centres + unit) - origins for unit in np.eye(2)], axis=1)
        # The points last: NumPy and OpenCV are several times quicker where the innermost axis is the long one.
        lines = np.ascontiguousarray((origins[:, None] + across @ straight).T, np.float32)
        steps = np.ascontiguousarray((along @ straight).T, np.float32)
        x, y = ((lines[i][:, None] + steps[i]).reshape(-1, len(middles)) for i in (0, 1))
        grey = cv2.remap(self.pixels, x, y, cv2.INTER_LINEAR, borderValue=255)
        return np.asarray(grey.reshape(len(across), along.shape[1], len(middles)), np.uint8)

    def laid(self, px_per_mm: float, size: tuple[int, int]) -> Gray:
        """Return the page over its template: uint8 of (height, width) ``size[::-1]``, ``px_per_mm`` pixels a mm."""
        if self.bend is None:
            return self._flat(px_per_mm, size)
        columns, rows = size[0] // CELL + 2, size[1] // CELL + 2
        cells = np.mgrid[0:rows, 0:columns].reshape(2, -1)[::-1].T * CELL
        mm = self.places((cells + 0.5) / px_per_mm)
        coarse = apply(self.matrix, mm).astype(np.float32).T.reshape(2, rows, columns)
        # Pixel (0, 0) of the fine map is the coarse map's first point, pixel CELL its second.
        step = np.array([[1 / CELL, 0, 0], [0, 1 / CELL, 0]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        x, y = (cv2.warpAffine(c, step, size, flags=flags, borderMode=cv2.BORDER_REPLICATE) for c in coarse)
        return np.asarray(cv2.remap(self.pixels, x, y, cv2.INTER_LINEAR, borderValue=255), np.uint8)

    def _flat(self, px_per_mm: float, size: tuple[int, int]) -> Gray:
        """Return what laid() does, of a page that does not bend."""
        matrix = self.matrix @ canonical_to_mm(px_per_mm)
        page = np.empty(size[::-1], np.uint8)
        # Strips run across the order of the scan's memory, which no processor foresees. A byte of each cache line,
        # touched in that order first, brings all of it near, and saves several times what it takes.
        self.pixels[:, ::CACHE_LINE].max()
        for left in range(0, size[0], STRIP):
            beside = np.array([[1, 0, left], [0, 1, 0], [0, 0, 1]])
            strip = page[:, left : left + STRIP]
            _warped(self.pixels, matrix @ beside, (strip.shape[1], size[1]), strip)
        return page


def halved(gray: Gray) -> Gray:
    """Return the image at half its size, each pixel the mean of four."""
    height, width = gray.shape
    even = gray[: height // 2 * 2, : width // 2 * 2]
    return np.asarray(cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8)


def _warped(gray: Gray, matrix: Matrix, size: tuple[int, int], out: Gray | None = None) -> Gray:
    """Return the image of ``size`` (width, height) whose pixels lie where ``matrix`` maps them in ``gray``, ``out`` if
    given."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if np.abs(matrix[2, :2]).max() * max(size) < STRAIGHT * abs(matrix[2, 2]):
        straight = matrix[:2] / matrix[2, 2]
        return np.asarray(cv2.warpAffine(gray, straight, size, dst=out, flags=flags, borderValue=255), np.uint8)
    return np.asarray(cv2.warpPerspective(gray, matrix, size, dst=out, flags=flags, borderValue=255), np.uint8)

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

    def window(self, pose: Matrix, corner: Points, side: float) -> Gray:
        """Return the square that ``pose`` (mm to px) puts at ``corner`` (mm), ``side`` mm, at COARSE_PX_PER_MM."""
        place = np.array([[1, 0, corner[0]], [0, 1, corner[1]], [0, 0, 1]])
        pixels = round(side * COARSE_PX_PER_MM)
        return self.laid(pose @ place, None, COARSE_PX_PER_MM, (pixels, pixels))

    def laid(self, pose: Matrix, bend: Bend | None, px_per_mm: float, size: tuple[int, int]) -> Gray:
        """Return the page laid over its template: uint8 of (height, width) ``size[::-1]``, ``px_per_mm`` pixels a mm.

        ``pose`` (mm to px of ``gray``) follows on ``bend``; what lies outside the image is white.
        """
        step = 1 / self.shrink
        to_reduced = np.array([[step, 0, (step - 1) / 2], [0, step, (step - 1) / 2], [0, 0, 1]])
        if bend is None:
            return _warped(self.reduced, to_reduced @ pose @ canonical_to_mm(px_per_mm), size)
        return _bent(self.reduced, to_reduced @ pose, bend, px_per_mm, size)


def halved(gray: Gray) -> Gray:
    """Return the image at half its size, each pixel the mean of four."""
    height, width = gray.shape
    even = gray[: height // 2 * 2, : width // 2 * 2]
    return np.asarray(cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8)


def _warped(gray: Gray, matrix: Matrix, size: tuple[int, int]) -> Gray:
    """Return the image of ``size`` (width, height) whose pixels lie where ``matrix`` maps them in ``gray``."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if np.abs(matrix[2, :2]).max() * max(size) < STRAIGHT * abs(matrix[2, 2]):
        return np.asarray(cv2.warpAffine(gray, matrix[:2] / matrix[2, 2], size, flags=flags, borderValue=255), np.uint8)
    return np.asarray(cv2.warpPerspective(gray, matrix, size, flags=flags, borderValue=255), np.uint8)


def _bent(gray: Gray, pose: Matrix, bend: Bend, px_per_mm: float, size: tuple[int, int]) -> Gray:
    columns, rows = size[0] // CELL + 2, size[1] // CELL + 2
    y, x = np.mgrid[0:rows, 0:columns].reshape(2, -1) * CELL
    mm = (np.column_stack((x, y)) + 0.5) / px_per_mm
    coarse = apply(pose, mm + displacements(bend, mm)).astype(np.float32).T.reshape(2, rows, columns)
    # Pixel (0, 0) of the fine map is the coarse map's first point, pixel CELL its second.
    step = np.array([[1 / CELL, 0, 0], [0, 1 / CELL, 0]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    fine_x, fine_y = (cv2.warpAffine(c, step, size, flags=flags, borderMode=cv2.BORDER_REPLICATE) for c in coarse)
    return np.asarray(cv2.remap(gray, fine_x, fine_y, cv2.INTER_LINEAR, borderValue=255), np.uint8)

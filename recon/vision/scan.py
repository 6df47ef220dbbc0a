"""A page as it was scanned, to be looked at through any map from its template's millimetres to its pixels."""

from dataclasses import dataclass

import cv2
import numpy as np

from recon.model.bend import Bend
from recon.model.geometry import Size
from recon.vision.raster import Gray
from recon.vision.template import COARSE_PX_PER_MM, canonical_to_mm
from recon.vision.transforms import Matrix, Points
from recon.vision.warp import displacements

CELL = 8  # px between the points at which a bent page's map is computed; between them it is as good as straight


@dataclass(frozen=True, slots=True)
class Scan:
    """A page's pixels at two sizes: ``gray`` as scanned, ``reduced`` not much finer than registration looks at.

    ``shrink`` pixels of the one make one of the other.
    """

    gray: Gray
    reduced: Gray
    shrink: int

    @classmethod
    def of(cls, gray: Gray, px_per_mm: float) -> "Scan":
        """Return the page whose print has ``px_per_mm``."""
        reduced, shrink = gray, 1
        while px_per_mm / shrink >= 2.4 * COARSE_PX_PER_MM:
            reduced, shrink = halved(reduced), shrink * 2
        return cls(gray, reduced, shrink)

    def window(self, pose: Matrix, corner: Points, size: Size) -> Gray:
        """Return what ``pose`` (mm to px) puts at ``corner`` (mm), ``size`` mm large, at COARSE_PX_PER_MM."""
        place = np.array([[1, 0, corner[0]], [0, 1, corner[1]], [0, 0, 1]])
        matrix = self._to_reduced() @ pose @ place @ canonical_to_mm(COARSE_PX_PER_MM)
        return warped(self.reduced, matrix, (round(size.w * COARSE_PX_PER_MM), round(size.h * COARSE_PX_PER_MM)))

    def laid(self, pose: Matrix, bend: Bend | None, size: Size) -> Gray:
        """Return the whole page laid over its template by ``pose`` and ``bend``, at COARSE_PX_PER_MM."""
        pixels = round(size.w * COARSE_PX_PER_MM), round(size.h * COARSE_PX_PER_MM)
        return lay(self.reduced, self._to_reduced() @ pose, bend, COARSE_PX_PER_MM, pixels)

    def _to_reduced(self) -> Matrix:
        step = 1 / self.shrink
        return np.array([[step, 0, (step - 1) / 2], [0, step, (step - 1) / 2], [0, 0, 1]])


def halved(gray: Gray) -> Gray:
    """Return the image at half its size, each pixel the mean of four."""
    height, width = gray.shape
    even = gray[: height // 2 * 2, : width // 2 * 2]
    return np.asarray(cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8)


def lay(gray: Gray, pose: Matrix, bend: Bend | None, px_per_mm: float, size: tuple[int, int]) -> Gray:
    """Return ``gray`` laid over its template: uint8 of (height, width) ``size[::-1]``, ``px_per_mm`` pixels a mm.

    ``pose`` (mm to px of ``gray``) follows on ``bend``; what lies outside the image is white.
    """
    if bend is None:
        return warped(gray, pose @ canonical_to_mm(px_per_mm), size)
    columns, rows = size[0] // CELL + 2, size[1] // CELL + 2
    y, x = np.mgrid[0:rows, 0:columns].reshape(2, -1) * CELL
    mm = (np.column_stack((x, y)) + 0.5) / px_per_mm
    bent = np.column_stack((mm + displacements(bend, mm), np.ones(len(mm)))) @ pose.T
    coarse = (bent[:, :2] / bent[:, 2:]).astype(np.float32).T.reshape(2, rows, columns)
    # Pixel (0, 0) of the fine map is the coarse map's first point, pixel CELL its second.
    step = np.array([[1 / CELL, 0, 0], [0, 1 / CELL, 0]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    fine_x, fine_y = (cv2.warpAffine(c, step, size, flags=flags, borderMode=cv2.BORDER_REPLICATE) for c in coarse)
    return np.asarray(cv2.remap(gray, fine_x, fine_y, cv2.INTER_LINEAR, borderValue=255), np.uint8)


def warped(gray: Gray, matrix: Matrix, size: tuple[int, int]) -> Gray:
    """Return the image of ``size`` (width, height) whose pixels lie where ``matrix`` maps them in ``gray``."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if np.abs(matrix[2, :2]).max() * max(size) < 1e-7 * abs(matrix[2, 2]):
        return np.asarray(cv2.warpAffine(gray, matrix[:2] / matrix[2, 2], size, flags=flags, borderValue=255), np.uint8)
    return np.asarray(cv2.warpPerspective(gray, matrix, size, flags=flags, borderValue=255), np.uint8)

"""Finding the page that tests a printer and a scanner on a scan."""

from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from recon.errors import CodeMissing, RegistrationFailed
from recon.model import testpage as page
from recon.model.geometry import Rect
from recon.model.testpage import Says
from recon.vision.raster import Gray
from recon.vision.scan import halved
from recon.vision.transforms import Matrix, Points, apply

USUAL = 10.0
NEAR_MM = 4.0  # how far a mark may lie from where the codes put it
SQUARE = (0.6, 1.7)  # found area of a mark over the expected one


@dataclass(frozen=True, slots=True)
class Found:
    """The page on a scan: ``gray`` (turned over where it was a mirror's), ``pose`` from mm to its px, and its codes."""

    gray: Gray
    pose: Matrix
    says: Says
    codes: tuple[str, ...]
    marks_mm: Points
    marks_px: Points
    is_mirrored: bool

    def patch(self, place: Rect, px_per_mm: float = USUAL) -> Gray:
        """Return what lies at ``place``, upright; what is outside the scan is white."""
        size = max(2, round(place.w * px_per_mm)), max(2, round(place.h * px_per_mm))
        step = 1 / px_per_mm
        to_mm = np.array([[step, 0, place.x + step / 2], [0, step, place.y + step / 2], [0, 0, 1]])
        to_px = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpPerspective(self.gray, to_px @ self.pose @ to_mm, size, flags=flags,
                                              borderValue=(255,)), np.uint8)  # fmt: skip


def find(gray: Gray) -> Found:
    """Return where the page lies on the scan.

    Raises:
        CodeMissing: if none of its codes is read: it is not this page, or nothing of it can be read.
        RegistrationFailed: if too few of its marks are found.
    """
    for is_mirrored in (False, True):
        pixels = np.asarray(cv2.flip(gray, 1), np.uint8) if is_mirrored else gray
        seen = _codes(pixels)
        if seen:
            return _laid(pixels, seen, is_mirrored)
    raise CodeMissing


def _codes(gray: Gray) -> dict[str, tuple[Says, Points]]:
    """Return the page's codes by name: what each says, and its corners (4, 2) px."""
    seen: dict[str, tuple[Says, Points]] = {}
    for scale, pixels in ((1.0, gray), (0.5, halved(gray))):
        for code in zxingcpp.read_barcodes(
            np.ascontiguousarray(pixels), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
        ):
            says, at = Says.of(code.text), code.position
            if says is not None and says.name not in seen:
                corners = [(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
                seen[says.name] = says, np.array(corners, np.float64) / scale
    return seen


def _laid(gray: Gray, seen: dict[str, tuple[Says, Points]], is_mirrored: bool) -> Found:
    places = {code.name: code.place for code in page.CODES}
    known = [(places[name], corners) for name, (_, corners) in seen.items() if name in places]
    mm = np.vstack([_corners(place) for place, _ in known])
    px = np.vstack([corners for _, corners in known])
    pose = _fitted(mm, px, is_flat=len(known) < 3)
    if np.linalg.det(pose[:2, :2]) < 0:  # a symbol read from behind
        return _laid_mirrored(gray, seen)
    marks_mm, marks_px = np.empty((0, 2)), np.empty((0, 2))
    says = next(iter(seen.values()))[0]
    for _ in range(3):
        found = Found(gray, pose, says, tuple(sorted(seen)), marks_mm, marks_px, is_mirrored)
        centres = [(_centre(mark), _mark(found, mark)) for mark in page.MARKS]
        there = [(at, centre) for at, centre in centres if centre is not None]
        if len(there) < 4:
            raise RegistrationFailed(reason=f"{len(there)}/{len(page.MARKS)}")
        marks_mm, marks_px = np.array([at for at, _ in there]), np.array([centre for _, centre in there])
        pose = _fitted(marks_mm, marks_px, is_flat=len(there) < 6)
    return Found(gray, pose, says, tuple(sorted(seen)), marks_mm, marks_px, is_mirrored)


def _laid_mirrored(gray: Gray, seen: dict[str, tuple[Says, Points]]) -> Found:
    width = gray.shape[1]
    turned = {name: (says, corners * (-1, 1) + (width, 0)) for name, (says, corners) in seen.items()}
    return _laid(np.asarray(cv2.flip(gray, 1), np.uint8), turned, is_mirrored=True)


def _fitted(mm: Points, px: Points, *, is_flat: bool) -> Matrix:
    if is_flat:
        return affine(mm, px)
    pose, _ = cv2.findHomography(mm, px, 0)
    return affine(mm, px) if pose is None else np.asarray(pose, np.float64)


def affine(mm: Points, px: Points) -> Matrix:
    """Return what lays points of the page (N, 2) mm on those of a scan (N, 2) px, as on paper that is flat."""
    solved, *_ = np.linalg.lstsq(np.column_stack((mm, np.ones(len(mm)))), px, rcond=None)
    return np.vstack((solved.T, [0.0, 0.0, 1.0]))


def _corners(place: Rect) -> Points:
    return np.array([(place.x, place.y), (place.right, place.y), (place.right, place.bottom), (place.x, place.bottom)])


def _centre(place: Rect) -> tuple[float, float]:
    return place.x + place.w / 2, place.y + place.h / 2


def _mark(found: Found, mark: Rect) -> Points | None:
    """Return the centre (px) of the black square nearest to where ``mark`` is looked for, None if there is none."""
    around = mark.grown(NEAR_MM)
    window = cv2.blur(found.patch(around), (3, 3))
    level = (float(np.percentile(window, 95)) + float(window.min())) / 2
    dark = (window < level).astype(np.uint8)
    _, _, stats, centroids = cv2.connectedComponentsWithStats(dark)
    expected = mark.w * mark.h * USUAL**2
    middle = np.array(window.shape[::-1]) / 2
    best = None
    for row, centre in zip(stats[1:], centroids[1:], strict=True):
        x, y, w, h, area = (int(v) for v in row)
        is_square = SQUARE[0] * expected <= area <= SQUARE[1] * expected and area >= 0.8 * w * h
        is_whole = x > 0 and y > 0 and x + w < window.shape[1] and y + h < window.shape[0]
        away = float(np.linalg.norm(centre + 0.5 - middle))
        if is_square and is_whole and (best is None or away < best[0]):
            best = away, centre
    if best is None:
        return None
    place = (best[1] + 0.5) / USUAL + (around.x, around.y)
    return np.asarray(apply(found.pose, place[None])[0], np.float64)

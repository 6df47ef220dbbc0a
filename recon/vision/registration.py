"""Laying a scanned page over its template, and knowing how well it lies.

First by the corner marks; then by small patches of the printed form itself, found again on the scan. How far those
are from where the final transform puts them is the residual: a measure that the marks alone could not give.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.errors import RegistrationFailed
from recon.model.page import Registration
from recon.model.policy import Policy
from recon.vision.codes import Symbol
from recon.vision.fiducials import Landmarks, find_landmarks
from recon.vision.raster import Gray, Raster
from recon.vision.template import COARSE_PX_PER_MM, PX_PER_MM, Anchor, Template, canonical_to_mm
from recon.vision.transforms import Matrix, Points, affine, apply, distances, inverse, projective

SEARCH_MM = 2.0  # how far a patch may lie from where the marks put it
CORRELATION = 0.5  # normalised, below which a patch was not found
OUTLIER_MM = 0.5  # a patch found further off than this from all others' agreement was found wrongly
ROUNDS = 2


@dataclass(frozen=True, slots=True)
class _Sightings:
    """Anchors found again: where the template has them (mm, n x 2) and where they really lie (mm, n x 2)."""

    expected: Points
    actual: Points

    def with_(self, others: "_Sightings") -> "_Sightings":
        return _Sightings(np.vstack((self.expected, others.expected)), np.vstack((self.actual, others.actual)))


def register(raster: Raster, symbols: tuple[Symbol, ...], template: Template, *, policy: Policy) -> Registration:
    """Return how the page lies over its template.

    Raises:
        RegistrationFailed: if too few marks or too little of the print is found, or they disagree too much.
    """
    form = template.form
    found = find_landmarks(raster.gray, symbols, form.codes, form.fiducials)
    matrix = _first_guess(found, policy)
    half = np.asarray(cv2.resize(raster.gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    for _ in range(ROUNDS):
        sightings = _sight(half, matrix, template.anchors)
        # The marks hold the corners, where print to refine on may be scarce.
        marks = _Sightings(found.marks_mm, apply(inverse(matrix), found.marks_px))
        moved, residual, agreeing = _agree(sightings.with_(marks))
        matrix = matrix @ moved
        if float(np.abs(apply(moved, sightings.expected) - sightings.expected).max()) < SEARCH_MM / 4:
            break
    # Another form shares the furniture of the margins; only this one has its print where the template has it.
    if agreeing - len(found.marks_mm) < policy.print_share * len(template.anchors):
        raise RegistrationFailed(reason=f"{agreeing - len(found.marks_mm)}/{len(template.anchors)}")
    if residual > policy.residual_fault_mm:
        raise RegistrationFailed(reason=f"{residual:.1f} mm")
    return Registration(tuple(float(v) for v in (matrix / matrix[2, 2]).ravel()), residual, len(found.marks_mm))


def _first_guess(found: Landmarks, policy: Policy) -> Matrix:
    """Return the map (mm to px) by the marks; with too few of them, by the codes' corners too."""
    marks = len(found.marks_mm)
    if marks >= 4:
        return projective(found.marks_mm, found.marks_px)
    if marks >= policy.fiducials:
        return affine(found.marks_mm, found.marks_px)
    if marks < policy.fiducials_with_codes or len(found.corners_mm) < 8:
        raise RegistrationFailed(reason=f"{marks}/4")
    return affine(np.vstack((found.marks_mm, found.corners_mm)), np.vstack((found.marks_px, found.corners_px)))


def upright(raster: Raster, registration: Registration, px_per_mm: float, size: tuple[int, int]) -> Gray:
    """Return the page laid over its template: uint8 of (height, width) ``size[::-1]``, ``px_per_mm`` pixels a mm."""
    matrix = np.array(registration.transform).reshape(3, 3) @ canonical_to_mm(px_per_mm)
    return _warp(raster.gray, matrix, size)


def registered(raster: Raster, registration: Registration, template: Template) -> Gray:
    """Return the page at the template's own size and resolution."""
    height, width = template.expected.shape
    return upright(raster, registration, PX_PER_MM, (width, height))


def _warp(gray: Gray, matrix: Matrix, size: tuple[int, int]) -> Gray:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if np.allclose(matrix[2, :2], 0, atol=1e-9):
        warped = cv2.warpAffine(gray, matrix[:2] / matrix[2, 2], size, flags=flags, borderValue=255)
    else:
        warped = cv2.warpPerspective(gray, matrix, size, flags=flags, borderValue=255)
    return np.asarray(warped, np.uint8)


def _sight(half: Gray, matrix: Matrix, anchors: tuple[Anchor, ...]) -> _Sightings:
    """Find the anchors again on the half-size scan, which ``matrix`` (mm to full-size px) lays over the template."""
    expected, actual = [], []
    to_half = np.array([[0.5, 0, -0.25], [0, 0.5, -0.25], [0, 0, 1]])
    reach = round(SEARCH_MM * COARSE_PX_PER_MM)
    for anchor in anchors:
        side = anchor.patch.shape[0] + 2 * reach
        corner = np.array([[1, 0, anchor.x - side / 2 / COARSE_PX_PER_MM],
                           [0, 1, anchor.y - side / 2 / COARSE_PX_PER_MM], [0, 0, 1]])  # fmt: skip
        window = _warp(half, to_half @ matrix @ corner @ canonical_to_mm(COARSE_PX_PER_MM), (side, side))
        shift = _shift(window, anchor.patch, reach)
        if shift is not None:
            expected.append((anchor.x, anchor.y))
            actual.append((anchor.x + shift[0] / COARSE_PX_PER_MM, anchor.y + shift[1] / COARSE_PX_PER_MM))
    return _Sightings(np.array(expected).reshape(-1, 2), np.array(actual).reshape(-1, 2))


def _shift(window: Gray, patch: Gray, reach: int) -> tuple[float, float] | None:
    """Return how far (px, to a fraction) ``patch`` lies from the window's middle, None if it is not there."""
    score = cv2.matchTemplate(window, patch, cv2.TM_CCOEFF_NORMED)
    _, best, _, (x, y) = cv2.minMaxLoc(score)
    if best < CORRELATION or not (0 < x < 2 * reach and 0 < y < 2 * reach):
        return None
    dx = _peak(score[y, x - 1], score[y, x], score[y, x + 1])
    dy = _peak(score[y - 1, x], score[y, x], score[y + 1, x])
    return x + dx - reach, y + dy - reach


def _peak(before: float, at: float, after: float) -> float:
    """Return where the parabola through three neighbouring scores is highest, from -0.5 to 0.5."""
    bend = before - 2 * at + after
    return 0.0 if bend >= 0 else float(np.clip(0.5 * (before - after) / bend, -0.5, 0.5))


def _agree(sightings: _Sightings) -> tuple[Matrix, float, int]:
    """Return the map (mm to mm) that the sightings agree on, its residual over those that do (95th percentile, mm),
    and how many they are."""
    found, kept = cv2.findHomography(sightings.expected, sightings.actual, cv2.RANSAC, OUTLIER_MM)
    if found is None:
        raise RegistrationFailed(reason=f"{len(sightings.expected)}")
    inside: npt.NDArray[np.bool_] = kept.ravel() > 0
    moved = np.asarray(found, np.float64)
    away = distances(moved, sightings.expected[inside], sightings.actual[inside])
    return moved, float(np.percentile(away, 95)), int(inside.sum())

"""Laying a scanned page over its template, and knowing how well it lies, place by place.

First by the corner marks, or, where too few are left, from the codes outwards (see growing); then by the printed
form itself, found again on the scan: patches of its text, and the frames of its boxes. Where those agree on a smooth
departure from any flat page, the paper was bent, and the map bends with it. How far the print is from where the final
map puts it is the residual: a measure that the marks alone could not give.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from recon.errors import RegistrationFailed
from recon.model.bend import Bend
from recon.model.page import LOST_MM, Registration
from recon.model.policy import Policy
from recon.vision.codes import Symbol, all_codes, search_whole
from recon.vision.fiducials import Landmarks, find_landmarks
from recon.vision.growing import grow
from recon.vision.raster import Gray, Raster
from recon.vision.scan import Scan
from recon.vision.sighting import Sightings, sight_frames, sight_print
from recon.vision.template import COARSE_PX_PER_MM, PX_PER_MM, Template
from recon.vision.transforms import Matrix, Points, apply, density, inverse
from recon.vision.warp import Fit, departure, displacements, fit_bend

Distances = npt.NDArray[np.float64]

LEAST_PX_PER_MM = 1.2 * COARSE_PX_PER_MM  # of the scan, that print is found again on
CLOSE_MM = 1.0  # how far print may lie from where a good map puts it
REACHES_MM = (CLOSE_MM, 2.0, 2.0, 2.0)  # and from where the marks put it, round by round
OUTLIER_MM = 0.5  # print found further off than this from where the rest puts it was found wrongly
SETTLED_MM = 0.4  # a round that moves no print further than this was the last
FEWEST_SEEN = 8  # pieces of print and marks that a map is refined on
AGREEMENT = 0.85  # of what was found, that a flat page's map must suit
MOST = 95  # of a hundred pieces of print: what is said of them is said of a page
FLAT_MM = 0.15  # a page most of whose print lies this well is taken as flat
BENT_GAIN = 0.7  # a bend must foretell print it was not fitted to this much better than a flat page does
BENDINGS = 2
BENT_MOST_MM = 3.0  # paper that departs further from flat somewhere cannot be followed surely
# Of the print that may be missing: a torn corner takes 6 in a hundred, a slip of paper the size of a hand 17; where it
# is more, what was found may have been found in the wrong place too. A bend is free to follow it there.
LOST_MOST, LOST_MOST_BENT = 0.35, 0.12


@dataclass(frozen=True, slots=True)
class _Laid:
    """A map from the template (mm) to the page (px), and the print found by it.

    ``expected`` (mm) and ``actual`` (px), both (n, 2): first the template's anchors, then the frames, then the marks;
    NaN where the print was not found.
    """

    pose: Matrix
    bend: Bend | None
    expected: Points
    actual: Points

    def away(self) -> Distances:
        """Return how far (mm) each lies from where the map puts it, LOST_MM where it was not found."""
        place = self.expected if self.bend is None else self.expected + displacements(self.bend, self.expected)
        away = np.linalg.norm(apply(inverse(self.pose), self.actual) - place, axis=1)
        return np.asarray(np.nan_to_num(away, nan=LOST_MM), np.float64)


def register(raster: Raster, symbols: tuple[Symbol, ...], template: Template, *, policy: Policy) -> Registration:
    """Return how the page lies over its template.

    Raises:
        RegistrationFailed: if too little of the print is found, or it disagrees too much.
        PageInconsistent: if the page shows a code of another sheet too.
    """
    form = template.form
    scan = Scan.of(raster.gray, symbols[0].side / form.codes[0].w, least=LEAST_PX_PER_MM)
    symbols = all_codes(scan, symbols)
    found = find_landmarks(scan, symbols, form)
    if found.marks < len(form.fiducials) and found.codes < len(form.codes):
        symbols = search_whole(scan, symbols)
        found = find_landmarks(scan, symbols, form) if len(symbols) > found.codes else found
    enough = found.marks >= (policy.fiducials if found.codes < 2 else policy.fiducials_with_codes)
    needed = (policy.print_share if enough else policy.print_share_alone) * len(template.anchors)
    best, most = None, -1
    for pose in _starts(scan, found, template, enough):
        laid = _settle(scan, pose, found, template)
        agreeing = _agreeing(laid, template)
        if agreeing > most:
            best, most = laid, agreeing
        if agreeing >= needed:
            break
    # Another form shares the furniture of the margins; only this one has its print where the template has it.
    if best is None or most < needed:
        raise RegistrationFailed(reason=f"{most}/{len(template.anchors)}")
    return _told(best, found, policy)


def _starts(scan: Scan, found: Landmarks, template: Template, enough: bool) -> Iterator[Matrix]:
    """Yield the maps (mm to px) to begin with: by ``enough`` marks alone, then grown from any landmarks."""
    if enough:
        yield from found.poses()
    for pose in found.poses():
        yield grow(scan, pose, found, template.anchors)


def _agreeing(laid: _Laid, template: Template) -> int:
    """Return how many of the template's anchors lie where the map puts them."""
    return int((laid.away()[: len(template.anchors)] <= OUTLIER_MM).sum())


def _told(laid: _Laid, found: Landmarks, policy: Policy) -> Registration:
    away = laid.away()
    away[away > OUTLIER_MM] = LOST_MM
    residual = float(np.percentile(away[away < LOST_MM], MOST))
    if residual > policy.residual_fault_mm:
        raise RegistrationFailed(reason=f"{residual:.1f} mm")
    bent = 0.0 if laid.bend is None else departure(laid.bend, laid.expected)
    if bent > BENT_MOST_MM:
        raise RegistrationFailed(reason=f"{bent:.1f} mm")
    printed = len(away) - found.marks
    lost = int((away[:printed] >= LOST_MM).sum())
    if lost > (LOST_MOST if laid.bend is None else LOST_MOST_BENT) * printed:
        raise RegistrationFailed(reason=f"{printed - lost}/{printed}")
    local = np.column_stack((laid.expected[:printed].round(1), away[:printed].round(3))).tolist()
    transform = tuple(float(v) for v in (laid.pose / laid.pose[2, 2]).ravel())
    return Registration(transform, residual, found.marks, laid.bend, tuple(map(tuple, local)))


def _settle(scan: Scan, pose: Matrix, found: Landmarks, template: Template) -> _Laid:
    """Refine ``pose`` (mm to px) on the print, as a flat page's, and as a bent one's where that tells more."""
    for reach in REACHES_MM:
        seen = sight_print(scan.through(pose), template.anchors, reach)
        refined = _flat(pose, seen, found)
        moved = float(np.abs(apply(inverse(pose), apply(refined, seen.expected)) - seen.expected).max(initial=0))
        if moved < SETTLED_MM and seen.found.sum() >= AGREEMENT * len(seen.found):
            break
        pose = refined
    frames = sight_frames(scan.through(pose), template.frames)
    laid = _Laid(refined, None, *_sighted(pose, None, (seen, frames), found))
    away = laid.away()
    near = away[away < LOST_MM]
    if len(near) < FEWEST_SEEN or np.percentile(near, MOST) < FLAT_MM:
        return laid
    return _bent(scan, laid, found, template)


def _flat(pose: Matrix, seen: Sightings, found: Landmarks) -> Matrix:
    """Return the map (mm to px) of a flat page on which most of the print and of the marks agree.

    Where they do not, as on a page that is bent, the map that is least wrong for all of them: one that suits a part of
    the page exactly may be far off elsewhere.
    """
    here = seen.found
    # The marks hold the corners, where print to refine on may be scarce.
    expected = np.vstack((seen.expected[here], found.marks_mm))
    actual = np.vstack(((seen.expected + seen.shifts)[here], apply(inverse(pose), found.marks_px)))
    if len(expected) < FEWEST_SEEN:
        return pose
    moved, agreeing = cv2.findHomography(expected, actual, cv2.RANSAC, OUTLIER_MM)
    if moved is None or agreeing.mean() < AGREEMENT:
        moved, _ = cv2.findHomography(expected, actual, 0)
    return pose if moved is None else pose @ np.asarray(moved, np.float64)


def _sighted(pose: Matrix, bend: Bend | None, seen: tuple[Sightings, ...], found: Landmarks) -> tuple[Points, Points]:
    """Return what was ``seen`` through ``pose`` and ``bend``, and the marks: where expected (mm), where found (px)."""
    expected = np.vstack([s.expected for s in seen])
    place = expected if bend is None else expected + displacements(bend, expected)
    actual = apply(pose, place + np.vstack([s.shifts for s in seen]))
    return np.vstack((expected, found.marks_mm)), np.vstack((actual, found.marks_px))


def _bent(scan: Scan, flat: _Laid, found: Landmarks, template: Template) -> _Laid:
    """Return the page laid as bent paper, or ``flat`` if bending it does not foretell its print better."""
    pose, laid = flat.pose, flat
    for _ in range(BENDINGS):
        fit, _ = _fitted(laid, template)
        view = scan.through(pose, fit.bend)
        seen = (
            sight_print(view, template.anchors, CLOSE_MM),
            sight_frames(view, template.frames),
        )
        laid = _Laid(pose, fit.bend, *_sighted(pose, fit.bend, seen, found))
    fit, flat_away = _fitted(laid, template)
    if np.percentile(fit.left_out, MOST) > BENT_GAIN * np.percentile(flat_away, MOST):
        return flat
    return replace(laid, bend=fit.bend)


def _fitted(laid: _Laid, template: Template) -> tuple[Fit, Distances]:
    """Return the bend that suits what was found, and how far (mm) that lies from where a flat page would have it."""
    known = ~np.isnan(laid.actual[:, 0])
    shifts = apply(inverse(laid.pose), laid.actual[known]) - laid.expected[known]
    return fit_bend(laid.expected[known], shifts, template.form.size), np.linalg.norm(shifts, axis=1)


def upright(raster: Raster, registration: Registration, px_per_mm: float, size: tuple[int, int]) -> Gray:
    """Return the page laid over its template: uint8 of (height, width) ``size[::-1]``, ``px_per_mm`` pixels a mm."""
    pose = np.array(registration.transform).reshape(3, 3)
    middle = np.array(size) / px_per_mm / 2
    scan = Scan.of(raster.gray, density(pose, middle), least=px_per_mm)
    return scan.through(pose, registration.bend).laid(px_per_mm, size)


def registered(raster: Raster, registration: Registration, template: Template) -> Gray:
    """Return the page at the template's own size and resolution."""
    height, width = template.expected.shape
    return upright(raster, registration, PX_PER_MM, (width, height))

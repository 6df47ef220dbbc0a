"""Laying a page from the little that is known of it: a code, a mark or two, then the print nearest to them, and so on.

Eight numbers take the template to the page, and what is believed of them is a normal distribution: wide at first where
a code is too small to tell, above all for perspective. It says how surely the place of each piece of print can be
foretold, so the surest is looked for first and no further around than need be: active search (Davison, "Real-time
simultaneous localisation and mapping with a single camera", ICCV 2003). The map is an affine one as long as the known
points lie together, and becomes projective as they spread.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.vision.fiducials import Landmarks
from recon.vision.scan import Scan
from recon.vision.sighting import sight_print
from recon.vision.template import Anchor
from recon.vision.transforms import Matrix, Points, apply, inverse

Array = npt.NDArray[np.float64]

UNIT_MM = 100.0  # lengths are in this unit where maps are fitted
# What a first map may be wrong by, one standard deviation: its linear part and its shift, across and
# down, and its perspective.
DOUBT = np.array([0.1, 0.1, 0.03, 0.1, 0.1, 0.03, 0.07, 0.07])
CORNER_MM, MARK_MM, PRINT_MM = 0.15, 0.08, 0.08  # how exactly each is seen
PIECES = 4  # of print that are looked for before the map is fitted again
LEAST_REACH_MM, MOST_REACH_MM = 1.0, 8.0
SIGMAS = 2.5  # of the foretold place, that are searched around it
REWEIGHTINGS = 3
TUKEY_MM = 1.0  # least distance at which what was found has no say left
TUKEY = 6.0  # or this many times the usual distance


@dataclass(frozen=True, slots=True)
class _Belief:
    """A map between two millimetre grids of one page, ``matrix``, and the covariance (8 x 8) of its numbers.

    Those are in units of UNIT_MM from ``centre`` (mm), a code's, row by row, the ninth being 1.
    """

    centre: Points
    matrix: Matrix
    covariance: Array

    def doubt(self, points: Points) -> Array:
        """Return one standard deviation (mm) of where each of ``points`` (n, 2) lies."""
        rows = _rows(*(_units(p, self.centre) for p in (points, apply(self.matrix, points))))
        variances = np.einsum("ij,jk,ik->i", rows, self.covariance, rows).reshape(2, -1)
        return np.asarray(UNIT_MM * np.sqrt(variances.max(axis=0)), np.float64)


def grow(scan: Scan, pose: Matrix, found: Landmarks, anchors: tuple[Anchor, ...]) -> Matrix:
    """Return ``pose`` (mm to px), which suits what was ``found``, made to suit the rest of the page's print too."""
    back = inverse(pose)
    mm = np.vstack((found.corners_mm, found.marks_mm))
    seen = apply(back, np.vstack((found.corners_px, found.marks_px)))
    sigma = np.repeat((CORNER_MM, MARK_MM), (len(found.corners_mm), found.marks))
    places = np.array([(a.x, a.y) for a in anchors], np.float64).reshape(-1, 2)
    wanted = np.arange(len(anchors))
    belief = _believed(mm, seen, sigma)
    while len(wanted):
        doubt = belief.doubt(places[wanted])
        surest = np.argsort(doubt)[:PIECES]
        reach = min(LEAST_REACH_MM + SIGMAS * float(doubt[surest].max()), MOST_REACH_MM)
        pieces = sight_print(scan.through(pose @ belief.matrix), tuple(anchors[i] for i in wanted[surest]), reach)
        wanted, here = np.delete(wanted, surest), pieces.found
        mm = np.vstack((mm, pieces.expected[here]))
        seen = np.vstack((seen, apply(belief.matrix, (pieces.expected + pieces.shifts)[here])))
        sigma = np.append(sigma, np.full(np.count_nonzero(here), PRINT_MM))
        belief = _believed(mm, seen, sigma)
    return np.asarray(pose @ belief.matrix, np.float64)


def _believed(mm: Points, seen: Points, sigma: Array) -> _Belief:
    """Return what is believed of the map that takes ``mm`` (n, 2) to where they were ``seen``, give or take ``sigma``.

    A point that all the others would put elsewhere was found wrongly, and has no say.
    """
    centre = mm[:4].mean(axis=0)
    target = _units(seen, centre)
    rows, same = _rows(_units(mm, centre), target), np.array([1.0, 0, 0, 0, 1, 0, 0, 0])
    asked = target.T.ravel() - rows @ same
    exact = np.tile((UNIT_MM / sigma) ** 2, 2)
    weights = np.ones(len(mm))
    for _ in range(REWEIGHTINGS):
        weighted = rows.T * (exact * np.tile(weights, 2))
        # OpenCV keeps to one thread where NumPy's solver would wake all cores for a small system.
        _, covariance = cv2.invert(weighted @ rows + np.diag(DOUBT**-2), flags=cv2.DECOMP_CHOLESKY)
        numbers = covariance @ weighted @ asked
        leverage = np.einsum("ij,ji->i", rows, covariance @ (rows.T * exact)).reshape(2, -1).max(axis=0)
        away = UNIT_MM * np.linalg.norm((asked - rows @ numbers).reshape(2, -1), axis=0)
        left_out = away / np.maximum(1 - leverage * weights, 0.1)
        reach = max(TUKEY_MM, TUKEY * float(np.median(left_out)))
        weights = np.clip(1 - (left_out / reach) ** 2, 0, None) ** 2
    to_units = np.array([[1, 0, -centre[0]], [0, 1, -centre[1]], [0, 0, UNIT_MM]])
    matrix = inverse(to_units) @ np.append(same + numbers, 1).reshape(3, 3) @ to_units
    return _Belief(centre, matrix, np.asarray(covariance, np.float64))


def _units(points: Points, centre: Points) -> Points:
    return np.asarray((points - centre) / UNIT_MM, np.float64)


def _rows(source: Points, target: Points) -> Array:
    """Return how the eight numbers of a projective map make ``target`` of ``source``: (2n, 8), all x before all y.

    Each row has the map's denominator multiplied out, which makes them linear: the direct linear transformation.
    """
    (x, y), (u, v) = source.T, target.T
    one, none = np.ones(len(source)), np.zeros(len(source))
    across = np.column_stack((x, y, one, none, none, none, -u * x, -u * y))
    down = np.column_stack((none, none, none, x, y, one, -v * x, -v * y))
    return np.vstack((across, down))

"""The bending of paper as a smooth field, fitted to where its print was found.

The field is a tensor-product cubic B-spline whose control points are held together by a penalty on their second
differences: P-splines (Eilers and Marx, "Flexible smoothing with B-splines and penalties", Statistical Science 11,
1996). Pieces of print that were found wrongly are given up by reweighting with Tukey's biweight (Holland and Welsch,
"Robust regression using iteratively reweighted least-squares", 1977).
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.bend import Bend
from recon.model.geometry import Size
from recon.vision.transforms import Points, distances, projective

Array = npt.NDArray[np.float64]

STEP_MM = 35.0  # between control points
STIFFNESS = 0.02  # weight of a squared second difference against that of a squared distance
REWEIGHTINGS = 4
TUKEY_MM = 0.25  # least distance at which a sighting has no say left
TUKEY = 6.0  # or this many times the usual distance


@dataclass(frozen=True, slots=True)
class Fit:
    """A bend, and how far (mm, n) each point lies from where all the others would put it."""

    bend: Bend
    left_out: Array


def fit_bend(points: Points, shifts: Points, size: Size) -> Fit:
    """Return the smooth field (mm) over a page of ``size`` that best takes ``points`` (n, 2) by ``shifts`` (n, 2)."""
    columns, rows = (math.ceil(side / STEP_MM) + 3 for side in (size.w, size.h))
    design = _design(points, STEP_MM, columns, rows)
    penalty = STIFFNESS * _penalty(columns, rows)
    weights = np.ones(len(points))
    for _ in range(REWEIGHTINGS):
        weighted = design.T * weights
        # OpenCV keeps to one thread where NumPy's solver would wake all cores for a small system.
        _, solver = cv2.solve(cv2.gemm(weighted, design, 1, penalty, 1), weighted, flags=cv2.DECOMP_CHOLESKY)
        control = solver @ shifts
        away = np.linalg.norm(shifts - design @ control, axis=1)
        # Leaving one out of a linear smoother needs no second fit.
        leverage = np.minimum(np.einsum("ij,ji->i", design, solver), 0.99)
        left_out = away / (1 - leverage)
        reach = max(TUKEY_MM, TUKEY * float(np.median(left_out)))
        weights = np.clip(1 - (left_out / reach) ** 2, 0, None) ** 2
    rounded = tuple((round(float(x), 4), round(float(y), 4)) for x, y in control)
    return Fit(Bend(STEP_MM, columns, rounded), np.asarray(left_out, np.float64))


def displacements(bend: Bend, points: Points) -> Points:
    """Return ``bend`` at each of ``points`` (n, 2), mm."""
    return np.asarray(_design(points, bend.step, bend.columns, bend.rows) @ np.array(bend.shifts), np.float64)


def departure(bend: Bend, points: Points) -> float:
    """Return how far (mm) ``bend`` takes the worst of ``points`` (n, 2) from where any flat page could have them.

    A bend fitted through a first map that was wrong makes up for that too, and this leaves it out.
    """
    places = points + displacements(bend, points)
    return float(distances(projective(points, places), points, places).max())


def _design(points: Points, step: float, columns: int, rows: int) -> Array:
    """Return the weight of each control point (rows x columns) at each of ``points``: (n, rows * columns)."""
    across, down = _basis(points[:, 0] / step, columns), _basis(points[:, 1] / step, rows)
    return np.asarray((down[:, :, None] * across[:, None, :]).reshape(len(points), rows * columns), np.float64)


def _basis(place: Array, count: int) -> Array:
    first = np.clip(np.floor(place), 0, count - 4).astype(int)
    t = np.clip(place - first, 0, 1)
    s = 1 - t
    four = np.column_stack((s**3, 3 * t**3 - 6 * t**2 + 4, 3 * s**3 - 6 * s**2 + 4, t**3)) / 6
    basis = np.zeros((len(place), count))
    np.put_along_axis(basis, first[:, None] + np.arange(4), four, axis=1)
    return basis


def _penalty(columns: int, rows: int) -> Array:
    across, down = (np.diff(np.eye(n), 2, axis=0) for n in (columns, rows))
    return np.asarray(np.kron(np.eye(rows), across.T @ across) + np.kron(down.T @ down, np.eye(columns)), np.float64)

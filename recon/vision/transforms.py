"""Least-squares maps between template millimetres and image pixels, as 3 x 3 matrices."""

import cv2
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]


def similarity(source: Points, target: Points) -> Matrix:
    """Return the rotation, scale and shift that best take ``source`` (n, 2) to ``target``; n >= 2."""
    s, t = source - source.mean(0), target - target.mean(0)
    # With points as complex numbers a similarity is one complex factor.
    a = np.vdot(_complex(s), _complex(t)) / np.vdot(_complex(s), _complex(s)).real
    linear = np.array([[a.real, -a.imag], [a.imag, a.real]])
    return _matrix(linear, target.mean(0) - linear @ source.mean(0))


def affine(source: Points, target: Points) -> Matrix:
    """Return the affine map that best takes ``source`` (n, 2) to ``target``; n >= 3, not in a line."""
    s, t = source - source.mean(0), target - target.mean(0)
    linear = np.linalg.solve(s.T @ s, s.T @ t).T
    return _matrix(linear, target.mean(0) - linear @ source.mean(0))


def projective(source: Points, target: Points) -> Matrix:
    """Return the projective map that best takes ``source`` (n, 2) to ``target``; n >= 4, no three in a line."""
    found, _ = cv2.findHomography(source, target, 0)
    return affine(source, target) if found is None else np.asarray(found, np.float64)


def apply(matrix: Matrix, points: Points) -> Points:
    """Return ``points`` (n, 2) mapped by ``matrix``."""
    homogeneous = np.ones((len(points), 3))
    homogeneous[:, :2] = points
    mapped = homogeneous @ matrix.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:], np.float64)


def distances(matrix: Matrix, source: Points, target: Points) -> npt.NDArray[np.float64]:
    """Return how far each mapped ``source`` lies from its ``target``, in the target's unit."""
    return np.asarray(np.linalg.norm(apply(matrix, source) - target, axis=1), np.float64)


def density(matrix: Matrix, at: Points) -> float:
    """Return how many units of the target one of the source makes around the point ``at`` (2,)."""
    here, right, below = apply(matrix, at + np.array(((0, 0), (1, 0), (0, 1))))
    (a, b), (c, d) = right - here, below - here
    return float(np.sqrt(abs(a * d - b * c)))


def inverse(matrix: Matrix) -> Matrix:
    """Return the map that undoes ``matrix``."""
    return np.asarray(np.linalg.inv(matrix), np.float64)


def _complex(points: Points) -> npt.NDArray[np.complex128]:
    return points[:, 0] + 1j * points[:, 1]


def _matrix(linear: npt.NDArray[np.floating], shift: npt.NDArray[np.floating]) -> Matrix:
    return np.vstack((np.column_stack((linear, shift)), (0.0, 0.0, 1.0)))

"""The fits find again the map that made the points."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.vision.transforms import affine, apply, distances, inverse, projective, similarity

POINTS = np.array([(10.0, 10.0), (200.0, 12.0), (198.0, 287.0), (11.0, 285.0), (90.0, 140.0)])
turns = st.floats(-np.pi, np.pi)
scales = st.floats(2, 25)
shifts = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


def turned(angle: float, scale: float, shift: tuple[float, float]) -> np.ndarray:
    cos, sin = scale * np.cos(angle), scale * np.sin(angle)
    return np.array([[cos, -sin, shift[0]], [sin, cos, shift[1]], [0, 0, 1]])


@given(turns, scales, shifts)
def test_every_fit_finds_a_similarity(angle: float, scale: float, shift: tuple[float, float]) -> None:
    matrix = turned(angle, scale, shift)
    target = apply(matrix, POINTS)
    for fit in (similarity, affine, projective):
        assert distances(fit(POINTS, target), POINTS, target).max() < 1e-3


@given(turns, scales, shifts)
def test_the_inverse_undoes(angle: float, scale: float, shift: tuple[float, float]) -> None:
    matrix = turned(angle, scale, shift)
    assert apply(inverse(matrix), apply(matrix, POINTS)) == pytest.approx(POINTS, abs=1e-6)


def test_perspective_needs_the_projective_fit() -> None:
    tilted = np.array([[11.8, 0.1, 20], [0.05, 11.7, 30], [2e-4, 1e-4, 1]])
    target = apply(tilted, POINTS)
    assert distances(projective(POINTS, target), POINTS, target).max() < 1e-3
    assert distances(affine(POINTS, target), POINTS, target).max() > 5

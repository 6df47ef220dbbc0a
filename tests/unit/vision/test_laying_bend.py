"""The field that follows bent paper: found again from points on it, the same to the model and to the pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.bend import Bend
from recon.model.geometry import A4
from recon.vision.transforms import apply
from recon.vision.warp import departure, displacements, fit_bend

PLACES = np.random.default_rng(7).uniform((5, 5), (205, 292), (90, 2))


def wave(points: np.ndarray) -> np.ndarray:
    x, y = points.T
    return np.column_stack((1.5 * np.sin(y / 60), 1.2 * np.cos(x / 55) + 0.003 * y))


def test_a_smooth_field_is_found_from_points_on_it() -> None:
    fit = fit_bend(PLACES, wave(PLACES), A4)
    inside = np.random.default_rng(8).uniform((20, 20), (190, 277), (200, 2))
    assert np.abs(displacements(fit.bend, inside) - wave(inside)).max() < 0.15
    assert np.median(fit.left_out) < 0.05


def test_print_found_wrongly_has_no_say() -> None:
    shifts = wave(PLACES)
    shifts[::9] += (1.8, -1.6)
    fit = fit_bend(PLACES, shifts, A4)
    right = np.delete(PLACES, np.s_[::9], axis=0)
    assert np.abs(displacements(fit.bend, right) - wave(right)).max() < 0.2
    assert fit.left_out[::9].min() > 1.5


def test_a_field_of_noise_is_not_foretold_by_its_neighbours() -> None:
    noise = np.random.default_rng(9).normal(0, 0.1, PLACES.shape)
    fit = fit_bend(PLACES, noise, A4)
    assert np.percentile(fit.left_out, 90) > 0.9 * np.percentile(np.linalg.norm(noise, axis=1), 90)


def test_what_a_flat_page_could_do_too_is_no_departure_from_flat() -> None:
    matrix = np.array([[1.02, 0.01, -3.0], [0.02, 0.97, 4.0], [1e-4, -5e-5, 1.0]])
    moved = apply(matrix, PLACES) - PLACES
    aslant, waving, both = (fit_bend(PLACES, shifts, A4).bend for shifts in (moved, wave(PLACES), moved + wave(PLACES)))
    assert np.abs(displacements(aslant, PLACES)).max() > 5
    assert departure(aslant, PLACES) < 0.3
    assert departure(waving, PLACES) > 0.8
    assert departure(both, PLACES) == pytest.approx(departure(waving, PLACES), abs=0.4)


@given(
    st.lists(st.tuples(st.floats(-30, 250), st.floats(-30, 330)), min_size=1, max_size=5),
    st.integers(0, 2**32 - 1),
)
def test_pixels_and_model_bend_alike(points: list[tuple[float, float]], seed: int) -> None:
    control = np.random.default_rng(seed).normal(0, 1, (12 * 9, 2))
    bend = Bend(35.0, 9, tuple((float(x), float(y)) for x, y in control))
    expected = displacements(bend, np.array(points))
    assert np.array([bend.at(x, y) for x, y in points]) == pytest.approx(expected, abs=1e-9)


def test_a_field_that_is_the_same_everywhere_is_so_between_its_control_points() -> None:
    bend = Bend(35.0, 9, ((0.7, -0.3),) * 108)
    for x, y in ((0.0, 0.0), (17.5, 35.0), (104.2, 148.9), (210.0, 297.0), (-5.0, 400.0)):
        assert bend.at(x, y) == pytest.approx((0.7, -0.3))

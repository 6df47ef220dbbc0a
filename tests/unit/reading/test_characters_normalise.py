"""What normalise() promises: size, place, contrast, and nothing out of nothing."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis.extra import numpy as arrays

from recon.reading.characters.normalise import SIDE, normalise
from tests.helpers.examples import fewer_examples

Ink = npt.NDArray[np.uint8]


def seven(*, darkness: int = 220, scale: float = 1.0, at: tuple[int, int] = (10, 12)) -> Ink:
    """A 7 drawn in a box of 40 x 56 px at scale 1."""
    ink = np.zeros((round(56 * scale), round(40 * scale)), np.uint8)
    path = np.array([(0, 0), (16, 0), (7, 30)], np.float64) * scale + at
    cv2.polylines(ink, [np.round(path).astype(np.int32)], False, darkness, round(3 * scale), cv2.LINE_AA)
    return ink


def box_around(picture: Ink) -> tuple[int, int, int, int]:
    x, y, w, h = cv2.boundingRect((picture > 127).astype(np.uint8))
    return x, y, w, h


def test_fits_24_px_and_is_centred() -> None:
    x, y, w, h = box_around(normalise(seven()))
    assert 22 <= h <= 24
    assert abs((x + w / 2) - SIDE / 2) <= 1.5
    assert abs((y + h / 2) - SIDE / 2) <= 1.5


def test_keeps_the_aspect() -> None:
    ink = seven()
    _, _, w, h = box_around(normalise(ink))
    _, _, true_w, true_h = box_around(ink)
    assert w / h == pytest.approx(true_w / true_h, rel=0.15)


def test_place_in_the_box_does_not_matter() -> None:
    assert np.array_equal(normalise(seven(at=(10, 12))), normalise(seven(at=(15, 18))))


@pytest.mark.parametrize("darkness", [60, 120, 250])
def test_pale_and_dark_ink_look_alike(darkness: int) -> None:
    difference = cv2.absdiff(normalise(seven(darkness=darkness)), normalise(seven(darkness=200)))
    assert difference.mean() < 4


def test_resolution_hardly_matters() -> None:
    difference = cv2.absdiff(normalise(seven(scale=1.5)), normalise(seven()))
    assert difference.mean() < 12


def test_a_speck_stays_a_speck() -> None:
    ink = np.zeros((56, 40), np.uint8)
    cv2.circle(ink, (20, 30), 2, 255, -1)
    _, _, w, h = box_around(normalise(ink))
    assert max(w, h) <= 10


def test_a_lone_pixel_does_not_move_the_character() -> None:
    dirty = seven()
    dirty[52, 37] = 120
    assert np.array_equal(normalise(dirty), normalise(seven()))


@pytest.mark.parametrize("shape", [(56, 40), (1, 1), (0, 0), (0, 7), (3, 200)])
def test_bare_paper_gives_nothing(shape: tuple[int, int]) -> None:
    assert not normalise(np.zeros(shape, np.uint8)).any()


def test_paper_noise_is_not_ink() -> None:
    noise = np.random.default_rng(1).integers(0, 12, (56, 40), dtype=np.uint8)
    assert not normalise(noise).any()


def test_does_not_change_its_input() -> None:
    ink = seven()
    before = ink.copy()
    normalise(ink)
    assert np.array_equal(ink, before)


@fewer_examples(0.6)
@given(arrays.arrays(np.uint8, arrays.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=70)))
def test_any_ink_gives_a_picture(ink: Ink) -> None:
    picture = normalise(ink)
    assert picture.shape == (SIDE, SIDE)
    assert picture.dtype == np.uint8
    margin = 3
    assert not picture[:margin].any()
    assert not picture[:, :margin].any()

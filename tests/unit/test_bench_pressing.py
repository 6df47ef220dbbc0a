"""The bench knows where each field truly lies on a picture, whatever was done to it."""

from functools import partial

import numpy as np
import pytest

from recon.model.geometry import Rect
from tests.bench.harms import bent, faxed, photographed, scaled, turned
from tests.bench.paper import Pressed, kit
from tests.bench.watch import Gray, PointMap, Projected, Watch, after

PER_MM = 4.0
CELL = Rect(30, 40, 5, 7)


def pressed(moved: PointMap) -> Pressed:
    return Pressed(b"", {}, [], {}, moved)


def scale(factor: float) -> PointMap:
    return Projected(np.diag([factor, factor, 1.0]))


def test_a_box_found_in_its_place_is_nowhere_astray() -> None:
    left, top, right, bottom = pressed(scale(10)).pixels(CELL)
    assert (left, top, right, bottom) == (300, 400, 350, 470)
    assert pressed(scale(10)).away(CELL, (300, 400, 50, 70)) == pytest.approx(0)


def test_how_far_astray_is_told_in_millimetres_of_the_paper() -> None:
    assert pressed(scale(10)).away(CELL, (310, 400, 50, 70)) == pytest.approx(1)
    squeezed = Projected(np.diag([8.0, 4.0, 1.0]))
    assert pressed(squeezed).away(CELL, (240, 164, 40, 28)) == pytest.approx(1)


def test_warps_are_remembered_in_their_order() -> None:
    watch, page = Watch(), np.zeros((100, 80), np.uint8)
    watch.start((2.0, 2.0))
    watch.warpAffine(page, np.array([[1.0, 0, 5], [0, 1, 7]]), (80, 100))
    watch.rotate(page, 1)
    at = watch.moved()(np.array([[10.0, 20.0]]))
    np.testing.assert_allclose(at, [[79 - (19.5 + 5), 99 - (39.5 + 7)]])


def dotted(at: tuple[int, int]) -> Gray:
    page = np.full((300, 200), 245, np.uint8)
    page[at[1] - 3 : at[1] + 4, at[0] - 3 : at[0] + 4] = 0
    return page


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "harm",
    [
        partial(turned, degrees=(0, 180)),
        partial(scaled, factor=0.92),
        photographed,
        faxed,
        partial(bent, reach_mm=1.5),
    ],
)
def test_what_is_done_to_the_paper_is_told_truly(harm: object, seed: int) -> None:
    rng = np.random.default_rng(seed)
    picture, moved = harm(dotted((90, 120)), PER_MM, rng)  # type: ignore[operator]
    clean, _ = harm(dotted((-50, -50)), PER_MM, np.random.default_rng(seed))  # type: ignore[operator]
    rows, columns = np.nonzero(clean.astype(int) - picture > 60)
    expected = after(lambda points: points, moved)(np.array([[90.0, 120.0]]))
    np.testing.assert_allclose([[columns.mean(), rows.mean()]], expected, atol=1.6)


def test_the_forms_of_the_bench_are_right_ones() -> None:
    pages = {key: kit().form(key, "fr") for key in ("hourly", "careplan", "staff", "handover")}
    zones = {key: sum(len(field.zones) for field in form.fields) for key, form in pages.items()}
    assert zones == {"hourly": 100, "careplan": 124, "staff": 132, "handover": 25}

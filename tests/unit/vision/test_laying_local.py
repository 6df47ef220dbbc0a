"""How well a page lies at a place is told by the print around that place."""

import pytest

from recon.model.bend import Bend
from recon.model.geometry import Rect
from recon.model.page import LOST_MM, Registration

STRAIGHT = (10.0, 0.0, 0.0, 0.0, 10.0, 0.0, 0.0, 0.0, 1.0)
BOX = Rect(50, 50, 10, 6)


def lying(*local: tuple[float, float, float]) -> Registration:
    return Registration(STRAIGHT, 0.1, 4, local=local)


def test_without_print_around_it_the_page_as_a_whole_speaks() -> None:
    assert Registration(STRAIGHT, 0.27, 4).residuals_near([BOX]) == [0.27]


def test_the_median_of_what_is_near_counts_and_what_is_far_does_not() -> None:
    far = [(150.0, 150.0, 9.0)] * 5
    assert lying((45, 50, 0.1), (62, 52, 0.2), (55, 60, 0.3), *far).residuals_near([BOX]) == [0.2]


def test_where_little_is_near_the_nearest_three_count() -> None:
    assert lying((90, 50, 0.4), (10, 50, 0.3), (55, 120, 0.2), (200, 290, 5.0)).residuals_near([BOX]) == [0.3]


def test_print_of_its_own_that_was_not_found_outweighs_its_neighbours() -> None:
    around = [(45.0, 50.0, 0.1), (62.0, 52.0, 0.1), (55.0, 60.0, 0.1)]
    assert lying(*around).residuals_near([BOX]) == [0.1]
    assert lying(*around, (55, 53, LOST_MM)).residuals_near([BOX]) == [LOST_MM]


def test_one_lost_neighbour_of_many_does_not_matter() -> None:
    assert lying((45, 50, 0.1), (62, 52, 0.1), (55, 60, LOST_MM)).residuals_near([BOX]) == [0.1]


def test_a_bend_moves_points_and_boxes() -> None:
    bent = Registration(STRAIGHT, 0.1, 4, Bend(35.0, 9, ((1.0, -2.0),) * 108))
    assert bent.to_pixels(50, 60) == pytest.approx((510, 580))
    assert bent.box(BOX) == (510, 480, 100, 60)

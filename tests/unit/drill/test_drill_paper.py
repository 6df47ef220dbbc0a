"""A feeder's scan: same size, paler and softer, sometimes the wrong way round, the same for the same seed."""

from dataclasses import replace
from random import Random

import numpy as np

from recon.drill.hands import Gray
from recon.drill.paper import Feed, invent_feed, scanned

STILL = Feed(slant=0, shift=(0, 0), blur=0.5, grain=0, upside_down=False, seed=1)


def page_with_a_corner() -> Gray:
    page = np.full((300, 200), 255, np.uint8)
    page[10:40, 10:40] = 0
    return page


def test_a_scan_keeps_size_and_place_and_loses_contrast() -> None:
    scan = scanned(page_with_a_corner(), 100, STILL)
    assert scan.shape == (300, 200)
    assert 0 < scan[20, 20] < 60
    assert 230 < scan[200, 150] < 255


def test_upside_down_is_half_a_turn() -> None:
    turned = scanned(page_with_a_corner(), 100, replace(STILL, upside_down=True))
    assert np.array_equal(turned[::-1, ::-1], scanned(page_with_a_corner(), 100, STILL))


def test_a_shift_is_in_millimetres() -> None:
    moved = scanned(page_with_a_corner(), 254, replace(STILL, shift=(5.0, 0.0)))
    assert moved[20, 70] < 60
    assert moved[20, 20] > 200


def test_the_same_feed_gives_the_same_scan() -> None:
    feed = invent_feed(Random(9))
    assert np.array_equal(scanned(page_with_a_corner(), 100, feed), scanned(page_with_a_corner(), 100, feed))

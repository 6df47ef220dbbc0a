"""What paper and a document feeder add to a page: a little slant and shift, softness, grain, paler blacks."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

from recon.drill.hands import Gray
from recon.model.geometry import MM_PER_INCH

_WHITE, _BLACK = 247, 26
_CUP_MM = 36.0  # radius of a cup, with its saucer


@dataclass(frozen=True, slots=True)
class Feed:
    """How one page went through: slant in degrees, shift in mm, blur and grain in px and grey levels, turned over."""

    slant: float
    shift: tuple[float, float]
    blur: float
    grain: float
    upside_down: bool
    seed: int


def invent_feed(random: Random) -> Feed:
    """Return how an ordinary office feeder takes a page; one in six lies the wrong way round."""
    return Feed(
        slant=random.gauss(0, 0.45),
        shift=(random.gauss(0, 1.2), random.gauss(0, 1.2)),
        blur=random.uniform(0.5, 0.8),
        grain=random.uniform(3, 6),
        upside_down=random.random() < 1 / 6,
        seed=random.randrange(2**32),
    )


def stained(page: Gray, dpi: int, random: Random) -> Gray:
    """Return ``page`` with the ring that a cup of coffee left, and some drops."""
    height, width = page.shape
    px = dpi / MM_PER_INCH
    tone = np.zeros(page.shape, np.float32)
    middle = round(width * random.uniform(0.25, 0.75)), round(height * random.uniform(0.3, 0.7))
    axes = round(_CUP_MM * px), round(_CUP_MM * random.uniform(0.94, 1) * px)
    start = random.randrange(360)
    cv2.ellipse(tone, middle, axes, start, 0, 330, (0.2,), round(2.2 * px), cv2.LINE_AA)
    cv2.ellipse(tone, middle, axes, start, 20, 200, (0.32,), round(0.9 * px), cv2.LINE_AA)
    for _ in range(random.randint(3, 8)):
        drop = tuple(round(at + random.gauss(0, _CUP_MM * 1.4 * px)) for at in middle)
        cv2.circle(tone, drop, round(random.uniform(0.4, 1.6) * px), (0.25,), -1, cv2.LINE_AA)
    tone = np.asarray(cv2.GaussianBlur(tone, (0, 0), 0.5 * px), np.float32)
    return np.asarray(page * (1 - tone), np.uint8)


def scanned(page: Gray, dpi: int, feed: Feed) -> Gray:
    """Return ``page`` as a feeder's scan of it, the same size."""
    height, width = page.shape
    move = np.array(cv2.getRotationMatrix2D((width / 2, height / 2), feed.slant, 1), np.float64)
    move[:, 2] += np.array(feed.shift) * dpi / MM_PER_INCH
    turned = cv2.warpAffine(page, move, (width, height), borderValue=(255,))
    soft = np.asarray(cv2.GaussianBlur(turned, (0, 0), feed.blur), np.float32)
    grain = np.random.default_rng(feed.seed).normal(0, feed.grain, soft.shape).astype(np.float32)
    scan = np.clip(_BLACK + soft * ((_WHITE - _BLACK) / 255) + grain, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(scan[::-1, ::-1]) if feed.upside_down else scan

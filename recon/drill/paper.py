"""What paper and a document feeder add to a page: a little slant and shift, softness, grain, paler blacks."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

from recon.drill.hands import Gray
from recon.model.geometry import MM_PER_INCH

_WHITE, _BLACK = 247, 26


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

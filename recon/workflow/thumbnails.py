"""Small pictures of scanned pages, of which many are looked at at once."""

from math import atan2, pi

from recon.model.page import Page
from recon.store import Store, returned
from recon.vision.decoder import decode
from recon.workflow.picturing import Picture, original_bytes


def thumbnail(store: Store, page: Page, width: int, height: int) -> Picture:
    """Return the page upright, as large as it can be in ``width`` by ``height`` pixels.

    Raises:
        StoreDamaged: if the original is gone.
        PageError: if it can no longer be decoded.
    """
    import cv2
    import numpy as np

    gray = np.rot90(decode(original_bytes(store, page), page.position).gray, quarters(store, page))
    tall, wide = gray.shape
    times = min(width / wide, height / tall, 1.0)
    size = max(round(wide * times), 1), max(round(tall * times), 1)
    # Each small pixel is the mean of all that it covers: thin writing pales, and does not vanish.
    small = cv2.resize(np.ascontiguousarray(gray), size, interpolation=cv2.INTER_AREA)
    return Picture(*size, small.tobytes(), 0.0)


def quarters(store: Store, page: Page) -> int:
    """Return how many quarter turns against the clock set the page upright; none where nobody knows how it lies."""
    registration = returned.registration(store, page)
    if registration is None:
        return 0
    (x, y), (right, down) = registration.to_pixels(0, 0), registration.to_pixels(100, 0)
    return round(atan2(down - y, right - x) / (pi / 2)) % 4

"""The picture of a field as it was scanned: the original's own pixels, turned upright."""

from math import atan2, pi

from recon.model.page import Page
from recon.store import Store, returned
from recon.vision.decoder import decode
from recon.workflow.picturing import original_bytes

Box = tuple[int, int, int, int]

_AROUND = 0.25  # of the box's shorter side is shown around it


def crop(store: Store, page: Page, box: Box | None) -> bytes:
    """Return the part of the page in ``box`` (x, y, width, height, px) with a little around it, or all of it, as a PNG.

    Raises:
        StoreDamaged: if the original is gone.
        PageError: if it can no longer be decoded.
    """
    import cv2
    import numpy as np

    gray = decode(original_bytes(store, page), page.position).gray
    if box is not None:
        x, y, width, height = box
        around = round(_AROUND * min(width, height))
        top, left = max(y - around, 0), max(x - around, 0)
        gray = gray[top : y + height + around, left : x + width + around]
    upright = np.rot90(gray, _quarters(store, page))
    done, data = cv2.imencode(".png", np.ascontiguousarray(upright))
    assert done  # noqa: S101 - grey pixels in memory always are a PNG
    return bytes(data)


def _quarters(store: Store, page: Page) -> int:
    """Return how many quarter turns against the clock set the page upright; none where nobody knows how it lies."""
    registration = returned.registration(store, page)
    if registration is None:
        return 0
    (x, y), (right, down) = registration.to_pixels(0, 0), registration.to_pixels(100, 0)
    return round(atan2(down - y, right - x) / (pi / 2)) % 4

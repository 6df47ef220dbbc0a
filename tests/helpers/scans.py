"""Small files as a scanner would make them."""

import cv2
import numpy as np


def blank_scan(name: str) -> bytes:
    """Return a PNG of an empty page, different for each ``name``."""
    page = np.full((480, 420), 255, np.uint8)
    cv2.putText(page, name, (20, 40), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    return bytes(cv2.imencode(".png", page)[1])

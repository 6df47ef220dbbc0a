"""Places on paper as slices of a registered page's pixels."""

from functools import lru_cache

from recon.model.geometry import Rect
from recon.vision.template import PX_PER_MM

Window = tuple[slice, slice]


@lru_cache(maxsize=1 << 14)  # the same boxes are looked at on every page
def window(rect: Rect, shape: tuple[int, ...], px_per_mm: float = PX_PER_MM) -> Window:
    """Return the rows and columns of the pixels in ``rect`` (mm), cut at the edges of a page of ``shape`` (px)."""
    height, width = shape[:2]
    x, right = (min(max(round(v * px_per_mm), 0), width) for v in (rect.x, rect.right))
    y, bottom = (min(max(round(v * px_per_mm), 0), height) for v in (rect.y, rect.bottom))
    return slice(y, bottom), slice(x, right)

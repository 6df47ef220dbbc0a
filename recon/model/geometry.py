"""Places on paper: millimetres, origin at the page's top left, y down."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, mm."""

    w: float
    h: float


A4 = Size(210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle, mm: its top left corner and its size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def grown(self, by: float) -> "Rect":
        """Return the rectangle with each side moved out by ``by`` mm."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the two share an area, touching edges not counted."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def bounds(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around ``rects``.

    Raises:
        ValueError: if there is none.
    """
    return _bounds(tuple(rects))


@lru_cache(maxsize=1 << 12)  # the same places are asked for on every page
def _bounds(every: tuple[Rect, ...]) -> Rect:
    if not every:
        raise ValueError("bounds of no rectangle")
    x, y = min(r.x for r in every), min(r.y for r in every)
    return Rect(x, y, max(r.right for r in every) - x, max(r.bottom for r in every) - y)

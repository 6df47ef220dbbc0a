"""A scanned page and what became of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from operator import itemgetter
from statistics import median

from recon.errors import ReconError
from recon.model.bend import Bend
from recon.model.geometry import Rect
from recon.model.identity import Seen
from recon.model.reading import Reading
from recon.model.sheet import SheetCode


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one scanned file: the file's SHA-256 (hex) and its position in it, from 0."""

    digest: str
    position: int
    batch: str = ""
    name: str = ""


# What a piece of print counts for that was not found where the page has it: hidden, torn off, or elsewhere.
LOST_MM = 10.0
NEAR_MM = 12.0  # print this near to a place, across and down, says how well the place lies
FEWEST = 3  # or the nearest few, where there is less
ROUNDING_MM = 0.1  # by which print of the place itself may seem to lie outside it


_Local = Sequence[tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Registration:
    """How the page lies over its template.

    ``transform`` maps template mm to image pixels, a 3 x 3 projective matrix row by row; ``bend`` is what the paper's
    own bending adds to a point (mm) before that, None for a flat page. ``residual_mm`` is how far the printed structure
    was found from where both put it (95th percentile); ``fiducials`` counts the corner marks found. ``local`` has
    that for each piece of print looked for: x, y, residual, all mm, LOST_MM where it was not found.
    """

    transform: tuple[float, ...]
    residual_mm: float
    fiducials: int
    bend: Bend | None = None
    local: tuple[tuple[float, float, float], ...] = ()

    def to_pixels(self, x: float, y: float) -> tuple[float, float]:
        """Return the image pixel of the template's point (mm)."""
        if self.bend is not None:
            dx, dy = self.bend.at(x, y)
            x, y = x + dx, y + dy
        a, b, c, d, e, f, g, h, i = self.transform
        w = g * x + h * y + i
        return (a * x + b * y + c) / w, (d * x + e * y + f) / w

    def residuals_near(self, rects: Sequence[Rect]) -> list[float]:
        """Return how well (mm) the page lies over its template around each of ``rects`` (mm): the median of the print
        near it, or of what belongs to the rectangle itself if that is worse.

        At least LOST_MM / 2 means that most of the print which should be there was not found.
        """
        if not self.local:
            return [self.residual_mm] * len(rects)
        downwards = sorted(self.local, key=itemgetter(1))
        heights = [place[1] for place in downwards]
        return [self._residual(rect, downwards, heights) for rect in rects]

    def _residual(self, rect: Rect, downwards: _Local, heights: Sequence[float]) -> float:
        around = rect.grown(NEAR_MM)
        level = downwards[bisect_left(heights, around.y) : bisect_right(heights, around.bottom)]
        near = _inside(level, around)
        if len(near) < FEWEST:
            near = sorted(self.local, key=lambda place: _gap(rect, place[0], place[1]))[:FEWEST]
        own = _inside(near, rect.grown(ROUNDING_MM))
        return max(median(residual for _, _, residual in some) for some in (near, own or near))

    def box(self, rect: Rect) -> tuple[int, int, int, int]:
        """Return x, y, width, height in image pixels of the upright box around ``rect`` (mm)."""
        xs, ys = zip(*[self.to_pixels(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)], strict=True)
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        return round(left), round(top), round(right - left), round(bottom - top)


def _inside(local: _Local, rect: Rect) -> _Local:
    left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
    return [place for place in local if top <= place[1] <= bottom and left <= place[0] <= right]


def _gap(rect: Rect, x: float, y: float) -> float:
    """Return how far (mm) the point lies outside ``rect``, 0 inside."""
    return hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a page could not be read: an error's code and its details, told in the reader's language when shown."""

    code: str
    details: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, error: ReconError) -> "Fault":
        """Return the error as the fault of a page or file."""
        return cls(error.code, tuple(sorted((name, str(value)) for name, value in error.details.items())))


@dataclass(frozen=True, slots=True)
class PageResult:
    """What reading a page gave: readings, or a fault. ``code`` is kept where only a later stage failed.

    ``seen`` is what stands where the page says whose it is, None where it has no such place. ``seconds`` is the time
    each stage took.
    """

    page: Page
    code: SheetCode | None = None
    registration: Registration | None = None
    readings: tuple[Reading, ...] = ()
    fault: Fault | None = None
    seconds: tuple[tuple[str, float], ...] = ()
    seen: Seen | None = None

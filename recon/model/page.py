"""A scanned page and what became of it."""

from dataclasses import dataclass

from recon.errors import ReconError
from recon.model.geometry import Rect
from recon.model.reading import Reading
from recon.model.sheet import SheetCode


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one scanned file: the file's SHA-256 (hex) and its position in it, from 0."""

    digest: str
    position: int
    batch: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """How the page lies over its template.

    ``transform`` maps template mm to image pixels, a 3 x 3 projective matrix row by row; ``residual_mm`` is how far
    the printed structure was found from where the transform puts it (95th percentile); ``fiducials`` counts the
    corner marks found.
    """

    transform: tuple[float, ...]
    residual_mm: float
    fiducials: int

    def to_pixels(self, x: float, y: float) -> tuple[float, float]:
        """Return the image pixel of the template's point (mm)."""
        a, b, c, d, e, f, g, h, i = self.transform
        w = g * x + h * y + i
        return (a * x + b * y + c) / w, (d * x + e * y + f) / w

    def box(self, rect: Rect) -> tuple[int, int, int, int]:
        """Return x, y, width, height in image pixels of the upright box around ``rect`` (mm)."""
        corners = [self.to_pixels(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
        left, top = min(x for x, _ in corners), min(y for _, y in corners)
        right, bottom = max(x for x, _ in corners), max(y for _, y in corners)
        return round(left), round(top), round(right - left), round(bottom - top)


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

    ``seconds`` is the time each stage took.
    """

    page: Page
    code: SheetCode | None = None
    registration: Registration | None = None
    readings: tuple[Reading, ...] = ()
    fault: Fault | None = None
    seconds: tuple[tuple[str, float], ...] = ()

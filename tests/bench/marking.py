"""Ways of marking a box, of taking a mark back, and of soiling it, drawn with a pen of random width and darkness."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.art import Layout
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.model.geometry import MM_PER_INCH, Rect

Gray = np.ndarray
Point = tuple[float, float]
_NEAR_MM = 12.0  # the window that is drawn on


@dataclass(slots=True)
class Sheet:
    """A printed page, (h, w) grey, ``px`` pixels a mm; drawn on in place."""

    gray: Gray
    px: float

    @classmethod
    def printed(cls, layout: Layout, dpi: int) -> "Sheet":
        return cls(_printed(layout, dpi).copy(), dpi / MM_PER_INCH)


@lru_cache(maxsize=4)
def _blank(dpi: int, data: bytes) -> Gray:
    pixels = pdfium.PdfDocument(data)[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


_PDFS: dict[str, bytes] = {}


def _printed(layout: Layout, dpi: int) -> Gray:
    if layout.form.version not in _PDFS:
        out = BytesIO()
        render_sheets([SheetPrint(layout, "K7M29QXH0", datetime(2026, 11, 24, 8, tzinfo=UTC))], out)
        _PDFS[layout.form.version] = out.getvalue()
    return _blank(dpi, _PDFS[layout.form.version])


class Pen:
    """A pen in somebody's hand; points are shares of a box, (0, 0) its top left and (1, 1) its bottom right."""

    def __init__(self, sheet: Sheet, rng: np.random.Generator) -> None:
        self.sheet, self.rng = sheet, rng
        self.width = rng.uniform(0.25, 0.55)
        self.dark = int(rng.integers(15, 95))

    def line(
        self, cell: Rect, *points: Point, width: float = 0.0, dark: int | None = None, stray: float = 0.05
    ) -> None:
        """Draw through ``points``, each off by about ``stray`` of the box; ``width`` mm thick."""
        at = [self._at(cell, u + self.rng.normal(0, stray), v + self.rng.normal(0, stray)) for u, v in points]
        thick = max(1, round((width or self.width) * self.sheet.px))
        ink = self._ink()
        cv2.polylines(ink, [np.array(at).round().astype(np.int32)], False, 255, thick, cv2.LINE_AA)
        self._lay(ink, dark)

    def disc(self, cell: Rect, centre: Point, radius: float, dark: int | None = None, thick: float = -1) -> None:
        """Draw a disc or, ``thick`` mm wide, a ring of ``radius`` mm."""
        ink = self._ink()
        x, y = self._at(cell, *centre)
        line = -1 if thick < 0 else max(1, round(thick * self.sheet.px))
        cv2.circle(ink, (round(x), round(y)), max(1, round(radius * self.sheet.px)), 255, line, cv2.LINE_AA)
        self._lay(ink, dark)

    def soil(self, cell: Rect, centre: Point, radius: float, thick: float, depth: int, soft: float) -> None:
        """Darken the paper by ``depth`` along a ring (or, ``thick`` negative, over a disc), its edges ``soft`` mm."""
        ink = self._ink()
        x, y = self._at(cell, *centre)
        line = -1 if thick < 0 else max(1, round(thick * self.sheet.px))
        cv2.circle(ink, (round(x), round(y)), round(radius * self.sheet.px), depth, line)
        ink = cv2.GaussianBlur(ink, (0, 0), soft * self.sheet.px)
        self._window[:] = cv2.subtract(self._window, ink)

    def over(self, cell: Rect) -> "Pen":
        """Return the pen over the paper around ``cell``."""
        px, (height, width) = self.sheet.px, self.sheet.gray.shape
        self._left, self._top = max(0, int((cell.x - _NEAR_MM) * px)), max(0, int((cell.y - _NEAR_MM) * px))
        right, bottom = int((cell.right + _NEAR_MM) * px), int((cell.bottom + _NEAR_MM) * px)
        self._window = self.sheet.gray[self._top : min(bottom, height), self._left : min(right, width)]
        return self

    def _at(self, cell: Rect, u: float, v: float) -> Point:
        px = self.sheet.px
        return (cell.x + u * cell.w) * px - self._left, (cell.y + v * cell.h) * px - self._top

    def _ink(self) -> Gray:
        return np.zeros(self._window.shape, np.uint8)

    def _lay(self, ink: Gray, dark: int | None) -> None:
        share = ink / 255.0
        tone = np.minimum(self._window, self.dark if dark is None else dark)
        self._window[:] = (self._window * (1 - share) + tone * share).astype(np.uint8)


Drawer = Callable[[Pen, Rect], None]


def press_mark(mark: Callable[..., None], sheet: Sheet, cell: Rect, rng: np.random.Generator, kind: str | None) -> None:
    """Have the press draw its mark, on a window of the page: it goes over all the paper it is given."""
    pen = Pen(sheet, rng).over(cell)
    px = sheet.px
    box = {"x": cell.x - pen._left / px, "y": cell.y - pen._top / px, "w": cell.w, "h": cell.h}
    mark(pen._window, box, px, rng, pen.dark, kind)


def _cross(pen: Pen, cell: Rect, reach: float = 0.08, **how: float) -> None:
    pen.over(cell).line(cell, (reach, reach), (1 - reach, 1 - reach), **how)
    pen.line(cell, (1 - reach, reach), (reach, 1 - reach), **how)


def _zigzag(pen: Pen, cell: Rect, turns: int, reach: float = 0.12) -> None:
    rise = np.linspace(reach, 1 - reach, turns + 1)
    pen.over(cell).line(cell, *((reach + (1 - 2 * reach) * (i % 2), float(v)) for i, v in enumerate(rise)))


def _curved(pen: Pen, cell: Rect) -> None:
    """A cross of two bent strokes, as a quick hand makes it."""
    bend = pen.rng.normal(0, 0.12, 2)
    pen.over(cell).line(cell, (0.1, 0.1), (0.5 + bend[0], 0.5 - bend[0]), (0.9, 0.9))
    pen.line(cell, (0.9, 0.1), (0.5 + bend[1], 0.5 + bend[1]), (0.1, 0.9))


def _long_check(pen: Pen, cell: Rect) -> None:
    up = pen.rng.uniform(0.2, 0.7)
    pen.over(cell).line(cell, (0.1, 0.4), (0.4, 0.9), (1.1 + up / 2, -up))


def _pencil(pen: Pen, cell: Rect) -> None:
    _cross(pen, cell, dark=int(pen.rng.integers(120, 195)))


def _aside(pen: Pen, cell: Rect) -> None:
    """A cross beside its box or above it."""
    away = pen.rng.uniform(0.75, 1.0)
    dx, dy = (-away, 0.0) if pen.rng.random() < 0.6 else (0.0, -away)
    _cross(pen, Rect(cell.x + dx * cell.w, cell.y + dy * cell.h, cell.w, cell.h), 0.2)


def _word(cell: Rect) -> Rect:
    return Rect(cell.right + 0.8, cell.y, 3.4, cell.h)


def _ring(pen: Pen, cell: Rect, place: Rect) -> None:
    turn = np.linspace(0, 2 * np.pi, 24) + pen.rng.uniform(0, 6)
    pen.over(cell).line(place, *((0.5 + 0.62 * np.cos(a), 0.5 + 0.62 * np.sin(a)) for a in turn), stray=0.02)


def _blackened(pen: Pen, cell: Rect) -> None:
    _cross(pen, cell)
    step = 0.7 * pen.width / cell.h
    for v in np.arange(0.02, 1.0, step):
        pen.line(cell, (0.02, float(v)), (0.98, float(v)), stray=0.02)


def _struck(pen: Pen, cell: Rect, reach: float) -> None:
    _cross(pen, cell)
    slope = pen.rng.normal(0, 0.1)
    pen.line(cell, (-reach, 0.5 - slope), (1 + reach, 0.5 + slope))


def _scribbled_over(pen: Pen, cell: Rect) -> None:
    _cross(pen, cell)
    _zigzag(pen, cell, 9, -0.15)
    _zigzag(pen, cell, 7, -0.1)


def _specks(pen: Pen, cell: Rect) -> None:
    for _ in range(pen.rng.integers(1, 6)):
        place = pen.rng.uniform(-0.3, 1.3, 2)
        pen.over(cell).disc(cell, (place[0], place[1]), pen.rng.uniform(0.05, 0.3), int(pen.rng.integers(0, 120)))


def _staple(pen: Pen, cell: Rect) -> None:
    u, v = pen.rng.uniform(0.1, 0.9, 2)
    pen.over(cell).disc(cell, (u, v), pen.rng.uniform(0.25, 0.45), 40)
    pen.disc(cell, (u + 2.6 * pen.rng.choice((-1, 1)), v), pen.rng.uniform(0.25, 0.45), 40)


def _punched(pen: Pen, cell: Rect) -> None:
    u, v = pen.rng.uniform(-0.6, 1.6, 2)
    pen.over(cell).disc(cell, (u, v), pen.rng.uniform(2.4, 3.1), int(pen.rng.integers(20, 90)))


def _coffee(pen: Pen, cell: Rect) -> None:
    radius, angle = pen.rng.uniform(5, 9), pen.rng.uniform(0, 2 * np.pi)
    centre = 0.5 + radius * np.cos(angle) / cell.w, 0.5 + radius * np.sin(angle) / cell.h
    thick, depth = pen.rng.uniform(0.6, 2.5), int(pen.rng.integers(30, 130))
    pen.over(cell).soil(cell, centre, radius, thick, depth, pen.rng.uniform(0.1, 0.5))


def _smudge(pen: Pen, cell: Rect) -> None:
    u, v = pen.rng.uniform(0, 1, 2)
    pen.over(cell).soil(
        cell, (u, v), pen.rng.uniform(1, 3), -1, int(pen.rng.integers(25, 90)), pen.rng.uniform(0.3, 0.8)
    )


def _hair(pen: Pen, cell: Rect) -> None:
    steps = np.cumsum(pen.rng.normal((0.25, 0.05), 0.2, (6, 2)), axis=0) + pen.rng.uniform(-0.6, 0.4, 2)
    pen.over(cell).line(cell, *((u, v) for u, v in steps.tolist()), width=0.09, dark=int(pen.rng.integers(30, 120)))


def _scratch(pen: Pen, cell: Rect) -> None:
    u = pen.rng.uniform(0, 1)
    pen.over(cell).line(cell, (u, -2.5), (u, 3.5), width=0.1, dark=int(pen.rng.integers(60, 170)), stray=0.01)


def _stray(pen: Pen, cell: Rect) -> None:
    """The tail of a signature or of a word from elsewhere, across the box."""
    pen.over(cell).line(
        cell, (-2, pen.rng.uniform(-1, 2)), (0.5, pen.rng.uniform(0.1, 0.9)), (2.5, pen.rng.uniform(-1, 2))
    )


def _tail(pen: Pen, cell: Rect) -> None:
    """The end of a stroke from the line above, in the box's upper part."""
    u = pen.rng.uniform(0.2, 0.8)
    pen.over(cell).line(cell, (u + pen.rng.normal(0, 0.3), -1.4), (u, pen.rng.uniform(0.2, 0.6)))


MARKS: dict[str, Drawer] = {
    "curved cross": _curved,
    "cross over the border": lambda pen, cell: _cross(pen, cell, -0.2),
    "thin cross": lambda pen, cell: _cross(pen, cell, width=0.16),
    "felt cross": lambda pen, cell: _cross(pen, cell, width=0.9),
    "small cross": lambda pen, cell: _cross(pen, cell, 0.3),
    "long check": _long_check,
    "scribble": lambda pen, cell: _zigzag(pen, cell, int(pen.rng.integers(4, 8))),
    "ring in the box": lambda pen, cell: pen.over(cell).disc(cell, (0.5, 0.5), 1.5, thick=pen.width),
    "small dot": lambda pen, cell: pen.over(cell).disc(cell, (0.5, 0.5), pen.rng.uniform(0.5, 0.9)),
    "pencil": _pencil,
}
BESIDE: dict[str, Drawer] = {
    "beside": _aside,
    "word ringed": lambda pen, cell: _ring(pen, cell, _word(cell)),
    "word struck": lambda pen, cell: pen.over(cell).line(_word(cell), (-0.1, 0.5), (1.1, 0.5)),
    "box ringed": lambda pen, cell: _ring(pen, cell, cell.grown(0.8)),
}
CANCELLED: dict[str, Drawer] = {
    "blackened": _blackened,
    "struck far": lambda pen, cell: _struck(pen, cell, 0.6),
    "struck short": lambda pen, cell: _struck(pen, cell, 0.2),
    "struck within": lambda pen, cell: _struck(pen, cell, -0.02),
    "scribbled over": lambda pen, cell: (_cross(pen, cell), _zigzag(pen, cell, 9, -0.15), _zigzag(pen, cell, 7, -0.1))[
        0
    ],
}
DIRT: dict[str, Drawer] = {
    "specks": _specks,
    "staple": _staple,
    "punched": _punched,
    "coffee": _coffee,
    "smudge": _smudge,
    "hair": _hair,
    "scratch": _scratch,
    "stray stroke": _stray,
    "tail from above": _tail,
}

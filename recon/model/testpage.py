"""The page that tests a printer and a scanner together: what is where on it, mm, and what was found of it.

The page is A4, one side or both. Nothing on it is of a patient or of a store: it can be printed before there is one.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from recon.model.geometry import A4, Rect

SIZE = A4
_MARK, _EDGE = 5.0, 8.0  # corner marks as on every sheet
_LARGEST = 15.4

# A symbol of 22 modules, as a sheet's code: what it says is told apart from a sheet's by its first letters.
_SAYS = re.compile(r"RECON-TEST-1-([A-Z]{2})-([12])([12])-([A-Z0-9]{2})-X{18}")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A code of the page: its name, where it lies, and how wide a module is (mm)."""

    name: str
    place: Rect

    @property
    def module(self) -> float:
        return self.place.w / 22


@dataclass(frozen=True, slots=True)
class Says:
    """What a code of the page says: the page's language, which side of how many it is on, and which code it is."""

    lang: str
    side: int
    sides: int
    name: str

    @property
    def text(self) -> str:
        return f"RECON-TEST-1-{self.lang.upper()}-{self.side}{self.sides}-{self.name}-{'X' * 18}"

    @classmethod
    def of(cls, text: str) -> "Says | None":
        found = _SAYS.fullmatch(text)
        return found and cls(found[1].lower(), int(found[2]), int(found[3]), found[4])


def _symbol(name: str, x: float, y: float, side: float = _LARGEST) -> Symbol:
    return Symbol(name, Rect(x, y, side, side))


_FAR_X, _FAR_Y = SIZE.w - _EDGE - _MARK, SIZE.h - _EDGE - _MARK
_MIDDLE = (_EDGE + _FAR_X) / 2, (_EDGE + _FAR_Y) / 2
# Corner marks, and others between them at the edges: where paper bends, those leave the line.
MARKS = tuple(
    Rect(x, y, _MARK, _MARK)
    for y in (_EDGE, _MIDDLE[1], _FAR_Y)
    for x in (_EDGE, _MIDDLE[0], _FAR_X)
    if (x, y) != _MIDDLE
)
CORNER_CODES = (
    _symbol("C1", 16.0, 16.0),
    _symbol("C2", SIZE.w - 16.0 - _LARGEST, 16.0),
    _symbol("C3", SIZE.w - 16.0 - _LARGEST, SIZE.h - 16.0 - _LARGEST),
    _symbol("C4", 16.0, SIZE.h - 16.0 - _LARGEST),
)
SHEET_CODE = 0.7  # mm a module of a sheet's code
SMALL_CODES = (
    _symbol("S1", 60.0, 92.0, 22 * 0.5),
    _symbol("S2", 78.0, 92.0, 22 * 0.4),
    _symbol("S3", 94.0, 92.0, 22 * 0.3),
    _symbol("S4", 108.0, 92.0, 22 * 0.2),
)
CODES = (*CORNER_CODES, *SMALL_CODES)

# How near to an edge ink still comes: short bars at so many mm from each edge, side by side along it.
NEAREST = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0)
_BAR, _ALONG = 0.6, 6.0


def edge_bars(edge: str) -> tuple[tuple[float, Rect], ...]:
    """Return the bars of an edge ("left", "right", "top", "bottom"): how far from it, and where."""
    bars = []
    for number, away in enumerate(NEAREST):
        along = 56.0 + 8.0 * number
        if edge in ("left", "right"):
            x = away - _BAR if edge == "left" else SIZE.w - away
            bars.append((away, Rect(x, along, _BAR, _ALONG)))
        else:
            y = away - _BAR if edge == "top" else SIZE.h - away
            bars.append((away, Rect(along - 20.0, y, _ALONG, _BAR)))
    return tuple(bars)


EDGES = ("left", "right", "top", "bottom")

RULER_ACROSS = Rect(30.0, 72.0, 150.0, 5.0)
RULER_DOWN = Rect(22.0, 84.0, 5.0, 150.0)

STEPS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1.0)  # of black
STEP_PLACES = tuple(Rect(60.0 + 15.0 * number, 115.0, 13.0, 10.0) for number in range(len(STEPS)))
BLACK = Rect(60.0, 133.0, 54.0, 16.0)
WHITE = Rect(124.0, 133.0, 54.0, 16.0)

WIDTHS = (0.34, 0.25, 0.17, 0.127, 0.1)  # mm, of lines that stand as far apart


@dataclass(frozen=True, slots=True)
class Lines:
    """A patch of lines, each ``width`` mm, that run down (``is_down``) or across."""

    width: float
    place: Rect
    is_down: bool


LINES = tuple(
    Lines(width, Rect(60.0 + 24.0 * number + (11.0 if down else 0.0), 157.0, 9.0, 9.0), down)
    for number, width in enumerate(WIDTHS)
    for down in (False, True)
)

SMALL_TEXT = Rect(60.0, 176.5, 130.0, 16.0)
_BOX_W, _BOX_H = 5.0, 7.0
PRINTED = "0123456789"
PRINTED_BOXES = tuple(Rect(60.0 + 7.0 * number, 199.0, _BOX_W, _BOX_H) for number in range(10))
WRITTEN = "0123456789"
WRITTEN_BOXES = tuple(Rect(60.0 + 7.0 * number, 220.0, _BOX_W, _BOX_H) for number in range(10))
TICKS = tuple(Rect(140.0 + 9.0 * number, 221.4, 4.2, 4.2) for number in range(4))
TICKED = (True, True, True, False)  # the last one is to stay as it is


class Level(StrEnum):
    """What a finding asks of somebody."""

    GOOD = "good"
    LOOK = "look"  # it works, and could be better
    BAD = "bad"  # change it before the day comes


@dataclass(frozen=True, slots=True)
class Seen:
    """What was measured on one side of the page, as it came from the scanner.

    ``dpi`` are pixels an inch of the paper as printed, ``nominal`` those that the scanner was asked for, or that an A4
    makes of the picture (None where it is no A4). ``scale`` is across and down, 1 being true (None where nominal is).
    ``skew`` and ``turned`` are degrees, ``offset`` mm. ``bent`` mm is how far the marks are from where a flat page has
    them. ``margins`` says for each edge how near to it ink comes, None where none of the bars is there. ``white``,
    ``black`` and ``steps`` are grey levels from 0. ``finest`` is the width in mm of the finest lines still apart.
    ``streaks`` and ``specks`` are counted. ``jpeg_step`` is how coarsely JPEG kept it, 0 where that is not seen.
    ``codes`` are the names of the codes that were read.
    """

    lang: str
    side: int
    sides: int
    dpi: float
    nominal: float | None
    scale: tuple[float, float] | None
    skew: float
    turned: int
    is_mirrored: bool
    offset: tuple[float, float] | None
    marks: int
    bent: float
    margins: tuple[tuple[str, float | None], ...]
    white: float
    black: float
    uneven: float
    steps: tuple[float, ...]
    is_bilevel: bool
    finest: float | None
    streaks: int
    specks: int
    jpeg_step: float
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What was read in the boxes: how many printed samples, and what of a person's own writing.

    ``pen`` is how dark that is, of 255; None where nobody wrote.
    """

    printed: int
    digits: int | None
    ticks: int | None
    pen: float | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, how it is, what exactly (a key of words), and figures for the words."""

    name: str
    level: Level
    said: str
    figures: tuple[tuple[str, str | int | float], ...] = ()

"""What is printed, as values: text, boxes, lines and strokes in millimetres, before any printer's language.

The layout puts these together, the renderer draws them in order, and the form's version is a digest over them: what
is not here is not on the paper of every sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from recon.model.form import Form
from recon.model.geometry import Rect


class Tone(StrEnum):
    """How dark. ``drop`` and lighter vanish when a page is reduced to black and white."""

    INK = "ink"
    QUIET = "quiet"
    DROP = "drop"
    BAND = "band"
    WHITE = "white"


class Weight(StrEnum):
    """A cut of the typeface."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Anchor(StrEnum):
    """Which end of a text its ``x`` names."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Style:
    """Type: size in points, cut and tone."""

    size: float
    weight: Weight = Weight.REGULAR
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``y`` is its baseline, ``room`` the width it may take, mm."""

    x: float
    y: float
    text: str
    style: Style
    room: float
    anchor: Anchor = Anchor.START


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled, outlined or both; ``width`` of the outline in mm."""

    rect: Rect
    fill: Tone | None = None
    line: Tone | None = None
    width: float = 0.25


@dataclass(frozen=True, slots=True)
class Stroke:
    """A pen's path with round ends: straight (2 numbers a step) or curved (6 numbers, cubic) steps from ``start``."""

    start: tuple[float, float]
    steps: tuple[tuple[float, ...], ...]
    tone: Tone = Tone.INK
    width: float = 0.35


Item = Text | Box | Stroke


@dataclass(frozen=True, slots=True)
class Layout:
    """A form and what is printed on each of its pages, the same on every sheet of the version."""

    form: Form
    pages: tuple[tuple[Item, ...], ...]


def line(x1: float, y1: float, x2: float, y2: float, tone: Tone, width: float = 0.25) -> Stroke:
    """Return a straight line."""
    return Stroke((x1, y1), ((x2, y2),), tone, width)


def moved(items: Iterable[Item], x: float, y: float) -> tuple[Item, ...]:
    """Return ``items`` as they stand ``x`` mm further right and ``y`` mm further down, to the micrometre."""
    return tuple(_moved(item, x, y) for item in items)


def enlarged(items: Iterable[Item], by: float) -> tuple[Item, ...]:
    """Return ``items`` with all lengths and type ``by`` times as large, but the lines of boxes as fine as they were."""
    return tuple(_enlarged(item, by) for item in items)


def enlarged_rect(rect: Rect, by: float) -> Rect:
    """Return ``rect`` with all its lengths ``by`` times as large, to the micrometre."""
    return Rect(*(round(length * by, 3) for length in (rect.x, rect.y, rect.w, rect.h)))


def moved_rect(rect: Rect, x: float, y: float) -> Rect:
    """Return ``rect`` ``x`` mm further right and ``y`` mm further down, to the micrometre."""
    return replace(rect, x=round(rect.x + x, 3), y=round(rect.y + y, 3))


def _moved(item: Item, x: float, y: float) -> Item:
    if isinstance(item, Text):
        return replace(item, x=round(item.x + x, 3), y=round(item.y + y, 3))
    if isinstance(item, Box):
        return replace(item, rect=moved_rect(item.rect, x, y))
    start = round(item.start[0] + x, 3), round(item.start[1] + y, 3)
    steps = tuple(tuple(round(n + (y if i % 2 else x), 3) for i, n in enumerate(step)) for step in item.steps)
    return replace(item, start=start, steps=steps)


def _enlarged(item: Item, by: float) -> Item:
    def larger(length: float) -> float:
        return round(length * by, 3)

    if isinstance(item, Text):
        style = replace(item.style, size=larger(item.style.size))
        return replace(item, x=larger(item.x), y=larger(item.y), style=style, room=larger(item.room))
    if isinstance(item, Box):
        return replace(item, rect=enlarged_rect(item.rect, by))
    start = larger(item.start[0]), larger(item.start[1])
    steps = tuple(tuple(map(larger, step)) for step in item.steps)
    return replace(item, start=start, steps=steps, width=larger(item.width))

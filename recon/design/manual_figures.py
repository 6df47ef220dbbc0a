"""The drawings of a manual: how to write in boxes, drawn with the strokes that the sheets' own guide has."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from recon.design import exemplars
from recon.design.art import Box, Item, Stroke, Style, Text, Tone, Weight, enlarged, line, moved
from recon.design.render import draw_items
from recon.language import tr
from recon.model.geometry import Rect

_PEN = 0.42
_CELL_W, _CELL_H = 5.0, 6.5  # of the boxes, as on the sheets, mm
_PITCH = 5.9
_DIGIT = 4.5  # height of a digit in its box, mm
_SMALL = Style(8)
_HEAD = Style(8.5, Weight.BOLD)
_ROW_TALL = 12.8
_ABOVE = 1.0
_RIGHT, _WRONG = "right", "wrong"


class Drawing(Flowable):  # type: ignore[misc]
    """Items on a ground of ``width`` by ``height`` mm."""

    def __init__(self, items: tuple[Item, ...], width: float, height: float) -> None:
        super().__init__()
        self._items, self._height = items, height
        self.width, self.height = width * mm, height * mm

    def draw(self) -> None:
        draw_items(self.canv, self._items, self._height)


def drawing(name: str, width: float, language: str) -> Drawing:
    """Return the drawing of that name, ``width`` mm wide."""
    height, by, items = _DRAWINGS[name]
    drawn = moved(enlarged(items(width / by, language), by), 0, _ABOVE)
    return Drawing(drawn, width, height * by + _ABOVE)


def _digits(width: float, language: str) -> Iterator[Item]:
    """The ten digits, each in its box; 1 and 7 both ways."""
    pitch = min(_PITCH, (width - _CELL_W) / (len(exemplars.DIGITS) - 1))
    for place, name in enumerate(exemplars.DIGITS):
        yield from _cell(place * pitch, 0.3, name)
    yield Text(0, 10.2, tr("manual.figure.both", language), _SMALL, width)


def _writing(width: float, language: str) -> Iterator[Item]:
    """Right beside wrong, row by row."""
    middle = width / 2
    for x, head in ((0.0, _RIGHT), (middle, _WRONG)):
        yield Text(x, 3.0, tr(f"manual.figure.{head}", language), _HEAD, middle)
    yield line(0, 4.4, width, 4.4, Tone.INK, 0.3)
    for row, (right, wrong) in enumerate(_ROWS):
        y = 6.6 + row * _ROW_TALL
        for x, draw in ((0.0, right), (middle, wrong)):
            yield from draw(x, y)
        words = tr(f"manual.figure.row{row + 1}", language)
        yield Text(0, y + _CELL_H + 3.2, words, replace(_SMALL, tone=Tone.QUIET), width)


def _cell(x: float, y: float, name: str = "") -> Iterator[Item]:
    yield Box(Rect(x, y, _CELL_W, _CELL_H), None, Tone.QUIET, 0.25)
    if name:
        yield from _written(name, x + (_CELL_W - _DIGIT * exemplars.ASPECT) / 2, y + (_CELL_H - _DIGIT) / 2)


def _written(name: str, x: float, y: float, height: float = _DIGIT) -> tuple[Stroke, ...]:
    return exemplars.exemplar(name, x, y, height, _PEN)


def _number(x: float, y: float, digits: str, cells: int) -> Iterator[Item]:
    """A number in its boxes, the last digit in the last box."""
    for place in range(cells):
        at = place - (cells - len(digits))
        yield from _cell(x + place * _PITCH, y, digits[at] if at >= 0 else "")


def _one_a_box(x: float, y: float) -> Iterator[Item]:
    yield from _number(x, y, "82", 3)


def _two_in_a_box(x: float, y: float) -> Iterator[Item]:
    yield from _number(x, y, "", 3)
    yield from _written("8", x + 0.5, y + 1.4, 3.7)
    yield from _written("2", x + 3.2, y + 1.2, 3.7)


def _crossed(x: float, y: float) -> Iterator[Item]:
    for place, name in enumerate(("", "X", "")):
        yield Box(Rect(x + place * 7.0, y + 1.2, 4.0, 4.0), None, Tone.QUIET, 0.25)
        if name:
            yield from _written(name, x + place * 7.0 + 1.1, y + 1.9, 2.7)


def _circled(x: float, y: float) -> Iterator[Item]:
    for place in range(3):
        yield Box(Rect(x + place * 7.0, y + 1.2, 4.0, 4.0), None, Tone.QUIET, 0.25)
    yield from _written("0", x + 7.0 - 0.6, y - 0.1, 6.6)


def _corrected(x: float, y: float) -> Iterator[Item]:
    """A number struck out, the right one beside it with initials."""
    yield from _number(x, y, "28", 3)
    yield Stroke((x - 0.6, y + 4.6), ((x + 3 * _PITCH, y + 2.2),), Tone.INK, 0.55)
    for place, name in enumerate(("8", "2")):
        yield from _written(name, x + 3 * _PITCH + 1.6 + place * 3.4, y + 1.0)
    for place, name in enumerate(("C", "M")):
        yield from _written(name, x + 3 * _PITCH + 10.0 + place * 2.6, y + 2.2, 3.0)


def _overwritten(x: float, y: float) -> Iterator[Item]:
    yield from _number(x, y, "28", 3)
    yield from _written("8", x + _PITCH + 1.0, y + 0.9, 4.8)
    yield from _written("2", x + 2 * _PITCH + 1.0, y + 0.9, 4.8)


def _taken_back(x: float, y: float) -> Iterator[Item]:
    """A cross taken back: its box filled, another crossed."""
    for place, name in enumerate(("filled", "", "X")):
        rect = Rect(x + place * 7.0, y + 1.2, 4.0, 4.0)
        yield Box(rect, Tone.INK if name == "filled" else None, Tone.QUIET, 0.25)
        if name == "X":
            yield from _written(name, rect.x + 1.1, rect.y + 0.7, 2.7)


def _two_crosses(x: float, y: float) -> Iterator[Item]:
    for place, name in enumerate(("X", "", "X")):
        rect = Rect(x + place * 7.0, y + 1.2, 4.0, 4.0)
        yield Box(rect, None, Tone.QUIET, 0.25)
        if name:
            yield from _written(name, rect.x + 1.1, rect.y + 0.7, 2.7)


_ROWS: tuple[tuple[Callable[[float, float], Iterator[Item]], Callable[[float, float], Iterator[Item]]], ...] = (
    (_one_a_box, _two_in_a_box),
    (_crossed, _circled),
    (_corrected, _overwritten),
    (_taken_back, _two_crosses),
)
# How tall each is, and how many times as large it is drawn.
_DRAWINGS: dict[str, tuple[float, float, Any]] = {
    "digits": (11.4, 1.0, _digits),
    "writing": (5.4 + len(_ROWS) * _ROW_TALL, 1.2, _writing),
}

"""Lines of text set into a place of any size: nothing is ever cut, what is long wraps and is set smaller."""

from dataclasses import replace

from recon.design.art import Style
from recon.design.fonts import MM_PER_POINT, width, within, wrapped

Lines = list[tuple[str, Style]]

LEADING = 1.22  # of the type size
_SHRINK = 0.97
_NARROWED = 0.72  # a line is set this much smaller, rather than on two lines


def fitted(lines: Lines, room: float, height: float) -> Lines:
    """Return ``lines`` in a place ``room`` mm wide and ``height`` mm high, all of them smaller until they fit."""
    scale = 1.0
    while True:
        found = [part for words, style in lines for part in _narrowed(words, _scaled(style, scale), room)]
        if height_of(found) <= height and all(width(part, style) <= room for part, style in found):
            return found
        scale *= _SHRINK


def height_of(lines: Lines) -> float:
    """Return the height of ``lines`` one under the other, mm."""
    return sum(style.size for _, style in lines) * LEADING * MM_PER_POINT


def _narrowed(words: str, style: Style, room: float) -> Lines:
    on_one_line = within(words, style, room)
    if on_one_line.size >= style.size * _NARROWED:
        return [(words, on_one_line)]
    smaller = _scaled(style, _NARROWED)
    return [(part, smaller) for part in wrapped(words, smaller, room)]


def _scaled(style: Style, by: float) -> Style:
    return replace(style, size=style.size * by)

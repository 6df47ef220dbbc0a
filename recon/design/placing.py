"""Putting one field's zone in its place: boxes with their printed separators, and areas."""

from dataclasses import dataclass
from itertools import accumulate

from recon.design import paper
from recon.design.art import Anchor, Box, Item, Style, Text, Tone, Weight
from recon.design.fonts import cap_height
from recon.design.paper import mm
from recon.design.terms import FieldDefinition
from recon.language import tr
from recon.model.form import Kind
from recon.model.geometry import Rect, Size, bounds

SEPARATOR = Style(13, Weight.SEMIBOLD, Tone.DROP)
_DATE_PARTS = {"DDMMYYYY": (2, 2, 4), "MMDDYYYY": (2, 2, 4), "DDMMYY": (2, 2, 2), "YYYYMMDD": (4, 2, 2)}


@dataclass(frozen=True, slots=True)
class Placed:
    """A zone in its place: its boxes or its area, and what is printed for it.

    ``top`` is where its first line starts, as high as a box: the line that a label beside it is for.
    """

    cells: tuple[Rect, ...]
    area: Rect | None
    items: tuple[Item, ...]
    top: float

    @property
    def bounds(self) -> Rect:
        return self.area or bounds(self.cells)


def parts_of(field: FieldDefinition, language: str) -> tuple[tuple[int, ...], str]:
    """Return how many boxes stand together in each part of the field, and the mark printed between the parts."""
    if field.kind is Kind.DATE:
        return _DATE_PARTS[field.rule.order], "/"
    if field.kind is Kind.TIME:
        return (2, 2), ":"
    if field.kind is Kind.DECIMAL:
        mark = tr("design.sheet.decimal_mark", language)
        return (field.cells - field.rule.decimals, field.rule.decimals), mark
    return (field.groups, field.separator) if field.groups else ((field.cells,), "")


def boxes_width(parts: tuple[int, ...], cell: float) -> float:
    """Return the width of ``parts`` with boxes of ``cell`` mm."""
    count = sum(parts)
    return count * cell + (count - len(parts)) * paper.GAP + (len(parts) - 1) * paper.SEPARATOR


def place_boxes(field: FieldDefinition, language: str, x: float, y: float, cell: Size) -> Placed:
    """Place a boxed field with its top left corner at ``x``, ``y``."""
    parts, mark = parts_of(field, language)
    ends = set(accumulate(parts[:-1]))
    cells: list[Rect] = []
    items: list[Item] = []
    for i in range(sum(parts)):
        if i in ends:
            if mark.strip():
                items.append(_separator(mark, x - paper.GAP, y, cell))
            x += paper.SEPARATOR - paper.GAP
        cells.append(Rect(mm(x), mm(y), mm(cell.w), mm(cell.h)))
        x += cell.w + paper.GAP
    items += [Box(rect, Tone.WHITE, Tone.DROP) for rect in cells]
    return Placed(tuple(cells), None, tuple(items), y)


def _separator(mark: str, x: float, y: float, cell: Size) -> Text:
    # a slash and a colon stand at mid-height, a decimal mark on the line that the digits stand on
    low = mark in ".,"
    baseline = y + (cell.h * 0.86 if low else (cell.h + cap_height(SEPARATOR)) / 2)
    return Text(mm(x + paper.SEPARATOR / 2), mm(baseline), mark, SEPARATOR, paper.SEPARATOR, Anchor.MIDDLE)


def place_area(x: float, y: float, w: float, h: float) -> Placed:
    """Place a frame to write in freely."""
    area = Rect(mm(x), mm(y), mm(w), mm(h))
    return Placed((), area, (Box(area, Tone.WHITE, Tone.DROP),), y)

"""A table: each field is a column under its label, each time a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from recon.design import paper
from recon.design.art import Box, Item, Tone
from recon.design.marks import STEP_FOOT, STEP_HEAD, scale_labels, scale_step
from recon.design.paper import mm
from recon.design.sections.dense import bottom_of, is_elastic, place_dense, width_of
from recon.design.sections.labels import HEAD, HINT, above, headings, height, least_width, row_number, stacked
from recon.design.sections.pieces import Piece, SetSection, Setting, Written, written
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.model.geometry import Rect

ROW_GAP = 2.0
_NUMBERS = 5.0  # room of the rows' numbers
_APART = 3.6  # between two columns, at least: what is written in one is not beside the marks of another
_APART_MOST = 10.0
_CELLS = (paper.CELL.w, 4.8, paper.NARROWEST)
_LINES = 3  # of marks in a row, at most
_LABEL_LINES, _HINT_LINES = 3, 3
_STEP_APART = 1.7  # from a column's label to those of its scale
_HEAD_FOOT = 1.85  # from a column's label to the first row


@dataclass(frozen=True, slots=True)
class _Column:
    field: FieldDefinition
    x: float
    width: float
    cell: float
    lines: int


def set_table(setting: Setting, section: SectionDefinition) -> SetSection:
    """Return the section with a column a field and a line a time."""
    columns = _columns(setting, section)
    head, again = (_headed(setting, heading, columns) for heading in headings(setting, section))
    pieces = tuple(_row(setting, columns, row, numbered=section.rows > 1) for row in range(section.rows))
    return SetSection(section, head, again, pieces, ROW_GAP, parted=True)


def _columns(setting: Setting, section: SectionDefinition) -> list[_Column]:
    """Return the columns with what room is left shared out among those that can take it, or between all."""
    fields = section.fields
    start = paper.LEFT + _NUMBERS + _APART
    room = setting.paper.right - start
    cell, lines = _fitted(setting, fields, room)
    widths = _widths(setting, fields, cell, lines)
    spare = room - _total(widths)
    setting.need(section, _total(widths), room)
    elastic = [i for i, one in enumerate(fields) if is_elastic(one)]
    for i in elastic:
        widths[i] += max(0.0, spare) / len(elastic)
    apart = _APART
    if not elastic and len(fields) > 1:
        apart = min(_APART + max(0.0, spare) / (len(fields) - 1), _APART_MOST)
    columns: list[_Column] = []
    for one, wide, of in zip(fields, widths, lines, strict=True):
        columns.append(_Column(one, start, wide, cell, of))
        start += wide + apart
    return columns


def _total(widths: Sequence[float]) -> float:
    return sum(widths) + (len(widths) - 1) * _APART


def _fitted(setting: Setting, fields: Sequence[FieldDefinition], room: float) -> tuple[float, list[int]]:
    """Return the widest boxes, and in how many lines each field's marks, that keep the columns within ``room``.

    Where nothing does, the tightest.
    """
    lines = [1] * len(fields)
    while True:
        for cell in _CELLS:
            widths = _widths(setting, fields, cell, lines)
            if _total(widths) <= room:
                return cell, lines
        breakable = [
            (widths[i], i)
            for i, one in enumerate(fields)
            if one.kind.marked and not one.scale and lines[i] < min(_LINES, len(one.options))
        ]
        if not breakable:
            return _CELLS[-1], lines
        lines[max(breakable)[1]] += 1


def _widths(setting: Setting, fields: Sequence[FieldDefinition], cell: float, lines: Sequence[int]) -> list[float]:
    return [
        max(width_of(setting, one, cell, of), _head_width(setting, one)) for one, of in zip(fields, lines, strict=True)
    ]


def _head_width(setting: Setting, one: FieldDefinition) -> float:
    label, hint = setting.texts.labels[one.key], setting.texts.hints[one.key]
    return least_width(((label, HEAD, _LABEL_LINES), (hint, HINT, _HINT_LINES)))


def _headed(setting: Setting, heading: Piece, columns: Sequence[_Column]) -> Piece:
    """Return the heading with the columns' labels under it, which end on one line."""
    words = [above(setting, column.field, column.width) for column in columns]
    steps = [STEP_HEAD + STEP_FOOT + _STEP_APART if column.field.scale else 0.0 for column in columns]
    taken = max(height(some) + step for some, step in zip(words, steps, strict=True))
    bottom = heading.height + taken
    items: list[Item] = list(heading.items)
    for column, some, step in zip(columns, words, steps, strict=True):
        first = bottom - step - height(some[1:])
        items += stacked(some, column.x, first, column.width)
        if step:
            labels = setting.options(column.field)
            wide = column.width * len(labels)
            items += scale_labels([[label] for label in labels], column.x, bottom, scale_step(labels, wide)[0])
    return Piece(bottom + _HEAD_FOOT, tuple(items))


def _row(setting: Setting, columns: Sequence[_Column], row: int, *, numbered: bool) -> Piece:
    items: list[Item] = [row_number(row + 1, 0.0, _NUMBERS)] if numbered else []
    zones: list[Written] = []
    bottom = paper.CELL.h
    for column in columns:
        placed = place_dense(setting, column.field, column.x, 0.0, column.width, column.cell, column.lines)
        items += placed.items
        zones.append(written(column.field, row, placed))
        bottom = max(bottom, bottom_of(column.field, placed))
    if row % 2 == 0:
        band = Rect(paper.LEFT - 2, -ROW_GAP / 2, setting.paper.right - paper.LEFT + 4, mm(bottom + ROW_GAP))
        items.insert(0, Box(band, Tone.BAND))
    return Piece(bottom, tuple(items), tuple(zones))

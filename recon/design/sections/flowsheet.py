"""A flowsheet: each field is a line, each time a column."""

from recon.design import paper
from recon.design.art import Anchor, Box, Item, Text, Tone
from recon.design.paper import mm
from recon.design.placing import Placed, boxes_width, parts_of
from recon.design.sections.labels import HEAD, beside, headings
from recon.design.sections.lines import place
from recon.design.sections.pieces import Piece, SetSection, Setting, written
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.model.geometry import Rect, Size

_HEAD_HEIGHT = 5.0


def set_flowsheet(setting: Setting, section: SectionDefinition) -> SetSection:
    """Return the section with a line a field and a column a time."""
    pitch = (setting.paper.right - paper.CONTENT) / section.columns
    cell = _cell_of(setting, section, pitch)
    starts = [paper.CONTENT + i * pitch for i in range(section.columns)]
    head, again = (_numbered(heading, starts, pitch) for heading in headings(setting, section))
    pieces = tuple(
        _measure(setting, one, starts, pitch, cell, banded=number % 2 == 0) for number, one in enumerate(section.fields)
    )
    return SetSection(section, head, again, pieces, paper.LINE_GAP)


def _numbered(heading: Piece, starts: list[float], pitch: float) -> Piece:
    y = mm(heading.height + 2.6)
    numbers = [
        Text(mm(x + pitch / 2), y, str(i), HEAD, mm(pitch), Anchor.MIDDLE) for i, x in enumerate(starts, start=1)
    ]
    return Piece(heading.height + _HEAD_HEIGHT, (*heading.items, *numbers))


def _cell_of(setting: Setting, section: SectionDefinition, pitch: float) -> Size:
    """Return the largest box, up to the usual one, with which the widest field fits in a column."""
    best = paper.CELL.w
    for one in section.fields:
        if one.kind.boxed:
            parts = parts_of(one, setting.language)[0]
            most = (pitch - paper.COLUMN_GAP - boxes_width(parts, 0.0)) / sum(parts)
            if most < paper.NARROWEST:
                setting.need(one, boxes_width(parts, paper.NARROWEST) + paper.COLUMN_GAP, pitch)
            best = min(best, max(most, paper.NARROWEST))
    return Size(int(best * 100) / 100, paper.CELL.h)


def _measure(
    setting: Setting, one: FieldDefinition, starts: list[float], pitch: float, cell: Size, *, banded: bool
) -> Piece:
    columns = [_in_column(setting, one, x, pitch, cell) for x in starts]
    bottom = max(placed.bounds.bottom for placed in columns)
    bottom += (paper.CELL.h - paper.MARK) / 2 if one.kind.marked else 0.0
    items: list[Item] = []
    if banded:
        across = setting.paper.right - paper.LEFT
        band = Rect(paper.LEFT - 2, -paper.LINE_GAP / 2, across + 4, mm(bottom + paper.LINE_GAP))
        items.append(Box(band, Tone.BAND))
    items += beside(setting, one, paper.LEFT, paper.LABEL_ROOM, columns[0])
    items += [item for placed in columns for item in placed.items]
    return Piece(bottom, tuple(items), tuple(written(one, row, placed) for row, placed in enumerate(columns)))


def _in_column(setting: Setting, one: FieldDefinition, x: float, pitch: float, cell: Size) -> Placed:
    room = pitch - paper.COLUMN_GAP
    if one.kind.boxed:  # one unit under the other
        room = boxes_width(parts_of(one, setting.language)[0], cell.w)
        x += pitch - room - paper.COLUMN_GAP
    # a column's marks stand close together: they are one group
    return place(setting, one, x + paper.COLUMN_GAP / 2, 0.0, room, cell, ease=0.0)

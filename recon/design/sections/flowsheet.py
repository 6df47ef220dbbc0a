"""A flowsheet: each field is a line, each time a column."""

from collections.abc import Mapping
from dataclasses import replace

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
    return _set(setting, section, range(section.columns))


def set_flowsheets(setting: Setting, section: SectionDefinition) -> tuple[SetSection, ...]:
    """Return the section in as few flowsheets, one below the other, as leave each time's column enough room."""
    for parts in range(1, section.columns + 1):
        most = -(-section.columns // parts)
        spans = [range(first, min(first + most, section.columns)) for first in range(0, section.columns, most)]
        trial = setting.trial
        some = tuple(_set(trial, section, span) for span in spans)
        if not trial.faults:
            return (some[0], *(replace(one, head=one.again) for one in some[1:]))
    return (set_flowsheet(setting, section),)


def _set(setting: Setting, section: SectionDefinition, times: range) -> SetSection:
    pitch = (setting.paper.right - paper.CONTENT) / len(times)
    cell = _cell_of(setting, section, pitch)
    starts = {time: paper.CONTENT + i * pitch for i, time in enumerate(times)}
    head, again = (_numbered(heading, starts, pitch) for heading in headings(setting, section))
    pieces = tuple(
        _measure(setting, one, starts, pitch, cell, banded=number % 2 == 0) for number, one in enumerate(section.fields)
    )
    return SetSection(section, head, again, pieces, paper.LINE_GAP)


def _numbered(heading: Piece, starts: Mapping[int, float], pitch: float) -> Piece:
    y = mm(heading.height + 2.6)
    numbers = [Text(mm(x + pitch / 2), y, str(time + 1), HEAD, mm(pitch), Anchor.MIDDLE) for time, x in starts.items()]
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
    setting: Setting, one: FieldDefinition, starts: Mapping[int, float], pitch: float, cell: Size, *, banded: bool
) -> Piece:
    columns = [_in_column(setting, one, x, pitch, cell) for x in starts.values()]
    bottom = max(placed.bounds.bottom for placed in columns)
    bottom += (paper.CELL.h - paper.MARK) / 2 if one.kind.marked else 0.0
    items: list[Item] = []
    if banded:
        across = setting.paper.right - paper.LEFT
        band = Rect(paper.LEFT - 2, -paper.LINE_GAP / 2, across + 4, mm(bottom + paper.LINE_GAP))
        items.append(Box(band, Tone.BAND))
    items += beside(setting, one, paper.LEFT, paper.LABEL_ROOM, columns[0])
    items += [item for placed in columns for item in placed.items]
    return Piece(
        bottom, tuple(items), tuple(written(one, row, placed) for row, placed in zip(starts, columns, strict=True))
    )


def _in_column(setting: Setting, one: FieldDefinition, x: float, pitch: float, cell: Size) -> Placed:
    room = pitch - paper.COLUMN_GAP
    if one.kind.boxed:  # one unit under the other
        room = boxes_width(parts_of(one, setting.language)[0], cell.w)
        x += pitch - room - paper.COLUMN_GAP
    # a column's marks stand close together: they are one group
    return place(setting, one, x + paper.COLUMN_GAP / 2, 0.0, room, cell, ease=0.0)

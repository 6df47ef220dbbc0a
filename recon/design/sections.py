"""Laying out a section: lines of fields, or a flowsheet with a line a field and a column a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from recon.design import paper
from recon.design.art import Anchor, Box, Item, Style, Text, Tone, Weight, line
from recon.design.fonts import cap_height, width, wrapped
from recon.design.paper import mm
from recon.design.placing import (
    LABEL,
    Placed,
    boxes_width,
    marks_in,
    option_width,
    parts_of,
    place_area,
    place_boxes,
    place_marks,
)
from recon.design.terms import FieldDefinition, SectionDefinition, Texts
from recon.model.form import Zone
from recon.model.geometry import Rect, Size

HEADING = Style(11, Weight.BOLD)
HINT = Style(7.5, tone=Tone.QUIET)
COLUMN_HEAD = Style(8.5, Weight.SEMIBOLD, Tone.QUIET)
_LABEL_LEADING, _HINT_LEADING = 3.9, 3.1
_HEADING_HEIGHT = 8.0
_COLUMN_HEAD_HEIGHT = 5.0


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something that has no room: where, and the fault's words."""

    line: int
    key: str
    reason: str
    details: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class PlacedField:
    """A field with its zones; ``group`` is the section it shares rows in, empty for none."""

    definition: FieldDefinition
    zones: tuple[Zone, ...]
    group: str


@dataclass(slots=True)
class Body:
    """The page being filled, from the top down to ``y``."""

    texts: Texts
    y: float = paper.BODY_TOP
    items: list[Item] = field(default_factory=list)
    placed: list[PlacedField] = field(default_factory=list)
    faults: list[Misfit] = field(default_factory=list)

    def misfit(self, where: FieldDefinition | SectionDefinition, reason: str, **details: object) -> None:
        self.faults.append(Misfit(where.line, where.key, reason, tuple(details.items())))


def lay_section(body: Body, section: SectionDefinition) -> None:
    """Add ``section`` below what is there."""
    title = body.texts.sections[section.key]
    if title:
        room = paper.RIGHT - paper.LEFT
        if width(title, HEADING) > room:
            body.misfit(section, "too_wide", text=title, room=f"{room:.1f}")
        body.items += _heading(title, body.y)
        body.y += _HEADING_HEIGHT
    if section.columns:
        _lay_flowsheet(body, section)
    else:
        for fields in _lines(section.fields):
            _lay_line(body, fields)
    if body.y - paper.LINE_GAP > paper.BODY_BOTTOM:
        body.misfit(section, "too_low", excess=f"{body.y - paper.LINE_GAP - paper.BODY_BOTTOM:.1f}")
    body.y += paper.SECTION_GAP


def _heading(title: str, y: float) -> Iterator[Item]:
    yield Text(paper.LEFT, mm(y + 3.6), title, HEADING, paper.RIGHT - paper.LEFT)
    yield line(paper.LEFT, mm(y + 5.6), paper.RIGHT, mm(y + 5.6), Tone.DROP, 0.35)


def _lines(fields: tuple[FieldDefinition, ...]) -> list[list[FieldDefinition]]:
    lines: list[list[FieldDefinition]] = []
    for one in fields:
        if one.beside and lines:
            lines[-1].append(one)
        else:
            lines.append([one])
    return lines


def _lay_line(body: Body, fields: list[FieldDefinition]) -> None:
    places = ((paper.LEFT, paper.CONTENT), (paper.BESIDE, paper.BESIDE_CONTENT))
    ends = [x - paper.MARK_GAP for x, _ in places[1 : len(fields)]] + [paper.RIGHT]
    bottom = body.y
    for one, (label_x, x), end in zip(fields, places, ends, strict=False):
        placed = _place(body, one, x, end - x)
        body.placed.append(PlacedField(one, (Zone(1, None, placed.cells, placed.area),), ""))
        body.items += placed.items
        _label(body, one, label_x, x - label_x - 1.5, paper.CELL.h)
        bottom = max(bottom, placed.bounds.bottom)
    body.y = max(bottom, body.y + paper.CELL.h) + paper.LINE_GAP


def _place(body: Body, one: FieldDefinition, x: float, room: float) -> Placed:
    if one.kind.boxed:
        needed = boxes_width(parts_of(one, body.texts.language)[0], paper.CELL.w)
        if needed > room:
            body.misfit(one, "too_narrow", needed=f"{needed:.1f}", room=f"{room:.1f}")
        return place_boxes(one, body.texts.language, x, body.y, paper.CELL)
    if one.kind.marked:
        return _marks(body, one, x, room)
    return place_area(x, body.y, room, one.height)


def _marks(body: Body, one: FieldDefinition, x: float, room: float) -> Placed:
    labels = _option_labels(body, one)
    columns, pitch = marks_in(labels, room, paper.MARK_EASE)
    if not columns:
        body.misfit(one, "too_narrow", needed=f"{option_width(labels):.1f}", room=f"{room:.1f}")
    return place_marks(labels, x, body.y, columns or 1, pitch or room)


def _option_labels(body: Body, one: FieldDefinition) -> tuple[str, ...]:
    return tuple(body.texts.options[one.key, option.value] for option in one.options)


def _label(body: Body, one: FieldDefinition, x: float, room: float, height: float) -> None:
    """Print the label and its hint, centred in ``height`` mm from the top of what is written."""
    label = wrapped(body.texts.labels[one.key], LABEL, room)
    hint = wrapped(body.texts.hints[one.key], HINT, room) if body.texts.hints[one.key] else []
    for words, style in [(words, LABEL) for words in label] + [(words, HINT) for words in hint]:
        if width(words, style) > room:
            body.misfit(one, "too_wide", text=words, room=f"{room:.1f}")
    taken = cap_height(LABEL) + (len(label) - 1) * _LABEL_LEADING + len(hint) * _HINT_LEADING
    if taken > height + paper.LINE_GAP / 2:
        body.misfit(one, "too_wide", text=" ".join(label + hint), room=f"{room:.1f}")
    y = body.y + (height - taken) / 2 + cap_height(LABEL)
    for words in label:
        body.items.append(Text(mm(x), mm(y), words, LABEL, mm(room)))
        y += _LABEL_LEADING
    y += _HINT_LEADING - _LABEL_LEADING
    for words in hint:
        body.items.append(Text(mm(x), mm(y), words, HINT, mm(room)))
        y += _HINT_LEADING


def _lay_flowsheet(body: Body, section: SectionDefinition) -> None:
    pitch = (paper.RIGHT - paper.CONTENT) / section.columns
    cell = _cell_of(body, section, pitch)
    starts = [paper.CONTENT + i * pitch for i in range(section.columns)]
    for i, x in enumerate(starts):
        body.items.append(Text(mm(x + pitch / 2), mm(body.y + 2.6), str(i + 1), COLUMN_HEAD, mm(pitch), Anchor.MIDDLE))
    body.y += _COLUMN_HEAD_HEIGHT
    for number, one in enumerate(section.fields):
        _lay_measure(body, section, one, starts, cell, banded=number % 2 == 0)


def _cell_of(body: Body, section: SectionDefinition, pitch: float) -> Size:
    """Return the largest box, up to the usual one, with which the widest field fits in a column."""
    best = paper.CELL.w
    for one in section.fields:
        if one.kind.boxed:
            parts = parts_of(one, body.texts.language)[0]
            most = (pitch - paper.COLUMN_GAP - boxes_width(parts, 0.0)) / sum(parts)
            if most < paper.NARROWEST:
                needed = boxes_width(parts, paper.NARROWEST) + paper.COLUMN_GAP
                body.misfit(one, "too_narrow", needed=f"{needed:.1f}", room=f"{pitch:.1f}")
            best = min(best, most)
    return Size(int(best * 100) / 100, paper.CELL.h)


def _lay_measure(
    body: Body, section: SectionDefinition, one: FieldDefinition, starts: list[float], cell: Size, *, banded: bool
) -> None:
    pitch = starts[1] - starts[0] if len(starts) > 1 else paper.RIGHT - paper.CONTENT
    columns = [_in_column(body, one, x, pitch, cell) for x in starts]
    bottom = max(placed.bounds.bottom for placed in columns)
    bottom += (paper.CELL.h - paper.MARK) / 2 if one.kind.marked else 0.0
    height = bottom - body.y
    if banded:
        band = Rect(
            paper.LEFT - 2, mm(body.y - paper.LINE_GAP / 2), paper.RIGHT - paper.LEFT + 4, height + paper.LINE_GAP
        )
        body.items.append(Box(band, Tone.BAND))
    _label(body, one, paper.LEFT, paper.LABEL_ROOM, height)
    for placed in columns:
        body.items += placed.items
    zones = tuple(Zone(1, row, placed.cells) for row, placed in enumerate(columns))
    body.placed.append(PlacedField(one, zones, section.key))
    body.y = bottom + paper.LINE_GAP


def _in_column(body: Body, one: FieldDefinition, x: float, pitch: float, cell: Size) -> Placed:
    if one.kind.marked:
        labels = _option_labels(body, one)
        room = pitch - paper.COLUMN_GAP
        columns, apart = marks_in(labels, room, 0.0)  # close together: a column's marks are one group
        if not columns:
            body.misfit(one, "too_narrow", needed=f"{option_width(labels):.1f}", room=f"{room:.1f}")
        return place_marks(labels, x + paper.COLUMN_GAP / 2, body.y, columns or 1, apart or room)
    taken = boxes_width(parts_of(one, body.texts.language)[0], cell.w)
    return place_boxes(one, body.texts.language, x + pitch - paper.COLUMN_GAP / 2 - taken, body.y, cell)

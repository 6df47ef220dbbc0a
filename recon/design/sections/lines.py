"""A section in lines: one field a line, or a few beside each other, each with its label at its left."""

from collections.abc import Sequence

from recon.design import paper
from recon.design.art import Item
from recon.design.bodymap import pictured
from recon.design.marks import (
    bubbles_width,
    marks_in,
    option_width,
    place_bubbles,
    place_marks,
    place_steps,
    scale_head,
    scale_labels,
    scale_step,
)
from recon.design.paper import Place
from recon.design.placing import Placed, boxes_width, parts_of, place_area, place_boxes
from recon.design.sections.dense import width_of
from recon.design.sections.labels import HINT, LABEL, beside, headings, least_width
from recon.design.sections.pieces import Piece, SetSection, Setting, Written, written
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.model.form import Kind
from recon.model.geometry import Size

_SIGNATURE = 152.0  # mm: none is longer
_AREA = 45.0  # mm: in large type, an area beside another field that would be narrower has a line of its own
_MARK_LINES = 4  # at most, of a field beside another


def set_lines(setting: Setting, section: SectionDefinition) -> SetSection:
    """Return the section with its fields in lines."""
    head, again = headings(setting, section)
    pieces = tuple(_line(setting, fields) for fields in _with_room(setting, _lines(section.fields)))
    return SetSection(section, head, again, pieces, paper.LINE_GAP)


def _lines(fields: Sequence[FieldDefinition]) -> list[list[FieldDefinition]]:
    lines: list[list[FieldDefinition]] = []
    for one in fields:
        if one.beside and lines:
            lines[-1].append(one)
        else:
            lines.append([one])
    return lines


def _with_room(setting: Setting, lines: list[list[FieldDefinition]]) -> list[list[FieldDefinition]]:
    """Return the lines; in large type, the fields of one that has no room for them have a line each."""
    if not setting.is_large:
        return lines
    parted: list[list[FieldDefinition]] = []
    for fields in lines:
        trial = setting.trial
        piece = _line(trial, fields)
        is_narrow = len(fields) > 1 and any(one.area and one.area.w < _AREA for one in piece.written)
        parted += [[one] for one in fields] if trial.faults or is_narrow else [fields]
    return parted


def _line(setting: Setting, fields: Sequence[FieldDefinition]) -> Piece:
    """Return a line whose room is shared out in the first way that leaves each of its fields enough.

    Where none does, it is shared out as the fields need.
    """
    ways = setting.paper.lines[len(fields) - 1]
    for way in ways:
        trial = setting.trial
        piece = _shared(trial, fields, way)
        if not trial.faults:
            return piece
    needed = _needed(setting, fields) if len(fields) > 1 else None
    return _shared(setting, fields, needed or ways[0])


def _needed(setting: Setting, fields: Sequence[FieldDefinition]) -> tuple[Place, ...] | None:
    """Return places by what each field needs, with its marks in as few lines as that takes; None where nothing does."""
    room = setting.paper.right - paper.CONTENT - (len(fields) - 1) * paper.MARK_GAP
    labels = [_least_label(setting, one) + paper.LABEL_GAP for one in fields[1:]]
    for lines in range(1, _MARK_LINES + 1):
        widths = [_least(setting, one, lines) for one in fields]
        spare = (room - sum(widths) - sum(labels)) / len(labels)
        if spare >= 0:
            places = [(paper.LEFT, paper.CONTENT)]
            for wide, label in zip(widths, labels, strict=False):
                x = places[-1][1] + wide + paper.MARK_GAP + spare
                places.append((x, x + label))
            return tuple(places)
    return None


def _least(setting: Setting, one: FieldDefinition, lines: int) -> float:
    """Return the width that the field needs with its marks in so many lines."""
    if not one.kind.marked or one.scale:
        return width_of(setting, one, paper.CELL.w, lines)
    columns = -(-len(one.options) // lines)
    return columns * (option_width(setting.options(one)) + paper.MARK_GAP) - paper.MARK_GAP


def _least_label(setting: Setting, one: FieldDefinition) -> float:
    label, hint = setting.texts.labels[one.key], setting.texts.hints[one.key]
    return least_width(((label, LABEL, 1 if hint else 2), (hint, HINT, 1)))


def _shared(setting: Setting, fields: Sequence[FieldDefinition], places: tuple[Place, ...]) -> Piece:
    ends = [x - paper.MARK_GAP for x, _ in places[1:]] + [setting.paper.right]
    items: list[Item] = []
    zones: list[Written] = []
    bottom = paper.CELL.h
    for one, (label_x, x), end in zip(fields, places, ends, strict=True):
        placed = place(setting, one, x, 0.0, end - x)
        zones.append(written(one, None, placed))
        items += placed.items
        items += beside(setting, one, label_x, x - label_x - paper.LABEL_GAP, placed)
        bottom = max(bottom, placed.bounds.bottom)
    return Piece(bottom, tuple(items), tuple(zones))


def place(
    setting: Setting,
    one: FieldDefinition,
    x: float,
    y: float,
    room: float,
    cell: Size = paper.CELL,
    ease: float = paper.MARK_EASE,
) -> Placed:
    """Return the field with its top left corner at ``x``, ``y``, within ``room`` mm.

    ``cell`` is the size of its boxes, ``ease`` what may be added between its marks.
    """
    if one.kind.boxed:
        setting.need(one, boxes_width(parts_of(one, setting.language)[0], cell.w), room)
        return place_boxes(one, setting.language, x, y, cell)
    if one.kind is Kind.BUBBLES:
        setting.need(one, bubbles_width(one.cells), room)
        return place_bubbles(one.cells, x, y)
    if one.kind.marked:
        return _scale(setting, one, x, y, room) if one.scale else _marks(setting, one, x, y, room, ease)
    wide = min(room, _SIGNATURE) if one.kind is Kind.SIGNATURE else room
    return pictured(one, place_area(x, y, wide, one.height), setting.language)


def _marks(setting: Setting, one: FieldDefinition, x: float, y: float, room: float, ease: float) -> Placed:
    labels = setting.options(one)
    columns, pitch = marks_in(labels, room, ease)
    setting.need(one, option_width(labels), room)
    return place_marks(labels, x, y, columns or 1, pitch or room)


def _scale(setting: Setting, one: FieldDefinition, x: float, y: float, room: float) -> Placed:
    labels = setting.options(one)
    step, lines = scale_step(labels, room)
    setting.need(one, step * len(labels), room)
    top = y + scale_head(lines)
    placed = place_steps(len(labels), x, top, step)
    return Placed(placed.cells, None, (*scale_labels(lines, x, top, step), *placed.items), top)

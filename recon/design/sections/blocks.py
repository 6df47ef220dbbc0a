"""Numbered blocks: the whole section repeated, its fields one after the other with their labels above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recon.design import paper
from recon.design.art import Box, Item, Text, Tone
from recon.design.fonts import width
from recon.design.marks import STEP_LEADING, scale_labels, scale_step
from recon.design.paper import mm
from recon.design.sections.dense import bottom_of, is_elastic, place_dense, width_of
from recon.design.sections.labels import HEAD, HINT, headings, row_number
from recon.design.sections.pieces import Piece, SetSection, Setting, Written, written
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.model.geometry import Rect

BLOCK_GAP = 2.6
_NUMBERS = 5.0  # room of the blocks' numbers
_START = paper.LEFT + _NUMBERS + 3.2
_FREE = 45.0  # of an area whose width is not said, at least
_APART = 5.0  # between two fields of a line
_CAPTION = 4.4  # height of a label with its space to what is written,
_CAPTION_FOOT = 1.9  # which is so much under its baseline: no descender is near a box
_HINT_APART = 1.4  # from a label to its hint
_LINE_GAP = 1.7
_DIGITS = re.compile(r"\d")
_PAD = 0.8  # above the first line of a block, and below the last


@dataclass(frozen=True, slots=True)
class _Part:
    """A field with its share of a line: where it starts, its width, its marks' lines."""

    field: FieldDefinition
    x: float
    width: float
    lines: int


def set_blocks(setting: Setting, section: SectionDefinition) -> SetSection:
    """Return the section as numbered blocks, each a piece."""
    lines = _lines(setting, section.fields)
    numbered = section.blocks > 1
    pieces = tuple(_block(setting, lines, row, numbered=numbered) for row in range(section.blocks))
    head, again = headings(setting, section)
    return SetSection(section, head, again, pieces, BLOCK_GAP, parted=True)


def _lines(setting: Setting, fields: Sequence[FieldDefinition]) -> list[list[_Part]]:
    """Return the fields line by line, as many to a line as there is room for."""
    right = setting.paper.right
    lines: list[list[_Part]] = []
    x = right + 1.0
    for one in fields:
        marks = _mark_lines(setting, one, right - _START)
        wide = max(width_of(setting, one, paper.CELL.w, marks), _caption_width(setting, one))
        wide = max(wide, _FREE) if is_elastic(one) else wide
        setting.need(one, wide, right - _START)
        if x + wide > right:
            lines.append([])
            x = _START
        lines[-1].append(_Part(one, x, wide, marks))
        x += wide + _APART
    return [_stretched(line, right) for line in lines]


def _mark_lines(setting: Setting, one: FieldDefinition, room: float) -> int:
    """Return in how many lines the field's marks keep within ``room`` mm; in as many as there are if in none."""
    most = len(one.options) if one.kind.marked and not one.scale else 1
    return next((n for n in range(1, most) if width_of(setting, one, paper.CELL.w, n) <= room), most)


def _stretched(line: list[_Part], right: float) -> list[_Part]:
    """Return the line with the room that is left given to those of its fields that can take it."""
    elastic = sum(is_elastic(part.field) for part in line)
    if not elastic:
        return line
    spare = (right - line[-1].x - line[-1].width) / elastic
    stretched: list[_Part] = []
    shift = 0.0
    for part in line:
        more = spare if is_elastic(part.field) else 0.0
        stretched.append(_Part(part.field, part.x + shift, part.width + more, part.lines))
        shift += more
    return stretched


def _caption_width(setting: Setting, one: FieldDefinition) -> float:
    """Return the room of the label and its hint; all digits count as the widest, so that numbered lines agree."""
    label, hint = setting.texts.labels[one.key], setting.texts.hints[one.key]
    return width(_DIGITS.sub("0", label), HEAD) + (_HINT_APART + width(hint, HINT) if hint else 0.0)


def _block(setting: Setting, lines: Sequence[Sequence[_Part]], row: int, *, numbered: bool) -> Piece:
    items: list[Item] = []
    zones: list[Written] = []
    y = _PAD
    for line in lines:
        top = y + _CAPTION + (STEP_LEADING if any(part.field.scale for part in line) else 0.0)
        bottom = top + paper.CELL.h
        if numbered and y == _PAD:
            items.append(row_number(row + 1, top, _NUMBERS))
        for part in line:
            placed = place_dense(setting, part.field, part.x, top, part.width, paper.CELL.w, part.lines)
            items += _caption(setting, part, y)
            items += _steps(setting, part, top)
            items += placed.items
            zones.append(written(part.field, row, placed))
            bottom = max(bottom, bottom_of(part.field, placed))
        y = bottom + _LINE_GAP
    height = y - _LINE_GAP + _PAD
    if row % 2 == 0:
        across = setting.paper.right - paper.LEFT + 4
        items.insert(0, Box(Rect(paper.LEFT - 2, -BLOCK_GAP / 2, across, mm(height + BLOCK_GAP)), Tone.BAND))
    return Piece(height, tuple(items), tuple(zones))


def _caption(setting: Setting, part: _Part, y: float) -> list[Item]:
    """Return the label with its hint after it, in the line that starts at ``y``."""
    label, hint = setting.texts.labels[part.field.key], setting.texts.hints[part.field.key]
    baseline, taken = mm(y + _CAPTION - _CAPTION_FOOT), width(label, HEAD)
    items: list[Item] = [Text(mm(part.x), baseline, label, HEAD, mm(part.width))]
    if hint:
        x = part.x + taken + _HINT_APART
        items.append(Text(mm(x), baseline, hint, HINT, mm(part.width - taken - _HINT_APART)))
    return items


def _steps(setting: Setting, part: _Part, top: float) -> Sequence[Item]:
    if not part.field.scale:
        return ()
    labels = setting.options(part.field)
    step = scale_step(labels, part.width * len(labels))[0]
    return scale_labels([[label] for label in labels], part.x, top, step)

"""Fields where room is dear, in tables and blocks: how wide and how high they are, and putting them in their place."""

from recon.design import paper
from recon.design.bodymap import pictured
from recon.design.marks import (
    bubbles_width,
    fitted_width,
    place_bubbles,
    place_fitted,
    place_steps,
    scale_step,
)
from recon.design.placing import Placed, boxes_width, parts_of, place_area, place_boxes
from recon.design.sections.pieces import Setting
from recon.design.terms import FieldDefinition
from recon.model.form import Kind
from recon.model.geometry import Size

FREE = 26.0  # of an area whose width is not said, at least
_WIDE = 1000.0  # no label of a scale is broken here


def width_of(setting: Setting, one: FieldDefinition, cell: float, lines: int) -> float:
    """Return the width that the field takes with boxes of ``cell`` mm and its marks in so many ``lines``."""
    if one.kind.boxed:
        return boxes_width(parts_of(one, setting.language)[0], cell)
    if one.kind is Kind.BUBBLES:
        return bubbles_width(one.cells)
    if one.kind.marked:
        labels = setting.options(one)
        return scale_step(labels, _WIDE)[0] * len(labels) if one.scale else fitted_width(labels, lines)
    return one.width or FREE


def is_elastic(one: FieldDefinition) -> bool:
    """Tell whether the field takes what room is left."""
    return one.kind.pictured and not one.width


def place_dense(
    setting: Setting, one: FieldDefinition, x: float, y: float, room: float, cell: float, lines: int
) -> Placed:
    """Return the field with the top left corner of its first line at ``x``, ``y``."""
    if one.kind.boxed:
        return place_boxes(one, setting.language, x, y, Size(cell, paper.CELL.h))
    if one.kind is Kind.BUBBLES:
        return place_bubbles(one.cells, x, y)
    if one.kind.marked and one.scale:
        return place_steps(len(one.options), x, y, scale_step(setting.options(one), _WIDE)[0])
    if one.kind.marked:
        return place_fitted(setting.options(one), x, y, lines)
    return pictured(one, place_area(x, y, one.width or room, one.height or paper.CELL.h), setting.language)


def bottom_of(one: FieldDefinition, placed: Placed) -> float:
    """Return where the field ends: marks are as high as the boxes beside them."""
    return placed.bounds.bottom + ((paper.CELL.h - paper.MARK) / 2 if one.kind.marked else 0.0)

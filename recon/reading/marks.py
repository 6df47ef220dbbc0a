"""Marks in boxes (OMR): ticks, one of several, several of several.

Every stroke near the boxes must be explained: it is a mark in one of them, plainly, or a person looks. So a mark that
is cancelled, faint or beside its box, a word that is marked instead, and dirt that could be a mark are all shown; what
is accepted or called blank leaves nothing over.
"""

from collections.abc import Iterable, Sequence
from math import exp

import cv2
import numpy as np

from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Value, Verdict
from recon.reading.answer import Answer
from recon.reading.markbox import BORDER_MM, Look, look
from recon.vision.ink import Ink
from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM
from recon.vision.windows import window

BESIDE_MM = 2.0  # how far beside its box a mark may still be meant for it
WORD_MM = 5.0  # of the printed word beside a box that is looked at
WORD_MARGIN_MM = 1.5
STRAY_MM2 = 0.25  # of ink near the boxes that no mark explains
FOREIGN_MM2 = 0.1  # of ink in a box, of a stroke that lies elsewhere
SPECK_MM2 = 0.3  # of dark spots in a box that are still dirt
SHADE_MM2 = 0.35  # of a box that may be darker than paper though too pale for ink
SMALL_MM = 1.8  # shorter than any mark that is meant: a staple's hole, a full stop
PALE = 105.0  # of 255: paler than a pen
WIDE_MM = 1.5  # wider than any pen: a hole, a stain, a blot


def read_marks(ink: Ink, field: Field, zone: Zone, policy: Policy) -> Answer:
    """Return what is marked in ``zone``: one box an option, in the options' order."""
    looks = [look(ink, cell) for cell in zone.cells]
    marked = [box.share >= policy.mark_some for box in looks]
    value = _value(field, marked)
    doubt = _doubt(ink, field, zone, looks, policy)
    if doubt:
        return Answer((Candidate(value, 0.5),), Verdict.REVIEW, doubt)
    confidence = min(certainty(box, policy) for box in looks)
    return Answer((Candidate(value, confidence),), Verdict.ACCEPTED if any(marked) else Verdict.BLANK)


def _value(field: Field, marked: list[bool]) -> Value:
    if field.kind is Kind.TICK:
        return marked[0]
    chosen = tuple(option.value for option, mark in zip(field.options, marked, strict=True) if mark)
    if field.kind is Kind.CHOICES:
        return chosen or None
    return chosen[0] if chosen else None


def _doubt(ink: Ink, field: Field, zone: Zone, looks: Sequence[Look], policy: Policy) -> Reason:
    """Return why a person must look, NONE where the marks speak for themselves."""
    if field.kind is Kind.CHOICE and sum(box.share >= policy.mark_none for box in looks) > 1:
        return Reason.TOO_MANY_MARKS
    for cell, box in zip(zone.cells, looks, strict=True):
        doubt = mark_doubt(box, policy) if box.share > policy.mark_none else empty_doubt(ink, cell, box)
        if doubt:
            return doubt
    places = [place for cell in zone.cells for place in (cell.grown(BESIDE_MM), _word(zone, cell))]
    return Reason.FAINT if strays(ink, zone.bounds, looks, places) else Reason.NONE


def mark_doubt(box: Look, policy: Policy) -> Reason:
    """Return what speaks against the mark in the box."""
    if box.share > policy.mark_solid or box.through or box.barred or box.crossing > WIDE_MM:
        return Reason.STRUCK
    if box.share < policy.mark_some or box.extent < SMALL_MM or box.darkness < PALE:
        return Reason.FAINT
    return Reason.UNSURE if box.foreign > FOREIGN_MM2 else Reason.NONE


def empty_doubt(ink: Ink, cell: Rect, box: Look) -> Reason:
    """Return what speaks against the box being empty."""
    if box.foreign > FOREIGN_MM2 or box.dark > SPECK_MM2 or ink.shaded(cell.grown(-BORDER_MM)) > SHADE_MM2:
        return Reason.FAINT
    return Reason.NONE


def strays(ink: Ink, bounds: Rect, looks: Sequence[Look], places: Iterable[Rect]) -> bool:
    """Tell whether in one of ``places``, around the boxes within ``bounds``, lies ink that is no box's own."""
    rows, columns = window(bounds.grown(BESIDE_MM + WORD_MM), ink.darkness.shape)
    rest = ink.strokes.bits[rows, columns].copy()
    origin = columns.start, rows.start
    for box in looks:
        _take_out(rest, origin, box)
    return any(cv2.countNonZero(_crop(rest, origin, place)) > STRAY_MM2 * PX_PER_MM**2 for place in places)


def _take_out(rest: Gray, origin: tuple[int, int], box: Look) -> None:
    """Clear the box's own strokes from ``rest``, whose top left is the page's pixel ``origin``."""
    height, width = box.mark.shape
    x, y = box.origin[0] - origin[0], box.origin[1] - origin[1]
    left, top = max(0, -x), max(0, -y)
    place = rest[y + top : y + height, x + left : x + width]
    place &= np.bitwise_not(box.mark[top : top + place.shape[0], left : left + place.shape[1]])


def _crop(bits: Gray, origin: tuple[int, int], rect: Rect) -> Gray:
    rows, columns = window(rect, (bits.shape[0] + origin[1], bits.shape[1] + origin[0]))
    return bits[max(0, rows.start - origin[1]) : rows.stop - origin[1],
                max(0, columns.start - origin[0]) : columns.stop - origin[0]]  # fmt: skip


def _word(zone: Zone, cell: Rect) -> Rect:
    """Return where the option's printed word stands: right of its box, up to the next one."""
    nexts = [c.x for c in zone.cells if c.x > cell.x and c.y < cell.bottom and cell.y < c.bottom]
    end = min([cell.right + WORD_MM, *nexts])
    return Rect(cell.right, cell.y - WORD_MARGIN_MM, end - cell.right, cell.h + 2 * WORD_MARGIN_MM)


def certainty(box: Look, policy: Policy) -> float:
    """Return how sure the box's state is: 0.5 at a limit, the nearer to 1 the further all that counts is from its own.

    How often a mark of some certainty is right is measured, not said here: see ``recon.model.calibration``.
    """
    if box.share <= policy.mark_none:
        margin = 1.0 - max(box.dark / SPECK_MM2, box.foreign / FOREIGN_MM2)
    else:
        margin = min(box.share / policy.mark_some, box.darkness / PALE, box.extent / SMALL_MM) - 1.0
    return 1.0 - 0.5 * exp(-5.0 * margin)

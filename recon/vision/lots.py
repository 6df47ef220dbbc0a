"""Whose a stroke is: each belongs, whole, to the box that most of it lies in; what two boxes share is cut.

A neighbour's stroke that leaks into a box stays near the border and is given back. One that reaches far into both is
two characters that touch, or a line through both: it is cut at its thinnest place near the border.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from recon.vision.raster import Gray
from recon.vision.strokes import Place, Places, Strokes, is_line, outline
from recon.vision.template import PX_PER_MM

OWN_SHARE = 0.5  # of a stroke's ink: a stroke belongs, whole, to the box that holds this much of it
CUT_SHARE = 0.15  # a box that holds less than this of a stroke has a tail of something else in it, not writing
SPREAD = 1.8  # boxes: of a stroke longer or higher than this, what it leaves in a box must be seen, however small
GIVEN_BACK = 0.25  # of a stroke: a box with nothing else in it that holds no more is empty
DEPTH = 0.33  # of a box: a neighbour's stroke that reaches no further in has leaked
OVERFLOW_MM = 2.5  # strokes are followed this far out of their box
CUT_MM = 1.0  # to either side of the border that a cut may lie
CLEAN = 0.6  # of a stroke's own width: where a cut goes through less than this, two characters only touched

Bits = npt.NDArray[np.bool_]
_INK = 1 << 12  # what a cut through a pixel of ink costs, beside straying a pixel from the border


@dataclass(frozen=True, slots=True)
class Lot:
    """The ink of one box: ``bits`` (0 or 255) at ``place``; ``edges``, how long its outlines are (px); ``cut`` where a
    stroke that also fills a neighbouring box had to be cut, and it is not plain where."""

    place: Place
    bits: Gray
    edges: int
    cut: bool


NOTHING = Lot((0, 0, 0, 0), np.zeros((0, 0), np.uint8), 0, cut=False)


def allot(strokes: Strokes, owns: Places) -> list[Lot]:
    """Return the ink that belongs to each of the boxes.

    Args:
        strokes: of the whole page.
        owns: (n, 4) each box with its share of the gaps around it.
    """
    places = np.array(strokes.places, np.int32).reshape(-1, 4)
    box, stroke = _entering(places, owns)
    x, y, right, bottom = places[stroke].T
    left, top, end, floor = owns[box].T
    loose: Bits = np.zeros(len(places), np.bool_)
    loose[stroke[(x < left) | (right > end) | (y < top) | (bottom > floor)]] = True
    middle, level = (x + right) // 2, (y + bottom) // 2
    seated: Bits = (left <= middle) & (middle < end) & (top <= level) & (level < floor)
    seats = np.bincount(box[seated], minlength=len(owns))
    shared: list[list[Lot]] = [[] for _ in owns]
    for index in np.flatnonzero(loose).tolist():
        here = stroke == index
        boxes = box[here]
        taken = seats[boxes] > seated[here]
        for at, lot in zip(boxes.tolist(), _shares(strokes, index, owns[boxes], taken), strict=True):
            shared[at] += [lot] if lot.bits.size else []
    whole: list[list[int]] = [[] for _ in owns]
    kept = ~loose[stroke]
    for at, index in zip(box[kept].tolist(), stroke[kept].tolist(), strict=True):
        whole[at].append(index)
    return [_joined(strokes, *lot) if any(lot[:2]) else NOTHING for lot in zip(whole, shared, owns, strict=True)]


def _entering(places: npt.NDArray[np.int32], owns: Places) -> tuple[Places, Places]:
    """Return every pair of a box and a stroke that enters it, by their indices, box by box."""
    x, y, right, bottom = places.T
    left, top, end, floor = owns.astype(np.int32).T[..., np.newaxis]  # as short as will do: these are many pairs
    boxes, strokes = np.nonzero((x < end) & (left < right) & (y < floor) & (top < bottom))
    return boxes, strokes


def _shares(strokes: Strokes, index: int, owns: Places, taken: Bits) -> list[Lot]:
    """Return what each of the boxes that a stroke enters gets of it; ``taken`` are those with strokes of their own."""
    place, mask = strokes.places[index], strokes.alone(index)
    insides = [_clip(place, own) for own in owns]
    counts = [cv2.countNonZero(_part(mask, place, inside)) for inside in insides]
    total, most = cv2.countNonZero(mask), int(np.argmax(counts))
    deep = [i for i in range(len(owns)) if i == most or _depth(mask, place, owns[i], owns[most]) > DEPTH]
    lots = dict.fromkeys(range(len(owns)), NOTHING)
    if len(deep) > 1 and _in_one_row(owns[deep]):
        lots |= zip(deep, _divided(mask, place, owns[deep]), strict=True)
        return list(lots.values())
    held = [i for i, count in enumerate(counts) if i in deep or (count > GIVEN_BACK * total and not taken[i])]
    plain = len(held) == 1
    for i in held:
        if i == most and counts[i] >= OWN_SHARE * total:
            lots[i] = Lot(place, mask, strokes.outlines[index], cut=not plain)
        elif not plain or counts[i] >= CUT_SHARE * total or (counts[i] and _spread(place, owns[i])):
            part = _part(mask, place, insides[i])
            lots[i] = Lot(insides[i], part, outline(part), cut=True)
    return list(lots.values())


def _depth(mask: Gray, place: Place, own: npt.NDArray[np.intp], main: npt.NDArray[np.intp]) -> float:
    """Return how far into a box a stroke reaches from the side of its main box, as a share of the box."""
    inside = _clip(place, own)
    x, y, w, h = cv2.boundingRect(_part(mask, place, inside))
    x, y = x + inside[0], y + inside[1]
    width, height = own[2] - own[0], own[3] - own[1]
    away = (own[:2] + own[2:] - main[:2] - main[2:]) / (width, height)
    if abs(away[0]) >= abs(away[1]):
        return float((x + w - own[0] if away[0] > 0 else own[2] - x) / width) if w else 0.0
    return float((y + h - own[1] if away[1] > 0 else own[3] - y) / height) if h else 0.0


def _in_one_row(owns: Places) -> bool:
    return bool(owns[:, 1].max() < owns[:, 3].min())


def _divided(mask: Gray, place: Place, owns: Places) -> list[Lot]:
    """Cut a stroke between boxes that stand beside each other; return the piece of each."""
    lone = is_line(mask)  # nothing but a line through the boxes, each piece of which would pass for a 1
    order = np.argsort(owns[:, 0])
    borders = [(owns[a][2] + owns[b][0]) // 2 - place[0] for a, b in pairwise(order)]
    cuts = [_thinnest(mask, int(border)) for border in borders]
    width = 2 * cv2.countNonZero(mask) / outline(mask)
    columns = np.arange(mask.shape[1])
    pieces: dict[int, Lot] = {}
    for rank, box in enumerate(order):
        before, after = cuts[rank - 1] if rank else None, cuts[rank] if rank < len(cuts) else None
        keep = np.ones(mask.shape, np.bool_)
        if before:
            keep &= columns >= before[0][:, np.newaxis]
        if after:
            keep &= columns < after[0][:, np.newaxis]
        plain = len(owns) == 2 and not lone and all(cut[1] <= CLEAN * width for cut in (before, after) if cut)
        piece = np.where(keep, mask, np.uint8(0))
        pieces[int(box)] = Lot(place, piece, outline(piece), cut=not plain)
    return [pieces[i] for i in range(len(owns))]


def _thinnest(mask: Gray, border: int) -> tuple[npt.NDArray[np.intp], int]:
    """Return the way from top to bottom near column ``border`` that crosses least ink, a column a row, and how many
    pixels of ink it crosses (dynamic programming, as seams are found in images)."""
    reach = round(CUT_MM * PX_PER_MM)
    first, last = max(0, border - reach), min(mask.shape[1], border + reach + 1)
    columns = np.arange(first, last)
    walled = np.full((len(mask), len(columns) + 2), 2 * len(mask) * _INK)  # no way leads along the outer columns
    cost = walled[:, 1:-1]
    cost[:] = np.where(mask[:, first:last] > 0, _INK, 0) + np.abs(columns - border)
    for index, above in enumerate(walled[:-1], 1):
        cost[index] += np.minimum(np.minimum(above[:-2], above[1:-1]), above[2:])
    way = np.empty(mask.shape[0], np.intp)
    at = int(cost[-1].argmin())
    for index in range(mask.shape[0] - 1, -1, -1):
        start = max(0, at - 1)
        at = start + int(cost[index, start : at + 2].argmin()) if index < mask.shape[0] - 1 else at
        way[index] = columns[at]
    return way, int(cost[-1].min()) // _INK


def _joined(strokes: Strokes, whole: list[int], pieces: list[Lot], own: npt.NDArray[np.intp]) -> Lot:
    """Return the lot of a box: the strokes that lie in it ``whole``, and the ``pieces`` that it got of others."""
    edges = sum(strokes.outlines[index] for index in whole)
    if not pieces:  # nothing but its own lies among its strokes
        x, y, right, bottom = around = _around([strokes.places[index] for index in whole])
        return Lot(around, strokes.bits[y:bottom, x:right], edges, cut=False)
    masks = [(lot.place, lot.bits) for lot in pieces]
    masks += [(strokes.places[index], strokes.alone(index)) for index in whole]
    around = _around([place for place, _ in masks])
    canvas = np.zeros((around[3] - around[1], around[2] - around[0]), np.uint8)
    for place, bits in masks:
        part = _part(canvas, around, place)
        cv2.bitwise_or(part, bits, dst=part)
    reach = round(OVERFLOW_MM * PX_PER_MM)
    near = _clip(around, own + np.array((-reach, -reach, reach, reach)))
    edges += sum(lot.edges for lot in pieces)
    return Lot(near, _part(canvas, around, near), edges, any(lot.cut for lot in pieces))


def _spread(place: Place, own: npt.NDArray[np.intp]) -> bool:
    """Tell whether a stroke spans far more than a box."""
    return bool(place[2] - place[0] > SPREAD * (own[2] - own[0]) or place[3] - place[1] > SPREAD * (own[3] - own[1]))


def _around(places: Sequence[Place]) -> Place:
    xs, ys, rights, bottoms = zip(*places, strict=True)
    return min(xs), min(ys), max(rights), max(bottoms)


def _clip(place: Place, to: npt.NDArray[np.intp]) -> Place:
    """Return what of ``place`` lies in ``to``; the two overlap."""
    x, y, right, bottom = to.tolist()
    return max(place[0], x), max(place[1], y), min(place[2], right), min(place[3], bottom)


def _part(bits: Gray, place: Place, part: Place) -> Gray:
    """Return the view of ``part`` of the ``bits`` at ``place``."""
    return bits[part[1] - place[1] : part[3] - place[1], part[0] - place[0] : part[2] - place[0]]

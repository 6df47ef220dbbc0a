"""Connected strokes of ink, and whose they are: each belongs, whole, to the box that most of it lies in."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM

SPECK_MM = 0.8  # dirt is smaller than this both ways, and
SPECK_AREA_MM2 = 0.4  # covers less than this
OWN_SHARE = 0.5  # of a stroke's ink: a stroke belongs, whole, to the box that holds this much of it
CUT_SHARE = 0.15  # a box that holds less than this of a stroke has a neighbour's tail in it, not writing
SPREAD = 1.8  # boxes: of a stroke longer or higher than this, what it leaves in each must be seen, however small
OVERFLOW_MM = 2.5  # strokes are followed this far out of their box

# Places as x, y, right, bottom (px); right and bottom are the first pixels beyond.
Places = npt.NDArray[np.intp]
Place = tuple[int, int, int, int]
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Strokes:
    """The strokes of a page: ``bits`` (H, W) is 255 where ink, specks left out; ``places`` (n, 4) is where they lie;
    ``starts`` (n, 2) x and y of one pixel of each; ``specks`` (m, 2) the same of the specks."""

    bits: Gray
    places: Places
    starts: Places
    specks: Places

    def alone(self, index: int | np.intp) -> Gray:
        """Return one stroke without what else lies in its place, 0 or 255."""
        x, y, right, bottom = self.places[index]
        crop = self.bits[y:bottom, x:right]
        _, labels = cv2.connectedComponents(crop, connectivity=8, ltype=cv2.CV_16U)
        column, row = self.starts[index]
        return np.where(labels == labels[row - y, column - x], np.uint8(255), np.uint8(0))


@dataclass(frozen=True, slots=True)
class Lot:
    """The ink of one box: ``bits`` (0 or 255) at ``place``; ``cut`` where a stroke that also fills a neighbouring box
    had to be cut at the border."""

    place: Place
    bits: Gray
    cut: bool


NOTHING = Lot((0, 0, 0, 0), np.zeros((0, 0), np.uint8), cut=False)


def find_strokes(bits: Gray) -> Strokes:
    """Return the connected strokes of ``bits`` (H, W), 0 or 255."""
    contours, family = cv2.findContours(bits, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    # Inner contours, those with a parent, are the edges of holes.
    outer = [c for c, parent in zip(contours, family[0, :, 3], strict=True) if parent < 0] if contours else []
    boxes = np.array([cv2.boundingRect(c) for c in outer], np.intp).reshape(-1, 4)
    places = np.hstack((boxes[:, :2], boxes[:, :2] + boxes[:, 2:]))
    starts = np.array([c[0, 0] for c in outer], np.intp).reshape(-1, 2)
    dirt = [i for i in np.flatnonzero(boxes[:, 2:].max(axis=1, initial=0) <= SPECK_MM * PX_PER_MM)
            if _pixels(outer[i]) <= SPECK_AREA_MM2 * PX_PER_MM**2]  # fmt: skip
    clean = bits.copy()
    cv2.drawContours(clean, [outer[i] for i in dirt], -1, 0, cv2.FILLED)
    return Strokes(clean, np.delete(places, dirt, axis=0), np.delete(starts, dirt, axis=0), starts[dirt])


def _pixels(contour: MatLike) -> float:
    """Return how many pixels a contour encloses, itself included (Pick's theorem)."""
    return cv2.contourArea(contour) + len(contour) / 2 + 1


def allot(strokes: Strokes, owns: Places) -> list[Lot]:
    """Return the ink that belongs to each of the boxes.

    Args:
        strokes: of the whole page.
        owns: (n, 4) each box with its share of the gaps around it.
    """
    x, y, right, bottom = strokes.places.T
    left, top, end, floor = owns.T[..., np.newaxis]
    entering: Bits = (x < end) & (left < right) & (y < floor) & (top < bottom)
    followed: Bits = entering & ((x < left) | (right > end) | (y < top) | (bottom > floor))
    masks = {int(i): strokes.alone(i) for i in np.flatnonzero(followed.any(axis=0))}
    lots = []
    for own, mine, loose in zip(owns, entering, followed, strict=True):
        indices = np.flatnonzero(mine)
        lots.append(_followed(strokes, masks, indices, own) if loose.any() else _inside(strokes, indices))
    return lots


def _inside(strokes: Strokes, mine: npt.NDArray[np.intp]) -> Lot:
    """Return the lot of a box whose strokes all lie in it: nothing else can lie among them."""
    if not len(mine):
        return NOTHING
    x, y, right, bottom = _around(strokes.places[mine])
    return Lot((x, y, right, bottom), strokes.bits[y:bottom, x:right], cut=False)


def _followed(strokes: Strokes, masks: dict[int, Gray], mine: npt.NDArray[np.intp], own: Place) -> Lot:
    """Return the lot of a box that some stroke leaves or enters."""
    pieces, cut = [], False
    for index in map(int, mine):
        place = tuple(strokes.places[index])
        mask = masks[index] if index in masks else strokes.alone(index)
        inside = _clip(place, own)
        part = _part(mask, place, inside)
        share = cv2.countNonZero(part) / cv2.countNonZero(mask)
        if share >= OWN_SHARE:
            pieces.append((place, mask))
        elif share >= CUT_SHARE or (share > 0 and _spread(place, own)):
            pieces.append((inside, part))
            cut = True
    if not pieces:
        return NOTHING
    x, y, right, bottom = _around(np.array([place for place, _ in pieces]))
    canvas = np.zeros((bottom - y, right - x), np.uint8)
    for place, bits in pieces:
        part = _part(canvas, (x, y, right, bottom), place)
        cv2.bitwise_or(part, bits, dst=part)
    reach = round(OVERFLOW_MM * PX_PER_MM)
    near = _clip((x, y, right, bottom), (own[0] - reach, own[1] - reach, own[2] + reach, own[3] + reach))
    return Lot(near, _part(canvas, (x, y, right, bottom), near), cut)


def _spread(place: Place, own: Place) -> bool:
    """Tell whether a stroke spans far more than a box."""
    return place[2] - place[0] > SPREAD * (own[2] - own[0]) or place[3] - place[1] > SPREAD * (own[3] - own[1])


def _around(places: Places) -> Place:
    x, y = places[:, :2].min(axis=0)
    right, bottom = places[:, 2:].max(axis=0)
    return int(x), int(y), int(right), int(bottom)


def _clip(place: Place, to: Place) -> Place:
    """Return what of ``place`` lies in ``to``; the two overlap."""
    return (max(place[0], to[0]), max(place[1], to[1]), min(place[2], to[2]), min(place[3], to[3]))


def _part(bits: Gray, place: Place, part: Place) -> Gray:
    """Return the view of ``part`` of the ``bits`` at ``place``."""
    return bits[part[1] - place[1] : part[3] - place[1], part[0] - place[0] : part[2] - place[0]]

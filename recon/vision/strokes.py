"""Connected strokes of ink, told from specks of dirt."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM

SPECK_MM = 0.8  # dirt is smaller than this both ways, and
SPECK_AREA_MM2 = 0.4  # covers less than this
LINE = 1.15  # times the diagonal of its place: a stroke no longer than that is a line without turns

# Places as x, y, right, bottom (px); right and bottom are the first pixels beyond.
Places = npt.NDArray[np.intp]
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Strokes:
    """The strokes of a page: ``bits`` (H, W) is 255 where ink, specks left out.

    ``places`` are where they lie, ``starts`` x and y of one pixel of each, ``outlines`` how long the edges of each are
    (px); ``specks`` (m, 2) are x and y of each speck.
    """

    bits: Gray
    places: list[Place]
    starts: list[tuple[int, int]]
    outlines: list[int]
    specks: Places

    def alone(self, index: int) -> Gray:
        """Return one stroke without what else lies in its place, 0 or 255."""
        x, y, right, bottom = self.places[index]
        crop = self.bits[y:bottom, x:right]
        _, labels = cv2.connectedComponents(crop, connectivity=8, ltype=cv2.CV_16U)
        column, row = self.starts[index]
        return np.where(labels == labels[row - y, column - x], np.uint8(255), np.uint8(0))


def find_strokes(bits: Gray) -> Strokes:
    """Return the connected strokes of ``bits`` (H, W), 0 or 255, which they take over: specks are cleared in it."""
    contours, family = cv2.findContours(bits, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    parents = np.asarray(family[0, :, 3] if contours else [], np.intp)
    lengths = np.array([len(c) for c in contours], np.intp)
    # Inner contours, those with a parent, are the edges of holes.
    inner = parents >= 0
    np.add.at(lengths, parents[inner], lengths[inner])
    outer = [c for c, hole in zip(contours, inner, strict=True) if not hole]
    boxes = [cv2.boundingRect(c) for c in outer]
    starts = [tuple(c[0, 0].tolist()) for c in outer]
    dirt = {
        i
        for i, (_, _, w, h) in enumerate(boxes)
        if max(w, h) <= SPECK_MM * PX_PER_MM and _pixels(outer[i]) <= SPECK_AREA_MM2 * PX_PER_MM**2
    }
    cv2.drawContours(bits, [outer[i] for i in dirt], -1, 0, cv2.FILLED)
    edges = lengths[~inner].tolist()
    kept = [i for i in range(len(outer)) if i not in dirt]
    return Strokes(
        bits,
        [(x, y, x + w, y + h) for x, y, w, h in (boxes[i] for i in kept)],
        [starts[i] for i in kept],
        [edges[i] for i in kept],
        np.array([starts[i] for i in sorted(dirt)], np.intp).reshape(-1, 2),
    )


def outline(bits: Gray) -> int:
    """Return how long all edges of the ink in ``bits`` are, px."""
    contours, _ = cv2.findContours(bits, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    return sum(len(c) for c in contours)


def is_line(bits: Gray) -> bool:
    """Tell whether the stroke in ``bits`` is a line without turns: the pen went hardly further than from end to end."""
    points = cv2.findNonZero(bits)
    _, _, width, height = cv2.boundingRect(points)
    return outline(bits) / 2 <= LINE * float(np.hypot(width, height))


def _pixels(contour: MatLike) -> float:
    """Return how many pixels a contour encloses, itself included (Pick's theorem)."""
    return cv2.contourArea(contour) + len(contour) / 2 + 1

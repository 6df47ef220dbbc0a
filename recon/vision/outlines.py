"""The pale frames that a form prints around the places for writing, as what a page is laid by."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from recon.model.form import Form, Kind
from recon.model.geometry import Rect
from recon.vision.transforms import Points

Array = npt.NDArray[np.float64]

BOXES_A_GROUP = 4
CORNER_MM = 15.0  # of a large area's sides that is looked at beside each of its corners


@dataclass(frozen=True, slots=True)
class Frames:
    """Printed box frames, a few neighbouring boxes a group: ``centres`` (n, 2) mm, and their sides.

    ``upright`` and ``level`` are the sides that run down and across, group by group (k, 4): the middle's x and y (mm),
    the length, the group.
    """

    centres: Points
    upright: Array
    level: Array


def frames_of(form: Form, page: int) -> Frames:
    """Return the frames that the form prints around what is written on page ``page``."""
    upright: list[tuple[float, float, float, int]] = []
    level: list[tuple[float, float, float, int]] = []
    zones = (z for f in form.fields if f.kind is not Kind.LABEL for z in f.zones if z.page == page)
    groups = (group for zone in zones for group in (_groups(zone.cells) if zone.cells else _corners(zone.bounds)))
    for number, group in enumerate(groups):
        for rect, xs, ys in group:
            upright += [(x, rect.y + rect.h / 2, rect.h, number) for x in xs]
            level += [(rect.x + rect.w / 2, y, rect.w, number) for y in ys]
    sides = np.array(upright).reshape(-1, 4), np.array(level).reshape(-1, 4)
    centres = [_mean_by(s[:, 3], s[:, i]) for i, s in enumerate(sides)]
    return Frames(np.column_stack(centres), *sides)


def _mean_by(group: Array, values: Array) -> Array:
    number = group.astype(np.intp)
    return np.asarray(np.bincount(number, values) / np.bincount(number), np.float64)


# A rectangle with the places of those of its sides that are printed: upright ones (x), level ones (y).
_Box = tuple[Rect, tuple[float, ...], tuple[float, ...]]


def _groups(cells: tuple[Rect, ...]) -> Iterator[list[_Box]]:
    parts = -(-len(cells) // BOXES_A_GROUP)
    for part in range(parts):
        some = cells[len(cells) * part // parts : len(cells) * (part + 1) // parts]
        yield [(c, (c.x, c.right), (c.y, c.bottom)) for c in some]


def _corners(area: Rect) -> Iterator[list[_Box]]:
    w, h = min(CORNER_MM, area.w / 2), min(CORNER_MM, area.h / 2)
    for x, side in ((area.x, area.x), (area.right - w, area.right)):
        for y, edge in ((area.y, area.y), (area.bottom - h, area.bottom)):
            yield [(Rect(x, y, w, h), (side,), (edge,))]

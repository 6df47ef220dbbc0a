"""What befalls sheets: paper that is turned, bent, torn, stained or photographed; pens; mistakes of the writer."""

from collections.abc import Callable
from functools import partial

import cv2
import numpy as np

from tests.bench.paper import DARK, Filled, Harm
from tests.bench.scribbles import cancelled, comma, ditto, noted, some_fields
from tests.bench.watch import Gray, Matrix, PointMap, Points, Projected, Row

Random = np.random.Generator
_PAPER, _LID, _TABLE = 245, 60, 70
_SOAKED_MM = 0.4  # by which the edge of a stain runs


def stay(points: Points) -> Points:
    """The paper did not move."""
    return points


# --- the whole picture, moved


def turned(picture: Gray, per_mm: float, rng: Random, *, degrees: tuple[float, float]) -> tuple[Gray, PointMap]:
    """Turn the page by an angle between ``degrees``, either way, on a glass that is large enough."""
    angle = rng.uniform(*degrees) * rng.choice((-1, 1))
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    across, down = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = round(width * across + height * down), round(width * down + height * across)
    matrix[:, 2] += [(size[0] - width) / 2, (size[1] - height) / 2]
    return _moved(picture, np.vstack((matrix, [0, 0, 1])), size, int(rng.choice((_PAPER, _LID))))


def scaled(picture: Gray, per_mm: float, rng: Random, *, factor: float) -> tuple[Gray, PointMap]:
    """Print the page at another size, on the same paper."""
    height, width = picture.shape
    matrix = np.array([[factor, 0, (1 - factor) * width / 2], [0, factor, (1 - factor) * height / 2], [0, 0, 1]])
    return _moved(picture, matrix, (width, height), _PAPER)


def photographed(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Photograph the page lying on a wooden table: askew, in perspective, with a shadow, a little out of focus."""
    height, width = picture.shape
    size = round(1.5 * width), round(1.3 * height)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-15, 15), rng.uniform(0.8, 0.95))
    target = corners @ turn[:, :2].T + turn[:, 2] + rng.uniform(-0.03, 0.03, (4, 2)) * [width, height]
    target += [(size[0] - width) / 2, (size[1] - height) / 2]
    matrix = cv2.getPerspectiveTransform(corners, target.astype(np.float32))
    grain = cv2.resize(rng.normal(0, 14, (size[1] // 60, size[0] // 3)).astype(np.float32), size)
    table = (_TABLE + grain + rng.normal(0, 4, size[::-1])).clip(0, 255).astype(np.uint8)
    scene = cv2.warpPerspective(picture, matrix, size, dst=table, borderMode=cv2.BORDER_TRANSPARENT)
    down, across = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    edge = (across - rng.uniform(0.2, 0.8) * size[0]) * np.cos(0.4) + (down - 0.5 * size[1]) * np.sin(0.4)
    light = 1 - 0.4 / (1 + np.exp(-edge / (8 * per_mm)))
    shot = cv2.GaussianBlur((scene * light).clip(0, 255).astype(np.uint8), (0, 0), 1.2)
    return np.asarray(shot, np.uint8), Projected(np.asarray(matrix, np.float64))


def faxed(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Send the page as a standard fax: 204 dots an inch across, 98 down, black and white, and no word of it."""
    dpi = per_mm * 25.4
    matrix = np.diag([204 / dpi, 98 / dpi, 1.0])
    size = round(picture.shape[1] * matrix[0, 0]), round(picture.shape[0] * matrix[1, 1])
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.where(small > 140, 255, 0).astype(np.uint8), Projected(matrix)


def bent(picture: Gray, per_mm: float, rng: Random, *, reach_mm: float) -> tuple[Gray, PointMap]:
    """Bend the paper in waves by at most ``reach_mm``."""
    height, width = picture.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    phases = rng.uniform(0, 2 * np.pi, 2)

    def shift(x: Points, y: Points) -> tuple[Points, Points]:
        dx = reach_mm * per_mm * np.sin(2 * np.pi * y / height + phases[0])
        return dx, reach_mm * per_mm * np.sin(2 * np.pi * x / width * 0.8 + phases[1])

    dx, dy = shift(across, down)
    maps = across + dx.astype(np.float32), down + dy.astype(np.float32)
    waves = cv2.remap(picture, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=_PAPER)

    def moved(points: Points) -> Points:
        at = points.copy()
        for _ in range(8):
            at = points - np.column_stack(shift(at[:, 0], at[:, 1]))
        return at

    return np.asarray(waves, np.uint8), moved


def _moved(picture: Gray, matrix: Matrix, size: tuple[int, int], around: int) -> tuple[Gray, PointMap]:
    return np.asarray(cv2.warpPerspective(picture, matrix, size, borderValue=around), np.uint8), Projected(matrix)


# --- the picture, spoilt


def dimmed(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Scan with a tired lamp: 60 % of the light."""
    return (picture * 0.6).astype(np.uint8), stay


def torn(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Tear off a corner together with its sheet code, the first or the second."""
    height, width = picture.shape
    legs = rng.uniform(58, 75, 2) * per_mm
    ragged = np.linspace(0, 1, 12)[:, None] * [[-legs[0], legs[1]]] + [[legs[0], 0]] + rng.normal(0, per_mm, (12, 2))
    corner = np.vstack(([[0, 0]], ragged))
    if rng.random() < 0.5:
        corner = [width, height] - corner
    cv2.fillPoly(picture, [corner.round().astype(np.int32)], int(rng.choice((_LID, 255))))
    return picture, stay


def holed(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Punch two or four holes at the left, and staple the upper corner, over its mark and code."""
    height = picture.shape[0]
    offsets = (-40, 40) if rng.random() < 0.5 else (-120, -40, 40, 120)
    for offset in offsets:
        at = round(12 * per_mm), round(height / 2 + (offset + rng.normal(0, 2)) * per_mm)
        cv2.circle(picture, at, round(3 * per_mm), int(rng.choice((_LID, 20))), -1)
    x, y = (rng.uniform(8, 26, 2) * per_mm).round()
    reach = 6 * per_mm / np.sqrt(2)
    ends = (round(x - reach), round(y + reach)), (round(x + reach), round(y - reach))
    cv2.line(picture, *ends, 90, max(2, round(0.6 * per_mm)), cv2.LINE_AA)
    return picture, stay


def ringed(picture: Gray, per_mm: float, rng: Random) -> tuple[Gray, PointMap]:
    """Set down a coffee cup twice, where people write."""
    height, width = picture.shape
    stain = np.zeros_like(picture)
    for _ in range(2):
        at = round(rng.uniform(0.25, 0.9) * width), round(rng.uniform(0.3, 0.85) * height)
        radius, thick = rng.uniform(30, 42) * per_mm, rng.uniform(2, 5) * per_mm
        cv2.circle(stain, at, round(radius), int(rng.integers(50, 110)), round(thick))
        cv2.circle(stain, at, round(radius - thick / 2), int(rng.integers(90, 130)), round(0.6 * per_mm))
    soaked = cv2.GaussianBlur(stain, (0, 0), _SOAKED_MM * per_mm)
    return np.asarray(cv2.subtract(picture, soaked), np.uint8), stay


def laid_over(this: Gray, other: Gray, per_mm: float, rng: Random) -> tuple[Gray, float]:
    """Feed a second sheet on top of this one, a hand's breadth later."""
    seen = rng.uniform(60, 200)
    top = round(seen * per_mm)
    picture = np.full((top + other.shape[0], this.shape[1]), _LID, np.uint8)
    picture[: this.shape[0]] = this
    picture[top:] = other
    return (picture, seen) if rng.random() < 0.5 else (picture[: this.shape[0]], seen)


def peeping_out(this: Gray, other: Gray, per_mm: float, rng: Random) -> tuple[Gray, float]:
    """Feed a second sheet below this one, whose foot then shows."""
    longer = round(rng.uniform(15, 90) * per_mm)
    picture = np.full((longer + other.shape[0], this.shape[1]), _LID, np.uint8)
    picture[longer:] = other
    picture[: this.shape[0]] = this
    return picture, this.shape[0] / per_mm


# --- pens, and what people do with them


def pale(filled: Filled) -> None:
    """Write with a pen that is nearly dry, or a hard pencil."""
    strength = filled.rng.uniform(0.3, 0.55)
    filled.page[:] = filled.blank - (cv2.subtract(filled.blank, filled.page) * strength).astype(np.uint8)


def thick(filled: Filled) -> None:
    """Write with a felt pen."""
    side = round(filled.rng.uniform(0.3, 0.6) * filled.per_mm) | 1
    ink = cv2.dilate(
        cv2.subtract(filled.blank, filled.page), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    )
    filled.page[:] = cv2.subtract(filled.blank, np.asarray(ink, np.uint8))


def over_the_border(cell: Row, rng: Random) -> Row:
    """Write larger than the box, on all sides."""
    w, h = cell["w"] * rng.uniform(1.1, 1.35), cell["h"] * rng.uniform(1.15, 1.4)
    return {"x": cell["x"] + (cell["w"] - w) / 2, "y": cell["y"] + (cell["h"] - h) / 2, "w": w, "h": h}


def leaning_over(cell: Row, rng: Random) -> Row:
    """Write wide and off the middle, so that strokes end in the neighbour's box."""
    w = cell["w"] * rng.uniform(1.15, 1.4)
    return {
        **cell,
        "x": cell["x"] + (cell["w"] - w) / 2 + rng.choice((-1, 1)) * rng.uniform(0.1, 0.3) * cell["w"],
        "w": w,
    }


def crossed_out(filled: Filled) -> None:
    """Cross out one box of some fields, in the ways people do: such a field is for a person."""
    for place, _, cells in some_fields(filled, 0.15):
        cell = cells[int(filled.rng.integers(len(cells)))]
        _strike(filled, cell)
        filled.spoiled.add(place)


def rewritten(filled: Filled) -> None:
    """Go twice over a wrong character in some boxes, with the right one: that is what is meant."""
    for _, row, cells in some_fields(filled, 0.15):
        index = int(filled.rng.integers(len(cells)))
        meant = row["value"].strip()[index]
        others = "0123456789" if meant.isdigit() else "ABCDEFGHJKLMNPRSTUVWXYZ"
        filled.write(str(filled.rng.choice([char for char in others if char != meant])), cells[index])
        filled.write(meant, cells[index])


def _strike(filled: Filled, cell: Row) -> None:
    x, y, w, h = (cell[k] * filled.per_mm for k in "xywh")
    wide, rng = max(2, round(0.4 * filled.per_mm)), filled.rng
    ways: dict[str, list[tuple[float, float]]] = {
        "line": [(-0.1, 0.5), (1.1, 0.45)],
        "slash": [(0.0, 1.0), (1.0, 0.0)],
        "zigzag": [(i / 7, (i % 2) * 0.8 + 0.1) for i in range(8)],
        "scribble": [
            (0.5 + 0.45 * np.cos(t) * (1 - t / 40), 0.5 + 0.45 * np.sin(1.3 * t)) for t in np.arange(0, 25, 0.4)
        ],
    }
    points = ways[str(rng.choice(list(ways)))]
    at = [(round(x + (u + rng.normal(0, 0.04)) * w), round(y + (v + rng.normal(0, 0.04)) * h)) for u, v in points]
    cv2.polylines(filled.page, [np.array(at, np.int32)], False, DARK, wide, cv2.LINE_AA)


def _paper(name: str, change: Callable[..., tuple[Gray, PointMap]], profile: str = "adf300") -> Harm:
    return Harm(name, profile, paper=change)


HARMS = (
    Harm("none"),
    _paper("turned any way", partial(turned, degrees=(0, 180))),
    _paper("skewed 4° to 8°", partial(turned, degrees=(4, 8))),
    _paper("printed at 92 %", partial(scaled, factor=0.92)),
    _paper("printed at 103 %", partial(scaled, factor=1.03)),
    _paper("photographed on a table", photographed),
    _paper("photographed at 200 dpi", photographed, "adf200"),
    _paper("standard fax, 204 × 98 dpi, untold", faxed, "fax"),
    _paper("60 % of the light", dimmed),
    _paper("a corner torn off with its code", torn),
    _paper("staple and punch holes", holed),
    _paper("coffee rings over fields", ringed),
    _paper("bent by 1.5 mm", partial(bent, reach_mm=1.5)),
    _paper("bent by 4 mm", partial(bent, reach_mm=4.0)),
    Harm("second sheet over this one", second=laid_over),
    Harm("second sheet peeping out below", second=peeping_out),
    Harm("pale pen", ink=pale),
    Harm("pale pen, copied", "copy", ink=pale),
    Harm("felt pen", ink=thick),
    Harm("red pen, colour scan", pen=(205, 40, 50)),
    Harm("blue pen, colour scan", pen=(40, 60, 170)),
    Harm("ink over the border", box=over_the_border),
    Harm("strokes in the neighbour's box", box=leaning_over),
    Harm("a box crossed out", ink=crossed_out),
    Harm("a box written over", ink=rewritten),
    Harm("ditto marks", ink=ditto),
    Harm("a comma in or between boxes", ink=comma),
    Harm("a sign or a value beside the boxes", ink=noted),
    Harm("the page crossed out", ink=cancelled),
)

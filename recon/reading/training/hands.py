"""European shapes drawn stroke by stroke, and ink that is no character.

The packs hold few writers from this side of the ocean. What they write otherwise is drawn here: the 1 with a long
upstroke, the crossed 7 and Z, the open 4, looped 2 and 9, the slashed 0. Every control point trembles.
"""

from collections.abc import Callable, Sequence
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

Gray = MatLike
Rng = np.random.Generator
Points = Sequence[tuple[float, float]]

_SIDE: Final = 64
_MARGIN: Final = 10


def drawn(strokes: Sequence[Points], rng: Rng, *, tremble: float = 0.03) -> Gray:
    """Return the strokes (points in a unit square, y down) as ink, (84, 84), cut to what is inked."""
    size = _SIDE + 2 * _MARGIN
    picture = np.zeros((size, size), np.uint8)
    pen = int(rng.integers(3, 15))
    for stroke in strokes:
        points = np.array(stroke) + rng.normal(0, tremble, (len(stroke), 2))
        path = np.round((_smooth(points) * _SIDE + _MARGIN) * 16).astype(np.int32)
        cv2.polylines(picture, [path], False, 255, pen, cv2.LINE_AA, 4)
    x, y, w, h = cv2.boundingRect(picture)
    return picture[y : y + h, x : x + w]


def _smooth(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return a Catmull-Rom curve through ``points``; a point given twice is a corner."""
    if len(points) < 3:
        return points
    p = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, 8)[:, None]
    pieces = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True)
    ]
    return np.vstack(pieces)


def _one(rng: Rng) -> list[Points]:
    top, lean = rng.uniform(0.5, 0.75), rng.normal(0, 0.07)
    run, fall = rng.uniform(0.1, 0.5), rng.uniform(0.14, 0.62)
    # The flatter the upstroke, the nearer to a 7: a 1's always falls at least as far as half of its run.
    strokes: list[Points] = [[(top - run, max(fall, 0.6 * run)), (top, 0)], [(top, 0), (top + lean, 1)]]
    if rng.random() < 0.35:
        half = rng.uniform(0.15, 0.35)
        strokes.append([(top + lean - half, 1), (top + lean + half, 1)])
    return strokes


def _seven(rng: Rng) -> list[Points]:
    left, foot, bend = rng.uniform(0.1, 0.25), rng.uniform(0.25, 0.6), rng.uniform(0.5, 0.75)
    strokes: list[Points] = [[(left, 0.03), (0.8, 0)], [(0.8, 0), (bend, 0.45), (foot, 1)]]
    if rng.random() < 0.5:
        strokes.append([(left, 0.03), (left - 0.02, rng.uniform(0.1, 0.22))])
    middle, reach, slope = bend - rng.uniform(-0.02, 0.08), rng.uniform(0.16, 0.34), rng.normal(0, 0.05)
    height = rng.uniform(0.42, 0.6)
    strokes.append([(middle - reach, height + slope), (middle + reach, height - slope)])
    return strokes


def _four(rng: Rng) -> list[Points]:
    knee, right = rng.uniform(0.5, 0.72), rng.uniform(0.55, 0.75)
    top, start = rng.uniform(0.1, 0.45), rng.uniform(0.1, 0.4)
    return [
        [(top, 0), (0.08, knee)],
        [(0.08, knee), (rng.uniform(0.8, 1), knee + rng.normal(0, 0.04))],
        [(right + rng.normal(0, 0.05), start), (right - rng.uniform(0, 0.1), 1)],
    ]


def _nine(rng: Rng) -> list[Points]:
    foot, low = rng.uniform(0.1, 0.6), rng.uniform(0.4, 0.55)
    return [[(0.75, 0.12), (0.45, 0), (0.2, 0.22), (0.4, low), (0.7, 0.3), (0.76, 0.1), (0.72, 0.55), (foot, 1)]]


def _two(rng: Rng) -> list[Points]:
    loop = rng.uniform(0.05, 0.18)
    return [
        [
            (0.15, 0.22),
            (0.45, 0),
            (0.75, 0.22),
            (0.5, 0.6),
            (0.2, 0.9),
            (0.12, 0.9 - loop),
            (0.3, 0.88 - loop / 2),
            (0.55, 0.98),
            (0.9, rng.uniform(0.85, 0.98)),
        ]
    ]


def _zero(rng: Rng) -> list[Points]:
    wide = rng.uniform(0.24, 0.4)
    turn = np.linspace(0, 2 * np.pi * rng.uniform(0.97, 1.06), 12) + rng.uniform(-2, -1)
    ring = [(0.5 + wide * float(np.cos(a)), 0.5 + 0.5 * float(np.sin(a))) for a in turn]
    over = rng.uniform(0.75, 1.15)
    return [ring, [(0.5 - wide * over, 0.5 + 0.34 * over), (0.5 + wide * over, 0.5 - 0.34 * over)]]


def _zed(rng: Rng) -> list[Points]:
    reach = rng.uniform(0.15, 0.3)
    return [
        [(0.1, 0.03), (0.85, 0)],
        [(0.85, 0), (0.1, 1)],
        [(0.1, 1), (0.9, rng.uniform(0.93, 1))],
        [(0.5 - reach, 0.5), (0.5 + reach, 0.5 + rng.normal(0, 0.04))],
    ]


SHAPES: Final[dict[str, Callable[[Rng], list[Points]]]] = {
    "1": _one, "7": _seven, "4": _four, "9": _nine, "2": _two, "0": _zero, "Z": _zed,
}  # fmt: skip


def european(character: str, rng: Rng) -> Gray:
    """Return ``character`` (one of SHAPES) as a European hand writes it."""
    return drawn(SHAPES[character](rng), rng)


# The accents of French capitals, as strokes over (or under) a letter that fills the unit square.
_ACCENTS: Final[dict[str, tuple[Points, ...]]] = {
    "A": ([(0.25, -0.35), (0.55, -0.12)], [(0.2, -0.12), (0.5, -0.35), (0.8, -0.12)]),
    "C": ([(0.55, 1.0), (0.62, 1.14), (0.4, 1.26)],),
    "E": (
        [(0.4, -0.12), (0.75, -0.35)],
        [(0.25, -0.35), (0.55, -0.12)],
        [(0.2, -0.12), (0.5, -0.35), (0.8, -0.12)],
    ),
    "I": ([(0.0, -0.12), (0.5, -0.35), (1.0, -0.12)],),
    "O": ([(0.2, -0.12), (0.5, -0.35), (0.8, -0.12)],),
    "U": ([(0.25, -0.35), (0.55, -0.12)], [(0.2, -0.12), (0.5, -0.35), (0.8, -0.12)]),
}
ACCENTED: Final = frozenset(_ACCENTS)


def accented(character: str, glyph: Gray, rng: Rng) -> Gray:
    """Return the capital ``glyph`` (one of ACCENTED) with an accent or a cedilla."""
    picture, left, top, right, bottom = _framed(glyph)
    strokes = _ACCENTS[character]
    stroke = np.array(strokes[rng.integers(len(strokes))]) + rng.normal(0, 0.04, 2)
    # A narrow I bears an accent that is wider than itself.
    wide = max(right - left, 0.35 * (bottom - top))
    middle = (left + right) / 2
    points = stroke * (wide, bottom - top) + (middle - wide / 2, top)
    cv2.polylines(
        picture, [np.round(_smooth(points)).astype(np.int32)], False, 255, int(rng.integers(3, 8)), cv2.LINE_AA
    )
    return _cut(picture)


# Characters that one stroke through the middle turns into themselves or into another.
_STRIKEABLE: Final = frozenset("2345689BCDEGKMNPQRSUWY")
# Characters that make no other character when something stands on or beside them.
_PAIRABLE: Final = frozenset("2345678ABDEGHKMNPQRSWXYZ")


def spoilt(character: str, glyph: Gray, other_character: str, other: Gray, rng: Rng) -> Gray:
    """Return ink that is no single character, made of one or two that are."""
    way = rng.random()
    if way < 0.3 and character in _STRIKEABLE:
        return _struck(glyph, rng)
    if way < 0.55 and {character, other_character} <= _PAIRABLE:
        return _doubled(glyph, other, rng)
    if way < 0.7:
        return _rewritten(glyph, other, rng)
    return _scribbled(glyph, rng)


def _framed(glyph: Gray) -> tuple[Gray, int, int, int, int]:
    """Return ``glyph`` at 64 px height in a frame, and where it lies: left, top, right, bottom."""
    scale = min(_SIDE / glyph.shape[0], 1.4 * _SIDE / glyph.shape[1])
    w, h = max(2, round(glyph.shape[1] * scale)), max(2, round(glyph.shape[0] * scale))
    frame = 24
    picture = cv2.copyMakeBorder(cv2.resize(glyph, (w, h)), frame, frame, frame, frame, cv2.BORDER_CONSTANT, value=0)
    return picture, frame, frame, frame + w, frame + h


def _cut(picture: Gray) -> Gray:
    x, y, w, h = cv2.boundingRect(cv2.threshold(picture, 60, 255, cv2.THRESH_BINARY)[1])
    return picture[y : y + h, x : x + w] if w and h else picture


def _struck(glyph: Gray, rng: Rng) -> Gray:
    picture, left, top, right, bottom = _framed(glyph)
    over = rng.uniform(6, 18)
    for place in rng.uniform(0.25, 0.75, rng.choice([1, 2, 3], p=[0.35, 0.45, 0.2])):
        y, slope = top + place * (bottom - top), rng.normal(0, 9)
        ends = (round(left - over), round(y + slope)), (round(right + over), round(y - slope))
        cv2.line(picture, *ends, 255, int(rng.integers(3, 8)), cv2.LINE_AA)
    if rng.random() < 0.3:
        ends = (round(left - over), round(bottom)), (round(right + over), round(top))
        cv2.line(picture, *ends, 255, int(rng.integers(3, 8)), cv2.LINE_AA)
    return _cut(picture)


def _scribbled(glyph: Gray, rng: Rng) -> Gray:
    picture, left, top, right, bottom = _framed(glyph)
    turns = int(rng.integers(5, 14))
    xs = np.where(np.arange(turns) % 2, left, right) + rng.normal(0, 6, turns)
    ys = np.linspace(top, bottom, turns) + rng.normal(0, 5, turns)
    path = np.column_stack(
        (xs, ys)
        if rng.random() < 0.5
        else (
            np.linspace(left, right, turns) + rng.normal(0, 4, turns),
            np.where(np.arange(turns) % 2, top, bottom) + rng.normal(0, 6, turns),
        )
    )
    cv2.polylines(picture, [np.round(_smooth(path)).astype(np.int32)], False, 255, int(rng.integers(3, 9)), cv2.LINE_AA)
    return _cut(picture)


def _doubled(glyph: Gray, other: Gray, rng: Rng) -> Gray:
    """Two characters: one over the other, or squeezed side by side."""
    picture, left, top, right, bottom = _framed(glyph)
    second = cv2.resize(other, (max(2, round((right - left) * rng.uniform(0.7, 1.1))), bottom - top))
    aside = rng.random() < 0.4
    shift = round((right - left) * (rng.uniform(0.85, 1.1) if aside else rng.normal(0, 0.15)))
    frame = max(24, shift + second.shape[1])
    wide = cv2.copyMakeBorder(picture, 0, 0, frame, frame, cv2.BORDER_CONSTANT, value=0)
    x = left + frame + shift
    region = wide[top:bottom, x : x + second.shape[1]]
    np.maximum(region, second, out=region)
    return _cut(wide)


def _rewritten(glyph: Gray, other: Gray, rng: Rng) -> Gray:
    """One character crossed out and, smaller, what should stand there: beside it or above."""
    gone, right = _scribbled(glyph, rng) if rng.random() < 0.5 else _struck(glyph, rng), _framed(other)[0]
    right = _cut(right)
    scale = rng.uniform(0.5, 0.9) * gone.shape[0] / right.shape[0]
    right = cv2.resize(right, (max(2, round(right.shape[1] * scale)), max(2, round(right.shape[0] * scale))))
    beside, gap = rng.random() < 0.6, int(rng.integers(-6, 8))
    axis = 1 if beside else 0
    size = [max(gone.shape[0], right.shape[0]), max(gone.shape[1], right.shape[1])]
    size[axis] = gone.shape[axis] + right.shape[axis] + max(gap, 0)
    picture = np.zeros(size, np.uint8)
    picture[: right.shape[0], size[1] - right.shape[1] :] = right
    low = picture[size[0] - gone.shape[0] :, : gone.shape[1]]
    np.maximum(low, gone, out=low)
    return _cut(picture)


def stray(rng: Rng) -> tuple[Gray, tuple[float, float]]:
    """Return ink that never was a character, and its usual height as a share of the box's (least, most)."""
    ways: tuple[tuple[Callable[[Rng], Gray], tuple[float, float]], ...] = (
        (_dash, (0.04, 0.12)), (_cross, (0.3, 0.7)), (_blob, (0.2, 0.8)), (_speck, (0.04, 0.2)), (_tangle, (0.4, 0.95)),
        (_frame, (0.85, 1.05)),
    )  # fmt: skip
    make, share = ways[rng.integers(len(ways))]
    return make(rng), share


def _dash(rng: Rng) -> Gray:
    return drawn([[(0.0, 0.5), (0.5, 0.5), (1.0, 0.5)]], rng, tremble=0.04)


def _cross(rng: Rng) -> Gray:
    return drawn([[(0.5, 0.1), (0.5, 0.9)], [(0.05, 0.5), (0.95, 0.5)]], rng, tremble=0.05)


def _blob(rng: Rng) -> Gray:
    picture = np.zeros((84, 84), np.uint8)
    axes = tuple(int(v) for v in rng.integers(12, 34, 2))
    cv2.ellipse(picture, (42, 42), axes, float(rng.uniform(0, 180)), 0, 360, 255, -1, cv2.LINE_AA)
    for _ in range(4):
        cv2.circle(picture, tuple(int(v) for v in rng.integers(20, 64, 2)), int(rng.integers(4, 12)), 255, -1)
    return _cut(picture)


def _frame(rng: Rng) -> Gray:
    """Two or three sides of a printed box, ruler-straight: what a page laid badly over its form leaves."""
    picture = np.zeros((90, 70), np.uint8)
    corners = [(5, 5), (65, 5), (65, 85), (5, 85)]
    first, sides = int(rng.integers(4)), int(rng.integers(2, 4))
    path = np.array([corners[(first + n) % 4] for n in range(sides + 1)], np.int32)
    cv2.polylines(picture, [path], False, 255, int(rng.integers(1, 4)), cv2.LINE_AA)
    return picture


def _speck(rng: Rng) -> Gray:
    x, y = rng.uniform(0.1, 0.9, 2)
    return drawn([[(x, y), (x + rng.normal(0, 0.12), y + rng.normal(0, 0.12))]], rng, tremble=0.01)


def _tangle(rng: Rng) -> Gray:
    count = int(rng.integers(9, 18))
    return drawn([[(float(x), float(y)) for x, y in rng.uniform(0, 1, (count, 2))]], rng)

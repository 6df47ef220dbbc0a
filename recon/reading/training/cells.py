"""A character in its box, drawn, printed, scanned and taken out again, as far as the reader can tell."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

Gray = MatLike
Rng = np.random.Generator

_MM: Final = 1 / 25.4
_READ_DPI: Final = 200
# What the page shows around a box, mm.
_AROUND: Final = 1.1
_ROUGH: Final = 0.5
# Noise is cut from a sheet made once: drawing it anew for every box would take half of the time.
_NOISE: Final = np.random.default_rng(0).standard_normal((256, 4096), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Box:
    """A printed box on its piece of page, px, and how roughly its sheet is treated: from 0, hardly, to 1."""

    x: float
    y: float
    w: float
    h: float
    dpi: float
    rough: float

    @property
    def shape(self) -> tuple[int, int]:
        return round(2 * self.y + self.h), round(2 * self.x + self.w)


def box_of(rng: Rng) -> Box:
    """Return a box of about 5 x 6.5 mm at a scanner's resolution; half of the sheets are treated well."""
    dpi = float(rng.choice([200, 300, rng.uniform(190, 260)], p=[0.45, 0.35, 0.2]))
    px = dpi * _MM
    rough = 1.0 if rng.random() < _ROUGH else rng.uniform(0, 0.6)
    return Box(_AROUND * px, _AROUND * px, rng.uniform(4.4, 5.6) * px, rng.uniform(5.8, 7.3) * px, dpi, rough)


def written(glyph: Gray, box: Box, rng: Rng, *, share: tuple[float, float] = (0.5, 0.95)) -> Gray:
    """Return the piece of page (ink on 0) with ``glyph`` written in ``box`` by an unsteady hand.

    ``share`` bounds the character's height as a share of the box's.
    """
    h, w = glyph.shape
    tall = box.h * rng.uniform(*share) / h
    wide = min(tall * np.exp(rng.normal(0, 0.1)), box.w * 0.98 / w)
    tall = min(tall, wide * 1.5)
    # Most hands are fairly steady, some are not at all.
    unsteady = rng.uniform(0.2, 0.6 + 0.7 * box.rough)
    angle, shear = np.radians(rng.normal(0, 5 * unsteady)), rng.normal(0, 0.09 * unsteady)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    forward = turn @ np.array([[1, shear], [0, 1]]) @ np.diag([wide, tall])
    centre = np.array([box.x + box.w * (0.5 + rng.normal(0, 0.07)), box.y + box.h * (0.5 + rng.normal(0, 0.06))])
    bend = rng.normal(0, 0.025 * unsteady, (5, 4, 2)).astype(np.float32)
    drawn = _warped(glyph, box.shape, np.linalg.inv(forward), centre, bend)
    return _thickened(drawn, box.dpi / _READ_DPI, rng) if rng.random() < 0.3 + 0.35 * box.rough else drawn


def _warped(
    glyph: Gray,
    shape: tuple[int, int],
    back: npt.NDArray[np.float64],
    centre: npt.NDArray[np.float64],
    bend: npt.NDArray[np.float32],
) -> Gray:
    """Draw ``glyph`` on a page of ``shape``: ``back`` leads from the page to the glyph, ``centre`` is the glyph's.

    ``bend`` is a coarse grid (rows, columns, 2) of displacements, as shares of the glyph's size, smooth in between.
    """
    x = np.arange(shape[1], dtype=np.float32) - np.float32(centre[0])
    y = np.arange(shape[0], dtype=np.float32)[:, None] - np.float32(centre[1])
    a, b, c, d = back.ravel().astype(np.float32)
    middle = (glyph.shape[1] - 1) / 2, (glyph.shape[0] - 1) / 2
    at_x, at_y = a * x + b * y + np.float32(middle[0]), c * x + d * y + np.float32(middle[1])
    away = cv2.resize(bend * max(glyph.shape), (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    at_x += away[..., 0]
    at_y += away[..., 1]
    return cv2.remap(glyph, at_x, at_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=0)


def _thickened(ink: Gray, scale: float, rng: Rng) -> Gray:
    """Return the ink of another pen: blurred, then cut at another level."""
    blurred = cv2.GaussianBlur(ink, (0, 0), rng.uniform(0.7, 1.6) * scale)
    level, gain = rng.uniform(0.22, 0.6) * 255, rng.uniform(2, 6)
    pen = cv2.convertScaleAbs(np.maximum(blurred, level - 127 / gain), alpha=gain, beta=127 - gain * level)
    return pen if int(pen.sum()) > 0.4 * int(ink.sum()) else ink


def coarse(glyph: Gray, rng: Rng) -> Gray:
    """Return ``glyph`` as a coarse scanner took it: some 16 px high, in two levels, at times stretched to a square."""
    h, w = glyph.shape
    high = int(rng.integers(13, 22))
    wide = high if rng.random() < 0.4 and w > 0.4 * h else max(3, round(high * w / h))
    small = cv2.resize(glyph, (wide, high), interpolation=cv2.INTER_AREA)
    cut = np.where(small > rng.uniform(0.25, 0.55) * float(small.max()), np.uint8(255), np.uint8(0))
    return cv2.resize(cut, (2 * wide, 2 * high), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_NEAREST])))


def scanned(ink: Gray, box: Box, rng: Rng, *, neighbour: Gray | None = None) -> npt.NDArray[np.uint8]:
    """Return the ink of the box as the product finds it: printed, scanned, taken out of the page, at 200 dpi.

    Args:
        ink: the piece of page from written().
        neighbour: a character written in the box to the left or to the right, as from written().
    """
    page: MatLike = 255 - ink.astype(np.float32) * rng.uniform(0.6 - 0.15 * box.rough, 0.97)
    if neighbour is not None:
        step = round(box.w + rng.uniform(-0.3, 0.9) * box.dpi * _MM) * int(rng.choice([-1, 1]))
        page = np.minimum(page, 255 - 0.8 * _moved(neighbour, step))
    tone = rng.uniform(10, 60) if rng.random() < 0.6 else 0.0
    expected = _printed(page, box, tone, rng)
    if rng.random() < box.rough:
        _dirt(page, rng)
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.45, 0.9 + 0.5 * box.rough) * max(1.0, box.dpi / 250))
    light = rng.uniform(0, 80), rng.uniform(215, 255)
    page = _exposed(page, light, box.rough, rng)
    # How dark each pixel is between the page's own paper and its own black, less what the form itself may be.
    dark: MatLike = (light[1] - page) * (255 / (light[1] - light[0])) - expected
    if box.dpi > 1.25 * _READ_DPI or rng.random() < 0.5:
        dark = _resampled(dark, box, rng)
    return _isolated(dark, rng)


def _moved(ink: Gray, step: int) -> Gray:
    away = np.zeros_like(ink)
    if step > 0:
        away[:, step:] = ink[:, :-step]
    else:
        away[:, :step] = ink[:, -step:]
    return away


def _printed(page: MatLike, box: Box, tone: float, rng: Rng) -> MatLike:
    """Print the box's lines on ``page``; return how dark the product expects them, with a margin all around.

    The margin weakens strokes that lie on a line; lines that lie outside of it are left as pale residue.
    """
    expected = np.zeros(page.shape, np.float32)
    if not tone:
        return expected
    start, end = (round(box.x), round(box.y)), (round(box.x + box.w), round(box.y + box.h))
    lines, thick = np.full(page.shape, 255, np.float32), max(1, round(0.2 * box.dpi * _MM))
    cv2.rectangle(lines, start, end, 255 - tone, thick)
    np.minimum(page, lines, out=page)
    cv2.rectangle(expected, start, end, tone * rng.uniform(0.7, 1.2), thick + 2 * round(0.3 * box.dpi * _MM))
    shift = rng.normal(0, 0.05 + 0.15 * box.rough, 2) * box.dpi * _MM
    return np.roll(expected, (round(shift[1]), round(shift[0])), (0, 1))


def _dirt(page: MatLike, rng: Rng) -> None:
    """Put specks on ``page``, and at times a copier's line."""
    height, width = page.shape
    if rng.random() < 0.3:
        for _ in range(rng.integers(1, 4)):
            at = (int(rng.integers(width)), int(rng.integers(height)))
            cv2.circle(page, at, int(rng.integers(0, 3)), float(rng.uniform(0, 200)), -1)
    if rng.random() < 0.04:
        x = int(rng.integers(width))
        cv2.line(page, (x, 0), (x + int(rng.normal(0, 1.5)), height), float(rng.uniform(110, 200)), 1)


def _exposed(page: MatLike, light: tuple[float, float], rough: float, rng: Rng) -> MatLike:
    """Return ``page`` as a sensor gives it, black and paper at ``light``: noise, and at times two levels or JPEG."""
    low, high = light
    ink = low + float(page.min()) * ((high - low) / 255)
    y, x = int(rng.integers(128)), int(rng.integers(4096 - page.shape[1]))
    noise = _NOISE[y : y + page.shape[0], x : x + page.shape[1]] * ((6 + 12 * rough) * rng.random() ** 2)
    page = low + page * ((high - low) / 255) + noise
    way = rng.random()
    if way < 0.25:
        return np.where(page > ink + (high - ink) * rng.uniform(0.45, 0.75), np.float32(high), np.float32(low))
    page = np.clip(page, 0, 255)
    if way < 0.5:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(55, 90))]
        coded = cv2.imencode(".jpg", page.astype(np.uint8), quality)[1]
        return np.asarray(cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE), np.float32)
    return page


def _resampled(dark: MatLike, box: Box, rng: Rng) -> MatLike:
    """Return ``dark`` on a grid of about 200 dpi that does not lie on the scanner's."""
    scale = _READ_DPI / box.dpi * rng.uniform(0.96, 1.04)
    size = (round(dark.shape[1] * scale), round(dark.shape[0] * scale))
    if scale < 0.8 and rng.random() < 0.6:
        return cv2.resize(dark, size, interpolation=cv2.INTER_AREA)
    angle = np.radians(rng.normal(0, 1)) if rng.random() < 0.5 else 0.0
    cos, sin = scale * np.cos(angle), scale * np.sin(angle)
    matrix = np.array([[cos, -sin, rng.random()], [sin, cos, rng.random()]])
    return cv2.warpAffine(dark, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _isolated(dark: MatLike, rng: Rng) -> npt.NDArray[np.uint8]:
    """Return the ink in ``dark``, cut near the box: mostly only what is surely ink, and specks gone."""
    ink: npt.NDArray[np.uint8] = np.clip(dark * rng.uniform(0.9, 1.1), 0, 255).astype(np.uint8)
    around = _AROUND * _READ_DPI * _MM
    top, bottom, left, right = (max(0, round(around - rng.normal(0.6, 0.4) * _READ_DPI * _MM)) for _ in range(4))
    ink = ink[top : ink.shape[0] - bottom, left : ink.shape[1] - right]
    if rng.random() < 0.65:
        # A pale pen is cut at a level nearer to its own.
        ink = np.where(ink < min(rng.uniform(45, 85), 0.6 * float(ink.max())), np.uint8(0), ink)
    if rng.random() < 0.7:
        _drop_loose(ink, rng)
    return ink


def _drop_loose(ink: Gray, rng: Rng) -> None:
    _, marks, stats, _ = cv2.connectedComponentsWithStats((ink > 40).astype(np.uint8), connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] < rng.integers(4, 26)
    # Label 0, the background, takes part so that the pale rim of strokes may stay or go.
    small[0] = rng.random() < 0.5
    ink[small[marks]] = 0

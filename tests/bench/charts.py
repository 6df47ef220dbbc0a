"""Curves on axes that may be logarithmic, as plain SVG: one panel under the other."""

from dataclasses import dataclass
from html import escape
from math import floor, log10

_WIDTH, _HEIGHT = 720, 430
_LEFT, _RIGHT, _TOP, _BOTTOM = 78, 205, 48, 54
_COLOURS = ("#1b5e8a", "#b3541e", "#4a7c3a", "#6d4a8f", "#8a7a1b", "#555555")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its words, its ends, its ticks; ``log`` for powers of ten, ``lowest`` is what its low end is called."""

    label: str
    low: float
    high: float
    ticks: tuple[float, ...]
    log: bool = False
    lowest: str = ""

    def at(self, value: float) -> float:
        """Return where the value lies, from 0 to 1; what is beyond an end lies on it."""
        low, high, value = (log10(max(v, 1e-12)) if self.log else v for v in (self.low, self.high, value))
        return min(1.0, max(0.0, (value - low) / (high - low)))

    def said(self, tick: float) -> str:
        return self.lowest if self.lowest and tick == self.low else _number(tick)


@dataclass(frozen=True, slots=True)
class Line:
    """One curve: its name, its points, their intervals (low, high) as bars.

    ``detail`` stands small under the name; ``ring`` is a point to circle; ``corner`` is where a target lies: what is to
    its right and below it reaches it. ``dots`` are drawn at the points of a line that has few.
    """

    name: str
    points: tuple[Point, ...]
    bars: tuple[tuple[float, float], ...] = ()
    detail: str = ""
    ring: Point | None = None
    corner: Point | None = None
    dashed: bool = False
    dots: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """One diagram; ``note`` stands small under its title."""

    title: str
    note: str
    x: Axis
    y: Axis
    lines: tuple[Line, ...]


def chart(*panels: Panel) -> str:
    """Return the picture of the panels."""
    height = _HEIGHT * len(panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{height}" fill="white"/>',
    ]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate(0 {_HEIGHT * number})">', *_drawn(panel), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _drawn(panel: Panel) -> list[str]:
    parts = [
        f'<text x="{_LEFT}" y="20" font-size="14" font-weight="bold">{escape(panel.title)}</text>',
        f'<text x="{_LEFT}" y="37" font-size="11" fill="#555">{escape(panel.note)}</text>',
        *_axes(panel.x, panel.y),
    ]
    legend = _TOP + 14
    for number, line in enumerate(panel.lines):
        parts += _curve(line, panel.x, panel.y, _COLOURS[number % len(_COLOURS)], legend)
        legend += 34 if line.detail else 18
    return parts


def _axes(x: Axis, y: Axis) -> list[str]:
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = [f'<path d="M{_LEFT} {_TOP}V{bottom}H{right}" fill="none" stroke="black"/>']
    for tick in x.ticks:
        at, _ = _place(x, y, (tick, y.low))
        parts.append(f'<path d="M{at:.1f} {_TOP}V{bottom}" stroke="#ddd"/>')
        parts.append(f'<text x="{at:.1f}" y="{bottom + 16}" text-anchor="middle">{x.said(tick)}</text>')
    for tick in y.ticks:
        _, at = _place(x, y, (x.low, tick))
        parts.append(f'<path d="M{_LEFT} {at:.1f}H{right}" stroke="#ddd"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{y.said(tick)}</text>')
    middle = (_LEFT + right) / 2
    parts.append(f'<text x="{middle:.0f}" y="{_HEIGHT - 14}" text-anchor="middle">{escape(x.label)}</text>')
    down = (_TOP + bottom) / 2
    turned = f'transform="rotate(-90 16 {down:.0f})" text-anchor="middle"'
    parts.append(f'<text x="16" y="{down:.0f}" {turned}>{escape(y.label)}</text>')
    return parts


def _curve(line: Line, x: Axis, y: Axis, colour: str, legend: int) -> list[str]:
    places = [_place(x, y, point) for point in line.points]
    dash = ' stroke-dasharray="5 4"' if line.dashed else ""
    path = "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in places)
    parts = [f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.8"{dash}/>'] if len(places) > 1 else []
    for (px, _), point, (low, high) in zip(places, line.points, line.bars, strict=False):
        ends = [_place(x, y, (point[0], end))[1] for end in (low, high)]
        parts.append(f'<path d="M{px:.1f} {ends[0]:.1f}V{ends[1]:.1f}" stroke="{colour}"/>')
    if line.dots:
        parts += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="2.5" fill="{colour}"/>' for px, py in places]
    at = _WIDTH - _RIGHT + 10
    parts.append(f'<path d="M{at} {legend - 4}h18" stroke="{colour}" stroke-width="2"{dash}/>')
    parts.append(f'<text x="{at + 24}" y="{legend}">{escape(line.name)}</text>')
    parts.append(f'<text x="{at + 24}" y="{legend + 14}" font-size="10" fill="#555">{escape(line.detail)}</text>')
    return parts + _marks(line, x, y, colour)


def _marks(line: Line, x: Axis, y: Axis, colour: str) -> list[str]:
    parts = []
    if line.corner is not None:
        px, py = _place(x, y, line.corner)
        edges = f"M{px:.1f} {_HEIGHT - _BOTTOM}V{py:.1f}H{_WIDTH - _RIGHT}"
        parts.append(f'<path d="{edges}" fill="none" stroke="{colour}" stroke-dasharray="2 3"/>')
        parts.append(f'<path d="M{px:.1f} {py + 9:.1f}v-9h9" fill="none" stroke="{colour}" stroke-width="3"/>')
    if line.ring is not None:
        px, py = _place(x, y, line.ring)
        parts.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="7" fill="none" stroke="{colour}" stroke-width="2"/>')
    return parts


def _place(x: Axis, y: Axis, point: Point) -> Point:
    across, up = x.at(point[0]), y.at(point[1])
    return _LEFT + across * (_WIDTH - _LEFT - _RIGHT), _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM)


def _number(value: float) -> str:
    """Return a share as people say it: 90 %, 0.01 %."""
    percent = 100 * value
    digits = max(0, -floor(log10(percent))) if 0 < percent < 1 else 0
    return f"{percent:.{digits}f} %"

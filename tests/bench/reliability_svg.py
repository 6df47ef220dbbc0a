"""Draws reliability diagrams: what the reader says against what is so, one panel a source."""

from collections.abc import Mapping, Sequence
from html import escape
from math import log10

from recon.reading.calibration.reliability import Bin

_SIDE, _GAP, _LEFT, _TOP, _COLUMNS = 210, 70, 60, 60, 4
_TICKS = (0.0, 0.5, 0.9, 0.99, 0.999, 0.9999)
_NINES = 4.3  # the diagrams end at 1 - 10 ** -4.3
_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
    'font-family="sans-serif" font-size="11" fill="#222">'
    '<rect width="{w}" height="{h}" fill="#fff"/>'
)


def diagrams(panels: Mapping[str, Sequence[Bin]], title: str) -> str:
    """Return an SVG of the panels; both axes go by nines: as far from 0.9 to 0.99 as from 0.99 to 0.999."""
    rows = -(-len(panels) // _COLUMNS)
    width = _LEFT + _COLUMNS * (_SIDE + _GAP)
    height = _TOP + rows * (_SIDE + _GAP) + 10
    parts = [_HEAD.format(w=width, h=height), _text(_LEFT, 24, title, 'font-size="14"')]
    for at, (name, bins) in enumerate(panels.items()):
        left = _LEFT + at % _COLUMNS * (_SIDE + _GAP)
        top = _TOP + at // _COLUMNS * (_SIDE + _GAP)
        parts.append(f'<g transform="translate({left} {top})">{_panel(name, bins)}</g>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(name: str, bins: Sequence[Bin]) -> str:
    parts = [
        f'<rect width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>',
        f'<line x1="0" y1="{_SIDE}" x2="{_SIDE}" y2="0" stroke="#bbb" stroke-dasharray="4 3"/>',
        _text(0, -8, f"{name}, {sum(one.fields for one in bins)} fields", 'font-weight="bold"'),
    ]
    for tick in _TICKS:
        place = _place(tick)
        parts.append(_text(place, _SIDE + 14, f"{tick:g}", 'text-anchor="middle" fill="#666"'))
        parts.append(_text(-4, _SIDE - place + 4, f"{tick:g}", 'text-anchor="end" fill="#666"'))
    for one in bins:
        x, y = _place(one.said), _SIDE - _place(one.right)
        low, high = (_SIDE - _place(end) for end in one.interval)
        parts.append(f'<line x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}" stroke="#2563a8"/>')
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#2563a8"/>')
    return "".join(parts)


def _place(share: float) -> float:
    return _SIDE * min(1.0, -log10(max(1.0 - share, 1e-9)) / _NINES)


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{escape(words)}</text>'

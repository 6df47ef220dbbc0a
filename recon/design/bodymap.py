"""What is printed in the frame of a drawing: the outline of a person from the front and from the back, to mark on.

The outline is our own: the right half of a body whose middle is at x = 0, from the crown to the crotch, 100 high, y
down; the left half is its mirror image. Its proportions are neither a man's nor a woman's nor a child's.
"""

from collections.abc import Iterator
from dataclasses import replace

from recon.design.art import Anchor, Item, Stroke, Style, Text, Tone
from recon.design.paper import mm
from recon.design.placing import Placed
from recon.design.terms import FieldDefinition
from recon.language import tr
from recon.model.geometry import Rect

BODY = "body"
WORDS = Style(8, tone=Tone.DROP)

_PEN = 0.4
_PAD = 3.0  # around the figures
_FOOT = 4.5  # for the words under them
_HEIGHT, _HALF = 100.0, 25.0  # of a figure, and half its width with the arms
_SIDE_AT = 32.0  # height of the letter beside a hand, and
_SIDE_OUT = 21.0  # how far out it stands

Step = tuple[float, ...]
_HEAD: tuple[Step, ...] = (
    (3.9, 0.0, 5.9, 2.8, 5.8, 6.6),
    (5.7, 9.8, 4.4, 12.4, 3.0, 13.8),
    (3.0, 15.2, 3.0, 15.6, 3.2, 16.6),
)
_ARM: tuple[Step, ...] = (
    (5.0, 18.2, 8.2, 18.6, 10.6, 19.6),
    (13.2, 20.8, 14.2, 23.4, 14.6, 26.8),
    (15.2, 32.0, 16.6, 37.0, 17.6, 41.6),
    (18.8, 46.4, 20.2, 50.0, 21.2, 53.8),
    (22.6, 55.6, 23.8, 58.4, 23.6, 61.2),
    (23.4, 63.4, 21.2, 63.6, 20.4, 61.8),
    (19.6, 59.8, 19.0, 57.6, 18.5, 55.0),
    (17.0, 50.6, 15.0, 46.4, 13.9, 42.2),
    (12.8, 38.0, 11.6, 34.0, 10.6, 30.0),
)
_LEG: tuple[Step, ...] = (
    (10.5, 34.0, 9.2, 37.4, 8.9, 41.0),
    (8.9, 44.6, 10.8, 47.6, 11.1, 52.0),
    (11.5, 59.0, 10.3, 66.0, 9.3, 72.0),
    (9.9, 78.0, 8.7, 86.0, 6.9, 92.4),
    (7.2, 95.0, 10.0, 97.0, 9.8, 98.6),
    (8.4, 100.0, 5.0, 99.8, 3.5, 98.8),
    (2.9, 97.0, 3.3, 95.0, 3.1, 92.6),
    (2.3, 86.0, 1.9, 79.0, 2.3, 73.0),
    (2.1, 66.0, 1.3, 60.0, 0.0, 54.6),
)
_OUTLINE = (*_HEAD, *_ARM, *_LEG)
# What tells the two sides apart: start and one curve, drawn on both halves.
_FRONT = (((2.0, 20.4), (4.0, 21.2, 6.4, 21.2, 8.4, 20.8)), ((0.0, 44.4), (0.5, 44.4, 0.6, 45.2, 0.0, 45.6)))
_BACK = (
    ((0.0, 19.0), (0.2, 27.0, -0.2, 36.0, 0.0, 46.0)),
    ((4.2, 31.4), (6.6, 31.4, 7.6, 28.6, 7.2, 25.4)),
    ((0.0, 54.6), (2.4, 57.2, 6.0, 57.4, 8.6, 55.4)),
)


def pictured(one: FieldDefinition, placed: Placed, language: str) -> Placed:
    """Return the area of ``one`` with the picture that its frame holds, if any."""
    if one.picture != BODY or placed.area is None:
        return placed
    return replace(placed, items=(*placed.items, *_figures(placed.area, language)))


def _figures(area: Rect, language: str) -> Iterator[Item]:
    scale = min((area.h - 2 * _PAD - _FOOT) / _HEIGHT, (area.w - 2 * _PAD) / (5 * _HALF))
    top = area.y + _PAD
    apart = min(area.w / 4, 1.6 * _HALF * scale)
    middle = area.x + area.w / 2
    for x, side, details in ((middle - apart, "front", _FRONT), (middle + apart, "back", _BACK)):
        for mirror in (1, -1):
            yield _stroke((0.0, 0.0), _OUTLINE, x, top, scale, mirror)
            for start, curve in details:
                yield _stroke(start, (curve,), x, top, scale, mirror)
        foot = top + _HEIGHT * scale + _FOOT - 0.6
        yield Text(mm(x), mm(foot), tr(f"design.body.{side}", language), WORDS, mm(2 * apart), Anchor.MIDDLE)
        # from the front the person's right hand is at the left, from the back at the right
        for hand, out in (("right", -1), ("left", 1)):
            at = x + (out if side == "front" else -out) * _SIDE_OUT * scale
            letter = tr(f"design.body.{hand}", language)
            yield Text(mm(at), mm(top + _SIDE_AT * scale), letter, WORDS, 4.0, Anchor.MIDDLE)


def _stroke(
    start: tuple[float, float], steps: tuple[Step, ...], x: float, y: float, scale: float, mirror: int
) -> Stroke:
    """Return a path of the figure at its place on the page."""

    def there(step: Step) -> Step:
        return tuple(mm(y + n * scale if i % 2 else x + mirror * n * scale) for i, n in enumerate(step))

    first = there(start)
    return Stroke((first[0], first[1]), tuple(map(there, steps)), Tone.DROP, _PEN)

"""A printed page filled by hand: characters in boxes, marks, free writing, signatures, labels stuck on."""

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from recon.drill.hands import Gray, Hand
from recon.drill.values import Written
from recon.model.form import BUBBLES_A_DIGIT, Field, Form, Kind, Zone
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.reading import Value

_PEN_MM = 0.4
_LINE_MM = 8.0  # from one line of free writing to the next
_LETTER_MM = 3.0  # height of a capital in free writing
_LABEL_MM, _LABEL_WHITE = 3.2, 252  # a label's line height; its paper
_BLACKENING = 12  # strokes to and fro that fill a box
_SIGNATURE_WAVES = 7
_SCRAWLS, _SCRAWL_TURNS = 3, 9
_BESIDE_MM = 4.0  # height of a capital beside what was struck out
_RING_STEPS = 24

Point = tuple[float, float]


class Pen:
    """Writes on one page: ``page`` (height, width) grey pixels, changed in place; ``dpi`` its resolution."""

    def __init__(self, page: Gray, dpi: int, hand: Hand, random: Random) -> None:
        self._page, self._hand, self._random = page, hand, random
        self._px = dpi / MM_PER_INCH

    def write(self, form: Form, page: int, written: Iterable[Written]) -> None:
        """Write what belongs on page ``page`` (from 1) of the form."""
        for entry in written:
            field = form.field(entry.field)
            zone = field.zone(entry.row) if field else None
            if field and zone and zone.page == page:
                self._fill(field, zone, entry.value)
                if entry.slip:
                    self._blacken(*_marked_cells(field, zone, entry.slip))

    def scrawl(self, area: Rect) -> None:
        """Go to and fro over ``area`` until nobody can read what is there."""
        for _ in range(_SCRAWLS):
            peaks = [
                self._near(area, step / _SCRAWL_TURNS, self._random.uniform(0.05, 0.95))
                for step in range(_SCRAWL_TURNS + 1)
            ]
            self._stroke(list(_curve(peaks, steps=5)))

    def strike(self, area: Rect) -> None:
        """Strike out what stands in ``area``."""
        for height in (0.42, 0.6):
            self._stroke([self._near(area, -0.03, height), self._near(area, 1.03, height - 0.05)])

    def beside(self, area: Rect, text: str) -> None:
        """Write ``text`` freely within ``area``, as high as there is room."""
        letter = min(_BESIDE_MM, 0.6 * area.h)
        ink = _fitted(self._hand.line(text, letter * self._px), round(area.w * self._px))
        self._stamp(ink, round(area.x * self._px), round((area.y + area.h / 2) * self._px - ink.shape[0] / 2))

    def _fill(self, field: Field, zone: Zone, value: Value) -> None:
        if field.kind.boxed:
            for cell, character in zip(zone.cells, cells_text(field, zone, str(value)), strict=True):
                self._character(cell, character)
        elif field.kind.marked or field.kind is Kind.BUBBLES:
            for cell in _marked_cells(field, zone, value):
                self._mark(cell)
        elif zone.area:
            self._picture(field.kind, zone.area, str(value))

    def _picture(self, kind: Kind, area: Rect, value: str) -> None:
        match kind:
            case Kind.SIGNATURE:
                self._signature(area)
            case Kind.DRAWING:
                self._drawing(area)
            case Kind.LABEL:
                self._label(area, value)
            case _:
                self._free_text(area, value)

    def _character(self, cell: Rect, character: str) -> None:
        if character == " ":
            return
        glyph = self._hand.glyph(character, self._hand.height * cell.h * self._px, self._random)
        glyph = _fitted(glyph, round(cell.w * 0.92 * self._px))
        slack_x, slack_y = (self._random.gauss(0, 0.04) * side * self._px for side in (cell.w, cell.h))
        x = (cell.x + cell.w / 2) * self._px - glyph.shape[1] / 2 + slack_x
        y = (cell.y + cell.h / 2) * self._px - glyph.shape[0] / 2 + slack_y
        self._stamp(glyph, round(x), round(y))

    def _mark(self, cell: Rect) -> None:
        cross = [((0.12, 0.12), (0.88, 0.9)), ((0.9, 0.1), (0.1, 0.88))]
        tick = [((0.1, 0.5), (0.4, 0.9), (1.0, -0.1))]
        for stroke in self._random.choice((cross, cross, cross, tick)):
            self._stroke([self._near(cell, u, v) for u, v in stroke])

    def _blacken(self, cell: Rect) -> None:
        rise = [0.1 + 0.8 * i / _BLACKENING for i in range(_BLACKENING + 1)]
        self._stroke([self._near(cell, 0.1 + 0.8 * (i % 2), v) for i, v in enumerate(rise)])

    def _near(self, cell: Rect, u: float, v: float) -> Point:
        """Return about the point at ``u``, ``v`` (shares) of the cell, px."""
        u, v = u + self._random.gauss(0, 0.05), v + self._random.gauss(0, 0.05)
        return (cell.x + u * cell.w) * self._px, (cell.y + v * cell.h) * self._px

    def _free_text(self, area: Rect, text: str) -> None:
        lines = _wrapped(text, self._hand, _LETTER_MM, area.w - 4)
        pitch = min(_LINE_MM, area.h)
        for number, line in enumerate(lines[: int(area.h / pitch)]):
            ink = _fitted(self._hand.line(line, _LETTER_MM * self._px), round((area.w - 3) * self._px))
            x = (area.x + 2 + self._random.gauss(0, 0.4)) * self._px
            y = (area.y + pitch * (number + 0.52)) * self._px - ink.shape[0] / 2
            self._stamp(ink, round(x), round(y))

    def _label(self, area: Rect, text: str) -> None:
        """Stick a printed label into ``area``, a little askew."""
        size = round(_LABEL_MM * self._px)
        font = ImageFont.load_default(size)
        label = Image.new("L", (round(area.w * 0.94 * self._px), round(area.h * 0.9 * self._px)), _LABEL_WHITE)
        for number, line in enumerate(text.splitlines()):
            ImageDraw.Draw(label).text((size, (number * 1.4 + 0.6) * size), line, fill=10, font=font)
        label = label.rotate(self._random.gauss(0, 0.6), Image.Resampling.BICUBIC, fillcolor=_LABEL_WHITE)
        x, y = round((area.x + area.w * 0.03) * self._px), round((area.y + area.h * 0.05) * self._px)
        self._page[y : y + label.height, x : x + label.width] = np.asarray(label)

    def _signature(self, area: Rect) -> None:
        """A loop that rises and falls along the area's middle."""
        x, y = area.x + min(4.0, area.w * 0.1), area.y + area.h * 0.6
        width, height = min(area.w * 0.6, 34.0), min(area.h * 0.35, 6.0)
        peaks = [
            (x + width * i / _SIGNATURE_WAVES, y + height * (-1) ** i * self._random.uniform(0.2, 1))
            for i in range(_SIGNATURE_WAVES + 1)
        ]
        self._stroke([(px * self._px, py * self._px) for px, py in _curve(peaks)])

    def _drawing(self, area: Rect) -> None:
        """A ring around somewhere in the middle of ``area``."""
        radius = min(area.w, area.h) * self._random.uniform(0.08, 0.16)
        x, y = (start + side * self._random.uniform(0.3, 0.7) for start, side in ((area.x, area.w), (area.y, area.h)))
        turns = [math.tau * step / _RING_STEPS for step in range(_RING_STEPS + 1)]
        ring = [(x + radius * math.cos(turn), y + radius * 0.8 * math.sin(turn)) for turn in turns]
        self._stroke([(px * self._px, py * self._px) for px, py in ring])

    def _stroke(self, points: list[Point]) -> None:
        width = max(2, round(_PEN_MM * self._random.uniform(0.8, 1.2) * self._px))
        line = np.array(points).round().astype(np.int32)
        corner = line.min(axis=0) - width
        ink = np.zeros((line.max(axis=0) + width - corner + 1)[::-1], np.uint8)
        cv2.polylines(ink, [(line - corner).reshape(-1, 1, 2)], False, (255,), width, cv2.LINE_AA)
        self._stamp(ink, *corner.tolist())

    def _stamp(self, ink: Gray, x: int, y: int) -> None:
        """Lay ``ink`` over the page with its top left at ``x``, ``y``; what falls off the page is cut."""
        height, width = self._page.shape
        left, top, right, bottom = max(x, 0), max(y, 0), min(x + ink.shape[1], width), min(y + ink.shape[0], height)
        if left >= right or top >= bottom:
            return
        share = ink[top - y : bottom - y, left - x : right - x].astype(np.float32) / 255
        paper = self._page[top:bottom, left:right]
        paper[:] = paper * (1 - share) + np.minimum(paper, self._hand.ink) * share


def fits(field: Field, zone: Zone, value: Value) -> bool:
    """Tell whether the zone's boxes hold ``value``; what has no boxes holds anything."""
    try:
        return not field.kind.boxed or bool(cells_text(field, zone, str(value)))
    except ValueError:
        return False


def cells_text(field: Field, zone: Zone, value: str) -> str:
    """Return ``value`` as it stands in the zone's boxes, one character a box, blanks where a box stays empty.

    Raises:
        ValueError: if it does not fit.
    """
    if field.kind is Kind.DATE:
        year, month, day = value.split("-")
        order = field.rule.order.replace("YYYY", year).replace("YY", year[2:])
        text = order.replace("MM", month).replace("DD", day)
    else:
        text = value.replace(":", "") if field.kind is Kind.TIME else value.replace(".", "")
    if len(text) > len(zone.cells):
        raise ValueError(f"{value!r} does not fit in the {len(zone.cells)} boxes of {field.key}")
    return text.rjust(len(zone.cells)) if field.rule.align == "right" else text.ljust(len(zone.cells))


def _fitted(ink: Gray, room: int) -> Gray:
    """Return ``ink`` (h, w), shrunk if it is wider than ``room`` px."""
    if ink.shape[1] <= room:
        return ink
    shrunk = room, max(1, round(ink.shape[0] * room / ink.shape[1]))
    return np.asarray(cv2.resize(ink, shrunk, interpolation=cv2.INTER_AREA), np.uint8)


def _marked_cells(field: Field, zone: Zone, value: Value) -> Iterator[Rect]:
    if field.kind is Kind.BUBBLES:
        digits = str(value).rjust(len(zone.cells) // BUBBLES_A_DIGIT)
        yield from (zone.cells[BUBBLES_A_DIGIT * at + int(digit)] for at, digit in enumerate(digits) if digit != " ")
        return
    if field.kind is Kind.TICK:
        yield from zone.cells[:1] if value else ()
        return
    chosen = value if isinstance(value, tuple) else (value,)
    yield from (cell for cell, option in zip(zone.cells, field.options, strict=True) if option.value in chosen)


def _wrapped(text: str, hand: Hand, letter: float, room: float) -> list[str]:
    """Break ``text`` between words into lines of at most ``room`` mm, a capital being ``letter`` mm high."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and hand.line(longer, 20).shape[1] / 20 * letter <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _curve(points: list[Point], steps: int = 12) -> Iterator[Point]:
    """Yield a smooth line through ``points``: each step eased from one to the next."""
    for (x0, y0), (x1, y1) in pairwise(points):
        for step in range(steps):
            along = step / steps
            eased = along * along * (3 - 2 * along)
            yield x0 + (x1 - x0) * along, y0 + (y1 - y0) * eased

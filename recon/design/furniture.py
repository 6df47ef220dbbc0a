"""What every sheet has around its body: corner marks, title, place for the label, how to write, foot."""

from collections.abc import Iterator

from recon.design import exemplars, paper
from recon.design.art import Anchor, Box, Item, Style, Text, Tone, Weight, line
from recon.design.fonts import cap_height
from recon.design.paper import mm
from recon.language import tr
from recon.model.geometry import Rect

TITLE = Style(17, Weight.BOLD)
TITLE_ROOM = paper.HEAD_RIGHT - paper.HEAD_LEFT
FOOT = Style(7.5)
GUIDE_TITLE = Style(9.5, Weight.SEMIBOLD)
GUIDE = Style(8)
LABEL_HINT = Style(11, Weight.SEMIBOLD, Tone.DROP)
LABEL_ELSE = Style(8, Weight.REGULAR, Tone.DROP)

_PEN = 0.3
_DIGIT_BOX = Rect(0, 0, 4.6, 6.0)
_DIGIT_PITCH = 5.4
_DIGIT_HEIGHT = 4.2
_CAPITAL_HEIGHT = 3.4
_ICON = 3.4
_ICON_ROOM = 5.6
_RULE_LEADING = 5.2
_SCALE_TEXT = 58.0


def furniture(title: str, version: str, language: str, page: int, pages: int) -> tuple[Item, ...]:
    """Return what is printed around the body of one page of every sheet of the version."""
    return (
        *(Box(rect, Tone.INK) for rect in paper.FIDUCIALS),
        Text(paper.HEAD_LEFT, 14.0, title, TITLE, TITLE_ROOM),
        *_label_place(language),
        *_guide(language),
        *_foot(title, version, language, page, pages),
    )


def _label_place(language: str) -> Iterator[Item]:
    area = paper.LABEL
    middle, room = area.x + area.w / 2, area.w - 6
    yield Box(area, Tone.WHITE, Tone.DROP, 0.35)
    yield Text(middle, area.y + 16, tr("design.sheet.label_hint", language), LABEL_HINT, room, Anchor.MIDDLE)
    yield Text(middle, area.y + 21, tr("design.sheet.label_else", language), LABEL_ELSE, room, Anchor.MIDDLE)


def _guide(language: str) -> Iterator[Item]:
    area = paper.GUIDE
    yield Text(area.x, area.y + 2.4, tr("design.guide.title", language), GUIDE_TITLE, area.w)
    top = area.y + 4.6
    for i, name in enumerate(exemplars.DIGITS):
        box = Rect(mm(area.x + i * _DIGIT_PITCH), mm(top), _DIGIT_BOX.w, _DIGIT_BOX.h)
        yield Box(box, None, Tone.DROP)
        yield from _centred(name, box, _DIGIT_HEIGHT)
    top += _DIGIT_BOX.h + 2.2
    pitch = (area.w - _CAPITAL_HEIGHT * exemplars.ASPECT) / (len(exemplars.CAPITALS) - 1)
    for i, name in enumerate(exemplars.CAPITALS):
        yield from exemplars.exemplar(name, area.x + i * pitch, top, _CAPITAL_HEIGHT, _PEN)
    top += _CAPITAL_HEIGHT + 2.8
    for name in ("pen", "choice", "correction"):
        box = Rect(area.x, mm(top), _ICON, _ICON)
        yield from _icon(name, box)
        baseline = mm(top + (_ICON + cap_height(GUIDE)) / 2)
        yield Text(area.x + _ICON_ROOM, baseline, tr(f"design.guide.{name}", language), GUIDE, area.w - _ICON_ROOM)
        top += _RULE_LEADING


def _icon(name: str, box: Rect) -> Iterator[Item]:
    """A box as it should look: with a digit, with a cross, filled to take a mark back."""
    yield Box(box, Tone.INK if name == "correction" else None, Tone.DROP)
    if name == "pen":
        yield from _centred("5", box, 2.4)
    if name == "choice":
        yield from _centred("X", box, 2.6)


def _centred(name: str, box: Rect, height: float) -> Iterator[Item]:
    x = box.x + (box.w - height * exemplars.ASPECT) / 2
    return iter(exemplars.exemplar(name, x, box.y + (box.h - height) / 2, height, _PEN))


def _foot(title: str, version: str, language: str, page: int, pages: int) -> Iterator[Item]:
    left, y = paper.FOOT_LEFT, 286.0
    yield line(left, y, left + 100, y, Tone.INK, 0.2)
    for tick in (0, 50, 100):
        yield line(left + tick, y - 1.2, left + tick, y + 1.2, Tone.INK, 0.2)
    yield Text(left, y - 2.4, tr("design.sheet.scale", language), FOOT, _SCALE_TEXT)
    right, room = paper.FOOT_RIGHT, paper.FOOT_RIGHT - left - _SCALE_TEXT
    yield Text(right, 281.6, title, FOOT, room, Anchor.END)
    yield Text(right, 285.1, tr("design.sheet.version", language, version=version), FOOT, room, Anchor.END)
    yield Text(right, 288.6, tr("design.sheet.page", language, page=page, pages=pages), FOOT, room, Anchor.END)

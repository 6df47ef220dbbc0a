"""What every sheet has around its body: corner marks, title, place for the label, how to write, foot."""

from collections.abc import Iterator

from recon.design import exemplars
from recon.design.art import Anchor, Box, Item, Style, Text, Tone, Weight, enlarged, line, moved
from recon.design.fonts import cap_height, width, within, wrapped
from recon.design.paper import Paper, mm
from recon.language import tr
from recon.model.form import Form
from recon.model.geometry import Rect

TITLE = Style(17, Weight.BOLD)
TITLE_AFTER = Style(13, Weight.BOLD)  # of the pages after the first
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
_CAPITALS_LEAST = 55.0  # room of the capitals beside the digits
_ICON = 3.4
_ICON_ROOM = 5.6
_RULE_LEADING = 5.2
_RULE_TURN = 3.6  # to the second line of one rule
_SCALE_TEXT = 58.0


def furniture(form: Form, paper: Paper, page: int) -> tuple[Item, ...]:
    """Return what is printed around the body of one page of every sheet of ``form``, which is laid on ``paper``."""
    return (
        *(Box(rect, Tone.INK) for rect in form.fiducials),
        *(_first_head(form, paper) if page == 1 else _later_head(form, paper)),
        *_foot(form, paper, page),
    )


def _first_head(form: Form, paper: Paper) -> Iterator[Item]:
    left, right = paper.head
    yield Text(left, 14.0, form.title, within(form.title, TITLE, right - left), right - left)
    if form.field("label"):
        yield from _label_place(form.lang, paper.label)
    if paper.larger == 1.0:
        yield from _guide(form.lang, paper.guide)
    else:
        # set in a place so much smaller, at the usual size, and both made larger
        place, by = paper.guide, paper.larger
        small = enlarged(_guide(form.lang, Rect(0.0, 0.0, place.w / by, place.h / by)), by)
        yield from moved(small, place.x, place.y)


def _later_head(form: Form, paper: Paper) -> Iterator[Item]:
    left, right = paper.head_after
    yield Text(left, 14.0, form.title, within(form.title, TITLE_AFTER, right - left), right - left)
    if form.field("label"):
        yield Box(paper.strip, Tone.WHITE, Tone.DROP, 0.35)


def _label_place(language: str, area: Rect) -> Iterator[Item]:
    middle, room = area.x + area.w / 2, area.w - 6
    yield Box(area, Tone.WHITE, Tone.DROP, 0.35)
    yield Text(middle, area.y + 16, tr("design.sheet.label_hint", language), LABEL_HINT, room, Anchor.MIDDLE)
    yield Text(middle, area.y + 21, tr("design.sheet.label_else", language), LABEL_ELSE, room, Anchor.MIDDLE)


def _guide(language: str, area: Rect) -> Iterator[Item]:
    """How to write: the capitals under the digits, or beside them where there is room."""
    yield Text(area.x, area.y + 2.4, tr("design.guide.title", language), GUIDE_TITLE, area.w)
    top = area.y + 4.6
    for i, name in enumerate(exemplars.DIGITS):
        box = Rect(mm(area.x + i * _DIGIT_PITCH), mm(top), _DIGIT_BOX.w, _DIGIT_BOX.h)
        yield Box(box, None, Tone.DROP)
        yield from _centred(name, box, _DIGIT_HEIGHT)
    digits = (len(exemplars.DIGITS) + 1) * _DIGIT_PITCH
    if area.w - digits > _CAPITALS_LEAST:
        yield from _capitals(area.x + digits, top + (_DIGIT_BOX.h - _CAPITAL_HEIGHT) / 2, area.w - digits)
    else:
        yield from _capitals(area.x, top + _DIGIT_BOX.h + 2.2, area.w)
        top += 2.2 + _CAPITAL_HEIGHT
    yield from _rules(language, Rect(area.x, mm(top + _DIGIT_BOX.h + 2.8), area.w, 0.0))


def _capitals(x: float, y: float, room: float) -> Iterator[Item]:
    pitch = (room - _CAPITAL_HEIGHT * exemplars.ASPECT) / (len(exemplars.CAPITALS) - 1)
    for i, name in enumerate(exemplars.CAPITALS):
        yield from exemplars.exemplar(name, x + i * pitch, y, _CAPITAL_HEIGHT, _PEN)


def _rules(language: str, area: Rect) -> Iterator[Item]:
    """The rules of writing from the top of ``area`` down, one after the other as long as a line has room for them."""
    x, y = area.x, area.y
    for name in ("pen", "choice", "correction"):
        words = tr(f"design.guide.{name}", language)
        taken = _ICON_ROOM + width(words, GUIDE)
        if x + taken > area.right + 0.01 and x > area.x:
            x, y = area.x, y + _RULE_LEADING
        box = Rect(mm(x), mm(y), _ICON, _ICON)
        yield from _icon(name, box)
        room = mm(area.right - x - _ICON_ROOM)
        for number, part in enumerate(wrapped(words, GUIDE, room)):
            y += _RULE_TURN if number else 0.0
            yield Text(mm(x + _ICON_ROOM), mm(y + (_ICON + cap_height(GUIDE)) / 2), part, GUIDE, room)
        x += taken + 2 * _ICON_ROOM


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


def _foot(form: Form, paper: Paper, page: int) -> Iterator[Item]:
    left, right = paper.foot
    bottom = paper.size.h
    y = bottom - 11.0
    yield line(left, y, left + 100, y, Tone.INK, 0.2)
    for tick in (0, 50, 100):
        yield line(left + tick, y - 1.2, left + tick, y + 1.2, Tone.INK, 0.2)
    yield Text(left, y - 2.4, tr("design.sheet.scale", form.lang), FOOT, _SCALE_TEXT)
    room = mm(right - left - _SCALE_TEXT)
    version = tr("design.sheet.version", form.lang, version=form.version)
    if paper.larger != 1.0:
        version = tr("printroom.large.foot", form.lang, version=version)
    number = tr("design.sheet.page", form.lang, page=page, pages=form.pages)
    for up, words in ((15.4, form.title), (11.9, version), (8.4, number)):
        yield Text(mm(right), mm(bottom - up), words, FOOT, room, Anchor.END)

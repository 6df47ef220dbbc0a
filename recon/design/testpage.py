"""Drawing the page that tests a printer and a scanner together."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from recon.design import exemplars
from recon.design.art import Anchor, Box, Item, Style, Text, Tone, Weight, line
from recon.design.fonts import MM_PER_POINT, font_name, wrapped
from recon.design.render import MM, draw_items, draw_symbol
from recon.language import tr
from recon.model import testpage as page
from recon.model.geometry import Rect
from recon.vision.sheetcode import symbol

_TITLE, _LEAD, _HEAD = Style(19, Weight.BOLD), Style(9.5), Style(9, Weight.SEMIBOLD)
_TINY = Style(6.5, tone=Tone.QUIET)
_SIZES = (10.0, 8.0, 6.0, 4.5)  # points of the small print
_PEN = 0.35
_HEADS = (("codes", 89.5), ("grey", 113.0), ("black", 131.0), ("lines", 154.5), ("print", 175.0), ("boxes", 196.5),
          ("own", 214.5))  # fmt: skip


def render_page(lang: str, *, sides: int = 1) -> bytes:
    """Return the page as a PDF, of one side or of two."""
    out = BytesIO()
    size = page.SIZE.w * MM, page.SIZE.h * MM
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=font_name(Weight.REGULAR))
    canvas.setTitle(tr("preflight.page.title", lang))
    canvas.setCreator("recon")
    for side in range(1, sides + 1):
        _draw(canvas, lang, side, sides)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, lang: str, side: int, sides: int) -> None:
    height = page.SIZE.h
    draw_items(canvas, (*_items(lang, side, sides),), height)
    for code in page.CODES:
        draw_symbol(canvas, symbol(page.Says(lang, side, sides, code.name).text), [code.place], height)
    for share, place in zip(page.STEPS, page.STEP_PLACES, strict=True):
        _grey(canvas, place, share)
    for lines in page.LINES:
        _pairs(canvas, lines)


def _grey(canvas: Any, place: Rect, share: float) -> None:
    canvas.setFillGray(1 - share)
    canvas.setStrokeGray(0.6)
    canvas.setLineWidth(0.1 * MM)
    bottom = page.SIZE.h - place.bottom
    canvas.rect(place.x * MM, bottom * MM, place.w * MM, place.h * MM, stroke=1, fill=1)


def _pairs(canvas: Any, lines: page.Lines) -> None:
    canvas.setFillGray(0)
    place, step = lines.place, 2 * lines.width
    for number in range(int((place.w if lines.is_down else place.h) / step)):
        at = number * step
        x, y = (place.x + at, place.y) if lines.is_down else (place.x, place.y + at)
        w, h = (lines.width, place.h) if lines.is_down else (place.w, lines.width)
        canvas.rect(x * MM, (page.SIZE.h - y - h) * MM, w * MM, h * MM, stroke=0, fill=1)


def _items(lang: str, side: int, sides: int) -> Iterator[Item]:
    for mark in page.MARKS:
        yield Box(mark, Tone.INK)
    for edge in page.EDGES:
        for _, bar in page.edge_bars(edge):
            yield Box(bar, Tone.INK)
    yield from _head(lang, side, sides)
    yield from _rulers()
    for name, y in _HEADS:
        yield Text(60.0, y, tr(f"preflight.page.{name}", lang), _HEAD, 130.0)
    yield from _labels(lang)
    yield Box(page.BLACK, Tone.INK)
    yield Box(page.WHITE, None, Tone.DROP, 0.35)
    yield from _small_print(lang)
    yield from _boxes(lang)


def _head(lang: str, side: int, sides: int) -> Iterator[Item]:
    middle, room = page.SIZE.w / 2, page.SIZE.w - 80
    yield Text(middle, 26.0, tr("preflight.page.title", lang), _TITLE, room, Anchor.MIDDLE)
    if sides > 1:
        words = tr("preflight.page.side", lang, side=side, sides=sides)
        yield Text(middle, 31.5, words, _HEAD, room, Anchor.MIDDLE)
    y = 40.0
    for number in (1, 2, 3):
        yield Text(38.0, y, f"{number}.", _LEAD, 5.0)
        for part in wrapped(tr(f"preflight.page.do_{number}", lang), _LEAD, 135.0):
            yield Text(42.5, y, part, _LEAD, 135.0)
            y += 4.6
        y += 1.2


def _rulers() -> Iterator[Item]:
    across, down = page.RULER_ACROSS, page.RULER_DOWN
    for mm in range(151):
        long = 5.0 if mm % 10 == 0 else 3.5 if mm % 5 == 0 else 2.2
        yield line(across.x + mm, across.y, across.x + mm, across.y + long, Tone.INK, 0.12)
        yield line(down.x, down.y + mm, down.x + long, down.y + mm, Tone.INK, 0.12)
        if mm % 10 == 0:
            words = f"{mm} mm" if mm == 150 else str(mm)
            yield Text(across.x + mm, across.y + 8.0, words, _TINY, 12.0, Anchor.MIDDLE)
            yield Text(down.x + 6.2, down.y + mm + 0.8, words, _TINY, 12.0)


def _labels(lang: str) -> Iterator[Item]:
    below = max(code.place.bottom for code in page.SMALL_CODES) + 3.2
    for code in page.SMALL_CODES:
        middle = code.place.x + code.place.w / 2
        yield Text(middle, below, _number(code.module, lang), _TINY, 12.0, Anchor.MIDDLE)
    for width, patch in zip(page.WIDTHS, page.LINES[::2], strict=True):
        yield Text(patch.place.x, patch.place.bottom + 3.0, _number(width, lang), _TINY, 20.0)


def _number(mm: float, lang: str) -> str:
    text = f"{mm:g}"
    return f"{text.replace('.', ',') if lang == 'fr' else text} mm"


def _small_print(lang: str) -> Iterator[Item]:
    y = page.SMALL_TEXT.y + 2.5
    for size in _SIZES:
        words = f"{size:g} pt · {tr('preflight.page.sample', lang)}"
        yield Text(page.SMALL_TEXT.x, y, words.replace(".", ",", 1) if lang == "fr" else words, Style(size), 130.0)
        y += size * MM_PER_POINT * 1.45


def _boxes(lang: str) -> Iterator[Item]:
    for name, box in zip(page.PRINTED, page.PRINTED_BOXES, strict=True):
        yield Box(box, None, Tone.DROP)
        height = 4.6
        x = box.x + (box.w - height * exemplars.ASPECT) / 2
        yield from exemplars.exemplar(name, x, box.y + (box.h - height) / 2, height, _PEN)
    for name, box in zip(page.WRITTEN, page.WRITTEN_BOXES, strict=True):
        yield Text(box.x + box.w / 2, box.y - 0.9, name, _TINY, box.w, Anchor.MIDDLE)
        yield Box(box, None, Tone.DROP)
    for is_ticked, box in zip(page.TICKED, page.TICKS, strict=True):
        yield Box(box, None, Tone.DROP)
        if is_ticked:
            yield Text(box.x + box.w / 2, box.y - 0.9, "x", _TINY, box.w, Anchor.MIDDLE)
    yield Text(page.TICKS[-1].right + 1.5, page.TICKS[-1].bottom - 1.0, tr("preflight.page.leave", lang), _TINY, 20.0)
    words = tr("preflight.page.foot", lang)
    yield Text(page.SIZE.w / 2, 262.0, words, _TINY, 120.0, Anchor.MIDDLE)

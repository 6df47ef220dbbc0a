"""What every page of an exercise bears: the word across it, pale, and words in both margins, dark.

The word is under all else, in the tones of the boxes: it vanishes where those do, and the blank of an exercise's form
has it too, so that what is read is the ink alone. The margins have room that no form uses.
"""

import math
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm

from recon.design.art import Style, Weight
from recon.design.fonts import MM_PER_POINT, font_name, printable, width
from recon.language import tr
from recon.model.geometry import Size

_FILL, _EDGE, _WORDS = (0.945, 0.965, 0.98), (0.69, 0.804, 0.871), (0.2, 0.21, 0.23)
_EDGE_MM = 0.2
_FLAT = 0.2  # what is flatter has the word lying
_ACROSS = 0.72  # of the page's diagonal
_MARGIN = 6.9  # from the edge of the page to the foot of the words beside it, mm
_FREE = 34.0  # of the margin above and below: the corner marks and the codes keep their white
_FILL_AND_STROKE = 2


def mark_page(canvas: Any, size: Size, language: str) -> None:
    """Draw the marks on a page of ``size``, before anything else stands on it."""
    _draw_across(canvas, size, tr("drill.mark.word", language))
    words = printable(tr("drill.mark.margin", language), Weight.SEMIBOLD)
    style = _within(words, size.h - 2 * _FREE, 8.0, Weight.SEMIBOLD)
    canvas.setFillColorRGB(*_WORDS)
    canvas.setFont(font_name(style.weight), style.size)
    for x, turn in ((_MARGIN, 90), (size.w - _MARGIN, -90)):
        canvas.saveState()
        canvas.translate(x * mm, size.h / 2 * mm)
        canvas.rotate(turn)
        canvas.drawCentredString(0, 0, words)
        canvas.restoreState()


def mark_place(canvas: Any, size: Size, language: str) -> None:
    """Draw the word across a label or a band of ``size``, whose lower left corner is the canvas's origin."""
    _draw_across(canvas, size, tr("drill.mark.word", language))


def _draw_across(canvas: Any, size: Size, word: str) -> None:
    highest = size.h / MM_PER_POINT  # on a band, which is all but flat
    style = _within(word, _ACROSS * math.hypot(size.w, size.h), highest, Weight.BOLD)
    canvas.saveState()
    canvas.translate(size.w / 2 * mm, size.h / 2 * mm)
    canvas.rotate(math.degrees(math.atan2(size.h, size.w)) if size.h > size.w * _FLAT else 0)
    canvas.setFillColorRGB(*_FILL)
    canvas.setStrokeColorRGB(*_EDGE)
    canvas.setLineWidth(_EDGE_MM * mm)
    text = canvas.beginText(-width(word, style) / 2 * mm, -style.size * 0.334)
    text.setFont(font_name(style.weight), style.size)
    text.setTextRenderMode(_FILL_AND_STROKE)
    text.textOut(word)
    text.setTextRenderMode(0)
    canvas.drawText(text)
    canvas.restoreState()


def _within(words: str, room: float, size: float, weight: Weight) -> Style:
    """Return the type in which ``words`` take at most ``room`` mm, ``size`` points at the most."""
    style = Style(size, weight)
    return Style(min(size, size * room / width(words, style)), weight)


def stamped(pdf: bytes, language: str) -> bytes:
    """Return the PDF with the marks under what stands on each of its pages."""
    import pikepdf
    from reportlab.pdfgen.canvas import Canvas

    with pikepdf.open(BytesIO(pdf)) as document:
        sizes = [_size(page.mediabox) for page in document.pages]
        under = BytesIO()
        canvas = Canvas(under, invariant=1)
        for size in sizes:
            canvas.setPageSize((size.w * mm, size.h * mm))
            mark_page(canvas, size, language)
            canvas.showPage()
        canvas.save()
        with pikepdf.open(under) as marks:
            for page, mark in zip(document.pages, marks.pages, strict=True):
                page.add_underlay(mark, None)
            out = BytesIO()
            document.save(out, deterministic_id=True)
    return out.getvalue()


def _size(box: Any) -> Size:
    left, low, right, high = (float(edge) for edge in box)
    return Size((right - left) / mm, (high - low) / mm)

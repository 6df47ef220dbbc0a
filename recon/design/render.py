"""Sheets as PDF, by reportlab: vector lines, embedded type, exact millimetres.

What all sheets of a version share is drawn once and used on every page of the file; a page adds its codes, its
serial and its patient.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
from reportlab.lib import units
from reportlab.pdfgen.canvas import Canvas

from recon.design.account import account
from recon.design.art import Anchor, Box, Item, Layout, Stroke, Text, Tone, Weight
from recon.design.fonts import font_name, printable, width
from recon.design.header import patient_header
from recon.design.prints import SheetPrint
from recon.design.watermark import mark_page
from recon.model.geometry import Rect
from recon.vision.sheetcode import modules

# Red, green, blue from 0 to 1. The drop-out tone is a light blue of grey value 198: it vanishes at any black and white
# threshold that keeps pen strokes, and in scanners that drop blue.
_COLOURS = {
    Tone.INK: (0.0, 0.0, 0.0),
    Tone.QUIET: (0.2, 0.21, 0.23),
    Tone.DROP: (0.69, 0.804, 0.871),
    Tone.BAND: (0.945, 0.965, 0.98),
    Tone.WHITE: (1.0, 1.0, 1.0),
}
MM = units.mm  # in points, reportlab's unit
_ROUND = 1  # PDF's round line caps and joins


def render_blank(layout: Layout, *, is_exercise: bool = False) -> bytes:
    """Return the PDF of what every sheet of the version shares: no code, no serial, no patient; an exercise's marks."""
    out = BytesIO()
    canvas = _canvas(out, layout)
    for items in layout.pages:
        if is_exercise:
            mark_page(canvas, layout.form.size, layout.form.lang)
        draw_items(canvas, items, layout.form.size.h)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def render_sheets(
    prints: Sequence[SheetPrint],
    out: BinaryIO,
    *,
    duplex: bool | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write the PDF of ``prints`` to ``out``; ``progress`` is told how many sheets are done, after each.

    On paper printed on both sides (``duplex``; None is as each form says) a sheet with an odd number of pages gets an
    empty back.
    """
    canvas = _canvas(out, prints[0].layout)
    names: dict[tuple[str, int], str] = {}
    for done, sheet in enumerate(prints, start=1):
        for page, shared in enumerate(sheet.layout.pages, start=1):
            name = names.setdefault((sheet.form.version, page), f"{sheet.form.key}-{sheet.form.version}-{page}")
            if not canvas.hasForm(name):
                canvas.beginForm(name, 0, 0, sheet.form.size.w * MM, sheet.form.size.h * MM)
                if sheet.is_exercise:
                    mark_page(canvas, sheet.form.size, sheet.form.lang)
                draw_items(canvas, shared, sheet.form.size.h)
                canvas.endForm()
            canvas.setPageSize((sheet.form.size.w * MM, sheet.form.size.h * MM))
            canvas.doForm(name)
            _draw_own(canvas, sheet, page)
            canvas.showPage()
        for _ in range(sheet.sides(duplex=duplex) - sheet.form.pages):
            canvas.showPage()
        if progress is not None:
            progress(done)
    canvas.save()


def _draw_own(canvas: Any, sheet: SheetPrint, page: int) -> None:
    """Draw what only this page has."""
    form = sheet.form
    dark = modules(sheet.code(page))
    draw_symbol(canvas, dark, form.codes, form.size.h)
    draw_items(canvas, account(sheet, page), form.size.h)
    draw_items(canvas, patient_header(sheet, page), form.size.h)


def draw_symbol(canvas: Any, dark: npt.NDArray[np.bool_], places: Iterable[Rect], height: float) -> None:
    """Fill the dark modules (n, n) of a symbol, in each of its places on a page ``height`` mm high.

    They are one shape, so that no seam shows between them.
    """
    rows, columns = dark.shape
    path = canvas.beginPath()  # in modules, from the lower left corner: once for both places
    for row, starts, ends in _runs(dark):
        for start, end in zip(starts, ends, strict=True):
            path.rect(start, rows - row - 1, end - start, 1)
    canvas.setFillColorRGB(*_COLOURS[Tone.INK])
    for place in places:
        canvas.saveState()
        canvas.translate(place.x * MM, (height - place.bottom) * MM)
        canvas.scale(place.w * MM / columns, place.h * MM / rows)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()


def _runs(dark: npt.NDArray[np.bool_]) -> Iterator[tuple[int, list[int], list[int]]]:
    """Yield each row with where its dark runs start and end."""
    edges = np.diff(np.pad(dark, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    for row, steps in enumerate(edges):
        yield row, np.flatnonzero(steps == 1).tolist(), np.flatnonzero(steps == -1).tolist()


def _canvas(out: BinaryIO, layout: Layout) -> Any:
    size = (layout.form.size.w * MM, layout.form.size.h * MM)
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1, initialFontName=font_name(Weight.REGULAR))
    canvas.setTitle(layout.form.title)
    canvas.setCreator("recon")
    return canvas


def draw_items(canvas: Any, items: Iterable[Item], height: float) -> None:
    """Draw ``items`` on a page ``height`` mm high."""
    for item in items:
        if isinstance(item, Text):
            _draw_text(canvas, item, height)
        elif isinstance(item, Box):
            _draw_box(canvas, item, height)
        else:
            _draw_stroke(canvas, item, height)


def _draw_text(canvas: Any, item: Text, height: float) -> None:
    words = printable(item.text, item.style.weight)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[item.anchor] * width(words, item.style)
    canvas.setFillColorRGB(*_COLOURS[item.style.tone])
    canvas.setFont(font_name(item.style.weight), item.style.size)
    canvas.drawString((item.x - shift) * MM, (height - item.y) * MM, words)


def _draw_box(canvas: Any, item: Box, height: float) -> None:
    if item.fill is not None:
        canvas.setFillColorRGB(*_COLOURS[item.fill])
    if item.line is not None:
        canvas.setStrokeColorRGB(*_COLOURS[item.line])
        canvas.setLineWidth(item.width * MM)
    rect = item.rect
    canvas.rect(
        rect.x * MM,
        (height - rect.bottom) * MM,
        rect.w * MM,
        rect.h * MM,
        stroke=int(item.line is not None),
        fill=int(item.fill is not None),
    )


def _draw_stroke(canvas: Any, item: Stroke, height: float) -> None:
    canvas.setStrokeColorRGB(*_COLOURS[item.tone])
    canvas.setLineWidth(item.width * MM)
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    path = canvas.beginPath()
    path.moveTo(item.start[0] * MM, (height - item.start[1]) * MM)
    for step in item.steps:
        points = [(height - n) * MM if i % 2 else n * MM for i, n in enumerate(step)]
        if len(points) == 2:
            path.lineTo(*points)
        else:
            path.curveTo(*points)
    canvas.drawPath(path, stroke=1, fill=0)

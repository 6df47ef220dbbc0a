"""Labels and wristbands as PDF: one page a sheet of labels, or one a label of a roll or a band."""

from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from recon.design.art import Weight
from recon.design.fonts import font_name
from recon.design.labels import Label, code_places, label_items
from recon.design.render import MM, draw_items, draw_symbol
from recon.design.stocks import Stock
from recon.design.watermark import mark_place
from recon.language import tr
from recon.model.geometry import Rect, Size
from recon.vision.labelcode import PatientCode, modules


def render_labels(
    labels: Sequence[Label],
    stock: Stock,
    out: BinaryIO,
    *,
    start: int = 1,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write the PDF of ``labels`` to ``out`` and return its pages.

    Args:
        labels: in order.
        stock: what they are printed on.
        out: takes the PDF.
        start: the first label of the first sheet that is still there, counted from 1 line by line.
        progress: told how many labels are drawn, after each.
    """
    size = (stock.page.w * MM, stock.page.h * MM)
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1, initialFontName=font_name(Weight.REGULAR))
    canvas.setTitle(tr("printing.labels", labels[0].lang, stock=stock.name))
    canvas.setCreator("recon")
    places, page = stock.places, 1
    for done, label in enumerate(labels, start=1):
        sheet, number = divmod(start - 1 + done - 1, len(places))
        if sheet + 1 > page:
            canvas.showPage()
            page += 1
        place = places[number]
        if label.is_exercise:
            _mark(canvas, place, stock.page.h, label.lang)
        dark = modules(PatientCode(label.patient.ipp, label.patient.iep))
        draw_symbol(canvas, dark, code_places(stock, place), stock.page.h)
        draw_items(canvas, label_items(label, stock, place), stock.page.h)
        if progress is not None:
            progress(done)
    canvas.showPage()
    canvas.save()
    return page


def _mark(canvas: Any, place: Rect, height: float, lang: str) -> None:
    canvas.saveState()
    canvas.translate(place.x * MM, (height - place.bottom) * MM)
    mark_place(canvas, Size(place.w, place.h), lang)
    canvas.restoreState()

"""What reports on paper have in common: A4 in the sheets' typeface, numbered pages, headings, lists."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from recon.design.art import Weight
from recon.design.fonts import font_name, printable
from recon.model.geometry import Rect
from recon.vision.sheetcode import symbol

INK, QUIET, RULE, BAND = HexColor("#111111"), HexColor("#555555"), HexColor("#9a9a9a"), HexColor("#efefef")
WIDTH = 180.0  # of what is printed on, mm
Command = tuple[Any, ...]
Cell = str | list[Paragraph]  # a text in the usual type, or paragraphs one below the other

_MARGIN, _TOP, _FOOT = 15.0, 14.0, 17.0
HEIGHT = A4[1] / mm - _TOP - _FOOT
_MODULE = 0.55  # of a symbol, mm
# reportlab splits many tables of some rows much faster than one of thousands.
_ROWS = 200
_LISTED: list[Command] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
    ("LINEBELOW", (0, 1), (-1, -1), 0.25, RULE),
]


def build(
    parts: Iterable[Any],
    *,
    title: str,
    subject: str,
    page_of: Callable[[int, int], str],
    areas: Sequence[Rect] = (Rect(0, 0, WIDTH, HEIGHT),),
) -> bytes:
    """Return the PDF of ``parts``; the foot of every page says title and subject, and which page of how many.

    ``areas`` are what is filled on each page, one after the other, in mm from the top left of what is printed on.
    """
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title=title, author="recon", subject=subject)
    document.addPageTemplates(PageTemplate(frames=[_frame(area) for area in areas]))
    document.build(list(parts), canvasmaker=partial(_Numbered, foot=f"{title} · {subject}", page_of=page_of))
    return out.getvalue()


def _frame(area: Rect) -> Frame:
    bottom = A4[1] - (_TOP + area.bottom) * mm
    edges = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0}
    return Frame((_MARGIN + area.x) * mm, bottom, area.w * mm, area.h * mm, **edges)


def words(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a paragraph of ``text`` as it is: reportlab would take < and & in it for markup."""
    safe = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Paragraph(safe, style)


def type_of(
    size: float,
    weight: Weight = Weight.REGULAR,
    *,
    color: Color = INK,
    align: int = TA_LEFT,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
) -> ParagraphStyle:
    """Return a paragraph's type; ``before`` and ``after`` are room in mm, ``keep`` holds it to what follows."""
    return ParagraphStyle(
        f"{weight} {size}",
        fontName=font_name(weight),
        fontSize=size,
        leading=size * 1.22,
        textColor=color,
        alignment=align,
        spaceBefore=before * mm,
        spaceAfter=after * mm,
        keepWithNext=keep,
    )


def heading(text: str) -> Paragraph:
    """Return the heading of a section."""
    return words(text, type_of(12, Weight.BOLD, before=5, after=1.5, keep=True))


def listed(heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Iterable[Table]:
    """Yield a list with ``heads`` repeated on every page; ``widths`` of its columns in mm, WIDTH together."""
    top = [words(head, type_of(8, Weight.SEMIBOLD, color=QUIET)) for head in heads]
    columns = [width * mm for width in widths]
    for first in range(0, len(rows), _ROWS):
        some = rows[first : first + _ROWS]
        cells = [[words(cell, type_of(8.5)) if isinstance(cell, str) else cell for cell in row] for row in some]
        # A row goes on on the next page where more was said than one page holds.
        yield Table([top, *cells], colWidths=columns, style=_LISTED, repeatRows=1, splitInRow=1)


class Symbol(Flowable):  # type: ignore[misc]
    """A DataMatrix, drawn as squares."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._dark = symbol(text)
        self.width = self.height = len(self._dark) * _MODULE * mm

    def draw(self) -> None:
        side = _MODULE * mm
        path = self.canv.beginPath()
        for row, column in zip(*self._dark.nonzero(), strict=True):
            path.rect(float(column) * side, self.height - (float(row) + 1) * side, side, side)
        self.canv.setFillColor(INK)
        self.canv.drawPath(path, stroke=0, fill=1)


class _Numbered(Canvas):  # type: ignore[misc]
    """A canvas that writes every page's foot once it knows how many pages there are."""

    def __init__(self, *args: Any, foot: str, page_of: Callable[[int, int], str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._foot = foot
        self._page_of = page_of
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._kept, start=1):
            self.__dict__.update(page)
            self.setFont(font_name(Weight.REGULAR), 8)
            self.setFillColor(QUIET)
            self.drawString(_MARGIN * mm, 10 * mm, printable(self._foot))
            self.drawRightString((_MARGIN + WIDTH) * mm, 10 * mm, printable(self._page_of(number, len(self._kept))))
            super().showPage()
        super().save()

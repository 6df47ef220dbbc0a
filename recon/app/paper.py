"""Where sheets go: into a file, to a queue of CUPS as they are, or page by page to whatever printer Qt knows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from recon.errors import PrintStopped
from recon.language import tr
from recon.model.geometry import MM_PER_INCH
from recon.workflow import cups
from recon.workflow.picturing import Picture
from recon.workflow.showing import pdf_pages

# Codes and frames are sharp at 300; finer pictures only take longer to reach the printer.
_COARSEST, _FINEST = 150, 300


@dataclass(frozen=True, slots=True)
class Paper:
    """One of three: ``out`` a file the person chose, ``queue`` a printer of CUPS, ``printer`` one of Qt's alone."""

    out: Path | None = None
    queue: str | None = None
    printer: QPrinter | None = None


def ask_printer(parent: QWidget) -> Paper | None:
    """Let the person choose a printer in Qt's own dialog; None where they think better of it.

    A printer that CUPS knows gets the PDF itself: sharp, at its true size, on both sides where the form says so, and
    what becomes of the job is known afterwards. All others get its pages as pictures.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("app.command.print"))
    dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)  # all pages, once: no two papers bear the same code
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    is_file = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and bool(printer.outputFileName())
    if not is_file and printer.printerName() in cups.printers():
        return Paper(queue=printer.printerName())
    return Paper(printer=printer)


def put(paper: Paper, pdf: Path, *, title: str) -> None:
    """Print ``pdf`` on one side, on whichever printer ``paper`` is.

    Raises:
        OutputError, PrintStopped, ToolMissing: if it does not take it.
    """
    if paper.queue is not None:
        cups.send(pdf, paper.queue, title=title, sides="one-sided")
    elif paper.printer is not None:
        paint(paper.printer, pdf, title=title, painted=lambda _done: None, stop=lambda: False)


def paint(
    printer: QPrinter,
    pdf: Path,
    *,
    title: str,
    painted: Callable[[int], None],
    stop: Callable[[], bool],
    duplex: bool = False,
    size_mm: tuple[float, float] | None = None,
) -> None:
    """Paint every page of ``pdf`` on ``printer`` once and at its true size; ``painted`` is told how many are done.

    ``duplex`` is on both sides; what the person chose of that in the dialog gives way to what the pages are made for.
    ``size_mm`` is width and height of the paper where it is none that the person chooses: a label's, a band's.

    Raises:
        PrintStopped: if ``stop`` said so, or the printer does not take a page.
        OutputError: if the PDF cannot be read.
    """
    _set_up(printer, title, size_mm)
    dpi = min(max(printer.resolution(), _COARSEST), _FINEST)
    painter = QPainter()
    try:
        for number, page in enumerate(pdf_pages(pdf, dpi), start=1):
            if stop():
                printer.abort()
                raise PrintStopped(reason=tr("app.print.stopped_on_paper"))
            if duplex and number == 1:
                _turn(printer, page)
            _lay(printer, page)
            if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
                raise PrintStopped(reason=tr("app.print.not_taken", printer=printer.printerName()))
            _paint(painter, printer, page)
            painted(number)
    finally:
        if painter.isActive():
            painter.end()


def _set_up(printer: QPrinter, title: str, size_mm: tuple[float, float] | None) -> None:
    """Have every page printed once, on one side, on paper of that size."""
    printer.setDocName(title)
    printer.setCopyCount(1)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    if size_mm is not None:
        # upright: which way a page lies is said page by page
        printer.setPageSize(QPageSize(QSizeF(min(size_mm), max(size_mm)), QPageSize.Unit.Millimeter))


def _turn(printer: QPrinter, first: Picture) -> None:
    """Print on both sides; paper that lies is turned on its short edge, like a book's page."""
    short, long = QPrinter.DuplexMode.DuplexShortSide, QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(short if first.width > first.height else long)


def _lay(printer: QPrinter, page: Picture) -> None:
    """Take all of the paper, the way the page lies."""
    lies = page.width > page.height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def _paint(painter: QPainter, printer: QPrinter, page: Picture) -> None:
    image = QImage(page.gray, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
    px_per_px = printer.resolution() / MM_PER_INCH / page.px_per_mm
    painter.drawImage(QRectF(0, 0, page.width * px_per_px, page.height * px_per_px), image)

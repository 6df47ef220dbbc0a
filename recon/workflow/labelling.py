"""Labels and wristbands: for patients who are known, and numbered ones for those who are not yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from recon.delivery.files import write_whole
from recon.design.label_pdf import render_labels
from recon.design.labels import Label
from recon.design.stocks import STOCKS, Stock
from recon.errors import PrintStopped, UsageError
from recon.language import tr
from recon.model.geometry import A4
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.store import Store
from recon.workflow import cups
from recon.workflow.entering import admit
from recon.workflow.issuing import Watch
from recon.workflow.numbers import free_numbers, give_out

STOCK_NAMES = tuple(STOCKS)


def page_mm(stock: str) -> tuple[float, float]:
    """Return width and height of what is printed on, mm: a sheet of labels, one label of a roll, a band."""
    page = STOCKS[stock].page
    return page.w, page.h


def places_on(stock: str) -> int:
    """Return how many labels a sheet has; 1 of a roll and of bands."""
    return len(STOCKS[stock].places)


def is_band(stock: str) -> bool:
    """Tell whether it is worn on the wrist."""
    return STOCKS[stock].is_band


@dataclass(frozen=True, slots=True)
class Labelled:
    """What was printed: labels, pages, where the PDF is, the numbers given out for it, the printer's job if any."""

    labels: int
    pages: int
    out: Path
    numbers: tuple[str, ...] = ()
    job: str | None = None


def print_labels(
    store: Store,
    *,
    stock: str,
    lang: str,
    out: Path,
    operator: str,
    patients: Sequence[Patient] = (),
    blank: int = 0,
    copies: int = 1,
    start: int = 1,
    printer: str | None = None,
    progress: Callable[[int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Labelled:
    """Print labels for ``patients``, or for ``blank`` temporary patient numbers, which are given out for that.

    A label is no sheet: it has no serial and is not in the account. Temporary numbers are in the ledger.

    Args:
        store: gives the numbers out.
        stock: name of what is printed on, one of ``STOCK_NAMES``.
        lang: language of the labels.
        out: the PDF to write.
        operator: who prints.
        patients: whose labels.
        blank: how many temporary numbers, when ``patients`` is empty.
        copies: how many labels of each.
        start: the first label that is left on the first sheet, from 1.
        printer: name of the CUPS printer to send the PDF to, if any.
        progress: told how many labels are drawn.
        stop: asked after each label whether to stop.

    Raises:
        UsageError: if there is no such stock or place on it, or nothing to print.
        DrillRealPatient: if the store is an exercise's, and one of the patients is none of its own.
        DrillPatientOutside: if it is not, and one of them is an exercise's.
        OutputError, NumbersExhausted, PrintStopped: and no number is given out.
        ToolMissing: if there is no ``lp`` to print with; no number is given out either.
    """
    on = _stock(stock, start)
    admit(store, patients)
    if not patients and blank < 1:
        raise UsageError(reason=tr("printing.no_labels"))
    if printer is not None:
        cups.require()
    drawn = _Drawing(on, lang, copies, start, _watched(Watch(progress, stop)), store.is_exercise)
    numbers, pages = ([], drawn.write(patients, out)) if patients else _give_out(store, blank, drawn, out, operator)
    job = None if printer is None else _sent(out, printer, stock)
    return Labelled(copies * (len(patients) or blank), pages, out, tuple(numbers), job)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How labels are drawn."""

    on: Stock
    lang: str
    copies: int
    start: int
    progress: Callable[[int], None]
    is_exercise: bool

    def write(self, patients: Sequence[Patient], out: Path) -> int:
        """Write the patients' labels as a PDF, and return the pages."""
        pages, pdf = self.of(patients)
        write_whole(out, pdf)
        return pages

    def of(self, patients: Sequence[Patient]) -> tuple[int, bytes]:
        """Return the pages, and the PDF, of the patients' labels."""
        pdf = BytesIO()
        labels = [Label(patient, self.lang, self.is_exercise) for patient in patients for _ in range(self.copies)]
        return render_labels(labels, self.on, pdf, start=self.start, progress=self.progress), pdf.getvalue()


def _give_out(store: Store, count: int, drawn: _Drawing, out: Path, operator: str) -> tuple[list[str], int]:
    """Give temporary numbers out with their labels; return them, and the pages.

    The labels are drawn while the store is free for whoever else works on it. Only then are the numbers given out, if
    all of them still can be; a number whose label could not be written never was.
    """
    while True:
        numbers = free_numbers(store, NumberKind.PATIENT, count)
        pages, pdf = drawn.of([Patient(number, "", "", None) for number in numbers])
        with store.transaction(operator) as journal:
            if give_out(store, journal, NumberKind.PATIENT, numbers):
                write_whole(out, pdf)
                return numbers, pages


def _sent(pdf: Path, printer: str, stock: str) -> str:
    """Send the labels to a CUPS printer, on paper of their size; returns the job."""
    page = STOCKS[stock].page
    media = "A4" if page == A4 else f"Custom.{page.w:g}x{page.h:g}mm"
    return cups.send(pdf, printer, title=tr("printing.labels", stock=stock), sides="one-sided", media=media)


def _stock(name: str, start: int) -> Stock:
    found = STOCKS.get(name)
    if found is None:
        raise UsageError(reason=tr("printing.no_such_stock", stock=name, known=", ".join(STOCKS)))
    if not 1 <= start <= len(found.places):
        raise UsageError(reason=tr("printing.no_such_place", stock=name, count=len(found.places)))
    return found


def _watched(watch: Watch) -> Callable[[int], None]:
    def drawn(done: int) -> None:
        try:
            watch.drawn(done)
        except PrintStopped as error:
            raise PrintStopped(reason=tr("printing.labels_stopped")) from error

    return drawn

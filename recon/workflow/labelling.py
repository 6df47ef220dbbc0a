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
from recon.store import Journal, Store
from recon.workflow import cups
from recon.workflow.issuing import Watch
from recon.workflow.numbers import issue_number

STOCK_NAMES = tuple(STOCKS)


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
        OutputError, NumbersExhausted, PrintStopped: and no number is given out.
        ToolMissing: if there is no ``lp`` to print with; no number is given out either.
    """
    on = _stock(stock, start)
    if not patients and blank < 1:
        raise UsageError(reason=tr("printing.no_labels"))
    if printer is not None:
        cups.require()
    pdf, numbers = BytesIO(), []
    with store.transaction(operator) as journal:
        # In the transaction: a number whose label could not be written was never given out.
        if not patients:
            numbers = _numbers(store, journal, blank)
            patients = [Patient(number, "", "", None) for number in numbers]
        labels = [Label(patient, lang) for patient in patients for _ in range(copies)]
        pages = render_labels(labels, on, pdf, start=start, progress=_watched(Watch(progress, stop)))
        write_whole(out, pdf.getvalue())
    job = None
    if printer is not None:
        media = "A4" if on.page == A4 else f"Custom.{on.page.w:g}x{on.page.h:g}mm"
        job = cups.send(out, printer, title=tr("printing.labels", stock=stock), sides="one-sided", media=media)
    return Labelled(len(labels), pages, out, tuple(numbers), job)


def _stock(name: str, start: int) -> Stock:
    found = STOCKS.get(name)
    if found is None:
        raise UsageError(reason=tr("printing.no_such_stock", stock=name, known=", ".join(STOCKS)))
    if not 1 <= start <= len(found.places):
        raise UsageError(reason=tr("printing.no_such_place", stock=name, count=len(found.places)))
    return found


def _numbers(store: Store, journal: Journal, count: int) -> list[str]:
    return [issue_number(store, journal, NumberKind.PATIENT) for _ in range(count)]


def _watched(watch: Watch) -> Callable[[int], None]:
    def drawn(done: int) -> None:
        try:
            watch.drawn(done)
        except PrintStopped as error:
            raise PrintStopped(reason=tr("printing.labels_stopped")) from error

    return drawn

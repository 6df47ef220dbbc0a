"""The print room without widgets: who is looked for and chosen, which forms, the run under way, what is to be counted.

Everything that asks the store, or draws, does so in the background; views read the properties and follow the signals.
"""

import threading
from collections.abc import Callable, Collection
from datetime import UTC, tzinfo

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.paper import Paper
from recon.app.printjobs import Copy, Order, Run, Watch, issue, matches, named_copies
from recon.errors import PatientAlike, PrintStopped, ReconError
from recon.language import current, tr
from recon.model.patient import Listed, Patient
from recon.store import Store
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.counting import PrintBatch, batches, count_batch, short
from recon.workflow.cups import Fate, fate
from recon.workflow.issuing import Printed
from recon.workflow.kits import Kit
from recon.workflow.looking import Standing, standing
from recon.workflow.showing import form_pages

PREVIEW_DPI = 80
USUAL_BLANKS = 10


class PrintDesk(QObject):
    """One nurse's order in the making, and the runs that wait to be counted."""

    listed = Signal()  # what is known of the patients as a whole, or which forms there are
    found = Signal()  # who was looked for
    ordered = Signal()  # the order: for whom, which forms, how many
    pictured = Signal()  # the pages of a form are drawn
    ran = Signal()  # the run has begun, gone on or ended
    printed = Signal(Printed)
    stopped = Signal(str)  # the run ended early: what that means, in words
    recounted = Signal()  # the open batches
    arrived = Signal(Patient)
    alike = Signal(str)  # somebody is known who may be the same; nothing was recorded
    failed = Signal(ReconError)

    _went_on = Signal(Run)

    def __init__(self, work: Background, runs: Background, load_kit: Callable[[], Kit], operator: str) -> None:
        """``work`` answers while ``runs`` prints."""
        super().__init__()
        self._work, self._runs, self._load_kit, self._operator = work, runs, load_kit, operator
        self.standing: Standing | None = None
        self.zone: tzinfo = UTC  # the store's, once it is open
        self.kit: Kit | None = None
        self.text, self.ward = "", ""
        self.matches: tuple[Listed, ...] = ()
        self.people: dict[str, Patient] = {}
        self.is_blank, self.blank = False, USUAL_BLANKS
        self.forms: tuple[str, ...] = ()
        self.lang = current()
        self.pages: dict[tuple[str, str], tuple[bytes, ...]] = {}
        self.run: Run | None = None
        self.open: tuple[PrintBatch, ...] = ()
        self.fates: dict[str, Fate] = {}
        self._stop = threading.Event()
        self._went_on.connect(self._go_on)

    # What the views read

    @property
    def order(self) -> Order:
        if self.is_blank:
            return Order(self.forms, self.lang, blank=self.blank, ward=self.ward)
        kit = self.kit
        wards = frozenset(key for key in self.forms if kit is not None and kit.form(key, self.lang).is_wards)
        return Order(self.forms, self.lang, ipps=tuple(self.people), wards=wards)

    @property
    def paper_pages(self) -> int:
        """How many printed pages the order makes."""
        kit, order = self.kit, self.order
        if kit is None or not order.forms:
            return 0
        return sum(order.times(key) * kit.form(key, order.lang).pages for key in order.forms)

    def titles(self) -> tuple[tuple[str, str, int], ...]:
        """Return (key, title, pages) of the forms that the language of the sheets has, by title."""
        kit = self.kit
        if kit is None:
            return ()
        forms = [kit.form(key, self.lang) for key in kit.keys if self.lang in kit.languages(key)]
        return tuple(sorted(((one.key, one.title, one.pages) for one in forms), key=lambda one: one[1]))

    # Looking

    def refresh(self) -> None:
        """Look anew at the list and the batches, and once at the forms."""
        self._ask(lambda store: (standing(store), store.timezone), self._stand, latest="standing")
        self.look_for(self.text)
        self.recount()
        if self.kit is None:
            self._ask(lambda _store: self._load_kit(), self._have_kit, latest="kit")

    def look_for(self, text: str) -> None:
        """Look for patients while the person types; with nothing typed, those of the ward, or those chosen."""
        self.text = text
        ward, chosen = self.ward, tuple(self.people)
        self._ask(lambda store: matches(store, text.strip(), ward, chosen), self._find, latest="search")

    def choose_ward(self, ward: str) -> None:
        """Show those of one ward only; the empty name is every ward."""
        self.ward = ward
        self.look_for(self.text)
        self.ordered.emit()

    def recount(self) -> None:
        """Look which batches are open, and then what became of their print jobs, which a printer may be slow to say."""
        self._ask(lambda store: batches(store, only_open=True), self._recount, latest="batches")

    def copies(self, batch: str, then: Callable[[tuple[Copy, ...]], None]) -> None:
        """Ask what the batch is made of."""
        self._ask(lambda store: named_copies(store, batch), then)

    def picture(self, key: str) -> None:
        """Have the pages of the form drawn, once."""
        kit, lang = self.kit, self.lang
        if kit is None or (key, lang) in self.pages:
            return

        def have(pages: tuple[bytes, ...]) -> None:
            self.pages[key, lang] = pages
            self.pictured.emit()

        self._ask(lambda _store: form_pages(kit, key, lang, PREVIEW_DPI), have, latest="picture")

    # The order

    def choose(self, patients: Collection[Patient], *, is_chosen: bool) -> None:
        for patient in patients:
            self.people.pop(patient.ipp, None)
            if is_chosen:
                self.people[patient.ipp] = patient
        self.ordered.emit()

    def clear(self) -> None:
        """Choose nobody; the forms stay."""
        self.people.clear()
        self.ordered.emit()
        self.look_for(self.text)

    def print_blank(self, is_blank: bool) -> None:
        self.is_blank = is_blank
        self.ordered.emit()

    def count_blank(self, number: int) -> None:
        self.blank = number
        self.ordered.emit()

    def switch_form(self, key: str) -> None:
        self.forms = tuple(one for one in self.forms if one != key) if key in self.forms else (*self.forms, key)
        self.ordered.emit()

    def speak(self, lang: str) -> None:
        """Print the sheets in ``lang``; a form that does not have it is left out."""
        self.lang = lang
        self.forms = tuple(key for key in self.forms if self.kit and lang in self.kit.languages(key))
        self.listed.emit()
        self.ordered.emit()

    def add(self, arrival: Arrival, *, even_if_alike: bool) -> None:
        """Make somebody who arrives known, and choose them."""
        who = self._operator
        self._work.run(
            lambda store: add_arrival(store, arrival, operator=who, even_if_alike=even_if_alike),
            self._have_arrived,
            self._refused,
        )

    # The run

    def print(self, paper: Paper) -> None:
        """Print the order; one run at a time."""
        order, kit, who = self.order, self.kit, self._operator
        if self.run is not None or kit is None or not order.sheets:
            return
        self._stop.clear()
        self.run = Run(0, order.sheets)
        self.ran.emit()
        watch = Watch(self._went_on.emit, self._stop)
        self._runs.run(lambda store: issue(store, kit, order, paper, watch, who), self._have_printed, self._have_not)

    def stop(self) -> None:
        """Have the run stop where it can."""
        self._stop.set()

    def count(self, batch: str, lost: Collection[str]) -> None:
        """Record that all of the batch came out but ``lost`` (serials)."""
        who, serials = self._operator, tuple(lost)
        self._ask(
            lambda store: count_batch(store, batch, lost=serials, operator=who),
            lambda _batch: self.recount(),
        )

    def close(self) -> None:
        """Have the run under way stop, and wait for it: what it issued until then stays a batch to be counted."""
        self.stop()
        self._runs.close()
        self._work.close()

    # What the background tells

    def _go_on(self, run: Run) -> None:
        if self.run is not None:
            self.run = run
            self.ran.emit()

    def _have_printed(self, printed: Printed) -> None:
        self._end_run()
        self.people.clear()
        self.ordered.emit()
        self.printed.emit(printed)
        self.refresh()

    def _have_not(self, error: ReconError) -> None:
        self._end_run()
        if isinstance(error, PrintStopped):
            batch = error.details.get("batch")
            key = "app.print.stopped_late" if batch else "app.print.stopped_early"
            self.stopped.emit(tr(key, batch=short(str(batch or ""))))
        else:
            self.failed.emit(error)
        self.refresh()

    def _end_run(self) -> None:
        self.run = None
        self.ran.emit()

    def _have_arrived(self, patient: Patient) -> None:
        self.people[patient.ipp] = patient
        self.arrived.emit(patient)
        self.ordered.emit()
        self.refresh()

    def _refused(self, error: ReconError) -> None:
        if isinstance(error, PatientAlike):
            self.alike.emit(str(error.details["patients"]))
        else:
            self.failed.emit(error)

    def _stand(self, told: tuple[Standing, tzinfo]) -> None:
        self.standing, self.zone = told
        self.listed.emit()

    def _have_kit(self, kit: Kit) -> None:
        self.kit = kit
        self.listed.emit()
        self.ordered.emit()

    def _find(self, found: tuple[Listed, ...]) -> None:
        self.matches = found
        self.found.emit()

    def _recount(self, told: tuple[PrintBatch, ...]) -> None:
        self.open = told
        self.recounted.emit()
        jobs = {batch.batch: batch.job for batch in told if batch.job}
        if jobs and self.run is None:
            self._runs.run(lambda _store: _fates(jobs), self._know_fates, self.failed.emit, latest="fates")

    def _know_fates(self, fates: dict[str, Fate]) -> None:
        self.fates = fates
        self.recounted.emit()

    def _ask(self, job: Callable[[Store], object], then: Callable[..., None], *, latest: str = "") -> None:
        self._work.run(job, then, self.failed.emit, latest=latest)


def _fates(jobs: dict[str, str]) -> dict[str, Fate]:
    return {batch: fate(job) for batch, job in jobs.items()}

"""The print room without widgets: who is looked for and chosen, which forms, the run under way, what is to be counted.

Everything that asks the store, or draws, does so in the background; views read the properties and follow the signals.
"""

import threading
from collections.abc import Callable, Collection
from datetime import UTC, tzinfo

from PySide6.QtCore import Signal

from recon.app.background import Background
from recon.app.ordering import Ordering
from recon.app.paper import Paper
from recon.app.printjobs import (
    Copy,
    LabelOrder,
    Run,
    Watch,
    issue,
    label,
    matches,
    named_copies,
    reissue,
)
from recon.errors import PatientAlike, PrintStopped, ReconError
from recon.language import tr
from recon.model.patient import Listed, Patient
from recon.store import Store
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.counting import PrintBatch, batches, count_batch, short
from recon.workflow.cups import Fate, fate
from recon.workflow.issuing import Printed
from recon.workflow.kits import Kit
from recon.workflow.labelling import Labelled
from recon.workflow.looking import Standing, standing


class PrintDesk(Ordering):
    """One nurse's order in the making, and the runs that wait to be counted."""

    found = Signal()  # who was looked for
    ran = Signal()  # the run has begun, gone on or ended
    printed = Signal(Printed)
    labelled = Signal(Labelled)
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
        self.text = ""
        self.matches: tuple[Listed, ...] = ()
        self.run: Run | None = None
        self.open: tuple[PrintBatch, ...] = ()
        self.fates: dict[str, Fate] = {}
        self._stop = threading.Event()
        self._went_on.connect(self._go_on)

    # Looking

    def refresh(self) -> None:
        """Look anew at the list and the batches, and once at the forms, which take longer: nobody waits for them."""
        self.ask(lambda store: (standing(store), store.timezone), self._stand, latest="standing")
        self.look_for(self.text)
        self.recount()
        if self.kit is None:
            self.draw(lambda _store: self._load_kit(), self._have_kit, latest="kit")

    def look_for(self, text: str) -> None:
        """Look for patients while the person types; with nothing typed, those of the ward, or those chosen."""
        self.text = text
        ward, chosen = self.ward, tuple(self.people)
        self.ask(lambda store: matches(store, text.strip(), ward, chosen), self._find, latest="search")

    def choose_ward(self, ward: str) -> None:
        """Show those of one ward only; the empty name is every ward."""
        self.ward = ward
        self.look_for(self.text)
        self.ordered.emit()

    def recount(self) -> None:
        """Look which batches are open, and then what became of their print jobs, which a printer may be slow to say."""
        self.ask(lambda store: batches(store, only_open=True), self._recount, latest="batches")

    def copies(self, batch: str, then: Callable[[tuple[Copy, ...]], None]) -> None:
        """Ask what the batch is made of."""
        self.ask(lambda store: named_copies(store, batch), then)

    # Who is there

    def clear(self) -> None:
        """Choose nobody; the forms stay."""
        self.people.clear()
        self.ordered.emit()
        self.look_for(self.text)

    def add(self, arrival: Arrival, *, even_if_alike: bool) -> None:
        """Make somebody who arrives known, and choose them."""
        who = self._operator
        self.change(
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
        watch = self._begin(Run(0, order.sheets))
        self._runs.run(lambda store: issue(store, kit, order, paper, watch, who), self._have_printed, self._have_not)

    def print_again(self, serials: Collection[str], paper: Paper) -> None:
        """Print sheets again, each under its own number."""
        kit, who, again = self.kit, self._operator, tuple(serials)
        if self.run is not None or kit is None or not again:
            return
        watch = self._begin(Run(0, len(again)))
        self._runs.run(lambda store: reissue(store, kit, again, paper, watch, who), self._have_again, self._have_not)

    def print_labels(self, order: LabelOrder, paper: Paper) -> None:
        """Print labels or wristbands."""
        who = self._operator
        if self.run is not None or not order.labels:
            return
        watch = self._begin(Run(0, order.labels, is_labels=True))
        self._runs.run(lambda store: label(store, order, paper, watch, who), self._have_labelled, self._have_not)

    def stop(self) -> None:
        """Have the run stop where it can."""
        self._stop.set()

    def count(self, batch: str, lost: Collection[str]) -> None:
        """Record that all of the batch came out but ``lost`` (serials)."""
        who, serials = self._operator, tuple(lost)
        self.ask(
            lambda store: count_batch(store, batch, lost=serials, operator=who),
            lambda _batch: self.recount(),
        )

    def close(self) -> None:
        """Have the run under way stop, and wait for it: what it issued until then stays a batch to be counted."""
        self.stop()
        self._runs.close()
        self._work.close()

    def ask(self, job: Callable[[Store], object], then: Callable[..., None], *, latest: str = "") -> None:
        """Ask the store in the background; what goes wrong is told."""
        self._work.run(job, then, self.failed.emit, latest=latest)

    def change(
        self, job: Callable[[Store], object], then: Callable[..., None], failed: Callable[[ReconError], None]
    ) -> None:
        """Have the store changed in the background; ``failed`` is told what went wrong."""
        self._work.run(job, then, failed, is_word=True)

    def draw(self, job: Callable[[Store], object], then: Callable[..., None], *, latest: str = "") -> None:
        """Have something drawn where sheets are, so that no search waits for it."""
        self._runs.run(job, then, self.failed.emit, latest=latest)

    def take_in(
        self, job: Callable[[Store], object], then: Callable[..., None], failed: Callable[[ReconError], None]
    ) -> None:
        """Have the store take in much at once where sheets are drawn: no search waits for it, a run comes after it."""
        self._runs.run(job, then, failed, is_word=True)

    @property
    def operator(self) -> str:
        return self._operator

    # What the background tells

    def _begin(self, run: Run) -> Watch:
        self._stop.clear()
        self.run = run
        self.ran.emit()
        return Watch(self._went_on.emit, self._stop)

    def _go_on(self, run: Run) -> None:
        if self.run is not None:
            self.run = run
            self.ran.emit()

    def _have_printed(self, printed: Printed) -> None:
        self.people.clear()
        self.is_reserve = False  # the next blank sheets are awaited again
        self.ordered.emit()
        self._have_again(printed)

    def _have_again(self, printed: Printed) -> None:
        self._end_run()
        self.printed.emit(printed)
        self.refresh()

    def _have_labelled(self, labelled: Labelled) -> None:
        self._end_run()
        self.labelled.emit(labelled)

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


def _fates(jobs: dict[str, str]) -> dict[str, Fate]:
    return {batch: fate(job) for batch, job in jobs.items()}

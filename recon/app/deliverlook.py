"""What the deliver room looks at: which destination, consignment and sheet are in hand, and what is known of them."""

from collections import Counter
from datetime import UTC, tzinfo

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from recon.app import deliverjobs, delivertold
from recon.app.background import Background
from recon.app.deliverjobs import Case, Detail, Overview, Place, SheetLine
from recon.app.delivertold import Point, Told
from recon.errors import ReconError
from recon.model.outbox import Stage
from recon.store import Store
from recon.store.lots import Lot
from recon.workflow.outbox.reconciling import Compared


class OutboxLook(QObject):
    """The outbox as it was last looked at; the store is asked in the background."""

    listed = Signal()  # what is where, or which destination or consignment is in hand
    cased = Signal()  # the consignment in hand, or which of its sheets are shown
    moved = Signal()  # another sheet is in hand
    shown = Signal()  # what there is to see of the sheet in hand
    failed = Signal(ReconError)

    def __init__(self, work: Background) -> None:
        super().__init__()
        self._work = work
        self.overview: Overview | None = None
        self.destination = ""
        self._at: dict[str, str] = {}
        self._sheets: dict[str, str] = {}
        self.stage: Stage | Point | None = None  # which sheets are shown; None is all
        self.case: Case | None = None
        self.detail: Detail | None = None
        self.compared: dict[str, dict[str, Compared]] = {}
        self.zone: tzinfo = UTC  # the store's, once it is open
        self._renewed, self._took = QElapsedTimer(), 0

    @property
    def places(self) -> tuple[Place, ...]:
        return self.overview.places if self.overview else ()

    @property
    def place(self) -> Place | None:
        """The destination in hand."""
        return self.overview.place(self.destination) if self.overview else None

    @property
    def consignments(self) -> tuple[Lot, ...]:
        """Those to the destination in hand, newest first."""
        return self.overview.to(self.destination) if self.overview else ()

    @property
    def number(self) -> str:
        """That of the consignment in hand, empty where there is none."""
        return self._at.get(self.destination, "")

    @property
    def consignment(self) -> Lot | None:
        return next((one for one in self.consignments if one.id == self.number), None)

    @property
    def sheets(self) -> tuple[SheetLine, ...]:
        """The sheets of the consignment in hand that are shown."""
        sheets, questions = self.case.sheets if self.case else (), self.questions
        shown = self.stage
        return tuple(one for one in sheets if shown in (None, one.item.stage, questions.get(one.item.sheet, "")))

    @property
    def questions(self) -> dict[str, Point]:
        """What a person has to look at of sheets that were compared with what the destination has."""
        number = self.number
        compared = self.compared.get(number, {}).values()
        return {one.sheet: point for one in compared if (point := delivertold.question_of(one)) is not None}

    @property
    def sheet(self) -> str:
        """The serial of the sheet in hand, empty where none is shown."""
        return self._sheets.get(self.number, "")

    @property
    def told(self) -> tuple[Told, ...]:
        """What there is to tell of the sheet in hand."""
        if self.detail is None:
            return ()
        compared = self.compared.get(self.detail.line.item.consignment, {})
        return delivertold.told_of(self.detail, compared.get(self.detail.line.item.sheet))

    # Moving

    def refresh(self) -> None:
        """Look into the store anew; what is shown stays until it is here."""
        self._renewed.start()
        self._work.run(_look, self._have, self.failed.emit, latest="list")

    def go_to(self, destination: str) -> None:
        if destination != self.destination:
            self.destination = destination
            self._follow()

    def open(self, consignment: str) -> None:
        """Take that consignment of the destination in hand in hand."""
        if consignment != self._at.get(self.destination):
            self._at[self.destination] = consignment
            self._follow()

    def show_stage(self, stage: Stage | Point | None) -> None:
        """Show the sheets at that stage only, or those with that question; None shows all."""
        if stage is not self.stage:
            self.stage = stage
            self.cased.emit()
            self._take_up()

    def step_stage(self, by: int) -> None:
        """Show the sheets of the next stage at which there are any."""
        stages: list[Stage | Point | None] = [None, *self.stages()]
        here = stages.index(self.stage) if self.stage in stages else 0
        self.show_stage(stages[(here + by) % len(stages)])

    def stages(self) -> dict[Stage | Point, int]:
        """Return how many sheets of the consignment in hand are at each stage, then with each question; not of none."""
        counts = self.case.lot.counts if self.case else {}
        return {stage: counts[stage] for stage in Stage if counts.get(stage)} | Counter(self.questions.values())

    def look(self, serial: str) -> None:
        """Take that sheet in hand."""
        if serial != self.sheet:
            self._sheets[self.number] = serial
            self._look()

    def step(self, by: int) -> None:
        """Take the sheet ``by`` further in hand, as far as there are any."""
        names = [one.item.sheet for one in self.sheets]
        if names:
            place = names.index(self.sheet) + by if self.sheet in names else 0
            self.look(names[min(max(place, 0), len(names) - 1)])

    # Within

    def _have(self, told: tuple[Overview, tzinfo]) -> None:
        self.overview, self.zone = told
        if self.place is None:
            troubled = [one for one in self.places if one.troubles]
            self.destination = next((one.there.name for one in (*troubled, *self.places)), "")
        self._follow()

    def _follow(self) -> None:
        """Show the consignment in hand; the newest where none was looked at."""
        if self.consignment is None and self.consignments:
            self._at[self.destination] = self.consignments[0].id
        found = self.consignment
        is_other = self.case is not None and (found is None or self.case.id != found.id)
        if is_other:
            self.case, self.detail, self.stage = None, None, None
        self.listed.emit()
        if is_other:
            self.cased.emit()
            self.moved.emit()
        if found is not None:
            number = found.id
            self._work.run(
                lambda store: deliverjobs.case_of(store, number), self._have_case, self.failed.emit, latest="case"
            )

    def _have_case(self, case: Case | None) -> None:
        found = self.consignment
        if found is None or case is None or case.id != found.id:
            return
        self.case, self._took = case, self._renewed.elapsed()
        if self.stage is not None and self.stage not in self.stages():
            self.stage = None
        self.cased.emit()
        self._take_up()

    def _take_up(self) -> None:
        """Show the sheet in hand; where it is not among those shown, the first."""
        names = [one.item.sheet for one in self.sheets]
        if self.sheet not in names:
            self._sheets[self.number] = names[0] if names else ""
        self._look()

    def _look(self) -> None:
        serial, case = self.sheet, self.case
        if self.detail is not None and self.detail.line.item.sheet != serial:
            self.detail = None
        self.moved.emit()
        if case is not None and serial:
            self._work.run(
                lambda store: deliverjobs.detail_of(store, case, serial),
                self._have_detail,
                self.failed.emit,
                latest="sheet",
            )

    def _have_detail(self, detail: Detail) -> None:
        if detail.line.item.sheet == self.sheet:
            self.detail = detail
            self.shown.emit()


def _look(store: Store) -> tuple[Overview, tzinfo]:
    return deliverjobs.overview(store), store.timezone

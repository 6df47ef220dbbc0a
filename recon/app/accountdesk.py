"""The account without widgets: where every sheet stands, what keeps the downtime open, and what a person says of it.

The store is asked in the background; views read the properties and follow the signals.
"""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.errors import ReconError
from recon.language import current
from recon.model.custody import CustodyReport, Downtime, PrintedPage
from recon.model.sheet import SheetState, Word
from recon.store import Store
from recon.workflow.counting import batches
from recon.workflow.custody import custody_report, write_report
from recon.workflow.downtimes import close_downtime, every, label, unexplained
from recon.workflow.explaining import explain


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet of the account; ``at`` is local and, as ``operator``, of its first print. ``name`` is the patient's."""

    serial: str
    title: str
    name: str
    ward: str
    operator: str
    at: datetime
    state: SheetState
    is_unexplained: bool


@dataclass(frozen=True, slots=True)
class Account:
    """All there is to tell at one moment. ``batches`` counts the open ones; ``downtime`` is the open one, if any."""

    report: CustodyReport
    sheets: tuple[SheetLine, ...]
    batches: int
    downtime: Downtime | None
    name: str
    zone: tzinfo

    @property
    def counts(self) -> Counter[SheetState]:
        return Counter(sheet.state for sheet in self.sheets)

    @property
    def unexplained(self) -> int:
        return sum(sheet.is_unexplained for sheet in self.sheets)


class AccountDesk(QObject):
    """The account as it was last looked at, which sheets are shown, and which of them a person means."""

    changed = Signal()  # the account, or which of it is shown
    ticked = Signal()  # which sheets the person means
    told = Signal(Word, int)  # what was said of so many sheets stands
    refused = Signal(ReconError)  # what was said cannot be; nothing was recorded
    reported = Signal(str)  # the custody report is in that file
    closed = Signal()  # the downtime is closed
    failed = Signal(ReconError)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__()
        self._work, self._operator = work, operator
        self.account: Account | None = None
        self.state: SheetState | None = None
        self.is_all = False
        self.text = ""
        self.meant: set[str] = set()

    @property
    def zone(self) -> tzinfo:
        return self.account.zone if self.account else UTC

    @property
    def shown(self) -> tuple[SheetLine, ...]:
        """The sheets of the state in hand (or that nobody explained, or all) that have what is looked for."""
        account = self.account
        words = self.text.casefold().replace("-", " ").split()
        return tuple(one for one in (account.sheets if account else ()) if self._is_shown(one, words))

    def refresh(self) -> None:
        """Look into the store anew."""
        who = self._operator
        self._work.run(lambda store: _account(store, who), self._have, self.failed.emit, latest="account")

    def show_state(self, state: SheetState | None, *, is_all: bool = False) -> None:
        """Show the sheets in ``state``; None is those that nobody explained, or all of them."""
        self.state, self.is_all = state, is_all
        self._only_shown()
        self.changed.emit()

    def look_for(self, text: str) -> None:
        self.text = text
        self._only_shown()
        self.changed.emit()

    def switch(self, serial: str) -> None:
        """Mean the sheet, or not any more."""
        self.meant ^= {serial}
        self.ticked.emit()

    def mean_all(self) -> None:
        """Mean all that are shown, or none where all are meant."""
        shown = {one.serial for one in self.shown}
        self.meant = set() if shown <= self.meant else shown
        self.ticked.emit()

    def say(self, word: Word, why: str, by: str | None = None) -> None:
        """Record ``word`` of the sheets that are meant: of all of them, or of none."""
        who, serials = self._operator, tuple(self.meant)

        def said(_sheets: object) -> None:
            self.meant.clear()
            self.told.emit(word, len(serials))
            self.refresh()

        self._work.run(lambda store: explain(store, serials, word, why, operator=who, by=by), said, self.refused.emit)

    def write_report(self, out: Path) -> None:
        """Write the custody report of all that was printed, as a PDF to sign."""
        who, lang = self._operator, current()
        self._work.run(
            lambda store: write_report(custody_report(store, operator=who), out, lang),
            lambda _nothing: self.reported.emit(str(out)),
            self.failed.emit,
        )

    def close_downtime(self) -> None:
        """Close the downtime; the store refuses while a sheet is not explained."""
        who = self._operator
        self._ask(lambda store: close_downtime(store, operator=who), self.closed.emit)

    def close(self) -> None:
        """Wait for what goes on in the background."""
        self._work.close()

    def _ask(self, job: Callable[[Store], object], then: Callable[[], None]) -> None:
        def done(_given: object) -> None:
            then()
            self.refresh()

        self._work.run(job, done, self.failed.emit)

    def _have(self, account: Account) -> None:
        self.account = account
        self._only_shown()
        self.changed.emit()

    def _only_shown(self) -> None:
        """Nothing is said of a sheet that the person does not see."""
        self.meant &= {one.serial for one in self.shown}

    def _is_shown(self, one: SheetLine, words: Collection[str]) -> bool:
        wanted = one.is_unexplained if self.state is None else one.state is self.state
        text = f"{one.serial} {one.serial[:4]} {one.serial[4:8]} {one.serial[8:]} {one.title} {one.name} {one.ward}"
        return (wanted or self.is_all) and all(word in text.casefold() for word in words)


def _account(store: Store, operator: str) -> Account:
    report = custody_report(store, operator=operator)
    downtime = next((one for one in every(store) if one.is_open), None)
    left = {one.serial for one in unexplained(store, downtime)} if downtime else set()
    first: dict[str, PrintedPage] = {}
    for page in report.pages:
        first.setdefault(page.serial, page)
    lines = tuple(_line(page, report, is_unexplained=page.serial in left) for page in first.values())
    name = label(store, downtime) if downtime else ""
    return Account(report, lines, len(batches(store, only_open=True)), downtime, name, store.timezone)


def _line(page: PrintedPage, report: CustodyReport, *, is_unexplained: bool) -> SheetLine:
    name = report.names.get(page.patient or "", "")
    return SheetLine(page.serial, page.title, name, page.ward, page.operator, page.at, page.sheet_state, is_unexplained)

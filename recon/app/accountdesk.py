"""The account without widgets: where every sheet stands, what keeps the downtime open, and what a person says of it.

The store is asked in the background, for so much as is looked at; views read the properties and follow the signals.
"""

from collections.abc import Callable, Collection
from datetime import UTC, tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recon.app import accountjobs
from recon.app.accountjobs import AT_ONCE, Account, Blank, SheetLine, Shown, WardShift
from recon.app.background import Background
from recon.errors import ReconError
from recon.language import current
from recon.model.sheet import SheetState, Word
from recon.store import Store, sheetbook
from recon.workflow.custody import custody_report, write_report
from recon.workflow.downtimes import close_downtime
from recon.workflow.explaining import explain
from recon.workflow.reserving import Opened, PutBack, open_envelopes, put_back

__all__ = ["Account", "AccountDesk", "SheetLine"]


class AccountDesk(QObject):
    """The account as it was last looked at, which sheets are shown, and which of them a person means."""

    changed = Signal()  # the account
    listed = Signal()  # which of its sheets are shown, or how many there are
    grouped = Signal()  # what was printed by ward and shift
    ticked = Signal()  # which sheets the person means
    told = Signal(Word, int)  # what was said of so many sheets stands
    refused = Signal(ReconError)  # what was said cannot be; nothing was recorded
    reported = Signal(str)  # the custody report is in that file
    closed = Signal()  # the downtime is closed
    reserve_told = Signal(str, str, int)  # what became of an envelope (is_open, is_back), its batch, how many sheets
    failed = Signal(ReconError)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__()
        self._work, self._operator = work, operator
        self.account: Account | None = None
        self.groups: tuple[WardShift, ...] = ()
        self.state: SheetState | None = None
        self.is_all = False
        self.text = ""
        self.meant: set[str] = set()
        self._shown: Shown | None = None
        self._found: int | None = None
        self._grouped_at = -1
        self._is_listing = False

    @property
    def zone(self) -> tzinfo:
        return self.account.zone if self.account else UTC

    @property
    def shown(self) -> tuple[SheetLine, ...]:
        """The sheets of the state in hand (or that nobody explained, or all) that have what is looked for.

        Of many only the first, until the others are looked at; ``count`` is how many there are.
        """
        return self._shown.lines if self._shown else ()

    @property
    def can_say(self) -> bool:
        """Whether something can be said of the sheets that are meant: not while others are about to be shown."""
        return bool(self.meant) and not self._is_listing

    @property
    def has_more(self) -> bool:
        return self._shown is not None and self._shown.has_more

    @property
    def count(self) -> int | None:
        """How many sheets there are of which ``shown`` are the first; None while it is not known."""
        if self._shown is not None and not self._shown.has_more:
            return len(self._shown.lines)
        if self.text.strip():
            return self._found
        if self.account is None:
            return None
        if self.state is not None:
            return self.account.counts[self.state]
        return self.account.total if self.is_all else self.account.unexplained

    def refresh(self) -> None:
        """Look into the store anew."""
        self._list(max(len(self.shown), AT_ONCE))
        self._work.run(accountjobs.account, self._have, self.failed.emit, latest="account")

    def show_state(self, state: SheetState | None, *, is_all: bool = False) -> None:
        """Show the sheets in ``state``; None is those that nobody explained, or all of them."""
        self.state, self.is_all = state, is_all
        self._list()

    def look_for(self, text: str, *, take: bool = False) -> None:
        """Show the sheets that have ``text``; if there is only one, ``take`` means it, or not any more."""
        self.text = text
        self._list(take=take)

    def more(self) -> None:
        """Show the next sheets, too."""
        before = self._shown
        if before is None or not before.has_more or self._is_listing:
            return
        state, text, is_all = self.state, self.text, self.is_all

        def job(store: Store) -> Shown:
            return accountjobs.more(store, accountjobs.wanted(store, state, text, is_all=is_all), before)

        self._work.run(job, self._have_shown, self.failed.emit, latest="list")

    def switch(self, serial: str) -> None:
        """Mean the sheet, or not any more."""
        self.meant ^= {serial}
        self.ticked.emit()

    def mean_all(self) -> None:
        """Mean all that there are of those shown, or none where all are meant."""
        state, text, is_all = self.state, self.text, self.is_all

        def job(store: Store) -> frozenset[str]:
            return sheetbook.serials(store, accountjobs.wanted(store, state, text, is_all=is_all))

        def have(all_of_them: frozenset[str]) -> None:
            if (state, text, is_all) == (self.state, self.text, self.is_all):
                self.meant = set() if all_of_them <= self.meant else set(all_of_them)
                self.ticked.emit()

        self._work.run(job, have, self.failed.emit, latest="all")

    def say(self, word: Word, why: str, by: str | None = None) -> None:
        """Record ``word`` of the sheets that are meant: of all of them, or of none."""
        who, serials = self._operator, tuple(self.meant)

        def said(_sheets: object) -> None:
            self.meant.clear()
            self.told.emit(word, len(serials))
            self.refresh()

        self._work.run(
            lambda store: explain(store, serials, word, why, operator=who, by=by),
            said,
            self.refused.emit,
            is_word=True,
        )

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

    def open_envelope(self, batch: str) -> None:
        """Open an envelope of the reserve: its sheets are awaited from now on."""
        who = self._operator

        def done(opened: tuple[Opened, ...]) -> None:
            for one in opened:
                self.reserve_told.emit("is_open", one.batch, one.sheets)
            self.refresh()

        self._work.run(lambda store: open_envelopes(store, [batch], operator=who), done, self.failed.emit, is_word=True)

    def blanks_of(self, batch: str, then: Callable[[tuple[Blank, ...]], None]) -> None:
        """Ask what of the envelope may go back into it."""
        self._work.run(lambda store: accountjobs.blanks_of(store, batch), then, self.failed.emit)

    def put_back(self, serials: Collection[str]) -> None:
        """Put sheets that were not used into the reserve again."""
        who, names = self._operator, tuple(serials)

        def done(kept: tuple[PutBack, ...]) -> None:
            for one in kept:
                self.reserve_told.emit("is_back", one.batch, one.sheets)
            self.refresh()

        self._work.run(lambda store: put_back(store, names, operator=who), done, self.failed.emit, is_word=True)

    def close(self) -> None:
        """Wait for what goes on in the background."""
        self._work.close()

    def _ask(self, job: Callable[[Store], object], then: Callable[[], None]) -> None:
        def done(_given: object) -> None:
            then()
            self.refresh()

        self._work.run(job, done, self.failed.emit, is_word=True)

    def _list(self, at_least: int = AT_ONCE, *, take: bool = False) -> None:
        """Ask for what is to be shown, and for how much there is of it; nothing is said of a sheet that is not."""
        state, text, is_all, meant = self.state, self.text, self.is_all, frozenset(self.meant)
        self._found, self._is_listing = None, True
        self.ticked.emit()

        def job(store: Store) -> tuple[Shown, frozenset[str]]:
            asked = accountjobs.wanted(store, state, text, is_all=is_all)
            still = sheetbook.serials(store, asked, among=meant) if meant else meant
            return accountjobs.shown(store, asked, at_least), still

        def have(told: tuple[Shown, frozenset[str]]) -> None:
            shown, still = told
            self.meant -= meant - still
            self._is_listing = False
            self._have_shown(shown)
            if take and len(shown.lines) == 1:
                self.switch(shown.lines[0].serial)
            if shown.has_more and text.strip():
                self._count(state, text, is_all=is_all)

        def have_not(error: ReconError) -> None:
            self._is_listing = False
            self.failed.emit(error)

        self._work.run(job, have, have_not, latest="list")

    def _count(self, state: SheetState | None, text: str, *, is_all: bool) -> None:
        def job(store: Store) -> int:
            return sheetbook.count(store, accountjobs.wanted(store, state, text, is_all=is_all))

        self._work.run(job, self._have_count, self.failed.emit, latest="count")

    def _have_shown(self, shown: Shown) -> None:
        self._shown = shown
        self.listed.emit()
        self.ticked.emit()

    def _have_count(self, count: int) -> None:
        self._found = count
        self.listed.emit()

    def _have(self, account: Account) -> None:
        self.account = account
        self.changed.emit()
        self.listed.emit()
        if account.entry != self._grouped_at:
            self._grouped_at = account.entry
            self._work.run(accountjobs.ward_shifts, self._have_groups, self.failed.emit, latest="groups")

    def _have_groups(self, groups: tuple[WardShift, ...]) -> None:
        self.groups = groups
        self.grouped.emit()

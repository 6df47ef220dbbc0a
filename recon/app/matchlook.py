"""What waits in the match room, by group, which line of it is in hand, and what there is to see of that.

The store is asked in the background: one thread for what the person does, another that has the next sheets ready before
they are wanted. Views read the properties and follow the signals.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from recon.app import matchjobs
from recon.app.background import Background
from recon.app.cases import Cases
from recon.app.matchjobs import Case, Group, Item, Items, Listed
from recon.errors import ReconError
from recon.model.page import Page
from recon.workflow.completing import PatientLine
from recon.workflow.waiting import WaitingList

_NEAR = (0, 1, 2, -1)  # from the line in hand: in this order they are fetched


class WaitingLook(QObject):
    """What waits; ``group`` is what is shown of it, ``item`` the line in hand, one for each group."""

    listed = Signal()  # what waits, or which group of it is shown
    moved = Signal()  # another line is in hand
    shown = Signal()  # what there is to see of the line in hand is here
    came = Signal()  # the same of any line: there are pages to fetch
    failed = Signal(ReconError)

    def __init__(self, work: Background, ahead: Background) -> None:
        super().__init__()
        self._work, self._cases = work, Cases(ahead)
        self.items: Items | None = None
        self.counts: dict[Group, int] = {}
        self.group = Group.MATCH
        self._at: dict[Group, str] = {}
        self._waiting = WaitingList()  # for the thread of ``work`` only
        self._is_telling = False
        self._cases.came.connect(self._came)
        self._cases.failed.connect(self._missed)

    @property
    def shown_items(self) -> tuple[Item, ...]:
        return self.items.get(self.group, ()) if self.items else ()

    @property
    def item(self) -> Item | None:
        """The line in hand, None where the group has none."""
        name = self._at.get(self.group, "")
        return next((one for one in self.shown_items if one.name == name), None)

    @property
    def case(self) -> Case | None:
        """What there is to see of the line in hand, None while it is on its way."""
        item = self.item
        return self._cases.get(item.key) if item else None

    def pages(self) -> tuple[Page, ...]:
        """Return the pages to look at: those of the case in hand, then of the next ones that are here."""
        cases = [self._cases.get(item.key) for item in self._near()]
        return tuple(dict.fromkeys(look.page for case in cases if case for look in case.looks))

    def refresh(self) -> None:
        """Look into the store anew; what is shown stays until it is here."""
        self._renew()
        self._work.run(matchjobs.list_patients, self._have, self.failed.emit, latest="patients")

    def show_group(self, group: Group) -> None:
        if group is not self.group:
            self.group = group
            self._drop()
            self.listed.emit()
            self._take_up()
            if group is Group.PATIENTS and self.items:
                self.refresh()

    def step_group(self, by: int) -> None:
        groups = list(Group)
        self.show_group(groups[(groups.index(self.group) + by) % len(groups)])

    def go(self, name: str) -> None:
        """Take that line in hand."""
        if name != self._at.get(self.group):
            self._at[self.group] = name
            self._drop()
            self._take_up()

    def step(self, by: int) -> None:
        """Take the line ``by`` further in hand, as far as there are any."""
        names = [one.name for one in self.shown_items]
        if names:
            here = self._at.get(self.group, "")
            place = names.index(here) + by if here in names else 0
            self.go(names[min(max(place, 0), len(names) - 1)])

    def tell(self, upto: int) -> None:
        """Have it told what there is of the sheets of patients, of so many lines from the first."""
        untold = [one for one in self.shown_items[:upto] if one.person is not None and one.patient is None]
        if untold and not self._is_telling:
            self._is_telling = True
            some = untold[: matchjobs.AT_ONCE]
            self._work.run(lambda store: matchjobs.told_of(store, some), self._have_told, self._have_not_told)

    def close(self) -> None:
        """Wait for what goes on in the background."""
        self._cases.close()
        self._work.close()

    def _drop(self) -> None:
        """Drop what was begun about the line in hand, which is no longer."""

    def _renew(self) -> None:
        self._cases.suspect()
        self._list()

    def _list(self, at_once: int = matchjobs.AT_ONCE) -> None:
        kept = self._waiting
        self._work.run(
            lambda store: matchjobs.list_waiting(store, kept, at_once), self._have, self.failed.emit, latest="list"
        )

    def _have(self, told: Listed) -> None:
        """Show what waits: of very much at first some, and again when all of it was looked at."""
        self.counts |= told.counts
        if told.is_whole or self.items is None or Group.MATCH not in self.items:
            self._have_list(told.items)
        if not told.is_whole:
            self._list(matchjobs.AT_ONCE_LATER)

    def _have_told(self, lines: dict[str, PatientLine]) -> None:
        self._is_telling = False
        if self.items is not None and Group.PATIENTS in self.items:
            told = tuple(
                replace(one, patient=lines[one.name]) if one.name in lines else one
                for one in self.items[Group.PATIENTS]
            )
            self.items = {**self.items, Group.PATIENTS: told}
            self.listed.emit()

    def _have_not_told(self, error: ReconError) -> None:
        self._is_telling = False
        self.failed.emit(error)

    def _leave(self, name: str) -> None:
        """Take what was decided off the list at once, and the next line in hand."""
        names = [one.name for one in self.shown_items]
        if self.items is None or name not in names:
            return
        place = names.index(name)
        self.items = {**self.items, self.group: tuple(one for one in self.shown_items if one.name != name)}
        self.counts[self.group] = max(self.counts.get(self.group, 0) - 1, 0)
        rest = [one for one in names if one != name]
        self._at[self.group] = rest[min(place, len(rest) - 1)] if rest else ""
        self.listed.emit()
        self._take_up()

    def _take_up(self) -> None:
        """Show the line in hand; in a group that was never looked into, its first."""
        if self.item is None and self.shown_items:
            self._at[self.group] = self.shown_items[0].name
        self.moved.emit()
        self._cases.want(self._near())

    def _near(self) -> list[Item]:
        items, here = self.shown_items, self.item
        if here is None:
            return []
        place = items.index(here)
        return [items[place + by] for by in _NEAR if 0 <= place + by < len(items)]

    def _came(self, key: str) -> None:
        if self.item is not None and self.item.key == key:
            self.shown.emit()
        self.came.emit()

    def _missed(self, key: str, error: ReconError) -> None:
        if self.item is not None and self.item.key == key:
            self.failed.emit(error)

    def _have_list(self, items: Items) -> None:
        """Show what waits now; the line in hand stays, and if it is gone, the one that has its place."""
        before = [one.name for one in self.shown_items]
        self.items = {**(self.items or {}), **items}
        names = [one.name for one in self.shown_items]
        here = self._at.get(self.group, "")
        if here not in names:
            place = before.index(here) if here in before else 0
            self._at[self.group] = names[min(place, len(names) - 1)] if names else ""
            self._drop()
        self.listed.emit()
        self._take_up() if here != self._at.get(self.group) else self._cases.want(self._near())

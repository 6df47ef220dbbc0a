"""The match room without widgets: what waits, which of it is in hand, who is chosen, and what is about to be recorded.

The store is asked in the background: one thread for what the person does, another that has the next sheets ready before
they are wanted. Views read the properties and follow the signals. Nothing is recorded but by ``match`` and ``say``.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from recon.app import matchjobs, restore
from recon.app.background import Background
from recon.app.cases import Cases
from recon.app.matchacts import Intent, Plan, alike, could_be_typed, match_sheet, possible, record, told
from recon.app.matchjobs import Card, Case, Group, Item, Items, Listed, Record
from recon.errors import ReconError
from recon.model.page import Page
from recon.store import Store
from recon.workflow.completing import PatientLine
from recon.workflow.matching import Retyped
from recon.workflow.merging import is_own
from recon.workflow.waiting import WaitingList

_NEAR = (0, 1, 2, -1)  # from the line in hand: in this order they are fetched

_DRAFT = "match.why"


class MatchDesk(QObject):
    """One person's way through what waits; ``group`` is what is shown of it, ``item`` the line in hand."""

    listed = Signal()  # what waits, or which group of it is shown
    moved = Signal()  # another line is in hand
    shown = Signal()  # what there is to see of the line in hand is here
    came = Signal()  # the same of any line: there are pages to fetch
    found = Signal()  # who was looked for
    turned = Signal()  # what is about to be recorded
    opened = Signal(Record)  # the patient whose sheets were asked for
    doubled = Signal(Card, tuple)  # what was typed is that of the one chosen, and of those others
    done = Signal(str)  # recorded: what, in words
    refused = Signal(ReconError)  # it cannot be; nothing was recorded
    failed = Signal(ReconError)

    def __init__(self, work: Background, ahead: Background, operator: str) -> None:
        """``work`` does what the person asks while ``ahead`` fetches what they will look at next."""
        super().__init__()
        self._work, self._cases, self.operator = work, Cases(ahead), operator
        self.items: Items | None = None
        self.counts: dict[Group, int] = {}
        self._waiting = WaitingList()  # for the thread of ``work`` only
        self._is_telling = False
        self.group = Group.MATCH
        self._at: dict[Group, str] = {}
        self.text = ""
        self._matches: tuple[Card, ...] = ()
        self.plan: Plan | None = None
        self.drafts: dict[tuple[Intent, str], str] = {}  # reasons begun and left, kept until they are recorded
        self.last = ""  # the sheet matched last, which can be taken back
        self.is_busy = False
        self._doubled: tuple[Plan, Retyped] | None = None
        self._cases.came.connect(self._came)
        self._cases.failed.connect(self._missed)

    # What the views read

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

    @property
    def cards(self) -> tuple[Card, ...]:
        """Who can be chosen: who was looked for, else who is suggested; nobody where that is not the question."""
        case = self.case
        if case is None or not case.takes_choice:
            return ()
        return self._matches if self.text else case.cards

    @property
    def is_typing(self) -> bool:
        """Whether the person types what stands on the sheet: nothing may be shown that they could copy."""
        return self.plan is not None and self.plan.intent is Intent.MATCH

    @property
    def is_own(self) -> bool:
        """Whether the proposal in hand is this person's own, which another has to decide."""
        item = self.item
        return item is not None and item.proposal is not None and is_own(item.proposal, self.operator)

    @property
    def draft(self) -> str:
        if self.plan is None:
            return ""
        place = self.plan.intent, self.plan.about
        return self.drafts.get(place) or restore.kept_draft(_DRAFT, "/".join(place))[0]

    def pages(self) -> tuple[Page, ...]:
        """Return the pages to look at: those of the case in hand, then of the next ones that are here."""
        cases = [self._cases.get(item.key) for item in self._near()]
        return tuple(dict.fromkeys(look.page for case in cases if case for look in case.looks))

    def can(self, intent: Intent) -> bool:
        """Tell whether the person could record that of the line in hand, by what is known of it."""
        case = self.case
        return case is not None and intent in possible(case) and not self.is_own

    # Moving

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

    # Looking

    def look_for(self, text: str) -> None:
        """Look for a patient while the person types; with nothing typed, those suggested are shown again."""
        self.text = text.strip()
        if not self.text:
            self._matches = ()
            self.found.emit()
            return
        wanted, described = self.text, self.case.described if self.case else None
        self._work.run(
            lambda store: matchjobs.found(store, wanted, described), self._find, self.failed.emit, latest="search"
        )

    def open(self, ipp: str) -> None:
        """Have all the sheets of a patient shown."""
        self._work.run(lambda store: matchjobs.record_of(store, ipp), self.opened.emit, self.failed.emit, latest="open")

    # What is about to be recorded

    def choose(self, place: int) -> None:
        """Choose the patient of that place; what for depends on what is in hand."""
        cards, item = self.cards, self.item
        if item is None or place >= len(cards) or self.plan is not None:
            return
        card = cards[place]
        intents = {Group.MATCH: Intent.MATCH, Group.DOUBT: Intent.REASSIGN, Group.PATIENTS: Intent.MERGE}
        self._turn(Plan(Intent.UNMERGE if card.is_former else intents[item.group], item.name, card))

    def turn(self, intent: Intent) -> None:
        """Be about to record ``intent`` of what is in hand, if that can be."""
        case = self.case
        if case is not None and self.can(intent):
            self._turn(Plan(intent, case.item.name, doubts=tuple(one.id for one in case.doubts)))

    def undo(self) -> None:
        """Be about to take back the last match."""
        if self.last:
            self._turn(Plan(Intent.UNMATCH, self.last))

    def back(self) -> None:
        """Think better of it: nothing is recorded."""
        if not self.is_busy:
            self._turn(None)

    def keep_draft(self, why: str) -> None:
        if self.plan is not None:
            self.drafts[self.plan.intent, self.plan.about] = why
            restore.keep_draft(_DRAFT, f"{self.plan.intent}/{self.plan.about}", why)

    # Recording

    def match(self, initials: str, birth_year: int | None) -> None:
        """Match the sheet to whom is chosen, if what was typed off the sheet is theirs.

        Where that would be another's as well, who may be meant is told (``doubled``), and it is recorded when the very
        same is asked for once more.
        """
        plan, who, retyped = self.plan, self.operator, Retyped(initials, birth_year)
        if plan is None or plan.card is None or not self.is_typing:
            return
        others = alike(plan.card, (*self.case.cards, *self._matches) if self.case else ())
        if others and could_be_typed(plan.card, retyped) and self._doubled != (plan, retyped):
            self._doubled = plan, retyped
            self.doubled.emit(plan.card, others)
            return
        self._record(plan, lambda store: match_sheet(store, plan, retyped, who))

    def say(self, why: str) -> None:
        """Record what the person is about to record, with the reason."""
        plan, who = self.plan, self.operator
        if plan is not None and not self.is_typing:
            self._record(plan, lambda store: record(store, plan, why.strip(), who))

    def close(self) -> None:
        """Wait for what goes on in the background."""
        self._cases.close()
        self._work.close()

    # Within

    def _turn(self, plan: Plan | None) -> None:
        if not self.is_busy and plan != self.plan:
            self.plan, self._doubled = plan, None
            self.turned.emit()

    def _drop(self) -> None:
        """Nothing is about to be recorded of a line that is no longer in hand."""
        was = self.plan
        self.plan, self.text, self._matches = None, "", ()
        if was is not None:
            self.turned.emit()

    def _record(self, plan: Plan, job: Callable[[Store], None]) -> None:
        if self.is_busy:
            return
        self.is_busy = True
        self.turned.emit()
        self._work.run(job, lambda _nothing: self._recorded(plan), self._refuse, is_word=True)

    def _recorded(self, plan: Plan) -> None:
        self.is_busy = False
        if self.drafts.pop((plan.intent, plan.about), None) is not None:
            restore.keep(_DRAFT, None)
        self.last = plan.about if plan.intent is Intent.MATCH else ""
        self._cases.forget(f"{self.group}:{plan.about}")
        self._drop()
        if plan.intent in (Intent.MATCH, Intent.SETTLE, Intent.UNMATCH, Intent.CONFIRM, Intent.DECLINE):
            self._leave(plan.about)
        self.done.emit(told(plan))
        # Of everybody's sheets the list is long: it is made again where it is looked at, not between two sheets.
        self.refresh() if self.group is Group.PATIENTS else self._renew()

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

    def _refuse(self, error: ReconError) -> None:
        self.is_busy = False
        self.turned.emit()
        self.refused.emit(error)

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

    def _find(self, cards: tuple[Card, ...]) -> None:
        self._matches = cards
        self.found.emit()

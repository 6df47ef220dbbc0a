"""The match room without widgets: who is looked for and chosen for the line in hand, and what is about to be recorded.

Views read the properties and follow the signals. Nothing is recorded but by ``match`` and ``say``.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal

from recon.app import matchjobs, restore
from recon.app.background import Background
from recon.app.matchacts import Intent, Plan, alike, could_be_typed, match_sheet, possible, record, told
from recon.app.matchjobs import Card, Group, Record
from recon.app.matchlook import WaitingLook
from recon.errors import ReconError
from recon.store import Store
from recon.workflow.matching import Retyped
from recon.workflow.merging import is_own

_DRAFT = "match.why"


class MatchDesk(WaitingLook):
    """One person's way through what waits."""

    found = Signal()  # who was looked for
    turned = Signal()  # what is about to be recorded
    opened = Signal(Record)  # the patient whose sheets were asked for
    doubled = Signal(Card, tuple)  # what was typed is that of the one chosen, and of those others
    done = Signal(str)  # recorded: what, in words
    refused = Signal(ReconError)  # it cannot be; nothing was recorded

    def __init__(self, work: Background, ahead: Background, operator: str) -> None:
        """``work`` does what the person asks while ``ahead`` fetches what they will look at next."""
        super().__init__(work, ahead)
        self.operator = operator
        self.text = ""
        self._matches: tuple[Card, ...] = ()
        self.plan: Plan | None = None
        self.drafts: dict[tuple[Intent, str], str] = {}  # reasons begun and left, kept until they are recorded
        self.last = ""  # the sheet matched last, which can be taken back
        self.is_busy = False
        self._doubled: tuple[Plan, Retyped] | None = None

    # What the views read

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

    def can(self, intent: Intent) -> bool:
        """Tell whether the person could record that of the line in hand, by what is known of it."""
        case = self.case
        return case is not None and intent in possible(case) and not self.is_own

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

    # Within

    def _turn(self, plan: Plan | None) -> None:
        if not self.is_busy and plan != self.plan:
            self.plan, self._doubled = plan, None
            self.turned.emit()

    def _drop(self) -> None:
        """Be about to record nothing of a line that is no longer in hand."""
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

    def _refuse(self, error: ReconError) -> None:
        self.is_busy = False
        self.turned.emit()
        self.refused.emit(error)

    def _find(self, cards: tuple[Card, ...]) -> None:
        self._matches = cards
        self.found.emit()

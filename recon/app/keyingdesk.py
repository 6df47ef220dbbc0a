"""Typing twice without widgets: what one person types unseen, and what two typed who differ."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from recon.app import values
from recon.app.background import Background
from recon.app.mode import QueueDesk
from recon.model.verification import Outcome
from recon.store import Store
from recon.store.keying import Keying
from recon.workflow.choosing import choose
from recon.workflow.keying import CRITICAL, Typed, key, reopen, rule, settle
from recon.workflow.keying_queue import Blind, Difference, blinds, differences
from recon.workflow.operators import is_same_person


class KeyingDesk(QueueDesk):
    """The fields that the operator is to type without seeing what anybody made of them."""

    chosen = Signal()  # whether the station types twice
    undone = Signal(object)  # what became of the last entry, taken back or not (Typed)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__(work, operator)
        self.is_on: bool | None = None
        self._last: tuple[Blind, Typed] | None = None

    def load(self, store: Store) -> Sequence[Blind]:
        return blinds(store, self.operator)

    def refresh(self) -> None:
        self.work.run(lambda store: bool(rule(store)), self._have_chosen, self.failed.emit, latest="chosen")
        super().refresh()

    def record(self, store: Store, task: Blind, outcome: Outcome, text: str, *, force: bool) -> Typed:
        who = self.operator
        return key(store, task.place, outcome=outcome, text=text, operator=who, force=force, page=task.page)

    def switch(self, *, is_on: bool) -> None:
        """Have this station type critical fields twice from now on, or not."""

        def make(store: Store) -> None:
            choose(store, CRITICAL, is_on, operator=self.operator)

        self.work.run(make, lambda _: self.refresh(), self.failed.emit, is_word=True)

    def undo(self) -> None:
        """Type the last field again: in place of what was typed alone, and anew by both where both agreed."""
        if self._last is None or self.is_busy:
            return
        task, typed = self._last
        if typed is not Typed.AGREES:
            self._back(task, typed)
            return

        def again(store: Store) -> None:
            reopen(store, task.place, operator=self.operator)

        self.work.run(again, lambda _: self._back(task, typed), self.failed.emit)

    def has_recorded(self, task: Blind, given: object) -> None:
        self._last = (task, Typed(str(given)))

    @property
    def can_undo(self) -> bool:
        return self._last is not None

    def _back(self, task: Blind, typed: Typed) -> None:
        self._last = None
        if typed is not Typed.DIFFERS:
            self.count -= 1
            self.ask(task)
        self.undone.emit(typed)

    def _have_chosen(self, is_on: bool) -> None:
        if self.is_on != is_on:
            self.is_on = is_on
            if not is_on:
                self.current, self._ahead = None, []
                self.moved.emit()
            self.chosen.emit()


class DifferenceDesk(QueueDesk):
    """The fields about which two people differ, each with what both typed."""

    def load(self, store: Store) -> Sequence["Differing"]:
        return [Differing(one) for one in differences(store)]

    def record(self, store: Store, task: "Differing", outcome: Outcome, text: str, *, force: bool) -> None:
        who, page = self.operator, task.blind.page
        settle(store, task.place, outcome=outcome, text=text, operator=who, force=force, page=page)

    def pick(self, index: int) -> None:
        """Decide that what the first (0) or the second (1) typed is what stands there."""
        if self.current is not None:
            typed: Keying = self.current.typed[index]
            self.decide(typed.outcome, values.text(typed.value) if typed.outcome is Outcome.VALUE else "")

    @property
    def is_own(self) -> bool:
        """Whether one of the two is the operator."""
        typed = () if self.current is None else self.current.typed
        return any(is_same_person(one.operator, self.operator) for one in typed)


class Differing:
    """A difference as the queue and the card take it."""

    def __init__(self, one: Difference) -> None:
        self.blind, self.place, self.typed = one.blind, one.blind.place, (one.first, one.second)

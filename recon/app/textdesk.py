"""The texts that nobody has typed, without widgets: which is in hand, what was typed of it and kept, or recorded."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Signal

from recon.app.background import Background
from recon.app.mode import Place, QueueDesk
from recon.errors import OutputError, ReconError, SheetStateError
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow import drafts
from recon.workflow.freetext import Untyped, leave, text_at, type_text, untyped

_LOOKS = 40  # into the store, a few thousand sheets each, before it is said that no text is left


class TextDesk(QueueDesk):
    """The texts that nobody has typed."""

    returned = Signal(str, str)  # a text is asked again: what had been typed of it, and why (a word of the catalogue)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__(work, operator)
        self._history: list[tuple[Untyped, str, bool]] = []
        self._typed = ""
        self._has_looked = False
        self._drafts: dict[Place, str] = {}

    def refresh(self) -> None:
        """Look what there is; the first time, go on where the person was when the window was closed."""
        super().refresh()
        if not self._has_looked:
            self._has_looked = True
            self.work.run(self._draft, self._resume, self.failed.emit)

    def keep(self, text: str) -> None:
        """Keep what is being typed, away from the window, until it is recorded."""
        task, who = self.current, self.operator
        if task is not None and text != self._drafts.get(task.place, ""):
            self._drafts[task.place] = text
            self.work.run(lambda store: drafts.keep(store, who, task.place, text), _ignore, self.failed.emit)

    def draft(self, place: Place) -> str:
        """Return what the person has typed of a text and not recorded."""
        return self._drafts.get(place, "")

    def load(self, store: Store) -> Sequence[Untyped]:
        after: int | None = 0
        for _ in range(_LOOKS):
            found, after = untyped(store, after or 0)
            if found or after is None:
                return found
        return ()

    def record(self, store: Store, task: Untyped, outcome: Outcome, text: str, *, force: bool) -> bool:
        type_text(store, task.place, outcome, text, operator=self.operator, force=force, page=task.page)
        with suppress(OutputError):  # it is recorded, and what was kept of it is not asked for any more
            drafts.keep(store, self.operator, task.place, "")
        self._typed = text
        return False

    def _have_not(self, said: tuple[Place, Outcome, str], error: ReconError) -> None:
        """Leave what was typed where it is: somebody else has been there, and the person goes on after a look."""
        if isinstance(error, SheetStateError):
            self.is_busy = False
            self.failed.emit(error)
        else:
            super()._have_not(said, error)

    def leave(self) -> None:
        """Let the text in hand stay a picture."""
        task = self.current
        if task is None or self.is_busy:
            return
        self.is_busy = True

        def stay(store: Store) -> bool:
            leave(store, task.place, operator=self.operator)
            drafts.keep(store, self.operator, task.place, "")
            return True

        said = (task.place, Outcome.VALUE, "")
        self.work.run(stay, lambda _: self._have_recorded(task, True), partial(self._have_not, said))

    def undo(self) -> None:
        """Ask the last text again; what was recorded of it stands until something else is."""
        if not self._history or self.is_busy:
            return
        task, typed, is_left = self._history.pop()

        def back(store: Store) -> None:
            if is_left:
                leave(store, task.place, operator=self.operator, is_left=False)

        def again(_: None) -> None:
            self.count -= 1
            self.ask(task)
            self.returned.emit(typed, "returned")

        self.work.run(back, again, self.failed.emit)

    def has_recorded(self, task: Untyped, given: object) -> None:
        self._drafts.pop(task.place, None)
        self._history.append((task, "" if given else self._typed, bool(given)))
        self._typed = ""

    def _draft(self, store: Store) -> tuple[dict[Place, str], Untyped | None]:
        kept = drafts.kept(store, self.operator)
        return drafts.every(store, self.operator), None if kept is None else text_at(store, kept[0])

    def _resume(self, draft: tuple[dict[Place, str], Untyped | None]) -> None:
        texts, task = draft
        self._drafts = texts | self._drafts
        if task is not None:
            text = self._drafts[task.place]
            self._ahead = [one for one in self._ahead if one.place != task.place]
            if self.current is None or self.current.place != task.place:
                self.ask(task)
            self.returned.emit(text, "resumed")
        elif self.current is not None and self.draft(self.current.place):
            self.returned.emit(self.draft(self.current.place), "begun")


def _ignore(_given: None) -> None:
    """Nobody asks what keeping a draft gave."""

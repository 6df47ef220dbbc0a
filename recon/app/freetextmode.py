"""Free text typed beside its picture, with what a reader suggests; or left as the picture that it is."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from recon.app import keys
from recon.app.background import Background
from recon.app.keyingcard import OUTCOMES, CardMode
from recon.app.keys import Command, Told
from recon.app.mode import Place, QueueDesk
from recon.app.pictures import Pictures
from recon.app.style import LARGE, NEAR, RADIUS, sized, theme
from recon.app.view import View, label
from recon.errors import OutputError, ReconError, SheetStateError
from recon.language import tr
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow import drafts
from recon.workflow.freetext import Untyped, leave, text_at, type_text, untyped

KEEP = Command("accept", "Ctrl+Return")
SUGGESTED = Command("suggested", "Alt+1")
AS_PICTURE = Command("as_picture", "Alt+I")
_LOOKS = 40  # into the store, a few thousand sheets each, before it is said that no text is left
_PAUSE = 700  # ms without a key: then what is typed is kept
_LINES = 4  # of writing that the editor shows at least


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


class Editor(QPlainTextEdit):
    """Lines to type in; Tab goes on, and Ctrl+Z is the mode's while nothing typed can be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("text")
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return False
        return super().event(event)

    def dressed(self) -> None:
        """Take the colours and the size of text in use."""
        worn = theme()
        self.setStyleSheet(
            f"#text {{ background: {worn.surface}; border: 2px solid {worn.line}; border-radius: {RADIUS}px;"
            f" padding: {NEAR}px; font-size: {sized(LARGE)}px; color: {worn.ink};"
            f" selection-background-color: {worn.accent_soft}; selection-color: {worn.ink}; }}"
            f" #text:focus {{ border-color: {worn.accent}; }}"
        )
        self.setMinimumHeight(_LINES * sized(LARGE + 6))

    def _spares(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()


class Suggestion(View):
    """What a reader makes of the text: a word of help, and never an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("age")
        self._text = ""
        self.title, self.text = label("overline"), label("place", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, NEAR, 12, NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        self.retranslate()

    def show_text(self, text: str) -> None:
        self._text = text
        self.text.setText(text)
        self.setVisible(bool(text))

    def retranslate(self) -> None:
        self.title.setText(tr("freetext.suggested", press=keys.spelled(SUGGESTED.keys)))


class FreeTextMode(CardMode):
    """An editor below the picture; Ctrl+Enter records, Enter begins a line."""

    area = "freetext"
    desk: TextDesk

    def __init__(self, work: Background, pictures: Pictures, operator: str) -> None:
        self.editor, self.suggestion = Editor(), Suggestion()
        super().__init__(TextDesk(work, operator), pictures)
        self.body.addWidget(self.suggestion)
        self.body.addWidget(self.editor)
        self.act(KEEP, "freetext.keep", self.accept, "primary")
        self.act(SUGGESTED, "freetext.take", self.take_suggestion)
        self.act(AS_PICTURE, "freetext.leave", self.desk.leave)
        for command, outcome in OUTCOMES:
            self.act(command, f"app.command.{command.name}", partial(self.desk.decide, outcome))
        self.act(keys.SKIP, "app.command.skip", self.skip, "quiet")
        self.act(keys.UNDO, "app.command.undo", self.undo, "quiet")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._keep)
        self.editor.textChanged.connect(self._change)
        self.desk.returned.connect(self._return)
        self.editor.dressed()
        self.retranslate()

    def accept(self) -> None:
        text = self.editor.toPlainText()
        if text.strip():
            self.desk.decide(Outcome.VALUE, text)
        elif self.desk.current is not None:
            press = {"picture": keys.spelled(AS_PICTURE.keys), "blank": keys.spelled(keys.BLANK.keys)}
            self.say("nothing", "caution", **press)

    def take_suggestion(self) -> None:
        """Put what the reader suggests where the cursor is, to be put right."""
        if self.desk.current is not None and self.desk.current.suggestion:
            self.editor.insertPlainText(self.desk.current.suggestion)
            self.editor.setFocus()

    def skip(self) -> None:
        if self.desk.current is None:
            self.left.emit()
        else:
            self._keep()
            self.desk.skip()

    def undo(self) -> None:
        self._keep()
        self.desk.undo()

    def close_work(self) -> None:
        """Keep the last letters too: nobody waits for a pause before closing a window."""
        if self._pause.isActive():
            self._pause.stop()
            self.desk.keep(self.editor.toPlainText())
        super().close_work()

    def ask(self, task: Any) -> None:
        draft = self.desk.draft(task.place)
        self.editor.setPlainText(draft)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._pause.stop()  # an empty editor is no draft
        self.editor.document().clearUndoRedoStacks()
        if draft:
            self.say("begun", "none")
        else:
            self.message.say("", "none")
        self.suggestion.show_text(task.suggestion)
        self.buttons[SUGGESTED.name].setVisible(bool(task.suggestion))

    def take_focus(self) -> None:
        self.editor.setFocus()

    def keymap(self) -> Told:
        singles = tuple((keys.spelled(one.keys), tr(f"app.does.{one.name}")) for one, _ in OUTCOMES)
        return (
            (keys.spelled(KEEP.keys), tr("freetext.does.keep")),
            (keys.spelled(SUGGESTED.keys), tr("freetext.does.take")),
            (keys.spelled(AS_PICTURE.keys), tr("freetext.does.leave")),
            *singles,
            (keys.spelled(keys.SKIP.keys), tr("modes.does.skip")),
            (keys.spelled(keys.UNDO.keys), tr("app.does.undo")),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.editor.setAccessibleName(tr("app.answer"))
        self.editor.setPlaceholderText(tr("freetext.placeholder"))

    def _change(self) -> None:
        self.desk.reconsider()
        self._pause.start()
        if self.editor.toPlainText():
            self.message.say("", "none")

    def _keep(self) -> None:
        if not self.desk.is_busy:
            self.desk.keep(self.editor.toPlainText())

    def _return(self, typed: str, why: str) -> None:
        if why == "begun" and self.editor.toPlainText():
            return  # more is typed by now
        self.editor.setPlainText(typed)
        self.editor.document().clearUndoRedoStacks()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.say(why, "none")
        self.recounted.emit()

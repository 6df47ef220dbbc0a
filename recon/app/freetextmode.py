"""Free text typed beside its picture, with what a reader suggests; or left as the picture that it is."""

from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from recon.app import keys
from recon.app.background import Background
from recon.app.keyingcard import CardMode
from recon.app.keys import Command, Told
from recon.app.pictures import Pictures
from recon.app.style import LARGE, NEAR, RADIUS, sized, theme
from recon.app.textdesk import TextDesk
from recon.app.view import View, label
from recon.language import tr
from recon.model.verification import Outcome

KEEP = Command("accept", "Ctrl+Return")
SUGGESTED = Command("suggested", "Alt+1")
AS_PICTURE = Command("as_picture", "Alt+I")
_PAUSE = 700  # ms without a key: then what is typed is kept
_LINES = 4  # of writing that the editor shows at least


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
        self.title, self.text = label("overline"), label("place", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, NEAR, 12, NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        self.retranslate()

    def show_text(self, text: str) -> None:
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
        self.foot.add(KEEP, self.accept, "freetext.keep", "primary")
        self.foot.add(SUGGESTED, self.take_suggestion, "freetext.take")
        self.foot.add(AS_PICTURE, self.desk.leave, "freetext.leave")
        self.add_outcomes()
        self.foot.add(keys.SKIP, self.skip, "app.command.skip", "quiet")
        self.foot.add(keys.UNDO, self.undo, "app.command.undo", "quiet")
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
        if self.desk.current is not None:
            self._keep()
        super().skip()

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
        return (
            (keys.spelled(KEEP.keys), tr("freetext.does.keep")),
            (keys.spelled(SUGGESTED.keys), tr("freetext.does.take")),
            (keys.spelled(AS_PICTURE.keys), tr("freetext.does.leave")),
            *self.outcome_keys(),
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

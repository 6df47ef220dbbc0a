"""The carpet: everything that was read as one character on one screen; whoever looks marks what is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout

from recon.app import keys, values
from recon.app.background import Background
from recon.app.carpetdesk import CarpetDesk
from recon.app.carpetgrid import CarpetGrid
from recon.app.flow import Flow
from recon.app.keys import Command, Told
from recon.app.mode import Mode
from recon.app.style import GAP, NEAR, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, Said, bind, button, label
from recon.app.writer import Writer
from recon.language import tr

FINISH = keys.ACCEPT
AGAIN = Command("again", "Ctrl+R")
WAITING = Command("with_waiting", "Alt+W")
_LIST = 116  # px: a character and how many there are


class CarpetMode(Mode):
    """The characters at the left, their boxes beside them."""

    def __init__(self, work: Background, marks: Writer, operator: str) -> None:
        super().__init__()
        self.desk = CarpetDesk(work, marks, operator)
        self.title, self.about = label("question", wrap=True), label("aside", wrap=True)
        self.characters, self.grid = TickList(is_low=True, has_boxes=False), CarpetGrid()
        self.forms, self.waiting = QComboBox(), button("choice")
        self.waiting.setCheckable(True)
        self.finish, self.undo, self.again = button("primary"), button("quiet"), button("quiet")
        self.here, self.count, self.message = Elided("aside"), label("aside"), Said()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        for coming_and_going in (self.bar, self.message):  # without moving the boxes
            policy = coming_and_going.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            coming_and_going.setSizePolicy(policy)
        self._build()
        self._bind()
        self.retranslate()

    def enter(self) -> None:
        self.grid.setFocus()
        self.desk.begin()

    def refresh(self) -> None:
        """Take up new sheets, once those in hand have been gone through."""
        if self.desk.is_end:
            self.desk.restart()

    def close_work(self) -> None:
        self.desk.close()

    def keymap(self) -> Told:
        arrows = " ".join(keys.spelled(one) for one in ("Left", "Right", "Up", "Down"))
        return (
            (arrows, tr("carpet.does.move")),
            (tr("app.key.space"), tr("carpet.does.mark")),
            (keys.spelled(FINISH.keys), tr("carpet.does.finish")),
            (keys.spelled(keys.UNDO.keys), tr("carpet.does.undo")),
            ("0–9 A–Z", tr("carpet.does.character")),
            (f"{keys.spelled('Alt+Up')} {keys.spelled('Alt+Down')}", tr("carpet.does.step")),
            (keys.spelled(WAITING.keys), tr("carpet.does.waiting")),
            (keys.spelled(AGAIN.keys), tr("carpet.does.again")),
            (keys.spelled(keys.SKIP.keys), tr("carpet.does.leave")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter, Escape and the characters themselves from wherever nobody else wanted them."""
        text = event.text().upper()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif text and text.isalnum() and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.desk.go_to(text)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("carpet.name"))
        self.about.setText(tr("carpet.about"))
        for made, command, words in (
            (self.finish, FINISH, tr("carpet.finish")),
            (self.undo, keys.UNDO, tr("carpet.undo")),
            (self.again, AGAIN, tr("carpet.again")),
            (self.waiting, WAITING, tr("carpet.waiting")),
        ):
            made.setText(tr("app.button", words=words, press=keys.spelled(command.keys)))
        self.forms.setAccessibleName(tr("carpet.form"))
        self.characters.setAccessibleName(tr("carpet.characters"))
        self.bar.setAccessibleName(tr("carpet.cutting"))
        self.characters.setFixedWidth(sized(_LIST))
        self._list_forms()
        self._show()
        self._tell_cut()

    # Building

    def _build(self) -> None:
        top, middle, foot, layout = Flow(), QHBoxLayout(), Flow(), QVBoxLayout(self)
        for one in (self.forms, self.waiting, self.again):
            top.addWidget(one)
        middle.setSpacing(GAP)
        middle.addWidget(self.characters)
        middle.addWidget(self.grid, 1)
        for one in (self.finish, self.undo):
            foot.addWidget(one)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(top)
        for text in (self.title, self.about):
            layout.addWidget(text)
        layout.addWidget(self.bar)
        layout.addLayout(middle, 1)
        for told in (self.here, self.count, self.message):
            layout.addWidget(told)
        layout.addLayout(foot)

    def _bind(self) -> None:
        desk = self.desk
        desk.laid.connect(self._show)
        desk.cut.connect(self._tell_cut)
        desk.cut.connect(self._list_characters)
        desk.listed.connect(self._list_forms)
        desk.asked.connect(self._asked)
        desk.failed.connect(self.failed)
        self.grid.fitted.connect(desk.fit)
        self.grid.toggled.connect(desk.toggle)
        self.grid.looked_at.connect(lambda _: self._tell_here())
        self.characters.toggled.connect(self._go_to)
        self.finish.clicked.connect(self._finish)
        self.undo.clicked.connect(desk.undo)
        self.again.clicked.connect(self._again)
        self.waiting.clicked.connect(self._choose)
        self.forms.activated.connect(self._choose)
        bind(self, keys.UNDO, desk.undo)
        bind(self, AGAIN, self._again)
        bind(self, WAITING, self.waiting.click)
        bind(self, keys.SHEET_BACK, lambda: desk.step(-1))
        bind(self, keys.SHEET_ONWARD, lambda: desk.step(1))

    # What the person does

    def _finish(self) -> None:
        if self.desk.is_end and not self.desk.screen.cells:
            self._again()
        else:
            self.message.say("", "none")
            self.desk.finish()
        self.grid.setFocus()

    def _again(self) -> None:
        self.desk.restart(from_start=True)
        self.grid.setFocus()

    def _choose(self) -> None:
        self.desk.show(str(self.forms.currentData() or ""), with_waiting=self.waiting.isChecked())

    def _go_to(self, character: str) -> None:
        self.desk.go_to(character)
        self.grid.setFocus()

    # Following the desk

    def _show(self) -> None:
        screen = self.desk.screen
        self.grid.show_screen(screen)
        if screen.cells:
            self.title.setText(tr("carpet.title", character=screen.character, count=len(screen.cells)))
        else:
            key = "end" if self.desk.is_end else "coming"
            self.title.setText(tr(f"carpet.{key}", press=keys.spelled(FINISH.keys)))
        self.finish.setEnabled(bool(screen.cells) or self.desk.is_end)
        self.undo.setEnabled(self.desk.can_undo)
        self._tell_count()
        self._list_characters()
        self._tell_here()

    def _list_characters(self) -> None:
        lines = [Line(character, character, right=str(count)) for character, count in self.desk.left()]
        self.characters.show_lines(lines, ())
        self.characters.go(self.desk.screen.character)

    def _list_forms(self) -> None:
        chosen = self.desk.form
        self.forms.clear()
        self.forms.addItem(tr("carpet.every_form"), "")
        for key, title in self.desk.forms:
            self.forms.addItem(title, key)
        self.forms.setCurrentIndex(max(self.forms.findData(chosen), 0))

    def _tell_cut(self) -> None:
        done, sheets = self.desk.sheets
        self.bar.setRange(0, max(sheets, 1))
        self.bar.setValue(done)
        self.bar.setVisible(self.desk.is_cutting)

    def _tell_count(self) -> None:
        marks = len([one for one in self.desk.screen.marks if one not in self.desk.screen.sent])
        key = "marked" if marks else "passed"
        self.count.setText(tr(f"carpet.{key}", marks=marks, seen=self.desk.seen, marked=self.desk.marked))

    def _tell_here(self) -> None:
        cell = self.grid.current
        if cell is None:
            self.here.setText("")
            self.grid.setAccessibleName(tr("carpet.grid"))
            return
        row = "" if cell.row is None else tr("carpet.row", row=cell.row + 1)
        is_marked = self.grid.place in self.desk.screen.marks
        state = "marked" if is_marked else "waits" if cell.waits else "critical" if cell.critical else "none"
        words = tr(
            "carpet.here",
            character=cell.character,
            field=cell.label,
            row=row,
            box=cell.box + 1,
            sheet=values.serial(cell.sheet),
            state=tr(f"carpet.state.{state}"),
        )
        self.here.setText(words)
        self.grid.setAccessibleName(words)

    def _asked(self, fields: int) -> None:
        self.message.say(tr("carpet.asked", count=fields), "good")
        self.done.emit()
        self.recounted.emit()

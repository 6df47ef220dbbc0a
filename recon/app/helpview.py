"""The built-in help: a page for each room, with the keys that it really has, and below them the manuals to print."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.flow import Flow
from recon.app.keys import Command, Told
from recon.app.panel import Over
from recon.app.style import GAP, LARGE, NEAR, ROOM, TIGHT, TITLE, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, button, label, tone
from recon.language import tr
from recon.workflow.manuals import MANUALS, help_source, on_screen, source

START = "start"  # what recon is for, before any room
_WIDTH, _PAGES = 1020, 230


def page(name: str, lang: str | None = None) -> str:
    """Return a page of the help, or a manual, as Markdown for the screen."""
    return on_screen(source(name, lang) if name in MANUALS else help_source(name, lang))


def page_of(room: Command) -> str:
    """Return the name of a room's page."""
    return room.name.removesuffix("_room")


class HelpView(Over):
    """The pages to the left, the one in hand to the right; ``keys_of`` gives the keys of a page's room, if known."""

    guide_wanted = Signal()
    doctor_wanted = Signal()
    test_wanted = Signal()
    print_wanted = Signal(str)  # a manual, by its name

    def __init__(self, rooms: Sequence[Command], keys_of: Callable[[str], Told], parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("keymap")
        self._rooms = {page_of(room): room for room in rooms}
        self._keys_of = keys_of
        self._page = START
        self.title, self.pages, self.text = label("heading"), TickList(is_low=True, has_boxes=False), QTextBrowser()
        self.text.setObjectName("helptext")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(NEAR)
        self.guide, self.print, self.leave = button("quiet"), button("quiet"), button("primary")
        self.doctor, self.test, self.message = button("quiet"), button("quiet"), Elided("message")
        self.guide.clicked.connect(self._want_guide)
        self.doctor.clicked.connect(self._want_doctor)
        self.test.clicked.connect(self._want_test)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._page))
        self.leave.clicked.connect(self.dismiss)
        self.pages.looked_at.connect(self._turn_to)
        row, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(GAP)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        foot.setSpacing(NEAR)
        acts, holder = Flow(NEAR), QWidget()
        for one in (self.guide, self.doctor, self.test, self.print):
            acts.addWidget(one)
        holder.setLayout(acts)
        foot.addWidget(holder, 1)
        foot.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addLayout(row, 1)
        layout.addWidget(self.message)
        layout.addLayout(foot)
        self.hide()
        self.retranslate()

    def open(self, name: str = START) -> None:
        """Show a page."""
        self._page = name
        self.say("", "none")
        self.retranslate()
        self.cover()
        self.text.setFocus()

    def say(self, words: str, tone_name: str) -> None:
        """Say what became of a manual that was to be printed."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        tone(self.message, tone_name)

    def centre(self) -> None:
        room = self.window().size()
        self.resize(min(sized(_WIDTH), room.width() - 2 * ROOM), room.height() - 2 * ROOM)
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("help.title"))
        self.title.setText(tr("help.title"))
        self.guide.setText(tr("help.guide"))
        self.doctor.setText(tr("doctor.app.open"))
        self.test.setText(keys.face(keys.TEST))
        self.print.setText(tr("manual.print"))
        self.leave.setText(tr("app.close"))
        self.pages.setAccessibleName(tr("help.pages"))
        self.pages.setFixedWidth(sized(_PAGES))
        rooms = [Line(name, tr(f"app.room.{room.name}")) for name, room in self._rooms.items()]
        manuals = [Line(name, tr(f"manual.short.{name}")) for name in MANUALS]
        lines = [Line(START, tr("help.start")), *rooms, *manuals]
        self.pages.show_lines(lines, ())
        self.pages.go(self._page)
        self._show()

    def _turn_to(self, name: str) -> None:
        if name != self._page:
            self._page = name
            self.say("", "none")
            self._show()

    def _show(self) -> None:
        told = self._keys_of(self._page)
        rows = "\n".join(f"| **{_cell(press)}** | {_cell(does)} |" for press, does in told)
        table = f"\n\n## {tr('help.keys')}\n\n| {tr('help.press')} | {tr('help.does')} |\n|---|---|\n{rows}\n"
        self.text.setMarkdown(page(self._page) + (table if told else ""))
        self.print.setVisible(self._page in MANUALS)
        _space(self.text.document())
        self.text.setAccessibleName(tr("help.page", title=self.pages.lines.lines[self._place()].title))

    def _place(self) -> int:
        return next(i for i, line in enumerate(self.pages.lines.lines) if line.key == self._page)

    def _want_doctor(self) -> None:
        self.dismiss()
        self.doctor_wanted.emit()

    def _want_test(self) -> None:
        self.dismiss()
        self.test_wanted.emit()

    def _want_guide(self) -> None:
        self.dismiss()
        self.guide_wanted.emit()


def _space(document: QTextDocument) -> None:
    """Give headings and paragraphs room to breathe, and headings the sizes of the window's type scale."""
    block = document.begin()
    while block.isValid():
        form, cursor = block.blockFormat(), QTextCursor(block)
        level = form.headingLevel()
        form.setTopMargin(sized(ROOM if level > 1 else TIGHT))
        form.setBottomMargin(sized(NEAR if level else TIGHT))
        cursor.setBlockFormat(form)
        if level:
            font, large = QFont(document.defaultFont()), QTextCharFormat()
            font.setPixelSize(sized(TITLE if level == 1 else LARGE))
            font.setBold(True)
            large.setFont(font)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(large)
        block = block.next()


def _cell(words: str) -> str:
    return words.replace("|", "\\|")

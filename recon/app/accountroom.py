"""The account room: every sheet in one state, and what stands in the way of closing the downtime."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from recon.app import keys, restore, values
from recon.app.accountdesk import AccountDesk
from recon.app.accountjobs import SheetLine
from recon.app.closing import Closing
from recon.app.columns import Columns
from recon.app.countpanel import CountPanel
from recon.app.explainpanel import ExplainPanel
from recon.app.flow import Flow
from recon.app.panel import Over
from recon.app.printdesk import PrintDesk
from recon.app.reservecard import ReserveCard
from recon.app.reservepanel import ReservePanel
from recon.app.room import Room
from recon.app.searchline import SearchLine
from recon.app.sendcard import OpenBatches
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, Said, View, bind, button, label, scrolled
from recon.language import tr
from recon.model.sheet import SheetState, Word

_WORDS = (
    (keys.UNUSED, Word.UNUSED),
    (keys.MISSING, Word.MISSING),
    (keys.REPLACED, Word.REPLACED),
    (keys.VOID, Word.VOID),
)
_UNEXPLAINED, _ALL = "unexplained", "all"
_TYPED_MS = 120
_COUNTING = "…"
_NARROWEST = 208


def ask_report_file(parent: QWidget) -> Path | None:
    """Let the person say where the custody report goes; None where they think better of it."""
    home = str(Path.home() / tr("app.account.report_file"))
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("app.command.report"), home, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class AccountRoom(Room):
    """States to the left, their sheets in the middle with what can be said of them, and the closing to the right."""

    command = keys.ACCOUNT

    def __init__(self, desk: AccountDesk, paper: PrintDesk) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk, self._paper = desk, paper
        self.states, self.sheets = States(desk), Sheets(desk)
        self.closing, self.batches = Closing(desk), OpenBatches(paper, shown=1)
        self.reserve, self.putting_back = ReserveCard(desk), ReservePanel(desk, self)
        self.explaining, self.counting = ExplainPanel(desk, self), CountPanel(paper, self)
        self.ask_file: Callable[[QWidget], Path | None] = ask_report_file
        columns, layout = Columns(), QVBoxLayout(self)
        columns.add(self.states, 3)
        columns.add(self.sheets, 6)
        columns.add(scrolled(self.batches, self.reserve, self.closing), 5)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(columns)
        self.closing.report.clicked.connect(self.report)
        paper.recounted.connect(self._recount)
        for one in (desk, paper):
            one.failed.connect(self.failed)
        self.batches.asked.connect(self.counting.ask)
        self.reserve.asked.connect(self.putting_back.ask)
        self.sheets.asked.connect(self.explaining.ask)
        for command, act in (
            (keys.FIND, self.enter),
            (keys.WHOLE, desk.mean_all),
            (keys.COUNT, self.count),
            (keys.REPORT, self.report),
            (keys.REFRESH, self.refresh),
        ):
            bind(self, command, act)
        self.retranslate()

    def enter(self) -> None:
        """Put the keyboard where a sheet is looked for: by its code with a hand scanner, too."""
        self.sheets.search.setFocus()
        self.sheets.search.selectAll()

    def refresh(self) -> None:
        self.desk.refresh()
        self._paper.recount()

    def close_work(self) -> None:
        self.desk.close()

    def panels(self) -> tuple[Over, ...]:
        return (self.explaining, self.counting, self.putting_back)

    def count(self) -> None:
        """Ask what came out of the batch that was printed last."""
        if self._paper.open:
            self.batches.asked.emit(self._paper.open[-1].batch)

    def report(self) -> None:
        """Ask for a file and write the custody report there."""
        out = self.ask_file(self)
        if out is not None:
            self.desk.write_report(out)

    def _recount(self) -> None:
        account = self.desk.account
        if account is not None and account.batches != len(self._paper.open):
            self.desk.refresh()


class States(View):
    """How many sheets are in each state; a click shows them."""

    def __init__(self, desk: AccountDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title = label("heading")
        self.list = TickList(is_low=True, has_boxes=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, GAP, NEAR, NEAR)
        self.title.setContentsMargins(12, 0, 12, TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        self.list.looked_at.connect(self._choose)
        desk.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        account = self._desk.account
        self.setMinimumWidth(sized(_NARROWEST))
        self.title.setText(tr("app.account.states"))
        self.list.setAccessibleName(tr("app.account.states"))
        if account is None:
            return
        counts = account.counts
        lines = [Line(_UNEXPLAINED, tr("app.account.unexplained"), right=str(account.unexplained))]
        lines += [Line(_ALL, tr("app.account.all"), right=str(account.total))]
        lines += [Line(state.value, _state(state), right=str(counts[state])) for state in SheetState]
        self.list.show_lines(lines, ())
        if not self.list.current:
            desk = self._desk
            self.list.go(desk.state.value if desk.state else _ALL if desk.is_all else _UNEXPLAINED)

    def _choose(self, key: str) -> None:
        state = None if key in (_UNEXPLAINED, _ALL) else SheetState(key)
        if (state, key == _ALL) != (self._desk.state, self._desk.is_all):
            self._desk.show_state(state, is_all=key == _ALL)


class Sheets(View):
    """The sheets that are shown, to be ticked, and the four words that can be said of them."""

    asked = Signal(Word)

    def __init__(self, desk: AccountDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.search, self.list = Elided("heading"), SearchLine(), TickList()
        self.whole, self.message = button(), Said()
        self.words: dict[Word, QPushButton] = {}
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._build()
        self._typed.timeout.connect(lambda: desk.look_for(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._typed.start())
        restore.remember(self.search, "account.search")
        self.search.stepped.connect(self.list.step)
        self.search.taken.connect(self._take)
        self.list.toggled.connect(desk.switch)
        self.list.more.connect(desk.more)
        self.whole.clicked.connect(desk.mean_all)
        desk.listed.connect(self.retranslate)
        desk.ticked.connect(self._tick)
        desk.told.connect(self._told)
        desk.reported.connect(lambda out: self.message.say(tr("app.account.reported", out=out), "good"))
        desk.closed.connect(lambda: self.message.say(tr("app.account.closed"), "good"))
        self.retranslate()

    def retranslate(self) -> None:
        desk = self._desk
        name = _state(desk.state) if desk.state else tr(f"app.account.{_ALL if desk.is_all else _UNEXPLAINED}")
        count = _COUNTING if desk.count is None else desk.count
        self.title.setText(tr("app.account.shown", state=name, count=count))
        self.search.setPlaceholderText(tr("app.account.search"))
        self.search.setAccessibleName(tr("app.account.search"))
        self.list.setAccessibleName(self.title.text())
        words = tr("app.command.whole", count=count)
        self.whole.setText(tr("app.button", words=words, press=keys.spelled(keys.WHOLE.keys)))
        self.whole.setToolTip(tr("app.does.whole"))
        self.whole.setEnabled(bool(desk.shown))
        for command, word in _WORDS:
            told = tr(f"app.command.{command.name}")
            self.words[word].setText(tr("app.button", words=told, press=keys.spelled(command.keys)))
            self.words[word].setToolTip(tr(f"app.does.{command.name}"))
        self.list.show_lines([_line(one) for one in desk.shown], desk.meant, has_more=desk.has_more)
        self._tick()

    def _build(self) -> None:
        words = Flow()
        for command, word in _WORDS:
            made = button()
            made.clicked.connect(partial(self._ask, word))
            bind(self, command, partial(self._ask, word))
            self.words[word] = made
            words.addWidget(made)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.message)
        layout.addLayout(words)

    def _ask(self, word: Word, _checked: bool = False) -> None:
        self.asked.emit(word)

    def _take(self) -> None:
        """Tick the sheet in hand, or the only one found: what a hand scanner does with its Enter."""
        desk = self._desk
        if self._typed.isActive() or desk.text != self.search.text():
            self._typed.stop()
            desk.look_for(self.search.text(), take=True)
        else:
            serial = desk.shown[0].serial if len(desk.shown) == 1 else self.list.current
            if serial:
                desk.switch(serial)
        self.search.selectAll()

    def _tick(self) -> None:
        self.list.lines.tick(self._desk.meant)
        for made in self.words.values():
            made.setEnabled(self._desk.can_say)

    def _told(self, word: Word, count: int) -> None:
        self.message.say(tr(f"app.account.said.{word}", count=count), "good")


def _state(state: SheetState) -> str:
    return tr(f"app.account.state.{state}")


def _line(one: SheetLine) -> Line:
    whose = " · ".join(part for part in (one.name or tr("app.patient.none"), one.ward) if part)
    below = tr("app.account.printed", whose=whose, at=tr("app.print.moment", at=one.at), by=one.operator)
    return Line(one.serial, f"{values.serial(one.serial)}  {one.title}", below, _state(one.state))

"""The print room: for whom, what, and out with it; how old the patients' list is stands above everything."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from recon.app import keys, printkeys
from recon.app.arrival import ArrivalPanel
from recon.app.bringbar import BringBar, BringPanel, ask_lists
from recon.app.bringdesk import BringDesk
from recon.app.columns import Columns
from recon.app.countpanel import CountPanel
from recon.app.flow import Flow
from recon.app.formcard import FormCard
from recon.app.keys import Command, Told
from recon.app.kitdesk import KitDesk
from recon.app.labelpanel import LabelPanel
from recon.app.panel import Over
from recon.app.paper import Paper, ask_printer
from recon.app.presetcard import KitPanel
from recon.app.previewdesk import PreviewDesk
from recon.app.printdesk import PrintDesk
from recon.app.printjobs import LabelOrder
from recon.app.printpreview import PreviewPanel
from recon.app.reprintpanel import ReprintPanel
from recon.app.room import Room
from recon.app.sendcard import OpenBatches, SendCard
from recon.app.style import GAP
from recon.app.view import View, bind, button, label, tone
from recon.app.whom import Whom
from recon.language import tr

_OLD = timedelta(hours=12)  # a shift and a handover: by then most beds of a ward may have changed
_HOURS_TOLD = 48


def ask_file(parent: QWidget) -> Path | None:
    """Let the person say where the PDF goes; None where they think better of it."""
    name = f"recon-{datetime.now().astimezone():%Y-%m-%d-%Hh%M}.pdf"
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("app.command.save"), str(Path.home() / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class PrintRoom(Room):
    """The desk's order as three cards, and the keys that act on it."""

    command = keys.PRINTING

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk = desk
        self.kits, self.previews, self.lists = KitDesk(desk), PreviewDesk(desk), BringDesk(desk)
        self.age, self.whom = AgeBar(desk), Whom(desk, self.kits)
        self.brought, self.brought_panel = BringBar(self.lists), BringPanel(self.lists, self)
        self.forms = FormCard(desk, self.kits, self.previews)
        self.send, self.batches = SendCard(desk), OpenBatches(desk, shown=1)
        self.arrival, self.counting = ArrivalPanel(desk, self), CountPanel(desk, self)
        self.preview, self.kit_panel = PreviewPanel(self.previews, self), KitPanel(self.kits, self)
        self.labels, self.reprint = LabelPanel(desk, self), ReprintPanel(desk, self)
        self.ask_printer: Callable[[QWidget], Paper | None] = ask_printer
        self.ask_file: Callable[[QWidget], Path | None] = ask_file
        self.ask_lists: Callable[[QWidget], Sequence[Path]] = ask_lists
        cards, last = Columns(is_pliant=True), QWidget()
        below = QVBoxLayout(last)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP)
        below.addWidget(self.send)
        below.addWidget(self.batches)
        below.addStretch(1)
        for part in (self.whom, self.forms, last):
            cards.add(part, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.age)
        layout.addWidget(self.brought)
        layout.addWidget(cards, 1)
        self._bind()
        self._follow_run()
        self.retranslate()

    def _bind(self) -> None:
        desk = self.desk
        self.send.print.clicked.connect(self.print)
        self.send.save.clicked.connect(self.save)
        acts: tuple[tuple[Command, Callable[[], None]], ...] = (
            (keys.PRINT, self.print),
            (keys.SAVE, self.save),
            (keys.FIND, self.enter),
            (keys.WHOLE, self.whom.choose_all),
            (keys.BLANKS, self.switch_blank),
            (keys.COUNT, self.count),
            (keys.REFRESH, self.refresh),
            (keys.ARRIVAL, self.arrival.ask),
            (printkeys.BRING, self.bring),
            (printkeys.WARD_KIT, self.kits.order_ward),
            (printkeys.KITS, self.kit_panel.ask),
            (printkeys.PREVIEW, self.preview.toggle),
            (printkeys.LARGE, lambda: desk.print_large(not desk.is_large)),
            (printkeys.LABELS, self.labels.ask),
            (printkeys.REPRINT, self.reprint.ask),
            (keys.BACK, lambda: self.previews.turn(-1)),
            (keys.ONWARD, lambda: self.previews.turn(1)),
            *((one, partial(self.forms.presets.choose, place)) for place, one in enumerate(printkeys.PRESETS)),
        )
        for command, act in acts:
            bind(self, command, act)
        # While a run is under way Escape stops it, wherever the keyboard is; else it belongs to the search.
        self._stops = bind(self, keys.SKIP, desk.stop)
        desk.ran.connect(self._follow_run)
        desk.failed.connect(self.failed)
        desk.ordered.connect(self.done)
        self.age.add.clicked.connect(self.arrival.ask)
        self.age.bring.clicked.connect(self.bring)
        self.brought.more.clicked.connect(self.brought_panel.open)
        self.lists.failed.connect(self.failed)
        self.lists.changed.connect(lambda: self.age.bring.setEnabled(not self.lists.is_reading))
        self.batches.asked.connect(self.counting.ask)
        self.kits.failed.connect(self.failed)
        self.kits.ready.connect(self.print)
        self.forms.presets.manage.clicked.connect(self.kit_panel.ask)
        self.forms.picture.clicked.connect(self.preview.toggle)
        self.forms.show_all.clicked.connect(self.preview.toggle)
        self.preview.printing.connect(self.print)
        self.send.labels.clicked.connect(self.labels.ask)
        self.send.reprint.clicked.connect(self.reprint.ask)
        self.age.test.clicked.connect(self.testing)
        self.labels.wanted.connect(self._label)
        self.reprint.wanted.connect(self._print_again)

    def enter(self) -> None:
        """Put the keyboard where a name is typed."""
        self.whom.focus_search()

    def refresh(self) -> None:
        self.desk.refresh()
        self.kits.refresh()

    def keymap(self) -> Told:
        return printkeys.keymap()

    def close_work(self) -> None:
        """Nothing to end: the desk is the account's too, and closed with the window."""

    def panels(self) -> tuple[Over, ...]:
        panels = (self.arrival, self.counting, self.preview, self.kit_panel, self.labels, self.reprint)
        return (*panels, self.brought_panel)

    def print(self) -> None:
        """Ask for a printer, then print the order there."""
        if self.desk.order.sheets and self.desk.run is None:
            paper = self._paper(is_file=False)
            if paper is not None:
                self.desk.print(paper)

    def save(self) -> None:
        """Ask for a file, then write the order's PDF there: its sheets are issued as if they were printed."""
        if self.desk.order.sheets and self.desk.run is None:
            paper = self._paper(is_file=True)
            if paper is not None:
                self.desk.print(paper)

    def bring(self) -> None:
        """Ask for the files of a list, then have it taken, all of it or nothing."""
        if not self.lists.is_reading:
            self.lists.bring(self.ask_lists(self))

    def _label(self, order: LabelOrder, is_file: bool) -> None:
        paper = self._paper(is_file=is_file)
        if paper is not None:
            self.desk.print_labels(order, paper)

    def _print_again(self, serials: Sequence[str], is_file: bool) -> None:
        paper = self._paper(is_file=is_file)
        if paper is not None:
            self.desk.print_again(serials, paper)

    def _paper(self, *, is_file: bool) -> Paper | None:
        if not is_file:
            return self.ask_printer(self)
        out = self.ask_file(self)
        return None if out is None else Paper(out=out)

    def count(self) -> None:
        """Ask what came out of the batch that was printed last."""
        if self.desk.open:
            self.batches.asked.emit(self.desk.open[-1].batch)

    def switch_blank(self) -> None:
        self.desk.print_blank(not self.desk.is_blank)
        self.enter()

    def _follow_run(self) -> None:
        self._stops.setEnabled(self.desk.run is not None)


class AgeBar(View):
    """When what is known of the patients was last true; somebody who is not among them is added from here."""

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.setObjectName("age")
        self._desk = desk
        self.text, self.present, self.add = label("place", wrap=True), label("aside"), button()
        self.test, self.bring = button("quiet"), button("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 4, 4, 4)
        row.setSpacing(GAP)
        acts, flow = QWidget(), Flow()
        for one in (self.test, self.bring, self.add):
            flow.addWidget(one)
        acts.setLayout(flow)
        row.addWidget(self.text, 5)
        row.addWidget(self.present)
        row.addWidget(acts, 6)
        desk.listed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        told = self._desk.standing
        self.add.setText(tr("app.button", words=tr("app.command.arrival"), press=keys.spelled(keys.ARRIVAL.keys)))
        self.add.setToolTip(tr("app.does.arrival"))
        self.test.setText(tr("app.button", words=tr("app.print.test"), press=keys.spelled(keys.TEST.keys)))
        self.test.setToolTip(tr("app.does.test"))
        self.bring.setText(printkeys.face(printkeys.BRING))
        self.bring.setToolTip(printkeys.does(printkeys.BRING))
        has_any = told is not None and (told.as_of is not None or told.present > 0)
        self.present.setText(tr("app.print.present", count=told.present) if told and has_any else "")
        if told is None or told.as_of is None:
            self.text.setText(tr("app.print.no_list") if told else "")
            tone(self, "caution" if told else "none")
            return
        now = datetime.now(self._desk.zone)
        at = told.as_of.astimezone(self._desk.zone)
        self.text.setText(tr("app.print.list_of", at=tr("app.print.moment", at=at), age=age(now - at)))
        tone(self, "caution" if now - at > _OLD else "none")


def age(since: timedelta) -> str:
    """Return how long ago that was, in words."""
    minutes = max(int(since.total_seconds() // 60), 0)
    if not minutes:
        return tr("app.print.just_now")
    if minutes < 60:
        return tr("app.print.minutes_ago", minutes=minutes)
    hours = minutes // 60
    key = "hours_ago" if hours < _HOURS_TOLD else "days_ago"
    return tr(f"app.print.{key}", hours=hours, days=hours // 24)

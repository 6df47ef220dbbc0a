"""Printing: what the order comes to, one big button, how far the run is, and what it left to count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from recon.app import keys, printkeys
from recon.app.flow import Flow
from recon.app.printdesk import PrintDesk
from recon.app.printjobs import OWN_FOLDER
from recon.app.style import GAP, NEAR
from recon.app.view import Said, View, button, label
from recon.language import tr
from recon.workflow.counting import short
from recon.workflow.issuing import Printed
from recon.workflow.labelling import Labelled

_SIDES: dict[bool | None, str] = {None: "as_forms", True: "both", False: "one"}
SIDES = tuple(_SIDES)


class SendCard(View):
    """The third of three steps: how many sheets, and out with them."""

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self.summary, self.message = label("heading"), label("unit", wrap=True), Said()
        self.print, self.save, self.stop = _wide("big"), _wide(), _wide()
        self.large, self.sides = button("choice"), QComboBox()
        self.large.setCheckable(True)
        self.labels, self.reprint = button("quiet"), button("quiet")
        for sides in SIDES:
            self.sides.addItem("", sides)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        more, others = Flow(NEAR), QWidget()
        for one in (self.labels, self.reprint):
            more.addWidget(one)
        others.setLayout(more)
        first = (self.title, self.summary, self.large, self.sides, self.print, self.save)
        for widget in (*first, self.bar, self.stop, self.message, others):
            layout.addWidget(widget)
        self.stop.clicked.connect(desk.stop)
        self.large.clicked.connect(desk.print_large)
        self.sides.activated.connect(lambda place: desk.print_on(self.sides.itemData(place)))
        desk.ordered.connect(self.retranslate)
        desk.ran.connect(self.retranslate)
        desk.printed.connect(self._printed)
        desk.labelled.connect(self._labelled)
        desk.stopped.connect(lambda words: self.message.say(words, "caution"))
        self.retranslate()

    def retranslate(self) -> None:
        desk, run = self.desk, self.desk.run
        self.title.setText(tr("app.print.send"))
        self.summary.setText(self._summary())
        sheets = desk.order.sheets
        words = tr("app.print.print_all", count=sheets) if sheets > 1 else tr("app.command.print")
        self.print.setText(tr("app.button", words=words, press=keys.spelled(keys.PRINT.keys)))
        self.save.setText(tr("app.button", words=tr("app.command.save"), press=keys.spelled(keys.SAVE.keys)))
        self._options()
        self.stop.setText(tr("app.button", words=tr("app.print.stop"), press=keys.spelled(keys.SKIP.keys)))
        for one in (self.print, self.save):
            one.setEnabled(bool(sheets) and run is None)
            one.setVisible(run is None)
        for widget in (self.bar, self.stop):
            widget.setVisible(run is not None)
        if run is not None:
            self.bar.setRange(0, run.total)
            self.bar.setValue(run.done)
            self.bar.setAccessibleName(self.summary.text())
            self.message.say("", "none")

    def _options(self) -> None:
        desk = self.desk
        self.large.setText(printkeys.face(printkeys.LARGE))
        self.large.setToolTip(printkeys.does(printkeys.LARGE))
        self.large.setChecked(desk.is_large)
        for place, sides in enumerate(SIDES):
            self.sides.setItemText(place, tr(f"printroom.sides.{_SIDES[sides]}"))
        self.sides.setCurrentIndex(SIDES.index(desk.duplex))
        self.sides.setAccessibleName(tr("printroom.sides.name"))
        for made, command in ((self.labels, printkeys.LABELS), (self.reprint, printkeys.REPRINT)):
            made.setText(printkeys.face(command))
            made.setToolTip(printkeys.does(command))

    def _summary(self) -> str:
        desk, run = self.desk, self.desk.run
        if run is not None:
            if run.is_labels:
                return tr("printroom.label.drawing", done=run.done, total=run.total)
            key = "painting" if run.is_painting else "drawing"
            return tr(f"app.print.{key}", done=run.done, total=run.total)
        order = desk.order
        if not order.sheets:
            return tr("app.print.no_form" if order.ipps or order.blank else "app.print.nobody_yet")
        key = "sum_blank" if order.blank else "sum"
        number = order.blank or len(order.ipps)
        if order.large:
            return tr(f"printroom.{key}_large", number=number, forms=len(order.forms), sheets=order.sheets)
        return tr(
            f"app.print.{key}", number=number, forms=len(order.forms), sheets=order.sheets, pages=desk.paper_pages
        )

    def _printed(self, printed: Printed) -> None:
        key = "sent" if printed.job is not None or printed.out.parent.name == OWN_FOLDER else "saved"
        words = tr(f"app.print.{key}", sheets=len(printed.serials), batch=short(printed.batch), out=printed.out)
        words += f"\n{tr('reserve.app.saved', batch=short(printed.batch))}" if printed.kept else ""
        self.message.say(words, "good")

    def _labelled(self, labelled: Labelled) -> None:
        key = "sent" if labelled.job is not None or labelled.out.parent.name == OWN_FOLDER else "saved"
        self.message.say(tr(f"printroom.label.{key}", count=labelled.labels, out=labelled.out), "good")


class OpenBatches(View):
    """The runs that nobody counted, the latest first: each with what to say of it."""

    asked = Signal(str)  # which sheets of that batch did not come out

    def __init__(self, desk: PrintDesk, shown: int = 2) -> None:
        """``shown``: how many at once."""
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self._why = label("heading"), label("aside", wrap=True)
        self.rows: list[BatchRow] = []
        self._more = label("aside")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(GAP, GAP, GAP, GAP)
        self._layout.setSpacing(NEAR)
        for widget in (self.title, self._why):
            self._layout.addWidget(widget)
        for _ in range(shown):
            row = BatchRow(desk)
            row.asked.connect(self.asked)
            self.rows.append(row)
            self._layout.addWidget(row)
        self._layout.addWidget(self._more)
        desk.recounted.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        batches = tuple(reversed(self.desk.open))
        if self.parentWidget() is not None or not batches:  # on its own it would be a window for a moment
            self.setVisible(bool(batches))
        self.title.setText(tr("app.print.to_count", count=len(batches)))
        self._why.setText(tr("app.print.why_count"))
        for place, row in enumerate(self.rows):
            row.show_batch(batches[place].batch if place < len(batches) else "")
        rest = len(batches) - len(self.rows)
        self._more.setText(tr("app.print.more_batches", count=rest))
        self._more.setVisible(rest > 0)


class BatchRow(View):
    """One open batch: when, how much, what its printer says, and the two answers."""

    asked = Signal(str)

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.desk, self.batch = desk, ""
        self.words, self.fate = label("body", wrap=True), label("aside", wrap=True)
        self.all, self.some = button(), button()
        buttons, layout = QHBoxLayout(), QVBoxLayout(self)
        buttons.setSpacing(NEAR)
        buttons.addWidget(self.all)
        buttons.addWidget(self.some)
        buttons.addStretch(1)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(NEAR)
        for widget in (self.words, self.fate):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.all.clicked.connect(lambda: desk.count(self.batch, ()))
        self.some.clicked.connect(lambda: self.asked.emit(self.batch))

    def show_batch(self, batch: str) -> None:
        self.batch = batch
        self.retranslate()

    def retranslate(self) -> None:
        found = next((one for one in self.desk.open if one.batch == self.batch), None)
        self.setVisible(found is not None)
        if found is None:
            return
        at = found.at.astimezone(self.desk.zone)
        self.words.setText(
            tr(
                "app.print.batch",
                batch=short(found.batch),
                at=tr("app.print.moment", at=at),
                sheets=found.sheets,
                pages=found.pages,
            )
        )
        became = self.desk.fates.get(found.batch)
        self.fate.setText(
            tr("app.print.fate", printer=found.printer, fate=tr(f"printing.fate.{became}")) if became else ""
        )
        self.fate.setVisible(became is not None)
        self.all.setText(tr("app.print.all_out"))
        self.some.setText(tr("app.print.some_out"))
        for one, key in ((self.all, "all_out"), (self.some, "some_out")):
            one.setAccessibleName(tr("app.print.of_batch", words=tr(f"app.print.{key}"), batch=short(found.batch)))


def _wide(name: str = "") -> QPushButton:
    made = button(name)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made

"""The reserve in the account room: the envelopes of blank paper, and the two things that are done with one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from recon.app.accountdesk import AccountDesk
from recon.app.accountjobs import EnvelopeLine
from recon.app.flow import Flow
from recon.app.style import GAP, NEAR, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Said, View, button, label
from recon.language import tr
from recon.model.custody import Seal
from recon.workflow.issuing import short
from recon.workflow.reserving import summary

_LEAST = 116  # two lines


class ReserveCard(View):
    """Closed envelopes, and those that were opened in this downtime; without any, there is no card."""

    asked = Signal(str)  # what of that envelope was not used

    def __init__(self, desk: AccountDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.summary, self.message = label("heading"), label("aside", wrap=True), Said()
        self.list, self.open, self.back = TickList(has_boxes=False), button(), button()
        row, layout = Flow(NEAR), QVBoxLayout(self)
        row.addWidget(self.open)
        row.addWidget(self.back)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.summary, self.list, self.message):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.list.looked_at.connect(lambda _key: self._offer())
        self.open.clicked.connect(self._open)
        self.back.clicked.connect(lambda: self.asked.emit(self.list.current))
        desk.changed.connect(self.retranslate)
        desk.reserve_told.connect(self._told)
        self.retranslate()

    def retranslate(self) -> None:
        account = self._desk.account
        found = account.reserve if account else ()
        if self.parentWidget() is not None or not found:  # on its own it would be a window for a moment
            self.setVisible(bool(found))
        self.title.setText(tr("reserve.app.title"))
        self.summary.setText(tr("reserve.app.in_reserve", None, **summary(found)))
        self.list.setMinimumHeight(sized(_LEAST))
        self.list.setAccessibleName(tr("reserve.app.title"))
        self.list.show_lines([_line(one) for one in found], ())
        self.open.setText(tr("reserve.app.open"))
        self.back.setText(tr("reserve.app.back"))
        self._offer()

    @property
    def _current(self) -> EnvelopeLine | None:
        account = self._desk.account
        return next((one for one in account.reserve if one.batch == self.list.current), None) if account else None

    def _offer(self) -> None:
        """Let what can be done be done with the envelope in hand."""
        one = self._current
        self.open.setEnabled(one is not None and one.seal is Seal.CLOSED)
        self.back.setEnabled(one is not None and one.can_go_back)
        for made, key in ((self.open, "open"), (self.back, "back")):
            of = short(one.batch) if one else ""
            made.setAccessibleName(tr("reserve.app.of_envelope", words=tr(f"reserve.app.{key}"), batch=of))

    def _open(self) -> None:
        one = self._current
        if one is not None:
            self._desk.open_envelope(one.batch)

    def _told(self, key: str, batch: str, sheets: int) -> None:
        self.message.say(tr(f"reserve.app.{key}", batch=short(batch), sheets=sheets), "good")


def _line(one: EnvelopeLine) -> Line:
    key = "closed" if one.seal is Seal.CLOSED else "opened"
    below = tr(f"reserve.app.{key}", sheets=one.kept or one.used, at=one.at, forms=", ".join(one.titles))
    ward = one.ward or tr("reserve.app.no_ward")
    tone = "none" if one.seal is Seal.CLOSED else "caution"
    return Line(one.batch, f"{short(one.batch)} · {ward}", below, tr(f"reserve.seal.{one.seal}"), tone)

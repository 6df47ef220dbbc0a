"""The left side of the deliver room: where sheets go, and the consignments to the destination in hand."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recon.app import keys
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverjobs import Place
from recon.app.flow import Flow
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import BARRED, Line, TickList
from recon.app.view import View, button, label
from recon.language import tr
from recon.model.outbox import Stage
from recon.store.lots import Lot
from recon.workflow.issuing import short

_NARROWEST, _SHOWN = 232, 4
# From what has come furthest to what has only been chosen; what needs a person stands out.
COLOURS = {
    Stage.RECONCILED: "good",
    Stage.ACKNOWLEDGED: "good_pale",
    Stage.SENT: "caution",
    Stage.APPROVED: "accent",
    Stage.VALIDATED: "accent_pale",
    Stage.STAGED: "line",
    Stage.FAULTY: "danger",
    Stage.REFUSED: "danger",
    Stage.DIFFERS: "danger",
    Stage.UNDONE: "muted",
}
TONES = {
    Stage.RECONCILED: "good",
    Stage.ACKNOWLEDGED: "good",
    Stage.SENT: "caution",
    Stage.FAULTY: "danger",
    Stage.REFUSED: "danger",
    Stage.DIFFERS: "danger",
}


class Outbox(View):
    """Two lists, one below the other; up and down move through each."""

    wanted = Signal()  # to add a destination
    changing = Signal()  # the destination in hand is to be changed

    def __init__(self, desk: DeliverDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self._none, self._sent = label("heading"), label("aside", wrap=True), label("heading")
        self._nothing = label("aside", wrap=True)
        self.places, self.add, self.change = TickList(has_boxes=False, has_bars=True), button(), button("quiet")
        self.consignments = TickList(has_boxes=False, has_bars=True)
        acts, row, layout = QWidget(), Flow(NEAR), QVBoxLayout(self)
        row.addWidget(self.add)
        row.addWidget(self.change)
        acts.setLayout(row)
        layout.setContentsMargins(NEAR, GAP, NEAR, GAP)
        for text in (self.title, self._none, self._sent, self._nothing):
            text.setContentsMargins(12, 0, 12, TIGHT)
        for widget, room in (
            (self.title, 0),
            (self._none, 0),
            (self.places, 0),
            (acts, 0),
            (self._sent, 0),
            (self._nothing, 0),
            (self.consignments, 1),
        ):
            layout.addWidget(widget, room)
        layout.addStretch(0)
        self.add.clicked.connect(self.wanted)
        self.change.clicked.connect(self.changing)
        self.places.looked_at.connect(desk.go_to)
        self.consignments.looked_at.connect(desk.open)
        desk.listed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        desk = self._desk
        self.setMinimumWidth(sized(_NARROWEST))
        self.title.setText(tr("app.deliver.places"))
        self.places.setAccessibleName(tr("app.deliver.places"))
        self._none.setText(tr("app.deliver.no_place"))
        self._none.setVisible(desk.overview is not None and not desk.places)
        self.places.setFixedHeight(sized(BARRED) * min(len(desk.places), _SHOWN) + TIGHT)
        self.places.setVisible(bool(desk.places))
        for made, command in ((self.add, keys.DESTINATION), (self.change, keys.CHANGE)):
            made.setText(keys.face(command))
            made.setToolTip(tr(f"app.does.{command.name}"))
        self.change.setVisible(desk.place is not None)
        self._sent.setText(tr("app.deliver.consignments"))
        self._sent.setVisible(bool(desk.places))
        self.consignments.setAccessibleName(tr("app.deliver.consignments"))
        self._nothing.setText(tr("app.deliver.no_consignment"))
        self._nothing.setVisible(bool(desk.places) and not desk.consignments)
        self._show(self.places, [_place(one) for one in desk.places], desk.destination)
        here = desk.consignment
        lines = [self._consignment(one) for one in desk.consignments]
        self._show(self.consignments, lines, here.id if here else "")

    def _show(self, shown: TickList, lines: list[Line], here: str) -> None:
        shown.blockSignals(True)
        shown.show_lines(lines, ())
        shown.go(here)
        shown.blockSignals(False)

    def _consignment(self, one: Lot) -> Line:
        at = tr("account.moment", at=one.at.astimezone(self._desk.zone))
        right = tr("app.deliver.sheets", count=one.sheets)
        return Line(one.id, short(one.id), f"{at} · {one.by}", right, bar=shares(one.counts))


def shares(counts: Mapping[Stage, int]) -> tuple[tuple[int, str], ...]:
    """Return how many sheets are at each stage, with the stage's colour."""
    return tuple((counts[stage], colour) for stage, colour in COLOURS.items() if counts.get(stage))


def in_words(counts: Mapping[Stage, int]) -> str:
    """Return the counts by stage, that which has come furthest first."""
    given = [(stage, counts.get(stage, 0)) for stage in COLOURS]
    told = (tr("outbox.cli.count", stage=tr(f"outbox.stage.{stage}"), count=count) for stage, count in given if count)
    return " · ".join(told)


def _place(one: Place) -> Line:
    there, kind = one.there, tr(f"app.deliver.kind.{one.there.transport}")
    if there.held:
        return Line(there.name, there.name, tr("app.deliver.held", why=there.held), kind, bar=shares(one.counts))
    return Line(there.name, there.name, _needs(one), kind, bar=shares(one.counts))


def _needs(one: Place) -> str:
    """Return what needs a person now; where nothing does, what has arrived."""
    found = [tr(f"app.deliver.needs.{stage}", count=count) for stage, count in one.troubles.items()]
    waiting = [stage for stage in (Stage.VALIDATED, Stage.APPROVED, Stage.STAGED) if one.counts[stage]]
    found += [tr(f"app.deliver.needs.{stage}", count=one.counts[stage]) for stage in waiting]
    if one.ready:
        found.append(tr("app.deliver.needs.ready", count=one.ready))
    arrived = one.counts[Stage.ACKNOWLEDGED] + one.counts[Stage.RECONCILED]
    return " · ".join(found) or tr("app.deliver.needs.nothing", count=arrived)

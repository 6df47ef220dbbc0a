"""What waits in the match room: the groups with their counts, and the lines of the one in hand."""

from PySide6.QtWidgets import QVBoxLayout

from recon.app import values
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import AT_ONCE, Group, Item
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import View, label
from recon.language import tr
from recon.model.identity import Proposal
from recon.model.patient import Patient
from recon.workflow.completing import PatientLine
from recon.workflow.counting import short
from recon.workflow.timelines import Person
from recon.workflow.waiting import Waiting

_LOW = 40  # a line of the groups
_NARROWEST = 232
_COMING = "…"


class Queue(View):
    """Up and down move through the lines; the groups are a list of their own above."""

    def __init__(self, desk: MatchDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._most = AT_ONCE  # lines that are made; the next when the last of them is seen
        self.title = label("heading")
        self.groups, self.list = TickList(is_low=True, has_boxes=False), TickList(has_boxes=False)
        self._empty = label("aside", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, GAP, NEAR, NEAR)
        for text in (self.title, self._empty):
            text.setContentsMargins(12, 0, 12, TIGHT)
        for widget in (self.title, self.groups, self._empty):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        self.groups.looked_at.connect(lambda name: desk.show_group(Group(name)))
        self.list.looked_at.connect(desk.go)
        self.list.more.connect(self._show_more)
        desk.listed.connect(self.retranslate)
        desk.turned.connect(self._show)
        desk.moved.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self.groups.setFixedHeight(sized(_LOW) * len(Group) + TIGHT)
        self.setMinimumWidth(sized(_NARROWEST))
        items, counts = self._desk.items or {}, self._desk.counts
        self.title.setText(tr("app.match.waits"))
        lines = [Line(group, tr(f"app.match.group.{group}"), right=str(counts.get(group, ""))) for group in Group]
        self.groups.blockSignals(True)
        self.groups.show_lines(lines, ())
        self.groups.go(self._desk.group)
        self.groups.blockSignals(False)
        self.groups.setAccessibleName(tr("app.match.waits"))
        self.list.setAccessibleName(tr(f"app.match.group.{self._desk.group}"))
        is_told = self._desk.group in items
        self._empty.setText(tr(f"app.match.empty.{self._desk.group}") if is_told else "")
        self._show()

    def _show(self) -> None:
        desk = self._desk
        self._empty.setVisible(bool(self._empty.text()) and not desk.shown_items)
        self.list.blockSignals(True)
        shown = desk.shown_items
        lines = [line(one, is_hidden=desk.is_typing) for one in shown[: self._most]]
        self.list.show_lines(lines, (), has_more=len(lines) < len(shown))
        self.list.blockSignals(False)
        desk.tell(self._most)
        self._follow()

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _follow(self) -> None:
        item, shown = self._desk.item, self._desk.shown_items
        if item is not None and item in shown[self._most :]:
            self._most = shown.index(item) + AT_ONCE
            self._show()
            return
        self.list.blockSignals(True)
        if item is not None:
            self.list.go(item.name)
        self.list.blockSignals(False)


def line(item: Item, *, is_hidden: bool = False) -> Line:
    """Return the line of ``item``; ``is_hidden`` leaves out who it says that its patient is."""
    if item.waiting is not None:
        return _of_sheet(item.name, item.waiting, is_hidden=is_hidden)
    if item.proposal is not None:
        return _proposed(item.name, item.proposal)
    if item.patient is not None:
        return _of_patient(item.name, item.patient)
    return _of_person(item.person) if item.person is not None else Line(item.name, item.name)


def _of_sheet(name: str, one: Waiting, *, is_hidden: bool) -> Line:
    serial = values.serial(name)
    if is_hidden:
        return Line(name, one.title, tr("app.match.hidden"), serial)
    if one.doubts:
        whose = values.full_name(one.patient) if one.patient else tr("app.patient.none")
        return Line(name, whose, tr(f"app.match.kind.{one.doubts[0].kind}"), serial)
    says = values.full_name(one.described) or tr("app.match.sticker" if one.has_sticker else "app.match.unsaid")
    here = tr("app.match.here") if one.is_present else ""
    return Line(name, says, " · ".join(part for part in (one.title, here) if part), serial)


def _proposed(name: str, one: Proposal) -> Line:
    subject, target = values.proposed(one)
    below = tr("app.match.proposed", subject=subject, target=target, by=one.by)
    return Line(name, tr(f"app.match.change.{one.change}"), below, short(name))


def _of_person(one: Person) -> Line:
    """Return the line of somebody of whose sheets nothing is known yet."""
    who = one.listed.patient if one.listed else Patient(one.ipp, "", "", None)
    return Line(one.ipp, values.full_name(who), _COMING, values.place(who))


def _of_patient(name: str, one: PatientLine) -> Line:
    ready = tr("app.match.ready" if one.is_ready else "app.match.not_ready")
    counts = tr("app.match.counts", sheets=one.sheets, back=one.back)
    return Line(name, values.full_name(one.patient), f"{counts} · {ready}", values.place(one.patient))

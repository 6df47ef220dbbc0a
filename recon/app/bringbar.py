"""What came of a list that somebody brought: one line of it, and all of it in a panel."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from recon.app import values
from recon.app.bringdesk import BringDesk
from recon.app.flow import Flow
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import View, announce, button, label, tone
from recon.errors import RosterError
from recon.language import tr
from recon.model.patient import Listed
from recon.workflow.bringing import Brought

_WIDTH = 760
_MOST = 200  # lines of a kind: who has more of them opens the file, not a longer panel
_PARTS = ("faults", "look", "absent")
_LISTS = "*.csv *.txt *.hl7 *.adt *.msg"


def ask_lists(parent: QWidget) -> list[Path]:
    """Let the person choose the files of lists or messages; empty where they think better of it."""
    kinds = f"{tr('printroom.bring.kinds')} ({_LISTS});;{tr('printroom.bring.every')} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, tr("printroom.bring.choose"), str(Path.home()), kinds)
    return [Path(one) for one in chosen]


class BringBar(View):
    """Not there before somebody brings a list, nor once they put its line away."""

    def __init__(self, desk: BringDesk) -> None:
        super().__init__()
        self._desk = desk
        self.text, self.more, self.away = label("message", wrap=True), button(), button("quiet")
        acts, row = QWidget(), QHBoxLayout(self)
        flow = Flow(NEAR)
        for one in (self.more, self.away):
            flow.addWidget(one)
        acts.setLayout(flow)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR)
        row.addWidget(self.text, 3)
        row.addWidget(acts, 1, Qt.AlignmentFlag.AlignVCenter)
        self.away.clicked.connect(desk.put_away)
        desk.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        desk = self._desk
        self.more.setText(tr("printroom.bring.more"))
        self.away.setText(tr("app.close"))
        words, colour = said(desk)
        if words != self.text.text():
            announce(self.text, words)
        tone(self.text, colour)
        self.more.setVisible(has_more(desk))
        self.away.setVisible(not desk.is_reading)
        self.setVisible(bool(words))


class BringPanel(RoomyPanel):
    """Every fault of a list that was refused; or what is to be looked at, and who is on none of the lists."""

    def __init__(self, desk: BringDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self.summary = label("body", wrap=True)
        self.parts = {name: (label("keyname", wrap=True), label("body", wrap=True)) for name in _PARTS}
        self.inside.addWidget(self.summary)
        for head, lines in self.parts.values():
            lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.inside.addWidget(head)
            self.inside.addWidget(lines)
        self.leave.hide()
        desk.changed.connect(self.dismiss)  # it would tell of the list before
        self.retranslate()

    def first(self) -> QWidget:
        return self.done

    def finish(self) -> None:
        self.dismiss()

    def retranslate(self) -> None:
        desk = self._desk
        self.title.setText(tr("printroom.bring.title"))
        self.done.setText(tr("app.close"))
        self.summary.setText("" if desk.refused else said(desk)[0] or tr("printroom.bring.nothing"))
        self.summary.setVisible(bool(self.summary.text()))
        brought, refused = desk.brought, desk.refused
        file = str(refused.details.get("file", "")) if refused else ""
        self._fill("faults", refused.faults if refused else (), file=file)
        self._fill("look", brought.to_look_at if brought else ())
        self._fill("absent", [_place(one) for one in brought.absent] if brought else ())
        super().retranslate()

    def _fill(self, name: str, lines: Sequence[str], **details: object) -> None:
        head, text = self.parts[name]
        head.setText(tr(f"printroom.bring.{name}", None, count=len(lines), **details))
        text.setText("\n".join(_cut(lines)))
        text.setAccessibleName("\n".join((head.text(), text.text())))
        for one in (head, text):
            one.setVisible(bool(lines))


def said(desk: BringDesk) -> tuple[str, str]:
    """Return the line that tells how it stands, and its tone; empty where nobody brought a list."""
    if desk.is_reading:
        return tr("printroom.bring.reading", file=_files(desk.files)), "none"
    if desk.refused is not None:
        return _refused(desk.refused), "danger"
    return _done(desk.brought, desk.files) if desk.brought is not None else ("", "none")


def has_more(desk: BringDesk) -> bool:
    """Tell whether there is more than the line says."""
    if desk.refused is not None:
        return len(desk.refused.faults) > 1
    return desk.brought is not None and bool(desk.brought.to_look_at or desk.brought.absent)


def _done(brought: Brought, files: Sequence[Path]) -> tuple[str, str]:
    taken = brought.taken
    is_list = not taken.messages
    numbers = {"told": taken.told, "messages": taken.messages, "new": taken.new, "changed": taken.changed - taken.new}
    key = "list" if is_list else "heard"
    parts = [tr(f"printroom.bring.{key}", None, file=_files(files), **numbers)]
    counts = {
        "known": brought.known if is_list else 0,
        "merged": taken.merged,
        "older": taken.older,
        "missing": len(brought.absent),
        "odd": len(brought.to_look_at),
    }
    parts += [tr(f"printroom.bring.{name}", None, count=count) for name, count in counts.items() if count]
    return " · ".join(parts), "caution" if brought.to_look_at else "good"


def _refused(error: RosterError) -> str:
    details = {"file": Path(str(error.details.get("file", ""))).name, "count": len(error.faults)}
    return tr("printroom.bring.refused", None, first=error.faults[0].strip(), **details)


def _files(files: Sequence[Path]) -> str:
    return files[0].name if len(files) == 1 else tr("printroom.bring.files", count=len(files))


def _cut(lines: Sequence[str]) -> Iterable[str]:
    yield from (line.strip() for line in islice(lines, _MOST))
    if len(lines) > _MOST:
        yield tr("printroom.bring.others", count=len(lines) - _MOST)


def _place(one: Listed) -> str:
    who = one.patient
    place = " ".join(part for part in (who.ward, who.bed) if part)
    return " · ".join(part for part in (place, values.named(who), tr("app.print.ipp", ipp=who.ipp)) if part)

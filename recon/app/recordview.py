"""All the sheets of one patient: whether they are complete, and what they tell, in the order in which it happened."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recon.app import values
from recon.app.matchjobs import Record
from recon.app.sidebyside import Row, SideBySide
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import View, announce, label, scrolled, tone
from recon.language import tr
from recon.reconciliation.readiness import SheetLine
from recon.workflow.completing import Completeness, remarks_in_words
from recon.workflow.timelines import Conflict, ConflictKind, Event

# Kinds of conflict of which the two sides are shown beside each other; the others are told in a sentence.
_BESIDE = (ConflictKind.VALUES, ConflictKind.COPIED, ConflictKind.DOSE)
_LINE = 56  # px
_MOST_SHEETS = 4  # seen at once


class RecordView(View):
    """Ready or not and why, then the sheets, what is to be looked at, and the timeline."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._record: Record | None = None
        self.title, self.facts = label("heading", wrap=True), label("aside", wrap=True)
        self.ready, self.why = label("message", wrap=True), label("verdict", wrap=True)
        self.sheets, self.events = TickList(has_boxes=False), TickList(has_boxes=False)
        self.conflicts = Conflicts()
        self._sheets_title, self._events_title = label("overline", wrap=True), label("overline", wrap=True)
        self._look_title, self.look = label("overline", wrap=True), label("verdict", wrap=True)
        told = (self.ready, self.why, self._look_title, self.conflicts, self.look, QWidget())
        self.remarks = scrolled(*told, gap=NEAR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.facts):
            layout.addWidget(widget)
        layout.addWidget(self.remarks, 1)
        layout.addWidget(self._sheets_title)
        layout.addWidget(self.sheets)
        layout.addWidget(self._events_title)
        layout.addWidget(self.events, 1)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def show_record(self, record: Record | None) -> None:
        """Show the patient's sheets; None while they are on their way."""
        self._record = record
        self.retranslate()

    def retranslate(self) -> None:
        record = self._record
        for widget in (self.remarks, self._sheets_title, self.sheets, self._events_title, self.events, self.facts):
            widget.setVisible(record is not None)
        self.title.setText("" if record is None else values.full_name(record.timeline.patient))
        if record is None:
            return
        whole, timeline = record.completeness, record.timeline
        told = (values.facts(timeline.patient), values.place(timeline.patient))
        numbers = ", ".join(whole.numbers[1:])
        former = tr("app.match.former", numbers=numbers) if numbers else ""
        self.facts.setText("\n".join(part for part in (" · ".join(filter(None, told)), former) if part))
        self._say_ready(whole)
        self._sheets_title.setText(tr("app.record.sheets", count=len(whole.sheets)))
        self.sheets.setAccessibleName(self._sheets_title.text())
        self.sheets.show_lines([_sheet_line(one) for one in whole.sheets], ())
        self.sheets.setFixedHeight(sized(_LINE) * min(max(len(whole.sheets), 1), _MOST_SHEETS) + TIGHT)
        self._events_title.setText(tr("app.record.events", count=len(timeline.events)))
        self.events.setAccessibleName(self._events_title.text())
        self.events.show_lines([_event_line(str(place), one) for place, one in enumerate(timeline.events)], ())
        self._fit()

    def _fit(self) -> None:
        """Give what keeps the patient back no more room than its words take."""
        inside = self.remarks.widget()
        words = inside.layout() if inside is not None else None
        if words is not None:
            self.remarks.setMaximumHeight(max(words.totalHeightForWidth(self.width() - 2 * GAP - NEAR), 1))

    def _say_ready(self, whole: Completeness) -> None:
        """Say whether all can go to the record, and what keeps it back; then what is only to be looked at."""
        announce(self.ready, tr("app.record.ready" if whole.is_ready else "app.record.not_ready"))
        tone(self.ready, "good" if whole.is_ready else "caution")
        beside = [one for one in whole.conflicts if _has_sides(one)]
        self.conflicts.show_conflicts(beside)
        remarks = remarks_in_words(replace(whole, conflicts=tuple(one for one in whole.conflicts if one not in beside)))
        for text, lines in ((self.why, whole.reasons), (self.look, remarks)):
            text.setText("\n".join(f"• {one}" for one in lines))
            text.setVisible(bool(lines))
        self._look_title.setText(tr("app.record.look"))
        self._look_title.setVisible(bool(remarks or beside))


class Conflicts(SideBySide):
    """What cannot both be true, side by side: the sheets above, what each of them says below."""

    def __init__(self) -> None:
        super().__init__(0, TIGHT)
        self._conflicts: tuple[Conflict, ...] = ()

    def show_conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """Show ``conflicts``, of each of which two sheets say something else."""
        self._conflicts = tuple(conflicts)
        self.retranslate()

    def told(self) -> list[Row]:
        return [_beside(one) for one in self._conflicts]


def _has_sides(one: Conflict) -> bool:
    return one.kind in _BESIDE and len(one.events) > 1 and bool(one.values)


def _beside(one: Conflict) -> Row:
    """Return when it was, and what the first and the second sheet say then."""
    at = tr("app.print.moment", at=one.at) if one.at else tr("app.record.undated")
    head = tr(f"app.record.conflict.{one.kind}", at=at)
    sides = [
        "\n".join([values.serial(event.sheet), *(f"{name} {texts[place] or '—'}" for name, texts in one.values)])
        for place, event in enumerate(one.events[:2])
    ]
    return head, sides[0], sides[1]


def _sheet_line(one: SheetLine) -> Line:
    back = tr("app.record.pages", back=len(one.back), pages=one.pages)
    stands = tr("app.record.doubted") if one.doubts else tr(f"app.account.state.{one.state}")
    return Line(one.serial, one.title, f"{back} · {stands}", values.serial(one.serial))


def _event_line(key: str, one: Event) -> Line:
    at = tr("app.print.moment", at=one.at) if one.at else tr("app.record.undated")
    told = "  ".join(f"{name} {text}" for name, text in one.values)
    late = tr("app.record.late") if one.is_late else ""
    return Line(key, f"{at} · {one.title}", " · ".join(part for part in (told, late) if part), one.author)

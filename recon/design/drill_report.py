"""The report of an exercise on paper: A4, a record for the hospital's continuity file.

The first page says what it was and how it went: who, when, the objectives and whether they were met, and the gaps, each
with room for an action, who and by when. Then come the figures beside those before, what was planted, what stands
wrong, what happened when, and the signatures.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Table

from recon.design.account import day, moment
from recon.design.art import Weight
from recon.design.drill_cards import clock
from recon.design.drill_judging import Judged, compared, gaps, number, objectives
from recon.design.drill_tables import LEAST, Tables
from recon.design.report import INK, QUIET, WIDTH, Cell, Command, build, type_of, words
from recon.design.serials import display_serial
from recon.design.watermark import stamped
from recon.language import tr
from recon.model.drill_report import DrillReport, Fate, Fated, Happened

_SIGN = 14.0
_MISTAKES = (48.0, 44.0, 38.0, 30.0, 20.0)  # widths of what is told of a mistake, mm
_SIGNERS = ("leader", "ward", "it", "continuity")


def render_drill(told: DrillReport, before: DrillReport | None, language: str) -> bytes:
    """Return the report as a PDF, compared with the one ``before`` where there is one."""
    story = _Story(told, before, language)
    pdf = build(
        story.parts(),
        title=tr("drillrun.report.title", language),
        subject=story.subject,
        page_of=lambda page, of: tr("drillrun.report.page", language, number=page, of=of),
    )
    return stamped(pdf, language)


class _Story(Tables):
    """The parts of the report, from top to bottom."""

    def __init__(self, told: DrillReport, before: DrillReport | None, language: str) -> None:
        super().__init__(language)
        self._told, self._before = told, before

    @property
    def subject(self) -> str:
        one = self._told
        on = day(datetime.fromisoformat(one.started), self._lang)
        return self._tr("report.subject", ward=one.ward, day=on, seed=one.seed)

    def parts(self) -> Iterable[Any]:
        yield from self._head()
        yield self._boxes()
        yield from self._identity()
        yield from self._objectives()
        yield from self._people()
        yield from self._gaps()
        yield from self._figures()
        yield from self._planted()
        yield from self._patients()
        yield from self._wrong()
        yield from self._left()
        yield from self._happened("injects", self._told.injects, "event")
        yield from self._happened("tasks", self._told.tasks, "task")
        yield from self._rooms()
        yield self._signatures()

    def _head(self) -> Iterable[Any]:
        yield words(self._tr("report.title"), type_of(20, Weight.BOLD, after=1.5))
        yield words(self.subject, type_of(11, Weight.SEMIBOLD, after=1))
        yield words(self._tr("report.for_file"), type_of(9, color=QUIET))
        yield words(self._tr("report.fictitious"), type_of(9, color=QUIET, after=4))

    def _boxes(self) -> Table:
        """Five figures; wrong patients first."""
        figures = self._told.figures
        wrong = (figures["wrong_by_recon"] or 0) + (figures["wrong_by_people"] or 0)
        boxes = [
            ("wrong_patients", figures["wrong_patients"], True),
            ("wrong", wrong, True),
            ("missed", figures["missed"], True),
            ("caught", figures["caught"], False),
            ("sheets_done", figures["sheets_done"], False),
        ]
        planted = str(self._told.met)
        numbers = [words(number(count, self._lang), type_of(20, Weight.BOLD)) for _, count, _ in boxes]
        names = [
            words(self._tr(f"short.{name}", sheets=self._told.sheets, planted=planted), type_of(8, color=QUIET))
            for name, _, _ in boxes
        ]
        commands: list[Command] = [
            ("BOX", (column, 0), (column, 1), 1.2 if is_bad and count else 0.4, INK)
            for column, (_, count, is_bad) in enumerate(boxes)
        ]
        commands += [("LEFTPADDING", (0, 0), (-1, -1), 8), ("TOPPADDING", (0, 0), (-1, 0), 4)]
        commands += [("BOTTOMPADDING", (0, 0), (-1, 0), 8), ("BOTTOMPADDING", (0, 1), (-1, 1), 6)]
        commands += [("VALIGN", (0, 1), (-1, 1), "TOP"), ("TOPPADDING", (0, 1), (-1, 1), 0)]
        return Table([numbers, names], colWidths=[WIDTH * mm / len(boxes)] * len(boxes), style=commands)

    def _identity(self) -> Iterable[Any]:
        one = self._told
        start = datetime.fromisoformat(one.started)
        end = datetime.fromisoformat(one.stopped or one.written)
        last = f"{end:%H:%M}" if end.date() == start.date() else moment(end, self._lang)
        taken = number(one.figures["minutes"], self._lang)
        when = self._tr("fact.from_to", start=moment(start, self._lang), end=last)
        facts = {
            "date": when if one.stopped else f"{when}. {self._tr('report.running')}",
            "ward": one.ward,
            "scenario": self._tr("fact.scenario_is", sheets=one.sheets, injects=len(one.injects)),
            "length": self._tr("fact.length_is", planned=f"{one.planned}\u00a0min", taken=f"{taken}\u00a0min"),
            "limits": self._tr("fact.limits_is"),
        }
        rows = [
            [words(self._tr(f"fact.{name}"), type_of(9, Weight.SEMIBOLD)), words(said, type_of(9))]
            for name, said in facts.items()
        ]
        yield self._heading("identity")
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        style += [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
        yield Table(rows, colWidths=[34 * mm, (WIDTH - 34) * mm], style=style)
        if one.outside:
            yield words(self._tr("report.outside", count=one.outside), type_of(9, color=QUIET, before=1))

    def _objectives(self) -> Iterable[Any]:
        rows: list[list[Cell]] = []
        for one in objectives(self._told, self._lang):
            said = {True: "yes", False: "no", None: "untested"}[one.is_met]
            weight = Weight.BOLD if said == "no" else Weight.REGULAR
            met = [words(self._tr(f"result.{said}"), type_of(8.5, weight))]
            rows.append([one.objective, one.result, met])
        yield from self._list("objectives", ("objective", "result", "met"), (80, 82, 18), rows)

    def _gaps(self) -> Iterable[Any]:
        """What did not go as it should, with room for what is done about it."""
        found = gaps(self._told, self._lang)
        yield from self._by_hand("gaps", ("gap", "action", "who", "by_when"), (66, 62, 28, 24), found)

    def _people(self) -> Iterable[Any]:
        yield from self._by_hand("people", ("name", "work", "signature"), (60, 70, 50), self._told.people)

    def _figures(self) -> Iterable[Any]:
        """Every figure, beside the one of the exercise before."""
        if self._before is None:
            rows: list[list[Cell]] = [
                [self._tr(f"figure.{name}"), number(value, self._lang)] for name, value in self._told.figures.items()
            ]
            yield from self._list("figures", ("figure", "now"), (130, 50), rows)
            return
        before = self._before
        scale = self._tr(
            "change.scale", sheets=before.sheets, minutes=before.planned, ward=before.ward,
            day=day(datetime.fromisoformat(before.started), self._lang),
        )  # fmt: skip
        judged = [self._compared(one) for one in compared(self._told, before, self._lang)]
        yield CondPageBreak(LEAST * mm)
        yield self._heading("comparison")
        yield words(scale, type_of(9, color=QUIET, after=1.5))
        yield from self._table(("figure", "before", "now", "change"), (92, 28, 28, 32), judged)

    def _compared(self, one: Judged) -> list[Cell]:
        weight = Weight.BOLD if one.change == "worse" else Weight.REGULAR
        said = self._tr(f"change.{one.change}") if one.change else ""
        return [self._tr(f"figure.{one.name}"), one.before, one.now, [words(said, type_of(8.5, weight))]]

    def _planted(self) -> Iterable[Any]:
        """What was planted, kind by kind, and then each mistake that was not caught."""
        planted = self._told.planted
        counts = Counter((one.kind, one.fate) for one in planted)
        kinds = list(dict.fromkeys(one.kind for one in planted))
        rows: list[list[Cell]] = [
            [self._kind(kind), str(sum(counts[kind, fate] for fate in Fate)), *self._counts(counts, kind)]
            for kind in kinds
        ]
        heads = ("mistake", "planted", *(fate.value for fate in Fate))
        yield from self._list("planted", heads, (70, 22, 22, 22, 22, 22), rows)
        lost: list[list[Cell]] = [
            [*self._mistake(one), self._tr(f"fate.{one.fate}"), one.who]
            for one in planted
            if one.fate in (Fate.OPEN, Fate.MISSED)
        ]
        yield from self._list("not_caught", ("mistake", "sheet", "what", "fate", "by"), _MISTAKES, lost)
        yield from self._unseen()

    def _unseen(self) -> Iterable[Any]:
        """What nothing was seen of: where nurses make the mistakes, whether they did is asked, and written in."""
        unseen = [one for one in self._told.planted if one.fate is Fate.NOT_SEEN]
        if not unseen:
            return
        yield CondPageBreak(LEAST * mm)
        yield self._heading("unseen")
        by_hand = self._told.is_to_fill
        why = self._tr("report.unseen_by_hand" if by_hand else "report.unseen")
        yield words(why, type_of(9, color=QUIET, after=1.5))
        heads = ("mistake", "sheet", "what", *(("was_made", "by") if by_hand else ()))
        rows = [[*self._mistake(one), *((self._tr("result.either"), "") if by_hand else ())] for one in unseen]
        yield from self._table(heads, _MISTAKES if by_hand else (62, 48, 70), rows)

    def _mistake(self, one: Fated) -> list[Cell]:
        return [self._kind(one.kind), self._place(one.sheet, one.page), self._field(one.label or one.field, one.row)]

    def _field(self, label: str, row: int | None) -> str:
        return label if row is None else f"{label}{tr('drill.told.in_row', self._lang, row=row + 1)}"

    def _counts(self, counts: Counter[tuple[str, Fate]], kind: str) -> list[str]:
        return [str(counts[kind, fate] or "–") for fate in Fate]

    def _kind(self, kind: str) -> str:
        return tr(f"drill.plant.{kind}", self._lang)

    def _place(self, sheet: str, page: int) -> str:
        if not sheet:
            return "–"
        serial = display_serial(sheet)
        return tr("drill.paper.page_of", self._lang, serial=serial, page=page) if page else serial

    def _patients(self) -> Iterable[Any]:
        rows: list[list[Cell]] = [
            [display_serial(one.sheet), one.patient, one.stands_with, one.who or self._tr(f"by.{one.by}")]
            for one in self._told.patients
        ]
        yield from self._list("patients", ("sheet", "patient", "stands", "by"), (42, 46, 46, 46), rows)

    def _wrong(self) -> Iterable[Any]:
        rows: list[list[Cell]] = [
            [
                display_serial(one.sheet),
                self._field(one.label or one.field, one.row),
                self._value(one.written),
                self._value(one.taken),
                one.who or self._tr(f"by.{one.by}"),
            ]
            for one in self._told.wrong
        ]
        if rows and self._told.is_to_fill:
            yield CondPageBreak(LEAST * mm)
            yield words(self._tr("report.wrong_by_hand"), type_of(9, color=QUIET, before=4))
        yield from self._list("wrong", ("sheet", "what", "written", "taken", "by"), (36, 52, 32, 32, 28), rows)

    def _value(self, text: str) -> str:
        """Return a value with the decimal mark of the language, and a date as its people write it."""
        try:
            return day(date.fromisoformat(text), self._lang)
        except ValueError:
            mark = tr("cli.decimal_mark", self._lang)
            return text.replace(".", mark) if text.replace(".", "", 1).isdecimal() else text

    def _left(self) -> Iterable[Any]:
        rows: list[list[Cell]] = [
            [self._tr(f"left.{name}"), str(count)] for name, count in self._told.left.items() if count
        ]
        yield from self._list("left", ("what", "count"), (130, 50), rows)

    def _happened(self, name: str, those: Sequence[Happened], head: str) -> Iterable[Any]:
        rows: list[list[Cell]] = [
            [
                clock(one.minute),
                "–" if one.done is None else clock(one.done),
                tr(f"drill.paper.part_{one.part}", self._lang) if one.part != "leader" else "",
                one.title,
                one.who,
                one.note,
            ]
            for one in those
        ]
        heads = ("minute", "done", "part", head, "by", "note")
        yield from self._list(name, heads, (16, 16, 22, 76, 26, 24), rows)

    def _rooms(self) -> Iterable[Any]:
        rows: list[list[Cell]] = [
            [
                tr(f"app.room.{one.room}", self._lang),
                str(one.keys),
                str(one.clicks),
                number(round(one.seconds / 60, 1), self._lang),
            ]
            for one in self._told.rooms
        ]
        if rows:
            yield from self._list("rooms", ("room", "keys", "clicks", "minutes"), (90, 30, 30, 30), rows)

    def _signatures(self) -> KeepTogether:
        heads = ("function", "name", "date", "signature")
        rows = [[words(self._tr(f"sign.{one}"), type_of(9)), "", "", ""] for one in _SIGNERS]
        return KeepTogether([self._heading("signatures"), self._grid(heads, (56, 48, 26, 50), rows, _SIGN)])

"""The papers of an exercise: what nurses do, what clerks do, and for who runs it the timeline and the key."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from math import ceil
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Spacer

from recon.design.account import day
from recon.design.art import Weight
from recon.design.drill_cards import clock
from recon.design.report import QUIET, Cell, build, heading, listed, type_of, words
from recon.design.serials import display_serial
from recon.design.watermark import stamped
from recon.language import tr
from recon.model.exercise import Answers, Exercise, Inject, Part, Plant, Planted, Task

_CHECKS = 5
_LEAST = 40.0  # of a bed is on the page of its heading, mm
_A_VALUE, _WRITTEN_BY = 6.0, 0.7  # seconds to write one; the share of the exercise in which nurses write
_TASK_WIDTHS, _WRITE_WIDTHS = (18.0, 162.0), (14.0, 14.0, 27.0, 125.0)
_TIME_WIDTHS, _KEY_WIDTHS = (16.0, 22.0, 72.0, 70.0), (42.0, 44.0, 46.0, 48.0)
_COUNT_WIDTHS = (60.0, 120.0)


def render_tasks(exercise: Exercise, part: Part, names: Mapping[str, str]) -> bytes:
    """Return the PDF of what those of ``part`` do; ``names`` are the patients', by IPP."""
    return _Paper(exercise, names).tasks(part)


def render_leader(exercise: Exercise, answers: Answers, names: Mapping[str, str]) -> bytes:
    """Return the PDF of the timeline and the key, for who runs the exercise."""
    return _Paper(exercise, names).leader(answers)


class _Paper:
    def __init__(self, exercise: Exercise, names: Mapping[str, str]) -> None:
        self._exercise, self._names = exercise, names
        self._lang = exercise.language

    def tasks(self, part: Part) -> bytes:
        exercise = self._exercise
        name = "nurses_filled" if part is Part.NURSE and not exercise.is_to_fill else f"{part}s"
        tasks = [task for task in exercise.tasks if task.part is part]
        return self._built(f"{part}s", [*self._head(f"{part}s", self._tr(f"how_{name}")), *self._listed(tasks)])

    def leader(self, answers: Answers) -> bytes:
        parts = [
            *self._head("leader", self._tr("secret")),
            heading(self._tr("before")),
            *(
                words(f"{number}.  {self._tr(f'check.{number}')}", type_of(9.5, after=1))
                for number in range(1, _CHECKS + 1)
            ),
            *self._hands(answers),
            heading(self._tr("timeline")),
            *self._timeline(),
            heading(f"{self._tr('key')} ({len(answers.planted)})"),
            *self._summary(answers.planted),
            Spacer(0, 4 * mm),
            *self._key(answers),
        ]
        return self._built("leader", parts)

    def _hands(self, answers: Answers) -> Iterable[Any]:
        """Yield how many nurses it takes, where they write: too few of them would end when the clerks should."""
        if self._exercise.is_to_fill:
            values, minutes = sum(len(sheet.written) for sheet in answers.sheets), self._exercise.minutes
            nurses = max(1, ceil(values * _A_VALUE / (_WRITTEN_BY * minutes * 60)))
            said = self._tr("hands", values=values, minutes=round(_WRITTEN_BY * minutes), nurses=nurses)
            yield words(said, type_of(9.5, Weight.SEMIBOLD, before=1))

    def _head(self, title: str, how: str) -> Iterable[Any]:
        exercise = self._exercise
        told = self._subject(), day(exercise.day, self._lang)
        yield words(self._tr(title), type_of(18, Weight.BOLD, after=1))
        yield words(" · ".join(told), type_of(10, color=QUIET, after=3))
        yield words(how, type_of(10, after=4))

    def _listed(self, tasks: Sequence[Task]) -> Iterable[Any]:
        """Yield the tasks; those of patients bed by bed, so that each nurse has the pages of their own."""
        rows: list[Sequence[Cell]] = [
            [self._minute(task.minute), self._words(task)] for task in tasks if not task.patient
        ]
        yield from listed([self._tr(name) for name in ("minute", "what")], _TASK_WIDTHS, rows)
        heads = [self._tr(name) for name in ("minute", "at", "sheet", "what")]
        beds: dict[tuple[str, str], list[Sequence[Cell]]] = {}
        for task in tasks:
            if task.patient:
                row = [self._minute(task.minute), task.at, display_serial(task.sheet) if task.sheet else ""]
                beds.setdefault((task.bed, task.patient), []).append([*row, self._words(task)])
        for (bed, patient), written in sorted(beds.items()):
            yield CondPageBreak(_LEAST * mm)
            yield heading(f"{self._tr('bed')} {bed} · {self._name(patient)}")
            yield from listed(heads, _WRITE_WIDTHS, written)

    def _words(self, task: Task) -> list[Any]:
        return [words(task.words, type_of(8.5, Weight.BOLD if task.is_trap else Weight.REGULAR))]

    def _timeline(self) -> Iterable[Any]:
        heads = [self._tr(name) for name in ("minute", "whom", "event", "good")]
        rows = [self._inject(one) for one in self._exercise.injects]
        return listed(heads, _TIME_WIDTHS, rows)

    def _inject(self, one: Inject) -> Sequence[Cell]:
        event = [words(one.title, type_of(9, Weight.SEMIBOLD)), words(one.words, type_of(8.5))]
        return [self._minute(one.minute), self._tr(f"part_{one.part}"), event, one.answer]

    def _summary(self, planted: Sequence[Planted]) -> Iterable[Any]:
        counts = Counter(one.kind for one in planted)
        rows = [[self._mistake(kind), self._tr("count", count=counts[kind])] for kind in Plant if counts[kind]]
        return listed([self._tr("mistake"), self._tr("summary")], _COUNT_WIDTHS, rows)

    def _key(self, answers: Answers) -> Iterable[Any]:
        heads = [self._tr(name) for name in ("mistake", "where", "seen", "patient")]
        by_kind = groupby(
            sorted(answers.planted, key=lambda one: list(Plant).index(one.kind)), key=lambda one: one.kind
        )
        whose = {sheet.serial: sheet.patient for sheet in answers.sheets}
        rows = [self._planted(one, answers, whose) for _, some in by_kind for one in some]
        return listed(heads, _KEY_WIDTHS, rows)

    def _planted(self, one: Planted, answers: Answers, whose: Mapping[str, str]) -> Sequence[Cell]:
        mistake = [words(self._mistake(one.kind), type_of(8.5, Weight.SEMIBOLD))]
        mistake += [words(line, type_of(8)) for line in self._details(one)]
        return [mistake, self._where(one), self._seen(one, answers), self._name(whose.get(one.sheet, ""))]

    def _details(self, one: Planted) -> Iterable[str]:
        if one.kind is Plant.TEMPORARY:
            yield self._tr("becomes", **one.detail)
            return
        if one.detail.get("instead"):
            value = one.detail["value"] or "–"
            yield self._tr("said", value=self._value(value), instead=self._value(one.detail["instead"]))
        if other := one.detail.get("other"):
            yield self._tr("of_other", other=self._name(other))

    def _where(self, one: Planted) -> str:
        if not one.sheet:
            return "–"
        serial = display_serial(one.sheet)
        place = self._tr("page_of", serial=serial, page=one.page) if one.page else self._tr("whole", serial=serial)
        row = "" if one.row is None else tr("drill.told.in_row", self._lang, row=one.row + 1)
        return f"{place}, {one.detail.get('label') or one.field}{row}" if one.field else place

    def _seen(self, one: Planted, answers: Answers) -> str:
        if one.scan is not None:
            page = answers.pages[one.scan]
            return self._tr("in_pile", file=page.file, page=page.position + 1)
        if one.kind is Plant.TEMPORARY:
            return "–"
        return self._tr("by_hand" if self._exercise.is_to_fill else "not_scanned")

    def _mistake(self, kind: Plant) -> str:
        return tr(f"drill.plant.{kind}", self._lang)

    def _value(self, value: str) -> str:
        """Return a value with the decimal mark of the language, and a date as its people write it."""
        try:
            return day(date.fromisoformat(value), self._lang)
        except ValueError:
            return value.replace(".", tr("cli.decimal_mark", self._lang))

    def _name(self, ipp: str) -> str:
        return f"{self._names.get(ipp, '')} {ipp}".strip()

    def _minute(self, minute: int) -> str:
        return clock(minute)  # as on the cards and at the window

    def _subject(self) -> str:
        one = self._exercise
        return self._tr("subject", ward=one.ward, seed=one.seed, sheets=one.sheets, minutes=one.minutes)

    def _built(self, title: str, parts: Sequence[Any]) -> bytes:
        pdf = build(
            parts,
            title=self._tr(title),
            subject=self._subject(),
            page_of=lambda number, of: self._tr("page", number=number, of=of),
        )
        return stamped(pdf, self._lang)

    def _tr(self, name: str, **details: object) -> str:
        return tr(f"drill.paper.{name}", self._lang, **details)

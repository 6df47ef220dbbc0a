"""Nurses who fill the sheets of an exercise by hand: they read their list, write what it says, and err as it says.

What stands in the boxes comes of the words of the list and of nothing else; only where a mistake is on the page, which
a person sees from the words, is looked up in the key.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as member
from pathlib import Path
from random import Random

from recon.drill.hands import Gray, Hand, invent_hand
from recon.drill.handwriting import Pen
from recon.drill.paper import stained
from recon.drill.piles import DPI, Printed, fed, pile, stray_page
from recon.drill.planting import room_beside
from recon.drill.returning import label_words
from recon.drill.telling import name_of, name_on, unit_of
from recon.drill.values import Written, identity_in
from recon.language import tr
from recon.model.exercise import SHEETS, STORE, AnswerSheet, Plant, Planted, Task
from recon.model.exercise_files import read_answers, read_exercise
from recon.model.form import Field, Form, Kind
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.store import Store, queries, rosters
from recon.workflow.opening import form_of, open_store
from tests.helpers.real_ink import RealInk, RealPen

Place = tuple[str, str, int | None]

_OF_FIELDS = (Plant.OUT_OF_RANGE, Plant.ILLEGIBLE, Plant.REWRITTEN, Plant.CORRECTED_COPY, Plant.BLANK_REQUIRED)


@dataclass
class Nurses:
    """``forgets`` are the mistakes that nobody makes, though the list asks for them. ``really`` is what was written."""

    folder: Path
    forgets: frozenset[Plant] = frozenset()
    seed: int = 1
    really: dict[Place, tuple[Value, bool]] = member(default_factory=dict)
    lang: str = "fr"
    ink: RealInk | None = None  # what people really wrote, in the place of a drawn hand

    @classmethod
    def reader(cls, language: str) -> "Nurses":
        """Return one who reads a list in that language, of no exercise."""
        one = cls(Path())
        one.lang = language
        return one

    def fill(self, out: Path) -> tuple[Path, ...]:
        """Write on every sheet and lay what is given back on a pile, which the copier scans into ``out``."""
        exercise, answers = read_exercise(self.folder), read_answers(self.folder)
        self.lang = exercise.language
        traps = {one.sheet: one for one in answers.planted if one.kind is not Plant.TEMPORARY}
        random, scans, first = Random(self.seed), list[bytes](), 0
        with open_store(self.folder / STORE) as store, Printed(self.folder / SHEETS) as printed:
            for sheet in answers.sheets:
                form = form_of(store, sheet.form, sheet.version)
                mine = [task for task in exercise.tasks if task.sheet == sheet.serial]
                pages = [printed.page(first + number) for number in range(form.pages)]
                first += form.pages
                scans += self._sheet(store, sheet, form, mine, traps.get(sheet.serial), pages, random)
        slips = [task for task in exercise.tasks if task.is_trap and not task.sheet]
        for _ in slips if Plant.FOREIGN not in self.forgets else ():
            scans.insert(random.randrange(len(scans)), fed(stray_page("EXERCICE", ["Menu"]), random))
        out.mkdir(parents=True)
        (out / "pile.pdf").write_bytes(pile(scans))
        return (out / "pile.pdf",)

    def _sheet(
        self,
        store: Store,
        sheet: AnswerSheet,
        form: Form,
        tasks: Sequence[Task],
        trap: Planted | None,
        pages: Sequence[Gray],
        random: Random,
    ) -> Iterator[bytes]:
        assert any(task.is_trap for task in tasks) is (trap is not None), sheet.serial
        if trap is not None and trap.kind in self.forgets:
            trap = replace(trap, detail=trap.detail | {"forgotten": "yes"})
        written = self._written(store, sheet, form, tasks, trap)
        unread = (trap.field, trap.row) if trap and trap.kind is Plant.ILLEGIBLE and not _is_forgotten(trap) else None
        for entry in written:
            self.really[sheet.serial, entry.field, entry.row] = entry.value, (entry.field, entry.row) != unread
        if trap and trap.kind is Plant.REWRITTEN:
            self.really[sheet.serial, trap.field, trap.row] = trap.detail["value"], True
        hand = invent_hand(random)
        made = None if trap is None or _is_forgotten(trap) else trap
        for number, page in enumerate(pages, start=1):
            yield from self._page(form, number, page, written, made, hand, random)

    def _page(
        self,
        form: Form,
        number: int,
        page: Gray,
        written: Sequence[Written],
        made: Planted | None,
        hand: Hand,
        random: Random,
    ) -> Iterator[bytes]:
        """Yield what comes of one page: nothing, its scan, or two of them."""
        kind = made.kind if made else None
        if kind is Plant.NOT_RETURNED or (kind is Plant.MISSING_PAGE and number == form.pages):
            return
        copy = page.copy()
        pen = self._pen(page, hand, random)
        pen.write(form, number, written)
        if made and made.page == number and (zone := _zone(form, made)):
            if kind is Plant.ILLEGIBLE:
                pen.scrawl(zone.bounds)
            if kind is Plant.REWRITTEN:
                pen.strike(zone.bounds)
                mark = tr("cli.decimal_mark", self.lang)
                pen.beside(room_beside(form, zone) or zone.bounds, made.detail["value"].replace(".", mark))
        if kind is Plant.STAIN and number == 1:
            page = stained(page, DPI, random)
        yield fed(page, random, upside_down=kind is Plant.UPSIDE_DOWN and number == 1)
        if kind is Plant.DUPLICATE and number == form.pages:
            yield fed(page, random)
        if made and kind is Plant.CORRECTED_COPY and made.page == number:
            others = [replace(one, value=made.detail["value"]) if _is_it(one, made) else one for one in written]
            self._pen(copy, hand, random).write(form, number, others)
            yield fed(copy, random)

    def _pen(self, page: Gray, hand: Hand, random: Random) -> Pen:
        return RealPen(page, DPI, hand, random, self.ink) if self.ink else Pen(page, DPI, hand, random)

    def _written(
        self, store: Store, sheet: AnswerSheet, form: Form, tasks: Sequence[Task], trap: Planted | None
    ) -> list[Written]:
        written = [one for task in tasks if not task.is_trap for one in self.read(store, form, task.words)]
        if trap is None:
            return written
        forgotten = _is_forgotten(trap)
        if trap.kind is Plant.WRONG_LABEL and not forgotten:
            other = queries.patient(store, trap.detail["other"])
            label = next(one for one in form.fields if one.kind is Kind.LABEL)
            return [*written, *([Written(label.key, None, label_words(other, self.lang))] if other else [])]
        if trap.kind is Plant.MIXED and forgotten:
            return _of(rosters.patient_of(store, sheet.patient), form, written)
        if trap.kind not in _OF_FIELDS or (trap.kind is Plant.BLANK_REQUIRED and not forgotten):
            return written
        # What is written where the mistake is made, and where it is not; the row's own words leave it out.
        assert not any(_is_it(one, trap) for one in written)
        made, usual = {
            Plant.OUT_OF_RANGE: ("value", "instead"),
            Plant.REWRITTEN: ("instead", "value"),
        }.get(trap.kind, ("instead", "instead"))
        return [*written, Written(trap.field, trap.row, trap.detail[usual if forgotten else made])]

    def read(self, store: Store, form: Form, words: str) -> Iterator[Written]:
        """Yield what one line of the list says."""
        rows = [None, *sorted({zone.row for one in form.fields for zone in one.zones if zone.row is not None})]
        starts = {self._start(form, row, field): (row, field) for row in rows for field in (None, *form.fields)}
        start = max((start for start in starts if words.startswith(start)), key=len)
        row, beside = starts[start]
        parts = words.removeprefix(start).split(tr("drill.told.and", self.lang))
        # Two tables of a sheet may both have initials: those meant are in the table of what else is said.
        sure = {found[0].group for part in parts if len(found := self._fields(form, row, part)) == 1}
        sure |= {beside.group} if beside else set()
        for part in parts:
            yield self._entry(store, form, row, part, sure)

    def _start(self, form: Form, row: int | None, beside: Field | None) -> str:
        number = "" if row is None else tr("drill.told.row", self.lang, row=row + 1)
        number += tr("drill.told.beside", self.lang, field=beside.label) if beside else ""
        return tr("drill.told.line", self.lang, form=form.title, row=number, words="")

    def _fields(self, form: Form, row: int | None, part: str) -> list[Field]:
        """Return the fields that a part of a line may be about: by how it begins, the longest name counting."""
        starts = {one: self._begins(form, one, row) for one in form.fields if one.zone(row) is not None}
        longest = max((len(start) for start in starts.values() if part.startswith(start)), default=0)
        return [one for one, start in starts.items() if part.startswith(start) and len(start) == longest]

    def _begins(self, form: Form, one: Field, row: int | None) -> str:
        name = name_on(form, one, row, self.lang)
        if one.kind in (Kind.SIGNATURE, Kind.DRAWING):
            return tr(f"drill.told.{one.kind}", self.lang, field=name)
        return self._around_name()[0] if one.kind is Kind.LABEL else f"{name} "

    def _around_name(self) -> tuple[str, str]:
        """Return what stands before and after the name, where a label is to be stuck on."""
        before, _, after = tr("drill.told.label", self.lang, name="|").partition("|")
        return before, after

    def _entry(self, store: Store, form: Form, row: int | None, part: str, sure: set[str]) -> Written:
        found = self._fields(form, row, part)
        one = found[0] if len(found) == 1 else next(one for one in found if one.group in sure)
        told = part.removeprefix(self._begins(form, one, row)).removesuffix(unit_of(one))
        if one.kind is Kind.LABEL:
            every = (queries.patient(store, line["ipp"]) for line in store.rows("SELECT ipp FROM patients"))
            who = next(who for who in every if who and name_of(who) == told.removesuffix(self._around_name()[1]))
            return Written(one.key, row, label_words(who, self.lang))
        return Written(one.key, row, self._value(one, told) if told else "X")

    def _value(self, one: Field, told: str) -> Value:
        values = {option.label: option.value for option in one.options}
        if one.kind is Kind.CHOICES:
            return tuple(value for label, value in values.items() if label in told)
        if one.kind is Kind.TICK:
            return True
        if one.kind is Kind.DATE:
            day, month, year = told.split("/")
            return f"{year}-{month}-{day}"
        if one.kind is Kind.DECIMAL:
            return told.replace(tr("cli.decimal_mark", self.lang), ".")
        return values.get(told, told)


def _is_forgotten(trap: Planted) -> bool:
    return "forgotten" in trap.detail


def _is_it(one: Written, trap: Planted) -> bool:
    return (one.field, one.row) == (trap.field, trap.row)


def _field(form: Form, key: str) -> Field:
    found = form.field(key)
    assert found is not None
    return found


def _zone(form: Form, trap: Planted):  # type: ignore[no-untyped-def]
    found = form.field(trap.field)
    return found.zone(trap.row) if found else None


def _of(who: Patient | None, form: Form, written: Sequence[Written]) -> list[Written]:
    """Return what was written with the identity of ``who`` in it."""
    assert who is not None
    return [replace(one, value=identity_in(_field(form, one.field), who) or one.value) for one in written]

"""An exercise made: its store, its sheets, what comes back of them with the mistakes in it, the key, the papers.

It is made beside its folder and named at the end: there is a whole exercise, or none. What decides is the seed alone
and, of what is written, the day: the same two give the same patients, serials, values, mistakes and words, and the same
bytes of ``answers.json``. Three things are of the moment: when it was printed, by which station, and the seals.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from recon.delivery.files import sync_folder, write_whole
from recon.design.art import Layout, Weight
from recon.design.fonts import has_glyph
from recon.design.kit import Kit
from recon.design.numbers import number_at
from recon.design.prints import SheetPrint
from recon.design.serials import new_serial
from recon.drill.casting import Company, invent_company
from recon.drill.happening import injects_of, tasks_of
from recon.errors import DrillError, OutputError
from recon.language import system_reason, tr
from recon.model.exercise import ANSWERS_FILE, EXERCISE_FILE, SHEETS, STORE, Exercise
from recon.model.exercise_files import answers_to_json, exercise_to_json
from recon.model.number import NumberKind
from recon.store import Clock, Store, utc_now
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.drilling.marking import Marked, key_only, write_scans, written
from recon.workflow.drilling.papers import write_papers
from recon.workflow.issuing import Destination, issue
from recon.workflow.kits import load_kit
from recon.workflow.numbers import give_out
from recon.workflow.opening import is_new_place, make_store
from recon.workflow.printing import station_shown
from recon.workflow.room_left import require
from recon.workflow.rosters import import_patients

FORMS = ("vitals", "medication", "registration")
_WARD = re.compile(r"[^\W_][\w .'’/+-]{0,23}")
_EARLIEST, _LATEST = date(2010, 1, 1), date(2099, 12, 31)  # the youngest patient is born before
_TEMPORARY = 2  # patients under a temporary number, at most
_A_SHEET, _A_SCAN = 40_000, 1_400_000  # bytes that a sheet takes, printed and known, and when it comes back


class Step(StrEnum):
    """What is going on, told as it begins; the words are in the catalogue ``drill.steps``."""

    PRINT = "print"
    FILL = "fill"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make: ``out`` is a new or empty folder. ``day`` is when the sheets are written on; see ``written_on``.

    ``forms`` are of the kit, FORMS where none are named. ``clock`` says when it is made.
    """

    ward: str
    sheets: int
    minutes: int
    seed: int
    out: Path
    lang: str
    forms: tuple[str, ...] = ()
    day: date | None = None
    is_to_fill: bool = False
    clock: Clock = utc_now
    kit: Kit = field(default_factory=load_kit)

    def written_on(self, today: date) -> date:
        """Return the date on what is written: what comes back is of yesterday, what is to be filled of today."""
        return self.day or (today if self.is_to_fill else today - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the exercise, and how many mistakes are in it."""

    exercise: Exercise
    mistakes: int


def make(plan: Plan, *, operator: str, began: Callable[[Step], None] = lambda _step: None) -> Made:
    """Make the exercise, telling ``began`` of each step.

    Raises:
        DrillError: if there is something in the folder, or the ward or the forms cannot be.
        UnknownForm: if the kit has no such form in that language.
        StoreShort: if there is too little room.
        OutputError, StoreError: if it cannot be written; nothing of it is left.
    """
    if plan.out.is_symlink():  # what it leads to is made, and the link stays
        plan = replace(plan, out=plan.out.resolve())
    layouts = _layouts(plan)
    _check(plan, layouts)
    with _beside(plan.out) as folder:
        return _Making(plan, folder, layouts, operator).make(began)


@dataclass(frozen=True, slots=True)
class _Making:
    plan: Plan
    folder: Path
    layouts: tuple[Layout, ...]
    operator: str

    def make(self, began: Callable[[Step], None]) -> Made:
        plan = self.plan
        began(Step.PRINT)
        random = Random(plan.seed)
        forms = [layout.form for layout in self.layouts]
        company = invent_company(forms, plan.sheets, plan.ward, _temporary_numbers(random), random)
        serials = _serials(len(company.sheets), random)
        with make_store(self.folder / STORE, operator=self.operator, clock=plan.clock, exercise=True) as store:
            now = store.clock().astimezone(store.timezone)
            self._take_in(store, company)
            self._print(store, company, serials, now)
        began(Step.FILL)
        marked = self._marked(company, serials, plan.written_on(now.date()))
        began(Step.PAPERS)
        exercise = Exercise(
            ward=plan.ward,
            sheets=plan.sheets,
            minutes=plan.minutes,
            seed=plan.seed,
            language=plan.lang,
            made_at=now,
            day=marked.answers.day,
            forms=tuple(form.key for form in forms),
            is_to_fill=plan.is_to_fill,
            patients=len(company.patients),
            pages=sum(one.form.pages for one in company.sheets),
            scanned=len(marked.answers.pages),
            scans=marked.files,
            papers=(),
        )
        tasks, injects = tasks_of(exercise, marked.papers, company.foreign), injects_of(exercise, marked.papers)
        exercise = replace(exercise, tasks=tasks, injects=injects)
        exercise = replace(exercise, papers=write_papers(self.folder, exercise, marked, company))
        write_whole(self.folder / ANSWERS_FILE, answers_to_json(marked.answers).encode())
        write_whole(self.folder / EXERCISE_FILE, exercise_to_json(exercise).encode())
        return Made(exercise, len(marked.answers.planted))

    def _take_in(self, store: Store, company: Company) -> None:
        """Make the patients known, as the hospital's list has them, and those who came without a number."""
        import_patients(store, company.patients, operator=self.operator)
        for patient in company.temporary:
            with store.transaction(self.operator) as journal:
                give_out(store, journal, NumberKind.PATIENT, [patient.ipp])
                give_out(store, journal, NumberKind.STAY, [patient.iep])
            add_arrival(store, Arrival(patient), operator=self.operator, even_if_alike=True)

    def _print(self, store: Store, company: Company, serials: Sequence[str], now: datetime) -> None:
        layouts = {layout.form.version: layout for layout in self.layouts}
        prints = [
            SheetPrint(
                layouts[cast.form.version],
                serial,
                now,
                patient=cast.printed_for,
                data_age_at=now if cast.printed_for else None,
                station=station_shown(store),
            )
            for cast, serial in zip(company.sheets, serials, strict=True)
        ]
        # On one side: each page of the PDF is one that is written on.
        to = Destination(self.folder / SHEETS, ward=self.plan.ward, duplex=False, named=self.plan.out / SHEETS)
        issue(store, prints, to, operator=self.operator)

    def _marked(self, company: Company, serials: Sequence[str], day: date) -> Marked:
        plan = self.plan
        papers = written(company, serials, day, plan.lang, plan.seed)
        if plan.is_to_fill:
            return key_only(papers, company.foreign, seed=plan.seed, day=day)
        return write_scans(self.folder, papers, company.foreign, seed=plan.seed, day=day, lang=plan.lang)


def _layouts(plan: Plan) -> tuple[Layout, ...]:
    """Return the forms of the exercise.

    Raises:
        UnknownForm: if the kit has no such form in that language.
        DrillError: if one is a ward's and nobody's: nothing comes back of whom it is.
    """
    layouts = tuple(plan.kit.layout(key, plan.lang) for key in dict.fromkeys(plan.forms or FORMS))
    for layout in layouts:
        if layout.form.is_wards:
            raise DrillError(reason=tr("drill.of_a_ward", form=layout.form.key))
    return layouts


def _check(plan: Plan, layouts: Sequence[Layout]) -> None:
    """See that the exercise can be made there.

    Raises:
        DrillError, StoreShort: if it cannot.
    """
    if plan.sheets < 1 or plan.minutes < 1:
        raise DrillError(reason=tr("drill.nothing"))
    if not _WARD.fullmatch(plan.ward) or not all(has_glyph(one, Weight.REGULAR) for one in plan.ward):
        raise DrillError(reason=tr("drill.ward", ward=plan.ward))
    if plan.day is not None and not _EARLIEST <= plan.day <= _LATEST:
        raise DrillError(reason=tr("drill.day", first=_EARLIEST.year, last=_LATEST.year))
    if not is_new_place(plan.out):
        raise DrillError(reason=tr("drill.not_empty", folder=plan.out))
    pages = max(layout.form.pages for layout in layouts)
    require(plan.out, plan.sheets * (_A_SHEET + (0 if plan.is_to_fill else pages * _A_SCAN)))


def _temporary_numbers(random: Random) -> list[tuple[str, str]]:
    kinds, places = (NumberKind.PATIENT, NumberKind.STAY), 32**7
    return [
        (number_at(kinds[0], random.randrange(places)), number_at(kinds[1], random.randrange(places)))
        for _ in range(_TEMPORARY)
    ]


def _serials(count: int, random: Random) -> list[str]:
    """Return serials that the seed gives, no two alike."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[new_serial(random.choice)] = None
    return list(found)


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """Give a folder to make the exercise in, which is named ``out`` at the end; of one that fails nothing is left."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    try:
        yield made
        if out.exists():
            out.rmdir()
        made.rename(out)
        sync_folder(out.parent)
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)

"""An exercise: what is in its folder, what happens in it by the minute, and the key to it.

``exercise.json`` is for the program and for whoever looks: what was asked for, what is where, tasks and injects.
``answers.json`` is for the one who runs the exercise: what was written on which sheet, and which mistakes were planted.
How the two are written and read stands in ``exercise_files``.
"""

from dataclasses import dataclass
from dataclasses import field as member
from datetime import date, datetime
from enum import StrEnum

from recon.model.reading import Value

EXERCISE_FILE, ANSWERS_FILE = "exercise.json", "answers.json"
PREFIX = "EXER"  # of an invented patient's numbers: no hospital's
STORE, SHEETS, SCANS, PAPERS = "store", "sheets.pdf", "scans", "papers"


class Part(StrEnum):
    """Whom a task or an inject is for."""

    NURSE = "nurse"
    CLERK = "clerk"
    LEADER = "leader"  # who runs the exercise


class Plant(StrEnum):
    """What is wrong with a page on purpose, or unusual; the words are in the catalogue ``drill.plant``."""

    WRONG_LABEL = "wrong_label"  # another patient's label on a sheet that has a patient
    MIXED = "mixed"  # printed for one patient, and written of another
    MISSING_PAGE = "missing_page"  # one page of a sheet does not come back
    NOT_RETURNED = "not_returned"  # no page of it does
    DUPLICATE = "duplicate"  # the same paper through the scanner twice
    CORRECTED_COPY = "corrected_copy"  # a copy of the page comes too, and says something else
    ILLEGIBLE = "illegible"  # a value that nobody can read
    OUT_OF_RANGE = "out_of_range"  # a value that the form's rule does not admit
    REWRITTEN = "rewritten"  # struck out, and written again beside
    BLANK_REQUIRED = "blank_required"  # nothing where something has to be
    TEMPORARY = "temporary"  # of somebody who came during the outage, under a temporary number
    UPSIDE_DOWN = "upside_down"
    STAIN = "stain"  # a coffee cup stood on it
    FOREIGN = "foreign"  # a page in the pile that is no sheet at all


class InjectKind(StrEnum):
    """What the one who runs the exercise lets happen; the words are in the catalogue ``drill.inject``."""

    PILE = "pile"  # more pages come back: ``files`` are handed out
    PRINTER = "printer"  # the printer fails
    SCANNER = "scanner"  # paper is stuck in the scanner
    POWER = "power"  # the PC goes off
    QUESTION = "question"  # somebody asks about a patient
    COUNT = "count"  # the head of the crisis team asks which sheets are missing
    ABSENT = "absent"  # a clerk is called away


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody does from a minute of the exercise on. ``sheet`` is the serial to write on, "" where there is none.

    ``patient`` is an IPP, "" where the task is about nobody; ``at`` is what the clock of the exercise shows.
    ``is_trap``: a mistake that is made on purpose; only nurses and who runs the exercise may know of it.
    """

    minute: int
    part: Part
    words: str
    at: str = ""
    patient: str = ""
    bed: str = ""
    sheet: str = ""
    is_trap: bool = False

    @property
    def is_ticked(self) -> bool:
        """Whether somebody ticks it off: not what is written on one sheet, and no mistake, which clerks would see."""
        return not (self.sheet or self.is_trap)


@dataclass(frozen=True, slots=True)
class Inject:
    """What happens at a minute of the exercise. ``files`` are handed out then, by their names in the folder.

    ``answer`` is what a good answer has in it, for the one who runs the exercise.
    """

    minute: int
    kind: InjectKind
    part: Part
    title: str
    words: str
    files: tuple[str, ...] = ()
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """What ``exercise.json`` says.

    ``patients``, ``pages`` and ``scanned`` are how many there are of them: on the ward, printed, and in ``scans``.
    ``day`` is the date that stands on what is written. ``is_to_fill``: nurses fill the sheets, there are no scans.
    ``scans`` and ``papers`` are names of files in the folder, in the order in which they are handed out.
    """

    ward: str
    sheets: int
    minutes: int
    seed: int
    language: str
    made_at: datetime
    day: date
    forms: tuple[str, ...]
    is_to_fill: bool
    patients: int
    pages: int
    scanned: int
    scans: tuple[str, ...]
    papers: tuple[str, ...]
    tasks: tuple[Task, ...] = ()
    injects: tuple[Inject, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One field that was written, and what; a field without an answer was left blank.

    ``slip`` is the option marked first and blackened. ``is_legible`` is false where nobody can read it: ``value`` is
    what the nurse meant.
    """

    field: str
    row: int | None
    value: Value
    slip: str = ""
    is_legible: bool = True


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """One sheet of the exercise. ``printed_for`` is the IPP on its header, "" on a blank one; ``patient`` whose it is.

    ``back`` are its pages that come back. Of a sheet of a temporary number, ``patient`` is the hospital's own number.
    """

    serial: str
    form: str
    version: str
    pages: int
    printed_for: str
    patient: str
    back: tuple[int, ...]
    written: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a file in ``scans``, from 0; ``sheet`` and ``page`` are "" and 0 for what is no sheet."""

    file: str
    position: int
    sheet: str
    page: int


@dataclass(frozen=True, slots=True)
class Planted:
    """One mistake: which, where, and what about it; ``scan`` is its place among the key's pages, None if not scanned.

    ``detail`` has by kind: ``other`` (the IPP of the other patient, or a temporary number), ``value`` (what stands
    there now), ``instead`` (what stood there before, or should; whose the temporary number is), ``label`` (of the
    field).
    """

    kind: Plant
    sheet: str = ""
    page: int = 0
    field: str = ""
    row: int | None = None
    scan: int | None = None
    detail: dict[str, str] = member(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answers:
    """What ``answers.json`` says."""

    seed: int
    day: date
    sheets: tuple[AnswerSheet, ...]
    pages: tuple[ScannedPage, ...]
    planted: tuple[Planted, ...]

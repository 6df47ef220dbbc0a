"""What came of an exercise, in figures: one JSON file that the next exercise is compared with.

What was planted is caught, still open (recon holds it back, and nobody has dealt with it), missed, or not seen: its
page was not scanned, or, where nurses make the mistakes by hand, it was not made.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from json import dumps
from math import isfinite
from typing import Any

from recon.bounded import json_of

REPORT_FORMAT = "recon-drill-report/1"


class Fate(StrEnum):
    """What became of a planted mistake; the words are in the catalogue ``drillrun.fate``."""

    CAUGHT = "caught"
    OPEN = "open"
    MISSED = "missed"
    NOT_SEEN = "not_seen"


class By(StrEnum):
    """Who noticed a planted mistake, or accepted a wrong value: the program or a person."""

    RECON = "recon"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Fated:
    """A planted mistake and what became of it. ``who`` and ``at`` (ISO) are of the person who dealt with it, or "".

    ``label`` is the field's name for people, "" where it is about none.
    """

    kind: str
    sheet: str
    page: int
    field: str
    fate: Fate
    by: str = ""
    who: str = ""
    at: str = ""
    row: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that stands and is not what was written, with ``by`` whom and ``who`` it was accepted."""

    sheet: str
    field: str
    row: int | None
    written: str
    taken: str
    by: By
    who: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class WrongPatient:
    """A sheet that stands with somebody whose it is not."""

    sheet: str
    patient: str
    stands_with: str
    by: By
    who: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """An inject or a task: when it was planned (minute), when it was done (minute, None if not), by whom, the note."""

    part: str
    title: str
    minute: int
    done: int | None = None
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoomUse:
    """What one room of the window took: keys pressed, clicks, seconds at work."""

    room: str
    keys: int
    clicks: int
    seconds: int


@dataclass(frozen=True, slots=True)
class DrillReport:
    """What came of an exercise. ``figures`` are numbers by name, None where there is none to give."""

    ward: str
    seed: int
    language: str
    day: str
    sheets: int
    planned: int
    started: str
    stopped: str
    written: str
    people: tuple[str, ...]
    figures: Mapping[str, float | None]
    planted: tuple[Fated, ...]
    wrong: tuple[Wrong, ...]
    patients: tuple[WrongPatient, ...]
    injects: tuple[Happened, ...]
    tasks: tuple[Happened, ...]
    rooms: tuple[RoomUse, ...]
    left: Mapping[str, int]
    is_to_fill: bool = False  # nurses wrote, and made the mistakes, or did not
    outside: int = 0  # what people did before the start and after the end: it is in the figures as well

    @property
    def met(self) -> int:
        """How many of the planted mistakes came up: what was caught, held back and missed is held against these."""
        return round((self.figures["planted"] or 0) - (self.figures.get("not_seen") or 0))

    def count(self, fate: Fate) -> int:
        """Count the planted mistakes of that fate."""
        return sum(one.fate is fate for one in self.planted)


def report_to_json(report: DrillReport) -> str:
    """Return the report as the file has it."""
    return dumps({"format": REPORT_FORMAT} | asdict(report), ensure_ascii=False, indent=1) + "\n"


def report_from_json(text: str) -> DrillReport:
    """Return what ``report_to_json`` wrote.

    Raises:
        ValueError: if it is nothing of the kind.
    """
    said = json_of(text)
    if not isinstance(said, dict) or said.pop("format", None) != REPORT_FORMAT:
        raise ValueError(REPORT_FORMAT)
    try:
        return _report(said)
    except (KeyError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError(REPORT_FORMAT) from error


def _report(said: dict[str, Any]) -> DrillReport:
    figures = {str(name): None if value is None else float(value) for name, value in said["figures"].items()}
    lists = {
        "people": tuple(map(str, said["people"])),
        "planted": tuple(Fated(**one | {"fate": Fate(one["fate"])}) for one in said["planted"]),
        "wrong": tuple(Wrong(**one | {"by": By(one["by"])}) for one in said["wrong"]),
        "patients": tuple(WrongPatient(**one | {"by": By(one["by"])}) for one in said["patients"]),
        "injects": tuple(Happened(**one) for one in said["injects"]),
        "tasks": tuple(Happened(**one) for one in said["tasks"]),
        "rooms": tuple(RoomUse(**one) for one in said["rooms"]),
    }
    left = {str(name): int(count) for name, count in said["left"].items()}
    made = DrillReport(**said | lists | {"figures": figures, "left": left})
    if not _is_sound(made):
        raise ValueError(REPORT_FORMAT)
    return made


def _is_sound(report: DrillReport) -> bool:
    """Tell whether what is of one kind is of it, and the times are some."""
    numbers = (report.seed, report.sheets, report.planned, report.outside)
    words = (report.ward, report.language, report.day, report.started, report.stopped, report.written)
    figures = [one for one in report.figures.values() if one is not None]
    is_typed = all(type(one) is int for one in numbers) and all(isinstance(one, str) for one in words)
    if not is_typed or not all(isfinite(one) for one in figures):
        return False
    times = (report.started, report.written, *([report.stopped] if report.stopped else []))
    return all(datetime.fromisoformat(one) for one in times)

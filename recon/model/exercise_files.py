"""The two files of an exercise, written and read: JSON, of which nothing is believed that was not looked at."""

import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from json import dumps
from pathlib import Path
from typing import Any, TypeVar

from recon.bounded import LIST, json_of, read_text
from recon.errors import DrillError
from recon.language import LANGUAGES, system_reason, tr
from recon.model.exercise import (
    ANSWERS_FILE,
    EXERCISE_FILE,
    Answer,
    Answers,
    AnswerSheet,
    Exercise,
    Inject,
    InjectKind,
    Part,
    Plant,
    Planted,
    ScannedPage,
    Task,
)
from recon.model.harmless import COMMANDS
from recon.model.reading import Value

EXERCISE_FORMAT, ANSWERS_FORMAT = "recon-exercise/1", "recon-answers/1"

Kind = TypeVar("Kind")

# What a mistake's detail has to say, so that it can be told whether it was caught.
_TOLD = {
    Plant.MIXED: ("other",),
    Plant.TEMPORARY: ("other", "instead"),
    Plant.CORRECTED_COPY: ("value",),
    Plant.OUT_OF_RANGE: ("value", "instead"),
    Plant.REWRITTEN: ("value", "instead"),
    Plant.ILLEGIBLE: ("instead",),
}
_MOST = 10_000_000


def exercise_to_json(exercise: Exercise) -> str:
    """Return what ``exercise.json`` has in it."""
    return _text(EXERCISE_FORMAT, asdict(exercise))


def answers_to_json(answers: Answers) -> str:
    """Return what ``answers.json`` has in it: of the same answers always the same."""
    return _text(ANSWERS_FORMAT, asdict(answers))


def exercise_from_json(text: str) -> Exercise:
    """Return what ``exercise_to_json`` wrote.

    Raises:
        ValueError: if it is nothing of the kind.
    """
    said = _said(text, EXERCISE_FORMAT)
    return Exercise(
        **_numbers(said, "sheets", "minutes", "seed", "patients", "pages", "scanned"),
        ward=_word(said, "ward"),
        language=_language(said),
        made_at=datetime.fromisoformat(_word(said, "made_at")),
        day=date.fromisoformat(_word(said, "day")),
        is_to_fill=said["is_to_fill"] is True,
        forms=_names(said, "forms"),
        scans=_files(said, "scans"),
        papers=_files(said, "papers"),
        tasks=_each(said, "tasks", _task),
        injects=_each(said, "injects", _inject),
    )


def answers_from_json(text: str) -> Answers:
    """Return what ``answers_to_json`` wrote.

    Raises:
        ValueError: if it is nothing of the kind.
    """
    said = _said(text, ANSWERS_FORMAT)
    answers = Answers(
        seed=_number(said, "seed"),
        day=date.fromisoformat(_word(said, "day")),
        sheets=_each(said, "sheets", _sheet),
        pages=_each(said, "pages", _page),
        planted=_each(said, "planted", _planted),
    )
    known = {"", *(sheet.serial for sheet in answers.sheets)}
    for one in answers.planted:
        is_whole = all(one.detail.get(name) for name in _TOLD.get(one.kind, ()))
        if one.sheet not in known or not (one.scan is None or one.scan < len(answers.pages)) or not is_whole:
            raise ValueError(one.kind)
    return answers


def read_exercise(folder: Path) -> Exercise:
    """Return the exercise in ``folder``.

    Raises:
        DrillError: if there is none, or it cannot be read.
    """
    return _read(folder / EXERCISE_FILE, exercise_from_json)


def read_answers(folder: Path) -> Answers:
    """Return the key of the exercise in ``folder``.

    Raises:
        DrillError: if there is none, or it cannot be read.
    """
    return _read(folder / ANSWERS_FILE, answers_from_json)


class _Newer(ValueError):
    """A later version of recon wrote the file: ``args`` are its format."""


def _read(file: Path, made: Callable[[str], Kind]) -> Kind:
    try:
        if file.exists() and not file.is_file():  # a pipe would be waited for
            raise ValueError(file)
        return made(read_text(file, LIST))
    except FileNotFoundError:
        raise DrillError(reason=tr("drill.none_there", file=file)) from None
    except OSError as error:
        raise DrillError(reason=tr("drill.unreadable", file=file, reason=system_reason(error))) from error
    except _Newer as error:
        raise DrillError(reason=tr("drill.newer", file=file, format=error.args[0])) from error
    except (ValueError, KeyError, TypeError) as error:
        raise DrillError(reason=tr("drill.not_one", file=file)) from error


def _text(name: str, said: dict[str, Any]) -> str:
    return dumps({"format": name} | said, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: date) -> str:
    return value.isoformat()


def _said(text: str, name: str) -> dict[str, Any]:
    said = json_of(text)
    if not isinstance(said, dict) or said.get("format") != name:
        found = str(said.get("format", "")) if isinstance(said, dict) else ""
        kind, ours = name.rsplit("/", 1)
        is_newer = re.fullmatch(rf"{kind}/([1-9][0-9]{{0,8}})", found) and int(found.rsplit("/", 1)[1]) > int(ours)
        raise _Newer(found) if is_newer else ValueError(name)
    return said


def _task(said: dict[str, Any]) -> Task:
    return Task(
        minute=_number(said, "minute"),
        part=Part(said["part"]),
        **_words(said, "words", "at", "patient", "bed", "sheet"),
        is_trap=said.get("is_trap") is True,
    )


def _inject(said: dict[str, Any]) -> Inject:
    return Inject(
        minute=_number(said, "minute"),
        kind=InjectKind(said["kind"]),
        part=Part(said["part"]),
        files=_files(said, "files"),
        **_words(said, "title", "words", "answer"),
    )


def _sheet(said: dict[str, Any]) -> AnswerSheet:
    return AnswerSheet(
        **_words(said, "serial", "form", "version", "printed_for", "patient"),
        pages=_number(said, "pages"),
        back=_each(said, "back", _count),
        written=_each(said, "written", _answer),
    )


def _answer(said: dict[str, Any]) -> Answer:
    return Answer(
        **_words(said, "field", "slip"),
        row=None if said["row"] is None else _number(said, "row"),
        value=_value(said["value"]),
        is_legible=said["is_legible"] is True,
    )


def _value(said: object) -> Value:
    if isinstance(said, list):
        return tuple(str(one) for one in said)
    if said is None or isinstance(said, str | bool):
        return said
    raise ValueError(said)


def _page(said: dict[str, Any]) -> ScannedPage:
    file = _within(_word(said, "file"))
    return ScannedPage(file, sheet=_word(said, "sheet"), **_numbers(said, "position", "page"))


def _planted(said: dict[str, Any]) -> Planted:
    return Planted(
        kind=Plant(said["kind"]),
        **_words(said, "sheet", "field"),
        page=_number(said, "page"),
        row=None if said["row"] is None else _number(said, "row"),
        scan=None if said["scan"] is None else _number(said, "scan"),
        detail={str(name): str(value) for name, value in dict(said["detail"]).items()},
    )


def _each(said: dict[str, Any], name: str, made: Callable[[Any], Kind]) -> tuple[Kind, ...]:
    return tuple(made(one) for one in said[name])


def _words(said: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: _word(said, name) for name in names}


def _word(said: dict[str, Any], name: str) -> str:
    found = said[name]
    if not isinstance(found, str):
        raise ValueError(name)
    return found


def _numbers(said: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: _number(said, name) for name in names}


def _number(said: dict[str, Any], name: str) -> int:
    found = said[name]
    if name == "seed" and isinstance(found, int) and not isinstance(found, bool):
        return found
    return _count(found, name)


def _count(found: object, name: str = "") -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found <= _MOST:
        raise ValueError(name)
    return found


def _language(said: dict[str, Any]) -> str:
    found = _word(said, "language")
    if found not in LANGUAGES:
        raise ValueError(found)
    return found


def _names(said: dict[str, Any], name: str) -> tuple[str, ...]:
    found = said[name]
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(name)
    return tuple(found)


def _files(said: dict[str, Any], name: str) -> tuple[str, ...]:
    return tuple(_within(one) for one in _names(said, name))


def _within(name: str) -> str:
    """Return the name of a file in the exercise's folder; one that leads out of it is nobody's who made an exercise."""
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts) or "\\" in name or ":" in name or COMMANDS.search(name):
        raise ValueError(name)
    return name

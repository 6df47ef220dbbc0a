"""What came of an exercise: gathered from its store and its key, compared with the one before, written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from errno import EISDIR
from os import strerror
from pathlib import Path

from recon.bounded import LIST, read_text
from recon.delivery.files import write_whole
from recon.errors import DrillError, OutputError
from recon.language import system_reason, tr
from recon.model.drill_report import (
    By,
    DrillReport,
    Fate,
    Fated,
    Happened,
    RoomUse,
    report_from_json,
    report_to_json,
)
from recon.model.exercise import ANSWERS_FILE, Exercise, Inject, Plant, Task
from recon.model.exercise_files import read_answers
from recon.model.sheet import SheetState
from recon.store import Clock, Store, queries, utc_now
from recon.workflow.drilling.catching import fates
from recon.workflow.drilling.running import (
    Done,
    Run,
    Usage,
    Used,
    open_exercise,
    outside_of,
    people_of,
    run_of,
    usage_of,
)
from recon.workflow.drilling.scoring import DONE, Stand, Values, values, wrong_patients

_GONE = (Plant.MISSING_PAGE, Plant.NOT_RETURNED)
_AWAY = (SheetState.PRINTED, SheetState.MISSING, SheetState.REPLACED, SheetState.UNUSED, SheetState.VOID)
_HOUR = 60.0


def report(store: Store, *, written: datetime | None = None) -> DrillReport:
    """Return what came of the exercise of ``store`` until now, or until it was stopped.

    Raises:
        DrillError: if it was never started, or its folder cannot be read.
    """
    run = run_of(store)
    if run.started is None:
        raise DrillError(reason=tr("drillrun.not_started"))
    stand = Stand(store, store.folder.parent, read_answers(store.folder.parent), run.exercise.is_to_fill)
    if stand.sheets.keys() != stand.key.keys():
        raise DrillError(reason=tr("drill.not_same", file=store.folder.parent / ANSWERS_FILE, store=store.folder))
    exercise, found, wrong, planted = run.exercise, values(stand), wrong_patients(stand), fates(stand)
    return DrillReport(
        ward=exercise.ward,
        seed=exercise.seed,
        language=exercise.language,
        day=exercise.day.isoformat(),
        sheets=exercise.sheets,
        planned=exercise.minutes,
        started=_local(store, run.started),
        stopped=_local(store, run.stopped) if run.stopped else "",
        written=_local(store, written or run.now),
        people=people_of(store, run),
        figures={
            **_pace(stand, run, found),
            "wrong_patients": len(wrong),
            "wrong_by_recon": found.wrong_by(By.RECON),
            "wrong_by_people": found.wrong_by(By.PERSON),
            **_caught(planted),
            **_typed(usage_of(store), _done(stand)),
            "wait": found.wait,
        },
        planted=planted,
        wrong=found.wrong,
        patients=wrong,
        injects=_happened(run, exercise.injects, run.injects),
        tasks=_happened(run, [one for one in exercise.tasks if one.is_ticked], _ticked(run)),
        rooms=_rooms(usage_of(store)),
        left=_left(stand, found),
        is_to_fill=exercise.is_to_fill,
        outside=outside_of(store),
    )


def write_report(told: DrillReport, before: DrillReport | None, out: Path, language: str) -> None:
    """Write the report as a PDF, and beside it as JSON, for the next exercise to be compared with.

    Raises:
        OutputError: if it cannot be written.
    """
    from recon.design.drill_report import render_drill

    _refuse_folder(out)
    try:
        write_whole(out, render_drill(told, before, language))
        write_whole(out.with_suffix(".json"), report_to_json(told).encode())
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error


def write_cards(exercise: Exercise, out: Path, language: str) -> None:
    """Write a card of each inject, to hand out when its minute comes.

    Raises:
        OutputError: if they cannot be written.
    """
    from recon.design.drill_cards import render_cards

    _refuse_folder(out)
    try:
        write_whole(out, render_cards(exercise, language))
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error


def _refuse_folder(out: Path) -> None:
    if out.is_dir():  # "." as well, which has no name to write beside
        raise OutputError(path=out, reason=system_reason(IsADirectoryError(EISDIR, strerror(EISDIR))))


def earlier(place: Path, *, clock: Clock = utc_now) -> DrillReport:
    """Return the report of an exercise before: of its folder, or the JSON file that was kept of it.

    Raises:
        DrillError: if there is neither.
    """
    if place.is_dir():
        with open_exercise(place, clock=clock) as store:
            return report(store)
    try:
        return report_from_json(read_text(place, LIST))
    except OSError as error:
        raise DrillError(reason=tr("drill.unreadable", file=place, reason=system_reason(error))) from error
    except ValueError as error:
        raise DrillError(reason=tr("drillrun.no_report", file=place)) from error


def _done(stand: Stand) -> int:
    return sum(sheet.state in DONE for sheet in stand.sheets.values())


def _pace(stand: Stand, run: Run, found: Values) -> dict[str, float | None]:
    minutes, done = run.elapsed.total_seconds() / 60, _done(stand)
    # Of less than a minute, an hour says nothing.
    an_hour = _HOUR / minutes if minutes >= 1 else None
    return {
        "minutes": round(minutes, 1),
        "sheets_back": sum(sheet.state not in _AWAY for sheet in stand.sheets.values()),
        "sheets_done": done,
        "sheets_per_hour": round(done * an_hour, 1) if an_hour else None,
        "accepted": found.accepted,
        "blank": found.blank,
        "decided": found.decided,
        "fields_per_hour": round(found.decided * an_hour, 1) if an_hour else None,
        "given_up": found.given_up,
    }


def _caught(planted: Sequence[Fated]) -> dict[str, float | None]:
    fate = Counter(one.fate for one in planted)
    gone = [one for one in planted if one.kind in _GONE and one.fate is not Fate.NOT_SEEN]
    return {
        "planted": len(planted),
        "caught": fate[Fate.CAUGHT],
        "open": fate[Fate.OPEN],
        "missed": fate[Fate.MISSED],
        "not_seen": fate[Fate.NOT_SEEN],
        "gone": len(gone),
        "gone_explained": sum(one.fate is Fate.CAUGHT for one in gone),
    }


def _typed(used: Usage, done: int) -> dict[str, float | None]:
    """Return what was typed, None where nobody was at the window: then nothing is known of it."""
    if not used.rooms:
        return dict.fromkeys(("keys", "keys_per_sheet", "clicks", "at_work"))
    every = sum(used.rooms.values(), Used())
    return {
        "keys": every.keys,
        "keys_per_sheet": round(every.keys / done, 1) if done else None,
        "clicks": every.clicks,
        "at_work": round(every.seconds / 60, 1),
    }


def _rooms(used: Usage) -> tuple[RoomUse, ...]:
    rooms = sorted(used.rooms.items(), key=lambda item: -item[1].seconds)
    return tuple(RoomUse(name, one.keys, one.clicks, round(one.seconds)) for name, one in rooms)


def _left(stand: Stand, found: Values) -> dict[str, int]:
    states = Counter(sheet.state for sheet in stand.sheets.values())
    return {
        "fields": found.waiting,
        "sheets": states[SheetState.RETURNED] + states[SheetState.TO_VERIFY],
        "not_back": states[SheetState.PRINTED],
        "nobodys": sum(sheet.patient is None and sheet.state in DONE for sheet in stand.sheets.values()),
        "doubts": len(stand.doubted & stand.sheets.keys()),
        "faults": len(queries.faults(stand.store)),
        "proposals": sum(one.is_confirmed is None for one in stand.proposals),
    }


def _happened(run: Run, those: Sequence[Inject | Task], done: Mapping[int, Done]) -> tuple[Happened, ...]:
    return tuple(_one(run, one, done.get(place)) for place, one in enumerate(those))


def _one(run: Run, one: Inject | Task, done: Done | None) -> Happened:
    title = one.title if isinstance(one, Inject) else one.words
    if done is None or run.started is None:
        return Happened(one.part, title, one.minute)
    return Happened(one.part, title, one.minute, run.minute_of(done), done.by, done.note)


def _ticked(run: Run) -> dict[int, Done]:
    """Return what was done of the tasks that are ticked off, by their place among those."""
    places = [place for place, one in enumerate(run.exercise.tasks) if one.is_ticked]
    return {number: run.tasks[place] for number, place in enumerate(places) if place in run.tasks}


def _local(store: Store, at: datetime) -> str:
    return at.astimezone(store.timezone).isoformat(timespec="seconds")

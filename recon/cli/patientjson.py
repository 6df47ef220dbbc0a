"""A patient's sheets, their events and what is wrong with them, for other programs."""

from typing import Any

from recon.cli.matchwords import doubt_json, patient_json
from recon.workflow.completing import Completeness, PatientLine, SheetLine, remarks_in_words
from recon.workflow.timelines import Conflict, Event, Timeline, in_words

# Of the list of patients, in the order of ``counts``.
COLUMNS = ("ipp", "name", "place", "sheets", "back", "out", "waiting", "doubted", "sheets_ready", "ready")


def counts(one: PatientLine) -> tuple[int, ...]:
    """Return how many sheets a patient has, and how many are back, out, waiting, in doubt and ready."""
    return one.sheets, one.back, one.out, one.waiting, one.doubted, one.ready


def line_json(one: PatientLine) -> dict[str, Any]:
    told = dict(zip(COLUMNS[3:-1], counts(one), strict=True))
    said = {"present": one.is_present, "listed": one.is_listed, "ready": one.is_ready}
    return patient_json(one.patient) | told | said


def dossier_json(told: Timeline, found: Completeness) -> dict[str, Any]:
    """Return what ``recon patient IPP --json`` tells."""
    return {
        "patient": patient_json(found.patient),
        "numbers": list(found.numbers),
        "listed": found.listed is not None,
        "present": found.listed is not None and found.listed.is_present,
        "ready": found.is_ready,
        "reasons": list(found.reasons),
        "remarks": list(remarks_in_words(found)),
        "sheets": [_sheet(line) for line in found.sheets],
        "events": [_event(event) for event in told.events],
        "conflicts": [_conflict(one) for one in found.conflicts],
        "gaps": [
            {"title": gap.title, "page": gap.page, "start": gap.start.isoformat(), "end": gap.end.isoformat()}
            | {"usual_minutes": round(gap.usual.total_seconds() / 60), "sheets": list(gap.sheets)}
            for gap in found.gaps
        ],
        "overlaps": [
            {"title": one.title, "page": one.page, "start": one.start.isoformat(), "end": one.end.isoformat()}
            | {"sheets": list(one.sheets), "rows": one.rows}
            for one in found.overlaps
        ],
    }


def _sheet(line: SheetLine) -> dict[str, Any]:
    return {
        "sheet": line.serial,
        "form": line.form,
        "title": line.title,
        "number": line.number,
        "state": line.state.value,
        "pages": line.pages,
        "back": list(line.back),
        "missing": list(line.missing),
        "papers_out": [{"page": page, "copy": copy} for page, copy in line.papers],
        "waiting": line.waiting,
        "disputed": list(line.disputed),
        "doubts": [doubt_json(one) for one in line.doubts],
        "proposed": line.proposed,
        "ready": line.is_ready,
        "hindrances": [one.value for one in line.hindrances],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "at": event.at and event.at.isoformat(),
        "day": event.day and event.day.isoformat(),
        "sheet": event.sheet,
        "title": event.title,
        "page": event.page,
        "row": event.row,
        "author": event.author,
        "values": [list(pair) for pair in event.values],
        "waiting": event.waiting,
        "late": event.is_late,
        "early": event.is_early,
        "ahead": event.is_ahead,
        "doubted": event.is_doubted,
    }


def _conflict(one: Conflict) -> dict[str, Any]:
    places = [{"sheet": event.sheet, "page": event.page, "row": event.row} for event in one.events]
    values = [{"label": label, "texts": list(texts)} for label, texts in one.values]
    at = one.at and one.at.isoformat()
    return {"kind": one.kind.value, "at": at, "places": places, "values": values, "message": in_words(one)}

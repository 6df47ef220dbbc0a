"""All that was written of a patient, across their sheets and their numbers, in the order in which it happened."""

from dataclasses import dataclass
from datetime import datetime

from recon.errors import UnknownPatient, UsageError
from recon.language import tr
from recon.model.patient import Listed, Patient
from recon.model.sheet import Sheet, SheetState
from recon.reconciliation.conflicts import Conflict, ConflictKind, conflicts_in
from recon.reconciliation.timeline import Event, Written, events_of, in_order
from recon.store import Store, identities, queries, rosters
from recon.store.search import search
from recon.workflow.doubts import in_words as described
from recon.workflow.opening import form_of
from recon.workflow.proposing import known
from recon.workflow.records import sheet_record

__all__ = ["Conflict", "ConflictKind", "Event", "Timeline", "find_person", "in_words", "timeline"]

_TOLD = 10  # patients whom a name may mean
# What stands on these counts for nobody, or stands on another sheet as well.
_OUT = (SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED)


@dataclass(frozen=True, slots=True)
class Timeline:
    """``patient`` as the list has them, else as their sheets say; ``numbers`` are all of theirs, the one now first."""

    patient: Patient
    numbers: tuple[str, ...]
    events: tuple[Event, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever has sheets: their number now, all their numbers, and what is known of them, None if nobody told."""

    ipp: str
    numbers: tuple[str, ...]
    listed: Listed | None


def timeline(store: Store, ipp: str) -> Timeline:
    """Return everything that the patient's sheets tell; ``ipp`` may be a number that was merged since.

    Raises:
        UnknownPatient: if nobody told of that number, and no sheet is of it.
    """
    with store.snapshot():
        return timeline_of(store, person(store, ipp))


def timeline_of(store: Store, who: Person) -> Timeline:
    """Return the timeline of somebody who was looked up, within a snapshot."""
    doubted = identities.doubted(store)
    sheets = [queries.sheet(store, serial) for serial in identities.sheets_of(store, *who.numbers)]
    written = [_written(store, sheet, doubted) for sheet in sheets if sheet.state not in _OUT]
    events = in_order(event for one in written for event in events_of(one, store.timezone))
    patient = who.listed.patient if who.listed else _as_written(who.ipp, written)
    conflicts = conflicts_in(events, patient.birth_date, _left_at(who.listed))
    return Timeline(patient, who.numbers, events, conflicts)


def person(store: Store, ipp: str) -> Person:
    """Return whose number that is.

    Raises:
        UnknownPatient: if nobody told of it, and no sheet is of it.
    """
    try:
        now = rosters.number_now(store, known(store, ipp).patient.ipp)
    except UnknownPatient:
        now = ipp.strip()
        if not identities.sheets_of(store, now):
            raise
    return Person(now, (now, *rosters.numbers_of(store, now)), rosters.listed(store, [now]).get(now))


def find_person(store: Store, text: str) -> str:
    """Return the number of the patient that a person means: by a number, or by names as they are looked for.

    Raises:
        UnknownPatient: if nobody is found.
        UsageError: if several are; the message lists them.
    """
    try:
        return person(store, text).ipp
    except UnknownPatient:
        found = [one.patient for one in search(store, text, limit=_TOLD)]
        if not found:
            raise
        if len(found) > 1:
            told = "\n".join(f"  {described(one)}" for one in found)
            raise UsageError(reason=tr("patient.several", text=text, patients=told)) from None
        return found[0].ipp


def in_words(conflict: Conflict) -> str:
    """Return what does not go together, in a sentence."""
    at = tr("account.moment", at=conflict.at) if conflict.at else "?"
    sheets = ", ".join(dict.fromkeys(event.sheet for event in conflict.events))
    what = "; ".join(f"{label}: {' / '.join(text or '–' for text in texts)}" for label, texts in conflict.values)
    return tr(f"patient.conflict.{conflict.kind}", at=at, sheets=sheets, what=what).strip()


def _written(store: Store, sheet: Sheet, doubted: frozenset[str]) -> Written:
    record = sheet_record(store, sheet)
    waiting = frozenset(
        (standing.reading.field, standing.reading.row)
        for standing in queries.standings(store, serial=sheet.serial)
        if standing.waits and standing.verification is None
    )
    return Written(record, form_of(store, sheet.form, sheet.version), waiting, sheet.serial in doubted)


def _as_written(ipp: str, written: list[Written]) -> Patient:
    return next((one.record.patient for one in written), Patient(ipp, "", "", None))


def _left_at(listed: Listed | None) -> datetime | None:
    """Return since when the patient is known to be out of the house: of whom nobody said that they were in, never."""
    if listed is None or listed.is_present:
        return None
    return listed.placed_at if listed.patient.ward or listed.patient.iep else None

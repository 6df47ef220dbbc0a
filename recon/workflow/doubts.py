"""Doubts about whose a sheet is, as they are kept: raised once, open until somebody settles them, and told in words."""

from collections.abc import Iterable

from recon.language import tr
from recon.model.identity import Doubt, DoubtKind
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import Sheet, SheetState
from recon.store import Journal, Store, identities, queries

# Why a doubt ended without a person's word; the words are in the catalogue ``matching.settled``.
AGREES = "agrees"
UNMATCHED = "unmatched"
COMPARED = "compared"
# Sheets that count for nothing, whoever they are of: what is in doubt about them is asked once they count again.
_OUT = (SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED)
_SEEN = (DoubtKind.HEADER, DoubtKind.UNREADABLE)
_OF_THE_MATCH = (DoubtKind.WRITTEN, DoubtKind.STICKER, DoubtKind.UNCOMPARED, DoubtKind.CHANGED)


def open_doubts(store: Store) -> tuple[Doubt, ...]:
    """Return what somebody is to settle, oldest first; nothing about sheets that count for nothing any more."""
    found = identities.doubts(store)
    named = queries.sheets_named(store, {one.sheet for one in found})
    out = {sheet.serial for sheet in named if sheet.state in _OUT}
    return tuple(one for one in found if one.sheet not in out)


def count_doubts(store: Store) -> dict[str, int]:
    """Count the open doubts of each kind, kinds without any included."""
    counts = dict.fromkeys((kind.value for kind in DoubtKind), 0)
    for one in open_doubts(store):
        counts[one.kind] += 1
    return counts


def still_open(store: Store, serial: str, *kinds: DoubtKind) -> tuple[Doubt, ...]:
    """Return the sheet's open doubts of those kinds."""
    return tuple(one for one in identities.doubts(store, serial=serial) if one.kind in kinds)


def raise_doubt(
    store: Store, journal: Journal, sheet: Sheet, kind: DoubtKind, expected: str, found: str, page: int | None
) -> None:
    """Raise a doubt, unless it stands already, or a person has settled the very same."""
    for one in identities.doubts(store, serial=sheet.serial, settled=True):
        if (one.kind, one.page) != (kind, page):
            continue
        # What was seen there stays as it was when two people have given the sheet to somebody else.
        is_same = one.found == found and (one.expected == expected or kind in _SEEN)
        if not one.settled_by or (is_same and one.why not in ("", AGREES, UNMATCHED, COMPARED)):
            return
    detail = {"kind": kind.value, "page": page, "expected": expected, "found": found}
    journal.record(Act.IDENTITY_DOUBTED, sheet.serial, detail)


def end(store: Store, journal: Journal, serial: str, kinds: Iterable[DoubtKind], why: str) -> None:
    """End the sheet's open doubts of those kinds, with a reason's code."""
    end_each(journal, still_open(store, serial, *kinds), why)


def end_each(journal: Journal, doubts: Iterable[Doubt], why: str) -> None:
    """End those doubts, with a reason's code."""
    for one in doubts:
        journal.record(Act.DOUBT_SETTLED, one.sheet, {"doubt": one.id, "why": why})


def end_with_match(store: Store, journal: Journal, serial: str) -> None:
    """End the doubts that were about a match which is undone."""
    end(store, journal, serial, _OF_THE_MATCH, UNMATCHED)


def why_in_words(why: str) -> str:
    """Return why a doubt was settled: a person's words, or the program's."""
    return tr(f"matching.settled.{why}") if why in (AGREES, UNMATCHED, COMPARED) else why


def in_words(patient: Patient) -> str:
    """Return who somebody is, in one line for a person."""
    born = patient.birth_date.strftime(tr("roster.date")) if patient.birth_date else ""
    name = " ".join(part for part in (patient.birth_name, patient.given_names) if part)
    return " · ".join(part for part in (name, patient.used_name, born, patient.sex, patient.ins, patient.ipp) if part)

"""The account: where every sheet stands, and what a person says of a whole sheet."""

from typing import Any

from recon.errors import SheetStateError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.sheet import Sheet, SheetState
from recon.reading.calibration.binomial import exact_interval
from recon.store import Store, queries, trust
from recon.workflow.opening import sheet_of
from recon.workflow.quality import Quality, quality, warning
from recon.workflow.reading_out import faults

_LOSABLE = (SheetState.PRINTED, SheetState.RETURNED)


def status(store: Store, language: str | None = None) -> dict[str, Any]:
    """Return the account (docs/contract: ``recon status --json``): sheets by state, fields by verdict, faults, quality.

    ``quality`` tells of what is accepted, and of people's own decisions, how much turned out wrong when it was looked
    at again, with the exact 95 % interval of the share.
    """
    return {
        "sheets": queries.states(store),
        "fields": queries.verdicts(store),
        "faults": faults(store, language),
        "quality": {"sources": [_quality(one, language) for one in quality(store)], "people": _people(store)},
    }


def _quality(one: Quality, language: str | None) -> dict[str, Any]:
    return {
        "source": one.source.value,
        "target": one.target,
        "samples": one.seen,
        "wrong": one.wrong,
        "waiting": one.unseen,
        "interval": list(one.interval),
        "threshold": one.threshold,
        "own": one.is_own,
        "tightened": one.tightened,
        "warning": warning(one.source, language) if one.tightened else None,
    }


def _people(store: Store) -> dict[str, Any]:
    taken, differing = trust.repeated(store)
    return {"repeated": taken, "differing": differing, "interval": list(exact_interval(differing, taken))}


def sheets_in(store: Store, *states: SheetState) -> tuple[Sheet, ...]:
    """Return the sheets in any of ``states`` (default: all), in the order they were printed."""
    return queries.sheets(store, *states)


def void(store: Store, serial: str, why: str, *, operator: str) -> Sheet:
    """Take a sheet out of the account for ever, with the reason; what was read on it is kept.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if it is void already, or was ever delivered to the patient record, even if corrected since.
    """
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that nobody changes it between the look and the word.
        sheet = sheet_of(store, serial)
        if sheet.state is SheetState.VOID:
            raise _refused(sheet, "void_void")
        if queries.was_delivered(store, sheet.serial):
            raise _refused(sheet, "void_delivered")
        journal.record(Act.SHEET_VOIDED, sheet.serial, {"why": why})
    return queries.sheet(store, sheet.serial)


def declare_missing(store: Store, serial: str, why: str, *, operator: str) -> Sheet:
    """Record that a sheet was looked for and is lost; should it come back, scanning it undoes this.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if all of it is back.
    """
    with store.transaction(operator) as journal:
        sheet = sheet_of(store, serial)
        if sheet.state not in _LOSABLE:
            raise _refused(sheet, "not_lost")
        journal.record(Act.SHEET_MISSING, sheet.serial, {"why": why})
    return queries.sheet(store, sheet.serial)


def _refused(sheet: Sheet, reason: str) -> SheetStateError:
    return SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr(f"ledger.{reason}"))

"""Whose sheet it is: by the patient it was printed for, else by a person's word."""

from recon.errors import PatientConflict, SheetStateError, UnknownPatient, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.patient import Match
from recon.model.sheet import Sheet, SheetState
from recon.store import Store, custody, queries, rosters
from recon.workflow.opening import form_of, sheet_of

PERSON = "person"
UNLISTED = "unlisted"


def match(store: Store, serial: str, ipp: str, *, operator: str, unlisted: bool = False) -> Match:
    """Record that the sheet is the patient's of that IPP.

    With a patients' list in the store, the IPP must be on it, unless ``unlisted``. Without one, the IPP is taken as a
    provisional identity: the match's reasons then hold ``unlisted``.

    Raises:
        UnknownSheet, UnknownPatient: if there is no such sheet or patient.
        PatientConflict: if the sheet, or one that was copied onto it, is another patient's; it is left so.
        SheetStateError: if the sheet is void, lost, unused or replaced, or a ward's: what stands on it is of many.
    """
    ipp = ipp.strip()
    if not ipp:
        raise UsageError(reason=tr("ledger.no_ipp"))
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that two people at once cannot give one sheet to two patients.
        found = _found(store, sheet_of(store, serial), ipp, unlisted=unlisted)
        if queries.sheet(store, found.sheet).patient is None:
            detail = {"patient": ipp, "weight": found.weight, "reasons": list(found.reasons)}
            journal.record(Act.SHEET_MATCHED, found.sheet, detail)
    return found


def _found(store: Store, sheet: Sheet, ipp: str, *, unlisted: bool) -> Match:
    """Return the match if it can be."""
    if sheet.state in (SheetState.VOID, SheetState.MISSING, SheetState.UNUSED, SheetState.REPLACED):
        raise SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr(f"ledger.{sheet.state}"))
    if form_of(store, sheet.form, sheet.version).is_wards:
        raise SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr("ledger.wards"))
    if sheet.patient not in (None, ipp):
        raise PatientConflict(sheet=sheet.serial, patient=sheet.patient)
    for copied in (queries.sheet(store, former) for former in custody.replaced_by(store, sheet.serial)):
        if copied.patient not in (None, ipp):
            raise PatientConflict(sheet=copied.serial, patient=copied.patient)
    is_listed = queries.patient(store, ipp) is not None
    if not is_listed and not unlisted and rosters.has_patients(store):
        raise UnknownPatient(ipp=ipp)
    return Match(sheet.serial, ipp, 1.0, (PERSON,) if is_listed else (PERSON, UNLISTED))

"""What people say of a sheet, or of one copy of it: void, missing, unused, replaced; each by name and with a reason."""

from collections.abc import Iterable

from recon.errors import PatientConflict, SheetStateError, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.sheet import Sheet, SheetState, Word
from recon.store import Journal, Store, custody, queries
from recon.workflow import reserving
from recon.workflow.opening import sheet_of

_ACTS = {
    Word.VOID: Act.SHEET_VOIDED,
    Word.MISSING: Act.SHEET_MISSING,
    Word.UNUSED: Act.SHEET_UNUSED,
    Word.REPLACED: Act.SHEET_REPLACED,
}
# Sheets in one of these have nothing on them that could take the place of another sheet's.
_OUT = frozenset(SheetState(word.value) for word in Word)


def explain(
    store: Store,
    serials: Iterable[str],
    word: Word,
    why: str,
    *,
    operator: str,
    copy: int | None = None,
    by: str | None = None,
) -> tuple[Sheet, ...]:
    """Record what a person says of sheets: of all of them, or of none if one cannot be.

    VOID holds for ever; the other words hold until another is said, until ``withdraw`` or until the paper turns up.

    Args:
        store: that issued them.
        serials: of the sheets, as people type them.
        word: what became of them.
        why: the reason, in the person's own words.
        operator: who says so.
        copy: only this copy of the sheet; None for the whole sheet.
        by: with REPLACED, the serial of the sheet that has it all now.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if it cannot be, the reason says why.
        PatientConflict: if the sheet that takes another's place is another patient's.
        UsageError: if no reason is given.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that nobody changes a sheet between the look and the word.
        said = [sheet_of(store, serial) for serial in serials]
        for sheet in said:
            _explain(store, journal, sheet, word, why.strip(), copy, by)
    return tuple(queries.sheet(store, sheet.serial) for sheet in said)


def withdraw(
    store: Store, serials: Iterable[str], word: Word, why: str, *, operator: str, copy: int | None = None
) -> tuple[Sheet, ...]:
    """Take back what was said of the wrong sheets; that it was said stays in the ledger.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if nobody said so, or if the sheet is void.
    """
    with store.transaction(operator) as journal:
        said = [sheet_of(store, serial) for serial in serials]
        for sheet in said:
            one = copy if _is_one_of_several(store, sheet, copy) else None
            held = custody.explanations(store, sheet.serial)
            if word is Word.VOID and one is None:
                raise _refused(sheet, "ledger.void")
            if not any((told.word, told.copy) == (word, one) for told in held):
                raise _refused(sheet, "account.not_said")
            journal.record(Act.WORD_WITHDRAWN, sheet.serial, {"word": word.value, "copy": one, "why": why})
    return tuple(queries.sheet(store, sheet.serial) for sheet in said)


def void(store: Store, serial: str, why: str, *, operator: str) -> Sheet:
    """Take a sheet out of the account for ever, with the reason; what was read on it is kept.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if it is void already, or is in the patient record, or may be, even if corrected since.
    """
    return explain(store, [serial], Word.VOID, why, operator=operator)[0]


def declare_missing(store: Store, serial: str, why: str, *, operator: str) -> Sheet:
    """Record that a sheet was looked for and is lost; should it come back, scanning it undoes this.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if all of it is back.
    """
    return explain(store, [serial], Word.MISSING, why, operator=operator)[0]


def _explain(
    store: Store, journal: Journal, sheet: Sheet, word: Word, why: str, copy: int | None, by: str | None
) -> None:
    detail: dict[str, object] = {"why": why}
    if _is_one_of_several(store, sheet, copy):
        reason = _copy_refused(store, sheet, word, copy)
        detail["copy"] = copy
    else:
        reason = _REFUSALS[word](store, sheet)
    if reason:
        raise _refused(sheet, reason)
    if word is Word.REPLACED:
        detail["by"] = _replacing(store, sheet, by).serial
        # Neither is blank any more: what lay with them in an envelope of the reserve is in use, too.
        for serial in (sheet.serial, str(detail["by"])):
            reserving.in_use(store, journal, serial)
    journal.record(_ACTS[word], sheet.serial, detail)


def _is_one_of_several(store: Store, sheet: Sheet, copy: int | None) -> bool:
    """Tell whether ``copy`` is only a part of what was printed of the sheet."""
    printed = queries.copies(store, sheet.serial, 1)
    if copy is not None and not 1 <= copy <= printed:
        raise _refused(sheet, "account.no_copy", copy=copy, copies=printed)
    return copy is not None and printed > 1


def _copy_refused(store: Store, sheet: Sheet, word: Word, copy: int | None) -> str | None:
    if sheet.state is SheetState.VOID:
        return "ledger.void"
    if word is Word.REPLACED:
        return "account.copy_replaced"
    if custody.is_copy_back(store, sheet.serial, copy or 1):
        return "account.copy_back"
    return None


def _void_refused(store: Store, sheet: Sheet) -> str | None:
    if sheet.state is SheetState.VOID:
        return "ledger.void_void"
    return _taking_out_refused(store, sheet)


def _missing_refused(store: Store, sheet: Sheet) -> str | None:
    if sheet.state in (SheetState.VOID, SheetState.MISSING) or custody.is_all_back(store, sheet.serial):
        return "ledger.not_lost"
    return None


def _unused_refused(store: Store, sheet: Sheet) -> str | None:
    if sheet.state in (SheetState.VOID, SheetState.UNUSED):
        return f"ledger.{sheet.state}"
    if custody.is_written_on(store, sheet.serial):
        return "account.written_on"
    return _taking_out_refused(store, sheet)


def _replaced_refused(store: Store, sheet: Sheet) -> str | None:
    if sheet.state in (SheetState.VOID, SheetState.REPLACED):
        return f"ledger.{sheet.state}"
    return "ledger.void_delivered" if queries.was_delivered(store, sheet.serial) else None


def _taking_out_refused(store: Store, sheet: Sheet) -> str | None:
    """A sheet that another one's content is on, or that is in the patient record, is not taken out."""
    if queries.was_delivered(store, sheet.serial):
        return "ledger.void_delivered"
    return "account.replaces" if custody.replaced_by(store, sheet.serial) else None


_REFUSALS = {
    Word.VOID: _void_refused,
    Word.MISSING: _missing_refused,
    Word.UNUSED: _unused_refused,
    Word.REPLACED: _replaced_refused,
}


def _replacing(store: Store, sheet: Sheet, by: str | None) -> Sheet:
    """Return the sheet that is to have the content of ``sheet``, if it can."""
    if by is None:
        raise UsageError(reason=tr("account.no_replacement"))
    other = sheet_of(store, by)
    if other.serial == sheet.serial:
        raise _refused(sheet, "account.by_itself")
    if other.state in _OUT:
        raise _refused(other, "account.by_none")
    if None not in (sheet.patient, other.patient) and sheet.patient != other.patient:
        raise PatientConflict(sheet=other.serial, patient=other.patient)
    return other


def _refused(sheet: Sheet, reason: str, **places: int) -> SheetStateError:
    return SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr(reason, None, **places))

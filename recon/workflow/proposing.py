"""What two people may decide together, and what speaks for it: looked at when it is proposed, and when confirmed."""

from dataclasses import dataclass

from recon.design.numbers import parse_number
from recon.errors import ChangeRefused, InvalidValue, PatientConflict, UnknownPatient
from recon.language import tr
from recon.model.identity import Change
from recon.model.number import NumberKind
from recon.model.patient import Listed
from recon.model.sheet import Sheet, SheetState
from recon.store import Store, custody, identities, mergers, queries, rosters
from recon.store.mergers import MergerMade
from recon.workflow.alike import alike_in_words
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.taking import BY_HAND

_OUT = (SheetState.VOID, SheetState.MISSING, SheetState.UNUSED, SheetState.REPLACED)


@dataclass(frozen=True, slots=True)
class Possible:
    """Something that two people may decide: about which number or sheet, with which other number, on what evidence."""

    subject: str
    target: str
    evidence: tuple[str, ...]


def possible(store: Store, change: Change, subject: str, target: str) -> Possible:
    """Return what is asked for, with the numbers as the store knows them, if it can be.

    Raises:
        ChangeRefused: if it cannot be, with the reason.
        UnknownPatient, UnknownSheet: if nobody told of one of them.
        PatientConflict: if another patient's sheet was written again on the one that is to change hands.
    """
    return _LOOKS[change](store, subject, target)


def known(store: Store, typed: str) -> Listed:
    """Return what is known under a number as a person typed it.

    Raises:
        UnknownPatient: if nothing is.
    """
    for ipp in (typed.strip(), _downtime_number(typed)):
        if found := rosters.listed(store, [ipp]):
            return found[ipp]
    raise UnknownPatient(ipp=typed.strip())


def hand_merger(store: Store, former: Listed) -> MergerMade:
    """Return how two people merged the number.

    Raises:
        ChangeRefused: if it was the hospital that did, which recon follows.
    """
    ipp = former.patient.ipp
    merger = mergers.merger_of(store, ipp)
    if merger is None or merger.source != BY_HAND or ipp not in mergers.known_before(store, merger):
        raise _refused("hospitals", ipp=ipp, now=former.merged_into, source=merger.source if merger else "?")
    return merger


def _downtime_number(typed: str) -> str:
    try:
        return parse_number(NumberKind.PATIENT, typed)
    except InvalidValue:
        return ""


def _merge(store: Store, subject: str, target: str) -> Possible:
    former, stays = known(store, subject), known(store, target)
    ipp, into = former.patient.ipp, stays.patient.ipp
    if ipp == into:
        raise _refused("same", ipp=ipp)
    for one in (former, stays):
        if one.merged_into:
            raise _refused("merged_already", ipp=one.patient.ipp, now=rosters.number_now(store, one.patient.ipp))
    return Possible(ipp, into, alike_in_words(store, former.patient, stays.patient))


def _unmerge(store: Store, subject: str, target: str) -> Possible:
    former = known(store, subject)
    ipp, into = former.patient.ipp, former.merged_into
    if not into:
        raise _refused("not_merged", ipp=ipp)
    if target.strip() and known(store, target).patient.ipp != into:
        raise _refused("merged_elsewhere", ipp=ipp, now=into)
    kept = mergers.known_before(store, hand_merger(store, former))[ipp].patient
    return Possible(ipp, into, alike_in_words(store, kept, known(store, into).patient))


def _reassign(store: Store, subject: str, target: str) -> Possible:
    sheet, patient = sheet_of(store, subject), known(store, target)
    ipp = patient.patient.ipp
    _refuse_sheet(store, sheet)
    if patient.merged_into:
        raise _refused("merged_already", ipp=ipp, now=rosters.number_now(store, ipp))
    if rosters.number_now(store, sheet.patient or "") == ipp:
        raise _refused("theirs", sheet=sheet.serial, ipp=ipp)
    for copied in (queries.sheet(store, one) for one in custody.replaced_by(store, sheet.serial)):
        if copied.patient not in (None, ipp):
            raise PatientConflict(sheet=copied.serial, patient=copied.patient)
    doubts = identities.doubts(store, serial=sheet.serial)
    whose = tr("merging.evidence.whose", ipp=sheet.patient)
    said = (tr("merging.evidence.doubt", expected=one.expected, found=one.found) for one in doubts)
    files = (tr("merging.evidence.exported", file=file) for file in mergers.exported_to(store, sheet.serial))
    return Possible(sheet.serial, ipp, (whose, *said, *files))


def _refuse_sheet(store: Store, sheet: Sheet) -> None:
    """Refuse a sheet that cannot become another patient's.

    Raises:
        ChangeRefused: if it is out of the account, a ward's, nobody's, or in the patient record.
    """
    if sheet.state in _OUT:
        raise _refused("out", sheet=sheet.serial, state=tr(f"states.{sheet.state}"))
    if form_of(store, sheet.form, sheet.version).is_wards:
        raise _refused("wards", sheet=sheet.serial)
    if sheet.patient is None:
        raise _refused("nobodys", sheet=sheet.serial)
    if queries.was_delivered(store, sheet.serial):
        raise _refused("delivered", sheet=sheet.serial)


def _refused(reason: str, **details: object) -> ChangeRefused:
    return ChangeRefused(reason=tr(f"merging.refused.{reason}", None, **details))


_LOOKS = {Change.MERGE: _merge, Change.UNMERGE: _unmerge, Change.REASSIGN: _reassign}

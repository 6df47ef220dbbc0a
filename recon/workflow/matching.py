"""Whose sheet it is: by the patient it was printed for, else by a person's word, else where the rules allow it."""

from dataclasses import dataclass
from typing import Any

from recon.errors import (
    IdentityError,
    IdentityMismatch,
    PatientConflict,
    RecordError,
    SheetStateError,
    UnknownPatient,
    UsageError,
)
from recon.language import tr
from recon.model.identity import Compared, Decision, Suggestion
from recon.model.ledger import Act
from recon.model.naming import words_of
from recon.model.patient import Match, Patient
from recon.model.sheet import Sheet, SheetState
from recon.reconciliation.linkage import compare
from recon.store import Journal, Store, custody, identities, likeness, queries, rosters
from recon.workflow import papers, reserving
from recon.workflow.describing import (
    described,
    described_by_stickers,
    has_sticker,
    initials_of,
    is_births,
    is_described,
)
from recon.workflow.doubting import check_compared, check_sticker, check_written
from recon.workflow.doubts import end_with_match
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.suggesting import StoreShares, codes_on, holders_of_code, ranked, suggestions_of_many

# Who or what says so; among the reasons of a match.
PERSON = "person"
POLICY = "policy"
UNLISTED = "unlisted"
# Why the rules did not take a sheet by themselves (catalogue ``matching.left``).
STICKER, NEWBORN, NOBODY, CHANGED = "sticker", "newborn", "nobody", "changed"
# Sheets matched in one transaction: others have their turn in between.
_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Retyped:
    """What a person typed once more from a sticker: the initials of family and given name, and the birth year."""

    initials: str
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sheet of nobody, who its fields say it is, whom it may be of; ``why`` it was left to a person, if it was."""

    sheet: str
    described: Patient
    suggestions: tuple[Suggestion, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class AutoMatched:
    """What the rules made of the sheets of nobody: taken, left for a person to say, and like nobody."""

    accepted: tuple[Suggested, ...]
    asked: tuple[Suggested, ...]
    refused: tuple[Suggested, ...]


def match(
    store: Store,
    serial: str,
    ipp: str,
    *,
    operator: str,
    unlisted: bool = False,
    retyped: Retyped | None = None,
    why: str = "",
) -> Match:
    """Record that the sheet is the patient's of that IPP, as ``operator`` says.

    With a patients' list in the store, the IPP must be on it, unless ``unlisted``. Without one, the IPP is taken as a
    provisional identity: the match's reasons then hold ``unlisted``. Where the sheet's fields speak of somebody else,
    the match is recorded, and a doubt with it: the sheet is not delivered before another person has settled that. So it
    is where a label is stuck on it and nothing was typed off it; typing it later, for the same patient, ends the doubt.

    Args:
        store: that has the sheet.
        serial: the sheet's, as people type it.
        ipp: the patient's.
        operator: who says so.
        unlisted: takes an IPP that is not on the list.
        retyped: what was typed again from the sticker.
        why: a remark, for the ledger.

    Raises:
        UnknownSheet, UnknownPatient: if there is no such sheet or patient.
        PatientConflict: if the sheet, or one that was copied onto it, is another patient's; it is left so.
        IdentityMismatch: if what was typed again is not the patient's, or a code, a printed header or a national
            number that stands on the sheet is another patient's; nothing is recorded.
        SheetStateError: if the sheet is void, lost, unused or replaced, or a ward's: what stands on it is of many.
    """
    ipp = ipp.strip()
    if not ipp:
        raise UsageError(reason=tr("ledger.no_ipp"))
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that two people at once cannot give one sheet to two patients.
        found = _found(store, sheet_of(store, serial), ipp, unlisted=unlisted)
        if queries.sheet(store, found.sheet).patient is None:
            _check_codes(store, found.sheet, ipp)
            _check_retyped(store, found, retyped)
            _record(store, journal, found, _said(retyped, why) | _evidence(store, found.sheet, ipp))
            check_compared(store, journal, found.sheet, is_compared=retyped is not None)
        elif retyped is not None:
            _check_retyped(store, found, retyped)
            check_compared(store, journal, found.sheet, is_compared=True)
    return found


def unmatch(store: Store, serial: str, why: str, *, operator: str) -> Sheet:
    """Record that the sheet is not the patient's whom it was matched to, and nobody's again; returns it.

    Raises:
        UnknownSheet: if there is none of that serial.
        UsageError: if no reason is given.
        SheetStateError: if nobody matched it, or it was delivered: the delivery is to be undone first.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    with store.transaction(operator) as journal:
        sheet = sheet_of(store, serial)
        made = next((one for one in identities.matches(store, sheet.serial) if not one.is_undone), None)
        if made is None:
            raise _refused(sheet, "matching.not_matched")
        if not {PERSON, POLICY} & set(made.reasons):
            raise _refused(sheet, "matching.two_people")
        if queries.was_delivered(store, sheet.serial):
            raise _refused(sheet, "matching.delivered")
        journal.record(Act.SHEET_UNMATCHED, sheet.serial, {"why": why.strip()})
        end_with_match(store, journal, sheet.serial)
    return queries.sheet(store, sheet.serial)


def match_all(store: Store, *, operator: str, dry_run: bool = False) -> AutoMatched:
    """Match every sheet of nobody of which the rules allow it without a person; ``dry_run`` only says which.

    Looked at are sheets in which every field is decided. One with a sticker, or of a birth, is a person's to match.
    """
    accepted: list[Suggested] = []
    asked: list[Suggested] = []
    refused: list[Suggested] = []
    for one in _looked_at(store):
        best = one.suggestions[0].decision if one.suggestions else Decision.REFUSE
        if best is Decision.ACCEPT and not one.why:
            accepted.append(one)
        else:
            (asked if one.why or best is not Decision.REFUSE else refused).append(one)
    if not dry_run:
        for start in range(0, len(accepted), _AT_ONCE):
            asked += _take(store, accepted[start : start + _AT_ONCE], operator)
        left = {one.sheet for one in asked}
        accepted = [one for one in accepted if one.sheet not in left]
    return AutoMatched(tuple(accepted), tuple(asked), tuple(refused))


def _looked_at(store: Store) -> list[Suggested]:
    """Return the sheets of nobody that are verified, with whom they may be of."""
    found: list[tuple[str, Patient, str]] = []
    for sheet in queries.sheets(store, SheetState.VERIFIED):
        form = form_of(store, sheet.form, sheet.version)
        if sheet.patient is None and not form.is_wards:
            why = STICKER if has_sticker(store, sheet.serial) else NEWBORN if is_births(form) else ""
            found.append((sheet.serial, described(store, sheet.serial), why))
    every = suggestions_of_many(store, [who for _, who, _ in found])
    return [Suggested(serial, who, some, why) for (serial, who, why), some in zip(found, every, strict=True)]


def _take(store: Store, several: list[Suggested], operator: str) -> list[Suggested]:
    """Match sheets as the rules say; returns those that meanwhile cannot be, with the reason."""
    left = []
    with store.transaction(operator) as journal:
        shares = StoreShares(store)
        for one in several:
            best = one.suggestions[0]
            if not _is_still_so(store, one, shares):
                left.append(Suggested(one.sheet, one.described, one.suggestions, CHANGED))
                continue
            told = Match(one.sheet, best.patient.ipp, best.probability, (POLICY,))
            _record(store, journal, told, {"weight": best.weight, "compared": _compared(best.compared)})
    return left


def _is_still_so(store: Store, one: Suggested, shares: StoreShares) -> bool:
    """Tell whether the rules still allow the first suggestion: somebody alike may have come, or a sticker."""
    sheet, best = queries.sheet(store, one.sheet), one.suggestions[0].patient
    if sheet.patient is not None or sheet.state is not SheetState.VERIFIED or has_sticker(store, one.sheet):
        return False
    try:
        _found(store, sheet, best.ipp, unlisted=False)
        _check_codes(store, one.sheet, best.ipp)
    except (IdentityError, RecordError):
        return False
    who = described(store, one.sheet)
    (first, *_) = ranked(store, who, shares, limit=1) or (None,)
    return who == one.described and first is not None and first.decision is Decision.ACCEPT and first.patient == best


def _record(store: Store, journal: Journal, found: Match, evidence: dict[str, Any]) -> None:
    detail = {"patient": found.patient, "weight": found.weight, "reasons": list(found.reasons)}
    codes = codes_on(store, found.sheet)
    reserving.in_use(store, journal, found.sheet)
    journal.record(
        Act.SHEET_MATCHED, found.sheet, detail | {"evidence": evidence | ({"codes": list(codes)} if codes else {})}
    )
    check_written(store, journal, found.sheet)
    check_sticker(store, journal, found.sheet, described_by_stickers(store, found.sheet))


def _said(retyped: Retyped | None, why: str) -> dict[str, Any]:
    """Return what the person gave with their word, for the ledger."""
    said: dict[str, Any] = {"why": why.strip()} if why.strip() else {}
    if retyped is not None:
        said["retyped"] = {"initials": retyped.initials, "birth_year": retyped.birth_year}
    return said


def _evidence(store: Store, serial: str, ipp: str) -> dict[str, Any]:
    """Return how far the sheet's fields agree with the patient, where both say anything."""
    patient, who = queries.patient(store, ipp), described(store, serial)
    if patient is None or not is_described(who):
        return {}
    compared = compare(who, patient, StoreShares(store))
    return {"weight": sum(one.weight for one in compared), "compared": _compared(compared)}


def _compared(compared: tuple[Compared, ...]) -> list[list[Any]]:
    return [[one.trait, one.level, round(one.weight, 2)] for one in compared]


def _found(store: Store, sheet: Sheet, ipp: str, *, unlisted: bool) -> Match:
    """Return the match if it can be."""
    if sheet.state in (SheetState.VOID, SheetState.MISSING, SheetState.UNUSED, SheetState.REPLACED):
        raise _refused(sheet, f"ledger.{sheet.state}")
    if form_of(store, sheet.form, sheet.version).is_wards:
        raise _refused(sheet, "ledger.wards")
    if not _is_of(store, sheet, ipp):
        raise PatientConflict(sheet=sheet.serial, patient=sheet.patient)
    for copied in (queries.sheet(store, former) for former in custody.replaced_by(store, sheet.serial)):
        if not _is_of(store, copied, ipp):
            raise PatientConflict(sheet=copied.serial, patient=copied.patient)
    is_listed = queries.patient(store, ipp) is not None
    if not is_listed and not unlisted and rosters.has_patients(store):
        raise UnknownPatient(ipp=ipp)
    return Match(sheet.serial, ipp, 1.0, (PERSON,) if is_listed else (PERSON, UNLISTED))


def _is_of(store: Store, sheet: Sheet, ipp: str) -> bool:
    """Tell whether the sheet is nobody's, or the patient's under whichever number."""
    return sheet.patient in (None, ipp) or rosters.number_now(store, sheet.patient) == rosters.number_now(store, ipp)


def _check_codes(store: Store, serial: str, ipp: str) -> None:
    """Refuse what a code, a printed header or a national number on the sheet speaks against: another patient's."""
    now = rosters.number_now(store, ipp)
    if papers.another_back(store, serial, ipp) is not None:
        raise IdentityMismatch(sheet=serial, patient=ipp, reason=tr("matching.mismatch.printed"))
    for code in codes_on(store, serial):
        holders = holders_of_code(store, code)
        if holders and now not in holders:
            raise IdentityMismatch(sheet=serial, patient=ipp, reason=tr("matching.mismatch.code"))
    ins = described(store, serial).ins
    holders = likeness.holders_of(store, ins) if ins else frozenset()
    if holders and now not in holders:
        raise IdentityMismatch(sheet=serial, patient=ipp, reason=tr("matching.mismatch.ins"))


def _check_retyped(store: Store, found: Match, retyped: Retyped | None) -> None:
    """Refuse what a person typed from the sticker and that is not the patient's; the patient's own is not told."""
    patient = queries.patient(store, rosters.number_now(store, found.patient))
    if retyped is None or patient is None:
        return
    typed = "".join(words_of(retyped.initials))
    initials = initials_of(patient)
    wrong = [] if typed in initials or not initials else ["initials"]
    born = patient.birth_date
    if born is not None and retyped.birth_year != born.year:
        wrong.append("birth_year")
    if wrong:
        reason = tr("matching.mismatch.and").join(tr(f"matching.mismatch.{what}") for what in wrong)
        raise IdentityMismatch(sheet=found.sheet, patient=found.patient, reason=reason)


def _refused(sheet: Sheet, reason: str) -> SheetStateError:
    return SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr(reason))

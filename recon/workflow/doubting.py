"""Doubts about whose a sheet is: raised when what stands on it speaks of somebody else, settled by a person, by name.

A sheet with an open doubt is not delivered. Every check is called within the transaction of the act that it is about.
"""

from recon.errors import SecondPersonNeeded, UsageError
from recon.language import tr
from recon.model.form import Form
from recon.model.identity import Decision, Doubt, DoubtKind, Header, Seen
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import Sheet, SheetCode, SheetState
from recon.reconciliation.identifiers.ins import are_two
from recon.reconciliation.linkage import is_other_person, suggest
from recon.store import Journal, Store, identities, likeness, queries, rosters
from recon.workflow import papers
from recon.workflow.describing import described, has_sticker, identity_fields, is_described, words_of_stickers
from recon.workflow.doubts import AGREES, COMPARED, end, end_each, in_words, raise_doubt, still_open
from recon.workflow.endings import ending_like
from recon.workflow.opening import form_of
from recon.workflow.operators import is_nobody, is_same_person
from recon.workflow.suggesting import StoreShares, holders_of_code, suggestions

# Bits by which another patient has to be likelier: two who are alike to a letter are not.
_CLEARLY = 1.0


def settle(store: Store, doubt_id: str, why: str, *, operator: str) -> Doubt:
    """Record that the sheet is its patient's after all, as ``operator`` says, and why; returns the doubt as it is then.

    Args:
        store: that has it.
        doubt_id: the doubt's number, or the end of it.
        why: the reason, in the person's own words.
        operator: who says so; not whoever matched the sheet to the patient.

    Raises:
        UsageError: if no reason is given, or nobody knows who it is.
        UnknownDoubt: if no open doubt's number ends like that, or several do.
        SecondPersonNeeded: if it was the same person who matched the sheet.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    if is_nobody(operator):
        raise UsageError(reason=tr("merging.nobody"))
    with store.transaction(operator) as journal:
        doubt = _found(store, doubt_id)
        made = next((one for one in identities.matches(store, doubt.sheet) if not one.is_undone), None)
        if made is not None and is_same_person(made.operator, operator):
            raise SecondPersonNeeded(by=operator)
        journal.record(Act.DOUBT_SETTLED, doubt.sheet, {"doubt": doubt.id, "why": why.strip()})
        # While it stood, no other of its kind was raised: what else speaks against the patient is told now.
        check_papers(store, journal, doubt.sheet)
        check_written(store, journal, doubt.sheet)
    return next(one for one in identities.doubts(store, serial=doubt.sheet, settled=True) if one.id == doubt.id)


def check_seen(store: Store, journal: Journal, code: SheetCode, seen: Seen) -> None:
    """Raise what a page just read makes doubtful by what stands where it says whose it is.

    A code of another patient is a doubt of its own, and the stronger one. A sticker of the sheet's own patient over the
    printed header is none. A sheet that was printed for nobody has no header that could be another.
    """
    sheet = queries.sheet(store, code.serial)
    if sheet.state is SheetState.VOID:
        return
    _check_number(store, journal, sheet, code.copy)
    if _check_paper(store, journal, sheet, code.page, code.copy, seen):
        return
    whose, expected = _whose(store, sheet), _line(store, sheet.patient)
    if not papers.is_addressed(store, code):
        check_sticker(store, journal, sheet.serial, words_of_stickers([seen]))
    elif seen.header is Header.OTHER and not any(whose in holders_of_code(store, text) for text in seen.codes):
        found = " / ".join(seen.lines) or tr("matching.other_header")
        raise_doubt(store, journal, sheet, DoubtKind.HEADER, expected, found, code.page)
    elif seen.header is Header.UNREADABLE and not papers.is_seen_as_printed(store, code):
        raise_doubt(store, journal, sheet, DoubtKind.UNREADABLE, expected, "", code.page)


def check_papers(store: Store, journal: Journal, serial: str) -> None:
    """Raise what the codes and the print on any paper of the sheet make doubtful, now that it may be another's.

    Or now that somebody else is known to have such a code.
    """
    sheet = queries.sheet(store, serial)
    if sheet.state is not SheetState.VOID:
        for page, copy, seen in identities.seen_on_papers(store, serial):
            _check_paper(store, journal, sheet, page, copy, seen)


def check_sticker(store: Store, journal: Journal, serial: str, who: Patient) -> None:
    """Raise a doubt where ``who``, by the words on a sticker, is another patient known than the sheet's.

    What is read there may be wrong: so it must speak against the one patient, and for another.
    """
    sheet = queries.sheet(store, serial)
    patient = queries.patient(store, _whose(store, sheet))
    if patient is None or not is_described(who) or not is_other_person(patient, who):
        return
    found = suggestions(store, who, limit=1)
    if found and found[0].decision is not Decision.REFUSE and found[0].patient.ipp != patient.ipp:
        raise_doubt(store, journal, sheet, DoubtKind.STICKER, in_words(patient), in_words(found[0].patient), None)


def check_compared(store: Store, journal: Journal, serial: str, *, is_compared: bool) -> None:
    """Raise a doubt where a label stands on a sheet that was matched, and nobody typed off it whose it is.

    Once somebody has, and it was the patient's, that doubt ends.
    """
    if is_compared:
        end(store, journal, serial, (DoubtKind.UNCOMPARED,), COMPARED)
    elif has_sticker(store, serial):
        sheet = queries.sheet(store, serial)
        found = "; ".join(line for one in likeness.seen_ever(store, serial) for line in one.lines)
        raise_doubt(store, journal, sheet, DoubtKind.UNCOMPARED, _line(store, _whose(store, sheet)), found, None)


def check_written(store: Store, journal: Journal, serial: str) -> None:
    """Raise a doubt where the sheet's fields, all of them decided, speak of another person than its patient.

    Where a correction makes them agree, the doubt that they raised ends.
    """
    sheet = queries.sheet(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    if sheet.patient is None or sheet.state is SheetState.VOID or not identity_fields(form):
        return
    patient = queries.patient(store, rosters.number_now(store, sheet.patient))
    if patient is None or _waits(store, serial, form):
        return
    who = described(store, serial)
    if speaks_of_another(store, patient, who):
        raise_doubt(store, journal, sheet, DoubtKind.WRITTEN, in_words(patient), in_words(who), None)
    else:
        end(store, journal, serial, (DoubtKind.WRITTEN,), AGREES)


def check_changed(store: Store, journal: Journal, before: Patient, after: Patient) -> None:
    """Raise a doubt on every sheet of the number, and of those merged into it, if it has become another person's.

    By small steps, too: then who stands on a paper is another person than who has the number now. Where the number is
    again the person's whom the sheet is of, that doubt ends.
    """
    is_other, now = is_other_person(before, after), in_words(after)
    for serial in identities.sheets_of(store, after.ipp, *rosters.numbers_of(store, after.ipp)):
        was = before if is_other else _who_was(store, serial, before, after)
        is_back = [one for one in still_open(store, serial, DoubtKind.CHANGED) if one.expected == now]
        if was is not None and is_back:
            end_each(journal, is_back, AGREES)
        elif was is not None:
            _raise_changed(store, journal, serial, in_words(was), now)


def check_merged(store: Store, journal: Journal, former: Patient, stays: Patient) -> None:
    """Raise a doubt on the sheets of a number that was merged into one of somebody else, as far as both are known."""
    if is_other_person(former, stays):
        for serial in identities.sheets_of(store, former.ipp, *rosters.numbers_of(store, former.ipp)):
            _raise_changed(store, journal, serial, in_words(former), in_words(stays))


def check_parted(store: Store, journal: Journal, former: Patient, into: Patient) -> None:
    """Raise a doubt on the sheets of a number that a source has taken out of the one that it was merged into."""
    was, now = in_words(into), in_words(former)
    for serial in identities.sheets_of(store, former.ipp, *rosters.numbers_of(store, former.ipp)):
        _raise_changed(store, journal, serial, was, tr("merging.either", one=was, other=now))


def contradicts(store: Store, patient: Patient, who: Patient) -> bool:
    """Tell whether ``who``, as a sheet describes them, is somebody else than ``patient``.

    By name and birth date; or by a national number that is another patient's, or that nobody has and is not this
    one's.
    """
    if who.ins:
        holders = likeness.holders_of(store, who.ins)
        if patient.ipp not in holders and (holders or are_two(who.ins, patient.ins)):
            return True
    return is_other_person(patient, who)


def speaks_of_another(store: Store, patient: Patient, who: Patient) -> bool:
    """Tell whether ``who``, as a sheet describes them, is somebody else, or fits another known patient better.

    So it is with twins: what would be a slip in one's name is the other's.
    """
    if contradicts(store, patient, who):
        return True
    if not (who.birth_name or who.used_name) or not who.given_names:
        return False
    (own,) = suggest(who, [patient], StoreShares(store), limit=1) or (None,)
    best = next((one for one in suggestions(store, who, limit=2) if one.patient.ipp != patient.ipp), None)
    return own is not None and best is not None and best.weight > own.weight + _CLEARLY


def _raise_changed(store: Store, journal: Journal, serial: str, expected: str, found: str) -> None:
    sheet = queries.sheet(store, serial)
    if sheet.state is not SheetState.VOID:
        raise_doubt(store, journal, sheet, DoubtKind.CHANGED, expected, found, None)


def _who_was(store: Store, serial: str, before: Patient, after: Patient) -> Patient | None:
    """Return who stands on a paper of the sheet and was the number's until now, by what is known of them."""
    known = identities.papers(store, serial).values()
    return next((who for who in known if is_other_person(who, after) and not is_other_person(who, before)), None)


def _check_number(store: Store, journal: Journal, sheet: Sheet, copy: int) -> None:
    """Raise a doubt where the number on the paper is by now another person's than who stands there."""
    who, patient = identities.papers(store, sheet.serial).get(copy), queries.patient(store, _whose(store, sheet))
    if who is None or patient is None or rosters.number_now(store, who.ipp) != patient.ipp:
        return
    now, told = in_words(patient), identities.doubts(store, serial=sheet.serial, settled=True)
    # It may have been asked when the number changed, in other words.
    is_asked = any(one.kind is DoubtKind.CHANGED and one.found == now for one in told)
    if is_other_person(who, patient) and not is_asked:
        raise_doubt(store, journal, sheet, DoubtKind.CHANGED, in_words(who), now, None)


def _check_paper(store: Store, journal: Journal, sheet: Sheet, page: int, copy: int, seen: Seen) -> bool:
    """Raise a doubt where a code on the paper, or the patient printed on it, is another one; tells whether it is."""
    if sheet.patient is None:
        return False
    expected, holders = _line(store, sheet.patient), {text: holders_of_code(store, text) for text in seen.codes}
    others = [text for text, ipps in holders.items() if ipps and _whose(store, sheet) not in ipps]
    if others:
        found = "; ".join(_line(store, ipp) for text in others for ipp in sorted(holders[text]))
        raise_doubt(store, journal, sheet, DoubtKind.STICKER, expected, found, page)
        return True
    who = papers.another_on(store, sheet, copy) if seen.header is Header.AS_PRINTED else None
    if who is not None:
        raise_doubt(store, journal, sheet, DoubtKind.HEADER, expected, in_words(who), page)
    return who is not None


def _found(store: Store, doubt_id: str) -> Doubt:
    return ending_like(identities.doubts(store), doubt_id)


def _whose(store: Store, sheet: Sheet) -> str:
    return rosters.number_now(store, sheet.patient or "")


def _line(store: Store, ipp: str | None) -> str:
    """Return who has that number, in words; the number itself where nobody is known."""
    patient = queries.patient(store, ipp) if ipp else None
    return in_words(patient) if patient else ipp or ""


def _waits(store: Store, serial: str, form: Form) -> bool:
    """Tell whether a person is still to look at a field that says who the patient is, or its page is not back."""
    wanted = set(identity_fields(form))
    standings = [one for one in queries.standings(store, serial=serial) if one.reading.field in wanted]
    return any(one.waits and one.verification is None for one in standings) or not standings

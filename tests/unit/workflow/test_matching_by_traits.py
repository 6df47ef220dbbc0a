"""Whose a sheet is: who it says it is of, whom it may be of, matches by people and by the rules, and their undoing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from recon import language
from recon.errors import IdentityMismatch, SheetStateError, UsageError
from recon.model.identity import Decision, DoubtKind, Header, Seen
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import SheetState
from recon.store import Store, identities, queries
from recon.vision import labelcode
from recon.workflow import suggesting
from recon.workflow.describing import described, described_by_stickers, has_sticker, words_of_stickers
from recon.workflow.matching import CHANGED, NEWBORN, PERSON, POLICY, STICKER, Retyped, match, match_all, unmatch
from recon.workflow.suggesting import reasons_in_words, suggestions, suggestions_for
from recon.workflow.waiting import to_match
from tests.helpers.store_samples import OPERATOR
from tests.helpers.who_store import ANNE, PAUL, SERIALS, TWINS, issue_who, know, saying, scan_who, sticker

SHEET = SERIALS[0]


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    language.choose("en")
    yield
    language.choose("fr")


def label_of(patient: Patient) -> str:
    return labelcode.encode(labelcode.PatientCode(patient.ipp))


def entries(store: Store) -> int:
    return len(store.rows("SELECT 1 FROM ledger"))


def state(store: Store, serial: str = SHEET) -> SheetState:
    return queries.sheet(store, serial).state


# Who it says it is.


def test_a_sheet_describes_its_patient_by_what_is_decided(store: Store) -> None:
    scan_who(store, issue_who(store), saying(ANNE, ins="250037500100184"), doubtful=("given_names",))
    who = described(store, SHEET)
    assert (who.ipp, who.birth_name, who.given_names, who.birth_date) == ("", "KERBIRIOU", "", ANNE.birth_date)
    assert (who.sex, who.ins) == ("F", "250037500100184")


def test_a_birth_describes_the_child_by_the_day_that_it_tells_of(store: Store) -> None:
    scan_who(store, issue_who(store, key="birth"), {"birth_name": "KERBIRIOU", "birth_date": "2026-02-28"})
    assert described(store, SHEET).birth_date == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("lines", "name", "given", "born"),
    [
        (("KERBIRIOU Anne Marie", "Née le 12/03/1950 - F", "IPP 8001"), "KERBIRIOU", "Anne Marie", date(1950, 3, 12)),
        (("M. OUEDRAOGO Paul", "1988-11-30"), "OUEDRAOGO", "Paul", date(1988, 11, 30)),
        (("LE GOFF-MARTIN Odile", "99/99/1950"), "LE GOFF-MARTIN", "Odile", None),
        (("MOREAU JEANNE", "12/03/1950 F", "IPP DEMOO0005"), "MOREAU", "JEANNE", date(1950, 3, 12)),
        (("IPP: 8001", "VAN LE GOFF MARIE ODILE"), "VAN LE GOFF", "MARIE ODILE", None),
        (("12 3 1950",), "", "", date(1950, 3, 12)),
        ((), "", "", None),
    ],
)
def test_the_words_of_a_sticker(lines: tuple[str, ...], name: str, given: str, born: date | None) -> None:
    who = words_of_stickers([sticker(lines=lines)])
    assert (who.birth_name, who.given_names, who.birth_date) == (name, given, born)


# Whom it may be of.


def test_suggestions_are_ranked_with_reasons(store: Store) -> None:
    know(store, ANNE, PAUL, Patient("8009", "LE BRAS", "Odile", date(1950, 1, 1)))
    found = suggestions(store, replace(ANNE, ipp="", iep="", given_names="ANNE", ward=""))
    assert [one.patient.ipp for one in found] == ["8001", "8009"]
    assert found[0].decision is Decision.ACCEPT
    assert "same birth date" in reasons_in_words(found[0])
    assert found[1].decision is not Decision.ACCEPT
    assert suggestions(store, Patient("", "", "", None, sex="F")) == ()


def test_where_not_all_were_looked_at_nobody_is_certain(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    know(store, ANNE, PAUL)
    monkeypatch.setattr(suggesting, "_LOOKED_AT", 1)
    (found,) = suggestions(store, replace(ANNE, ipp="", iep=""))
    assert (found.decision, found.why_not) == (Decision.ASK, (suggesting.CUT,))
    assert "too many patients" in reasons_in_words(found)[-1]


def test_whom_a_code_names_comes_first_and_is_asked(store: Store) -> None:
    know(store, ANNE, PAUL)
    code = issue_who(store)
    scan_who(store, code, saying(ANNE), seen=sticker(label_of(PAUL), "lab-77"))
    first, second = suggestions_for(store, SHEET)
    assert (first.patient.ipp, first.decision, first.why_not[0]) == ("8002", Decision.ASK, suggesting.STICKER)
    assert (second.patient.ipp, second.decision) == ("8001", Decision.ASK)


@pytest.mark.parametrize("code", [PAUL.ins, "8002", "V2"])
def test_a_hospitals_own_barcode_names_by_any_number(store: Store, code: str) -> None:
    know(store, ANNE, replace(PAUL, iep="V2"))
    scan_who(store, issue_who(store), seen=sticker(code))
    assert [one.patient.ipp for one in suggestions_for(store, SHEET)] == ["8002"]


def test_the_words_of_a_sticker_find_its_patient(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), seen=sticker(lines=("OUEDRAOGO Paul", "30/11/1988")))
    assert described_by_stickers(store, SHEET).birth_name == "OUEDRAOGO"
    (found,) = suggestions_for(store, SHEET)
    assert (found.patient.ipp, found.decision) == ("8002", Decision.ASK)


# Matched by a person.


def test_what_a_match_rests_on_is_in_the_ledger(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), saying(ANNE), seen=sticker(label_of(ANNE)))
    match(store, SHEET, "8001", operator="marc", retyped=Retyped("KA", 1950), why="asked the ward")
    (made,) = identities.matches(store, SHEET)
    assert (made.operator, made.weight, made.reasons) == ("marc", 1.0, (PERSON,))
    assert made.evidence["retyped"] == {"initials": "KA", "birth_year": 1950}
    assert made.evidence["codes"] == [label_of(ANNE)]
    assert made.evidence["why"] == "asked the ward"
    assert ["birth_date", "birth_date.same"] in [row[:2] for row in made.evidence["compared"]]
    assert made.evidence["weight"] > 20
    assert state(store) is SheetState.MATCHED


@pytest.mark.parametrize("typed", ["KA", "ak", "k.a.", "A L", "LBA", "LA", "KAM", "amk"])
def test_initials_in_either_order_of_either_name(store: Store, typed: str) -> None:
    know(store, ANNE)
    issue_who(store)
    assert match(store, SHEET, "8001", operator="marc", retyped=Retyped(typed, 1950)).patient == "8001"


@pytest.mark.parametrize(
    ("typed", "born", "wrong"),
    [
        ("KO", 1950, ("initials",)),
        ("K", 1950, ("initials",)),
        ("", 1950, ("initials",)),
        ("KA", 1951, ("birth year",)),
        ("KA", None, ("birth year",)),
        ("PO", 1988, ("initials", "birth year")),
    ],
)
def test_what_is_retyped_and_not_the_patients_blocks(
    store: Store, typed: str, born: int | None, wrong: tuple[str, ...]
) -> None:
    know(store, ANNE)
    issue_who(store)
    before = entries(store)
    with pytest.raises(IdentityMismatch) as raised:
        match(store, SHEET, "8001", operator="marc", retyped=Retyped(typed, born))
    told = raised.value.message("en")
    assert all(what in told for what in wrong)
    assert not any(secret in told for secret in ("KERBIRIOU", "Anne", "1950"))
    assert entries(store) == before
    assert queries.sheet(store, SHEET).patient is None


def test_of_whom_no_birth_date_is_known_none_is_compared(store: Store) -> None:
    know(store, Patient("TP1", "INCONNU", "ALPHA", None))
    issue_who(store)
    assert match(store, SHEET, "TP1", operator="marc", retyped=Retyped("IA", None)).patient == "TP1"


def test_a_sticker_of_somebody_else_blocks(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), seen=sticker(label_of(PAUL)))
    before = entries(store)
    with pytest.raises(IdentityMismatch) as raised:
        match(store, SHEET, "8001", operator="marc")
    assert "8002" not in raised.value.message("en")
    assert entries(store) == before
    assert match(store, SHEET, "8002", operator="marc", retyped=Retyped("PO", 1988)).patient == "8002"


def test_a_national_number_of_somebody_else_blocks(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), saying(ANNE, ins=PAUL.ins))
    with pytest.raises(IdentityMismatch):
        match(store, SHEET, "8001", operator="marc")


def test_a_sticker_with_a_number_that_was_merged_is_the_patients(store: Store) -> None:
    from tests.unit.workflow.test_doubts import merge

    know(store, PAUL, replace(PAUL, ipp="TP7", ins=""))
    merge(store, "TP7", "8002")
    scan_who(store, issue_who(store), seen=sticker(labelcode.encode(labelcode.PatientCode("TP7"))))
    assert match(store, SHEET, "8002", operator="marc", retyped=Retyped("PO", 1988)).patient == "8002"
    assert match(store, SHEET, "TP7", operator="marc").patient == "TP7"  # the same person under either number
    assert len(identities.matches(store, SHEET)) == 1


def test_written_names_of_somebody_else_are_recorded_and_in_doubt(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), saying(PAUL))
    match(store, SHEET, "8001", operator="marc")
    (doubt,) = identities.doubts(store)
    assert doubt.kind is DoubtKind.WRITTEN
    assert "KERBIRIOU" in doubt.expected
    assert "OUEDRAOGO" in doubt.found
    assert state(store) is SheetState.VERIFIED


@pytest.mark.parametrize(
    ("lines", "is_in_doubt"),
    [
        (("OUEDRAOGO Paul", "30/11/1988 M", "IPP 8OO2"), True),  # read well enough to be somebody's
        (("KERBIRIOU Anne", "12/03/1950"), False),
        (("KERBIR1OU", "12.03.195O"), False),
        (("WRZ QX", "01/01/1901"), False),  # nobody's: read wrongly, as likely as not
        ((), False),
    ],
)
def test_the_words_of_somebody_elses_sticker(store: Store, lines: tuple[str, ...], is_in_doubt: bool) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), seen=sticker(lines=lines))
    match(store, SHEET, "8001", operator="marc", retyped=Retyped("KA", 1950))
    assert [one.kind for one in identities.doubts(store)] == [DoubtKind.STICKER] * is_in_doubt


def test_a_sticker_seen_on_a_later_scan(store: Store) -> None:
    know(store, ANNE, PAUL)
    code = issue_who(store)
    scan_who(store, code)
    match(store, SHEET, "8001", operator="marc")
    scan_who(store, code, seen=sticker(lines=("OUEDRAOGO Paul", "30/11/1988")), data="again")
    assert [one.sheet for one in identities.doubts(store)] == [SHEET]
    other = issue_who(store, SERIALS[1])
    match(store, SERIALS[1], "8001", operator="marc")
    scan_who(store, other, seen=sticker(lines=("OUEDRAOGO Paul", "30/11/1988")), data="later")
    assert [one.sheet for one in identities.doubts(store)] == [SHEET, SERIALS[1]]


def test_a_code_on_a_scan_that_does_not_count_blocks_too(store: Store) -> None:
    know(store, ANNE, PAUL)
    code = issue_who(store)
    scan_who(store, code, saying(ANNE))
    scan_who(store, code, saying(ANNE), seen=sticker(label_of(PAUL)), data="again")
    assert has_sticker(store, SHEET)
    with pytest.raises(IdentityMismatch):
        match(store, SHEET, "8001", operator="marc")


def test_nothing_written_and_no_sticker_is_as_ever(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store))
    match(store, SHEET, "8001", operator="marc")
    assert identities.doubts(store) == ()
    assert identities.matches(store, SHEET)[0].evidence == {}
    assert state(store) is SheetState.MATCHED


# Undone.


def test_a_match_is_taken_back_with_its_doubts(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), saying(PAUL))
    match(store, SHEET, "8001", operator="marc")
    assert unmatch(store, SHEET, "wrong line", operator="anna").patient is None
    assert identities.doubts(store) == ()
    assert identities.doubts(store, settled=True)[0].why == "unmatched"
    assert identities.matches(store, SHEET)[0].is_undone
    match(store, SHEET, "8002", operator="marc")
    assert state(store) is SheetState.MATCHED


def test_what_cannot_be_taken_back(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store))
    with pytest.raises(SheetStateError):
        unmatch(store, SHEET, "nobody matched it", operator="anna")
    match(store, SHEET, "8001", operator="marc")
    with pytest.raises(UsageError):
        unmatch(store, SHEET, "  ", operator="anna")
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.DELIVERED, SHEET, {"destination": "http://fhir.example", "receipt": {}})
    with pytest.raises(SheetStateError) as raised:
        unmatch(store, SHEET, "wrong line", operator="anna")
    assert "take it back first" in raised.value.message("en")
    printed = issue_who(store, SERIALS[1], ANNE)
    with pytest.raises(SheetStateError):
        unmatch(store, printed.serial, "it was printed for her", operator="anna")


def test_what_two_people_decided_one_cannot_undo(store: Store) -> None:
    know(store, PAUL)
    code = issue_who(store, patient=ANNE)
    detail = {"patient": "8002", "weight": 1.0, "reasons": ["reassigned"], "evidence": {}}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_MATCHED, code.serial, detail)
    with pytest.raises(SheetStateError) as raised:
        unmatch(store, SHEET, "on my own", operator="anna")
    assert "two people" in raised.value.message("en")


# By the rules.


def brought_back(store: Store) -> None:
    """Bring back a sheet of Anne, of a twin, of a birth, with a sticker, and of nobody known."""
    know(store, ANNE, PAUL, *TWINS)
    scan_who(store, issue_who(store, SERIALS[0]), saying(ANNE))
    scan_who(store, issue_who(store, SERIALS[1]), saying(TWINS[0]))
    scan_who(store, issue_who(store, SERIALS[2], key="birth"), saying(ANNE))
    scan_who(store, issue_who(store, SERIALS[3]), saying(PAUL), seen=sticker(label_of(PAUL)))
    scan_who(store, issue_who(store, SERIALS[4]), {"birth_name": "ZIDANE", "birth_date": "1931-01-01"})


def test_the_rules_match_what_is_certain_and_leave_the_rest(store: Store) -> None:
    brought_back(store)
    before = entries(store)
    planned = match_all(store, operator="marc", dry_run=True)
    assert entries(store) == before
    made = match_all(store, operator="marc")
    assert made == planned
    assert [one.sheet for one in made.accepted] == [SERIALS[0]]
    assert {one.sheet: one.why for one in made.asked} == {SERIALS[1]: "", SERIALS[2]: NEWBORN, SERIALS[3]: STICKER}
    assert [one.sheet for one in made.refused] == [SERIALS[4]]
    (match_made,) = identities.matches(store, SERIALS[0])
    assert (match_made.patient, match_made.reasons) == ("8001", (POLICY,))
    assert match_made.weight > 0.999
    assert match_made.evidence["compared"]
    assert state(store) is SheetState.MATCHED
    assert match_all(store, operator="marc").accepted == ()


def test_many_at_once_are_matched_alike(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    brought_back(store)
    one_by_one = match_all(store, operator="marc", dry_run=True)
    monkeypatch.setattr(suggesting, "_MANY", 1)
    at_once = match_all(store, operator="marc", dry_run=True)
    for some, others in ((one_by_one.accepted, at_once.accepted), (one_by_one.asked, at_once.asked)):
        assert [(one.sheet, one.why) for one in some] == [(one.sheet, one.why) for one in others]
        decided = [[(s.patient.ipp, s.decision) for s in one.suggestions[:1]] for one in some]
        assert decided == [[(s.patient.ipp, s.decision) for s in one.suggestions[:1]] for one in others]


def test_a_sheet_with_fields_in_doubt_waits_for_them(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), saying(ANNE), doubtful=("remark",))
    made = match_all(store, operator="marc")
    assert (made.accepted, made.asked, made.refused) == ((), (), ())


def test_what_changes_between_the_look_and_the_word_is_left(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from recon.workflow import matching

    know(store, ANNE)
    scan_who(store, issue_who(store), saying(ANNE))
    look = matching._looked_at

    def looked_at(of: Store) -> object:
        found = look(of)
        know(store, replace(ANNE, birth_date=date(1950, 3, 13)))
        return found

    monkeypatch.setattr(matching, "_looked_at", looked_at)
    made = match_all(store, operator="marc")
    assert made.accepted == ()
    assert [one.why for one in made.asked] == [CHANGED]
    assert queries.sheet(store, SHEET).patient is None


# What waits.


def test_what_waits_comes_with_those_in_the_house_first(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store, SERIALS[0]), {"birth_name": "ZIDANE"}, seen=Seen(Header.BLANK))
    scan_who(store, issue_who(store, SERIALS[1]), saying(ANNE), seen=sticker(lines=("x",)))
    scan_who(store, issue_who(store, SERIALS[2], PAUL), saying(PAUL))
    issue_who(store, SERIALS[3])
    scan_who(store, issue_who(store, SERIALS[4]), seen=sticker(label_of(PAUL)))
    found = to_match(store)
    assert [one.sheet.serial for one in found] == [SERIALS[1], SERIALS[4], SERIALS[0]]
    assert [one.is_present for one in found] == [True, True, False]
    assert [one.has_sticker for one in found] == [True, True, False]
    assert found[0].described.birth_name == "KERBIRIOU"
    assert found[0].title == "Who it is"
    assert has_sticker(store, SERIALS[1])


@pytest.mark.parametrize(
    ("seen", "may_be"),
    [
        (Seen(Header.BLANK), False),
        (Seen(Header.UNREADABLE), True),
        (Seen(Header.BLANK, (), ("lab-7",)), True),
        (Seen(Header.WRITTEN), True),
    ],
)
def test_what_may_be_a_sticker_is_left_to_a_person(store: Store, seen: Seen, may_be: bool) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), saying(ANNE), seen=seen)
    assert has_sticker(store, SHEET) is may_be
    assert bool(match_all(store, operator="marc", dry_run=True).accepted) is not may_be

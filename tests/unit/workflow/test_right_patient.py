"""Ways by which a sheet could come to be another patient's without anybody having been asked: none is open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from recon import language
from recon.errors import ChangeRefused, IdentityMismatch
from recon.model.identity import Change, DoubtKind, Header, Proposal, Seen
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import SheetCode, SheetState, Word
from recon.model.verification import Outcome
from recon.reconciliation import changes
from recon.reconciliation.listing import patient_change
from recon.store import Store, identities, queries, rosters
from recon.store.codec import patient_to_json
from recon.vision import labelcode
from recon.workflow import matching, suggesting
from recon.workflow.checking import check
from recon.workflow.doubting import settle
from recon.workflow.doubts import open_doubts
from recon.workflow.explaining import explain, withdraw
from recon.workflow.matching import CHANGED, Retyped, match, match_all, unmatch
from recon.workflow.merging import answer, propose
from recon.workflow.records import sheet_record
from recon.workflow.taking import Taken, Telling, take
from recon.workflow.verifying import verify
from tests.helpers.store_samples import OPERATOR
from tests.helpers.who_store import ANNE, PAUL, SERIALS, issue_who, know, saying, scan_who, sticker

SHEET = SERIALS[0]
# As the hospital knows her, and as she came: one person under two numbers, until somebody says otherwise.
ODILE = Patient("8100", "LE GOFF", "Odile", date(1931, 4, 2), sex="F", ward="MED2")
CAME = replace(ODILE, ipp="TP1", ward="URG")


@pytest.fixture(autouse=True)
def _sound(store: Store) -> Iterator[None]:
    language.choose("en")
    yield
    assert check(store) == ()
    language.choose("fr")


def label_of(patient: Patient) -> str:
    return labelcode.encode(labelcode.PatientCode(patient.ipp))


def other_header(*lines: str, codes: tuple[str, ...] = ()) -> Seen:
    return Seen(Header.OTHER, lines, codes)


def kinds(store: Store, serial: str = SHEET) -> list[DoubtKind]:
    return [one.kind for one in identities.doubts(store, serial=serial)]


def state(store: Store, serial: str = SHEET) -> SheetState:
    return queries.sheet(store, serial).state


def tell(store: Store, *told: changes.Change, source: str = "mllp:2575") -> None:
    with store.transaction("hospital") as journal:
        take(store, journal, told, source, Taken(), Telling.EVENTS)


def now(store: Store) -> datetime:
    return store.clock().astimezone(UTC)


def told_of(store: Store, patient: Patient) -> None:
    """Have a message tell who the patient is."""
    tell(store, patient_change(patient, now(store), is_here=True))


def merged(store: Store, former: str, into: str) -> None:
    """Have the hospital tell that it merged a number."""
    tell(store, changes.Change(into, now(store), former=former))


def decide(store: Store, change: Change, subject: str, target: str = "") -> Proposal:
    made = propose(store, change, subject, target, "seen", operator="claire")
    return answer(store, made.id, confirm=True, operator="marc")


def print_again(store: Store, code: SheetCode, patient: Patient) -> SheetCode:
    """Record another copy of the sheet, on which the patient's data stand."""
    again = replace(code, copy=code.copy + 1)
    printed = {"version": code.version, "copy": again.copy, "page": 1, "pages": 1, "patient": patient.ipp}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_PRINTED, code.serial, printed | {"who": patient_to_json(patient)})
    return again


# 1. What the rules take without a person.


def test_who_has_just_come_and_is_alike_is_seen_by_the_rules(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), saying(ANNE))
    looked = matching._looked_at

    def look(of: Store) -> list[matching.Suggested]:
        found = looked(of)
        know(store, replace(ANNE, ipp="8009", given_names="Claire", iep="V9"))  # her twin is admitted meanwhile
        return found

    monkeypatch.setattr(matching, "_looked_at", look)
    made = match_all(store, operator=OPERATOR)
    assert made.accepted == ()
    assert [one.why for one in made.asked] == [CHANGED]
    assert queries.sheet(store, SHEET).patient is None


def test_a_sticker_that_comes_while_the_rules_look_is_seen(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    know(store, ANNE)
    code = issue_who(store)
    scan_who(store, code, saying(ANNE))
    looked = matching._looked_at

    def look(of: Store) -> list[matching.Suggested]:
        found = looked(of)
        scan_who(store, code, saying(ANNE), seen=sticker("lab-1"), data="again")
        return found

    monkeypatch.setattr(matching, "_looked_at", look)
    assert match_all(store, operator=OPERATOR).accepted == ()


def test_an_index_that_says_of_all_that_they_are_here_is_no_witness(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list without wards says of everybody on it that they are in the house, be it of all who ever were there."""
    know(store, ANNE, PAUL, ODILE)
    scan_who(store, issue_who(store), saying(ANNE, given_names="ANNE"))
    assert len(match_all(store, operator=OPERATOR, dry_run=True).accepted) == 1
    monkeypatch.setattr(suggesting, "_A_HOUSE", 2)
    made = match_all(store, operator=OPERATOR)
    assert made.accepted == ()
    assert made.asked[0].suggestions[0].why_not == ("no_witness",)


# 2. What stands on the paper.


def test_a_copy_printed_for_one_patient_is_not_another_ones(store: Store) -> None:
    know(store, ANNE, PAUL)
    code = issue_who(store)
    match(store, SHEET, ANNE.ipp, operator="claire")
    again = print_again(store, code, ANNE)
    unmatch(store, SHEET, "the neighbour's", operator="claire")
    match(store, SHEET, PAUL.ipp, operator="claire")
    scan_who(store, again, {}, seen=Seen(Header.AS_PRINTED))
    assert state(store) is not SheetState.MATCHED
    assert kinds(store) == [DoubtKind.HEADER]


def test_a_copy_printed_for_one_patient_is_not_matched_to_another(store: Store) -> None:
    know(store, ANNE, PAUL)
    code = issue_who(store)
    match(store, SHEET, ANNE.ipp, operator="claire")
    again = print_again(store, code, ANNE)
    unmatch(store, SHEET, "the neighbour's", operator="claire")
    scan_who(store, again, {}, seen=Seen(Header.AS_PRINTED))
    with pytest.raises(IdentityMismatch):
        match(store, SHEET, PAUL.ipp, operator="claire")
    match(store, SHEET, ANNE.ipp, operator="claire")
    assert state(store) is SheetState.MATCHED


def test_another_paper_says_nothing_of_a_header_that_cannot_be_seen(store: Store) -> None:
    know(store, PAUL)
    code = issue_who(store, patient=ANNE)
    scan_who(store, code, saying(ANNE), seen=Seen(Header.UNREADABLE))
    again = print_again(store, code, ANNE)
    scan_who(store, again, {"remark": "SEEN"}, seen=Seen(Header.AS_PRINTED), data="other paper")
    assert kinds(store) == [DoubtKind.UNREADABLE]
    scan_who(store, code, saying(ANNE), seen=Seen(Header.AS_PRINTED), data="better")
    assert kinds(store) == []


def test_a_sticker_is_typed_once_more_before_anything_counts(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), {}, seen=sticker(lines=("KERBIRIOU Anne",)))
    match(store, SHEET, ANNE.ipp, operator="claire")
    assert (state(store), kinds(store)) == (SheetState.VERIFIED, [DoubtKind.UNCOMPARED])
    with pytest.raises(IdentityMismatch):
        match(store, SHEET, ANNE.ipp, operator="claire", retyped=Retyped("PO", 1988))
    assert kinds(store) == [DoubtKind.UNCOMPARED]
    match(store, SHEET, ANNE.ipp, operator="claire", retyped=Retyped("AK", 1950))
    assert (state(store), kinds(store)) == (SheetState.MATCHED, [])


def test_a_match_that_is_undone_takes_the_question_about_its_sticker_along(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), {}, seen=sticker())
    match(store, SHEET, ANNE.ipp, operator="claire")
    unmatch(store, SHEET, "wrong line", operator="claire")
    assert kinds(store) == []
    match(store, SHEET, PAUL.ipp, operator="claire")
    assert kinds(store) == [DoubtKind.UNCOMPARED]
    (doubt,) = identities.doubts(store)
    settle(store, doubt.id, "looked at the label", operator="marc")
    assert state(store) is SheetState.MATCHED


def test_a_sticker_of_somebody_without_a_name_can_be_matched(store: Store) -> None:
    know(store, Patient("TP3", "", "", None))
    scan_who(store, issue_who(store), {}, seen=sticker(label_of(Patient("TP3", "", "", None))))
    match(store, SHEET, "TP3", operator="claire", retyped=Retyped("X", None))
    assert state(store) is SheetState.MATCHED


def test_a_second_sticker_is_told_when_the_first_is_settled(store: Store) -> None:
    third = Patient("8003", "MOREAU", "Jeanne", date(1944, 1, 7), sex="F")
    know(store, PAUL, third)
    code = issue_who(store, patient=ANNE)
    scan_who(store, code, saying(ANNE), seen=other_header(codes=(label_of(PAUL),)))
    scan_who(store, code, saying(ANNE), seen=other_header(codes=(label_of(third),)), data="again")
    (doubt,) = identities.doubts(store)
    settle(store, doubt.id, "it lay on the glass", operator="marc")
    (other,) = identities.doubts(store)
    assert other.kind is DoubtKind.STICKER
    assert "MOREAU" in other.found
    settle(store, other.id, "so did this one", operator="marc")
    assert identities.doubts(store) == ()


def test_what_was_settled_is_what_was_written_then(store: Store) -> None:
    """A correction while the doubt stands makes it another one, whatever was before the eyes of who settled it."""
    know(store, PAUL)
    code = issue_who(store, patient=ANNE)
    scan_who(store, code, saying(ANNE, birth_name="KERVERN", birth_date="1971-08-09"))
    verify(store, SHEET, "birth_name", None, outcome=Outcome.VALUE, text="OUEDRAOGO", operator="zoe", force=True)
    (doubt,) = identities.doubts(store)
    settle(store, doubt.id, "her mother's name", operator="marc")
    (other,) = identities.doubts(store)
    assert "OUEDRAOGO" in other.found


def test_a_national_number_that_is_not_the_patients_is_in_doubt_though_nobody_has_it(store: Store) -> None:
    paul = replace(PAUL, ins="188117511600108")
    scan_who(store, issue_who(store, patient=paul), saying(paul, ins="188117511600207"))
    assert kinds(store) == [DoubtKind.WRITTEN]


def test_a_national_number_with_a_wrong_key_says_nothing(store: Store) -> None:
    paul = replace(PAUL, ins="188117511600108")
    scan_who(store, issue_who(store, patient=paul), saying(paul, ins="188117511600299"))
    assert kinds(store) == []


def test_a_sticker_whose_bearer_becomes_known_later_is_in_doubt(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store), {}, seen=sticker("STAY77"))
    match(store, SHEET, ANNE.ipp, operator="claire", retyped=Retyped("AK", 1950))
    know(store, replace(PAUL, iep="STAY77"))
    assert kinds(store) == [DoubtKind.STICKER]


# 3. Numbers that become another person's.


def test_another_person_by_small_steps_is_another_person(store: Store) -> None:
    """Each step is a correction; who stands there in the end is not who stands on the paper."""
    know(store, ANNE)
    code = issue_who(store)
    with store.transaction(OPERATOR) as journal:
        printed = {"version": code.version, "copy": 1, "page": 1, "pages": 1, "patient": ANNE.ipp}
        journal.record(Act.SHEET_PRINTED, SERIALS[1], printed | {"who": patient_to_json(ANNE)})
    scan_who(store, replace(code, serial=SERIALS[1]), {}, seen=Seen(Header.AS_PRINTED))
    for identity in ({"birth_date": None}, {"birth_date": date(1982, 6, 30)}):
        tell(store, changes.Change(ANNE.ipp, now(store) + timedelta(seconds=1), identity))
    assert kinds(store, SERIALS[1]) == [DoubtKind.CHANGED]


def test_a_former_number_given_to_somebody_else_is_theirs(store: Store) -> None:
    """The hospital merged the number, and has given it out again: whoever has it now is not who has the other one."""
    former = replace(ANNE, ipp="7001", iep="V0")
    know(store, former, ANNE)
    scan_who(store, issue_who(store, patient=former), {}, seen=Seen(Header.AS_PRINTED))
    merged(store, former.ipp, ANNE.ipp)
    assert kinds(store) == []
    told_of(store, replace(PAUL, ipp=former.ipp, ward="URG", bed="9"))
    assert kinds(store) == [DoubtKind.CHANGED]
    anne, paul = (rosters.listed(store, [ipp])[ipp] for ipp in (ANNE.ipp, former.ipp))
    assert (anne.patient.ward, paul.patient.ward) == ("MED2", "URG")
    assert paul.merged_into == ""


def test_a_sticker_with_a_former_number_given_to_somebody_else_is_theirs(store: Store) -> None:
    former = replace(ANNE, ipp="7001", iep="")
    know(store, former)
    code = issue_who(store, patient=ANNE)
    merged(store, former.ipp, ANNE.ipp)
    scan_who(store, code, {}, seen=other_header(codes=(label_of(former),)))
    assert kinds(store) == []
    told_of(store, replace(PAUL, ipp=former.ipp))
    assert kinds(store) == [DoubtKind.STICKER]


def test_who_still_uses_a_former_number_tells_of_the_same_person(store: Store) -> None:
    former = replace(ANNE, ipp="7001", iep="V0")
    know(store, former, ANNE)
    merged(store, former.ipp, ANNE.ipp)
    told_of(store, replace(former, used_name="MARTIN", ward="URG", bed="9"))
    anne, was = (rosters.listed(store, [ipp])[ipp] for ipp in (ANNE.ipp, former.ipp))
    assert (anne.patient.ward, was.merged_into) == ("URG", ANNE.ipp)


def test_a_merger_of_two_people_by_the_hospital_is_in_doubt(store: Store) -> None:
    know(store, PAUL)
    scan_who(store, issue_who(store, patient=ANNE), {}, seen=Seen(Header.AS_PRINTED))
    merged(store, ANNE.ipp, PAUL.ipp)
    assert kinds(store) == [DoubtKind.CHANGED]
    assert state(store) is SheetState.VERIFIED


def test_a_sheet_printed_under_a_number_that_was_merged_into_somebody_elses_is_in_doubt(store: Store) -> None:
    know(store, ANNE, PAUL)
    merged(store, ANNE.ipp, PAUL.ipp)
    again = print_again(store, issue_who(store, patient=ANNE), ANNE)
    scan_who(store, again, {}, seen=Seen(Header.AS_PRINTED))
    (doubt,) = identities.doubts(store)
    assert (doubt.kind, "KERBIRIOU" in doubt.expected) == (DoubtKind.CHANGED, True)
    settle(store, doubt.id, "one person, with two papers", operator="marc")
    scan_who(store, again, {}, seen=Seen(Header.AS_PRINTED), data="again")
    assert kinds(store) == []


def test_a_merger_of_somebody_unknown_is_not(store: Store) -> None:
    know(store, ODILE)
    unknown = Patient("TP2", "INCONNU", "Alfa", None, sex="F")
    scan_who(store, issue_who(store, patient=unknown), {}, seen=Seen(Header.AS_PRINTED))
    merged(store, "TP2", ODILE.ipp)
    assert kinds(store) == []


def test_a_merger_made_by_people_is_not_undone_by_a_third_number(store: Store) -> None:
    know(store, ODILE, CAME, replace(ODILE, ipp="8101"))
    scan_who(store, issue_who(store, patient=CAME), {}, seen=Seen(Header.AS_PRINTED))
    decide(store, Change.MERGE, CAME.ipp, ODILE.ipp)
    merged(store, "8101", CAME.ipp)
    assert sheet_record(store, queries.sheet(store, SHEET)).patient.ipp == ODILE.ipp or kinds(store)


# 4. Mergers taken apart.


def test_a_sticker_of_the_other_one_counts_again_once_they_are_two(store: Store) -> None:
    know(store, ODILE)
    code = issue_who(store, patient=CAME)
    decide(store, Change.MERGE, CAME.ipp, ODILE.ipp)
    scan_who(store, code, {}, seen=other_header(codes=(label_of(ODILE),)))
    assert kinds(store) == []
    decide(store, Change.UNMERGE, CAME.ipp)
    assert kinds(store) == [DoubtKind.STICKER]


def test_what_is_written_counts_again_once_they_are_two(store: Store) -> None:
    """Two people wrongly made one: a sheet given to the former number meanwhile, about the other one."""
    former = replace(ANNE, ipp="TP9", iep="", ward="URG")
    know(store, former, PAUL)
    code = issue_who(store, patient=former)
    decide(store, Change.MERGE, former.ipp, PAUL.ipp)
    scan_who(store, code, saying(PAUL))
    assert kinds(store) == []
    decide(store, Change.UNMERGE, former.ipp)
    assert DoubtKind.WRITTEN in kinds(store)


# 5. What two people decide.


def test_a_merger_is_not_confirmed_once_the_number_is_another_persons(store: Store) -> None:
    know(store, ODILE, CAME)
    made = propose(store, Change.MERGE, CAME.ipp, ODILE.ipp, "identity card", operator="claire")
    told_of(store, replace(PAUL, ipp=ODILE.ipp))
    with pytest.raises(ChangeRefused):
        answer(store, made.id, confirm=True, operator="marc")
    answer(store, made.id, confirm=False, why="the number is another's", operator="marc")


def test_a_sheet_is_not_reassigned_once_the_number_is_another_persons(store: Store) -> None:
    know(store, PAUL)
    scan_who(store, issue_who(store, patient=ANNE), {}, seen=Seen(Header.AS_PRINTED))
    made = propose(store, Change.REASSIGN, SHEET, PAUL.ipp, "wrong label", operator="claire")
    told_of(store, replace(ODILE, ipp=PAUL.ipp))
    with pytest.raises(ChangeRefused):
        answer(store, made.id, confirm=True, operator="marc")


def test_a_sheet_given_to_one_whose_sticker_it_does_not_bear_stays_in_doubt(store: Store) -> None:
    third = Patient("8003", "MOREAU", "Jeanne", date(1944, 1, 7), sex="F")
    know(store, PAUL, third)
    scan_who(store, issue_who(store, patient=ANNE), {}, seen=other_header(codes=(label_of(third),)))
    decide(store, Change.REASSIGN, SHEET, PAUL.ipp)
    (doubt,) = identities.doubts(store)
    assert doubt.kind is DoubtKind.STICKER
    assert "OUEDRAOGO" in doubt.expected


# 6. Sheets that were taken out, and back.


def test_a_number_that_changes_while_a_sheet_is_replaced_counts_once_it_is_back(store: Store) -> None:
    code = issue_who(store, patient=ANNE)
    issue_who(store, SERIALS[1], ANNE)
    scan_who(store, code, {}, seen=Seen(Header.AS_PRINTED))
    explain(store, [SHEET], Word.REPLACED, "torn", operator="claire", by=SERIALS[1])
    told_of(store, replace(PAUL, ipp=ANNE.ipp))
    assert SHEET not in {one.sheet for one in open_doubts(store)}  # it counts for nothing meanwhile
    withdraw(store, [SHEET], Word.REPLACED, "it was found", operator="claire")
    assert kinds(store) == [DoubtKind.CHANGED]


def test_what_would_be_a_slip_in_a_twins_name_is_the_other_twin(store: Store) -> None:
    anne = Patient("8301", "KERBIRIOU", "Anne", date(2001, 5, 7), sex="F")
    annie = replace(anne, ipp="8302", given_names="Annie")
    know(store, anne, annie)
    scan_who(store, issue_who(store, SHEET, anne), saying(annie))
    assert (state(store), kinds(store)) == (SheetState.VERIFIED, [DoubtKind.WRITTEN])
    scan_who(store, issue_who(store, SERIALS[1], anne), saying(anne), data="own")
    scan_who(store, issue_who(store, SERIALS[2], anne), saying(anne, given_names="ANNI"), data="slip")
    assert [queries.sheet(store, serial).state for serial in SERIALS[1:3]] == [SheetState.MATCHED] * 2

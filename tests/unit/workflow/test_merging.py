"""Two people decide that two numbers are one person's, or are not after all; the sheets follow, and nothing is lost."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from recon.design.numbers import display_number, number_at
from recon.errors import ChangeRefused, SecondPersonNeeded, UnknownDoubt, UnknownPatient, UsageError
from recon.model.identity import Change, DoubtKind, Proposal
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.model.sheet import SheetState
from recon.reconciliation import changes
from recon.reconciliation.listing import patient_change
from recon.store import Store, identities, queries, rosters
from recon.store.search import search
from recon.workflow.checking import check
from recon.workflow.merging import answer, pending, propose
from recon.workflow.records import sheet_record
from recon.workflow.taking import BY_HAND, Taken, Telling, take
from tests.helpers.account_store import CLEAR, Clock, print_copy, scan_page
from tests.helpers.store_samples import SERIALS

BORN = date(1931, 4, 2)
TEMPORARY, KNOWN = number_at(NumberKind.PATIENT, 1), "8001"
PEOPLE = (
    Patient(TEMPORARY, "LE GOFF", "Maelle", BORN, sex="F", ward="URG", bed="3"),
    Patient(KNOWN, "LE GOFF", "Maëlle", BORN, sex="F"),
    Patient("8002", "N'DIAYE", "Awa", None, ward="MED2", bed="12"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    """Return a store that knows three numbers; at the end it is sound."""
    with Store.create(tmp_path / "store", actor="claire", clock=Clock()) as store:
        tell(store, patient_change(PEOPLE[1], at_hour(8), is_here=False))
        tell(store, patient_change(PEOPLE[2], at_hour(9), is_here=True))
        tell(store, patient_change(PEOPLE[0], at_hour(19), is_here=True), source=BY_HAND)
        yield store
        assert check(store) == ()


def at_hour(hour: int) -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=hour)


def tell(store: Store, *told: changes.Change, source: str = "réseau") -> None:
    with store.transaction("réseau") as journal:
        take(store, journal, told, source, Taken(), Telling.EVENTS)


def decide(store: Store, change: Change, subject: str, target: str = "") -> Proposal:
    made = propose(store, change, subject, target, "seen", operator="claire")
    return answer(store, made.id, confirm=True, operator="marc")


def deliver(store: Store, serial: str) -> None:
    with store.transaction("réseau") as journal:
        journal.record(Act.DELIVERED, serial, {"destination": "https://dpi.invalid", "receipt": {}})


def export(store: Store, serial: str) -> None:
    with store.transaction("claire") as journal:
        journal.record(Act.EXPORTED, serial, {"destination": "night.json", "receipt": {"values": 1}})


def back(store: Store, serial: str, patient: Patient) -> str:
    scan_page(store, print_copy(store, serial, patient=patient), CLEAR, data=serial.encode())
    return serial


def goes_to(store: Store, serial: str) -> str:
    return sheet_record(store, queries.sheet(store, serial)).patient.ipp


def open_doubts(store: Store) -> dict[str, DoubtKind]:
    return {doubt.sheet: doubt.kind for doubt in identities.doubts(store)}


def test_one_proposes_and_another_confirms(office: Store) -> None:
    sheet = back(office, SERIALS[0], PEOPLE[0])
    made = propose(office, Change.MERGE, f" {TEMPORARY} ", KNOWN, "same card", operator="claire")
    assert (made.subject, made.target, made.by, made.is_confirmed) == (TEMPORARY, KNOWN, "claire", None)
    assert "same birth date" in made.evidence or "même date de naissance" in made.evidence
    assert pending(office) == (made,)
    assert goes_to(office, sheet) == TEMPORARY
    done = answer(office, made.id[-6:].lower(), confirm=True, why="seen too", operator="marc")
    assert (done.is_confirmed, done.answered_by) == (True, "marc")
    assert pending(office) == ()
    assert goes_to(office, sheet) == KNOWN
    assert queries.sheet(office, sheet).patient == TEMPORARY
    known = rosters.listed(office, [KNOWN, TEMPORARY])
    assert (known[KNOWN].patient.ward, known[KNOWN].is_present, known[TEMPORARY].is_present) == ("URG", True, False)
    assert [one.patient.ipp for one in search(office, TEMPORARY)] == [KNOWN]


def test_a_downtime_number_is_understood_as_it_is_printed(office: Store) -> None:
    typed = display_number(TEMPORARY).lower()
    assert propose(office, Change.MERGE, typed, KNOWN, "same card", operator="claire").subject == TEMPORARY


@pytest.mark.parametrize("other", ["claire", " Claire ", "CLAIRE", "Clàire"])
def test_nobody_answers_their_own_proposal(office: Store, other: str) -> None:
    made = propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator="claire")
    for confirm in (True, False):
        with pytest.raises(SecondPersonNeeded):
            answer(office, made.id, confirm=confirm, why="no", operator=other)
    assert pending(office) == (made,)


def test_nobody_is_no_second_person(office: Store) -> None:
    with pytest.raises(UsageError):
        propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator=" ")
    made = propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator="claire")
    with pytest.raises(UsageError):
        answer(office, made.id, confirm=True, operator="?")


def test_what_is_declined_changes_nothing_and_can_be_proposed_again(office: Store) -> None:
    made = propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator="claire")
    with pytest.raises(UsageError):
        answer(office, made.id, confirm=False, operator="marc")
    done = answer(office, made.id, confirm=False, why="another person", operator="marc")
    assert (done.is_confirmed, rosters.number_now(office, TEMPORARY)) == (False, TEMPORARY)
    with pytest.raises(UnknownDoubt):
        answer(office, made.id, confirm=True, operator="marc")
    assert propose(office, Change.MERGE, TEMPORARY, KNOWN, "looked again", operator="claire").is_confirmed is None


def test_what_cannot_be_merged(office: Store) -> None:
    with pytest.raises(ChangeRefused):
        propose(office, Change.MERGE, KNOWN, KNOWN, "?", operator="claire")
    with pytest.raises(UnknownPatient):
        propose(office, Change.MERGE, "8999", KNOWN, "?", operator="claire")
    with pytest.raises(UsageError):
        propose(office, Change.MERGE, TEMPORARY, KNOWN, "  ", operator="claire")
    propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator="claire")
    with pytest.raises(ChangeRefused):
        propose(office, Change.MERGE, TEMPORARY, "8002", "or this one", operator="inès")
    assert len(pending(office)) == 1
    assert office.rows("SELECT 1 FROM mergers") == []


def test_a_merged_number_is_merged_once_and_never_in_a_circle(office: Store) -> None:
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    for subject, target in ((TEMPORARY, "8002"), (KNOWN, TEMPORARY), ("8002", TEMPORARY)):
        with pytest.raises(ChangeRefused):
            propose(office, Change.MERGE, subject, target, "?", operator="claire")


def test_what_happened_between_the_two_words_counts(office: Store) -> None:
    made = propose(office, Change.MERGE, TEMPORARY, KNOWN, "same card", operator="claire")
    decide(office, Change.MERGE, KNOWN, "8002")
    before = office.rows("SELECT max(seq) FROM ledger")
    with pytest.raises(ChangeRefused) as raised:
        answer(office, made.id, confirm=True, operator="marc")
    assert "8002" in raised.value.message()
    assert office.rows("SELECT max(seq) FROM ledger") == before
    assert pending(office) == (made,)


def test_people_apart_again_are_who_and_where_they_were(office: Store) -> None:
    before = rosters.listed(office, [KNOWN, TEMPORARY])
    sheet = back(office, SERIALS[0], PEOPLE[0])
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    decide(office, Change.UNMERGE, TEMPORARY, KNOWN)
    assert rosters.listed(office, [KNOWN, TEMPORARY]) == before
    assert goes_to(office, sheet) == TEMPORARY
    assert open_doubts(office) == {}
    assert {one.patient.ipp for one in search(office, "LE GOFF")} == {KNOWN, TEMPORARY}
    assert [one.patient.ipp for one in search(office, TEMPORARY)] == [TEMPORARY]


def test_what_was_told_since_is_kept_when_they_are_apart_again(office: Store) -> None:
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    tell(office, changes.Change(KNOWN, at_hour(30), place={"ward": "CHIR", "bed": "4"}))
    tell(office, changes.Change(TEMPORARY, at_hour(31), identity={"given_names": "Maëlla"}))
    decide(office, Change.UNMERGE, TEMPORARY)
    known = rosters.listed(office, [KNOWN, TEMPORARY])
    assert (known[KNOWN].patient.ward, known[KNOWN].is_present) == ("CHIR", True)
    former = known[TEMPORARY]
    assert (former.patient.given_names, former.patient.ward, former.is_present) == ("Maëlla", "URG", True)


def test_sheets_delivered_while_they_were_one_are_in_doubt(office: Store) -> None:
    early, late, open_ = (back(office, serial, PEOPLE[0]) for serial in SERIALS)
    deliver(office, early)
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    deliver(office, late)
    decide(office, Change.UNMERGE, TEMPORARY)
    assert open_doubts(office) == {late: DoubtKind.UNMERGED}
    (doubt,) = identities.doubts(office)
    assert TEMPORARY in doubt.expected
    assert KNOWN in doubt.found
    assert goes_to(office, open_) == TEMPORARY
    said = office.rows("SELECT json_extract(detail, '$.delivered') AS sheets FROM ledger WHERE act = 'change_answered'")
    assert said[-1]["sheets"] == f'["{late}"]'


def test_sheets_written_to_a_file_while_they_were_one_are_in_doubt_too(office: Store) -> None:
    before, since = (back(office, serial, PEOPLE[0]) for serial in SERIALS[:2])
    export(office, before)
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    export(office, since)
    decide(office, Change.UNMERGE, TEMPORARY)
    assert open_doubts(office) == {since: DoubtKind.UNMERGED}
    assert queries.sheet(office, since).state is SheetState.VERIFIED


def test_what_was_given_to_both_while_they_were_one_may_be_of_either(office: Store) -> None:
    before = back(office, SERIALS[0], PEOPLE[1])
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    printed, blank = back(office, SERIALS[1], PEOPLE[1]), SERIALS[2]
    scan_page(office, print_copy(office, blank), CLEAR, data=b"blank")
    with office.transaction("claire") as journal:
        journal.record(Act.SHEET_MATCHED, blank, {"patient": KNOWN, "weight": 1.0, "reasons": ["person"]})
    decide(office, Change.UNMERGE, TEMPORARY)
    assert open_doubts(office) == {printed: DoubtKind.CHANGED, blank: DoubtKind.CHANGED}
    assert queries.sheet(office, before).state is SheetState.MATCHED
    assert queries.sheet(office, printed).state is SheetState.VERIFIED


def test_a_merger_of_a_merger_is_undone_alone(office: Store) -> None:
    sheet = back(office, SERIALS[0], PEOPLE[0])
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    decide(office, Change.MERGE, KNOWN, "8002")
    deliver(office, sheet)
    decide(office, Change.UNMERGE, KNOWN)
    assert (goes_to(office, sheet), open_doubts(office)) == (KNOWN, {sheet: DoubtKind.UNMERGED})
    decide(office, Change.MERGE, KNOWN, "8002")
    decide(office, Change.UNMERGE, TEMPORARY)
    assert goes_to(office, sheet) == TEMPORARY
    assert rosters.number_now(office, KNOWN) == "8002"


def test_what_is_merged_again_can_be_undone_again(office: Store) -> None:
    for _ in range(2):
        decide(office, Change.MERGE, TEMPORARY, KNOWN)
        decide(office, Change.UNMERGE, TEMPORARY)
    with pytest.raises(ChangeRefused):
        propose(office, Change.UNMERGE, TEMPORARY, "", "?", operator="claire")


def test_what_the_hospital_merged_is_undone_by_the_hospital(office: Store) -> None:
    tell(office, changes.Change(KNOWN, at_hour(9), former=TEMPORARY), source="mllp:2575")
    with pytest.raises(ChangeRefused) as raised:
        propose(office, Change.UNMERGE, TEMPORARY, "", "?", operator="claire")
    assert "mllp:2575" in raised.value.message()


def test_what_people_merged_and_the_hospital_too_is_the_hospitals(office: Store) -> None:
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    told = changes.Change(KNOWN, at_hour(9), former=TEMPORARY)
    tell(office, told, source="mllp:2575")
    tell(office, told, source="mllp:2575")
    assert len(office.rows("SELECT 1 FROM mergers")) == 2
    with pytest.raises(ChangeRefused):
        propose(office, Change.UNMERGE, TEMPORARY, "", "?", operator="claire")


def test_a_merger_is_undone_from_where_it_is(office: Store) -> None:
    decide(office, Change.MERGE, TEMPORARY, KNOWN)
    with pytest.raises(ChangeRefused):
        propose(office, Change.UNMERGE, TEMPORARY, "8002", "?", operator="claire")

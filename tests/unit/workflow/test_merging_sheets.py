"""A sheet that is another patient's: proposed with what is in doubt, confirmed by another person."""

from collections.abc import Iterator

import pytest

from recon.errors import ChangeRefused, PatientConflict, UnknownPatient, UnknownSheet
from recon.model.identity import Change, DoubtKind
from recon.model.ledger import Act
from recon.model.sheet import SheetState, Word
from recon.store import Store, identities, queries, rosters
from recon.workflow.checking import check
from recon.workflow.explaining import explain
from recon.workflow.merging import REASSIGNED, answer, propose
from recon.workflow.records import sheet_record
from recon.workflow.rosters import import_patients
from tests.helpers.account_store import CLEAR, print_copy, scan_page
from tests.helpers.store_samples import SERIALS, sample_patient

SHEET, OTHER = SERIALS[:2]
OWNER, REAL = sample_patient("8001"), sample_patient("8002")


@pytest.fixture
def office(store: Store) -> Iterator[Store]:
    """Return a store with a sheet that is back and was printed for one patient; at the end it is sound."""
    import_patients(store, [OWNER, REAL], operator="claire")
    scan_page(store, print_copy(store, SHEET, patient=OWNER), CLEAR, data=b"sheet")
    yield store
    assert check(store) == ()


def doubt(store: Store, found: str, serial: str = SHEET) -> None:
    with store.transaction("scan") as journal:
        detail = {"kind": DoubtKind.HEADER.value, "page": 1, "expected": "LE GOFF", "found": found}
        journal.record(Act.IDENTITY_DOUBTED, serial, detail)


def reassigned(store: Store, serial: str = SHEET, ipp: str = "8002") -> None:
    made = propose(store, Change.REASSIGN, serial, ipp, "label of the neighbour", operator="claire")
    answer(store, made.id, confirm=True, operator="marc")


def test_a_sheet_changes_hands_and_its_doubts_are_settled(office: Store) -> None:
    doubt(office, "N'DIAYE")
    made = propose(office, Change.REASSIGN, "0000-0001-q", " 8002 ", "label of the neighbour", operator="claire")
    assert (made.subject, made.target) == (SHEET, "8002")
    assert any("N'DIAYE" in said for said in made.evidence)
    assert queries.sheet(office, SHEET).patient == "8001"
    answer(office, made.id, confirm=True, operator="marc")
    assert queries.sheet(office, SHEET).patient == "8002"
    assert queries.sheet(office, SHEET).state is SheetState.MATCHED
    assert identities.printed_for(office, SHEET) == "8001"
    assert sheet_record(office, queries.sheet(office, SHEET)).patient.ipp == "8002"
    (match,) = identities.matches(office, SHEET)
    assert (match.reasons, match.operator) == ((REASSIGNED,), "marc")
    assert (match.evidence["proposed_by"], match.evidence["why"]) == ("claire", "label of the neighbour")
    (settled,) = identities.doubts(office, settled=True)
    assert (settled.settled_by, settled.found) == ("marc", "N'DIAYE")


def test_a_doubt_that_nobody_had_seen_stays_open(office: Store) -> None:
    made = propose(office, Change.REASSIGN, SHEET, "8002", "label of the neighbour", operator="claire")
    doubt(office, "somebody else again")
    answer(office, made.id, confirm=True, operator="marc")
    assert [one.found for one in identities.doubts(office)] == ["somebody else again"]
    assert queries.sheet(office, SHEET).state is SheetState.VERIFIED


@pytest.mark.parametrize("word", [Word.VOID, Word.MISSING, Word.UNUSED])
def test_what_is_out_of_the_account_changes_no_hands(office: Store, word: Word) -> None:
    print_copy(office, OTHER, patient=OWNER)
    explain(office, [OTHER], word, "because", operator="claire")
    with pytest.raises(ChangeRefused):
        propose(office, Change.REASSIGN, OTHER, "8002", "?", operator="claire")


def test_what_was_delivered_changes_no_hands(office: Store) -> None:
    made = propose(office, Change.REASSIGN, SHEET, "8002", "label of the neighbour", operator="claire")
    with office.transaction("réseau") as journal:
        journal.record(Act.DELIVERED, SHEET, {"destination": "https://dpi.invalid", "receipt": {}})
    with pytest.raises(ChangeRefused):
        answer(office, made.id, confirm=True, operator="marc")
    assert queries.sheet(office, SHEET).state is SheetState.DELIVERED
    answer(office, made.id, confirm=False, why="it is in the record", operator="marc")
    with pytest.raises(ChangeRefused):
        reassigned(office)


def test_a_file_that_the_sheet_is_in_is_told(office: Store) -> None:
    with office.transaction("claire") as journal:
        journal.record(Act.EXPORTED, SHEET, {"destination": "night.json", "receipt": {"values": 1}})
    made = propose(office, Change.REASSIGN, SHEET, "8002", "label of the neighbour", operator="claire")
    assert any("night.json" in said for said in made.evidence)


def test_whom_a_sheet_cannot_be_given_to(office: Store) -> None:
    print_copy(office, OTHER)
    for serial, ipp in ((OTHER, "8002"), (SHEET, "8001")):
        with pytest.raises(ChangeRefused):
            reassigned(office, serial, ipp)
    with pytest.raises(UnknownPatient):
        reassigned(office, ipp="8999")
    with pytest.raises(UnknownSheet):
        reassigned(office, "nonsense")


def test_a_merged_number_has_the_sheets_already_and_gets_no_more(office: Store) -> None:
    made = propose(office, Change.MERGE, "8001", "8002", "same card", operator="claire")
    answer(office, made.id, confirm=True, operator="marc")
    assert rosters.number_now(office, "8001") == "8002"
    for ipp in ("8002", "8001"):
        with pytest.raises(ChangeRefused):
            reassigned(office, ipp=ipp)


def test_a_sheet_with_the_content_of_another_goes_where_that_one_goes(office: Store) -> None:
    print_copy(office, OTHER, patient=OWNER)
    explain(office, [OTHER], Word.REPLACED, "soaked", operator="claire", by=SHEET)
    with pytest.raises(PatientConflict):
        reassigned(office)
    assert queries.sheet(office, SHEET).patient == "8001"

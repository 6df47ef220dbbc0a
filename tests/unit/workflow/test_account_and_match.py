"""Every sheet in one state; whose it is, said once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial

import pytest

from recon.errors import PatientConflict, SheetStateError, UnknownPatient, UnknownSheet, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetState, Word
from recon.model.verification import Outcome
from recon.store import Journal, Store, queries
from recon.workflow.accounting import sheets_in, status
from recon.workflow.explaining import declare_missing, explain, void
from recon.workflow.matching import UNLISTED, match
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import record_page
from recon.workflow.verifying import verify
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    ZONES,
    faulty,
    issue,
    keep_file,
    reading,
    sample_patient,
    scan_sheet,
)

CLEAR = reading("day", "2026-03-01")


def test_the_account_of_a_day(store: Store) -> None:
    codes = [issue(store, serial) for serial in SERIALS]
    scan_sheet(store, codes[0], CLEAR)
    scan_sheet(store, codes[1], reading("name", "X", Verdict.REVIEW, Reason.CRITICAL))
    (page,) = keep_file(store, b"no code", name="blotch.jpg")
    record_page(store, faulty(page), operator=OPERATOR)
    account = status(store, "en")
    assert account["sheets"] == dict.fromkeys(SheetState, 0) | {"verified": 1, "to_verify": 1, "printed": 1}
    assert account["fields"]["accepted"] == 1
    assert account["fields"]["review"] == 1
    assert sum(account["fields"].values()) == 2 * ZONES
    (fault,) = account["faults"]
    assert (fault["image"], fault["position"], fault["code"]) == ("blotch.jpg", 0, "code_missing")
    assert fault["path"] == "/scans/blotch.jpg"
    assert "No sheet code" in fault["message"]


def test_a_lost_sheet_that_turns_up_counts_again(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    assert declare_missing(store, code.serial, "looked in MED2", operator=OPERATOR).state is SheetState.MISSING
    with pytest.raises(SheetStateError):
        declare_missing(store, code.serial, "again", operator=OPERATOR)
    scan_sheet(store, code, CLEAR)
    assert sheets_in(store, SheetState.MATCHED)[0].serial == code.serial
    with pytest.raises(SheetStateError):
        declare_missing(store, code.serial, "it is here", operator=OPERATOR)


def test_a_void_sheet_stays_void_whatever_comes_back(store: Store) -> None:
    code = issue(store)
    void(store, code.serial, "printed twice", operator=OPERATOR)
    scan_sheet(store, code, CLEAR)
    assert queries.sheet(store, code.serial).state is SheetState.VOID
    with pytest.raises(SheetStateError):
        void(store, code.serial, "again", operator=OPERATOR)
    with pytest.raises(SheetStateError):
        match(store, code.serial, "1", operator=OPERATOR)
    with pytest.raises(UnknownSheet):
        void(store, "nonsense", "?", operator=OPERATOR)


def test_a_blank_sheet_gets_its_patient_from_the_list(store: Store) -> None:
    code = issue(store)
    import_patients(store, [sample_patient()], operator=OPERATOR)
    scan_sheet(store, code, CLEAR)
    with pytest.raises(UnknownPatient):
        match(store, code.serial, "8009999", operator=OPERATOR)
    found = match(store, code.serial, " 8001234 ", operator=OPERATOR)
    assert UNLISTED not in found.reasons
    assert queries.sheet(store, code.serial).state is SheetState.MATCHED


def test_without_a_list_the_ipp_is_provisional_and_said_to_be(store: Store) -> None:
    code = issue(store)
    assert UNLISTED in match(store, code.serial, "8009999", operator=OPERATOR).reasons
    import_patients(store, [sample_patient()], operator=OPERATOR)
    other = issue(store, SERIALS[1])
    assert UNLISTED in match(store, other.serial, "8009998", operator=OPERATOR, unlisted=True).reasons
    with pytest.raises(UsageError):
        match(store, other.serial, " ", operator=OPERATOR)


def test_a_sheet_never_changes_hands_silently(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    entries = len(store.rows("SELECT 1 FROM ledger"))
    with pytest.raises(PatientConflict) as raised:
        match(store, code.serial, "8000000", operator=OPERATOR)
    assert raised.value.details["patient"] == "8001234"
    match(store, code.serial, "8001234", operator=OPERATOR)
    assert len(store.rows("SELECT 1 FROM ledger")) == entries


def between(store: Store, monkeypatch: pytest.MonkeyPatch, other: Callable[[], object]) -> None:
    """Let somebody else do ``other`` just before the next transaction on ``store`` begins."""
    begin = store.transaction

    def transaction(actor: str) -> AbstractContextManager[Journal]:
        monkeypatch.undo()
        other()
        return begin(actor)

    monkeypatch.setattr(store, "transaction", transaction)


def test_what_another_person_did_a_moment_before_is_seen(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    code = issue(store)
    scan_sheet(store, code, CLEAR)
    between(store, monkeypatch, partial(match, store, code.serial, "1", operator="anna"))
    with pytest.raises(PatientConflict):
        match(store, code.serial, "2", operator=OPERATOR)
    assert queries.sheet(store, code.serial).patient == "1"
    between(store, monkeypatch, partial(void, store, code.serial, "torn", operator="anna"))
    with pytest.raises(SheetStateError):
        verify(store, code.serial, "day", None, outcome=Outcome.BLANK, operator=OPERATOR)
    other = issue(store, SERIALS[1])
    between(store, monkeypatch, partial(scan_sheet, store, other, CLEAR))
    with pytest.raises(SheetStateError):
        declare_missing(store, other.serial, "looked", operator=OPERATOR)
    between(store, monkeypatch, partial(void, store, other.serial, "torn", operator="anna"))
    with pytest.raises(SheetStateError):
        void(store, other.serial, "again", operator=OPERATOR)


def test_what_was_ever_delivered_is_not_voided(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code, CLEAR)
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.DELIVERED, code.serial, {"destination": "http://fhir.example", "receipt": {}})
    verify(store, code.serial, "day", None, outcome=Outcome.VALUE, text="02/03/2026", operator=OPERATOR)
    assert queries.sheet(store, code.serial).state is SheetState.MATCHED
    with pytest.raises(SheetStateError) as raised:
        void(store, code.serial, "wrong patient", operator=OPERATOR)
    assert tr("ledger.void_delivered") in raised.value.message()


def test_a_patient_known_already_is_not_recorded_again(store: Store) -> None:
    assert import_patients(store, [sample_patient(), sample_patient("8005678")], operator=OPERATOR) == 2
    assert import_patients(store, [sample_patient()], operator=OPERATOR) == 0


def test_a_word_said_after_matching_keeps_the_patient(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code, CLEAR)
    verify(store, code.serial, "day", None, outcome=Outcome.VALUE, text="02/03/2026", operator=OPERATOR)
    assert queries.sheet(store, code.serial).state is SheetState.MATCHED


def test_a_sheet_with_the_content_of_a_patients_is_no_other_patients(store: Store) -> None:
    soaked, dry = issue(store, patient=sample_patient("8001")), issue(store, SERIALS[1])
    import_patients(store, [sample_patient("8002")], operator=OPERATOR)
    explain(store, [soaked.serial], Word.REPLACED, "soaked", operator=OPERATOR, by=dry.serial)
    with pytest.raises(PatientConflict):
        match(store, dry.serial, "8002", operator=OPERATOR)
    assert match(store, dry.serial, "8001", operator=OPERATOR).patient == "8001"

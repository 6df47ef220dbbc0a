"""A patient's timeline across sheets and numbers, and whether their sheets can go to the record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recon.design.numbers import number_at
from recon.errors import UnknownPatient, UsageError
from recon.model.identity import Change, DoubtKind
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import SheetState, Word
from recon.model.verification import Outcome
from recon.reconciliation.changes import Change as Told
from recon.reconciliation.changes import Presence
from recon.reconciliation.conflicts import ConflictKind
from recon.reconciliation.readiness import Hindrance
from recon.store import Store
from recon.workflow.checking import check
from recon.workflow.completing import completeness, dossier, patients_with_sheets, remarks_in_words
from recon.workflow.explaining import explain
from recon.workflow.merging import answer, propose
from recon.workflow.rosters import import_patients
from recon.workflow.taking import Taken, Telling, take
from recon.workflow.timelines import find_person, timeline
from recon.workflow.verifying import verify
from tests.helpers.account_store import CLEAR, print_copy, scan_page
from tests.helpers.store_samples import SERIALS, reading, sample_patient, second_page

A, B, C = SERIALS
MARIE = Patient("8001", "LE GOFF", "Maëlle", None, ward="MED2", bed="12")
PAUL = Patient("8002", "ABADIE", "Paul", None, ward="CHIR", bed="1")
DOUBTFUL = reading("name", "LE GOFF", Verdict.REVIEW, Reason.CRITICAL)


@pytest.fixture
def office(store: Store) -> Iterator[Store]:
    import_patients(store, [MARIE, PAUL], operator="claire")
    yield store
    assert check(store) == ()


def row(number: int, time: str, pulse: str) -> tuple[Reading, Reading]:
    return reading("time", time, row=number), reading("pulse", pulse, row=number)


def back(store: Store, serial: str, patient: Patient, *given: Reading) -> None:
    scan_page(store, print_copy(store, serial, patient=patient), CLEAR, *given, data=serial.encode())


def hindrances(store: Store, ipp: str) -> dict[str, tuple[Hindrance, ...]]:
    return {line.serial: line.hindrances for line in completeness(store, ipp).sheets}


def test_events_of_all_sheets_in_one_line(office: Store) -> None:
    back(office, A, MARIE, *row(0, "07:30", "82"), *row(1, "07:50", "90"))
    back(office, B, MARIE, *row(0, "07:40", "85"), DOUBTFUL)
    back(office, C, PAUL, *row(0, "07:35", "60"))
    told = timeline(office, "8001")
    assert [(event.sheet, event.row) for event in told.events] == [(A, 0), (B, 0), (A, 1), (B, None)]
    assert [dict(event.values) for event in told.events[:3]] == [{"Heart rate": rate} for rate in ("82", "85", "90")]
    assert told.events[0].at == datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
    assert (told.events[3].waiting, told.events[3].values) == (1, ())
    verify(office, B, "name", None, outcome=Outcome.VALUE, text="LE GOFF", operator="anna")
    assert dict(timeline(office, "8001").events[3].values)["Birth name"] == "LE GOFF"


def test_two_values_at_one_time_are_told_side_by_side(office: Store) -> None:
    back(office, A, MARIE, *row(0, "07:30", "82"))
    back(office, B, MARIE, *row(0, "07:30", "96"))
    told, found = dossier(office, "8001")
    assert [one.kind for one in told.conflicts] == [ConflictKind.VALUES]
    assert told.conflicts[0].values == (("Heart rate", ("82", "96")),)
    assert found.conflicts == told.conflicts
    (remark,) = remarks_in_words(found)
    assert "82 / 96" in remark
    assert found.is_ready


def test_what_was_taken_out_is_not_told(office: Store) -> None:
    back(office, A, MARIE, *row(0, "07:30", "82"))
    back(office, B, MARIE, *row(0, "07:30", "82"))
    assert [one.kind for one in timeline(office, "8001").conflicts] == [ConflictKind.COPIED]
    explain(office, [A], Word.REPLACED, "soaked", operator="claire", by=B)
    assert [event.sheet for event in timeline(office, "8001").events] == [B]
    assert {line.serial: line.state for line in completeness(office, "8001").sheets}[A] is SheetState.REPLACED


def test_a_patient_who_had_left_writes_nothing_any_more(office: Store) -> None:
    back(office, A, MARIE, *row(0, "09:15", "82"), *row(1, "09:45", "82"))
    gone = Told("8001", datetime(2026, 3, 1, 8, 30, tzinfo=UTC), presence=Presence.OUT)
    with office.transaction("réseau") as journal:
        take(office, journal, [gone], "adt", Taken(), Telling.EVENTS)
    told = timeline(office, "8001")
    assert [one.kind for one in told.conflicts] == [ConflictKind.LEFT]
    assert [event.row for event in told.conflicts[0].events] == [1]


def test_every_reason_why_not(office: Store) -> None:
    code = print_copy(office, A, pages=2, patient=MARIE)
    assert hindrances(office, "8001") == {A: (Hindrance.OUT,)}
    scan_page(office, code, CLEAR, data=b"one")
    found = completeness(office, "8001")
    assert (found.sheets[0].back, found.sheets[0].missing, found.sheets[0].papers) == ((1,), (2,), ((2, 1),))
    assert not found.is_ready
    assert A in found.reasons[0]
    scan_page(office, second_page(code), data=b"two")
    assert completeness(office, "8001").is_ready
    with office.transaction("scan") as journal:
        detail = {"kind": DoubtKind.HEADER.value, "page": 1, "expected": "LE GOFF", "found": "ABADIE"}
        journal.record(Act.IDENTITY_DOUBTED, A, detail)
    found = completeness(office, "8001")
    assert (found.sheets[0].hindrances, found.is_ready) == ((Hindrance.DOUBTED,), False)
    assert "ABADIE" in found.reasons[0]
    made = propose(office, Change.REASSIGN, A, "8002", "header", operator="claire")
    assert hindrances(office, "8001") == {A: (Hindrance.DOUBTED, Hindrance.PROPOSED)}
    answer(office, made.id, confirm=True, operator="marc")
    assert (hindrances(office, "8001"), hindrances(office, "8002")) == ({}, {A: ()})
    assert not completeness(office, "8001").is_ready


def test_fields_that_wait_keep_a_patient(office: Store) -> None:
    back(office, A, MARIE, DOUBTFUL)
    assert (hindrances(office, "8001"), completeness(office, "8001").sheets[0].waiting) == (
        {A: (Hindrance.WAITING,)},
        1,
    )


def test_two_scans_that_differ_keep_a_patient(office: Store) -> None:
    back(office, A, MARIE, *row(0, "07:30", "82"))
    again = print_copy(office, A, copy=2, patient=MARIE)
    scan_page(office, replace(again, copy=1), CLEAR, *row(0, "07:30", "60"), data=b"again")
    (line,) = completeness(office, "8001").sheets
    assert line.disputed == (1,)
    assert Hindrance.DISPUTED in line.hindrances
    assert Hindrance.OUT in line.hindrances


def test_a_downtime_number_and_a_proposal_keep_a_patient(office: Store) -> None:
    known = Patient(number_at(NumberKind.PATIENT, 7), "LE GOFF", "Maelle", None, ward="URG")
    import_patients(office, [known], operator="claire")
    back(office, A, known, *row(0, "07:30", "82"))
    back(office, B, MARIE, *row(0, "07:40", "83"))
    assert not completeness(office, known.ipp).is_ready
    assert completeness(office, "8001").is_ready
    made = propose(office, Change.MERGE, known.ipp, "8001", "same card", operator="claire")
    assert not completeness(office, "8001").is_ready
    answer(office, made.id, confirm=True, operator="marc")
    for ipp in (known.ipp, "8001"):
        found = completeness(office, ipp)
        assert (found.patient.ipp, found.numbers, found.is_ready) == ("8001", ("8001", known.ipp), True)
        assert [(line.serial, line.number) for line in found.sheets] == [(A, known.ipp), (B, "8001")]
    assert [event.sheet for event in timeline(office, known.ipp).events] == [A, B]


def test_who_is_in_the_house_comes_first(office: Store) -> None:
    back(office, A, MARIE, CLEAR)
    back(office, B, PAUL, DOUBTFUL)
    unlisted = print_copy(office, C)
    with office.transaction("claire") as journal:
        matched = {"patient": "8009", "weight": 1.0, "reasons": ["person", "unlisted"]}
        journal.record(Act.SHEET_MATCHED, unlisted.serial, matched)
    out = Told("8002", datetime(2026, 3, 2, tzinfo=UTC), presence=Presence.OUT)
    with office.transaction("réseau") as journal:
        take(office, journal, [out], "adt", Taken(), Telling.EVENTS)
    marie, nobody, paul = patients_with_sheets(office)
    assert (marie.patient.ipp, marie.is_present, marie.is_ready) == ("8001", True, True)
    assert (marie.sheets, marie.back, marie.out, marie.waiting, marie.doubted, marie.ready) == (1, 1, 0, 0, 0, 1)
    assert (paul.patient.ipp, paul.is_present, paul.waiting, paul.is_ready) == ("8002", False, 1, False)
    assert (nobody.patient.ipp, nobody.is_listed, nobody.out) == ("8009", False, 1)
    assert not completeness(office, "8009").is_ready


def test_the_list_and_each_patient_say_the_same(office: Store) -> None:
    back(office, A, MARIE, DOUBTFUL)
    back(office, B, PAUL, CLEAR)
    print_copy(office, C, pages=2, patient=PAUL)
    for one in patients_with_sheets(office):
        found = completeness(office, one.patient.ipp)
        assert (len(found.sheets), found.is_ready) == (one.sheets, one.is_ready)
        assert sum(line.is_ready for line in found.sheets) == one.ready


def test_people_are_found_by_name_if_only_one_is_meant(office: Store) -> None:
    import_patients(office, [sample_patient("8003")], operator="claire")
    assert find_person(office, "abadie") == "8002"
    assert find_person(office, "8003") == "8003"
    with pytest.raises(UsageError) as raised:
        find_person(office, "le goff")
    assert "8003" in raised.value.message()
    with pytest.raises(UnknownPatient):
        find_person(office, "nobody")
    assert completeness(office, "8003").sheets == ()
    assert not completeness(office, "8003").is_ready

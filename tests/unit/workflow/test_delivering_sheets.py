"""What leaves the store: vouched for, with its time, counted as delivered only when the server says so."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from recon.design.numbers import number_at
from recon.errors import DestinationUnreachable, StoreUnread, UnknownForm
from recon.model.calibration import NEVER
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.reading import Reading, Reason, Verdict
from recon.model.record import Record, SheetRecord
from recon.model.sheet import Sheet, SheetState
from recon.model.verification import Outcome
from recon.reconciliation.changes import Change
from recon.store import Store, identities, ledger, queries
from recon.workflow import scanning
from recon.workflow.checking import check
from recon.workflow.delivering import send_to
from recon.workflow.doubting import settle
from recon.workflow.explaining import void
from recon.workflow.exporting import export_csv, export_extract, export_fhir
from recon.workflow.matching import match
from recon.workflow.outbox import sheets
from recon.workflow.outbox.sheets import Delivery
from recon.workflow.records import sheet_record
from recon.workflow.taking import Taken, Telling, take
from recon.workflow.verifying import verify
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.quality_store import NONE, scored
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, sample_patient, scan_sheet
from tests.helpers.who_store import ANNE, PAUL, issue_who, know, saying, scan_who

PARIS = ZoneInfo("Europe/Paris")
ROWS = (
    reading("day", "2026-02-28"),
    reading("time", "22:30", row=0),
    reading("pulse", "82", row=0),
    reading("time", "00:15", row=1),
    reading("pulse", "90", row=1),
)


def matched(store: Store, *readings: Reading, serial: str = SERIALS[0], patient: Patient | None = None) -> SheetRecord:
    """Bring a sheet back with ``readings`` and return its record."""
    code = issue(store, serial, patient=patient or sample_patient())
    scan_sheet(store, code, *readings, data=blank_scan(serial))
    return sheet_record(store, queries.sheet(store, serial))


def places(record: SheetRecord) -> dict[tuple[str, int | None], Record]:
    return {(value.field, value.row): value for value in record.records}


def test_times_are_those_written_in_the_zone_of_the_station(store: Store) -> None:
    found = places(matched(store, *ROWS))
    assert found["pulse", 0].event == datetime(2026, 2, 28, 22, 30, tzinfo=PARIS)
    assert found["day", None].event is None


def test_a_sheet_is_one_day_whatever_the_order_of_its_times(store: Store) -> None:
    found = places(matched(store, *ROWS))
    assert found["pulse", 1].event == datetime(2026, 2, 28, 0, 15, tzinfo=PARIS)


def test_a_time_out_of_order_stays_as_written(store: Store) -> None:
    rows = (ROWS[0], reading("time", "14:00", row=0), reading("time", "13:30", row=1), reading("pulse", "90", row=1))
    assert places(matched(store, *rows))["pulse", 1].event == datetime(2026, 2, 28, 13, 30, tzinfo=PARIS)


def test_a_record_says_who_and_how_sure(store: Store) -> None:
    matched(store, *ROWS, reading("sex", "F"), reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY))
    verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="83", operator="anna")
    verify(store, SERIALS[0], "code", None, outcome=Outcome.STRUCK, operator="anna")
    found = places(sheet_record(store, queries.sheet(store, SERIALS[0])))
    pulse, other = found["pulse", 0], found["pulse", 1]
    assert (pulse.value, pulse.verifier, pulse.method, pulse.confidence) == ("83", "anna", "person", 1.0)
    assert (other.value, other.verifier, other.method, other.confidence) == ("90", "", "machine", 0.99)
    assert found["sex", None].labels == ("Female",)
    assert (found["code", None].outcome, found["code", None].value) == (Outcome.STRUCK, None)
    assert (found["signs", None].outcome, found["fasting", None].outcome) == (Outcome.BLANK, Outcome.BLANK)
    assert (found["notes", None].outcome, found["notes", None].value) == (Outcome.VALUE, None)


def test_a_patient_on_no_list_is_who_their_own_sheets_say(store: Store) -> None:
    for serial, name in ((SERIALS[0], "LE GOFF"), (SERIALS[1], None)):
        code = issue(store, serial)
        scan_sheet(store, code, ROWS[0], reading("name", name), data=blank_scan(serial))
        match(store, serial, "8009", operator=OPERATOR)
        assert sheet_record(store, queries.sheet(store, serial)).patient.birth_name == "LE GOFF"


def test_a_sheet_of_a_merged_number_goes_to_the_number_that_stays(store: Store) -> None:
    former = matched(store, *ROWS).patient.ipp
    change = Change("9009", store.clock(), {"birth_name": "LE GOFF", "given_names": "Maëlle"}, former=former)
    with store.transaction(OPERATOR) as journal:
        take(store, journal, [change], "mllp:2575", Taken(), Telling.EVENTS)
    assert sheet_record(store, queries.sheet(store, SERIALS[0])).patient.ipp == "9009"


@pytest.mark.parametrize(("printed", "delivered"), [("S1", "S1"), ("", "S2"), (number_at(NumberKind.STAY, 7), "S2")])
def test_a_sheet_belongs_to_the_stay_that_it_was_printed_for(store: Store, printed: str, delivered: str) -> None:
    patient = replace(sample_patient(), iep="S2")
    code = issue(store, patient=patient)
    row = {"version": code.version, "copy": 1, "page": 1, "pages": 1, "patient": patient.ipp, "stay": printed}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_PRINTED, SERIALS[1], row)
    record = sheet_record(store, queries.sheet(store, SERIALS[1]))
    assert record.patient == replace(patient, iep=delivered)
    assert check(store) == ()


def test_export_takes_matched_sheets_and_changes_no_state(store: Store, tmp_path: Path) -> None:
    matched(store, *ROWS)
    matched(store, *ROWS, serial=SERIALS[1])
    issue(store, SERIALS[2])
    assert export_fhir(store, tmp_path / "dry.json", operator=OPERATOR, dry_run=True).sheets == SERIALS[:2]
    assert not (tmp_path / "dry.json").exists()
    done = export_fhir(store, tmp_path / "all.json", operator=OPERATOR)
    assert (done.sheets, done.left) == (SERIALS[:2], ())
    entries = json.loads((tmp_path / "all.json").read_text())["entry"]
    kinds = [entry["resource"]["resourceType"] for entry in entries]
    assert kinds.count("Patient") == 1
    assert kinds.count("DocumentReference") == 2
    assert len({entry["fullUrl"] for entry in entries}) == len(entries)
    export_fhir(store, tmp_path / "folder", operator=OPERATOR)
    assert sorted(path.name for path in (tmp_path / "folder").iterdir()) == [f"{s}.json" for s in SERIALS[:2]]
    assert export_csv(store, tmp_path / "all.csv", operator=OPERATOR).values == done.values
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 1 + done.values
    assert {sheet.state for sheet in queries.sheets(store)} == {SheetState.MATCHED, SheetState.PRINTED}
    assert sum(entry.act == "exported" for _, entry in ledger.entries(store.db)) == 6


def test_a_value_without_its_time_goes_and_says_so(store: Store, tmp_path: Path) -> None:
    matched(store, *ROWS[:3], reading("pulse", "90", row=1))
    done = export_fhir(store, tmp_path / "b.json", operator=OPERATOR)
    assert done.left == ()
    entries = json.loads((tmp_path / "b.json").read_text())["entry"]
    (pulse,) = (e["resource"] for e in entries if e["resource"].get("valueInteger") == 90)
    assert "effectiveDateTime" not in pulse
    assert pulse["_effectiveDateTime"]["extension"][0]["valueCode"] == "unknown"


def test_two_people_under_one_number_never_become_one(store: Store, tmp_path: Path) -> None:
    for serial, name in ((SERIALS[0], "MARTIN"), (SERIALS[1], "DUPONT")):
        code = issue(store, serial)
        scan_sheet(store, code, *ROWS, reading("name", name), data=blank_scan(serial))
        match(store, serial, "8009", operator=OPERATOR)
    done = export_fhir(store, tmp_path / "b.json", operator=OPERATOR)
    assert done.sheets == (SERIALS[0],)
    assert [left.sheet for left in done.left] == [SERIALS[1]]
    assert "DUPONT" not in (tmp_path / "b.json").read_text()


def test_a_sheet_that_cannot_go_keeps_no_other(store: Store, tmp_path: Path) -> None:
    nameless = Patient("8003", "", "", date(1950, 1, 1))
    matched(store, *ROWS, patient=nameless)
    matched(store, *ROWS, serial=SERIALS[1])
    done = export_fhir(store, tmp_path / "b.json", operator=OPERATOR)
    assert done.sheets == (SERIALS[1],)
    assert [left.sheet for left in done.left] == [SERIALS[0]]


@pytest.fixture
def server() -> FakeCarrier:
    return FakeCarrier()


def send(store: Store, server: FakeCarrier, url: str = "http://fhir.example/r4") -> Delivery:
    return send_to(store, Transport.FHIR, url, operator=OPERATOR, carrier=lambda _there: server)


def test_only_what_the_server_confirmed_is_delivered(store: Store, server: FakeCarrier) -> None:
    matched(store, *ROWS)
    matched(store, *ROWS, serial=SERIALS[1])
    server.plan[SERIALS[1]] = "before"
    with pytest.raises(DestinationUnreachable):
        send(store, server, "http://it:secret@fhir.example/r4")
    assert [sheet.state for sheet in queries.sheets(store)] == [SheetState.DELIVERED, SheetState.MATCHED]
    assert "it:secret" not in "".join(entry.detail for _, entry in ledger.entries(store.db))
    server.plan.clear()
    assert send(store, server).sheets == (SERIALS[1],)
    assert send(store, server).sheets == ()


def test_a_correction_after_delivery_is_to_be_delivered_again(store: Store, server: FakeCarrier) -> None:
    matched(store, *ROWS)
    send(store, server)
    verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="28", operator=OPERATOR)
    assert queries.sheet(store, SERIALS[0]).state is SheetState.MATCHED
    assert send(store, server).sheets == SERIALS[:1]


def test_a_correction_made_while_the_sheet_is_under_way_is_sent_again(store: Store, server: FakeCarrier) -> None:
    matched(store, *ROWS)
    server.meanwhile[SERIALS[0]] = partial(
        verify, store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="28", operator=OPERATOR
    )
    assert send(store, server).sheets == SERIALS[:1]
    assert queries.sheet(store, SERIALS[0]).state is SheetState.MATCHED
    assert sum(entry.act == "delivered" for _, entry in ledger.entries(store.db)) == 1
    assert send(store, server).sheets == SERIALS[:1]
    assert queries.sheet(store, SERIALS[0]).state is SheetState.DELIVERED
    assert check(store) == ()


def test_what_others_do_to_the_sheets_still_to_go_is_seen(store: Store, server: FakeCarrier) -> None:
    for serial in SERIALS:
        matched(store, *ROWS, serial=serial)

    def work() -> None:
        void(store, SERIALS[1], "another patient's", operator=OPERATOR)
        verify(store, SERIALS[2], "pulse", 0, outcome=Outcome.VALUE, text="28", operator=OPERATOR)

    server.meanwhile[SERIALS[0]] = work
    assert send(store, server).sheets == (SERIALS[0], SERIALS[2])
    states = [sheet.state for sheet in queries.sheets(store)]
    assert states == [SheetState.DELIVERED, SheetState.VOID, SheetState.DELIVERED]


def fails_for(serial: str, error: Exception) -> Callable[[Store, Sheet], SheetRecord]:
    def made(store: Store, sheet: Sheet) -> SheetRecord:
        if sheet.serial == serial:
            raise error
        return sheet_record(store, sheet)

    return made


def test_a_sheet_that_cannot_be_made_is_named(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for serial in SERIALS[:2]:
        matched(store, *ROWS, serial=serial)
    monkeypatch.setattr(sheets, "sheet_record", fails_for(SERIALS[0], UnknownForm(form="vitals", known="-")))
    done = export_fhir(store, tmp_path / "all.json", operator=OPERATOR)
    assert done.sheets == SERIALS[1:2]
    assert [(one.sheet, "vitals" in one.reason) for one in done.left] == [(SERIALS[0], True)]


def test_a_disk_that_does_not_answer_is_no_sheet_that_stays(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for serial in SERIALS[:2]:
        matched(store, *ROWS, serial=serial)
    monkeypatch.setattr(sheets, "sheet_record", fails_for(SERIALS[0], StoreUnread(store=store.folder, reason="EIO")))
    with pytest.raises(StoreUnread):
        export_fhir(store, tmp_path / "all.json", operator=OPERATOR)
    assert not (tmp_path / "all.json").exists()


@pytest.mark.parametrize("export", [export_csv, export_fhir])
def test_what_comes_to_wait_while_it_is_exported_does_not_go_out_as_blank(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, export: Callable[..., object]
) -> None:
    monkeypatch.setattr(scanning, "Policy", lambda: NONE)
    matched(store, *ROWS[:2], scored("pulse", "82", 1.0, 0))
    made: list[SheetRecord] = []

    def tightened_meanwhile(of: Store, sheet: Sheet) -> SheetRecord:
        with Store.open(store.folder) as other, other.transaction("anna") as journal:
            journal.record(Act.ACCEPTANCE_TIGHTENED, "numbers", {"threshold": NEVER, "samples": 9, "wrong": 9})
        made.append(sheet_record(of, sheet))
        return made[-1]

    monkeypatch.setattr(sheets, "sheet_record", tightened_meanwhile)
    export(store, tmp_path / "out", operator=OPERATOR)
    assert places(made[0])["pulse", 0].value == "82"
    assert queries.sheet(store, SERIALS[0]).state is SheetState.TO_VERIFY


def test_a_slip_in_the_patients_name_keeps_no_sheet_back_and_another_person_does(store: Store) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store, SERIALS[0], ANNE), saying(ANNE, birth_name="KERBIRIOV"))
    scan_who(store, issue_who(store, SERIALS[1], ANNE), saying(PAUL), data="another")
    slip, other = (queries.sheet(store, serial) for serial in SERIALS[:2])
    assert (slip.state, other.state) == (SheetState.MATCHED, SheetState.VERIFIED)
    assert sheet_record(store, slip).is_settled
    assert not sheet_record(store, other).is_settled
    (doubt,) = identities.doubts(store)
    settle(store, doubt.id, "her neighbour wrote on it", operator="marc")
    assert queries.sheet(store, other.serial).state is SheetState.MATCHED
    assert sheet_record(store, other).is_settled


def test_the_extract_holds_what_is_matched_and_takes_the_place_of_an_earlier_one(store: Store, tmp_path: Path) -> None:
    know(store, ANNE)
    scan_who(store, issue_who(store, SERIALS[0], ANNE), saying(ANNE))
    scan_who(store, issue_who(store, SERIALS[1], ANNE), saying(PAUL), data="another")
    out = tmp_path / "extract.sqlite"
    assert export_extract(store, out, operator=OPERATOR, dry_run=True).sheets == (SERIALS[0],)
    assert not out.exists()
    for _ in range(2):
        done = export_extract(store, out, operator=OPERATOR)
        assert (done.sheets, [one.sheet for one in done.left]) == ((SERIALS[0],), [SERIALS[1]])
        with closing(sqlite3.connect(out)) as database:
            assert database.execute("SELECT sheet FROM sheet").fetchall() == [(SERIALS[0],)]

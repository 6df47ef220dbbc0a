"""``recon destination``, ``recon outbox`` and ``recon send`` as people type them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from recon import language
from recon.cli import main, outbox
from recon.delivery.validation import Layer, RecordFault
from recon.model.outbox import Destination
from recon.model.patient import Patient
from recon.model.sheet import SheetState
from recon.store import Store, ledger, outboxes, queries
from recon.workflow import delivering
from recon.workflow.outbox import validating
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import SERIALS, blank_store, issue, reading, scan_sheet

URL = "http://it:secret@fhir.example/r4"
A, B = SERIALS[:2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store with two sheets that are ready to go, and make it the one meant."""
    with blank_store(tmp_path / "store") as store:
        for number, serial in enumerate((A, B)):
            who = Patient(f"800{number}", "LE GOFF", "Maëlle", date(1931, 4, 2), sex="F")
            read = reading("day", "2026-02-28"), reading("time", "22:30", row=0), reading("pulse", "82", row=0)
            scan_sheet(store, issue(store, serial, patient=who), *read, data=blank_scan(serial))
    monkeypatch.setenv("RECON_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("RECON_OPERATOR", "claire")
    language.choose("en")
    return tmp_path / "store"


@pytest.fixture
def carrier(monkeypatch: pytest.MonkeyPatch) -> FakeCarrier:
    """Return the carrier that every destination has in the test."""
    made = FakeCarrier()

    def instead(store: Store, there: Destination, **secrets: str) -> FakeCarrier:
        return made

    for module in (outbox, delivering):
        monkeypatch.setattr(module, "carrier_of", instead)
    return made


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    """Return the exit code and the JSON of a command."""
    capsys.readouterr()
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def states(folder: Path) -> list[SheetState]:
    with Store.open(folder) as store:
        return [sheet.state for sheet in queries.sheets(store)]


def test_two_people_bring_a_consignment_on_its_way(
    folder: Path, carrier: FakeCarrier, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["destination", "add", "dpi", "--fhir", URL, "--per-second", "5"]) == 0
    code, there = told(capsys, "destination")
    assert (code, there[0]["address"], there[0]["four_eyes"]) == (0, "http://fhir.example/r4", True)
    code, staged = told(capsys, "outbox", "stage", "dpi")
    number = staged["consignment"][-6:]
    assert (code, staged["sheets"]) == (0, [A, B])
    assert main(["outbox", "check", number]) == 0
    assert main(["outbox", "approve", number]) == 39
    assert main(["outbox", "approve", number, "--operator", "bernard"]) == 0
    assert main(["outbox"]) == 0
    assert main(["outbox", "send"]) == 0
    assert states(folder) == [SheetState.DELIVERED] * 2
    assert main(["outbox", "reconcile", number]) == 0
    code, listed = told(capsys, "outbox")
    assert (code, listed[0]["counts"], listed[0]["approved_by"]) == (0, {"reconciled": 2}, "bernard")
    assert main(["outbox", "undo", number, "--why", "wrong"]) == 39
    assert main(["outbox", "undo", A, "--why", "wrong", "--approved-by", "bernard"]) == 0
    assert states(folder) == [SheetState.MATCHED, SheetState.DELIVERED]
    assert main(["check"]) == 0
    assert "it:secret" not in (folder / "recon.db").read_bytes().decode("latin-1")


def test_what_needs_a_person_is_told_and_ends_with_one(
    folder: Path, carrier: FakeCarrier, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["destination", "add", "dpi", "--fhir", URL, "--no-four-eyes"])
    main(["outbox", "stage", "dpi", "--sheets", A])
    carrier.faulty[A] = "no such unit"
    with Store.open(folder) as store:
        (one,) = outboxes.consignments(store)
    capsys.readouterr()
    assert main(["outbox", "check", one.id[-6:]]) == 1
    assert f"{A}: no such unit" in capsys.readouterr().err
    assert main(["outbox"]) == 1
    assert "no such unit" in capsys.readouterr().out
    carrier.faulty.clear()
    carrier.keyed.add(f"{A}:pulse:0")
    assert main(["outbox", "diff", one.id]) == 1
    main(["outbox", "check", one.id])
    main(["outbox", "approve", one.id])
    assert main(["outbox", "send", "dpi"]) == 1
    main(["outbox", "check", one.id])
    main(["outbox", "approve", one.id, "--despite-keyed"])
    assert main(["outbox", "send", "dpi"]) == 0
    assert states(folder) == [SheetState.DELIVERED, SheetState.MATCHED]


def test_a_fault_is_told_in_a_sentence_and_kept_for_programs_as_it_was_said(
    folder: Path, carrier: FakeCarrier, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["destination", "add", "dpi", "--fhir", URL, "--no-four-eyes"])
    main(["outbox", "stage", "dpi", "--sheets", A])
    kept = RecordFault(A, "temperature", 1, "impossible", "57.2 Cel ∉ [10, 47] Cel", 1).message("en")
    carrier.faulty[A] = kept
    with Store.open(folder) as store:
        (one,) = outboxes.consignments(store)
    language.choose("fr")
    sentence = f"{A}: Temperature, ligne 2 (page 1) : 57,2 °C n’est pas entre 10 et 47 °C. "
    capsys.readouterr()
    assert main(["outbox", "check", one.id]) == 1
    assert sentence in capsys.readouterr().err.replace("\u00a0", " ")
    assert main(["outbox"]) == 1
    assert sentence in capsys.readouterr().out.replace("\u00a0", " ")
    assert main(["outbox", "diff", one.id]) == 1
    assert "Temperature, ligne 2 (page 1)" in capsys.readouterr().out
    assert told(capsys, "outbox")[1][0]["sheets"][0]["faults"] == [kept]


def test_what_is_exported_and_sent_is_told_by_the_titles_of_the_form(
    folder: Path,
    carrier: FakeCarrier,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fault = RecordFault(A, "pulse", 0, "pressures", "90 ≥ 80", layer=Layer.CLINICAL)
    unusual = RecordFault(B, "temperature", 0, "unusual", "22.5 Cel ∉ [25, 43] Cel", refuses=False)
    found = {A: [fault], B: [unusual]}
    monkeypatch.setattr(validating, "examined", lambda record, known: found[record.serial])
    capsys.readouterr()
    assert main(["export", "--csv", "--out", str(tmp_path / "x.csv")]) == 1
    exported = capsys.readouterr()
    assert main(["send", "--fhir", URL]) == 1
    sent = capsys.readouterr()
    for written in (exported, sent):
        assert f"{A}: Heart rate, line 1: the diastolic pressure, 90, is not below" in written.err
        assert "Temperature, line 1: 22.5 °C is not between 25 and 43 °C" in written.out.replace("\u00a0", " ")


def test_a_destination_is_held_and_released(folder: Path, carrier: FakeCarrier) -> None:
    main(["destination", "add", "dpi", "--fhir", URL, "--no-four-eyes"])
    assert main(["outbox", "hold", "dpi", "--why", "moved"]) == 0
    assert main(["destination"]) == 1
    assert main(["send", "--fhir", URL]) == 50
    assert carrier.carried == []
    assert main(["destination", "release", "dpi"]) == 0
    assert main(["send", "--fhir", URL]) == 0


@pytest.mark.parametrize(("fate", "status", "code"), [
    ("before", "", 51),
    ("refuse", "422", 52),
    ("refuse", "AE", 52),
    ("ok", "", 0),
])  # fmt: skip
def test_one_command_delivers_and_says_how_it_ended(
    folder: Path, carrier: FakeCarrier, fate: str, status: str, code: int
) -> None:
    carrier.plan[A], carrier.status = fate, status
    assert main(["send", "--fhir", URL]) == code
    carrier.plan.clear()
    assert main(["send", "--fhir", URL]) == 0
    assert states(folder) == [SheetState.DELIVERED] * 2
    assert main(["send", "--mllp", "127.0.0.1:2575"]) == 0
    with Store.open(folder) as store:
        assert [one.four_eyes for one in outboxes.destinations(store)] == [False, False]


def test_a_dry_run_writes_nothing_anywhere(
    folder: Path, carrier: FakeCarrier, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(folder) as store:
        before = len(list(ledger.entries(store.db)))
    assert main(["send", "--fhir", URL, "--dry-run"]) == 0
    assert "Heart rate, line 1: is not there" in capsys.readouterr().out
    carrier.keyed.add(f"{A}:pulse:0")
    assert main(["send", "--fhir", URL, "--dry-run"]) == 1
    with Store.open(folder) as store:
        assert len(list(ledger.entries(store.db))) == before
    assert carrier.carried == []


@pytest.mark.parametrize("words", [
    ["outbox", "send", "nowhere"],
    ["outbox", "check", "NONE"],
    ["outbox", "undo", "00000003K", "--why", "wrong"],
    ["destination", "add", "x", "--mllp", "host"],
    ["destination", "add", "x", "--fhir", "ftp://host"],
    ["destination", "add", " ", "--fhir", "http://host"],
    ["destination", "hold", "x", "--why", " "],
    ["send", "--mllp", "host:0"],
])  # fmt: skip
def test_what_cannot_be_is_a_mistake_in_the_command(folder: Path, words: list[str]) -> None:
    assert main(words) == 2


def test_an_address_is_one_destination(folder: Path, carrier: FakeCarrier, tmp_path: Path) -> None:
    options = tmp_path / "o.toml"
    options.write_text("composition = true\n")
    main(["destination", "add", "dpi", "--fhir", URL])
    assert main(["destination", "add", "other", "--fhir", "http://fhir.example/r4/"]) == 2
    assert main(["send", "--fhir", URL, "--options", str(options)]) == 2
    assert main(["send", "--fhir", URL]) == 2
    assert main(["destination", "add", "dpi", "--fhir", URL, "--options", str(options), "--no-four-eyes"]) == 0
    assert main(["send", "--fhir", URL, "--options", str(options)]) == 0
    with Store.open(folder) as store:
        (there,) = outboxes.destinations(store)
    assert there.options == {"composition": True}


def test_choices_stay_as_they_are_while_something_is_under_way(
    folder: Path, carrier: FakeCarrier, tmp_path: Path
) -> None:
    options = tmp_path / "o.toml"
    options.write_text("composition = true\n")
    carrier.plan[A] = "before"
    assert main(["send", "--fhir", URL]) == 51
    assert main(["send", "--fhir", URL, "--options", str(options)]) == 2
    carrier.plan.clear()
    assert main(["send", "--fhir", URL]) == 0
    assert main(["send", "--fhir", URL, "--options", str(options)]) == 0


def test_hl7_goes_into_files(folder: Path, tmp_path: Path) -> None:
    assert main(["export", "--hl7", "--out", str(tmp_path / "all.hl7")]) == 0
    assert (tmp_path / "all.hl7").read_bytes().count(b"MSH|") == 4
    assert main(["export", "--hl7", "--out", str(tmp_path / "each")]) == 0
    assert sorted(file.name for file in (tmp_path / "each").iterdir()) == [f"{A}.hl7", f"{B}.hl7"]
    assert main(["export", "--hl7", "--dry-run"]) == 0
    main(["destination", "add", "lab", "--hl7-files", str(tmp_path / "lab"), "--no-four-eyes"])
    with Store.open(folder) as store:
        number = outboxes.consignments(store)
    assert number == ()
    main(["outbox", "stage", "lab"])
    with Store.open(folder) as store:
        (one,) = outboxes.consignments(store)
    for act in ("check", "approve"):
        assert main(["outbox", act, one.id[-6:]]) == 0
    assert main(["outbox", "send", "lab"]) == 0
    assert len(list((tmp_path / "lab").iterdir())) == 2
    assert states(folder) == [SheetState.DELIVERED] * 2
    assert main(["outbox", "undo", one.id[-6:], "--why", "wrong"]) == 0
    assert len(list((tmp_path / "lab").iterdir())) == 4
    assert main(["check"]) == 0


@pytest.mark.parametrize(("way", "name"), [("--csv", "values.csv"), ("--csv", "each"), ("--extract", "values.sqlite")])
def test_tables_are_destinations_too(folder: Path, tmp_path: Path, way: str, name: str) -> None:
    main(["destination", "add", "table", way, str(tmp_path / name), "--no-four-eyes"])
    main(["outbox", "stage", "table"])
    with Store.open(folder) as store:
        (one,) = outboxes.consignments(store)
    for act in ("check", "approve"):
        assert main(["outbox", act, one.id[-6:]]) == 0
    assert main(["outbox", "send", "table"]) == 0
    assert states(folder) == [SheetState.DELIVERED] * 2
    assert main(["outbox", "reconcile", one.id[-6:]]) == 0
    assert main(["outbox", "undo", one.id[-6:], "--why", "wrong"]) == 0
    assert states(folder) == [SheetState.MATCHED] * 2
    assert main(["check"]) == 0

"""``recon merge`` and ``recon patient`` as people type them."""

import json
from pathlib import Path

import pytest

from recon import language
from recon.cli import main
from recon.design.numbers import number_at
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.model.reading import Reading
from recon.model.sheet import SheetState
from recon.store import Store, queries, rosters
from recon.workflow.checking import check
from recon.workflow.rosters import import_patients
from tests.helpers.account_store import CLEAR, Clock, print_copy, scan_page
from tests.helpers.store_samples import SERIALS, reading

A, B = SERIALS[:2]
TEMPORARY = number_at(NumberKind.PATIENT, 3)
PEOPLE = (
    Patient(TEMPORARY, "LE GOFF", "Maelle", None, ward="URG", bed="3"),
    Patient("8001", "LE GOFF", "Maëlle", None),
    Patient("8002", "ABADIE", "Paul", None, ward="CHIR", bed="1"),
)


def row(number: int, time: str, pulse: str) -> tuple[Reading, Reading]:
    return reading("time", time, row=number), reading("pulse", pulse, row=number)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store with two sheets of a patient with a downtime number, and make it the one meant."""
    made = tmp_path / "store"
    with Store.create(made, actor="claire", clock=Clock()) as store:
        import_patients(store, PEOPLE, operator="claire")
        given = ((A, row(0, "19:00", "82")), (B, row(0, "19:00", "96")))
        for serial, rows in given:
            scan_page(store, print_copy(store, serial, patient=PEOPLE[0]), CLEAR, *rows, data=serial.encode())
    monkeypatch.setenv("RECON_STORE", str(made))
    monkeypatch.setenv("RECON_OPERATOR", "claire")
    language.choose("en")
    return made


def number(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the number of the one proposal that waits."""
    capsys.readouterr()
    assert main(["merge", "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    return str(told["proposal"])


def test_two_people_merge_and_part_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", TEMPORARY, "8001", "--why", "same card"]) == 0
    told = capsys.readouterr().out
    assert "same birth name" in told
    made = number(capsys)
    assert f"--confirm {made[-6:]}" in told
    assert main(["merge", "--confirm", made[-6:]]) == 39
    assert "claire" in capsys.readouterr().err
    assert main(["merge", "--confirm", made[-6:], "--operator", "marc"]) == 0
    assert f"{TEMPORARY} is the same person as 8001" in capsys.readouterr().out
    assert main(["merge"]) == 0
    assert main(["merge", "--undo", TEMPORARY, "--why", "two cards"]) == 0
    assert main(["merge", "--confirm", number(capsys), "--operator", "marc"]) == 0
    with Store.open(folder) as store:
        assert rosters.number_now(store, TEMPORARY) == TEMPORARY
        assert check(store) == ()


def test_what_waits_is_told_to_both(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["merge", "--sheet", A, "8002", "--why", "label of the neighbour"])
    capsys.readouterr()
    assert main(["merge"]) == 1
    told = capsys.readouterr().out
    assert f"sheet {A} is patient 8002's" in told
    assert "label of the neighbour" in told
    assert "proposed by you" in told
    assert main(["merge", "--operator", "marc"]) == 1
    assert "proposed by you" not in capsys.readouterr().out
    made = number(capsys)
    assert main(["merge", "--decline", made, "--operator", "marc"]) == 2
    assert main(["merge", "--decline", made, "--operator", "marc", "--why", "the header is right"]) == 0
    with Store.open(folder) as store:
        assert queries.sheet(store, A).patient == TEMPORARY


def test_a_sheet_is_given_to_another_patient(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["merge", "--sheet", A, "8002", "--why", "label of the neighbour"])
    assert main(["merge", "--confirm", number(capsys), "--operator", "marc", "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["change"], done["confirmed"], done["answered_by"]) == ("reassign", True, "marc")
    with Store.open(folder) as store:
        assert (queries.sheet(store, A).patient, queries.sheet(store, A).state) == ("8002", SheetState.MATCHED)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["8001"], 2, "two numbers"),
        (["8001", "8002", "8003", "--why", "x"], 2, "two numbers"),
        (["8001", "--undo", "8002", "--why", "x"], 2, "two numbers"),
        (["8001", "8002"], 2, "--why"),
        (["8001", "8009", "--why", "x"], 43, "8009"),
        (["8001", "8001", "--why", "x"], 36, "itself"),
        (["--undo", "8001", "--why", "x"], 36, "not merged"),
        (["--confirm", "ABCDEF"], 37, "ABCDEF"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_is_said(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *arguments]) == code
    assert words in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_whom_a_patient_of_the_downtime_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "--suggest", "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert told["patient"]["ipp"] == TEMPORARY
    assert [one["patient"]["ipp"] for one in told["suggestions"]] == ["8001"]
    assert main(["merge", "--suggest"]) == 1
    shown = capsys.readouterr().out
    assert TEMPORARY in shown
    assert "8001" in shown
    main(["merge", TEMPORARY, "8001", "--why", "same card"])
    main(["merge", "--confirm", number(capsys), "--operator", "marc"])
    capsys.readouterr()
    assert main(["merge", "--suggest"]) == 0


@pytest.mark.usefixtures("folder")
def test_all_that_is_known_of_a_patients_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["patient", TEMPORARY]) == 1
    told = capsys.readouterr().out
    assert told.index("19:00") < told.index("two values. Heart rate: 82 / 96") < told.index("Not ready")
    assert "recon merge --suggest" in told
    assert main(["patient", TEMPORARY, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [sheet["sheet"] for sheet in found["sheets"]] == [A, B]
    assert [(event["at"][11:16], event["values"]) for event in found["events"]] == [
        ("19:00", [["Heart rate", "82"]]),
        ("19:00", [["Heart rate", "96"]]),
    ]
    assert [one["kind"] for one in found["conflicts"]] == ["values"]
    assert (found["ready"], len(found["reasons"])) == (False, 1)


@pytest.mark.usefixtures("folder")
def test_everybody_who_has_sheets_and_who_is_ready(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["patient", "--json"]) == 1
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["ipp"], one["sheets"], one["back"], one["ready"], one["sheets_ready"]) == (TEMPORARY, 2, 2, False, 2)
    main(["merge", TEMPORARY, "8001", "--why", "same card"])
    main(["merge", "--confirm", number(capsys), "--operator", "marc"])
    capsys.readouterr()
    assert main(["patient"]) == 0
    assert "8001" in capsys.readouterr().out
    assert main(["patient", "le", "goff"]) == 0
    told = capsys.readouterr().out
    assert "Ready for the record" in told
    assert f"former numbers: {TEMPORARY}" in told
    assert main(["patient", "nobody"]) == 43

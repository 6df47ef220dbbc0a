"""The grammar, the languages and the exit codes of the command line."""

import json
import os
from pathlib import Path

import pytest

from recon import cli, language
from recon.cli import main
from recon.cli.parser import VERBS
from recon.model.reading import Reason, Verdict
from recon.workflow.opening import make_store, open_store
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, sample_patient, scan_sheet

SHEET = SERIALS[0]
OWN = [verb for verb in VERBS if verb != "demo"]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store with one sheet that waits for a person, and make it the one meant."""
    folder = tmp_path / "store"
    with make_store(folder, operator=OPERATOR) as made:
        doubtful = reading("pulse", "820", Verdict.REVIEW, Reason.OUT_OF_RANGE, row=1)
        scan_sheet(made, issue(made), doubtful, reading("name", "LE GOFF"), data=blank_scan("sheet"))
    monkeypatch.setenv("RECON_STORE", str(folder))
    monkeypatch.setenv("RECON_OPERATOR", "anna")
    language.choose("en")
    return folder


@pytest.mark.parametrize("lang", language.LANGUAGES)
@pytest.mark.parametrize("verb", OWN)
def test_every_verb_explains_itself_in_both_languages(verb: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", lang, verb, "--help"]) == 0
    told = capsys.readouterr().out
    usage, options, help_text = {"fr": ("usage\u00a0: ", "DOSSIER", "affiche"), "en": ("usage: ", "FOLDER", "show")}[
        lang
    ]
    assert told.startswith(f"{usage}recon {verb}")
    assert options in told
    assert help_text in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "verb"),
        (["frobnicate"], "frobnicate"),
        (["scan"], "PATH"),
        (["print", "vitals"], "--out"),
        (["print", "vitals", "--out", "x.pdf"], "--roster"),
        (["print", "vitals", "--blank", "0", "--out", "x.pdf"], "'0'"),
        (["print", "vitals", "--blank", "1", "--roster", "r.csv", "--out", "x.pdf"], "--blank"),
        (["print", ",", "--blank", "1", "--out", "x.pdf"], "no form"),
        (["scan", "x", "--jobs", "many"], "'many'"),
        (["verify", SHEET, "pulse:1"], "--accept"),
        (["verify", SHEET, "pulse:1", "82", "--blank"], "--accept"),
        (["verify", SHEET, "pulse:one", "82"], "pulse:one"),
        (["export", "--fhir"], "--out"),
        (["forms", "check"], "definition"),
        (["init", "--timezone", "Mars/Olympus"], "Mars/Olympus"),
        (["--language", "de", "status"], "'de'"),
    ],
)
def test_what_cannot_be_is_a_usage_error(
    store: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""


def test_the_store_is_named_before_or_after_the_verb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    language.choose("en")
    assert main(["--store", str(tmp_path / "a"), "init"]) == 0
    assert main(["init", "--store", str(tmp_path / "b"), "--operator", "anna"]) == 0
    assert main(["init", "--store", str(tmp_path / "b")]) == 22
    assert main(["status", "--store", str(tmp_path / "c")]) == 21
    assert str(tmp_path / "c") in capsys.readouterr().err


def test_a_clerk_settles_a_sheet(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", SHEET, "pulse:1", "820"]) == 42
    assert "--force" in capsys.readouterr().err
    assert main(["verify", SHEET, "pulse:1", "82", "--note", "clear"]) == 0
    assert "anna" in capsys.readouterr().out
    assert main(["match", SHEET, "8001"]) == 0
    assert "provisional" in capsys.readouterr().err
    assert main(["match", SHEET, "8002"]) == 44
    assert main(["status", "--list", "matched", "--json"]) == 0
    told = capsys.readouterr().out
    assert json.loads(told)["list"] == [{"sheet": SHEET, "form": "sample", "state": "matched", "patient": "8001"}]
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("option", "outcome"), [("--illegible", "illegible"), ("--struck", "struck"), ("--blank", "blank")]
)
def test_what_stands_there_may_be_no_value(
    store: Path, option: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", SHEET, "pulse:1", option]) == 0
    capsys.readouterr()
    assert main(["readings", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    (pulse,) = (row for row in rows if (row["field"], row["row"]) == ("pulse", 1))
    assert pulse["verified"] == {"outcome": outcome, "value": None}
    assert (pulse["value"], pulse["verdict"]) == ("820", "review")


def test_listings_for_people(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["readings"]) == 0
    assert "LE GOFF" in capsys.readouterr().out
    assert main(["--language", "fr", "status"]) == 0
    assert "à vérifier" in capsys.readouterr().out
    assert main(["--language", "en", "status", "--list", "all"]) == 0
    assert "to verify" in capsys.readouterr().out
    assert main(["forms"]) == 0
    assert "vitals" in capsys.readouterr().out


def test_sheets_leave_the_account_with_a_reason(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(store) as opened:
        issue(opened, SERIALS[1], patient=sample_patient())
    assert main(["missing", SERIALS[1], "--why", "looked in MED2"]) == 0
    assert main(["missing", SHEET, "--why", "?"]) == 45
    assert main(["void", SHEET, "--why", "torn"]) == 0
    assert main(["void", "ZZZZ"]) == 2
    assert main(["void", "ZZZZ", "--why", "?"]) == 40
    capsys.readouterr()
    main(["status", "--json"])
    counts = json.loads(capsys.readouterr().out)["sheets"]
    assert {state: count for state, count in counts.items() if count} == {"void": 1, "missing": 1}


def test_what_is_verified_is_said_back_as_the_sheet_puts_it(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--language", "en", "verify", SHEET, "sex", "f"])
    assert "'Female'" in capsys.readouterr().out
    main(["--language", "en", "verify", SHEET, "sex", "--illegible"])
    assert "'illegible'" in capsys.readouterr().out


def test_exports_end_with_what_happened(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", SHEET, "pulse:1", "82"])
    main(["match", SHEET, "8001"])
    capsys.readouterr()
    assert main(["export", "--fhir", "--out", str(tmp_path / "b.json")]) == 0
    (tmp_path / "ours.toml").write_text('ipp_system = "urn:oid:1.2.250.1.999.1"')
    options = ["--options", str(tmp_path / "ours.toml")]
    assert main(["export", "--fhir", "--out", str(tmp_path / "o.json"), *options]) == 0
    assert "urn:oid:1.2.250.1.999.1" in (tmp_path / "o.json").read_text()
    (tmp_path / "ours.toml").write_text("ip_system = 1")
    assert main(["export", "--fhir", "--out", str(tmp_path / "p.json"), *options]) == 2
    assert not (tmp_path / "p.json").exists()
    assert main(["export", "--csv", "--out", str(tmp_path / "b.csv")]) == 0
    assert main(["export", "--csv", "--dry-run"]) == 0
    assert main(["export", "--csv", "--out", str(tmp_path / "no" / "b.csv")]) == 55
    assert main(["send", "--fhir", "ftp://nowhere"]) == 2


def test_a_roster_is_imported(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.csv").write_text("ipp,birth_name,given_names,birth_date\n8001,A,B,1950-01-01\n")
    assert main(["roster", "import", str(tmp_path / "r.csv")]) == 0
    assert main(["match", SHEET, "8002"]) == 43
    assert main(["match", SHEET, "8002", "--unlisted"]) == 0


def test_forms_of_the_hospital_are_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ours.toml").write_text("recon_form = 1\n")
    assert main(["forms", "check", str(tmp_path / "ours.toml")]) == 10
    assert main(["forms", "--forms", str(tmp_path)]) == 1
    assert "ours.toml" in capsys.readouterr().err


def test_no_traceback_reaches_a_user_unless_asked_for(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(argv: object) -> int:
        raise ZeroDivisionError("LE GOFF")

    monkeypatch.setattr(cli, "_run", broken)
    monkeypatch.delenv("RECON_DEBUG", raising=False)
    assert main([]) == 70
    told = capsys.readouterr().err
    assert "ZeroDivisionError (cli/__init__.py:" in told
    assert "Traceback" not in told
    monkeypatch.setenv("RECON_DEBUG", "1")
    assert main([]) == 70
    traced = capsys.readouterr().err
    assert "Traceback" in traced
    # What an exception says may be about a patient: only its kind and its place are told.
    assert "LE GOFF" not in told + traced.replace('raise ZeroDivisionError("LE GOFF")', "")


def test_ctrl_c_says_that_nothing_is_lost(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(argv: object) -> int:
        raise KeyboardInterrupt

    language.choose("en")
    monkeypatch.setattr(cli, "_run", stopped)
    assert main([]) == 130
    assert "Nothing is lost" in capsys.readouterr().err


def test_a_reader_that_has_heard_enough_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def gone(argv: object) -> int:
        raise BrokenPipeError

    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(cli, "_run", gone)
        monkeypatch.setattr("sys.stdout", out)
        assert main([]) == 141
        assert os.path.samestat(os.fstat(out.fileno()), Path(os.devnull).stat())


def test_without_a_screen_the_window_says_what_to_do(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main(["--language", "en", "app"]) == 60
    assert "a screen is missing on this machine" in capsys.readouterr().err

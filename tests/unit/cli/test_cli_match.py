"""Whose a sheet is, from the command line: suggestions, matches, doubts, for people and for other programs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon import language
from recon.cli import main
from recon.model.identity import Header, Seen
from recon.store import identities
from recon.vision import labelcode
from recon.workflow.opening import make_store, open_store
from tests.helpers.store_samples import OPERATOR
from tests.helpers.who_store import ANNE, PAUL, SERIALS, TWINS, issue_who, know, saying, scan_who, sticker

SHEET = SERIALS[0]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a store with a sheet of Anne's, one of a twin's, and one that was printed for Paul with Anne's sticker."""
    folder = tmp_path / "store"
    with make_store(folder, operator=OPERATOR) as made:
        know(made, ANNE, PAUL, *TWINS)
        scan_who(made, issue_who(made, SERIALS[0]), saying(ANNE))
        scan_who(made, issue_who(made, SERIALS[1]), saying(TWINS[0]))
        code = labelcode.encode(labelcode.PatientCode(ANNE.ipp))
        scan_who(made, issue_who(made, SERIALS[2], PAUL), seen=Seen(Header.OTHER, ("x",), (code,)))
    monkeypatch.setenv("RECON_STORE", str(folder))
    monkeypatch.setenv("RECON_OPERATOR", "anna")
    language.choose("en")
    yield folder
    language.choose("fr")


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(list(arguments)) == code
    said = capsys.readouterr()
    return said.out + said.err


def told_json(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> object:
    assert main([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_whom_a_sheet_may_be_of(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "match", SHEET)
    assert "1. KERBIRIOU Anne Marie" in said
    assert "same birth date" in said
    told_in_french = told(capsys, "--language", "fr", "match", SHEET)
    assert "même date de naissance" in told_in_french
    language.choose("en")
    row = told_json(capsys, "match", SHEET)
    assert isinstance(row, dict)
    assert (row["sheet"], row["patient"], row["has_sticker"]) == (SHEET, None, False)
    assert row["described"]["birth_date"] == "1950-03-12"
    assert row["suggestions"][0]["patient"]["ipp"] == "8001"
    assert row["suggestions"][0]["decision"] == "accept"


def test_a_sheet_of_nobody_known(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(store) as opened:
        scan_who(opened, issue_who(opened, SERIALS[3]), seen=sticker(lines=("x",)))
    said = told(capsys, "match", SERIALS[3])
    assert "Nobody of the patients known" in said
    assert "--initials" in said
    assert "OUEDRAOGO" in told(capsys, "match", SERIALS[2])


def test_matching_goes_on_as_ever(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is patient 8001's" in told(capsys, "match", SHEET, "8001")
    assert told_json(capsys, "match", SHEET, "8001") == {
        "sheet": SHEET,
        "patient": "8001",
        "reasons": ["person"],
        "doubts": [],
    }
    told(capsys, "match", SHEET, "8002", code=44)


def test_what_is_retyped_blocks_if_it_is_not_the_patients(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "match", SHEET, "8001", "--initials", "PO", "--born", "1988", code=38)
    assert "initials" in said
    assert "KERBIRIOU" not in said
    told(capsys, "match", SHEET, "8001", "--initials", "KA", "--born", "1950")


def test_what_contradicts_is_recorded_and_told(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "match", SHEET, "8002", code=1)
    assert "not delivered" in said
    assert "speaks of somebody else" in said
    row = told_json(capsys, "match", SHEET, "8002", code=1)
    assert isinstance(row, dict)
    assert [one["kind"] for one in row["doubts"]] == ["written"]
    told(capsys, "unmatch", SHEET, "--why", "wrong line")
    told(capsys, "match", SHEET, "8001")


def test_a_decision_that_raises_a_doubt_says_so(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "match", SHEET, ANNE.ipp)
    assert "not delivered" not in told(capsys, "verify", SHEET, "birth_name", "OUEDRAOGO", "--force").casefold()
    assert "not delivered" in told(capsys, "verify", SHEET, "birth_date", "30/11/1988", "--force").casefold()
    told(capsys, "verify", SHEET, "birth_name", ANNE.birth_name)
    assert "not delivered" not in told(capsys, "verify", SHEET, "birth_date", "12/03/1950").casefold()


def test_the_rules_match_and_tell_what_is_left(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "match", "--all", "--dry-run", code=1)
    assert "Would be matched by the rules: 1" in said
    assert f"{SERIALS[1]}  NGUYEN Lan" in said
    row = told_json(capsys, "match", "--all", code=1)
    assert isinstance(row, dict)
    assert [one["sheet"] for one in row["accepted"]] == [SHEET]
    assert [one["sheet"] for one in row["asked"]] == [SERIALS[1]]
    assert row["refused"] == []


def test_what_waits_is_listed(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = told_json(capsys, "match", "--waiting", code=1)
    assert isinstance(rows, list)
    assert [one["sheet"] for one in rows] == [SERIALS[0], SERIALS[1]]
    assert "KERBIRIOU" in told(capsys, "match", "--waiting", code=1)


def test_doubts_are_listed_counted_and_settled(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "doubts", code=1)
    assert "another patient's" in said
    assert "should be: OUEDRAOGO Paul" in said
    assert "stands there: KERBIRIOU" in said
    rows = told_json(capsys, "doubts", code=1)
    assert isinstance(rows, list)
    number = rows[0]["doubt"]
    assert (rows[0]["sheet"], rows[0]["kind"], rows[0]["page"]) == (SERIALS[2], "sticker", 1)
    assert "Sheets in doubt: 1" in told(capsys, "status")
    account = told_json(capsys, "status")
    assert isinstance(account, dict)
    assert account["doubts"]["sticker"] == 1
    told(capsys, "doubts", "settle", "ZZZ", "--why", "?", code=37)
    assert "is settled" in told(capsys, "doubts", "settle", number[-6:], "--why", "hers is underneath")
    assert "Nothing is in doubt" in told(capsys, "doubts")
    assert "settled by anna: hers is underneath" in told(capsys, "doubts", "--all")
    assert main(["check"]) == 0
    with open_store(store) as opened:
        assert identities.doubts(opened) == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["match"], "--all"),
        (["match", SHEET, "--all"], "--all"),
        (["match", "--all", "--waiting"], "--waiting"),
        (["match", SHEET, "8001", "--dry-run"], "--dry-run"),
        (["match", SHEET, "8001", "--initials", "KA"], "--born"),
        (["match", SHEET, "8001", "--initials", "KA", "--born", "50"], "50"),
        (["unmatch", SHEET], "--why"),
        (["doubts", "settle", "ABC"], "--why"),
        (["doubts", "settle", "--why", "x"], "which doubt"),
    ],
)
def test_what_does_not_go_together(
    store: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in told(capsys, *arguments, code=2)

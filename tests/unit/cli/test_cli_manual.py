"""``recon manual``: lists, writes and refuses."""

import json
from pathlib import Path

import pytest

from recon.cli import main
from recon.workflow.manuals import MANUALS


def test_it_lists_the_manuals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manual"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in MANUALS)
    assert main(["manual", "--json", "--language", "en"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in told] == list(MANUALS)
    assert told[0]["title"] == "Nurses: the sheet"


def test_it_writes_them_in_the_language_that_is_spoken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manual", "all", "--out", str(tmp_path / "manuels")]) == 0
    files = sorted(file.name for file in (tmp_path / "manuels").iterdir())
    assert len(files) == len(MANUALS)
    assert "carte-soignants.pdf" in files
    assert str(tmp_path / "manuels" / "carte-soignants.pdf") in capsys.readouterr().out
    assert main(["manual", "nurse", "--out", str(tmp_path / "one.pdf"), "--language", "en", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "nurse", "out": str(tmp_path / "one.pdf")}]
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "arguments", [["nurse"], ["all", "--out", "all.pdf"], ["surgeon", "--out", "x"], ["--out", "x", "surgeon"]]
)
def test_what_it_cannot_do_is_told(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["manual", *arguments]) == 2
    assert capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_printer_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["manual", "nurse", "--printer", "bureau"]) not in (0, 1, 2)

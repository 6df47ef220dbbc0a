"""A form sent out as a Questionnaire, and one of others taken in, by the commands that a person types."""

from pathlib import Path

import pytest

from recon.cli import main
from tests.helpers.questionnaires import item, written


def test_a_form_goes_out_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "q.json")
    assert main(["forms", "export", "vitals", "--lang", "en", "--out", file]) == 0
    assert main(["forms", "import", file, "--out", str(tmp_path / "back"), "--key", "mine"]) == 0
    told = capsys.readouterr()
    assert str(tmp_path / "back" / "mine.fr.toml") in told.out
    assert told.err == ""
    assert main(["forms", "check", str(tmp_path / "back" / "mine.toml")]) == 0


def test_what_became_of_what_paper_cannot_have_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, item("seen", "dateTime"))
    assert main(["--language", "en", "forms", "import", str(file), "--out", str(tmp_path)]) == 0
    assert "seen: a date with its time" in capsys.readouterr().err


def test_a_file_that_is_none_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "q.json"
    file.write_text("{", encoding="utf-8")
    assert main(["--language", "fr", "forms", "import", str(file), "--out", str(tmp_path / "o")]) == 2
    assert "JSON" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()

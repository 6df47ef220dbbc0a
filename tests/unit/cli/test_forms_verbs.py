"""``recon forms`` and its own verbs, as a quality officer runs them."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from recon.cli import main
from recon.design.kit import built_in
from recon.design.starting import starting_files


@pytest.fixture(autouse=True)
def _speaking_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECON_LANG", "en")
    monkeypatch.delenv("RECON_FORMS", raising=False)
    monkeypatch.chdir(tmp_path)


def picture(file: Path) -> np.ndarray:
    return cv2.imdecode(np.frombuffer(file.read_bytes(), np.uint8), cv2.IMREAD_COLOR)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_form_is_right_as_it_stands(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "new", "falls", "--language", language, "--out", "ours"]) == 0
    made = capsys.readouterr().out.splitlines()
    assert made == [str(Path("ours", f"falls{end}")) for end in (".toml", ".fr.toml", ".en.toml")]
    assert main(["forms", "check", *made]) == 0
    assert main(["forms", "--forms", "ours"]) == 0
    assert "falls" in capsys.readouterr().out


def test_both_languages_start_from_the_same_form() -> None:
    structures = [starting_files("falls", language)["falls.toml"] for language in ("fr", "en")]
    french, english = ([line.split("#")[0].rstrip() for line in text.splitlines()] for text in structures)
    assert [line for line in french if line] == [line for line in english if line]


def test_a_form_of_ours_is_copied_to_be_changed() -> None:
    assert main(["forms", "new", "vitals"]) == 0
    for end in (".toml", ".fr.toml", ".en.toml"):
        assert Path(f"vitals{end}").read_bytes() == (built_in() / f"vitals{end}").read_bytes()
    assert main(["forms", "check", "vitals.toml"]) == 0


def test_a_variant_of_ours_is_copied_with_its_base() -> None:
    assert main(["forms", "new", "vitals-child"]) == 0
    assert {path.name for path in Path().iterdir()} >= {"vitals-child.toml", "vitals.toml", "vitals.fr.toml"}
    assert main(["forms", "check", "vitals-child.toml"]) == 0


def test_what_is_there_already_is_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("falls.en.toml").write_text("mine")
    assert main(["forms", "new", "falls"]) == 55
    assert "falls.en.toml" in capsys.readouterr().err
    assert Path("falls.en.toml").read_text() == "mine"
    assert not Path("falls.toml").exists()
    Path("file").write_text("")
    assert main(["forms", "new", "falls", "--out", "file/below"]) == 55


def test_a_key_no_form_can_have_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "new", "../Falls"]) == 2
    assert "small letters" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_every_page_is_drawn_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "preview", "vitals", "--out", "seen"]) == 0
    drawn = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert {path.name.split("-")[1] for path in drawn} == {"fr", "en"}
    for path in drawn:
        shape = picture(path).shape
        assert abs(shape[0] - 1169) <= 1
        assert abs(shape[1] - 827) <= 1
        assert picture(path).min() == 0


def test_a_file_is_drawn_as_fine_as_asked_in_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "new", "falls"]) == 0
    capsys.readouterr()
    assert main(["forms", "preview", "falls.toml", "--lang", "en", "--dpi", "50"]) == 0
    assert capsys.readouterr().out == "falls-en-1.png\n"
    assert abs(picture(Path("falls-en-1.png")).shape[0] - 585) <= 1


def test_a_hospitals_form_is_drawn_by_its_key() -> None:
    assert main(["forms", "new", "falls", "--out", "ours"]) == 0
    assert main(["forms", "preview", "falls", "--forms", "ours", "--lang", "fr"]) == 0
    assert Path("falls-fr-1.png").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nothing"], 11, "nothing"),
        (["nothing.toml"], 10, "nothing.toml:1"),
        (["vitals", "--dpi", "9"], 2, "30"),
        (["vitals", "--lang", "de"], 2, "'de'"),
        ([], 2, "FORM"),
    ],
)
def test_what_cannot_be_drawn_is_told(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forms", "preview", *arguments]) == code
    assert words in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_a_language_that_the_file_has_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "new", "falls"]) == 0
    Path("falls.fr.toml").unlink()
    assert main(["forms", "preview", "falls.toml", "--lang", "fr"]) != 0
    assert "falls.toml (fr)" in capsys.readouterr().err

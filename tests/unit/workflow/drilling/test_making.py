"""An exercise is made whole or not at all, is the same for the same seed, and its key says what is in its piles."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from recon.cli import main
from recon.errors import DrillError, OutputError, StoreShort, UnknownForm
from recon.model.exercise import ANSWERS_FILE, EXERCISE_FILE, SHEETS, STORE, Answers, Exercise, Plant
from recon.model.exercise_files import read_answers, read_exercise
from recon.store import queries
from recon.workflow.checking import check
from recon.workflow.drilling import making
from recon.workflow.drilling.making import Plan, make
from recon.workflow.opening import open_store
from recon.workflow.scanning import scan
from tests.helpers.pdf_text import text_of

OPERATOR = "claire"
DAY = date(2026, 11, 24)


def plan(out: Path, **more: object) -> Plan:
    usual = Plan("Médecine 2", 6, 60, 7, out, "fr", ("triage", "registration"), DAY)
    return replace(usual, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exercise that is made once and only looked at."""
    out = tmp_path_factory.mktemp("made") / "exercise"
    make(plan(out), operator=OPERATOR)
    return out


@pytest.fixture
def exercise(folder: Path) -> Exercise:
    return read_exercise(folder)


@pytest.fixture
def answers(folder: Path) -> Answers:
    return read_answers(folder)


def test_everything_is_in_its_folder(folder: Path, exercise: Exercise) -> None:
    assert {path.name for path in folder.iterdir()} == {
        STORE,
        SHEETS,
        EXERCISE_FILE,
        ANSWERS_FILE,
        "scans",
        "papers",
    }
    assert (exercise.ward, exercise.sheets, exercise.minutes, exercise.seed) == ("Médecine 2", 6, 60, 7)
    assert exercise.day == DAY
    for file in (*exercise.scans, *exercise.papers):
        assert (folder / file).is_file()
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_every_page_of_it_bears_the_word(folder: Path, exercise: Exercise) -> None:
    for file in (SHEETS, *exercise.papers):
        assert all("EXERCICE" in page for page in text_of(folder / file)), file


def test_the_store_is_an_exercises_and_sound(folder: Path, answers: Answers) -> None:
    with open_store(folder / STORE) as store:
        assert store.is_exercise
        assert check(store) == ()
        for one in answers.sheets:
            issued = queries.sheet(store, one.serial)
            assert (issued.form, issued.version, issued.patient or "") == (one.form, one.version, one.printed_for)
        (batch,) = store.rows("SELECT out FROM print_batches")
        assert batch["out"] == str(folder / SHEETS)


def test_the_key_is_of_what_is_in_the_piles(folder: Path, exercise: Exercise, answers: Answers) -> None:
    pages = Counter(page.file for page in answers.pages)
    assert set(pages) == set(exercise.scans)
    for file, count in pages.items():
        with pikepdf.open(folder / file) as document:
            assert len(document.pages) == count
    assert exercise.scanned == len(answers.pages)
    back = {(page.sheet, page.page) for page in answers.pages if page.sheet}
    assert back == {(sheet.serial, page) for sheet in answers.sheets for page in sheet.back}
    for one in answers.planted:
        if one.scan is not None and one.sheet:
            page = answers.pages[one.scan]
            assert (page.sheet, page.page) == (one.sheet, one.page)


def test_its_piles_are_read_in_its_store_and_what_was_planted_is_met(tmp_path: Path) -> None:
    out = tmp_path / "exercise"
    make(plan(out, forms=("triage",), sheets=4, seed=3), operator=OPERATOR)
    answers = read_answers(out)
    with open_store(out / STORE) as store:
        told = scan(store, [out / "scans"], operator=OPERATOR, jobs=1)
        strange = {page.position for page in answers.pages if not page.sheet}
        assert {one.fault.code for one in told.faulty if one.fault} <= {"code_missing", "page_differs"}
        assert told.read >= len(answers.pages) - len(strange)
        doubted = {row["serial"] for row in store.rows("SELECT serial FROM doubts")}
        wrong = {one.sheet for one in answers.planted if one.kind is Plant.WRONG_LABEL}
        assert wrong
        assert wrong <= doubted


def test_the_same_seed_makes_the_same_exercise(folder: Path, tmp_path: Path) -> None:
    make(plan(tmp_path / "again"), operator="somebody else")
    assert (tmp_path / "again" / ANSWERS_FILE).read_bytes() == (folder / ANSWERS_FILE).read_bytes()
    ours, theirs = read_exercise(tmp_path / "again"), read_exercise(folder)
    assert replace(ours, made_at=theirs.made_at) == theirs
    make(plan(tmp_path / "other", seed=8, is_to_fill=True), operator=OPERATOR)
    assert (tmp_path / "other" / ANSWERS_FILE).read_bytes() != (folder / ANSWERS_FILE).read_bytes()


def test_what_is_to_be_filled_has_no_scans_and_a_task_for_each_sheet(tmp_path: Path) -> None:
    out = tmp_path / "exercise"
    made = make(plan(out, is_to_fill=True, lang="en"), operator=OPERATOR).exercise
    assert not (out / "scans").exists()
    assert made.scans == ()
    assert {task.sheet for task in made.tasks if task.sheet} == {sheet.serial for sheet in read_answers(out).sheets}
    assert len(made.papers) == 4
    for file in (SHEETS, *made.papers):
        assert all("EXERCISE" in page for page in text_of(out / file)), file
    assert read_exercise(out) == made
    nurses, clerks, leader = ("\n".join(text_of(out / file)) for file in made.papers[:3])
    beds = {f"Bed {task.bed}" for task in made.tasks if task.bed}
    assert beds
    assert all(bed in nurses for bed in beds)
    assert "MISTAKE ON PURPOSE:" in nurses
    assert "MISTAKE ON PURPOSE:" not in clerks
    assert "To be written by hand:" in leader


def test_nurses_know_who_came_without_a_number_by_the_temporary_one(tmp_path: Path) -> None:
    out = tmp_path / "exercise"
    made = make(plan(out, is_to_fill=True, forms=("triage",)), operator=OPERATOR).exercise
    (one,) = (planted for planted in read_answers(out).planted if planted.kind is Plant.TEMPORARY)
    temporary, own = one.detail["other"], one.detail["instead"]
    assert {task.patient for task in made.tasks if task.sheet == one.sheet} == {temporary}
    nurses, _, leader, labels = ("\n".join(text_of(out / file)) for file in made.papers)
    for paper in (nurses, labels):
        assert temporary in paper
        assert own not in paper
    assert own in leader


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"ward": ""}, DrillError),
        ({"ward": "a" * 25}, DrillError),
        ({"ward": "MED\n2"}, DrillError),
        ({"ward": "内科"}, DrillError),
        ({"ward": "<b>"}, DrillError),
        ({"sheets": 0}, DrillError),
        ({"minutes": 0}, DrillError),
        ({"forms": ("nothing",)}, UnknownForm),
        ({"forms": ("census",)}, DrillError),
        ({"day": date(1, 1, 1)}, DrillError),
        ({"day": date(9999, 12, 31)}, DrillError),
    ],
)
def test_what_cannot_be_made_is_told_and_leaves_nothing(
    tmp_path: Path, change: dict[str, object], kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        make(plan(tmp_path / "exercise", **change), operator=OPERATOR)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "exercise").mkdir()
    (tmp_path / "exercise" / "mine.txt").write_text("mine")
    with pytest.raises(DrillError) as told:
        make(plan(tmp_path / "exercise"), operator=OPERATOR)
    assert str(tmp_path / "exercise") in told.value.message()
    assert (tmp_path / "exercise" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("is_there", [True, False])
def test_through_a_link_it_is_made_where_that_leads(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        (tmp_path / "disk").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "disk", target_is_directory=True)
    make(plan(tmp_path / "link", sheets=1, forms=("triage",), is_to_fill=True), operator=OPERATOR)
    assert (tmp_path / "link").is_symlink()
    assert read_exercise(tmp_path / "disk").sheets == 1


def _fails(*_arguments: object, **_options: object) -> None:
    raise OutputError(path="papers", reason="no")


def _stops(*_arguments: object, **_options: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["issue", "write_scans", "write_papers"])
@pytest.mark.parametrize("fault", [_fails, _stops])
def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: Callable[..., None]
) -> None:
    monkeypatch.setattr(making, step, fault)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        make(plan(tmp_path / "exercise", sheets=1, forms=("triage",)), operator=OPERATOR)
    assert list(tmp_path.iterdir()) == []


def test_too_little_room_is_told_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recon.workflow.room_left.free_at", lambda _folder: 1_000_000)
    with pytest.raises(StoreShort):
        make(plan(tmp_path / "exercise"), operator=OPERATOR)
    assert list(tmp_path.iterdir()) == []


def test_the_command_makes_one_and_says_what(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--language", "en", "drill", "new", "--ward", "ER", "--forms", "triage", "--to-fill"]
    out = ["--out", str(tmp_path / "exercise")]
    assert main([*words, "--sheets", "2", "--minutes", "30", "--seed", "1", *out]) == 0
    assert "EXERCISE" not in capsys.readouterr().out
    assert read_exercise(tmp_path / "exercise").language == "en"
    assert main([*words, "--sheets", "2", *out]) == DrillError.exit_code
    assert main([*words, "--sheets", "0", *out]) == 2
    told = capsys.readouterr().err
    assert "new or empty folder" in told
    assert "'0'" in told

"""An exercise's two files: what is written is read again, and what is none is told."""

import string
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import DrillError
from recon.language import LANGUAGES
from recon.model.exercise import (
    ANSWERS_FILE,
    EXERCISE_FILE,
    Answer,
    Answers,
    AnswerSheet,
    Exercise,
    Inject,
    InjectKind,
    Part,
    Plant,
    Planted,
    ScannedPage,
    Task,
)
from recon.model.exercise_files import (
    answers_from_json,
    answers_to_json,
    exercise_from_json,
    exercise_to_json,
    read_answers,
    read_exercise,
)

WORDS = st.text(max_size=12)
NUMBERS = st.integers(0, 10**6)
ROWS = st.none() | st.integers(0, 40)
VALUES = st.none() | st.booleans() | WORDS | st.lists(WORDS, max_size=3).map(tuple)
NAMES = st.lists(WORDS, max_size=3).map(tuple)
FILE = st.from_regex(r"(papers/)?[a-z]{1,8}-[0-9]\.pdf", fullmatch=True)
FILES = st.lists(FILE, max_size=3).map(tuple)

TASKS = st.builds(Task, NUMBERS, st.sampled_from(Part), WORDS, WORDS, WORDS, WORDS, WORDS)
INJECTS = st.builds(Inject, NUMBERS, st.sampled_from(InjectKind), st.sampled_from(Part), WORDS, WORDS, FILES, WORDS)
EXERCISES = st.builds(
    Exercise,
    WORDS,
    NUMBERS,
    NUMBERS,
    NUMBERS,
    st.sampled_from(LANGUAGES),
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
    NAMES,
    st.booleans(),
    NUMBERS,
    NUMBERS,
    NUMBERS,
    FILES,
    FILES,
    st.lists(TASKS, max_size=2).map(tuple),
    st.lists(INJECTS, max_size=2).map(tuple),
)
WRITTEN = st.builds(Answer, WORDS, ROWS, VALUES, WORDS, st.booleans())
SHEETS = st.builds(
    AnswerSheet,
    WORDS,
    WORDS,
    WORDS,
    NUMBERS,
    WORDS,
    WORDS,
    st.lists(st.integers(1, 4), max_size=3).map(tuple),
    st.lists(WRITTEN, max_size=3).map(tuple),
)
DETAILS = st.dictionaries(st.text(string.ascii_lowercase, max_size=6), WORDS, max_size=2)
PLANTED = st.builds(Planted, st.sampled_from(Plant), WORDS, NUMBERS, WORDS, ROWS, st.none() | NUMBERS, DETAILS)


def somewhere(answers: Answers) -> Answers:
    """Return the key with its mistakes on sheets and pages that it has, and with all that is told of each."""
    sheet = answers.sheets[0].serial if answers.sheets else ""
    scan = 0 if answers.pages else None
    told = {"other": "EXER00002", "instead": "EXER00001", "value": "7"}
    planted = (replace(one, sheet=sheet, scan=scan, detail=one.detail | told) for one in answers.planted)
    return replace(answers, planted=tuple(planted))


ANSWERS = st.builds(
    Answers,
    NUMBERS,
    st.dates(),
    st.lists(SHEETS, max_size=2).map(tuple),
    st.lists(st.builds(ScannedPage, FILE, NUMBERS, WORDS, NUMBERS), max_size=2).map(tuple),
    st.lists(PLANTED, max_size=2).map(tuple),
).map(somewhere)


@given(EXERCISES)
def test_an_exercise_comes_back_as_it_was_written(exercise: Exercise) -> None:
    assert exercise_from_json(exercise_to_json(exercise)) == exercise


@given(ANSWERS)
def test_the_key_comes_back_as_it_was_written(answers: Answers) -> None:
    assert answers_from_json(answers_to_json(answers)) == answers


def _exercise() -> Exercise:
    at = datetime(2026, 11, 24, 8, tzinfo=UTC)
    return Exercise("URG", 2, 30, 1, "fr", at, date(2026, 11, 23), ("vitals",), False, 2, 4, 4, ("scans/1.pdf",), ())


def test_both_are_found_in_the_folder(tmp_path: Path) -> None:
    sheet = AnswerSheet("S", "vitals", "V", 1, "", "", (1,), ())
    page = ScannedPage("scans/1.pdf", 0, "S", 1)
    answers = Answers(1, date(2026, 11, 23), (sheet,), (page,), (Planted(Plant.STAIN, "S", 1, scan=0),))
    (tmp_path / EXERCISE_FILE).write_text(exercise_to_json(_exercise()), encoding="utf-8")
    (tmp_path / ANSWERS_FILE).write_text(answers_to_json(answers), encoding="utf-8")
    assert read_exercise(tmp_path) == _exercise()
    assert read_answers(tmp_path) == answers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"format": "recon-exercise/1"}',
        '{"format": "recon-exercise/2"}',
        exercise_to_json(_exercise()).replace('"sheets": 2', '"sheets": "two"'),
        exercise_to_json(_exercise()).replace('"sheets": 2', '"sheets": true'),
        exercise_to_json(_exercise()).replace('"scans/1.pdf"', "7"),
        exercise_to_json(_exercise()).replace("2026-11-23", "yesterday"),
        "[" * 100_000,
    ],
)
def test_what_is_no_exercise_is_told_with_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / EXERCISE_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(DrillError) as told:
        read_exercise(tmp_path)
    assert EXERCISE_FILE in told.value.message()


def test_a_folder_without_one_is_told(tmp_path: Path) -> None:
    for read, name in ((read_exercise, EXERCISE_FILE), (read_answers, ANSWERS_FILE)):
        with pytest.raises(DrillError) as told:
            read(tmp_path / "nowhere")
        assert name in told.value.message()
        assert told.value.exit_code == 73


@pytest.mark.parametrize(
    "name", ["../roster.csv", "/etc/passwd", "scans/../../a.pdf", "C:/a.pdf", "a\\b.pdf", "", "\x1b[2J"]
)
def test_a_file_that_is_not_in_the_folder_is_no_exercises(name: str) -> None:
    page = Answers(1, date(2026, 1, 1), (), (ScannedPage(name, 0, "", 0),), ())
    with pytest.raises(ValueError, match=r".*"):
        answers_from_json(answers_to_json(page))
    inject = Inject(1, InjectKind.PILE, Part.CLERK, "pile", "words", files=(name,))
    made = Exercise(
        *("W", 1, 1, 1, "fr", datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), (), False, 1, 1, 1, (), (), ()),
        injects=(inject,),
    )
    with pytest.raises(ValueError, match=r".*"):
        exercise_from_json(exercise_to_json(made))


@pytest.mark.parametrize(
    "planted",
    [
        Planted(Plant.STAIN, sheet="NOBODYS00"),
        Planted(Plant.DUPLICATE, scan=1),
        Planted(Plant.MIXED),
        Planted(Plant.TEMPORARY, detail={"other": "EXER00002"}),
    ],
)
def test_a_mistake_that_stands_nowhere_is_no_key(planted: Planted) -> None:
    page = ScannedPage("scans/1.pdf", 0, "", 0)
    with pytest.raises(ValueError, match=planted.kind):
        answers_from_json(answers_to_json(Answers(1, date(2026, 1, 1), (), (page,), (planted,))))


def test_an_exercise_is_not_longer_than_time() -> None:
    with pytest.raises(ValueError, match="minutes"):
        exercise_from_json(exercise_to_json(replace(_exercise(), minutes=10**15)))

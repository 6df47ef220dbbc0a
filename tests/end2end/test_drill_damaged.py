"""The verbs of an exercise on folders that are none any more: each is told, with an exit code, and changes nothing."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from recon.cli import main
from recon.errors import DrillError, OutputError, StoreDamaged, StoreMissing, StoreReadOnly
from recon.model.exercise import ANSWERS_FILE, EXERCISE_FILE, STORE
from tests.helpers.exercises import small_exercise, with_key

BEFORE, AFTER = ("start", "status", "inject", "cards"), ("status", "inject 1", "stop", "report", "cards")
ALL = frozenset((*BEFORE, *AFTER))
DRILL, DAMAGED, MISSING = DrillError.exit_code, StoreDamaged.exit_code, StoreMissing.exit_code


def command(verb: str, folder: Path, out: Path, language: str) -> list[str]:
    words = verb.split()
    if words[0] == "cards":
        words = ["inject", str(folder), "--cards", str(out / "cards.pdf")]
    else:
        words = [words[0], str(folder), *words[1:]]
    return ["--language", language, "drill", *words, *(["--out", str(out / "r.pdf")] if verb == "report" else [])]


def changed(file: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        path = folder / file
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return do


def fifo(folder: Path) -> None:
    (folder / EXERCISE_FILE).unlink()
    os.mkfifo(folder / EXERCISE_FILE)


def unreal(folder: Path) -> None:
    shutil.rmtree(folder / STORE)
    shutil.copytree(small_exercise(folder.parent / "other", is_exercise=False) / STORE, folder / STORE)


def no_database(folder: Path) -> None:
    (folder / STORE / "recon.db").write_bytes(b"no database" * 500)


def other_key(text: str) -> str:
    sheet = {"serial": "VWAEKG258", "form": "vitals", "version": "Y", "pages": 1, "printed_for": "", "patient": ""}
    return json.dumps(json.loads(text) | {"sheets": [sheet | {"back": [], "written": []}]})


def without(name: str) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return do


# What happened to the folder, the code, the verbs that mind, and what the message names.
CASES: dict[str, tuple[Callable[[Path], None], int, frozenset[str], str]] = {
    "no folder": (lambda folder: shutil.rmtree(folder), DRILL, ALL, EXERCISE_FILE),
    "a file": (lambda folder: (shutil.rmtree(folder), folder.write_text("x"))[0], DRILL, ALL, EXERCISE_FILE),
    "no exercise.json": (without(EXERCISE_FILE), DRILL, ALL, EXERCISE_FILE),
    "cut": (changed(EXERCISE_FILE, lambda text: text[:200]), DRILL, ALL, EXERCISE_FILE),
    "empty": (changed(EXERCISE_FILE, lambda _: ""), DRILL, ALL, EXERCISE_FILE),
    "no JSON": (changed(EXERCISE_FILE, lambda _: "%PDF-1.7"), DRILL, ALL, EXERCISE_FILE),
    "a list": (changed(EXERCISE_FILE, lambda _: "[]"), DRILL, ALL, EXERCISE_FILE),
    "newer": (
        changed(EXERCISE_FILE, lambda text: text.replace("exercise/1", "exercise/2")),
        DRILL,
        ALL,
        "recon-exercise/2",
    ),
    "another language": (changed(EXERCISE_FILE, lambda text: text.replace('"fr"', '"tlh"')), DRILL, ALL, EXERCISE_FILE),
    "a pipe": (fifo, DRILL, ALL, EXERCISE_FILE),
    "no answers.json": (without(ANSWERS_FILE), DRILL, frozenset({"report"}), ANSWERS_FILE),
    "no key": (changed(ANSWERS_FILE, lambda text: text[:30]), DRILL, frozenset({"report"}), ANSWERS_FILE),
    "newer key": (
        changed(ANSWERS_FILE, lambda text: text.replace("/1", "/9")),
        DRILL,
        frozenset({"report"}),
        "recon-answers/9",
    ),
    "another's key": (changed(ANSWERS_FILE, other_key), DRILL, frozenset({"report"}), ANSWERS_FILE),
    "no store": (without(STORE), MISSING, ALL, STORE),
    "a real store": (unreal, DRILL, ALL, STORE),
    "no database": (no_database, DAMAGED, ALL, STORE),
}


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    return with_key(small_exercise(tmp_path / "exercise"))


def state(folder: Path) -> object:
    """Return all that is in the folder, without what SQLite keeps beside its database."""
    if not folder.is_dir():
        return None
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("case", CASES)
def test_each_verb_tells_and_changes_nothing(
    case: str, language: str, ready: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage, code, mind, named = CASES[case]
    running = shutil.copytree(ready, tmp_path / "running")
    assert main(command("start", running, tmp_path, language)) == 0
    out = tmp_path / "out"
    out.mkdir()
    for folder, verbs in ((ready, BEFORE), (running, AFTER)):
        damage(folder)
        capsys.readouterr()
        before = state(folder)
        for verb in verbs:
            if verb not in mind:
                continue
            assert main(command(verb, folder, out, language)) == code, verb
            told = capsys.readouterr()
            assert told.out == ""
            assert named in told.err, verb
            assert "Traceback" not in told.err
            assert state(folder) == before
            assert list(out.iterdir()) == []
        if (folder.parent / "other").exists():
            shutil.rmtree(folder.parent / "other")


def test_a_report_is_written_over_no_other(ready: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command("start", ready, tmp_path, "en")) == 0
    assert main(command("report", ready, tmp_path, "en")) in (0, 1)
    before = (tmp_path / "r.json").read_bytes()
    report = ["--language", "en", "drill", "report", str(ready), "--out"]
    assert main([*report, str(tmp_path / "r.pdf"), "--before", str(tmp_path / "r.json")]) == 2
    assert "written over" in capsys.readouterr().err
    assert main([*report, str(tmp_path / "r.json")]) == 2
    assert (tmp_path / "r.json").read_bytes() == before
    assert main([*report, str(tmp_path / "r2.pdf"), "--before", str(tmp_path / "r.json")]) in (0, 1)
    for folder in (".", str(tmp_path)):
        assert main([*report, folder]) == OutputError.exit_code
        assert main(["drill", "inject", str(ready), "--cards", folder]) == OutputError.exit_code


def test_a_report_before_that_is_changed_by_hand_is_one_or_is_told(ready: Path, tmp_path: Path) -> None:
    assert main(command("start", ready, tmp_path, "en")) == 0
    assert main(command("report", ready, tmp_path, "en")) in (0, 1)
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    changed_file = tmp_path / "before.json"
    report = ["--language", "en", "drill", "report", str(ready), "--out", str(tmp_path / "2.pdf"), "--before"]
    for name in told:
        for value in (None, "x", -1, 1.5, [], {}, [None], {"minutes": "x"}, {"minutes": 1e999}):
            changed_file.write_text(json.dumps(told | {name: value}), encoding="utf-8")
            assert main([*report, str(changed_file)]) in (0, 1, DRILL), (name, value)


def test_through_a_link_it_is_the_same_exercise(ready: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(ready, target_is_directory=True)
    assert main(command("start", link, tmp_path, "en")) == 0
    assert main(command("stop", ready, tmp_path, "en")) == 0
    assert main(command("report", link, tmp_path, "en")) in (0, 1)
    assert (tmp_path / "r.pdf").exists()


def test_a_key_that_is_changed_by_hand_is_one_or_is_told(ready: Path, tmp_path: Path) -> None:
    """Whatever is put in the place of any value of the key, the report is made, or says that it is none."""
    assert main(command("start", ready, tmp_path, "en")) == 0
    key = json.loads((ready / ANSWERS_FILE).read_text(encoding="utf-8"))
    for name in key:
        for value in (None, "x", -1, 1.5, [], {}, [None], [[]], ["x"], [{}], True):
            (ready / ANSWERS_FILE).write_text(json.dumps(key | {name: value}), encoding="utf-8")
            assert main(command("report", ready, tmp_path, "en")) in (0, 1, DRILL)


@pytest.fixture
def nobody() -> Iterator[None]:
    """Be somebody who may not do everything."""
    if not hasattr(os, "setresuid"):
        pytest.skip("Windows has other rights")
    if os.geteuid():
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def theirs() -> Iterator[Path]:
    """An exercise of that user in a place that everybody gets to; all of it may be opened again at the end."""
    with TemporaryDirectory() as place:
        folder = with_key(small_exercise(Path(place) / "exercise"))
        Path(place).chmod(0o755)
        for path in (Path(place), folder, *folder.rglob("*")):
            os.chown(path, 65534 if not os.geteuid() else -1, -1)
        yield folder
        folder.chmod(0o700)


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("name", ["", EXERCISE_FILE])
def test_what_may_not_be_read_is_told(theirs: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (theirs / name).chmod(0)
    for verb in (*BEFORE, *AFTER):
        assert main(command(verb, theirs, theirs.parent, "en")) == DRILL
        assert EXERCISE_FILE in capsys.readouterr().err


@pytest.mark.usefixtures("nobody")
def test_what_may_not_be_written_is_read(theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (*theirs.rglob("*"), theirs):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        assert main(command("status", theirs, theirs.parent, "en")) == 0
        assert "not begun" in capsys.readouterr().out
        assert main(command("start", theirs, theirs.parent, "en")) == StoreReadOnly.exit_code
        assert STORE in capsys.readouterr().err
    finally:
        for path in (theirs, *theirs.rglob("*")):
            path.chmod(0o700)


def test_the_events_are_listed_for_programs_too(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command("start", ready, ready, "en")) == 0
    capsys.readouterr()
    assert main(["drill", "inject", str(ready), "2", "--note", "seen", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["number"], first["minute"], first["kind"], first["for"], first["done"]) == (
        1,
        2,
        "printer",
        "nurse",
        None,
    )
    assert second["done"]["note"] == "seen"


def test_what_has_run_and_what_is_left_are_the_whole_time(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command("start", ready, ready, "en")) == 0
    capsys.readouterr()
    assert main(command("status", ready, ready, "en")) == 0
    assert "for 0 min; 10 min left" in capsys.readouterr().out


def test_a_clock_in_the_store_that_was_altered_is_told(
    ready: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody changed the table by other means: `recon check` tells, and these verbs show no traceback."""
    assert main(command("start", ready, tmp_path, "en")) == 0
    with sqlite3.connect(ready / STORE / "recon.db") as db:
        db.execute("UPDATE choices SET value = '\"soon\"' WHERE name = 'drill:run'")
    db.close()
    capsys.readouterr()
    for verb in AFTER:
        assert main(command(verb, ready, tmp_path, "en")) == DAMAGED, verb
        assert "Traceback" not in capsys.readouterr().err

"""``recon backup`` and ``recon restore``: what they say, and how they end."""

import json
import signal
from pathlib import Path

import pytest

from recon.cli import backup, main
from recon.store import Store
from recon.workflow.timed_backups import Plan, choose_plan
from tests.helpers.store_samples import OPERATOR, blank_store, issue, scan_sheet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as store:
        scan_sheet(store, issue(store))
        return store.folder


def run(folder: Path, *arguments: str | Path) -> int:
    return main(["--store", str(folder), "--language", "en", *map(str, arguments)])


def test_a_backup_and_what_is_told_of_the_last(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "backup") == 1
    assert "No backup was ever made" in capsys.readouterr().out
    assert run(folder, "backup", tmp_path / "stick") == 0
    told = capsys.readouterr()
    assert "made and verified" in told.out
    assert "Files: 2" in told.out
    assert "disk of the store itself" in told.err
    assert run(folder, "backup", "--json") == 0
    assert json.loads(capsys.readouterr().out)["place"] == str(tmp_path / "stick")


def test_one_that_is_older_than_wanted_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder, "backup", tmp_path / "stick")
    with Store.open(folder) as store:
        # The store's clock stands in March; that of whoever asks goes on.
        choose_plan(store, Plan(tmp_path / "other", 15), operator=OPERATOR)
        store.db.execute("UPDATE choices SET at = '2026-01-01T00:00:00+00:00'")
        store.db.conn.commit()
    capsys.readouterr()
    assert run(folder, "backup") == 1
    assert "every 15 min" in capsys.readouterr().err


def test_a_damaged_original_is_told_and_needs_a_person(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = next(folder.glob("images/*/*"))
    image.chmod(0o600)
    image.write_bytes(b"other")
    assert run(folder, "backup", tmp_path / "stick") == 1
    told = capsys.readouterr()
    assert "made and verified" in told.out
    assert str(image.relative_to(folder)) in told.err


def test_again_and_again_until_somebody_ends_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now, slept = [0.0], [0]

    def pass_by(seconds: float) -> None:
        now[0] += 300 * seconds
        slept[0] += 1
        if slept[0] == 3:
            (tmp_path / "media").mkdir()
        if now[0] > 350:
            signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(backup, "sleep", pass_by)
    monkeypatch.setattr(backup, "monotonic", lambda: now[0])
    before = signal.getsignal(signal.SIGTERM)
    assert run(folder, "backup", tmp_path / "media" / "stick", "--every", "2") == 0
    told = capsys.readouterr()
    # Once without the stick, told once; then two, an interval apart.
    assert told.err.count("is not there") == 1
    assert told.out.count("made and verified") == told.out.count("Next backup at") == 2
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("arguments", [("--every", "0"), ("--every", "often"), ("--keep", "0"), ("--keep", "-1")])
def test_what_is_no_number_is_refused(folder: Path, tmp_path: Path, arguments: tuple[str, str]) -> None:
    assert run(folder, "backup", tmp_path / "stick", *arguments) == 2
    assert not (tmp_path / "stick").exists()


def test_backups_are_listed_tried_and_put_back(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        run(folder, "backup", tmp_path / "stick")
    manifest = next((tmp_path / "stick").rglob("000001-*/manifest.json"))
    manifest.write_bytes(manifest.read_bytes() + b" ")
    capsys.readouterr()
    assert run(folder, "restore", tmp_path / "stick", "--list") == 0
    assert capsys.readouterr().out.count("not whole") == 1
    assert run(folder, "restore", tmp_path / "stick", "--list", "--json") == 0
    assert [one["whole"] for one in json.loads(capsys.readouterr().out)] == [False, True]
    assert run(folder, "restore", tmp_path / "stick", "--trial") == 0
    assert "sound" in capsys.readouterr().out
    assert run(tmp_path / "again", "restore", tmp_path / "stick", "--json") == 0
    assert json.loads(capsys.readouterr().out)["store"] == str(tmp_path / "again")
    assert run(tmp_path / "third", "restore", tmp_path / "stick", "--generation", "1") == 69
    assert run(folder, "restore", tmp_path / "stick") == 22
    (tmp_path / "nothing").mkdir()
    assert run(folder, "restore", tmp_path / "nothing", "--list") == 1


def test_a_damaged_original_is_named_when_it_is_put_back(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = next(folder.glob("images/*/*"))
    image.chmod(0o600)
    image.write_bytes(b"what a failing disk made of it")
    assert run(folder, "backup", tmp_path / "stick") == 1
    capsys.readouterr()
    assert run(tmp_path / "again", "restore", tmp_path / "stick") == 1
    told = capsys.readouterr()
    assert "sound but for originals" in told.out
    assert image.parent.name + image.name in told.err
    assert run(tmp_path / "other", "restore", tmp_path / "stick", "--json") == 1
    assert len(json.loads(capsys.readouterr().out)["damaged"]) == 1

"""Files that are there whole or not at all, and what programs that were killed left beside them."""

import errno
import os
from pathlib import Path

import pytest

from recon.delivery import files
from recon.delivery.files import put_in_place, unfinished, write_whole
from recon.errors import OutputError

LEFT = "123-0a1b2c3d"


@pytest.fixture(autouse=True)
def _as_if_started_now() -> None:
    files._take_away_left.cache_clear()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "values.csv").write_bytes(b"before")
    write_whole(tmp_path / "values.csv", b"after")
    assert (tmp_path / "values.csv").read_bytes() == b"after"
    assert names(tmp_path) == ["values.csv"]
    assert (tmp_path / "values.csv").stat().st_mode & 0o777 == 0o600


def test_what_stood_there_stays_when_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "values.csv").write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError):
        write_whole(tmp_path / "values.csv", b"after")
    assert (tmp_path / "values.csv").read_bytes() == b"before"
    assert names(tmp_path) == ["values.csv"]


@pytest.mark.parametrize("name", [f".values.csv.{LEFT}.part", ".sheets.pdf.77.part", f".a\nb.{LEFT}.part"])
def test_what_a_killed_program_left_goes_with_the_next_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"LE GOFF")
    (tmp_path / f"{name}.abc").mkdir()
    (tmp_path / f"{name}.abc" / "0.pdf").write_bytes(b"LE GOFF")
    write_whole(tmp_path / "values.csv", b"after")
    assert names(tmp_path) == ["values.csv"]


def test_what_a_program_is_still_writing_stays(tmp_path: Path) -> None:
    with unfinished(tmp_path / "sheets.pdf") as part:
        files._take_away_left.cache_clear()
        write_whole(tmp_path / "values.csv", b"after")
        part.write_bytes(b"sheets")
        put_in_place(part, tmp_path / "sheets.pdf")
    assert names(tmp_path) == ["sheets.pdf", "values.csv"]
    assert (tmp_path / "sheets.pdf").read_bytes() == b"sheets"


@pytest.mark.parametrize("name", ["thesis.part", ".thesis.part", ".a.12-xyz.part", "a.12-0a1b2c3d.part"])
def test_other_peoples_files_stay(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"theirs")
    write_whole(tmp_path / "values.csv", b"after")
    assert names(tmp_path) == sorted([name, "values.csv"])


def test_what_is_not_finished_goes(tmp_path: Path) -> None:
    with unfinished(tmp_path / "sheets.pdf") as part:
        part.write_bytes(b"half")
        assert names(tmp_path) == [part.name]
    assert names(tmp_path) == []

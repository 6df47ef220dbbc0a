"""Names and things in a scan folder that are not what they seem: nothing is opened elsewhere, nothing hangs."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.intake import opening
from recon.intake.files import find, take
from recon.intake.watching import EMPTY_SECONDS, Watch
from tests.helpers.command import done, recon
from tests.helpers.scans import blank_scan

ODD = (
    b"two\nlines: Pages: 99 read.png",
    b"\x1b[2J\x1b[31mred.png",
    b"\x1b]0;title\x07.png",
    "gpj.\u202egnp.png".encode(),
    b"-rf.png",
    b"--help.png",
    b"..png",
    b"...png.png",
    b"%2e%2e%2fetc.png",
    b"{reason}{0}.png",
    b"<img src=x>.png",
    b"'; DROP TABLE files; --.png",
    b"not utf-8 \xff\xfe.png",
    "\u00e9t\u00e9 e\u0301te\u0301.png".encode(),
    b"x" * 251 + b".png",
    b" .png",
    b"\\..\\..\\windows.png",
    b"con.png",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scans").mkdir()
    return tmp_path / "scans"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    done(recon("init", store=tmp_path / "store"))
    return tmp_path / "store"


def test_a_file_of_any_name_is_kept_and_its_name_commands_nothing(folder: Path, store: Path) -> None:
    for number, name in enumerate(ODD):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(blank_scan(str(number)))
    ran = recon("scan", folder, store=store)
    assert ran.code in (1, 30)
    said = ran.out + ran.err
    kept = sum(not name.startswith(b".") for name in ODD)  # the others are hidden: they are told as ignored
    assert f"Files: {kept} kept" in said
    assert not any(ord(char) < 0x20 and char != "\n" for char in said)
    assert "\u202e" not in said
    assert not any(line.startswith("lines: Pages: 99") for line in said.splitlines())
    told = done(recon("status", "--json", store=store))
    assert told.count("code_missing") == kept
    assert done(recon("check", store=store))


@pytest.fixture
def things(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """Return a folder with one scan and much that is none, all named like scans."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "private.png").write_bytes(blank_scan("private"))
    (folder / "good.png").write_bytes(blank_scan("good"))
    os.mkfifo(folder / "pipe.png")
    os.mkfifo(folder / "pipe")
    (folder / "zero.png").symlink_to("/dev/zero")
    (folder / "outside.png").symlink_to(elsewhere / "private.png")
    (folder / "up.png").symlink_to("../elsewhere/private.png")
    (folder / "itself.png").symlink_to(folder / "itself.png")
    (folder / "nowhere.png").symlink_to("/nowhere/at/all.png")
    (folder / "folder").symlink_to(elsewhere)
    (folder / "round").symlink_to(folder)
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)
        listening.bind("socket.png")
        os.chdir(here)
        yield folder


def test_only_files_are_opened_and_only_where_they_lie(things: Path, store: Path) -> None:
    ran = recon("scan", things, store=store)
    assert "1 kept" in ran.out
    for name in ("pipe", "zero", "outside", "up", "itself", "nowhere", "socket"):
        assert f"{name}.png: The file cannot be opened" in ran.err, name
    assert "links in a folder are not followed" in ran.err
    assert "private" not in done(recon("readings", "--json", store=store))
    assert done(recon("check", store=store))


def test_a_watched_folder_is_the_same(things: Path) -> None:
    now = [0.0]
    watch = Watch(things, clock=lambda: now[0])
    watch.look()
    now[0] = 2 * EMPTY_SECONDS
    ready = watch.look().ready
    taken = {path.name: take(path) for path in ready}
    assert [name for name, intake in taken.items() if intake.data is not None] == ["good.png"]
    assert {intake.fault.code for intake in taken.values() if intake.fault} == {"file_missing"}
    assert {"outside.png", "zero.png"} < set(taken)


def test_a_link_that_somebody_names_is_the_file_that_it_leads_to(things: Path, tmp_path: Path) -> None:
    (named,) = find([things / "outside.png"]).files
    assert named == (tmp_path / "elsewhere" / "private.png").resolve()
    assert take(named).data == blank_scan("private")
    (endless,) = find([things / "zero.png"]).files
    assert take(endless).data is None
    (itself,) = find([things / "itself.png"]).files
    assert take(itself).data is None


def test_a_file_larger_than_any_scan_is_left_where_it_is(folder: Path, store: Path) -> None:
    with (folder / "large.png").open("wb") as file:
        file.truncate(opening.MAX_BYTES + 1_000_000)
    (folder / "good.png").write_bytes(blank_scan("good"))
    ran = recon("scan", folder, store=store)
    assert "1 kept" in ran.out
    assert "The file has 501 MB" in ran.err
    assert (folder / "large.png").exists()


def test_a_file_without_an_end_is_read_to_the_limit_and_no_further(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as one that somebody writes to faster than it is read: what it says of its size is not believed."""
    monkeypatch.setattr(opening, "MAX_BYTES", 1_000_000)
    monkeypatch.setattr(opening, "_PIECE", 300_000)
    (folder / "grows.png").write_bytes(bytes(5_000_000))
    told = os.fstat
    monkeypatch.setattr(os, "fstat", lambda handle: os.stat_result((*told(handle)[:6], 10, 0, 0, 0)))
    fault = take(folder / "grows.png").fault
    assert fault is not None
    assert fault.code == "file_too_big"


def test_a_device_put_in_the_place_of_a_file_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "swapped.png").write_bytes(blank_scan("swapped"))
    opened = os.open

    def swap(name: str, flags: int) -> int:
        return opened("/dev/zero" if str(name).endswith("swapped.png") else name, flags)

    monkeypatch.setattr(os, "open", swap)
    intake = take(folder / "swapped.png")
    assert intake.data is None
    assert intake.fault is not None
    assert intake.fault.code == "file_missing"

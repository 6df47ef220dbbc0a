"""A folder that is watched: each file once, when it is whole, whatever happens to the folder meanwhile."""

import os
from pathlib import Path

import pytest

from recon.intake.watching import EMPTY_SECONDS, STILL_SECONDS, Watch
from tests.helpers.passing_time import Time


def names(watch: Watch, time: Time, seconds: float = STILL_SECONDS) -> list[str]:
    """Look, and look again after a while; return what both looks gave."""
    ready = watch.look().ready
    time.now += seconds
    return [path.name for path in (*ready, *watch.look().ready)]


def test_a_file_is_given_once_when_it_has_not_changed_for_a_while(folder: Path, time: Time) -> None:
    (folder / "page10.png").write_bytes(b"ten")
    (folder / "sub").mkdir()
    (folder / "sub" / "page1.png").write_bytes(b"one")
    (folder / "page2.png").write_bytes(b"two")
    watch = Watch(folder, clock=time)
    assert watch.look().ready == ()
    assert watch.look().growing == 3
    time.now += STILL_SECONDS
    assert [path.name for path in watch.look().ready] == ["page2.png", "page10.png", "page1.png"]
    assert names(watch, time) == []


def test_a_file_that_grows_is_waited_for(folder: Path, time: Time) -> None:
    watch, file = Watch(folder, clock=time), folder / "slow.tif"
    for size in range(1, 6):
        file.write_bytes(b"x" * size)
        assert watch.look().ready == ()
        time.now += STILL_SECONDS - 0.5
    time.now += STILL_SECONDS
    assert watch.look().ready == (file,)


def test_an_empty_file_is_waited_for_much_longer_and_then_told(folder: Path, time: Time) -> None:
    (folder / "coming.png").touch()
    watch = Watch(folder, clock=time)
    assert names(watch, time, EMPTY_SECONDS - 1) == []
    assert names(watch, time, 1) == ["coming.png"]


def test_a_file_that_changes_after_it_was_taken_is_another_file(folder: Path, time: Time) -> None:
    watch, file = Watch(folder, clock=time), folder / "again.png"
    file.write_bytes(b"one")
    assert names(watch, time) == ["again.png"]
    file.write_bytes(b"two")
    os.utime(file, ns=(1, 1))
    assert names(watch, time) == ["again.png"]


def test_a_name_that_comes_back_after_it_was_gone_is_given_again(folder: Path, time: Time) -> None:
    watch, file = Watch(folder, clock=time), folder / "same.png"
    (folder / "other.png").write_bytes(b"stays")
    file.write_bytes(b"one")
    told = file.stat()
    assert names(watch, time) == ["other.png", "same.png"]
    file.unlink()
    assert names(watch, time) == []
    file.write_bytes(b"two")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert names(watch, time) == ["same.png"]


def test_a_renamed_file_is_given_under_its_new_name(folder: Path, time: Time) -> None:
    watch = Watch(folder, clock=time)
    (folder / "a.png").write_bytes(b"one")
    assert names(watch, time) == ["a.png"]
    (folder / "a.png").rename(folder / "b.png")
    assert names(watch, time) == ["b.png"]


def test_a_folder_that_goes_and_comes_back_gives_nothing_twice(folder: Path, time: Time) -> None:
    watch = Watch(folder, clock=time)
    (folder / "a.png").write_bytes(b"one")
    assert names(watch, time) == ["a.png"]
    folder.rename(folder.with_name("unmounted"))
    assert not watch.look().is_there
    folder.mkdir()  # as where a share was mounted, an empty folder is left
    assert watch.look().is_there
    folder.rmdir()
    folder.with_name("unmounted").rename(folder)
    (folder / "b.png").write_bytes(b"two")
    assert names(watch, time) == ["b.png"]


def test_what_could_not_be_kept_is_given_again(folder: Path, time: Time) -> None:
    watch = Watch(folder, clock=time)
    (folder / "a.png").write_bytes(b"one")
    assert names(watch, time) == ["a.png"]
    watch.leave([folder / "a.png"])
    assert names(watch, time) == ["a.png"]


def test_nothing_in_the_folder_is_changed(folder: Path, time: Time) -> None:
    (folder / "a.png").write_bytes(b"one")
    (folder / "list.csv").write_text("no scan")
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert names(Watch(folder, clock=time), time) == ["a.png"]
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_inside_that_cannot_be_opened_is_told(folder: Path, time: Time) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0)
    try:
        assert names(Watch(folder, clock=time), time) == ["closed"]
    finally:
        closed.chmod(0o700)

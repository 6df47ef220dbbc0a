"""Half a file is never taken for a whole one."""

import errno
import os
from pathlib import Path

import pytest

from recon.errors import FileChanging, FileMissing
from recon.intake import steady
from recon.intake.steady import read_steadily, shows_no_end, state_of

JPEG = b"\xff\xd8 picture \xff\xd9"


class Pauses(list[float]):
    """What happens while somebody waits."""

    def __init__(self, *acts: object) -> None:
        super().__init__()
        self._acts = list(acts)

    def __call__(self, seconds: float) -> None:
        self.append(seconds)
        if self._acts:
            self._acts.pop(0)()  # type: ignore[operator]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "scan.jpg").write_bytes(JPEG)
    return tmp_path / "scan.jpg"


def test_a_file_that_rests_is_read_at_once(file: Path) -> None:
    pauses = Pauses()
    assert read_steadily(file, pause=pauses) == JPEG
    assert pauses == []


def growing(file: Path, monkeypatch: pytest.MonkeyPatch, *, times: int) -> None:
    read = steady.read_whole

    def slow(path: Path) -> bytes:
        nonlocal times
        data = read(path)
        if times:
            times -= 1
            with path.open("ab") as out:
                out.write(b"more")
        return data

    monkeypatch.setattr(steady, "read_whole", slow)


def test_one_that_changes_while_it_is_read_is_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    growing(file, monkeypatch, times=1)
    assert read_steadily(file, pause=Pauses()) == JPEG + b"more"


def test_one_that_goes_on_changing_is_not_taken(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    growing(file, monkeypatch, times=9)
    with pytest.raises(FileChanging):
        read_steadily(file, pause=Pauses())


def test_another_file_of_the_same_size_in_its_place_is_noticed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = steady.read_whole

    def exchanged(path: Path) -> bytes:
        data = read(path)
        (other := path.with_name("other")).write_bytes(bytes(len(data)))
        os.utime(other, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
        other.replace(path)
        return data

    monkeypatch.setattr(steady, "read_whole", exchanged)
    with pytest.raises(FileChanging):
        read_steadily(file, pause=Pauses())


def failing(monkeypatch: pytest.MonkeyPatch, code: int, *, times: int) -> None:
    read = steady.read_whole

    def fail(path: Path) -> bytes:
        nonlocal times
        if times:
            times -= 1
            raise FileMissing(reason=os.strerror(code)) from OSError(code, os.strerror(code))
        return read(path)

    monkeypatch.setattr(steady, "read_whole", fail)


@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.ETIMEDOUT])
def test_a_share_that_is_well_again_a_moment_later_is_read(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    failing(monkeypatch, code, times=2)
    assert read_steadily(file, pause=Pauses()) == JPEG


def test_a_share_that_stays_away_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, errno.EIO, times=9)
    with pytest.raises(FileMissing):
        read_steadily(file, pause=Pauses())


def test_what_may_not_be_read_is_not_tried_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, errno.EACCES, times=9)
    pauses = Pauses()
    with pytest.raises(FileMissing):
        read_steadily(file, pause=pauses)
    assert pauses == []


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        (JPEG, True),
        (JPEG + b"\n", True),
        (JPEG[:-1], False),
        (b"\xff\xd8" + bytes(5000), False),
        (b"\x89PNG...IEND\xaeB`\x82", True),
        (b"\x89PNG...", False),
        (b"%PDF-1.4 ... %%EOF\n", True),
        (b"%PDF-1.4 ...", False),
        (b"II*\x00 pages are added to it", True),
        (b"", True),
    ],
)
def test_what_shows_no_end_is_still_to_come(tmp_path: Path, data: bytes, ends: bool) -> None:
    (tmp_path / "file").write_bytes(data)
    assert shows_no_end(tmp_path / "file") is not ends


def test_a_file_is_fresh_for_a_moment(file: Path) -> None:
    state = state_of(file)
    assert state is not None
    assert state.is_fresh
    os.utime(file, (1_000_000_000, 1_000_000_000))
    state = state_of(file)
    assert state is not None
    assert not state.is_fresh
    assert state_of(file.with_name("gone")) is None

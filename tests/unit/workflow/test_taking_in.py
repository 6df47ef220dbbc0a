"""What is scanned is kept before anything else happens to it, from the scanner and from a watched folder alike."""

import errno
import os
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest

from recon.errors import FileMissing, ScannerJammed, ScannerStopped, StoreBusy, StoreError, StoreShort
from recon.intake import steady
from recon.intake.scanner import Settings
from recon.intake.watching import EMPTY_SECONDS, STILL_SECONDS, Look
from recon.store import Store, queries, scans
from recon.workflow import feeding, intaking, room_left
from recon.workflow.checking import check
from recon.workflow.feeding import SCANNER_FOLDER, scan_in, take_left
from recon.workflow.intaking import Kept, new_batch, watch
from recon.workflow.scanning import Feed, scan
from tests.helpers.fake_scanner import DEVICE, FakeScanner
from tests.helpers.store_samples import OPERATOR


def png(shade: int) -> bytes:
    return bytes(cv2.imencode(".png", np.full((500, 500), shade, np.uint8))[1])


def take_in(store: Store, scanner: FakeScanner, stop: threading.Event | None = None) -> list[Kept]:
    kept: list[Kept] = []
    is_stopped = (stop or threading.Event()).is_set
    scan_in(
        store,
        scanner,
        Settings(DEVICE),
        batch=new_batch(store),
        operator=OPERATOR,
        kept=kept.append,
        told=lambda _page: None,
        stop=is_stopped,
    )
    return kept


def left(store: Store) -> list[str]:
    """Return what lies in the store on its way from a scanner."""
    return sorted(path.name for path in (store.folder / SCANNER_FOLDER).rglob("*"))


def test_each_page_is_in_the_store_before_the_next_one_comes(store: Store) -> None:
    scanner = FakeScanner([png(1), png(2), png(3)])
    seen: list[int] = []
    scanner.before = lambda _page: seen.append(scans.count_unread(store))
    kept = take_in(store, scanner)
    assert seen == [0, 1, 2]
    assert [one.fault for one in kept] == [None] * 3
    names = [queries.file(store, one.digest or "").name for one in kept]  # type: ignore[union-attr]
    assert [name[-9:] for name in names] == ["-0001.png", "-0002.png", "-0003.png"]
    assert left(store) == []
    assert check(store) == ()


def test_nobody_else_may_look_into_the_folder_on_the_way(store: Store) -> None:
    scanner = FakeScanner([png(1)])
    modes: list[int] = []
    scanner.before = lambda _page: modes.extend(
        folder.stat().st_mode & 0o777 for folder in (scanner.folders[0], scanner.folders[0].parent)
    )
    take_in(store, scanner)
    assert modes == [0o700, 0o700]


def test_what_came_before_a_jam_is_kept(store: Store) -> None:
    with pytest.raises(ScannerJammed):
        take_in(store, FakeScanner([png(1), png(2)], ScannerJammed(device=DEVICE, pages=2)))
    assert scans.count_unread(store) == 2
    assert left(store) == []


def test_a_stop_ends_the_scan_and_keeps_what_came(store: Store) -> None:
    stop = threading.Event()
    scanner = FakeScanner([png(1), png(2), png(3)])
    scanner.before = lambda page: stop.set() if page == 2 else None
    with pytest.raises(ScannerStopped):
        take_in(store, scanner, stop)
    assert scans.count_unread(store) == 1
    assert left(store) == []


def test_a_page_that_the_store_could_not_take_is_taken_by_the_next_program(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Kept:
        raise StoreBusy(store=store.folder)

    with monkeypatch.context() as busy:
        busy.setattr(feeding, "keep", full)
        with pytest.raises(StoreBusy):
            take_in(store, FakeScanner([png(1), png(2)]))
    assert any(name.endswith(".png") for name in left(store))
    (kept,) = take_left(store, operator=OPERATOR)
    assert kept.fault is None
    assert left(store) == []
    assert scans.count_unread(store) == 1
    assert check(store) == ()


def test_what_a_killed_program_left_half_written_is_thrown_away(store: Store) -> None:
    folder = store.folder / SCANNER_FOLDER / "01J"
    folder.mkdir(parents=True)
    (folder / "000001.png").write_bytes(png(7))
    part = folder / "000002.png.part"
    part.write_bytes(png(8)[:100])
    os.utime(part, (0, 0))
    (kept,) = take_left(store, operator=OPERATOR)
    assert kept.fault is None
    assert left(store) == []
    assert take_left(store, operator=OPERATOR) == ()


def test_what_still_comes_through_a_scanner_is_left_to_come(store: Store) -> None:
    """The scanner's own program ends its page even where the one that began it was killed."""
    folder = store.folder / SCANNER_FOLDER / "01J"
    folder.mkdir(parents=True)
    part = folder / "000001.png.part"
    part.write_bytes(png(8)[:100])
    assert take_left(store, operator=OPERATOR) == ()
    part.write_bytes(png(8))
    part.rename(folder / "000001.png")
    (kept,) = take_left(store, operator=OPERATOR)
    assert kept.fault is None
    assert left(store) == []


def test_a_page_that_could_not_be_read_off_the_disk_stays_until_it_can(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_path: Path) -> bytes:
        raise FileMissing(reason="Input/output error") from OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(steady, "read_whole", unreadable)
        (told,) = take_in(store, FakeScanner([png(1)]))
    assert (told.digest, told.fault is None) == (None, False)
    assert any(name.endswith(".png") for name in left(store))
    (kept,) = take_left(store, operator=OPERATOR)
    assert (kept.known, kept.fault) == (False, None)
    assert left(store) == []
    assert scans.count_unread(store) == 1


def test_a_page_with_nothing_in_it_is_told_and_does_not_stay(store: Store) -> None:
    (told,) = take_in(store, FakeScanner([b""]))
    assert told.fault is not None
    assert left(store) == []


def test_a_scan_of_files_takes_in_what_was_left_and_says_so(store: Store, tmp_path: Path) -> None:
    folder = store.folder / SCANNER_FOLDER / "01J"
    folder.mkdir(parents=True)
    (folder / "000001.png").write_bytes(png(7))
    report = scan(store, [], operator=OPERATOR, jobs=1)
    assert (report.resumed, len(report.faulty)) == (1, 1)


def test_a_pile_is_read_although_the_scanner_does_not_go_on(store: Store) -> None:
    jam = ScannerJammed(device=DEVICE, pages=2)
    feed = Feed(FakeScanner([png(1), png(2)], jam), Settings(DEVICE), lambda: False)
    report = scan(store, [], operator=OPERATOR, jobs=1, feed=feed)
    assert report.scanner is jam
    assert len(report.kept) == 2
    assert [told.fault.code for told in report.faulty if told.fault] == ["code_missing"] * 2


class Shift:
    """Somebody whose folder is watched for some looks; ``then`` says what happens before each."""

    def __init__(self, *then: object) -> None:
        self.then, self.now = list(then), 0.0

    def pause(self, seconds: float) -> bool:
        if not seconds:
            return False
        if not self.then:
            return True
        do = self.then.pop(0)
        if callable(do):
            do()
        self.now += EMPTY_SECONDS
        return False

    def clock(self) -> float:
        return self.now


def watched(store: Store, folder: Path, *then: object) -> tuple[list[Kept], list[Look | StoreError]]:
    shift = Shift(*then)
    kept: list[Kept] = []
    told: list[Look | StoreError] = []
    watch(store, folder, operator=OPERATOR, kept=kept.append, told=told.append, pause=shift.pause, clock=shift.clock)
    return kept, told


def test_files_that_come_into_a_folder_are_kept_and_stay_there(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copier"
    folder.mkdir()
    (folder / "first.png").write_bytes(png(1))
    kept, _ = watched(
        store,
        folder,
        None,
        lambda: (folder / "bad.jpg").write_bytes(b"no picture"),
        lambda: (folder / "last.png").write_bytes(png(2)),
        None,
    )
    assert [Path(one.path).name for one in kept] == ["first.png", "bad.jpg", "last.png"]
    assert [one.fault.code for one in kept if one.fault] == ["file_unreadable"]
    assert sorted(path.name for path in folder.iterdir()) == ["bad.jpg", "first.png", "last.png"]
    assert check(store) == ()


def test_a_folder_that_goes_is_waited_for(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "share"

    def come() -> None:
        folder.mkdir()
        (folder / "page.png").write_bytes(png(1))

    kept, told = watched(store, folder, None, come, None)
    assert [look.is_there for look in told if isinstance(look, Look)][:2] == [False, False]
    assert len(kept) == 1


def test_a_store_that_is_busy_is_told_and_tried_again(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copier"
    folder.mkdir()
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(png(ord(name[0])))
    keep, failures = intaking.keep, [StoreBusy(store=store.folder)]

    def sometimes(*arguments: object, **named: object) -> Kept:
        if failures:
            raise failures.pop()
        return keep(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(intaking, "keep", sometimes)
    kept, told = watched(store, folder, None, None, None)
    assert [type(one) for one in told if not isinstance(one, Look)] == [StoreBusy]
    assert [Path(one.path).name for one in kept] == ["a.png", "b.png"]


def test_files_that_come_together_are_one_pass(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copier"
    folder.mkdir()
    for shade in (1, 2):
        (folder / f"{shade}.png").write_bytes(png(shade))
    later = folder / "later.png"
    kept, _ = watched(store, folder, None, None, lambda: later.write_bytes(png(3)), None, None)
    batches = [one.batch for one in kept]
    assert batches[0] == batches[1] != batches[2]
    assert [one.pages for one in scans.passes(store, 10)] == [1, 2]
    assert STILL_SECONDS < EMPTY_SECONDS


def test_a_file_that_a_share_does_not_give_is_told_once_and_tried_until_it_does(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "a.png").write_bytes(png(1))
    read, failures = steady.read_whole, [errno.ESTALE] * 9

    def sometimes(path: Path) -> bytes:
        if failures:
            raise FileMissing(reason="Stale file handle") from OSError(failures.pop(), "Stale file handle")
        return read(path)

    monkeypatch.setattr(steady, "read_whole", sometimes)
    monkeypatch.setattr(steady, "sleep", lambda _seconds: None)
    kept: list[Kept] = []
    now = [0.0]

    def pause(seconds: float) -> bool:
        now[0] += seconds
        return now[0] > 60 or len(kept) > 1

    watch(store, folder, operator=OPERATOR, kept=kept.append, told=lambda _: None, pause=pause, clock=lambda: now[0])
    assert [one.fault.code if one.fault else None for one in kept] == ["file_missing", None]
    assert len(list(store.images.digests())) == 1


def test_half_a_file_is_never_kept_as_a_whole_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "growing.png"
    file.write_bytes(png(1))
    read = steady.read_whole

    def grows(path: Path) -> bytes:
        data = read(path)
        with path.open("ab") as out:
            out.write(b"more")
        return data

    monkeypatch.setattr(steady, "read_whole", grows)
    monkeypatch.setattr(steady, "sleep", lambda _seconds: None)
    told = intaking.keep_file(store, file, batch="B", operator=OPERATOR)
    assert (told.digest, told.fault and told.fault.code) == (None, "file_changing")
    assert list(store.images.digests()) == []


def test_too_little_room_is_told_before_a_paper_goes_through(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    scanner = FakeScanner([png(1)])
    monkeypatch.setattr(room_left, "free_at", lambda _folder: 50_000_000)
    with pytest.raises(StoreShort):
        take_in(store, scanner)
    assert left(store) == []


def test_too_little_room_for_a_file_keeps_nothing_of_it_and_is_no_fault(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(png(1))
    monkeypatch.setattr(room_left, "free_at", lambda _folder: 1_000_000)
    with pytest.raises(StoreShort) as told:
        intaking.keep_file(store, tmp_path / "a.png", batch="B", operator=OPERATOR)
    assert "1,0 Mo" in told.value.message()
    assert list(store.images.digests()) == []
    assert queries.faults(store) == ()

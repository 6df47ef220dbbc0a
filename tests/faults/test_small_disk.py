"""A real disk that is too small: what was done stays, what is needed is said, and it goes on once there is room."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import StoreFull, StoreReadOnly, StoreShort
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow import scanning
from recon.workflow.checking import check
from recon.workflow.matching import match
from tests.faults import story
from tests.faults.story import Place
from tests.helpers.delivery_store import patient_of, serial_of
from tests.helpers.store_samples import OPERATOR

SMALL = 24  # MB: the store, and not all of the scans


def mount(*options: str) -> bool:
    return subprocess.run(["mount", *options], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of its own, in memory; who may not mount one is told."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        is_mounted = mount("-t", "tmpfs", "-o", f"size={SMALL}m", "recon-tests", str(folder))
    except FileNotFoundError:
        is_mounted = False
    if not is_mounted:
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def heard(*_: object) -> None:
    """Tell nobody."""


def test_a_scan_that_fills_the_disk_says_so_and_goes_on_with_more_room(disk: Path) -> None:
    place = Place(disk / "place")
    story.issued(place)
    ballast = disk / "ballast"
    with Store.open(place.store) as store, story.played(heard):
        _fill_up(ballast, left=6_000_000)
        with pytest.raises((StoreFull, StoreShort)) as raised:
            _scan_on_and_on(store, place)
        assert str(place.store) in raised.value.message("fr")
        assert check(store) == ()
        before = {row["digest"] for row in store.rows("SELECT digest FROM files")}
        ballast.unlink()
        assert mount("-o", "remount,size=64m", str(disk))
        scanning.scan(store, [place.scans], operator=OPERATOR)
        assert before <= {row["digest"] for row in store.rows("SELECT digest FROM files")}
        assert {queries.sheet(store, serial_of(number)).state for number in range(4)} == {SheetState.TO_VERIFY}
        assert check(store) == ()


def test_a_disk_that_becomes_read_only_is_told_and_can_be_read(disk: Path) -> None:
    place = Place(disk / "place")
    story.verified(place)
    assert mount("-o", "remount,ro", str(disk))
    with Store.open(place.store) as store:
        assert check(store) == ()
        with pytest.raises(StoreReadOnly) as raised:
            match(store, serial_of(2), patient_of(2).ipp, operator=OPERATOR)
        assert str(place.store) in raised.value.message("fr")
    assert mount("-o", "remount,rw", str(disk))
    with Store.open(place.store) as store:
        match(store, serial_of(2), patient_of(2).ipp, operator=OPERATOR)
        assert check(store) == ()


def _scan_on_and_on(store: Store, place: Place) -> None:
    for _ in range(40):
        _more_scans(place)
        scanning.scan(store, [place.scans], operator=OPERATOR)


def _fill_up(file: Path, *, left: int) -> None:
    """Fill the disk with one file, but for so many bytes."""
    free = shutil.disk_usage(file.parent).free
    with file.open("wb") as opened:
        opened.write(bytes(max(free - left, 0)))


def _more_scans(place: Place) -> None:
    """Lay another scan of each sheet beside those there are: the same words, another file."""
    count = len(list(place.scans.iterdir()))
    for number in range(4):
        whole = (place.scans / f"{number}-{serial_of(number)}.tif").read_bytes()
        (place.scans / f"{number}-{serial_of(number)}.{count}.tif").write_bytes(whole + bytes([count % 256]) * 3)

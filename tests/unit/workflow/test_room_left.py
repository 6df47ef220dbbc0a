"""Room on the disk is looked at before something is begun."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from recon.design.kit import load_kit
from recon.errors import StoreFull, StoreShort
from recon.model.page import Page
from recon.store import Store, ledger
from recon.workflow import room_left
from recon.workflow.listening import Listening, take_message
from recon.workflow.printing import print_sheets
from recon.workflow.rosters import import_roster
from recon.workflow.scanning import record_page
from tests.helpers.adt_messages import adt, time_of
from tests.helpers.store_samples import OPERATOR, faulty

_Usage = namedtuple("_Usage", "total used free")
MB, GB = 10**6, 10**9


def disk(monkeypatch: pytest.MonkeyPatch, *, total: int, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: _Usage(total, total - free, free))


@pytest.mark.parametrize(("total", "reserve"), [(1000 * GB, 256 * MB), (64 * GB, 256 * MB), (1 * GB, 20 * MB)])
def test_a_little_is_always_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, total: int, reserve: int) -> None:
    disk(monkeypatch, total=total, free=reserve + 10 * MB)
    assert room_left.reserve(tmp_path) == reserve
    room_left.require(tmp_path, 10 * MB)
    with pytest.raises(StoreShort):
        room_left.require(tmp_path, 10 * MB + 1)


def test_it_is_told_how_much_is_needed_there_and_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk(monkeypatch, total=100 * GB, free=300 * MB)
    with pytest.raises(StoreFull) as told:
        room_left.require(tmp_path, 1 * GB)
    message = told.value.message()
    assert all(words in message for words in ("1,3 Go", "300 Mo", "956 Mo"))


def test_a_place_that_is_not_there_yet_is_on_the_disk_of_the_folder_around_it(tmp_path: Path) -> None:
    assert room_left.reserve(tmp_path / "a" / "b") == room_left.reserve(tmp_path)


def test_nothing_is_begun_that_has_no_room(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("ipp,birth_name,given_names,birth_date\n8001,LE GOFF,Maëlle,1931-04-02\n", encoding="utf-8")
    end = ledger.end(store.db)
    monkeypatch.setattr(room_left, "free_at", lambda _folder: 1000)
    message = adt("A01", at=time_of(8), place="MED2^12")
    for begin in (
        lambda: print_sheets(
            store, ["vitals"], kit=load_kit(), lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1
        ),
        lambda: import_roster(store, roster, operator=OPERATOR),
        lambda: take_message(store, message, Listening("127.0.0.1", 0, OPERATOR, print)),
        lambda: record_page(store, faulty(Page("0" * 64, 0, "B", "x.png")), operator=OPERATOR),
    ):
        with pytest.raises(StoreShort):
            begin()
    assert ledger.end(store.db) == end
    assert not (tmp_path / "s.pdf").exists()

"""Many files in a watched folder: given in lots, asked about where it must be, whatever happens to them meanwhile."""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from recon.intake import watching
from recon.intake.watching import AT_ONCE, EMPTY_SECONDS, STILL_SECONDS, Watch
from tests.bench.watched import Copier, run
from tests.helpers.passing_time import Time
from tests.helpers.store_samples import blank_store


def fill(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"page{number}.png").write_bytes(b"%d" % number)


def test_a_hundred_are_given_at_once_and_the_rest_by_the_next_looks(folder: Path, time: Time) -> None:
    fill(folder, 2 * AT_ONCE + 5)
    watch = Watch(folder, clock=time)
    watch.look()
    time.now += STILL_SECONDS
    looks = [watch.look() for _ in range(4)]
    assert [(len(look.ready), look.more) for look in looks] == [(100, 105), (100, 5), (5, 0), (0, 0)]
    assert [path.name for path in looks[0].ready[:3]] == ["page0.png", "page1.png", "page2.png"]


def test_what_was_renamed_while_others_were_kept_is_not_asked_for_under_its_old_name(folder: Path, time: Time) -> None:
    fill(folder, 2)
    watch = Watch(folder, clock=time)
    watch.look()
    time.now += STILL_SECONDS
    first, second = watch.look().ready
    second.rename(folder / "renamed.png")
    assert watch.is_unchanged(first)
    assert not watch.is_unchanged(second)
    watch.look()
    time.now += STILL_SECONDS
    assert [path.name for path in watch.look().ready] == ["renamed.png"]


def test_files_that_were_taken_long_ago_are_asked_about_in_turn_and_all_of_them(
    folder: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, 50)
    watch = Watch(folder, clock=time)
    watch.look()
    time.now += STILL_SECONDS
    watch.look()
    time.now += 10 * EMPTY_SECONDS
    asked: list[str] = []
    state = watching._state
    monkeypatch.setattr(watching, "_state", lambda path: (asked.append(path), state(path))[1])
    counts = []
    for _ in range(10):
        watch.look()
        counts.append(len(asked) - sum(counts))
    assert max(counts) < 25
    assert len(set(asked)) == 50
    changed = folder / "page7.png"
    changed.write_bytes(b"something else")
    os.utime(changed, ns=(1, 1))
    given = []
    for _ in range(20):
        given += watch.look().ready
        time.now += STILL_SECONDS
    assert given == [changed]


def test_what_does_not_answer_is_tried_less_and_less_often(folder: Path, time: Time) -> None:
    fill(folder, 1)
    watch = Watch(folder, clock=time)
    tries = []
    for second in range(200):
        for file in watch.look().ready:
            tries.append(second)
            watch.put_off(file)
        time.now += 1
    assert len(tries) < 10
    gaps = [later - earlier for earlier, later in pairwise(tries)]
    assert gaps == sorted(gaps)


def test_a_name_that_is_no_text_is_given(folder: Path, time: Time) -> None:
    name = os.fsencode(folder) + b"/page\xff\xfe.png"
    try:
        Path(os.fsdecode(name)).write_bytes(b"one")
    except OSError:
        pytest.skip("this disk takes no such name")
    watch = Watch(folder, clock=time)
    watch.look()
    time.now += STILL_SECONDS
    assert [os.fsencode(path) for path in watch.look().ready] == [name]


def test_what_lies_in_a_folder_that_is_closed_for_a_while_is_not_given_again(
    folder: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "floor2").mkdir()
    fill(folder, 1)
    fill(folder / "floor2", 2)
    watch = Watch(folder, clock=time)
    watch.look()
    time.now += STILL_SECONDS
    assert len(watch.look().ready) == 3
    listed = os.scandir

    def refuses(place: str) -> object:
        if str(place).endswith("floor2"):
            raise PermissionError(13, "Permission denied", place)
        return listed(place)

    with monkeypatch.context() as closed:
        closed.setattr(watching.os, "scandir", refuses)
        watch.look()
        time.now += STILL_SECONDS
        assert [path.name for path in watch.look().ready] == ["floor2"]
    time.now += STILL_SECONDS
    watch.look()
    time.now += STILL_SECONDS
    assert watch.look().ready == ()


def test_a_folder_that_takes_long_to_list_is_not_listed_anew_for_each_hundred(
    folder: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, 450)
    watch, listed = Watch(folder, clock=time), os.scandir
    watch.look()
    time.now += STILL_SECONDS
    times = 0

    def slowly(place: str) -> object:
        nonlocal times
        times += 1
        time.now += 3
        return listed(place)

    monkeypatch.setattr(watching.os, "scandir", slowly)
    given = [len(watch.look().ready) for _ in range(2)]
    (folder / "page210.png").write_bytes(b"another")
    (folder / "page220.png").rename(folder / "renamed.png")
    given += [len(watch.look().ready) for _ in range(3)]
    assert (given, times) == ([100, 100, 100, 100, 48], 1)
    watch.look()
    time.now += STILL_SECONDS
    assert {path.name for path in watch.look().ready} == {"page210.png", "renamed.png"}


def test_files_dropped_in_every_bad_way_are_each_kept_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "STILL_SECONDS", 0.3)
    monkeypatch.setattr(watching, "EMPTY_SECONDS", 1.5)
    copier = Copier(folder, 140, seed=2)
    copier.start()
    with blank_store(tmp_path / "store") as store:
        seen = run(store, folder, lambda: copier.is_done, step=0.03)
        kept = {store.images.get(digest) for digest in seen.kept}
    assert copier.dropped.whole <= kept
    assert len(kept) == len(copier.dropped.whole) + copier.dropped.cut
    assert set(seen.kept.values()) == {1}
    assert seen.faults == {"file_unreadable": copier.dropped.broken}

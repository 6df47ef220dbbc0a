"""The home room: all figures as the store has them, live whoever writes, and a key to what needs somebody."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import enumerate as threads

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, homejobs, keys
from recon.app.homeroom import HomeRoom
from recon.app.keys import Command
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.office import Office
from recon.app.style import theme
from recon.app.work import StoreWork
from recon.errors import ReconError, StoreMissing
from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow.figures import Concern
from recon.workflow.paces import HOURS, Job
from recon.workflow.roles import give
from tests.helpers.account_store import night
from tests.helpers.large_store import make_store
from tests.helpers.nurse import two_forms
from tests.helpers.outbox_store import doubt
from tests.helpers.readable import texts
from tests.helpers.store_samples import SERIALS, blank_store, issue, reading, sample_patient, scan_sheet

Open = Callable[..., HomeRoom]
_WRITE = """
import sys
from pathlib import Path
from recon.workflow.explaining import explain
from recon.workflow.opening import open_store
with open_store(Path(sys.argv[1])) as store:
    explain(store, [sys.argv[2]], "missing", "cherchée", operator="marc")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with night(tmp_path / "store") as store:
        return store.folder


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """A store of two sheets of somebody, of one of which it is in doubt whose it is."""
    with blank_store(tmp_path / "quiet") as store:
        for serial in SERIALS[:2]:
            scan_sheet(store, issue(store, serial, patient=sample_patient()), reading("pulse", "82", row=0))
        doubt(store, SERIALS[1])
        return store.folder


@pytest.fixture
def open_home(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Return a function that shows the home room of a store, with its figures there."""
    opened: list[tuple[HomeRoom, Office, StoreWork]] = []
    looks, languages = Looks(qapp), Languages(qapp)

    def show(folder: Path, *, language: str = "fr", colours: str = "light", times: float = 1.0) -> HomeRoom:
        looks.choose(colours, times)
        languages.choose(language)
        work = StoreWork(folder)
        office = Office(work, "claire", two_forms)
        room = HomeRoom(office)
        opened.append((room, office, work))
        office.pulse.start()
        qtbot.addWidget(room)
        room.resize(1380, 860)
        with qtbot.waitExposed(room):
            room.show()
        room.activateWindow()
        room.refresh()
        room.enter()
        qtbot.waitUntil(lambda: room.desk.home is not None and room.desk.trust is not None, timeout=10_000)
        return room

    yield show
    for room, office, work in opened:
        room.close_work()
        office.close()
        work.close()
    looks.choose("light", 1.0)
    languages.choose("fr")


def plotted(qtbot: QtBot, room: HomeRoom) -> None:
    qtbot.waitUntil(lambda: all(chart.heights for chart in room.work.charts.values()), timeout=20_000)


def test_every_part_of_the_way_has_its_count(folder: Path, open_home: Open) -> None:
    room = open_home(folder)
    with Store.open(folder) as store:
        states = queries.states(store)
    shown = {name: tile.accessibleName() for name, tile in room.way.tiles.items()}
    out = states[SheetState.PRINTED] + states[SheetState.RETURNED]
    assert shown["out"].startswith(f"Dans les services {out}, revenues en partie\u00a0: {states['returned']}")
    assert shown["delivered"] == f"Livrées {states['delivered']}, 7,1\u00a0% de toutes"
    assert shown["aside"].endswith(f"perdues {states['missing']}, annulées {states['void']}")
    gone = ("printed", "void", "unused", "missing", "replaced")
    back = sum(count for state, count in states.items() if state not in gone)
    assert room.way.of.text() == f"{back} revenues sur {sum(states.values())} imprimées"
    assert room.way.bar.accessibleName() == ", ".join(shown.values())


def test_what_another_program_writes_is_shown_by_itself(qtbot: QtBot, folder: Path, open_home: Open) -> None:
    room = open_home(folder)
    with Store.open(folder) as store:
        out = queries.sheets(store, SheetState.PRINTED)[0].serial
    before = room.way.tiles["aside"].accessibleName()
    assert "perdues 1" in before
    subprocess.run([sys.executable, "-c", _WRITE, str(folder), out], check=True)
    qtbot.waitUntil(lambda: "perdues 2" in room.way.tiles["aside"].accessibleName(), timeout=15_000)


def test_nobody_looks_into_the_store_for_a_room_that_is_not_seen(
    qtbot: QtBot, folder: Path, open_home: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, looked = open_home(folder), list[int]()
    monkeypatch.setattr(room.desk, "look", lambda: looked.append(1))
    room.pulse.changed.emit()
    assert looked == [1]
    room.hide()
    room.pulse.changed.emit()
    assert looked == [1]


def test_a_key_leads_to_what_needs_somebody(qtbot: QtBot, quiet: Path, open_home: Open) -> None:
    room = open_home(quiet)
    (row,) = [row for row in room.needs.rows if row.isVisible()]
    assert row.title.text() == "Feuilles dont le patient est en doute\u00a0: 1"
    assert row.go.text() == "Attribution  1"
    with qtbot.waitSignal(room.wanted) as wanted:
        qtbot.keyClick(room._area, Qt.Key.Key_1)
    assert wanted.args == [keys.MATCHING]
    with qtbot.assertNotEmitted(room.wanted, wait=50):
        qtbot.keyClick(room._area, Qt.Key.Key_2)


def test_a_line_is_gone_when_it_is_settled(qtbot: QtBot, folder: Path, open_home: Open) -> None:
    room = open_home(folder)
    assert [one.concern for one in room.needs.needs] == [Concern.UNREADABLE, Concern.UNCOUNTED]
    with Store.open(folder) as store, store.transaction("marc") as journal:
        journal.record(Act.BATCH_COUNTED, "01BATCHAAAAAAAAAAAAAAAAAAA", {"lost": [], "why": ""})
    qtbot.keyClick(room._area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(room.needs.needs) == 1)
    assert [row.isVisible() for row in room.needs.rows] == [True, False]


def test_a_part_of_the_way_leads_to_its_room(qtbot: QtBot, folder: Path, open_home: Open) -> None:
    room, wanted = open_home(folder), list[Command]()
    room.wanted.connect(wanted.append)
    for tile in room.way.tiles.values():
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    rooms = [keys.ACCOUNT, keys.VERIFY, keys.MATCHING, keys.DELIVERING, keys.DELIVERING, keys.ACCOUNT]
    assert wanted == rooms


def test_the_keyboard_alone_reaches_every_part(qtbot: QtBot, quiet: Path, open_home: Open) -> None:
    room, reached = open_home(quiet), set()
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {*room.way.tiles.values(), room.needs.rows[0].go} <= reached
    room.way.tiles["to_deliver"].setFocus()
    with qtbot.waitSignal(room.wanted) as wanted:
        qtbot.keyClick(room.way.tiles["to_deliver"], Qt.Key.Key_Return)
    assert wanted.args == [keys.DELIVERING]


def test_whose_work_it_is_not_sees_it_without_a_key(qtbot: QtBot, folder: Path, open_home: Open) -> None:
    with Store.open(folder) as store:
        give(store, "Claire", "nurse", operator="claire")
    room = open_home(folder)
    # What is a nurse's own comes first, though it is less urgent.
    assert [one.concern for one in room.needs.needs] == [Concern.UNCOUNTED, Concern.UNREADABLE]
    assert [row.go.text() for row in room.needs.rows] == ["Bilan  1", "Numérisation"]
    assert [row.go.isEnabled() for row in room.needs.rows] == [True, False]
    assert [name for name, tile in room.way.tiles.items() if tile.isEnabled()] == ["out", "aside"]
    with qtbot.assertNotEmitted(room.wanted, wait=50):
        qtbot.keyClick(room._area, Qt.Key.Key_2)


def test_an_empty_store_is_calm(tmp_path: Path, open_home: Open) -> None:
    with blank_store(tmp_path / "empty") as store:
        empty = store.folder
    room = open_home(empty, language="en")
    assert room.needs.calm.text() == "Nothing needs anybody now."
    assert room.way.of.text() == "No sheet has been printed yet."
    assert (room.end.fact.text(), room.trust.fact.text()) == ("Nothing waits", "Not known")
    assert room.clock.more.text() == "No downtime is open. The first print opens one."
    assert not room.trust.bar.isVisible()


def test_the_charts_show_what_they_say(qtbot: QtBot, tmp_path: Path, open_home: Open) -> None:
    room = open_home(make_store(tmp_path / "busy", 300))
    plotted(qtbot, room)
    assert room.desk.home is not None
    for pace in room.desk.home.paces.jobs:
        chart, words = room.work.charts[pace.job], room.work.jobs[pace.job]
        said = chart.accessibleName()
        assert chart.heights == pace.hours
        assert sum(pace.hours) > 0
        assert said.startswith(words[0].text())
        assert [int(one) for one in re.findall(r"(\d+) à \d\d\u00a0h", said)] == list(pace.hours)
        assert all(line in said for line in words[1].text().splitlines())


def test_the_charts_wear_the_look_in_use(qtbot: QtBot, qapp: QApplication, folder: Path, open_home: Open) -> None:
    room = open_home(folder)
    plotted(qtbot, room)
    chart, looks = room.work.charts[Job.READ], Looks(qapp)
    for colours in ("dark", "light"):
        looks.choose(colours)
        assert [QColor(one).name() for one in chart._bars.opts["brushes"]] == [
            *[theme().accent] * (HOURS - 1),
            theme().accent_pale,
        ]


@pytest.mark.parametrize("times", [1.0, 2.0])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_off(
    qtbot: QtBot, folder: Path, quiet: Path, open_home: Open, language: str, times: float
) -> None:
    for store in (folder, quiet):
        room = open_home(store, language=language, times=times)
        room.resize(916, 624) if times == 1.0 else room.resize(1280, 840)
        for _ in range(8):
            QApplication.processEvents()
        inside = room._area.widget()
        assert inside.width() <= room._area.viewport().width()
        for (widget, what), text in texts(room).items():
            if what == "text" and text:
                wraps = getattr(widget, "wordWrap", lambda: False)()
                least = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
                assert widget.height() >= least, text
                assert wraps or widget.width() >= widget.sizeHint().width(), text
        for tile in room.way.tiles.values():
            assert tile.width() >= tile.sizeHint().width()
            assert tile.height() >= tile.sizeHint().height()


def test_every_word_is_in_both_languages(qtbot: QtBot, qapp: QApplication, quiet: Path, open_home: Open) -> None:
    room = open_home(quiet)
    french, names = texts(room), {name: tile.accessibleName() for name, tile in room.way.tiles.items()}
    Languages(qapp).choose("en")
    english = texts(room)
    same = [text for where, text in french.items() if english.get(where) == text and any(map(str.islower, text))]
    assert same == []
    assert not [name for name, tile in room.way.tiles.items() if tile.accessibleName() == names[name]]
    assert all(text for (_, what), text in english.items() if what == "name")


def test_a_store_that_vanished_is_told_once_and_shown_again(qtbot: QtBot, folder: Path, open_home: Open) -> None:
    room, failed = open_home(folder), list[ReconError]()
    room.failed.connect(failed.append)
    qtbot.wait(200)
    away = folder.rename(folder.with_name("away"))
    qtbot.waitUntil(lambda: bool(failed), timeout=10_000)
    assert isinstance(failed[0], StoreMissing)
    with qtbot.waitSignal(room.done, timeout=10_000):
        away.rename(folder)
    assert len(failed) == 1


def test_closing_the_window_leaves_nothing_at_work(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    work = StoreWork(folder)
    window = build(qapp, work, "fr", "claire", two_forms, keys.HOME)
    qtbot.addWidget(window)
    window.show()
    assert [one for one in threads() if one.name == "pulse"]
    window.close()
    qtbot.waitUntil(lambda: not [one for one in threads() if one.name == "pulse"])
    window.stop()
    work.close()


def test_from_home_to_what_needs_somebody_and_back(qtbot: QtBot, qapp: QApplication, quiet: Path) -> None:
    work = StoreWork(quiet)
    window = build(qapp, work, "fr", "claire", two_forms)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    home = window.room
    assert isinstance(home, HomeRoom)
    qtbot.waitUntil(lambda: bool(home.needs.needs))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    assert window.room.command is keys.MATCHING
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.room is home
    window.stop()
    work.close()


def test_the_keymap_tells_the_rooms_own_keys(folder: Path, open_home: Open) -> None:
    room = open_home(folder)
    assert [one for one, _ in room.keymap()] == ["1 à 9", "F5"]


def test_the_badges_count_what_waits_in_each_room(folder: Path, quiet: Path) -> None:
    with Store.open(quiet) as store:
        counted = homejobs.badges(store)
    assert counted == {"scan_room": 0, "verify_room": 0, "match_room": 1, "deliver_room": 1}
    with Store.open(folder) as store:
        assert homejobs.badges(store)["scan_room"] == 2


def test_every_concern_has_a_room() -> None:
    assert set(homejobs.ROOMS) == set(Concern)
    assert set(homejobs.ROOMS.values()) <= set(keys.ROOMS)

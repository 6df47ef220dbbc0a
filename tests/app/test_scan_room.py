"""The scan room: what comes in is shown, kept and read; what is wrong is said, and cleared up from the keyboard."""

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from recon.app import keys, scanjobs, scankeys
from recon.app.scanjobs import CHUNK
from recon.errors import ScannerEmpty, ScannerJammed
from recon.intake.scanner import Settings, Source
from recon.language import LANGUAGES
from recon.model.ledger import Act
from recon.model.page import Fault
from recon.model.sheet import SheetState
from recon.store import Store, choices, ledger, queries, scans
from recon.store.scans import ScannedPage, ScanState
from recon.workflow.checking import check
from recon.workflow.choosing import choose
from recon.workflow.feeding import Sides
from tests.helpers.fake_scanner import DEVICE, FakeScanner
from tests.helpers.readable import assert_nothing_is_cut_off, texts
from tests.helpers.scan_clerk import ScanClerk, Ward, picture, plug_in, sit_down, ward
from tests.helpers.store_samples import keep_file

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Sit = Callable[..., ScanClerk]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ward:
    made = ward(tmp_path)
    plug_in(made, monkeypatch.setattr)
    return made


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication, place: Ward) -> Iterator[Sit]:
    """Return a function that opens the window; opened again, the one before is closed."""
    opened: list[tuple[ScanClerk, object]] = []
    # Windows of earlier tests hold themselves in rings. They are let go of here: the threads that keep and read pages
    # look for rings too, and a window that is let go of in another thread than its own takes the program with it.
    gc.collect()

    def leave() -> None:
        for clerk, work in opened:
            clerk.window.close()
            work.close()  # type: ignore[attr-defined]
        opened.clear()

    def open_window(language: str = "en") -> ScanClerk:
        leave()
        opened.append(sit_down(qtbot, qapp, place, language))
        return opened[-1][0]

    yield open_window
    leave()
    gc.collect()


def files(folder: Path, **pages: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in pages.items():
        (folder / f"{name}.png").write_bytes(data)
    return folder


def test_what_is_dropped_is_kept_read_and_shown_each_with_its_state(sit: Sit, place: Ward, tmp_path: Path) -> None:
    clerk = sit()
    folder = files(tmp_path / "new", a_sheet=place.pages[0], empty=picture(250))
    (folder / "broken.jpg").write_bytes(b"no picture")
    (folder / "list.csv").write_text("no scan")
    clerk.drop(folder)
    clerk.rest(3)
    assert clerk.states == {"a_sheet.png": "read", "broken.jpg": "fault", "empty.png": "stray"}
    said = clerk.room.files.said.text()
    assert "Kept: 2" in said
    assert "Not usable: 1" in said
    assert "left aside: 1" in said
    page = clerk.take("a_sheet.png")
    assert (page.serial, page.title) == (place.serial, "Vital signs and fluid balance")
    clerk.take("empty.png")
    assert "No sheet code was found" in clerk.room.page.wrong.text()
    assert "no known sheet" in str(clerk.grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert sorted(path.name for path in folder.iterdir()) == ["a_sheet.png", "broken.jpg", "empty.png", "list.csv"]


def test_photographs_of_an_iphone_are_told_together_and_shown_one_by_one(sit: Sit, tmp_path: Path) -> None:
    clerk, folder = sit(), tmp_path / "phone"
    folder.mkdir()
    for number in range(3):
        (folder / f"IMG_{number}.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + bytes([number]) * 64)
    clerk.drop(folder)
    clerk.rest(3)
    assert "recon does not read: 3" in clerk.room.files.said.text()
    assert set(clerk.states.values()) == {"fault"}
    clerk.room.ask_folder = lambda _parent: files(tmp_path / "copier")
    clerk.hold(Qt.Key.Key_W, ALT)
    (tmp_path / "copier" / "IMG_9.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(80))
    clerk.wait(lambda: "recon does not read: 1" in clerk.room.folder.state.text())


def test_the_picture_that_stood_is_looked_at_again_when_a_better_one_stands(sit: Sit) -> None:
    pages = sit().grid.pages

    def scan(name: str, state: ScanState, fault: Fault | None = None, number: int = 1) -> ScannedPage:
        return ScannedPage(name, 0, name, "", "", datetime.now(UTC), state, "1", number, fault=fault)

    stood, cut = scan("stood", ScanState.READ), scan("cut", ScanState.FAULT, Fault("registration_failed"))
    other, again = scan("other", ScanState.READ, number=2), scan("again", ScanState.DUPLICATE)
    better = scan("better", ScanState.READ)
    pages.add((stood, cut, other, again, better))
    assert pages.cleared_by(better) == [stood, cut]
    assert pages.cleared_by(again) == [cut]


def test_pages_are_read_by_processes_of_their_own(
    sit: Sit, place: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanjobs, "FEW", 0)
    clerk = sit()
    clerk.drop(files(tmp_path / "new", sheet=place.pages[0], back=place.pages[1]))
    clerk.rest(2)
    assert set(clerk.states.values()) == {"read"}
    (reading,) = clerk.desk._reading
    assert reading._pool is not None
    assert clerk.desk._idle.isActive()
    clerk.desk._idle.timeout.emit()
    clerk.wait(lambda: reading._pool is None)
    clerk.drop(files(tmp_path / "more", other=picture(5)))
    clerk.rest(1)
    assert reading._pool is not None
    clerk.window.close()
    assert reading._pool is None


def test_files_are_chosen_with_a_key(sit: Sit, tmp_path: Path) -> None:
    clerk = sit()
    folder = files(tmp_path / "new", one=picture(1))
    clerk.room.ask_files = lambda _parent: [folder / "one.png"]
    clerk.hold(Qt.Key.Key_O)
    clerk.rest(1)
    assert clerk.states == {"one.png": "stray"}


def test_a_pile_is_scanned_from_the_keyboard(sit: Sit, place: Ward) -> None:
    clerk = sit()
    place.scanner.pages = [*place.pages, picture(9)]
    clerk.press(Qt.Key.Key_D, held=ALT)
    clerk.wait(lambda: clerk.desk.abilities)
    assert clerk.room.feed.device.currentText() == "Invented feeder"
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(len(place.scanner.pages))
    assert clerk.room.feed.state.text() == f"Pages through the scanner: {len(place.scanner.pages)}; here already: 0"
    assert [page.state.value for page in clerk.shown] == ["read"] * len(place.pages) + ["stray"]
    assert place.scanner.asked == [Settings(DEVICE, Source.FEEDER, duplex=False, dpi=300)]
    with Store.open(place.folder) as store:
        assert queries.sheet(store, place.serial).state in (SheetState.BLANK, SheetState.TO_VERIFY)
        assert check(store) == ()


def test_how_it_was_scanned_is_remembered_and_a_name_can_be_typed(sit: Sit, place: Ward) -> None:
    clerk = sit()
    feed = clerk.room.feed
    place.scanner.pages = [picture(1)]
    feed.device.setFocus()
    clerk.type("net:scanner")
    clerk.press(Qt.Key.Key_Tab)
    clerk.wait(lambda: "net:scanner" in clerk.desk.abilities)
    feed.source.setCurrentIndex(feed.source.findData(Source.FEEDER))
    feed.dpi.setCurrentIndex(feed.dpi.findData(200))
    feed.duplex.setChecked(True)
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(1)
    wanted = Settings("net:scanner", Source.FEEDER, duplex=True, dpi=200)
    assert place.scanner.asked == [wanted]
    again = sit()
    again.wait(lambda: again.desk.settings is not None)
    assert again.room.feed.settings == wanted


def test_a_jam_is_said_beside_the_scanner_and_what_came_is_kept(sit: Sit, place: Ward) -> None:
    clerk = sit()
    place.scanner.pages, place.scanner.fault = [picture(1)], ScannerJammed(device="Feeder", pages=1)
    clerk.desk.scan(Settings(DEVICE))
    clerk.rest(1)
    assert "A paper is stuck in “Feeder”. Pages kept: 1." in clerk.room.feed.fault.text()
    assert not clerk.window.fault.isVisible()
    place.scanner.pages, place.scanner.fault = [picture(2)], None
    clerk.hold(Qt.Key.Key_Return)
    clerk.wait(lambda: not clerk.desk.is_scanning)
    assert not clerk.room.feed.fault.isVisible()


def scan_fronts(clerk: ScanClerk, place: Ward, fronts: int) -> None:
    """Scan the fronts of a pile that passes twice."""
    clerk.desk.settings = Settings(DEVICE)
    clerk.desk.fed.emit()
    clerk.room.feed.twice.setChecked(True)
    place.scanner.pages = [picture(shade) for shade in range(1, fronts + 1)]
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(fronts)
    clerk.wait(lambda: clerk.desk.fronts is not None)


def test_a_pile_passes_twice_and_each_back_is_listed_after_its_front(sit: Sit, place: Ward) -> None:
    clerk = sit()
    feed = clerk.room.feed
    scan_fronts(clerk, place, 3)
    assert "Fronts through the scanner: 3. Turn the whole pile over" in feed.fault.text()
    assert feed.start.text().startswith("Scan the backs")
    assert feed.stop.isVisible()
    place.scanner.pages = [picture(shade) for shade in (13, 12, 11)]  # the pile was turned: the last one comes first
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(6)
    clerk.wait(
        lambda: [page.name[-10:-4] for page in clerk.shown] == [f"{n:04d}-{s}" for n in (1, 2, 3) for s in (1, 2)]
    )
    assert not feed.fault.isVisible()
    assert feed.start.text().startswith("Scan ")
    assert len({page.batch for page in clerk.shown}) == 1
    assert not feed.stop.isVisible()


def test_fronts_and_backs_that_differ_in_number_are_told_and_kept(sit: Sit, place: Ward) -> None:
    clerk = sit()
    scan_fronts(clerk, place, 3)
    place.scanner.pages = [picture(13), picture(11)]
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(5)
    clerk.wait(lambda: "Fronts: 3; backs: 2" in clerk.room.feed.fault.text())


def test_who_does_without_the_backs_keeps_the_fronts(sit: Sit, place: Ward) -> None:
    clerk = sit()
    scan_fronts(clerk, place, 2)
    clerk.press(Qt.Key.Key_Escape)
    assert "The backs were not scanned; fronts kept: 2" in clerk.room.feed.fault.text()
    place.scanner.pages = [picture(50)]
    clerk.room.feed.twice.setChecked(False)
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(1)
    assert not clerk.room.feed.fault.isVisible()
    with Store.open(place.folder) as store:
        assert sorted(one.pages for one in scans.passes(store, 10)) == [1, 2]


def test_a_page_that_is_scanned_once_more_meanwhile_is_no_back(sit: Sit, place: Ward) -> None:
    clerk = sit()
    scan_fronts(clerk, place, 2)
    clerk.grid.go(0)
    clerk.grid.setFocus()
    place.scanner.pages = [picture(50)]
    clerk.press(Qt.Key.Key_N, held=ALT)
    clerk.rest(1)
    assert [page.name[-10:-4] for page in clerk.shown] != ["0002-2"]
    clerk.wait(lambda: clerk.room.feed.start.text().startswith("Scan the backs"))
    place.scanner.pages = [picture(12), picture(11)]
    clerk.hold(Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.desk.sides is not None)
    assert clerk.desk.sides == Sides(2, 2)


def test_a_page_that_cannot_be_scanned_once_more_leaves_the_fronts_waiting(sit: Sit, place: Ward) -> None:
    clerk = sit()
    scan_fronts(clerk, place, 2)
    clerk.grid.go(0)
    clerk.grid.setFocus()
    place.scanner.pages, place.scanner.fault = [], ScannerEmpty(device=DEVICE, pages=0)
    clerk.press(Qt.Key.Key_N, held=ALT)
    clerk.wait(lambda: clerk.desk.scanner_fault is not None)
    place.scanner.pages, place.scanner.fault = [picture(12), picture(11)], None
    clerk.hold(Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.desk.sides is not None)
    assert clerk.desk.sides == Sides(2, 2)


def test_backs_that_jam_leave_the_fronts_and_what_came(sit: Sit, place: Ward) -> None:
    clerk = sit()
    scan_fronts(clerk, place, 2)
    place.scanner.pages, place.scanner.fault = [picture(50)], ScannerJammed(device="Feeder", pages=1)
    clerk.hold(Qt.Key.Key_Return)
    clerk.rest(3)
    clerk.wait(lambda: clerk.desk.scanner_fault is not None)
    assert clerk.desk.fronts is None
    assert "stuck" in clerk.room.feed.fault.text()


def test_a_scanner_that_has_a_name_is_in_the_list(sit: Sit, place: Ward) -> None:
    with Store.open(place.folder) as store:
        choose(store, "scan:named:Front desk", "escl:http://192.0.2.7/eSCL", operator="claire")
    clerk = sit()
    feed = clerk.room.feed
    clerk.wait(lambda: feed.device.count() == 1)
    feed.device.setCurrentIndex(0)
    assert feed.device.currentText() == "Front desk"
    assert feed.name == "escl:http://192.0.2.7/eSCL"


class Slow:
    """Holds the second page until the scanner is told to stop."""

    def __init__(self, clerk: ScanClerk, scanner: FakeScanner) -> None:
        self._stop = clerk.desk.line.stop
        self.reached = threading.Event()
        scanner.before = self.wait

    def wait(self, page: int) -> None:
        if page == 2:
            self.reached.set()
            self._stop.wait(30)


def test_escape_stops_the_scanner_and_keeps_what_came(sit: Sit, place: Ward) -> None:
    clerk = sit()
    place.scanner.pages = [picture(1), picture(2), picture(3)]
    slow = Slow(clerk, place.scanner)
    clerk.desk.scan(Settings(DEVICE))
    clerk.wait(slow.reached.is_set)
    clerk.wait(lambda: clerk.desk.page == 2)
    assert clerk.room.feed.stop.isVisible()
    clerk.press(Qt.Key.Key_Escape)
    clerk.rest(1)
    assert "Pages kept: 1" in clerk.room.feed.fault.text()
    assert not clerk.room.feed.stop.isVisible()


def test_closing_the_window_in_the_middle_of_a_scan_loses_nothing(sit: Sit, place: Ward) -> None:
    clerk = sit()
    clerk.desk.read = lambda: None  # type: ignore[method-assign]  # as if reading had not come to it yet
    place.scanner.pages = [picture(1), picture(2), picture(3)]
    slow = Slow(clerk, place.scanner)
    clerk.desk.scan(Settings(DEVICE))
    clerk.wait(slow.reached.is_set)
    clerk.window.close()
    with Store.open(place.folder) as store:
        assert scans.count_unread(store) == 1
    again = sit()
    again.rest(1)
    assert list(again.states.values()) == ["stray"]


def test_files_that_were_dropped_before_the_window_closed_are_kept_by_the_next(
    sit: Sit, place: Ward, tmp_path: Path
) -> None:
    folder = files(tmp_path / "new", one=picture(1), two=picture(2))
    with Store.open(place.folder) as store:
        from recon.app.scanjobs import remember_dropped

        remember_dropped(store, (folder,), "claire")
    clerk = sit()
    clerk.rest(2)
    clerk.wait(lambda: not clerk.desk._dropped)
    clerk.wait(lambda: noted(place) is None)


def noted(place: Ward) -> object:
    with Store.open(place.folder) as store:
        return choices.choice(store, "scan:dropped")


def test_a_folder_is_watched_and_is_again_when_the_window_opens_again(sit: Sit, tmp_path: Path) -> None:
    clerk = sit()
    folder = files(tmp_path / "copier")
    clerk.room.ask_folder = lambda _parent: folder
    clerk.press(Qt.Key.Key_W, held=ALT)
    clerk.wait(lambda: clerk.desk.look is not None)
    files(folder, first=picture(1))
    clerk.rest(1)
    again = sit()
    again.wait(lambda: again.desk.folder == folder)
    files(folder, second=picture(2))
    again.wait(lambda: "second.png" in again.states)
    again.room.folder.leave.click()
    again.wait(lambda: again.desk.folder is None)
    last = sit()
    last.wait(lambda: last.desk.overview is not None and not last.desk.is_reading)
    assert last.desk.folder is None


def test_a_stray_page_is_set_aside_from_the_keyboard(sit: Sit, place: Ward, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", empty=picture(250), other=picture(251)))
    clerk.rest(2)
    clerk.take("empty.png")
    clerk.grid.setFocus()
    clerk.press(Qt.Key.Key_A, held=ALT)
    assert clerk.room.reason.isVisible()
    clerk.press(Qt.Key.Key_Return)
    assert clerk.room.reason.isVisible()  # without a reason nothing is set aside
    clerk.type("an empty back")
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.states["empty.png"] == "aside")
    assert not clerk.room.reason.isVisible()
    assert "an empty back" in clerk.room.page.wrong.text()
    assert clerk.faults() == ["code_missing"]
    with Store.open(place.folder) as store:
        acts = [(entry.act, entry.actor) for _, entry in ledger.entries(store.db)]
    assert acts.count((Act.FAULT_SET_ASIDE, "claire")) == 1


def test_several_pages_are_set_aside_with_one_reason(sit: Sit, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", a=picture(1), b=picture(2), c=picture(3)))
    clerk.rest(3)
    clerk.grid.setFocus()
    clerk.hold(Qt.Key.Key_A)
    clerk.press(Qt.Key.Key_A, held=ALT)
    clerk.type("backs")
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(lambda: set(clerk.states.values()) == {"aside"})
    assert clerk.faults() == []


def test_a_page_of_a_sheet_is_never_set_aside_but_its_sheet_can_be_void(sit: Sit, place: Ward, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", sheet=place.pages[0]))
    clerk.rest(1)
    clerk.take("sheet.png")
    assert not clerk.room.page.acts[scankeys.ASIDE].isVisible()
    clerk.grid.setFocus()
    clerk.press(Qt.Key.Key_A, held=ALT)
    assert not clerk.room.reason.isVisible()
    clerk.press(Qt.Key.Key_V, held=ALT)
    clerk.type("the wrong patient")
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.states["sheet.png"] == "void")
    with Store.open(place.folder) as store:
        assert queries.sheet(store, place.serial).state is SheetState.VOID


def test_what_cannot_be_is_said_in_the_panel(sit: Sit, place: Ward, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", sheet=place.pages[0]))
    clerk.rest(1)
    clerk.take("sheet.png")
    clerk.grid.setFocus()
    clerk.press(Qt.Key.Key_R, held=ALT)
    clerk.type("00000000")
    clerk.press(Qt.Key.Key_Tab)
    clerk.type("copied out")
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(lambda: "00000000" in clerk.room.reason.message.text())
    assert clerk.room.reason.isVisible()
    clerk.press(Qt.Key.Key_Escape)
    assert not clerk.room.reason.isVisible()


def test_a_stray_page_that_is_scanned_again_can_be_set_aside_with_that_reason(
    sit: Sit, place: Ward, tmp_path: Path
) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", covered=picture(7)))
    clerk.rest(1)
    clerk.take("covered.png")
    clerk.desk.settings = Settings(DEVICE)
    clerk.desk.fed.emit()
    place.scanner.pages = place.pages[:1]
    clerk.grid.setFocus()
    clerk.press(Qt.Key.Key_N, held=ALT)
    clerk.wait(clerk.room.reason.isVisible)
    assert "scanned again" in clerk.room.reason.why.text()
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.faults() == [])


def test_what_is_to_be_cleared_up_is_shown_with_a_key(sit: Sit, place: Ward, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", empty=picture(250), sheet=place.pages[0]))
    clerk.rest(2)
    clerk.grid.setFocus()
    clerk.press(Qt.Key.Key_F, held=ALT)
    clerk.wait(lambda: clerk.desk.shown is None and list(clerk.states) == ["empty.png"])
    clerk.press(Qt.Key.Key_F, held=ALT)
    clerk.wait(lambda: len(clerk.shown) == 2)


def test_the_page_is_turned_for_the_eye_and_only_there(sit: Sit, tmp_path: Path) -> None:
    clerk = sit()
    clerk.drop(files(tmp_path / "new", tall=picture(3)))
    clerk.rest(1)
    clerk.take("tall.png")
    clerk.grid.setFocus()
    view = clerk.room.page.view
    clerk.wait(lambda: view.sceneRect().height() > view.sceneRect().width())
    clerk.hold(Qt.Key.Key_Right)
    assert view.sceneRect().width() > view.sceneRect().height()
    clerk.hold(Qt.Key.Key_Left)
    assert view.sceneRect().height() > view.sceneRect().width()


def test_of_a_long_pass_only_what_is_looked_at_is_looked_up(sit: Sit, place: Ward) -> None:
    with Store.open(place.folder) as store:
        pages = keep_file(store, b"long", pages=2 * CHUNK + 10, name="long.tif")
        with store.transaction("claire") as journal:
            for page in pages:
                detail = {"digest": page.digest, "position": page.position, "code": None, "registration": None}
                fault = {"fault": {"code": "code_missing", "details": {}}}
                journal.record(Act.PAGE_FAULT, page.digest, detail | fault)
    clerk = sit()
    model = clerk.grid.pages
    clerk.wait(lambda: len(clerk.shown) == CHUNK)
    assert model.canFetchMore(QModelIndex())
    for wanted in (2 * CHUNK, 2 * CHUNK + 10):
        model.fetchMore(QModelIndex())
        clerk.wait(lambda wanted=wanted: len(clerk.shown) == wanted)
    assert not model.canFetchMore(QModelIndex())
    assert len(clerk.room.thumbs._kept) < CHUNK


def test_every_key_of_the_room_is_told_and_none_has_two_meanings(sit: Sit) -> None:
    clerk = sit()
    everywhere = {keys.HELP.keys, keys.LANGUAGE.keys, keys.LOOKS.keys, *(one.keys for one in keys.ROOMS)}
    bound = [action.shortcut().toString() for action in clerk.room.actions()]
    assert len(bound) == len(set(bound))
    assert not everywhere & set(bound)
    told = " ".join(press for press, _ in clerk.room.keymap())
    assert all(keys.spelled(one.keys) in told for one in (scankeys.START, scankeys.STOP, scankeys.ASIDE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_can_be_read_and_everything_has_a_name(sit: Sit, place: Ward, tmp_path: Path, language: str) -> None:
    clerk = sit(language)
    clerk.drop(files(tmp_path / "new", empty=picture(250), sheet=place.pages[0]))
    clerk.rest(2)
    clerk.window.resize(clerk.window.minimumSize())
    for name in clerk.states:
        clerk.take(name)
        assert_nothing_is_cut_off(clerk.window, name)
    for (widget, kind), words in texts(clerk.window).items():
        assert isinstance(widget, QWidget)
        is_inside = isinstance(widget.parent(), QAbstractScrollArea)  # of what has a name itself
        if kind == "name" and clerk.room.isAncestorOf(widget) and not is_inside:
            assert words, (widget, widget.parent())

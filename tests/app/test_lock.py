"""The window where people have accounts: locked, opened again, taken over, and never looked through."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from recon.app import build, homejobs, homewords, keys, signed_in
from recon.app import guard as guarding
from recon.app.signinwindow import SignInWindow
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.errors import SecondPersonNeeded, YesNeeded
from recon.model.ledger import Act
from recon.model.outbox import Destination, Transport
from recon.model.verification import Outcome
from recon.store import Store, accounts, sessions
from recon.workflow import people, signing_in
from recon.workflow.choosing import choose
from recon.workflow.figures import Concern
from recon.workflow.outbox import undoing
from tests.helpers.accounts import ANNE, BADGES, BRUNO, CLAIRE, ODILE, PASSWORDS, PINS, fast, with_accounts
from tests.helpers.clerk import Clerk
from tests.helpers.desk_store import FIRST, SECOND, desk_store
from tests.helpers.front import bring_to_front
from tests.helpers.nurse import two_forms

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., Clerk]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with fast():
        return with_accounts(desk_store(tmp_path_factory.mktemp("made") / "store", FIRST, SECOND))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Iterator[Path]:
    with fast():
        yield Path(shutil.copytree(made, tmp_path / "store"))


@pytest.fixture
def opened(folder: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    works: list[StoreWork] = []
    windows: list[Window] = []

    def open_as(name: str, room: keys.Command = keys.VERIFY, *others: str) -> Clerk:
        enter(folder, *others, name)
        works.append(StoreWork(folder))
        window = build(qapp, works[-1], "fr", name, two_forms, room)
        windows.append(window)
        bring_to_front(qtbot, window)
        clerk = Clerk(qtbot, window, folder)
        qtbot.waitUntil(lambda: window.guard.at_work is not None)
        return clerk

    yield open_as
    for window in windows:
        window.stop()
    for work in works:
        work.close()


def enter(folder: Path, *names: str) -> None:
    with Store.open(folder) as store:
        for name in names:
            signing_in.sign_in(store, name, PASSWORDS[name])


def lock(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.press(Qt.Key.Key_L, held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: clerk.window.guard.is_locked)


def come(clerk: Clerk, qtbot: QtBot, typed: str, name: str | None = None) -> None:
    form = clerk.window.guard.panel.form
    if name is not None:
        form.name.setText(name)
    form.secret.setFocus()
    qtbot.keyClicks(form.secret, typed)
    qtbot.keyClick(form.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not clerk.window.guard.desk.is_busy)


def opens(clerk: Clerk, qtbot: QtBot, typed: str, name: str | None = None) -> None:
    come(clerk, qtbot, typed, name)
    qtbot.waitUntil(lambda: not clerk.window.guard.is_locked)


def test_without_accounts_nothing_locks(clerk: Clerk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: clerk.window.guard.at_work is not None)
    clerk.press(Qt.Key.Key_L, held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    clerk.window.guard.lock()
    assert not clerk.window.guard.is_locked
    assert not clerk.window.guard.idle.isActive()


def test_the_lock_covers_every_pixel_and_only_a_password_opens_it(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    lock(clerk, qtbot)
    before = _grab(clerk.window)
    opens(clerk, qtbot, PASSWORDS[CLAIRE])
    clerk.window.go(keys.HOME)
    lock(clerk, qtbot)
    assert _grab(clerk.window) == before  # a page with a patient's name would differ from the figures of Home
    assert not clerk.window._content.isVisible()
    come(clerk, qtbot, "not my password")
    assert clerk.window.guard.is_locked
    assert clerk.window.guard.panel.form.message.isVisible()
    assert clerk.window.guard.panel.form.secret.text() == ""
    opens(clerk, qtbot, PASSWORDS[CLAIRE])
    assert clerk.window._content.isVisible()
    assert clerk.window._content.isEnabled()


def test_what_was_typed_is_there_again(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    place = clerk.place
    line = clerk.focus
    assert isinstance(line, QLineEdit)
    line.clear()
    clerk.type("12")
    lock(clerk, qtbot)
    opens(clerk, qtbot, PINS[CLAIRE])
    assert clerk.place == place
    assert clerk.focus is line
    assert line.text() == "12"


def test_no_key_reaches_what_is_behind_the_lock(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    before = clerk.recorded()
    lock(clerk, qtbot)
    for key, held in ((Qt.Key.Key_1, CTRL), (Qt.Key.Key_F1, _NONE), (Qt.Key.Key_F11, _NONE), (Qt.Key.Key_F3, _NONE)):
        qtbot.keyClick(clerk.focus, key, held)
    assert clerk.window.room.command is keys.VERIFY
    assert not clerk.window.keymap.isVisible()
    assert not clerk.window.comforts.looks.isVisible()
    assert clerk.recorded() == before
    clerk.window.own.ask()  # as work in the background might have a panel open
    qtbot.waitUntil(lambda: not clerk.window.own.isVisible())
    assert clerk.window.guard.is_locked


def test_a_panel_that_was_open_is_open_again(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    clerk.click(clerk.window.header.who)
    assert clerk.window.own.isVisible()
    lock(clerk, qtbot)
    assert not clerk.window.own.isVisible()
    opens(clerk, qtbot, PINS[CLAIRE])
    assert clerk.window.own.isVisible()
    assert not clerk.window._content.isEnabled()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.window._content.isEnabled()


def test_after_some_minutes_without_anybody_it_locks(
    opened: Open, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarding, "_MINUTE_MS", 20)
    enter(folder, ANNE)
    with Store.open(folder) as store:
        choose(store, "lock:minutes", 3, operator=ANNE)
    clerk = opened(CLAIRE)
    qtbot.waitUntil(lambda: clerk.window.guard.is_locked)
    assert clerk.window.guard.idle.interval() == 60


def test_a_key_puts_the_lock_off_and_what_is_drawn_does_not(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    idle, handle = clerk.window.guard.idle, clerk.window.windowHandle()
    qtbot.waitUntil(idle.isActive)
    assert idle.interval() == 5 * 60_000
    idle.setTimerType(Qt.TimerType.PreciseTimer)
    idle.start()
    qtbot.wait(50)
    left = idle.remainingTime()
    assert handle is not None
    QApplication.sendEvent(handle, QEvent(QEvent.Type.UpdateRequest))
    assert idle.remainingTime() <= left
    shift = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, shift)
    assert idle.remainingTime() > left


def test_what_is_written_meanwhile_does_not_put_the_lock_off(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    guard = clerk.window.guard
    qtbot.waitUntil(guard.idle.isActive)
    guard.idle.setTimerType(Qt.TimerType.PreciseTimer)
    guard.idle.start()
    qtbot.wait(50)
    left = guard.idle.remainingTime()
    with qtbot.waitSignal(guard.told):
        guard.look()
    assert guard.idle.remainingTime() <= left


def test_nothing_of_the_last_person_is_shown_to_the_next(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE, keys.VERIFY, ODILE)
    lock(clerk, qtbot)
    seen = list[bool]()
    clerk.window.guard.taken_over.connect(lambda _: seen.append(clerk.window._content.isVisible()))
    opens(clerk, qtbot, BADGES[ODILE])
    assert seen == [False]
    assert clerk.window._content.isEnabled()


def test_another_person_takes_over_by_pin_once_everything_is_written(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(CLAIRE, keys.VERIFY, ODILE)
    place = clerk.place
    clerk.press(Qt.Key.Key_F3)  # struck out, says Claire
    lock(clerk, qtbot)
    form = clerk.window.guard.panel.form
    assert [one.text() for one in form.quick] == [CLAIRE, ODILE]
    qtbot.mouseClick(form.quick[1], Qt.MouseButton.LeftButton)
    assert form.name.text() == ODILE
    opens(clerk, qtbot, PINS[ODILE])
    assert clerk.window.room.command is keys.HOME  # no other room is a nurse's here
    assert ODILE in clerk.window.header.who.text()
    assert {name for name, made in clerk.window.rail.rooms.items() if made.isVisible()} == {
        "home_room",
        "print_room",
        "account_room",
    }
    said = clerk.recorded()
    assert place is not None
    assert (said[place].operator, said[place].outcome) == (CLAIRE, Outcome.STRUCK)


def test_a_badge_says_itself_whose_it_is(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE, keys.VERIFY, ODILE)
    lock(clerk, qtbot)
    opens(clerk, qtbot, BADGES[ODILE])
    assert ODILE in clerk.window.header.who.text()


def test_who_did_not_sign_in_here_needs_the_password(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    lock(clerk, qtbot)
    for typed in (PINS[ODILE], BADGES[ODILE]):
        come(clerk, qtbot, typed, ODILE)
        assert clerk.window.guard.is_locked
    opens(clerk, qtbot, PASSWORDS[ODILE], ODILE)
    assert ODILE in clerk.window.header.who.text()


def test_what_goes_on_in_the_background_goes_on_under_the_lock(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(CLAIRE)
    lock(clerk, qtbot)
    work, told = clerk.window._office.background(), list[object]()
    work.run(lambda store: choose(store, "carpet:x", 7, operator=CLAIRE), told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [None]
    work.close()


def test_an_account_that_is_closed_elsewhere_locks_the_window(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(CLAIRE)
    enter(folder, ANNE)
    with Store.open(folder) as store:
        people.close(store, CLAIRE, operator=ANNE)
    qtbot.waitUntil(lambda: clerk.window.guard.is_locked)
    come(clerk, qtbot, PASSWORDS[CLAIRE])
    assert clerk.window.guard.is_locked


def test_a_password_that_is_replaced_elsewhere_locks_the_window_and_what_was_typed_stays(
    opened: Open, qtbot: QtBot, folder: Path
) -> None:
    clerk = opened(CLAIRE)
    line = clerk.focus
    assert isinstance(line, QLineEdit)
    line.clear()
    clerk.type("12")
    enter(folder, ANNE)
    with Store.open(folder) as store:
        people.give_password(store, CLAIRE, "un premier essai", operator=ANNE)
    qtbot.waitUntil(lambda: clerk.window.guard.is_locked)
    come(clerk, qtbot, "un premier essai")
    form = clerk.window.guard.panel.form
    qtbot.waitUntil(form.new.isVisible)
    form.new.setText(PASSWORDS[CLAIRE])
    form.again.setText(PASSWORDS[CLAIRE])
    qtbot.keyClick(form.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not clerk.window.guard.is_locked)
    qtbot.waitUntil(lambda: clerk.window.guard.at_work.is_in)
    assert clerk.focus is line
    assert line.text() == "12"


def test_accounts_that_are_turned_on_lock_the_window(clerk: Clerk, qtbot: QtBot) -> None:
    with fast():
        with Store.open(clerk.folder) as store:
            people.add(store, ANNE, "administrator", PASSWORDS[ANNE], operator=ANNE)
        qtbot.waitUntil(lambda: clerk.window.guard.is_locked)
        opens(clerk, qtbot, PASSWORDS[ANNE], ANNE)
        assert ANNE in clerk.window.header.who.text()


def test_a_role_changed_elsewhere_leads_out_of_a_room(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(CLAIRE)
    enter(folder, ANNE)
    with Store.open(folder) as store:
        people.give_role(store, CLAIRE, "nurse", operator=ANNE)
    qtbot.waitUntil(lambda: clerk.window.room.command is keys.HOME)


def test_a_given_password_is_replaced_before_anything_is_shown(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(CLAIRE)
    enter(folder, ANNE)
    with Store.open(folder) as store:
        people.give_password(store, ODILE, "un premier essai", operator=ANNE)
    lock(clerk, qtbot)
    come(clerk, qtbot, "un premier essai", ODILE)
    form = clerk.window.guard.panel.form
    qtbot.waitUntil(form.new.isVisible)
    assert clerk.window.guard.is_locked
    form.new.setText(PASSWORDS[ODILE])
    form.again.setText("something else")
    qtbot.keyClick(form.again, Qt.Key.Key_Return)
    assert form.message.isVisible()
    form.again.setText(PASSWORDS[ODILE])
    qtbot.keyClick(form.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not clerk.window.guard.is_locked)
    assert ODILE in clerk.window.header.who.text()


def test_emergency_access_is_red_in_the_header_and_shows_every_room(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(ODILE, keys.HOME)
    window = clerk.window
    assert not window.header.emergency.isVisible()
    clerk.click(window.header.who)
    clerk.click(window.own.choices["emergency"])
    window.own.lines["why"].setText("Seule cette nuit")
    window.own.lines["old"].setText(PASSWORDS[ANNE])
    clerk.click(window.own.done)
    qtbot.waitUntil(lambda: window.own.message.property("tone") == "danger")
    window.own.lines["old"].setText(PASSWORDS[ODILE])
    clerk.click(window.own.done)
    qtbot.waitUntil(window.header.emergency.isVisible)
    assert window.rail.rooms["verify_room"].isVisibleTo(window.rail)
    with Store.open(folder) as store:
        (found,) = accounts.emergencies(store)
    assert (found.person, found.why) == (ODILE, "Seule cette nuit")


def test_what_a_role_may_not_do_is_refused_in_the_room_and_what_was_typed_stays(
    opened: Open, qtbot: QtBot, folder: Path
) -> None:
    nurse = opened(ODILE, keys.HOME)
    nurse.window.go(keys.VERIFY)  # no key and no button leads there: what is behind them refuses too
    nurse.settle()
    place, line = nurse.place, nurse.focus
    assert isinstance(line, QLineEdit)
    line.clear()
    nurse.type("84")
    nurse.press(Qt.Key.Key_Return)
    assert ODILE in nurse.verify.card.message.text() + nurse.window.fault.text.text()
    assert nurse.recorded() == {}
    assert nurse.place == place
    assert line.text() == "84"
    with Store.open(folder) as store:
        assert [(one.person, one.why) for one in accounts.denials(store)] == [(ODILE, "field_verified")]


def test_administrators_are_told_at_home_that_there_was_an_emergency(folder: Path) -> None:
    enter(folder, ODILE)
    with Store.open(folder) as store:
        signing_in.break_glass(store, ODILE, PASSWORDS[ODILE], "Seule cette nuit")
        for name, is_told in ((ANNE, True), (CLAIRE, False)):
            found = [one for one in homejobs.home(store, name).needs if one.concern is Concern.EMERGENCY]
            assert bool(found) == is_told
            assert not found or "Seule cette nuit" in homewords.remedy(found[0])


def test_a_second_person_signs_by_their_own_password_to_take_back(folder: Path, tmp_path: Path) -> None:
    """What the deliver room does when somebody is to agree: their name alone is not enough, their password is."""
    enter(folder, BRUNO)
    with Store.open(folder) as store:
        there = Destination("DPI", Transport.FHIR, "http://127.0.0.1:9/fhir", {})
        with pytest.raises(YesNeeded):
            undoing._second_person(store, there, BRUNO, ANNE)
        signing_in.vouch(store, ANNE, PASSWORDS[ANNE], Act.DELIVERY_UNDONE)
        undoing._second_person(store, there, BRUNO, ANNE)
        with pytest.raises(SecondPersonNeeded):
            undoing._second_person(store, there, BRUNO, "roux, bruno")


def test_a_pin_is_set_in_ones_own_account(opened: Open, qtbot: QtBot) -> None:
    clerk = opened(CLAIRE)
    own = clerk.window.own
    clerk.click(clerk.window.header.who)
    clerk.click(own.choices["pin"])
    for typed, again in (("123456", "123456"), ("905172", "905173"), ("905172", "905172")):
        own.lines["old"].setText(PASSWORDS[CLAIRE])
        own.lines["pin"].setText(typed)
        own.lines["pin_again"].setText(again)
        clerk.click(own.done)
        wanted = "good" if typed == again == "905172" else ("danger" if typed == "123456" else "caution")
        qtbot.waitUntil(lambda wanted=wanted: own.message.property("tone") == wanted)
    assert own.lines["pin"].text() == ""
    own.dismiss()
    lock(clerk, qtbot)
    opens(clerk, qtbot, "905172")


def test_an_administrator_gives_an_account_in_the_panel(opened: Open, qtbot: QtBot, folder: Path) -> None:
    clerk = opened(ANNE, keys.HOME)
    panel = clerk.window.comforts.roles
    clerk.click(clerk.window.header.who)
    clerk.click(clerk.window.own.people)
    qtbot.waitUntil(panel.name.isVisible)
    panel.name.setText("Zoé Blin")
    clerk.click(panel.choices["nurse"])
    panel.password.setText("un premier essai")
    clerk.click(panel.done)
    qtbot.waitUntil(lambda: panel.message.property("tone") == "good")
    with Store.open(folder) as store:
        assert signing_in.sign_in(store, "zoé blin", "un premier essai").must_change
    panel.name.setText(CLAIRE)
    clerk.click(panel.open_or_close)
    qtbot.waitUntil(lambda: CLAIRE in (panel._desk.standing.closed if panel._desk.standing else ()))
    panel.name.setText(ANNE)
    clerk.click(panel.open_or_close)
    qtbot.waitUntil(lambda: panel.message.property("tone") == "danger")


def test_the_program_begins_with_who_is_there(folder: Path, qtbot: QtBot, qapp: QApplication) -> None:
    window = SignInWindow(folder, CLAIRE)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opened) as come_in:
        qtbot.keyClicks(window.form.secret, PASSWORDS[CLAIRE])
        qtbot.keyClick(window.form.secret, Qt.Key.Key_Return)
    assert come_in.args is not None
    assert come_in.args[0].person == CLAIRE
    window.desk.close()
    assert sessions.session_of(folder, CLAIRE) is not None


@pytest.mark.parametrize(("operator", "shown"), [("claire martin", "claire martin"), ("root", "")])
def test_who_works_is_asked_before_there_is_a_window(
    folder: Path, qtbot: QtBot, qapp: QApplication, operator: str, shown: str
) -> None:
    work, found = StoreWork(folder), list[str]()

    def type_it() -> None:
        form = next(one.form for one in qapp.topLevelWidgets() if isinstance(one, SignInWindow) and one.isVisible())
        found.append(form.name.text())
        form.name.setText(CLAIRE)
        form.secret.setText(PASSWORDS[CLAIRE])
        form.finish()

    QTimer.singleShot(200, type_it)
    assert signed_in(qapp, work, folder, "fr", operator) == CLAIRE
    assert found == [shown]
    work.close()


def test_whoever_closes_the_sign_in_opens_no_window(folder: Path, qtbot: QtBot, qapp: QApplication) -> None:
    work = StoreWork(folder)

    def leave() -> None:
        for one in qapp.topLevelWidgets():
            if isinstance(one, SignInWindow):
                one.close()

    QTimer.singleShot(200, leave)
    assert signed_in(qapp, work, folder, "fr", CLAIRE) is None
    work.close()


def _grab(window: Window) -> QImage:
    """Return what the window shows, without the cursor that comes and goes."""
    window.guard.panel.form.done.setFocus()
    window.guard.panel.form.secret.clearFocus()
    return window.grab().toImage()


_NONE = Qt.KeyboardModifier.NoModifier

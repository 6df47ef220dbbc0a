"""An encrypted store asks for its passphrase before anything of it is shown; a new one offers its recovery key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from recon import app, language
from recon.app import keys as app_keys
from recon.app import paper
from recon.app.firstrun import FirstRun
from recon.app.languages import Languages
from recon.app.unlockwindow import UnlockWindow
from recon.app.work import StoreWork
from recon.errors import OutputError
from recon.language import tr
from recon.store import Store, unlocking
from recon.workflow import keys, recovery_keys
from tests.helpers.desk_store import FIRST, desk_store
from tests.helpers.locked_store import PASSPHRASE, cheap, in_clear, locked_store, told_of_patients
from tests.helpers.nurse import two_forms
from tests.helpers.store_samples import OPERATOR


@pytest.fixture(autouse=True)
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with locked_store(tmp_path / "store") as store:
        told_of_patients(store)
        keys.add_file(store, tmp_path / "stick.key", operator=OPERATOR)
    unlocking.forget(store.folder)
    return store.folder


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, folder: Path) -> UnlockWindow:
    Languages(qapp).choose("fr")
    asked = UnlockWindow(folder)
    qtbot.addWidget(asked, before_close_func=lambda one: one.end())
    with qtbot.waitExposed(asked):
        asked.show()
    return asked


def test_the_passphrase_opens_the_store(window: UnlockWindow, qtbot: QtBot, folder: Path) -> None:
    assert window.focusWidget() is window.line
    assert window.line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(window.line, PASSPHRASE)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert not unlocking.is_locked(folder)


def test_a_wrong_one_is_told_calmly_and_stays_to_be_mended(window: UnlockWindow, qtbot: QtBot, folder: Path) -> None:
    qtbot.keyClicks(window.line, PASSPHRASE[:-1] + "x")
    window.finish()
    qtbot.waitUntil(lambda: window.message.text() == language.tr("keys.window.wrong"), timeout=20_000)
    assert window.message.property("tone") == "caution"
    assert window.line.selectedText() == PASSPHRASE[:-1] + "x"
    assert unlocking.is_locked(folder)
    qtbot.keyClicks(window.line, PASSPHRASE)
    assert window.line.text() == PASSPHRASE
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.done.click()


def test_caps_lock_is_told_by_what_is_typed(window: UnlockWindow, qapp: QApplication) -> None:
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for text, held, is_on in (
        ("s", plain, False),
        ("S", shift, False),
        ("S", plain, True),
        ("7", shift, True),  # says nothing of it
        ("é", plain, False),
        ("s", shift, True),
    ):
        qapp.sendEvent(window.line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, held, text))
        assert window.caps.isVisible() is is_on, (text, held)
    assert window.caps.text() == language.tr("keys.window.caps")


def test_what_is_typed_can_be_looked_at(window: UnlockWindow, qtbot: QtBot) -> None:
    window.shown.click()
    assert window.line.echoMode() is QLineEdit.EchoMode.Normal
    window.shown.click()
    assert window.line.echoMode() is QLineEdit.EchoMode.Password


def test_a_key_file_opens_it_and_another_file_is_told(
    window: UnlockWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    window.open_by(tmp_path / "photo.jpg")
    qtbot.waitUntil(lambda: window.message.property("tone") == "danger", timeout=20_000)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_by(tmp_path / "stick.key")
    assert not unlocking.is_locked(folder)


def test_nothing_typed_is_no_try(window: UnlockWindow) -> None:
    window.finish()
    assert not window.message.isVisible()


def test_whoever_closes_it_sees_nothing(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    seen: list[list[str]] = []

    def close() -> None:
        shown = [one for one in qapp.topLevelWidgets() if one.isVisible()]
        asked = [one for one in shown if isinstance(one, UnlockWindow)]
        if asked:
            seen.append([type(one).__name__ for one in shown])
            asked[0].leave.click()
        else:
            QTimer.singleShot(50, close)

    QTimer.singleShot(50, close)
    assert app.main(folder, "fr", OPERATOR) == 0
    assert seen == [["UnlockWindow"]]
    assert unlocking.is_locked(folder)


@pytest.fixture
def first(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> FirstRun:
    languages = Languages(qapp)
    languages.choose("fr")
    asked = FirstRun(tmp_path / "new", "claire", languages)
    qtbot.addWidget(asked, before_close_func=lambda one: one.end())
    with qtbot.waitExposed(asked):
        asked.show()
    return asked


def test_a_new_store_with_a_passphrase_is_encrypted_and_its_recovery_key_is_offered(
    first: FirstRun, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(
        recovery_keys, "write_recovery", lambda _store, out, key: (printed.append(key), out.write_bytes(b"%P"))
    )
    first.passphrase.setText(PASSPHRASE)
    first.again.setText(PASSPHRASE)
    first.finish()
    qtbot.waitUntil(first.paper.isVisible, timeout=20_000)
    assert first.focusWidget() is first.paper
    assert first.passphrase.text() == first.again.text() == ""
    with qtbot.waitSignal(first.begun, timeout=20_000) as begun:
        first.put_on_paper(lambda store: recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator="claire"))
    assert begun.args == [tmp_path / "new", "claire"]
    first.end()
    unlocking.forget(tmp_path / "new")
    keys.unlock(tmp_path / "new", typed=printed[0])
    with Store.open(tmp_path / "new") as store:
        told_of_patients(store)
    assert in_clear(tmp_path / "new") == set()


def test_a_printer_that_does_not_take_it_is_told_and_it_can_be_tried_again(
    first: FirstRun, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def jammed(_paper: paper.Paper, pdf: Path, *, title: str) -> None:
        seen.append(pdf)
        assert pdf.read_bytes().startswith(b"%PDF")
        if len(seen) == 1:
            raise OutputError(path=title, reason="jammed")

    monkeypatch.setattr(paper, "ask_printer", lambda _parent: paper.Paper(queue="office"))
    monkeypatch.setattr(paper, "put", jammed)
    first.passphrase.setText(PASSPHRASE)
    first.again.setText(PASSPHRASE)
    first.finish()
    qtbot.waitUntil(first.paper.isVisible, timeout=20_000)
    first.paper.click()
    qtbot.waitUntil(lambda: first.message.property("tone") == "danger", timeout=20_000)
    with qtbot.waitSignal(first.begun, timeout=20_000):
        first.paper.click()
    assert len(seen) == 2
    assert not any(pdf.exists() for pdf in seen)
    assert len(keys.status(tmp_path / "new").slots) == 2


def test_the_recovery_key_can_wait(first: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    first.passphrase.setText(PASSPHRASE)
    first.again.setText(PASSPHRASE)
    first.finish()
    qtbot.waitUntil(first.later.isVisible, timeout=20_000)
    with qtbot.waitSignal(first.begun, timeout=20_000):
        first.later.click()
    assert unlocking.is_encrypted(tmp_path / "new")


def test_a_passphrase_that_is_weak_or_typed_differently_is_asked_for_again(first: FirstRun, tmp_path: Path) -> None:
    for typed, again, wrong in (("short", "short", first.passphrase), (PASSPHRASE, "other", first.again)):
        first.passphrase.setText(typed)
        first.again.setText(again)
        first.finish()
        assert first.message.isVisible()
        assert first.focusWidget() is wrong
    first.passphrase.setText("")
    first.finish()
    assert first.message.isVisible()
    assert not (tmp_path / "new").exists()


def test_a_locked_store_that_is_there_is_left_to_the_window_that_asks(
    first: FirstRun, qtbot: QtBot, folder: Path
) -> None:
    first.folder.setText(str(folder))
    with qtbot.waitSignal(first.begun, timeout=20_000) as begun:
        first.finish()
    assert begun.args == [folder, "claire"]
    assert unlocking.is_locked(folder)


@pytest.mark.parametrize("is_encrypted", [True, False])
def test_the_header_says_of_a_store_that_anybody_can_read_that_it_is_one(
    qtbot: QtBot, qapp: QApplication, folder: Path, tmp_path: Path, *, is_encrypted: bool
) -> None:
    if is_encrypted:
        unlocking.unlock(folder, passphrase=PASSPHRASE)
    else:
        folder = desk_store(tmp_path / "clear", FIRST)
    work = StoreWork(folder)
    window = app.build(qapp, work, "fr", "claire", two_forms, app_keys.HOME)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    said = window.header.clear
    assert said.isVisible() is not is_encrypted
    assert (said.text(), said.accessibleName()) == (tr("keys.window.clear"), tr("keys.window.clear_long"))
    window.close()
    work.close()

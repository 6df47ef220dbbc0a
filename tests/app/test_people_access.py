"""Signing in, the lock, one's own account and the accounts of all: readable and named, as every other part."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.ownpanel import EMERGENCY
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.store import Store
from recon.workflow.signing_in import sign_in
from tests.helpers import walk
from tests.helpers.accounts import ANNE, CLAIRE, ODILE, PASSWORDS, fast, with_accounts
from tests.helpers.desk_store import FIRST, SECOND, desk_store
from tests.helpers.nurse import two_forms
from tests.helpers.readable import cut_off, nameless, texts

USUAL, DOUBLE = (1.0, (1024, 680)), (2.0, (1480, 920))
EVERY = [(lang, size) for lang in ("fr", "en") for size in (USUAL, DOUBLE)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with fast():
        return with_accounts(desk_store(tmp_path_factory.mktemp("people") / "store", FIRST, SECOND))


@pytest.fixture
def window(folder: Path, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Window]:
    lang, (times, size) = getattr(request, "param", ("fr", USUAL))
    with fast():
        with Store.open(folder) as store:
            for name in (CLAIRE, ODILE, ANNE):
                sign_in(store, name, PASSWORDS[name])
        work = StoreWork(folder)
        with walk.shown(build(qapp, work, lang, ANNE, two_forms, keys.HOME), qtbot, times, size) as made:
            qtbot.waitUntil(lambda: made.guard.at_work is not None)
            yield made
        work.close()


def states(window: Window) -> Iterator[str]:
    """Bring about one thing after the other that people see of accounts, telling which."""
    for what, made in window.own.choices.items():
        window.own.ask()
        made.click()
        walk.settle()
        yield f"own: {what}"
        window.own.dismiss()
    roles = window.comforts.roles
    roles.ask()
    roles.name.setText(CLAIRE)
    roles.choices["clerk"].click()
    walk.settle()
    yield "people"
    roles.dismiss()
    window.guard.lock()
    walk.settle()
    yield "lock"
    form = window.guard.panel.form
    form.secret.setText("nobody's password")
    form.finish()
    walk.settle()
    yield "lock: refused"


@pytest.mark.parametrize("window", EVERY, indirect=True, ids=lambda given: f"{given[0]}-{given[1][0]}")
def test_nothing_is_cut_off_and_everything_has_a_name(window: Window) -> None:
    wrong = {place: (cut_off(window), nameless(window)) for place in states(window)}
    told = [f"{place}: {found}" for place, found in wrong.items() if any(found)]
    assert not told, "\n".join(told)


def test_no_word_is_left_in_the_other_language(window: Window) -> None:
    wrong = {}
    for place in states(window):
        if place == "lock: refused":
            continue  # what was refused is told in the language it was refused in
        french = texts(window)
        window._languages.choose("en")
        walk.settle()
        english = texts(window)
        window._languages.choose("fr")
        walk.settle()
        own = {CLAIRE, ODILE, ANNE, "recon", "FR", "EN", "français", "English", "Aa", "Badge"}
        wrong[place] = [one for where, one in french.items() if english.get(where) == one and not _is_own(one, own)]
    told = [f"{place}: {found}" for place, found in wrong.items() if found]
    assert not told, "\n".join(told)


def test_emergency_stands_in_the_header_in_large_text_too(window: Window) -> None:
    window.looks.choose("dark", 2.0)
    window.resize(1480, 920)
    window.header.show_emergency("14:35")
    walk.settle()
    assert cut_off(window) == []
    assert EMERGENCY in window.own.choices
    window.header.show_emergency("")


def _is_own(text: str, own: set[str]) -> bool:
    return text in own or not any(char.isalpha() for char in text)

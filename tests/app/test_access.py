"""Every room, way and panel can be read, reached and heard: in both languages, with text up to twice its size."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from recon.app import build, keys, style
from recon.app.view import View
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.workflow.opening import form_of
from tests.helpers import walk
from tests.helpers.match_scene import scene_store
from tests.helpers.nurse import two_forms
from tests.helpers.readable import cut_off, nameless, texts, unreachable, unseen

USUAL, DOUBLE = (1.0, (1024, 680)), (2.0, (1480, 920))
SHARED = {"page"}  # words that are the same in both languages
LEAST = 4.5  # to 1: WCAG 2.2, 1.4.3 (AA)
LEAST_EDGE = 3.0  # to 1: 1.4.11, what shows that a control has the keyboard


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scene_store(tmp_path_factory.mktemp("scene") / "store", "fr")


@pytest.fixture
def window(scene: Path, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The window on a store in which every room has something, in the language and at the size asked for."""
    lang, (times, size) = getattr(request, "param", ("fr", USUAL))
    work = StoreWork(scene)
    with walk.shown(build(qapp, work, lang, "Claire", two_forms, keys.HOME), qtbot, times, size) as made:
        yield made
    work.close()


EVERY = [(lang, size) for lang in ("fr", "en") for size in (USUAL, DOUBLE)]


@pytest.mark.parametrize("window", EVERY, indirect=True, ids=lambda given: f"{given[0]}-{given[1][0]}")
def test_nothing_is_cut_off_and_everything_has_a_name(window: Window) -> None:
    wrong = {}
    for place in chain(walk.rooms(window), walk.panels(window)):
        wrong[place] = (cut_off(window), nameless(window))
    told = [f"{place}: {found}" for place, found in wrong.items() if any(found)]
    assert not told, "\n".join(told)


def test_tab_comes_to_every_control(window: Window) -> None:
    wrong = {place: unreachable(window) for place in walk.rooms(window)}
    told = [f"{place}: {found}" for place, found in wrong.items() if found]
    assert not told, "\n".join(told)


def test_what_has_the_keyboard_can_be_seen(window: Window) -> None:
    wrong = {place: unseen(window) for place in walk.rooms(window)}
    told = [f"{place}: {found}" for place, found in wrong.items() if found]
    assert not told, "\n".join(told)


def test_no_word_is_left_in_the_other_language(window: Window) -> None:
    names = _names_of(window)
    wrong = {}
    for place in chain(walk.rooms(window), walk.panels(window)):
        french = texts(window)
        window._languages.choose("en")
        walk.settle()
        english = texts(window)
        window._languages.choose("fr")
        walk.settle()
        wrong[place] = [one for where, one in french.items() if english.get(where) == one and not _is_own(one, names)]
    told = [f"{place}: {found}" for place, found in wrong.items() if found]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("colours", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_every_pair_of_colours_has_its_contrast(colours: style.Theme) -> None:
    for text, ground in colours.pairs():
        assert contrast(text, ground) >= LEAST, (text, ground)


@pytest.mark.parametrize("colours", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_what_shows_the_keyboard_stands_out(colours: style.Theme) -> None:
    for ground in (colours.ground, colours.surface, colours.sunken):
        assert contrast(colours.ink, ground) >= LEAST_EDGE
        assert contrast(colours.accent, ground) >= LEAST_EDGE


def test_every_pair_of_the_style_sheet_is_among_them() -> None:
    named = {name: f"${name}" for name in style.Theme.__slots__}
    pairs = set(style.Theme(**named).pairs())
    rules = re.findall(r"\{([^}]*)\}", re.sub(r"\$\{\w+\}", "0", _sheet()))
    for rule in rules:
        told = dict(re.findall(r"(?:^|;|\s)(color|background): *(\$\w+)", rule))
        if {"color", "background"} <= told.keys():
            assert (told["color"], told["background"]) in pairs, rule


def test_no_view_is_ever_a_window_of_its_own(
    scene: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of the window that is shown before it is laid in it flashes on the screen, and takes the keyboard."""
    flashed = []

    def shown(view: View, event: QShowEvent) -> None:
        if view.isWindow():
            flashed.append(type(view).__name__)
        QFrame.showEvent(view, event)

    monkeypatch.setattr(View, "showEvent", shown, raising=False)
    work = StoreWork(scene)
    made = build(qapp, work, "fr", "Claire", two_forms, keys.HOME)
    qtbot.addWidget(made)
    made.show()
    for place in walk.rooms(made):
        assert flashed == [], place
    made.close()
    work.close()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG reckons it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _sheet() -> str:
    return style._SHEET.template


def _names_of(window: Window) -> set[str]:
    """Return the words that are the same in both languages: names of people, wards and programs."""
    with window._office.work.open() as store:
        rows = store.rows("SELECT * FROM patients")
        titles = {form_of(store, "", row["version"]).title for row in store.rows("SELECT * FROM sheets")}
    return titles | {str(value) for row in rows for value in row.values()} | {"Claire", "recon", "français", "English"}


def _is_own(text: str, names: set[str]) -> bool:
    words = SHARED | {word for name in names for word in re.findall(r"\w+", name)}
    return all(word in words or len(word) < 3 or not word.islower() for word in re.findall(r"[^\W\d_]+", text))

"""Qt's translations say what the catalogues say, and are left out where they do not."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from recon import language
from recon.app.languages import Languages, translated

ROOT = Path(__file__).parents[2]


def script() -> ModuleType:
    """Return packaging/translations.py as a module."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    language.translate_by("fr", None)
    QCoreApplication.removeTranslator(made._own)


def test_the_files_are_made_of_the_catalogues() -> None:
    assert script().stale() == [], "python packaging/translations.py makes them anew"


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_both_ways_say_the_same(languages: Languages, name: str) -> None:
    languages.choose(name)
    assert language._translators == {name: translated}
    for key, text in language.every_text(name).items():
        assert translated(key) == text, key


def test_switching_speaks_the_other_language_at_once(languages: Languages) -> None:
    languages.choose("fr")
    french = language.tr("app.close")
    languages.next()
    assert (french, language.tr("app.close")) == (language.tr("app.close", "fr"), language.tr("app.close", "en"))
    assert language.tr("app.decided", count=3) == language.tr("app.decided", "en", count=3)


def test_a_file_of_other_catalogues_is_left_out(
    languages: Languages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(language, "digest", lambda _name: "another")
    languages.choose("fr")
    assert language._translators == {}
    assert language.tr("app.close") == language.tr("app.close", "fr")


def test_what_qt_has_not_comes_from_the_catalogue() -> None:
    language.translate_by("fr", lambda _key: "")
    assert language.tr("app.close") == language.tr("app.close", "fr")
    language.translate_by("fr", None)


def test_without_the_file_the_catalogue_speaks(languages: Languages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QTranslator, "load", lambda *_: False)
    languages.choose("en")
    assert language._translators == {}
    assert language.tr("app.close") == "Close"

"""The window's language, switched while it is open.

Views put their words on themselves in ``retranslate`` and call it again when Qt tells them that the language changed
(``QEvent.LanguageChange`` reaches every widget of every window), so that nobody keeps a list of labels.

The words come from Qt's translation files (``recon/locale/recon_fr.qm``), which packaging/translations.py makes of the
catalogues. Where there is none, or one that is not of the catalogues that are here, the catalogues themselves speak.
"""

from importlib import resources

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from recon import language

_LOCALES = {"fr": "fr_FR", "en": "en_GB"}


class Languages:
    """Owns the texts of Qt itself (context menus, for instance) and tells every window about a change."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._qt, self._own = QTranslator(app), QTranslator(app)

    def choose(self, name: str) -> None:
        """Speak ``name`` (one of ``recon.language.LANGUAGES``) in every window from now on."""
        language.choose(name)
        QLocale.setDefault(locale())
        QCoreApplication.removeTranslator(self._qt)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt.load(locale(), "qtbase", "_", folder):
            QCoreApplication.installTranslator(self._qt)
        self._translate(name)
        for window in self._app.topLevelWidgets():
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))

    def next(self) -> None:
        """Speak the other language."""
        names = language.LANGUAGES
        self.choose(names[(names.index(language.current()) + 1) % len(names)])

    def _translate(self, name: str) -> None:
        """Take the words of ``name`` from its translation file, if it is of the catalogues that are here."""
        QCoreApplication.removeTranslator(self._own)
        file = resources.files("recon") / "locale" / f"recon_{name}.qm"
        is_there = self._own.load(str(file)) and self._own.translate(language.CONTEXT, language.DIGEST)
        if is_there == language.digest(name):
            QCoreApplication.installTranslator(self._own)
            language.translate_by(name, translated)
        else:
            language.translate_by(name, None)


def translated(key: str) -> str:
    """Return what Qt's translation has for ``key``; "" where it has nothing."""
    found = QCoreApplication.translate(language.CONTEXT, key)
    return "" if found == key else found


def locale() -> QLocale:
    """Return how dates and numbers are written in the language in use."""
    return QLocale(_LOCALES[language.current()])

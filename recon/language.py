"""The words people read, in French and English: one keyed catalogue a language, kept beside the code.

A key is ``area.name``; the area names the file, ``recon/locale/LANGUAGE/AREA.toml``, and the rest the entry in it
(dots descend into tables). Texts are ``str.format`` patterns. The language is the caller's, else ``RECON_LANG``,
else the machine's locale, else French.
"""

import os
import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("fr", "en")
DEFAULT = "fr"

_chosen: list[str] = []


def current() -> str:
    """Return the language in use: ``"fr"`` or ``"en"``."""
    return _chosen[-1] if _chosen else _from_environment()


def choose(language: str) -> None:
    """Use ``language`` from now on in this process.

    Raises:
        ValueError: if it is none of LANGUAGES.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for language {language!r}; there is {', '.join(LANGUAGES)}")
    _chosen[:] = [language]


def tr(key: str, language: str | None = None, **details: object) -> str:
    """Return the text of ``key``, with ``details`` put in its places.

    Raises:
        KeyError: if the catalogue has no such text; a test walks every key, so users never meet it.
    """
    area, _, path = key.partition(".")
    entry: object = _catalogue(language or current(), area)
    for name in path.split("."):
        if not isinstance(entry, dict) or name not in entry:
            raise KeyError(key)
        entry = entry[name]
    return str(entry).format(**details)


def _from_environment() -> str:
    for variable in ("RECON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(variable, "")[:2].lower()
        if language in LANGUAGES:
            return language
    return DEFAULT


@cache
def _catalogue(language: str, area: str) -> dict[str, object]:
    file = resources.files("recon") / "locale" / language / f"{area}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))

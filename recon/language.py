"""The words people read, in French and English: one keyed catalogue a language, kept beside the code.

A key is ``area.name``; the area names the file, ``recon/locale/LANGUAGE/AREA.toml``, and the rest the entry in it
(dots descend into tables). Texts are ``str.format`` patterns. The language is the caller's, else ``RECON_LANG``,
else the machine's locale, else French.
"""

import errno
import os
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

LANGUAGES = ("fr", "en")
DEFAULT = "fr"

CONTEXT = "recon"  # of Qt's translations, which are made of the catalogues
DIGEST = "recon.digest"  # the key under which they carry the digest of those

_chosen: list[str] = []
_translators: dict[str, Callable[[str], str]] = {}


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


def translate_by(language: str, translator: Callable[[str], str] | None) -> None:
    """While ``language`` is in use, ask ``translator`` for the text of a key first; where it gives "", the catalogue.

    There is one at a time; None takes it away.
    """
    _translators.clear()
    if translator is not None:
        _translators[language] = translator


def every_text(language: str) -> dict[str, str]:
    """Return every text of the catalogue by its key."""
    areas = [file.name.removesuffix(".toml") for file in _files(language)]
    return {key: text for area in areas for key, text in _flat(_catalogue(language, area), f"{area}.")}


def digest(language: str) -> str:
    """Return what tells the files of this catalogue from those of any other."""
    return sha256(b"\0".join(file.read_bytes() for file in _files(language))).hexdigest()


def tr(key: str, language: str | None = None, **details: object) -> str:
    """Return the text of ``key``, with ``details`` put in its places.

    Raises:
        KeyError: if the catalogue has no such text; a test walks every key, so users never meet it.
    """
    translator = _translators.get(current()) if language is None else None
    if translator is not None and (text := translator(key)):
        return text.format(**details)
    area, _, path = key.partition(".")
    entry: object = _catalogue(language or current(), area)
    for name in path.split("."):
        if not isinstance(entry, dict) or name not in entry:
            raise KeyError(key)
        entry = entry[name]
    return str(entry).format(**details)


def system_reason(error: OSError) -> str:
    """Return in the user's language why the system refused; what is not its own word for a number is left as it is."""
    words = error.strerror or str(error) or type(error).__name__
    # Other libraries count their errors in the same place: TLS's first is no EPERM.
    if error.errno is None or words != os.strerror(error.errno):
        return words
    try:
        return tr(f"system.{errno.errorcode[error.errno]}")
    except KeyError:
        return words


def _from_environment() -> str:
    for variable in ("RECON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(variable, "")[:2].lower()
        if language in LANGUAGES:
            return language
    return DEFAULT


@cache
def _catalogue(language: str, area: str) -> dict[str, object]:
    return tomllib.loads((_folder(language) / f"{area}.toml").read_text(encoding="utf-8"))


def _folder(language: str) -> Traversable:
    return resources.files("recon") / "locale" / language


def _files(language: str) -> list[Traversable]:
    files = (file for file in _folder(language).iterdir() if file.name.endswith(".toml"))
    return sorted(files, key=lambda file: file.name)


def _flat(table: dict[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from _flat(entry, f"{prefix}{name}.")
        else:
            yield prefix + name, str(entry)

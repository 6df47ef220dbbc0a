"""Every word that a person can be shown is there in both languages, with the same places to fill."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from recon import errors
from recon.language import LANGUAGES, tr
from recon.model.reading import Reason
from recon.model.sheet import SheetState

PACKAGE = Path(errors.__file__).parents[1]
AREAS = sorted({file.stem for file in (PACKAGE / "locale").rglob("*.toml")})


def texts(language: str, area: str) -> dict[str, str]:
    """Return every text of an area by its dotted key."""
    file = PACKAGE / "locale" / language / f"{area}.toml"
    return dict(_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def _flat(table: dict[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from _flat(entry, f"{prefix}{name}.")
        else:
            assert isinstance(entry, str), f"{prefix}{name} is no text"
            yield prefix + name, entry


def places(text: str) -> set[str]:
    """Return the names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def every_error(kind: type[errors.ReconError] = errors.ReconError) -> Iterator[type[errors.ReconError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from every_error(child)


def literal_keys() -> Iterator[tuple[str, str]]:
    """Yield each literal key given to ``tr`` in the source, with where it stands."""
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"):
                continue
            if node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value, f"{file.relative_to(PACKAGE)}:{node.lineno}"


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_the_same_things(area: str) -> None:
    french, english = (texts(language, area) for language in ("fr", "en"))
    assert french.keys() == english.keys()
    for key, text in french.items():
        assert places(text) == places(english[key]), key
        assert all(place.isidentifier() for place in places(text)), f"{key}: places have names"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_words(language: str) -> None:
    known = texts(language, "errors")
    missing = {kind.code for kind in every_error()} - known.keys()
    assert not missing


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    told = dict(re.findall(r"── (\w+) *(\d*)", errors.__doc__ or ""))
    for kind in every_error():
        if kind.__module__.startswith(errors.__name__) and kind is not errors.ReconError:
            parent = kind.__mro__[1]
            assert told[kind.__name__] == str(kind.exit_code) or (
                told[kind.__name__] == "" and kind.exit_code == parent.exit_code
            ), f"{kind.__name__} ends with {kind.exit_code}"


def test_errors_of_one_branch_share_their_exit_codes_tens() -> None:
    for branch in errors.ReconError.__subclasses__():
        for kind in every_error(branch):
            assert kind.exit_code // 10 == branch.exit_code // 10, kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("area", "names"), [("reasons", Reason), ("states", SheetState)])
def test_every_reason_and_state_has_its_words(language: str, area: str, names: type[StrEnum]) -> None:
    for name in names:
        if name.value:
            assert tr(f"{area}.{name.value}", language).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_asked_for_is_there(language: str) -> None:
    missing = [
        f"{where}: {key}"
        for key, where in literal_keys()
        if key.partition(".")[2] not in texts(language, key.partition(".")[0])
    ]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("area", AREAS)
def test_french_typography(area: str) -> None:
    for key, text in texts("fr", area).items():
        assert "'" not in text or "’" not in text, f"{key}: two sorts of apostrophe"
        assert "..." not in text, f"{key}: three dots where … belongs"

"""The keys that manuals and help name are the window's own, by the name that each has in the language."""

import importlib
import pkgutil
import re
from collections import defaultdict
from pathlib import Path

import pytest

from recon import app, language
from recon.app.keys import ROOMS, Command, spelled
from recon.language import tr
from recon.workflow.manuals import MANUALS, help_source, source

LOCALE = Path(language.__file__).parent / "locale"
HELP = sorted(file.stem for file in (LOCALE / "fr/help").glob("*.md"))
NAMED = re.compile(r"\[([^\]]+)\]\(key:(\w+)\)")
BARE = re.compile(r"(?:Ctrl|Alt|Maj|Shift)\+|\bF\d{1,2}\b")
EVERY = [
    (lang, read, name)
    for lang in language.LANGUAGES
    for read, of in ((source, MANUALS), (help_source, HELP))
    for name in of
]


@pytest.fixture(scope="module")
def keys() -> dict[str, set[str]]:
    """Return the keys of every command of the window, by its name."""
    found: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(app.__path__):
        for value in vars(importlib.import_module(f"recon.app.{module.name}")).values():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Command):
                    found[one.name].add(one.keys)
    return found


@pytest.mark.parametrize(("lang", "read", "name"), EVERY)
def test_each_key_named_is_the_windows(
    lang: str, read: object, name: str, keys: dict[str, set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(read)
    monkeypatch.setenv("RECON_LANG", lang)
    text = read(name, lang)
    wrong = [(said, command) for said, command in NAMED.findall(text) if said not in set(map(spelled, keys[command]))]
    assert not wrong
    assert not BARE.search(NAMED.sub("", text)), "a key that no command is named for"


@pytest.mark.parametrize(("lang", "read", "name"), EVERY)
def test_a_rooms_key_stands_with_its_name(lang: str, read: object, name: str) -> None:
    assert callable(read)
    rooms = {room.name for room in ROOMS}
    for line in read(name, lang).splitlines():
        for _, command in NAMED.findall(line):
            if command in rooms and not line.startswith("## "):
                assert f"**{tr(f'app.room.{command}', lang)}**" in line


def test_there_are_keys_to_compare_with(keys: dict[str, set[str]]) -> None:
    assert keys["lock"] == {"Ctrl+Shift+L"}
    assert keys["print_room"] == {"Ctrl+2"}

"""Where in the texts of a definition a field stands, and which field stands on a line: also while it is half written.

The texts need not be right, nor even TOML: what looks like the head of a table is taken for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.\"' -]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?:key|left)\s*=\s*["']([^"'\n]*)["']""")
_ENTRY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")


@dataclass(frozen=True, slots=True)
class _Part:
    """One table: what its head says, the lines (from 1) of its head and of its last entry, its ``key`` if any."""

    head: str
    first: int
    last: int
    key: str


def fields_at(structure: str, line: int) -> tuple[str, ...]:
    """Return the fields that stand on ``line`` of a structure: one, or all of a section on the lines of its own."""
    parts = list(_parts(structure))
    here = next((place for place, part in enumerate(parts) if part.first <= line <= part.last), -1)
    if here < 0:
        return ()
    if parts[here].head == "section":
        return tuple(_of_section(parts, here))
    while here > 0 and parts[here].head == "section.field.option":
        here -= 1
    return (parts[here].key,) if parts[here].head in ("section.field", "override", "check") else ()


def worded_at(words: str, structure: str, line: int) -> tuple[str, ...]:
    """Return the fields whose words stand on ``line`` of the words in one language."""
    part = next((one for one in _parts(words) if one.first <= line <= one.last), None)
    if part is None:
        return ()
    if part.head == "sections":
        entry = _ENTRY.match(words.split("\n")[line - 1])
        parts = list(_parts(structure))
        at = (place for place, one in enumerate(parts) if one.head == "section" and entry and one.key == entry[1])
        return tuple(_of_section(parts, next(at, len(parts))))
    names = part.head.split(".")
    return (names[1],) if names[0] == "fields" and len(names) > 1 else ()


def line_of(text: str, field: str, *, words: bool) -> int:
    """Return the line on which ``field`` begins in a structure, or in the words of a language; 0 where it does not."""
    for part in _parts(text):
        if words and part.head == f"fields.{field}":
            return part.first
        if not words and part.head in ("section.field", "override") and part.key == field:
            return part.first
    return 0


def _of_section(parts: list[_Part], at: int) -> Iterator[str]:
    for part in parts[at + 1 :]:
        if part.head == "section":
            return
        if part.head == "section.field":
            yield part.key


def _parts(text: str) -> Iterator[_Part]:
    head, first, last, key = "", 1, 0, ""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _HEAD.fullmatch(line)
        if found:
            yield _Part(head, first, number - 1, key)
            head, first, key = found[1].replace(" ", "").replace('"', "").replace("'", ""), number, ""
        elif not key and (named := _KEY.match(line)):
            key = named[1]
        last = number
    yield _Part(head, first, last, key)

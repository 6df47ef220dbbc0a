"""Reading TOML so that every fault can be told with its file, line and key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from recon import bounded
from recon.language import system_reason, tr


class DefinitionFault(str):
    """What is wrong with a definition, as people read it: ``file:line: key: reason``; an editor shows it in place.

    ``line`` counts from 1; ``key`` is dotted, ``-`` where no key is at fault.
    """

    __slots__ = ("file", "key", "line", "reason")
    file: str
    line: int
    key: str
    reason: str

    def __new__(cls, file: str, line: int, key: str, reason: str) -> "DefinitionFault":
        made = super().__new__(cls, f"{file}:{line}: {key}: {reason}")
        made.file, made.line, made.key, made.reason = file, line, key, reason
        return made

    def __getnewargs__(self) -> tuple[str, int, str, str]:  # type: ignore[override] # errors cross process borders
        return self.file, self.line, self.key, self.reason


T = TypeVar("T")
_LARGEST = 10**15  # a whole number may have more digits than a float can hold
Place = tuple[str | int, ...]

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?")
_STATEMENT = re.compile(rf"\s*({_DOTTED})\s*=")
# A value that plainly ends on its line: most do, and need not be parsed to find where they end.
_SHORT = re.compile(r"""\s*(?:"[^"\\]*"|'[^']*'|[\w.+:-]+)\s*(?:#.*)?""")
# What decides where a statement ends: strings, whose brackets and line ends are none, comments, brackets, line ends.
_TOKEN = re.compile(
    r"""\"{3}(?:[^\\]|\\.)*?\"{3,5}|'{3}.*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*|[\[\]{}]|\n""", re.DOTALL
)
_AT_LINE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(slots=True)
class Source:
    """A TOML file: its values, the line of each key, and the faults found in it.

    ``moved`` tells of places whose values stand elsewhere in the file: a variant's fields, in its overrides.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[DefinitionFault] = field(default_factory=list)
    moved: dict[Place, Place] = field(default_factory=dict)

    def fault(self, place: Place, words: str, /, **details: object) -> None:
        """Note a fault at ``place``; ``words`` is the name of its text under ``design.faults``."""
        key = ".".join(str(part) for part in self._moved(place) if isinstance(part, str)) or "-"
        self.faults.append(told(self.name, self.line(place), key, words, **details))

    def line(self, place: Place) -> int:
        """Return the line of ``place`` (of an array: of its first table), or of the nearest thing around it."""
        place = self._moved(place)
        around = ((*place, 0), *(place[:length] for length in range(len(place), -1, -1)))
        return next((self.lines[nearest] for nearest in around if nearest in self.lines), 1)

    def _moved(self, place: Place) -> Place:
        for length in range(len(place), 0, -1):
            if place[:length] in self.moved:
                return self.moved[place[:length]] + place[length:]
        return place

    @property
    def root(self) -> "Table":
        return Table(self, (), self.values)


def told(name: str, line: int, key: str, words: str, /, **details: object) -> DefinitionFault:
    """Return the fault whose text is ``words`` under ``design.faults``."""
    return DefinitionFault(name, line, key, tr(f"design.faults.{words}", None, **details))


def read_source(path: Path) -> Source:
    """Return the file's values and lines; what keeps it from being read at all is its only fault."""
    source = Source(str(path))
    try:
        text = bounded.read_text(path)
        source.values = bounded.toml_of(text)
    except OSError as error:
        source.fault((), "unreadable", reason=system_reason(error))
    except UnicodeDecodeError:
        source.fault((), "not_utf8")
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        source.faults.append(_syntax_fault(source.name, text, str(error)))
    else:
        source.lines = line_index(text)
    return source


def line_index(text: str) -> dict[Place, int]:
    """Return the line, from 1, of every table and key of a TOML text that parses."""
    index: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    lines = text.split("\n")  # as TOML counts them: no other character ends a line
    table: Place = ()
    at = start = 0
    while at < len(lines):
        here, at = at, at + 1
        if header := _HEADER.fullmatch(lines[here]):
            table = _entered(header[1] == "[[", _parts(header[2]), counts)
            index.setdefault(table, here + 1)
        elif statement := _STATEMENT.match(lines[here]):
            index[table + _parts(statement[1])] = here + 1
            if _SHORT.fullmatch(lines[here], statement.end()) is None:
                at += _more_lines(text, start)
        start += sum(map(len, lines[here:at])) + at - here
    return index


def _entered(is_array: bool, names: tuple[str, ...], counts: dict[Place, int]) -> Place:
    place: Place = ()
    for depth, name in enumerate(names, start=1):
        place += (name,)
        if is_array and depth == len(names):
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place += (counts[place],)
    return place


def _more_lines(text: str, start: int) -> int:
    """Return how many lines more than one the statement takes that begins at ``start``, in a text that parses."""
    depth = lines = 0
    for token in _TOKEN.finditer(text, start):
        piece = token[0]
        if piece == "\n" and not depth:
            break
        lines += piece.count("\n")
        depth += (piece in "[{") - (piece in "]}")
    return lines


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted))


def _syntax_fault(name: str, text: str, message: str) -> DefinitionFault:
    found = _AT_LINE.search(message)
    lines = text.split("\n")
    number = int(found[1]) if found and found[1] else len(lines)
    faulty = lines[min(number, len(lines)) - 1]
    header, statement = _HEADER.match(faulty), _STATEMENT.match(faulty)
    key = header[2] if header else statement[1] if statement else "-"
    reason = "duplicate" if "overwrite" in message or "twice" in message else "syntax"
    detail = _AT_LINE.sub("", message).strip()
    return told(name, number, key, reason, detail=detail)


class Table:
    """One table being read: values are taken by name and type, and what nobody took is a fault."""

    def __init__(self, source: Source, place: Place, values: Mapping[str, Any]) -> None:
        self.source, self.place, self.values = source, place, values
        self._taken: set[str] = set()

    def fault(self, name: str, words: str, /, **details: object) -> None:
        """Note a fault at the entry ``name`` of this table (empty: the table itself)."""
        self.source.fault((*self.place, name) if name else self.place, words, **details)

    def take(self, name: str, kind: type[T], default: T) -> T:
        """Return the entry ``name``, or ``default`` where it is not there or not of ``kind`` (then a fault)."""
        self._taken.add(name)
        value = self.values.get(name, default)
        if kind is float and type(value) is int:
            return kind(max(-_LARGEST, min(value, _LARGEST)))  # type: ignore[call-arg]
        if type(value) is not kind:
            self.fault(name, "wrong_type", wanted=tr(f"design.types.{kind.__name__}"))
            return default
        return value

    def need(self, name: str, kind: type[T], default: T) -> T:
        """Like ``take``; an absent entry is a fault."""
        if name not in self.values:
            self.fault(name, "absent")
        return self.take(name, kind, default)

    def has(self, name: str) -> bool:
        return name in self.values

    def table(self, name: str) -> "Table":
        """Return the sub-table ``name``, empty where there is none."""
        return Table(self.source, (*self.place, name), self.take(name, dict, {}))

    def tables(self, name: str) -> list["Table"]:
        """Return the tables of the array ``name``."""
        entries = self.take(name, list, [])
        if not all(isinstance(entry, dict) for entry in entries):
            self.fault(name, "wrong_type", wanted=tr("design.types.tables"))
            return []
        return [Table(self.source, (*self.place, name, i), entry) for i, entry in enumerate(entries)]

    def ignore(self) -> None:
        """Take every entry: what they would have to be is not known."""
        self._taken.update(self.values)

    def close(self) -> None:
        """Note every entry that nobody took."""
        for name in self.values:
            if name not in self._taken:
                self.fault(name, "unknown_key")

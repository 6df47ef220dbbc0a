"""On which line of a TOML file something stands, for whoever has to correct it."""

import re

Place = tuple[str | int, ...]

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?")
_ENTRY = re.compile(rf"\s*({_DOTTED})\s*=")


def lines_of(text: str) -> dict[Place, int]:
    """Return the line, from 1, of each table and entry of a mapping, a table of an array by its position."""
    found: dict[Place, int] = {}
    table: Place = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = _parts(header[2])
            if header[1] == "[[":
                table += (sum(1 for place in found if place[:-1] == table and isinstance(place[-1], int)),)
            found.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            found.setdefault(table + _parts(entry[1]), number)
    return found


def line_of(place: Place, lines: dict[Place, int]) -> int:
    """Return the line of ``place``, else of what it stands in."""
    around = (place[:length] for length in range(len(place), 0, -1))
    return next((lines[nearest] for nearest in around if nearest in lines), 1)


def _parts(dotted: str) -> Place:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted))

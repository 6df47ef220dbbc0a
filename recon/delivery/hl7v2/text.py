"""HL7 v2 as text: what may stand in a field, and segments of fields, components and subcomponents.

Sources: HL7 v2.5.1, chapter 2: delimiters (2.5.4), escape sequences (2.7), null values (2.5.3), MSH-18 (2.15.9.18) with
table 0211.

Whatever stands in a field came from a sheet or a list, so none of it may end a field, a segment or a message, and none
may be taken for the null value, with which a receiver deletes what it has.
"""

import re
from collections.abc import Mapping

# A text; components; components with subcomponents.
Part = str | tuple[str, ...]
Cell = str | tuple[Part, ...]
# What a field holds: one of these, or repetitions of it.
Field = Cell | list[Cell]

MARKS = "^~\\&"
CHARSETS = {"UNICODE UTF-8": "utf-8", "8859/1": "latin-1", "8859/15": "iso8859-15"}

_LINE_BREAK = "\\.br\\"
_NULL = '""'
# All that some program somewhere takes for the end of a line, and with it of a segment.
_BREAKS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_ESCAPED = {"\\": "\\E\\", "|": "\\F\\", "^": "\\S\\", "~": "\\R\\", "&": "\\T\\"}
_SPECIAL = re.compile(r"[\\|^~&\x00-\x1f\x7f]")
# Controls of a second sort and halves of characters, which no character set of table 0211 has.
_UNWRITABLE = re.compile("[\x80-\x84\x86-\x9f\ud800-\udfff]")
# How our own words are written where the character set lacks the sign. What somebody wrote is never respelled.
_PLAINER = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": "...", "†": "+", "\u202f": "\xa0"}
    | {low: str(digit) for digit, low in enumerate("₀₁₂₃₄₅₆₇₈₉")}
    | {high: f"^{digit}" for digit, high in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
    | {"≥": ">=", "≤": "<=", "→": "->", "€": "EUR", "œ": "oe", "Œ": "OE"}
)


def escaped(text: str) -> str:
    """Return ``text`` such that it means itself wherever it stands in a message.

    Line breaks of any kind become the one that HL7 has; other controls stand in hexadecimal.
    """
    parts = _BREAKS.split(text)
    whole = _LINE_BREAK.join(_SPECIAL.sub(_escape, part) if _SPECIAL.search(part) else part for part in parts)
    return whole if whole != _NULL else "\\X2222\\"


def segment(name: str, fields: Mapping[int, Field]) -> str:
    """Return a segment: its fields by their number in HL7, those in between empty, none at the end.

    MSH, of which the first field is what parts the fields, is numbered as HL7 does too.
    """
    start = 1
    if name == "MSH":
        name, start = f"MSH|{MARKS}", 3
    last = max((number for number, value in fields.items() if value), default=0)
    return "|".join([name, *(_field(fields.get(number, "")) for number in range(start, last + 1))])


def lacking(text: str, charset: str) -> str:
    """Return the characters of ``text`` that cannot be written in ``charset`` (HL7 table 0211), each once."""
    return "" if _holds(text, charset) else "".join(dict.fromkeys(c for c in text if not _holds(c, charset)))


def respelled(text: str, charset: str) -> str:
    """Return our own words as they are written in ``charset``: with plainer signs for those that it lacks."""
    if not lacking(text, charset):
        return text
    return "".join(char if _holds(char, charset) else char.translate(_PLAINER) for char in text)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return _ESCAPED.get(char) or f"\\X{ord(char):02X}\\"


def _field(value: Field) -> str:
    return "~".join(map(_cell, value)) if isinstance(value, list) else _cell(value)


def _cell(value: Cell) -> str:
    return escaped(value) if isinstance(value, str) else "^".join(map(_part, value)).rstrip("^")


def _part(value: Part) -> str:
    return escaped(value) if isinstance(value, str) else "&".join(map(escaped, value)).rstrip("&")


def _holds(text: str, charset: str) -> bool:
    if _UNWRITABLE.search(text):
        return False
    try:
        text.encode(CHARSETS[charset])
    except UnicodeEncodeError:
        return False
    return True

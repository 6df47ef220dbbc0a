"""Whether segments and messages are as their version of HL7 wants them: hl7apy's strict validation, asked once a shape.

What that leaves out is checked here: the value of an OBX against its type, and the order of the segments.

hl7apy takes some milliseconds a segment. Two segments that differ in digits and small letters alone are as valid as
each other (that a date is one, recon.delivery.validation has seen to), so it is asked about the first of them only.
"""

import os
import re
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Any

_ERROR = "Error: "
_SMALL = re.compile("[a-zß-öø-ÿ]")
# No version's tables allow for a file in a message: that it is Base64 is all that there is to check of it.
_EMBEDDED = re.compile(r"(\^Base64\^)[A-Za-z0-9+/]+={0,2}")
_DIGEST = re.compile("[0-9a-f]{12,}")
_END = "\r"
_ANY, _CODED = re.compile(".*", re.DOTALL), re.compile(r"[^^~]*\^[^~]+(~[^~]+)*")
# What an OBX of each type that we send may hold.
_VALUES = {"CE": _CODED, "CWE": _CODED, "ST": _ANY, "TX": _ANY, "FT": _ANY} | {
    "NM": re.compile(r"[+-]?[0-9]+(\.[0-9]+)?"),
    "DT": re.compile("[0-9]{8}"),
    "TM": re.compile("[0-9]{4}"),
    "ED": re.compile(r"\^(AP|IM)\^(PDF|PNG)\^Base64\^.+"),
}
_MOST = 20_000  # shapes that are kept


class Structures:
    """What hl7apy says of segments and messages of one version, remembered by their shape."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._known: dict[str, tuple[str, ...]] = {}

    def of_segment(self, text: str) -> tuple[str, ...]:
        """Return what is wrong with a segment; nothing of one whose name begins with Z, of which no standard tells."""
        if text.startswith("Z"):
            return ()
        plain = _EMBEDDED.sub(r"\1AAAA", text)
        return self._ask(
            _shape(plain), lambda: (*_of_value(plain), *_faults("parse_segment", plain, version=self._version))
        )

    def of_message(self, text: str) -> tuple[str, ...]:
        """Return what is wrong with the order and the number of a message's segments."""
        header, *lines = text.split(_END)
        kept = [line for at, line in enumerate(lines) if not _is_third(lines, at)]
        names = _END.join([header, *(line[:3] for line in kept)])
        plain = _EMBEDDED.sub(r"\1AAAA", _END.join([header, *kept]))
        return self._ask(names, lambda: _faults("parse_message", plain) or _of_order(names, self._version))

    def _ask(self, shape: str, ask: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        if shape not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[shape] = ask()
        return self._known[shape]


def _is_third(lines: list[str], at: int) -> bool:
    """Tell whether the two segments before are of the same name: two stand for any number."""
    return at > 1 and lines[at][:3] == lines[at - 1][:3] == lines[at - 2][:3]


def _shape(text: str) -> str:
    return _SMALL.sub("a", re.sub("[0-9]", "0", _DIGEST.sub("0", text)))


def _of_value(text: str) -> tuple[str, ...]:
    """Return what is wrong with the value of an OBX, which hl7apy takes for anything whatever its type."""
    if not text.startswith("OBX|"):
        return ()
    fields = [*text.split("|"), "", "", "", ""]
    kind, value = fields[2], fields[5]
    if kind not in _VALUES:
        return (f"OBX_2 is not a type of value: {kind}",)
    return () if not value or _VALUES[kind].fullmatch(value) else (f"OBX_5 is no {kind}",)


def _of_order(names: str, version: str) -> tuple[str, ...]:
    """Return whether a segment stands where none of its name may, which hl7apy does not mind."""
    from hl7apy import load_library

    header, *found = names.split(_END)
    structure = header.split("|")[8].split("^")[2]
    standing = ["MSH", *(name for name in found if name and not name.startswith("Z"))]
    at = _matched(standing, 0, load_library(version).MESSAGES[structure][1])
    return () if at == len(standing) else (f"segments out of order: {' '.join(standing)}",)


def _matched(names: list[str], at: int, children: Any) -> int:
    """Return how far the names from ``at`` on are those of ``children`` in their order, ``at`` if one is missing."""
    start = at
    for name, reference, (least, most), kind in children:
        count = 0
        while at < len(names) and count != most:
            after = _matched(names, at, reference[1]) if kind == "GRP" else at + (names[at] == name)
            if after == at:
                break
            at, count = after, count + 1
        if count < least:
            return start
    return at


def _faults(parse: str, text: str, **how: Any) -> tuple[str, ...]:
    from hl7apy import parser
    from hl7apy.consts import VALIDATION_LEVEL
    from hl7apy.exceptions import HL7apyException

    try:
        parsed = getattr(parser, parse)(text, validation_level=VALIDATION_LEVEL.STRICT, **how)
        return _reported(parsed)
    except (HL7apyException, ValueError) as error:
        return (str(error) or type(error).__name__,)


def _reported(parsed: Any) -> tuple[str, ...]:
    """Return all errors, of which hl7apy raises the first and writes the others to a file: one that is on no disk."""
    from hl7apy.exceptions import HL7apyException
    from hl7apy.validation import Validator

    with _in_memory() as report:
        try:
            Validator.validate(parsed, report_file=os.dup(report.fileno()))
        except HL7apyException:
            report.seek(0)
            lines = report.read().decode(errors="replace").splitlines()
            return tuple(dict.fromkeys(line.removeprefix(_ERROR) for line in lines if line.startswith(_ERROR)))
    return ()


def _in_memory() -> IO[bytes]:
    """Return a file that has no name and, where the system knows of such, is in memory: messages are about patients."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("report"), "w+b")
    return tempfile.TemporaryFile()

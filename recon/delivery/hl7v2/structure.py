"""Whether segments and messages are as their version of HL7 wants them: hl7apy's strict validation, asked once a shape.

hl7apy takes some milliseconds a segment. Two segments that differ in digits and small letters alone are as valid as
each other (that a date is one, recon.delivery.validation has seen to), so it is asked about the first of them only.
"""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ERROR = "Error: "
_SMALL = re.compile("[a-zß-öø-ÿ]")
# No version's tables allow for a file in a message: that it is Base64 is all that there is to check of it.
_EMBEDDED = re.compile(r"(\^Base64\^)[A-Za-z0-9+/]+={0,2}")
_DIGEST = re.compile("[0-9a-f]{12,}")
_END = "\r"
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
        return self._ask(_shape(plain), lambda: _faults("parse_segment", plain, version=self._version))

    def of_message(self, text: str) -> tuple[str, ...]:
        """Return what is wrong with the order and the number of a message's segments."""
        header, *lines = text.split(_END)
        kept = [line for at, line in enumerate(lines) if not _is_third(lines, at)]
        names = _END.join([header, *(line[:3] for line in kept)])
        plain = _EMBEDDED.sub(r"\1AAAA", _END.join([header, *kept]))
        return self._ask(names, lambda: _faults("parse_message", plain))

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
    """Return all errors, of which hl7apy raises the first and writes the others to a file."""
    from hl7apy.exceptions import HL7apyException
    from hl7apy.validation import Validator

    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report")
        try:
            Validator.validate(parsed, report_file=str(report))
        except HL7apyException:
            lines = report.read_text(encoding="utf-8").splitlines()
            return tuple(dict.fromkeys(line.removeprefix(_ERROR) for line in lines if line.startswith(_ERROR)))
    return ()

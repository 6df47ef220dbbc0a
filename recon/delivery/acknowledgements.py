"""What a receiver says of an HL7 v2 message: never trusted to have a certain shape.

Sources: HL7 v2.5.1, 2.15.8 (MSA), 2.15.5 (ERR); table 0008 (acknowledgement codes).
"""

import re
from dataclasses import dataclass

_CODES = frozenset({"AA", "AE", "AR", "CA", "CE", "CR"})
_LONGEST = 600  # characters of a receiver's explanation that are shown
_LEAST = len("MSH|^~\\&")
# Where an ERR has words: since 2.5 the code, what the program says, what a person is to read; before, the code.
_ERR_WORDS = (8, 7, 3, 1)


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """An answer: its code (MSA-1), the message that it is about (MSA-2), and its words."""

    code: str
    control_id: str
    text: str


def read_acknowledgement(data: bytes) -> Acknowledgement | None:
    """Return what an answer says, None if it is none."""
    lines = [line for line in re.split(r"[\r\n]+", _decoded(data)) if line]
    if not lines or not lines[0].startswith("MSH") or len(lines[0]) < _LEAST:
        return None
    parting, marks = lines[0][3], lines[0][4:8]
    segments = [line.split(parting) for line in lines[1:]]
    msa = next((fields for fields in segments if fields[0] == "MSA"), [])
    code, control_id, text = (*(part.strip() for part in msa[1:4]), "", "", "")[:3]
    if code not in _CODES:
        return None
    words = [text, *(_words(fields, marks) for fields in segments if fields[0] == "ERR")]
    told = "; ".join(dict.fromkeys(filter(None, (_plain(word, parting, marks) for word in words))))
    return Acknowledgement(code, control_id, told[:_LONGEST])


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _words(fields: list[str], marks: str) -> str:
    """Return the words of an ERR, what a person is to read first."""
    found = next((fields[at] for at in _ERR_WORDS if at < len(fields) and fields[at].strip()), "")
    return " ".join(part for part in found.split(marks[0]) if part)


def _plain(text: str, parting: str, marks: str) -> str:
    """Return a text without its escape sequences."""
    escape = marks[2:3]
    if not escape or escape not in text:
        return " ".join(text.split())
    meant = {"F": parting, "S": marks[0], "R": marks[1:2], "E": escape, "T": marks[3:4]}
    mark = re.escape(escape)
    return " ".join(re.sub(f"{mark}([^{mark}]*){mark}", lambda found: meant.get(found[1], " "), text).split())

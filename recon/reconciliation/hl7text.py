"""HL7 v2 as text: where one message ends and the next begins, in which letters it is written, what its fields hold.

Sources: HL7 v2.5.1, chapter 2 (message framework: delimiters, escape sequences 2.7, null values 2.5.3, MSH 2.15.9),
chapter 2.10.3 (batch files); HL7 table 0211 (character sets).
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from recon.errors import MessageRefused, MessageUnusable
from recon.language import tr

_BATCH = (b"FHS", b"BHS", b"BTS", b"FTS")
_SEGMENT = re.compile(r"[A-Z][A-Z0-9]{2}")
_TIME = re.compile(
    r"(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.\d{1,4})?)?)?)?)?)?([+-]\d{4})?", re.ASCII
)
# HL7 table 0211, as Python names them, and what Windows has.
_LETTERS = re.compile(
    r"iso8859-\d{1,2}|cp\d{3,4}|(WINDOWS|CP)-?\d{3,4}|UTF-?(8|16|32)|ISO-?8859-\d{1,2}|GB ?\d{4,5}|BIG-?5"
)
_SHORTEST_HEADER = len("MSH|^~\\&|")
_VT, _FS = b"\x0b", b"\x1c"  # around each message on a line, and in files that were recorded from one


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its segments, each the list of its fields with the segment's name first, and what parts them.

    Fields are numbered as HL7 does, MSH too: MSH-1 is what parts the fields.
    """

    segments: tuple[tuple[str, ...], ...]
    component: str
    repetition: str
    escape: str
    subcomponent: str

    def field(self, name: str, number: int) -> str:
        """Return field ``number`` of the first segment called ``name``, as it stands; empty where there is none."""
        return next((part(segment, number) for segment in self.segments if segment[0] == name), "")

    def has(self, name: str) -> bool:
        return any(segment[0] == name for segment in self.segments)

    def repeats(self, field: str) -> list[str]:
        return [one for one in field.split(self.repetition) if one] if self.repetition else [field]

    def value(self, field: str, *place: int) -> str:
        """Return what stands in ``field`` at component ``place[0]``, subcomponent ``place[1]`` (both from 1)."""
        text = field
        for number, parting in zip(place, (self.component, self.subcomponent), strict=False):
            text = part(text.split(parting) if parting else [text], number - 1)
        return self._unescaped(text.split(self.subcomponent)[0] if len(place) == 1 and self.subcomponent else text)

    def _unescaped(self, text: str) -> str:
        text = text.strip()
        if not self.escape or self.escape not in text:
            return text
        mark = re.escape(self.escape)
        return re.sub(f"{mark}([^{mark}]*){mark}", lambda found: self._meant(found[1]), text).strip()

    def _meant(self, sequence: str) -> str:
        plain = {"F": self.segments[0][1], "S": self.component, "R": self.repetition, "E": self.escape}
        plain |= {"T": self.subcomponent, ".br": " ", ".sp": " "}
        if sequence[:1] == "X":
            try:
                return bytes.fromhex(sequence[1:]).decode("cp1252")
            except ValueError:
                return ""
        return plain.get(sequence, "")  # highlighting and the like mean nothing on paper


def part(parts: Sequence[str], number: int) -> str:
    """Return what stands at ``number``, or nothing where the parts end before."""
    return parts[number] if number < len(parts) else ""


def split_messages(data: bytes) -> Iterator[bytes]:
    """Yield each message of a file: with MLLP's framing or without, lines ended in any way, batch headers left out.

    What stands before the first message, and a message whose frame is never closed, is yielded too: as something that
    is no message.
    """
    lines = re.split(rb"\r\n|\r|\n|(?=\x0b)|(?<=\x1c)", data.removeprefix(codecs.BOM_UTF8))
    message: list[bytes] = []
    for line in lines:
        if message and line.lstrip(_VT).startswith(b"MSH"):
            yield b"\r".join(message)
            message = []
        if line.strip(_FS + b" \t") and not line.startswith(_BATCH):
            message.append(line)
        elif message and line.endswith(_FS):
            message[-1] += _FS
        if message and message[-1].endswith(_FS):
            yield b"\r".join(message)
            message = []
    if message:
        yield b"\r".join(message)


def looks_like_hl7(data: bytes) -> bool:
    """Tell whether a file begins as one of HL7 messages does."""
    start = data[:64].removeprefix(codecs.BOM_UTF8).lstrip(_VT + b"\r\n\t ")
    return start.startswith((b"MSH", *_BATCH))


def parse(data: bytes) -> Message:
    """Return one message, which is written in the letters that MSH-18 says, or in UTF-8, or in Windows-1252.

    Raises:
        MessageRefused: if it is no HL7 message.
        MessageUnusable: if it is not in the letters that it says, or something between its segments is none.
    """
    lines = [line for line in re.split(r"[\r\n]+", decoded(data)) if line.strip()]
    header = lines[0] if lines else ""
    if not header.startswith("MSH") or len(header) < _SHORTEST_HEADER or header[3].isalnum():
        raise MessageRefused(reason=tr("roster.hl7.no_message"))
    parting = header[3]
    marks = header.split(parting)[1]
    if len(set(marks)) != len(marks) or any(mark.isalnum() for mark in marks):
        raise MessageRefused(reason=tr("roster.hl7.no_message"))
    segments = [("MSH", parting, *header.split(parting)[1:])]
    for number, line in enumerate(lines[1:], 2):
        fields = tuple(line.split(parting))
        if not _SEGMENT.fullmatch(fields[0]):
            raise MessageUnusable(reason=tr("roster.hl7.no_segment", number=number))
        segments.append(fields)
    component, repetition, escape, subcomponent = (part(marks, place) for place in range(4))
    return Message(tuple(segments), component, repetition, escape, subcomponent)


def decoded(data: bytes) -> str:
    """Return the text of a message.

    Text that is sound UTF-8 is UTF-8, whatever the header says: names in another encoding never are by chance.

    Raises:
        MessageUnusable: if it is in no letters that are known.
    """
    if data.startswith(_VT) and not data.rstrip(b"\r\n").endswith(_FS):
        raise MessageRefused(reason=tr("roster.hl7.cut_off"))
    data = data.strip(_VT + _FS + b"\r\n\t ")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _named_encoding(data)
    try:
        # Python knows other codecs as well, among them some that make one text of another.
        return data.decode(named if _LETTERS.fullmatch(named) else "unknown")
    except (UnicodeError, LookupError) as error:
        raise MessageUnusable(reason=tr("roster.hl7.letters", name=named)) from error


def moment(text: str, zone: tzinfo) -> datetime | None:
    """Return an HL7 time stamp; without an offset it is local time in ``zone``. None where it is none."""
    found = _TIME.fullmatch(text.strip())
    if not found or not found[2]:
        return None
    parts = (int(number or least) for number, least in zip(found.groups()[:6], (1, 1, 1, 0, 0, 0), strict=True))
    year, month, day, hour, minute, second = parts
    try:
        when = datetime(year, month, day, hour, minute, second, tzinfo=_offset(found[7]) or zone)
        return when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    minutes = int(text[1:3]) * 60 + int(text[3:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _named_encoding(data: bytes) -> str:
    """Return the encoding that MSH-18 names; where it names none, that of most machines in French hospitals."""
    header = re.split(rb"[\r\n]", data, maxsplit=1)[0]
    fields = header.split(header[3:4]) if len(header) > _SHORTEST_HEADER else []
    name = fields[17].decode("ascii", "replace").split("~")[0].strip().upper() if len(fields) > 17 else ""
    if name in ("", "ASCII", "8859/1", "ISO8859-1", "ISO-8859-1", "ISO_8859-1", "ISO IR6", "ISO IR100"):
        return "cp1252"  # which holds what Latin 1 holds, and is what stands there when a file says Latin 1
    if match := re.fullmatch(r"8859/(\d{1,2})", name):
        return f"iso8859-{match[1]}"
    return name.removeprefix("UNICODE ").replace("UNICODE", "UTF-8")

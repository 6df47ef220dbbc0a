"""What keeps a message from being sent, found before it is: letters, size, and the structure of its HL7 version."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from recon.delivery.hl7v2.drafts import Draft, Line
from recon.delivery.hl7v2.profile import Hl7Profile
from recon.delivery.hl7v2.structure import Structures
from recon.delivery.hl7v2.text import CHARSETS, lacking
from recon.language import tr

# Any number and any time: what is checked does not depend on them.
_CONTROL_ID, _AT = "0", datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MessageFault:
    """One reason why a message cannot be sent; ``field`` is empty where the whole message is at fault.

    ``segment`` names the segment, empty for the message; ``detail`` is what is wrong, ``limit`` what the destination
    takes instead.
    """

    sheet: str
    field: str
    row: int | None
    code: str
    kind: str
    segment: str
    detail: str
    limit: str

    def message(self, language: str | None = None) -> str:
        """Return the fault in words, with the place that it is at."""
        place = self.field if self.row is None else f"{self.field}:{self.row}"
        where = f"{self.sheet} {place}".strip()
        kind = f"{self.kind} ({self.segment})" if self.segment else self.kind
        told = {"where": where, "kind": kind, "detail": self.detail, "limit": self.limit}
        return tr(f"hl7.fault.{self.code}", language, **told)


def faults(draft: Draft, profile: Hl7Profile, structures: Structures | None = None) -> list[MessageFault]:
    """Return all that keeps ``draft`` from being sent, nothing when it may go.

    Args:
        draft: made with ``profile``.
        profile: of the destination.
        structures: of the profile's version; given again with the next draft, it remembers what it has seen.
    """
    found = [_at(draft, line, "letters", letters, profile.charset) for line, letters in _letters(draft, profile)]
    if found:
        return found
    data = draft.message(_CONTROL_ID, _AT, profile).data
    if profile.largest and len(data) > profile.largest:
        found.append(_whole(draft, "too_large", str(len(data)), str(profile.largest)))
    return found + list(_structure(draft, data.decode(CHARSETS[profile.charset]), profile.version, structures))


def _letters(draft: Draft, profile: Hl7Profile) -> Iterator[tuple[Line, str]]:
    for line in draft.lines:
        if letters := lacking(line.text, profile.charset):
            yield line, letters


def _structure(draft: Draft, text: str, version: str, structures: Structures | None) -> Iterator[MessageFault]:
    known = structures or Structures(version)
    by_line = [(line, what) for line in draft.lines for what in known.of_segment(line.text)]
    yield from (_at(draft, line, "structure", what, version) for line, what in by_line)
    if not by_line:
        yield from (_whole(draft, "structure", what, version) for what in known.of_message(text))


def _at(draft: Draft, line: Line, code: str, detail: str, limit: str) -> MessageFault:
    return MessageFault(draft.sheet, line.field, line.row, code, draft.kind, line.name, detail, limit)


def _whole(draft: Draft, code: str, detail: str, limit: str) -> MessageFault:
    return MessageFault(draft.sheet, "", None, code, draft.kind, "", detail, limit)

"""A message before it is sent: all of it that depends on the record, without the number and the time of its sending."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from recon.delivery.hl7v2.profile import Hl7Profile
from recon.delivery.hl7v2.text import CHARSETS, Field, lacking, segment
from recon.errors import DeliveryError
from recon.language import tr

# No name of a segment is made of these alone: a receiver that looks for one finds none in it.
_CONTROL_ID = re.compile(r"[0-9A-F]{1,20}")
_END = "\r"


@dataclass(frozen=True, slots=True)
class Line:
    """One segment, and the place of the sheet that it tells of; ``field`` is empty where it is the whole sheet."""

    text: str
    field: str = ""
    row: int | None = None

    @property
    def name(self) -> str:
        return self.text[:3]


@dataclass(frozen=True, slots=True)
class Message:
    """What goes over the line, for ever the same: a message sent again is these bytes again."""

    control_id: str
    data: bytes
    sheet: str
    kind: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message of a sheet: equal records give equal drafts.

    ``identity`` names it among all, such as ``00000001A:ORU``. ``kind`` and ``trigger`` are its type (MSH-9), of
    ``structure``; ``lines`` are its segments after MSH and EVN, which stands in those that tell of an event
    (``is_event``); ``event`` is when that was, as it was written.
    """

    identity: str
    sheet: str
    kind: str
    trigger: str
    structure: str
    lines: tuple[Line, ...]
    is_event: bool = False
    event: datetime | None = None

    @property
    def digest(self) -> str:
        """What tells two drafts of one identity apart: SHA-256 of all that they say, in hexadecimal."""
        said = [self.kind, self.trigger, str(self.event), *(line.text for line in self.lines)]
        return hashlib.sha256(_END.join(said).encode()).hexdigest()

    def message(self, control_id: str, at: datetime, profile: Hl7Profile) -> Message:
        """Return the message as it is sent.

        Args:
            control_id: its number for ever (MSH-10): 1 to 20 hexadecimal digits, capitals.
            at: when it was made (aware); never when something happened that it tells of.
            profile: of the destination, the one that the draft was made with.

        Raises:
            ValueError: if ``control_id`` is none.
            DeliveryError: if a character cannot be written in the destination's character set; none is replaced.
        """
        if not _CONTROL_ID.fullmatch(control_id):
            raise ValueError(f"not 1 to 20 hexadecimal digits: {control_id!r}")
        lines = [self._header(control_id, at, profile), *self._event(at, profile), *(line.text for line in self.lines)]
        text = "".join(line + _END for line in lines)
        if letters := lacking(text, profile.charset):
            reason = tr("hl7.fault.letters", where=self.sheet, detail=letters, limit=profile.charset)
            raise DeliveryError(reason=reason)
        return Message(control_id, text.encode(CHARSETS[profile.charset]), self.sheet, self.kind)

    def _header(self, control_id: str, at: datetime, profile: Hl7Profile) -> str:
        version = (profile.version, profile.international, profile.international_version)
        # Accept acknowledgements only, where the destination gives those.
        accept, application = ("AL", "NE") if profile.enhanced else ("", "")
        return segment(
            "MSH",
            {
                3: profile.sending_application,
                4: profile.sending_facility,
                5: profile.receiving_application,
                6: profile.receiving_facility,
                7: profile.stamp(at),
                9: (self.kind, self.trigger, self.structure),
                10: control_id,
                11: profile.processing,
                12: version,
                15: accept,
                16: application,
                17: profile.country,
                18: profile.charset,
            },
        )

    def _event(self, at: datetime, profile: Hl7Profile) -> list[str]:
        if not self.is_event:
            return []
        cells: Mapping[int, Field] = {
            1: self.trigger if profile.event_code else "",
            2: profile.stamp(at),
            6: profile.written(self.event) if profile.event_occurred else "",
        }
        return [segment("EVN", cells)]

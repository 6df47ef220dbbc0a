"""What leaves for the patient record: where to, what in one consignment, and how far each sheet of it has come."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Transport(StrEnum):
    """How a destination takes what it is sent."""

    FHIR = "fhir"  # transactions to a FHIR server
    MLLP = "mllp"  # HL7 v2 messages over a line
    HL7_FILES = "hl7_files"  # HL7 v2 messages in a folder
    CSV = "csv"
    EXTRACT = "extract"  # a database or Parquet files


@dataclass(frozen=True, slots=True)
class Destination:
    """Where sheets go. ``address`` is a URL, HOST:PORT, or a folder; ``options`` what its file says, as plain values.

    ``four_eyes``: nothing goes that a second person has not approved. ``per_second`` limits the sheets (0: none).
    ``held`` is why nothing goes at present, empty where it may. ``ca`` is the only certificate authority (PEM) that its
    servers are trusted by; HL7 v2 goes over TLS where there is one.
    """

    name: str
    transport: Transport
    address: str
    options: dict[str, Any] = field(default_factory=dict)
    four_eyes: bool = True
    per_second: float = 0.0
    held: str = ""
    ca: str = ""


class Stage(StrEnum):
    """How far a sheet of a consignment has come; it goes back to STAGED when it is corrected before it was sent."""

    STAGED = "staged"  # chosen
    FAULTY = "faulty"  # validated, and something keeps it from going
    VALIDATED = "validated"
    APPROVED = "approved"  # a second person said yes to exactly this content
    SENT = "sent"  # on its way: no answer yet, and perhaps there never will be one
    REFUSED = "refused"  # the destination said no
    ACKNOWLEDGED = "acknowledged"  # the destination said yes
    RECONCILED = "reconciled"  # and it was found there again, as it was sent
    DIFFERS = "differs"  # and it was not found there, or not as it was sent
    UNDONE = "undone"  # taken back at the destination


@dataclass(frozen=True, slots=True)
class Item:
    """One sheet of a consignment. ``digest`` is the SHA-256 of what goes, ``faults`` why it does not, in words.

    ``messages`` are the names that its messages keep for ever (HL7's MSH-10); ``answer`` is what the destination said.
    """

    consignment: str
    sheet: str
    stage: Stage
    digest: str = ""
    faults: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    attempts: int = 0
    answer: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Consignment:
    """Sheets that go to one destination together, staged by one person and approved by another."""

    id: str
    destination: str
    by: str
    at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None
    items: tuple[Item, ...] = ()

    def counts(self) -> dict[Stage, int]:
        """How many sheets are at each stage, stages without any included."""
        counts = dict.fromkeys(Stage, 0)
        for item in self.items:
            counts[item.stage] += 1
        return counts


@dataclass(frozen=True, slots=True)
class Arrived:
    """One thing that is at a destination now, and where it came from.

    ``kind`` and ``reference`` are the destination's own (``Observation``, ``17``; for HL7 v2 the message's kind and
    its MSH-10); ``identity`` is ours for ever: SERIAL:FIELD:ROW, SERIAL:PAGE for a page, or an IPP, an IEP.
    """

    destination: str
    kind: str
    reference: str
    identity: str
    sheet: str
    consignment: str
    at: datetime
    is_undone: bool = False

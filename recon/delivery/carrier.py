"""What every way out can do with a sheet: make it ready, compare it with what is there, carry it, take it back.

The outbox (recon.workflow) knows only this; what a FHIR server or an HL7 v2 receiver speaks is its carrier's business.
A carrier keeps nothing: all that must outlive a crash is in the ledger before ``carry`` is called and after it returns.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from recon.model.outbox import Arrived
from recon.model.record import Document, SheetRecord

# Gives the original file's bytes of a document, as they were scanned.
Load = Callable[[Document], bytes]


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet as it would go: ``digest`` is the SHA-256 of the bytes, ``faults`` is why it must not, in words.

    ``counts`` says how many there are of each kind of resource or message; ``messages`` how many names they need.
    The same record gives the same digest, whenever and wherever it is made.
    """

    sheet: str
    digest: str
    faults: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    messages: int = 0


class Held(StrEnum):
    """What a destination has already of something that would go."""

    NEW = "new"  # nothing
    SAME = "same"  # the same, from us
    DIFFERENT = "different"  # something else under our identity
    KEYED = "keyed"  # nothing from us, but somebody typed such a value at that time
    UNSAID = "unsaid"  # something of which the sheet says nothing any more


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would go, against what the destination has: both in words, for a person."""

    identity: str
    held: Held
    ours: str
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A destination's yes: what is there now, as (kind, the destination's reference, our identity), and its words."""

    arrived: tuple[tuple[str, str, str], ...]
    receipt: dict[str, Any]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was taken back, as (kind, reference); ``left`` is what the destination would not let go, in words."""

    taken: tuple[tuple[str, str], ...]
    left: tuple[str, ...] = ()
    text: str = ""


class Carrier(Protocol):
    """A way to one destination. All methods but ``ready`` may meet a network.

    Raises (from those): DestinationUnreachable where nobody answers, or not in time: the sheet may have arrived or not,
    and carrying it again must change nothing. DestinationRefused where the destination said no.
    """

    def ready(self, record: SheetRecord) -> Ready:
        """Make and validate what would go, in every layer that needs no network."""

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what the destination has of each thing that would go; nothing is changed there."""

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return only what somebody typed there already, as ``compare`` would; no more is asked than that needs."""

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:
        """Carry the sheet; ``messages`` are the names that its messages keep for ever, as many as ``ready`` asked."""

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:
        """Take back what arrived of the sheet: deleted or marked as entered in error, as the destination allows."""

    def close(self) -> None:
        """Let go of lines and files."""

"""What became of a consignment, for the file and for an auditor: its sums, each sheet's way, what was answered."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from recon.model.outbox import Stage, Transport


class StepKind(StrEnum):
    """What can happen to a sheet on its way."""

    STAGED = "staged"
    FAULTY = "faulty"
    VALIDATED = "validated"
    CHANGED = "changed"  # it is not any more what was validated
    APPROVED = "approved"
    SENT = "sent"
    REFUSED = "refused"
    ACKNOWLEDGED = "acknowledged"
    RECONCILED = "reconciled"
    DIFFERS = "differs"
    UNDONE = "undone"
    KEPT = "kept"  # it was to be undone, and the destination did not let all of it go


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a sheet. ``words`` are faults, an answer, a reason; ``entry`` is the ledger's.

    ``with_`` is who agreed, where a second person had to.
    """

    kind: StepKind
    at: datetime
    by: str
    entry: str
    words: tuple[str, ...] = ()
    with_: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """One thing that a destination took: its kind and name there, what it is of ours, and whether it was taken back."""

    kind: str
    reference: str
    identities: tuple[str, ...]
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """One page of a sheet that went: the original's SHA-256 and the page's position in it, from 0."""

    page: int
    digest: str
    position: int


@dataclass(frozen=True, slots=True)
class ReceiptSheet:
    """A sheet of the consignment. ``patient`` is the number it went under, ``name`` empty unless it was asked for.

    ``values`` are those that were written. ``digest`` is the SHA-256 of what goes. ``answer`` is the destination's
    last, ``status`` what else it said, as plain values.
    """

    serial: str
    form: str
    title: str
    patient: str
    name: str
    stage: Stage
    values: int
    digest: str
    attempts: int
    messages: tuple[str, ...]
    answer: str
    status: dict[str, Any]
    steps: tuple[Step, ...]
    sent: tuple[Sent, ...]
    scans: tuple[Scan, ...]

    def step(self, *kinds: StepKind) -> Step | None:
        """Return the last step of any of those kinds."""
        return next((one for one in reversed(self.steps) if one.kind in kinds), None)

    @property
    def said(self) -> tuple[str, ...]:
        """What was said last of what keeps the sheet from having arrived as it is."""
        step = self.step(StepKind.FAULTY, StepKind.REFUSED, StepKind.DIFFERS, StepKind.KEPT)
        if self.stage is Stage.SENT or step is None:
            return (self.answer,) if self.answer else ()
        return step.words


@dataclass(frozen=True, slots=True)
class Signed:
    """Who vouches for the receipt: the key's name, its public half, the signature, and the SHA-256 of what is signed.

    All but the name in hexadecimal.
    """

    key: str
    public: str
    value: str
    digest: str


@dataclass(frozen=True, slots=True)
class DeliveryReceipt:
    """The account of one consignment as it stood when the ledger's last entry was ``entry``, sealed by ``seal``.

    ``anchor`` says that entry as people type it, to see later whether the ledger still has it.
    """

    consignment: str
    destination: str
    transport: Transport
    address: str
    four_eyes: bool
    station: str
    made_at: datetime
    made_by: str
    by: str
    at: datetime
    approved_by: str
    approved_at: datetime | None
    sheets: tuple[ReceiptSheet, ...]
    entry: str
    seal: str
    anchor: str = ""
    signed: Signed | None = None

    @property
    def stages(self) -> dict[Stage, int]:
        """How many sheets are at each stage, stages without any left out."""
        counts = Counter(sheet.stage for sheet in self.sheets)
        return {stage: counts[stage] for stage in Stage if counts[stage]}

    @property
    def forms(self) -> dict[str, tuple[str, int, int]]:
        """Title, sheets and values of each form, by its key."""
        found: dict[str, tuple[str, int, int]] = {}
        for sheet in self.sheets:
            title, sheets, values = found.get(sheet.form, (sheet.title, 0, 0))
            found[sheet.form] = (title, sheets + 1, values + sheet.values)
        return dict(sorted(found.items()))

    @property
    def kinds(self) -> dict[str, tuple[int, int]]:
        """How many things of each kind the destination took, and how many of them were taken back."""
        things: dict[tuple[str, str], bool] = {}
        for one in (one for sheet in self.sheets for one in sheet.sent):
            # What several sheets brought, such as their patient, is there while one of them is.
            place = (one.kind, one.reference)
            things[place] = things.get(place, True) and one.is_undone
        there = Counter(kind for kind, _ in things)
        undone = Counter(kind for (kind, _), is_undone in things.items() if is_undone)
        return {kind: (count, undone[kind]) for kind, count in sorted(there.items())}

    @property
    def values(self) -> int:
        return sum(sheet.values for sheet in self.sheets)

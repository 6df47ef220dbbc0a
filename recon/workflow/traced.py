"""What is known of a place of a sheet, from what a destination calls it to the paper: see recon.workflow.tracing."""

from dataclasses import dataclass
from datetime import datetime

from recon.model.custody import PrintedPage
from recon.model.form import Field
from recon.model.identity import Doubt, Proposal
from recon.model.ledger import LedgerEntry
from recon.model.outbox import Arrived
from recon.model.page import Page
from recon.model.reading import Reading
from recon.model.record import Record
from recon.model.sheet import Sheet
from recon.model.verification import Verification
from recon.store.identities import MatchMade
from recon.store.mergers import MergerMade


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a sheet: a field and row, a page, or all of it."""

    serial: str
    field: str = ""
    row: int | None = None
    page: int | None = None

    @property
    def name(self) -> str:
        """The name of ours that destinations are given for it."""
        if self.page is not None:
            return f"{self.serial}:{self.page}"
        if not self.field:
            return self.serial
        return f"{self.serial}:{self.field}" if self.row is None else f"{self.serial}:{self.field}:{self.row}"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing at a destination. ``sent`` is the value as it set off, None where what arrived is none of a field."""

    arrived: Arrived
    address: str
    sent_by: str
    approved_by: str
    approved_at: datetime | None
    sent: Record | None


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page's file: whether its bytes are, at this moment, those that its SHA-256 was taken of; who brought it."""

    number: int
    page: Page
    content_type: str
    is_sound: bool
    scanned_by: str
    scanned_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class TracedField:
    """A field: what a machine read in it, what people decided (the last holds), and the page that it stands on."""

    field: Field
    row: int | None
    reading: Reading
    decisions: tuple[Verification, ...]
    waits: bool
    page: ScannedPage


@dataclass(frozen=True, slots=True)
class Traced:
    """All that is known of one place of a sheet; ``entries`` are the ledger's about it, in order; ``batches`` the print
    run of each copy."""

    place: Place
    sheet: Sheet
    title: str
    lang: str
    printed_for: str | None
    field: TracedField | None
    pages: tuple[ScannedPage, ...]
    printed: tuple[PrintedPage, ...]
    deliveries: tuple[Delivery, ...]
    matches: tuple[MatchMade, ...]
    doubts: tuple[Doubt, ...]
    proposals: tuple[Proposal, ...]
    mergers: tuple[MergerMade, ...]
    entries: tuple[LedgerEntry, ...]
    batches: dict[int, str]

    @property
    def is_sound(self) -> bool:
        """Whether nobody has to look: every file is as it was scanned, and it is certain whose the sheet is."""
        return all(page.is_sound for page in self.pages) and all(doubt.settled_by for doubt in self.doubts)

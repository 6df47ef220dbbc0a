"""The account of paper: what was printed, what became of it, and who said so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from recon.model.anchor import Anchor
from recon.model.people import Emergency
from recon.model.sheet import PageState, SheetState, Word


@dataclass(frozen=True, slots=True)
class Downtime:
    """A time without the hospital's own system; ``name`` is empty where nobody gave it one."""

    id: str
    name: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None = None
    closed_by: str | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page of a sheet in one of its copies, as it went to the printer, and where it stands now.

    ``ward`` is where the patient was at that time; ``patient`` the IPP the sheet is of by now. ``kept_since`` is when
    it was put into the reserve, None where it lies in no closed envelope.
    """

    serial: str
    form: str
    title: str
    page: int
    pages: int
    copy: int
    patient: str | None
    ward: str
    operator: str
    at: datetime
    downtime: str | None
    sheet_state: SheetState
    state: PageState
    kept_since: datetime | None = None


class Seal(StrEnum):
    """How an envelope of the reserve stands."""

    CLOSED = "closed"  # there is paper in it
    OPENED = "opened"  # its sheets are in use, or were
    GONE = "gone"  # all of its paper was taken out of the account: destroyed, lost, or never printed


@dataclass(frozen=True, slots=True)
class Envelope:
    """A print run for the reserve, or as much of one as was put there.

    Of its ``sheets``, ``kept`` lie in it now, ``used`` ones belong to downtimes, and the others are void, unused,
    missing or replaced. ``since`` is when paper was put into it last, ``opened_at`` when it was opened last.
    """

    batch: str
    wards: tuple[str, ...]
    forms: tuple[str, ...]
    sheets: int
    pages: int
    kept: int
    used: int
    operator: str
    at: datetime
    since: datetime
    opened_at: datetime | None
    opened_by: str | None
    downtimes: tuple[str, ...]

    @property
    def seal(self) -> Seal:
        if self.kept:
            return Seal.CLOSED
        return Seal.OPENED if self.used else Seal.GONE


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person said of a sheet (``copy`` None) or of one copy of it, by name, and with the reason."""

    serial: str
    copy: int | None
    word: Word
    why: str
    replaced_by: str | None
    operator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A paper that came back although it should not have.

    ``word`` is what was known of it: a person's Word, ``lost`` (it never came out of the printer) or ``reprinted`` (a
    later copy had taken its place). ``said_by`` and ``said_at`` are None where nobody said so.
    """

    serial: str
    page: int
    copy: int
    word: str
    why: str | None
    said_by: str | None
    said_at: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class StrangePage:
    """A scanned page that is none of the account's: of another store, without a readable code, or not to be read.

    ``code`` is that of the fault; ``position`` counts from 0 in the file ``image``.
    """

    image: str
    position: int
    code: str
    serial: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class AsidePage:
    """A scanned page that a person took from what is to be cleared up, and why; ``at`` is when.

    ``position`` counts from 0 in the file ``image``; None is the file, of which no page could be read.
    """

    image: str
    position: int | None
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CustodyGroup:
    """What was printed for a ward during one shift, both local time: how many pages are in each state now."""

    ward: str
    start: datetime
    end: datetime
    counts: dict[PageState, int]
    operators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A sheet of which some pages are back and others are not; page numbers count from 1."""

    serial: str
    title: str
    pages: int
    back: tuple[int, ...]
    out: tuple[int, ...]
    patient: str | None
    ward: str
    state: SheetState


@dataclass(frozen=True, slots=True)
class Hand:
    """What one person did: pages printed, and sheets or copies explained, by word."""

    name: str
    printed: int
    explained: dict[Word, int]


@dataclass(frozen=True, slots=True)
class CustodyReport:
    """The account of the pages printed for one ward or all, between two moments, or in one downtime.

    All moments are local. ``names`` are those of patients by IPP. ``strange`` pages are of no ward: they are all those
    scanned since the account begins; those ``aside`` were set aside since. ``reserve`` are the closed envelopes whose
    pages are among these. ``anchor`` is the ledger's, None where none
    could be made. ``emergencies`` are when somebody went in where they may not; None where nobody has an account.
    ``is_exercise``: all of it is an exercise's.
    """

    station: str
    made_at: datetime
    made_by: str
    ward: str | None
    since: datetime | None
    until: datetime | None
    downtime: Downtime | None
    pages: tuple[PrintedPage, ...]
    groups: tuple[CustodyGroup, ...]
    gaps: tuple[Gap, ...]
    explanations: tuple[Explanation, ...]
    contradictions: tuple[Contradiction, ...]
    strange: tuple[StrangePage, ...]
    aside: tuple[AsidePage, ...]
    hands: tuple[Hand, ...]
    names: dict[str, str]
    reserve: tuple[Envelope, ...] = ()
    anchor: Anchor | None = None
    emergencies: tuple[Emergency, ...] | None = None
    is_exercise: bool = False

    @property
    def totals(self) -> dict[PageState, int]:
        """How many pages are in each state; together they are all that were printed."""
        counts = dict.fromkeys(PageState, 0)
        for page in self.pages:
            counts[page.state] += 1
        return counts

    @property
    def out(self) -> tuple[PrintedPage, ...]:
        """The pages that are not back and that nobody explained."""
        return tuple(page for page in self.pages if page.state is PageState.ISSUED)

    @property
    def copied(self) -> tuple[PrintedPage, ...]:
        """Every page of the sheets that were printed more than once, sheet by sheet."""
        again = {page.serial for page in self.pages if page.copy > 1}
        chosen = (page for page in self.pages if page.serial in again)
        return tuple(sorted(chosen, key=lambda page: (page.serial, page.copy, page.page)))

"""The account of paper: what was printed, what became of it, and who said so."""

from dataclasses import dataclass
from datetime import datetime

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

    ``ward`` is where the patient was at that time; ``patient`` the IPP the sheet is of by now.
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

"""What was scanned, as whoever stands at the scanner looks at it: passes, and page by page what became of each."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from recon.model.page import Fault, Page
from recon.model.patient import Patient
from recon.model.sheet import SheetState
from recon.store.codec import patient_from_json
from recon.store.store import Row, Store


class ScanState(StrEnum):
    """What became of a page. Each is in exactly one of these."""

    STORED = "stored"  # kept, and still to be read
    READ = "read"
    DUPLICATE = "duplicate"  # back before, and another scan counts
    DIFFERS = "differs"  # back before, and says something else
    VOID = "void"  # of a sheet that was taken out
    FAULT = "fault"  # could not be read
    STRAY = "stray"  # of no sheet of this store, as far as anybody can tell
    ASIDE = "aside"  # set aside by a person


# Faults of pages of which no sheet of this store is known.
STRAY_FAULTS = frozenset({"code_missing", "code_invalid", "sheet_foreign", "version_unknown"})
# Of pages that name a sheet of this store and are none of it, or none that its books know.
ESTRANGED = frozenset({"code_forged", "sheet_unbooked"})


@dataclass(frozen=True, slots=True)
class SetAside:
    """Who set a page aside, when, and why."""

    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page of a scanned file, or the file itself (``position`` None) where none could be read out of it.

    ``digest`` is None for a file that could not even be opened. ``serial`` and ``number`` are what its code says;
    ``title`` (of the form), ``patient`` and ``sheet`` (its state) are known for a sheet of this store. ``waiting`` are
    the fields that wait for a person.
    """

    digest: str | None
    position: int | None
    name: str
    path: str
    batch: str
    at: datetime
    state: ScanState
    serial: str | None = None
    number: int | None = None
    title: str | None = None
    patient: Patient | None = None
    sheet: SheetState | None = None
    fault: Fault | None = None
    aside: SetAside | None = None
    waiting: int = 0

    @property
    def page(self) -> Page | None:
        """The page as it is read and looked at; None where only a file is known."""
        if self.digest is None or self.position is None:
            return None
        return Page(self.digest, self.position, self.batch, self.name)

    @property
    def is_issued(self) -> bool:
        """Whether the page is of a sheet of this store, as far as anybody can tell."""
        return self.sheet is not None and not (self.fault is not None and self.fault.code in ESTRANGED)


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass of scanning: when it began, how many pages, how many are still to be read, or to be cleared up."""

    batch: str
    at: datetime
    pages: int
    unread: int
    faults: int


_PAGES = """
SELECT files.digest, pages.position, files.name, files.path, files.batch, files.at, pages.status,
       coalesce(pages.serial, faults.serial) AS serial, coalesce(pages.page, faults.page) AS page,
       forms.title, sheets.state AS sheet, patients.patient,
       faults.code, faults.details,
       set_aside.by AS aside_by, set_aside.at AS aside_at, set_aside.why AS aside_why,
       (SELECT count(*) FROM readings LEFT JOIN verifications ON verifications.serial = readings.serial
            AND verifications.field = readings.field AND verifications.row IS readings.row
            AND NOT verifications.superseded
        WHERE readings.digest = files.digest AND readings.position = pages.position
            AND waits AND verifications.seq IS NULL AND pages.status = 'read') AS waiting
FROM {source}
LEFT JOIN sheets ON sheets.serial = coalesce(pages.serial, faults.serial)
LEFT JOIN forms ON forms.version = sheets.version
LEFT JOIN patients ON patients.ipp = sheets.patient
LEFT JOIN set_aside ON set_aside.seq = (
    SELECT max(seq) FROM set_aside AS said WHERE said.digest = files.digest AND said.position IS pages.position
)
"""
# Which pages are meant is settled first: all the rest is looked up for those alone. Where fronts and backs took a pass
# each, the names say which paper a page is and which side of it (``...-0007-2.png``): each back follows its front.
_MEANT = """
    (SELECT files.digest AS its, pages.position AS place, files.rowid AS came,
            CASE WHEN files.name GLOB '*-[0-9][0-9][0-9][0-9]-[12].*' THEN files.name END AS paper
     FROM files LEFT JOIN pages USING (digest)
     WHERE files.{which} ORDER BY paper, files.rowid, pages.position LIMIT ? OFFSET ?) AS meant
    JOIN files ON files.digest = meant.its
    LEFT JOIN pages ON pages.digest = meant.its AND pages.position = meant.place
    LEFT JOIN faults ON NOT faults.closed AND faults.digest = files.digest AND faults.position IS pages.position
"""
_FAULTS = """
    faults LEFT JOIN files ON files.digest = faults.digest
    LEFT JOIN pages ON pages.digest = faults.digest AND pages.position = faults.position
"""


def passes(store: Store, limit: int) -> tuple[Pass, ...]:
    """Return the last ``limit`` passes, the latest first."""
    sql = """
        WITH latest AS (
            SELECT batch, min(at) AS at, sum(max(pages, 1)) AS pages, min(rowid) AS came FROM files
            GROUP BY batch ORDER BY came DESC LIMIT ?
        ), unread AS (
            SELECT batch, count(*) AS pages FROM pages JOIN files USING (digest) WHERE status = 'stored' GROUP BY batch
        ), wrong AS (
            SELECT batch, count(*) AS pages FROM faults JOIN files USING (digest) WHERE NOT closed GROUP BY batch
        )
        SELECT latest.batch, latest.at, latest.pages, coalesce(unread.pages, 0) AS unread,
               coalesce(wrong.pages, 0) AS faults
        FROM latest LEFT JOIN unread USING (batch) LEFT JOIN wrong USING (batch) ORDER BY came DESC
    """
    return tuple(
        Pass(row["batch"], datetime.fromisoformat(row["at"]), row["pages"], row["unread"], row["faults"])
        for row in store.rows(sql, (limit,))
    )


def of_pass(store: Store, batch: str, *, offset: int = 0, limit: int) -> tuple[ScannedPage, ...]:
    """Return pages of one pass, in the order they came; where it is of two sides, each back after its front."""
    sql = f"{_PAGES.format(source=_MEANT.format(which='batch = ?'))} ORDER BY meant.paper, meant.came, meant.place"
    return tuple(map(_scanned, store.rows(sql, (batch, limit, offset))))


def to_clear_up(store: Store, *, offset: int = 0, limit: int) -> tuple[ScannedPage, ...]:
    """Return the pages and files that could not be read, or differ from an earlier scan, oldest first."""
    sql = f"{_PAGES.format(source=_FAULTS)} WHERE NOT faults.closed ORDER BY faults.seq LIMIT ? OFFSET ?"
    sql = sql.replace("files.name, files.path, files.batch, files.at", _OF_FAULT)
    return tuple(map(_scanned, store.rows(sql, (limit, offset))))


_OF_FAULT = "faults.name, faults.path, coalesce(files.batch, '') AS batch, coalesce(files.at, faults.at) AS at"


def one(store: Store, digest: str, position: int | None) -> ScannedPage | None:
    """Return what became of one page, or of a file without any."""
    found = of_file(store, digest)
    return next((page for page in found if page.position == position), None)


def of_file(store: Store, digest: str) -> tuple[ScannedPage, ...]:
    """Return the pages of one file, or the file itself where it has none."""
    sql = f"{_PAGES.format(source=_MEANT.format(which='digest = ?'))} ORDER BY meant.place"
    return tuple(map(_scanned, store.rows(sql, (digest, -1, 0))))


def count_unread(store: Store) -> int:
    """Count the pages that are kept and still to be read."""
    return int(store.rows("SELECT count(*) AS pages FROM pages WHERE status = 'stored'")[0]["pages"])


def count_faults(store: Store) -> int:
    """Count what is to be cleared up."""
    return int(store.rows("SELECT count(*) AS faults FROM faults WHERE NOT closed")[0]["faults"])


def _scanned(row: Row) -> ScannedPage:
    fault = None if row["code"] is None else Fault(row["code"], tuple(sorted(json.loads(row["details"]).items())))
    by, at = row["aside_by"], row["aside_at"]
    aside = SetAside(by, datetime.fromisoformat(at), row["aside_why"]) if by is not None and fault is None else None
    sheet = None if row["sheet"] is None else SheetState(row["sheet"])
    return ScannedPage(
        digest=row["digest"],
        position=row["position"],
        name=row["name"],
        path=row["path"],
        batch=row["batch"],
        at=datetime.fromisoformat(row["at"]),
        state=_state(row["status"], fault, aside, sheet),
        serial=row["serial"],
        number=row["page"],
        title=row["title"],
        patient=row["patient"] and patient_from_json(json.loads(row["patient"])),
        sheet=sheet,
        fault=fault,
        aside=aside,
        waiting=row["waiting"],
    )


def _state(status: str | None, fault: Fault | None, aside: SetAside | None, sheet: SheetState | None) -> ScanState:
    if status == "stored":
        return ScanState.STORED
    if fault is not None and status in ("read", "duplicate"):
        return ScanState.DIFFERS
    if fault is not None:
        is_stray = fault.code in ESTRANGED or (fault.code in STRAY_FAULTS and sheet is None)
        return ScanState.STRAY if is_stray else ScanState.FAULT
    if status in ("read", "duplicate"):
        return ScanState.VOID if sheet is SheetState.VOID else ScanState(status)
    # A fault that nobody set aside and that is closed all the same: another scan has all of it.
    return ScanState.ASIDE if aside is not None else ScanState.DUPLICATE

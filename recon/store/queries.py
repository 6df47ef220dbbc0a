"""What the tables say, as values of the domain. Nothing here changes anything."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from recon.errors import UnknownSheet
from recon.model.page import Fault, Page
from recon.model.patient import Patient
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import Sheet, SheetCode, SheetState
from recon.model.verification import Verification
from recon.store.codec import patient_from_json, reading_from_json, verification_from_json
from recon.store.store import Row, Store


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A form version that was printed: its definition as JSON text, the digest of its blank PDF."""

    version: str
    key: str
    lang: str
    title: str
    definition: str
    blank: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A scanned file: ``path`` is where it came from, ``at`` when."""

    digest: str
    name: str
    path: str
    content_type: str
    pages: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of one field of a returned page: the reading, and what a person made of it, if one did.

    ``waits`` says that the reading needs a person; ``written`` that something stands in the field. Where a person is
    ``asked`` about a reading that was accepted, it is given as an unsure one until they have answered. ``decided_as``
    is the ledger's entry of the decision.
    """

    sheet: str
    page_number: int
    page: Page
    reading: Reading
    waits: bool
    written: bool
    verification: Verification | None
    asked: bool = False
    decided_as: int | None = None


@dataclass(frozen=True, slots=True)
class OpenFault:
    """A page (or, where ``position`` is None, a whole file) that could not be read, and still is not."""

    name: str
    path: str
    digest: str | None
    position: int | None
    sheet: str | None
    fault: Fault


# Only what a Sheet has: there are thousands of them, and each column of each costs.
_SHEETS = (
    "SELECT serial, forms.key AS form, sheets.version, sheets.pages, state, patient"
    " FROM sheets JOIN forms ON forms.version = sheets.version"
)


def sheet(store: Store, serial: str) -> Sheet:
    """Return the sheet of that serial.

    Raises:
        UnknownSheet: if this store never issued it.
    """
    rows = store.rows(f"{_SHEETS} WHERE serial = ?", (serial,))
    if not rows:
        raise UnknownSheet(sheet=serial)
    return _sheet(rows[0])


def sheets(store: Store, *states: SheetState) -> tuple[Sheet, ...]:
    """Return the sheets in any of ``states`` (default: all), in the order they were printed."""
    where = f"WHERE state IN ({', '.join('?' * len(states))})" if states else ""
    rows = store.rows(f"{_SHEETS} {where} ORDER BY sheets.rowid", [state.value for state in states])
    return tuple(map(_sheet, rows))


def nobodys_sheets(store: Store, *states: SheetState) -> tuple[Sheet, ...]:
    """Return the sheets in any of ``states`` that are nobody's, in the order they were printed."""
    places = ", ".join("?" * len(states))
    sql = f"{_SHEETS} WHERE state IN ({places}) AND patient IS NULL ORDER BY sheets.rowid"
    return tuple(map(_sheet, store.rows(sql, [state.value for state in states])))


def sheets_named(store: Store, serials: Iterable[str]) -> tuple[Sheet, ...]:
    """Return the sheets of those serials, in the order they were printed; unknown ones are left out."""
    sql = f"{_SHEETS} WHERE serial IN (SELECT value FROM json_each(?)) ORDER BY sheets.rowid"  # noqa: S608
    return tuple(map(_sheet, store.rows(sql, (json.dumps(list(serials)),))))


def is_issued(store: Store, serial: str) -> bool:
    return bool(store.rows("SELECT 1 FROM sheets WHERE serial = ?", (serial,)))


def printed_at(store: Store, serial: str) -> datetime:
    row = store.rows("SELECT printed_at FROM sheets WHERE serial = ?", (serial,))[0]
    return datetime.fromisoformat(row["printed_at"])


def stay_of(store: Store, serial: str) -> str:
    """Return the number of the stay that the sheet was printed for, empty where none was known."""
    return str(store.rows("SELECT stay FROM sheets WHERE serial = ?", (serial,))[0]["stay"])


def copies(store: Store, serial: str, page: int) -> int:
    """Return how many copies of the page were printed, 0 where there is no such page."""
    rows = store.rows("SELECT copies FROM sheet_pages WHERE serial = ? AND page = ?", (serial, page))
    return int(rows[0]["copies"]) if rows else 0


def sealed_with(store: Store, serial: str, copy: int) -> int | None:
    """Return which of the store's keys the codes of that copy are sealed with, 0 for none; None without such a copy."""
    rows = store.rows("SELECT sealed FROM sheet_copies WHERE serial = ? AND copy = ?", (serial, copy))
    return int(rows[0]["sealed"]) if rows else None


def was_delivered(store: Store, serial: str) -> bool:
    """Tell whether the sheet is at a destination, or may be: it set off there, and was not taken back since.

    So is one of which the destination took something before it said no.

    Earlier versions of the program could take nothing back: what they delivered is there.
    """
    sql = """
        SELECT 1 FROM consignment_items
        WHERE serial = :serial AND stage IN ('sent', 'acknowledged', 'reconciled', 'differs')
        UNION ALL
        SELECT 1 FROM arrived JOIN consignment_items USING (consignment, serial)
        WHERE serial = :serial AND stage = 'refused' AND undone = 0
        UNION ALL
        SELECT 1 FROM deliveries WHERE serial = :serial AND act = 'delivered' AND destination NOT IN (
            SELECT destination FROM consignments JOIN consignment_items ON consignment = id WHERE serial = :serial
        )
    """
    return bool(store.rows(sql, {"serial": serial}))


def form(store: Store, version: str) -> StoredForm | None:
    rows = store.rows("SELECT version, key, lang, title, definition, blank FROM forms WHERE version = ?", (version,))
    return StoredForm(**rows[0]) if rows else None


def forms(store: Store) -> tuple[StoredForm, ...]:
    rows = store.rows("SELECT version, key, lang, title, definition, blank FROM forms ORDER BY rowid")
    return tuple(StoredForm(**row) for row in rows)


def patient(store: Store, ipp: str) -> Patient | None:
    rows = store.rows("SELECT patient FROM patients WHERE ipp = ?", (ipp,))
    return patient_from_json(json.loads(rows[0]["patient"])) if rows else None


def patients(store: Store) -> tuple[Patient, ...]:
    rows = store.rows("SELECT patient FROM patients ORDER BY ipp")
    return tuple(patient_from_json(json.loads(row["patient"])) for row in rows)


def vouched(store: Store, version: str, field: str) -> tuple[str, ...]:
    """Return what people said that stands in ``field`` of the sheets of that form version, once for each time."""
    sql = """
        SELECT verification FROM verifications JOIN sheets USING (serial)
        WHERE version = ? AND field = ? AND outcome = 'value' AND NOT superseded
    """
    values = (json.loads(row["verification"])["value"] for row in store.rows(sql, (version, field)))
    return tuple(value for value in values if isinstance(value, str))


def file(store: Store, digest: str) -> StoredFile | None:
    rows = store.rows("SELECT digest, name, path, content_type, pages, at FROM files WHERE digest = ?", (digest,))
    return StoredFile(**{**rows[0], "at": datetime.fromisoformat(rows[0]["at"])}) if rows else None


def unread(store: Store) -> tuple[Page, ...]:
    """Return the pages that are stored but were never read, in the order they came."""
    sql = """
        SELECT pages.digest, position, batch, name FROM pages JOIN files USING (digest)
        WHERE status = 'stored' ORDER BY files.seq, position
    """
    return tuple(Page(**row) for row in store.rows(sql))


def is_unread(store: Store, page: Page) -> bool:
    sql = "SELECT 1 FROM pages WHERE digest = ? AND position = ? AND status = 'stored'"
    return bool(store.rows(sql, (page.digest, page.position)))


def standings(store: Store, *, serial: str | None = None, waiting: bool = False) -> tuple[Standing, ...]:
    """Return every field of every returned page, in the order scanned; ``waiting``: only those that need a person."""
    conditions = ["serial = :serial"] if serial is not None else []
    if waiting:
        conditions.append("waits AND verification IS NULL")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    sql = f"""
        SELECT standing.*, files.name, files.batch FROM standing JOIN files USING (digest)
        {where} ORDER BY files.seq, position, number
    """  # noqa: S608
    return tuple(map(_standing, store.rows(sql, {"serial": serial})))


def waiting(store: Store, serials: Iterable[str] | None = None) -> dict[str, int]:
    """Count the fields that wait for a person, by sheet, of all or of ``serials``; sheets without any are left out."""
    among = "" if serials is None else "serial IN (SELECT value FROM json_each(:serials)) AND"
    sql = f"""
        SELECT serial, count(*) AS fields FROM standing WHERE {among} waits AND verification IS NULL GROUP BY serial
    """  # noqa: S608
    rows = store.rows(sql, {} if serials is None else {"serials": json.dumps(list(serials))})
    return {row["serial"]: row["fields"] for row in rows}


def faults(store: Store, *, digest: str | None = None, path: str | None = None) -> tuple[OpenFault, ...]:
    """Return what could not be read and still is not, oldest first; of one file, of what lay at a path, or of all."""
    sql = "SELECT * FROM faults WHERE NOT closed AND digest IS coalesce(?, digest) AND path = coalesce(?, path)"
    rows = store.rows(f"{sql} ORDER BY seq", (digest, path))
    return tuple(
        OpenFault(
            name=row["name"],
            path=row["path"],
            digest=row["digest"],
            position=row["position"],
            sheet=row["serial"],
            fault=Fault(row["code"], tuple(sorted(json.loads(row["details"]).items()))),
        )
        for row in rows
    )


def verdicts(store: Store) -> dict[str, int]:
    """Count the fields of returned pages: those a person verified, the others by the machine's verdict."""
    sql = """
        SELECT CASE WHEN verification IS NOT NULL THEN 'verified' WHEN waits THEN 'review' ELSE verdict END AS standing,
               count(*) AS fields
        FROM standing GROUP BY 1
    """
    counts = dict.fromkeys((*(verdict.value for verdict in Verdict), "verified"), 0)
    return counts | {row["standing"]: row["fields"] for row in store.rows(sql)}


def states(store: Store) -> dict[str, int]:
    """Count the sheets in each state, states without any included."""
    counts = dict.fromkeys((state.value for state in SheetState), 0)
    rows = store.rows("SELECT state, count(*) AS sheets FROM sheets GROUP BY state")
    return counts | {row["state"]: row["sheets"] for row in rows}


def issued_as(code: SheetCode, issued: Sheet) -> bool:
    """Tell whether the code says what was issued under its serial, apart from page and copy."""
    return (code.form, code.version, code.pages) == (issued.form, issued.version, issued.pages)


def _sheet(row: Row) -> Sheet:
    return Sheet(
        serial=row["serial"],
        form=row["form"],
        version=row["version"],
        pages=row["pages"],
        state=SheetState(row["state"]),
        patient=row["patient"],
    )


def _standing(row: Row) -> Standing:
    reading = reading_from_json(json.loads(row["reading"]))
    is_asked = bool(row["waits"]) and row["verdict"] != Verdict.REVIEW
    if is_asked and row["verification"] is None:
        reading = replace(reading, verdict=Verdict.REVIEW, reason=Reason.UNSURE)
    return Standing(
        sheet=row["serial"],
        page_number=row["page"],
        page=Page(row["digest"], row["position"], row["batch"], row["name"]),
        reading=reading,
        waits=bool(row["waits"]),
        written=bool(row["written"]),
        verification=row["verification"] and verification_from_json(json.loads(row["verification"])),
        asked=is_asked,
        decided_as=row["verified_as"],
    )

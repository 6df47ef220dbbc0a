"""What the tables say of identity: doubts, proposals, matches, what was seen. Nothing here changes anything."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from recon.model.identity import Change, Doubt, DoubtKind, Proposal, Seen
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.patient import Patient
from recon.store.codec import patient_from_json, seen_from_json
from recon.store.store import Row, Store

_OPEN = "settled_by IS NULL"


@dataclass(frozen=True, slots=True)
class MatchMade:
    """A match as somebody made it; ``evidence`` is what it rested on, ``is_undone`` whether it holds no longer."""

    sheet: str
    patient: str
    weight: float
    reasons: tuple[str, ...]
    evidence: dict[str, Any]
    operator: str
    at: datetime
    is_undone: bool


def doubts(store: Store, *, serial: str | None = None, settled: bool = False) -> tuple[Doubt, ...]:
    """Return what is in doubt about whose sheets are, oldest first: of all or one; ``settled`` ones only if asked."""
    conditions = ["serial = coalesce(?, serial)"] + ([] if settled else [_OPEN])
    rows = store.rows(f"SELECT * FROM doubts WHERE {' AND '.join(conditions)} ORDER BY rowid", (serial,))  # noqa: S608
    return tuple(map(_doubt, rows))


def doubted(store: Store) -> frozenset[str]:
    """Return the serials of the sheets of which it is in doubt whose they are."""
    return frozenset(row["serial"] for row in store.rows(f"SELECT DISTINCT serial FROM doubts WHERE {_OPEN}"))  # noqa: S608


def proposals(store: Store, *, waiting: bool = True, subject: str | None = None) -> tuple[Proposal, ...]:
    """Return what was proposed, oldest first: what waits for a second person, or all; of all subjects or one."""
    conditions = ["subject = coalesce(?, subject)"] + (["confirmed IS NULL"] if waiting else [])
    rows = store.rows(f"SELECT * FROM proposals WHERE {' AND '.join(conditions)} ORDER BY rowid", (subject,))  # noqa: S608
    return tuple(map(_proposal, rows))


def matches(store: Store, serial: str) -> tuple[MatchMade, ...]:
    """Return every match of the sheet, oldest first; at most the last one holds."""
    return tuple(map(_match, store.rows("SELECT * FROM matches WHERE serial = ? ORDER BY seq", (serial,))))


def seen(store: Store, serial: str) -> tuple[tuple[int, Page, Seen], ...]:
    """Return what was seen where each page of the sheet says whose it is: the page's number, its scan, what was seen.

    Of the scans that count, in the order of the pages; pages read by earlier versions of the program are left out.
    """
    sql = """
        SELECT sheet_pages.page, digest, position, batch, name, seen.seen FROM sheet_pages
        JOIN seen USING (digest, position) JOIN files USING (digest) WHERE sheet_pages.serial = ? ORDER BY 1
    """
    return tuple(
        (row["page"], Page(row["digest"], row["position"], row["batch"], row["name"]), _seen(row))
        for row in store.rows(sql, (serial,))
    )


def printed_for(store: Store, serial: str) -> str | None:
    """Return the number that the sheet was printed for, None for nobody's."""
    rows = store.rows("SELECT printed_for FROM sheets WHERE serial = ?", (serial,))
    return rows[0]["printed_for"] if rows else None


def printed_copies(store: Store) -> dict[tuple[str, int], Patient]:
    """Return the identity that stands on each paper printed for somebody, by serial and copy.

    What earlier versions of the program did not note is taken from what is known of the patient now.
    """
    sql = """
        SELECT serial, copy, who, patients.patient AS known FROM sheet_copies JOIN sheets USING (serial)
        LEFT JOIN patients ON patients.ipp = sheets.printed_for
    """
    papers = {(row["serial"], row["copy"]): row["who"] or row["known"] for row in store.rows(sql)}
    return {paper: patient_from_json(json.loads(who)) for paper, who in papers.items() if who}


def papers(store: Store, serial: str) -> dict[int, Patient]:
    """Return who stands on each paper of the sheet, by copy; those printed for nobody are left out."""
    rows = store.rows("SELECT copy, who FROM sheet_copies WHERE serial = ? AND who <> '' ORDER BY copy", (serial,))
    return {row["copy"]: patient_from_json(json.loads(row["who"])) for row in rows}


def seen_on_papers(store: Store, serial: str) -> tuple[tuple[int, int, Seen], ...]:
    """Return what was seen on every scan of the sheet, whether it counts or not: page, copy, and what was seen."""
    sql = """
        SELECT seen.page, pages.copy, seen.seen FROM seen JOIN pages USING (digest, position)
        WHERE seen.serial = ? ORDER BY seen.page, seen.rowid
    """
    return tuple((row["page"], row["copy"], _seen(row)) for row in store.rows(sql, (serial,)))


def coded_sheets(store: Store) -> dict[str, frozenset[str]]:
    """Return the serials of the sheets of somebody on which each code was seen, by the code's text."""
    sql = """
        SELECT codes.value AS code, serial
        FROM seen JOIN sheets USING (serial), json_each(seen.seen, '$.codes') AS codes WHERE patient IS NOT NULL
    """
    found: dict[str, set[str]] = {}
    for row in store.rows(sql):
        found.setdefault(row["code"], set()).add(row["serial"])
    return {code: frozenset(serials) for code, serials in found.items()}


def owners(store: Store) -> dict[str, int]:
    """Return how many sheets are of each number; those of nobody are left out."""
    rows = store.rows("SELECT patient, count(*) AS sheets FROM sheets WHERE patient IS NOT NULL GROUP BY patient")
    return {row["patient"]: row["sheets"] for row in rows}


def written_since(store: Store, entry: int) -> Iterator[tuple[int, Act, str]]:
    """Yield number, act and subject of what the ledger tells after that entry."""
    for row in store.rows("SELECT seq, act, subject FROM ledger WHERE seq > ? ORDER BY seq", (entry,)):
        yield row["seq"], Act(row["act"]), row["subject"]


def known_when_proposed(store: Store, proposal_id: str) -> dict[str, Patient]:
    """Return who had each of the numbers that a proposal is about, when it was made."""
    # Earlier versions of the program did not write it down.
    rows = store.rows("SELECT detail FROM ledger WHERE id = ?", (proposal_id,))
    known = json.loads(rows[0]["detail"]).get("known", {}) if rows else {}
    return {ipp: patient_from_json(who) for ipp, who in known.items()}


def sheets_of(store: Store, *ipps: str) -> tuple[str, ...]:
    """Return the serials of the sheets that are of any of those numbers now, in the order they were printed."""
    sql = "SELECT serial FROM sheets WHERE patient IN (SELECT value FROM json_each(?)) ORDER BY rowid"
    rows = store.rows(sql, (json.dumps(ipps),))
    return tuple(row["serial"] for row in rows)


def _doubt(row: Row) -> Doubt:
    return Doubt(
        id=row["id"],
        sheet=row["serial"],
        kind=DoubtKind(row["kind"]),
        page=row["page"],
        expected=row["expected"],
        found=row["found"],
        at=datetime.fromisoformat(row["at"]),
        settled_by=row["settled_by"] or "",
        why=row["why"] or "",
    )


def _proposal(row: Row) -> Proposal:
    return Proposal(
        id=row["id"],
        change=Change(row["change"]),
        subject=row["subject"],
        target=row["target"],
        why=row["why"],
        by=row["by"],
        at=datetime.fromisoformat(row["at"]),
        evidence=tuple(json.loads(row["evidence"])),
        is_confirmed=None if row["confirmed"] is None else bool(row["confirmed"]),
        answered_by=row["answered_by"] or "",
        answered_at=row["answered_at"] and datetime.fromisoformat(row["answered_at"]),
    )


def _match(row: Row) -> MatchMade:
    return MatchMade(
        sheet=row["serial"],
        patient=row["patient"],
        weight=row["weight"],
        reasons=tuple(json.loads(row["reasons"])),
        evidence=json.loads(row["evidence"]),
        operator=row["operator"],
        at=datetime.fromisoformat(row["at"]),
        is_undone=row["undone"] is not None,
    )


def _seen(row: Row) -> Seen:
    return seen_from_json(json.loads(row["seen"]))

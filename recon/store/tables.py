"""What every projection does to the tables: add a row, and bring a sheet's state up to date."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.model.sheet import SheetState, Word
from recon.store.states import Facts, state_of

Detail = Mapping[str, Any]

_FACTS = """
SELECT sheets.pages,
       (SELECT count(digest) FROM sheet_pages WHERE sheet_pages.serial = sheets.serial),
       (SELECT count(*) FROM standing
        WHERE standing.serial = sheets.serial AND waits AND verification IS NULL),
       (SELECT count(*) FROM standing
        WHERE standing.serial = sheets.serial AND coalesce(outcome <> 'blank', written)),
       patient IS NOT NULL, delivered_at IS NOT NULL,
       EXISTS (SELECT 1 FROM faults
               WHERE faults.serial = sheets.serial AND code = 'page_differs' AND NOT closed),
       EXISTS (SELECT 1 FROM doubts WHERE doubts.serial = sheets.serial AND settled_by IS NULL),
       EXISTS (SELECT 1 FROM reserve WHERE reserve.serial = sheets.serial AND opened_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM printed_pages LEFT JOIN reserve USING (serial, copy)
                           WHERE printed_pages.serial = sheets.serial
                               AND (reserve.since IS NULL OR opened_at IS NOT NULL)),
       (SELECT word FROM explanations
        WHERE explanations.serial = sheets.serial AND copy IS NULL AND ended IS NULL)
FROM sheets WHERE serial = ?
"""


def refresh(db: Database, serial: str) -> None:
    """Put the sheet in the state that its facts now say."""
    db.execute("UPDATE sheets SET state = ? WHERE serial = ?", (state_now(db, serial).value, serial))


def state_now(db: Database, serial: str) -> SheetState:
    """Return the state that the facts put the sheet in."""
    pages, back, waiting, written, *flags, word = db.execute(_FACTS, (serial,)).fetchone()
    has_patient, is_delivered, is_disputed, is_doubted, is_kept = map(bool, flags)
    said = None if word is None else Word(word)
    whose = (has_patient, is_delivered, is_disputed, is_doubted)
    return state_of(Facts(pages, back, waiting, written, *whose, word=said, is_kept=is_kept))


def insert(db: Database, table: str, row: Mapping[str, Any], entry: LedgerEntry | None = None) -> None:
    """Add ``row`` to ``table``, with the time of ``entry`` where it is given."""
    row = row if entry is None else {**row, "at": entry.at.isoformat()}
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(row.values()))  # noqa: S608

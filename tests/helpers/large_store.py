"""A store as a long downtime leaves it: a hundred thousand sheets, all invented, made in less than a minute and kept.

``kept_store()`` is a folder in the system's temporary folder, only to be read; ``copy_to(folder)`` one to write on.

What the first people did (forms, patients, a destination) is written as the program writes it. The sheets go into the
tables by SQL, with a ledger whose seals hold but whose entries say no more than what, when and who: the tables are as
the program would have left them, and acts go on from there, but they cannot be made again from the ledger. There are
no pictures. All of it happened in the ``HOURS`` before the making.

From the command line: python -m tests.helpers.large_store [SHEETS]
"""

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from sqlite_utils import Database

from recon.design.codec import form_to_json
from recon.design.numbers import number_at, own_span
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.reading.calibration import reader
from recon.store import Store, engine, ledger
from recon.store.migrations import STEPS
from recon.workflow.downtimes import ensure_open
from recon.workflow.rosters import add_patients
from tests.helpers import large_sheets
from tests.helpers.large_sheets import DESTINATION, FORMS, HOURS, Large

SHEETS, PATIENTS = 100_000, 5_000
_KEPT_FOR = 12 * 3600  # what happened in the last hours is to have happened in the last hours
_COLUMNS = {
    "sheets": "serial, version, pages, patient, printed_for, printed_at, voided, delivered_at, state",
    "sheet_copies": "serial, copy, batch",
    "reserve": "serial, copy, since",
    "printed_pages": "serial, page, copy, downtime, ward, operator, at",
    "sheet_pages": "serial, page, copies, digest, position",
    "explanations": "seq, serial, word, why, operator, at",
    "matches": "seq, serial, patient, weight, reasons, operator, at",
    "doubts": "id, serial, kind, page, expected, found, at",
    "files": "seq, digest, name, path, size, content_type, pages, batch, at",
    "pages": "digest, position, status, serial, page, copy, registration, reader",
    "faults": "seq, name, path, digest, position, serial, page, code, details, at",
    "readings": "digest, position, number, serial, field, row, reading, verdict, waits, written, asked",
    "samples": "seq, digest, position, number, source, draw",
    "verifications": "seq, serial, field, row, verification, outcome, superseded",
    "consignments": "id, destination, by, at, approved_by, approved_at",
    "consignment_items": "consignment, serial, stage, attempts, at",
    "arrived": "destination, kind, reference, identity, serial, consignment, at",
    "deliveries": "seq, serial, act, destination, receipt, at",
    "print_batches": "seq, batch, forms, sheets, pages, out, operator, at, counted_at, counted_by",
}


def kept_store(sheets: int = SHEETS) -> Path:
    """Return the folder of a store with so many sheets, made where there is none of this day; nobody writes on it."""
    source = b"".join(Path(one.__file__ or "").read_bytes() for one in (large_sheets, sys.modules[__name__]))
    named = sha256(source + repr(sorted(STEPS)).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"recon-large-store-{sheets}-{named}"
    if folder.exists() and time.time() - folder.stat().st_mtime < _KEPT_FOR:
        return folder
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        make_store(Path(made) / "store", sheets)
        shutil.rmtree(folder, ignore_errors=True)
        try:
            (Path(made) / "store").rename(folder)
        except OSError:  # another process was as quick
            assert folder.exists()
    return folder


def copy_to(folder: Path, sheets: int = SHEETS) -> Path:
    """Copy the kept store to ``folder``, which is new; returns it."""
    shutil.copytree(kept_store(sheets), folder)
    return folder


def make_store(folder: Path, sheets: int = SHEETS, *, until: datetime | None = None) -> Path:
    """Make a store with so many sheets in ``folder``, all that happened in it before ``until`` (default: now)."""
    begun = (until or datetime.now(UTC)) - timedelta(hours=HOURS)
    with Store.create(folder, actor="claire", clock=lambda: begun) as store:
        patients = _people(min(PATIENTS, sheets))
        downtime = _begin(store, patients)
        span = own_span(NumberKind.SHEET, store.station)
        places = Random(5).sample(range(span.first, span.end), sheets)
        serials = [number_at(NumberKind.SHEET, place) for place in places]
        everything = Large(serials, [one.ipp for one in patients], downtime, begun, reader())
        _write(store, everything, begun)
    return folder


def _begin(store: Store, patients: Sequence[Patient]) -> str:
    with store.transaction("claire") as journal:
        for form in FORMS:
            told = {"key": form.key, "lang": form.lang, "title": form.title, "blank": store.blanks.put(b"%PDF-blank")}
            journal.record(Act.FORM_ADDED, form.version, told | {"definition": json.loads(form_to_json(form))})
        add_patients(store, journal, patients)
        told = {
            "transport": "fhir",
            "address": "https://dpi.invalid",
            "options": {},
            "four_eyes": True,
            "per_second": 0,
        }
        journal.record(Act.DESTINATION_SET, DESTINATION, told)
        return ensure_open(store, journal).id


def _people(count: int) -> list[Patient]:
    random = Random(3)
    births = ("LE GOFF", "N’DIAYE", "DUPONT", "MOREL", "KAYA", "NGUYEN", "GARCIA", "BERNARD", "PETIT", "LAMBERT")
    given = ("Maëlle", "Awa", "Jean", "Louise", "Emre", "Linh", "Inés", "Paul", "Rose", "Hugo")
    letters = "ABCDEFGHIJKLMNOPRSTUV"
    return [
        Patient(
            f"8{number:07}",
            f"{random.choice(births)}-{''.join(random.choices(letters, k=5))}",
            random.choice(given),
            date(1930 + number % 80, 1 + number % 12, 1 + number % 28),
            ward=f"W{number % 40:02}",
        )
        for number in range(count)
    ]


def _write(store: Store, everything: Large, begun: datetime) -> None:
    connection: engine.Connection = store.db.conn
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN IMMEDIATE")
    indexes = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql <> ''").fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    _seal(store.db, store.station, everything, begun)
    for table, rows in everything.rows.items():
        columns = _COLUMNS[table]
        places = ", ".join("?" * len(columns.split(", ")))
        if table == "samples":  # each has the row of its page's reading, which now knows its number
            rows = [[seen[-1], *rest] for seen, *rest in rows]
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)  # noqa: S608
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")


def _seal(db: Database, station: str, everything: Large, begun: datetime) -> None:
    """Write the ledger's entries, and tell each row that one numbers its number."""
    seq, previous = ledger.end(db)
    sealed = []
    for seconds, order, act, actor, subject, row in everything.events:
        at = begun + timedelta(seconds=seconds)
        entry = ledger.seal(
            entry_id=f"01LARGE{order:019}", station=station, at=at, actor=actor, act=Act(act), subject=subject,
            detail="{}", previous=previous,
        )  # fmt: skip
        seq, previous = seq + 1, entry.digest
        _number(row, seq, entry.id, act)
        moment = entry.at.isoformat(timespec="microseconds")
        sealed.append((seq, entry.id, station, moment, actor, act, subject, "{}", entry.previous, entry.digest))
    db.conn.executemany("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sealed)


def _number(row: list[Any] | None, seq: int, entry: str, act: str) -> None:
    if row is not None:
        place = 2 if act == Act.PAGE_READ else 0
        row[place] = entry if act == Act.IDENTITY_DOUBTED else seq


if __name__ == "__main__":
    began = time.monotonic()
    print(kept_store(int(sys.argv[1]) if len(sys.argv) > 1 else SHEETS), f"{time.monotonic() - began:.1f} s")

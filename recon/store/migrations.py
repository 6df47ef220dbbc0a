"""The shape of the database, step by step; a step that was ever released is never edited, only followed by another.

``ledger`` is what happened. Every other table can be thrown away and made again from it (see projections).
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from recon.store.account import ACCOUNT, ACCOUNT_TABLES
from recon.store.anchors import ANCHOR_TABLES, ANCHORS
from recon.store.backups import BACKUP_TABLES, BACKUPS
from recon.store.desktop import DESKTOP, DESKTOP_TABLES
from recon.store.engine import complete_statement
from recon.store.identity import IDENTITY, IDENTITY_TABLES
from recon.store.keys import KEY_TABLES, KEYS
from recon.store.ledger import LEDGER
from recon.store.numbers import NUMBER_TABLES, NUMBERS
from recon.store.outbox import OUTBOX, OUTBOX_CA, OUTBOX_CONTENT, OUTBOX_TABLES
from recon.store.patients import ROSTER, ROSTER_TABLES, index_again, index_known
from recon.store.people import PEOPLE, PEOPLE_TABLES
from recon.store.printing import PRINTING, PRINTING_TABLES
from recon.store.quality import QUALITY, QUALITY_TABLES
from recon.store.reserve import RESERVE, RESERVE_TABLES
from recon.store.seals import SEAL_TABLES, SEALS
from recon.store.secret_tables import SECRET_TABLES, SECRETS

MIGRATIONS = Migrations("recon")

PROJECTIONS = """
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE forms (
    version TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    definition TEXT NOT NULL,
    blank TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE patients (
    ipp TEXT PRIMARY KEY,
    patient TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE sheets (
    serial TEXT PRIMARY KEY,
    version TEXT NOT NULL REFERENCES forms (version),
    pages INTEGER NOT NULL,
    patient TEXT,
    printed_at TEXT NOT NULL,
    voided TEXT,
    missing TEXT,
    delivered_at TEXT,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX sheets_by_state ON sheets (state);
CREATE TABLE files (
    digest TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    pages INTEGER NOT NULL,
    batch TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE pages (
    digest TEXT NOT NULL REFERENCES files (digest),
    position INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('stored', 'read', 'duplicate', 'fault')),
    serial TEXT,
    page INTEGER,
    copy INTEGER,
    registration TEXT,
    PRIMARY KEY (digest, position)
) STRICT;
CREATE INDEX pages_by_status ON pages (status);
CREATE TABLE sheet_pages (
    serial TEXT NOT NULL REFERENCES sheets (serial),
    page INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    digest TEXT,
    position INTEGER,
    PRIMARY KEY (serial, page),
    FOREIGN KEY (digest, position) REFERENCES pages (digest, position)
) STRICT;
CREATE TABLE readings (
    digest TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    serial TEXT NOT NULL,
    field TEXT NOT NULL,
    row INTEGER,
    reading TEXT NOT NULL,
    verdict TEXT NOT NULL,
    waits INTEGER NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (digest, position, number),
    FOREIGN KEY (digest, position) REFERENCES pages (digest, position)
) STRICT;
CREATE INDEX readings_by_field ON readings (serial, field, row);
CREATE TABLE verifications (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    field TEXT NOT NULL,
    row INTEGER,
    verification TEXT NOT NULL,
    outcome TEXT NOT NULL,
    superseded INTEGER NOT NULL
) STRICT;
CREATE INDEX verifications_by_field ON verifications (serial, field, row, superseded);
CREATE TABLE matches (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    patient TEXT NOT NULL,
    weight REAL NOT NULL,
    reasons TEXT NOT NULL,
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE deliveries (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    act TEXT NOT NULL,
    destination TEXT NOT NULL,
    receipt TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE faults (
    seq INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    digest TEXT,
    position INTEGER,
    serial TEXT,
    page INTEGER,
    code TEXT NOT NULL,
    details TEXT NOT NULL,
    at TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE VIEW standing AS
SELECT sheet_pages.serial, sheet_pages.page, readings.digest, readings.position, readings.number, readings.field,
       readings.row, readings.reading, readings.verdict, readings.waits, readings.written,
       verifications.verification, verifications.outcome
FROM sheet_pages
JOIN readings ON readings.digest = sheet_pages.digest AND readings.position = sheet_pages.position
LEFT JOIN verifications ON verifications.serial = readings.serial AND verifications.field = readings.field
    AND verifications.row IS readings.row AND NOT verifications.superseded;
"""

TABLES = (
    "settings",
    "forms",
    "patients",
    "sheets",
    "files",
    "pages",
    "sheet_pages",
    "readings",
    "verifications",
    "matches",
    "deliveries",
    "faults",
    *QUALITY_TABLES,
    *PRINTING_TABLES,
    *NUMBER_TABLES,
    *ACCOUNT_TABLES,
    *RESERVE_TABLES,
    *ROSTER_TABLES,
    *IDENTITY_TABLES,
    *OUTBOX_TABLES,
    *KEY_TABLES,
    *DESKTOP_TABLES,
    *SECRET_TABLES,
    *PEOPLE_TABLES,
    *ANCHOR_TABLES,
    *BACKUP_TABLES,
    *SEAL_TABLES,
)


@MIGRATIONS()
def ledger_and_projections(db: Database) -> None:
    _run(db, LEDGER)
    _run(db, PROJECTIONS)


@MIGRATIONS()
def quality(db: Database) -> None:
    _run(db, QUALITY)


@MIGRATIONS()
def printing(db: Database) -> None:
    _run(db, PRINTING)


@MIGRATIONS()
def numbers(db: Database) -> None:
    _run(db, NUMBERS)


@MIGRATIONS()
def roster(db: Database) -> None:
    _run(db, ROSTER)
    index_known(db)


@MIGRATIONS()
def account(db: Database) -> None:
    _run(db, ACCOUNT)


@MIGRATIONS()
def stays(db: Database) -> None:
    _run(db, "ALTER TABLE sheets ADD COLUMN stay TEXT NOT NULL DEFAULT '';\n")


@MIGRATIONS()
def identity(db: Database) -> None:
    _run(db, IDENTITY)


@MIGRATIONS()
def likeness(db: Database) -> None:
    index_again(db)


@MIGRATIONS()
def outbox(db: Database) -> None:
    _run(db, OUTBOX)


@MIGRATIONS()
def outbox_content(db: Database) -> None:
    _run(db, OUTBOX_CONTENT)


@MIGRATIONS()
def keys(db: Database) -> None:
    _run(db, KEYS)


@MIGRATIONS()
def desktop(db: Database) -> None:
    _run(db, DESKTOP)


@MIGRATIONS()
def security(db: Database) -> None:
    for part in (SECRETS, PEOPLE, ANCHORS, BACKUPS, SEALS):
        _run(db, part)


@MIGRATIONS()
def outbox_ca(db: Database) -> None:
    _run(db, OUTBOX_CA)


@MIGRATIONS()
def reserve(db: Database) -> None:
    _run(db, RESERVE)


def _run(db: Database, script: str) -> None:
    # One statement after the other: executescript ends the transaction it finds, and half a step could be left behind.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            db.execute(statement)
            statement = ""


STEPS = frozenset(
    {
        ledger_and_projections.__name__,
        quality.__name__,
        printing.__name__,
        numbers.__name__,
        account.__name__,
        roster.__name__,
        stays.__name__,
        identity.__name__,
        likeness.__name__,
        outbox.__name__,
        outbox_content.__name__,
        keys.__name__,
        desktop.__name__,
        security.__name__,
        outbox_ca.__name__,
        reserve.__name__,
    }
)

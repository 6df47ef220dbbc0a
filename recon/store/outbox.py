"""What the acts of delivery do to the tables: destinations, consignments, how far each sheet has come, what arrived.

A sheet stands delivered (``sheets.delivered_at``) from a destination's yes until it is corrected or taken back there.
"""

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.model.outbox import Stage
from recon.store.codec import canonical
from recon.store.tables import Detail, insert, refresh

OUTBOX = """
CREATE TABLE destinations (
    name TEXT PRIMARY KEY,
    transport TEXT NOT NULL,
    address TEXT NOT NULL,
    options TEXT NOT NULL,
    four_eyes INTEGER NOT NULL,
    per_second REAL NOT NULL,
    held TEXT NOT NULL DEFAULT '',
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE consignments (
    id TEXT PRIMARY KEY,
    destination TEXT NOT NULL REFERENCES destinations (name),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT
) STRICT;
CREATE TABLE consignment_items (
    consignment TEXT NOT NULL REFERENCES consignments (id),
    serial TEXT NOT NULL REFERENCES sheets (serial),
    stage TEXT NOT NULL,
    digest TEXT NOT NULL DEFAULT '',
    faults TEXT NOT NULL DEFAULT '[]',
    messages TEXT NOT NULL DEFAULT '[]',
    attempts INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    PRIMARY KEY (consignment, serial)
) STRICT;
CREATE INDEX consignment_items_by_sheet ON consignment_items (serial);
CREATE INDEX consignment_items_by_stage ON consignment_items (stage);
CREATE TABLE arrived (
    destination TEXT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    identity TEXT NOT NULL,
    serial TEXT NOT NULL,
    consignment TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (destination, kind, reference, identity)
) STRICT;
CREATE INDEX arrived_by_reference ON arrived (reference);
CREATE INDEX arrived_by_sheet ON arrived (serial);
CREATE INDEX arrived_by_identity ON arrived (identity);
"""
OUTBOX_TABLES = ("destinations", "consignments", "consignment_items", "arrived")


def destination_set(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take what is said of a destination, a new one or one that is changed; whether it is held stays as it is."""
    row = {
        "name": entry.subject,
        "by": entry.actor,
        "at": entry.at.isoformat(),
        "options": canonical(detail["options"]),
    }
    row |= {name: detail[name] for name in ("transport", "address", "four_eyes", "per_second")}
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    news = ", ".join(f"{name} = excluded.{name}" for name in row if name != "name")
    sql = f"INSERT INTO destinations ({columns}) VALUES ({places}) ON CONFLICT (name) DO UPDATE SET {news}"  # noqa: S608
    db.execute(sql, tuple(row.values()))


def destination_held(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Hold a destination for a reason, or let it go on (no reason)."""
    db.execute("UPDATE destinations SET held = ? WHERE name = ?", (detail["why"], entry.subject))


def staged(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    consignment = {"id": entry.subject, "destination": detail["destination"], "by": entry.actor}
    insert(db, "consignments", consignment, entry)
    for serial in detail["sheets"]:
        item = {"consignment": entry.subject, "serial": serial, "stage": Stage.STAGED.value}
        insert(db, "consignment_items", item, entry)


def checked(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take what validation said of some sheets of a consignment, and which bytes it said it of."""
    for item in detail["items"]:
        stage = Stage.FAULTY if item["faults"] else Stage.VALIDATED
        said = {"digest": item["digest"], "faults": canonical(item["faults"])}
        _put(db, entry, entry.subject, item["serial"], stage, **said)


def approved(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take a person's yes to sheets with exactly the content that was validated; their messages get their names."""
    who = (entry.actor, entry.at.isoformat(), entry.subject)
    db.execute("UPDATE consignments SET approved_by = ?, approved_at = ? WHERE id = ?", who)
    for item in detail["items"]:
        _put(db, entry, entry.subject, item["serial"], Stage.APPROVED, messages=canonical(item.get("messages", [])))


def set_off(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note, before the first byte leaves, that a sheet is on its way: what follows may never be heard of."""
    _put(db, entry, detail["consignment"], entry.subject, Stage.SENT)
    db.execute(
        "UPDATE consignment_items SET attempts = attempts + 1 WHERE consignment = ? AND serial = ?",
        (detail["consignment"], entry.subject),
    )


def refused(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    _put(db, entry, detail["consignment"], entry.subject, Stage.REFUSED, answer=detail["answer"])


def left_the_store(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that a sheet was exported or arrived, and what it is called there."""
    serial = entry.subject
    row = {"seq": seq, "serial": serial, "act": entry.act.value, "destination": detail["destination"]}
    insert(db, "deliveries", {**row, "receipt": canonical(detail["receipt"])}, entry)
    consignment = detail.get("consignment", "")
    if consignment:
        _put(db, entry, consignment, serial, Stage.ACKNOWLEDGED, answer=detail.get("answer", ""))
    for kind, reference, identity in detail.get("arrived", ()):
        there = (detail["destination"], kind, reference, identity, serial, consignment, entry.at.isoformat())
        db.execute(
            "INSERT INTO arrived (destination, kind, reference, identity, serial, consignment, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET serial = excluded.serial,"
            " consignment = excluded.consignment, at = excluded.at, undone = 0",
            there,
        )
    # What was corrected while the sheet was under way has not arrived: it is to be sent again.
    if entry.act is Act.DELIVERED and not detail.get("overtaken", False):
        db.execute("UPDATE sheets SET delivered_at = ? WHERE serial = ?", (entry.at.isoformat(), serial))
        refresh(db, serial)


def reconciled(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take what was found when the destination was asked for what had been sent."""
    for item in detail["items"]:
        stage = Stage.DIFFERS if item["differences"] else Stage.RECONCILED
        _put(db, entry, entry.subject, item["serial"], stage, faults=canonical(item["differences"]))


def undone(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that a sheet was taken back at a destination; delivered nowhere else, it is to be delivered."""
    serial, consignment = entry.subject, detail["consignment"]
    _put(db, entry, consignment, serial, Stage.UNDONE, answer=detail["answer"])
    for kind, reference in detail["withdrawn"]:
        where = (detail["destination"], kind, reference)
        db.execute("UPDATE arrived SET undone = 1 WHERE destination = ? AND kind = ? AND reference = ?", where)
    elsewhere = (
        "SELECT 1 FROM consignment_items WHERE serial = ? AND stage IN ('acknowledged', 'reconciled', 'differs')"
    )
    if db.execute(elsewhere, (serial,)).fetchone() is None:
        db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", (serial,))
    refresh(db, serial)


def _put(db: Database, entry: LedgerEntry, consignment: str, serial: str, stage: Stage, **columns: str) -> None:
    news = {"stage": stage.value, "at": entry.at.isoformat(), **columns}
    settings = ", ".join(f"{name} = ?" for name in news)
    sql = f"UPDATE consignment_items SET {settings} WHERE consignment = ? AND serial = ?"  # noqa: S608
    db.execute(sql, (*news.values(), consignment, serial))

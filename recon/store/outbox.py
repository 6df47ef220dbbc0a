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
# ``said`` tells the content that was validated from any other, ``needs`` is how many names its messages need,
# ``content`` is the record as it set off, ``despite`` whether a person said yes though somebody had typed it in.
OUTBOX_CONTENT = """
ALTER TABLE consignment_items ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE consignment_items ADD COLUMN needs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consignment_items ADD COLUMN content TEXT NOT NULL DEFAULT '';
ALTER TABLE consignment_items ADD COLUMN despite INTEGER NOT NULL DEFAULT 0;
"""
OUTBOX_CA = """
ALTER TABLE destinations ADD COLUMN ca TEXT NOT NULL DEFAULT '';
"""
MERGER = "merger"  # the kind of a merger among what arrived
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
    row["ca"] = detail.get("ca", "")
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
    """Take what validation said of some sheets of a consignment, and which bytes it said it of.

    A sheet without faults and without bytes was changed since: it is to be validated again.
    """
    for item in detail["items"]:
        without = Stage.VALIDATED if item["digest"] else Stage.STAGED
        told = {"digest": item["digest"], "faults": canonical(item["faults"]), "said": item.get("said", "")}
        stage = Stage.FAULTY if item["faults"] else without
        _put(db, entry, entry.subject, item["serial"], stage, **told, needs=item.get("needs", 0))


def approved(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take a person's yes to sheets with exactly the content that was validated; their messages get their names."""
    who = (entry.actor, entry.at.isoformat(), entry.subject)
    db.execute("UPDATE consignments SET approved_by = ?, approved_at = ? WHERE id = ?", who)
    despite = detail.get("despite_keyed", False)
    for item in detail["items"]:
        names = canonical(item.get("messages", []))
        _put(db, entry, entry.subject, item["serial"], Stage.APPROVED, messages=names, despite=despite)


def set_off(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note, before the first byte leaves, that a sheet is on its way: what follows may never be heard of."""
    _put(db, entry, detail["consignment"], entry.subject, Stage.SENT, content=detail.get("content", ""))
    db.execute(
        "UPDATE consignment_items SET attempts = attempts + 1 WHERE consignment = ? AND serial = ?",
        (detail["consignment"], entry.subject),
    )


def refused(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that the destination said no; of several messages it may have taken the first."""
    _put(db, entry, detail["consignment"], entry.subject, Stage.REFUSED, answer=detail["answer"])
    _arrive(db, entry, detail)


def part_arrived(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note what the destination took of a sheet that is still on its way: that does not go again."""
    _arrive(db, entry, detail)


def left_the_store(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that a sheet was exported or arrived, and what it is called there."""
    serial = entry.subject
    row = {"seq": seq, "serial": serial, "act": entry.act.value, "destination": detail["destination"]}
    insert(db, "deliveries", {**row, "receipt": canonical(detail["receipt"])}, entry)
    consignment = detail.get("consignment", "")
    if consignment:
        _put(db, entry, consignment, serial, Stage.ACKNOWLEDGED, answer=detail.get("answer", ""))
    _arrive(db, entry, detail)
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
    """Note that a sheet was taken back at a destination; delivered nowhere else, it is to be delivered.

    What the destination would not let go (``left``) stays there, and the sheet delivered. One that never set off
    (``reached`` is false) only leaves the outbox.
    """
    serial, destination, left = entry.subject, detail["destination"], detail.get("left", [])
    for kind, reference in detail["withdrawn"]:
        where = (destination, kind, reference)
        db.execute("UPDATE arrived SET undone = 1 WHERE destination = ? AND kind = ? AND reference = ?", where)
    stage = Stage.DIFFERS if left else Stage.UNDONE
    _put(db, entry, detail["consignment"], serial, stage, answer=detail["answer"], faults=canonical(left))
    if left or not detail.get("reached", True):
        return
    # What earlier consignments had brought of it is taken back with it.
    db.execute(
        f"UPDATE consignment_items SET stage = 'undone' WHERE serial = ? AND stage IN ({_ARRIVED})"  # noqa: S608
        " AND consignment IN (SELECT id FROM consignments WHERE destination = ?)",
        (serial, destination),
    )
    elsewhere = f"SELECT 1 FROM consignment_items WHERE serial = ? AND stage IN ({_ARRIVED})"  # noqa: S608
    if db.execute(elsewhere, (serial,)).fetchone() is None:
        db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", (serial,))
    refresh(db, serial)


def merger_told(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that a destination knows a former number for what it is; of no sheet, and of no consignment."""
    there = (detail["destination"], MERGER, detail["current"], entry.subject, "", "", entry.at.isoformat())
    db.execute("INSERT OR REPLACE INTO arrived VALUES (?, ?, ?, ?, ?, ?, ?, 0)", there)


_ARRIVED = "'acknowledged', 'reconciled', 'differs'"


def _arrive(db: Database, entry: LedgerEntry, detail: Detail) -> None:
    """Note what is at a destination now, and what it is called there."""
    for kind, reference, identity in detail.get("arrived", ()):
        place = (detail["destination"], kind, reference, identity)
        there = (*place, entry.subject, detail.get("consignment", ""), entry.at.isoformat())
        db.execute(
            "INSERT INTO arrived (destination, kind, reference, identity, serial, consignment, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET serial = excluded.serial,"
            " consignment = excluded.consignment, at = excluded.at, undone = 0",
            there,
        )


def _put(db: Database, entry: LedgerEntry, consignment: str, serial: str, stage: Stage, **columns: object) -> None:
    news = {"stage": stage.value, "at": entry.at.isoformat(), **columns}
    settings = ", ".join(f"{name} = ?" for name in news)
    sql = f"UPDATE consignment_items SET {settings} WHERE consignment = ? AND serial = ?"  # noqa: S608
    db.execute(sql, (*news.values(), consignment, serial))

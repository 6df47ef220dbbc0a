"""What the tables say of delivery: destinations, consignments, what arrived where. Nothing here changes anything."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from recon.model.outbox import Arrived, Consignment, Destination, Item, Stage, Transport
from recon.store.store import Row, Store

ARRIVED = (Stage.ACKNOWLEDGED, Stage.RECONCILED, Stage.DIFFERS)
_ENDED = (*ARRIVED, Stage.UNDONE, Stage.REFUSED, Stage.FAULTY)
STAGES_ON_THE_WAY = ", ".join(f"'{stage.value}'" for stage in Stage if stage not in _ENDED)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a sheet of a consignment needs to go, or to go again.

    ``said`` tells the content that was validated from any other; ``needs`` is how many names its messages need;
    ``content`` is its record as it set off, empty while it has not; ``despite`` is a person's yes though somebody had
    typed it in already.
    """

    said: str
    needs: int
    content: str
    despite: bool


def destinations(store: Store) -> tuple[Destination, ...]:
    return tuple(map(_destination, store.rows("SELECT * FROM destinations ORDER BY name")))


def destination(store: Store, name: str) -> Destination | None:
    rows = store.rows("SELECT * FROM destinations WHERE name = ?", (name,))
    return _destination(rows[0]) if rows else None


def consignments(store: Store, *, destination: str | None = None) -> tuple[Consignment, ...]:
    """Return the consignments, oldest first: to all destinations, or to one."""
    sql = "SELECT * FROM consignments WHERE destination = coalesce(?, destination) ORDER BY rowid"
    return tuple(_consignment(store, row) for row in store.rows(sql, (destination,)))


def consignment(store: Store, id: str) -> Consignment | None:  # noqa: A002 - its name in the model
    rows = store.rows("SELECT * FROM consignments WHERE id = ?", (id,))
    return _consignment(store, rows[0]) if rows else None


def numbers_ending(store: Store, end: str) -> tuple[str, ...]:
    """Return the numbers of the consignments that end so."""
    rows = store.rows("SELECT id FROM consignments WHERE substr(id, -length(?1)) = ?1 ORDER BY rowid", (end,))
    return tuple(row["id"] for row in rows)


def item(store: Store, consignment: str, serial: str) -> Item | None:
    sql = "SELECT * FROM consignment_items WHERE consignment = ? AND serial = ?"
    rows = store.rows(sql, (consignment, serial))
    return _item(rows[0]) if rows else None


def items_of(store: Store, serial: str) -> tuple[Item, ...]:
    """Return the sheet's part of every consignment it was ever in, oldest first."""
    return tuple(map(_item, store.rows("SELECT * FROM consignment_items WHERE serial = ? ORDER BY rowid", (serial,))))


def kept(store: Store, consignment: str, serial: str) -> Kept:
    sql = "SELECT said, needs, content, despite FROM consignment_items WHERE consignment = ? AND serial = ?"
    row = store.rows(sql, (consignment, serial))[0]
    return Kept(row["said"], row["needs"], row["content"], bool(row["despite"]))


def contents_at(store: Store, destination: str, serial: str) -> tuple[str, ...]:
    """Return the record of a sheet as it set off, for each time that it is at ``destination``, or may be."""
    sql = """
        SELECT content FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND serial = ? AND content <> ''
        AND stage IN ('sent', 'acknowledged', 'reconciled', 'differs')
    """
    return tuple(row["content"] for row in store.rows(sql, (destination, serial)))


def last_to(store: Store, destination: str, serial: str) -> Item | None:
    """Return the sheet's part of the last consignment to ``destination`` that it was in."""
    sql = """
        SELECT consignment_items.* FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND serial = ? ORDER BY consignments.rowid DESC LIMIT 1
    """
    rows = store.rows(sql, (destination, serial))
    return _item(rows[0]) if rows else None


def refused_by(store: Store, destination: str) -> frozenset[str]:
    """Return the serials of the sheets that ``destination`` ever said no to."""
    sql = """
        SELECT DISTINCT serial FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND stage = 'refused'
    """
    return frozenset(row["serial"] for row in store.rows(sql, (destination,)))


def to_send(store: Store, destination: str, consignment: str | None = None) -> tuple[Item, ...]:
    """Return what is to go to ``destination``: first what set off and may have arrived or not, then as approved."""
    sql = """
        SELECT consignment_items.* FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND stage IN ('sent', 'approved') AND consignment = coalesce(?, consignment)
        ORDER BY stage <> 'sent', consignments.rowid, consignment_items.rowid
    """
    return tuple(map(_item, store.rows(sql, (destination, consignment))))


def is_sending(store: Store, destination: str) -> bool:
    """Tell whether something set off to ``destination`` and nothing was heard of it."""
    sql = """
        SELECT 1 FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND stage = 'sent' LIMIT 1
    """
    return bool(store.rows(sql, (destination,)))


def under_way(store: Store, destination: str) -> frozenset[str]:
    """Return the serials of the sheets that are in a consignment to ``destination`` and have not come to its end."""
    sql = f"""
        SELECT serial FROM consignment_items JOIN consignments ON consignments.id = consignment
        WHERE destination = ? AND stage IN ({STAGES_ON_THE_WAY})
    """  # noqa: S608
    return frozenset(row["serial"] for row in store.rows(sql, (destination,)))


def arrived(
    store: Store, *, serial: str | None = None, reference: str | None = None, identity: str | None = None
) -> tuple[Arrived, ...]:
    """Return what is, or was, at destinations: of one sheet, under a destination's name, or under our own."""
    wanted = {"serial": serial, "reference": reference, "identity": identity}
    conditions = [f"{name} = :{name}" for name, value in wanted.items() if value is not None] or ["1"]
    sql = f"SELECT * FROM arrived WHERE {' AND '.join(conditions)} ORDER BY rowid"  # noqa: S608
    return tuple(map(_arrived, store.rows(sql, wanted)))


def has_arrived_since(store: Store, destination: str, at: datetime) -> bool:
    """Tell whether anything has arrived at ``destination`` since then."""
    sql = "SELECT 1 FROM arrived WHERE destination = ? AND at > ? LIMIT 1"
    return bool(store.rows(sql, (destination, at.isoformat())))


def is_partly_there(store: Store, item: Item) -> bool:
    """Tell whether the destination took something of a sheet of a consignment, whatever it said of the rest."""
    sql = "SELECT 1 FROM arrived WHERE consignment = ? AND serial = ? AND undone = 0 LIMIT 1"
    return bool(store.rows(sql, (item.consignment, item.sheet)))


def head(row: Row) -> dict[str, Any]:
    """Return what a consignment says of itself, apart from its sheets."""
    return {
        "id": row["id"],
        "destination": row["destination"],
        "by": row["by"],
        "at": datetime.fromisoformat(row["at"]),
        "approved_by": row["approved_by"] or "",
        "approved_at": row["approved_at"] and datetime.fromisoformat(row["approved_at"]),
    }


def _destination(row: Row) -> Destination:
    return Destination(
        name=row["name"],
        transport=Transport(row["transport"]),
        address=row["address"],
        options=json.loads(row["options"]),
        four_eyes=bool(row["four_eyes"]),
        per_second=row["per_second"],
        held=row["held"],
        ca=row["ca"],
    )


def _consignment(store: Store, row: Row) -> Consignment:
    items = store.rows("SELECT * FROM consignment_items WHERE consignment = ? ORDER BY rowid", (row["id"],))
    return Consignment(**head(row), items=tuple(map(_item, items)))


def _item(row: Row) -> Item:
    return Item(
        consignment=row["consignment"],
        sheet=row["serial"],
        stage=Stage(row["stage"]),
        digest=row["digest"],
        faults=tuple(json.loads(row["faults"])),
        messages=tuple(json.loads(row["messages"])),
        attempts=row["attempts"],
        answer=row["answer"],
        at=datetime.fromisoformat(row["at"]),
    )


def _arrived(row: Row) -> Arrived:
    return Arrived(
        destination=row["destination"],
        kind=row["kind"],
        reference=row["reference"],
        identity=row["identity"],
        sheet=row["serial"],
        consignment=row["consignment"],
        at=datetime.fromisoformat(row["at"]),
        is_undone=bool(row["undone"]),
    )

"""The outbox by counting: consignments without their sheets, and how many sheets could go to a destination.

Nothing here changes anything.
"""

from dataclasses import dataclass
from datetime import datetime

from recon.model.outbox import Consignment, Stage
from recon.store.outboxes import ARRIVED, STAGES_ON_THE_WAY, head
from recon.store.store import Store

_STAGES_ARRIVED = ", ".join(f"'{stage.value}'" for stage in ARRIVED)
# Of a sheet: it is not in a consignment to the destination that has not come to its end; nobody doubts whose it is.
_FREE = f"""
sheets.serial NOT IN (SELECT serial FROM consignment_items JOIN consignments ON consignments.id = consignment
    WHERE destination = :destination AND stage IN ({STAGES_ON_THE_WAY}))
"""  # noqa: S608
_SURE = "sheets.serial NOT IN (SELECT serial FROM doubts WHERE settled_by IS NULL)"


@dataclass(frozen=True, slots=True)
class Lot:
    """A consignment without its sheets: ``counts`` is how many of them are at each stage that any is at."""

    id: str
    destination: str
    by: str
    at: datetime
    approved_by: str
    approved_at: datetime | None
    counts: dict[Stage, int]

    @property
    def sheets(self) -> int:
        return sum(self.counts.values())


def every(store: Store) -> tuple[Lot, ...]:
    """Return the consignments without their sheets, oldest first."""
    counts: dict[str, dict[Stage, int]] = {}
    for row in store.rows("SELECT consignment, stage, count(*) AS sheets FROM consignment_items GROUP BY 1, 2"):
        counts.setdefault(row["consignment"], {})[Stage(row["stage"])] = row["sheets"]
    return tuple(
        Lot(**head(row), counts=counts.get(row["id"], {}))
        for row in store.rows("SELECT * FROM consignments ORDER BY rowid")
    )


def lot_of(found: Consignment) -> Lot:
    """Return the consignment without its sheets."""
    counts = {stage: count for stage, count in found.counts().items() if count}
    return Lot(found.id, found.destination, found.by, found.at, found.approved_by, found.approved_at, counts)


def sent_again(store: Store) -> tuple[tuple[str, str, tuple[Stage, ...]], ...]:
    """Return the sheets that were more than once in a consignment to a destination, with the stages they came to there.

    Each with the destination and the serial, the stages in the order of the consignments.
    """
    sql = """
        WITH many AS (SELECT serial FROM consignment_items GROUP BY serial HAVING count(*) > 1)
        SELECT destination, serial, stage FROM many CROSS JOIN consignment_items USING (serial)
        JOIN consignments ON consignments.id = consignment ORDER BY consignments.rowid
    """
    found: dict[tuple[str, str], list[Stage]] = {}
    for row in store.rows(sql):
        found.setdefault((row["destination"], row["serial"]), []).append(Stage(row["stage"]))
    return tuple((*place, tuple(stages)) for place, stages in found.items() if len(stages) > 1)


def later_than(store: Store, consignment: str) -> dict[str, str]:
    """Return the sheets of a consignment that were in a later one to the same destination, with the last such one."""
    sql = """
        SELECT items.serial, now.id AS last FROM consignment_items AS items
        JOIN consignments AS this ON this.id = items.consignment
        JOIN consignment_items AS others ON others.serial = items.serial
        JOIN consignments AS now ON now.id = others.consignment
        WHERE items.consignment = ? AND now.destination = this.destination AND now.rowid > this.rowid
        ORDER BY now.rowid
    """
    return {row["serial"]: row["last"] for row in store.rows(sql, (consignment,))}


def count_ready(store: Store, destination: str) -> int:
    """Count the sheets that could be prepared for ``destination``: matched, in no doubt, not under way there."""
    sql = f"SELECT count(*) AS sheets FROM sheets WHERE state = 'matched' AND {_FREE} AND {_SURE}"  # noqa: S608
    return int(store.rows(sql, {"destination": destination})[0]["sheets"])


def count_doubted(store: Store, destination: str) -> int:
    """Count the sheets not under way to ``destination`` of which it is in doubt whose they are."""
    sql = f"""
        SELECT count(DISTINCT serial) AS sheets FROM doubts AS sheets WHERE settled_by IS NULL AND {_FREE}
    """  # noqa: S608
    return int(store.rows(sql, {"destination": destination})[0]["sheets"])


def count_elsewhere(store: Store, destination: str) -> int:
    """Count the delivered sheets, in no doubt and not under way there, that never arrived at ``destination``."""
    sql = f"""
        SELECT count(*) AS sheets FROM sheets WHERE state = 'delivered' AND {_FREE} AND {_SURE} AND NOT EXISTS (
            SELECT 1 FROM consignment_items AS came JOIN consignments ON consignments.id = consignment
            WHERE came.serial = sheets.serial AND destination = :destination AND stage IN ({_STAGES_ARRIVED}))
    """  # noqa: S608
    return int(store.rows(sql, {"destination": destination})[0]["sheets"])


def is_free(store: Store, destination: str, serial: str) -> bool:
    """Tell whether a sheet is delivered, in no doubt, and not under way to ``destination``."""
    sql = f"SELECT 1 FROM sheets WHERE serial = :serial AND state = 'delivered' AND {_FREE} AND {_SURE}"  # noqa: S608
    return bool(store.rows(sql, {"destination": destination, "serial": serial}))

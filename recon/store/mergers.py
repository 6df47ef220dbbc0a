"""What the tables and the ledger say of merged numbers: who merged them, and what happened since. Changes nothing."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from recon.model.patient import Listed, Patient
from recon.store.patients import listed_from_json
from recon.store.rosters import listed_of
from recon.store.store import Store


@dataclass(frozen=True, slots=True)
class MergerMade:
    """A number merged into another: ``source`` told it last, as the ledger's entry number ``seq``.

    ``as_of`` is when it became true, as far as that source said, ``at`` when the store was told.
    """

    seq: int
    former: str
    ipp: str
    source: str
    as_of: datetime
    at: datetime


def merger_of(store: Store, ipp: str) -> MergerMade | None:
    """Return how ``ipp`` came to be merged, None where it stands for itself."""
    sql = """
        SELECT seq, ipp AS former, into_ipp AS ipp, mergers.source, as_of, mergers.at FROM mergers
        JOIN patients USING (ipp) WHERE ipp = ? AND merged_into = into_ipp ORDER BY seq DESC LIMIT 1
    """
    for row in store.rows(sql, (ipp,)):
        return MergerMade(**{**row, **{name: datetime.fromisoformat(row[name]) for name in ("as_of", "at")}})
    return None


def known_before(store: Store, merger: MergerMade) -> dict[str, Listed]:
    """Return what was known of both numbers before two people merged them; nothing of a merger the hospital told."""
    # The answer that confirmed it stands in the same transaction, just before it.
    sql = "SELECT detail FROM ledger WHERE seq < ? AND act = 'change_answered' ORDER BY seq DESC LIMIT 1"
    rows = store.rows(sql, (merger.seq,))
    before = json.loads(rows[0]["detail"]).get("before", {}) if rows else {}
    return {ipp: listed_from_json(known, known["source"]) for ipp, known in before.items()}


def beginning_with(store: Store, prefix: str) -> tuple[Patient, ...]:
    """Return the patients whose number begins so and was merged into none, in the order they became known."""
    sql = "SELECT * FROM patients WHERE ipp GLOB ? || '*' AND merged_into = '' ORDER BY id"
    return tuple(listed_of(row).patient for row in store.rows(sql, (prefix,)))


def sent_since(store: Store, merger: MergerMade, serials: Collection[str]) -> tuple[str, ...]:
    """Return which of the sheets left the store after the merger, in the order of ``serials``.

    What was written to a file counts like what a server confirmed: nobody knows who has read it since.
    """
    found = {row["serial"] for row in store.rows("SELECT DISTINCT serial FROM deliveries WHERE seq > ?", (merger.seq,))}
    return tuple(serial for serial in serials if serial in found)


def exported_to(store: Store, serial: str) -> tuple[str, ...]:
    """Return the files that the sheet was written to, each once."""
    sql = "SELECT DISTINCT destination FROM deliveries WHERE serial = ? AND act = 'exported' ORDER BY seq"
    return tuple(row["destination"] for row in store.rows(sql, (serial,)))


def given_since(store: Store, merger: MergerMade, serials: Collection[str]) -> tuple[str, ...]:
    """Return which of the sheets were printed for their patient, or matched to them, after the merger."""
    at = merger.at.isoformat()
    printed = store.rows("SELECT serial FROM sheets WHERE patient IS printed_for AND printed_at >= ?", (at,))
    matched = store.rows("SELECT serial FROM matches WHERE undone IS NULL AND seq > ?", (merger.seq,))
    found = {row["serial"] for row in (*printed, *matched)}
    return tuple(serial for serial in serials if serial in found)

"""Counts for a look at the whole: each by an index or over a few rows. Nothing here changes anything.

A store holds a hundred thousand sheets, and these are asked for again whenever something happened.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from recon.model.ledger import Act
from recon.model.reading import Reading, Watched
from recon.model.verification import Verification
from recon.store.codec import reading_from_json, verification_from_json
from recon.store.store import Store

# Of more sheets than so many, the fields are counted on as many, evenly spread.
COUNTED_SHEETS = 1000


@dataclass(frozen=True, slots=True)
class Stuck:
    """Sheets that do not go on by themselves, by what holds them: in the last consignment of each to a destination.

    ``faulty`` cannot go as they are, ``refused`` the destination said no to, of ``silent`` ones nothing was heard since
    they set off, and ``differing`` ones were not found at the destination as they were sent.
    """

    faulty: int
    refused: int
    silent: int
    differing: int

    @property
    def total(self) -> int:
        return self.faulty + self.refused + self.silent + self.differing


def fields_waiting(store: Store, at_most: int = COUNTED_SHEETS) -> tuple[int, bool]:
    """Count the fields that wait for a person, and tell whether that is the exact number.

    On more than ``at_most`` sheets it is taken from as many of them.
    """
    sheets = store.rows("SELECT count(*) AS sheets FROM sheets WHERE state IN ('to_verify', 'returned')")[0]["sheets"]
    step = -(-int(sheets) // at_most) or 1
    sql = """
        SELECT count(*) AS fields FROM sheets
        JOIN readings USING (serial) JOIN sheet_pages USING (serial, digest, position)
        WHERE state IN ('to_verify', 'returned') AND readings.waits AND sheets.rowid % ? = 0
            AND NOT EXISTS (SELECT 1 FROM verifications WHERE verifications.serial = readings.serial
                AND verifications.field = readings.field AND verifications.row IS readings.row AND NOT superseded)
    """
    counted = int(store.rows(sql, (step,))[0]["fields"])
    if step == 1:
        return counted, True
    looked = "SELECT count(*) AS sheets FROM sheets WHERE state IN ('to_verify', 'returned') AND rowid % ? = 0"
    return round(counted * sheets / max(store.rows(looked, (step,))[0]["sheets"], 1)), False


def nobodys_sheets(store: Store, wards: Collection[str]) -> int:
    """Count the sheets of nobody of which pages are back; those of the form versions ``wards`` are no patient's."""
    sql = """
        SELECT count(*) AS sheets FROM sheets WHERE state IN ('returned', 'to_verify', 'verified') AND patient IS NULL
            AND version NOT IN (SELECT value FROM json_each(?))
    """
    return int(store.rows(sql, (json.dumps(sorted(wards)),))[0]["sheets"])


def doubted_sheets(store: Store) -> int:
    """Count the sheets of which it is in doubt whose they are, without those that count for nothing any more."""
    sql = """
        SELECT count(DISTINCT serial) AS sheets FROM doubts JOIN sheets USING (serial)
        WHERE settled_by IS NULL AND state NOT IN ('void', 'unused', 'replaced')
    """
    return int(store.rows(sql)[0]["sheets"])


def disputed_pages(store: Store) -> int:
    """Count the pages of which two scans differ, and nobody said which counts."""
    sql = """
        SELECT count(*) AS pages FROM (
            SELECT DISTINCT serial, page FROM faults WHERE code = 'page_differs' AND NOT closed)
    """
    return int(store.rows(sql)[0]["pages"])


def unreadable(store: Store) -> int:
    """Count the pages and files that could not be read, and still are not."""
    sql = "SELECT count(*) AS pages FROM faults WHERE code <> 'page_differs' AND NOT closed"
    return int(store.rows(sql)[0]["pages"])


def unread_pages(store: Store) -> int:
    """Count the pages that are stored and were never read: whoever began to was stopped."""
    return int(store.rows("SELECT count(*) AS pages FROM pages WHERE status = 'stored'")[0]["pages"])


def open_proposals(store: Store) -> int:
    """Count what one person proposed about patients and a second one is to answer."""
    return int(store.rows("SELECT count(*) AS proposals FROM proposals WHERE confirmed IS NULL")[0]["proposals"])


def uncounted_batches(store: Store) -> int:
    """Count the print runs of which nobody counted what came out of the printer."""
    return int(store.rows("SELECT count(*) AS batches FROM print_batches WHERE counted_at IS NULL")[0]["batches"])


def stuck(store: Store, *, silent_since: datetime) -> Stuck:
    """Count the sheets that do not go on to a destination; silent are those that set off before ``silent_since``."""
    sql = """
        SELECT stage, count(*) AS sheets
        FROM consignment_items AS item JOIN consignments ON consignments.id = consignment JOIN sheets USING (serial)
        WHERE stage IN ('faulty', 'refused', 'sent', 'differs') AND state IN ('matched', 'delivered')
            AND (stage <> 'sent' OR item.at < ?) AND NOT EXISTS (
                SELECT 1 FROM consignment_items AS later JOIN consignments AS there ON there.id = later.consignment
                WHERE later.serial = item.serial AND later.rowid > item.rowid
                    AND there.destination = consignments.destination)
        GROUP BY stage
    """
    found = {row["stage"]: int(row["sheets"]) for row in store.rows(sql, (silent_since.astimezone(UTC).isoformat(),))}
    return Stuck(*(found.get(stage, 0) for stage in ("faulty", "refused", "sent", "differs")))


def waiting_approvals(store: Store) -> int:
    """Count the consignments that hold validated sheets, and that a second person is to let go."""
    sql = """
        SELECT count(DISTINCT consignment) AS consignments FROM consignment_items
        JOIN consignments ON consignments.id = consignment JOIN destinations ON destinations.name = destination
        WHERE stage = 'validated' AND four_eyes
    """
    return int(store.rows(sql)[0]["consignments"])


def done(store: Store, acts: Collection[Act], moments: Sequence[datetime]) -> dict[Act, tuple[int, ...]]:
    """Count what was done from each of ``moments`` to the next, by the act; they are in order."""
    edges = [one.astimezone(UTC).isoformat(timespec="microseconds") for one in moments]
    sql = "SELECT count(*) AS times FROM ledger WHERE act = ? AND at >= ? AND at < ?"
    return {
        act: tuple(int(store.rows(sql, (act.value, begin, end))[0]["times"]) for begin, end in pairwise(edges))
        for act in acts
    }


def decided_samples(
    store: Store, source: Watched, reader: str, *, since: int, threshold: float | None
) -> tuple[int, tuple[tuple[Reading, Verification], ...]]:
    """Count the samples of a source that people decided, and return those in which they said something else.

    What is only spelled otherwise (``082`` for ``82``) is among the latter.

    Args:
        store: where.
        source: what was drawn.
        reader: as whom the page was read.
        since: only what was decided after that entry of the ledger.
        threshold: only what was accepted with such a score, None for all that was drawn.
    """
    # Drawn ones are few, and all else is found from them: in this order (CROSS JOIN) and no other.
    sql = """
        SELECT count(*) AS seen,
               json_group_array(json_array(reading, verification)) FILTER (WHERE NOT is_same) AS differing
        FROM (
            SELECT reading, verification, outcome = 'value' AND verdict <> 'blank'
                AND json_extract(verification, '$.value') IS json_extract(reading, '$.candidates[0][0]') AS is_same
            FROM samples CROSS JOIN readings USING (digest, position, number)
            CROSS JOIN verifications ON verifications.serial = readings.serial
                AND verifications.field = readings.field AND verifications.row IS readings.row AND NOT superseded
            CROSS JOIN pages USING (digest, position) CROSS JOIN sheets ON sheets.serial = readings.serial
            WHERE source = :source AND verifications.seq > :since AND pages.reader = :reader
                AND pages.status = 'read' AND voided IS NULL AND state <> 'blank'
                AND (:threshold IS NULL OR verdict = 'accepted' AND json_extract(reading, '$.score') >= :threshold)
        )
    """
    row = store.rows(sql, {"source": source.value, "since": since, "reader": reader, "threshold": threshold})[0]
    return int(row["seen"]), tuple(
        (reading_from_json(json.loads(reading)), verification_from_json(json.loads(verification)))
        for reading, verification in json.loads(row["differing"])
    )


def first_done(store: Store, act: Act, since: datetime) -> datetime | None:
    """Return when ``act`` was first done from ``since`` on, None where it was not."""
    edge = since.astimezone(UTC).isoformat(timespec="microseconds")
    first = store.rows("SELECT min(at) AS at FROM ledger WHERE act = ? AND at >= ?", (act.value, edge))[0]["at"]
    return first and datetime.fromisoformat(first)


def printed_versions(store: Store) -> tuple[tuple[str, str], ...]:
    """Return key and version of every form that was ever printed."""
    return tuple((row["key"], row["version"]) for row in store.rows("SELECT key, version FROM forms ORDER BY rowid"))


def finished_for_wards(store: Store, wards: Collection[str]) -> int:
    """Count the verified sheets of the form versions ``wards``: they go into no patient's record."""
    sql = """
        SELECT count(*) AS sheets FROM sheets
        WHERE state = 'verified' AND version IN (SELECT value FROM json_each(?))
    """
    return int(store.rows(sql, (json.dumps(sorted(wards)),))[0]["sheets"])


def bytes_a_page(store: Store) -> int:
    """Return how much room a scanned page takes on the disk, by the files that came last; 0 before the first."""
    sql = """
        SELECT coalesce(sum(size) / max(sum(pages), 1), 0) AS size FROM (
            SELECT size, pages FROM files WHERE pages > 0 ORDER BY rowid DESC LIMIT 50)
    """
    return int(store.rows(sql)[0]["size"])

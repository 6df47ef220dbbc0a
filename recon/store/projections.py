"""The tables derived from the ledger: what each act does to them.

``apply`` is all that ever writes to them, with nothing but the entry to go by. So the tables can be made again from
the ledger at any time, and ``recon check`` does exactly that and compares.
"""

import json
from collections.abc import Callable, Iterator

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.store import (
    account,
    anchors,
    backups,
    comparison,
    desktop,
    identity,
    keys,
    ledger,
    numbers,
    outbox,
    patients,
    people,
    printing,
    quality,
    reserve,
    seals,
    secret_tables,
    sheets,
)
from recon.store.codec import canonical
from recon.store.engine import Error, in_memory
from recon.store.migrations import MIGRATIONS
from recon.store.tables import Detail, insert

_TOLD_EVERY = 1_000  # entries


class NotRebuilt(Exception):
    """Entry ``seq`` of the ledger cannot be made into rows; ``reason`` says it in the program's own terms.

    What was in the entry is not told: it may be about a patient.
    """

    def __init__(self, seq: int, error: Exception) -> None:
        super().__init__(seq)
        self.seq = seq
        self.reason = type(error).__name__


def apply(db: Database, seq: int, entry: LedgerEntry) -> None:
    """Bring the tables up to date with ``entry``, written as number ``seq``."""
    _HANDLERS[entry.act](db, seq, entry, json.loads(entry.detail))


def rebuild(source: Database, fresh: Database | None = None, told: Callable[[int], None] | None = None) -> Database:
    """Return ``fresh``, an empty database (default: one in memory), with the tables made again from the ledger.

    ``told`` is told now and then how many entries of the ledger of ``source`` are through.

    Raises:
        NotRebuilt: if an entry cannot be.
    """
    fresh = in_memory() if fresh is None else fresh
    MIGRATIONS.apply(fresh)
    with fresh.atomic():
        for count, (seq, entry) in enumerate(_readable(source), start=1):
            try:
                apply(fresh, seq, entry)
            except (Error, KeyError, ValueError, TypeError) as error:
                raise NotRebuilt(seq, error) from error
            if told is not None and count % _TOLD_EVERY == 0:
                told(count)
    return fresh


def _readable(source: Database) -> Iterator[tuple[int, LedgerEntry]]:
    seq = 0
    try:
        for seq, entry in ledger.entries(source):
            yield seq, entry
    except ValueError as error:
        raise NotRebuilt(seq + 1, error) from error


def differences(db: Database, other: Database) -> tuple[str, ...]:
    """Return the names of the tables that do not hold the same rows in both."""
    return tuple(table for table, _rows, _count in comparison.differences(db, other, most=1))


def _store_made(db: Database, _seq: int, _entry: LedgerEntry, detail: Detail) -> None:
    for key, value in detail.items():
        insert(db, "settings", {"key": key, "value": value})


def _form_added(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    insert(db, "forms", {**detail, "version": entry.subject, "definition": canonical(detail["definition"])}, entry)


_HANDLERS: dict[Act, Callable[[Database, int, LedgerEntry, Detail], None]] = {
    Act.STORE_MADE: _store_made,
    Act.FORM_ADDED: _form_added,
    Act.PATIENT_ADDED: patients.patient_added,
    Act.ROSTER_TAKEN: patients.roster_taken,
    Act.PATIENT_MERGED: patients.patient_merged,
    Act.BATCH_PRINTED: printing.batch_printed,
    Act.SHEET_PRINTED: sheets.sheet_printed,
    Act.BATCH_SENT: printing.batch_sent,
    Act.BATCH_COUNTED: printing.batch_counted,
    Act.FILE_SCANNED: sheets.file_scanned,
    Act.FILE_REFUSED: sheets.file_refused,
    Act.FILE_AGAIN: sheets.file_again,
    Act.PAGE_READ: sheets.page_read,
    Act.PAGE_FAULT: sheets.page_fault,
    Act.PAGE_KEPT: sheets.page_kept,
    Act.FIELD_VERIFIED: sheets.field_verified,
    Act.SHEET_MATCHED: identity.sheet_matched,
    Act.SHEET_UNMATCHED: identity.sheet_unmatched,
    Act.IDENTITY_DOUBTED: identity.doubted,
    Act.DOUBT_SETTLED: identity.settled,
    Act.CHANGE_PROPOSED: identity.proposed,
    Act.CHANGE_ANSWERED: identity.answered,
    Act.SHEET_VOIDED: account.explained,
    Act.SHEET_MISSING: account.explained,
    Act.SHEET_UNUSED: account.explained,
    Act.SHEET_REPLACED: account.explained,
    Act.WORD_WITHDRAWN: account.withdrawn,
    Act.DESTINATION_SET: outbox.destination_set,
    Act.DESTINATION_HELD: outbox.destination_held,
    Act.CONSIGNMENT_STAGED: outbox.staged,
    Act.CONSIGNMENT_CHECKED: outbox.checked,
    Act.CONSIGNMENT_APPROVED: outbox.approved,
    Act.SHEET_SET_OFF: outbox.set_off,
    Act.SHEET_REFUSED: outbox.refused,
    Act.PART_ARRIVED: outbox.part_arrived,
    Act.EXPORTED: outbox.left_the_store,
    Act.DELIVERED: outbox.left_the_store,
    Act.CONSIGNMENT_RECONCILED: outbox.reconciled,
    Act.DELIVERY_UNDONE: outbox.undone,
    Act.MERGER_TOLD: outbox.merger_told,
    Act.SAMPLING_STARTED: quality.sampling_started,
    Act.FIELD_REPEATED: quality.field_repeated,
    Act.CALIBRATED: quality.calibrated,
    Act.ACCEPTANCE_TIGHTENED: quality.acceptance_tightened,
    Act.ACCEPTANCE_RESET: quality.acceptance_reset,
    Act.RANGE_ADDED: numbers.range_added,
    Act.RANGE_GIVEN: numbers.range_given,
    Act.NUMBER_ISSUED: numbers.number_issued,
    Act.DOWNTIME_OPENED: account.downtime_opened,
    Act.DOWNTIME_CLOSED: account.downtime_closed,
    Act.RESERVE_OPENED: reserve.opened,
    Act.RESERVE_KEPT: reserve.kept,
    Act.KEY_MADE: keys.key_made,
    Act.FIELD_KEYED: desktop.field_keyed,
    Act.FIELD_ASKED: desktop.field_asked,
    Act.FAULT_SET_ASIDE: desktop.fault_set_aside,
    Act.CHOICE_MADE: desktop.choice_made,
    Act.SECRET_SET: secret_tables.secret_set,
    Act.PERSON_SET: people.person_set,
    Act.SIGNED_IN: people.signed_in,
    Act.SIGN_IN_REFUSED: people.signed_in,
    Act.GLASS_BROKEN: people.signed_in,
    Act.LEDGER_ANCHORED: anchors.ledger_anchored,
    Act.BACKUP_MADE: backups.backup_made,
    Act.STORE_RESTORED: backups.store_restored,
    Act.KEY_CHANGED: backups.key_changed,
    Act.SEAL_ATTACHED: seals.seal_attached,
}

"""The tables derived from the ledger: what each act does to them.

``apply`` is all that ever writes to them, with nothing but the entry to go by. So the tables can be made again from
the ledger at any time, and ``recon check`` does exactly that and compares.
"""

import json
from collections.abc import Callable, Iterator

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.model.reading import Verdict
from recon.model.sheet import SheetState
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
    seals,
    secret_tables,
)
from recon.store.codec import canonical
from recon.store.engine import Error, in_memory
from recon.store.migrations import MIGRATIONS
from recon.store.tables import Detail, insert, refresh

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


def _sheet_printed(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    serial = entry.subject
    if (detail["page"], detail["copy"]) == (1, 1):
        # A serial that exists already breaks the primary key, and with it the whole print: it is never issued twice.
        row = {"serial": serial, "version": detail["version"], "pages": detail["pages"], "patient": detail["patient"]}
        row["printed_for"] = detail["patient"]
        row["stay"] = detail.get("stay", "")  # not said by earlier versions of the program
        insert(db, "sheets", {**row, "printed_at": entry.at.isoformat(), "state": SheetState.PRINTED.value})
    db.execute(
        "INSERT INTO sheet_pages (serial, page, copies) VALUES (?, ?, ?)"
        " ON CONFLICT (serial, page) DO UPDATE SET copies = excluded.copies",
        (serial, detail["page"], detail["copy"]),
    )
    printing.copy_printed(db, entry, detail)
    account.page_printed(db, seq, entry, detail)


def _file_scanned(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    _keep_file(db, seq, entry, detail)
    for position in range(detail["pages"]):
        insert(db, "pages", {"digest": entry.subject, "position": position, "status": "stored"})
    db.execute("UPDATE faults SET closed = 1 WHERE path = ? AND digest IS NULL", (detail["path"],))
    for cut in detail.get("completes", ()):
        db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND code = 'file_truncated'", (cut,))


def _file_again(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    digest = entry.subject
    if "opened" in detail:
        _opened(db, detail)
        return
    db.execute("UPDATE files SET pages = ? WHERE digest = ?", (detail["pages"], digest))
    db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND position IS NULL", (digest,))
    for position in detail["positions"]:
        db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND position = ?", (digest, position))
        db.execute(
            "INSERT INTO pages (digest, position, status) VALUES (?, ?, 'stored')"
            " ON CONFLICT (digest, position) DO UPDATE SET status = 'stored'",
            (digest, position),
        )


def _file_refused(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    if detail["kept"]:
        _keep_file(db, seq, entry, {**detail, "pages": 0})
        _opened(db, detail)
    digest = entry.subject if detail["kept"] else None
    row = {"seq": seq, "name": detail["name"], "path": detail["path"], "digest": digest}
    insert(db, "faults", {**row, **_fault(detail)}, entry)


def _opened(db: Database, detail: Detail) -> None:
    """Close what was told of a path that could not be opened then, and can be now."""
    db.execute("UPDATE faults SET closed = 1 WHERE path = ? AND digest IS NULL", (detail.get("opened"),))


def _keep_file(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    names = ("name", "path", "size", "content_type", "pages", "batch")
    insert(db, "files", {"digest": entry.subject, "seq": seq, **{name: detail[name] for name in names}}, entry)


def _page_read(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    serial, where = entry.subject, (detail["digest"], detail["position"])
    page = detail["code"]["page"]
    _set_page(db, "duplicate" if detail["duplicate"] else "read", detail)
    for number, item in enumerate(detail["readings"]):
        reading = item["reading"]
        row = {
            "digest": where[0],
            "position": where[1],
            "number": number,
            "serial": serial,
            "field": reading["field"],
            "row": reading["row"],
            "reading": canonical(reading),
            "verdict": reading["verdict"],
            "waits": item["waits"],
            "written": item["written"],
            "asked": item.get("asked", False),
        }
        insert(db, "readings", row)
        if "draw" in item:
            place = {"digest": where[0], "position": where[1], "number": number}
            watched = Verdict.BLANK.value if reading["verdict"] == Verdict.BLANK else reading["source"]
            insert(db, "samples", {**place, "seq": seq, "source": watched, "draw": item["draw"]})
    db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND position = ?", where)
    # That two scans differ, or that a paper only says to be this page, is settled by a person's word, and not by one
    # scan more.
    db.execute(
        "UPDATE faults SET closed = 1 WHERE serial = ? AND page = ?"
        " AND code NOT IN ('page_differs', 'code_forged', 'sheet_unbooked')",
        (serial, page),
    )
    if "fault" in detail:
        _add_page_fault(db, seq, entry, detail)
    if not detail["duplicate"]:
        _let_stand(db, serial, page, where)
    account.page_came(db, seq, entry, detail)
    identity.page_seen(db, entry, detail)
    refresh(db, serial)


def _page_kept(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    serial, page, where = entry.subject, detail["page"], (detail["digest"], detail["position"])
    _let_stand(db, serial, page, where)
    for place in detail["again"]:
        db.execute(
            "UPDATE verifications SET superseded = 1 WHERE serial = ? AND field = ? AND row IS ?", (serial, *place)
        )
        db.execute(
            "UPDATE readings SET waits = 1 WHERE digest = ? AND position = ? AND field = ? AND row IS ?",
            (*where, *place),
        )
    db.execute("UPDATE faults SET closed = 1 WHERE serial = ? AND page = ? AND code = 'page_differs'", (serial, page))
    refresh(db, serial)


def _let_stand(db: Database, serial: str, page: int, where: tuple[str, int]) -> None:
    """Make one scan count for the sheet's page; if that changes anything, the sheet is to be delivered again."""
    stood = db.execute("SELECT digest, position FROM sheet_pages WHERE serial = ? AND page = ?", (serial, page))
    before = stood.fetchone()
    if before == where:
        return
    db.execute("UPDATE pages SET status = 'duplicate' WHERE digest = ? AND position = ?", before)
    db.execute("UPDATE pages SET status = 'read' WHERE digest = ? AND position = ?", where)
    db.execute("UPDATE sheet_pages SET digest = ?, position = ? WHERE serial = ? AND page = ?", (*where, serial, page))
    db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", (serial,))
    desktop.keyings_of_page_end(db, serial, where)


def _page_fault(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    _set_page(db, "fault", detail)
    where = (detail["digest"], detail["position"])
    db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND position = ?", where)
    _add_page_fault(db, seq, entry, detail)


def _add_page_fault(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    where = (detail["digest"], detail["position"])
    name, path = db.execute("SELECT name, path FROM files WHERE digest = ?", where[:1]).fetchone()
    code = detail["code"] or {}
    row = {"seq": seq, "name": name, "path": path, "digest": where[0], "position": where[1]}
    row |= {"serial": code.get("serial"), "page": code.get("page")}
    insert(db, "faults", {**row, **_fault(detail)}, entry)


def _set_page(db: Database, status: str, detail: Detail) -> None:
    code, registration = detail["code"] or {}, detail["registration"]
    db.execute(
        "UPDATE pages SET status = ?, serial = ?, page = ?, copy = ?, registration = ?, reader = ?"
        " WHERE digest = ? AND position = ?",
        (
            status,
            code.get("serial"),
            code.get("page"),
            code.get("copy"),
            registration and canonical(registration),
            detail.get("reader"),
            detail["digest"],
            detail["position"],
        ),
    )


def _fault(detail: Detail) -> dict[str, str]:
    return {"code": detail["fault"]["code"], "details": canonical(detail["fault"]["details"])}


def _field_verified(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    serial, field, row = entry.subject, detail["field"], detail["row"]
    db.execute(
        "UPDATE verifications SET superseded = 1 WHERE serial = ? AND field = ? AND row IS ?", (serial, field, row)
    )
    at = entry.at.isoformat()
    verification = {"sheet": serial, "operator": entry.actor, "at": at, **detail}
    insert(
        db,
        "verifications",
        {
            "seq": seq,
            "serial": serial,
            "field": field,
            "row": row,
            "verification": canonical(verification),
            "outcome": detail["outcome"],
            "superseded": 0,
        },
    )
    if detail.get("repeat"):
        insert(db, "repeats", {"seq": seq})
    desktop.keyings_end(db, serial, field, row)
    db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", (serial,))
    refresh(db, serial)


_HANDLERS: dict[Act, Callable[[Database, int, LedgerEntry, Detail], None]] = {
    Act.STORE_MADE: _store_made,
    Act.FORM_ADDED: _form_added,
    Act.PATIENT_ADDED: patients.patient_added,
    Act.ROSTER_TAKEN: patients.roster_taken,
    Act.PATIENT_MERGED: patients.patient_merged,
    Act.BATCH_PRINTED: printing.batch_printed,
    Act.SHEET_PRINTED: _sheet_printed,
    Act.BATCH_SENT: printing.batch_sent,
    Act.BATCH_COUNTED: printing.batch_counted,
    Act.FILE_SCANNED: _file_scanned,
    Act.FILE_REFUSED: _file_refused,
    Act.FILE_AGAIN: _file_again,
    Act.PAGE_READ: _page_read,
    Act.PAGE_FAULT: _page_fault,
    Act.PAGE_KEPT: _page_kept,
    Act.FIELD_VERIFIED: _field_verified,
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

"""What printing, scanning, reading and verifying do to the tables: sheets, kept files, their pages, what was read."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.model.reading import Verdict
from recon.model.sheet import SheetState
from recon.store import account, desktop, identity, printing
from recon.store.codec import canonical
from recon.store.tables import Detail, insert, refresh


def sheet_printed(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def file_scanned(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    _keep_file(db, seq, entry, detail)
    for position in range(detail["pages"]):
        insert(db, "pages", {"digest": entry.subject, "position": position, "status": "stored"})
    db.execute("UPDATE faults SET closed = 1 WHERE path = ? AND digest IS NULL", (detail["path"],))
    for cut in detail.get("completes", ()):
        db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND code = 'file_truncated'", (cut,))


def file_again(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def file_refused(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def page_read(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def page_kept(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def page_fault(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
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


def field_verified(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
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

"""The store: whether it opens, who can read it, when it was last backed up, and whether the clock fits its ledger."""

import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recon.errors import ReconError
from recon.language import tr
from recon.store.database import FILE, is_writable
from recon.store.glance import Glance, glance
from recon.store.unlocking import is_encrypted, is_locked
from recon.workflow.doctor.finding import Area, Finding, about

_OLD = timedelta(days=1)
_SKEW = timedelta(minutes=5)


def store(folder: Path) -> Iterator[Finding]:
    """Yield what there is to say of the store; nothing where there is none yet."""
    if not (folder / FILE).is_file():
        yield about(Area.STORE, "store", False, is_needed=False, store=folder)
        return
    try:
        yield from _who_reads(folder)
        if is_locked(folder):
            yield about(Area.STORE, "store", True, found=tr("doctor.store.locked"))
            return
        seen = glance(folder)
    except ReconError as error:
        yield about(Area.STORE, "store", False, why="broken", reason=error.message())
        return
    if seen.is_newer:
        yield about(Area.STORE, "store", False, why="newer", store=folder)
        return
    if not is_writable(folder):
        yield about(Area.STORE, "store", False, why="read_only", store=folder)
    else:
        words = "doctor.store.earlier" if seen.missing else "doctor.store.found"
        yield about(Area.STORE, "store", True, found=tr(words, store=folder, steps=len(seen.missing)))
    yield _backup(seen)
    yield from _times(seen)


def _who_reads(folder: Path) -> Iterator[Finding]:
    encrypted = is_encrypted(folder)
    yield about(Area.STORE, "encrypted", encrypted, is_needed=False)
    if not hasattr(os, "getuid"):
        return
    found = folder.stat()
    is_ours, is_open = found.st_uid in (os.getuid(), 0), bool(stat.S_IMODE(found.st_mode) & 0o077)
    why = "remedy" if is_ours else "foreign"
    yield about(Area.STORE, "permissions", is_ours and not is_open, why=why, is_needed=not encrypted, store=folder)


def _backup(seen: Glance) -> Finding:
    if seen.last_backup is None:
        return about(Area.STORE, "backup", False, is_needed=False)
    words = f"{seen.last_backup.astimezone():%Y-%m-%d %H:%M}"
    is_late = seen.last is not None and seen.last - seen.last_backup > _OLD
    return about(Area.STORE, "backup", not is_late, found=words, why="late", is_needed=False, at=words)


def _times(seen: Glance) -> Iterator[Finding]:
    now = datetime.now(UTC)
    if seen.last is not None:
        last = f"{seen.last.astimezone():%Y-%m-%d %H:%M}"
        yield about(Area.STORE, "ledger_clock", seen.last <= now + _SKEW, found=last, last=last)
    try:
        zone = ZoneInfo(seen.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield about(Area.STORE, "timezone", False, why="unknown", zone=seen.timezone)
        return
    same = now.astimezone(zone).utcoffset() == now.astimezone().utcoffset()
    yield about(
        Area.STORE,
        "timezone",
        same,
        found=seen.timezone,
        is_needed=False,
        zone=seen.timezone,
        machine=now.astimezone().tzname() or "?",
    )

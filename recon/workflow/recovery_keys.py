"""The recovery key of an encrypted store: made anew, and put on the sheet that goes into a safe.

Whatever fails, no sheet is left that opens nothing, and none that opened the store is lost.
"""

from collections.abc import Callable
from pathlib import Path

from recon.errors import KeyRefused, OutputError
from recon.language import current, system_reason, tr
from recon.store import Store, recovery
from recon.store.keyslots import Kind
from recon.store.vault import Master
from recon.workflow import scratch
from recon.workflow.keys import Keys, change, in_place

_SHEET = "recovery.pdf"


def set_recovery(store: Store, out: Path, *, operator: str) -> None:
    """Make a recovery key in place of any that was printed before, and write the sheet with it as a PDF.

    Raises:
        OutputError: if it cannot be written; the store then opens as before, and a sheet that was there is there.
    """
    secret, is_written = recovery.new_secret(), False
    before = _content(out)

    def changed(keys: Keys, master: Master) -> Keys:
        nonlocal is_written
        write_recovery(store, out, recovery.written(secret))
        is_written = True
        return in_place(store, keys, master, Kind.RECOVERY, secret)

    try:
        change(store, operator, "recovery", changed)
    except BaseException:
        if is_written:
            _put_back(out, before)  # a sheet that opens nothing must not come into a safe
        raise


def print_recovery(store: Store, put: Callable[[Path], object], *, operator: str) -> None:
    """Make a recovery key as ``set_recovery`` does, on paper alone: ``put`` prints the PDF, which lies in memory.

    Raises:
        KeyRefused: if the printer does not take it; the key is then on no paper, and the next one takes its place.
        ReconError: what else ``put`` says, with the same effect.
    """
    out = scratch.place(store) / _SHEET
    try:
        set_recovery(store, out, operator=operator)
        try:
            put(out)
        except OutputError as error:
            raise KeyRefused(reason=tr("keys.not_printed", printer=error.details["path"])) from error
    finally:
        out.unlink(missing_ok=True)


def write_recovery(store: Store, out: Path, key: str) -> None:
    """Write the sheet with the recovery key as a PDF, for its owner alone.

    Raises:
        OutputError: if it cannot be written.
    """
    from recon.delivery.files import write_whole
    from recon.design.recovery_sheet import RecoverySheet, render_recovery
    from recon.design.watermark import stamped

    sheet = RecoverySheet(key, store.folder.absolute(), store.station, store.clock().astimezone(store.timezone))
    pdf = render_recovery(sheet)
    write_whole(out, stamped(pdf, current()) if store.is_exercise else pdf)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError as error:
        raise OutputError(path=file, reason=system_reason(error)) from error


def _put_back(file: Path, content: bytes | None) -> None:
    from recon.delivery.files import write_whole

    if content is None:
        file.unlink(missing_ok=True)
    else:
        write_whole(file, content)

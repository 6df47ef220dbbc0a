"""Sheets out of the printer: serials issued, PDF written, every page in the ledger; all of it or nothing."""

import errno
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from recon.delivery.files import write_whole
from recon.design.art import Layout
from recon.design.codec import form_to_json
from recon.design.kit import Kit
from recon.design.manifest import manifest as manifest_of
from recon.design.prints import SheetPrint
from recon.design.render import render_blank, render_sheets
from recon.design.serials import new_serial
from recon.errors import OutputError, ToolMissing, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.store import Journal, Store, queries
from recon.workflow.rosters import add_patients

# Of the station's identity, what is printed on a sheet: enough to tell two stations of a building apart.
_STATION_SHOWN = 6
_PRINTER_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the sheets in the order of the PDF, their pages, where the PDF is."""

    serials: tuple[str, ...]
    pages: int
    out: Path


def print_sheets(
    store: Store,
    keys: Sequence[str],
    *,
    kit: Kit,
    lang: str,
    out: Path,
    operator: str,
    patients: Sequence[Patient] = (),
    blank: int = 0,
    manifest: Path | None = None,
    printer: str | None = None,
    data_age_at: datetime | None = None,
    progress: Callable[[int], None] | None = None,
) -> Printed:
    """Print every form of ``keys`` for each of ``patients``, or ``blank`` sheets of each for nobody yet.

    Args:
        store: issues the serials.
        keys: forms of the kit.
        kit: the forms there are.
        lang: language of the sheets.
        out: the PDF to write.
        operator: who prints.
        patients: for whom; they become known to the store.
        blank: how many of each form without a patient, when ``patients`` is empty.
        manifest: where to write the sheet manifest, if anywhere.
        printer: name of the CUPS printer to send the PDF to, if any.
        data_age_at: when the patients' list was true.
        progress: told how many sheets are drawn.

    Raises:
        UnknownForm: if the kit has no such form in that language.
        OutputError, StoreError: if something cannot be written; then nothing is issued, and what stood under the
            files' names stays. An OutputError of the printer, or of the last renaming, says that sheets were issued.
        ToolMissing: if there is no ``lp`` to print with; nothing is issued either.
    """
    layouts = [kit.layout(key, lang) for key in keys]
    if not patients and blank < 1:
        raise UsageError(reason=tr("ledger.nothing_to_print"))
    command = None if printer is None else [_lp(), "-d", printer, str(out)]
    prints = _prints(store, layouts, patients, blank, data_age_at)
    pdf = BytesIO()
    render_sheets(prints, pdf, progress=progress)
    blanks = {layout.form.version: store.blanks.put(render_blank(layout)) for layout in layouts}
    files = {out: pdf.getvalue()}
    if manifest is not None:
        files[manifest] = json.dumps(manifest_of(prints), ensure_ascii=False, indent=1).encode()
    # First all that takes room is written, then the serials are issued, then the files get their names: nothing can be
    # printed whose serials were never issued. Should the names fail after all, the error says that they were issued.
    with _beside(files) as name:
        with store.transaction(operator) as journal:
            for layout in layouts:
                _add_form(store, journal, layout, blanks[layout.form.version])
            add_patients(store, journal, patients)
            for sheet in prints:
                _issue(journal, sheet)
        name()
    if command is not None:
        _send_to_printer(command)
    return Printed(tuple(sheet.serial for sheet in prints), sum(sheet.form.pages for sheet in prints), out)


def _prints(
    store: Store, layouts: Sequence[Layout], patients: Sequence[Patient], blank: int, data_age_at: datetime | None
) -> list[SheetPrint]:
    """Return the sheets: all of a patient's together, or all blank ones of a form."""
    now = store.clock().astimezone(store.timezone)
    wanted: list[tuple[Layout, Patient | None]] = [(layout, who) for who in patients for layout in layouts]
    wanted = wanted or [(layout, None) for layout in layouts for _ in range(blank)]
    serials = _serials(store, len(wanted))
    return [
        SheetPrint(
            layout,
            serial,
            now,
            patient=patient,
            data_age_at=data_age_at.astimezone(store.timezone) if patient and data_age_at else None,
            station=store.station[-_STATION_SHOWN:],
        )
        for (layout, patient), serial in zip(wanted, serials, strict=True)
    ]


def _serials(store: Store, count: int) -> list[str]:
    fresh: dict[str, None] = {}
    while len(fresh) < count:
        serial = new_serial()
        if not queries.is_issued(store, serial):
            fresh[serial] = None
    return list(fresh)


def _add_form(store: Store, journal: Journal, layout: Layout, blank: str) -> None:
    form = layout.form
    if queries.form(store, form.version) is None:
        definition = json.loads(form_to_json(form))
        detail = {"key": form.key, "lang": form.lang, "title": form.title, "definition": definition, "blank": blank}
        journal.record(Act.FORM_ADDED, form.version, detail)


def _issue(journal: Journal, sheet: SheetPrint) -> None:
    for page in range(1, sheet.form.pages + 1):
        detail = {
            "version": sheet.form.version,
            "copy": sheet.copy,
            "page": page,
            "pages": sheet.form.pages,
            "patient": sheet.patient and sheet.patient.ipp,
        }
        journal.record(Act.SHEET_PRINTED, sheet.serial, detail)


@contextmanager
def _beside(files: Mapping[Path, bytes]) -> Iterator[Callable[[], None]]:
    """Write ``files`` whole under other names beside theirs; give what names them. What has no name at the end goes."""
    waiting = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in files}

    def name() -> None:
        for path, part in waiting.items():
            try:
                part.replace(path)
            except OSError as error:
                raise OutputError(path=path, reason=tr("ledger.not_named", reason=error.strerror)) from error

    try:
        for path, data in files.items():
            if path.is_dir():
                raise OutputError(path=path, reason=os.strerror(errno.EISDIR))
            _write_part(path, waiting[path], data)
        yield name
    finally:
        for part in waiting.values():
            part.unlink(missing_ok=True)


def _write_part(path: Path, part: Path, data: bytes) -> None:
    try:
        write_whole(part, data)
    except OutputError as error:
        raise OutputError(**error.details | {"path": path}) from error


def _lp() -> str:
    found = shutil.which("lp")
    if found is None:
        raise ToolMissing(tool="lp (CUPS)", reason=tr("ledger.lp_missing"))
    return found


def _send_to_printer(command: list[str]) -> None:
    try:
        sent = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PRINTER_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _not_sent(command, str(error)) from error
    if sent.returncode:
        raise _not_sent(command, sent.stderr.strip())


def _not_sent(command: list[str], reason: str) -> OutputError:
    return OutputError(path=command[2], reason=tr("ledger.not_sent", reason=reason, out=command[-1]))

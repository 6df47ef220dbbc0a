"""Sheets issued: their PDF drawn, their serials in the ledger as one batch, then the files named and sent to a printer.

In this order, because nothing may come out of a printer that the ledger does not know. What fails or is stopped before
the end of the ledger's transaction leaves nothing behind; what fails after it leaves an open batch, and says so.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ulid import ULID

from recon.delivery.files import put_in_place, unfinished
from recon.design.art import Layout
from recon.design.assembly import assemble
from recon.design.codec import form_to_json
from recon.design.manifest_file import write_manifest
from recon.design.prints import SheetPrint
from recon.design.render import render_blank
from recon.errors import OutputError, PrintStopped
from recon.language import system_reason, tr
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import Apart
from recon.store import Journal, Store, queries
from recon.store.codec import patient_to_json
from recon.workflow import codes, cups
from recon.workflow.downtimes import ensure_open
from recon.workflow.entering import admit
from recon.workflow.rosters import add_patients

_NONE: Mapping[str, bytes] = {}
_IN_A_DOWNTIME: Mapping[str, Apart] = {}
_OWNER_ONLY = 0o600  # patients' names are in these files
_SHORT = 6  # characters of a batch's number that people use


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the sheets in the order of the PDF, their pages, where the PDF is, the batch that it is.

    ``job`` is what the printer's queue calls it, None where it was sent to none. ``duplex``: it is made for both sides.
    ``kept`` of the sheets went into the reserve.
    """

    serials: tuple[str, ...]
    pages: int
    out: Path
    batch: str
    job: str | None = None
    duplex: bool = False
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Destination:
    """Where sheets go: the PDF, the sheet manifest and the CUPS printer, where there is one; and for which ward.

    ``duplex`` says whether all of them are printed on both sides; None is on both if the form of any one of them wants
    it: in one run the printer does one or the other. ``named`` is what the PDF will be called where ``out`` is not yet.
    """

    out: Path
    manifest: Path | None = None
    printer: str | None = None
    ward: str = ""
    duplex: bool | None = None
    named: Path | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: ``progress`` is told how many sheets are drawn, ``stop`` asked whether to stop."""

    progress: Callable[[int], None] | None = None
    stop: Callable[[], bool] | None = None

    def drawn(self, done: int) -> None:
        """Tell how many sheets are drawn.

        Raises:
            PrintStopped: if it is to stop there.
        """
        if self.progress is not None:
            self.progress(done)
        if self.says_stop():
            raise PrintStopped(reason=tr("printing.stopped_early"))

    def says_stop(self) -> bool:
        return self.stop is not None and self.stop()


def issue(
    store: Store,
    prints: Sequence[SheetPrint],
    to: Destination,
    *,
    operator: str,
    patients: Sequence[Patient] = (),
    blanks: Mapping[str, bytes] = _NONE,
    apart: Mapping[str, Apart] = _IN_A_DOWNTIME,
    watch: Watch = Watch(),
) -> Printed:
    """Issue ``prints`` as one batch.

    Args:
        store: that issues them.
        prints: at least one sheet, in the order of the PDF.
        to: where they go.
        operator: who prints.
        patients: who become known to the store.
        blanks: by version, the blank PDF of forms that the kit does not have any more (see assemble).
        apart: by serial, which sheets belong to no downtime, and why. The others open one where none is open.
        watch: who looks on.

    Raises:
        DrillRealPatient: if the store is an exercise's, and one of the patients is none of its own; nothing is issued.
        DrillPatientOutside: if it is not, and one of them is an exercise's.
        PrintStopped: if the watch stopped it; ``batch`` is among its details where the sheets were issued.
        OutputError, StoreError: if something cannot be written; see above for what that leaves.
        StoreDamaged: if the key that codes are sealed with is not the store's; nothing is issued.
        ToolMissing: if there is no ``lp`` to print with; nothing is issued.
    """
    admit(store, patients)
    if to.printer is not None:
        cups.require()
    for is_last in (False, True):
        try:
            return _issued(store, prints, to, _Run(operator, patients, blanks, apart, watch))
        except codes.KeyMadeMeanwhile:
            # Two first prints at once: a key is made once, so the second time there is one.
            if is_last:
                raise
    raise AssertionError("returned or raised")


@dataclass(frozen=True, slots=True)
class _Run:
    """What ``issue`` was given beside the sheets and where they go."""

    operator: str
    patients: Sequence[Patient]
    blanks: Mapping[str, bytes]
    apart: Mapping[str, Apart]
    watch: Watch


def _issued(store: Store, prints: Sequence[SheetPrint], to: Destination, run: _Run) -> Printed:
    batch = str(ULID.from_datetime(store.clock()))
    keys = codes.keys_to_print_with(store)
    prints = [keys.sealed(replace(sheet, is_exercise=store.is_exercise)) for sheet in prints]
    duplex = any(sheet.form.duplex for sheet in prints) if to.duplex is None else to.duplex
    paths = [to.out] if to.manifest is None else [to.out, to.manifest]
    with _beside(paths) as files:
        with _told(to.out):
            assemble(prints, files[to.out], duplex=duplex, blanks=run.blanks, progress=run.watch.drawn)
            _sync(files[to.out])
        if to.manifest is not None:
            with _told(to.manifest):
                write_manifest(prints, files[to.manifest], duplex=duplex)
        with store.transaction(run.operator) as journal:
            _add_forms(store, journal, prints, run.blanks)
            add_patients(store, journal, run.patients)
            if any(sheet.serial not in run.apart for sheet in prints):
                ensure_open(store, journal)
            codes.keep_keys(store, journal, keys)
            _record(journal, batch, prints, to, keys.number, run.apart)
        _name(files, batch)
    job = None
    if to.printer is not None:
        if run.watch.says_stop():
            reason = tr("printing.stopped_late", sheets=len(prints), batch=short(batch), out=to.out)
            raise PrintStopped(reason=reason, batch=batch)
        job = send(store, batch, to.out, to.printer, sides=_sides(prints, duplex=duplex), operator=run.operator)
    serials = tuple(sheet.serial for sheet in prints)
    kept = sum(run.apart.get(serial) is Apart.RESERVE for serial in serials)
    return Printed(serials, _pages(prints), to.out, batch, job, duplex, kept)


def send(store: Store, batch: str, pdf: Path, printer: str, *, sides: str, operator: str) -> str:
    """Send a batch that was issued to a printer and note the job; return what the queue calls it.

    Raises:
        OutputError: if the printer does not take it.
        ToolMissing: if there is no ``lp``.
    """
    job = cups.send(pdf, printer, title=tr("printing.job", batch=short(batch)), sides=sides)
    with store.transaction(operator) as journal:
        journal.record(Act.BATCH_SENT, batch, {"printer": printer, "job": job})
    return job


def short(batch: str) -> str:
    """Return the end of a batch's number, which people know it by."""
    return batch[-_SHORT:]


def _add_forms(store: Store, journal: Journal, prints: Sequence[SheetPrint], blanks: Mapping[str, bytes]) -> None:
    layouts = {sheet.form.version: sheet.layout for sheet in prints if sheet.form.version not in blanks}
    for version, layout in layouts.items():
        if queries.form(store, version) is None:
            _add_form(journal, layout, store.blanks.put(render_blank(layout, is_exercise=store.is_exercise)))


def _add_form(journal: Journal, layout: Layout, blank: str) -> None:
    form = layout.form
    definition = json.loads(form_to_json(form))
    detail = {"key": form.key, "lang": form.lang, "title": form.title, "definition": definition, "blank": blank}
    journal.record(Act.FORM_ADDED, form.version, detail)


def _record(
    journal: Journal, batch: str, prints: Sequence[SheetPrint], to: Destination, key: int, apart: Mapping[str, Apart]
) -> None:
    forms = list(dict.fromkeys(sheet.form.key for sheet in prints))
    detail = {"forms": forms, "sheets": len(prints), "pages": _pages(prints)}
    where = {"out": str((to.named or to.out).absolute()), "printer": to.printer}
    journal.record(Act.BATCH_PRINTED, batch, detail | where)
    for sheet in prints:
        for page in range(1, sheet.form.pages + 1):
            one = {"version": sheet.form.version, "copy": sheet.copy, "page": page, "pages": sheet.form.pages}
            one["sealed"] = key
            whose = {"patient": sheet.patient and sheet.patient.ipp, "batch": batch} | _who(sheet.patient, page)
            told = {"ward": to.ward, "stay": sheet.patient.iep if sheet.patient else ""}
            told["apart"] = apart.get(sheet.serial, "")
            said = {name: value for name, value in told.items() if value}
            journal.record(Act.SHEET_PRINTED, sheet.serial, one | whose | said)


def _who(patient: Patient | None, page: int) -> dict[str, Any]:
    """Return the identity that stands on the paper, said once a copy: the patient may be known otherwise later."""
    if patient is None or page > 1:
        return {}
    names = ("ipp", "birth_name", "given_names", "birth_date", "used_name", "sex")
    return {"who": patient_to_json(Patient(**{name: getattr(patient, name) for name in names}))}


def _sides(prints: Sequence[SheetPrint], *, duplex: bool) -> str:
    if not duplex:
        return "one-sided"
    # A page that lies on its side turns like a book's on the paper's short edge.
    lying = all(sheet.form.size.w > sheet.form.size.h for sheet in prints)
    return "two-sided-short-edge" if lying else "two-sided-long-edge"


def _pages(prints: Sequence[SheetPrint]) -> int:
    return sum(sheet.form.pages for sheet in prints)


@contextmanager
def _beside(paths: Sequence[Path]) -> Iterator[dict[Path, Path]]:
    """Give another name beside each of ``paths`` to write under; what still has it at the end goes."""
    files = {}
    with ExitStack() as held:
        for path in paths:
            if path.is_dir():
                raise OutputError(path=path, reason=tr("system.EISDIR"))
            with _told(path):
                files[path] = held.enter_context(unfinished(path))
        yield files


def _name(files: Mapping[Path, Path], batch: str) -> None:
    for path, part in files.items():
        try:
            put_in_place(part, path)
        except OSError as error:
            reason = tr("printing.not_named", reason=system_reason(error), batch=short(batch))
            raise OutputError(path=path, reason=reason) from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn the machine's errors in the block into an OutputError about ``path``."""
    try:
        yield
    except OSError as error:
        raise OutputError(path=path, reason=system_reason(error)) from error


def _sync(path: Path) -> None:
    path.chmod(_OWNER_ONLY)
    with path.open("rb+") as file:
        os.fsync(file.fileno())

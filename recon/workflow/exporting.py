"""What is verified and matched, out of the store as files; a sheet that went out so is not delivered by it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from recon.delivery import csvfile, names
from recon.delivery.fhir import FhirOptions, bundle, to_bytes
from recon.delivery.files import write_whole
from recon.delivery.gathering import together
from recon.delivery.hl7v2 import Hl7Profile, drafts
from recon.errors import OutputError, ReconError
from recon.language import system_reason
from recon.model.ledger import Act
from recon.model.record import Document, SheetRecord
from recon.store import Store, queries
from recon.workflow.leaving import refuse_exercise
from recon.workflow.outbox.sheets import READY, Delivery, Undelivered, doubted, record_in_snapshot
from recon.workflow.outbox.validating import Validation

Made = TypeVar("Made")


def export_fhir(
    store: Store, out: Path | None, *, operator: str, dry_run: bool = False, options: FhirOptions | None = None
) -> Delivery:
    """Write the FHIR Bundles of all matched sheets to ``out``: one file for all, or a file a sheet in a folder.

    A name that ends in ``.json`` is one file, any other a folder. ``dry_run`` makes everything and writes nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    export = _Export(store, operator, dry_run=dry_run)
    choices = options or FhirOptions()
    made = export.made(lambda record: bundle(record, load=export.original, options=choices))
    if out is not None and out.suffix.lower() == ".json" and not out.is_dir():
        whole, conflicts = together(one for _, one in made)
        for conflict in conflicts:
            export.hold(conflict.sheet, conflict.reason)
        if not dry_run:
            write_whole(out, to_bytes(whole))
    else:
        export.write(((f"{serial}.json", to_bytes(one)) for serial, one in made), None if dry_run else out)
    return export.done(out)


def export_hl7(
    store: Store, out: Path | None, *, operator: str, dry_run: bool = False, profile: Hl7Profile | None = None
) -> Delivery:
    """Write the HL7 v2 messages of all matched sheets: one file for all (``.hl7``), or a file a sheet in a folder.

    Each message has a number of its own that no other export gives again.

    Raises:
        OutputError: if it cannot be written.
    """
    export = _Export(store, operator, dry_run=dry_run)
    chosen = profile or Hl7Profile()

    def messages(record: SheetRecord) -> bytes:
        made = drafts(record, profile=chosen, load=export.original)
        given = zip(made, names.fresh(len(made), store.clock()), strict=True)
        return b"".join(draft.message(name, names.made_at(name), chosen).data for draft, name in given)

    made = export.made(messages)
    if out is not None and out.suffix.lower() == ".hl7" and not out.is_dir():
        whole = b"".join(data for _, data in made)
        if not dry_run:
            write_whole(out, whole)
    else:
        export.write(((f"{serial}.hl7", data) for serial, data in made), None if dry_run else out)
    return export.done(out)


def export_csv(store: Store, out: Path | None, *, operator: str, dry_run: bool = False) -> Delivery:
    """Write every value of all matched sheets to ``out``, one row each.

    Raises:
        OutputError: if it cannot be written.
    """
    export = _Export(store, operator, dry_run=dry_run)
    records = [record for _, record in export.made(lambda record: record)]
    if not dry_run and out is not None:
        csvfile.write(records, out)
    return export.done(out)


def export_extract(
    store: Store,
    out: Path | None,
    *,
    operator: str,
    dry_run: bool = False,
    unqualified_ins: bool = False,
) -> Delivery:
    """Write all matched sheets to ``out``: a database (``.sqlite``, ``.sqlite3``, ``.db``), else a folder of Parquet.

    Raises:
        OutputError: if it cannot be written, or something else than an extract stands there.
    """
    # What it stands on takes its time to load, and few exports need it.
    from recon.delivery.extract import write_extract

    export = _Export(store, operator, dry_run=dry_run)
    records = (record for _, record in export.made(lambda record: record))
    if dry_run or out is None:
        for _ in records:
            pass
    else:
        for serial, reason in write_extract(records, out, unqualified_ins=unqualified_ins).left:
            export.hold(serial, reason)
    return export.done(out)


class _Export:
    """Makes what goes out of each sheet that is matched, one at a time, and counts the values of each."""

    def __init__(self, store: Store, operator: str, *, dry_run: bool) -> None:
        refuse_exercise(store)
        if not dry_run:  # asked before anything is written: no transaction takes a file back
            with store.transaction(operator) as journal:
                journal.demand(Act.EXPORTED)
        self._store, self._operator, self._is_dry = store, operator, dry_run
        self._validation = Validation(store)
        self._sent: dict[str, int] = {}
        self._held: list[Undelivered] = []
        self._marks: dict[str, str] = {}

    def made(self, make: Callable[[SheetRecord], Made]) -> Iterator[tuple[str, Made]]:
        """Yield what ``make`` makes of each sheet that can go out, with its serial."""
        opening = FhirOptions().emergency_forms
        for listed in sorted(queries.sheets(self._store, *READY), key=lambda sheet: sheet.form not in opening):
            # The first sheet of a stay opens it at the server, and only an arrival's says that it was an emergency.
            # Exporting takes minutes, in which others go on working: a sheet is what it is now, not when it was listed.
            record = record_in_snapshot(self._store, listed.serial)
            if isinstance(record, Undelivered):
                self._held.append(record)
                continue
            try:
                wrong, unusual = self._validation.of(record)
                one = None if wrong else make(record)
            except ReconError as error:
                self._held.append(Undelivered(listed.serial, error.message()))
                continue
            if one is None:
                self._held.append(Undelivered(listed.serial, "\n".join(wrong)))
                continue
            self._sent[listed.serial] = len(record.records)
            if unusual:
                self._marks[listed.serial] = "\n".join(unusual)
            yield listed.serial, one

    def write(self, files: Iterable[tuple[str, bytes]], folder: Path | None) -> None:
        """Write files to a folder; without one they are only made."""
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(path=folder, reason=system_reason(error)) from error
        for name, data in files:
            if folder is not None:
                write_whole(folder / name, data)

    def hold(self, serial: str, reason: str) -> None:
        """Take back a sheet that was made and does not go out."""
        del self._sent[serial]
        self._held.append(Undelivered(serial, reason))

    def original(self, document: Document) -> bytes:
        return self._store.images.get(document.digest)

    def done(self, out: Path | None) -> Delivery:
        """Note what was written, and return the account."""
        if not self._is_dry:
            with self._store.transaction(self._operator) as journal:
                for serial, values in self._sent.items():
                    detail = {"destination": str(out), "receipt": {"values": values}}
                    journal.record(Act.EXPORTED, serial, detail)
        held = {one.sheet for one in self._held}
        left = (*self._held, *(one for one in doubted(self._store) if one.sheet not in held))
        marks = tuple(Undelivered(serial, words) for serial, words in self._marks.items() if serial in self._sent)
        return Delivery(tuple(self._sent), sum(self._sent.values()), left, marks)

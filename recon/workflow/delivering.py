"""What is verified and matched, out of the store in one go: as files, or to a server or receiver by its address.

Only what a destination confirmed is delivered; it goes through the outbox (recon.workflow.outbox), as all that is sent.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from recon.delivery import csvfile, names
from recon.delivery.carrier import Carrier, Difference, Held
from recon.delivery.fhir import FhirOptions, bundle, to_bytes
from recon.delivery.files import write_whole
from recon.delivery.gathering import together
from recon.delivery.hl7v2 import Hl7Profile, drafts
from recon.errors import DestinationRefused, OutputError, ReconError
from recon.language import system_reason
from recon.model.ledger import Act
from recon.model.outbox import Destination, Transport
from recon.model.record import Document, SheetRecord
from recon.store import Store, queries
from recon.workflow.leaving import refuse_exercise
from recon.workflow.outbox.carriers import carrier_of, plain
from recon.workflow.outbox.delivering import Delivered, deliver
from recon.workflow.outbox.destinations import at_once, secret_of, set_to
from recon.workflow.outbox.reconciling import Compared, compared
from recon.workflow.outbox.sheets import READY, Undelivered, doubted, record_in_snapshot
from recon.workflow.outbox.staging import ready_for
from recon.workflow.outbox.validating import Validation

__all__ = ["Delivery", "Undelivered", "export_csv", "export_fhir", "export_hl7", "send_to", "would_send"]

Json = dict[str, Any]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What went out: sheets and values of them, and what did not; ``marks`` is what is unusual about what went."""

    sheets: tuple[str, ...]
    values: int
    left: tuple[Undelivered, ...]
    marks: tuple[Undelivered, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What would go to a destination, each sheet against what is there, and what would not."""

    sheets: tuple[Compared, ...]
    left: tuple[Undelivered, ...]


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


def send_to(
    store: Store,
    transport: Transport,
    address: str,
    *,
    operator: str,
    options: FhirOptions | Hl7Profile | None = None,
    despite_keyed: bool = False,
    stop: Callable[[], bool] = lambda: False,
    carrier: Callable[[Destination], Carrier] | None = None,
) -> Delivery:
    """Send every matched sheet that is not delivered yet to an address, in the name of one person.

    Each counts as delivered once the destination has confirmed it; sending again changes nothing there. A sheet that
    somebody corrected while it was under way stays to be sent again.

    Args:
        store: where.
        transport: how the address takes what it is sent.
        address: where to; a password in it is used, and not kept.
        operator: who sends.
        options: choices; by default those that the address had before.
        despite_keyed: send also what somebody has typed in there already.
        stop: asked before each sheet; true ends the sending.
        carrier: makes the carrier; by default the transport's own.

    Raises:
        DeliveryError: if nobody answers, or any sheet was refused; those confirmed before are delivered.
    """
    refuse_exercise(store)
    chosen = None if options is None else plain(options)
    there = set_to(store, at_once(store, transport, address, chosen), operator=operator)
    way = carrier(there) if carrier else _carrier(store, there, address)
    try:
        told = deliver(store, there.name, way, operator=operator, despite_keyed=despite_keyed, stop=stop)
    finally:
        way.close()
    _raise_no(told)
    return Delivery(told.sheets, told.values, told.left, told.marks)


def would_send(
    store: Store, transport: Transport, address: str, *, options: FhirOptions | Hl7Profile | None = None
) -> Preview:
    """Return what ``send_to`` would send, against what is there; nothing is written, here or there.

    Raises:
        DeliveryError: if nobody answers.
    """
    refuse_exercise(store)
    there = at_once(store, transport, address, None if options is None else plain(options))
    serials, left = ready_for(store, there)
    way = _carrier(store, there, address)
    try:
        return Preview(tuple(compared(store, serial, way) for serial in serials), left)
    finally:
        way.close()


def is_open_question(one: Compared) -> bool:
    """Tell whether a person has to look at a sheet before it goes."""
    return bool(one.reason) or any(map(needs_person, one.differences))


def needs_person(one: Difference) -> bool:
    return one.held not in (Held.NEW, Held.SAME)


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


def _carrier(store: Store, there: Destination, address: str) -> Carrier:
    url = address if there.transport is Transport.FHIR else ""
    return carrier_of(store, there, secret=secret_of(there.name), url=url)


def _raise_no(told: Delivered) -> None:
    """Raise what the destination refused as one error that names every sheet, or why the sending ended early."""
    refusals = [error for _, error in told.refusals]
    if told.stopped is not None and told.stopped not in refusals:
        raise told.stopped
    if refusals:
        reasons = [_named(serial, error) for serial, error in told.refusals]
        raise DestinationRefused(**refusals[-1].details | {"reason": "\n".join(reasons)})


def _named(serial: str, error: DestinationRefused) -> str:
    reason = str(error.details.get("reason", ""))
    return reason if serial in reason else f"{serial}: {reason}"

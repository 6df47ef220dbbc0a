"""What is verified and matched, out of the store: as files, or to a server, which alone makes a sheet delivered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from recon.delivery import csvfile
from recon.delivery.fhir import FhirOptions, bundle, to_bytes
from recon.delivery.files import write_whole
from recon.delivery.gathering import together
from recon.delivery.receipts import Receipt
from recon.delivery.sender import send
from recon.errors import OutputError, ReconError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.record import Document, SheetRecord
from recon.model.sheet import SheetState
from recon.store import Store, identities, queries
from recon.workflow.records import sheet_record

Json = dict[str, Any]
_READY = (SheetState.MATCHED, SheetState.DELIVERED)


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A sheet that does not go out, and why."""

    sheet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What went out: sheets and values of them, and what did not."""

    sheets: tuple[str, ...]
    values: int
    left: tuple[Undelivered, ...]


def export_fhir(
    store: Store, out: Path | None, *, operator: str, dry_run: bool = False, options: FhirOptions | None = None
) -> Delivery:
    """Write the FHIR Bundles of all matched sheets to ``out``: one file for all, or a file a sheet in a folder.

    A name that ends in ``.json`` is one file, any other a folder. ``dry_run`` makes everything and writes nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    outbox = _Outbox(store, _READY, options)
    if out is not None and out.suffix.lower() == ".json" and not out.is_dir():
        whole, conflicts = together(outbox.bundles())
        for conflict in conflicts:
            outbox.hold(conflict.sheet, conflict.reason)
        if not dry_run:
            write_whole(out, to_bytes(whole))
    elif dry_run or out is None:
        for _ in outbox.bundles():
            pass
    else:
        _write_folder(out, outbox.bundles())
    if not dry_run:
        _note_export(store, outbox.sent, str(out), operator)
    return outbox.delivery(outbox.sent)


def export_csv(store: Store, out: Path | None, *, operator: str, dry_run: bool = False) -> Delivery:
    """Write every value of all matched sheets to ``out``, one row each.

    Raises:
        OutputError: if it cannot be written.
    """
    with store.snapshot():
        doubted = identities.doubted(store)
        ready = [sheet for sheet in queries.sheets(store, *_READY) if sheet.serial not in doubted]
        records = [sheet_record(store, sheet) for sheet in ready]
        held = tuple(_doubted(store))
    sent = {record.serial: len(record.records) for record in records}
    if not dry_run and out is not None:
        csvfile.write(records, out)
        _note_export(store, sent, str(out), operator)
    return Delivery(tuple(sent), sum(sent.values()), held)


def send_fhir(store: Store, url: str, *, operator: str, options: FhirOptions | None = None) -> Delivery:
    """Send every matched sheet that is not delivered yet to the FHIR server at ``url``.

    Each counts as delivered once the server has confirmed it, in a transaction of its own; sending again changes
    nothing at the server. A sheet that somebody corrected while it was under way stays to be sent again.

    Raises:
        DeliveryError: if nobody answers, or any sheet was refused; those confirmed before are delivered.
    """
    outbox = _Outbox(store, (SheetState.MATCHED,), options)
    confirmed: dict[str, int] = {}

    def confirm(receipt: Receipt) -> None:
        answer = {"created": receipt.created, "existing": receipt.existing}
        detail = {"destination": _without_password(url), "receipt": answer}
        with store.transaction(operator) as journal:
            is_overtaken = sheet_record(store, queries.sheet(store, receipt.sheet)) != outbox.made[receipt.sheet]
            journal.record(Act.DELIVERED, receipt.sheet, detail | {"overtaken": is_overtaken})
        confirmed[receipt.sheet] = outbox.sent[receipt.sheet]

    send(outbox.bundles(), url, progress=confirm)
    return outbox.delivery(confirmed)


class _Outbox:
    """Makes the Bundles of the sheets in some states, one at a time, and counts the values of each.

    ``made`` are the records that the Bundles were made of.
    """

    def __init__(self, store: Store, states: tuple[SheetState, ...], options: FhirOptions | None) -> None:
        self._store = store
        self._states = states
        self._options = options or FhirOptions()
        self.sent: dict[str, int] = {}
        self.made: dict[str, SheetRecord] = {}
        self._held: list[Undelivered] = []

    def bundles(self) -> Iterator[Json]:
        """Yield the Bundle of each sheet that can go out."""
        # The first sheet of a stay opens it at the server, and only an arrival's says that it was an emergency.
        arrivals = self._options.emergency_forms
        for listed in sorted(queries.sheets(self._store, *self._states), key=lambda s: s.form not in arrivals):
            # Sending takes minutes, in which others go on working: a sheet is what it is now, not when it was listed.
            with self._store.snapshot():
                sheet = queries.sheet(self._store, listed.serial)
                if sheet.state not in self._states or identities.doubts(self._store, serial=sheet.serial):
                    continue
                record = sheet_record(self._store, sheet)
            try:
                made = bundle(record, load=self._original, options=self._options)
            except ReconError as error:
                self._held.append(Undelivered(sheet.serial, error.message()))
                continue
            self.sent[sheet.serial] = len(record.records)
            self.made[sheet.serial] = record
            yield made

    def hold(self, serial: str, reason: str) -> None:
        """Take back a sheet that was made and does not go out."""
        del self.sent[serial]
        self._held.append(Undelivered(serial, reason))

    def delivery(self, sent: dict[str, int]) -> Delivery:
        """Return the account, if ``sent`` is what arrived."""
        return Delivery(tuple(sent), sum(sent.values()), (*self._held, *_doubted(self._store)))

    def _original(self, document: Document) -> bytes:
        return self._store.images.get(document.digest)


def _doubted(store: Store) -> Iterator[Undelivered]:
    """Yield the sheets that would go out if it were certain whose they are."""
    reasons: dict[str, list[str]] = {}
    for one in identities.doubts(store):
        reasons.setdefault(one.sheet, []).append(tr(f"matching.kind.{one.kind}"))
    for serial, said in reasons.items():
        sheet = queries.sheet(store, serial)
        if sheet.patient is not None and sheet.state in (SheetState.VERIFIED, *_READY):
            yield Undelivered(serial, tr("matching.held", reasons="; ".join(dict.fromkeys(said))))


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _write_folder(out: Path, bundles: Iterable[Json]) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=out, reason=error.strerror) from error
    for made in bundles:
        write_whole(out / f"{made['identifier']['value']}.json", to_bytes(made))


def _note_export(store: Store, sent: dict[str, int], destination: str, operator: str) -> None:
    with store.transaction(operator) as journal:
        for serial, values in sent.items():
            journal.record(Act.EXPORTED, serial, {"destination": destination, "receipt": {"values": values}})

"""The receipt of a consignment: what went, who let it go, what was answered; signed by the station."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from recon import bounded
from recon.delivery.files import write_whole
from recon.design.anchors import mark_text
from recon.errors import ReceiptAltered, Unreadable
from recon.language import system_reason, tr
from recon.model.anchor import mark_of
from recon.model.ledger import Act, LedgerEntry
from recon.model.outbox import Consignment, Destination, Item
from recon.model.patient import Patient
from recon.model.receipt import DeliveryReceipt, ReceiptSheet, Scan, Sent, Signed, Step, StepKind
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from recon.store import Store, history, keyring, ledger, outboxes, queries, rosters
from recon.store.codec import canonical
from recon.store.keyring import StationKey
from recon.workflow import signing
from recon.workflow.opening import form_of
from recon.workflow.outbox import contents
from recon.workflow.outbox.approvals import approvals
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sheets import Undelivered, record_now
from recon.workflow.outbox.staging import consignment_of
from recon.workflow.receiptjson import FORMAT, receipt_json

__all__ = ["Verified", "receipt", "receipt_json", "receipt_text", "verify_receipt", "write_receipt"]

_HIDDEN = "…"  # in place of a name
_SHOWN = 6  # of the station's identity, as on the sheets
_ACTS = (
    Act.CONSIGNMENT_STAGED,
    Act.CONSIGNMENT_CHECKED,
    Act.CONSIGNMENT_APPROVED,
    Act.SHEET_SET_OFF,
    Act.SHEET_REFUSED,
    Act.PART_ARRIVED,
    Act.DELIVERED,
    Act.CONSIGNMENT_RECONCILED,
    Act.DELIVERY_UNDONE,
)
_OF_THE_WHOLE = {
    Act.CONSIGNMENT_CHECKED: "faults",
    Act.CONSIGNMENT_APPROVED: "",
    Act.CONSIGNMENT_RECONCILED: "differences",
}


@dataclass(frozen=True, slots=True)
class Verified:
    """A receipt that is as it was signed. ``known`` is the key as this store knows it, None if it does not."""

    consignment: str
    key: str
    known: StationKey | None


def receipt(store: Store, consignment: str, *, operator: str, names: bool = False) -> DeliveryReceipt:
    """Return the signed receipt of a consignment.

    Args:
        store: where.
        consignment: its number, or the end of it.
        operator: who asks.
        names: whether patients' names are in it; else only their numbers.

    Raises:
        UsageError: if there is no such consignment.
        StoreDamaged, StoreReadOnly, StoreFull: if it cannot be signed.
    """
    # Made first, so that the ledger's entry about a new key is among those that the receipt rests on.
    signing.station_key(store, operator=operator)
    with store.snapshot():
        bare = _Account(store, consignment_of(store, consignment), names).receipt(operator)
    data = _signed_bytes(receipt_json(bare))
    made, digest = signing.sign(store, data, operator=operator), hashlib.sha256(data).hexdigest()
    return replace(bare, signed=Signed(made.key, made.public, made.value, digest))


def receipt_text(found: DeliveryReceipt) -> str:
    """Return the receipt as the text of its file: any other text is an altered one."""
    return _text(receipt_json(found))


def write_receipt(found: DeliveryReceipt, out: Path, language: str) -> None:
    """Write the receipt as a PDF.

    Raises:
        OutputError: if it cannot be written.
    """
    from recon.design.delivery_report import render_delivery

    write_whole(out, render_delivery(found, language))


def verify_receipt(file: Path, store: Store | None) -> Verified:
    """Return whose a receipt is that nobody altered; ``store`` says whether it knows the key.

    Raises:
        Unreadable: if the file cannot be read.
        ReceiptAltered: if one byte of it is not as it was signed.
    """
    try:
        data = bounded.read_bytes(file, bounded.RECEIPT)
    except OSError as error:
        raise Unreadable(path=file, reason=system_reason(error)) from error
    try:
        told = bounded.json_of(data)
        bare = {name: member for name, member in told.items() if name != "signature"}
        signed = Signed(*(str(told["signature"][name]) for name in ("key", "public", "value", "sha256")))
        number = str(told["consignment"])
        is_good = data.decode() == _text(told) and _is_signed(told, signed, _signed_bytes(bare))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReceiptAltered(file=file, reason=tr("receipt.no_receipt")) from error
    if not is_good:
        raise ReceiptAltered(file=file, reason=tr("receipt.altered"))
    return Verified(number, signed.key, None if store is None else keyring.key_of(store, signed.public))


def _is_signed(told: dict[str, Any], signed: Signed, data: bytes) -> bool:
    """Tell whether all that a receipt says of its signature is so."""
    return (
        told["format"] == FORMAT
        and told["signature"]["algorithm"] == signing.ALGORITHM
        and signing.verify(signed.public, data, signed.value)
        and signed.key == signing.name_of(signed.public)
        and signed.digest == hashlib.sha256(data).hexdigest()
    )


def _signed_bytes(bare: dict[str, Any]) -> bytes:
    return canonical(bare).encode()


def _text(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


class _Account:
    """Puts together what the tables and the ledger say of a consignment."""

    def __init__(self, store: Store, consignment: Consignment, names: bool) -> None:
        self._store = store
        self._consignment = consignment
        self._there = find(store, consignment.destination)
        self._names = names
        serials = {item.sheet for item in consignment.items}
        since = history.first_number(store, Act.CONSIGNMENT_STAGED, consignment.id)
        found = history.entries_about(store, {consignment.id, *serials}, acts=_ACTS, since=since)
        self._entries: dict[str, list[tuple[LedgerEntry, dict[str, Any]]]] = {serial: [] for serial in serials}
        for entry in found:
            self._take(entry, json.loads(entry.detail))

    def receipt(self, operator: str) -> DeliveryReceipt:
        store, found = self._store, self._consignment
        said = approvals(store, found)
        # Where it went is where it was to go when somebody said yes, whatever the destination is by now.
        there = list(said.values())[-1].there if said else self._there
        last = history.last_entry(store)
        zone = store.timezone
        return DeliveryReceipt(
            consignment=found.id,
            destination=there.name,
            transport=there.transport,
            address=there.address,
            four_eyes=there.four_eyes,
            station=store.station[-_SHOWN:],
            made_at=store.clock().astimezone(zone),
            made_by=operator,
            by=found.by,
            at=found.at.astimezone(zone),
            approved_by=", ".join(dict.fromkeys(one.by for one in said.values())),
            approved_at=found.approved_at and found.approved_at.astimezone(zone),
            sheets=tuple(self._sheet(item) for item in found.items),
            entry=last.id,
            seal=last.digest,
            anchor=mark_text(mark_of(last.station, ledger.last(store.db), last.digest)),
        )

    def _take(self, entry: LedgerEntry, detail: dict[str, Any]) -> None:
        """Note an entry with every sheet of the consignment that it tells of."""
        number = self._consignment.id
        if entry.act is Act.CONSIGNMENT_STAGED:
            for serial in detail["sheets"]:
                self._entries[serial].append((entry, {}))
        elif entry.act in _OF_THE_WHOLE:
            for item in detail["items"]:
                self._entries[item["serial"]].append((entry, item))
        elif detail.get("consignment") == number or _takes_all_back(entry, detail, self._there):
            self._entries[entry.subject].append((entry, detail))

    def _sheet(self, item: Item) -> ReceiptSheet:
        store = self._store
        entries = self._entries[item.sheet]
        sheet = queries.sheet(store, item.sheet)
        record = self._record(item)
        patient = record.patient.ipp if record else rosters.number_now(store, sheet.patient or "")
        who = record.patient if record else queries.patient(store, patient)
        answers = [detail for entry, detail in entries if entry.act is Act.DELIVERED]
        hide = _as_said if self._names or who is None else partial(_nameless, who)
        return ReceiptSheet(
            serial=item.sheet,
            form=sheet.form,
            title=form_of(store, sheet.form, sheet.version).title,
            patient=patient,
            name=f"{who.birth_name.upper()} {who.given_names}".strip() if self._names and who else "",
            stage=item.stage,
            values=sum(one.outcome is Outcome.VALUE for one in record.records) if record else 0,
            digest=item.digest,
            attempts=item.attempts,
            messages=item.messages,
            answer=hide(item.answer),
            status=answers[-1]["receipt"] if answers else {},
            steps=tuple(self._step(entry, told, hide) for entry, told in entries if entry.act is not Act.PART_ARRIVED),
            sent=_sent(entries),
            scans=tuple(Scan(one.page, one.digest, one.position) for one in record.documents) if record else (),
        )

    def _record(self, item: Item) -> SheetRecord | None:
        """Return the record of a sheet: as it set off, or as it would set off now; None where it may not."""
        content = outboxes.kept(self._store, item.consignment, item.sheet).content
        if content:
            return contents.from_text(content)
        now = record_now(self._store, item.sheet)
        return None if isinstance(now, Undelivered) else now

    def _step(self, entry: LedgerEntry, detail: dict[str, Any], hide: Callable[[str], str]) -> Step:
        kind, words = _told(entry.act, detail)
        at = entry.at.astimezone(self._store.timezone)
        return Step(kind, at, entry.actor, entry.id, tuple(map(hide, words)), detail.get("approved_by", ""))


def _as_said(text: str) -> str:
    return text


def _nameless(who: Patient, text: str) -> str:
    """Return what was said without the patient's names in it: faults and destinations may repeat them."""
    whole = (who.birth_name, who.used_name, who.given_names, who.first_given)
    parts = {part for name in whole for part in (name, *name.replace(",", " ").split()) if len(part) > 1}
    written = {way for part in parts for way in (part, part.upper(), part.title())}
    if not written:
        return text
    longest = sorted(map(re.escape, written), key=len, reverse=True)
    return re.sub(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", _HIDDEN, text)


def _takes_all_back(entry: LedgerEntry, detail: dict[str, Any], there: Destination) -> bool:
    """Tell whether a later consignment's undoing took back what this one had brought as well."""
    return entry.act is Act.DELIVERY_UNDONE and detail["destination"] == there.name and bool(detail["withdrawn"])


def _told(act: Act, detail: dict[str, Any]) -> tuple[StepKind, Iterable[str]]:
    """Return what an entry says of a sheet, and in which words."""
    if act is Act.CONSIGNMENT_CHECKED:
        without = StepKind.VALIDATED if detail["digest"] else StepKind.CHANGED
        return StepKind.FAULTY if detail["faults"] else without, [*detail["faults"], *detail.get("marks", ())]
    if act is Act.CONSIGNMENT_RECONCILED:
        return StepKind.DIFFERS if detail["differences"] else StepKind.RECONCILED, detail["differences"]
    if act is Act.DELIVERY_UNDONE:
        words = [detail["why"], *detail["left"], detail["answer"]]
        return StepKind.KEPT if detail["left"] else StepKind.UNDONE, dict.fromkeys(filter(None, words))
    return _PLAIN[act], filter(None, [detail.get("answer", "")])


_PLAIN = {
    Act.CONSIGNMENT_STAGED: StepKind.STAGED,
    Act.CONSIGNMENT_APPROVED: StepKind.APPROVED,
    Act.SHEET_SET_OFF: StepKind.SENT,
    Act.SHEET_REFUSED: StepKind.REFUSED,
    Act.DELIVERED: StepKind.ACKNOWLEDGED,
}


def _sent(entries: Sequence[tuple[LedgerEntry, dict[str, Any]]]) -> tuple[Sent, ...]:
    """Return what the destination took of a sheet, in the order it took it."""
    there: dict[tuple[str, str], dict[str, None]] = {}
    undone: set[tuple[str, str]] = set()
    for entry, detail in entries:
        for kind, reference, identity in detail.get("arrived", ()):
            there.setdefault((kind, reference), {})[identity] = None
            undone.discard((kind, reference))
        if entry.act is Act.DELIVERY_UNDONE:
            undone |= {(kind, reference) for kind, reference in detail["withdrawn"]}
    return tuple(Sent(*place, tuple(names), place in undone) for place, names in there.items())

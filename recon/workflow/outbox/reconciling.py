"""Is it there? What was sent is looked for at the destination, and compared with what it was when it set off."""

from dataclasses import dataclass

from recon.delivery.carrier import Carrier, Difference, Held
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, PageError, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Stage
from recon.model.record import SheetRecord
from recon.store import Store, outboxes
from recon.workflow.outbox import contents
from recon.workflow.outbox.carriers import WITHOUT_QUESTIONS
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sending import ABOUT_THE_SHEET
from recon.workflow.outbox.sheets import Undelivered, record_in_snapshot
from recon.workflow.outbox.staging import consignment_of


@dataclass(frozen=True, slots=True)
class Compared:
    """A sheet against what the destination has; ``reason`` is why it could not be compared, empty where it was."""

    sheet: str
    differences: tuple[Difference, ...]
    reason: str = ""


def compare(store: Store, consignment: str, carrier: Carrier) -> tuple[Compared, ...]:
    """Return what the destination has of each sheet of a consignment that has not arrived; nothing is changed.

    Raises:
        UsageError: if there is no such consignment.
        DestinationUnreachable, DestinationRefused: see Carrier.
    """
    found = consignment_of(store, consignment)
    over = (*outboxes.ARRIVED, Stage.UNDONE)
    return tuple(compared(store, item.sheet, carrier) for item in found.items if item.stage not in over)


def compared(store: Store, serial: str, carrier: Carrier) -> Compared:
    """Return what the destination has of a sheet."""
    record = record_in_snapshot(store, serial)
    return Compared(serial, (), record.reason) if isinstance(record, Undelivered) else _against(record, carrier)


def reconcile(store: Store, consignment: str, carrier: Carrier, *, operator: str) -> tuple[Undelivered, ...]:
    """Look for what was acknowledged of a consignment; return what is not there as it was sent, in words.

    Raises:
        UsageError: if there is no such consignment, or its destination cannot be asked.
        DestinationUnreachable: if nobody answers; what was looked for before stays so.
    """
    found = consignment_of(store, consignment)
    if find(store, found.destination).transport in WITHOUT_QUESTIONS:
        raise UsageError(reason=tr("outbox.cannot_ask", destination=found.destination))
    wrong = []
    for item in found.items:
        if item.stage not in outboxes.ARRIVED:
            continue
        content = outboxes.kept(store, found.id, item.sheet).content
        # A later consignment has brought a correction: what this one brought is not to be there any more.
        last = outboxes.last_to(store, found.destination, item.sheet)
        if not content or last is None or last.consignment != found.id:
            continue
        different = _in_words(_against(contents.from_text(content), carrier))
        with store.transaction(operator) as journal:
            told = {"serial": item.sheet, "differences": different}
            journal.record(Act.CONSIGNMENT_RECONCILED, found.id, {"items": [told]})
        if different:
            wrong.append(Undelivered(item.sheet, "\n".join(different)))
    return tuple(wrong)


def _against(record: SheetRecord, carrier: Carrier) -> Compared:
    try:
        return Compared(record.serial, carrier.compare(record))
    except DestinationUnreachable:
        raise
    except DestinationRefused as error:
        if error.details.get("status") not in ABOUT_THE_SHEET:
            raise
        return Compared(record.serial, (), error.message())
    except (DeliveryError, PageError) as error:
        # What could not go keeps no other sheet from being compared.
        return Compared(record.serial, (), error.message())


def _in_words(one: Compared) -> list[str]:
    if one.reason:
        return [one.reason]
    return [in_words(difference) for difference in one.differences if difference.held is not Held.SAME]


def in_words(one: Difference) -> str:
    """Return a difference as a person reads it."""
    return tr(f"outbox.held.{one.held}", identity=one.identity, ours=one.ours, theirs=one.theirs)

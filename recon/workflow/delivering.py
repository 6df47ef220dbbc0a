"""What is verified and matched, to a server or receiver by its address, in one go and in the name of one person.

It goes through the outbox (recon.workflow.outbox), as all that is sent: only what a destination confirmed is delivered.
"""

from collections.abc import Callable
from dataclasses import dataclass

from recon.delivery.carrier import Carrier, Difference, Held
from recon.delivery.fhir import FhirOptions
from recon.delivery.hl7v2 import Hl7Profile
from recon.errors import DestinationRefused
from recon.model.outbox import Destination, Transport
from recon.store import Store
from recon.workflow.leaving import refuse_exercise
from recon.workflow.outbox.carriers import carrier_of, plain
from recon.workflow.outbox.delivering import Delivered, deliver
from recon.workflow.outbox.destinations import at_once, secret_of, set_to
from recon.workflow.outbox.reconciling import Compared, compared
from recon.workflow.outbox.sheets import Delivery, Undelivered
from recon.workflow.outbox.staging import ready_for
from recon.workflow.outbox.wording import Wording


@dataclass(frozen=True, slots=True)
class Preview:
    """What would go to a destination, each sheet against what is there, and what would not."""

    sheets: tuple[Compared, ...]
    left: tuple[Undelivered, ...]


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
    _raise_no(told, Wording(store))
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


def _carrier(store: Store, there: Destination, address: str) -> Carrier:
    url = address if there.transport is Transport.FHIR else ""
    return carrier_of(store, there, secret=secret_of(there.name), url=url)


def _raise_no(told: Delivered, wording: Wording) -> None:
    """Raise what the destination refused as one error that names every sheet, or why the sending ended early."""
    refusals = [error for _, error in told.refusals]
    if told.stopped is not None and told.stopped not in refusals:
        raise told.stopped
    if refusals:
        reasons = [_named(serial, error, wording) for serial, error in told.refusals]
        raise DestinationRefused(**refusals[-1].details | {"reason": "\n".join(reasons)})


def _named(serial: str, error: DestinationRefused, wording: Wording) -> str:
    reason = wording.of(serial, str(error.details.get("reason", "")))
    return reason if serial in reason else f"{serial}: {reason}"

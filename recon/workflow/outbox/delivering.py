"""All of it at once: what one person sends to an address, staged, validated, approved and sent in one go."""

from collections.abc import Callable
from dataclasses import dataclass

from recon.delivery.carrier import Carrier
from recon.errors import DestinationRefused, ReconError, UsageError
from recon.language import tr
from recon.model.outbox import Stage
from recon.store import Store, outboxes
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sending import Sent, send
from recon.workflow.outbox.sheets import Undelivered
from recon.workflow.outbox.staging import approve, check, stage

_OPEN = (Stage.STAGED, Stage.VALIDATED)
# Sheets that somebody corrects while others go are validated and sent again; not for ever.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Delivered:
    """What arrived, with how many values; what did not and why; what the destination refused; why it ended early.

    ``marks`` is what is unusual about what arrived, in words.
    """

    sheets: tuple[str, ...]
    values: int
    left: tuple[Undelivered, ...]
    refusals: tuple[tuple[str, DestinationRefused], ...]
    stopped: ReconError | None
    marks: tuple[Undelivered, ...] = ()


def deliver(
    store: Store,
    destination: str,
    carrier: Carrier,
    *,
    operator: str,
    despite_keyed: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Delivered:
    """Send all that is verified, certain and not yet delivered to a destination, and what an earlier run left over.

    Raises:
        UsageError: if the destination asks for two people; nothing is staged then.
        DeliveryError: see ``send``.
    """
    if find(store, destination).four_eyes:
        # Nobody says yes in passing to what another person has prepared.
        raise UsageError(reason=tr("outbox.two_people", name=destination))
    staged = stage(store, destination, operator=operator)
    account = _Account(left={one.sheet: one for one in staged.left})
    for _ in range(_ROUNDS):
        for number in _unfinished(store, destination):
            checked = check(store, number, carrier, operator=operator)
            account.keep(checked.faulty)
            account.mark(checked.marks)
            approve(store, number, operator=operator, despite_keyed=despite_keyed)
        sent = send(store, destination, carrier, operator=operator, stop=stop)
        account.add(sent)
        if sent.stopped or not sent.changed:
            break
    return account.account()


class _Account:
    def __init__(self, left: dict[str, Undelivered]) -> None:
        self._left = left
        self._sheets: dict[str, None] = {}
        self._values = 0
        self._refusals: list[tuple[str, DestinationRefused]] = []
        self._stopped: ReconError | None = None
        self._marks: dict[str, Undelivered] = {}

    def mark(self, marks: tuple[Undelivered, ...]) -> None:
        self._marks |= {one.sheet: one for one in marks}

    def keep(self, left: tuple[Undelivered, ...]) -> None:
        self._left |= {one.sheet: one for one in left}

    def add(self, sent: Sent) -> None:
        for serial in sent.arrived:
            self._left.pop(serial, None)
        self._sheets |= dict.fromkeys(sent.arrived)
        self._values += sent.values
        self._refusals += sent.refusals
        self._stopped = sent.stopped
        self.keep((*sent.held, *sent.changed))

    def account(self) -> Delivered:
        left = tuple(self._left.values())
        marks = tuple(one for one in self._marks.values() if one.sheet in self._sheets)
        return Delivered(tuple(self._sheets), self._values, left, tuple(self._refusals), self._stopped, marks)


def _unfinished(store: Store, destination: str) -> list[str]:
    """Return the consignments of which something is still to be validated or approved."""
    there = outboxes.consignments(store, destination=destination)
    return [one.id for one in there if any(item.stage in _OPEN for item in one.items)]

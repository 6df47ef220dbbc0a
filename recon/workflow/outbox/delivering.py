"""All of it at once: what one person sends to an address, staged, validated, approved and sent in one go."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from recon.delivery.carrier import Carrier
from recon.errors import DestinationRefused, ReconError, UsageError
from recon.language import tr
from recon.model.outbox import Destination, Item, Stage
from recon.store import Store, outboxes
from recon.workflow.outbox.approving import approve_some, check_some, together
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.recent import AT_ONCE
from recon.workflow.outbox.sending import Sent, sending
from recon.workflow.outbox.sheets import Undelivered
from recon.workflow.outbox.staging import consignment_of, stage

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
    way = _Way(store, find(store, destination), carrier, operator, despite_keyed, stop)
    for _ in range(_ROUNDS):
        if not way.go(account):
            break
    return account.account()


@dataclass(frozen=True, slots=True)
class _Way:
    """Takes the sheets of one destination from staged to arrived."""

    store: Store
    there: Destination
    carrier: Carrier
    operator: str
    despite_keyed: bool
    stop: Callable[[], bool]

    def go(self, account: "_Account") -> bool:
        """Take all that is under way as far as it comes; tell whether some is to be validated again.

        A few sheets go the whole way together, before the next few: what was made for one step serves the next.
        """
        there = self.there.name
        with sending(self.store, there, self.carrier, operator=self.operator, stop=self.stop) as sender:
            sender.take(outboxes.to_send(self.store, there))
            for number in _unfinished(self.store, there):
                found = consignment_of(self.store, number)
                for some in together((item for item in found.items if item.stage in _OPEN), AT_ONCE):
                    sender.take(self._approved(some, account))
        sent = sender.account()
        account.add(sent)
        return bool(sent.changed) and not sent.stopped

    def _approved(self, items: tuple[Item, ...], account: "_Account") -> list[Item]:
        """Validate some sheets and say yes to them; return those that may go."""
        told = check_some(self.store, self.there, items, self.carrier, operator=self.operator)
        account.keep(told.faulty)
        account.mark(told.marks)
        good = self._at(Stage.VALIDATED, items)
        approve_some(self.store, self.there, good, operator=self.operator, despite_keyed=self.despite_keyed)
        return self._at(Stage.APPROVED, good)

    def _at(self, stage: Stage, items: Iterable[Item]) -> list[Item]:
        now = (outboxes.item(self.store, item.consignment, item.sheet) for item in items)
        return [item for item in now if item is not None and item.stage is stage]


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

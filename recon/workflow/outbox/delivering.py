"""All of it at once: what one person sends to an address, staged, validated, approved and sent in one go."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from recon.delivery.carrier import Carrier
from recon.errors import DestinationRefused, ReconError, UsageError
from recon.language import tr
from recon.model.outbox import Destination, Item, Stage
from recon.store import Store, outboxes
from recon.workflow.outbox.approving import approve_some, check_some, together
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.recent import AT_ONCE
from recon.workflow.outbox.sending import Sending, Sent, sending
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
        raise _two_people(destination)
    staged = stage(store, destination, operator=operator)
    account = _Account(left={one.sheet: one for one in staged.left})
    way = _Way(store, destination, carrier, operator, despite_keyed, stop)
    for _ in range(_ROUNDS):
        if not way.go(account):
            break
    return account.account()


@dataclass(frozen=True, slots=True)
class _Way:
    """Takes the sheets of one destination from staged to arrived."""

    store: Store
    name: str
    carrier: Carrier
    operator: str
    despite_keyed: bool
    stop: Callable[[], bool]

    def go(self, account: "_Account") -> bool:
        """Take all that is under way as far as it comes; tell whether some is to be validated again.

        A few sheets go the whole way together, before the next few: what was made for one step serves the next.
        """
        changed: list[Undelivered] = []
        with sending(self.store, self.name, self.carrier, operator=self.operator, stop=self.stop) as sender:
            sender.take(outboxes.to_send(self.store, self.name))
            for some in self._waiting():
                there = find(self.store, self.name)
                if self.stop() or _asks_for_two(there, sender):
                    break
                sender.take(self._approved(there, some, account, changed))
        sent = sender.account()
        account.add(sent, changed)
        return bool(sent.changed or changed) and not sent.stopped and not self.stop()

    def _waiting(self) -> Iterator[tuple[Item, ...]]:
        """Yield a few sheets at a time of those that are to be validated or approved."""
        for number in _unfinished(self.store, self.name):
            found = consignment_of(self.store, number)
            yield from together((item for item in found.items if item.stage in _OPEN), AT_ONCE)

    def _approved(
        self, there: Destination, items: tuple[Item, ...], account: "_Account", changed: list[Undelivered]
    ) -> list[Item]:
        """Validate some sheets and say yes to them; return those that may go, and tell those that changed."""
        told = check_some(self.store, there, items, self.carrier, operator=self.operator)
        account.keep(told.faulty)
        account.mark(told.marks)
        good = self._at(Stage.VALIDATED, items)
        said = approve_some(self.store, there, good, operator=self.operator, despite_keyed=self.despite_keyed)
        changed += said.changed
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

    def keep(self, left: Iterable[Undelivered]) -> None:
        self._left |= {one.sheet: one for one in left}

    def add(self, sent: Sent, changed: Iterable[Undelivered]) -> None:
        for serial in sent.arrived:
            self._left.pop(serial, None)
        self._sheets |= dict.fromkeys(sent.arrived)
        self._values += sent.values
        self._refusals += sent.refusals
        self._stopped = sent.stopped
        self.keep((*changed, *sent.held, *sent.changed))

    def account(self) -> Delivered:
        left = tuple(self._left.values())
        marks = tuple(one for one in self._marks.values() if one.sheet in self._sheets)
        return Delivered(tuple(self._sheets), self._values, left, tuple(self._refusals), self._stopped, marks)


def _asks_for_two(there: Destination, sender: Sending) -> bool:
    """Tell whether the destination asks for two people by now: then nothing more is approved in passing."""
    if there.four_eyes and sender.stopped is None:
        sender.stopped = _two_people(there.name)
    return there.four_eyes


def _two_people(name: str) -> UsageError:
    return UsageError(reason=tr("outbox.two_people", name=name))


def _unfinished(store: Store, destination: str) -> list[str]:
    """Return the consignments of which something is still to be validated or approved."""
    there = outboxes.consignments(store, destination=destination)
    return [one.id for one in there if any(item.stage in _OPEN for item in one.items)]

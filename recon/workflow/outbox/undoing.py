"""Taking back what went: a sheet that never set off leaves the outbox, one that arrived is taken back there."""

from collections.abc import Sequence
from dataclasses import dataclass

from recon.delivery.carrier import Carrier, Held, Withdrawn
from recon.errors import SecondPersonNeeded, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Consignment, Destination, Item, Stage
from recon.model.record import SheetRecord
from recon.store import Store, outboxes
from recon.workflow.operators import is_same_person
from recon.workflow.outbox import contents
from recon.workflow.outbox.carriers import WITHOUT_QUESTIONS
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.leases import only_sender
from recon.workflow.outbox.sheets import Undelivered
from recon.workflow.outbox.staging import consignment_of
from recon.workflow.signing_in import demand_yes

_INSIDE = (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED, Stage.APPROVED)
_BY_HAND = "by hand"
_OVER = (Stage.REFUSED, Stage.UNDONE)


@dataclass(frozen=True, slots=True)
class Undone:
    """The sheets that were taken out or back, and what the destination would not let go of others."""

    sheets: tuple[str, ...]
    left: tuple[Undelivered, ...]


def undo(
    store: Store,
    consignment: str,
    carrier: Carrier,
    why: str,
    *,
    operator: str,
    approved_by: str = "",
    serials: Sequence[str] | None = None,
    by_hand: bool = False,
) -> Undone:
    """Take a consignment back, or some sheets of it: each is to be delivered again then, if it is still to go.

    ``by_hand``: somebody has seen to it at the destination, and nothing is asked of that any more.

    Raises:
        SecondPersonNeeded: if the destination asks for two people, something has set off, and no other one is named.
        YesNeeded: if the store has accounts, and that other one has not just said yes by their own password.
        UsageError: if there is no such consignment, or no reason.
        DestinationUnreachable, DestinationRefused: what was taken back before stays so.
        DeliveryError: if another program is sending there.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    with only_sender(store, consignment_of(store, consignment).destination):
        # Looked at by the only one who sends: what has not set off does not do so meanwhile.
        found = consignment_of(store, consignment)
        there = find(store, found.destination)
        wanted = [i for i in found.items if not _is_over(store, i) and (serials is None or i.sheet in serials)]
        if any(item.stage not in _INSIDE for item in wanted):
            _second_person(store, there, operator, approved_by)
        work = _Undoing(store, there, carrier, why.strip(), operator, approved_by.strip(), by_hand)
        done = [(item, work.take_back(item)) for item in wanted]
    left = [Undelivered(item.sheet, "\n".join(kept)) for item, kept in done if kept]
    return Undone(tuple(item.sheet for item, kept in done if not kept), tuple(left))


def consignment_with(store: Store, serial: str) -> Consignment:
    """Return the consignment that brought the sheet to its destination, else the one that it is in.

    Raises:
        UsageError: if it is in none, or in those to several destinations.
    """
    items = [item for item in outboxes.items_of(store, serial) if not _is_over(store, item)]
    gone = [item for item in items if item.stage not in _INSIDE]
    found = [consignment_of(store, item.consignment) for item in gone or items]
    if len({one.destination for one in found}) != 1:
        raise UsageError(reason=tr("outbox.which_consignment", sheet=serial))
    return found[-1]


@dataclass(frozen=True, slots=True)
class _Undoing:
    store: Store
    there: Destination
    carrier: Carrier
    why: str
    operator: str
    approved_by: str
    by_hand: bool

    def take_back(self, item: Item) -> tuple[str, ...]:
        """Take one sheet back; return what the destination would not let go."""
        now = outboxes.item(self.store, item.consignment, item.sheet)
        if now is None or _is_over(self.store, now):
            return ()
        if now.stage in _INSIDE:
            self._note(item, Withdrawn((), ()), is_reached=False)
            return ()
        if now.stage is Stage.SENT and not self.by_hand and not self._settle(now):
            return ()
        if now.stage is not Stage.SENT or not self.by_hand:
            self._refuse_while_under_way(item)
        return self._take_back(item)

    def _take_back(self, item: Item) -> tuple[str, ...]:
        arrived = [
            one
            for one in outboxes.arrived(self.store, serial=item.sheet)
            if one.destination == self.there.name and not one.is_undone
        ]
        if self.by_hand:
            gone = Withdrawn(tuple(dict.fromkeys((one.kind, one.reference) for one in arrived)), (), _BY_HAND)
        else:
            self._begin(item)
            gone = self.carrier.take_back(self._content(item), arrived, self.why)
        self._note(item, gone, is_reached=True)
        return gone.left

    def _begin(self, item: Item) -> None:
        """Note, before anything is taken back, that it may be gone there by now: what follows may never be heard of."""
        told = {"serial": item.sheet, "differences": [tr("outbox.undoing", why=self.why)]}
        with self.store.transaction(self.operator) as journal:
            journal.record(Act.CONSIGNMENT_RECONCILED, item.consignment, {"items": [told]})

    def _settle(self, item: Item) -> bool:
        """Find out whether a sheet arrived of which no answer was heard; tell whether there is something to take back.

        Where the destination has nothing of it, it only leaves the outbox. Else it goes again as it was, which changes
        nothing where it has arrived: only then is it known what there is to be taken back.
        """
        record = self._content(item)
        if self.there.transport not in WITHOUT_QUESTIONS:
            # Whom it knows and which stay says nothing: those may be there without us.
            found = [one for one in self.carrier.compare(record) if one.identity.partition(":")[0] == item.sheet]
            if all(one.held in (Held.NEW, Held.KEYED) for one in found):
                self._note(item, Withdrawn((), ()), is_reached=False)
                return False
        answer = self.carrier.carry(record, item.messages)
        detail = {"destination": self.there.name, "receipt": answer.receipt, "consignment": item.consignment}
        rows = [list(one) for one in answer.arrived]
        with self.store.transaction(self.operator) as journal:
            told = {"arrived": rows, "answer": answer.text, "overtaken": True}
            journal.record(Act.DELIVERED, item.sheet, detail | told)
        return True

    def _content(self, item: Item) -> SheetRecord:
        return contents.from_text(outboxes.kept(self.store, item.consignment, item.sheet).content)

    def _refuse_while_under_way(self, item: Item) -> None:
        """Refuse to take back what a correction is on its way to: it was made to follow what is there."""
        if item.sheet in outboxes.under_way(self.store, self.there.name):
            raise UsageError(reason=tr("outbox.under_way", sheet=item.sheet))

    def _note(self, item: Item, gone: Withdrawn, *, is_reached: bool) -> None:
        detail = {
            "destination": self.there.name,
            "consignment": item.consignment,
            "withdrawn": [list(one) for one in gone.taken],
            "left": list(gone.left),
            "answer": gone.text,
            "why": self.why,
            "approved_by": self.approved_by,
            "reached": is_reached,
        }
        with self.store.transaction(self.operator) as journal:
            journal.record(Act.DELIVERY_UNDONE, item.sheet, detail)


def _is_over(store: Store, item: Item) -> bool:
    """Tell whether there is nothing to take back: a sheet that was refused may have arrived in part."""
    return item.stage in _OVER and not (item.stage is Stage.REFUSED and outboxes.is_partly_there(store, item))


def _second_person(store: Store, there: Destination, operator: str, approved_by: str) -> None:
    if not there.four_eyes:
        return
    if not approved_by.strip() or is_same_person(operator, approved_by):
        raise SecondPersonNeeded(by=operator)
    demand_yes(store, approved_by)

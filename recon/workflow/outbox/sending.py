"""From approved to acknowledged: one sheet after the other, each written down before it leaves and when it arrived."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from recon.delivery.carrier import Answer, Carrier
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, OutputError, ReconError, StoreError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Destination, Item, Stage, Transport
from recon.model.record import SheetRecord
from recon.store import Store, outboxes, rosters
from recon.workflow import room_left
from recon.workflow.leaving import refuse_exercise
from recon.workflow.outbox import contents, mergers
from recon.workflow.outbox.approving import fall_back, is_as_validated
from recon.workflow.outbox.destinations import find, way_of
from recon.workflow.outbox.leases import only_sender
from recon.workflow.outbox.sheets import Undelivered, record_in_snapshot, record_now
from recon.workflow.outbox.staging import consignment_of

# The destination's no is about the sheet itself: other sheets may still be taken.
ABOUT_THE_SHEET = frozenset({"400", "409", "412", "422"})
# It is final, and what follows may depend on it: an HL7 v2 receiver's.
_FINAL = frozenset({"AE", "CR"})
_A_SHEET = 1_000_000  # bytes that one takes in the ledger, with its answer


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of what was to go: ``arrived`` with how many values; ``changed`` since it was validated.

    ``held`` waits for a person, ``refusals`` are the destination's. ``stopped`` is why the rest has not gone.
    """

    arrived: tuple[str, ...]
    values: int
    held: tuple[Undelivered, ...]
    changed: tuple[Undelivered, ...]
    refusals: tuple[tuple[str, DestinationRefused], ...]
    stopped: ReconError | None = None


def send(
    store: Store,
    destination: str,
    carrier: Carrier,
    *,
    operator: str,
    consignment: str | None = None,
    stop: Callable[[], bool] = lambda: False,
    progress: Callable[[str], None] = lambda _serial: None,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Sent:
    """Send what is approved for a destination, after what set off before and of which no answer was heard.

    Args:
        store: where.
        destination: its name.
        carrier: to it.
        operator: who sends.
        consignment: this one only.
        stop: asked before each sheet; true ends the sending.
        progress: called with the serial of each sheet that arrived.
        pause: waits, s.
        clock: a clock that never goes back, s.

    Raises:
        UsageError: if there is no such destination or consignment.
        DeliveryError: if another program is sending to it.
    """
    find(store, destination)
    number = consignment_of(store, consignment).id if consignment else None
    with sending(
        store, destination, carrier, operator=operator, stop=stop, progress=progress, pause=pause, clock=clock
    ) as sender:
        sender.take(outboxes.to_send(store, destination, number))
    return sender.account()


@contextmanager
def sending(
    store: Store,
    destination: str,
    carrier: Carrier,
    *,
    operator: str,
    stop: Callable[[], bool] = lambda: False,
    progress: Callable[[str], None] = lambda _serial: None,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator["Sending"]:
    """Be the one who sends to a destination; see ``send``."""
    refuse_exercise(store)
    with only_sender(store, destination):
        way = way_of(find(store, destination))
        sender = Sending(store, destination, carrier, operator, stop, progress, pause, clock, way, earliest=clock())
        # Who is one person now is told first, for corrections go under the number that stays; and last, for a server
        # may know that number from the sheets only.
        sender.tell_mergers()
        yield sender
        sender.tell_mergers()


@dataclass(slots=True)
class Sending:
    """Sends sheets to one destination, and keeps account of what becomes of them."""

    store: Store
    destination: str
    carrier: Carrier
    operator: str
    stop: Callable[[], bool]
    progress: Callable[[str], None]
    pause: Callable[[float], None]
    clock: Callable[[], float]
    way: tuple[object, ...]  # that the carrier goes
    earliest: float
    arrived: list[str] = field(default_factory=list)
    values: int = 0
    held: list[Undelivered] = field(default_factory=list)
    changed: list[Undelivered] = field(default_factory=list)
    refusals: list[tuple[str, DestinationRefused]] = field(default_factory=list)
    stopped: ReconError | None = None
    is_unasked: bool = False

    def take(self, items: Iterable[Item]) -> None:
        """Send what set off before or is approved, one after the other, as fast as the destination may be asked."""
        for item in items:
            there = find(self.store, self.destination)
            if self.is_over(there) or self.stop():
                break
            if (wait := self.earliest - self.clock()) > 0:
                self.pause(wait)
            self.earliest = self.clock() + (1 / there.per_second if there.per_second else 0)
            before = len(self.arrived)
            # As it is by now: somebody may have validated and approved it anew, under other names.
            self._take(outboxes.item(self.store, item.consignment, item.sheet) or item, there)
            if len(self.arrived) > before:
                self.progress(item.sheet)

    def is_over(self, there: Destination) -> bool:
        """Tell whether nothing more may go; somebody may have held the destination meanwhile, or changed it."""
        if self.stopped is None and there.held:
            self.stopped = DeliveryError(reason=tr("outbox.held_back", destination=there.name, why=there.held))
        if self.stopped is None and way_of(there) != self.way:
            # What is approved for where it is now would go to where it was.
            self.stopped = DeliveryError(reason=tr("outbox.moved", destination=there.name))
        return self.stopped is not None

    def account(self) -> Sent:
        told = (self.held, self.changed, self.refusals)
        held, changed, refusals = (tuple(one) for one in told)
        return Sent(tuple(self.arrived), self.values, held, changed, refusals, self.stopped)  # type: ignore[arg-type]

    def _take(self, item: Item, there: Destination) -> None:
        """Take one sheet as far as it comes."""
        try:
            record = self._again(item) if item.stage is Stage.SENT else self._first(item, there)
            if record is not None:
                self._arrive(item, record, self.carrier.carry(record, item.messages))
        except DestinationRefused as error:
            self._refuse(item, there, error)
        except (DestinationUnreachable, OutputError, StoreError) as error:
            # Nobody answers, or nothing can be written: the sheet may have arrived or not.
            self.stopped = error
            self._note_part(item, error)
        except ReconError as error:
            # It cannot be made any more as it was: that is about this sheet alone.
            self.held.append(Undelivered(item.sheet, error.message()))

    def tell_mergers(self) -> None:
        """Tell of numbers that are one person's now."""
        if self.is_over(find(self.store, self.destination)):
            return
        try:
            mergers.tell(self.store, find(self.store, self.destination), self.carrier, operator=self.operator)
        except DestinationRefused as error:
            self.refusals.append((tr("outbox.merger"), error))
        except ReconError as error:
            self.stopped = error

    def _first(self, item: Item, there: Destination) -> SheetRecord | None:
        """Let a sheet set off; None if it may not any more."""
        if there.transport is Transport.FHIR and self._is_keyed(item):
            return None
        # What sets off must have room for what it is answered.
        room_left.require(self.store.folder, _A_SHEET)
        with self.store.transaction(self.operator) as journal:
            now = outboxes.item(self.store, item.consignment, item.sheet)
            if now is None or now.stage is not Stage.APPROVED or now.messages != item.messages:
                return None
            record = record_now(self.store, item.sheet)
            if isinstance(record, Undelivered):
                changed = record
            elif not is_as_validated(self.store, there, item, record):
                changed = Undelivered(item.sheet, tr("outbox.changed"))
            else:
                said = {"consignment": item.consignment, "content": contents.to_text(record)}
                journal.record(Act.SHEET_SET_OFF, item.sheet, said)
                return record
            fall_back(journal, item.consignment, [changed])
        self.changed.append(changed)
        return None

    def _again(self, item: Item) -> SheetRecord | None:
        """Let a sheet of which nothing was heard go again as it was; None where that may do harm."""
        before = contents.from_text(outboxes.kept(self.store, item.consignment, item.sheet).content)
        with self.store.transaction(self.operator) as journal:
            now = record_now(self.store, item.sheet)
            reason = now.reason if isinstance(now, Undelivered) else self._other_patient(before, now)
            if not reason:
                said = {"consignment": item.consignment, "content": contents.to_text(before)}
                journal.record(Act.SHEET_SET_OFF, item.sheet, said)
                return before
        self.held.append(Undelivered(item.sheet, tr("outbox.uncertain", reason=reason)))
        return None

    def _other_patient(self, before: SheetRecord, now: SheetRecord) -> str:
        if rosters.number_now(self.store, before.patient.ipp) == now.patient.ipp:
            return ""
        return tr("outbox.other_patient", before=before.patient.ipp, now=now.patient.ipp)

    def _is_keyed(self, item: Item) -> bool:
        """Hold a sheet of which somebody has typed something in there already, unless a person said yes to that."""
        record = record_in_snapshot(self.store, item.sheet)
        if isinstance(record, Undelivered) or outboxes.kept(self.store, item.consignment, item.sheet).despite:
            return False
        try:
            found = self.carrier.typed(record)
        except ReconError as error:
            # What stands against the sheet, the sending itself will meet. That nobody could look is told, once.
            if isinstance(error, DestinationRefused) and not self.is_unasked:
                self.is_unasked = True
                self.held.append(Undelivered(item.sheet, tr("outbox.not_asked", reason=error.details["reason"])))
            return False
        if not found:
            return False
        told = [tr("outbox.keyed", identity=one.identity, ours=one.ours, theirs=one.theirs) for one in found]
        with self.store.transaction(self.operator) as journal:
            said = {"serial": item.sheet, "digest": item.digest, "faults": told}
            journal.record(Act.CONSIGNMENT_CHECKED, item.consignment, {"items": [said]})
        self.held.append(Undelivered(item.sheet, "\n".join(told)))
        return True

    def _arrive(self, item: Item, record: SheetRecord, answer: Answer) -> None:
        said = {"destination": self.destination, "receipt": answer.receipt, "consignment": item.consignment}
        rows = [list(one) for one in answer.arrived]
        with self.store.transaction(self.operator) as journal:
            now = record_now(self.store, item.sheet)
            is_overtaken = isinstance(now, Undelivered) or (now is not record and not contents.same(now, record))
            detail = said | {"arrived": rows, "answer": answer.text, "overtaken": is_overtaken}
            journal.record(Act.DELIVERED, item.sheet, detail)
        self.arrived.append(item.sheet)
        self.values += len(record.records)
        if isinstance(now, Undelivered):
            self.held.append(Undelivered(item.sheet, tr("outbox.arrived_but", reason=now.reason)))

    def _note_part(self, item: Item, error: ReconError) -> None:
        """Note what was taken of a sheet before the line failed: that much is known, and does not go again."""
        if rows := _taken(error):
            said = {"consignment": item.consignment, "destination": self.destination, "arrived": rows}
            with self.store.transaction(self.operator) as journal:
                journal.record(Act.PART_ARRIVED, item.sheet, said)

    def _refuse(self, item: Item, there: Destination, error: DestinationRefused) -> None:
        status = str(error.details.get("status", ""))
        is_again = item.stage is Stage.SENT
        # A no to what set off before does not tell that it had not arrived: some say no to what they have.
        if (status in ABOUT_THE_SHEET or status in _FINAL) and not is_again:
            said = {"consignment": item.consignment, "destination": self.destination, "answer": error.message()}
            with self.store.transaction(self.operator) as journal:
                journal.record(Act.SHEET_REFUSED, item.sheet, said | {"arrived": _taken(error)})
        else:
            self._note_part(item, error)
        self.refusals.append((item.sheet, error))
        if is_again:
            self.held.append(Undelivered(item.sheet, tr("outbox.refused_again")))
        # A server that refuses one sheet for good must not keep all others; what failed for the first time may be
        # about the line, and nothing else should meet it.
        is_alone = status in ABOUT_THE_SHEET or (is_again and there.transport is not Transport.MLLP)
        if not is_alone:
            self.stopped = error


def _taken(error: ReconError) -> list[list[str]]:
    """Return what the destination took of a sheet before the error."""
    return [list(one) for one in error.details.get("arrived", ())]  # type: ignore[attr-defined]

"""A destination that lives in the test, and a carrier to it that fails as it is told."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from recon.delivery.carrier import Answer, Difference, Held, Ready, Withdrawn
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from recon.workflow.outbox.contents import to_text

ADDRESS = "http://fhir.example/r4"


class Killed(BaseException):
    """The program ended here, at once."""


@dataclass
class Target:
    """What the destination has: each value by its identity, with whose it is; and how often it took each message."""

    values: dict[str, tuple[str, object]] = field(default_factory=dict)
    taken: list[tuple[str, ...]] = field(default_factory=list)
    seen: dict[tuple[str, ...], str] = field(default_factory=dict)
    last: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)

    def take(self, record: SheetRecord, messages: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
        """Take a sheet: the same again changes nothing, another content under the same messages may never come."""
        names = tuple(messages)
        assert self.seen.setdefault(names, to_text(record)) == to_text(record)
        # Under other names, the same content would be there twice.
        known_as, content = self.last.get(record.serial, (names, ""))
        assert known_as == names or content != to_text(record)
        self.last[record.serial] = names, to_text(record)
        ours = values_of(record)
        for identity in [one for one in self.values if one.partition(":")[0] == record.serial]:
            if identity not in ours:
                del self.values[identity]
        self.values |= ours
        self.taken.append(names)
        return tuple(("Observation", f"o-{identity}", identity) for identity in ours)


def values_of(record: SheetRecord) -> dict[str, tuple[str, object]]:
    found = {}
    for one in record.records:
        if one.outcome is Outcome.VALUE:
            row = "" if one.row is None else f":{one.row}"
            found[f"{record.serial}:{one.field}{row}"] = (record.patient.ipp, one.value)
    return found


@dataclass
class FakeCarrier:
    """Does what ``plan`` says with each sheet, by serial: ok (nothing said), refuse, before, after, killed_…

    ``before``: the line breaks before the destination took the sheet; ``after``: it took it, and its answer is lost.
    ``meanwhile`` is what somebody else does while a sheet is under way; ``keyed`` is what was typed there already.
    """

    target: Target = field(default_factory=Target)
    plan: dict[str, str] = field(default_factory=dict)
    meanwhile: dict[str, Callable[[], object]] = field(default_factory=dict)
    faulty: dict[str, str] = field(default_factory=dict)
    keyed: set[str] = field(default_factory=set)
    messages: int = 1
    carried: list[str] = field(default_factory=list)
    left: tuple[str, ...] = ()
    status: str = "422"
    is_closed: bool = False
    merged: list[tuple[str, str]] = field(default_factory=list)
    knows: set[str] = field(default_factory=set)

    def ready(self, record: SheetRecord) -> Ready:
        faults = (self.faulty[record.serial],) if record.serial in self.faulty else ()
        digest = hashlib.sha256(to_text(record).encode()).hexdigest()
        return Ready(record.serial, digest, faults, {"Observation": len(values_of(record))}, self.messages)

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        if record.serial in self.faulty:
            raise DeliveryError(reason=self.faulty[record.serial])
        return tuple(self._difference(name, value) for name, value in values_of(record).items())

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:
        return tuple(one for one in self.compare(record) if one.held is Held.KEYED)

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:
        serial = record.serial
        self.carried.append(serial)
        self.meanwhile.pop(serial, lambda: None)()
        fate = self.plan.get(serial, "ok")
        self._end(fate, "before")
        if fate == "refuse":
            raise DestinationRefused(destination=ADDRESS, status=self.status, reason="no")
        arrived = self.target.take(record, messages)
        self._end(fate, "after")
        return Answer(arrived, {"created": len(arrived), "existing": 0}, "yes")

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:
        fate = self.plan.get(record.serial, "ok")
        self._end(fate, "before")
        if not self.left:
            self.target.last.pop(record.serial, None)
            for one in arrived:
                self.target.values.pop(one.identity, None)
        self._end(fate, "after")
        taken = () if self.left else tuple((one.kind, one.reference) for one in arrived)
        return Withdrawn(taken, self.left, why)

    def merge(self, former: str, current: str) -> bool:
        self._end(self.plan.get(former, "ok"), "before")
        if current in self.knows:
            self.merged.append((former, current))
        return current in self.knows

    def close(self) -> None:
        self.is_closed = True

    def _difference(self, name: str, value: tuple[str, object]) -> Difference:
        if name in self.target.values:
            held = Held.SAME if self.target.values[name] == value else Held.DIFFERENT
        else:
            held = Held.KEYED if name in self.keyed else Held.NEW
        return Difference(name, held, str(value), str(self.target.values.get(name, "")))

    def _end(self, fate: str, when: str) -> None:
        if fate == when:
            raise DestinationUnreachable(destination=ADDRESS, reason="cut")
        if fate == f"killed_{when}":
            raise Killed

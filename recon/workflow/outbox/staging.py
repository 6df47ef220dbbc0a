"""From verified to approved: which sheets go next, what keeps them from going, and who says yes to exactly that."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from ulid import ULID

from recon.delivery import names
from recon.delivery.carrier import Carrier
from recon.delivery.fhir import FhirOptions
from recon.errors import ReconError, SecondPersonNeeded, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Consignment, Destination, Item, Stage
from recon.model.record import SheetRecord
from recon.model.sheet import SheetState
from recon.store import Journal, Store, outboxes, queries, rosters
from recon.workflow.operators import is_nobody, is_same_person
from recon.workflow.outbox import contents
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sheets import Undelivered, doubted, record_in_snapshot, record_now
from recon.workflow.outbox.validating import Validation

_AT_ONCE = 50  # sheets in one transaction: others can write in between, and little is done again after a stop
_OPEN = (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED)
_Order = tuple[bool, bool, bool, datetime]
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Staged:
    """A consignment's number, empty where there is nothing to go; its sheets in their order, and those held back."""

    consignment: str
    sheets: tuple[str, ...]
    left: tuple[Undelivered, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """The sheets that cannot go, and those of which whoever approves them should know something; in words."""

    faulty: tuple[Undelivered, ...]
    marks: tuple[Undelivered, ...]


@dataclass(frozen=True, slots=True)
class Approved:
    """The sheets that somebody said yes to, and those that have changed since they were validated."""

    sheets: tuple[str, ...]
    changed: tuple[Undelivered, ...]


def stage(
    store: Store,
    destination: str,
    *,
    operator: str,
    serials: Sequence[str] | None = None,
    also_delivered: bool = False,
) -> Staged:
    """Put all that is verified, certain and not under way to ``destination`` in a consignment to it.

    First go the sheets of those who are in the house, then those that open a stay, then as things happened. What the
    destination has refused before goes last, so that it keeps no other.

    Args:
        store: where.
        destination: its name.
        operator: who stages.
        serials: these only.
        also_delivered: also what was delivered elsewhere, and this destination does not have as it is now.

    Raises:
        UsageError: if there is no such destination, or it asks for two people and nobody says who stages.
    """
    there = find(store, destination)
    _somebody(there, operator)
    ordered, left = ready_for(store, there, serials, also_delivered)
    with store.transaction(operator) as journal:
        # Somebody else may have staged them meanwhile.
        busy = outboxes.under_way(store, there.name)
        sheets = [serial for serial in ordered if serial not in busy]
        if not sheets:
            return Staged("", (), left)
        number = str(ULID.from_datetime(store.clock()))
        journal.record(Act.CONSIGNMENT_STAGED, number, {"destination": there.name, "sheets": sheets})
    return Staged(number, tuple(sheets), left)


def ready_for(
    store: Store, there: Destination, serials: Sequence[str] | None = None, also_delivered: bool = False
) -> tuple[list[str], tuple[Undelivered, ...]]:
    """Return the sheets that could go there now, in their order, and those that are held back; see ``stage``."""
    rank = _Rank(store, there)
    ranked: list[tuple[_Order, str]] = []
    left: list[Undelivered] = []
    for one in _candidates(store, there, serials, also_delivered):
        if isinstance(one, Undelivered):
            left.append(one)
        else:
            ranked.append((rank.of(one), one.serial))
    # Sorted by the rank alone: those of the same keep the order in which they were printed.
    return [serial for _, serial in sorted(ranked, key=lambda one: one[0])], tuple(left)


def check(store: Store, consignment: str, carrier: Carrier, *, operator: str) -> Checked:
    """Validate what is staged in a consignment, and what was faulty, in every layer that needs no network.

    Raises:
        UsageError: if there is no such consignment.
    """
    found = consignment_of(store, consignment)
    there = find(store, found.destination)
    faulty: list[Undelivered] = []
    marks: list[Undelivered] = []
    validation = Validation(store)
    for some in _some(item for item in found.items if _waits(store, there, item)):
        told = [_checked(store, item.sheet, there, carrier, validation) for item in some]
        with store.transaction(operator) as journal:
            # Approved or taken out meanwhile: then it is not for us to say any more.
            waiting = {one.sheet for one in consignment_of(store, found.id).items if _waits(store, there, one)}
            still = [one for one in told if one["serial"] in waiting]
            journal.record(Act.CONSIGNMENT_CHECKED, found.id, {"items": still})
        faulty += [Undelivered(one["serial"], "\n".join(one["faults"])) for one in still if one["faults"]]
        marks += [Undelivered(one["serial"], "\n".join(one["marks"])) for one in still if one.get("marks")]
    return Checked(tuple(faulty), tuple(marks))


def approve(
    store: Store, consignment: str, *, operator: str, despite_keyed: bool = False, serials: Sequence[str] | None = None
) -> Approved:
    """Say yes to what is validated of a consignment; its messages get their names. What changed since is told.

    Args:
        store: where.
        consignment: its number, or the end of it.
        operator: who says yes.
        despite_keyed: send also what somebody has typed in at the destination already.
        serials: these only.

    Raises:
        SecondPersonNeeded: if the destination asks for two people, and this one staged it.
        UsageError: if there is no such consignment, or nobody says who approves.
    """
    found = consignment_of(store, consignment)
    there = find(store, found.destination)
    _second_person(there, found, operator)
    wanted = [item for item in found.items if item.stage is Stage.VALIDATED and (not serials or item.sheet in serials)]
    sheets: list[str] = []
    changed: list[Undelivered] = []
    for some in _some(wanted):
        with store.transaction(operator) as journal:
            good, other = _approvable(store, there, some)
            _say_yes(store, journal, found.id, good, despite_keyed)
            fall_back(journal, found.id, other)
        sheets += [item.sheet for item in good]
        changed += other
    return Approved(tuple(sheets), tuple(changed))


def consignment_of(store: Store, name: str) -> Consignment:
    """Return the consignment of that number, or the one whose number ends like that.

    Raises:
        UsageError: if there is none, or several.
    """
    exact = outboxes.consignment(store, name.strip().upper())
    if exact is not None:
        return exact
    numbers = outboxes.numbers_ending(store, name.strip().upper()) if name.strip() else ()
    if len(numbers) != 1:
        raise UsageError(reason=tr("outbox.no_consignment", number=name))
    (number,) = numbers
    found = outboxes.consignment(store, number)
    assert found is not None  # noqa: S101
    return found


def fall_back(journal: Journal, consignment: str, changed: Iterable[Undelivered]) -> None:
    """Note that sheets are not any more what was validated; they are to be validated again."""
    items = [{"serial": one.sheet, "digest": "", "faults": []} for one in changed]
    if items:
        journal.record(Act.CONSIGNMENT_CHECKED, consignment, {"items": items})


def is_as_validated(store: Store, there: Destination, item: Item, record: SheetRecord) -> bool:
    """Tell whether a record, for this destination as it is now, is exactly what was validated."""
    return contents.said(record, there) == outboxes.kept(store, item.consignment, item.sheet).said


def _waits(store: Store, there: Destination, item: Item) -> bool:
    """Tell whether a sheet is to be validated here: a faulty one may be in a later consignment, and goes with that."""
    if item.stage is not Stage.FAULTY:
        return item.stage in _OPEN
    last = outboxes.last_to(store, there.name, item.sheet)
    return last is not None and last.consignment == item.consignment


def _some(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    waiting = iter(items)
    while chunk := tuple(islice(waiting, _AT_ONCE)):
        yield chunk


def _candidates(
    store: Store, there: Destination, serials: Sequence[str] | None, also_delivered: bool
) -> Iterator[SheetRecord | Undelivered]:
    busy = outboxes.under_way(store, there.name)
    states = (SheetState.MATCHED, SheetState.DELIVERED) if also_delivered else (SheetState.MATCHED,)
    for sheet in queries.sheets(store, *states):
        if sheet.serial in busy or (serials is not None and sheet.serial not in serials):
            continue
        record = record_in_snapshot(store, sheet.serial)
        if sheet.state is SheetState.DELIVERED and _has_it(store, there, record):
            continue
        yield record
    for one in doubted(store):
        if (serials is None or one.sheet in serials) and one.sheet not in busy:
            yield one


def _has_it(store: Store, there: Destination, record: SheetRecord | Undelivered) -> bool:
    """Tell whether the destination has a delivered sheet as it is now."""
    if isinstance(record, Undelivered):
        return True
    last = outboxes.last_to(store, there.name, record.serial)
    if last is None or last.stage not in outboxes.ARRIVED:
        return False
    content = outboxes.kept(store, last.consignment, last.sheet).content
    return bool(content) and contents.same(contents.from_text(content), record)


class _Rank:
    """Says of each sheet how early it goes."""

    def __init__(self, store: Store, there: Destination) -> None:
        self._present = rosters.present_ipps(store)
        self._refused = outboxes.refused_by(store, there.name)
        self._opening = there.options.get("emergency_forms", FhirOptions().emergency_forms)

    def of(self, record: SheetRecord) -> _Order:
        first = min((one.event for one in record.records if one.event), default=_NEVER)
        is_away = record.patient.ipp not in self._present
        return record.serial in self._refused, is_away, record.form not in self._opening, first


def _checked(store: Store, serial: str, there: Destination, carrier: Carrier, validation: Validation) -> dict[str, Any]:
    """Return what validation says of a sheet, as the ledger keeps it."""
    record = record_in_snapshot(store, serial)
    if isinstance(record, Undelivered):
        return {"serial": serial, "digest": "", "faults": [record.reason]}
    try:
        wrong, unusual = validation.of(record)
        if wrong:
            return {"serial": serial, "digest": "", "faults": wrong}
        ready = carrier.ready(record)
    except ReconError as error:
        return {"serial": serial, "digest": "", "faults": [error.message()]}
    return {
        "serial": serial,
        "digest": ready.digest,
        "faults": list(ready.faults),
        "said": contents.said(record, there),
        "needs": ready.messages,
        "counts": ready.counts,
        "marks": unusual,
    }


def _approvable(store: Store, there: Destination, some: Iterable[Item]) -> tuple[list[Item], list[Undelivered]]:
    """Return those that are still what was validated, and those that are not; in a transaction."""
    good, other = [], []
    for item in some:
        record = record_now(store, item.sheet)
        if isinstance(record, Undelivered):
            other.append(record)
        elif is_as_validated(store, there, item, record):
            good.append(item)
        else:
            other.append(Undelivered(item.sheet, tr("outbox.changed")))
    return good, other


def _say_yes(store: Store, journal: Journal, consignment: str, items: Sequence[Item], despite_keyed: bool) -> None:
    if not items:
        return
    needs = [outboxes.kept(store, item.consignment, item.sheet).needs for item in items]
    given = iter(names.fresh(sum(needs), store.clock()))
    told = [
        {"serial": item.sheet, "digest": item.digest, "messages": [next(given) for _ in range(count)]}
        for item, count in zip(items, needs, strict=True)
    ]
    journal.record(Act.CONSIGNMENT_APPROVED, consignment, {"items": told, "despite_keyed": despite_keyed})


def _second_person(there: Destination, found: Consignment, operator: str) -> None:
    _somebody(there, operator)
    if there.four_eyes and is_same_person(found.by, operator):
        raise SecondPersonNeeded(by=found.by)


def _somebody(there: Destination, operator: str) -> None:
    if there.four_eyes and is_nobody(operator):
        raise UsageError(reason=tr("outbox.nobody"))

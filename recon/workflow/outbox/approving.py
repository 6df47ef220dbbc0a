"""From staged to approved: what keeps a sheet from going, and who says yes to exactly what was validated."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from recon.delivery import names
from recon.delivery.carrier import Carrier
from recon.errors import ReconError, SecondPersonNeeded
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Consignment, Destination, Item, Stage
from recon.model.record import SheetRecord
from recon.store import Journal, Store, made_backups, outboxes
from recon.workflow.operators import is_same_person
from recon.workflow.outbox import contents
from recon.workflow.outbox.carriers import WITHOUT_QUESTIONS
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sheets import Undelivered, record_in_snapshot, record_now
from recon.workflow.outbox.staging import consignment_of, somebody
from recon.workflow.outbox.validating import Validation

_AT_ONCE = 50  # sheets in one transaction: others can write in between, and little is done again after a stop
_OPEN = (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED)


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


def check(store: Store, consignment: str, carrier: Carrier, *, operator: str) -> Checked:
    """Validate what is staged in a consignment, and what was faulty, in every layer that needs no network.

    Raises:
        UsageError: if there is no such consignment.
    """
    found = consignment_of(store, consignment)
    there = find(store, found.destination)
    validation = Validation(store)
    waiting = [item for item in found.items if _waits(store, there, item)]
    told = [
        check_some(store, there, some, carrier, operator=operator, validation=validation)
        for some in together(waiting, _AT_ONCE)
    ]
    faulty = tuple(one for each in told for one in each.faulty)
    return Checked(faulty, tuple(one for each in told for one in each.marks))


def check_some(
    store: Store,
    there: Destination,
    items: Sequence[Item],
    carrier: Carrier,
    *,
    operator: str,
    validation: Validation | None = None,
) -> Checked:
    """Validate some sheets of one consignment to ``there``; see ``check``."""
    looking = validation or Validation(store)
    told = [(item, _checked(store, item.sheet, there, carrier, looking)) for item in items]
    with store.transaction(operator) as journal:
        # Approved or taken out meanwhile: then it is not for us to say any more.
        still = [said for item, said in told if _still_waits(store, there, item)]
        if still:
            journal.record(Act.CONSIGNMENT_CHECKED, items[0].consignment, {"items": still})
    faulty = [Undelivered(one["serial"], "\n".join(one["faults"])) for one in still if one["faults"]]
    marks = [Undelivered(one["serial"], "\n".join(one["marks"])) for one in still if one.get("marks")]
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
    told = [
        approve_some(store, there, some, operator=operator, despite_keyed=despite_keyed)
        for some in together(wanted, _AT_ONCE)
    ]
    sheets = tuple(serial for each in told for serial in each.sheets)
    return Approved(sheets, tuple(one for each in told for one in each.changed))


def approve_some(
    store: Store, there: Destination, items: Sequence[Item], *, operator: str, despite_keyed: bool = False
) -> Approved:
    """Say yes to some validated sheets of one consignment to ``there``, which must not ask for two people here."""
    with store.transaction(operator) as journal:
        good, changed = _approvable(store, there, items)
        if items:
            _say_yes(store, journal, items[0].consignment, good, despite_keyed)
            fall_back(journal, items[0].consignment, changed)
    return Approved(tuple(item.sheet for item in good), tuple(changed))


def fall_back(journal: Journal, consignment: str, changed: Iterable[Undelivered]) -> None:
    """Note that sheets are not any more what was validated; they are to be validated again."""
    items = [{"serial": one.sheet, "digest": "", "faults": []} for one in changed]
    if items:
        journal.record(Act.CONSIGNMENT_CHECKED, consignment, {"items": items})


def is_as_validated(store: Store, there: Destination, item: Item, record: SheetRecord) -> bool:
    """Tell whether a record, for this destination as it is now, is exactly what was validated."""
    return contents.said(record, there) == outboxes.kept(store, item.consignment, item.sheet).said


def together(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items in groups of that size, the last one smaller."""
    waiting = iter(items)
    while some := tuple(islice(waiting, size)):
        yield some


def _waits(store: Store, there: Destination, item: Item) -> bool:
    """Tell whether a sheet is to be validated here: a faulty one may be in a later consignment, and goes with that."""
    if item.stage is not Stage.FAULTY:
        return item.stage in _OPEN
    last = outboxes.last_to(store, there.name, item.sheet)
    return last is not None and last.consignment == item.consignment


def _still_waits(store: Store, there: Destination, item: Item) -> bool:
    now = outboxes.item(store, item.consignment, item.sheet)
    return now is not None and _waits(store, there, now)


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
        "marks": unusual + since_restored(store, there),
    }


def since_restored(store: Store, there: Destination) -> list[str]:
    """Return that the store was put back, in words, to whom nobody can ask and to whom nothing has gone since.

    What the store that was backed up delivered after the backup is in no ledger here.
    """
    if there.transport not in WITHOUT_QUESTIONS or (at := made_backups.restored(store)) is None:
        return []
    if outboxes.has_arrived_since(store, there.name, at):
        return []
    return [tr("outbox.since_restored", destination=there.name, at=f"{at.astimezone(store.timezone):%Y-%m-%d %H:%M}")]


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
    somebody(there, operator)
    if there.four_eyes and is_same_person(found.by, operator):
        raise SecondPersonNeeded(by=found.by)

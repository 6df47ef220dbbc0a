"""From verified to staged: which sheets go next, and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ulid import ULID

from recon.delivery.fhir import FhirOptions
from recon.errors import UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Consignment, Destination
from recon.model.record import SheetRecord
from recon.model.sheet import SheetState
from recon.store import Store, outboxes, queries, rosters
from recon.workflow.leaving import refuse_exercise
from recon.workflow.operators import is_nobody
from recon.workflow.outbox import contents
from recon.workflow.outbox.destinations import find
from recon.workflow.outbox.sheets import Undelivered, doubted, record_in_snapshot

_Order = tuple[bool, bool, bool, datetime]
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Staged:
    """A consignment's number, empty where there is nothing to go; its sheets in their order, and those held back."""

    consignment: str
    sheets: tuple[str, ...]
    left: tuple[Undelivered, ...]


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
    refuse_exercise(store)
    there = find(store, destination)
    somebody(there, operator)
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


def somebody(there: Destination, operator: str) -> None:
    """Make sure that somebody says who they are, where two people are asked for.

    Raises:
        UsageError: if nobody does.
    """
    if there.four_eyes and is_nobody(operator):
        raise UsageError(reason=tr("outbox.nobody"))

"""Two numbers of one person, told where the former one went: only what two people decided here is for recon to tell."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from recon.delivery.carrier import Carrier
from recon.model.ledger import Act
from recon.model.outbox import Destination
from recon.store import Store, identities, mergers, outboxes, rosters
from recon.store.mergers import MergerMade
from recon.store.outbox import MERGER
from recon.workflow.outbox.contents import from_text
from recon.workflow.taking import BY_HAND


@runtime_checkable
class Merging(Protocol):
    """A carrier that can tell a merger; telling it again changes nothing at the destination."""

    def merge(self, former: str, current: str) -> bool:
        """Tell that ``former`` is part of ``current`` now; false where nothing could be told, or had to be."""


def untold(store: Store, there: Destination) -> tuple[MergerMade, ...]:
    """Return the mergers of numbers that ``there`` knows from recon, and has not been told of."""
    return tuple(one for one in _by_hand(store) if not _is_told(store, there, one) and _went(store, there, one.former))


def tell(store: Store, there: Destination, carrier: Carrier, *, operator: str) -> None:
    """Tell a destination of what it has not been told.

    Raises:
        DestinationUnreachable, DestinationRefused: if it does not take it; what it took before stays told.
    """
    if not isinstance(carrier, Merging):
        return
    for one in untold(store, there):
        current = rosters.number_now(store, one.former)
        if carrier.merge(one.former, current):
            detail = {"destination": there.name, "current": current, "merger": one.at.isoformat()}
            with store.transaction(operator) as journal:
                journal.record(Act.MERGER_TOLD, one.former, detail)


def _by_hand(store: Store) -> Iterator[MergerMade]:
    for row in store.rows("SELECT DISTINCT ipp FROM mergers WHERE source = ? ORDER BY seq", (BY_HAND,)):
        made = mergers.merger_of(store, row["ipp"])
        if made is not None and made.source == BY_HAND:
            yield made


def _is_told(store: Store, there: Destination, one: MergerMade) -> bool:
    told = outboxes.arrived(store, identity=one.former)
    return any(row.destination == there.name and row.kind == MERGER and row.at >= one.at for row in told)


def _went(store: Store, there: Destination, former: str) -> bool:
    """Tell whether something is at the destination under a number that was merged since."""
    return any(
        from_text(content).patient.ipp == former
        for serial in identities.sheets_of(store, former, *rosters.numbers_of(store, former))
        for content in outboxes.contents_at(store, there.name, serial)
    )

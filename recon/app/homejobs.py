"""What the home room asks of a store, and the counts that stand beside the rooms' names. No widgets."""

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from recon.app import keys
from recon.app.keys import Command
from recon.model.custody import Downtime
from recon.model.people import ADMINISTRATOR
from recon.store import Store
from recon.workflow import downtimes, figures
from recon.workflow.figures import Concern, Need, Trust, Way
from recon.workflow.paces import Paces, paces
from recon.workflow.roles import role_of, rooms_of

# Where each thing that needs somebody is settled.
ROOMS: Final[dict[Concern, Command]] = {
    Concern.IN_DOUBT: keys.MATCHING,
    Concern.DISK: keys.SCANNING,
    Concern.EMERGENCY: keys.ACCOUNT,
    Concern.DIFFERING: keys.DELIVERING,
    Concern.DISPUTED: keys.VERIFY,
    Concern.REFUSED: keys.DELIVERING,
    Concern.FAULTY: keys.DELIVERING,
    Concern.SILENT: keys.DELIVERING,
    Concern.HELD: keys.DELIVERING,
    Concern.TIGHTENED: keys.VERIFY,
    Concern.NUMBERS: keys.PRINTING,
    Concern.UNREADABLE: keys.SCANNING,
    Concern.UNREAD: keys.SCANNING,
    Concern.PROPOSED: keys.MATCHING,
    Concern.APPROVAL: keys.DELIVERING,
    Concern.UNCOUNTED: keys.ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class Home:
    """The downtime as it was at ``now``, local time; ``name`` is what people call the one that was last.

    ``rooms`` are those of whoever asks, by name; what needs somebody there comes first. ``took`` is how many seconds it
    took to find out.
    """

    way: Way
    needs: tuple[Need, ...]
    paces: Paces
    downtime: Downtime | None
    name: str
    now: datetime
    rooms: frozenset[str]
    took: float

    @property
    def own(self) -> int:
        """How many of the needs are settled in the rooms of whoever asks."""
        return sum(ROOMS[one.concern].name in self.rooms for one in self.needs)


def home(store: Store, operator: str) -> Home:
    """Return where everything is now; all of it at one moment, whatever others write meanwhile."""
    began = time.perf_counter()
    with store.snapshot():
        there = figures.way(store)
        every = downtimes.every(store)
        last = every[-1] if every else None
        role = role_of(store, operator)
        rooms = frozenset(f"{room}_room" for room in rooms_of(role))
        needs = [one for one in figures.needs(store) if one.concern is not Concern.EMERGENCY or role == ADMINISTRATOR]
        return Home(
            way=there,
            needs=tuple(sorted(needs, key=lambda one: ROOMS[one.concern].name not in rooms)),
            paces=paces(store, there),
            downtime=last,
            name=downtimes.label(store, last) if last else "",
            now=store.clock().astimezone(store.timezone),
            rooms=rooms,
            took=time.perf_counter() - began,
        )


def trust(store: Store) -> tuple[Trust, float]:
    """Return how right it is what was accepted, and how many seconds it took: longer than all the rest."""
    began = time.perf_counter()
    return figures.trusted(store), time.perf_counter() - began


def badges(store: Store) -> dict[str, int]:
    """Count what waits in each room, by the room's name: sheets, but of scanning pages."""
    with store.snapshot():
        there = figures.way(store, with_fields=False)
    return {
        keys.SCANNING.name: there.unread + there.unreadable,
        keys.VERIFY.name: there.to_verify,
        keys.MATCHING.name: there.nobodys + there.in_doubt,
        keys.DELIVERING.name: there.to_deliver,
    }

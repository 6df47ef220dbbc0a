"""The records that were made last: between two steps of a sheet nothing of it has changed, and it is made once."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from recon.model.ledger import Act
from recon.model.record import SheetRecord
from recon.store import Store, ledger

Other = TypeVar("Other")

AT_ONCE = 8  # sheets that are taken from one step to the next together
# What sending writes about sheets says nothing of what stands on one.
_OF_THE_OUTBOX = (
    Act.CONSIGNMENT_STAGED,
    Act.CONSIGNMENT_CHECKED,
    Act.CONSIGNMENT_APPROVED,
    Act.SHEET_SET_OFF,
    Act.SHEET_REFUSED,
    Act.PART_ARRIVED,
    Act.DELIVERED,
    Act.MERGER_TOLD,
)


class Recent:
    """The records of a few sheets of one store, as long as nothing is written there that could change one."""

    def __init__(self) -> None:
        self._end: ledger.End = ledger.NOTHING
        self._made: OrderedDict[str, SheetRecord] = OrderedDict()

    @classmethod
    def of(cls, store: Store) -> "Recent":
        return _RECENT.setdefault(store, cls())

    def get(self, store: Store, serial: str, make: Callable[[], SheetRecord | Other]) -> SheetRecord | Other:
        """Return the sheet's record, made anew where it is not certain to be the same; what is none is never kept."""
        end = ledger.end(store.db)
        if end != self._end and not ledger.only(store.db, _OF_THE_OUTBOX, since=self._end):
            self._made.clear()
        self._end = end
        found = self._made.get(serial)
        if found is not None:
            return found
        made = make()
        if isinstance(made, SheetRecord):
            self._made[serial] = made
            if len(self._made) > 2 * AT_ONCE:
                self._made.popitem(last=False)
        return made


_RECENT: "WeakKeyDictionary[Store, Recent]" = WeakKeyDictionary()

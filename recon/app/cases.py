"""What there is to see of the lines of the match room: fetched before it is wanted, and kept while it may be again."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.matchjobs import Case, Item, case_of
from recon.errors import ReconError

KEPT = 24


class Cases(QObject):
    """Fetches one case at a time in the background, the one in hand first."""

    came = Signal(str)
    failed = Signal(str, ReconError)

    def __init__(self, work: Background) -> None:
        super().__init__()
        self._work = work
        self._kept: OrderedDict[str, Case] = OrderedDict()
        self._suspect: set[str] = set()
        self._queue: list[Item] = []
        self._under_way = ""

    def get(self, key: str) -> Case | None:
        """Return the case if it is here; else None (``want`` brings it)."""
        return self._kept.get(key)

    def want(self, items: Iterable[Item]) -> None:
        """Fetch what is missing of ``items``, in this order, instead of what was wanted before and has not begun."""
        self._queue = [one for one in items if one.key not in self._kept or one.key in self._suspect]
        self._begin()

    def suspect(self) -> None:
        """Have every case fetched again when it is next wanted; until it is here, it is shown as it was."""
        self._suspect = set(self._kept)

    def forget(self, key: str) -> None:
        self._kept.pop(key, None)

    def close(self) -> None:
        """Let the case being fetched finish, and fetch no more."""
        self._queue = []
        self._work.close()

    def _begin(self) -> None:
        if not self._under_way and self._queue:
            item = self._queue.pop(0)
            self._under_way = item.key
            self._suspect.discard(item.key)
            self._work.run(lambda store: case_of(store, item), self._have, partial(self._have_not, item.key))

    def _have(self, case: Case) -> None:
        self._under_way = ""
        self._kept[case.item.key] = case
        self._kept.move_to_end(case.item.key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.came.emit(case.item.key)
        self._begin()

    def _have_not(self, key: str, error: ReconError) -> None:
        self._under_way = ""
        self.failed.emit(key, error)
        self._begin()

"""The lines of the list of what waits: sheets or fields, of which only what is looked at is fetched."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from recon.app.background import Background
from recon.errors import ReconError
from recon.model.patient import Patient
from recon.workflow.verifying_queue import Lead, SheetLine, lines

_AT_ONCE = 64  # lines fetched together


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line: a sheet (``serial``) or, where that is empty, a field called ``title``.

    ``waiting`` fields are still to be decided. ``is_known`` says whether all this was fetched already.
    """

    key: str
    serial: str
    title: str
    form_title: str
    patient: Patient | None
    waiting: int
    is_known: bool


class Lines:
    """The list in the order of the work; what was finished in this sitting stays in it."""

    def __init__(self, work: Background, told: Callable[[], None], failed: Callable[[ReconError], None]) -> None:
        self._work, self._told, self._failed = work, told, failed
        self.leads: tuple[Lead, ...] = ()
        self._rows: dict[str, int] = {}
        self._done: set[str] = set()
        self._decided: Counter[str] = Counter()
        self._known: dict[str, SheetLine] = {}
        self._asked: set[int] = set()

    @property
    def left(self) -> int:
        """How many lines still wait."""
        return len(self.leads) - len(self._done)

    def row(self, key: str) -> int:
        """Return where a line is in the list, -1 where it is not."""
        return self._rows.get(key, -1)

    def show(self, leads: Sequence[Lead]) -> None:
        """Take what waits now; what is known of lines is fetched anew."""
        fresh = {lead.key: lead for lead in leads}
        kept = [fresh.pop(one.key, one) for one in self.leads if one.key in fresh or one.key in self._done]
        self._done -= {lead.key for lead in leads}
        self.leads = (*kept, *fresh.values())
        self._rows = {lead.key: row for row, lead in enumerate(self.leads)}
        self._decided.clear()
        self._asked.clear()

    def clear(self) -> None:
        """Forget all lines: others come."""
        self._done.clear()
        self._known.clear()
        self.show(())

    def settle(self, key: str, by: int, *, is_done: bool) -> None:
        """Take note that of a line's fields ``by`` more were decided, and whether nothing of it waits any more."""
        self._decided[key] += by
        if is_done and key in self._rows:
            self._done.add(key)
        else:
            self._done.discard(key)

    def line(self, row: int) -> Waiting:
        """Return one line; what is not known of it yet is fetched, with its neighbours."""
        lead = self.leads[row]
        if lead.field:
            count = max((lead.count or 0) - self._decided[lead.key], 0)
            return Waiting(lead.key, "", lead.title, lead.form_title, None, self._left(lead, count), True)
        self._ask(row // _AT_ONCE)
        known = self._known.get(lead.key)
        if known is None:
            return Waiting(lead.key, lead.key, "", "", None, 0, is_known=False)
        left = self._left(lead, max(known.count - self._decided[lead.key], 0))
        return Waiting(lead.key, lead.key, known.form_title, known.form_title, known.patient, left, is_known=True)

    def _left(self, lead: Lead, count: int) -> int:
        return 0 if lead.key in self._done else count

    def _ask(self, chunk: int) -> None:
        if chunk in self._asked:
            return
        self._asked.add(chunk)
        wanted = [lead.key for lead in self.leads[chunk * _AT_ONCE : (chunk + 1) * _AT_ONCE]]
        before = {key: self._decided[key] for key in wanted}
        self._work.run(partial(lines, serials=wanted), partial(self._have, before), self._failed)

    def _have(self, before: dict[str, int], found: dict[str, SheetLine]) -> None:
        # What was decided before they were asked for is in the store by now, and not in their counts any more.
        for key, line in found.items():
            self._known[key] = replace(line, count=line.count + before[key])
        self._told()

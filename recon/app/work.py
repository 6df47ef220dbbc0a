"""What the window asks of the program: the one seam between widgets and workflow.

The desk and the pictures talk to a ``Work``; ``StoreWork`` is the real one, on a store.
"""

from pathlib import Path
from typing import Protocol

from recon.model.page import Page
from recon.model.reading import Watched
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.workflow.opening import open_store
from recon.workflow.picturing import Picture, upright_page
from recon.workflow.quality import tightened
from recon.workflow.repeats import Choice, Dispute, disputes, keep
from recon.workflow.verifying import Task, tasks, verify

# Fine enough for a zone magnified four times, small enough that a page is in memory in 4 MB.
PICTURE_DPI = 200


class Work(Protocol):
    """What waits, a person's decision about it, and the picture of a page.

    ``disputes`` are the pages of which two scans differ, ``tightened`` what is accepted less than usual.
    """

    def tasks(self) -> tuple[Task, ...]: ...

    def waits(self, task: Task) -> bool: ...

    def verify(self, task: Task, outcome: Outcome, text: str | None, *, force: bool) -> Verification: ...

    def disputes(self) -> tuple[Dispute, ...]: ...

    def keep(self, dispute: Dispute, choice: Choice) -> None: ...

    def tightened(self) -> tuple[Watched, ...]: ...

    def picture(self, page: Page) -> Picture: ...

    def open(self) -> Store:
        """Open the store for another thread, which closes it."""
        ...


class StoreWork:
    """The work of one operator on one store.

    A store belongs to the thread that opened it: decisions go through the one opened here, which stays open, and a
    picture, fetched in the background, opens the store for itself.

    Raises:
        StoreError: from the constructor, if the store cannot be opened.
    """

    def __init__(self, folder: Path, operator: str) -> None:
        self._folder = folder
        self._operator = operator
        self._store = open_store(folder)

    def tasks(self) -> tuple[Task, ...]:
        return tasks(self._store, operator=self._operator)

    def waits(self, task: Task) -> bool:
        """Tell whether the task is still to be decided: another window may be at work on the same store."""
        place = task.field.key, task.row
        waiting = tasks(self._store, sheet=task.sheet, operator=self._operator)
        return any((one.field.key, one.row) == place for one in waiting)

    def verify(self, task: Task, outcome: Outcome, text: str | None, *, force: bool) -> Verification:
        return verify(
            self._store,
            task.sheet,
            task.field.key,
            task.row,
            outcome=outcome,
            text=text,
            operator=self._operator,
            force=force,
            again=task.again,
        )

    def disputes(self) -> tuple[Dispute, ...]:
        return disputes(self._store)

    def keep(self, dispute: Dispute, choice: Choice) -> None:
        keep(self._store, dispute.sheet, dispute.page, choice, operator=self._operator)

    def tightened(self) -> tuple[Watched, ...]:
        return tightened(self._store)

    def picture(self, page: Page) -> Picture:
        with self.open() as store:
            return upright_page(store, page, PICTURE_DPI)

    def open(self) -> Store:
        return open_store(self._folder)

    def close(self) -> None:
        self._store.close()

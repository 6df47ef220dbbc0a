"""What the window asks of the program: the one seam between widgets and workflow.

The rooms and the pictures talk to a ``Work``; ``StoreWork`` is the real one, on a store.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from recon.model.page import Page
from recon.store import Store
from recon.workflow.opening import open_store

if TYPE_CHECKING:
    from recon.workflow.picturing import Picture

# Fine enough for a zone magnified four times, small enough that a page is in memory in 4 MB.
PICTURE_DPI = 200


class Work(Protocol):
    """The store to work on, and the picture of a page."""

    def picture(self, page: Page) -> "Picture": ...

    def open(self) -> Store:
        """Open the store for another thread, which closes it."""
        ...


class StoreWork:
    """The work on one store.

    A store belongs to the thread that opened it: whatever goes on in the background opens it for itself. The one opened
    here stays open as long as the window, so that a store that cannot be opened is known before there is one.

    Raises:
        StoreError: from the constructor, if the store cannot be opened.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store = open_store(folder)

    def picture(self, page: Page) -> "Picture":
        from recon.workflow.picturing import upright_page  # and with it what draws: the window is there before

        with self.open() as store:
            return upright_page(store, page, PICTURE_DPI)

    def open(self) -> Store:
        return open_store(self._folder)

    def close(self) -> None:
        self._store.close()

"""Small pictures of pages, made when they come into view and kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from recon.app.background import Background
from recon.errors import ReconError
from recon.model.page import Page
from recon.store import Store
from recon.workflow.picturing import Picture
from recon.workflow.thumbnails import thumbnail

WIDTH, HEIGHT = 124, 175  # A4
KEPT = 800  # of 22 kB each
_WAITING = 60  # more than a screen holds: what was scrolled past is not made


class Thumbs(QObject):
    """Makes small pictures one at a time in the background, those asked for last first."""

    ready = Signal(Page)

    def __init__(self, background: Background, make: Callable[[Store, Page, int, int], Picture] = thumbnail) -> None:
        super().__init__()
        self._background, self._make = background, make
        self._kept: OrderedDict[Page, QImage] = OrderedDict()
        self._wanted: OrderedDict[Page, None] = OrderedDict()
        self._under_way: Page | None = None
        self._is_stale = False  # what is being made is to be made once more

    def get(self, page: Page) -> QImage | None:
        """Return the picture if it is here, null where the page has none; else None, and it is made."""
        if page in self._kept:
            self._kept.move_to_end(page)
            return self._kept[page]
        if page != self._under_way:
            self._wanted[page] = None
            self._wanted.move_to_end(page)
            while len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._begin()
        return None

    def forget(self, page: Page) -> None:
        """Have the page's picture made anew: it is known since which way up it is."""
        self._kept.pop(page, None)
        self._is_stale = self._is_stale or page == self._under_way

    def close(self) -> None:
        """Let the one being made finish, and make no more."""
        self._wanted.clear()
        self._background.close()

    def _begin(self) -> None:
        if self._under_way is None and self._wanted:
            page, _ = self._wanted.popitem()
            self._under_way = page
            self._background.run(lambda store: self._make(store, page, WIDTH, HEIGHT), self._have, self._have_none)

    def _have(self, picture: Picture) -> None:
        view = QImage(picture.gray, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
        self._keep(view.copy())

    def _have_none(self, _error: ReconError) -> None:
        """What is wrong with the page is told where it was read: here it has no picture."""
        self._keep(QImage())

    def _keep(self, image: QImage) -> None:
        page, self._under_way = self._under_way, None
        is_stale, self._is_stale = self._is_stale, False
        if page is not None and is_stale:
            self.ready.emit(page)
        elif page is not None:
            self._kept[page] = image
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.ready.emit(page)
        self._begin()

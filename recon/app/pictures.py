"""Pictures of pages, fetched away from the window's thread and kept while they may be needed again."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from recon.errors import ReconError
from recon.model import bug
from recon.model.geometry import Rect
from recon.model.page import Page

if TYPE_CHECKING:
    from recon.workflow.picturing import Picture

# Twelve pages at 200 dpi are under 50 MB.
KEPT = 12


@dataclass(frozen=True, slots=True)
class PageImage:
    """An upright page as Qt draws it; ``scale`` is pixels a millimetre."""

    image: QImage
    scale: float

    def box(self, zone: Rect) -> tuple[float, float, float, float]:
        """Return x, y, width, height of ``zone`` (mm) in pixels of the image."""
        return zone.x * self.scale, zone.y * self.scale, zone.w * self.scale, zone.h * self.scale


class Pictures(QObject):
    """Fetches pages one at a time in the background, those wanted first before those expected."""

    ready = Signal(Page)
    failed = Signal(Page, ReconError)

    _fetched = Signal(Page, object)

    def __init__(self, load: "Callable[[Page], Picture]") -> None:
        super().__init__()
        self._load = load
        self._kept: OrderedDict[Page, PageImage] = OrderedDict()
        self._queue: list[Page] = []
        self._under_way: Page | None = None
        self._pool = QThreadPool(self)
        # One worker, for life: it leaves the other cores to the window and keeps its own connection to the store.
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._fetched.connect(self._keep)

    def get(self, page: Page) -> PageImage | None:
        """Return the page if it is here; else None (``want`` brings it)."""
        if page in self._kept:
            self._kept.move_to_end(page)
        return self._kept.get(page)

    def want(self, pages: Iterable[Page]) -> None:
        """Fetch ``pages`` that are not here, in this order, instead of what was asked for before and has not begun."""
        self._queue = [p for p in dict.fromkeys(pages) if p not in self._kept and p != self._under_way]
        self._begin()

    def close(self) -> None:
        """Let the page being fetched finish, and fetch no more."""
        self._queue = []
        self._pool.waitForDone()

    def _begin(self) -> None:
        if self._under_way is None and self._queue:
            self._under_way = self._queue.pop(0)
            self._pool.start(_Fetch(self._under_way, self._load, self._fetched.emit))

    def _keep(self, page: Page, result: PageImage | ReconError) -> None:
        self._under_way = None
        if isinstance(result, ReconError):
            self.failed.emit(page, result)
        else:
            self._kept[page] = result
            self._kept.move_to_end(page)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.ready.emit(page)
        self._begin()


class _Fetch(QRunnable):
    def __init__(
        self, page: Page, load: "Callable[[Page], Picture]", done: Callable[[Page, PageImage | ReconError], None]
    ) -> None:
        super().__init__()
        self._page, self._load, self._done = page, load, done

    def run(self) -> None:
        try:
            picture = self._load(self._page)
        except ReconError as error:
            self._done(self._page, error)
        except Exception as error:  # noqa: BLE001 - a fault of the worker must reach the person, not the console
            self._done(self._page, bug.told(error))
        else:
            self._done(self._page, _image(picture))


def _image(picture: "Picture") -> PageImage:
    view = QImage(picture.gray, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
    return PageImage(view.copy(), picture.px_per_mm)

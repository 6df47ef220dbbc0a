"""What would come out of the printer, page by page, without widgets: drawn in the background, as sharp as asked for."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from recon.app.printdesk import PrintDesk
from recon.workflow.previewing import Leaf, LeafPicture, Preview, leaf_picture, preview

_KEPT = 16  # pictures of pages: some 5 MB each where the window is large


class PreviewDesk(QObject):
    """The pages of the order as it stands, for the first of its patients; or of a form that is only looked at."""

    changed = Signal()  # the pages, or which of them is shown
    drawn = Signal()

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.desk = desk
        self.looked_at = ""  # the form in hand
        self.shown = Preview(b"", ())
        self.place = 0
        self._forms: tuple[str, ...] = ()
        self._wanted: tuple[object, ...] = ()
        self._starts = True  # from the first page on, once the pages are there: it was not a form that changed hands
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()
        desk.ordered.connect(self._follow)
        desk.listed.connect(self.renew)

    @property
    def leaf(self) -> Leaf | None:
        return self.shown.leaves[self.place] if self.shown.leaves else None

    @property
    def is_ordered(self) -> bool:
        """Whether the pages are those of the order: else of a form that is only looked at."""
        return self.leaf is not None and self.leaf.form in self.desk.forms

    def look_at(self, key: str) -> None:
        """Show the form from its first page on."""
        self.looked_at = key
        self._go_to(key)
        self.renew()
        self._starts = False

    def show_order(self) -> None:
        """Show the order, if there is one, instead of a form that is not in it."""
        if self.desk.forms and self.looked_at not in self.desk.forms:
            self.looked_at = ""
            self.renew()

    def turn(self, by: int) -> None:
        """Show the page ``by`` places on, as far as there are any."""
        place = min(max(self.place + by, 0), max(len(self.shown.leaves) - 1, 0))
        if place != self.place:
            self.place = place
            self.changed.emit()

    def renew(self) -> None:
        """Have the pages made anew, where what they are of has changed."""
        desk, kit = self.desk, self.desk.kit
        keys = desk.forms
        if self.looked_at and self.looked_at not in keys:
            keys = (self.looked_at,)
        if kit is None:
            return
        keys = tuple(key for key in keys if desk.lang in kit.languages(key))
        ipp = next(iter(desk.people), "") if not desk.is_blank else ""
        lang, large = desk.lang, desk.is_large
        wanted = (keys, ipp, lang, large)
        if wanted == self._wanted:
            return
        self._starts = not self._wanted or self._wanted[0] != keys
        self._wanted = wanted
        desk.draw(lambda store: preview(store, kit, keys, lang, ipp=ipp, large=large), self._have, latest="preview")

    def picture(self, height: int) -> QImage | None:
        """Return the page shown, ``height`` pixels high; None where it is yet to be drawn, and ``drawn`` tells."""
        key = self.place, height
        if self.leaf is None or height < 1:
            return None
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        if key not in self._asked:
            self._asked.add(key)
            shown = self.shown
            self.desk.draw(
                lambda _store: leaf_picture(shown, key[0], height), lambda made: self._have_drawn(shown, key, made)
            )
        return None

    def _follow(self) -> None:
        """Follow the order; once its forms change, a form that is not in it is no longer looked at."""
        if self.desk.forms != self._forms:
            self._forms = self.desk.forms
            self.show_order()
        self.renew()

    def _have(self, told: Preview) -> None:
        before = self.leaf
        self.shown = told
        self._pictures.clear()
        self._asked.clear()
        self.place = 0 if self._starts else min(self.place, max(len(told.leaves) - 1, 0))
        if not self._starts and (before is None or self.leaf is None or self.leaf.form != before.form):
            self._go_to(self.looked_at)
        self.changed.emit()

    def _go_to(self, key: str) -> None:
        place = next((place for place, leaf in enumerate(self.shown.leaves) if leaf.form == key), None)
        if place is not None and place != self.place:
            self.place = place
            self.changed.emit()

    def _have_drawn(self, shown: Preview, key: tuple[int, int], made: LeafPicture) -> None:
        if shown is not self.shown:
            return
        image = QImage(made.rgb, made.width, made.height, 3 * made.width, QImage.Format.Format_RGB888)
        self._pictures[key] = image.copy()
        while len(self._pictures) > _KEPT:
            gone, _ = self._pictures.popitem(last=False)
            self._asked.discard(gone)
        self.drawn.emit()

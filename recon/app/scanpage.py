"""The page in hand: large, with what became of it, what is wrong, what to do, and what can be done from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recon.app import scankeys, scanwords
from recon.app.keys import Command
from recon.app.pageview import PageView
from recon.app.pictures import PageImage, Pictures
from recon.app.style import GAP, NEAR, TIGHT
from recon.app.view import Elided, View, announce, button, label, scrolled, tone
from recon.language import tr
from recon.model.page import Page
from recon.model.sheet import SheetState
from recon.store.scans import ScannedPage, ScanState
from recon.workflow.asides import may_read_again, may_set_aside

QWIDGETSIZE_MAX = 16_777_215  # Qt's own, which its Python does not name
_ACTS = (scankeys.RESCAN, scankeys.READ_AGAIN, scankeys.ASIDE, scankeys.VOID, scankeys.REPLACED)
_TURNS = (scankeys.TURN_LEFT, scankeys.TURN_RIGHT)
_ZOOMS = ("−", "+")


class PageCard(View):
    """Shows one page; ``asked`` tells which act is asked for, which the room sees to."""

    asked = Signal(Command)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("card")
        self._pictures = pictures
        self.page: ScannedPage | None = None
        self.several = 1
        self.turns, self._is_flat = 0, False
        self.state, self.title = label("word"), Elided("heading")
        self.about, self.wrong = label("aside", wrap=True), label("message", wrap=True)
        self.file = Elided("aside")
        self.view = PageView()
        self.acts = {one: button("quiet") for one in _ACTS}
        self.turning = {one: button("quiet") for one in _TURNS}
        self.zooms = tuple(button("quiet") for _ in _ZOOMS)
        self._furnish()
        self.view.setMinimumHeight(160)
        pictures.ready.connect(self._drawn)
        self.look(None)

    def look(self, page: ScannedPage | None, several: int = 1) -> None:
        """Show ``page``, one of ``several`` chosen; the way a page was turned is forgotten with it."""
        is_other = page is None or self.page is None or page.page != self.page.page
        self.page, self.several = page, several
        if is_other:
            self.turns = 0
            self.view.look(None, None)
            if page is not None and page.page is not None:
                self._pictures.want([page.page])
        self._show()
        self.retranslate()

    def lie(self, *, is_flat: bool) -> None:
        """Put the words beside the page, where there is more room across than down."""
        self._is_flat = is_flat
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if is_flat else directions.TopToBottom)
        self._fit()

    def turn(self, quarters: int) -> None:
        """Turn the page for the eye; what is kept stays as it is."""
        self.turns = (self.turns + quarters) % 4
        self._show()

    def may(self, command: Command) -> bool:
        """Tell whether the act can be asked for of the page in hand."""
        page = self.page
        if page is None:
            return False
        is_issued = page.is_issued and page.sheet not in (SheetState.VOID, SheetState.REPLACED)
        return {
            scankeys.RESCAN: page.fault is not None,
            scankeys.READ_AGAIN: may_read_again(page),
            scankeys.ASIDE: may_set_aside(page),
            scankeys.VOID: is_issued,
            scankeys.REPLACED: is_issued,
        }[command]

    def retranslate(self) -> None:
        page = self.page
        self.view.setAccessibleName(tr("app.page.name"))
        self.title.setText(tr("scanroom.no_page") if page is None else scanwords.name(page))
        self.state.setVisible(page is not None)
        self.state.setText("" if page is None else scanwords.state(page))
        tone(self.state, "none" if page is None else scanwords.tone_of(page))
        self.about.setText(tr("scanroom.no_page_hint") if page is None else self._about(page))
        self.about.setVisible(bool(self.about.text()))
        self.file.setText("" if page is None else tr("scanroom.file", file=page.path))
        self.file.setVisible(page is not None)
        words = "" if page is None else scanwords.wrong(page)
        announce(self.wrong, words)
        tone(self.wrong, "none" if page is None else _tone_of_words(page))
        self.wrong.setVisible(bool(words))
        for command, made in (*self.acts.items(), *self.turning.items()):
            made.setText(scankeys.words(command))
            made.setAccessibleName(scankeys.does(command))
            made.setToolTip(scankeys.does(command))
        for command, made in self.acts.items():
            made.setVisible(self.may(command))
        for made, sign in zip(self.zooms, _ZOOMS, strict=True):
            made.setText(sign)
            made.setAccessibleName(tr("app.does.zoom_in" if sign == "+" else "app.does.zoom_out"))
        for made in (*self.turning.values(), *self.zooms):
            made.setEnabled(page is not None and page.page is not None)

        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the words as much room as they need, up to half; all the rest is the page's."""
        content = self._said.widget()
        inside = content.layout() if content is not None else None
        if inside is None:
            return
        for words in (self.about, self.file, self.wrong):
            words.ensurePolished()  # before it is first shown its letters are none of the window's
        needed = max(inside.totalHeightForWidth(self._said.viewport().width()), 1)
        self._said.setMaximumHeight(QWIDGETSIZE_MAX if self._is_flat else needed)
        least = inside.minimumSize().width() + self._said.verticalScrollBar().sizeHint().width()
        self._said.setMinimumWidth(least if self._is_flat else 0)

    def _about(self, page: ScannedPage) -> str:
        parts = (scanwords.whose(page), scanwords.what(page), scanwords.waiting(page))
        chosen = tr("scanroom.chosen", count=self.several) if self.several > 1 else ""
        return "\n".join(part for part in (", ".join(filter(None, parts)), chosen) if part)

    def _furnish(self) -> None:
        layout, head, acts, foot, turns = QVBoxLayout(self), QHBoxLayout(), QGridLayout(), QWidget(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        for place, (command, made) in enumerate(self.acts.items()):
            made.clicked.connect(lambda *_, command=command: self.asked.emit(command))
            acts.addWidget(made, place, 0, Qt.AlignmentFlag.AlignLeft)
        for made, quarters in zip(self.turning.values(), (-1, 1), strict=True):
            made.clicked.connect(lambda *_, quarters=quarters: self.turn(quarters))
            turns.addWidget(made)
        turns.addStretch(1)
        for made, zoom in zip(self.zooms, (self.view.zoom_out, self.view.zoom_in), strict=True):
            made.clicked.connect(zoom)
            turns.addWidget(made)
        acts.setSpacing(0)
        turns.setSpacing(0)
        foot.setLayout(acts)
        self._said = scrolled(self.about, self.file, self.wrong, foot, gap=TIGHT)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(NEAR)
        self._body.addWidget(self._said, 1)
        self._body.addWidget(self.view, 1)
        layout.addLayout(self._body, 1)
        layout.addLayout(turns)

    def _drawn(self, page: Page) -> None:
        if self.page is not None and page == self.page.page:
            self._show()

    def _show(self) -> None:
        page = None if self.page is None else self.page.page
        image = None if page is None else self._pictures.get(page)
        self.view.look(image and _turned(image, self.turns), None)


def _turned(image: PageImage, quarters: int) -> PageImage:
    """Return the picture turned that many quarters with the clock."""
    if not quarters:
        return image
    return PageImage(image.image.transformed(QTransform().rotate(90 * quarters)), image.scale)


def _tone_of_words(page: ScannedPage) -> str:
    return "caution" if page.state in (ScanState.STRAY, ScanState.VOID) else "danger" if page.fault else "none"

"""A sheet that was lost, or a copy that is needed, from the print room: found by number or by name, printed again."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recon.app import keys, values
from recon.app.printdesk import PrintDesk
from recon.app.roomypanel import RoomyPanel
from recon.app.searchline import SearchLine
from recon.app.ticklist import Line, TickList
from recon.app.view import bind, button, label
from recon.language import tr
from recon.workflow.reprinting import Reprintable, reprintable

_WIDTH, _LOWEST = 680, 260


class ReprintPanel(RoomyPanel):
    """The same number, the next copy: whichever of the papers comes back is the sheet."""

    wanted = Signal(object, bool)  # serials, and whether into a file

    def __init__(self, desk: PrintDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self._hint, self._none = label("aside", wrap=True), label("body", wrap=True)
        self.search, self.list, self.save = SearchLine(), TickList(), button()
        self.found: tuple[Reprintable, ...] = ()
        self.ticked: dict[str, Reprintable] = {}
        self.list.setMinimumHeight(_LOWEST)
        for widget in (self._hint, self.search, self._none, self.list, self.save):
            self.inside.addWidget(widget)
        self.search.textChanged.connect(self._look)
        self.search.stepped.connect(self.list.step)
        self.search.taken.connect(self._take)
        self.list.toggled.connect(self.switch)
        self.save.clicked.connect(lambda: self._want(is_file=True))
        bind(self, keys.PRINT, self.finish)
        bind(self, keys.SAVE, lambda: self._want(is_file=True))
        self.retranslate()

    def ask(self) -> None:
        """Open the panel with the sheets of those who are chosen, or with those printed last."""
        self.ticked = {}
        self.search.clear()
        self._look("")
        self.open()

    def first(self) -> QWidget:
        return self.search

    def finish(self) -> None:
        self._want(is_file=False)

    def switch(self, serial: str) -> None:
        """Tick the sheet, or not any more."""
        found = next((one for one in self.found if one.serial == serial), None)
        if self.ticked.pop(serial, None) is None and found is not None:
            self.ticked[serial] = found
        self._show()

    def retranslate(self) -> None:
        self.title.setText(tr("printroom.reprint"))
        self._hint.setText(tr("printroom.reprint_hint"))
        self._none.setText(tr("printroom.no_sheet"))
        self.search.setPlaceholderText(tr("printroom.reprint_search"))
        self.search.setAccessibleName(tr("printroom.reprint_search"))
        self.list.setAccessibleName(tr("printroom.reprint"))
        self.save.setText(tr("app.button", words=tr("app.command.save"), press=keys.spelled(keys.SAVE.keys)))
        super().retranslate()
        self._show()

    def _take(self) -> None:
        if self.list.current:
            self.switch(self.list.current)

    def _look(self, text: str) -> None:
        ipps = tuple(self._desk.people)
        self._desk.ask(lambda store: reprintable(store, text, ipps), self._have, latest="reprint")

    def _have(self, found: tuple[Reprintable, ...]) -> None:
        self.found = found
        self._show()
        if found and self.search.text():
            self.list.setCurrentIndex(self.list.lines.index(0))

    def _show(self) -> None:
        shown = {one.serial: one for one in self.found} | self.ticked
        self.list.show_lines([self._line(one) for one in shown.values()], self.ticked)
        self._none.setVisible(not shown)
        words = tr("printroom.reprint_do", count=len(self.ticked))
        self.done.setText(tr("app.button", words=words, press=keys.spelled(keys.PRINT.keys)))
        for one in (self.done, self.save):
            one.setEnabled(bool(self.ticked) and self._desk.kit is not None and self._desk.run is None)

    def _line(self, one: Reprintable) -> Line:
        whose = one.name or tr("printroom.nobody")
        at = tr("app.print.moment", at=one.printed_at.astimezone(self._desk.zone))
        return Line(one.serial, f"{whose} · {one.title}", values.serial(one.serial), at)

    def _want(self, *, is_file: bool) -> None:
        if self.done.isEnabled():
            serials: Collection[str] = tuple(self.ticked)
            self.dismiss()
            self.wanted.emit(serials, is_file)

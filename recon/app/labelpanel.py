"""Labels and wristbands from the print room: for the patients chosen, or numbered ones for people whom nobody knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QWidget

from recon.app import keys
from recon.app.printdesk import PrintDesk
from recon.app.printjobs import LabelOrder, last_stock
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import bind, button, label
from recon.language import tr
from recon.workflow.labelling import STOCK_NAMES, is_band, places_on

_WIDTH = 560
_MOST, _MOST_NUMBERS = 99, 500
_USUAL_NUMBERS = 21


class LabelPanel(RoomyPanel):
    """On what, how many of each, and from which label of a sheet on that was begun before."""

    wanted = Signal(LabelOrder, bool)  # and whether into a file

    def __init__(self, desk: PrintDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk, self._is_known = desk, False
        self._whom, self._hint = label("body", wrap=True), label("aside", wrap=True)
        self.stock, self.number, self.copies, self.start = QComboBox(), QSpinBox(), QSpinBox(), QSpinBox()
        self._names = {name: label("body", wrap=True) for name in ("stock", "number", "copies", "start")}
        self.save = button()
        self.number.setRange(1, _MOST_NUMBERS)
        self.number.setValue(_USUAL_NUMBERS)
        self.copies.setRange(1, _MOST)
        self.start.setRange(1, 1)
        for number in (self.number, self.copies, self.start):
            number.lineEdit().setTextMargins(NEAR, 0, 0, 0)
        grid = QGridLayout()
        grid.setSpacing(NEAR)
        grid.setColumnStretch(0, 1)
        for row, (name, field) in enumerate(self._fields.items()):
            grid.addWidget(self._names[name], row, 0)
            grid.addWidget(field, row, 1)
        self.inside.addWidget(self._whom)
        self.inside.addLayout(grid)
        self.inside.addWidget(self._hint)
        self.inside.addWidget(self.save)
        for name in STOCK_NAMES:
            self.stock.addItem(name, name)
        self.stock.currentIndexChanged.connect(self._follow)
        for field in (self.number, self.copies, self.start):
            field.valueChanged.connect(self._follow)
        self.save.clicked.connect(lambda: self._want(is_file=True))
        bind(self, keys.PRINT, self.finish)
        bind(self, keys.SAVE, lambda: self._want(is_file=True))
        self.retranslate()

    @property
    def order(self) -> LabelOrder:
        desk, stock = self._desk, str(self.stock.currentData())
        ipps = () if desk.is_blank else tuple(desk.people)
        blank = 0 if ipps else self.number.value()
        return LabelOrder(stock, desk.lang, ipps, blank, self.copies.value(), min(self.start.value(), places_on(stock)))

    def ask(self) -> None:
        """Open the panel for the patients who are chosen, with the labels that were printed on last."""
        if not self._is_known:
            self._is_known = True
            self._desk.ask(last_stock, self._take)
        self.open()
        self._follow()

    def _take(self, stock: str) -> None:
        place = self.stock.findData(stock)
        if place >= 0:
            self.stock.setCurrentIndex(place)

    def first(self) -> QWidget:
        return self.stock

    def finish(self) -> None:
        self._want(is_file=False)

    def retranslate(self) -> None:
        self.title.setText(tr("printroom.labels"))
        for name, text in self._names.items():
            text.setText(tr(f"printroom.label.{name}"))
            self._fields[name].setAccessibleName(text.text())
        for place, stock in enumerate(STOCK_NAMES):
            many = places_on(stock)
            key = "band" if is_band(stock) else "sheet" if many > 1 else "roll"
            self.stock.setItemText(place, tr(f"printroom.stock.{key}", name=stock, count=many))
        self.save.setText(tr("app.button", words=tr("app.command.save"), press=keys.spelled(keys.SAVE.keys)))
        super().retranslate()
        self._follow()

    @property
    def _fields(self) -> dict[str, QComboBox | QSpinBox]:
        return {"stock": self.stock, "number": self.number, "copies": self.copies, "start": self.start}

    def _follow(self) -> None:
        """Show what the choice comes to."""
        many = places_on(str(self.stock.currentData()))
        self.start.setMaximum(many)
        order = self.order
        for name, is_there in (("number", not order.ipps), ("start", many > 1)):
            self._names[name].setVisible(is_there)
            self._fields[name].setVisible(is_there)
        self._whom.setText(
            tr("printroom.label.whom" if order.ipps else "printroom.label.nobody", count=len(order.ipps))
        )
        self._hint.setText(tr("printroom.label.hint_known" if order.ipps else "printroom.label.hint_number"))
        words = tr("printroom.label.print", count=order.labels)
        self.done.setText(tr("app.button", words=words, press=keys.spelled(keys.PRINT.keys)))

    def _want(self, *, is_file: bool) -> None:
        order = self.order
        self.dismiss()
        self.wanted.emit(order, is_file)

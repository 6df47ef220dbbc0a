"""The ways to verify: the bar that switches between them, and the stack that shows the one chosen.

The room puts ``Modes.bar`` above ``Modes``; the first two ways are its own screen, in two orders (``ordered``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from recon.app.flow import Flow
from recon.app.keys import Command, Told, spelled
from recon.app.mode import Mode
from recon.app.office import Office
from recon.app.style import GAP, NEAR, TIGHT
from recon.app.view import View, bind, button
from recon.app.writer import Writer
from recon.errors import ReconError
from recon.language import tr
from recon.store import Store
from recon.workflow import freetext, keying_queue

SHEET, FIELD = Command("sheet", "Shift+F2"), Command("field", "Shift+F3")
CARPET, KEYING = Command("carpet", "Shift+F4"), Command("keying", "Shift+F5")
DIFFERENCES, TEXT = Command("differences", "Shift+F6"), Command("freetext", "Shift+F7")
ORDERS = (SHEET, FIELD)  # of the fields that wait, one by one
WAYS = (*ORDERS, CARPET, KEYING, DIFFERENCES, TEXT)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is to do in each way that has a queue of its own; none is counted further than ``most``."""

    keying: int = 0
    differences: int = 0
    freetext: int = 0

    most = keying_queue.MANY


def counts(store: Store, operator: str) -> Counts:
    """Count what ``operator`` can do in each way."""
    typed, differing = keying_queue.counts(store, operator)
    return Counts(typed, differing, freetext.count(store))


def _carpet(office: Office) -> Mode:
    from recon.app.carpetmode import CarpetMode

    return CarpetMode(office.background(), Writer(office.work.open), office.operator)


def _keying(office: Office) -> Mode:
    from recon.app.keyingmode import KeyingMode

    return KeyingMode(Writer(office.work.open), office.pictures, office.operator)


def _differences(office: Office) -> Mode:
    from recon.app.keyingdiffer import DifferenceMode

    return DifferenceMode(Writer(office.work.open), office.pictures, office.operator)


def _text(office: Office) -> Mode:
    from recon.app.freetextmode import FreeTextMode

    return FreeTextMode(Writer(office.work.open), office.pictures, office.operator)


_MAKERS: dict[str, Callable[[Office], Mode]] = {
    CARPET.name: _carpet,
    KEYING.name: _keying,
    DIFFERENCES.name: _differences,
    TEXT.name: _text,
}


class ModeBar(View):
    """One button a way, with how much there is to do in it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.counts = Counts()
        self.buttons: dict[str, QPushButton] = {}
        flow = Flow(TIGHT)
        flow.setContentsMargins(GAP, NEAR, GAP, 0)
        self.setLayout(flow)
        for way in WAYS:
            made = button("choice")
            made.setCheckable(True)
            made.clicked.connect(partial(self.chosen.emit, way.name))
            flow.addWidget(made)
            self.buttons[way.name] = made
        self.light(SHEET.name)
        self.retranslate()

    def light(self, name: str) -> None:
        """Show which way is in use."""
        for other, made in self.buttons.items():
            made.setChecked(other == name)

    def tell(self, told: Counts) -> None:
        self.counts = told
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("modes.name"))
        for way in WAYS:
            made, words = self.buttons[way.name], tr(f"modes.{way.name}")
            count = getattr(self.counts, way.name, 0)
            more = "+" if count >= Counts.most else ""
            made.setText(tr("modes.counted", words=words, count=f"{count}{more}") if count else words)
            made.setToolTip(tr("app.button", words=tr(f"modes.does.{way.name}"), press=spelled(way.keys)))
            made.setAccessibleName(made.text())


class Modes(QStackedWidget):
    """Shows ``fields``, the screen of the first two ways, or another way, made when it is first chosen."""

    failed = Signal(ReconError)
    done = Signal()
    ordered = Signal(str)  # "sheet" or "field": in which order the fields that wait are wanted
    choosing = Signal()  # what is typed twice is to be chosen
    entered = Signal()  # field by field is shown: the keyboard is to go there

    def __init__(self, fields: QWidget, office: Office) -> None:
        super().__init__()
        self._fields, self._office, self._count = fields, office, office.background()
        self.bar, self.way = ModeBar(), SHEET.name
        self._views: dict[str, Mode] = {}
        self.addWidget(fields)
        self.bar.chosen.connect(self.choose)

    def bind(self, room: QWidget) -> None:
        """Have each way's key choose it while the keyboard is in ``room``."""
        for way in WAYS:
            bind(room, way, partial(self.choose, way.name))

    @property
    def view(self) -> Mode | None:
        """The way shown, None while it is field by field."""
        return self._views.get(self.way)

    def choose(self, name: str) -> None:
        """Show the way of that name, with the keyboard in it."""
        self.way = name
        self.bar.light(name)
        if name in _MAKERS:
            view = self._views.get(name) or self._make(name)
            self.setCurrentWidget(view)
            view.enter()
        else:
            self.setCurrentWidget(self._fields)
            self.ordered.emit(name)
            self.entered.emit()
        self.recount()

    def recount(self) -> None:
        """Count anew what there is to do."""
        who = self._office.operator
        self._count.run(lambda store: counts(store, who), self.bar.tell, self.failed.emit, latest="counts")

    def enter(self) -> bool:
        """Put the keyboard into the way shown; False while that is field by field."""
        self.recount()
        if self.view is not None:
            self.view.enter()
        return self.view is not None

    def refresh(self) -> bool:
        """Look at the store anew; False while field by field is shown."""
        self.recount()
        if self.view is not None:
            self.view.refresh()
        return self.view is not None

    def close_work(self) -> None:
        for view in self._views.values():
            view.close_work()
        self._count.close()

    def keymap(self) -> Told:
        """Return the keys of the ways, and those of the one shown."""
        ways = tuple((spelled(way.keys), tr(f"modes.does.{way.name}")) for way in WAYS)
        return ways if self.view is None else (*self.view.keymap(), *ways)

    def _make(self, name: str) -> Mode:
        view = self._views[name] = _MAKERS[name](self._office)
        view.failed.connect(self.failed)
        view.done.connect(self.done)
        view.recounted.connect(self.recount)
        view.choosing.connect(self.choosing)
        view.left.connect(partial(self.choose, SHEET.name))
        self.addWidget(view)
        return view

"""The scanner's side of the scan room, without widgets: which there are, what one can do, and one pile at a time."""

from PySide6.QtCore import QObject, Signal

from recon.app import scanjobs as jobs
from recon.app.office import Office
from recon.app.scanjobs import Came, Line, Pile, Turn
from recon.errors import ReconError
from recon.intake.drivers import Found
from recon.intake.scanner import DPI, Abilities, Device, Settings, Source
from recon.store.scans import ScannedPage
from recon.workflow.feeding import Side, Sides

ALL_ABLE = Abilities(frozenset(Source), duplex=True, dpi=DPI)  # what is offered of a device that was typed


class Feeding(QObject):
    """One scanner at work, in a thread of its own; what comes goes through ``line``."""

    fed = Signal()  # what scanners there are, what the one in use is at, why it does not go on
    failed = Signal(ReconError)
    interleaved = Signal(str)  # the pass whose fronts and backs are both there now

    _came = Signal(Came)
    _going = Signal(int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._operator = office.operator
        self.line = Line(self._came.emit)
        self._feeder = office.background()
        self._is_closed = False
        self.devices: tuple[Device, ...] | None = None
        self.abilities: dict[str, Abilities] = {}
        self.settings: Settings | None = None
        self.pile: Pile | None = None  # what came of the last one
        self.page: int | None = None  # the one that goes through the scanner
        self.scanner_fault: ReconError | None = None
        self.fronts: Pile | None = None  # whose backs are still to go through
        self.sides: Sides | None = None  # of the last pile, if it passed twice
        self._once_more: ScannedPage | None = None
        self._going.connect(self._go_on)

    @property
    def is_scanning(self) -> bool:
        return self.page is not None

    @property
    def is_stopping(self) -> bool:
        return self.is_scanning and self.line.stop.is_set()

    def find_devices(self) -> None:
        """Ask which scanners answer, which may take a while."""
        self._feeder.run(jobs.devices, self._have_devices, self._no_devices, latest="all")

    def ask_abilities(self, device: str) -> None:
        """Ask once what a device can do."""
        if not device or device in self.abilities or self.is_scanning:
            return

        def have(can: Abilities | ReconError) -> None:
            if isinstance(can, Abilities):
                self.abilities[device] = can
            else:
                self.scanner_fault = can
            self.fed.emit()

        self._feeder.run(lambda store: jobs.abilities(store, device), have, self.failed.emit, latest="can")

    def scan(self, settings: Settings, *, instead_of: ScannedPage | None = None, twice: bool = False) -> None:
        """Scan what lies in the scanner, one pile at a time; ``twice`` takes its fronts, the next time its backs."""
        if self.is_scanning:
            return
        turn = self._turn(twice=twice) if instead_of is None else None
        self.settings, self.page, self.scanner_fault, self.pile, self.sides = settings, 0, None, None, None
        self._once_more = instead_of
        line, who = self.line, self._operator
        line.stop.clear()
        self.fed.emit()
        self._feeder.run(
            lambda store: jobs.scan_pile(store, settings, line, self._going.emit, who, turn),
            self._have_scanned,
            self._have_not,
        )

    def stop(self) -> None:
        """Have the scanner stop; what came until then is kept and read. Where backs are waited for, do without."""
        if self.is_scanning:
            self.line.stop.set()
            self.fed.emit()
        elif self.fronts is not None:
            self.sides, self.fronts = Sides(self.fronts.pages), None
            self.fed.emit()

    def _turn(self, *, twice: bool) -> Turn | None:
        before = self.fronts
        if before is None or before.side is None:
            return Turn() if twice else None
        return Turn(Side(before.side.began, before.pages), before.batch)

    def _have_devices(self, found: Found) -> None:
        devices = self.devices = found.devices
        if found.faults and not devices:
            self.scanner_fault = found.faults[0]
        if self.settings is None and devices:
            self.settings = Settings(devices[0].name)
        self.fed.emit()
        if self.settings is not None:
            self.ask_abilities(self.settings.device)

    def _no_devices(self, error: ReconError) -> None:
        self.devices, self.scanner_fault = (), error
        self.fed.emit()

    def _go_on(self, page: int) -> None:
        if self.is_scanning and not self._is_closed:
            self.page = page
            self.fed.emit()

    def _have_scanned(self, pile: Pile) -> None:
        self.page, self.pile = None, pile
        if pile.side is None:  # a page that was scanned once more leaves the fronts waiting
            self.fed.emit()
            return
        before, is_first = self.fronts, pile.side.fronts is None
        self.fronts = pile if is_first else None
        if before is not None:
            self.sides = Sides(before.pages, pile.pages)
        self.fed.emit()
        if before is not None:
            self.interleaved.emit(pile.batch)

    def _have_not(self, error: ReconError) -> None:
        if self._once_more is None:  # what is left of the pile goes through like any other
            self.fronts = None
        self.page = self._once_more = None
        self.scanner_fault = error
        self.fed.emit()
        if not jobs.is_plain(error):
            self.failed.emit(error)

"""Someone at the window's deliver room, on a store with sheets that are ready to go."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from recon.app import keys
from recon.app.background import Background
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverplan import Step
from recon.app.window import Window
from recon.model.outbox import Stage, Transport
from recon.store import Store, outboxes
from recon.workflow.outbox.destinations import add
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier
from tests.helpers.outbox_store import approved, ready_sheet
from tests.helpers.store_samples import OPERATOR, SERIALS, SteppingClock, blank_store

PLACE, FILES = "DPI", "DEPOT"
PATIENTS = ("8000", "8001", "8002")


def outbox_store(folder: Path) -> Path:
    """Make a store with three sheets of three patients ready to go, and two destinations."""
    with blank_store(folder) as store:
        for serial, ipp in zip(SERIALS, PATIENTS, strict=True):
            ready_sheet(store, serial, ipp)
        add(store, PLACE, Transport.FHIR, ADDRESS, operator=OPERATOR)
        add(store, FILES, Transport.HL7_FILES, str(folder / "hl7"), operator=OPERATOR, four_eyes=False)
    return folder


def opened(folder: Path) -> Store:
    """Open the store at the time it was made: its sheets are of that night."""
    return Store.open(folder, clock=SteppingClock())


def approve_all(folder: Path, carrier: FakeCarrier, destination: str = PLACE) -> str:
    """Have two others prepare and approve all that is ready; return the consignment's number."""
    with opened(folder) as store:
        return approved(store, destination, carrier)


def stages(folder: Path, destination: str = PLACE) -> list[Stage]:
    """Return where the sheets of the last consignment to the destination are."""
    with Store.open(folder) as store:
        last = outboxes.consignments(store, destination=destination)[-1:]
    return [item.stage for one in last for item in one.items]


def desk_on(folder: Path, carrier: FakeCarrier, operator: str) -> DeliverDesk:
    return DeliverDesk(
        Background(lambda: opened(folder)), Background(lambda: opened(folder)), operator, lambda _store, _there: carrier
    )


class Dispatcher(Clerk):
    """Goes through the room's steps, and waits until the window has its answer."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path, carrier: FakeCarrier) -> None:
        super().__init__(qtbot, window, folder)
        self.carrier = carrier
        self.room, self.desk = rooms.delivering(window), rooms.delivering(window).desk
        self.steps, self.outbox, self.sheet = self.room.steps, self.room.outbox, self.room.sheet
        self.desk.carriers = lambda _store, _there: carrier

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def enter(self) -> None:
        """Enter the room, and wait until it shows what the store has."""
        self.window.go(keys.DELIVERING)
        self.ready()

    def ready(self) -> None:
        """Wait until nothing goes on, and all there is to see of what is in hand is shown."""
        desk = self.desk
        self.wait(lambda: desk.overview is not None and desk.run is None and not desk.is_busy)
        self.wait(lambda: (desk.case is not None) == (desk.consignment is not None))
        self.wait(lambda: desk.case is None or desk.case.lot == desk.consignment)
        self.wait(lambda: not desk.sheets or desk.detail is not None)

    def waits_for(self, *wanted: Stage, destination: str = PLACE) -> None:
        """Wait until the sheets are at these stages, in the store and on the screen."""
        self.wait(lambda: stages(self.folder, destination) == list(wanted))
        self.wait(lambda: self.desk.case and [one.item.stage for one in self.desk.case.sheets] == list(wanted))
        self.ready()

    @property
    def said(self) -> str:
        return self.steps.message.text()

    @property
    def step(self) -> Step | None:
        return self.desk.next

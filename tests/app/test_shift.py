"""A whole shift in the window: printed, filled by hand, scanned, verified, matched, delivered by two people, accounted.

The server is one that others wrote (sekmet-fhir): what is in the patients' records at the end is asked of it. The
hands are drawn, the people invented.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliversteps import Steps
from recon.app.matchjobs import Group
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.drill.filling import fill_sheet
from recon.drill.patients import invent_patients, roster_csv
from recon.drill.values import Value, Written, invent_scene
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.sheet import SheetState, Word
from recon.store import Store, print_batches, queries
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.checking import check
from recon.workflow.opening import form_of
from recon.workflow.outbox.destinations import add
from recon.workflow.rosters import import_files
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.front import bring_to_front
from tests.helpers.matcher import Matcher
from tests.helpers.nurse import two_forms
from tests.helpers.scan_clerk import ScanClerk
from tests.peers.test_fhir_server import Server, sekmet, server  # noqa: F401 - fixtures

RANDOM = Random(20261129)
LISTED, ARRIVED = invent_patients(2, RANDOM)
PLACE, CLAIRE, MARC = "DPI", "claire", "marc"
ALT = Qt.KeyboardModifier.AltModifier
Truth = dict[tuple[str, str, int | None], Value]
Sit = Callable[[str], Window]


@pytest.fixture
def folder(tmp_path: Path, server: Server) -> Path:  # noqa: F811
    """Make the hospital's store: who is on the list, and where the records are."""
    roster = tmp_path / "patients.csv"
    roster.write_text(roster_csv([LISTED]), encoding="utf-8")
    with Store.create(tmp_path / "store", actor=CLAIRE) as store:
        import_files(store, [roster], operator=CLAIRE)
        add(store, PLACE, Transport.FHIR, server.url, operator=CLAIRE)
    return tmp_path / "store"


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Sit]:
    """Return a function that opens the window for somebody; who sat there before has closed it."""
    opened: list[tuple[Window, StoreWork]] = []

    def leave() -> None:
        while opened:
            window, work = opened.pop()
            window.close()
            work.close()

    def open_window(who: str) -> Window:
        leave()
        opened.append((build(qapp, StoreWork(folder), "fr", who, two_forms), StoreWork(folder)))
        window = opened[-1][0]
        bring_to_front(qtbot, window)
        return window

    yield open_window
    leave()


def test_a_shift(qtbot: QtBot, sit: Sit, folder: Path, server: Server, tmp_path: Path) -> None:  # noqa: F811
    shift = Shift(qtbot, folder, tmp_path)
    window = sit(CLAIRE)
    shift.prints(window)
    truth = shift.wards_write()
    shift.scans(window)
    shift.verifies(window, truth)
    shift.matches(window)
    shift.prepares(window)
    shift.sends(sit(MARC))
    shift.accounts_for_the_rest(sit(CLAIRE))
    assert_in_the_record(server, folder, truth)


class Shift:
    """What people do one after the other; each part ends when the store has it."""

    def __init__(self, qtbot: QtBot, folder: Path, place: Path) -> None:
        self._bot, self.folder, self.place = qtbot, folder, place

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=120_000)

    def states(self) -> dict[str, SheetState]:
        with Store.open(self.folder) as store:
            return {one.serial: one.state for one in queries.sheets(store)}

    def prints(self, window: Window) -> None:
        """A sheet for the patient on the list, and two for whoever comes; all came out of the printer."""
        window.go(keys.PRINTING)
        room, clerk = rooms.printing(window), Clerk(self._bot, window, self.folder)
        desk = room.desk
        self.wait(lambda: desk.kit and desk.standing)
        room.enter()
        clerk.type(LISTED.birth_name[:6])
        self.wait(lambda: [one.patient.ipp for one in desk.matches] == [LISTED.ipp])
        room.whom.switch(LISTED.ipp)
        desk.switch_form("triage")
        for number, (name, is_blank) in enumerate((("listed", False), ("blank", True)), start=1):
            if is_blank:
                clerk.press(Qt.Key.Key_B, held=ALT)
                clerk.type("2")
            room.ask_file = lambda _parent, name=name: self.place / f"{name}.pdf"
            room.save()
            self.wait(lambda number=number: desk.run is None and len(desk.open) == number)
        window.go(keys.ACCOUNT)
        account = rooms.account(window)
        for left in (1, 0):
            self._bot.mouseClick(account.batches.rows[0].all, Qt.MouseButton.LeftButton)
            self.wait(lambda left=left: len(desk.open) == left)
        with Store.open(self.folder) as store:
            assert not print_batches.batches(store, only_open=True)
            self.listed, self.blank, self.spare = (one.serial for one in queries.sheets(store))

    def wards_write(self) -> Truth:
        """The nurses fill two of the sheets, the second with a sticker; the third is left over."""
        truth: Truth = {}
        with Store.open(self.folder) as store:
            until = datetime.now(store.timezone)
            for serial, name, who in ((self.listed, "listed", LISTED), (self.blank, "blank", ARRIVED)):
                scene = invent_scene(who, until, RANDOM, labelled=name == "blank")
                issued = queries.sheet(store, serial)
                pdf = (self.place / f"{name}.pdf").read_bytes()
                pages = [decode(pdf, page).gray for page in range(issued.pages)]
                filled = fill_sheet(form_of(store, issued.form, issued.version), pages, PDF_DPI, scene, RANDOM)
                truth |= {_place(serial, one): one.value for one in filled.written}
                for number, scan in enumerate(filled.scans):
                    _write(self.place / "scans" / f"{name}-{number}.jpg", scan)
        return truth

    def scans(self, window: Window) -> None:
        scanner = ScanClerk(self._bot, window, self.folder)
        scanner.drop(self.place / "scans")
        scanner.rest(len(list((self.place / "scans").iterdir())))
        assert set(scanner.states.values()) == {"read"}

    def verifies(self, window: Window, truth: Truth) -> None:
        """Whatever waits is typed as it was written, until nothing does."""
        window.go(keys.VERIFY)
        clerk = Clerk(self._bot, window, self.folder)
        desk = clerk.verify.desk
        self.wait(lambda: desk.current is not None)
        while (task := desk.current) is not None:
            value = truth.get((task.sheet, task.field.key, task.row))
            if value is None:
                clerk.press(Qt.Key.Key_F2)
            else:
                clerk.verify.answer.active.say(_typed(value))
                clerk.press(Qt.Key.Key_Return)
            if desk.current is task:  # it is unusual, and the desk asks whether it is meant
                clerk.press(Qt.Key.Key_F2 if value is None else Qt.Key.Key_Return)
            assert desk.current is not task, (task.field.key, value, clerk.message)
        self.wait(lambda: SheetState.TO_VERIFY not in self.states().values())
        assert self.states()[self.listed] is SheetState.MATCHED

    def matches(self, window: Window) -> None:
        """The list has who came meanwhile; what stands on the sticker is typed once more."""
        roster = self.place / "arrivals.csv"
        roster.write_text(roster_csv([LISTED, ARRIVED]), encoding="utf-8")
        with Store.open(self.folder) as store:
            import_files(store, [roster], operator=CLAIRE)
        matcher = Matcher(self._bot, window, self.folder)
        matcher.enter()
        matcher.go(Group.MATCH)
        assert matcher.lines == [self.blank]
        if ARRIVED.ipp not in [card.patient.ipp for card in matcher.desk.cards]:
            matcher.desk.look_for(ARRIVED.birth_name)
            matcher.wait(lambda: [card.patient.ipp for card in matcher.desk.cards] == [ARRIVED.ipp])
        matcher.choose(ARRIVED)
        matcher.type(_retyped(ARRIVED))
        matcher.press(Qt.Key.Key_Return)
        matcher.wait(lambda: self.states()[self.blank] is SheetState.MATCHED)

    def prepares(self, window: Window) -> None:
        """The first person prepares and has it checked; approving is for another one."""
        steps, desk = self._delivering(window)
        for stage in ("staged", "validated"):
            steps.go()
            self._come(desk, stage)
        assert desk.needs_other
        steps.go()
        QApplication.processEvents()
        self._come(desk, "validated")

    def sends(self, window: Window) -> None:
        steps, desk = self._delivering(window)
        for stage in ("approved", "acknowledged", "reconciled"):
            assert not desk.needs_other
            steps.go()
            self._come(desk, stage)
        assert self.states()[self.listed] is self.states()[self.blank] is SheetState.DELIVERED

    def accounts_for_the_rest(self, window: Window) -> None:
        """The sheet that nobody wrote on is in the drawer; with that nothing is left, and the downtime is closed."""
        window.go(keys.ACCOUNT)
        account, clerk = rooms.account(window), Clerk(self._bot, window, self.folder)
        desk = account.desk
        self.wait(lambda: desk.account and [one.serial for one in desk.shown] == [self.spare])
        assert not account.closing.close_down.isEnabled()
        account.enter()
        clerk.type(self.spare)
        clerk.press(Qt.Key.Key_Return)
        self.wait(lambda: desk.meant == {self.spare} and desk.can_say)
        self._bot.mouseClick(account.sheets.words[Word.UNUSED], Qt.MouseButton.LeftButton)
        clerk.type("dans le tiroir")
        clerk.press(Qt.Key.Key_Return)
        self.wait(lambda: desk.account and desk.account.unexplained == 0 and account.closing.close_down.isEnabled())
        self._bot.mouseClick(account.closing.close_down, Qt.MouseButton.LeftButton)
        self.wait(lambda: desk.account and desk.account.downtime is None)

    def _delivering(self, window: Window) -> tuple[Steps, DeliverDesk]:
        window.go(keys.DELIVERING)
        room = rooms.delivering(window)
        self.wait(lambda: room.desk.place is not None and room.desk.next is not None)
        self.wait(lambda: room.desk.consignment is None or room.desk.case is not None)
        return room.steps, room.desk

    def _come(self, desk: DeliverDesk, stage: str) -> None:
        """Wait until both sheets are at that stage, in the store and on the screen."""
        self.wait(lambda: desk.run is None and not desk.is_busy and desk.case is not None)
        self.wait(lambda: desk.case and [one.item.stage.value for one in desk.case.sheets] == [stage] * 2)
        self.wait(lambda: desk.case and desk.case.lot == desk.consignment)


def assert_in_the_record(server: Server, folder: Path, truth: Truth) -> None:  # noqa: F811
    """Make sure that each patient's record has what was written on their sheet, once, and that the store is sound."""
    names = {one["identifier"][0]["value"] for one in server.search("Patient")}
    assert names == {LISTED.ipp, ARRIVED.ipp}
    observed = server.search("Observation")
    identities = [one["identifier"][0]["value"] for one in observed]
    assert len(set(identities)) == len(identities)
    written = {_identity(*place): float(str(value)) for place, value in truth.items() if _is_number(value)}
    figures = {
        one["identifier"][0]["value"]: float(one["valueQuantity"]["value"])
        for one in observed
        if "valueQuantity" in one
    }
    assert len(figures) > 5
    assert figures == {identity: written.get(identity) for identity in figures}
    with Store.open(folder) as store:
        assert check(store) == ()
        assert {one.state for one in queries.sheets(store)} == {SheetState.DELIVERED, SheetState.UNUSED}


def _identity(serial: str, field: str, row: int | None) -> str:
    return f"{serial}:{field}" if row is None else f"{serial}:{field}:{row}"


def _is_number(value: Value) -> bool:
    return isinstance(value, str) and value.replace(".", "", 1).isdigit()


def _place(serial: str, one: Written) -> tuple[str, str, int | None]:
    return serial, one.field, one.row


def _typed(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _retyped(who: Patient) -> str:
    return who.birth_name[0] + who.given_names[0] + (str(who.birth_date.year) if who.birth_date else "")


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)

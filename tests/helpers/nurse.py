"""Someone at the window's print and account rooms, on a store after a night of downtime."""

import os
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from recon.app import keys
from recon.app.paper import Paper
from recon.app.window import Window
from recon.store import Store, print_batches, utc_now
from recon.store.print_batches import PrintBatch
from recon.workflow.kits import Kit, load_kit
from recon.workflow.rosters import import_files
from tests.helpers import rooms
from tests.helpers.account_store import night
from tests.helpers.clerk import Clerk

_ROWS = (
    ("80040001", "LEFÈVRE", "Anne-Marie", "1946-07-16", "F", "MED2", "16"),
    ("80040002", "LEMAIRE", "Odile", "1950-02-11", "F", "URG", "B1"),
    ("80040003", "DUBOIS", "Léa", "1941-02-11", "F", "CHIR", "11"),
    ("80040004", "MOREAU", "Hugo", "1951-03-12", "M", "CHIR", "12"),
)

kit = cache(load_kit)


def two_forms() -> Kit:
    """Return a kit of two forms, so that no test waits for the whole of it."""
    every = kit()
    layouts = {place: layout for place, layout in every.layouts.items() if place[0] in ("triage", "vitals")}
    return Kit(layouts, files=every.files)


def night_store(folder: Path, hours: int = 3) -> Path:
    """Make the store of a night in ``folder``, with a list of patients ``hours`` old."""
    night(folder).close()
    file = folder.parent / "patients.csv"
    head = "ipp;birth_name;given_names;birth_date;sex;ward;bed"
    file.write_text("\n".join([head, *map(";".join, _ROWS)]), encoding="utf-8")
    made = (utc_now() - timedelta(hours=hours, minutes=5)).timestamp()
    os.utime(file, (made, made))
    with Store.open(folder) as store:
        import_files(store, [file], operator="claire")
    return folder


class Nurse(Clerk):
    """Goes from room to room, and waits until the window has its answer."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        super().__init__(qtbot, window, folder)
        self.room, self.desk = rooms.printing(window), rooms.printing(window).desk
        self.account, self.sheets = rooms.account(window), rooms.account(window).desk

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def go(self, room: keys.Command) -> None:
        """Enter the room, and wait until it shows what the store has."""
        self.window.go(room)
        if room is keys.PRINTING:
            self.wait(lambda: self.desk.kit and self.desk.standing and self.desk.open)
        else:
            self.wait(lambda: self.sheets.account and self.sheets.shown and self.desk.open)

    def look_for(self, text: str) -> None:
        """Type into the search, and wait for who is found."""
        self.room.enter()
        with self._bot.waitSignal(self.desk.found, timeout=20_000, check_params_cb=lambda: self.desk.text == text):
            self.type(text)
        self.wait(lambda: self.desk.text == text)

    def names(self) -> list[str]:
        return [line.title for line in self.room.whom.list.lines.lines]

    def order(self, name: str = "LEMAIRE", *forms: str) -> None:
        """Choose a patient, and tick forms (default: triage)."""
        self.go(keys.PRINTING)
        self.look_for(name)
        self.room.whom.switch(self.desk.matches[0].patient.ipp)
        for form in forms or ("triage",):
            self.desk.switch_form(form)

    def print_to(self, out: Path) -> None:
        """Have the print dialog, were it asked, choose a printer that writes into ``out``, and wait for the run."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        self.room.ask_printer = lambda _parent: Paper(printer=printer)

    def batches(self) -> tuple[PrintBatch, ...]:
        """Return the open batches in the store, seen through a connection of its own."""
        with Store.open(self.folder) as store:
            return print_batches.batches(store, only_open=True)

    def printed(self) -> PrintBatch:
        """Wait until the run has ended and its batch is shown; returns it."""
        self.wait(lambda: self.desk.run is None and len(self.desk.open) > 1)
        return self.desk.open[-1]

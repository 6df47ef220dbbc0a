"""Someone at the window's match room, on a store in which it is to be said whose sheets are."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from recon.app import keys
from recon.app.matchjobs import Group
from recon.app.window import Window
from recon.model.patient import Patient
from tests.helpers import rooms
from tests.helpers.clerk import Clerk


class Matcher(Clerk):
    """Moves through what waits, chooses, types, and waits until the window has its answer."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        super().__init__(qtbot, window, folder)
        self.room, self.desk = rooms.matching(window), rooms.matching(window).desk
        self.evidence, self.choosing = self.room.evidence, self.room.choosing

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def type(self, text: str) -> None:
        """Type letter by letter: the keyboard may go on to another line meanwhile."""
        for letter in text:
            super().type(letter)

    def enter(self) -> None:
        """Enter the room, and wait until it shows what the store has."""
        self.window.go(keys.MATCHING)
        self.ready()

    def ready(self) -> None:
        """Wait until all there is to see of the line in hand is shown, with its pictures."""
        desk = self.desk
        self.wait(lambda: desk.items is not None and Group.PATIENTS in desk.items)
        self.wait(lambda: desk.case is not None or not desk.shown_items)
        looks = desk.case.looks if desk.case else ()
        self.wait(lambda: all(self.room.picture_of(look.page) for look in looks))

    def go(self, group: Group, place: int = 0) -> None:
        self.desk.show_group(group)
        self.desk.go(self.desk.shown_items[place].name)
        self.ready()

    def key_of(self, patient: Patient) -> keys.Command:
        """Return the key on the patient's card."""
        return keys.CARDS[[card.patient.ipp for card in self.desk.cards].index(patient.ipp)]

    def choose(self, patient: Patient) -> None:
        self.desk.choose(keys.CARDS.index(self.key_of(patient)))

    @property
    def lines(self) -> list[str]:
        return [line.key for line in self.room.queue.list.lines.lines]

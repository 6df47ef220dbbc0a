"""The carpet without widgets: a pile of sheets cut into boxes, one character at a time laid out, what is marked.

Sheets are cut one by one in the background, so that the first boxes are there at once. What is marked is recorded when
a screen is done; what is not marked is as it was, and only not shown again in this sitting.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.carpetjobs import Pile, next_pile
from recon.errors import ReconError
from recon.store import Store
from recon.store.cells import open_forms
from recon.workflow.carpet import Cell, ask, cells_of


@dataclass(frozen=True, slots=True)
class Laid:
    """A screen of the carpet: its boxes, and which of them (by place on it) are marked, in the order of marking.

    Of those ``sent``, the fields wait for somebody. ``is_done`` tells that the person has gone on from it.
    """

    character: str
    cells: tuple[Cell, ...]
    marks: tuple[int, ...] = ()
    sent: frozenset[int] = frozenset()
    is_done: bool = False


NOTHING = Laid("", ())


class CarpetDesk(QObject):
    """One person's way over the carpet."""

    laid = Signal()  # another screen, or other marks on it
    cut = Signal()  # more boxes, or another pile
    listed = Signal()  # the forms of which there are sheets
    asked = Signal(int)  # so many fields wait for somebody since a screen was done
    failed = Signal(ReconError)

    def __init__(self, work: Background, marks: Background, operator: str) -> None:
        """``work`` cuts pages while ``marks`` records."""
        super().__init__()
        self._work, self._marks, self._operator = work, marks, operator
        self.forms: tuple[tuple[str, str], ...] = ()
        self.form, self.with_waiting = "", False
        self.screen = NOTHING
        self.room = 1  # boxes on a screen
        self.seen, self.marked = 0, 0  # in this sitting
        self.is_end = False  # nothing is left behind the cursor
        self._pile = Pile((), 0, is_end=False)
        self._to_cut: list[str] = []
        self._boxes: dict[str, list[Cell]] = {}
        self._past: list[Laid] = []
        self._unsent: tuple[Cell, ...] = ()
        self._is_begun = False

    # What the views read

    @property
    def is_cutting(self) -> bool:
        return bool(self._to_cut)

    @property
    def sheets(self) -> tuple[int, int]:
        """How many sheets of the pile are cut, and how many it has."""
        return len(self._pile.sheets) - len(self._to_cut), len(self._pile.sheets)

    @property
    def can_undo(self) -> bool:
        return bool(self.screen.marks or self._past)

    def left(self) -> tuple[tuple[str, int], ...]:
        """Return each character with how many boxes of it are still to be shown, those on the screen included."""
        counts = {character: len(cells) for character, cells in self._boxes.items() if cells}
        if self.screen.cells and not self.screen.is_done:
            counts[self.screen.character] = counts.get(self.screen.character, 0) + len(self.screen.cells)
        return tuple(sorted(counts.items()))

    # What the person does

    def begin(self) -> None:
        """Look for the first pile, once."""
        if not self._is_begun:
            self._is_begun = True
            self._work.run(open_forms, self._have_forms, self.failed.emit, latest="forms")
            self.restart()

    def show(self, form: str, *, with_waiting: bool) -> None:
        """Show the boxes of one form (empty: of all), and, or not, those of fields that wait anyway."""
        if (form, with_waiting) != (self.form, self.with_waiting):
            self.form, self.with_waiting = form, with_waiting
            self.restart()

    def restart(self, *, from_start: bool = False) -> None:
        """Take up a new pile where the person left off, or from the first sheet; marks not recorded yet are."""
        self._send()
        self._to_cut, self._boxes, self._past, self.screen = [], {}, [], NOTHING
        self.is_end = False
        self._next_pile(0 if from_start else None)
        self.laid.emit()

    def fit(self, room: int) -> None:
        """Take note of how many boxes a screen holds: none is counted as seen that there was no room for."""
        room = max(room, 1)
        if room == self.room:
            return
        self.room = room
        if not self.screen.marks and not self.screen.is_done:
            self._put_back()
            self._lay(self.screen.character)
        elif len(self.screen.cells) > room:
            self._trim()

    def go_to(self, character: str) -> None:
        """Lay out the boxes read as ``character``, where there are any."""
        if character != self.screen.character and self._boxes.get(character):
            self._put_back()
            self._lay(character)

    def step(self, by: int) -> None:
        """Lay out the next character, or the one before."""
        characters = [character for character, _ in self.left()]
        if self.screen.character in characters:
            at = characters.index(self.screen.character) + by
            self.go_to(characters[min(max(at, 0), len(characters) - 1)])

    def toggle(self, place: int) -> None:
        """Mark the box at ``place`` as another character, or take that back; what was recorded stays marked."""
        if not 0 <= place < len(self.screen.cells) or place in self.screen.sent:
            return
        marks = tuple(one for one in self.screen.marks if one != place)
        self._mark(marks if place in self.screen.marks else (*marks, place))

    def undo(self) -> None:
        """Take back the last mark that is not recorded; without one, go back to the screen before."""
        last = next((one for one in reversed(self.screen.marks) if one not in self.screen.sent), None)
        if last is not None:
            self._mark(tuple(one for one in self.screen.marks if one != last))
        elif self._past:
            self._put_back()
            self.screen = self._past.pop()
            self.laid.emit()

    def finish(self) -> None:
        """Record what is marked on this screen, and lay out the next: of this character, then of the next one."""
        if not self.screen.cells:
            return
        done = self.screen
        self.seen += 0 if done.is_done else len(done.cells)
        self._send()
        self._past.append(replace(done, sent=frozenset(done.marks), is_done=True))
        self.screen = NOTHING
        self._lay(done.character)

    def close(self) -> None:
        """Record what is marked, and end what goes on."""
        self._send()
        self._marks.close()
        self._work.close()

    # Laying out

    def _mark(self, marks: tuple[int, ...]) -> None:
        self.screen = replace(self.screen, marks=marks)
        self.laid.emit()

    def _send(self) -> None:
        """Have the fields of what is marked on the screen wait for somebody; what failed before is tried again."""
        new = [self.screen.cells[place] for place in self.screen.marks if place not in self.screen.sent]
        self.marked += len(new)
        self.screen = replace(self.screen, sent=frozenset(self.screen.marks))
        told, self._unsent = (*self._unsent, *new), ()
        if not told:
            return

        def have_not(error: ReconError) -> None:
            self._unsent = (*told, *self._unsent)
            self.failed.emit(error)

        who = self._operator
        self._marks.run(lambda store: ask(store, told, operator=who), self.asked.emit, have_not)

    def _trim(self) -> None:
        """Put the boxes that there is no room for back among those to be shown; marks among them are recorded first."""
        screen = self.screen
        if any(place >= self.room for place in screen.marks):
            self._send()
        beyond = [cell for place, cell in enumerate(screen.cells) if place >= self.room and place not in screen.marks]
        if not screen.is_done:
            self._boxes.setdefault(screen.character, []).extend(beyond)
        marks = tuple(place for place in screen.marks if place < self.room)
        sent = frozenset(place for place in self.screen.sent if place < self.room)
        self.screen = replace(screen, cells=screen.cells[: self.room], marks=marks, sent=sent)
        self.laid.emit()

    def _put_back(self) -> None:
        """Put the boxes on the screen back among those to be shown; marks are recorded first."""
        if self.screen.cells and not self.screen.is_done:
            self._send()
            gone = {self.screen.cells[place].place for place in self.screen.marks}
            kept = [cell for cell in self.screen.cells if cell.place not in gone]
            self._boxes.setdefault(self.screen.character, []).extend(kept)
        self.screen = Laid(self.screen.character, ())

    def _lay(self, character: str) -> None:
        """Take the next screen of ``character``, else of the next that has any, else of a new pile."""
        if not self._boxes.get(character):
            others = sorted(other for other, cells in self._boxes.items() if cells)
            character = next((other for other in others if other > character), others[0] if others else "")
        cells = sorted(self._boxes.get(character, ()), key=lambda cell: cell.order)
        self._boxes[character], shown = cells[self.room :], tuple(cells[: self.room])
        self.screen = Laid(character, shown)
        if not shown and not self.is_cutting and self._pile.sheets:
            self._next_pile(self._pile.after)
        self.laid.emit()

    # Cutting

    def _next_pile(self, after: int | None) -> None:
        form, who = self.form, self._operator
        self._pile = Pile((), 0, is_end=False)

        def take(store: Store) -> Pile:
            return next_pile(store, form, who, after)

        self._work.run(take, self._have_pile, self.failed.emit, latest="cut")

    def _have_pile(self, pile: Pile) -> None:
        self._pile, self._to_cut, self.is_end = pile, list(pile.sheets), pile.is_end
        self.cut.emit()
        if self.is_end:
            self.laid.emit()
        self._cut_next()

    def _cut_next(self) -> None:
        if not self._to_cut:
            return
        serial, waiting = self._to_cut[0], self.with_waiting

        def have(cells: tuple[Cell, ...]) -> None:
            self._have_cells(cells)

        def have_not(error: ReconError) -> None:
            self.failed.emit(error)
            self._have_cells(())

        self._work.run(lambda store: cells_of(store, serial, waiting=waiting), have, have_not, latest="cut")

    def _have_cells(self, cells: tuple[Cell, ...]) -> None:
        self._to_cut = self._to_cut[1:]
        for cell in cells:
            self._boxes.setdefault(cell.character, []).append(cell)
        self._fill()
        self.cut.emit()
        self._cut_next()

    def _fill(self) -> None:
        """Put boxes that have come into the room left on the screen; those that are there stay where they are."""
        screen = self.screen
        if not screen.cells:
            self._lay(screen.character)
        elif not screen.is_done and len(screen.cells) < self.room and self._boxes.get(screen.character):
            cells = sorted(self._boxes[screen.character], key=lambda cell: cell.order)
            free = self.room - len(screen.cells)
            self._boxes[screen.character] = cells[free:]
            self.screen = replace(screen, cells=(*screen.cells, *cells[:free]))
            self.laid.emit()

    def _have_forms(self, forms: tuple[tuple[str, str], ...]) -> None:
        self.forms = forms
        self.listed.emit()

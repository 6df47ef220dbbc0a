"""What a section is made of: pieces that are never parted, each set as if it stood at the top of the page."""

from dataclasses import dataclass, field

from recon.design.art import Item
from recon.design.paper import Paper
from recon.design.placing import Placed
from recon.design.terms import FieldDefinition, SectionDefinition, Texts
from recon.model.form import Kind
from recon.model.geometry import Rect

_TOLERANCE = 0.001  # mm, of sums of lengths


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something that has no room: where, and the fault's words."""

    line: int
    key: str
    reason: str
    details: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Where one row of a field is written, from the piece's top; ``row`` is None where it is not repeated."""

    field: FieldDefinition
    row: int | None
    cells: tuple[Rect, ...]
    area: Rect | None


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together: ``height`` mm from y = 0 down, what is printed there and what is written."""

    height: float
    items: tuple[Item, ...] = ()
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class SetSection:
    """A section ready for the page: its heading, that of the pages it goes on to, and its pieces, ``gap`` mm apart.

    A ``parted`` section may be broken between its pieces even where it would fit on a page of its own: each of its rows
    stands for itself.
    """

    definition: SectionDefinition
    head: Piece
    again: Piece
    pieces: tuple[Piece, ...]
    gap: float
    parted: bool = False

    def height(self, count: int | None = None) -> float:
        """Return the height, mm, of the heading and the first ``count`` pieces, or of all of them."""
        pieces = self.pieces[:count]
        return self.head.height + sum(piece.height for piece in pieces) + self.gap * (len(pieces) - 1)


@dataclass(slots=True)
class Setting:
    """What a form is set with, words and paper, and what was found to have no room.

    In large type what stands beside each other may stand below each other instead.
    """

    texts: Texts
    paper: Paper
    faults: list[Misfit] = field(default_factory=list)
    is_large: bool = False

    @property
    def trial(self) -> "Setting":
        """The same, to be tried: what has no room in it is noted nowhere else."""
        return Setting(self.texts, self.paper, is_large=self.is_large)

    @property
    def language(self) -> str:
        return self.texts.language

    def misfit(self, where: FieldDefinition | SectionDefinition, reason: str, **details: object) -> None:
        """Note that something has no room."""
        self.faults.append(Misfit(where.line, where.key, reason, tuple(details.items())))

    def need(self, where: FieldDefinition | SectionDefinition, needed: float, room: float) -> None:
        """Note a width of ``needed`` mm if there is not so much ``room``."""
        if needed > room + _TOLERANCE:
            self.misfit(where, "too_narrow", needed=f"{needed:.1f}", room=f"{room:.1f}")

    def wide(self, where: FieldDefinition | SectionDefinition, text: str, room: float) -> None:
        """Note a text that does not fit in ``room`` mm."""
        self.misfit(where, "too_wide", text=text, room=f"{room:.1f}")

    def options(self, one: FieldDefinition) -> tuple[str, ...]:
        """Return the labels of the field's marks; a tick that would only repeat its field's label has none."""
        labels = tuple(self.texts.options[one.key, option.value] for option in one.options)
        return ("",) if one.kind is Kind.TICK and labels == (self.texts.labels[one.key],) else labels


def written(one: FieldDefinition, row: int | None, placed: Placed) -> Written:
    """Return where one row of a field is written."""
    return Written(one, row, placed.cells, placed.area)

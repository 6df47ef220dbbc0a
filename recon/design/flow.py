"""Flowing sections to pages: what is kept whole, where a section breaks, what is higher than any page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from recon.design import paper
from recon.design.art import Item, moved, moved_rect
from recon.design.paper import Paper
from recon.design.sections.pieces import Piece, SetSection, Setting
from recon.model.form import Zone

_ROWS_TOGETHER = 2  # that a section starts with, where it breaks
_WASTE = 0.35  # of a page: a table that would leave so much of it empty starts on it, and breaks


@dataclass(slots=True)
class Pages:
    """The pages being filled: what is printed on each, and the zones of each field; ``y`` is where the last ends."""

    paper: Paper
    items: list[list[Item]] = field(default_factory=lambda: [[]])
    zones: dict[str, list[Zone]] = field(default_factory=dict)
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.top

    @property
    def count(self) -> int:
        return len(self.items)

    @property
    def top(self) -> float:
        return self.paper.top_of(self.count)

    @property
    def room(self) -> float:
        """The height, mm, that is left of the page."""
        return self.paper.bottom - self.y

    @property
    def fresh(self) -> bool:
        return self.y == self.top

    @property
    def next_room(self) -> float:
        """The height, mm, of the next page's body."""
        return self.paper.bottom - self.paper.top_of(self.count + 1)

    def turn(self) -> None:
        """Start the next page."""
        self.items.append([])
        self.y = self.top

    def put(self, piece: Piece, gap: float) -> None:
        """Add a piece below what is there, and ``gap`` mm below it."""
        self.items[-1] += moved(piece.items, 0.0, self.y)
        for one in piece.written:
            cells = tuple(moved_rect(cell, 0.0, self.y) for cell in one.cells)
            area = one.area and moved_rect(one.area, 0.0, self.y)
            self.zones.setdefault(one.field.key, []).append(Zone(self.count, one.row, cells, area))
        self.y += piece.height + gap


def flow(setting: Setting, sections: Iterable[SetSection]) -> Pages:
    """Return the pages that the sections fill, noting in ``setting`` every piece that is higher than a page."""
    pages = Pages(setting.paper)
    for section in sections:
        if section.definition.new_page and not pages.fresh:
            pages.turn()
        _put(setting, pages, section)
        pages.y += paper.SECTION_GAP
    return pages


def _put(setting: Setting, pages: Pages, section: SetSection) -> None:
    # even an empty first page is left, where the next has more room
    leaves = not pages.fresh or section.height(1) > pages.room < pages.next_room
    if section.height() > pages.room and leaves and not _breaks_here(setting, pages, section):
        pages.turn()
    pages.put(section.head, 0.0)
    for number, piece in enumerate(section.pieces):
        if piece.height > pages.room and number:
            pages.turn()
            pages.put(section.again, 0.0)
        if piece.height > pages.room:
            _too_high(setting, section, piece, piece.height - pages.room)
        pages.put(piece, section.gap)
    pages.y -= section.gap


def _breaks_here(setting: Setting, pages: Pages, section: SetSection) -> bool:
    """Tell whether a section that is too high for what is left of the page starts on it all the same.

    In large type a page holds few rows: one of them is enough to start with.
    """
    wasteful = section.parted and pages.room > _WASTE * pages.next_room
    starts = section.height(1 if setting.is_large else _ROWS_TOGETHER) <= pages.room
    return starts and (wasteful or section.height() > pages.next_room)


def _too_high(setting: Setting, section: SetSection, piece: Piece, excess: float) -> None:
    """Note what does not fit on a page: the one field of the piece, or the section whose row or block it is."""
    fields = {one.field.key: one.field for one in piece.written}
    where = section.definition if len(fields) > 1 else next(iter(fields.values()))
    setting.misfit(where, "too_high", excess=f"{excess:.1f}")

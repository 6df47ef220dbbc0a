"""Whether a patient's sheets can go to the record: where each stands, and what keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from recon.model.identity import Doubt
from recon.model.sheet import SheetState

# Taken out of the account by somebody's word: nothing is expected of these any more.
OUT_OF_ACCOUNT = frozenset({SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED})
READY = frozenset({SheetState.MATCHED, SheetState.DELIVERED})


class Hindrance(StrEnum):
    """What keeps a sheet, or a patient, from the record; the words are in the catalogue ``patient.reason``."""

    OUT = "out"  # papers of it are not back, and nobody said why
    HALF_LOST = "half_lost"  # some pages are back of a sheet that was called missing
    WAITING = "waiting"  # fields wait for a person
    DISPUTED = "disputed"  # two scans of a page differ
    DOUBTED = "doubted"  # it is in doubt whose it is
    PROPOSED = "proposed"  # somebody proposed what another one has not answered
    TEMPORARY = "temporary"  # the number is the downtime's: nobody said who it is in the hospital's system
    UNLISTED = "unlisted"  # the number is on no list
    NO_SHEET = "no_sheet"  # there is none


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet of a patient: where it stands, and what of it waits.

    ``number`` is the number it was printed for or matched to. ``back`` and ``missing`` are its pages, from 1, in
    whichever copy; ``papers`` are the pages (page, copy) that are out and that nobody explained. ``waiting`` fields
    wait for a person; of the pages ``disputed``, two scans differ; ``proposed``: that it is another patient's.
    """

    serial: str
    form: str
    title: str
    number: str
    state: SheetState
    pages: int
    back: tuple[int, ...]
    papers: tuple[tuple[int, int], ...] = ()
    waiting: int = 0
    disputed: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    proposed: bool = False

    @property
    def missing(self) -> tuple[int, ...]:
        return tuple(page for page in range(1, self.pages + 1) if page not in self.back)

    @property
    def is_back(self) -> bool:
        return not self.missing

    @property
    def is_ready(self) -> bool:
        """Whether it is in the record, or can go there as it is."""
        return self.state in READY and not self.hindrances

    @property
    def hindrances(self) -> tuple[Hindrance, ...]:
        """What keeps it, or something about it, from the record; nothing, of one that was taken out of the account."""
        return () if self.state in OUT_OF_ACCOUNT else tuple(_hindrances(self))


def _hindrances(line: SheetLine) -> Iterator[Hindrance]:
    held = {
        Hindrance.OUT: line.papers,
        Hindrance.HALF_LOST: line.state is SheetState.MISSING and line.back,
        Hindrance.WAITING: line.waiting,
        Hindrance.DISPUTED: line.disputed,
        Hindrance.DOUBTED: line.doubts,
        Hindrance.PROPOSED: line.proposed,
    }
    yield from (hindrance for hindrance, why in held.items() if why)

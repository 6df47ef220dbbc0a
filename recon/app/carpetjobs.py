"""What the carpet asks of the program: which sheets are cut next, for whom."""

from dataclasses import dataclass

from recon.store import Store, choices
from recon.store.cells import open_sheets
from recon.workflow.choosing import choose

PILE = 40  # sheets: some thousands of boxes, 20 MB
_CURSOR = "carpet:"  # a choice of that name and the operator's: behind which sheet they go on


@dataclass(frozen=True, slots=True)
class Pile:
    """The sheets that are cut next, the place behind the last of them, and where the person began."""

    sheets: tuple[str, ...]
    after: int
    is_end: bool


def next_pile(store: Store, form: str, operator: str, after: int | None) -> Pile:
    """Return the next sheets of ``form`` behind the place ``after``, or behind where ``operator`` left off.

    Where the person has come is remembered when they ask for the next pile, not when they begin one.
    """
    name = f"{_CURSOR}{operator}:{form}"
    if after is None:
        after = int(choices.choice(store, name) or 0)
    else:
        choose(store, name, after or None, operator=operator)
    found = open_sheets(store, after, PILE, form)
    last = found[-1][0] if found else after
    return Pile(tuple(serial for _, serial in found), last, is_end=not found)

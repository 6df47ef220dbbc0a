"""Lists of patients that somebody brings to the window, and what they have to hear of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recon.model.patient import Listed
from recon.store import Store, rosters
from recon.workflow.rosters import import_files
from recon.workflow.taking import BY_HAND, Taken


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of it.

    ``absent`` are in the house and on none of the lists, by ward and bed: nothing was changed of them. Messages tell of
    some patients and are no list: where there are any, nobody is absent.
    """

    taken: Taken
    absent: tuple[Listed, ...] = ()

    @property
    def known(self) -> int:
        """How many rows of lists say nothing new."""
        return self.taken.told - self.taken.changed

    @property
    def to_look_at(self) -> tuple[str, ...]:
        """What somebody must look at: what is odd, and what was left out."""
        return (*self.taken.warnings, *self.taken.left_out)


def bring(store: Store, files: Sequence[Path], *, operator: str) -> Brought:
    """Take the lists and recorded messages in ``files``, all of it or nothing, and tell who is on none of them.

    It is what ``recon roster import`` does without options: nobody leaves by not being on a list.

    Raises:
        RosterError: with every fault of the first file that cannot be used; nothing is recorded.
        ReconError: where the store takes no patients from this person, or not these.
    """
    taken = import_files(store, files, operator=operator)
    return Brought(taken, () if taken.messages else _absent(store, taken.listed))


def _absent(store: Store, on_lists: set[str]) -> tuple[Listed, ...]:
    """Return who is in the house and was on no list, under none of the numbers that are theirs."""
    theirs = {rosters.number_now(store, ipp) for ipp in rosters.merged_ipps(store) & on_lists}
    missing = rosters.present_ipps(store, apart_from=BY_HAND) - on_lists - theirs
    gone = (one for one in rosters.listed(store, missing).values() if not one.merged_into)
    return tuple(sorted(gone, key=_place))


def _place(one: Listed) -> tuple[str, str, str, str]:
    who = one.patient
    return who.ward, who.bed, who.birth_name, who.ipp

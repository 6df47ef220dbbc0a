"""Doubts and proposals by the end of their numbers, as people give them."""

from collections.abc import Iterable
from typing import TypeVar

from recon.errors import UnknownDoubt
from recon.model.identity import Doubt, Proposal

_Numbered = TypeVar("_Numbered", Doubt, Proposal)


def ending_like(every: Iterable[_Numbered], typed: str) -> _Numbered:
    """Return the one of ``every`` whose number is ``typed``, or ends like it.

    Raises:
        UnknownDoubt: if there is none, or several.
    """
    ending = typed.strip().upper()
    found = [one for one in every if ending and one.id.endswith(ending)]
    if len(found) != 1:
        raise UnknownDoubt(doubt=typed)
    return found[0]

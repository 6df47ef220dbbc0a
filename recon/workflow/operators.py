"""Who does something: two names that are one person's, and names that are nobody's."""

from recon.model.people import is_same_person
from recon.store import Store, accounts

__all__ = ["are_two", "is_nobody", "is_same_person"]

# What stands for a person whom nobody knows.
_NOBODY = ("", "?")


def is_nobody(operator: str) -> bool:
    """Tell whether nobody knows who it is: no word of theirs counts as one person's."""
    return operator.strip() in _NOBODY


def are_two(store: Store, one: str, other: str) -> bool:
    """Tell whether two names are two people's.

    Where there are accounts, both must have one: a name that anybody may have typed before there were accounts is no
    second person.
    """
    if is_same_person(one, other):
        return False
    return not accounts.has_accounts(store) or None not in (accounts.person(store, one), accounts.person(store, other))

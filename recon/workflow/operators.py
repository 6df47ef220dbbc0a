"""Who does something: two names that are one person's, and names that are nobody's."""

from recon.model.naming import joined, words_of

# What stands for a person whom nobody knows.
_NOBODY = ("", "?")


def is_nobody(operator: str) -> bool:
    """Tell whether nobody knows who it is: no word of theirs counts as one person's."""
    return operator.strip() in _NOBODY


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names of operators are one person's: case, accents, hyphens and their order do not count."""
    return _folded(one) == _folded(other) or _in_any_order(one) == _in_any_order(other) != []


def _folded(name: str) -> str:
    # Of names in other scripts no letter may be left: then they are compared as they are.
    return joined(name) or " ".join(name.casefold().split())


def _in_any_order(name: str) -> list[str]:
    return sorted(words_of(name))

"""Whether two sources may speak of one person: names as people write them, days as far as they are known."""

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def plain_name(name: str) -> str:
    """Return a name without case, accents, hyphens, apostrophes and spaces: what two hands write alike."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LIGATURES))
    return "".join(sign for sign in apart if sign.isalnum())


def days_agree(one: str, other: str) -> bool:
    """Tell whether two ISO dates agree as far as both are known: a day may be known to the year or the month only."""
    return one.startswith(other) or other.startswith(one)

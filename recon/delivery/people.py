"""Whether two sources may speak of one person: days as far as they are known."""


def days_agree(one: str, other: str) -> bool:
    """Tell whether two ISO dates agree as far as both are known: a day may be known to the year or the month only."""
    return one.startswith(other) or other.startswith(one)

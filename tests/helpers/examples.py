"""How many examples a property is tried on that is slow to check."""

from hypothesis import settings


def fewer_examples(share: float) -> settings:
    """Return settings for that share of the examples which the profile in force asks for."""
    return settings(max_examples=round(share * settings.default.max_examples))

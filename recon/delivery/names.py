"""Names that messages keep for ever (HL7's MSH-10): hexadecimal, unique, and with the time of their making in them."""

import secrets
from datetime import UTC, datetime

_MOST = 2**32


def fresh(count: int, at: datetime) -> tuple[str, ...]:
    """Return ``count`` names of 20 hexadecimal digits: the milliseconds of ``at``, then a count from anywhere.

    So names given together never meet, and those given elsewhere or later only by a chance of one to four thousand
    million in the same millisecond.
    """
    start, when = secrets.randbelow(_MOST), int(at.timestamp() * 1000)
    return tuple(f"{when:012X}{(start + number) % _MOST:08X}" for number in range(count))


def made_at(name: str) -> datetime:
    """Return when a name was given: the time of its message, the same however often that is sent."""
    return datetime.fromtimestamp(int(name[:12], 16) / 1000, UTC)

"""What says who somebody is: which passwords, PINs and badges are taken, and how they are kept.

None is kept as it was typed: Argon2id makes a hash of it, of which nothing can be read back, slowly enough that few can
be tried. The parameters stand in every hash, so that they can rise: ``is_outdated`` tells which were made with less.
"""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from recon.errors import UsageError
from recon.language import tr
from recon.model.naming import joined, words_of

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 12, 256
LEAST_DIFFERENT = 5
PIN_LEAST, BADGE_LEAST = 6, 6
_SEVERAL = 4  # letters: a shorter part of a name is in words that have nothing to do with it

# What is tried first, here and everywhere, folded; anything made of these and digits is as good as none.
_OBVIOUS = (
    *("password", "motdepasse", "passwort", "azerty", "azertyuiop", "qwerty", "qwertyuiop", "qwertz", "letmein"),
    *("welcome", "bienvenue", "bonjour", "administrator", "administrateur", "admin", "hopital", "hospital", "clinique"),
    *("infirmier", "infirmiere", "secretariat", "urgence", "urgences", "sante", "soleil", "iloveyou", "jetaime"),
    *("changeme", "changezmoi", "abcdefgh", "abcdefghijkl", "recon", "downtime", "degrade", "secret", "passe"),
)
_RUNS = ("01234567890123456789", "98765432109876543210")

# Memory of 64 MiB, three passes, four lanes: what RFC 9106 recommends where there is no more than that to spare.
_TIME, _MEMORY_KIB, _LANES = 3, 65_536, 4
_weak: "list[PasswordHasher]" = []


@contextmanager
def weaker(hasher: "PasswordHasher") -> Iterator[None]:
    """Hash by ``hasher`` in the block. For tests only, which have no time for what makes guessing slow."""
    _weak.append(hasher)
    try:
        yield
    finally:
        _weak.pop()


def hashed(typed: str) -> bytes:
    """Return what is kept in place of what was typed."""
    return _hasher().hash(_plain(typed)).encode()


def is_right(kept: bytes | None, typed: str) -> bool:
    """Tell whether ``typed`` is what ``kept`` was made of. Where nothing is kept that takes as long, and is False."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(_dummy() if kept is None else kept, _plain(typed)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: bytes) -> bool:
    """Tell whether ``kept`` was made with less than is asked for today."""
    return _hasher().check_needs_rehash(kept.decode())


def check_password(typed: str, person: str) -> None:
    """Refuse a password that is soon guessed.

    Raises:
        UsageError: with the reason.
    """
    wrong = _wrong_password(typed, person)
    if wrong:
        raise UsageError(reason=wrong)


def check_pin(typed: str) -> None:
    """Refuse a PIN that is soon guessed.

    Raises:
        UsageError: with the reason.
    """
    if len(typed) < PIN_LEAST or not (typed.isascii() and typed.isdigit()):
        raise UsageError(reason=tr("people.rule.pin_digits", least=PIN_LEAST))
    _refuse_long(typed)
    if any(typed in run for run in _RUNS) or typed in (typed + typed)[1:-1] or len(set(typed)) < 3:
        raise UsageError(reason=tr("people.rule.pin_run"))
    if _is_date(typed):
        raise UsageError(reason=tr("people.rule.pin_date"))


def check_badge(typed: str) -> None:
    """Refuse a badge whose text is too short to be one.

    Raises:
        UsageError: with the reason.
    """
    if len(typed) < BADGE_LEAST:
        raise UsageError(reason=tr("people.rule.badge_short", least=BADGE_LEAST))
    _refuse_long(typed)


def _wrong_password(typed: str, person: str) -> str:
    if len(typed) < LEAST:
        return tr("people.rule.short", least=LEAST)
    if len(typed) > MOST:
        return tr("people.rule.long", most=MOST)
    if len(set(typed)) < LEAST_DIFFERENT:
        return tr("people.rule.same", least=LEAST_DIFFERENT)
    text = joined(typed)
    parts = {joined(person), *(word for word in words_of(person) if len(word) >= _SEVERAL)} - {""}
    if any(part in text for part in parts):
        return tr("people.rule.name")
    return tr("people.rule.obvious") if _is_obvious(text) else ""


def _is_obvious(text: str) -> bool:
    """Tell whether hardly a letter is left of a folded text without what everybody tries, and without digits."""
    for word in sorted(_OBVIOUS, key=len, reverse=True):
        text = text.replace(word, "")
    return sum(char.isalpha() for char in text) < _SEVERAL


def _is_date(typed: str) -> bool:
    """Tell whether six or eight digits are a day of the last hundred years, in one of the orders people write."""
    if len(typed) not in (6, 8):
        return False
    year = len(typed) - 4
    orders = [(typed[:2], typed[2:4], typed[4:]), (typed[year + 2 :], typed[year : year + 2], typed[:year])]
    return any(
        1 <= int(day) <= 31 and 1 <= int(month) <= 12 and (len(of) == 2 or of[:2] in ("19", "20"))
        for day, month, of in orders
    )


def _refuse_long(typed: str) -> None:
    if len(typed) > MOST:
        raise UsageError(reason=tr("people.rule.long", most=MOST))


def _hasher() -> "PasswordHasher":
    return _weak[-1] if _weak else _strong()


@cache
def _strong() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=_TIME, memory_cost=_MEMORY_KIB, parallelism=_LANES)


def _dummy() -> bytes:
    """Return a hash that nothing typed has, of the same parameters; it is written down, which takes no time at all."""
    hasher = _hasher()
    how = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = (b64encode(bytes(size)).decode().rstrip("=") for size in (hasher.salt_len, hasher.hash_len))
    return f"$argon2id$v=19${how}${salt}${digest}".encode()


def _plain(typed: str) -> str:
    # The same letters are the same password, however a keyboard composes their accents.
    return normalize("NFKC", typed[: 4 * MOST])

"""The recovery key: 160 random bits that people can read aloud, write down and type in again.

Eight groups of five characters of Crockford's base 32 (no I, L, O, U). The fifth of each checks the four before it and
the group's place, so that a mistake is told with the group it is in, and two groups in the wrong order as well.
"""

import secrets

from stdnum.iso7064 import mod_37_36

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BYTES = 20
_BITS = 5
_BODY = 4
GROUP = _BODY + 1
GROUPS = _BYTES * 8 // _BITS // _BODY


class Mistyped(ValueError):
    """It is no recovery key. ``group``, from 1, is the first that is wrong; 0 where there are too few or too many."""

    def __init__(self, group: int) -> None:
        super().__init__(group)
        self.group = group


def new_secret() -> bytes:
    """Return a secret for a new recovery key."""
    return secrets.token_bytes(_BYTES)


def written(secret: bytes) -> str:
    """Return the key as it is printed: ``K7M2X-…``, eight groups."""
    number = int.from_bytes(secret, "big")
    count = GROUPS * _BODY
    digits = "".join(_ALPHABET[number >> _BITS * (count - 1 - place) & 31] for place in range(count))
    bodies = [digits[place : place + _BODY] for place in range(0, count, _BODY)]
    return "-".join(body + _check(place, body) for place, body in enumerate(bodies))


def secret_from(text: str) -> bytes:
    """Return the secret that a person typed: spaces, dashes, lower case and O, I, L for 0, 1, 1 are understood.

    Raises:
        Mistyped: if it is none, or not typed as it was printed.
    """
    typed = "".join(one for one in text.upper().translate(_MISREAD) if one.isalnum())
    if len(typed) != GROUPS * GROUP:
        raise Mistyped(0)
    digits = ""
    for place in range(GROUPS):
        body, check = typed[place * GROUP :][:_BODY], typed[place * GROUP + _BODY]
        if not set(body) <= set(_ALPHABET) or _check(place, body) != check:
            raise Mistyped(place + 1)
        digits += body
    number = 0
    for digit in digits:
        number = number << _BITS | _ALPHABET.index(digit)
    return number.to_bytes(_BYTES, "big")


def _check(place: int, body: str) -> str:
    return str(mod_37_36.calc_check_digit(_ALPHABET[place] + body, _ALPHABET))

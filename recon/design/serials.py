"""The serial that names a sheet: eight random characters and one that checks them.

The alphabet is Crockford's base 32 (no I, L, O, U), so that a serial can be read aloud and typed. The check character
is ISO 7064's hybrid system over that alphabet: any one wrong character shows.
"""

import secrets
from collections.abc import Callable

from stdnum.iso7064 import mod_37_36

from recon.errors import InvalidValue
from recon.language import tr
from recon.vision.sheetcode import ALPHABET

RANDOM = 8
LENGTH = RANDOM + 1
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\u00a0": None, "\u202f": None})


def new_serial(choice: Callable[[str], str] = secrets.choice) -> str:
    """Return a serial nobody can guess; ``choice`` picks one character of a text."""
    body = "".join(choice(ALPHABET) for _ in range(RANDOM))
    return body + str(mod_37_36.calc_check_digit(body, ALPHABET))


def parse_serial(text: str) -> str:
    """Return the serial that a person typed: spaces, dashes, lower case and O, I, L for 0, 1, 1 are understood.

    Raises:
        InvalidValue: if it is not nine characters of the alphabet or its check character does not agree.
    """
    serial = fold(text)
    if len(serial) != LENGTH or not set(serial) <= set(ALPHABET):
        raise InvalidValue(value=text, field=tr("design.serial.name"), reason=tr("design.serial.form"))
    if not mod_37_36.is_valid(serial, ALPHABET):
        raise InvalidValue(value=text, field=tr("design.serial.name"), reason=tr("design.serial.check"))
    return serial


def fold(text: str) -> str:
    """Return what a person typed in the alphabet: without spaces and dashes, in capitals, O, I, L as 0, 1, 1."""
    return text.upper().translate(_MISREAD)


def display_serial(serial: str) -> str:
    """Return the serial as people read it: ``K7M2-9QXH-4``."""
    return f"{serial[:4]}-{serial[4:8]}-{serial[8:]}"

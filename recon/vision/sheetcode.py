"""The sheet code: what a page says of itself, twice, in two corners.

The symbol is a DataMatrix (ISO/IEC 16022, ECC 200), which corrects errors; the text in it carries a checksum of our
own, because an error corrected wrongly would be a sheet under another sheet's name. The text uses capitals and digits
only, so that the symbol stays small:

    R1  SERIAL(9)  VERSION(8)  COPY(2)  PAGE(2)  PAGES(2)  FORM(1-12)  CHECK(6)

Numbers are base 32 (Crockford's alphabet: no I, L, O, U); FORM is the form's key in capitals; CHECK is 30 bits of the
SHA-256 of what stands before it.
"""

import hashlib
import re

import numpy as np
import numpy.typing as npt
import zxingcpp

from recon.errors import CodeInvalid
from recon.model.sheet import SheetCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "R1"
_LAYOUT = re.compile(
    rf"{PREFIX}(?P<serial>[{ALPHABET}]{{9}})(?P<version>[{ALPHABET}]{{8}})"
    rf"(?P<copy>[{ALPHABET}]{{2}})(?P<page>[{ALPHABET}]{{2}})(?P<pages>[{ALPHABET}]{{2}})"
    rf"(?P<form>[A-Z][A-Z0-9-]{{0,11}})(?P<check>[{ALPHABET}]{{6}})"
)


def base32(number: int, length: int) -> str:
    """Return ``number`` in Crockford's base 32, ``length`` characters.

    Raises:
        ValueError: if it does not fit.
    """
    if not 0 <= number < 32**length:
        raise ValueError(f"{number} does not fit in {length} characters of base 32")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def encode(code: SheetCode) -> str:
    """Return the text that the symbol of ``code`` carries."""
    numbers = "".join(base32(n, 2) for n in (code.copy, code.page, code.pages))
    body = f"{PREFIX}{code.serial}{code.version}{numbers}{code.form.upper()}"
    return body + checksum(body)


def decode(text: str) -> SheetCode:
    """Return what a symbol's text says.

    Raises:
        CodeInvalid: if the text is not one of ours or its checksum is wrong.
    """
    found = _LAYOUT.fullmatch(text)
    if found is None or checksum(text[:-6]) != found["check"]:
        raise CodeInvalid()
    copy, page, pages = (number(found[name]) for name in ("copy", "page", "pages"))
    return SheetCode(found["form"].lower(), found["version"], found["serial"], copy, page, pages)


def modules(code: SheetCode) -> npt.NDArray[np.bool_]:
    """Return the symbol of ``code`` without its quiet zone: (n, n), True where a module is dark."""
    return symbol(encode(code))


def symbol(text: str) -> npt.NDArray[np.bool_]:
    """Return the DataMatrix of ``text`` without its quiet zone: (n, n), True where a module is dark."""
    # the encoder prefers a flat 8 x 64 symbol for some lengths of text; there is a square place for it
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    image = np.asarray(zxingcpp.write_barcode_to_image(drawn, scale=1, add_quiet_zones=False))
    return image < 128


def checksum(body: str) -> str:
    """Return the six characters that check ``body``: 30 bits of its SHA-256."""
    return base32(int.from_bytes(hashlib.sha256(body.encode()).digest()[:4]) >> 2, 6)


def number(text: str) -> int:
    """Return what ``base32`` wrote as ``text``."""
    return sum(ALPHABET.index(character) << 5 * place for place, character in enumerate(reversed(text)))

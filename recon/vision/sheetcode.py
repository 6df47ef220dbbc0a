"""The sheet code: what a page says of itself, twice, in two corners.

The symbol is a DataMatrix (ISO/IEC 16022, ECC 200), which corrects errors; the text in it carries a checksum of our
own, because an error corrected wrongly would be a sheet under another sheet's name. The text uses capitals and digits
only, so that the symbol stays small:

    R2  SERIAL(9)  VERSION(8)  COPY(2)  PAGE(2)  PAGES(2)  FORM(1-12)  SEAL(6)  CHECK(6)
    R1  SERIAL(9)  VERSION(8)  COPY(2)  PAGE(2)  PAGES(2)  FORM(1-12)  CHECK(6)
    X2, X1  the same two, of an exercise

Numbers are base 32 (Crockford's alphabet: no I, L, O, U); FORM is the form's key in capitals; CHECK is 30 bits of the
SHA-256 of what stands before it. SEAL is 30 bits of the HMAC-SHA-256 of what stands before it, under a key that only
the installation that prints has: who does not have it can copy a code, and can make none, nor one for another page or
copy. R1 is how sheets were printed before there were seals; they are out there, and read for ever.
An exercise's code is named otherwise before all else, under the seal and the checksum: neither is read as the other.
"""

import hashlib
import hmac
import re
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import zxingcpp

from recon.errors import CodeInvalid
from recon.model.sheet import SheetCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REAL, EXERCISE = "R", "X"
UNSEALED, SEALED = "1", "2"
_SEAL = _CHECK = 6
_BODY = (
    rf"(?P<serial>[{ALPHABET}]{{9}})(?P<version>[{ALPHABET}]{{8}})(?P<copy>[{ALPHABET}]{{2}})"
    rf"(?P<page>[{ALPHABET}]{{2}})(?P<pages>[{ALPHABET}]{{2}})(?P<form>[A-Z][A-Z0-9-]{{0,11}})"
)
_KIND = rf"(?P<kind>[{REAL}{EXERCISE}])"
_CHECKED = rf"(?P<check>[{ALPHABET}]{{{_CHECK}}})"
_LAYOUTS = (
    re.compile(rf"{_KIND}{SEALED}{_BODY}(?P<seal>[{ALPHABET}]{{{_SEAL}}}){_CHECKED}"),
    re.compile(rf"{_KIND}{UNSEALED}{_BODY}(?P<seal>){_CHECKED}"),
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
    body = _body(code, SEALED if code.seal else UNSEALED)
    return body + code.seal + checksum(body + code.seal)


def decode(text: str) -> SheetCode:
    """Return what a symbol's text says; whether its seal is right, only who has the key can tell (``is_sealed_by``).

    Raises:
        CodeInvalid: if the text is not one of ours or its checksum is wrong.
    """
    found = next((match for layout in _LAYOUTS if (match := layout.fullmatch(text))), None)
    if found is None or checksum(text[:-_CHECK]) != found["check"]:
        raise CodeInvalid()
    copy, page, pages = (number(found[name]) for name in ("copy", "page", "pages"))
    names = found["form"].lower(), found["version"], found["serial"]
    return SheetCode(*names, copy, page, pages, found["seal"], is_exercise=found["kind"] == EXERCISE)


def sealed(code: SheetCode, key: bytes) -> SheetCode:
    """Return ``code`` with its seal under ``key``, over all else that it says."""
    return replace(code, seal=_seal(code, key))


def is_sealed_by(code: SheetCode, key: bytes) -> bool:
    """Tell whether the seal of ``code`` was made with ``key``."""
    return hmac.compare_digest(code.seal, _seal(code, key))


def _seal(code: SheetCode, key: bytes) -> str:
    return _characters(hmac.digest(key, _body(code, SEALED).encode(), "sha256"))


def _body(code: SheetCode, layout: str) -> str:
    numbers = "".join(base32(n, 2) for n in (code.copy, code.page, code.pages))
    kind = EXERCISE if code.is_exercise else REAL
    return f"{kind}{layout}{code.serial}{code.version}{numbers}{code.form.upper()}"


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
    return _characters(hashlib.sha256(body.encode("utf-8", "surrogatepass")).digest())


def _characters(digest: bytes) -> str:
    """Return the first 30 bits of a digest, six characters."""
    return base32(int.from_bytes(digest[:4]) >> 2, 6)


def number(text: str) -> int:
    """Return what ``base32`` wrote as ``text``."""
    return sum(ALPHABET.index(character) << 5 * place for place, character in enumerate(reversed(text)))

"""An anchor of the ledger as people type it, and as a barcode has it.

Typed is ``RA1-1204-7K3M2Q-8FJ2-…``: the entry's number, the end of the station's name, a hundred bits of the entry's
digest and twenty that check what was typed, so that a slip is not taken for a forgery. The barcode holds all of it and
the station's signature.
"""

import hashlib
import re

from recon.design.serials import fold
from recon.errors import InvalidValue
from recon.language import tr
from recon.model.anchor import DIGITS, FORMAT, STATION_SHOWN, Mark, Signed
from recon.vision.sheetcode import ALPHABET, base32

_HEAD = "RA1"
_BITS = 4  # of a hexadecimal digit
_BODY = DIGITS * _BITS // 5  # characters
_CHECK = 4
_GROUP = 4
_TAIL = STATION_SHOWN + _BODY + _CHECK
_NUMBER = re.compile(r"[0-9]{1,15}")  # of an entry; more digits are no ledger's
_FULL = re.compile(
    rf"{re.escape(FORMAT)} ([0-9A-HJKMNP-TV-Z]{{26}}) ([1-9][0-9]{{0,14}})"
    " ([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{128})"
)


def mark_text(mark: Mark) -> str:
    """Return the mark as people read it."""
    body = base32(int(mark.digest, 16), _BODY)
    groups = [body[place : place + _GROUP] for place in range(0, _BODY, _GROUP)]
    return "-".join((_HEAD, str(mark.number), mark.station, *groups, _checked(mark.number, mark.station, body)))


def parse_mark(text: str) -> Mark:
    """Return the mark that a person typed: spaces, dashes, lower case and O, I, L for 0, 1, 1 are understood.

    Raises:
        InvalidValue: if it is none, or was mistyped.
    """
    typed = fold("".join(text.split()))
    head, middle, tail = typed[: len(_HEAD)], typed[len(_HEAD) : -_TAIL], typed[-_TAIL:]
    if head != _HEAD or not _NUMBER.fullmatch(middle) or not set(tail) <= set(ALPHABET):
        raise InvalidValue(value=text, field=tr("proof.anchor"), reason=tr("proof.no_anchor", example=_EXAMPLE))
    station, body, check = tail[:STATION_SHOWN], tail[STATION_SHOWN:-_CHECK], tail[-_CHECK:]
    if check != _checked(int(middle), station, body):
        raise InvalidValue(value=text, field=tr("proof.anchor"), reason=tr("design.serial.check"))
    return Mark(int(middle), station, _hexadecimal(body))


def full_text(signed: Signed) -> str:
    """Return all of an anchor, as its barcode and its file have it."""
    return f"{FORMAT} {signed.station} {signed.number} {signed.digest} {signed.public} {signed.signature}"


def parse_full(text: str) -> Signed | None:
    """Return the anchor that stands somewhere in ``text``, None if there is none."""
    found = _FULL.search(text)
    if found is None:
        return None
    station, at, digest, public, signature = found.groups()
    return Signed(station, int(at), digest, public, signature)


def _hexadecimal(body: str) -> str:
    value = 0
    for character in body:
        value = 32 * value + ALPHABET.index(character)
    return f"{value:0{DIGITS}x}"


def _checked(at: int, station: str, body: str) -> str:
    digest = hashlib.sha256(f"{_HEAD}{at}{station}{body}".encode()).digest()
    return base32(int.from_bytes(digest[:4]) >> 12, _CHECK)


_EXAMPLE = mark_text(Mark(1204, "7K3M2Q", "0" * DIGITS))

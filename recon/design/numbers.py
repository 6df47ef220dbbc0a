"""Downtime numbers: temporary patient and stay numbers that nobody can take for the hospital's own.

A number is a prefix that says what it is (TP for a patient, TS for a stay: temporary, *temporaire*), seven characters
of Crockford's base 32 and a check character (ISO 7064, as in serials) over all of it, so that a TP read as a TS shows.
Ten characters, since many hospital systems take no longer ones. A sheet's serial is such a number without prefix, of
eight characters.

All numbers of a kind are one line from 0 on, which is cut into 32,768 shares. A station's share follows from the
station's identity: it has one without any set-up. It gives out the lower half of the share itself, and keeps the upper
half to give to other stations as ranges, so that those are disjoint for sure and not only very likely.
"""

import hashlib
from dataclasses import dataclass

from stdnum.iso7064 import mod_37_36

from recon.design.serials import RANDOM, fold
from recon.errors import InvalidValue
from recon.language import tr
from recon.model.number import NumberKind
from recon.vision.sheetcode import ALPHABET, base32

_PREFIXES = {NumberKind.PATIENT: "TP", NumberKind.STAY: "TS", NumberKind.SHEET: ""}
_BODIES = {NumberKind.PATIENT: 7, NumberKind.STAY: 7, NumberKind.SHEET: RANDOM}
_SHARE_CHARACTERS = 3
_SHARES = 32**_SHARE_CHARACTERS


@dataclass(frozen=True, slots=True)
class Span:
    """Places on the line of a kind's numbers: from ``first`` to before ``end``."""

    first: int
    end: int

    def __len__(self) -> int:
        return self.end - self.first


def number_at(kind: NumberKind, place: int) -> str:
    """Return the number at ``place`` on the line of its kind.

    Raises:
        ValueError: if the line is not that long.
    """
    body = _PREFIXES[kind] + base32(place, _BODIES[kind])
    return body + str(mod_37_36.calc_check_digit(body, ALPHABET))


def place_of(kind: NumberKind, number: str) -> int:
    """Return the place of a number as ``parse_number`` gives it."""
    place = 0
    for character in number[len(_PREFIXES[kind]) : -1]:
        place = 32 * place + ALPHABET.index(character)
    return place


def parse_number(kind: NumberKind, text: str) -> str:
    """Return the number that a person typed: spaces, dashes, lower case and O, I, L for 0, 1, 1 are understood.

    Raises:
        InvalidValue: if it is none of that kind, or its check character does not agree.
    """
    number, prefix = fold(text), _PREFIXES[kind]
    name = tr(f"numbers.kind.{kind}")
    is_long_enough = len(number) == len(prefix) + _BODIES[kind] + 1
    if not is_long_enough or not number.startswith(prefix) or not set(number) <= set(ALPHABET):
        raise InvalidValue(value=text, field=name, reason=tr("numbers.form"))
    if not mod_37_36.is_valid(number, ALPHABET):
        raise InvalidValue(value=text, field=name, reason=tr("design.serial.check"))
    return number


def is_downtime_number(text: str) -> bool:
    """Tell whether ``text`` is a temporary patient or stay number, of this station or any other."""
    return any(_is_number(kind, text) for kind in (NumberKind.PATIENT, NumberKind.STAY))


def display_number(number: str) -> str:
    """Return a temporary number as people read it: ``TP-K7M-29QX-4``; any other text as it is."""
    return f"{number[:2]}-{number[2:5]}-{number[5:9]}-{number[9:]}" if is_downtime_number(number) else number


def own_span(kind: NumberKind, station: str) -> Span:
    """Return the places that ``station`` gives out itself."""
    share = _share(kind, station)
    return Span(share.first, share.first + len(share) // 2)


def spare_span(kind: NumberKind, station: str) -> Span:
    """Return the places that ``station`` keeps to give to other stations."""
    share = _share(kind, station)
    return Span(share.first + len(share) // 2, share.end)


def _share(kind: NumberKind, station: str) -> Span:
    size = 32 ** _BODIES[kind] // _SHARES
    share = int.from_bytes(hashlib.sha256(station.encode()).digest()[:8]) % _SHARES
    return Span(share * size, (share + 1) * size)


def _is_number(kind: NumberKind, text: str) -> bool:
    try:
        return parse_number(kind, text) == text
    except InvalidValue:
        return False

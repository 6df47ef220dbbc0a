"""Names as people type them when they look for somebody: no accents, no case, in any order, with or without hyphens."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from recon.model.patient import Patient

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded: "Jean-Noël" gives ("jean", "noel")."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return tuple(_WORD.findall("".join(char for char in apart if not unicodedata.combining(char))))


def joined(text: str) -> str:
    """Return the words of ``text`` folded into one: "Le Goff" gives "legoff"."""
    return "".join(words_of(text))


def search_words(patient: Patient) -> str:
    """Return every word that ``patient`` can be found by, each once, in the order they stand in.

    Names by their parts and, where hyphens or spaces stand between these, in one word as well; the birth date as
    digits, in the French order and in the ISO one; numbers, ward and bed without what separates their parts.
    """
    return " ".join(dict.fromkeys(_found_by(patient)))


def _found_by(patient: Patient) -> Iterator[str]:
    for name in (patient.birth_name, patient.used_name, *patient.given_names.split()):
        yield from words_of(name)
        yield joined(name)
    if patient.birth_date:
        yield from date_words(patient.birth_date)
    for number in (patient.ipp, patient.iep, patient.ins, patient.ward, patient.bed):
        yield from words_of(number)
        yield joined(number)


def date_words(born: date) -> tuple[str, str]:
    """Return ``born`` as the digits that a French person types, and as those of the ISO date."""
    return f"{born:%d%m}{born.year:04}", f"{born.year:04}{born:%m%d}"

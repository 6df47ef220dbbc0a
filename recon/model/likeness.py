"""What a description says of who somebody is, and the keys by which two descriptions of one person find each other.

A name that stands for none ("INCONNU", "BEBE") says nothing of who somebody is: it is no name here.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from recon.model.naming import words_of
from recon.model.patient import Patient
from recon.model.sounds import french_sound

_UNKNOWN_NAMES = """
inconnu inconnue unknown anonyme anonymous nonconnu nonconnue nonidentifie nonidentifiee x xx xxx
"""
_FIRST_WORDS_OF_THE_UNNAMED = """
bebe bb baby babyboy babygirl boy girl nouveau nouveaune nouveaunee newborn nne nn enfant fille garcon fils jumeau
jumelle sansprenom
"""
_SMALL_WORDS = """
abdel abdul al bel ben bin bou da das de del della den der des di do dos du el ep epouse la las le les los mac mc nee
of saint san st ste ter van vander veuve von vve
"""
# Written where nobody knows the name; recon's own words for it are among them (catalogue roster.unknown).
UNKNOWN = frozenset(_UNKNOWN_NAMES.split())
# What is written where a newborn has no given name yet begins so: "BEBE", "FILLE DE MARIE".
UNNAMED = frozenset(_FIRST_WORDS_OF_THE_UNNAMED.split())
# Small words of family names: they are in too many to say anything.
PARTICLES = frozenset(_SMALL_WORDS.split())

_CHUNK = re.compile(r"[\s,;/]+")
_FAMILIES = 3


def plain(text: str) -> str:
    """Return ``text`` folded into one word of a to z and 0 to 9; empty for a name in another script."""
    return "".join(plain_words(text))


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded, each of a to z and 0 to 9."""
    if text.isascii() and text.isalnum():  # most names and numbers
        return (text.lower(),)
    return _folded(text)


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> tuple[str, ...]:
    words = ("".join(char for char in word if char.isascii()) for word in words_of(text))
    return tuple(word for word in words if word)


def family_names(patient: Patient) -> tuple[str, ...]:
    """Return the family names, birth name first, each folded into one word, without those that stand for none."""
    names = (plain(patient.birth_name), plain(patient.used_name))
    return tuple(dict.fromkeys(name for name in names if name and name not in UNKNOWN))


def family_parts(patient: Patient) -> tuple[str, ...]:
    """Return the words of the family names that say something: "LE GOFF-MARTIN" gives "goff" and "martin"."""
    if not family_names(patient):
        return ()
    words = (*plain_words(patient.birth_name), *plain_words(patient.used_name))
    return tuple(
        dict.fromkeys(word for word in words if len(word) > 1 and word not in PARTICLES and word not in UNKNOWN)
    )


def given_names(patient: Patient) -> tuple[str, ...]:
    """Return the given names in their order, each folded into one word: "Jean-Noël" gives "jeannoel".

    None of somebody whom nobody knows, for their given name is invented; none of a newborn who has no name yet.
    """
    if is_unknown(patient) or is_unnamed(patient):
        return ()
    names = [plain(chunk) for chunk in _CHUNK.split(patient.given_names)]
    first = plain(patient.first_given)
    if first and first not in names:  # it holds a space: its words are no names of their own
        own = set(plain_words(patient.first_given))
        names = [name for name in names if name not in own]
    return tuple(dict.fromkeys(name for name in (first, *names) if name and name not in UNKNOWN))


def is_unknown(patient: Patient) -> bool:
    """Tell whether the name says that nobody knows who it is."""
    return plain(patient.birth_name) in UNKNOWN


def is_unnamed(patient: Patient) -> bool:
    """Tell whether the given name stands for that of a newborn who has none yet: "BEBE", "FILLE DE MARIE"."""
    words = plain_words(patient.first_given or patient.given_names)
    return bool(words) and (words[0] in UNNAMED or "".join(words[:2]) in UNNAMED)


def likeness_keys(patient: Patient) -> frozenset[str]:
    """Return the keys of a description: two that share none are never compared.

    Short words of a to z and 0 to 9, of which the first letter tells the kind:

    - ``d`` the birth date, whichever of day and month is first;
    - ``f`` how a family name, or a part of it, sounds, with the given name's initial;
    - ``y`` the same with the year of birth;
    - ``s`` how family and given name sound, whichever is first;
    - ``g`` how the given name sounds, with year and month; ``h`` with day and month;
    - ``u`` how the family name of somebody without a given name sounds;
    - ``i``, ``p`` and ``e`` the numbers INS, IPP and IEP.

    Eight or nine of most patients, fourteen at most; among 150,000 the commonest are shared by some dozens.
    """
    return frozenset(_keys(patient))


def _keys(patient: Patient) -> Iterator[str]:
    whole = [french_sound(name) for name in family_names(patient)]
    parts = [french_sound(name) for name in family_parts(patient)]
    families = tuple(dict.fromkeys(sound for sound in (*whole[:1], *parts, *whole[1:]) if sound))[:_FAMILIES]
    given = given_names(patient)
    first = french_sound(given[0]) if given else ""
    if patient.birth_date:
        yield from _date_keys(patient.birth_date, first, families)
    if first:
        yield from (f"f{family}0{given[0][0]}" for family in families)
        yield from (f"s{'0'.join(sorted((family, first)))}" for family in whole if family)
    elif is_unnamed(patient):
        yield from (f"u{family}" for family in families)
    yield from _number_keys(patient)


def _date_keys(born: date, first: str, families: tuple[str, ...]) -> Iterator[str]:
    low, high = sorted((born.month, born.day))
    yield f"d{born.year:04}{low:02}{high:02}"
    yield from (f"y{born.year:04}{family}" for family in families)
    if first:
        yield f"g{born.year:04}{born.month:02}{first}"
        yield f"h{low:02}{high:02}{first}"


def _number_keys(patient: Patient) -> Iterator[str]:
    for letter, number in (("i", plain(patient.ins)[:13]), ("p", plain(patient.ipp)), ("e", plain(patient.iep))):
        if number:
            yield letter + number

"""The French INS: a NIR or a NIA with its key, and what the number itself says of its bearer.

Sources: INSEE, decree 82-103 (what the thirteen characters say, and the two of the key); ANS, for the OIDs. The key is
checked by python-stdnum. A number whose key is wrong is nobody's INS: it is never put right, completed or guessed.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum.fr import nir

from recon.model.patient import Patient

# Who gave the number: the national register, or the one of those who wait to be in it; and those of invented people.
NIR, NIA, TEST, DEMO = (f"1.2.250.1.213.1.4.{last}" for last in (8, 9, 10, 11))
OIDS = frozenset({NIR, NIA, TEST, DEMO})
# The obsolete number that was calculated from a health card.
INS_C = "1.2.250.1.213.1.4.2"

_BODY = r"[1-478]\d{2}(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{6}"
_WITH_KEY = re.compile(rf"{_BODY}\d\d", re.ASCII)
_WITHOUT_KEY = re.compile(_BODY, re.ASCII)
_MONTHS = 12  # higher ones stand where the month is not known, or had no number left
_CODE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.ASCII)
# Departments as numbers had them when somebody was born, and what became of them. Corsica was one department until
# 1976, the region of Paris two until 1968; Algeria, Morocco and Tunisia had numbers of departments.
_CORSICA = frozenset({"20", "2A", "2B"})
_PARIS = frozenset({"75", "77", "78", "91", "92", "93", "94", "95"})
_ABROAD = frozenset({"91", "92", "93", "94", "95", "96", "99"})
_ONE = (_CORSICA, _PARIS, _ABROAD)


class Fault(StrEnum):
    """Why a number cannot be an INS; the words are ``identifiers.fault.…``."""

    FORM = "form"  # not fifteen characters, or such as no number has
    NO_KEY = "no_key"  # thirteen characters: whether they are right cannot be told
    KEY = "key"  # the key is not that of the number


class Contradiction(StrEnum):
    """In what a number contradicts who its bearer is said to be; the words are ``identifiers.contradicts.…``."""

    SEX = "sex"
    YEAR = "year"
    MONTH = "month"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Told:
    """What a number says: M or F, the year's last two digits, the month where it is one, the code of the place."""

    sex: str
    year: int
    month: int | None
    place: str


def compact(text: str) -> str:
    """Return the number as it was typed, without spaces and points, in capitals."""
    return text if _WITH_KEY.fullmatch(text) else nir.compact(text)  # nothing to take away: quick for long lists


def fault_of(text: str) -> Fault | None:
    """Return why ``text`` cannot be an INS; None where it can be one."""
    number = compact(text)
    if _WITHOUT_KEY.fullmatch(number):
        return Fault.NO_KEY
    if not _WITH_KEY.fullmatch(number):
        return Fault.FORM
    return None if nir.calc_check_digits(number) == number[13:] else Fault.KEY


def are_two(one: str, other: str) -> bool:
    """Tell whether both can be an INS, and are not the same one."""
    numbers = (compact(one), compact(other))
    return numbers[0] != numbers[1] and not any(map(fault_of, numbers))


def told_by(number: str) -> Told:
    """Return what a number says, of fifteen characters as ``compact`` gives them and without a fault."""
    month = int(number[3:5])
    return Told("M" if int(number[0]) % 2 else "F", int(number[1:3]), month if month <= _MONTHS else None, number[5:10])


def contradictions(number: str, patient: Patient) -> tuple[Contradiction, ...]:
    """Return in what the number contradicts the patient's traits, as far as both are known.

    Of the place, only the department or country counts: communes are merged and renumbered, and so were departments.
    """
    told, born = told_by(number), patient.birth_date
    found = {
        Contradiction.SEX: patient.sex in ("M", "F") and patient.sex != told.sex,
        Contradiction.YEAR: born is not None and born.year % 100 != told.year,
        Contradiction.MONTH: born is not None and told.month is not None and born.month != told.month,
        Contradiction.PLACE: is_place_code(patient.birth_place) and not _near(told.place, patient.birth_place),
    }
    return tuple(one for one, is_so in found.items() if is_so)


def is_place_code(text: str) -> bool:
    """Tell whether ``text`` is formed as a code of the INSEE for a commune or a country."""
    return bool(_CODE.fullmatch(text.upper()))


def _near(one: str, other: str) -> bool:
    first, second = one[:2], other[:2].upper()
    return first == second or any({first, second} <= group for group in _ONE)

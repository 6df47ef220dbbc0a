"""What goes wrong between a person's identity and what a sheet says after it was written by hand and read.

A slip takes who somebody is and returns what the sheet says; where it cannot happen to that person, nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from random import Random

from recon.model.patient import Patient
from tests.bench.matching.people import NEWBORN

Slip = Callable[[Patient, Random], Patient | None]

_NOT_NAMES = frozenset(name for words in NEWBORN.values() for name in words)
# Capitals that a reader, or a hurried person, takes for each other.
_LOOKS = """O:DQC D:OB U:VN V:UY N:MH M:NW I:LJT L:IC C:GL G:CO E:FB F:EP P:FR R:PK S:ZG Z:S B:RE T:FI A:H H:N J:I
    K:R W:M X:Y Y:VX Q:O"""
_LOOKS_LIKE = dict(pair.split(":") for pair in _LOOKS.split())
_DIGIT_LIKE = dict(zip("0123456789", "6778960134", strict=True))
# Other spellings of what is heard as the same; the first that fits somewhere is taken, from a drawn place of the list.
_HEARD = (
    *(("EAU", "O"), ("AULT", "AUD"), ("AUX", "EAUX"), ("PH", "F"), ("TH", "T"), ("QU", "K"), ("CK", "C"), ("Y", "I")),
    *(("AI", "E"), ("EY", "AY"), ("EN", "AN"), ("SS", "C"), ("ET", "AIT"), ("ER", "EZ"), ("LL", "L"), ("NN", "N")),
    *(("RR", "R"), ("TT", "T"), ("MM", "M"), ("FF", "F"), ("AU", "O"), ("OT", "AUD"), ("IN", "AIN"), ("C", "K")),
    *(("Z", "S"), ("H", ""), ("X", "S"), ("D", "T"), ("GE", "J"), ("L", "LL"), ("N", "NN"), ("T", "TT"), ("I", "Y")),
)


def nothing(one: Patient, random: Random) -> Patient | None:
    return one


def family_letter(one: Patient, random: Random) -> Patient | None:
    return replace(one, birth_name=misread(one.birth_name, random))


def given_letter(one: Patient, random: Random) -> Patient | None:
    if one.given_names in _NOT_NAMES:
        return None
    first, *others = one.given_names.split()
    return replace(one, given_names=" ".join((misread(first, random), *others)))


def day_and_month(one: Patient, random: Random) -> Patient | None:
    born = one.birth_date
    if born is None or born.day > 12 or born.day == born.month:
        return None
    return replace(one, birth_date=date(born.year, born.day, born.month))


def date_digit(one: Patient, random: Random) -> Patient | None:
    if one.birth_date is None:
        return None
    for _ in range(20):
        digits = list(f"{one.birth_date:%Y%m%d}")
        at = random.choice((2, 3, 4, 5, 6, 7, 7))
        digits[at] = _DIGIT_LIKE[digits[at]] if random.random() < 0.7 else random.choice("0123456789")
        text = "".join(digits)
        try:
            born = date(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError:
            continue
        if born != one.birth_date:
            return replace(one, birth_date=born)
    return None


def used_for_birth(one: Patient, random: Random) -> Patient | None:
    return replace(one, birth_name=one.used_name, used_name="") if one.used_name else None


def half_a_name(one: Patient, random: Random) -> Patient | None:
    """Leave out one half of a double family name, or of a compound given name."""
    if "-" in one.birth_name:
        return replace(one, birth_name=random.choice(one.birth_name.split("-")))
    first = one.given_names.split()[:1]
    return replace(one, given_names=first[0].split("-")[0]) if first and "-" in first[0] else None


def given_order(one: Patient, random: Random) -> Patient | None:
    """Write another given name than the first one, alone or before it: the one that somebody is called by."""
    given = one.given_names.split()
    if len(given) < 2 or one.given_names in _NOT_NAMES:
        return None
    called = random.choice(given[1:])
    return replace(one, given_names=random.choice((called, f"{called} {given[0]}")))


def names_swapped(one: Patient, random: Random) -> Patient | None:
    if one.given_names in _NOT_NAMES:
        return None
    return replace(one, birth_name=one.given_names.split()[0], given_names=one.birth_name)


def as_heard(one: Patient, random: Random) -> Patient | None:
    family, first, *others = one.birth_name, *(one.given_names.split() or [""])
    if random.random() < 0.7 or not first:
        family = heard(family, random)
    else:
        first = heard(first, random)
    said = replace(one, birth_name=family, given_names=" ".join((first, *others)).strip())
    return said if said != one else None


def no_date(one: Patient, random: Random) -> Patient | None:
    return replace(one, birth_date=None)


def no_sex(one: Patient, random: Random) -> Patient | None:
    return replace(one, sex="")


def other_sex(one: Patient, random: Random) -> Patient | None:
    return replace(one, sex={"M": "F", "F": "M"}.get(one.sex, ""))


def initial(one: Patient, random: Random) -> Patient | None:
    if one.given_names in _NOT_NAMES:
        return None
    family = one.birth_name[:1] if random.random() < 0.15 else one.birth_name
    return replace(one, birth_name=family, given_names=one.given_names[:1])


def marks_lost(one: Patient, random: Random) -> Patient | None:
    """Write a name of several parts as one word, or leave out its particle."""
    family, given = one.birth_name, one.given_names
    words = family.replace("'", " ").split()
    if len(words) > 1:
        family = random.choice(("".join(words), words[-1]))
    family, given = family.replace("-", random.choice((" ", ""))), given.replace("-", random.choice((" ", "")))
    return (
        replace(one, birth_name=family, given_names=given)
        if (family, given) != (one.birth_name, one.given_names)
        else None
    )


def ins_digit(one: Patient, random: Random) -> Patient | None:
    """Misread a digit of the INS, or write two of them in each other's place."""
    if not one.ins:
        return None
    digits, at = list(one.ins), random.randrange(1, 14)
    if random.random() < 0.3 and digits[at] != digits[at + 1]:
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        digits[at] = _DIGIT_LIKE.get(digits[at], "8")
    return replace(one, ins="".join(digits))


def two_at_once(one: Patient, random: Random) -> Patient | None:
    first, second = random.sample(
        (family_letter, given_letter, date_digit, as_heard, no_sex, names_swapped, initial), 2
    )
    said = first(one, random)
    return said and second(said, random)


_TOGETHER: Sequence[Slip] = (family_letter, given_letter, date_digit, as_heard, no_sex, names_swapped, initial)
# What happens, how often of those to whom it can happen. The shares are a guess, on the bad side: most sheets are
# written with more care.
SLIPS: Sequence[tuple[str, float, Slip]] = (
    ("nothing wrong", 35, nothing),
    ("a letter of the family name", 6, family_letter),
    ("a letter of the given name", 5, given_letter),
    ("day and month swapped", 8, day_and_month),
    ("a digit of the birth date", 6, date_digit),
    ("used name for birth name", 25, used_for_birth),
    ("half of a double name", 25, half_a_name),
    ("another given name first", 3, given_order),
    ("names in each other's place", 3, names_swapped),
    ("spelled as heard", 6, as_heard),
    ("no birth date", 4, no_date),
    ("no sex", 4, no_sex),
    ("the other sex", 1, other_sex),
    ("initial for the given name", 3, initial),
    ("hyphen or particle lost", 20, marks_lost),
    ("a digit of the INS", 3, ins_digit),
    ("two of these at once", 6, two_at_once),
)


def misread(name: str, random: Random) -> str:
    """Return the name with one letter taken for another, left out, doubled or swapped with the next."""
    slipped = name
    while slipped == name:  # two letters that are the same can be swapped unseen
        slipped = _misread(name, random)
    return slipped


def _misread(name: str, random: Random) -> str:
    at = random.choice([place for place, char in enumerate(name) if char.isalpha()])
    how = random.random()
    if how < 0.65 or len(name) < 3:
        return name[:at] + random.choice(_LOOKS_LIKE[name[at]]) + name[at + 1 :]
    if how < 0.8:
        return name[:at] + name[at + 1 :]
    if how < 0.9:
        return name[:at] + name[at] + name[at:]
    at = min(at, len(name) - 2)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def heard(name: str, random: Random) -> str:
    """Return the name as somebody writes it who only heard it."""
    start = random.randrange(len(_HEARD))
    for sound, spelling in (*_HEARD[start:], *_HEARD[:start]):
        if sound in name[1:]:
            return name[0] + name[1:].replace(sound, spelling, 1)
    return name


def as_written(one: Patient, random: Random) -> Patient:
    """Return what somebody writes of a person who is asked about it: seldom everything."""
    given = one.given_names
    if random.random() < 0.6 and given not in _NOT_NAMES:
        given = given.split()[0]
    place = one.birth_place if random.random() < 0.15 else ""
    ins = one.ins if random.random() < 0.15 else ""
    return Patient(
        ipp="",
        birth_name=one.birth_name,
        used_name=one.used_name if random.random() < 0.5 else "",
        given_names=given,
        birth_date=one.birth_date,
        sex=one.sex,
        ins=ins,
        birth_place=place,
    )

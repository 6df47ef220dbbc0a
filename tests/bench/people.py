"""Whose names are written: common ones that any list has, ones that no list has, and those of a roster."""

from datetime import date, timedelta
from random import Random

from recon.model.form import Role
from recon.model.patient import Patient
from recon.reading.lexicon import LISTS, load

Names = tuple[tuple[Role, tuple[str, ...]], ...]

_STARTS = [
    "B",
    "BR",
    "C",
    "CH",
    "D",
    "DR",
    "F",
    "FL",
    "G",
    "GR",
    "J",
    "K",
    "KR",
    "L",
    "M",
    "N",
    "P",
    "PL",
    "QU",
    "R",
    "S",
    "SCH",
    "ST",
    "T",
    "TR",
    "V",
    "W",
    "Z",
    "ZH",
]
_VOWELS = ["A", "E", "I", "O", "U", "Y", "AI", "AU", "EI", "EU", "IE", "OU"]
_ENDS = ["CK", "FF", "LD", "LL", "MP", "N", "NG", "NS", "R", "RD", "RT", "S", "SKI", "ST", "TCH", "TZ", "VIC", "X", "Z"]
_SHORTEST, _LONGEST = 5, 12  # what the boxes of all forms hold


def listed() -> Names:
    """Return the names and wards of the lists that recon ships, each as likely as any other."""
    surnames = tuple(word for word in load("surnames") if word.isalpha())
    return (
        (Role.NONE, surnames),
        (Role.GIVEN_NAMES, tuple(word for word in load("given_names") if word.isalpha())),
        (Role.WARD, tuple(word for word in load("wards") if word.isalnum())),
    )


def unlisted(count: int = 2000, seed: int = 1) -> Names:
    """Return names that can be said, and that are in no list."""
    random, known, found = Random(seed), {word for name in LISTS for word in load(name)}, set[str]()
    while len(found) < count:
        syllables = "".join(random.choice(_STARTS) + random.choice(_VOWELS) for _ in range(random.randint(1, 3)))
        name = syllables + random.choice(_ENDS)
        if _SHORTEST <= len(name) <= _LONGEST and name not in known:
            found.add(name)
    return ((Role.NONE, tuple(sorted(found))),)


def roster(count: int = 400, seed: int = 2) -> tuple[Patient, ...]:
    """Return the patients of a hospital: half with a name of the lists, half with one of none."""
    random = Random(seed)
    common, given = dict(listed())[Role.NONE], dict(listed())[Role.GIVEN_NAMES]
    rare = dict(unlisted(seed=seed))[Role.NONE]
    return tuple(
        Patient(
            ipp=f"BENCH{number:05d}",
            birth_name=random.choice(rare if number % 2 else common),
            given_names=random.choice(given),
            birth_date=date(1930, 1, 1) + timedelta(days=random.randrange(90 * 365)),
            sex=random.choice("MF"),
        )
        for number in range(count)
    )

"""An invented French hospital's patients: households, siblings, twins, homonyms, newborns, duplicates.

Everything follows from the seed. What makes matching hard is there in the share that a hospital knows, or a little
more: twins are 1 % of the people, one number in 200 is a second one of somebody who has one already, and people from
countries without birth certificates were born on 1 January.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from recon.model.patient import Patient
from tests.bench.matching import names

TODAY = date(2026, 11, 24)
NIR, NIA = "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"
NEWBORN = {
    "F": ("", "BEBE", "BB", "ENFANT", "NN", "FILLE", "FILLE DE"),
    "M": ("", "BEBE", "BB", "ENFANT", "NN", "GARCON", "GARCON DE"),
}

_AGES = ((18, 15), (30, 13), (50, 22), (65, 18), (80, 21), (90, 9), (103, 2))  # up to an age, per cent
_TWINS, _SAME_SEX, _ALIKE = 0.01, 0.65, 0.25
_HOMONYMS, _SAME_DAY = 0.01, 0.05  # people named like another one; of these, born on the same day
_TWICE, _NEWBORNS = 0.005, 0.004
_HAS_INS, _NIA = 0.8, 0.01
_FIRST_OF_JANUARY = 0.12  # of those born where birth days were not written down
_HERE = "35"
_TOWNS = ("238", "047", "115", "236", "288", "051", "024", "095", "360", "278", "352", "210")
_ELSEWHERE = "22 29 56 44 49 53 50 75 75 75 59 13 69 33 31 67 06 76 14 92 93 94 78 91 95 77 57 54 62 80 2A 2B 972 974"
_DEPARTMENTS = tuple(_ELSEWHERE.split())


@dataclass(slots=True)
class Roster:
    """The patients by number, who bears which number, and who was born with whom.

    ``person`` gives the one person whom a number is of: two numbers may be one person's. ``twins`` and ``homonyms``
    are the numbers of such people; ``mothers`` gives the mother of a newborn, ``doubles`` the numbers of those who have
    two. ``orders`` says which INS are taken.
    """

    patients: list[Patient] = field(default_factory=list)
    person: dict[str, int] = field(default_factory=dict)
    twins: list[tuple[str, str]] = field(default_factory=list)
    homonyms: list[tuple[str, str]] = field(default_factory=list)
    mothers: dict[str, str] = field(default_factory=dict)
    doubles: set[str] = field(default_factory=set)
    orders: dict[str, int] = field(default_factory=dict)


def invent(count: int, seed: int) -> Roster:
    """Return a roster of ``count`` patients."""
    maker = Maker(Random(seed))
    roster = Roster(orders=maker.orders)
    for one in maker.people(count - int(count * (_TWINS / 2 + _HOMONYMS + _TWICE + _NEWBORNS))):
        _add(roster, one)
    known = tuple(roster.patients)
    _more(roster, int(count * _TWINS / 2), lambda: _twin(roster, maker, known))
    _more(roster, int(count * _HOMONYMS), lambda: _homonym(roster, maker, known))
    _more(roster, int(count * _NEWBORNS), lambda: _newborn(roster, maker, known))
    while len(roster.patients) < count:
        _double(roster, maker, known)
    return roster


class Maker:
    """Invents people, one after the other; nobody gets the INS of another one."""

    def __init__(self, random: Random, orders: Mapping[str, int] | None = None) -> None:
        self.random = random
        self.orders = dict(orders or {})
        self._number = 0

    def ipp(self) -> str:
        self._number += 1
        return f"8{self._number:08}"

    def people(self, count: int) -> Iterator[Patient]:
        """Yield ``count`` people, by households."""
        made = 0
        while made < count:
            for one in self.household()[: count - made]:
                made += 1
                yield one

    def household(self) -> list[Patient]:
        """Return one to five people of one family of whom the hospital has seen something."""
        random, origin = self.random, names.origin(self.random)
        family, born = names.family_name(origin, random), self._born()
        head = self.person(origin, family, random.choice("MF"), born)
        people = [head]
        if random.random() < 0.35 and born.year < 2004:
            people.append(self._partner(head, origin))
        if 1930 < born.year < 2000 and random.random() < 0.3:
            for nth in range(random.choice((1, 1, 2, 2, 3))):
                day = born + timedelta(days=int(365 * random.uniform(22, 34)) + 700 * nth)
                if day < TODAY:
                    people.append(self.person(origin, family, random.choice("MF"), day, of=1))
        return people

    def person(self, origin: int, family: str, sex: str, born: date, *, of: int = 0) -> Patient:
        """Return somebody; ``of`` is 1 for a child of people who live here."""
        random = self.random
        place = self._place(origin, is_here=bool(of))
        if place.startswith("99") and random.random() < _FIRST_OF_JANUARY and born.year < 1996:
            born = born.replace(month=1, day=1)
        given = self._given(origin, sex, born.year)
        used = ""
        if sex == "F" and born.year < 1998 and random.random() < (0.75 if born.year < 1965 else 0.45):
            used = names.family_name(origin, random)
        ins = self.ins(sex, born, place) if random.random() < _HAS_INS else ""
        return Patient(
            ipp=self.ipp(),
            iep=f"V{self._number:08}" if random.random() < 0.01 else "",
            birth_name=family,
            used_name=used,
            given_names=given,
            first_given=given.split()[0],
            birth_date=born,
            sex=sex,
            ins=ins,
            ins_system=(NIA if ins[0] in "78" else NIR) if ins else "",
            status="VALI" if ins else "PROV",
            birth_place=place if ins or random.random() < 0.6 else "",
        )

    def ins(self, sex: str, born: date, place: str) -> str:
        """Return a number with its key; the next one of the same month and place is one higher."""
        leading = {"M": 1, "F": 2}[sex] + (6 if self.random.random() < _NIA else 0)
        stem = f"{leading}{born:%y%m}{place}"
        order = self.orders[stem] = self.orders.get(stem, self.random.randrange(1, 600)) + 1
        body = f"{stem}{order:03}"
        counted = body.replace("2A", "19").replace("2B", "18") if place[:2] in ("2A", "2B") else body
        return f"{body}{97 - int(counted) % 97:02}"

    def _partner(self, head: Patient, origin: int) -> Patient:
        """Return who lives with ``head``: one of them may bear the other's name."""
        assert head.birth_date is not None
        sex = "F" if head.sex == "M" else "M"
        born = min(head.birth_date + timedelta(days=self.random.randrange(-2000, 2000)), TODAY)
        partner = self.person(origin, names.family_name(origin, self.random), sex, born)
        is_married = sex == "F" and self.random.random() < 0.6
        return replace(partner, used_name=head.birth_name) if is_married else partner

    def _born(self) -> date:
        low = 0
        share = self.random.random() * sum(part for _, part in _AGES)
        for upto, part in _AGES:
            share -= part
            if share < 0:
                break
            low = upto
        return TODAY - timedelta(days=int(365.25 * self.random.uniform(low, upto)))

    def _given(self, origin: int, sex: str, year: int) -> str:
        count = self.random.choices((1, 2, 3, 4), (35, 25, 35, 5))[0]
        given = (names.given_name(origin, sex, year - 30 * (nth > 0), self.random) for nth in range(count))
        return " ".join(dict.fromkeys(given))

    def _place(self, origin: int, *, is_here: bool) -> str:
        random = self.random
        if not is_here and random.random() < (0.6 if origin != names.FRENCH else 0.03):
            return f"99{names.country(origin, random)}"
        if is_here or random.random() < 0.6:
            town = min(int(random.expovariate(0.5)), len(_TOWNS) - 1)
            return _HERE + _TOWNS[town]
        department = random.choice(_DEPARTMENTS)
        return department + f"{random.randrange(1, 400):03}"[-(5 - len(department)) :]


def _add(roster: Roster, one: Patient, *, person: int | None = None) -> None:
    roster.person[one.ipp] = len(roster.patients) if person is None else person
    roster.patients.append(one)


def _more(roster: Roster, count: int, make: Callable[[], object]) -> None:
    for _ in range(count):
        make()


def twin_of(one: Patient, maker: Maker) -> Patient:
    """Return the twin of somebody: same family, day and place, another name that may be nearly the same."""
    random = maker.random
    assert one.birth_date is not None
    first = one.given_names.split()[0]
    sex = one.sex if random.random() < _SAME_SEX else {"M": "F", "F": "M"}[one.sex]
    near = [pair[pair[0] == first] for pair in names.alike(one.sex) if first in pair] if sex == one.sex else []
    given = random.choice(near) if near and random.random() < 2 * _ALIKE else first
    while given == first:
        given = names.given_name(names.origin_of(one.birth_name), sex, one.birth_date.year, random)
    others = one.given_names.split()[1:] if sex == one.sex else []
    return replace(
        one,
        ipp=maker.ipp(),
        iep="",
        given_names=" ".join(dict.fromkeys((given, *others))),
        first_given=given,
        sex=sex,
        used_name="" if sex == "M" else one.used_name,
        ins=maker.ins(sex, one.birth_date, one.birth_place) if one.ins else "",
    )


def homonym_of(one: Patient, maker: Maker, *, same_day: bool) -> Patient:
    """Return somebody else of the same names and sex, born about then or on the very day."""
    assert one.birth_date is not None
    away = 0 if same_day else maker.random.choice((-1, 1)) * maker.random.randrange(1, 4000)
    born = min(one.birth_date + timedelta(days=away), TODAY)
    other = maker.person(names.origin_of(one.birth_name), one.birth_name, one.sex, born)
    first, *_ = one.given_names.split()
    given = " ".join(dict.fromkeys((first, *other.given_names.split()[1:])))
    return replace(other, birth_date=born, given_names=given, first_given=first, used_name=one.used_name)


def newborn_of(mother: Patient, maker: Maker) -> Patient:
    """Return a child of the last days, of whom nothing is written down yet but the mother's name."""
    random = maker.random
    sex = random.choice("MF")
    return Patient(
        ipp=maker.ipp(),
        iep=f"V{maker.ipp()}",
        birth_name=mother.birth_name if random.random() < 0.5 else (mother.used_name or mother.birth_name),
        given_names=random.choice(NEWBORN[sex]),
        birth_date=TODAY - timedelta(days=random.randrange(6)),
        sex=sex,
        birth_place=_HERE + _TOWNS[0],
        status="PROV",
    )


def _twin(roster: Roster, maker: Maker, known: tuple[Patient, ...]) -> None:
    one = maker.random.choice(known)
    if near := maker.random.random() < _ALIKE:
        alike = {name for pair in (*names.alike("F"), *names.alike("M")) for name in pair}
        while near and one.given_names.split()[0] not in alike:
            one = maker.random.choice(known)
    twin = twin_of(one, maker)
    _add(roster, twin)
    roster.twins.append((one.ipp, twin.ipp))


def _homonym(roster: Roster, maker: Maker, known: tuple[Patient, ...]) -> None:
    one = maker.random.choice(known)
    other = homonym_of(one, maker, same_day=maker.random.random() < _SAME_DAY)
    _add(roster, other)
    roster.homonyms.append((one.ipp, other.ipp))


def _newborn(roster: Roster, maker: Maker, known: tuple[Patient, ...]) -> None:
    mother = maker.random.choice(known)
    while mother.sex != "F" or mother.birth_date is None or not 1982 < mother.birth_date.year < 2006:
        mother = maker.random.choice(known)
    child = newborn_of(mother, maker)
    _add(roster, child)
    roster.mothers[child.ipp] = mother.ipp
    if maker.random.random() < 0.03:  # a second one, of whom no more is known
        _add(roster, second := replace(child, ipp=maker.ipp(), iep=""))
        roster.mothers[second.ipp] = mother.ipp
        roster.twins.append((child.ipp, second.ipp))


def _double(roster: Roster, maker: Maker, known: tuple[Patient, ...]) -> None:
    """Give somebody a second number, as a desk does that did not find the first."""
    one = maker.random.choice(known)
    names_then = replace(one, birth_name=one.used_name or one.birth_name, used_name="", ins="", ins_system="")
    again = replace(names_then, ipp=maker.ipp(), iep="", given_names=one.given_names.split()[0], status="PROV")
    _add(roster, again, person=roster.person[one.ipp])
    roster.doubles |= {one.ipp, again.ipp}

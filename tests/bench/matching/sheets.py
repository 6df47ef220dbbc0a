"""Sheets as they come back: whom they describe, what went wrong, and whose they are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import accumulate
from random import Random

from recon.model.patient import Patient
from tests.bench.matching import names, slips
from tests.bench.matching.people import TODAY, Maker, Roster, homonym_of, newborn_of, twin_of

NEW = 0.12  # of the sheets are of people who are not in the roster
_NOBODY, _SAME_DAY = "new: nobody alike", "new: homonym, same birth date"
_INS_ASKED = ("a digit of the INS",)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet without a patient: what it says, and what is so.

    ``truth`` are the numbers of the person it is of (two where somebody has two), none where the roster does not have
    them. ``who`` says what kind of person that is, ``slip`` what went wrong.
    """

    described: Patient
    truth: frozenset[str]
    who: str
    slip: str


def present(roster: Roster) -> frozenset[str]:
    """Return the numbers of those who are in the house: who have a stay."""
    return frozenset(one.ipp for one in roster.patients if one.iep)


class Writer:
    """Writes sheets of the people of a roster, and of others."""

    def __init__(self, roster: Roster, seed: int) -> None:
        self.roster, self.random = roster, Random(seed)
        self.maker = Maker(Random(seed + 1), roster.orders)
        self.by_ipp = {one.ipp: one for one in roster.patients}
        self.numbers: dict[int, set[str]] = {}
        for ipp, person in roster.person.items():
            self.numbers.setdefault(person, set()).add(ipp)
        self._twins = [ipp for pair in roster.twins for ipp in pair]
        self._homonyms = [ipp for pair in roster.homonyms for ipp in pair]
        self._special = {
            **dict.fromkeys(roster.doubles, "has two numbers"),
            **dict.fromkeys(self._homonyms, "homonym"),
            **dict.fromkeys(roster.mothers.values(), "mother of a newborn"),
            **dict.fromkeys(self._twins, "twin"),
            **dict.fromkeys(roster.mothers, "newborn"),
        }
        self._newborns = list(roster.mothers)
        self._mothers = list(roster.mothers.values())
        # How often of the sheets of known people; twins, homonyms and births more often than they are in the roster.
        self._known: Sequence[tuple[float, Sequence[str]]] = (
            (92, [one.ipp for one in roster.patients]),
            (3, self._twins),
            (2, self._homonyms),
            (1.5, self._newborns),
            (1, self._mothers),
            (0.5, sorted(roster.doubles)),
        )
        # How often of 10,000 sheets of people whom the roster does not have.
        self._new: Sequence[tuple[str, float, Callable[[], Patient]]] = (
            (_NOBODY, 6200, self._stranger),
            ("new: of a known family", 1499, self._relative),
            ("new: homonym, another birth date", 1200, lambda: self._like(same_day=False)),
            # Somewhat more than chance makes by itself; how often that is, is measured apart.
            (_SAME_DAY, 1, lambda: self._like(same_day=True)),
            ("new: twin of a known one", 600, lambda: twin_of(self._anybody(), self.maker)),
            ("new: newborn of a known mother", 500, lambda: newborn_of(self._mother(), self.maker)),
        )

    def sheets(self, count: int) -> Iterator[Sheet]:
        for _ in range(count):
            yield self.sheet()

    def lookalikes(self, count: int) -> Iterator[Sheet]:
        """Yield sheets only of people who are not in the roster and are like somebody who is."""
        likely = [(who, share, invent) for who, share, invent in self._new if who not in (_NOBODY, _SAME_DAY)]
        for _ in range(count):
            who, _, invent = likely[self._drawn([share for _, share, _ in likely])]
            yield self._written(invent(), frozenset(), who)

    def in_house(self, count: int) -> Iterator[Sheet]:
        """Yield sheets as an outage makes them: of those who are in the house, and of people who arrive."""
        here = sorted(present(self.roster))
        for _ in range(count):
            yield self._new_sheet() if self.random.random() < NEW else self._sheet_of(self.random.choice(here))

    def sheet(self) -> Sheet:
        if self.random.random() < NEW:
            return self._new_sheet()
        return self._sheet_of(self.random.choice(self._known[self._drawn([share for share, _ in self._known])][1]))

    def _new_sheet(self) -> Sheet:
        who, _, invent = self._new[self._drawn([share for _, share, _ in self._new])]
        return self._written(invent(), frozenset(), who)

    def _sheet_of(self, ipp: str) -> Sheet:
        truth = frozenset(self.numbers[self.roster.person[ipp]])
        return self._written(self.by_ipp[ipp], truth, self._special.get(ipp, "known"))

    def _written(self, one: Patient, truth: frozenset[str], who: str) -> Sheet:
        """Return the sheet of a person, with whatever goes wrong with it."""
        while True:
            name, _, happen = slips.SLIPS[self._drawn([share for _, share, _ in slips.SLIPS])]
            plain = slips.as_written(one, self.random)
            if name in _INS_ASKED:
                plain = replace(plain, ins=one.ins)
            elif name == "another given name first":
                plain = replace(plain, given_names=one.given_names)
            elif name == "used name for birth name":
                plain = replace(plain, used_name=one.used_name)
            if (said := happen(plain, self.random)) is not None:
                return Sheet(said, truth, who, name)

    def _stranger(self) -> Patient:
        return self.random.choice(self.maker.household())

    def _anybody(self) -> Patient:
        while not (one := self.random.choice(self.roster.patients)).given_names or one.ipp in self.roster.mothers:
            pass
        return one

    def _mother(self) -> Patient:
        return self.by_ipp[self.random.choice(self._mothers)]

    def _like(self, *, same_day: bool) -> Patient:
        return homonym_of(self._anybody(), self.maker, same_day=same_day)

    def _relative(self) -> Patient:
        """Return a brother, sister, child or parent of somebody, of their family name and often their town."""
        one = self._anybody()
        assert one.birth_date is not None
        years = self.random.choice((-30, -25, -5, -3, -2, 2, 3, 5, 25, 30))
        born = min(one.birth_date + timedelta(days=365 * years + self.random.randrange(300)), TODAY)
        born = max(born, TODAY.replace(year=TODAY.year - 105))
        family = self.random.choice((one.birth_name, one.used_name or one.birth_name))
        other = self.maker.person(names.origin_of(family), family, self.random.choice("MF"), born)
        return replace(other, birth_place=one.birth_place)

    def _drawn(self, shares: Sequence[float]) -> int:
        at = self.random.random() * sum(shares)
        return next((number for number, upto in enumerate(accumulate(shares)) if at < upto), len(shares) - 1)

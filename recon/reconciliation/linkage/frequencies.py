"""How common names are: two who are both called Lefebvre say less than two who are both called Wojciechowski."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from recon.model.likeness import family_names, given_names
from recon.model.patient import Patient

FAMILY = "family"
GIVEN = "given"

# Of a name that no list tells of. As if this many people were listed already, each name with its usual share.
_USUAL = {FAMILY: 0.001, GIVEN: 0.01}
_SUPPOSED = 500
# Rarer than this no name counts, for a list is a sample, and families live in one place; commoner none is.
_RAREST = {FAMILY: 0.0001, GIVEN: 0.0005}
_COMMONEST = 0.1


class NameShares(Protocol):
    """Whoever knows how common names are: a count over a list, or a store's own."""

    def share(self, kind: str, name: str) -> float:
        """Return the share, over 0 and at most 1, of people whose name of that kind ("family", "given") it is.

        ``name`` is one word of a to z and 0 to 9, as ``recon.model.likeness.plain`` gives it.
        """
        ...


@dataclass(frozen=True, slots=True)
class Frequencies:
    """Counts of birth names and first given names, folded, among ``people`` of a list."""

    family: Mapping[str, int] = field(default_factory=dict)
    given: Mapping[str, int] = field(default_factory=dict)
    people: int = 0

    @classmethod
    def of(cls, patients: Iterable[Patient]) -> "Frequencies":
        """Count the names of ``patients``."""
        family: Counter[str] = Counter()
        given: Counter[str] = Counter()
        people = 0
        for patient in patients:
            people += 1
            family.update(family_names(patient)[:1])
            given.update(given_names(patient)[:1])
        return cls(family, given, people)

    def share(self, kind: str, name: str) -> float:
        """Return the share of people whose name of that kind it is, smoothed: see ``smoothed``."""
        counts = self.family if kind == FAMILY else self.given
        return smoothed(kind, counts.get(name, 0), self.people)


def smoothed(kind: str, count: int, people: int) -> float:
    """Return the share that ``count`` of ``people`` stands for: safe of a name never met and of a short list.

    (count + 500 * usual) / (people + 500), where a family name usually has one in a thousand and a given name one in a
    hundred; not under 1 in 10,000 (given names: 1 in 2,000), not over 1 in 10.
    """
    share = (count + _SUPPOSED * _USUAL[kind]) / (people + _SUPPOSED)
    return min(max(share, _RAREST[kind]), _COMMONEST)

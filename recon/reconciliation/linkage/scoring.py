"""How likely it is that two descriptions are of one person."""

from math import exp2, log2

from recon.model.identity import Compared
from recon.model.patient import Patient
from recon.reconciliation.linkage import frequencies as names
from recon.reconciliation.linkage.frequencies import NameShares
from recon.reconciliation.linkage.levels import TRAITS, Level, Trait
from recon.reconciliation.linkage.rows import Row, row_of

# The columns that hold names of which it is known how common they are.
COMMON = {"birth": names.FAMILY, "first": names.GIVEN}


def compare(described: Patient, known: Patient, frequencies: NameShares) -> tuple[Compared, ...]:
    """Return how far two descriptions agree, for each trait that both say.

    A level is called by its trait and its name ("family.same"): the catalogue has words for it as
    ``identity.level.family.same``.
    """
    return compare_rows(row_of(described), row_of(known), frequencies)


def compare_rows(one: Row, other: Row, frequencies: NameShares) -> tuple[Compared, ...]:
    """Return how far two descriptions agree, for each trait that both say."""
    return tuple(
        weighed(trait, level, one, frequencies)
        for trait in TRAITS
        if (level := level_of(trait, one, other)) is not None
    )


def weighed(trait: Trait, level: Level, one: Row, frequencies: NameShares) -> Compared:
    """Return a level with its weight log2(m / u); where it is of a name, u is the share of people who have it."""
    u = frequencies.share(COMMON[level.common], getattr(one, level.common)) if level.common else level.u
    return Compared(trait.name, f"{trait.name}.{level.name}", log2(level.m / u))


def level_of(trait: Trait, one: Row, other: Row) -> Level | None:
    """Return the first level of ``trait`` that holds; None where one of them does not say it."""
    if not getattr(one, trait.said) or not getattr(other, trait.said):
        return None
    for level in trait.levels[:-1]:
        if level.condition is not None and level.condition.holds(one, other):
            return level
    return trait.levels[-1]


def weight_of(compared: tuple[Compared, ...]) -> float:
    """Return the sum of the weights, in bits."""
    return sum(one.weight for one in compared)


def probability(weight: float, population: int) -> float:
    """Return the probability that two descriptions are of one person, one of ``population`` whom it may be.

    With the prior odds 1 : (population - 1), the odds are 2^weight / (population - 1), and p = odds / (1 + odds).
    """
    return 1 / (1 + max(population - 1, 1) * exp2(-weight))

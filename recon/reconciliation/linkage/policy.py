"""What may be taken without a person, what a person is asked, and why: the rules of the linkage, and nothing else.

A wrong patient is worse than a thousand questions. So a probability alone never decides: the names and the whole birth
date must be the same sign by sign, nothing may speak against it, and nobody else may resemble the one described.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from recon.model.identity import Compared, Decision
from recon.model.patient import Patient
from recon.reconciliation.linkage.levels import TRAITS
from recon.reconciliation.linkage.rows import is_newborn

# Levels at which a family name, a given name, a birth date may be taken for the other.
_FAMILY_ALIKE = frozenset({"same", "married", "part", "sound", "near", "swapped", "misplaced"})
_GIVEN_ALIKE = frozenset({"same", "order", "part", "sound", "near", "swapped", "misplaced"})
_DATE_ALIKE = frozenset({"same", "swapped", "new_year"})
_DATE_NEAR = frozenset({"digit", "guessed", "part", "year", ""})  # or not said

# Beside names and birth date, one of these has to agree: somebody who was never here may share the others by chance.
_WITNESSES = ("ins", "ipp", "iep", "birth_place", "second_given", "postcode", "phone")

# Why somebody else may be the one described, and the levels, of each trait, at which it is so; the first that fits.
RESEMBLING: tuple[tuple[str, Mapping[str, frozenset[str]]], ...] = (
    ("namesake", {"family": _FAMILY_ALIKE, "given": _GIVEN_ALIKE, "birth_date": _DATE_ALIKE | _DATE_NEAR}),
    ("twin", {"family": _FAMILY_ALIKE, "birth_date": _DATE_ALIKE}),
    ("same_birth_date", {"given": _GIVEN_ALIKE, "birth_date": _DATE_ALIKE}),
)


@dataclass(frozen=True, slots=True)
class LinkPolicy:
    """Where the limits are.

    ``population``: how many people the one described may be, the hospital's catchment. ``accept`` and ``ask`` are
    probabilities: from the first on a candidate may be taken, under the second it is not shown. ``margin``, in bits:
    how far the second must stay behind. ``present`` are the IPPs of those in the house: of so few, hardly any is by
    chance like somebody who comes. ``today`` is the day by which newborns are told, that of the machine where
    nothing is said; ``newborn_days`` how long somebody is one.
    """

    population: int = 1_000_000
    accept: float = 0.999
    ask: float = 0.001
    margin: float = 10.0
    present: frozenset[str] = frozenset()
    today: date | None = None
    newborn_days: int = 42


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate as compared with the one described."""

    patient: Patient
    compared: tuple[Compared, ...]
    weight: float
    probability: float

    def level(self, trait: str) -> str:
        """Return the name of a trait's level; empty where one of the two does not say it."""
        return next((one.level.partition(".")[2] for one in self.compared if one.trait == trait), "")


def decide(
    described: Patient, best: Scored, others: Sequence[Scored], policy: LinkPolicy
) -> tuple[Decision, tuple[str, ...]]:
    """Return what may be done with ``best``, the likeliest, and what keeps it from being taken (``identity.why_not``).

    ``others`` are all other candidates that share a key with the one described, not only those shown: a twin may
    be far behind.
    """
    if best.probability < policy.ask:
        return Decision.REFUSE, ("improbable",)
    why_not = tuple(dict.fromkeys(_objections(described, best, others, policy)))
    return (Decision.ASK if why_not else Decision.ACCEPT), why_not


def decide_behind(scored: Scored, policy: LinkPolicy) -> tuple[Decision, tuple[str, ...]]:
    """Return what may be done with a candidate whom another one resembles more."""
    if scored.probability < policy.ask:
        return Decision.REFUSE, ("improbable",)
    return Decision.ASK, ("behind", *_denied(scored))


def _objections(described: Patient, best: Scored, others: Sequence[Scored], policy: LinkPolicy) -> Iterator[str]:
    yield from _denied(best)
    if wanting := _wanting(best, policy):
        yield wanting
    if best.level("birth_date") == "new_year" and best.level("ins") != "same":
        yield "guessed_date"
    if _is_birth(described, best.patient, policy):
        yield "newborn"
    for other in others:
        if resemblance := _resemblance(other):
            yield resemblance
        if other.weight > best.weight - policy.margin:
            yield "close_second"


def _wanting(best: Scored, policy: LinkPolicy) -> str:
    """Return what is wanting before the best may be taken; empty where nothing is."""
    if not _is_told_enough(best):
        return "too_little"
    if best.probability < policy.accept:
        return "common_name"
    has_witness = best.patient.ipp in policy.present or any(best.level(trait) == "same" for trait in _WITNESSES)
    return "" if has_witness else "no_witness"


def _denied(scored: Scored) -> Iterator[str]:
    """Yield what speaks against the candidate."""
    for trait in TRAITS:
        if scored.level(trait.name) in trait.denies:
            yield f"contradicts_{trait.name}"


def _is_told_enough(scored: Scored) -> bool:
    """Tell whether the traits that must agree do: names and date sign by sign.

    With the same INS the names may be near; then the sex must agree, for Louis and Louise are twins' names.
    """
    if scored.level("birth_date") not in ("same", "new_year"):
        return False
    if scored.level("family") == "same" and scored.level("given") == "same":
        return True
    has_names = scored.level("family") in _FAMILY_ALIKE and scored.level("given") in _GIVEN_ALIKE
    return scored.level("ins") == scored.level("sex") == "same" and has_names


def _is_birth(described: Patient, known: Patient, policy: LinkPolicy) -> bool:
    """Tell whether a birth is at hand, where mother and child are easily taken for each other."""
    today = policy.today or date.today()  # noqa: DTZ011 - the day on the wall, as birth dates are
    return any(is_newborn(patient, today, policy.newborn_days) for patient in (described, known))


def _resemblance(other: Scored) -> str:
    """Return why another candidate may be taken for the one described; empty if not."""
    return next(
        (why for why, alike in RESEMBLING if all(other.level(trait) in levels for trait, levels in alike.items())),
        "",
    )

"""How far two patients of the list are alike, in words; and whom a patient of the downtime may be."""

from dataclasses import dataclass, replace

from recon.design.numbers import is_downtime_number
from recon.model.identity import Suggestion
from recon.model.patient import Patient
from recon.reconciliation.linkage import LinkPolicy, compare, suggest
from recon.store import Store, likeness, mergers
from recon.workflow.suggesting import StoreShares, compared_in_words

_TEMPORARY = "TP"
_SUGGESTED = 5  # of whom each may be


@dataclass(frozen=True, slots=True)
class Temporary:
    """A patient with a number of the downtime's own, and who of the others it may be, the likeliest first."""

    patient: Patient
    suggestions: tuple[Suggestion, ...]


def alike_in_words(store: Store, one: Patient, other: Patient) -> tuple[str, ...]:
    """Return how far both agree, a phrase for each trait that both say: first what weighs most."""
    compared = compare(_person(one), _person(other), StoreShares(store))
    return tuple(compared_in_words(trait) for trait in sorted(compared, key=lambda trait: -abs(trait.weight)))


def temporary(store: Store) -> tuple[Temporary, ...]:
    """Return the patients whose number is the downtime's and was merged into none yet, with whom they may be.

    Somebody who has a downtime's number too is suggested as well: one person may have arrived twice.
    """
    shares, policy = StoreShares(store), LinkPolicy(today=store.clock().astimezone(store.timezone).date())
    found = []
    for patient in mergers.beginning_with(store, _TEMPORARY):
        if is_downtime_number(patient.ipp):
            who = _person(patient)
            # Without themselves, or they would count as a twin of whomever they are.
            others = [one.patient for one in likeness.candidates(store, who) if one.patient.ipp != patient.ipp]
            found.append(Temporary(patient, suggest(who, others, shares, policy, limit=_SUGGESTED)))
    return tuple(found)


def _person(patient: Patient) -> Patient:
    """Return who the patient is, without numbers and place: of two numbers of one person these always differ."""
    return replace(patient, ipp="", iep="", ward="", bed="")

"""A patient who arrives while the hospital's system is down: entered by hand, with a number of the downtime's own."""

from dataclasses import dataclass, replace
from datetime import UTC
from random import SystemRandom

from recon.errors import PatientAlike, UsageError
from recon.language import tr
from recon.model.identifier_file import systems_here
from recon.model.naming import joined
from recon.model.number import NumberKind
from recon.model.patient import Patient
from recon.reconciliation.identifiers.checks import fault_of, number_of, odds_of
from recon.reconciliation.listing import patient_change
from recon.reconciliation.phonetic import phonetic_name
from recon.store import Journal, Store, rosters
from recon.store.search import search
from recon.workflow.numbers import issue_number
from recon.workflow.taking import BY_HAND, Taken, Telling, take

_RANDOM = SystemRandom()
_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of somebody who arrives. ``is_unknown``: nobody can say who it is, and a name is given.

    ``ipp`` only where the patient carries it, for instance on a wristband; without one, a temporary one is given.
    """

    patient: Patient
    is_unknown: bool = False


def add_arrival(store: Store, arrival: Arrival, *, operator: str, even_if_alike: bool = False) -> Patient:
    """Make somebody who arrives known, in the house from now on; returns them with their number, and name if given one.

    Raises:
        UsageError: if there is no name; if the INS cannot be one, or contradicts the traits, unless ``even_if_alike``.
        PatientAlike: if somebody is known who may be the same person, unless ``even_if_alike``; nothing is recorded.
        NumbersExhausted: if no temporary number is left.
    """
    if not arrival.is_unknown and not arrival.patient.birth_name:
        raise UsageError(reason=tr("roster.no_name"))
    arrival = replace(arrival, patient=_with_number(arrival.patient, even_if_odd=even_if_alike))
    with store.transaction(operator) as journal:
        patient = _named(store, arrival)
        alike = () if even_if_alike or arrival.is_unknown else _alike(store, patient)
        if alike:
            raise PatientAlike(patients="\n".join(f"  {_line(one)}" for one in alike))
        patient = _numbered(store, journal, patient)
        change = patient_change(patient, store.clock().astimezone(UTC), is_here=True)
        take(store, journal, [change], BY_HAND, Taken(), Telling.EVENTS)
    return rosters.patient_of(store, patient.ipp) or patient


def _with_number(patient: Patient, *, even_if_odd: bool) -> Patient:
    """Return the patient with a national number that can be one: what a person types can be put right at once."""
    systems = systems_here()
    if not patient.ins:
        return patient
    fault = fault_of(patient, systems)
    if fault:
        raise UsageError(reason=tr("roster.bad_ins", reason=fault))
    number = number_of(patient, systems)
    odds = ", ".join(odds_of(number, patient, systems))
    if odds and not even_if_odd:
        raise UsageError(reason=tr("roster.odd_ins", what=odds))
    return replace(patient, ins=number)


def _named(store: Store, arrival: Arrival) -> Patient:
    """Return the patient, with a phonetic name that nobody of this store ever had if nobody knows theirs."""
    if not arrival.is_unknown:
        return arrival.patient
    unknown = tr("roster.unknown")
    given = phonetic_name(rosters.given_names_of(store, unknown), _RANDOM)
    return replace(arrival.patient, birth_name=unknown, given_names=given)


def _numbered(store: Store, journal: Journal, patient: Patient) -> Patient:
    if patient.ipp:
        return patient
    ipp, iep = (issue_number(store, journal, kind) for kind in (NumberKind.PATIENT, NumberKind.STAY))
    return replace(patient, ipp=ipp, iep=patient.iep or iep)


def _alike(store: Store, patient: Patient) -> tuple[Patient, ...]:
    """Return who may be the same: of that number or INS; or of that name, unless the birth dates say otherwise."""
    known = rosters.patient_of(store, patient.ipp) if patient.ipp else None
    if known:
        return (known,)
    if patient.ins:
        found = search(store, patient.ins, limit=_LOOKED_AT)
        if same := tuple(one.patient for one in found if one.patient.ins == patient.ins):
            return same
    first = patient.given_names.split()[:1]
    text = " ".join([patient.birth_name, *first])
    return tuple(one.patient for one in search(store, text, limit=_LOOKED_AT) if _is_alike(one.patient, patient))


def _is_alike(known: Patient, told: Patient) -> bool:
    names = {joined(known.birth_name), joined(known.used_name)} - {""}
    same_name = bool(names & ({joined(told.birth_name), joined(told.used_name)} - {""}))
    return same_name and (None in (known.birth_date, told.birth_date) or known.birth_date == told.birth_date)


def _line(patient: Patient) -> str:
    born = patient.birth_date.strftime(tr("roster.date")) if patient.birth_date else "?"
    name = f"{patient.birth_name} {patient.given_names}"
    return " · ".join(part for part in (patient.ipp, name, born, patient.ward, patient.bed) if part)

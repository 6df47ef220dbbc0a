"""All that a sheet tells, each thing once and under one type; and what must not stand at a destination beside it."""

from collections.abc import Iterator

from recon.delivery.fhir import allergies, medications, procedures
from recon.delivery.fhir.observations import findings, name, observation
from recon.delivery.fhir.resources import Frame, first_identifier
from recon.delivery.fhir.told import Told
from recon.model.record import Record

OBSERVATION = "Observation"
Place = tuple[str, int | None]


def told(frame: Frame) -> list[Told]:
    """Return the resources of the sheet's findings, in the sheet's order.

    What a dose, an act or an allergy tells of is not an Observation too; what is none for certain is one.
    """
    special = {_place(one.records[0]): one for one in _special(frame)}
    taken = {_place(record) for one in special.values() for record in one.records}
    found = []
    for records in findings(frame):
        place = _place(records[0])
        if place in special:
            found.append(special[place])
        elif place not in taken and (seen := observation(frame, records)):
            found.append(seen)
    return found


def unsaid(frame: Frame, said: list[Told]) -> list[tuple[str, str]]:
    """Return type and identity of each finding that the sheet has a place for and does not tell, or not as that type.

    None of them may stand at a destination: it would be a value that was corrected, struck, or told twice.
    """
    types = {first_identifier(one.resource)["value"]: one.resource["resourceType"] for one in said}
    return [
        (kind, identity)
        for records in findings(frame)
        for kind in _possible(frame, records[0])
        if types.get(identity := name(frame, records)) != kind
    ]


def _special(frame: Frame) -> Iterator[Told]:
    """Yield what has a type of its own, unless the hospital wants such things as plain values."""
    makers = {
        medications.KIND: medications.administrations,
        procedures.KIND: procedures.procedures,
        allergies.KIND: allergies.allergies,
    }
    for kind, make in makers.items():
        if kind not in frame.options.without:
            yield from make(frame)


def _possible(frame: Frame, record: Record) -> Iterator[str]:
    """Yield the types under which a field may ever have been told."""
    yield OBSERVATION
    if allergies.may_be_allergy(frame, record):
        yield allergies.KIND
    if record.part == medications.INFUSION or record.part.startswith(medications.GIVEN):
        yield medications.KIND
    if record.part == procedures.WHAT:
        yield procedures.KIND


def _place(record: Record) -> Place:
    return record.field, record.row

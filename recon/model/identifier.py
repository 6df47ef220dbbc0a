"""The numbers that a patient is known by: which systems they are of, and how other systems call those.

Which systems there are is configuration (``recon.model.identifier_file``): another country has other ones.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from recon.model.patient import Patient

# Members of Patient that hold a number.
MEMBERS = ("ipp", "iep", "ins")
# Where ``Patient.extra`` keeps a number that was said to be a patient's national one and cannot be.
UNCHECKED = "ins_unchecked"
_OID = "urn:oid:"


@dataclass(frozen=True, slots=True)
class IdentifierSystem:
    """Who gives out a number, and what it is.

    ``key`` names the system in configuration, ``label`` for people. ``uri`` is what FHIR calls it (``urn:oid:…`` for an
    OID); empty where each hospital has its own. ``code`` of ``code_system`` is its type (HL7 table 0203, FR Core).
    ``member`` of Patient holds the number, ``use`` is FHIR's. ``check`` names the module of python-stdnum that knows
    its check digits (``fr.nir``); empty for none. ``only_qualified``: it may leave the house only with an identity that
    the national service has confirmed.
    """

    key: str
    label: str
    member: str
    code: str
    uri: str = ""
    code_system: str = ""
    use: str = "usual"
    check: str = ""
    only_qualified: bool = False

    @property
    def oid(self) -> str:
        """The OID, empty where the system is named by another kind of URI."""
        return self.uri.removeprefix(_OID) if self.uri.startswith(_OID) else ""


@dataclass(frozen=True, slots=True)
class Identifier:
    """One number of a patient; ``assigner`` is the hospital that gave it (in France its FINESS), if anybody says."""

    system: IdentifierSystem
    value: str
    assigner: str = ""

    @property
    def use(self) -> str:
        return self.system.use


def identifiers_of(
    patient: Patient, systems: Iterable[IdentifierSystem], *, assigner: str = ""
) -> tuple[Identifier, ...]:
    """Return the numbers of ``patient``, in the order of ``systems``.

    Of several systems for one member, the number is of the one that ``patient.ins_system`` names (an OID or a URI),
    else of the first. Where it names one that is not there, nobody knows what the number is, and it is left out.
    ``assigner`` is who gives the numbers of the systems that are each hospital's own.
    """
    known = tuple(systems)
    found = ((one, getattr(patient, one.member)) for one in known if one is system_of(patient, one.member, known))
    return tuple(Identifier(one, value, "" if one.member == "ins" else assigner) for one, value in found if value)


def system_of(patient: Patient, member: str, systems: Iterable[IdentifierSystem]) -> IdentifierSystem | None:
    """Return the system that the number in ``member`` of the patient is of; None where there is none such."""
    candidates = [one for one in systems if one.member == member]
    if member == "ins" and patient.ins_system:
        return next((one for one in candidates if patient.ins_system in (one.oid, one.uri)), None)
    return next(iter(candidates), None)

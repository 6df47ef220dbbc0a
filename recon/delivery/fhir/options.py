"""What a hospital decides about the FHIR that it receives."""

from dataclasses import dataclass

INS_NIR = "urn:oid:1.2.250.1.213.1.4.8"


@dataclass(frozen=True, slots=True)
class FhirOptions:
    """Systems of the identifiers, and the choices that docs/delivery.md explains.

    ``namespace`` is the start of every system that recon itself assigns; a hospital gives its own URL.
    ``ipp_system`` and ``iep_system`` are those of the patient record: conditional creates look there.
    Sheets of ``emergency_forms`` open an emergency encounter (EMER), all others an inpatient one (IMP).
    ``allergy_fields`` ask whether allergies are known; the answer ``no`` has a resource of its own.
    """

    namespace: str = "urn:recon"
    ipp_system: str = "urn:recon:ipp"
    iep_system: str = "urn:recon:iep"
    ins_system: str = INS_NIR
    emergency_forms: tuple[str, ...] = ("registration",)
    allergy_fields: tuple[str, ...] = ("allergies",)
    encounter_status: str = "finished"
    questionnaire_response: bool = False

    def system(self, name: str) -> str:
        """Return the system of the identifiers of kind ``name``: ``sheet``, ``value``, ``page``, ..."""
        return f"{self.namespace}{':' if self.namespace.startswith('urn:') else '/'}{name}"

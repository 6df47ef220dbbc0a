"""What a hospital decides about the FHIR that it receives, and the file in which it says so."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from recon.errors import UsageError
from recon.language import tr

INS_NIR = "urn:oid:1.2.250.1.213.1.4.8"


@dataclass(frozen=True, slots=True)
class FhirOptions:
    """Systems of the identifiers, and the choices that docs/delivery.md explains.

    ``namespace`` is the start of every system that recon itself assigns; a hospital gives its own URL.
    ``ipp_system`` and ``iep_system`` are those of the patient record: conditional creates look there.
    Sheets of ``emergency_forms`` open an emergency encounter (EMER), all others an inpatient one (IMP).
    The time of the sheets of ``arrival_forms`` is when the patient came; that of others, a sample's say, is not.
    ``allergy_fields`` ask whether allergies are known; the answer ``no`` has a resource of its own.
    ``language`` is that of recon's own words, by default the form's.
    """

    namespace: str = "urn:recon"
    ipp_system: str = "urn:recon:ipp"
    iep_system: str = "urn:recon:iep"
    ins_system: str = INS_NIR
    emergency_forms: tuple[str, ...] = ("registration", "triage", "triage-child")
    arrival_forms: tuple[str, ...] = ("registration", "triage", "triage-child", "admission")
    allergy_fields: tuple[str, ...] = ("allergies",)
    encounter_status: str = "finished"
    language: str = ""
    questionnaire_response: bool = False

    def system(self, name: str) -> str:
        """Return the system of the identifiers of kind ``name``: ``sheet``, ``value``, ``page``, ..."""
        return f"{self.namespace}{':' if self.namespace.startswith('urn:') else '/'}{name}"


def read_options(file: Path) -> FhirOptions:
    """Return the options that a TOML file gives: any of FhirOptions by name, the others as they are by default.

    Raises:
        UsageError: if the file cannot be read, is no TOML, or gives an option that there is not or of another kind.
    """
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(reason=tr("delivery.options.unreadable", file=file, reason=error)) from error
    kinds = {field.name: type(field.default) for field in fields(FhirOptions)}
    values: dict[str, Any] = {name: tuple(value) if _words(value) else value for name, value in given.items()}
    for name, value in values.items():
        if not isinstance(value, kinds.get(name, ())):
            raise UsageError(reason=tr("delivery.options.wrong", file=file, name=name, known=", ".join(kinds)))
    return FhirOptions(**values)


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)

"""What a hospital decides about the FHIR that it receives, and the file in which it says so."""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from stdnum import luhn

from recon import bounded
from recon.errors import UsageError
from recon.language import tr
from recon.model.identifier import IdentifierSystem
from recon.model.identifier_file import read_systems, systems_here

MAY_BE_LEFT_OUT = frozenset({"AllergyIntolerance", "MedicationAdministration", "Procedure", "Provenance"})
_FINESS = re.compile(r"(?:\d{2}|2[AB])\d{7}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FhirOptions:
    """Systems of the identifiers, and the choices that docs/delivery.md explains.

    ``namespace`` is the start of every system that recon itself assigns; a hospital gives its own URL.
    ``ipp_system`` and ``iep_system`` are those of the patient record: conditional creates look there. ``finess`` is
    that of the legal entity which assigns both. ``identifiers`` is the country or the file that says which systems
    there are (default: the site's, ``recon.model.identifier_file``); ``ins_system`` is the system of a national number
    of which no source says it (default: the first). ``unqualified_ins``: send an INS though nobody can say that it is
    qualified.
    Sheets of ``emergency_forms`` open an emergency encounter (EMER), all others an inpatient one (IMP).
    The time of the sheets of ``arrival_forms`` is when the patient came; that of others, a sample's say, is not.
    ``allergy_fields`` ask whether allergies are known; the answer ``no`` has a resource of its own.
    ``language`` is that of recon's own words, by default the form's.
    ``without`` names types that the destination does not take: doses, acts and allergies go as Observations then,
    Provenance not at all. ``composition``: one for each sheet. ``undo_by_delete``: what is taken back is deleted where
    the destination allows it; otherwise it is marked as entered in error.
    """

    namespace: str = "urn:recon"
    ipp_system: str = "urn:recon:ipp"
    iep_system: str = "urn:recon:iep"
    finess: str = ""
    identifiers: str = ""
    ins_system: str = ""
    unqualified_ins: bool = False
    emergency_forms: tuple[str, ...] = ("registration", "triage", "triage-child")
    arrival_forms: tuple[str, ...] = ("registration", "triage", "triage-child", "admission")
    allergy_fields: tuple[str, ...] = ("allergies",)
    encounter_status: str = "finished"
    language: str = ""
    questionnaire_response: bool = False
    composition: bool = False
    without: tuple[str, ...] = ()
    undo_by_delete: bool = True

    def system(self, name: str) -> str:
        """Return the system of the identifiers of kind ``name``: ``sheet``, ``value``, ``page``, ..."""
        return f"{self.namespace}{':' if self.namespace.startswith('urn:') else '/'}{name}"

    def systems(self) -> tuple[IdentifierSystem, ...]:
        """Return the systems of patients' numbers.

        Raises:
            UsageError: if their country or file cannot be used.
        """
        return read_systems(self.identifiers) if self.identifiers else systems_here()


def read_options(file: Path) -> FhirOptions:
    """Return the options that a TOML file gives: any of FhirOptions by name, the others as they are by default.

    Raises:
        UsageError: if the file cannot be read, is no TOML, or gives an option that there is not or of another kind; if
            the FINESS cannot be one, or the identifier systems cannot be used.
    """
    try:
        given = bounded.toml_of(bounded.read_text(file))
    except (OSError, ValueError) as error:
        raise UsageError(reason=tr("delivery.options.unreadable", file=file, reason=error)) from error
    kinds = {field.name: type(field.default) for field in fields(FhirOptions)}
    values: dict[str, Any] = {name: tuple(value) if _words(value) else value for name, value in given.items()}
    for name, value in values.items():
        if not isinstance(value, kinds.get(name, ())):
            raise UsageError(reason=tr("delivery.options.wrong", file=file, name=name, known=", ".join(kinds)))
    options = FhirOptions(**values)
    if options.finess and not is_finess(options.finess):
        raise UsageError(reason=tr("delivery.options.finess", file=file, value=options.finess))
    if unknown := set(options.without) - MAY_BE_LEFT_OUT:
        what, known = ", ".join(sorted(unknown)), ", ".join(sorted(MAY_BE_LEFT_OUT))
        raise UsageError(reason=tr("delivery.options.without", file=file, value=what, known=known))
    options.systems()
    return options


def is_finess(text: str) -> bool:
    """Tell whether ``text`` can be a FINESS, of a legal entity or of a site: nine characters, the last by Luhn.

    How the letter of Corsica's 2A and 2B counts in the key is published nowhere that we could read: there, the form
    alone is checked.
    """
    return bool(_FINESS.fullmatch(text)) and (not text.isdigit() or luhn.is_valid(text))


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)

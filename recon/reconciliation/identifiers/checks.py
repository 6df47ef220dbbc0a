"""Whether a patient's national number can be one, in the site's country, and whether it fits who the patient is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Protocol, cast

from stdnum import exceptions

from recon.errors import UsageError
from recon.language import tr
from recon.model.identifier import UNCHECKED, IdentifierSystem, system_of
from recon.model.patient import Patient
from recon.reconciliation.identifiers import ins

_FRENCH = "fr.nir"


class _Module(Protocol):
    """What every module of python-stdnum has."""

    def validate(self, number: str) -> str: ...


@dataclass(frozen=True, slots=True)
class CheckedPatient:
    """A patient whose national number can be one, or is kept beside; ``told`` says in words what is odd about it."""

    patient: Patient
    told: tuple[str, ...] = ()


def check_patient(patient: Patient, systems: Sequence[IdentifierSystem]) -> CheckedPatient:
    """Return the patient with a national number that can be one.

    One that cannot be is not used as one: it is kept in ``extra`` as it came, and told. What the number contradicts of
    the patient's traits is told too; nothing is put right.
    """
    if not patient.ins:
        return CheckedPatient(patient)
    fault = fault_of(patient, systems)
    if fault:
        words = tr("identifiers.unusable", value=patient.ins, reason=fault)
        beside = (*patient.extra, (UNCHECKED, patient.ins))
        return CheckedPatient(replace(patient, ins="", ins_system="", extra=beside), (words,))
    number = number_of(patient, systems)
    odds = ", ".join(odds_of(number, patient, systems))
    told = (tr("identifiers.contradicts.in", value=number, what=odds),) if odds else ()
    return CheckedPatient(replace(patient, ins=number), told)


def fault_of(patient: Patient, systems: Sequence[IdentifierSystem]) -> str:
    """Return in words why the patient's national number cannot be one; empty where it can be.

    Raises:
        UsageError: if the configuration names a check that there is not.
    """
    system = system_of(patient, "ins", systems)
    if system is None:
        return tr("identifiers.fault.system", system=patient.ins_system or "?")
    if system.check == _FRENCH:
        fault = ins.fault_of(patient.ins)
        return tr(f"identifiers.fault.{fault}") if fault else ""
    if not system.check:
        return ""
    try:
        _module(system.check).validate(patient.ins)
    except exceptions.InvalidChecksum:
        return tr("identifiers.fault.key")
    except exceptions.ValidationError:
        return tr("identifiers.fault.form_of", label=system.label)
    return ""


def number_of(patient: Patient, systems: Sequence[IdentifierSystem]) -> str:
    """Return the patient's national number, which has no fault, without what only separates its parts."""
    system = system_of(patient, "ins", systems)
    if system is None or not system.check:
        return patient.ins
    return ins.compact(patient.ins) if system.check == _FRENCH else _module(system.check).validate(patient.ins)


def system_named(text: str, systems: Sequence[IdentifierSystem]) -> str:
    """Return how Patient names the system that a source calls ``text`` (OID, URI, key, type): OID, else URI.

    What no system is called by is returned as it came.
    """
    said = text.strip()
    for one in systems:
        if said and said.casefold() in {name.casefold() for name in (one.oid, one.uri, one.key, one.code) if name}:
            return one.oid or one.uri
    return said


def odds_of(number: str, patient: Patient, systems: Sequence[IdentifierSystem]) -> Iterator[str]:
    """Yield in words in what the number contradicts the patient's traits, where the number tells any."""
    system = system_of(patient, "ins", systems)
    if system is not None and system.check == _FRENCH:
        for one in ins.contradictions(number, patient):
            yield tr(f"identifiers.contradicts.{one}")


def _module(check: str) -> _Module:
    try:
        return cast("_Module", import_module(f"stdnum.{check}"))
    except ImportError as error:
        raise UsageError(reason=tr("identifiers.file.no_check", check=check)) from error

"""Values as a person reads and types them."""

import re
from datetime import date

from PySide6.QtCore import QDate

from recon.app.languages import locale
from recon.design.numbers import display_number
from recon.language import tr
from recon.model.form import Field, Kind
from recon.model.identity import Change, Proposal
from recon.model.patient import Patient
from recon.model.reading import Reading, Reason, Value
from recon.model.verification import Outcome, Verification

# Reasons under which an empty reading says "nothing is written here", and not "something is, and I cannot read it".
_EMPTY = frozenset({Reason.NONE, Reason.CRITICAL, Reason.REQUIRED})
_ANNOTATION = re.compile(r"\{.*?\}")  # what UCUM puts in braces counts for nothing
# The lowest confidence that each word stands for.
_CONFIDENCES = ((0.97, "sure"), (0.85, "likely"), (0.5, "unsure"), (0.0, "unlikely"))


def proposes_blank(reading: Reading) -> bool:
    """Tell whether the machine says that nothing is written in the field."""
    return reading.value in (None, ()) and reading.reason in _EMPTY


def shown(field: Field, value: Value) -> str:
    """Return ``value`` as a person reads and types it: dates day first, options by their label."""
    if value is None or value == ():
        return tr("app.value.blank")
    if isinstance(value, bool):
        return tr("app.value.ticked" if value else "app.value.unticked")
    if isinstance(value, tuple):
        return ", ".join(_label(field, one) for one in value)
    if field.kind is Kind.CHOICE:
        return _label(field, value)
    if field.kind is Kind.DATE:
        return "/".join(reversed(value.split("-")))
    if field.kind is Kind.DECIMAL:
        return value.replace(".", locale().decimalPoint())
    return value


def text(value: Value) -> str:
    """Return ``value`` as it is told apart from others, whatever the language."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, tuple) else value or ""


def said(field: Field, value: Value) -> str:
    """Return ``value`` as a person says it: what they would type, or the options they would mark."""
    return text(value) if field.kind.marked else shown(field, value)


def confidence(share: float) -> str:
    """Return how sure the machine is, in words."""
    return tr("app.confidence." + next(word for least, word in _CONFIDENCES if share >= least))


def decided(field: Field, verification: Verification) -> str:
    """Return what a person decided, in words."""
    if verification.outcome is Outcome.VALUE:
        return shown(field, verification.value)
    return tr(f"app.outcome.{verification.outcome}")


def heading(field: Field, row: int | None) -> str:
    """Return the field's name as its sheet has it, with the number of its row."""
    return field.label if row is None else tr("app.field.row", label=field.label, row=row + 1)


def unit(ucum: str) -> str:
    """Return a UCUM unit as people write it."""
    return _ANNOTATION.sub("", ucum).replace("[", "").replace("]", "").replace("Cel", "°C")


def serial(name: str) -> str:
    """Return a sheet's serial in the groups in which it is printed."""
    return "-".join(part for part in (name[:4], name[4:8], name[8:]) if part)


def named(patient: Patient | None) -> str:
    """Return the patient as they are called, or that there is none."""
    if patient is None:
        return tr("app.patient.none")
    return f"{patient.used_name or patient.birth_name} {patient.given_names}".strip()


def full_name(patient: Patient) -> str:
    """Return the name in use, the birth name where it is another, and all given names; the number of the nameless."""
    used, birth = patient.used_name, patient.birth_name
    family = f"{used} ({birth})" if used and birth and used != birth else used or birth
    return f"{family} {patient.given_names}".strip() or patient.ipp


def proposed(one: Proposal) -> tuple[str, str]:
    """Return the subject and the target of a proposal as people read them."""
    subject = serial(one.subject) if one.change is Change.REASSIGN else display_number(one.subject)
    return subject, display_number(one.target)


def facts(patient: Patient) -> str:
    """Return what tells a patient from a namesake, on one line: birth date, sex, IPP."""
    born = day(patient.birth_date) if patient.birth_date else tr("app.print.no_birth_date")
    ipp = tr("app.print.ipp", ipp=display_number(patient.ipp)) if patient.ipp else ""
    return " · ".join(part for part in (born, patient.sex, ipp) if part)


def place(patient: Patient) -> str:
    """Return ward and bed, as far as they are known."""
    return " · ".join(part for part in (patient.ward, patient.bed) if part)


def described(patient: Patient) -> str:
    """Return the patient with what tells them from a namesake: the birth date, spelled out, and the IPP."""
    born = patient.birth_date
    if born is None:
        return tr("app.patient.undated", name=named(patient), ipp=patient.ipp)
    return tr("app.patient.dated", name=named(patient), date=day(born), ipp=patient.ipp)


def day(at: date) -> str:
    """Return a date with its month spelled, so that nobody takes it for another."""
    return locale().toString(QDate(at.year, at.month, at.day), "d MMM yyyy")


def _label(field: Field, value: str) -> str:
    return next((option.label for option in field.options if option.value == value), value)

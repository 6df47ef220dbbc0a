"""Whose sheet it is: what is written about the patient against what was printed."""

from recon.model.form import Field, Role
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.reading.words import parts


def is_somebody_else(field: Field, value: Value, patient: Patient | None) -> bool:
    """Tell whether ``value`` names another patient than the one whom the sheet was printed for.

    Fewer given names than the roster has, and either name of somebody who has two, are the same patient.
    """
    if patient is None or value is None:
        return False
    if field.role is Role.BIRTH_DATE:
        return patient.birth_date is not None and str(value) != patient.birth_date.isoformat()
    written = parts(str(value))
    if field.role is Role.GIVEN_NAMES:
        known = parts(patient.given_names)
        return bool(known) and written != known[: len(written)]
    if field.role in (Role.BIRTH_NAME, Role.USED_NAME):
        return bool(patient.birth_name) and written not in (parts(patient.birth_name), parts(patient.used_name))
    return False

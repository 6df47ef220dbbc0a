"""Whether a number that was one person's has become another's."""

from recon.model.likeness import family_names, is_unknown, plain
from recon.model.patient import Patient
from recon.reconciliation.linkage.levels import BIRTH_DATE, FAMILY, GIVEN, SEX, Trait
from recon.reconciliation.linkage.rows import Row, row_of
from recon.reconciliation.linkage.scoring import level_of

_KEPT = frozenset({"", "same", "order", "part", "married", "new_year"})  # nothing was corrected, or nothing is said
_CORRECTED = frozenset({"sound", "near", "swapped", "digit", "guessed", "initial"})
_MOST = 2  # corrections at once that are still one person's


def is_other_person(before: Patient, after: Patient) -> bool:
    """Tell whether what is known under one number now speaks of somebody else.

    A correction does not: of a few letters, of a digit of the birth date or the order of day and month, a name taken
    by marriage, names in each other's place, a given name that a newborn gets, a name found for somebody unknown. Three
    of these at once do, and so do another given name, another birth date, or another family name and sex together.
    """
    if is_unknown(before) or is_unknown(after):
        return _is_other_unknown(before, after)
    one, other = row_of(before), row_of(after)
    family, given, born, sex = (_level(trait, one, other) for trait in (FAMILY, GIVEN, BIRTH_DATE, SEX))
    if "other" in (given, born) or born in ("part", "year"):
        return True
    if family == "other":
        # A name that changed altogether: by marriage or adoption, or a newborn's. The rest must be as it was.
        return sex == "other" or born not in _KEPT or given not in _KEPT or not (one.born and other.born)
    return sum(level in _CORRECTED for level in (family, given, born)) + (sex == "other") > _MOST


def _is_other_unknown(before: Patient, after: Patient) -> bool:
    """Tell it of somebody whom nobody knew: age and name were a guess, the sex was seen."""
    if _level(SEX, row_of(before), row_of(after)) == "other":
        return True
    if not is_unknown(after):
        return False
    if not is_unknown(before):
        return bool(family_names(before))
    given = {plain(patient.given_names) for patient in (before, after)} - {""}
    return len(given) > 1


def _level(trait: Trait, one: Row, other: Row) -> str:
    found = level_of(trait, one, other)
    return found.name if found else ""

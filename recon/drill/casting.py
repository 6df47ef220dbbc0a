"""Who is in an exercise, which sheet is whose, and which mistake is to be on it: all drawn from the seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from recon.drill.patients import MOST, Ward, invent_patients
from recon.model.exercise import PREFIX, Plant
from recon.model.form import Field, Form, Kind, Role
from recon.model.patient import Patient

_MOST_PATIENTS = MOST // 2
_ARRIVALS = 6  # one in so many patients comes during the outage, and has sheets without a printed header
_WITH_MISTAKES = 0.35  # of the sheets
_IDENTITY = frozenset({Role.BIRTH_NAME, Role.GIVEN_NAMES})
# What is wrong with a sheet as a whole, and needs nothing of its form.
_ANY = frozenset({Plant.NOT_RETURNED, Plant.DUPLICATE, Plant.UPSIDE_DOWN, Plant.STAIN})
_NUMBERED = frozenset({Plant.CORRECTED_COPY, Plant.ILLEGIBLE, Plant.OUT_OF_RANGE, Plant.REWRITTEN})
# An exercise of few sheets has the first of these; who runs it wants the worst ones in it.
_ORDER = (
    Plant.WRONG_LABEL,
    Plant.OUT_OF_RANGE,
    Plant.MISSING_PAGE,
    Plant.DUPLICATE,
    Plant.MIXED,
    Plant.ILLEGIBLE,
    Plant.NOT_RETURNED,
    Plant.CORRECTED_COPY,
    Plant.FOREIGN,
    Plant.REWRITTEN,
    Plant.BLANK_REQUIRED,
    Plant.UPSIDE_DOWN,
    Plant.STAIN,
)


@dataclass(frozen=True, slots=True)
class Cast:
    """One sheet to be: of which form, whose, and what is to be wrong with it.

    ``printed_for`` is who stands on its header, None on a blank one, which bears a label; it is not ``patient`` where
    that is somebody under a temporary number. ``other`` is the other patient whom a mistake needs.
    """

    form: Form
    patient: Patient
    printed_for: Patient | None
    mistake: Plant | None = None
    other: Patient | None = None

    @property
    def is_temporary(self) -> bool:
        return self.printed_for is not None and self.printed_for.ipp != self.patient.ipp


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody and everything in an exercise: ``foreign`` pages are no sheets. ``temporary`` came without a number."""

    patients: tuple[Patient, ...]
    temporary: tuple[Patient, ...]
    sheets: tuple[Cast, ...]
    foreign: int


def invent_company(
    forms: Sequence[Form], sheets: int, ward: str, temporary: Sequence[tuple[str, str]], random: Random
) -> Company:
    """Return the patients and the sheets of an exercise.

    Args:
        forms: at least one; each patient has them in turn.
        sheets: how many.
        ward: where they lie.
        temporary: temporary numbers to draw from, of a patient and of the stay; as many are used as there is room for.
        random: what decides.
    """
    each = max(len(forms), -(-sheets // _MOST_PATIENTS))
    count = -(-sheets // each)
    patients = invent_patients(count, random, Ward(ward, max(40, count)), PREFIX)
    under = _temporary(patients, temporary, random)
    arrivals = set(random.sample(range(count), count // _ARRIVALS)) - set(under)
    casts = []
    for number in range(sheets):
        whose = number // each
        patient = patients[whose]
        header = None if whose in arrivals else under.get(whose, patient)
        casts.append(Cast(forms[number % each % len(forms)], patient, header))
    mistakes, foreign = _mistakes(sheets, random)
    return Company(patients, tuple(under.values()), _planted(casts, mistakes, patients, random), foreign)


def numbered(form: Form) -> list[Field]:
    """Return the fields of the form whose numbers a person writes in boxes, and for which there are rules."""
    return [field for field in form.fields if field.kind in (Kind.DIGITS, Kind.DECIMAL) and field.rule.maximum]


def _temporary(patients: Sequence[Patient], numbers: Sequence[tuple[str, str]], random: Random) -> dict[int, Patient]:
    """Return who is known under a temporary number, by their place among the patients."""
    count = min(len(numbers), len(patients) // _ARRIVALS)
    chosen = random.sample(range(len(patients)), count)
    given = zip(sorted(chosen), numbers, strict=False)
    return {place: replace(patients[place], ipp=ipp, iep=iep, used_name="") for place, (ipp, iep) in given}


def _mistakes(sheets: int, random: Random) -> tuple[list[Plant], int]:
    """Return the mistakes for sheets, in order, and how many pages are none."""
    wanted = max(1, round(_WITH_MISTAKES * sheets))
    kinds = list(_ORDER) if wanted >= len(_ORDER) else list(_ORDER[:wanted])
    kinds += random.choices(_ORDER, k=max(0, wanted - len(kinds)))
    return [kind for kind in kinds if kind is not Plant.FOREIGN], kinds.count(Plant.FOREIGN)


def _planted(
    casts: Sequence[Cast], mistakes: Sequence[Plant], patients: Sequence[Patient], random: Random
) -> tuple[Cast, ...]:
    """Return the sheets with the mistakes on those that can have them, one at the most on each."""
    free = list(range(len(casts)))
    random.shuffle(free)
    done = list(casts)
    for mistake in mistakes:
        kinds = (mistake, *_ORDER)  # an exercise of one sheet has what there can be on it, and not nothing
        found = ((one, kind) for kind in kinds for one in free if _may_have(done[one], kind, patients))
        place, kind = next(found, (None, mistake))
        if place is not None:
            free.remove(place)
            others = [one for one in patients if one != done[place].patient]
            other = random.choice(others) if kind in (Plant.WRONG_LABEL, Plant.MIXED) else None
            done[place] = replace(done[place], mistake=kind, other=other)
    return tuple(done)


def _may_have(cast: Cast, mistake: Plant, patients: Sequence[Patient]) -> bool:
    form, is_headed = cast.form, cast.printed_for is not None and not cast.is_temporary
    has_others = is_headed and len(patients) > 1
    if mistake in _ANY:
        return True
    if mistake in _NUMBERED:
        return bool(numbered(form))
    return {
        Plant.MISSING_PAGE: form.pages > 1,
        Plant.WRONG_LABEL: has_others and not form.is_wards,
        Plant.MIXED: has_others and {field.role for field in form.fields} >= _IDENTITY,
        Plant.BLANK_REQUIRED: any(field.rule.required for field in form.fields),
    }.get(mistake, False)

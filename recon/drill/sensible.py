"""What was invented, made such as a ward writes it: doses of that medicine, sums that add up, places that are places.

Without it every sheet of an exercise would break a rule, and those with a planted mistake would be like all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from recon.drill.handwriting import fits
from recon.drill.values import Written
from recon.model.form import Check, Field, Form, Kind
from recon.model.reading import Value

Place = tuple[str, int | None]

# What is written in a field of that name, wherever it comes from: from, to, in the real unit.
_USUAL: Mapping[str, tuple[float, float]] = {
    "weight": (46.0, 104.0),
    "height": (150.0, 192.0),
    "rate": (10.0, 125.0),
    "glucose": (0.7, 2.4),
    "warning_score": (0, 9),
    "oral": (100, 450),
    "enteral": (100, 400),
    "infusions": (250, 1000),
    "blood_products": (250, 300),
    "urine": (80, 600),
    "gastric": (20, 200),
    "drains": (10, 150),
    "stool": (50, 300),
}
# A dose, its unit and its way, by medicine; what is not here keeps what was invented.
_DOSES = {
    "PARACETAMOL": ("1000", "mg", "po"),
    "AMOXICILLINE": ("1", "g", "po"),
    "ENOXAPARINE": ("4000", "iu", "sc"),
    "MORPHINE": ("2.5", "mg", "sc"),
    "FUROSEMIDE": ("40", "mg", "iv"),
}
_OF_A_MEDICINE = ("dose", "unit", "route", "as_needed")
_BORN_IN = ("LYON", "NANTES", "LILLE", "BREST", "NICE", "DIJON", "METZ", "TOURS", "REIMS", "AMIENS")
_MOBILE = ("06", "07")
_NOT_GIVEN = 0.08  # of the doses


def sensible(form: Form, written: Sequence[Written], random: Random) -> tuple[Written, ...]:
    """Return what was written with values as they are on a ward; what is not known here stays."""
    entries = {(entry.field, entry.row): entry for entry in written}
    for place, entry in list(entries.items()):
        field = form.field(entry.field)
        if field is not None and (value := _usual(field, random)) is not None:
            entries[place] = replace(entry, value=value)
    _dose(form, entries, random)
    if (said := entries.get(("allergies", None))) is not None and said.value != "yes":
        entries.pop(("allergies_which", None), None)
    for check in form.checks:
        if check.operator == "sum":
            add = _balance if any(sign < 0 for _, sign in check.terms) else _add_up
            add(form, entries, check)
        elif check.operator == "needed_if":
            _drop_alone(form, entries, check)
    return tuple(entries.values())


def _usual(field: Field, random: Random) -> Value:
    if field.key in _USUAL:
        low, high = _USUAL[field.key]
        said = f"{random.uniform(low, high):.{field.rule.decimals}f}"
        # Another form may count what one measures, in fewer boxes.
        return said if fits(field, field.zones[0], said) and field.rule.spans(float(said)) else None
    if field.key == "birth_place":
        return random.choice(_BORN_IN)
    if field.key.endswith("phone") and field.kind is Kind.DIGITS:
        return random.choice(_MOBILE) + "".join(random.choice("0123456789") for _ in range(8))
    return None


def _dose(form: Form, entries: dict[Place, Written], random: Random) -> None:
    """Give each medicine its dose, and a reason for a dose that was not given only to some."""
    for field, row in list(entries):
        if field in _OF_A_MEDICINE and ("drug", row) not in entries:
            entries.pop((field, row), None)
        elif field == "drug":
            said = _DOSES.get(str(entries[field, row].value))
            for name, value in zip(("dose", "unit", "route"), said or (), strict=False):
                _set(form, entries, (name, row), value)
        elif field.startswith("not_given_"):
            given = [f"{name}_{field[-1]}" for name in ("given", "by")]
            gone = given if random.random() < _NOT_GIVEN else [field]
            for name in gone:
                entries.pop((name, row), None)


def _set(form: Form, entries: dict[Place, Written], place: Place, value: str) -> None:
    """Set what stands in a place, if the form has it and admits it."""
    field = form.field(place[0])
    if field is None or field.zone(place[1]) is None:
        return
    if field.options and value not in {option.value for option in field.options}:
        return
    text = f"{float(value):.{field.rule.decimals}f}" if field.kind is Kind.DECIMAL else value
    entries[place] = Written(place[0], place[1], text)


def _add_up(form: Form, entries: dict[Place, Written], check: Check) -> None:
    """Have what is a sum be one; a sum of what is not written is not written either."""
    left = form.field(check.left)
    rows = {zone.row for zone in left.zones} if left else set()
    for row in rows:
        terms = [(entry, sign) for name, sign in check.terms for entry in _of(entries, name, row)]
        place = check.left, row
        if place not in entries:
            continue
        total = sum(sign * int(str(entry.value)) for entry, sign in terms)
        if not terms or total < 0:
            del entries[place]
        else:
            entries[place] = replace(entries[place], value=str(total))


def _drop_alone(form: Form, entries: dict[Place, Written], check: Check) -> None:
    """Leave blank what asks for something else that was not written."""
    for name, row in list(entries):
        asks = name == check.right and check.value in ("", str(entries[name, row].value))
        if asks and form.field(check.left) and (check.left, row) not in entries:
            del entries[name, row]


def _balance(form: Form, entries: dict[Place, Written], check: Check) -> None:
    """Have what is more on one side stand on that side, and nothing on the other: ``left`` is a + more - less."""
    (first, _), *sides = check.terms
    for name, _ in sides:
        entries.pop((name, None), None)
    left, right = entries.get((check.left, None)), entries.get((first, None))
    if left is None or right is None:
        return
    more = int(str(left.value)) - int(str(right.value))
    side = next((name for name, sign in sides if sign * more >= 0), None)
    if side is not None:
        _set(form, entries, (side, None), str(abs(more)))


def _of(entries: Mapping[Place, Written], name: str, row: int | None) -> list[Written]:
    """Return the entries of a field in the same row, or in all where the sum is of the whole sheet."""
    return [entry for (field, at), entry in entries.items() if field == name and (row is None or at == row)]

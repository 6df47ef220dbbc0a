"""What a nurse would have written: plausible values for every field of a form.

Measures follow their LOINC code, so that a hospital's own flowsheet is filled sensibly too; a field that nothing is
known about gets a value from the middle of its range.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from recon.language import tr
from recon.model.form import BUBBLES_A_DIGIT, Field, Form, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value

# Measured at a bedside, by LOINC code: from, to. Diastolic stays below systolic.
_MEASURES = {
    "8480-6": (98.0, 168.0),  # systolic
    "8462-4": (52.0, 94.0),  # diastolic
    "8867-4": (54.0, 118.0),  # heart rate
    "9279-1": (12.0, 26.0),  # respiratory rate
    "8310-5": (35.9, 39.4),  # temperature
    "59408-5": (90.0, 100.0),  # oxygen saturation
    "2708-6": (90.0, 100.0),
    "3151-8": (1.0, 6.0),  # oxygen flow
    "72514-3": (0.0, 8.0),  # pain
}
_FIRST_HOUR, _LATE_MORNING = 5, 10
_USUAL = 0.8  # how often the first option is marked: people list the usual answer first
_SLIPS = 0.05  # of the choices are corrected
_LEFT_BLANK = 0.08  # of the fields that may be
_PHRASES = {"notes": 6, "reason": 6}  # how many the catalogue has, by field; the others have those of "words"
# What has its own kind of words, by field; the catalogue ``drill.said`` has some of each.
_SAID = {
    "allergies_which": 4,
    "infusion": 4,
    "signatory_name": 4,
    "address": 4,
    "family_doctor": 4,
    "relative_name": 5,
    "relative_link": 4,
}
_WORDS = 8  # short enough for a line of a table
_WORDLESS = 0.5  # how often free text that may stay blank does
_LETTERS = "ABCDEFGHJKLMNPRSTV"
_INITIALS = 3  # boxes at most of what is somebody's initials
_LISTED = {
    "surnames": "MOREL GIRARD ANDRE MERCIER DUPONT LAMBERT",
    "given_names": "JULES LUCIE NADIA PAUL CLAIRE",
    "wards": "URG MED2 CHIR REA",
    "drugs": "PARACETAMOL AMOXICILLINE ENOXAPARINE MORPHINE FUROSEMIDE",
}
_ANY = "DROITE GAUCHE NORMAL STABLE SALINE REPOS"


@dataclass(frozen=True, slots=True)
class Written:
    """One field that somebody filled; a field that is not among a sheet's Written was left blank.

    ``slip`` is the option marked first by mistake and then blackened, as the sheet asks.
    """

    field: str
    row: int | None
    value: Value
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is cared for and who writes, until when (local time): nothing is written of a later moment.

    ``labelled`` says that the patient's label is stuck on, because the sheet was printed for nobody; ``lang`` is the
    language of what is written in words.
    """

    patient: Patient
    initials: str
    until: datetime
    labelled: bool = False
    lang: str = "fr"


def invent_scene(
    patient: Patient, until: datetime, random: Random, *, labelled: bool = False, lang: str = "fr"
) -> Scene:
    """Return somebody's shift of the day that ends at ``until``; in the morning, of the day before."""
    initials = "".join(random.choice(_LETTERS) for _ in range(2))
    last = until - timedelta(minutes=random.randint(5, 55))
    if last.hour < _LATE_MORNING:
        last = (last - timedelta(days=1)).replace(hour=21)
    return Scene(patient, initials, last, labelled, lang)


def invent_values(form: Form, scene: Scene, random: Random) -> tuple[Written, ...]:
    """Return what ``scene``'s nurse writes on the form, row after row of its flowsheet, later rows left blank."""
    rows = sorted({zone.row for field in form.fields for zone in field.zones if zone.row is not None})
    used = rows[: random.randint(max(1, len(rows) // 2), len(rows))] if rows else []
    times = _times(scene.until, len(used), random)
    written = []
    for field in form.fields:
        for zone in field.zones:
            if zone.row is not None and zone.row not in used:
                continue
            moment = scene.until if zone.row is None else times[used.index(zone.row)]
            cells = len(zone.cells)
            value = _value(field, cells, moment, scene, random)
            if value is not None and (_needed(field) or random.random() > _LEFT_BLANK):
                written.append(Written(field.key, zone.row, value, _slip(field, value, random)))
    return tuple(written)


def _slip(field: Field, value: Value, random: Random) -> str:
    others = [option.value for option in field.options if option.value != value]
    return random.choice(others) if field.kind is Kind.CHOICE and random.random() < _SLIPS else ""


def _needed(field: Field) -> bool:
    return field.rule.required or field.role is not Role.NONE or field.kind is Kind.LABEL


def _times(until: datetime, count: int, random: Random) -> list[datetime]:
    """Return ``count`` rising moments of one day, from the first round of the morning to ``until``."""
    first = until.replace(hour=_FIRST_HOUR, minute=0)
    minutes = int((until - first).total_seconds()) // 60
    return [first + timedelta(minutes=minute) for minute in sorted(random.sample(range(minutes + 1), count))]


def _value(field: Field, cells: int, moment: datetime, scene: Scene, random: Random) -> Value:
    known = _known(field, scene)
    if known is not None:
        return known[:cells] if field.kind in (Kind.LETTERS, Kind.ALNUM) else known
    if field.kind.marked:
        return _marks(field, random)
    if field.kind is Kind.BUBBLES:
        return _number(field, cells // BUBBLES_A_DIGIT, random)
    if field.kind in (Kind.DIGITS, Kind.DECIMAL):
        return None if field.rule.check else _number(field, cells, random)
    if field.kind in (Kind.LETTERS, Kind.ALNUM):
        return _capitals(field, cells, scene, random)
    return _said(field, moment, scene, random)


def _said(field: Field, moment: datetime, scene: Scene, random: Random) -> str | None:
    match field.kind:
        case Kind.DATE:
            return moment.date().isoformat()
        case Kind.TIME:
            return f"{moment:%H:%M}"
        case Kind.TEXT:
            return _phrase(field, scene.lang, random)
        case Kind.SIGNATURE | Kind.DRAWING:
            return scene.initials
        case Kind.LABEL:
            return _label(scene.patient) if scene.labelled else None
        case _:
            return None


def _label(patient: Patient) -> str:
    """Return what the admission desk prints on the patient's label, line by line."""
    born = f"{patient.birth_date:%d/%m/%Y}" if patient.birth_date else ""
    return f"{patient.birth_name} {patient.given_names}\n{born} {patient.sex}\nIPP {patient.ipp}"


def _known(field: Field, scene: Scene) -> str | None:
    """Return what the field's role says stands in it, None where the role says nothing."""
    return scene.initials if field.role is Role.AUTHOR else _identity(field, scene.patient)


def identity_in(field: Field, patient: Patient) -> str | None:
    """Return what stands in the field of who the patient is, as far as its boxes go; None where it asks for no such."""
    said = _identity(field, patient)
    cells = len(field.zones[0].cells)
    return said[:cells] if said and field.kind in (Kind.LETTERS, Kind.ALNUM) else said


def _identity(field: Field, patient: Patient) -> str | None:
    return {
        Role.BIRTH_NAME: patient.birth_name,
        Role.USED_NAME: patient.used_name or None,
        Role.GIVEN_NAMES: patient.given_names,
        Role.BIRTH_DATE: patient.birth_date.isoformat() if patient.birth_date else None,
        Role.WARD: patient.ward,
        Role.SEX: patient.sex,
    }.get(field.role)


def _phrase(field: Field, lang: str, random: Random) -> str | None:
    count = _PHRASES.get(field.key, 0)
    if count:
        return tr(f"demo.{field.key}.{random.randint(1, count)}", lang)
    if not field.rule.required and random.random() < _WORDLESS:
        return None
    if field.key in _SAID:
        return tr(f"drill.said.{field.key}.{random.randint(1, _SAID[field.key])}", lang)
    return tr(f"demo.words.{random.randint(1, _WORDS)}", lang)


def _capitals(field: Field, cells: int, scene: Scene, random: Random) -> str | None:
    """Return a word of the field's list; what has check digits of its own is left blank, and not made up."""
    if field.rule.check:
        return None
    if field.kind is Kind.ALNUM:
        return f"{random.choice(_LETTERS)}{random.randint(1, 99)}"[:cells]
    if cells <= _INITIALS and not field.rule.words:
        return scene.initials[:cells]
    fitting = [word for word in _LISTED.get(field.rule.words, _ANY).split() if len(word) <= cells]
    return random.choice(fitting) if fitting else None


def _number(field: Field, cells: int, random: Random) -> str:
    low, high = _MEASURES.get(field.coding.code if field.coding else "", (None, None))
    if low is None or high is None:
        least, most = field.rule.minimum or 0.0, field.rule.maximum or 10.0**cells - 1
        low, high = least + (most - least) * 0.3, least + (most - least) * 0.7
    scale = 10**field.rule.decimals
    number = random.randint(round(low * scale), round(high * scale))
    return f"{number / scale:.{field.rule.decimals}f}"


def _marks(field: Field, random: Random) -> Value:
    values = [option.value for option in field.options]
    if field.kind is Kind.TICK:
        return random.random() < 0.5 or None
    if field.kind is Kind.CHOICES:
        chosen = random.sample(values, random.randint(1, min(2, len(values))))
        return tuple(value for value in values if value in chosen)
    return values[0] if random.random() < _USUAL else random.choice(values)

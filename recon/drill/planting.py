"""What a mistake does to what was written on a sheet: other values, one left out, one struck and written again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from recon.drill.casting import Cast, numbered
from recon.drill.values import Written
from recon.model.exercise import Plant
from recon.model.form import Field, Form, Zone
from recon.model.geometry import Rect

_DOSES = ("dose", "rate")
_ROOM_MM = 3.4  # for a character beside what was struck out
_EDGE_MM = 11.0
_TRIES = 60


@dataclass(frozen=True, slots=True)
class Change:
    """Where a mistake is in what was written: ``value`` stands there, ``instead`` what does not any more, or should."""

    field: str
    row: int | None
    page: int
    value: str
    instead: str
    room: Rect | None = None  # beside it, for what is written again


def change(cast: Cast, written: Sequence[Written], random: Random) -> Change | None:
    """Return what the mistake of the sheet is about; None where it is about no field, or none can have it."""
    match cast.mistake:
        case Plant.OUT_OF_RANGE:
            return _one(cast.form, written, random, _beyond)
        case Plant.ILLEGIBLE:
            return _one(cast.form, written, random, lambda *_: "", prefer=_DOSES)
        case Plant.CORRECTED_COPY:
            return _one(cast.form, written, random, _other)
        case Plant.REWRITTEN:
            return _rewritten(cast.form, written, random)
        case Plant.BLANK_REQUIRED:
            return _left_out(cast.form, written, random)
        case _:
            return None


def with_change(written: Sequence[Written], said: Change) -> tuple[Written, ...]:
    """Return what was written with the change in it; without the entry where its value is empty."""
    changed = [
        replace(entry, value=said.value) if (entry.field, entry.row) == (said.field, said.row) else entry
        for entry in written
    ]
    return tuple(entry for entry in changed if entry.value != "")


def _one(
    form: Form, written: Sequence[Written], random: Random, made: object, prefer: Sequence[str] = ()
) -> Change | None:
    fields = {field.key: field for field in numbered(form)}
    entries = [entry for entry in written if entry.field in fields]
    random.shuffle(entries)
    entries.sort(key=lambda entry: entry.field not in prefer)
    for entry in entries:
        field = fields[entry.field]
        zone = field.zone(entry.row)
        value = made(field, zone, str(entry.value), random) if zone and callable(made) else None
        if zone and value is not None:
            return Change(field.key, entry.row, zone.page, value, str(entry.value))
    return None


def _beyond(field: Field, zone: Zone, _value: str, random: Random) -> str | None:
    """Return a number that the boxes hold and the rule does not admit; None where there is none."""
    scale = 10**field.rule.decimals
    least, most = round((field.rule.maximum or 0) * scale) + 1, 10 ** len(zone.cells) - 1
    if most < least * 1.05:
        return None
    return _text(random.randint(least, min(most, least * 2)), field)


def _other(field: Field, _zone: Zone, value: str, random: Random) -> str | None:
    """Return another number with as many digits, which the rule admits as well."""
    places = [place for place, character in enumerate(value) if character.isdigit()]
    for _ in range(_TRIES):
        place = random.choice(places)
        told = value[:place] + random.choice("0123456789") + value[place + 1 :]
        if told != value and told[0] != "0" and field.rule.spans(float(told)):
            return told
    return None


def _rewritten(form: Form, written: Sequence[Written], random: Random) -> Change | None:
    """Return a value with room beside it: what is struck out there is ``instead``, and ``value`` is written again."""
    rooms = {}
    for field in numbered(form):
        for zone in field.zones:
            if (room := room_beside(form, zone)) is not None:
                rooms[field.key, zone.row] = room
    roomy = [entry for entry in written if (entry.field, entry.row) in rooms]
    found = _one(form, roomy, random, _other)
    if found is None:
        return None
    # What was written first was wrong: what is beside it is what was meant.
    return replace(found, value=found.instead, instead=found.value, room=rooms[found.field, found.row])


def room_beside(form: Form, zone: Zone) -> Rect | None:
    """Return the room right of boxes in which a value can be written again, mm; None where something else stands."""
    own = zone.bounds
    room = Rect(own.right + 1.5, own.y, _ROOM_MM * (len(zone.cells) + 1), own.h)
    others = [one for field in form.fields for one in field.zones if one.page == zone.page and one is not zone]
    is_free = not any(_overlap(room, one.bounds) for one in others)
    return room if is_free and room.right < form.size.w - _EDGE_MM else None


def _overlap(one: Rect, other: Rect) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def _left_out(form: Form, written: Sequence[Written], random: Random) -> Change | None:
    required = {field.key: field for field in form.fields if field.rule.required}
    entries = [entry for entry in written if entry.field in required]
    if not entries:
        return None
    entry = random.choice(entries)
    zone = required[entry.field].zone(entry.row)
    return Change(entry.field, entry.row, zone.page if zone else 1, "", str(entry.value))


def _text(number: int, field: Field) -> str:
    return f"{number / 10**field.rule.decimals:.{field.rule.decimals}f}"

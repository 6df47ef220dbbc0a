"""What was written, as results: ORU^R01, one OBR for what was written together, one OBX a value.

Sources: HL7 v2.5.1, 7.3.1 (ORU), 7.4.1 (OBR), 7.4.2 (OBX), tables 0085 (status of a result) and 0123.

Without an ORC there is no order, and none can come to life. A value is found again by OBR-3, OBX-3 and OBX-4, which are
made of its place on the sheet. Blank is not none: a blank or a struck field gives nothing; of an illegible one the
result *cannot be obtained* (X), and a note sends its reader to the page.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recon.delivery.codes import LOINC, SATURATION_ARTERIAL, SATURATION_PULSE
from recon.delivery.hl7v2.doses import told_as_doses
from recon.delivery.hl7v2.drafts import Draft, Line
from recon.delivery.hl7v2.frame import Frame, entered_at, entered_by, origin, person
from recon.delivery.hl7v2.patient import pid, pv1
from recon.delivery.hl7v2.text import Cell, Field, segment
from recon.delivery.hl7v2.values import value_of
from recon.language import tr
from recon.model.form import Kind, Role
from recon.model.record import Record
from recon.model.verification import Outcome

KIND = "ORU"
FINAL, CORRECTED, DELETED, WRONG, UNOBTAINABLE = "F", "C", "D", "W", "X"

Place = tuple[str, int | None]
_Key = tuple[str, int | None]  # group and row
_WORDLESS = frozenset({Kind.SIGNATURE, Kind.DRAWING, Kind.LABEL})
_SAID = frozenset({Outcome.VALUE, Outcome.ILLEGIBLE})
# Each code of oxygen saturation, and the other one that is as much in use.
_SATURATION = {SATURATION_PULSE: SATURATION_ARTERIAL, SATURATION_ARTERIAL: SATURATION_PULSE}


@dataclass(frozen=True, slots=True)
class _Result:
    """One value: the fields of its OBX but for its number and its status, and the status that it has by itself."""

    record: Record
    cells: Mapping[int, Field]
    status: str


def results(frame: Frame, *, earlier: Frame | None = None, is_withdrawn: bool = False) -> Draft | None:
    """Return the message of the sheet's values, None where there is nothing to say.

    Args:
        frame: the sheet. What a message of doses tells of is not told here too.
        earlier: what the destination was told before. Then only what is no more the same goes: corrected (C), or
            deleted (D) where the sheet has no value there any more.
        is_withdrawn: whether none of it is true of this patient (W).
    """
    now, before = _said(frame), _said(earlier) if earlier else {}
    groups: dict[_Key, list[tuple[_Result, str]]] = {}
    changed: set[_Key] = set()
    for place in [*now, *(gone for gone in before if gone not in now)]:
        told, was = now.get(place), before.get(place)
        result = told or before[place]
        key = result.record.group, result.record.row
        groups.setdefault(key, []).append((result, _status(told, was, is_withdrawn)))
        if _content(told) != _content(was):
            changed.add(key)
    ordered = [(key, told) for key, told in groups.items() if key in changed]
    if not ordered:
        return None
    status = CORRECTED if before or is_withdrawn else FINAL
    lines = [Line(pid(frame.sheet.patient, frame.profile)), Line(pv1(frame))]
    for number, (key, told_together) in enumerate(ordered, 1):
        lines += _group(frame, key, told_together, str(number), status)
    serial = frame.sheet.serial
    return Draft(f"{serial}:{KIND}", serial, KIND, "R01", "ORU_R01", tuple(lines))


def _said(frame: Frame) -> dict[Place, _Result]:
    """Return what the sheet says, by place. Two fields of a row with one code are told apart by OBX-4."""
    elsewhere = told_as_doses(frame.sheet, frame.profile.zone) if frame.profile.ras else frozenset()
    found = {}
    seen: Counter[tuple[str, int | None, Cell]] = Counter()
    for record in frame.sheet.records:
        if record.role is not Role.NONE or record.kind in _WORDLESS:
            continue
        code = _code(frame, record)
        seen[record.group, record.row, code] += 1
        place = record.field, record.row
        if place not in elsewhere and _says(record):
            found[place] = _result(frame, record, code, seen[record.group, record.row, code])
    return found


def _says(record: Record) -> bool:
    """Tell whether somebody vouches for a value or an attempt; free writing that nobody typed in stays a picture."""
    return record.outcome in _SAID and (record.kind is not Kind.TEXT or bool(record.value))


def _result(frame: Frame, record: Record, code: Cell, nth: int) -> _Result:
    value = value_of(frame, record)
    row = "1" if record.row is None else str(record.row + 1)
    cells: dict[int, Field] = {
        2: value.type,
        3: code,
        4: row if nth == 1 else f"{row}.{nth}",
        5: value.value,
        6: value.unit,
        14: frame.profile.written(record.event),
        16: person(record.author),
    }
    return _Result(record, cells, FINAL if record.outcome is Outcome.VALUE else UNOBTAINABLE)


def _code(frame: Frame, record: Record) -> Cell:
    code = frame.code(record)
    if record.coding and record.coding.system == LOINC and record.coding.code in _SATURATION:
        return (*code, _SATURATION[record.coding.code], "", "LN")
    return code


def _status(now: _Result | None, before: _Result | None, is_withdrawn: bool) -> str:
    if is_withdrawn:
        return WRONG
    if now is None:
        return DELETED
    is_corrected = before is not None and _content(before) != _content(now)
    return CORRECTED if is_corrected and now.status == FINAL else now.status


def _content(result: _Result | None) -> object:
    return result and (result.cells, result.status)


def _group(frame: Frame, key: _Key, told: list[tuple[_Result, str]], number: str, status: str) -> Iterator[Line]:
    """Yield what was written together: who put it into the computer and when, then each value."""
    records = [result.record for result, _ in told]
    group, row = key
    entered = entered_at(records)
    sheet = frame.sheet
    cells: dict[int, Field] = {
        1: number,
        3: frame.number(group, row),
        4: frame.coded(sheet.coding, sheet.form, sheet.title),
        7: frame.profile.written(next((r.event for r in records if r.event), None)),
        22: frame.profile.stamp(entered) if entered else "",
        25: status,
        35: [(("", name),) for name in entered_by(records)],
    }
    yield Line(segment("OBR", cells))
    yield Line(segment("NTE", {1: "1", 2: "L", 3: frame.words(origin(frame, records))}))
    for at, (result, standing) in enumerate(told, 1):
        yield from _observation(frame, result, str(at), standing)


def _observation(frame: Frame, result: _Result, number: str, status: str) -> Iterator[Line]:
    record, cells = result.record, {**result.cells, 1: number, 11: status}
    if status in (DELETED, WRONG):
        cells[5] = cells[6] = ""
    yield Line(segment("OBX", cells), record.field, record.row)
    if status == UNOBTAINABLE:
        words = frame.words(tr(f"delivery.absent.{record.outcome}", frame.language))
        yield Line(segment("NTE", {1: "1", 2: "L", 3: words}), record.field, record.row)

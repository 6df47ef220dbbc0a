"""Doses that were given: RAS^O17 (O01 in 2.3.1), a record of the past and never an order.

Sources: HL7 v2.5.1, 4.13 (RAS), 4.14.7 (RXA), 4.14.2 (RXR), 4.5.1 (ORC) with tables 0119 (RE, performed service to
follow), 0038 (CM, completed), 0322 (CP, complete), 0323 (A, D, U: what to do with a record of a dose).
"""

from recon.delivery.codes import UCUM
from recon.delivery.hl7v2.doses import Dose, doses
from recon.delivery.hl7v2.drafts import Draft, Line
from recon.delivery.hl7v2.frame import Frame, entered_at, origin, person
from recon.delivery.hl7v2.patient import pid, pv1
from recon.delivery.hl7v2.text import Cell, Field, segment
from recon.delivery.hl7v2.values import words_of
from recon.model.record import Record

KIND = "RAS"
_ADD, _DELETE, _UPDATE = "A", "D", "U"
# What options mean in UCUM where the form does not say it; of others the words stand alone.
_UNITS = {"mg": "mg", "g": "g", "ug": "ug", "mL": "mL", "iu": "[iU]", "mmol": "mmol"}

_Key = tuple[str, int | None, int]  # group, row and column


def medicines(frame: Frame, *, earlier: Frame | None = None, is_withdrawn: bool = False) -> Draft | None:
    """Return the message of the doses given, None where there is none.

    Args:
        frame: the sheet.
        earlier: what the destination was told before: then only doses that differ go, updated or deleted.
        is_withdrawn: whether none of it is true of this patient.
    """
    now, before = _given(frame), _given(earlier) if earlier else {}
    actions: dict[tuple[str, int | None], list[tuple[Dose, str]]] = {}
    for key in [*now, *(gone for gone in before if gone not in now)]:
        dose, was = now.get(key), before.get(key)
        if dose is None or is_withdrawn:
            actions.setdefault(key[:2], []).append((dose or before[key], _DELETE))
        elif was is None or _cells(frame, dose) != _cells(frame, was):
            actions.setdefault(key[:2], []).append((dose, _UPDATE if was else _ADD))
    if not actions:
        return None
    lines = [Line(pid(frame.sheet.patient, frame.profile)), Line(pv1(frame))]
    for told in actions.values():
        lines += _order(frame, told)
    serial = frame.sheet.serial
    is_oldest = frame.profile.version == "2.3.1"
    trigger, structure = ("O01", "RAS_O01") if is_oldest else ("O17", "RAS_O17")
    return Draft(f"{serial}:{KIND}", serial, KIND, trigger, structure, tuple(lines))


def _given(frame: Frame) -> dict[_Key, Dose]:
    return {dose.key: dose for dose in doses(frame.sheet, frame.profile.zone)}


def _order(frame: Frame, told: list[tuple[Dose, str]]) -> list[Line]:
    """Return what stands for one medicine: no order, for ORC-1 says that it was performed, and its doses."""
    first, _ = told[0]
    group, row, _ = first.key
    orc = segment("ORC", {1: "RE", 3: frame.number(group, row), 5: "CM"})
    lines = [Line(orc, first.drug.field, row)]
    for dose, action in told:
        lines.append(Line(segment("RXA", _cells(frame, dose) | {21: action}), dose.given.field, row))
    route = frame.coded(next(iter(first.route.codings), None), str(first.route.value), words_of(first.route))
    return [*lines, Line(segment("RXR", {1: route}), first.route.field, row)]


def _cells(frame: Frame, dose: Dose) -> dict[int, Field]:
    at = frame.profile.written(dose.at)
    entered = entered_at(dose.records)
    return {
        1: "0",
        2: str(dose.number),
        3: at,
        4: at,
        5: ("", str(dose.drug.value)),
        6: str(dose.amount.value),
        7: _unit(dose.unit, frame),
        9: [("", frame.words(sentence)) for sentence in origin(frame, dose.records).splitlines()],
        10: person(dose.author),
        20: "CP",
        22: frame.profile.stamp(entered) if entered else "",
    }


def _unit(record: Record, frame: Frame) -> Cell:
    coded = (meaning.code for meaning in record.codings if meaning.system == UCUM)
    words, code = frame.words(words_of(record)), next(coded, _UNITS.get(str(record.value)))
    return (code, words, "UCUM") if code else ("", words)

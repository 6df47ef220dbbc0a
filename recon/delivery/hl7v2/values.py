"""A record's value as an OBX says it: of which type (OBX-2), what (OBX-5), in which unit (OBX-6).

Source: HL7 v2.5.1, 7.4.2 (OBX), tables 0125 (value types) and 0136 (yes or no).
"""

import re
from dataclasses import dataclass

from recon.delivery.hl7v2.frame import Frame
from recon.delivery.hl7v2.text import Cell, Field
from recon.model.form import Coding, Kind
from recon.model.record import Record
from recon.model.verification import Outcome

_SHORT = 200  # characters of a string (ST) in HL7
_YES_NO = "HL70136"


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in OBX-2, OBX-5 and OBX-6; ``value`` is empty where there is none."""

    type: str
    value: Field = ""
    unit: Cell = ""


def value_of(frame: Frame, record: Record) -> Value:
    """Return the value of a record that is without faults (recon.delivery.validation).

    One that is illegible has its type, for something of it was written, and nothing else.
    """
    kind = _type(frame, record)
    if record.outcome is not Outcome.VALUE:
        return Value(kind)
    if record.kind is Kind.TICK:
        return Value(kind, ("Y", "Yes", _YES_NO) if record.value else ("N", "No", _YES_NO))
    if record.kind.marked:
        return Value(kind, _choices(frame, record))
    if record.kind in (Kind.DATE, Kind.TIME):
        return Value(kind, re.sub("[-:]", "", str(record.value)))
    if record.kind.numeric:
        return Value(kind, str(record.value), frame.unit(record.unit) if record.is_amount else "")
    return _text(record)


def words_of(record: Record, at: int = 0) -> str:
    """Return the printed words of a marked option.

    A single letter is not enough: A is 'alert' on an English sheet and 'no response' (aucune) on a French one.
    """
    values = _marks(record)
    label = record.labels[at] if len(record.labels) == len(values) else ""
    meaning = record.codings[at] if len(record.codings) == len(values) else None
    return meaning.display if meaning is not None and len(label) < 2 else label or values[at]


def _type(frame: Frame, record: Record) -> str:
    """Return the type of a field's values. A coded one is CE, for which 2.5.1 has CWE."""
    if record.kind.numeric:
        return "NM" if record.is_amount else "ST"
    if record.kind.marked:
        return "CWE" if frame.profile.version == "2.5.1" else "CE"
    return {Kind.DATE: "DT", Kind.TIME: "TM", Kind.TEXT: "TX"}.get(record.kind, "ST")


def _choices(frame: Frame, record: Record) -> Field:
    """Return every mark as a repetition, each with its coding where every mark has one, and its words."""
    values = _marks(record)
    # A list of another length does not say whose coding each is: better none than another's.
    codings: tuple[Coding | None, ...] = record.codings
    codings = codings if len(codings) == len(values) else (None,) * len(values)
    return [
        frame.coded(meaning, f"{frame.sheet.form}.{record.field}.{value}", words_of(record, at))
        for at, (value, meaning) in enumerate(zip(values, codings, strict=True))
    ]


def _text(record: Record) -> Value:
    """Return a text: with line breaks as formatted text (FT), the only type that has them."""
    text = str(record.value)
    if len(text.splitlines()) > 1:
        return Value("FT", text)
    return Value("TX" if record.kind is Kind.TEXT or len(text) > _SHORT else "ST", text)


def _marks(record: Record) -> tuple[str, ...]:
    return record.value if isinstance(record.value, tuple) else (str(record.value),)

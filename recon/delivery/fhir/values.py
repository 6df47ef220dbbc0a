"""A record's value as FHIR writes it: the right member for each kind of field."""

from collections.abc import Callable

from recon.delivery.codes import UCUM, UNITS
from recon.delivery.fhir.resources import Json, coded, compact
from recon.model.form import Coding, Kind
from recon.model.record import Record


def value_of(record: Record) -> Json:
    """Return the ``value[x]`` member (or the components) of a record whose outcome is a value.

    The record must be without faults (recon.delivery.validation).
    """
    return _WRITERS[record.kind](record)


def concept_of(record: Record) -> Json:
    """Return what was marked or written as one concept: coded where the form codes it, in words always."""
    return _marks(record)[0]


def number(text: str) -> int | float:
    """Return the number written, whole where no decimal mark was."""
    return float(text) if "." in text else int(text)


def _quantity(record: Record) -> Json:
    if not record.is_amount:
        return {"valueString": record.value}
    value = number(str(record.value))
    if not record.unit:
        return {"valueInteger": value} if isinstance(value, int) else {"valueQuantity": {"value": value}}
    return {"valueQuantity": compact(value=value, unit=UNITS[record.unit], system=UCUM, code=record.unit)}


def _choice(record: Record) -> Json:
    return {"valueCodeableConcept": _marks(record)[0]}


def _choices(record: Record) -> Json:
    """Several marks are several findings: one component each, since a concept's codings are one meaning."""
    code = coded(record.coding, record.label)
    return {"component": [{"code": code, "valueCodeableConcept": mark} for mark in _marks(record)]}


def _marks(record: Record) -> list[Json]:
    """Return each marked option as a concept: its coding where every mark has one, its words always."""
    values = record.value if isinstance(record.value, tuple) else (str(record.value),)
    # A list of another length does not say whose coding or label each is: better none than another's.
    codings = record.codings if len(record.codings) == len(values) else (None,) * len(values)
    labels = record.labels if len(record.labels) == len(values) else ("",) * len(values)
    return [
        coded(meaning, _words(value, label, meaning))
        for value, label, meaning in zip(values, labels, codings, strict=True)
    ]


def _words(value: str, label: str, meaning: Coding | None) -> str:
    """Return the option's printed words.

    A single letter is not enough: A is 'alert' on an English sheet and 'no response' (aucune) on a French one.
    """
    if meaning is not None and len(label) < 2:
        return meaning.display
    return label or value


_WRITERS: dict[Kind, Callable[[Record], Json]] = {
    Kind.DIGITS: _quantity,
    Kind.DECIMAL: _quantity,
    Kind.BUBBLES: _quantity,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.TICK: lambda record: {"valueBoolean": record.value},
    Kind.DATE: lambda record: {"valueDateTime": record.value},
    Kind.TIME: lambda record: {"valueTime": f"{record.value}:00"},
    Kind.LETTERS: lambda record: {"valueString": record.value},
    Kind.ALNUM: lambda record: {"valueString": record.value},
    Kind.TEXT: lambda record: {"valueString": record.value},
}

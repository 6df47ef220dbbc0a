"""Codes and units against what LOINC and UCUM say of them: known to a form, and of the right dimension."""

from collections.abc import Iterator

from recon.delivery.codes import BLOOD_PRESSURE, LOINC, UCUM, UNITS, VITAL_SIGNS
from recon.delivery.validation.fault import Layer, RecordFault, fault_at
from recon.delivery.validation.measures import MEASURES, WORDS
from recon.delivery.validation.units import is_alike, is_unit
from recon.model.form import Coding
from recon.model.record import Record

KNOWN = frozenset(MEASURES) | WORDS | frozenset(VITAL_SIGNS) | {BLOOD_PRESSURE}
"""LOINC codes of the kit's forms and those that delivery adds by itself."""

_BARE = ("", "1")  # a number of no unit: a note such as {score} says the same
_DOSED_IN = frozenset({"mg", "g", "ug", "mL", "[iU]", "mmol"})  # the kit's units of doses; tested against the library


def of_terms(record: Record, listed: frozenset[str] | None = None) -> list[RecordFault]:
    """Return what is wrong with the codes and the unit of a record; ``listed`` as in Circumstances."""
    return [*_of_lists(record, listed), *_of_unit(record), *_of_ucum(record)]


def _of_lists(record: Record, listed: frozenset[str] | None) -> Iterator[RecordFault]:
    """Yield the codes that stand on no form: only where all forms are known does that keep a sheet from going."""
    for meaning in filter(None, (record.coding, *record.codings)):
        if meaning.system == LOINC and meaning.code not in KNOWN and meaning.code not in (listed or ()):
            yield fault_at(record, "unlisted", meaning.code, layer=Layer.TERMS, refuses=listed is not None)


def _of_unit(record: Record) -> Iterator[RecordFault]:
    measure = MEASURES.get(_loinc(record.coding))
    if measure is None or not (record.kind.numeric and record.is_amount):
        return
    if not record.unit:
        if measure.unit not in _BARE and not measure.unit.startswith("{"):
            yield fault_at(record, "no_unit", measure.unit, layer=Layer.TERMS, refuses=False)
    elif record.unit in UNITS and is_alike(record.unit, measure.unit or "1") is False:
        yield fault_at(record, "other_unit", f"{record.unit} ≠ {measure.unit or '1'}", layer=Layer.TERMS)


def _of_ucum(record: Record) -> Iterator[RecordFault]:
    for meaning in record.codings:
        if meaning.system == UCUM and not (meaning.code in _DOSED_IN or meaning.code in UNITS or is_unit(meaning.code)):
            yield fault_at(record, "unit", meaning.code, layer=Layer.TERMS)


def _loinc(meaning: Coding | None) -> str:
    return meaning.code if meaning and meaning.system == LOINC else ""

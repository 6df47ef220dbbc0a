"""What only several sheets together show: one dose written on two of them, one measurement told twice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from recon.delivery.validation.clinical import amount_of, loinc_of
from recon.delivery.validation.fault import Layer, RecordFault, fault_at, place_of
from recon.model.naming import joined
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

_DRUG, _GIVEN, _INFUSION = "dose.drug", "dose.given", "infusion.drug"

# Whose it is, what it is, when it was; and where it is written.
Key = tuple[str, str, datetime]
Written = dict[Key, list[Record]]

# Says of a record and the others of its key what is the matter, and whether it refuses.
Judge = Callable[[Record, list[Record]], tuple[str, bool]]


def faults_of_consignment(records: Iterable[SheetRecord]) -> list[RecordFault]:
    """Return what the sheets that go together tell twice, each fault at every place that it is written at.

    A dose of one medicine at one time on two sheets refuses both: in the patient record it would be two doses. Twice on
    one sheet, each stands in a place of its own that somebody filled on purpose, and it is only told. So is a value of
    one code and time that stands twice, alike or not: two nurses may have measured at the same minute.
    """
    doses: Written = defaultdict(list)
    values: Written = defaultdict(list)
    for sheet in records:
        for name, record in _doses(sheet):
            _note(doses, sheet, name, record)
        for record in sheet.records:
            if loinc_of(record) and amount_of(record) is not None:
                _note(values, sheet, loinc_of(record), record)
    return [fault for written, of in ((doses, _of_dose), (values, _of_value)) for fault in _twice(written, of)]


def _note(written: Written, sheet: SheetRecord, name: str, record: Record) -> None:
    if record.event is not None and record.event.tzinfo is not None and sheet.patient.ipp:
        written[sheet.patient.ipp, name, record.event].append(record)


def _doses(sheet: SheetRecord) -> Iterator[tuple[str, Record]]:
    """Yield the name of what was given and the record that says when, for all that was given."""
    drugs = {(r.group, r.row): _name(r) for r in sheet.records if r.part == _DRUG}
    for record in sheet.records:
        if record.part == _INFUSION and _name(record):
            yield _name(record), record
        elif record.part.startswith(_GIVEN) and _is_told(record):
            name = drugs.get((record.group, record.row), "")
            if name:
                yield name, record


def _name(record: Record) -> str:
    return joined(record.value) if _is_told(record) and isinstance(record.value, str) else ""


def _is_told(record: Record) -> bool:
    return record.outcome is Outcome.VALUE and bool(record.value)


def _twice(written: Written, of: Judge) -> Iterator[RecordFault]:
    for records in written.values():
        for record in records if len(records) > 1 else ():
            others = [other for other in records if other is not record]
            code, refuses = of(record, others)
            told = ", ".join(f"{other.sheet} {place_of(other.field, other.row)} = {other.value}" for other in others)
            sheets = tuple(sorted({other.sheet for other in others} - {record.sheet}))
            yield fault_at(record, code, told, layer=Layer.CONSIGNMENT, refuses=refuses, others=sheets)


def _of_dose(record: Record, others: list[Record]) -> tuple[str, bool]:
    return "dose_twice", any(other.sheet != record.sheet for other in others)


def _of_value(record: Record, others: list[Record]) -> tuple[str, bool]:
    is_same = all((amount_of(other), other.unit) == (amount_of(record), record.unit) for other in others)
    return ("value_twice" if is_same else "values_differ"), False

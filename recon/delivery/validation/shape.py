"""The record against itself: whose it is, values of the shape that their kind promises, codes and units as written."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time

from stdnum import verhoeff

from recon.delivery.codes import LOINC, SNOMED, UNITS, VITAL_SIGNS, is_loinc
from recon.delivery.validation.fault import Layer, RecordFault, place_of
from recon.model.form import Coding, Kind, Role
from recon.model.naming import joined
from recon.model.patient import Patient
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SNOMED_CODE = re.compile(r"[1-9][0-9]{5,17}")
_LOINC_ANSWER = "LA"  # answers' codes have a check digit of another kind
_SURE_BEGINNING = 10  # letters of a name that had to be cut where the boxes ended


def is_number(text: str) -> bool:
    """Tell whether the text is a number as a field holds it: digits, a point, a minus."""
    return _NUMBER.fullmatch(text) is not None


def of_sheet(sheet: SheetRecord) -> list[RecordFault]:
    """Return what is wrong with the sheet as a whole: whose it is, and what stands in it twice."""
    return [
        RecordFault(sheet.serial, "", None, code, detail, layer=Layer.TERMS if code == "code" else Layer.RECORD)
        for code, detail in _of_sheet(sheet)
    ]


def of_record(record: Record, sheet: SheetRecord) -> list[RecordFault]:
    """Return what is wrong with one field by itself, and with what it says of the sheet's patient."""
    # A value that came from another sheet is told as one of the sheet that it would go with.
    found = [*_of_times(record), *_of_value(record)]
    layers = [*((Layer.TERMS, wrong) for wrong in _of_codes(record)), *((Layer.RECORD, wrong) for wrong in found)]
    place = (sheet.serial, record.field, record.row)
    wrong = [RecordFault(*place, code, detail, record.page, record.box, layer) for layer, (code, detail) in layers]
    # Who writes a name with another letter has not written somebody else: whoever approves is told.
    return wrong + [
        RecordFault(*place, code, detail, record.page, record.box, refuses=not sheet.is_settled)
        for code, detail in _of_person(record, sheet.patient)
    ]


def _of_sheet(sheet: SheetRecord) -> Iterator[tuple[str, str]]:
    if not sheet.patient.ipp:
        yield "no_ipp", ""
    if not (sheet.patient.birth_name or sheet.patient.used_name):
        yield "no_name", ""
    if sheet.coding is not None and not _known(sheet.coding):
        yield "code", f"{sheet.coding.system} {sheet.coding.code}"
    for at in (sheet.printed_at, *(document.scanned_at for document in sheet.documents)):
        if at.tzinfo is None:
            yield "no_zone", at.isoformat()
    yield from (("foreign", record.sheet) for record in sheet.records if record.sheet != sheet.serial)
    yield from (("twice", place) for place in _repeated(place_of(r.field, r.row) for r in sheet.records))
    yield from (("page_twice", page) for page in _repeated(str(document.page) for document in sheet.documents))


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _of_codes(record: Record) -> Iterator[tuple[str, str]]:
    for meaning in filter(None, (record.coding, *record.codings)):
        if not _known(meaning):
            yield "code", f"{meaning.system} {meaning.code}"
    if record.unit and record.unit not in UNITS:
        yield "unit", record.unit


def _known(meaning: Coding) -> bool:
    if meaning.system == LOINC and not meaning.code.startswith(_LOINC_ANSWER):
        # Some of LOINC's own codes do not follow its formula, 3150-6 and 11454-5 of the vital signs among them.
        return meaning.code in VITAL_SIGNS or is_loinc(meaning.code)
    if meaning.system == SNOMED:
        return _SNOMED_CODE.fullmatch(meaning.code) is not None and bool(verhoeff.is_valid(meaning.code))
    return bool(meaning.system and meaning.code)


def _of_times(record: Record) -> Iterator[tuple[str, str]]:
    for at in (record.event, record.verified_at, record.entered_at):
        if at is not None and at.tzinfo is None:
            yield "no_zone", at.isoformat()


def _of_value(record: Record) -> Iterator[tuple[str, str]]:
    if record.outcome is not Outcome.VALUE:
        if record.value is not None:
            yield "value_without_outcome", str(record.value)
    elif record.value is None:
        if not record.kind.imaged:
            yield "no_value", ""
    elif not _fits(record):
        yield "value", str(record.value)


def _of_person(record: Record, who: Patient) -> Iterator[tuple[str, str]]:
    """Compare what the sheet says of the patient with the patient whose record it would go to."""
    written = record.value
    if record.outcome is not Outcome.VALUE or not isinstance(written, str):
        return
    if record.role is Role.BIRTH_DATE and who.birth_date and written != who.birth_date.isoformat():
        yield "other_birth_date", f"{written} ≠ {who.birth_date.isoformat()}"
    if record.role is Role.BIRTH_NAME and who.birth_name and not _same_name(written, who.birth_name):
        yield "other_birth_name", f"{written} ≠ {who.birth_name}"


def _same_name(written: str, known: str) -> bool:
    ours, theirs = joined(written), joined(known)
    return ours == theirs or (len(ours) >= _SURE_BEGINNING and theirs.startswith(ours))


def _fits(record: Record) -> bool:
    """Tell whether the value has the shape that its kind promises."""
    value = record.value
    if record.kind.numeric:
        return isinstance(value, str) and is_number(value)
    if record.kind is Kind.DATE:
        return isinstance(value, str) and _parses(date.fromisoformat, value, 10)
    if record.kind is Kind.TIME:
        return isinstance(value, str) and _parses(time.fromisoformat, value, 5)
    if record.kind in (Kind.TICK, Kind.SIGNATURE, Kind.DRAWING):
        return isinstance(value, bool)
    if record.kind is Kind.CHOICES:
        return isinstance(value, tuple) and bool(value)
    return isinstance(value, str) and bool(value.strip())


def _parses(parse: Callable[[str], object], value: str, length: int) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return len(value) == length

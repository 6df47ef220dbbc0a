"""What stands in a cell: a sheet's words, codes, numbers and times as a mapping wants them, or a fault in words."""

import re
from collections.abc import Callable
from datetime import date, time
from fractions import Fraction

from recon.delivery.codes import LOINC
from recon.delivery.extract.mapping import ENCODINGS, Mapping, Unit, names_of
from recon.delivery.extract.units import converted, in_digits
from recon.language import tr
from recon.model.form import Kind
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

NONE = "none"
_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def identity(record: Record) -> str:
    """Return the name of a value for ever: ``SERIAL:FIELD`` or ``SERIAL:FIELD:ROW``."""
    place = f"{record.sheet}:{record.field}"
    return place if record.row is None else f"{place}:{record.row}"


class Cells:
    """Writes the cells of one sheet, and keeps every fault that it meets."""

    def __init__(self, mapping: Mapping, sheet: SheetRecord) -> None:
        self.mapping = mapping
        self.sheet = sheet
        self.faults: list[str] = []

    def fault(self, words: str, record: Record | None = None, **details: object) -> str:
        """Note a fault, of a field or of the whole sheet; return an empty cell."""
        where = self.sheet.serial
        if record is not None:
            where += f", {record.field}" + ("" if record.row is None else f":{record.row}")
            where += f" ({record.label})" if record.label else ""
        self.faults.append(tr(f"extract.fault.{words}", None, where=where, **details))
        return ""

    def held(self, text: str, heading: str) -> str:
        """Return ``text``; characters that the destination's letters lack are told, never replaced."""
        lacking = lacks(text, self.mapping.encoding)
        if lacking:
            self.fault("letters", letters=lacking, column=heading, encoding=self.mapping.encoding)
        return text

    def value(self, record: Record) -> str:
        """Return a value, or the word for what stands there instead."""
        words = self.mapping.words
        if record.outcome is not Outcome.VALUE:
            return str(getattr(words, record.outcome.value))
        if record.value is None:
            return words.pictured
        if isinstance(record.value, bool):
            return words.yes if record.value else words.no
        before = len(self.faults)
        text = self._written(record, record.value)
        if text in words.for_no_value and len(self.faults) == before:
            self.fault("like_a_word", record, value=text)
        return text

    def unit(self, record: Record) -> str:
        rule = self.mapping.unit_for(self.sheet.form, record)
        return rule.written or rule.to if rule is not None else record.unit

    def code(self, record: Record) -> str:
        """Return what the destination calls the field."""
        found = self.mapping.code_for(self.sheet.form, record)
        if found is not None:
            return found
        if self.mapping.without_code == "field":
            return record.field
        if self.mapping.without_code == "loinc" and (loinc := _loinc(record)):
            return loinc
        if record.outcome is not Outcome.BLANK:
            self.fault("no_code", record, names=", ".join(names_of(self.sheet.form, record)))
        return ""

    def number(self, text: str) -> str:
        return text.replace(".", self.mapping.decimal)

    def _written(self, record: Record, value: str | tuple[str, ...]) -> str:
        if record.kind.marked:
            marks = value if isinstance(value, tuple) else (value,)
            return "|".join(self._option(record, mark) for mark in marks)
        text = "|".join(value) if isinstance(value, tuple) else value
        if record.kind.numeric and record.is_amount:
            return self._amount(record, text)
        if record.kind in _CLOCKS:
            return self._clock(record, text)
        return text

    def _option(self, record: Record, mark: str) -> str:
        theirs = self.mapping.options_for(self.sheet.form, record)
        if theirs is None:
            return self._as_it_is(record, mark)
        if mark not in theirs:
            return self.fault("no_option", record, value=mark)
        return theirs[mark]

    def _as_it_is(self, record: Record, mark: str) -> str:
        none = self.mapping.words.none
        if mark == none and mark != NONE:
            return self.fault("like_a_word", record, value=mark)
        return none if mark == NONE else mark

    def _amount(self, record: Record, text: str) -> str:
        if not _AMOUNT.fullmatch(text):
            return self.fault("not_a_number", record, value=text)
        rule = self.mapping.unit_for(self.sheet.form, record)
        if rule is None or (rule.decimals is None and rule.to == record.unit):
            return self.number(text)
        return self.number(self._converted(record, text, rule))

    def _converted(self, record: Record, text: str, rule: Unit) -> str:
        amount = converted(Fraction(text), record.unit, rule.to)
        if amount is None:
            return self.fault("no_conversion", record, unit=record.unit, wanted=rule.to)
        digits = in_digits(amount, rule.decimals)
        if digits is None:
            return self.fault("endless", record, unit=record.unit, wanted=rule.to)
        return digits

    def _clock(self, record: Record, text: str) -> str:
        try:
            if record.kind is Kind.DATE:
                return self.mapping.on_day(date.fromisoformat(text))
            return self.mapping.at_time(time.fromisoformat(text))
        except ValueError:
            return self.fault("not_a_time", record, value=text)


_CLOCKS = (Kind.DATE, Kind.TIME)


def lacks(text: str, encoding: str) -> str:
    """Return the characters of ``text`` that cannot be written in ``encoding``, each once."""
    return "" if _holds(text, encoding) else "".join(dict.fromkeys(c for c in text if not _holds(c, encoding)))


def _holds(text: str, encoding: str) -> bool:
    try:
        text.encode(ENCODINGS[encoding])
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _loinc(record: Record) -> str:
    return record.coding.code if record.coding is not None and record.coding.system == LOINC else ""


OfSheet = Callable[[Cells], str]
OfRecord = Callable[[Cells, Record], str]

# What a column may say of the whole sheet.
OF_SHEET: dict[str, OfSheet] = {
    "sheet": lambda cells: cells.sheet.serial,
    "form": lambda cells: cells.sheet.form,
    "version": lambda cells: cells.sheet.version,
    "title": lambda cells: cells.sheet.title,
    "printed_at": lambda cells: cells.mapping.at_moment(cells.sheet.printed_at),
    "ipp": lambda cells: cells.sheet.patient.ipp,
    "iep": lambda cells: cells.sheet.patient.iep,
    "ins": lambda cells: cells.sheet.patient.ins if cells.mapping.unqualified_ins else "",
    "birth_name": lambda cells: cells.sheet.patient.birth_name,
    "used_name": lambda cells: cells.sheet.patient.used_name,
    "given_names": lambda cells: cells.sheet.patient.given_names,
    "first_given": lambda cells: cells.sheet.patient.first_given,
    "birth_date": lambda cells: _day(cells, cells.sheet.patient.birth_date),
    "birth_place": lambda cells: cells.sheet.patient.birth_place,
    "sex": lambda cells: cells.sheet.patient.sex,
    "ward": lambda cells: cells.sheet.patient.ward,
    "bed": lambda cells: cells.sheet.patient.bed,
}

# What it may say of one value, where a row is a value.
OF_RECORD: dict[str, OfRecord] = {
    "identity": lambda _, record: identity(record),
    "field": lambda _, record: record.field,
    "row": lambda _, record: "" if record.row is None else str(record.row),
    "group": lambda _, record: record.group,
    "kind": lambda _, record: record.kind.value,
    "part": lambda _, record: record.part,
    "label": lambda _, record: record.label,
    "loinc": lambda _, record: _loinc(record),
    "code": lambda cells, record: cells.code(record),
    "value": lambda cells, record: cells.value(record),
    "words": lambda _, record: "|".join(record.labels),
    "unit": lambda cells, record: cells.unit(record),
    "outcome": lambda _, record: record.outcome.value,
    "event_time": lambda cells, record: cells.mapping.at_moment(record.event),
    "author": lambda _, record: record.author,
    "transcriber": lambda _, record: record.transcriber,
    "entered_at": lambda cells, record: cells.mapping.at_moment(record.entered_at),
    "verifier": lambda _, record: record.verifier,
    "verified_at": lambda cells, record: cells.mapping.at_moment(record.verified_at),
    "method": lambda _, record: record.method,
    "confidence": lambda cells, record: cells.number(f"{record.confidence:.4f}"),
    "page": lambda _, record: str(record.page or ""),
}

# What it may say of a line of a flowsheet beside the fields themselves.
OF_LINE = ("identity", "row", "event_time", "author", "verifier", "page")

SOURCES = (*OF_SHEET, *OF_RECORD)


def _day(cells: Cells, day: date | None) -> str:
    return "" if day is None else cells.mapping.on_day(day)

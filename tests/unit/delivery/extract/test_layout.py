"""Rows as a mapping wants them; what it does not foresee is told, and nothing is changed silently."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recon.delivery.extract import Mapping
from recon.delivery.extract.layout import laid
from recon.delivery.extract.mapping import Column, Unit, Words
from recon.language import tr
from recon.model.form import Coding, Kind, Role
from recon.model.record import Record
from recon.model.verification import Outcome
from tests.helpers.extracts import LINES, columns, mapping, sheet, with_records
from tests.helpers.sheet_records import LOINC, Scans, record, registration

CELL = Mapping(columns=columns("identity", "value"), delimiter=";")


def cell(one: Record, how: Mapping = CELL) -> str:
    """Return how a value is written; it must have no fault."""
    made = laid(with_records(one), how)
    assert made.faults == ()
    return made.rows[0][1][1]


def fault(one: Record, how: Mapping = CELL) -> str:
    (told,) = laid(with_records(one), how).faults
    return told


def hemoglobin(value: str = "13.4") -> Record:
    coding = Coding(LOINC, "718-7", "Hemoglobin")
    return record("temperature", None, field="hb", label="Hb", value=value, unit="g/dL", coding=coding)


def test_blank_illegible_struck_none_and_untyped_are_five_things() -> None:
    how = replace(CELL, words=Words("VIDE", "ILL", "RAYE", "AUCUN", "IMAGE"))
    outcomes = (Outcome.BLANK, Outcome.ILLEGIBLE, Outcome.STRUCK)
    written = [cell(record("pain", outcome=outcome, value=None), how) for outcome in outcomes]
    written.append(cell(record("avpu", value="none"), how))
    written.append(cell(record("pain", kind=Kind.TEXT, value=None), how))
    assert written == ["VIDE", "ILL", "RAYE", "AUCUN", "IMAGE"]


def test_a_value_that_looks_like_such_a_word_is_told() -> None:
    text = record("pain", kind=Kind.TEXT, value="struck")
    assert fault(text) == tr("extract.fault.like_a_word", where=_where(text), value="struck")


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        (Unit("g/L"), ("134", "g/L")),
        (Unit("g/L", "g/l", 1), ("134,0", "g/l")),
        (Unit("g/dL", "g/100 mL"), ("13,4", "g/100 mL")),
        (Unit("g/dL", decimals=0), ("13", "g/dL")),
    ],
)
@pytest.mark.parametrize("name", ["hb", "vitals.hb", "718-7", "g/dL"])
def test_units(unit: Unit, written: tuple[str, str], name: str) -> None:
    how = replace(CELL, columns=columns("sheet", "value", "unit"), decimal=",", units={name: unit})
    made = laid(with_records(hemoglobin()), how)
    assert made.faults == ()
    assert made.rows[0][1][1:] == written


def test_a_conversion_that_is_not_known_is_a_fault() -> None:
    told = fault(hemoglobin(), replace(CELL, units={"hb": Unit("mmol/L")}))
    assert told == tr("extract.fault.no_conversion", where=_where(hemoglobin()), unit="g/dL", wanted="mmol/L")


def test_digits_without_end_need_a_word_on_how_many() -> None:
    pulse = record("heart_rate", value="82")
    assert "/s" in fault(pulse, replace(CELL, units={"/min": Unit("/s")}))
    assert cell(pulse, replace(CELL, units={"/min": Unit("/s", decimals=2)})) == "1.37"


def test_digits_that_are_no_amount_keep_their_zeros() -> None:
    assert cell(record("pain", value="0612", unit="", is_amount=False)) == "0612"


def test_options_by_field_or_code_and_one_that_is_missing() -> None:
    named = {"avpu": {"A": "Alerte", "V": "Voix"}}
    assert cell(record("avpu"), replace(CELL, options=named)) == "Alerte"
    marks = record("avpu", kind=Kind.CHOICES, value=("A", "V"))
    assert cell(marks, replace(CELL, options={"67775-7": named["avpu"]})) == "Alerte|Voix"
    missing = record("avpu", value="U")
    told = fault(missing, replace(CELL, options=named))
    assert told == tr("extract.fault.no_option", where=_where(missing), value="U")


def test_an_option_that_looks_like_the_word_for_none_is_told() -> None:
    how = replace(CELL, words=Words(none="no"))
    assert cell(record("avpu", value="none"), how) == "no"
    assert fault(record("avpu", value="no"), how)


@pytest.mark.parametrize(("name", "code"), [("pain", "DOUL"), ("72514-3", "EVA"), ("vitals.pain", "D")])
def test_codes_by_field_or_loinc(name: str, code: str) -> None:
    how = replace(CELL, columns=columns("sheet", "code"), codes={name: code})
    assert cell(record("pain"), how) == code


def test_a_field_without_a_code_is_a_fault_unless_the_mapping_says_what_then() -> None:
    how = replace(CELL, columns=columns("sheet", "code"))
    assert "vitals.pain, pain, 72514-3" in fault(record("pain"), how)
    assert cell(record("pain"), replace(how, without_code="field")) == "pain"
    assert cell(record("pain"), replace(how, without_code="loinc")) == "72514-3"
    assert cell(record("pain", outcome=Outcome.BLANK, value=None), how) == ""
    assert fault(record("pain", coding=None), replace(how, without_code="loinc"))


def test_dates_and_times_in_the_destinations_way_and_zone() -> None:
    how = replace(
        CELL, date_format="%d/%m/%Y", time_format="%Hh%M", moment_format="%d/%m/%Y %H:%M %z", zone="Europe/Paris"
    )
    assert cell(record("pain", kind=Kind.DATE, value="0031-01-04"), how) == "04/01/0031"
    assert cell(record("pain", kind=Kind.TIME, value="07:40"), how) == "07h40"
    summer = record("pain", event=datetime(2031, 7, 14, 22, 30, tzinfo=UTC))
    times = replace(how, columns=columns("sheet", "event_time"))
    assert cell(summer, times) == "15/07/2031 00:30 +02:00"
    assert cell(record("pain", event=None), times) == ""
    assert "2031-13-01" in fault(record("pain", kind=Kind.DATE, value="2031-13-01"), how)


@pytest.mark.parametrize(
    ("encoding", "lacking"), [("windows-1252", "₂"), ("iso-8859-15", "’₂"), ("utf-8", ""), ("utf-8-bom", "")]
)
def test_characters_that_an_encoding_lacks_are_told_and_never_replaced(encoding: str, lacking: str) -> None:
    how = replace(CELL, columns=columns("sheet", "label"), encoding=encoding)
    made = laid(with_records(record("oxygen", label="Débit d’O₂ à 3 €, œdème")), how)
    assert len(made.faults) == bool(lacking)
    assert all(lacking in told for told in made.faults)


def test_half_a_character_and_the_end_of_a_text_are_told() -> None:
    text = record("pain", kind=Kind.TEXT, value="a\ud800\0")
    assert len(laid(with_records(text), CELL).faults) == 1


def test_the_ins_stays_at_home_unless_it_may_go() -> None:
    how = replace(CELL, columns=columns("sheet", "ins"))
    known = sheet(ins="131049974123456")
    assert laid(known, how).rows[0][1][1] == ""
    assert laid(known, replace(how, unqualified_ins=True)).rows[0][1][1] == "131049974123456"


def test_fields_that_are_left_out_and_blank_ones() -> None:
    blank = record("pain", outcome=Outcome.BLANK, value=None)
    some = with_records(record("heart_rate"), blank, record("avpu"))
    assert [name for name, _ in laid(some, CELL).rows] == [
        "00000001A:heart_rate:0",
        "00000001A:pain:0",
        "00000001A:avpu:0",
    ]
    fewer = laid(some, replace(CELL, blank_rows=False, leave_out=("8867-4",)))
    assert [name for name, _ in fewer.rows] == ["00000001A:avpu:0"]


def test_a_form_that_is_not_taken_is_told() -> None:
    made = laid(registration(scans=Scans()), replace(CELL, forms=("vitals",)))
    assert made.rows == ()
    assert made.faults == (tr("extract.fault.form", where="00000002B", form="registration"),)


def test_a_line_has_a_column_a_field(tmp_path: Path) -> None:
    made = laid(sheet(rows=2), mapping(tmp_path, LINES))
    assert made.faults == ()
    assert made.rows == (
        ("00000001A:signs:0", ("00000001A", "82", "37,5")),
        ("00000001A:signs:1", ("00000001A", "82", "37,5")),
    )


def test_what_is_written_and_has_no_column_is_told(tmp_path: Path) -> None:
    how = replace(mapping(tmp_path, LINES), leave_out=())
    told = laid(sheet(), how).faults
    assert len(told) == 7
    blank = with_records(record("heart_rate"), record("pain", outcome=Outcome.BLANK, value=None))
    assert laid(blank, how).faults == ()
    rows = with_records(record("pain"), record("pain", 1), record("pain", 2))
    assert len(laid(rows, how).faults) == 1
    assert laid(rows, replace(how, leave_out=("signs",))).faults == ()
    elsewhere = with_records(record("heart_rate", group="other"))
    assert "heart_rate" in laid(elsewhere, how).faults[0]


def test_blank_lines_are_none_and_an_empty_sheet_has_one(tmp_path: Path) -> None:
    how = mapping(tmp_path, LINES)
    blank = record("heart_rate", 1, outcome=Outcome.BLANK, value=None)
    assert len(laid(with_records(record("heart_rate"), blank), how).rows) == 1
    assert laid(with_records(blank), how).rows == (("00000001A", ("00000001A", "", "")),)


def test_once_on_the_sheet_is_on_each_line_and_times_are_those_of_the_line(tmp_path: Path) -> None:
    how = mapping(tmp_path, LINES)
    more = (Column("P", field="weight"), Column("H", source="event_time"), Column("Q", source="author"))
    how = replace(how, columns=(*how.columns, *more), moment_format="%d/%m/%Y %H:%M")
    weight = record("temperature", None, field="weight", value="71.5", unit="kg", coding=None, group="", event=None)
    time = record("pain", 1, field="time", kind=Kind.TIME, value="09:05", role=Role.EVENT_TIME, coding=None)
    made = laid(with_records(weight, record("heart_rate"), record("heart_rate", 1), time), how)
    assert made.faults == ()
    assert [row[3:] for _, row in made.rows] == [
        ("71,5", "14/01/2031 08:05", "C.D."),
        ("71,5", "14/01/2031 09:05", "C.D."),
    ]


def test_two_times_in_a_line_or_two_values_in_a_column_are_told(tmp_path: Path) -> None:
    how = mapping(tmp_path, LINES)
    twice = with_records(record("heart_rate"), record("heart_rate", field="second_rate"))
    assert laid(twice, how).faults == (
        tr("extract.fault.several", where="00000001A, second_rate:0 (Pouls)", column="FC"),
    )
    timed = replace(how, columns=(*how.columns, Column("H", source="event_time")))
    apart = with_records(record("heart_rate"), record("temperature", event=datetime(2031, 1, 14, 9, tzinfo=UTC)))
    assert laid(apart, timed).faults == (
        tr("extract.fault.not_one", where="00000001A, temperature:0 (Température)", what="event_time"),
    )


def test_a_time_that_could_not_be_read_has_no_place_in_the_times(tmp_path: Path) -> None:
    how = mapping(tmp_path, LINES)
    timed = replace(how, columns=(*how.columns, Column("H", source="event_time")))
    time = record(
        "pain", field="time", kind=Kind.TIME, outcome=Outcome.ILLEGIBLE, value=None, role=Role.EVENT_TIME, event=None
    )
    told = laid(with_records(record("heart_rate", event=None), time), timed).faults
    assert len(told) == 1
    assert "time:0" in told[0]


def _where(one: Record) -> str:
    place = "" if one.row is None else f":{one.row}"
    return f"{one.sheet}, {one.field}{place} ({one.label})"

"""Records broken on purpose, one way each: every one is refused, for its own reason and at its own place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from recon.delivery.validation import (
    Circumstances,
    Layer,
    RecordFault,
    examined,
    faults,
    faults_of_consignment,
    marks,
)
from recon.language import LANGUAGES
from recon.model.form import Coding, Kind, Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.kit_records import kit_sheets
from tests.helpers.sheet_records import LOINC, PARIS, PRINTED, SCANNED, SNOMED, Scans, patient, record, vitals

BOX = (120, 340, 56, 40)
UCUM = "http://unitsofmeasure.org"
UNKNOWN = Circumstances()
LATER, BEFORE = datetime(2031, 1, 16, 23, 50, tzinfo=PARIS), datetime(2029, 1, 14, 8, 5, tzinfo=PARIS)


def sound() -> SheetRecord:
    """Return a sheet without fault, each of whose values has its place on paper."""
    sheet = vitals(scans=Scans())
    placed = tuple(replace(one, page=1, box=BOX, entered_at=SCANNED) for one in sheet.records)
    timed = replace(placed[0], field="time", kind=Kind.TIME, role=Role.EVENT_TIME, value="08:05", coding=None, unit="")
    return replace(sheet, records=(timed, *placed))


def having(field: str, row: int | None = 0, /, **changes: Any) -> SheetRecord:
    sheet = sound()
    told = tuple(replace(one, **changes) if (one.field, one.row) == (field, row) else one for one in sheet.records)
    return replace(sheet, records=told)


def with_all(**changes: Any) -> SheetRecord:
    sheet = sound()
    return replace(sheet, records=tuple(replace(one, **changes) for one in sheet.records if one.row == 0))


def whose(**changes: Any) -> SheetRecord:
    return replace(sound(), patient=patient(**changes))


def with_more(**changes: Any) -> SheetRecord:
    sheet = sound()
    more = replace(sheet.records[0], row=None, group="", event=None, **changes)
    return replace(sheet, records=(*sheet.records, more))


@dataclass(frozen=True, slots=True)
class Broken:
    """What is wrong, and the one reason and place that it must be refused for; ``field`` empty: the whole sheet."""

    sheet: SheetRecord
    code: str
    layer: Layer
    field: str = "heart_rate"
    row: int | None = 0
    known: Circumstances = UNKNOWN


T, C, R, W = Layer.TERMS, Layer.CLINICAL, Layer.RECORD, Layer.TIMES
BROKEN: dict[str, Broken] = {
    "no number of the patient": Broken(whose(ipp=""), "no_ipp", R, "", None),
    "no name of the patient": Broken(whose(birth_name="", used_name=""), "no_name", R, "", None),
    "another day of birth": Broken(
        with_more(field="born", kind=Kind.DATE, role=Role.BIRTH_DATE, value="1931-02-04"),
        "other_birth_date",
        R,
        "born",
        None,
    ),
    "another birth name": Broken(
        with_more(field="name", kind=Kind.LETTERS, role=Role.BIRTH_NAME, value="MARCHAL"),
        "other_birth_name",
        R,
        "name",
        None,
    ),
    "letters in a number": Broken(having("heart_rate", value="8?"), "value", R),
    "a day that no calendar has": Broken(
        with_more(field="day", kind=Kind.DATE, role=Role.NONE, value="2031-02-30"), "value", R, "day", None
    ),
    "nothing where something was vouched for": Broken(having("heart_rate", value=None), "no_value", R),
    "a value of a struck field": Broken(having("heart_rate", outcome=Outcome.STRUCK), "value_without_outcome", R),
    "a time without a zone": Broken(
        having("heart_rate", verified_at=datetime(2031, 1, 14, 9)),  # noqa: DTZ001
        "no_zone",
        R,
    ),
    "LOINC's check digit": Broken(having("heart_rate", coding=Coding(LOINC, "8867-5", "Heart rate")), "code", T),
    "a wrong code of the whole form": Broken(
        replace(sound(), coding=Coding(LOINC, "8716-4", "Vital signs")), "code", T, "", None
    ),
    "SNOMED's check digit": Broken(
        having("avpu", codings=(Coding(SNOMED, "248234007", "Mentally alert"),)), "code", T, "avpu"
    ),
    "a code of no form": Broken(
        having("heart_rate", coding=Coding(LOINC, "8889-8", "Heart rate by oximeter")),
        "unlisted",
        T,
        known=Circumstances(codes=frozenset({"8661-1"})),
    ),
    "a unit that UCUM has not": Broken(having("heart_rate", unit="bpm"), "unit", T),
    "a dose's unit that UCUM has not": Broken(having("avpu", codings=(Coding(UCUM, "IU", "IU"),)), "unit", T, "avpu"),
    "a unit of something else": Broken(
        having("temperature", unit="mm[Hg]", value="37.5"), "other_unit", T, "temperature"
    ),
    "moles for grams": Broken(
        having("heart_rate", coding=Coding(LOINC, "41653-7", "Glucose"), unit="mmol/L", value="5"), "other_unit", T
    ),
    "too hot to live": Broken(having("temperature", value="73.5"), "impossible", C, "temperature"),
    "too fast a pulse": Broken(having("heart_rate", value="820"), "impossible", C),
    "more than all the oxygen": Broken(having("spo2", value="107"), "impossible", C, "spo2"),
    "a pain beyond the scale": Broken(having("pain", value="30"), "impossible", C, "pain"),
    "a negative breath": Broken(having("respiratory_rate", value="-16"), "impossible", C, "respiratory_rate"),
    "a weight in grams called kilograms": Broken(
        having("heart_rate", coding=Coding(LOINC, "29463-7", "Body weight"), unit="kg", value="3450"), "impossible", C
    ),
    "pressures the wrong way round": Broken(having("diastolic", value="148"), "pressures", C, "diastolic"),
    "equal pressures": Broken(having("systolic", value="74"), "pressures", C, "diastolic"),
    "after the scan": Broken(with_all(event=LATER), "after_scan", W, "time"),
    "after it goes": Broken(
        replace(with_all(event=LATER), documents=()), "in_future", W, "time", known=Circumstances(now=SCANNED)
    ),
    "before the patient was born": Broken(
        replace(sound(), patient=patient(birth_date=date(2031, 1, 16)), records=with_all().records),
        "before_birth",
        W,
        "time",
    ),
    "born after the scan": Broken(
        replace(
            with_more(field="born", kind=Kind.DATE, role=Role.BIRTH_DATE, value="2031-04-02"),
            patient=patient(birth_date=None),
        ),
        "born_later",
        W,
        "born",
        None,
    ),
    "years before the outage": Broken(
        with_all(event=BEFORE), "long_before_outage", W, "time", known=Circumstances(began=PRINTED)
    ),
}


def test_there_is_nothing_wrong_before_it_is_broken() -> None:
    assert examined(sound(), Circumstances(began=PRINTED, now=SCANNED, codes=frozenset())) == []
    assert len(BROKEN) >= 20


@pytest.mark.parametrize("name", BROKEN)
def test_each_is_refused_for_its_own_reason_and_at_its_place(name: str) -> None:
    broken = BROKEN[name]
    (fault,) = faults(broken.sheet, broken.known)
    assert (fault.code, fault.layer, fault.field, fault.row) == (broken.code, broken.layer, broken.field, broken.row)
    assert fault.sheet == broken.sheet.serial
    assert (fault.page, fault.box) == ((1, BOX) if broken.field else (None, None))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BROKEN)
def test_each_is_told_with_its_place_on_paper(name: str, language: str) -> None:
    (fault,) = faults(BROKEN[name].sheet, BROKEN[name].known)
    words = fault.message(language)
    assert fault.sheet in words
    assert fault.detail in words
    if fault.field:
        assert f"{fault.field}:{fault.row} (page 1)" in words or f"{fault.field} (page 1)" in words


@pytest.mark.parametrize(
    ("sheet", "code", "known"),
    [
        (having("temperature", value="24.0"), "unusual", UNKNOWN),
        (having("heart_rate", value="0"), "unusual", UNKNOWN),
        (having("heart_rate", unit=""), "no_unit", UNKNOWN),
        (having("avpu", coding=Coding(LOINC, "8661-1", "Chief complaint")), "unlisted", UNKNOWN),
        (with_all(), "before_outage", Circumstances(began=PRINTED + timedelta(days=3))),
    ],
)
def test_what_a_person_may_have_meant_goes_and_is_told(sheet: SheetRecord, code: str, known: Circumstances) -> None:
    assert faults(sheet, known) == []
    (mark,) = marks(sheet, known)
    assert (mark.code, mark.refuses, mark.page, mark.box) == (code, False, 1, BOX)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", [7, 20311])
def test_every_form_of_the_kit_passes(seed: int, lang: str) -> None:
    sheets = kit_sheets(seed, lang)
    known = Circumstances(began=PRINTED, now=SCANNED + timedelta(hours=2), codes=frozenset())
    assert len(sheets) >= 14
    assert list(chain.from_iterable(examined(sheet, known) for sheet in sheets)) == []
    assert [fault for fault in faults_of_consignment(sheets) if fault.refuses] == []


def test_a_time_is_told_once_where_it_was_written() -> None:
    told = faults(with_all(event=LATER))
    assert [(fault.field, fault.row) for fault in told] == [("time", 0)]
    without = replace(with_all(event=LATER), records=with_all(event=LATER).records[1:])
    assert [(fault.field, fault.row) for fault in faults(without)] == [("systolic", 0)]


def test_a_page_has_the_time_of_its_own_scan() -> None:
    sheet = with_all(event=LATER)
    late = replace(sheet.documents[0], page=2, scanned_at=datetime(2031, 1, 17, 6, tzinfo=UTC))
    both = replace(sheet, documents=(*sheet.documents, late))
    assert [fault.code for fault in faults(both)] == ["after_scan"]
    moved: Callable[[Record], Record] = lambda one: replace(one, page=2)  # noqa: E731
    assert faults(replace(both, records=tuple(map(moved, both.records)))) == []


def test_a_wards_clock_may_be_ahead_a_little() -> None:
    assert faults(with_all(event=SCANNED + timedelta(minutes=14))) == []
    ahead = with_all(event=SCANNED + timedelta(minutes=16))
    assert [fault.code for fault in examined(ahead)] == ["after_scan"]


def test_the_evening_of_a_night_on_a_sheet_with_the_mornings_date_goes_and_is_told() -> None:
    night = with_all(event=SCANNED + timedelta(hours=23))
    assert faults(night) == []
    assert [(fault.code, fault.refuses) for fault in examined(night)] == [("after_scan", False)]
    assert [fault.refuses for fault in examined(with_all(event=SCANNED + timedelta(hours=25)))] == [True]


@pytest.mark.parametrize("part", ["dose.given.1", "infusion.drug", "act.what"])
def test_what_was_done_is_not_yet_to_happen(part: str) -> None:
    night = with_all(event=SCANNED + timedelta(hours=2))
    done = replace(night, records=(replace(night.records[0], part=part), *night.records[1:]))
    known = Circumstances(now=SCANNED + timedelta(hours=1))
    assert [fault.code for fault in faults(done, known)] == ["after_scan"]
    assert faults(night, known) == []
    assert faults(done, Circumstances(now=SCANNED + timedelta(hours=3))) == []


@pytest.mark.parametrize(("day", "code"), [((2030, 10, 27), "hour_twice"), ((2030, 3, 31), "hour_skipped")])
def test_an_hour_that_paper_cannot_tell_is_told(day: tuple[int, int, int], code: str) -> None:
    at = datetime(*day, 2, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert [fault.code for fault in examined(with_all(event=at))] == [code]
    assert faults(with_all(event=at)) == []
    assert examined(with_all(event=at.replace(hour=4))) == []


def test_a_form_that_the_store_keeps_may_use_codes_of_its_own() -> None:
    own = Coding(LOINC, "8889-8", "Heart rate by oximeter")
    assert marks(having("heart_rate", coding=own), Circumstances(codes=frozenset({"8889-8"}))) == []


def test_codes_that_loinc_has_against_its_own_formula_pass() -> None:
    oxygen = having("heart_rate", coding=Coding(LOINC, "3150-6", "Inhaled oxygen concentration"), unit="%", value="40")
    assert examined(oxygen) == []


def test_what_is_broken_is_not_asked_for_its_sense() -> None:
    sheet = having("systolic", value="12?")
    assert [(fault.code, fault.field) for fault in examined(sheet)] == [("value", "systolic")]


def test_no_value_makes_no_sense_and_no_fault() -> None:
    for outcome in (Outcome.BLANK, Outcome.STRUCK, Outcome.ILLEGIBLE):
        assert examined(having("temperature", outcome=outcome, value=None)) == []


def test_a_fault_without_a_page_names_none() -> None:
    fault = RecordFault("00000001A", "pain", 0, "impossible", "30", layer=Layer.CLINICAL)
    assert "00000001A pain:0:" in fault.message("en")
    assert "page 1" not in fault.message("en")
    assert record("pain").box is None

"""What several sheets tell twice: a dose must reach the record once, a value may have been measured by two."""

from dataclasses import replace
from datetime import datetime

import pytest

from recon.delivery.validation import Layer, RecordFault, faults_of_consignment
from recon.language import LANGUAGES
from recon.model.form import Kind
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import PARIS, Scans, patient, record, vitals

AT = datetime(2031, 1, 14, 9, 30, tzinfo=PARIS)


def part(serial: str, name: str, value: str | None, row: int = 0, **changes: object) -> Record:
    plain = record(
        "pain", row, sheet=serial, coding=None, unit="", field=name.replace(".", "_"), part=name, value=value
    )
    kind = Kind.TIME if name.startswith("dose.given") else Kind.LETTERS
    return replace(plain, kind=kind, group="medicines", page=2, box=(1, 2, 3, 4), **changes)  # type: ignore[arg-type]


def doses(serial: str, *given: tuple[str, datetime | None], number: int = 1) -> SheetRecord:
    """Return a medicine sheet with a dose a row."""
    records = tuple(
        one
        for row, (drug, at) in enumerate(given)
        for one in (part(serial, "dose.drug", drug, row), part(serial, "dose.given.1", "09:30", row, event=at))
    )
    return replace(vitals(serial, rows=0, scans=Scans(), who=patient(number)), form="medication", records=records)


def values(serial: str, *, number: int = 1, **changes: object) -> SheetRecord:
    sheet = vitals(serial, rows=0, scans=Scans(), who=patient(number))
    return replace(sheet, records=(record("temperature", 0, sheet=serial, **changes),))


def codes(*sheets: SheetRecord) -> list[tuple[str, str, bool]]:
    return [(fault.sheet, fault.code, fault.refuses) for fault in faults_of_consignment(sheets)]


def test_a_dose_on_two_sheets_refuses_both_and_names_the_other() -> None:
    first, second = faults_of_consignment([doses("00000001A", ("MORPHINE", AT)), doses("00000002B", ("Morphine", AT))])
    assert first == RecordFault(
        "00000001A",
        "dose_given_1",
        0,
        "dose_twice",
        "00000002B dose_given_1:0 = 09:30",
        2,
        (1, 2, 3, 4),
        Layer.CONSIGNMENT,
        True,
        ("00000002B",),
    )
    assert (second.sheet, second.others) == ("00000002B", ("00000001A",))


def test_a_dose_twice_on_one_sheet_is_told() -> None:
    sheet = doses("00000001A", ("MORPHINE", AT), ("MORPHINE", AT))
    assert codes(sheet) == [("00000001A", "dose_twice", False)] * 2
    assert faults_of_consignment([sheet])[0].others == ()


@pytest.mark.parametrize(
    "other",
    [
        doses("00000002B", ("HEPARINE", AT)),
        doses("00000002B", ("MORPHINE", AT.replace(hour=10))),
        doses("00000002B", ("MORPHINE", None)),
        doses("00000002B", ("MORPHINE", AT), number=2),
        doses("00000002B", ("", AT)),
    ],
)
def test_another_dose_is_another(other: SheetRecord) -> None:
    assert codes(doses("00000001A", ("MORPHINE", AT)), other) == []


def test_a_dose_that_was_struck_out_was_not_given() -> None:
    struck = doses("00000002B", ("MORPHINE", AT))
    records = tuple(replace(one, outcome=Outcome.STRUCK, value=None) for one in struck.records)
    assert codes(doses("00000001A", ("MORPHINE", AT)), replace(struck, records=records)) == []


def test_an_infusion_on_two_sheets_is_one() -> None:
    def infused(serial: str) -> SheetRecord:
        return replace(doses(serial), records=(part(serial, "infusion.drug", "NaCl 0,9 %", event=AT),))

    assert codes(infused("00000001A"), infused("00000002B")) == [
        ("00000001A", "dose_twice", True),
        ("00000002B", "dose_twice", True),
    ]


def test_a_value_of_one_time_on_two_sheets_is_told_alike_or_not() -> None:
    one = values("00000001A")
    assert codes(one, values("00000002B")) == [
        ("00000001A", "value_twice", False),
        ("00000002B", "value_twice", False),
    ]
    first, _ = faults_of_consignment([one, values("00000002B", value="38.9")])
    assert (first.code, first.refuses, first.others) == ("values_differ", False, ("00000002B",))
    assert first.detail == "00000002B temperature:0 = 38.9"


def test_values_of_other_people_times_or_codes_are_others() -> None:
    one = values("00000001A")
    assert codes(one, values("00000002B", number=2)) == []
    assert codes(one, values("00000002B", event=AT)) == []
    assert codes(one, values("00000002B", event=None)) == []
    assert codes(one, values("00000002B", coding=None)) == []
    assert codes(one, values("00000002B", outcome=Outcome.ILLEGIBLE, value=None)) == []


def test_what_is_no_number_is_not_compared() -> None:
    assert codes(values("00000001A", value="37?"), values("00000002B", value="37?")) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "sheets",
    [
        (doses("00000001A", ("MORPHINE", AT)), doses("00000002B", ("MORPHINE", AT))),
        (values("00000001A"), values("00000002B")),
        (values("00000001A"), values("00000002B", value="38.9")),
    ],
)
def test_the_words_name_both_places(sheets: tuple[SheetRecord, ...], language: str) -> None:
    words = faults_of_consignment(sheets)[0].message(language)
    assert "00000001A" in words
    assert "00000002B" in words

"""Whatever a record holds, the layers say what is wrong with it, in words, and none of them fails."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from recon.delivery.validation import Circumstances, examined, faults, faults_of_consignment, marks
from recon.delivery.validation.measures import MEASURES
from recon.language import LANGUAGES
from recon.model.form import Coding, Kind, Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import LOINC, SNOMED, Scans, patient, record, vitals

ZONES = st.sampled_from([None, UTC, ZoneInfo("Europe/Paris"), timezone(timedelta(hours=-23))])
TIMES = st.none() | st.datetimes(timezones=ZONES)  # whatever somebody wrote, or typed
CLOCK = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
WORDS = st.text(max_size=20)
NUMBERS = st.integers().map(str) | st.floats().map(str) | st.decimals(places=2, allow_nan=False).map(str)
SYSTEMS = st.sampled_from([LOINC, SNOMED, "http://unitsofmeasure.org", ""])
CODES = st.sampled_from(sorted(MEASURES)) | st.from_regex(r"\A[0-9]{1,9}-?[0-9]?\Z") | WORDS
UNITS = st.sampled_from(sorted({measure.unit for measure in MEASURES.values()})) | WORDS
CODINGS = st.builds(Coding, SYSTEMS, CODES, WORDS)
DAYS = st.dates().map(date.isoformat)
VALUES = st.none() | st.booleans() | WORDS | NUMBERS | DAYS | st.lists(WORDS, max_size=3).map(tuple)
PARTS = st.sampled_from(["", "dose.drug", "dose.given.1", "infusion.drug", "allergy.which"])


@st.composite
def records(draw: st.DrawFn) -> Record:
    return replace(
        record("pain", draw(st.none() | st.integers(0, 3))),
        field=draw(st.sampled_from(["a", "b", "c"])),
        kind=draw(st.sampled_from(Kind)),
        role=draw(st.sampled_from(Role)),
        outcome=draw(st.sampled_from(Outcome)),
        value=draw(VALUES),
        coding=draw(st.none() | CODINGS),
        codings=tuple(draw(st.lists(CODINGS, max_size=2))),
        unit=draw(UNITS),
        event=draw(TIMES),
        verified_at=draw(TIMES),
        entered_at=draw(TIMES),
        page=draw(st.none() | st.integers(1, 2)),
        part=draw(PARTS),
        is_amount=draw(st.booleans()),
        group=draw(st.sampled_from(["", "signs"])),
    )


@st.composite
def measured(draw: st.DrawFn) -> Record:
    """Return a record that says what it measures, and an amount or not."""
    code = draw(st.sampled_from(sorted(MEASURES)))
    return replace(
        record("pain", draw(st.integers(0, 1))),
        field=draw(st.sampled_from(["a", "b", "c"])),
        value=draw(VALUES),
        coding=Coding(LOINC, code, ""),
        unit=draw(UNITS | st.just(MEASURES[code].unit)),
        kind=draw(st.sampled_from([Kind.DIGITS, Kind.DECIMAL, Kind.TEXT])),
    )


@st.composite
def sheets(draw: st.DrawFn) -> SheetRecord:
    sheet = vitals(rows=0, scans=Scans())
    pages = tuple(replace(page, scanned_at=draw(CLOCK)) for page in sheet.documents)
    who = patient(birth_date=draw(st.none() | st.dates()), birth_name=draw(WORDS))
    told = tuple(draw(st.lists(records() | measured(), max_size=5)))
    return replace(sheet, records=told, documents=draw(st.sampled_from([(), pages])), patient=who)


@settings(deadline=None)
@given(sheets(), st.builds(Circumstances, began=st.none() | CLOCK, now=st.none() | CLOCK))
def test_no_record_makes_a_layer_fail(sheet: SheetRecord, known: Circumstances) -> None:
    found = examined(sheet, known)
    assert [*faults(sheet, known), *marks(sheet, known)] == sorted(found, key=lambda fault: not fault.refuses)
    for fault in [*found, *faults_of_consignment([sheet, sheet])]:
        assert all(sheet.serial in fault.message(language) for language in LANGUAGES)


@settings(deadline=None)
@given(sheets())
def test_looking_twice_says_the_same(sheet: SheetRecord) -> None:
    assert examined(sheet) == examined(sheet)

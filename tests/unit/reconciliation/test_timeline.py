"""What sheets tell as events in time, and what of it cannot both be true."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from recon.design.kit import load_kit
from recon.model.form import Form, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.model.record import Document, Record, SheetRecord
from recon.model.verification import Outcome
from recon.reconciliation.conflicts import ConflictKind, conflicts_in
from recon.reconciliation.timeline import Event, Written, events_of, in_order

PARIS = ZoneInfo("Europe/Paris")
DAY = date(2026, 3, 2)
PRINTED = datetime(2026, 3, 2, 6, 30, 20, tzinfo=PARIS)
SCANNED = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
Row = Mapping[str, Value]
Place = tuple[str, int | None]


@cache
def form(key: str) -> Form:
    return load_kit().form(key, "en")


def at(text: str) -> datetime:
    hour, minute = map(int, text.split(":"))
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=PARIS)


def sheet(
    key: str, serial: str, rows: Sequence[Row] = (), whole: Row | None = None, waiting: Sequence[Place] = ()
) -> Written:
    """Return a sheet of the kit with ``rows`` in the group of the first field, and ``whole`` outside of rows."""
    of = form(key)
    day = next(field.key for field in of.fields if field.role is Role.EVENT_DATE)
    said = {day: DAY.isoformat(), **(whole or {})}
    records = [record(of, serial, name, None, value) for name, value in said.items()]
    for number, row in enumerate(rows):
        records += [record(of, serial, name, number, value, row) for name, value in row.items()]
    paper = (Document(1, "d", 0, "image/png", SCANNED), Document(2, "d", 1, "image/png", SCANNED))
    who = Patient("8001", "LE GOFF", "Maëlle", None)
    made = SheetRecord(serial, key, "V", of.title, of.coding, who, PRINTED, tuple(records), paper)
    return Written(made, of, frozenset(waiting))


def record(of: Form, serial: str, name: str, row: int | None, value: Value, beside: Row | None = None) -> Record:
    field = of.field(name)
    assert field is not None, name
    own = (one for one in of.fields if one.group == field.group and one.role is Role.EVENT_TIME)
    time = next(((beside or {}).get(one.key) for one in own), None)
    author = next((str(v) for k, v in (beside or {}).items() if of.field(k).role is Role.AUTHOR), "")  # type: ignore[union-attr]
    labels = tuple(option.label for option in field.options if option.value == value)
    return Record(
        sheet=serial,
        field=name,
        row=row,
        kind=field.kind,
        label=field.label,
        outcome=Outcome.BLANK if value is None else Outcome.VALUE,
        value=value,
        coding=field.coding,
        unit=field.unit,
        codings=(),
        event=at(str(time)) if isinstance(time, str) and row is not None else None,
        author=author,
        verifier="anna",
        verified_at=None,
        method="person",
        confidence=1.0,
        group=field.group,
        role=field.role,
        labels=labels,
        page=field.zones[0].page,
        is_amount=field.kind is not Kind.DIGITS or bool(field.unit) or field.rule.minimum is not None,
    )


def told(*sheets: Written) -> tuple[Event, ...]:
    return in_order(event for one in sheets for event in events_of(one, PARIS))


def kinds(*sheets: Written, **known: object) -> list[ConflictKind]:
    return [one.kind for one in conflicts_in(told(*sheets), **known)]  # type: ignore[arg-type]


def test_each_row_is_an_event_with_its_values_as_words() -> None:
    row = {"time": "08:15", "heart_rate": "82", "temperature": "37.5", "consciousness": "A", "initials": "MC"}
    (event,) = told(sheet("vitals", "A", [row]))
    assert (event.at, event.sheet, event.row, event.author, event.is_flow) == (at("08:15"), "A", 0, "MC", True)
    assert event.title == form("vitals").title
    values = dict(event.values)
    assert values[form("vitals").field("heart_rate").label] == "82 /min"  # type: ignore[union-attr]
    assert values[form("vitals").field("temperature").label] in ("37.5 °C", "37,5 °C")  # type: ignore[union-attr]
    assert "MC" not in values.values()
    assert "08:15" not in values.values()
    assert values[form("vitals").field("consciousness").label]  # type: ignore[union-attr]


def test_sheets_are_told_in_the_order_of_time_and_the_undated_last() -> None:
    first = sheet("vitals", "A", [{"time": "10:00", "heart_rate": "80"}, {"time": None, "heart_rate": "70"}])
    second = sheet("vitals", "B", [{"time": "09:00", "heart_rate": "81"}], {"weight": "71.5"})
    events = told(first, second)
    assert [(event.sheet, event.row) for event in events] == [("B", 0), ("A", 0), ("A", 1), ("B", None)]
    assert [event.at for event in events[2:]] == [None, None]
    assert events[3].day == DAY


def test_what_happened_at_one_time_is_told_as_the_sheet_has_it() -> None:
    both = sheet("vitals", "A", [{"time": "08:00", "heart_rate": "82", "fluids_from": "08:00", "oral": "200"}])
    assert [(event.group, event.page) for event in told(both)] == [("measures", 1), ("fluids", 2)]


def test_what_waits_is_counted_and_not_told() -> None:
    row = {"time": "08:00", "heart_rate": "82", "spo2": "97"}
    (event,) = told(sheet("vitals", "A", [row], waiting=[("spo2", 0)]))
    assert event.waiting == 1
    assert [text for _, text in event.values] == ["82 /min"]
    (only,) = told(sheet("vitals", "A", [{"heart_rate": None}], waiting=[("heart_rate", 0)]))
    assert (only.at, only.waiting, only.values) == (None, 1, ())


def test_a_blank_sheet_tells_nothing() -> None:
    assert told(sheet("vitals", "A", [{"time": None, "heart_rate": None}])) == ()


@pytest.mark.parametrize(
    ("hour", "flag"), [("06:29", "is_early"), ("06:30", ""), ("09:00", ""), ("10:01", "is_ahead"), ("09:59", "")]
)
def test_times_that_the_sheet_cannot_have_seen_are_marked(hour: str, flag: str) -> None:
    one = sheet("vitals", "A", [{"time": hour, "heart_rate": "82"}])
    papers = tuple(replace(paper, scanned_at=at("10:00")) for paper in one.record.documents)
    (event,) = told(replace(one, record=replace(one.record, documents=papers)))
    assert {name for name in ("is_early", "is_ahead", "is_late") if getattr(event, name)} == {flag} - {""}


def test_a_row_below_a_later_one_was_written_in_afterwards() -> None:
    rows = [{"time": hour, "heart_rate": "82"} for hour in ("08:00", "10:00", "09:00", "10:30")]
    assert [event.is_late for event in events_of(sheet("vitals", "A", rows), PARIS)] == [False, False, True, False]


def test_a_medicine_is_told_once_for_each_time() -> None:
    row = {"drug": "PARACETAMOL", "dose": "1", "unit": "g", "due_1": "08:00", "given_1": "08:10", "by_1": "MC"}
    row |= {"due_2": "14:00", "not_given_2": "1"}
    given, missed = told(sheet("medication", "A", [row]))
    assert (given.at, given.author, given.drug) == (at("08:10"), "MC", "paracetamol")
    assert (missed.at, missed.drug) == (at("14:00"), "")
    assert "PARACETAMOL" in dict(missed.values).values()
    not_given = form("medication").field("not_given_2")
    assert not_given is not None
    assert dict(missed.values)[not_given.label] == "1"
    assert not_given.label not in dict(given.values)


def test_one_measure_at_one_time_has_one_value() -> None:
    one = sheet("vitals", "A", [{"time": "08:00", "heart_rate": "82", "spo2": "97"}])
    other = sheet("triage", "B", [{"time": "08:00", "heart_rate": "96"}])
    later = sheet("vitals", "C", [{"time": "08:01", "heart_rate": "70"}])
    (conflict,) = conflicts_in(told(one, other, later))
    assert (conflict.kind, conflict.at) == (ConflictKind.VALUES, at("08:00"))
    assert [event.sheet for event in conflict.events] == ["A", "B"]
    assert [texts for _, texts in conflict.values] == [("82 /min", "96 /min")]


def test_the_same_row_twice_was_copied() -> None:
    row = {"time": "08:00", "heart_rate": "82", "spo2": "97"}
    assert kinds(sheet("vitals", "A", [row]), sheet("vitals", "B", [row])) == [ConflictKind.COPIED]
    assert kinds(sheet("vitals", "A", [row, row])) == [ConflictKind.COPIED]
    part = {"time": "08:00", "temperature": "37.5"}
    assert kinds(sheet("vitals", "A", [row]), sheet("vitals", "B", [part])) == []


def test_one_medicine_is_given_once_at_a_time() -> None:
    def given(serial: str, drug: str, **times: str) -> Written:
        return sheet("medication", serial, [{"drug": drug, "dose": "1", **times}])

    one = given("A", "PARACETAMOL", given_1="08:00")
    assert kinds(one, given("B", "PARACETAMOL", given_3="08:00")) == [ConflictKind.DOSE]
    assert kinds(one, given("B", "MORPHINE", given_1="08:00")) == []
    assert kinds(one, given("B", "PARACETAMOL", given_1="12:00")) == []
    assert kinds(one, given("B", "PARACETAMOL", due_1="08:00")) == []


def test_rows_about_different_things_conflict_in_nothing() -> None:
    rates = [{"started": "08:00", "infusion": "Glucose", "rate": rate} for rate in ("50.0", "20.0")]
    assert kinds(sheet("medication", "A", rates)) == []
    drugs = [{"drug": "MORPHINE", "dose": dose} for dose in ("1", "2")]
    assert kinds(sheet("medication", "A", drugs)) == []


def test_nothing_happens_before_birth_or_after_leaving() -> None:
    one = sheet("vitals", "A", [{"time": hour, "heart_rate": "82"} for hour in ("08:00", "09:00")])
    assert kinds(one, born=DAY) == []
    (early,) = conflicts_in(told(one), born=DAY + timedelta(days=1))
    assert (early.kind, len(early.events)) == (ConflictKind.BIRTH, 2)
    (late,) = conflicts_in(told(one), left_at=at("08:30"))
    assert (late.kind, [event.at for event in late.events]) == (ConflictKind.LEFT, [at("09:00")])

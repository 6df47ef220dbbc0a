"""What was written of a patient as events in time: one a row of a sheet, or one for all that stands outside of rows.

An event is when the sheet says that it happened, and not when it was written or scanned. What still waits for a person
is counted and not shown: nobody has vouched for it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from recon.model.form import Form, Kind, Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from recon.reconciliation.valuewords import in_words

Place = tuple[str, int | None]
# Columns of one row that belong together: given_2, by_2.
_NUMBERED = re.compile(r".+_(\d+)")
# Shown as the event's own time, day and author, and not among its values.
_HEADINGS = frozenset({Role.EVENT_DATE, Role.EVENT_TIME, Role.AUTHOR})
_DRUGS = "drugs"


@dataclass(frozen=True, slots=True)
class Measure:
    """A value that a patient can have one of at a time; ``key`` is the same on whichever form it is asked for."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """What one row of a sheet tells, or all of the sheet that stands in no row (``row`` is None).

    ``at`` is the time written (aware), None where the sheet does not say it all; ``day`` the date of the sheet.
    ``form`` is the form's key, of a variant that of the form it is a variant of; ``group`` what the rows are of.
    ``values`` are label and text. ``is_late``: it stands below a later one, so it was written in afterwards;
    ``is_early``: it happened before the sheet was printed; ``is_ahead``: after the page was scanned. ``is_doubted``:
    it is in doubt whose the sheet is. ``waiting`` fields of it wait for a person. ``is_flow``: one of the rows of a
    flowsheet, which follow each other in time. ``drug`` is what was given at that time, where it says so.
    """

    at: datetime | None
    sheet: str
    title: str
    page: int | None
    row: int | None
    author: str
    values: tuple[tuple[str, str], ...]
    form: str = ""
    group: str = ""
    day: date | None = None
    measures: tuple[Measure, ...] = ()
    drug: str = ""
    waiting: int = 0
    is_flow: bool = False
    is_late: bool = False
    is_early: bool = False
    is_ahead: bool = False
    is_doubted: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet as far as it is back: its record, its form, the fields of it that wait, and if it is doubted whose."""

    record: SheetRecord
    form: Form
    waiting: frozenset[Place] = frozenset()
    is_doubted: bool = False


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events by their time; those without one last, by their day; else in the order given."""
    return tuple(sorted(events, key=_place_in_time))


def events_of(sheet: Written, timezone: ZoneInfo) -> tuple[Event, ...]:
    """Return what a sheet tells, row by row as they are printed; rows with nothing on them are left out."""
    found: list[Event] = []
    latest: dict[str, datetime] = {}
    for (group, row), records in _rows(sheet).items():
        for event in _row_events(sheet, group, row, records, timezone):
            before = latest.get(group)
            is_late = row is not None and None not in (before, event.at) and event.at < before  # type: ignore[operator]
            if event.is_flow and event.at is not None:
                latest[group] = max(event.at, before or event.at)
            found.append(replace(event, is_late=is_late and event.is_flow))
    return tuple(found)


def _rows(sheet: Written) -> dict[tuple[str, int | None], list[Record]]:
    """Return the records by group and row, in the order in which the form has them; what is in no row comes last."""
    found: dict[tuple[str, int | None], list[Record]] = defaultdict(list)
    for record in sheet.record.records:
        group = record.group if record.row is not None else ""
        found[group, record.row].append(record)
    groups = list(dict.fromkeys(field.group for field in sheet.form.fields if field.group))
    places = {group: place for place, group in enumerate(groups)}
    return dict(sorted(found.items(), key=lambda one: (places.get(one[0][0], len(groups)), one[0][1] or 0)))


def _row_events(
    sheet: Written, group: str, row: int | None, records: Sequence[Record], timezone: ZoneInfo
) -> Iterator[Event]:
    columns = _columns(sheet.form, group) if row is not None else {}
    fixed = [record for record in records if record.field not in columns]
    numbers = sorted({columns[record.field] for record in records if record.field in columns})
    parts = [[record for record in records if columns.get(record.field) == number] for number in numbers]
    told = [part for part in parts if _says_something(sheet, part)]
    for part in told:
        yield _column_event(sheet, group, row, fixed, part, timezone)
    if not told and _says_something(sheet, fixed):
        yield _event(sheet, group, row, fixed)


def _columns(form: Form, group: str) -> dict[str, int]:
    """Return the numbered columns of a group whose rows have no time of their own, each with its number."""
    if _has_times(form, group):
        return {}
    fields = [field for field in form.fields if field.group == group]
    numbers = {field.key: int(found[1]) for field in fields if (found := _NUMBERED.fullmatch(field.key))}
    timed = {numbers[field.key] for field in fields if field.kind is Kind.TIME and field.key in numbers}
    return {key: number for key, number in numbers.items() if number in timed}


def _column_event(
    sheet: Written, group: str, row: int | None, fixed: Sequence[Record], part: Sequence[Record], timezone: ZoneInfo
) -> Event:
    """Return what one of several times of a row tells: a medicine was due, given, by whom."""
    told = [record for record in part if record.kind is Kind.TIME and _is_told(sheet, record)]
    event = _event(sheet, group, row, [*fixed, *part])
    at = _moment(event.day, told[-1].value, timezone) if told else None
    author = next((str(r.value) for r in part if r.kind is Kind.LETTERS and _is_told(sheet, r)), event.author)
    is_done = bool(told) and told[-1].field == _deed(sheet.form, group, part[0].field)
    drug = _drug(sheet.form, [record for record in fixed if _is_told(sheet, record)]) if is_done else ""
    return _marked(replace(event, at=at, author=author, drug=drug), sheet)


def _deed(form: Form, group: str, beside: str) -> str:
    """Return the field of the last of the times beside a numbered column: the others only say when it was due."""
    columns = _columns(form, group)
    keys = [field.key for field in form.fields if field.kind is Kind.TIME]
    return next(key for key in reversed(keys) if columns.get(key) == columns[beside])


def _event(sheet: Written, group: str, row: int | None, records: Sequence[Record]) -> Event:
    told = [record for record in records if _is_told(sheet, record)]
    whole = sheet.record
    has_time = row is None or _has_times(sheet.form, group)
    event = Event(
        at=next((record.event for record in records if record.event is not None), None),
        sheet=whole.serial,
        title=whole.title,
        page=min((record.page for record in records if record.page is not None), default=None),
        row=row,
        author=next((record.author for record in records if record.author), ""),
        values=tuple((record.label, in_words(record)) for record in told if record.role not in _HEADINGS),
        form=sheet.form.variant_of or sheet.form.key,
        group=group,
        day=_day(sheet),
        measures=_measures(sheet, records, told) if has_time else (),
        drug=_drug(sheet.form, told) if has_time else "",
        waiting=sum((record.field, record.row) in sheet.waiting for record in records),
        is_flow=row is not None and _is_flow(sheet.form, group),
        is_doubted=sheet.is_doubted,
    )
    return _marked(event, sheet)


def _marked(event: Event, sheet: Written) -> Event:
    if event.at is None:
        return event
    printed = sheet.record.printed_at.replace(second=0, microsecond=0)  # people write minutes
    scanned = [paper.scanned_at for paper in sheet.record.documents if event.page in (None, paper.page)]
    return replace(event, is_early=event.at < printed, is_ahead=bool(scanned) and event.at > max(scanned))


def _measures(sheet: Written, records: Iterable[Record], told: Iterable[Record]) -> tuple[Measure, ...]:
    """Return the values that a patient can have one of at a time.

    None of a row that says what it is about, in words or by a medicine's name: two such rows are of two things.
    """
    if any(record.kind is Kind.TEXT and record.row is not None and record.outcome is Outcome.VALUE for record in told):
        return ()
    if _drug(sheet.form, records):
        return ()
    family = sheet.form.variant_of or sheet.form.key
    return tuple(
        Measure(_key(record, family), record.label, in_words(record))
        for record in told
        if record.outcome is Outcome.VALUE and _is_measure(record)
    )


def _is_measure(record: Record) -> bool:
    return record.role is Role.NONE and (record.coding is not None or (record.kind.numeric and record.is_amount))


def _key(record: Record, family: str) -> str:
    if record.coding is None:
        return f"{family} {record.group} {record.field}"
    return f"{record.coding.system} {record.coding.code} {record.unit}"


def _drug(form: Form, records: Iterable[Record]) -> str:
    """Return the medicine that a row is of, folded so that two who write it find each other."""
    for record in records:
        field = form.field(record.field)
        if field is not None and field.rule.words == _DRUGS and isinstance(record.value, str):
            return " ".join(record.value.casefold().split())
    return ""


def _is_flow(form: Form, group: str) -> bool:
    """Tell whether the rows of a group are measures that follow each other in time."""
    return _has_times(form, group) and any(field.kind.numeric for field in form.fields if field.group == group)


def _has_times(form: Form, group: str) -> bool:
    """Tell whether each row of the group has a time of its own, and not only that of the whole sheet."""
    return any(field.role is Role.EVENT_TIME for field in form.fields if field.group == group)


def _day(sheet: Written) -> date | None:
    told = (r.value for r in sheet.record.records if r.role is Role.EVENT_DATE and r.row is None)
    for value in told:
        try:
            return date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            return None
    return None


def _moment(day: date | None, written: object, timezone: ZoneInfo) -> datetime | None:
    if day is None or not isinstance(written, str):
        return None
    try:
        return datetime.combine(day, time.fromisoformat(written), timezone)
    except ValueError:
        return None


def _is_told(sheet: Written, record: Record) -> bool:
    """Tell whether somebody or something vouches for what stands there, and that anything does."""
    if (record.field, record.row) in sheet.waiting or record.kind is Kind.LABEL:
        return False
    return record.outcome is not Outcome.BLANK and bool(in_words(record))


def _says_something(sheet: Written, records: Collection[Record]) -> bool:
    """Tell whether anything but the heading stands there; of rows, their time is enough."""
    told = (record for record in records if _is_told(sheet, record))
    if any(record.row is not None or record.role not in _HEADINGS for record in told):
        return True
    return any((record.field, record.row) in sheet.waiting for record in records)


def _place_in_time(event: Event) -> tuple[bool, datetime, date]:
    latest = datetime.max.replace(tzinfo=ZoneInfo("UTC"))
    return event.at is None, event.at or latest, event.day or date.max

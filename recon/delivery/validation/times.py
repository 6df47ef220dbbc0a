"""When things can have happened: before the sheet was scanned, within the patient's life, not before the outage."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from recon.delivery.validation.fault import Circumstances, Layer, RecordFault, fault_at
from recon.model.form import Kind, Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

_CLOCKS = timedelta(minutes=15)  # by which a ward's clock may be ahead of the computer's
_NIGHT = timedelta(hours=24)  # the evening's rows of a night are in the future on a sheet that has the morning's date
_BEFORE_BIRTH = timedelta(days=1)  # a child's sheet may begin before the child, and midnight is in between
_BEFORE_OUTAGE = timedelta(hours=24)  # an outage is often declared late, and a sheet begun with what went before
_LONG_BEFORE = timedelta(days=400)  # beyond it, the year was misread; as in the reading's own rule
# What was given or done is over: in the future it would be an order, or keep somebody from the real dose.
_DONE = ("dose.given", "infusion.", "act.")

_Place = tuple[str, int | None, datetime | None]


def of_times(sheet: SheetRecord, records: Sequence[Record], known: Circumstances) -> list[RecordFault]:
    """Return what cannot be true of the times in ``records`` (of ``sheet``), each told once, where it is written."""
    scanned = {page.page: page.scanned_at for page in sheet.documents if page.scanned_at.tzinfo is not None}
    found = list(_of_births(records, scanned))
    done = {_place(record) for record in records if record.part.startswith(_DONE)}
    for record in _timed(records):
        event = record.event
        if event is not None:
            seen = scanned.get(record.page or 0, max(scanned.values(), default=None))
            is_ahead = _place(record) in done and known.now is not None and event - known.now > _CLOCKS
            found += _of_event(record, event, seen, sheet.patient.birth_date, known, is_ahead=is_ahead)
            found += _of_clocks(record, event)
    return found


def _place(record: Record) -> _Place:
    return record.group, record.row, record.event


def _of_clocks(record: Record, event: datetime) -> Iterator[RecordFault]:
    """Yield an hour that there is twice in a night, or never: paper does not say which one is meant."""
    first, second = event.replace(fold=0).utcoffset(), event.replace(fold=1).utcoffset()
    if first is not None and second is not None and first != second:
        code = "hour_twice" if first > second else "hour_skipped"
        yield fault_at(record, code, _told(event), layer=Layer.TIMES, refuses=False)


def _timed(records: Iterable[Record]) -> list[Record]:
    """Return a record for each time of each row: where it was written, else the first that it counts for."""
    found: dict[tuple[str, int | None, datetime], Record] = {}
    for record in records:
        if record.event is None:
            continue
        place = (record.group, record.row, record.event)
        if place not in found or (_rank(record) > _rank(found[place])):
            found[place] = record
    return list(found.values())


def _rank(record: Record) -> int:
    if record.role is Role.EVENT_TIME:
        return 2
    return int(record.role is Role.EVENT_DATE)


def _of_event(
    record: Record,
    event: datetime,
    scanned: datetime | None,
    born: date | None,
    known: Circumstances,
    *,
    is_ahead: bool,
) -> Iterator[RecordFault]:
    if scanned and event - scanned > _CLOCKS:
        told = f"{_told(event)} > {_told(scanned.astimezone(event.tzinfo))}"
        yield fault_at(record, "after_scan", told, layer=Layer.TIMES, refuses=is_ahead or event - scanned > _NIGHT)
    elif known.now and event - known.now > _CLOCKS:
        yield _fault(record, "in_future", _told(event))
    if born and born - event.date() > _BEFORE_BIRTH:
        yield _fault(record, "before_birth", f"{_told(event)} < {born.isoformat()}")
    elif known.began and known.began - event > _BEFORE_OUTAGE:
        told = f"{_told(event)} < {_told(known.began.astimezone(event.tzinfo))}"
        is_long_ago = known.began - event > _LONG_BEFORE
        code = "long_before_outage" if is_long_ago else "before_outage"
        yield fault_at(record, code, told, layer=Layer.TIMES, refuses=is_long_ago)


def _of_births(records: Iterable[Record], scanned: dict[int, datetime]) -> Iterator[RecordFault]:
    latest = max(scanned.values(), default=None)
    for record in records:
        is_told = record.role is Role.BIRTH_DATE and record.kind is Kind.DATE and record.outcome is Outcome.VALUE
        if latest and is_told:
            # In no time zone is it later than a day after it is here.
            born = date.fromisoformat(str(record.value))
            if born - latest.date() > timedelta(days=1):
                yield _fault(record, "born_later", f"{born.isoformat()} > {latest.date().isoformat()}")


def _fault(record: Record, code: str, detail: str) -> RecordFault:
    return fault_at(record, code, detail, layer=Layer.TIMES)


def _told(at: datetime) -> str:
    return at.isoformat(sep=" ", timespec="minutes")

"""A person's decisions about fields: what waits, and recording what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from recon.errors import InvalidValue, SheetStateError, UnknownField
from recon.language import tr
from recon.model.calibration import Calibration
from recon.model.form import Field, Form
from recon.model.page import Page
from recon.model.patient import Patient
from recon.model.reading import Reading, Value
from recon.model.sheet import Sheet, SheetState
from recon.model.verification import Outcome, Verification
from recon.store import Store, queries, trust
from recon.store.codec import value_to_json
from recon.verification import queue
from recon.verification.values import display_value, parse_value, vouched_value
from recon.workflow import quality
from recon.workflow.describing import identity_fields
from recon.workflow.doubting import check_written
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.questioning import oddity, value_of

_OUT = (SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED)
_NOT_NOW = (*_OUT, SheetState.BLANK)


@dataclass(frozen=True, slots=True)
class Task:
    """One field that waits for a person. ``page`` is the scanned page, ``page_number`` the sheet's (from 1)."""

    sheet: str
    form: str
    form_title: str
    lang: str
    page: Page
    page_number: int
    field: Field
    row: int | None
    reading: Reading
    patient: Patient | None
    again: int | None = None


def tasks(store: Store, *, sheet: str | None = None, operator: str | None = None) -> tuple[Task, ...]:
    """Return what waits for a person: sheets in the order scanned, each from top to bottom.

    For an ``operator`` there may be decisions of others among it, to be taken again; only ``again`` tells them apart,
    and is to be handed on to ``verify``.
    """
    serial = None if sheet is None else sheet_of(store, sheet).serial
    waiting: dict[str, list[queries.Standing]] = {}
    for standing in (*queries.standings(store, serial=serial, waiting=True), *_repeats(store, serial, operator)):
        waiting.setdefault(standing.sheet, []).append(standing)
    came, now = trust.arrivals(store, waiting), quality.calibration(store)
    forms: dict[str, Form] = {}
    found: list[Task] = []
    for of, standings in sorted(waiting.items(), key=lambda sheet: came[sheet[0]]):
        held = queries.sheet(store, of)
        if held.state in _NOT_NOW:
            continue
        form = forms.get(held.version) or forms.setdefault(held.version, form_of(store, held.form, held.version))
        found += _tasks_of(store, held, form, standings, now)
    return tuple(found)


def _repeats(store: Store, serial: str | None, operator: str | None) -> list[queries.Standing]:
    """Return the fields whose decision ``operator`` is to take again."""
    repeats = () if operator is None else trust.repeats(store, operator)
    return [
        standing
        for repeat in repeats
        if serial in (None, repeat.sheet)
        for standing in queries.standings(store, serial=repeat.sheet)
        if (standing.reading.field, standing.reading.row) == (repeat.field, repeat.row)
    ]


def verify(
    store: Store,
    serial: str,
    field: str,
    row: int | None,
    *,
    outcome: Outcome,
    text: str | None = None,
    operator: str,
    note: str = "",
    force: bool = False,
    again: int | None = None,
) -> Verification:
    """Record what a person says stands in the field; an earlier decision about it is kept and superseded.

    With the outcome VALUE, ``text`` is what the person typed, None to vouch for what the machine read. ``force`` takes
    a value that is possible but out of the ordinary, or that does not go with what stands in other fields. A decision
    taken ``again`` stands beside the first one; if the two differ, neither counts and the field waits.

    Raises:
        UnknownSheet, UnknownField: if there is no such field.
        SheetStateError: if the sheet is void, unused or replaced, or the field's page is not back.
        InvalidValue: if the field cannot hold that value; nothing is recorded.
    """
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that the sheet is not taken out between the look and the word.
        sheet = sheet_of(store, serial)
        form = form_of(store, sheet.form, sheet.version)
        definition = _field(form, sheet, field, row)
        standings = queries.standings(store, serial=sheet.serial)
        reading = _reading(sheet, standings, field, row)
        value: Value = None
        if outcome is Outcome.VALUE:
            value = _value(definition, reading, text, force=force)
            outcome = Outcome.BLANK if value is None else outcome
        odd = "" if force or value is None else oddity(store, sheet, form, reading, value, standings)
        if odd:
            raise InvalidValue(value=text or value, field=definition.label, reason=odd, confirmable=True)
        detail = {"field": field, "row": row, "outcome": outcome.value, "value": value_to_json(value), "note": note}
        entry = quality.record_decision(store, journal, sheet.serial, reading, detail, operator, again)
        if field in identity_fields(form):
            check_written(store, journal, sheet.serial)
    return Verification(
        sheet=sheet.serial,
        field=field,
        row=row,
        outcome=outcome,
        value=value,
        operator=operator,
        at=entry.at,
        note=note,
    )


def current_value(store: Store, serial: str, field: str, row: int | None) -> Value:
    """Return what stands for the field now: the latest decision, else the accepted reading, else None."""
    sheet = sheet_of(store, serial)
    for standing in queries.standings(store, serial=sheet.serial):
        if (standing.reading.field, standing.reading.row) == (field, row):
            return value_of(standing)
    return None


def in_words(store: Store, verification: Verification) -> str:
    """Return what was decided as the sheet itself puts it: on a French sheet the box «A» is not the value A."""
    sheet = sheet_of(store, verification.sheet)
    form = form_of(store, sheet.form, sheet.version)
    field = _field(form, sheet, verification.field, verification.row)
    if verification.outcome is Outcome.VALUE:
        return display_value(field, verification.value, form.lang)
    return tr(f"reasons.outcome.{verification.outcome}")


def _tasks_of(
    store: Store, sheet: Sheet, form: Form, standings: list[queries.Standing], now: Calibration
) -> list[Task]:
    patient = None if sheet.patient is None else queries.patient(store, sheet.patient)
    found = []
    for standing in standings:
        reading = standing.reading
        field = _field(form, sheet, reading.field, reading.row)
        found.append(
            Task(
                sheet=sheet.serial,
                form=form.key,
                form_title=form.title,
                lang=form.lang,
                page=standing.page,
                page_number=standing.page_number,
                field=field,
                row=reading.row,
                reading=quality.disguised(standing, now, field),
                patient=patient,
                again=standing.decided_as,
            )
        )
    return sorted(found, key=lambda task: queue.order(task.field, task.row))


def _field(form: Form, sheet: Sheet, key: str, row: int | None) -> Field:
    field = form.field(key)
    if field is None or field.zone(row) is None:
        wanted = key if row is None else f"{key}:{row}"
        raise UnknownField(sheet=sheet.serial, field=wanted, known=", ".join(map(_spelled, form.fields)))
    return field


def _spelled(field: Field) -> str:
    rows = [zone.row for zone in field.zones if zone.row is not None]
    return f"{field.key}:{min(rows)}–{max(rows)}" if rows else field.key


def _reading(sheet: Sheet, standings: Iterable[queries.Standing], field: str, row: int | None) -> Reading:
    if sheet.state in _OUT:
        raise _state_error(sheet, sheet.state.value)
    for standing in standings:
        if (standing.reading.field, standing.reading.row) == (field, row):
            return standing.reading
    raise _state_error(sheet, "not_back")


def _value(field: Field, reading: Reading, text: str | None, *, force: bool) -> Value:
    return vouched_value(field, reading, force=force) if text is None else parse_value(field, text, force=force)


def _state_error(sheet: Sheet, reason: str) -> SheetStateError:
    return SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=tr(f"ledger.{reason}"))

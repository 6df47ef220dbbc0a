"""A person's decisions about fields: what waits, and recording what was decided."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

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
from recon.workflow import keying, quality
from recon.workflow.asked import Asked
from recon.workflow.describing import identity_fields
from recon.workflow.doubting import check_written
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.questioning import odd, today, value_of

_OUT = (SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED)
_NOT_NOW = (*_OUT, SheetState.BLANK)


@dataclass(frozen=True, slots=True)
class Task(Asked):
    """One field that waits for a person, with what was read in it."""

    form: str
    reading: Reading
    patient: Patient | None
    again: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a word about a field of one sheet is held against: the sheet as it stands on ``day``."""

    sheet: Sheet
    form: Form
    patient: Patient | None
    day: date
    standings: tuple[queries.Standing, ...]

    def decided(self, verification: Verification) -> "Ground":
        """Return the sheet with one more decision."""
        place = verification.field, verification.row
        return replace(
            self,
            standings=tuple(
                replace(one, verification=verification) if (one.reading.field, one.reading.row) == place else one
                for one in self.standings
            ),
        )


def tasks(store: Store, *, sheet: str | None = None, operator: str | None = None) -> tuple[Task, ...]:
    """Return what waits for a person: sheets in the order scanned, each from top to bottom.

    For an ``operator`` there may be decisions of others among it, to be taken again; only ``again`` tells them apart,
    and is to be handed on to ``verify``. What two people are to type without seeing each other is not among it.
    """
    serial = None if sheet is None else sheet_of(store, sheet).serial
    standings = queries.standings(store, serial=serial, waiting=True)
    again = [one.sheet for one in repeats(store, operator) if serial in (None, one.sheet)]
    waiting = dict.fromkeys([*(one.sheet for one in standings), *again])
    came = trust.arrivals(store, waiting)
    return tuple(
        task
        for of in sorted(waiting, key=lambda one: came[one])
        for task in tasks_of(store, ground_of(store, of), operator)
    )


def repeats(store: Store, operator: str | None) -> tuple[trust.Repeat, ...]:
    """Return the decisions of others that ``operator`` is to take again."""
    return () if operator is None else trust.repeats(store, operator)


def ground_of(store: Store, serial: str) -> Ground:
    """Return a sheet as it stands now.

    Raises:
        UnknownSheet: if there is no such sheet.
    """
    sheet = sheet_of(store, serial)
    patient = None if sheet.patient is None else queries.patient(store, sheet.patient)
    form = form_of(store, sheet.form, sheet.version)
    return Ground(sheet, form, patient, today(store), queries.standings(store, serial=sheet.serial))


def tasks_of(store: Store, ground: Ground, operator: str | None) -> tuple[Task, ...]:
    """Return what waits for a person on one sheet, from top to bottom, as ``tasks`` does."""
    sheet, form = ground.sheet, ground.form
    if sheet.state in _NOT_NOW:
        return ()
    again = {(one.field, one.row) for one in repeats(store, operator) if one.sheet == sheet.serial}
    now, twice, found = quality.calibration(store), keying.rule(store), []
    for standing in ground.standings:
        reading = standing.reading
        waits = standing.waits and standing.verification is None
        field = _field(form, sheet, reading.field, reading.row)
        if (waits or (reading.field, reading.row) in again) and not twice.covers(form.key, field):
            found.append(_task(ground, standing, field, now))
    return tuple(sorted(found, key=lambda task: queue.order(task.field, task.row)))


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
    seen: Collection[Verification] | None = None,
    page: Page | None = None,
) -> Verification:
    """Record what a person says stands in the field; an earlier decision about it is kept and superseded.

    With the outcome VALUE, ``text`` is what the person typed, None to vouch for what the machine read. ``force`` takes
    a value that is possible but out of the ordinary, or that does not go with what stands in other fields. A decision
    taken ``again`` stands beside the first one; if the two differ, neither counts and the field waits.

    Args:
        store, serial, field, row, outcome, text, operator, note, force, again: as said above.
        seen: the decisions that the person knows of; where another one stands by now, nothing is recorded, and the
            error has it (``overtaken``). Without it, whatever stands is superseded.
        page: the scan that the person looked at; where another one counts by now, nothing is recorded.

    Raises:
        UnknownSheet, UnknownField: if there is no such field.
        SheetStateError: if the sheet is void, unused or replaced, the field's page is not back, two people are to type
            the field, somebody else has decided it, or another scan of its page counts by now.
        InvalidValue: if the field cannot hold that value; nothing is recorded.
    """
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that the sheet is not taken out between the look and the word.
        ground = ground_of(store, serial)
        standing = _asked(store, ground, field, row, page)
        if seen is not None and _is_overtaken(store, standing, seen, operator, again):
            raise _state_error(ground.sheet, tr("verifyroom.overtaken"), overtaken=standing.verification)
        outcome, value = meant(ground, field, row, outcome, text, force=force)
        detail = {"field": field, "row": row, "outcome": outcome.value, "value": value_to_json(value), "note": note}
        serial = ground.sheet.serial
        entry = quality.record_decision(store, journal, serial, standing.reading, detail, operator, again)
        if field in identity_fields(ground.form):
            check_written(store, journal, serial)
    return Verification(serial, field, row, outcome, value, operator, entry.at, note)


def meant(
    ground: Ground, field: str, row: int | None, outcome: Outcome, text: str | None, *, force: bool
) -> tuple[Outcome, Value]:
    """Return what a person who says so has decided, as ``verify`` would record it; nothing is looked up.

    Raises:
        UnknownField, SheetStateError, InvalidValue: as ``verify`` does.
    """
    definition = _field(ground.form, ground.sheet, field, row)
    reading = _standing(ground, field, row).reading
    value = _value(definition, reading, text, force=force) if outcome is Outcome.VALUE else None
    if value is None:
        return (Outcome.BLANK if outcome is Outcome.VALUE else outcome), None
    strange = "" if force else odd(ground.form, reading, value, ground.standings, ground.patient, ground.day)
    if strange:
        raise InvalidValue(value=text or value, field=definition.label, reason=strange, confirmable=True)
    return outcome, value


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


def _task(ground: Ground, standing: queries.Standing, field: Field, now: Calibration) -> Task:
    return Task(
        sheet=ground.sheet.serial,
        form=ground.form.key,
        form_title=ground.form.title,
        lang=ground.form.lang,
        page=standing.page,
        page_number=standing.page_number,
        field=field,
        row=standing.reading.row,
        reading=quality.disguised(standing, now, field),
        patient=ground.patient,
        again=standing.decided_as,
    )


def _field(form: Form, sheet: Sheet, key: str, row: int | None) -> Field:
    field = form.field(key)
    if field is None or field.zone(row) is None:
        wanted = key if row is None else f"{key}:{row}"
        raise UnknownField(sheet=sheet.serial, field=wanted, known=", ".join(map(_spelled, form.fields)))
    return field


def _spelled(field: Field) -> str:
    rows = [zone.row for zone in field.zones if zone.row is not None]
    return f"{field.key}:{min(rows)}–{max(rows)}" if rows else field.key


def _standing(ground: Ground, field: str, row: int | None) -> queries.Standing:
    sheet = ground.sheet
    if sheet.state in _OUT:
        raise _state_error(sheet, tr(f"ledger.{sheet.state}"))
    for standing in ground.standings:
        if (standing.reading.field, standing.reading.row) == (field, row):
            return standing
    raise _state_error(sheet, tr("ledger.not_back"))


def _asked(store: Store, ground: Ground, field: str, row: int | None, page: Page | None) -> queries.Standing:
    """Return the field as it stands, if one person's word about it counts, and about that scan of its page."""
    sheet = ground.sheet
    if keying.is_due(store, sheet, _field(ground.form, sheet, field, row), row):
        raise _state_error(sheet, tr("keying.refused.only_twice"))
    standing = _standing(ground, field, row)
    if page is not None and (standing.page.digest, standing.page.position) != (page.digest, page.position):
        raise _state_error(sheet, tr("keying.refused.other_scan"))
    return standing


def _is_overtaken(
    store: Store, standing: queries.Standing, seen: Collection[Verification], operator: str, again: int | None
) -> bool:
    """Tell whether a decision stands that the person has not seen, or the field waits for nobody any more."""
    if standing.verification is None:
        return not (standing.waits or seen)
    if again is not None:
        return trust.repeatable(store, again, operator) is None
    return standing.verification not in seen


def _value(field: Field, reading: Reading, text: str | None, *, force: bool) -> Value:
    return vouched_value(field, reading, force=force) if text is None else parse_value(field, text, force=force)


def _state_error(sheet: Sheet, reason: str, **more: object) -> SheetStateError:
    return SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=reason, **more)

"""A sheet of every form of the kit as the record that delivery takes, filled as the drill fills it."""

from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from recon.design.kit import Kit, load_kit
from recon.drill.patients import invent_patients
from recon.drill.values import Scene, invent_scene, invent_values
from recon.model.form import Field, Form, Kind, Role
from recon.model.reading import Value
from recon.model.record import Document, Record, SheetRecord
from recon.model.verification import Outcome
from recon.workflow.records import part_of
from tests.helpers.sheet_records import PARIS

UNTIL = datetime(2031, 1, 14, 14, 20, tzinfo=PARIS)
SCANNED = UNTIL + timedelta(hours=1)


@cache
def kit() -> Kit:
    return load_kit()


def kit_sheets(seed: int, lang: str = "fr") -> tuple[SheetRecord, ...]:
    """Return a sheet of each form that is a patient's, all of one patient and one shift."""
    random = Random(seed)
    scene = invent_scene(invent_patients(1, random)[0], UNTIL, random, lang=lang)
    forms = [kit().form(key, lang) for key in kit().keys]
    return tuple(
        _sheet(form, f"{number:08d}A", scene, random) for number, form in enumerate(forms, 1) if not form.is_wards
    )


def _sheet(form: Form, serial: str, scene: Scene, random: Random) -> SheetRecord:
    written: dict[tuple[str, int | None], Value] = {
        (one.field, one.row): one.value for one in invent_values(form, scene, random)
    }
    records = tuple(
        _record(serial, form, field, zone.row, zone.page, written) for field in form.fields for zone in field.zones
    )
    pages = tuple(Document(page, f"{page:064x}", page - 1, "image/png", SCANNED) for page in range(1, form.pages + 1))
    return SheetRecord(
        serial=serial,
        form=form.key,
        version=form.version,
        title=form.title,
        coding=form.coding,
        patient=scene.patient,
        printed_at=UNTIL - timedelta(hours=9),
        records=records,
        documents=pages,
        lang=form.lang,
    )


def _record(
    serial: str, form: Form, field: Field, row: int | None, page: int, written: dict[tuple[str, int | None], Value]
) -> Record:
    value = _held(field, written.get((field.key, row)))
    marked = value if isinstance(value, tuple) else (value,)
    options = [option for option in field.options if option.value in marked]
    part = part_of(field)
    return Record(
        sheet=serial,
        field=field.key,
        row=row,
        kind=field.kind,
        label=field.label,
        outcome=Outcome.BLANK if value is None else Outcome.VALUE,
        value=value,
        coding=None if part else field.coding,
        unit=field.unit,
        codings=tuple(option.coding for option in options if option.coding is not None),
        event=_event(form, field, row, written),
        author="",
        verifier="claire",
        verified_at=SCANNED,
        method="person",
        confidence=1.0,
        decimals=field.rule.decimals,
        group=field.group,
        role=field.role,
        labels=tuple(option.label for option in options),
        page=page,
        is_amount=field.kind is not Kind.DIGITS or bool(field.unit) or field.rule.minimum is not None,
        part=part,
        entered_at=SCANNED,
        box=(10, 20, 30, 40),
    )


def _held(field: Field, value: Value) -> Value:
    """Return the value as it stands once verified: a signature is there, free writing stays a picture."""
    if value is not None and field.kind.imaged:
        return True if field.kind in (Kind.SIGNATURE, Kind.DRAWING) else None
    return value


def _event(form: Form, field: Field, row: int | None, written: dict[tuple[str, int | None], Value]) -> datetime | None:
    day = _of_role(form, Role.EVENT_DATE, field, row, written)
    own = field.kind is Kind.TIME and part_of(field)
    moment = written.get((field.key, row)) if own else _of_role(form, Role.EVENT_TIME, field, row, written)
    if not (isinstance(day, str) and isinstance(moment, str)):
        return None
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(moment), PARIS)


def _of_role(
    form: Form, role: Role, field: Field, row: int | None, written: dict[tuple[str, int | None], Value]
) -> Value:
    own = [one for one in form.fields if one.role is role and row is not None and one.group == field.group]
    shared = [one for one in form.fields if one.role is role and one.zone(None) is not None]
    places = [(one.key, row) for one in own] or [(one.key, None) for one in shared]
    return next((written[place] for place in places if place in written), None)

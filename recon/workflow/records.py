"""A sheet of the store as the neutral record that delivery speaks: values vouched for, their times, their pages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from recon.design.numbers import is_downtime_number
from recon.model.form import Field, Form, Kind, Role
from recon.model.identity import DoubtKind
from recon.model.parts import PART_SYSTEM
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.model.record import Document, Record, SheetRecord
from recon.model.sheet import Sheet, SheetState
from recon.model.verification import Outcome
from recon.store import Store, identities, queries, returned, rosters
from recon.workflow.describing import told_by
from recon.workflow.doubting import contradicts
from recon.workflow.doubts import AGREES, UNMATCHED
from recon.workflow.opening import form_of

Place = tuple[str, int | None]

_OF_ONE_DOSE = re.compile(r"dose\.(?:due|given|not_given)(\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What stands for one field in the end."""

    standing: queries.Standing
    outcome: Outcome
    value: Value


def sheet_record(store: Store, sheet: Sheet) -> SheetRecord:
    """Return the record of a matched sheet."""
    form = form_of(store, sheet.form, sheet.version)
    answers = _answers(store, sheet)
    documents = tuple(_documents(store, sheet))
    scanned = {document.page: document.scanned_at for document in documents}
    places = _Places(form)
    clock = _SheetClock(places, {place: answer.value for place, answer in answers.items()}, store.timezone, scanned)
    records = tuple(
        _record(field, answers[field.key, zone.row], _author(places, field, zone.row, answers), clock)
        for field in form.fields
        for zone in field.zones
        if (field.key, zone.row) in answers
    )
    return SheetRecord(
        serial=sheet.serial,
        form=form.key,
        version=form.version,
        title=form.title,
        coding=form.coding,
        patient=_patient(store, sheet, form, answers),
        printed_at=queries.printed_at(store, sheet.serial),
        records=records,
        documents=documents,
        lang=form.lang,
        is_settled=_is_settled(store, sheet, form, answers),
    )


def _is_settled(store: Store, sheet: Sheet, form: Form, answers: Mapping[Place, _Answer]) -> bool:
    """Tell whether the sheet's fields do not speak of another person, or somebody settled that it is the patient's.

    A doubt that ended by itself, or with a match that was undone, says nothing of whose it is.
    """
    standings = (answer.standing for answer in answers.values())
    patient = queries.patient(store, rosters.number_now(store, sheet.patient or ""))
    if patient is not None and not contradicts(store, patient, told_by(form, standings)):
        return True
    doubts = identities.doubts(store, serial=sheet.serial, settled=True)
    written = [doubt.why for doubt in doubts if doubt.kind is DoubtKind.WRITTEN]
    return bool(written) and written[-1] not in ("", AGREES, UNMATCHED)


def _answers(store: Store, sheet: Sheet) -> dict[Place, _Answer]:
    found = {}
    for standing in queries.standings(store, serial=sheet.serial):
        reading, decided = standing.reading, standing.verification
        if decided is not None:
            answer = _Answer(standing, decided.outcome, decided.value)
        elif standing.written and not standing.waits:
            # What stays a picture has no words that anybody vouched for.
            answer = _Answer(standing, Outcome.VALUE, None if reading.kind.imaged else reading.value)
        else:
            answer = _Answer(standing, Outcome.BLANK, None)
        found[reading.field, reading.row] = answer
    return found


def _record(field: Field, answer: _Answer, author: str, clock: "_SheetClock") -> Record:
    decided, reading = answer.standing.verification, answer.standing.reading
    options = [option for option in field.options if option.value in _marked(answer.value)]
    part = part_of(field)
    return Record(
        sheet=answer.standing.sheet,
        field=field.key,
        row=reading.row,
        kind=field.kind,
        label=field.label,
        outcome=answer.outcome,
        value=answer.value,
        coding=None if part else field.coding,
        unit=field.unit,
        codings=tuple(option.coding for option in options if option.coding is not None),
        event=clock.event(field, reading.row),
        author=author,
        verifier=decided.operator if decided else "",
        verified_at=decided.at if decided else None,
        method="person" if decided else "machine",
        confidence=1.0 if decided else reading.confidence,
        decimals=field.rule.decimals,
        is_amount=_is_amount(field),
        group=field.group,
        role=field.role,
        labels=tuple(option.label for option in options),
        page=answer.standing.page_number,
        part=part,
        transcriber=decided.operator if decided and _is_typed(answer) else "",
        entered_at=clock.entered(answer.standing),
        box=reading.box if any(reading.box) else None,
    )


def part_of(field: Field) -> str:
    """Return what the field is of a dose, an act or an allergy, empty for none."""
    return field.coding.code if field.coding is not None and field.coding.system == PART_SYSTEM else ""


def _is_typed(answer: _Answer) -> bool:
    """Tell whether a person put the value in, and did not merely say that the machine had read it right."""
    reading = answer.standing.reading
    return answer.outcome is Outcome.VALUE and (reading.kind.imaged or answer.value != reading.value)


def _is_amount(field: Field) -> bool:
    """Tell whether digits are a number, and not a name such as a telephone number, which has no range and no unit."""
    return field.kind is not Kind.DIGITS or bool(field.unit) or field.rule.minimum is not None


def _marked(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else ()


def _author(places: "_Places", field: Field, row: int | None, answers: Mapping[Place, _Answer]) -> str:
    """Return who signed the dose, who wrote the row or, where rows do not say, who wrote the sheet."""
    for place in (*places.signed(field, row), *places.of(Role.AUTHOR, field, row)):
        answer = answers.get(place)
        if answer is not None and isinstance(answer.value, str):
            return answer.value
    return ""


class _Places:
    """Where a form's sheet says who and when; a row of fields is looked at once."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._found: dict[tuple[Role, str, int | None], list[Place]] = {}
        self._parts = [(one, part) for one in form.fields if (part := part_of(one))]

    def signed(self, field: Field, row: int | None) -> list[Place]:
        """Return where the one dose is signed that the field is a part of: ``dose.by.2`` for ``dose.due.2``."""
        part = _OF_ONE_DOSE.fullmatch(part_of(field))
        wanted = f"dose.by{part[1] or ''}" if part else ""
        return [(one.key, row) for one, is_part in self._parts if one.group == field.group and is_part == wanted]

    def of(self, role: Role, field: Field, row: int | None) -> list[Place]:
        """Return where a role that counts for the field may stand: in its own row, or once for the whole sheet.

        Rows that have a place of their own for it have no other: a time that was left out there is not known, and must
        not be taken from elsewhere on the sheet.
        """
        name = role, field.group, row
        if name not in self._found:
            fields = [f for f in self._form.fields if f.role is role]
            own: list[Place] = [(f.key, row) for f in fields if row is not None and f.group == field.group]
            self._found[name] = own or [(f.key, None) for f in fields if f.zone(None) is not None]
        return self._found[name]


def _has_own_time(field: Field) -> bool:
    return field.kind is Kind.TIME and bool(part_of(field))


class _SheetClock:
    """Puts the dates and times written on a sheet together, in the station's time zone.

    ``scanned`` is when each page of the sheet came into the computer.
    """

    def __init__(
        self, places: _Places, values: Mapping[Place, Value], timezone: ZoneInfo, scanned: Mapping[int, datetime]
    ) -> None:
        self._places = places
        self._values = values
        self._timezone = timezone
        self._scanned = scanned

    def event(self, field: Field, row: int | None) -> datetime | None:
        """Return when what the field tells of happened; None where the sheet does not say it all.

        A time that is part of something (when a dose was given) is a time of its own.
        """
        day = self._written(Role.EVENT_DATE, field, row)
        moment = self._own(field, row) if _has_own_time(field) else self._written(Role.EVENT_TIME, field, row)
        if day is None or moment is None:
            return None
        try:
            on, at = date.fromisoformat(day), time.fromisoformat(moment)
        except ValueError:
            return None
        # Never moved to the next day: a sheet is one day, and a time out of order is what somebody wrote.
        return datetime.combine(on, at, self._timezone)

    def entered(self, standing: queries.Standing) -> datetime | None:
        """Return when a value came into the computer: when a person decided it, else with its page."""
        return standing.verification.at if standing.verification else self._scanned.get(standing.page_number)

    def _own(self, field: Field, row: int | None) -> str | None:
        value = self._values.get((field.key, row))
        return value if isinstance(value, str) else None

    def _written(self, role: Role, field: Field, row: int | None) -> str | None:
        for place in self._places.of(role, field, row):
            value = self._values.get(place)
            if isinstance(value, str):
                return value
        return None


def _patient(store: Store, sheet: Sheet, form: Form, answers: Mapping[Place, _Answer]) -> Patient:
    """Return the patient as the list has them, else as this sheet says they are, else as another of theirs does.

    A number that the hospital merged since is the one that it became. The stay is the one that the sheet was printed
    for, however many followed: but a temporary number gives way to the hospital's.
    """
    ipp = rosters.number_now(store, sheet.patient or "")
    listed = queries.patient(store, ipp)
    if listed is not None:
        stay = queries.stay_of(store, sheet.serial)
        return replace(listed, iep=stay) if stay and not is_downtime_number(stay) else listed
    said = _said(form, ipp, answers)
    for other in queries.sheets(store, SheetState.MATCHED, SheetState.DELIVERED):
        if said.birth_name:
            break
        if other.patient == ipp and other.serial != sheet.serial:
            said = _said(form_of(store, other.form, other.version), ipp, _answers(store, other))
    return said


def _said(form: Form, ipp: str, answers: Mapping[Place, _Answer]) -> Patient:
    """Return who a sheet says the patient is."""
    said: dict[Role, str] = {}
    for field in form.fields:
        answer = answers.get((field.key, None))
        if answer is not None and isinstance(answer.value, str):
            said.setdefault(field.role, answer.value)
    born = said.get(Role.BIRTH_DATE)
    return Patient(
        ipp=ipp,
        birth_name=said.get(Role.BIRTH_NAME, ""),
        given_names=said.get(Role.GIVEN_NAMES, ""),
        birth_date=date.fromisoformat(born) if born else None,
        used_name=said.get(Role.USED_NAME, ""),
        sex=said.get(Role.SEX, ""),
        ward=said.get(Role.WARD, ""),
        birth_place=said.get(Role.BIRTH_PLACE, ""),
    )


def _documents(store: Store, sheet: Sheet) -> list[Document]:
    found = []
    for number, page in returned.scanned_pages(store, sheet.serial):
        file = queries.file(store, page.digest)
        if file is not None:
            found.append(Document(number, page.digest, page.position, file.content_type, file.at))
    return found

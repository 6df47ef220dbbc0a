"""What waits for a person, as a long list of which only a little is looked at: by sheet, or by field over many sheets.

``survey`` tells where something waits, ``look`` what, a few sheets at a time. Neither goes through what does not wait.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from recon.model.form import Form
from recon.model.patient import Patient
from recon.store import Store, queries, trust, unverified
from recon.verification import queue
from recon.workflow import keying
from recon.workflow.opening import form_of
from recon.workflow.verifying import Ground, Task, ground_of, repeats, tasks_of


class Order(StrEnum):
    """Sheet after sheet, or one field of all sheets after the other."""

    SHEET = "sheet"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Lead:
    """One line of the list of what waits: a sheet, or a field; ``sheets`` are those on which it waits, as scanned.

    ``count`` fields wait, None where nobody has counted them.
    """

    key: str
    sheets: tuple[str, ...]
    version: str = ""
    field: str = ""
    title: str = ""
    form_title: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What there is to say of a sheet in the list."""

    form_title: str
    patient: Patient | None
    count: int


@dataclass(frozen=True, slots=True)
class Look:
    """What waits on a few sheets, and what is known of each of them."""

    tasks: tuple[Task, ...]
    grounds: tuple[Ground, ...]


def survey(store: Store, order: Order, operator: str) -> tuple[Lead, ...]:
    """Return where something waits for ``operator``, in the order of the work."""
    barred = _barred(store)
    again = repeats(store, operator)
    if order is Order.SHEET:
        known = unverified.sheets(store, barred)
        more = {one.sheet for one in again} - set(known)
        came = trust.arrivals(store, more)
        return tuple(Lead(one, (one,)) for one in (*known, *sorted(more, key=lambda one: came[one])))
    found = unverified.fields(store, barred)
    for one in again:
        version = queries.sheet(store, one.sheet).version
        found.setdefault((version, one.field), {}).setdefault(one.sheet, 1)
    return tuple(_by_field(store, found))


def _by_field(store: Store, found: dict[tuple[str, str], dict[str, int]]) -> Iterable[Lead]:
    """Yield the fields that wait as eyes go over their forms; ``found`` are their sheets, with how many rows wait."""
    for form in (form_of(store, one.key, one.version) for one in queries.forms(store)):
        mine = [key for version, key in found if version == form.version]
        for key in sorted(mine, key=lambda key: _place(form, key)):
            sheets, field = found[form.version, key], form.field(key)
            yield Lead(
                key=f"{form.version}:{key}",
                sheets=tuple(sheets),
                version=form.version,
                field=key,
                title=field.label if field is not None else key,
                form_title=form.title,
                count=sum(sheets.values()),
            )


def look(store: Store, serials: Sequence[str], operator: str, lead: Lead | None = None) -> Look:
    """Return what waits on the sheets, in their order; of a field's ``lead``, only that field."""
    grounds = tuple(ground_of(store, serial) for serial in serials)
    field = "" if lead is None else lead.field
    tasks = (task for ground in grounds for task in tasks_of(store, ground, operator))
    return Look(tuple(task for task in tasks if field in ("", task.field.key)), grounds)


def lines(store: Store, serials: Iterable[str]) -> dict[str, SheetLine]:
    """Return what there is to say of each sheet."""
    wanted = tuple(serials)
    counted, found = unverified.counts(store, wanted, _barred(store)), {}
    for serial in wanted:
        sheet = queries.sheet(store, serial)
        patient = None if sheet.patient is None else queries.patient(store, sheet.patient)
        title = form_of(store, sheet.form, sheet.version).title
        found[serial] = SheetLine(title, patient, counted.get(serial, 0))
    return found


def _barred(store: Store) -> list[tuple[str, str]]:
    """Return version and key of the fields that two people are to type: nobody decides them alone."""
    twice = keying.rule(store)
    if not twice:
        return []
    return [
        (one.version, field.key)
        for one in queries.forms(store)
        for field in form_of(store, one.key, one.version).fields
        if twice.covers(one.key, field)
    ]


def _place(form: Form, key: str) -> tuple[int, float, float]:
    field = form.field(key)
    return (0, 0.0, 0.0) if field is None else queue.order(field, field.zones[0].row if field.zones else None)

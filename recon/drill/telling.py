"""What is on a sheet, in words: for a nurse who is to write it, and for the one who runs the exercise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recon.drill.returning import Paper, details
from recon.drill.values import Written
from recon.language import tr
from recon.model.exercise import Plant
from recon.model.form import Field, Form, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value

# UCUM's names of units that people write otherwise.
_UNITS = {"mm[Hg]": "mmHg", "Cel": "°C", "{score}": ""}
_LAST = "~"  # sorts after every time: what is done when all is written
# Before anything is written; and what says all of its field, which the row then leaves out.
_AT_THE_START = frozenset({Plant.WRONG_LABEL, Plant.MIXED})
_TELLS_ALL = frozenset({Plant.REWRITTEN, Plant.CORRECTED_COPY, Plant.ILLEGIBLE, Plant.OUT_OF_RANGE})


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody does to a sheet: ``order`` is the time that is written there, or sorts among such; ``words``."""

    order: str
    words: str
    is_trap: bool = False

    @property
    def at(self) -> str:
        """Return the time that is written, "" where there is none."""
        return "" if self.order == _LAST else self.order


def shown_serial(serial: str) -> str:
    """Return the serial as it stands on the sheet."""
    return f"{serial[:4]}-{serial[4:8]}-{serial[8:]}"


def name_of(patient: Patient) -> str:
    return f"{patient.birth_name} {patient.given_names}"


def bed_of(patient: Patient) -> str:
    return patient.bed


def unit_of(field: Field) -> str:
    """Return the field's unit with what stands before it."""
    unit = _UNITS.get(field.unit, field.unit)
    return f"\u00a0{unit}" if unit else ""


def value_of(field: Field, value: Value, lang: str) -> str:
    """Return a value as people say it."""
    labels = {option.value: option.label for option in field.options}
    if isinstance(value, tuple):
        return ", ".join(labels.get(one, one) for one in value)
    if isinstance(value, bool):
        return tr("drill.told.tick", lang)
    text = labels.get(str(value), str(value))
    if field.kind is Kind.DATE:
        year, month, day = text.split("-")
        return f"{day}/{month}/{year}"
    return text.replace(".", tr("cli.decimal_mark", lang)) if field.kind is Kind.DECIMAL else text


def name_on(form: Form, field: Field, row: int | None, lang: str) -> str:
    """Return what a field is called on its sheet; of several that are called so, with which of them it is, top down."""
    alike = [one.key for one in form.fields if one.label == field.label and one.zone(row) and one.group == field.group]
    if len(alike) < 2:
        return field.label
    return f"{field.label}{tr('drill.told.which', lang, number=alike.index(field.key) + 1)}"


def in_row(label: str, row: int | None, lang: str) -> str:
    """Return a field by what it is called, with its row, where it has rows."""
    return label if row is None else f"{label}{tr('drill.told.in_row', lang, row=row + 1)}"


def tell_rows(paper: Paper, lang: str) -> Iterator[Told]:
    """Yield what is to be written on the sheet, row by row, and the mistake of it where it can still be made."""
    form = paper.cast.form
    rows: dict[tuple[str, int | None], list[Written]] = {}
    for entry in paper.written:
        field = form.field(entry.field)
        if field is not None:
            rows.setdefault((field.group, entry.row), []).append(entry)
    traps = _traps(paper, rows, lang)
    for place, entries in rows.items():
        at, row = _clock(paper, entries), place[1]
        if place in traps:
            yield Told(at, traps[place], is_trap=True)
        said = [_told(paper, entry, lang) for entry in entries if not _is_told_by_trap(paper, entry)]
        words = tr("drill.told.and", lang).join(filter(None, said))
        number = tr("drill.told.row", lang, row=row + 1) if row is not None else ""
        number += _beside(form, place, entries, lang)
        if words:
            yield Told(at, tr("drill.told.line", lang, form=form.title, row=number, words=words))
    if None in traps:
        yield Told(_LAST, traps[None], is_trap=True)


def _beside(form: Form, place: tuple[str, int | None], entries: Sequence[Written], lang: str) -> str:
    """Return which table of the sheet is meant, where nothing that is told says so: two of them may have initials."""
    group, row = place
    there = [field for field in form.fields if field.zone(row) is not None]
    others = {field.label for field in there if field.group != group}
    told = {entry.field for entry in entries}
    if any(field.label not in others for field in there if field.key in told):
        return ""
    own = (field.label for field in there if field.group == group and field.label not in others)
    label = next(own, "")
    return tr("drill.told.beside", lang, field=label) if label else ""


def _traps(
    paper: Paper, rows: Mapping[tuple[str, int | None], object], lang: str
) -> dict[tuple[str, int | None] | None, str]:
    """Return the mistake of the sheet in words, by the row before which it is told; None is the end."""
    if paper.mistake is None:
        return {}
    words = tr(f"drill.trap.{paper.mistake}", lang, **_trap(paper, lang))
    if paper.mistake in _AT_THE_START:
        return {next(iter(rows), None): words}
    field = paper.cast.form.field(paper.change.field) if paper.change else None
    if paper.change is None or field is None:
        return {None: words}
    place = field.group, paper.change.row
    return {place if place in rows else None: words}


def _is_told_by_trap(paper: Paper, entry: Written) -> bool:
    said, field = paper.change, paper.cast.form.field(entry.field)
    if paper.mistake is Plant.WRONG_LABEL:
        return field is not None and field.kind is Kind.LABEL
    return said is not None and paper.mistake in _TELLS_ALL and (entry.field, entry.row) == (said.field, said.row)


def _told(paper: Paper, entry: Written, lang: str) -> str:
    field = paper.cast.form.field(entry.field)
    if field is None:
        return ""
    if field.kind is Kind.LABEL:
        return tr("drill.told.label", lang, name=name_of(paper.cast.patient))
    name = name_on(paper.cast.form, field, entry.row, lang)
    if field.kind in (Kind.SIGNATURE, Kind.DRAWING):
        return tr(f"drill.told.{field.kind}", lang, field=name)
    return f"{name} {value_of(field, entry.value, lang)}{unit_of(field)}"


def _clock(paper: Paper, entries: list[Written]) -> str:
    """Return the time that is written in the row, "" where there is none."""
    form = paper.cast.form
    for entry in entries:
        field = form.field(entry.field)
        if field is not None and field.kind is Kind.TIME and field.role is Role.EVENT_TIME:
            return str(entry.value)
    return ""


def _trap(paper: Paper, lang: str) -> dict[str, str]:
    said, other = details(paper), paper.cast.other
    field = paper.cast.form.field(paper.change.field) if paper.change else None
    row = paper.change.row if paper.change else None
    name = name_on(paper.cast.form, field, row, lang) if field else ""
    told = {"field": in_row(name, row, lang) if field else "", "other": name_of(other) if other else ""}
    for name in ("value", "instead"):
        told[name] = value_of(field, said.get(name, ""), lang) if field and said.get(name) else ""
    return told | {"page": str(paper.cast.form.pages)}

"""What is on a sheet, in words: for a nurse who is to write it, and for the one who runs the exercise."""

from collections.abc import Iterator

from recon.drill.returning import Paper, details
from recon.drill.values import Written
from recon.language import tr
from recon.model.exercise import Plant
from recon.model.form import Field, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value

# UCUM's names of units that people write otherwise.
_UNITS = {"mm[Hg]": "mmHg", "Cel": "°C", "{score}": ""}
_LAST = "~"  # sorts after every time: what has no time of its own is written at the end


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


def tell_rows(paper: Paper, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what is to be written on the sheet, row by row: the clock of it, "" at the start, and the words."""
    form = paper.cast.form
    rows: dict[tuple[str, int | None], list[Written]] = {}
    for entry in paper.written:
        field = form.field(entry.field)
        if field is not None:
            rows.setdefault((field.group, entry.row), []).append(entry)
    for (_, row), entries in rows.items():
        words = "; ".join(filter(None, (_told(paper, entry, lang) for entry in entries)))
        number = tr("drill.told.row", lang, row=row + 1) if row is not None else ""
        yield _clock(paper, entries), tr("drill.told.line", lang, form=form.title, row=number, words=words)
    if paper.mistake is not None:
        yield _LAST, tr(f"drill.trap.{paper.mistake}", lang, **_trap(paper, lang))


def _told(paper: Paper, entry: Written, lang: str) -> str:
    field = paper.cast.form.field(entry.field)
    if field is None:
        return ""
    if field.kind is Kind.LABEL:
        whose = paper.cast.other if paper.mistake is Plant.WRONG_LABEL else paper.cast.patient
        return tr("drill.told.label", lang, name=name_of(whose or paper.cast.patient))
    if field.kind in (Kind.SIGNATURE, Kind.DRAWING):
        return tr(f"drill.told.{field.kind}", lang, field=field.label)
    return f"{field.label} {value_of(field, entry.value, lang)}{unit_of(field)}"


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
    told = {"field": field.label if field else "", "other": name_of(other) if other else ""}
    for name in ("value", "instead"):
        told[name] = value_of(field, said.get(name, ""), lang) if field and said.get(name) else ""
    return told | {"page": str(paper.cast.form.pages)}

"""A value as a person reads it, beside its label: dates day first, options by their printed words, with the unit."""

import re
from datetime import date

from recon.language import tr
from recon.model.form import Kind
from recon.model.record import Record
from recon.model.verification import Outcome

_ANNOTATION = re.compile(r"\{.*?\}")  # what UCUM puts in braces counts for nothing


def in_words(record: Record) -> str:
    """Return what stands in the field; empty where nothing does, or where a box is not ticked."""
    if record.outcome is Outcome.BLANK:
        return ""
    if record.outcome is not Outcome.VALUE:
        return tr(f"patient.outcome.{record.outcome}")
    if record.value is None:
        return _pictured(record)
    if isinstance(record.value, bool):
        return tr("patient.value.ticked") if record.value else ""
    if isinstance(record.value, tuple) or record.kind is Kind.CHOICE:
        return ", ".join(record.labels) or "".join(record.value)
    return f"{_written(record, record.value)} {_unit(record.unit)}".strip()


def _pictured(record: Record) -> str:
    """Return that there is a picture, of what stays one; a field that holds nothing says nothing."""
    if not record.kind.imaged:
        return ""
    return tr("patient.value.signed" if record.kind is Kind.SIGNATURE else "patient.value.picture")


def _written(record: Record, value: str) -> str:
    if record.kind is Kind.DATE:
        return _date(value)
    return value.replace(".", tr("cli.decimal_mark")) if record.kind is Kind.DECIMAL else value


def _date(value: str) -> str:
    try:
        return date.fromisoformat(value).strftime(tr("roster.date"))
    except ValueError:
        return value


def _unit(ucum: str) -> str:
    return _ANNOTATION.sub("", ucum).replace("[", "").replace("]", "").replace("Cel", "°C")

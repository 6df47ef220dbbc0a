"""The patient's data, printed where a blank sheet takes a label."""

from collections.abc import Iterator
from dataclasses import replace

from recon.design import paper
from recon.design.account import day, moment
from recon.design.art import Box, Item, Style, Text, Tone, Weight
from recon.design.fonts import printable, width, wrapped
from recon.design.prints import SheetPrint
from recon.language import tr
from recon.model.geometry import Rect

NAME = Style(14, Weight.BOLD)
GIVEN = Style(11, Weight.SEMIBOLD)
LINE = Style(9.5)
AGE = Style(7.5, tone=Tone.QUIET)
SMALLEST = 6.0
_SIDE = 3.0


def patient_header(sheet: SheetPrint) -> Iterator[Item]:
    """Yield the header of a sheet with a patient: nothing of a name is ever cut, long ones are set smaller."""
    patient, lang = sheet.patient, sheet.form.lang
    if patient is None:
        return
    area = paper.LABEL
    x, room = area.x + _SIDE, area.w - 2 * _SIDE
    yield Box(Rect(area.x + 0.5, area.y + 0.5, area.w - 1, area.h - 1), Tone.WHITE)
    yield from _fitted(patient.birth_name.upper(), NAME, x, area.y + 6.8, room)
    used = tr("design.patient.used_name", lang, name=patient.used_name.upper()) if patient.used_name else ""
    yield from _fitted(patient.given_names, GIVEN, x, area.y + 12.0, room)
    if used:
        yield from _fitted(used, LINE, x, area.y + 16.6, room)
    born = tr("design.patient.birth_date", lang, date=day(patient.birth_date, lang)) if patient.birth_date else ""
    sex = tr("design.patient.sex", lang, sex=patient.sex) if patient.sex else ""
    yield from _fitted(_joined(born, sex), LINE, x, area.y + 21.2, room)
    numbers = (tr("design.patient.ipp", lang, ipp=patient.ipp), _said("iep", patient.iep, lang))
    yield from _fitted(_joined(*numbers), LINE, x, area.y + 25.6, room)
    yield from _fitted(
        _joined(_said("ward", patient.ward, lang), _said("bed", patient.bed, lang)), LINE, x, area.y + 30.0, room
    )
    if sheet.data_age_at is not None:
        age = tr("design.patient.data_age", lang, at=moment(sheet.data_age_at, lang))
        yield from _fitted(age, AGE, x, area.y + 33.0, room)


def _said(name: str, value: str, language: str) -> str:
    return tr(f"design.patient.{name}", language, **{name: value}) if value else ""


def _joined(*parts: str) -> str:
    return "   ".join(part for part in parts if part)


def _fitted(text: str, style: Style, x: float, y: float, room: float) -> Iterator[Item]:
    """Yield ``text`` on one line, or smaller, or on two lines smaller still, whatever shows all of it."""
    words = printable(text, style.weight)
    if not words:
        return
    smaller = replace(style, size=max(SMALLEST, style.size * min(1.0, room / width(words, style))))
    yield Text(x, y, words, smaller, room)

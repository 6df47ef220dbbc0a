"""The patient's data, printed where a blank sheet takes a label."""

from collections.abc import Iterator
from dataclasses import replace

from recon.design import paper
from recon.design.account import day, moment
from recon.design.art import Box, Item, Style, Text, Tone, Weight
from recon.design.fonts import MM_PER_POINT, printable, width, within, wrapped
from recon.design.paper import mm
from recon.design.prints import SheetPrint
from recon.language import tr
from recon.model.geometry import Rect
from recon.model.patient import Patient

NAME = Style(14, Weight.BOLD)
GIVEN = Style(11, Weight.SEMIBOLD)
LINE = Style(9.5)
AGE = Style(7.5, tone=Tone.QUIET)
_SIDE, _TOP = 3.0, 1.6
_LEADING = 1.22  # of the type size
_SHRINK = 0.97
_NARROWED = 0.72  # a line is set this much smaller, rather than on two lines


def patient_header(sheet: SheetPrint) -> Iterator[Item]:
    """Yield the header of a sheet with a patient: nothing is ever cut, what is long wraps and is set smaller."""
    if sheet.patient is None:
        return
    area = paper.LABEL
    yield Box(Rect(area.x + 0.5, area.y + 0.5, area.w - 1, area.h - 1), Tone.WHITE)
    room, height = area.w - 2 * _SIDE, area.h - 2 * _TOP
    lines = _fitted(_lines(sheet, sheet.patient), room, height)
    y = area.y + _TOP + max(0.0, (height - _height(lines)) / 2)
    for words, style in lines:
        y += style.size * _LEADING * MM_PER_POINT
        yield Text(area.x + _SIDE, mm(y - 0.25 * style.size * MM_PER_POINT), words, style, room)


def _lines(sheet: SheetPrint, patient: Patient) -> list[tuple[str, Style]]:
    lang = sheet.form.lang
    born = day(patient.birth_date, lang) if patient.birth_date else ""
    age = moment(sheet.data_age_at, lang) if sheet.data_age_at else ""
    lines = [
        (patient.birth_name.upper(), NAME),
        (patient.given_names, GIVEN),
        (_said(lang, used_name=patient.used_name.upper()), LINE),
        (_said(lang, birth_date=born, sex=_sex(patient.sex, lang)), LINE),
        (_said(lang, ipp=patient.ipp, iep=patient.iep), LINE),
        (_said(lang, ward=patient.ward, bed=patient.bed), LINE),
        (_said(lang, data_age=age), AGE),
    ]
    return [(printable(words, style.weight), style) for words, style in lines if words]


def _said(language: str, **values: str) -> str:
    return "    ".join(tr(f"design.patient.{name}", language, value=value) for name, value in values.items() if value)


def _sex(sex: str, language: str) -> str:
    return tr(f"design.sex.{sex.upper()}", language) if sex.upper() in ("M", "F") else sex


def _fitted(lines: list[tuple[str, Style]], room: float, height: float) -> list[tuple[str, Style]]:
    """Return the lines, the long ones smaller or wrapped, and all of them smaller still until they fit."""
    scale = 1.0
    while True:
        fitted = [part for words, style in lines for part in _narrowed(words, _scaled(style, scale), room)]
        if _height(fitted) <= height and all(width(part, style) <= room for part, style in fitted):
            return fitted
        scale *= _SHRINK


def _narrowed(words: str, style: Style, room: float) -> list[tuple[str, Style]]:
    on_one_line = within(words, style, room)
    if on_one_line.size >= style.size * _NARROWED:
        return [(words, on_one_line)]
    smaller = _scaled(style, _NARROWED)
    return [(part, smaller) for part in wrapped(words, smaller, room)]


def _scaled(style: Style, by: float) -> Style:
    return replace(style, size=style.size * by)


def _height(lines: list[tuple[str, Style]]) -> float:
    return sum(style.size for _, style in lines) * _LEADING * MM_PER_POINT

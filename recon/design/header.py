"""Whose sheet it is: the patient's data where a blank sheet takes a label, and on every other page a strip."""

from collections.abc import Iterator
from dataclasses import replace

from recon.design.account import day, moment
from recon.design.art import Box, Item, Style, Text, Tone, Weight, line
from recon.design.fitting import LEADING, Lines, fitted, height_of
from recon.design.fonts import MM_PER_POINT, cap_height, printable, width, within
from recon.design.paper import mm, paper_of
from recon.design.prints import SheetPrint
from recon.design.serials import display_serial
from recon.language import tr
from recon.model.geometry import Rect
from recon.model.patient import Patient

NAME = Style(14, Weight.BOLD)
GIVEN = Style(11, Weight.SEMIBOLD)
LINE = Style(9.5)
AGE = Style(7.5, tone=Tone.QUIET)
STRIP_NAME = Style(11, Weight.BOLD)
STRIP_LINE = Style(9)
STRIP_LABEL = Style(8, tone=Tone.QUIET)
STRIP_HINT = Style(7, tone=Tone.QUIET)

_SIDE, _TOP = 3.0, 1.6
_STRIP_TOP = 0.6
_TO_WRITE = (("name", 0.42), ("given_names", 0.32), ("birth_date", 0.26))  # on a blank sheet, and shares of the strip
_HINT_FOOT = 1.1  # from the hint under the lines to the strip's edge


def patient_header(sheet: SheetPrint, page: int) -> Iterator[Item]:
    """Yield whose sheet it is: nothing is ever cut, what is long wraps and is set smaller.

    The first page of a blank sheet has the place for a label as it is; the strip of its others has lines to write on.
    A form without a place for a label is nobody's.
    """
    label = sheet.form.field("label")
    if label is None:
        return
    paper = paper_of(sheet.form.size)
    if page > 1:
        yield from _strip(sheet, paper.strip)
    elif sheet.patient is not None:
        area = label.zones[0].bounds
        yield Box(Rect(area.x + 0.5, area.y + 0.5, area.w - 1, area.h - 1), Tone.WHITE)
        yield from _set(_larger(_lines(sheet, sheet.patient), area.h / paper.label.h), area, _TOP)


def _larger(lines: Lines, by: float) -> Lines:
    return [(words, replace(style, size=style.size * by)) for words, style in lines]


def _strip(sheet: SheetPrint, area: Rect) -> Iterator[Item]:
    if sheet.patient is None:
        return _lines_to_write(sheet, area)
    return _set(_strip_lines(sheet.form.lang, sheet.patient), area, _STRIP_TOP)


def _set(lines: Lines, area: Rect, top: float) -> Iterator[Item]:
    """Yield the lines in the middle of ``area``, ``top`` mm of which stay free above and below."""
    room, height = area.w - 2 * _SIDE, area.h - 2 * top
    lines = fitted(lines, room, height)
    y = area.y + top + max(0.0, (height - height_of(lines)) / 2)
    for words, style in lines:
        y += style.size * LEADING * MM_PER_POINT
        yield Text(area.x + _SIDE, mm(y - 0.25 * style.size * MM_PER_POINT), words, style, room)


def _strip_lines(lang: str, patient: Patient) -> Lines:
    born = day(patient.birth_date, lang) if patient.birth_date else ""
    lines = [
        (f"{patient.birth_name.upper()}  {patient.given_names}", STRIP_NAME),
        (_said(lang, birth_date=born, ipp=patient.ipp, used_name=patient.used_name.upper()), STRIP_LINE),
    ]
    return [(printable(words, style.weight), style) for words, style in lines if words]


def _lines_to_write(sheet: SheetPrint, area: Rect) -> Iterator[Item]:
    """Yield lines for the name and the birth date: the number ties the pages, but people look for names."""
    lang, room = sheet.form.lang, area.w - 2 * _SIDE
    hint = tr("design.strip.hint", lang, serial=display_serial(sheet.serial))
    foot = area.bottom - _HINT_FOOT
    yield Text(area.x + _SIDE, mm(foot), hint, within(hint, STRIP_HINT, room), room)
    y, x = mm(foot - cap_height(STRIP_HINT) - 1.7), area.x + _SIDE
    for name, share in _TO_WRITE:
        words = tr(f"design.strip.{name}", lang)
        start, end = x + width(words, STRIP_LABEL) + 1.5, x + share * room - _SIDE
        yield Text(mm(x), y, words, STRIP_LABEL, mm(end - x))
        yield line(mm(start), y, mm(end), y, Tone.QUIET, 0.2)
        x += share * room


def _lines(sheet: SheetPrint, patient: Patient) -> Lines:
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

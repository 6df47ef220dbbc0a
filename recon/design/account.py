"""The account line of a sheet: its serial beside both codes, its page, its copy, when and where it was printed."""

from collections.abc import Iterator
from datetime import date, datetime

from recon.design.art import Anchor, Item, Style, Text, Weight
from recon.design.fonts import within
from recon.design.paper import mm, paper_of
from recon.design.prints import SheetPrint
from recon.design.serials import display_serial
from recon.language import tr

SERIAL = Style(10, Weight.BOLD)
LINE = Style(8)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def account(sheet: SheetPrint, page: int) -> Iterator[Item]:
    """Yield the lines that name the sheet, at its head and at its foot."""
    lang, form = sheet.form.lang, sheet.form
    serial = display_serial(sheet.serial)
    paper = paper_of(form.size)
    left, right = paper.head_of(page)
    room = right - left
    parts = [tr("design.sheet.page", lang, page=page, pages=form.pages)]
    if sheet.copy > 1:
        parts.append(tr("design.sheet.copy", lang, copy=sheet.copy))
    at = moment(sheet.printed_at, lang)
    name = "printed_station" if sheet.station else "printed"
    parts.append(tr(f"design.sheet.{name}", lang, at=at, station=sheet.station))
    yield Text(left, 19.2, tr("design.sheet.serial", lang, serial=serial), SERIAL, room)
    words = " · ".join(parts)
    yield Text(left, 23.2, words, within(words, LINE, room), room)
    yield Text(paper.foot[1], mm(form.size.h - 19.4), serial, SERIAL, 40.0, Anchor.END)


def moment(at: datetime, language: str) -> str:
    """Return date and time as people write them in ``language``."""
    return f"{day(at, language)} {at:%H:%M}"


def day(at: date, language: str) -> str:
    """Return the date as people write it: digits in French, the month by name in English, where orders differ."""
    if language == "fr":
        return f"{at:%d/%m/%Y}"
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"

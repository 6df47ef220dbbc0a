"""The recovery key on paper: one page, in French and in English, for a safe.

Whoever finds it in years must know what it is, what it opens and what to type, whatever language they read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, Table

from recon.design.account import moment
from recon.design.art import Weight
from recon.design.report import INK, QUIET, WIDTH, Command, Symbol, build, type_of, words
from recon.language import LANGUAGES, tr

_GROUPS_A_LINE = 4
_STEPS = ("keep", "lose", "use", "then", "copy")


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The ``key`` as it is to be typed, and which store it opens; ``made_at`` is in the store's own zone."""

    key: str
    store: Path
    station: str
    made_at: datetime


def render_recovery(sheet: RecoverySheet) -> bytes:
    """Return the sheet as a PDF."""
    first, second = LANGUAGES
    title = f"{tr('keys.sheet.title', first)} · {tr('keys.sheet.title', second)}"
    return build(
        _parts(sheet, title),
        title=title,
        subject=sheet.station,
        page_of=lambda number, of: f"{number} / {of}",
    )


def _parts(sheet: RecoverySheet, title: str) -> Iterable[Any]:
    yield words(title, type_of(22, Weight.BOLD, after=5))
    yield _key(sheet)
    for language in LANGUAGES:
        yield Spacer(0, 6 * mm)
        yield KeepTogether(list(_said(sheet, language)))


def _key(sheet: RecoverySheet) -> Table:
    """Return the key in large type, with the same as a barcode beside it."""
    groups = sheet.key.split("-")
    lines = [groups[place : place + _GROUPS_A_LINE] for place in range(0, len(groups), _GROUPS_A_LINE)]
    large = type_of(21, Weight.SEMIBOLD, after=2)
    numbers = type_of(8, color=QUIET)
    cells: list[list[Any]] = []
    for row, line in enumerate(lines):
        first = row * _GROUPS_A_LINE + 1
        cells.append([words(str(first + place), numbers) for place in range(len(line))])
        cells.append([words(group, large) for group in line])
    inner: list[Command] = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
    square = Symbol(sheet.key)
    side = square.width / mm + 10
    columns = [(WIDTH - side) / _GROUPS_A_LINE * mm] * _GROUPS_A_LINE
    outer: list[Command] = [("BOX", (0, 0), (-1, -1), 1.2, INK), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    outer += [("LEFTPADDING", (0, 0), (0, 0), 10), ("TOPPADDING", (0, 0), (-1, -1), 8)]
    outer += [("BOTTOMPADDING", (0, 0), (-1, -1), 8)]
    typed = Table(cells, colWidths=columns, style=inner)
    return Table([[typed, square]], colWidths=[(WIDTH - side) * mm, side * mm], style=outer)


def _said(sheet: RecoverySheet, language: str) -> Iterable[Any]:
    made = moment(sheet.made_at, language)
    yield words(tr("keys.sheet.head", language), type_of(13, Weight.BOLD, after=1.5))
    yield words(tr("keys.sheet.about", language), type_of(10.5, after=2))
    for number, step in enumerate(_STEPS, start=1):
        yield words(f"{number}. {tr(f'keys.sheet.{step}', language)}", type_of(10.5, after=1.2))
    where = tr("keys.sheet.where", language, store=sheet.store, station=sheet.station, at=made)
    yield words(where, type_of(9, color=QUIET, before=1))

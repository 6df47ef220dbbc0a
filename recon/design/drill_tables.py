"""The tables of an exercise's report: lists, and grids that are filled in by hand."""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Spacer, Table

from recon.design.art import Weight
from recon.design.report import QUIET, RULE, Cell, Command, listed, type_of, words
from recon.language import tr

LEAST = 34.0  # of a section is on the page of its heading, mm
_EMPTY_ROWS = 2  # for gaps and people that are written by hand
_ROOM = 8.0  # to write in by hand, mm


class Tables:
    """Draws sections in one language; the words are in the catalogue ``drillrun``."""

    def __init__(self, language: str) -> None:
        self._lang = language

    def _tr(self, key: str, **places: object) -> str:
        return tr(f"drillrun.{key}", self._lang, **places)

    def _by_hand(self, name: str, heads: Sequence[str], widths: Sequence[float], said: Sequence[str]) -> Iterable[Any]:
        """Yield a section of which some is written by hand: what is ``said`` already, and empty rows."""
        rows: list[list[Any]] = [[words(one, type_of(8.5)), *[""] * (len(heads) - 1)] for one in said]
        rows += [[""] * len(heads)] * (1 if rows and name == "gaps" else _EMPTY_ROWS)
        yield CondPageBreak((LEAST + _ROOM) * mm)
        yield self._heading(name)
        yield self._grid(heads, widths, rows, _ROOM)

    def _grid(
        self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Any]], height: float
    ) -> Table:
        top = [words(self._tr(f"head.{head}"), type_of(8, Weight.SEMIBOLD, color=QUIET)) for head in heads]
        style: list[Command] = [("GRID", (0, 1), (-1, -1), 0.4, RULE), ("VALIGN", (0, 1), (-1, -1), "MIDDLE")]
        style += [("LEFTPADDING", (0, 0), (0, 0), 0), ("BOTTOMPADDING", (0, 0), (-1, 0), 2)]
        heights = [None, *(self._height(row, widths, height) for row in rows)]
        columns = [width * mm for width in widths]
        return Table([top, *rows], colWidths=columns, rowHeights=heights, style=style, repeatRows=1)

    def _height(self, row: Sequence[Any], widths: Sequence[float], least: float) -> float:
        """Return how high a row is: as its words need it, and not too low to write in."""
        needed = max(
            (one.wrap(width * mm - 12, 1000)[1] + 8 for one, width in zip(row, widths, strict=True) if one), default=0
        )
        return float(max(least * mm, needed))

    def _list(
        self, name: str, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Cell]]
    ) -> Iterable[Any]:
        if not rows:
            yield KeepTogether([self._heading(name), words(self._tr("report.none"), type_of(9, color=QUIET))])
            return
        yield CondPageBreak(LEAST * mm)
        yield self._heading(name)
        yield from self._table(heads, widths, rows)
        yield Spacer(0, 1 * mm)

    def _table(self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Iterable[Table]:
        return listed([self._tr(f"head.{head}") for head in heads], widths, rows)

    def _heading(self, name: str) -> Any:
        return words(self._tr(f"section.{name}"), type_of(12, Weight.BOLD, before=5, after=1.5))

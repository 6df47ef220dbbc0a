"""The parts of a manual's page: its opening, headings, steps, boxes to tick, commands, tables, warnings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from recon.design.art import Style, Weight
from recon.design.fonts import font_name, printable, width
from recon.design.manual_figures import drawing
from recon.design.manual_text import Block, Commands, Figure, Grid, Heading, Items, Look, Marker, Run, Runs, Words
from recon.design.report import BAND, INK, QUIET, RULE, Command, type_of, words
from recon.language import tr

_INDENT, _INDENT_TENS = 1.62, 2.2  # of an item's words, in sizes of the type; from the tenth item on
_BOX, _BOX_ROOM = 3.6, 6.2  # to tick, mm
_WHO, _WHEN = 34.0, 17.0  # where it is written who did it, and when, mm
_TALL = 8.2  # what somebody is to write on, mm
_CORNER = 0.7
_LEAST_SHARE = 0.35  # of the widest column
_WHOLE = 0.85  # of a line: longer commands are broken
_BAND_ROOM = 4  # letters that the band behind a key and its heavier type take
_TICKED: list[Command] = [
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2.4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
]
_MARK = {Look.BOLD: Weight.BOLD, Look.CODE: Weight.SEMIBOLD, Look.KEY: Weight.SEMIBOLD}


@dataclass(frozen=True, slots=True)
class Cut:
    """How parts are set: ``size`` of the type in points, ``width`` in mm; a checklist has a place for who and when."""

    size: float
    width: float
    language: str
    is_list: bool = False


def opening(blocks: Sequence[Block], cut: Cut) -> Iterator[Any]:
    """Yield the title and what the manual is for, over a rule."""
    for block in blocks:
        if isinstance(block, Heading):
            yield _said(block.runs, cut, 22 / cut.size, Weight.BOLD, after=1.2)
        elif isinstance(block, Words):
            yield _said(block.runs, cut, 1.1, color=QUIET, after=2.2)
    yield Rule(cut.width, 1.4)


def section(head: Block, blocks: Sequence[Block], cut: Cut) -> Iterator[Any]:
    """Yield a heading and what stands under it; a checklist's heading stands in the line of who and when."""
    title = heading(head, cut) if isinstance(head, Heading) else None
    for place, block in enumerate(blocks):
        if place == 0 and title is not None:
            if cut.is_list and isinstance(block, Items) and block.marker is Marker.TICK:
                yield from (Spacer(0, 2.4 * mm), _signed(block.items, title, cut), Spacer(0, 2.0 * mm))
                continue
            yield title
        yield from drawn(block, cut)


def heading(block: Heading, cut: Cut) -> Paragraph:
    """Return the heading of a section, held to what follows."""
    if block.level == 2:
        return _said(block.runs, cut, 1.3, Weight.BOLD, before=3.6, after=1.0, keep=True)
    return _said(block.runs, cut, 1.05, Weight.BOLD, before=2.2, after=0.6, keep=True)


def drawn(block: Block, cut: Cut) -> list[Any]:
    """Return a block as what is laid out."""
    match block:
        case Heading():
            return [heading(block, cut)]
        case Words():
            return _words(block, cut)
        case Items():
            return _items(block, cut)
        case Commands(lines):
            return [Spacer(0, 0.4 * mm), _commands(lines, cut), Spacer(0, 2.0 * mm)]
        case Grid():
            return [Spacer(0, 1.2 * mm), _grid(block, cut), Spacer(0, 2.0 * mm)]
        case Figure(name):
            return [drawing(name, cut.width, cut.language), Spacer(0, 1.2 * mm)]


class Rule(Flowable):  # type: ignore[misc]
    """A line across."""

    def __init__(self, width: float, thickness: float) -> None:
        super().__init__()
        self.width, self.height, self._thickness = width * mm, thickness, thickness

    def draw(self) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(self._thickness)
        self.canv.line(0, 0, self.width, 0)


class Tick(Flowable):  # type: ignore[misc]
    """A box to tick."""

    def __init__(self) -> None:
        super().__init__()
        self.width = self.height = _BOX * mm

    def draw(self) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.9)
        self.canv.roundRect(0, 0, self.width, self.height, _CORNER * mm)


def _said(
    runs: Runs,
    cut: Cut,
    times: float = 1.0,
    weight: Weight = Weight.REGULAR,
    *,
    color: Color = INK,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
) -> Paragraph:
    style = type_of(cut.size * times, weight, color=color, before=before, after=after, keep=keep)
    return Paragraph(_marked(runs, weight, cut), style)


def _marked(runs: Runs, weight: Weight, cut: Cut) -> str:
    return "".join(_mark(run, weight, cut) for run in runs)


def _mark(run: Run, weight: Weight, page: Cut) -> str:
    """Return a run as reportlab marks it up; a key and a command stand on a band of grey, whole if there is room."""
    cut = _MARK.get(run.look, weight)
    text = printable(run.text, cut)
    if run.look in (Look.CODE, Look.KEY) and width(text, Style(page.size, cut)) < page.width * _WHOLE:
        text = text.replace(" ", "\u00a0")
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if run.look is Look.PLAIN:
        return safe
    if run.look is Look.BOLD:
        return f'<font name="{font_name(cut)}">{safe}</font>'
    band = BAND.hexval().replace("0x", "#")
    return f'<font name="{font_name(cut)}" backcolor="{band}">\u00a0{safe}\u00a0</font>'


def _words(block: Words, cut: Cut) -> list[Any]:
    if block.is_warning:
        return [_warning(block.runs, cut), Spacer(0, 1.6 * mm)]
    return [_said(block.runs, cut, after=1.2)]


def _items(block: Items, cut: Cut) -> list[Any]:
    if block.marker is Marker.TICK:
        return [_ticks(block.items, cut), Spacer(0, 1.0 * mm)]
    said = [_item(number, block.marker, item, cut) for number, item in enumerate(block.items, start=1)]
    return [*said, Spacer(0, 0.7 * mm)]


def _item(number: int, marker: Marker, runs: Runs, cut: Cut) -> Paragraph:
    style = type_of(cut.size, after=0.9)
    style.leftIndent = cut.size * (_INDENT_TENS if number > 9 and marker is Marker.NUMBER else _INDENT)
    style.bulletFontName, style.bulletFontSize = font_name(Weight.BOLD), cut.size
    bullet = f"{number}." if marker is Marker.NUMBER else "•"
    return Paragraph(_marked(runs, Weight.REGULAR, cut), style, bulletText=bullet)


def _ticks(items: Sequence[Runs], cut: Cut) -> Table:
    """Return boxes to tick, with what each is for."""
    rows = [[Tick(), _said(item, cut)] for item in items]
    return Table(rows, colWidths=[_BOX_ROOM * mm, (cut.width - _BOX_ROOM) * mm], style=_TICKED)


def _signed(items: Sequence[Runs], title: Paragraph, cut: Cut) -> Table:
    """Return boxes to tick under their title, with a place for who did it, and when."""
    small = type_of(8, Weight.SEMIBOLD, color=QUIET)
    inside = replace(cut, width=cut.width - _BOX_ROOM - _WHO - _WHEN)
    head = [title, "", words(tr("manual.who", cut.language), small), words(tr("manual.when", cut.language), small)]
    rows = [head, *([Tick(), _said(item, inside), "", ""] for item in items)]
    style: list[Command] = [
        *_TICKED,
        ("SPAN", (0, 0), (1, 0)),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
        ("LINEBELOW", (0, 1), (-1, -1), 0.25, RULE),
        ("LINEBEFORE", (2, 1), (3, -1), 0.25, RULE),
        ("LEFTPADDING", (2, 0), (3, 0), 4),
        ("TOPPADDING", (0, 1), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 5.4),
    ]
    columns = [_BOX_ROOM * mm, inside.width * mm, _WHO * mm, _WHEN * mm]
    return Table(rows, colWidths=columns, style=style, repeatRows=1)


def _commands(lines: Sequence[str], cut: Cut) -> Table:
    said = [words(line.replace("  ", "\u00a0\u00a0"), type_of(cut.size * 0.95, Weight.SEMIBOLD)) for line in lines]
    style: list[Command] = [
        ("BACKGROUND", (0, 0), (-1, -1), BAND),
        ("LEFTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6),
    ]
    return Table([[line] for line in said], colWidths=[cut.width * mm], style=style)


def _warning(runs: Runs, cut: Cut) -> Table:
    style: list[Command] = [
        ("BOX", (0, 0), (-1, -1), 1.2, INK),
        ("LEFTPADDING", (0, 0), (-1, -1), 7),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    return Table([[_said(runs, cut)]], colWidths=[cut.width * mm], style=style)


def _grid(block: Grid, cut: Cut) -> Table:
    """Return a table; a cell without words is a place to write, and its row tall enough for it."""
    style: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 1.8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, RULE),
    ]
    rows = [[_said(cell, cut) for cell in row] for row in block.rows]
    heights: list[float | None] = [None if all(row) else _TALL * mm for row in block.rows]
    if any(block.head):
        rows.insert(0, [_said(cell, cut, 0.9, Weight.SEMIBOLD, color=QUIET) for cell in block.head])
        heights.insert(0, None)
        style.append(("LINEBELOW", (0, 0), (-1, 0), 0.8, INK))
    if not all(all(row) for row in block.rows):
        style.append(("VALIGN", (0, 0), (-1, -1), "BOTTOM"))
    return Table(rows, colWidths=_columns(block, cut), rowHeights=heights, style=style, repeatRows=int(any(block.head)))


def _columns(block: Grid, cut: Cut) -> list[float]:
    """Return how wide each column is: by the longest text in it, none much narrower than the widest."""
    rows = (block.head, *block.rows)
    longest = [max(sum(map(_length, row[at])) for row in rows) for at in range(len(block.head))]
    shares = [max(length, max(longest) * _LEAST_SHARE, 1) for length in longest]
    return [cut.width * share / sum(shares) * mm for share in shares]


def _length(run: Run) -> int:
    return len(run.text) + (_BAND_ROOM if run.look in (Look.CODE, Look.KEY) else 0)

"""The custody report's table: how many pages are in each state, for each ward and, under it, each of its shifts."""

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from recon.design.account import day
from recon.design.art import Weight
from recon.design.report import BAND, INK, RULE, WIDTH, Command, type_of, words
from recon.language import tr
from recon.model.custody import CustodyGroup, CustodyReport
from recon.model.sheet import PageState

# The order in which a page goes through the house; what is still out stands last, where the eye ends.
_COLUMNS = (
    PageState.RETURNED,
    PageState.VERIFIED,
    PageState.DELIVERED,
    PageState.DUPLICATE,
    PageState.VOID,
    PageState.UNUSED,
    PageState.REPLACED,
    PageState.MISSING,
    PageState.RESERVE,
    PageState.ISSUED,
)
BACK, SAID = _COLUMNS[:4], _COLUMNS[4:8]

_NAMES = 39 * mm  # width of the column of wards and shifts
_TIGHT: list[Command] = [
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ("LINEBELOW", (0, 2), (-1, -2), 0.25, RULE),
]
_HEADED: list[Command] = [
    ("SPAN", (2, 0), (5, 0)),
    ("SPAN", (6, 0), (9, 0)),
    ("SPAN", (1, 0), (1, 1)),
    ("SPAN", (-1, 0), (-1, 1)),
    ("VALIGN", (0, 0), (-1, 1), "BOTTOM"),
    ("LINEBELOW", (2, 0), (5, 0), 0.4, RULE),
    ("LINEBELOW", (6, 0), (9, 0), 0.4, RULE),
    ("LINEBELOW", (0, 1), (-1, 1), 0.8, INK),
    ("LINEABOVE", (0, -1), (-1, -1), 0.8, INK),
    ("BOX", (-1, 0), (-1, -1), 0.8, INK),
]


def ward_table(report: CustodyReport, language: str) -> Table:
    """Return the table, under a heading of two lines that is repeated on each page it goes on to.

    The reserve has a column where anything lies in it.
    """
    has_reserve = report.totals[PageState.RESERVE] > 0
    columns = [state for state in _COLUMNS if has_reserve or state is not PageState.RESERVE]
    narrow = (WIDTH * mm - _NAMES) / (len(columns) + 1)
    rows, styles = _rows(report, columns, language)
    total = _counted(tr("custody.total", language), report.totals, columns, bold=True)
    return Table(
        [*_heads(columns, language), *rows, total],
        colWidths=[_NAMES, *[narrow] * (len(columns) + 1)],
        style=[*_HEADED, *_TIGHT, *styles],
        repeatRows=2,
    )


def _heads(columns: Sequence[PageState], language: str) -> tuple[list[Paragraph | str], list[Paragraph | str]]:
    size = 6.2 if len(columns) < len(_COLUMNS) else 5.7  # a column more leaves less room for words

    def small(name: str, align: int = TA_RIGHT) -> Paragraph:
        return words(tr(f"custody.{name}", language), type_of(size, Weight.SEMIBOLD, align=align))

    back, said = (small(f"group.{name}", TA_CENTER) for name in ("back", "said"))
    states = (small(f"state.{state}") for state in columns[:-1])
    between = [""] * (len(columns) - len(_COLUMNS) + 1)
    top: list[Paragraph | str] = ["", small("printed"), back, "", "", "", said, "", "", "", *between]
    return [*top, small("group.out")], [small("ward_shift", TA_LEFT), "", *states, ""]


def _rows(
    report: CustodyReport, columns: Sequence[PageState], language: str
) -> tuple[list[list[Paragraph]], list[Command]]:
    """Return a row for each ward and, under it, for each of its shifts; and how the wards' rows stand out."""
    rows: list[list[Paragraph]] = []
    styles: list[Command] = []
    for ward in dict.fromkeys(group.ward for group in report.groups):
        groups = [group for group in report.groups if group.ward == ward]
        together = {state: sum(group.counts[state] for group in groups) for state in PageState}
        styles.append(("BACKGROUND", (0, len(rows) + 2), (-1, len(rows) + 2), BAND))
        rows.append(_counted(ward or tr("custody.no_ward", language), together, columns, bold=True))
        rows += [_counted(_shift(group, language), group.counts, columns) for group in groups]
    return rows, styles


def _shift(group: CustodyGroup, language: str) -> str:
    return f"{day(group.start, language)}  {group.start:%H:%M}–{group.end:%H:%M}"


def _counted(
    name: str, counts: dict[PageState, int], columns: Sequence[PageState], *, bold: bool = False
) -> list[Paragraph]:
    weight = Weight.BOLD if bold else Weight.REGULAR
    numbers = [sum(counts.values()), *(counts[state] for state in columns)]
    style = type_of(9, weight, align=TA_RIGHT)
    shown = [words(str(number) if number else "·", style) for number in numbers]
    return [words(name, type_of(9 if bold else 8.5, weight)), *shown]

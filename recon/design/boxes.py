"""How many boxes a field has, and how they are cut into parts with something printed between."""

from recon.design.tables import Table
from recon.model.form import Kind

MAX_CELLS = 40
MAX_DIGITS = 8  # of bubbles: each takes a column of ten marks
_COUNTED = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.LETTERS, Kind.ALNUM, Kind.BUBBLES})
_GROUPED = frozenset({Kind.DIGITS, Kind.LETTERS, Kind.ALNUM})
GAP = " "


def read_boxes(table: Table, kind: Kind) -> tuple[int, tuple[int, ...], str]:
    """Return the number of boxes, the sizes of their parts where they are cut, and what is printed between these.

    Parts alone are enough: the boxes are their sum.
    """
    if kind not in _COUNTED:
        return 0, (), ""
    groups = _groups(table) if kind in _GROUPED else ()
    cells = table.take("cells", int, sum(groups)) if groups else table.need("cells", int, 1)
    most = MAX_DIGITS if kind is Kind.BUBBLES else MAX_CELLS
    if not 1 <= cells <= most:
        table.fault("cells", "cells", most=most)
    if groups and sum(groups) != cells:
        table.fault("groups", "groups_sum", cells=cells, sum=sum(groups))
    separator = table.take("separator", str, GAP) if groups else ""
    if groups and not (len(separator) == 1 and separator.isprintable()):
        table.fault("separator", "separator")
    return cells, groups, separator


def _groups(table: Table) -> tuple[int, ...]:
    sizes = table.take("groups", list, [])
    if not table.has("groups"):
        return ()
    if len(sizes) < 2 or not all(type(size) is int and size >= 1 for size in sizes):
        table.fault("groups", "groups_form")
        return ()
    return tuple(sizes)

"""Reading one field of a definition: what each kind needs, takes and must not have."""

from recon.design.boxes import read_boxes
from recon.design.codings import read_coding, read_options
from recon.design.tables import Table
from recon.design.terms import IDENTIFIER, FieldDefinition, Way
from recon.model.form import CHECK_SCHEMES, WORD_LISTS, Kind, Recovery, Role, Rule

DATE_ORDERS = ("DDMMYYYY", "DDMMYY", "MMDDYYYY", "YYYYMMDD")
TIME_ORDERS = ("HHMM",)
PICTURES = ("", "body")
HEIGHTS = (8.0, 200.0)  # mm, of a free area
LEAST_HEIGHT = 7.0  # mm, of one in a table or a block: that of the boxes beside it
MOST = 1e15  # of either end of a range: no more digits than a float keeps
WIDTHS = (8.0, 280.0)  # mm, of a free area in a table or a block

_KINDS = tuple(kind for kind in Kind if kind is not Kind.LABEL)  # the sheet itself has the place for the label
_WORDED = frozenset({Kind.LETTERS, Kind.ALNUM})
_CHECKED = frozenset({Kind.DIGITS, Kind.ALNUM})
# A misspelt kind is one fault: what its other entries suggest keeps them from being told as faults too.
_SUGGESTED = {
    "option": Kind.CHOICE,
    "decimals": Kind.DECIMAL,
    "range": Kind.DIGITS,
    "cells": Kind.LETTERS,
    "groups": Kind.LETTERS,
    "picture": Kind.DRAWING,
    "height": Kind.TEXT,
    "recovery": Kind.TEXT,
}


def read_field(table: Table, way: Way) -> FieldDefinition:
    """Return the field that ``table`` defines in a section repeated in that ``way``, noting every fault."""
    key = table.need("key", str, "field")
    if not IDENTIFIER.fullmatch(key):
        table.fault("key", "identifier")
    kind = _kind(table)
    cells, groups, separator = read_boxes(table, kind)
    field = FieldDefinition(
        key=key,
        kind=kind,
        cells=cells,
        height=_height(table, kind, way),
        width=_width(table, kind, way),
        beside=_beside(table, way),
        rule=_rule(table, kind),
        critical=table.take("critical", bool, False),
        coding=read_coding(table),
        unit=table.take("unit", str, "") if kind.numeric else "",
        role=_role(table),
        options=read_options(table, kind) if kind.marked else (),
        line=table.source.line(table.place),
        groups=groups,
        separator=separator,
        scale=table.take("scale", bool, False) if kind is Kind.CHOICE else False,
        picture=_one_of(table, "picture", PICTURES) if kind is Kind.DRAWING else "",
        recovery=_recovery(table, kind),
    )
    _check_place(table, field, way)
    _check_range(table, field)
    table.close()
    return field


def _kind(table: Table) -> Kind:
    name = table.need("kind", str, Kind.TEXT.value)
    if name not in _KINDS:
        table.fault("kind", "one_of", known=", ".join(_KINDS))
        return next((kind for entry, kind in _SUGGESTED.items() if table.has(entry)), Kind.DATE)
    return Kind(name)


def _role(table: Table) -> Role:
    return Role(_one_of(table, "role", tuple(role.value for role in Role)))


def _beside(table: Table, way: Way) -> bool:
    return table.take("beside", bool, False) if way is Way.ONCE else False


def _height(table: Table, kind: Kind, way: Way) -> float:
    if not kind.pictured:
        return 0.0
    beside_boxes = way in (Way.ROWS, Way.BLOCKS)
    height = table.take("height", float, LEAST_HEIGHT) if beside_boxes else table.need("height", float, 20.0)
    least, most = LEAST_HEIGHT if beside_boxes else HEIGHTS[0], HEIGHTS[1]
    if not least <= height <= most:
        table.fault("height", "height", least=f"{least:g}", most=f"{most:g}")
    return height


def _width(table: Table, kind: Kind, way: Way) -> float:
    if not kind.pictured or way not in (Way.ROWS, Way.BLOCKS):
        return 0.0
    width = table.take("width", float, 0.0)
    if width and not WIDTHS[0] <= width <= WIDTHS[1]:
        table.fault("width", "width", least=f"{WIDTHS[0]:g}", most=f"{WIDTHS[1]:g}")
    return width


def _recovery(table: Table, kind: Kind) -> Recovery:
    """Only free text may be either: a signature or a drawing has no words, every other kind has a value."""
    usual = Recovery.DOCUMENT if kind in (Kind.SIGNATURE, Kind.DRAWING) else Recovery.RECORD
    recovery = Recovery(_one_of(table, "recovery", tuple(one.value for one in Recovery), usual.value))
    if kind is not Kind.TEXT and recovery is not usual:
        table.fault("recovery", "recovery", kind=kind.value, known=usual.value)
        return usual
    return recovery


def _rule(table: Table, kind: Kind) -> Rule:
    required = table.take("required", bool, False)
    order, align, decimals = "", "left", 0
    low: float | None = None
    high: float | None = None
    if kind in (Kind.DATE, Kind.TIME):
        orders = DATE_ORDERS if kind is Kind.DATE else TIME_ORDERS
        order = _one_of(table, "order", orders, orders[0])
    if kind.numeric:
        align = "right"
        low, high = _range(table)
    if kind is Kind.DECIMAL:
        decimals = table.need("decimals", int, 1)
    words = _one_of(table, "words", ("", *WORD_LISTS)) if kind in _WORDED else ""
    check = _one_of(table, "check", ("", *CHECK_SCHEMES)) if kind in _CHECKED else ""
    return Rule(required, low, high, decimals, order, align, words, check)


def _one_of(table: Table, name: str, known: tuple[str, ...], usual: str = "") -> str:
    """Return the entry ``name``, one of ``known``; ``usual`` where it is not there or none of them."""
    value = table.take(name, str, usual)
    if value not in known:
        table.fault(name, "one_of", known=", ".join(filter(None, known)))
        return usual
    return value


def _range(table: Table) -> tuple[float | None, float | None]:
    if not table.has("range"):
        return None, None
    ends = table.take("range", list, [])
    if len(ends) != 2 or not all(map(_is_amount, ends)):
        table.fault("range", "range_form")
        return None, None
    low, high = (float(end) for end in ends)
    if low < 0:
        table.fault("range", "negative")
    if low >= high:
        table.fault("range", "inverted")
    return low, high


def _is_amount(end: object) -> bool:
    """Tell whether it is a number that a sheet can ask for."""
    return type(end) in (int, float) and -MOST <= end <= MOST  # type: ignore[operator] # neither infinite nor no number


def _check_place(table: Table, field: FieldDefinition, way: Way) -> None:
    """Free areas are too large for the columns of a flowsheet, and a drawing for any part that is repeated."""
    if field.kind.pictured and (way is Way.COLUMNS or (field.kind is Kind.DRAWING and way is not Way.ONCE)):
        table.fault("kind", "not_repeatable", value=field.kind.value, way=way.value)


def _check_range(table: Table, field: FieldDefinition) -> None:
    """A value inside the range must have a box for each of its digits."""
    if not field.kind.numeric:
        return
    whole = field.cells - field.rule.decimals
    if field.kind is Kind.DECIMAL and not (field.rule.decimals >= 1 and whole >= 1):
        table.fault("decimals", "decimals")
    if field.rule.maximum is not None and len(str(int(field.rule.maximum))) > whole:
        table.fault("cells", "too_few_cells", maximum=f"{field.rule.maximum:g}")

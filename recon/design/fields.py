"""Reading one field of a definition: what each kind needs, takes and must not have."""

import re
from math import isfinite

from stdnum import luhn, verhoeff

from recon.design.tables import Table
from recon.design.terms import IDENTIFIER, FieldDefinition
from recon.model.form import CHECK_SCHEMES, WORD_LISTS, Coding, Kind, Option, Role, Rule

SYSTEMS = {
    "loinc": "http://loinc.org",
    "snomed": "http://snomed.info/sct",
    "gender": "http://hl7.org/fhir/administrative-gender",
    "yes-no": "http://terminology.hl7.org/CodeSystem/v2-0532",
}
DATE_ORDERS = ("DDMMYYYY", "DDMMYY", "MMDDYYYY", "YYYYMMDD")
TIME_ORDERS = ("HHMM",)
MAX_CELLS = 40

_KINDS = tuple(kind for kind in Kind if kind is not Kind.LABEL)  # the sheet itself has the place for the label
NUMBERS = frozenset({Kind.DIGITS, Kind.DECIMAL})
_COUNTED = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.LETTERS, Kind.ALNUM})
_WORDED = frozenset({Kind.LETTERS, Kind.ALNUM})
_CHECKED = frozenset({Kind.DIGITS, Kind.ALNUM})
_AREAS = frozenset({Kind.TEXT, Kind.SIGNATURE})
# A misspelt kind is one fault: what its other entries suggest keeps them from being told as faults too.
_SUGGESTED = {
    "option": Kind.CHOICE,
    "decimals": Kind.DECIMAL,
    "range": Kind.DIGITS,
    "cells": Kind.LETTERS,
    "height": Kind.TEXT,
}
_LOINC = re.compile(r"\d{1,7}-\d")
_OPTION_VALUE = re.compile(r"[A-Za-z0-9_-]{1,20}")


def read_field(table: Table, *, repeated: bool) -> FieldDefinition:
    """Return the field that ``table`` defines, noting every fault; ``repeated`` in a flowsheet."""
    key = table.need("key", str, "field")
    if not IDENTIFIER.fullmatch(key):
        table.fault("key", "identifier")
    kind = _kind(table)
    field = FieldDefinition(
        key=key,
        kind=kind,
        cells=_cells(table, kind),
        height=_height(table, kind),
        beside=table.take("beside", bool, False),
        rule=_rule(table, kind),
        critical=table.take("critical", bool, False),
        coding=read_coding(table),
        unit=table.take("unit", str, "") if kind in NUMBERS else "",
        role=_role(table),
        options=_options(table) if kind.marked else (),
        line=table.source.line(table.place),
    )
    if repeated and kind in _AREAS:
        table.fault("kind", "not_in_columns", value=kind.value)
    if repeated and field.beside:
        table.fault("beside", "unknown_key")
    _check_range(table, field)
    table.close()
    return field


def read_coding(table: Table) -> Coding | None:
    """Return the entry ``coding``: ``{ system, code, display }``, None where there is none."""
    if not table.has("coding"):
        return None
    entry = table.table("coding")
    system, code = entry.need("system", str, ""), entry.need("code", str, "")
    coding = Coding(SYSTEMS.get(system, system), code, entry.need("display", str, ""))
    if system and system not in SYSTEMS and "://" not in system:
        entry.fault("system", "one_of", known=", ".join([*SYSTEMS, "URL"]))
    if system == "loinc" and not _is_loinc(code):
        entry.fault("code", "loinc", value=code)
    if system == "snomed" and not (code.isdigit() and verhoeff.is_valid(code)):
        entry.fault("code", "snomed", value=code)
    entry.close()
    return coding


def _is_loinc(code: str) -> bool:
    # Answer codes (LA9340-6) have a check digit of another making, which is not published with them.
    if code.startswith("LA"):
        return _LOINC.fullmatch(code[2:]) is not None
    return _LOINC.fullmatch(code) is not None and bool(luhn.is_valid(code.replace("-", "")))


def _kind(table: Table) -> Kind:
    name = table.need("kind", str, Kind.TEXT.value)
    if name not in _KINDS:
        table.fault("kind", "one_of", known=", ".join(_KINDS))
        return next((kind for entry, kind in _SUGGESTED.items() if table.has(entry)), Kind.DATE)
    return Kind(name)


def _role(table: Table) -> Role:
    name = table.take("role", str, "")
    if name not in tuple(Role):
        table.fault("role", "one_of", known=", ".join(filter(None, Role)))
        return Role.NONE
    return Role(name)


def _cells(table: Table, kind: Kind) -> int:
    if kind in _COUNTED:
        cells = table.need("cells", int, 1)
        if not 1 <= cells <= MAX_CELLS:
            table.fault("cells", "cells", most=MAX_CELLS)
        return cells
    return 0


def _height(table: Table, kind: Kind) -> float:
    if kind not in _AREAS:
        return 0.0
    height = table.need("height", float, 20.0)
    if not 8 <= height <= 200:
        table.fault("height", "height")
    return height


def _rule(table: Table, kind: Kind) -> Rule:
    required = table.take("required", bool, False)
    order, align, decimals = "", "left", 0
    low: float | None = None
    high: float | None = None
    if kind in (Kind.DATE, Kind.TIME):
        order = _order(table, DATE_ORDERS if kind is Kind.DATE else TIME_ORDERS)
    if kind in NUMBERS:
        align = "right"
        low, high = _range(table)
    if kind is Kind.DECIMAL:
        decimals = table.need("decimals", int, 1)
    words = _one_of(table, "words", WORD_LISTS) if kind in _WORDED else ""
    check = _one_of(table, "check", CHECK_SCHEMES) if kind in _CHECKED else ""
    return Rule(required, low, high, decimals, order, align, words, check)


def _one_of(table: Table, name: str, known: tuple[str, ...]) -> str:
    value = table.take(name, str, "")
    if table.has(name) and value not in known:
        table.fault(name, "one_of", known=", ".join(known))
        return ""
    return value


def _order(table: Table, orders: tuple[str, ...]) -> str:
    order = table.take("order", str, orders[0])
    if order not in orders:
        table.fault("order", "one_of", known=", ".join(orders))
        return orders[0]
    return order


def _range(table: Table) -> tuple[float | None, float | None]:
    if not table.has("range"):
        return None, None
    ends = table.take("range", list, [])
    if len(ends) != 2 or not all(type(end) in (int, float) and isfinite(end) for end in ends):
        table.fault("range", "range_form")
        return None, None
    low, high = (float(end) for end in ends)
    if low < 0:
        table.fault("range", "negative")
    if low >= high:
        table.fault("range", "inverted")
    return low, high


def _check_range(table: Table, field: FieldDefinition) -> None:
    """A value inside the range must have a box for each of its digits."""
    if field.kind not in NUMBERS:
        return
    whole = field.cells - field.rule.decimals
    if field.kind is Kind.DECIMAL and not (field.rule.decimals >= 1 and whole >= 1):
        table.fault("decimals", "decimals")
    if field.rule.maximum is not None and len(str(int(field.rule.maximum))) > whole:
        table.fault("cells", "too_few_cells", maximum=f"{field.rule.maximum:g}")


def _options(table: Table) -> tuple[Option, ...]:
    options: list[Option] = []
    for entry in table.tables("option"):
        value = entry.need("value", str, "")
        if not _OPTION_VALUE.fullmatch(value):
            entry.fault("value", "option_value")
        if value in {option.value for option in options}:
            entry.fault("value", "twice", value=value)
        options.append(Option(value, "", read_coding(entry)))
        entry.close()
    fewest, most = (1, 1) if table.values.get("kind") == Kind.TICK else (2, 20)
    if not fewest <= len(options) <= most:
        table.fault("option", "options", fewest=fewest, most=most)
    return tuple(options)

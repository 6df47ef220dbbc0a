"""UCUM, by the library ucumvert: whether a text is a unit of it, and whether two units measure the same thing.

It is loaded (in a second and a half, once) only for what the tables do not say: the kit's units and what they measure
are tested against it instead. Two of UCUM's own oddities it does not know, and they are told to it here: a note in
braces alone is the number one, and [pH] has no dimension that it could be compared by.
"""

import re
from functools import cache
from typing import Any

_NOTE = re.compile(r"\{[^{}]*\}")
_LONGEST = 60  # of a unit's code; the parser need not be asked about an essay


@cache
def is_unit(code: str) -> bool:
    """Tell whether ``code`` is a unit of UCUM, in its case-sensitive form."""
    if not code or len(code) > _LONGEST or not code.isascii():
        return False
    from ucumvert import InvalidUcumError, parse_ucum

    try:
        parse_ucum(code, _parser())
    except InvalidUcumError:
        return False
    return True


@cache
def is_alike(one: str, other: str) -> bool | None:
    """Tell whether an amount in ``one`` may be told in ``other``, None where the library does not know."""
    if one == other:
        return True
    first, second = _quantity(one), _quantity(other)
    if first is None or second is None:
        return None
    return bool(first.dimensionality == second.dimensionality)


def converted(amount: float, unit: str, wanted: str) -> float | None:
    """Return ``amount`` in the ``wanted`` unit, None where that cannot be said."""
    if unit == wanted:
        return amount
    if not is_alike(unit, wanted):
        return None
    first, second = _quantity(unit), _quantity(wanted)
    try:
        return float(_registry().Quantity(amount, first.units).to(second.units).magnitude)
    except (ArithmeticError, AttributeError, TypeError):  # the library's own errors are these
        return None


@cache
def _quantity(unit: str) -> Any:
    """Return one of the unit as the library has it, None where it has none."""
    plain = _NOTE.sub("", unit)
    if not is_unit(plain or "1"):
        return None
    from lark.exceptions import LarkError

    try:
        found = _registry().from_ucum(plain or "1")
    except LarkError:
        return None
    return found if hasattr(found, "dimensionality") else None


@cache
def _parser() -> Any:
    from ucumvert import get_ucum_parser

    return get_ucum_parser()


@cache
def _registry() -> Any:
    from ucumvert import PintUcumRegistry

    return PintUcumRegistry()

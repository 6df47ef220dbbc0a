"""Which character of a value stands in which of its boxes: a value spelled out again as it was written."""

from collections.abc import Sequence

from recon.model.form import Field, Kind
from recon.model.reading import Value

Placed = tuple[int, str]  # a box, counted from 0, and its character


def spelled(field: Field, value: Value) -> str:
    """Return the characters of ``value`` as they stand in boxes, from the left; empty where it has no boxes."""
    if not isinstance(value, str) or not field.kind.boxed:
        return ""
    if field.kind is Kind.DATE:
        return _date(field.rule.order, value)
    if field.kind is Kind.TIME:
        return value.replace(":", "")
    return value.replace(".", "") if field.kind is Kind.DECIMAL else value


def placed(field: Field, value: Value, written: Sequence[bool]) -> tuple[Placed, ...]:
    """Return which box each character of ``value`` was read in.

    As many boxes written in as there are characters leave no choice. Where there are more or fewer, the way in which
    the field is written says it, and what is shown for a character may well be a box without it: so a person sees it.

    Args:
        field: whose language it is.
        value: what was read.
        written: whether there is ink in each of the boxes, from the left.
    """
    text, boxes = spelled(field, value), [at for at, has_ink in enumerate(written) if has_ink]
    letters = text.replace(" ", "")
    if len(letters) == len(boxes):
        return tuple(zip(boxes, letters, strict=True))
    is_right = field.rule.align == "right" or field.kind is Kind.DECIMAL
    first = len(written) - len(text) if is_right else 0
    places = ((first + at, letter) for at, letter in enumerate(text) if letter != " ")
    return tuple((at, letter) for at, letter in places if 0 <= at < len(written))


def _date(order: str, value: str) -> str:
    """Return an ISO date in the ``order`` of its boxes, empty where it is none."""
    parts = value.split("-")
    if len(parts) != 3 or not order:
        return ""
    year, month, day = parts
    year = year if "YYYY" in order else year[-2:]
    return order.replace("YYYY", year).replace("YY", year).replace("MM", month).replace("DD", day)

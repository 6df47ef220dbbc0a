"""The language of numbers, dates and times: how a value is spelled in its boxes, and whether the field admits it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from stdnum import luhn
from stdnum.fr import nir
from stdnum.iso7064 import mod_37_36, mod_97_10

from recon.model.form import Field, Kind, Role
from recon.model.policy import Policy
from recon.model.reading import Reason
from recon.reading.alphabet import DIGITS
from recon.reading.boxes import Box
from recon.vision.sheetcode import ALPHABET

CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    "luhn": luhn.is_valid,
    "mod97": mod_97_10.is_valid,
    "nir": nir.is_valid,
    "serial": lambda text: set(text) <= set(ALPHABET) and mod_37_36.is_valid(text, ALPHABET),
}
"""Whether a number agrees with its own check digits, by scheme of CHECK_SCHEMES."""

_CORSICA: Final = 6  # where 2A and 2B, its two departments, have their letter
_CHARACTERS: Final[dict[str, Callable[[int], str]]] = {
    "nir": lambda at: DIGITS + "AB" if at == _CORSICA else DIGITS,
    "serial": lambda _: ALPHABET,
}
_OLDEST: Final = date(1900, 1, 1)


def text_of(field: Field, characters: str) -> str:
    """Return the value as the contract writes it, from the characters of the boxes (a space for an empty one)."""
    if field.kind is Kind.DECIMAL and field.rule.decimals:
        whole, part = characters[: -field.rule.decimals], characters[-field.rule.decimals :]
        return f"{whole.strip() or '0'}.{part.replace(' ', '0')}"
    if field.kind is Kind.DATE:
        return _iso(field.rule.order, characters)
    if field.kind is Kind.TIME:
        return f"{characters[:2]}:{characters[2:4]}"
    return characters.strip()


def gap(field: Field, boxes: tuple[Box, ...]) -> Reason:
    """Return GAP where an empty box stands where the field's way of writing leaves none."""
    pattern = "".join("_" if box.empty else "x" for box in boxes)
    if field.kind in (Kind.DATE, Kind.TIME):
        holed = "_" in pattern
    elif field.kind is Kind.DECIMAL:
        holed = "_" in pattern.lstrip("_") or len(pattern.lstrip("_")) <= field.rule.decimals
    else:
        holed = "_" in pattern.strip("_")
    return Reason.GAP if holed else Reason.NONE


def within(field: Field, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """Return the boxes without the characters that the scheme of the field's check digits has not in that place."""
    characters = _CHARACTERS.get(field.rule.check)
    if characters is None:
        return boxes
    return tuple(box if box.empty else _of(box, characters(at)) for at, box in enumerate(boxes))


def misfit(field: Field, text: str, policy: Policy, today: date) -> Reason:
    """Return why the value ``text`` cannot be, NONE where it can."""
    if field.kind is Kind.DATE:
        return _date_misfit(field, text, policy, today)
    if field.kind is Kind.TIME:
        return Reason.NONE if _is_time(text) else Reason.NOT_A_TIME
    if field.kind.numeric and not field.rule.spans(float(text)):
        return Reason.OUT_OF_RANGE
    return Reason.NONE if agrees(field, text) else Reason.CHECK_DIGIT


def agrees(field: Field, text: str) -> bool:
    """Tell whether the value agrees with its own check digits, where the form says that it has some."""
    return not field.rule.check or CHECKS[field.rule.check](text)


def is_impossible(field: Field, text: str) -> bool:
    """Tell whether nobody can confirm the value: no calendar or clock has it."""
    if field.kind is Kind.DATE:
        return day_of(text) is None
    return field.kind is Kind.TIME and not _is_time(text)


def day_of(text: str) -> date | None:
    """Return the day that ``text`` names, None where there is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _of(box: Box, allowed: str) -> Box:
    """Return the box with those of its characters that are allowed, weighed among themselves."""
    kept = [(c, odds) for c, odds in zip(box.likely, box.odds, strict=True) if c in allowed] or [(allowed[0], 0.0)]
    whole = sum(odds for _, odds in kept) or 1.0
    share = (1.0 - box.reject) / whole
    return replace(box, likely="".join(c for c, _ in kept), odds=tuple(odds * share for _, odds in kept))


def _iso(order: str, characters: str) -> str:
    def part(letters: str) -> str:
        at = order.index(letters)
        return characters[at : at + len(letters)]

    year = part("YYYY") if "YYYY" in order else "20" + part("YY")
    return f"{year}-{part('MM')}-{part('DD')}"


def _date_misfit(field: Field, text: str, policy: Policy, today: date) -> Reason:
    day = day_of(text)
    if day is None:
        return Reason.NOT_A_DATE
    if day > today + timedelta(days=1):
        return Reason.IN_FUTURE
    oldest = today - timedelta(days=policy.event_days_back) if field.role is Role.EVENT_DATE else _OLDEST
    return Reason.OUT_OF_RANGE if day < oldest else Reason.NONE


def _is_time(text: str) -> bool:
    return text[:2].isdigit() and text[3:].isdigit() and text[:2] < "24" and text[3:] < "60"

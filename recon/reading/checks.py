"""Checks between the fields of a page: in which places what is written does not go together.

A value that is not known yet (unread, or still with a person) is held against nothing. Numbers are compared and added
up as decimals, exactly as they are written.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from recon.model.form import Check
from recon.model.reading import Reason, Value, Verdict
from recon.reading.answer import Answer

Place = tuple[str, int | None]
Answers = dict[Place, Answer]

ORDERINGS = ("<", "<=")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_TICKED = "true"


def broken(check: Check, answers: Answers) -> set[Place]:
    """Return the places whose values do not keep ``check``: every one that may be the wrong one."""
    match check.operator:
        case "ascending":
            return _descents(check.left, answers)
        case "sum":
            return _wrong_sums(check, answers)
        case "needed_if":
            return _missing(check, answers)
        case "empty_unless":
            return _uncalled(check, answers)
        case _:
            return _disordered(check, answers)


def holds(a: str, b: str, operator: str) -> bool:
    """Tell whether ``a < b`` or ``a <= b``, of two numbers, or two dates or times."""
    if _NUMBER.fullmatch(a) and _NUMBER.fullmatch(b):
        return Decimal(a) < Decimal(b) if operator == "<" else Decimal(a) <= Decimal(b)
    # Dates and times are in ISO form, whose order as text is that in time.
    return a < b if operator == "<" else a <= b


def _places(key: str, answers: Answers) -> list[Place]:
    """Return where the field stands, its rows in order."""
    return sorted((place for place in answers if place[0] == key), key=lambda place: place[1] or 0)


def _together(left: str, right: str, answers: Answers) -> list[tuple[list[Place], list[Place]]]:
    """Return the places of both sides that belong together: row by row, or, where one side stands once, all at once."""
    lefts, rights = _places(left, answers), _places(right, answers)
    if any(row is None for _, row in (*lefts, *rights)):
        return [(lefts, rights)] if lefts and rights else []
    return [([place], [(right, place[1])]) for place in lefts if (right, place[1]) in answers]


def _disordered(check: Check, answers: Answers) -> set[Place]:
    found: set[Place] = set()
    for lefts, rights in _together(check.left, check.right, answers):
        for pair in ((left, right) for left in lefts for right in rights):
            values = [answers[place].value for place in pair]
            if None not in values and not holds(str(values[0]), str(values[1]), check.operator):
                found |= set(pair)
    return found


def _descents(key: str, answers: Answers) -> set[Place]:
    """Return every written row that is less than one before it, and that one: either may be misread."""
    written = [place for place in _places(key, answers) if place[1] is not None and answers[place].value is not None]
    pairs = ((a, b) for a, b in pairwise(written) if not holds(_text(a, answers), _text(b, answers), "<="))
    return {place for pair in pairs for place in pair}


def _text(place: Place, answers: Answers) -> str:
    return str(answers[place].value)


def _wrong_sums(check: Check, answers: Answers) -> set[Place]:
    """Return the sums that are not those of what they add up, with all that goes into them.

    A sum in a row is that of its row; one that stands once is that of every row.
    """
    found: set[Place] = set()
    for total in _places(check.left, answers):
        signed = [
            (place, sign)
            for key, sign in check.terms
            for place in _places(key, answers)
            if total[1] is None or place[1] == total[1]
        ]
        if not _adds_up(answers[total], [(answers[place], sign) for place, sign in signed]):
            found |= {total, *_shown([place for place, _ in signed], answers)}
    return found


def _adds_up(total: Answer, signed: Sequence[tuple[Answer, int]]) -> bool:
    """Tell whether the total is that of its terms, of which what is blank counts nothing; True where either is open."""
    amounts = [(_amount(term.value), sign) for term, sign in signed if _is_written(term) is not False]
    whole = _amount(total.value)
    if whole is None or not amounts:
        return True
    known = [amount * sign for amount, sign in amounts if amount is not None]
    return len(known) < len(amounts) or sum(known, Decimal(0)) == whole


def _amount(value: Value) -> Decimal | None:
    """Return the number that was written or marked, None for what is none."""
    if isinstance(value, tuple):
        marked = [_amount(one) for one in value]
        return None if None in marked else sum((one for one in marked if one is not None), Decimal(0))
    return Decimal(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def _missing(check: Check, answers: Answers) -> set[Place]:
    """Return what is plainly not written though it is needed: one of its rows where any would do, and what needs it."""
    found: set[Place] = set()
    for lefts, rights in _together(check.left, check.right, answers):
        calling = [place for place in rights if _says(answers[place], check.value)]
        if calling and all(_is_written(answers[place]) is False for place in lefts):
            found |= {lefts[0], *calling}
    return found


def _uncalled(check: Check, answers: Answers) -> set[Place]:
    """Return what is written though nothing calls for it, and what could have."""
    found: set[Place] = set()
    for lefts, rights in _together(check.left, check.right, answers):
        written = [place for place in lefts if _is_written(answers[place])]
        if written and all(_says(answers[place], check.value) is False for place in rights):
            found |= {*written, *_shown(rights, answers)}
    return found


def _shown(places: Iterable[Place], answers: Answers) -> list[Place]:
    """Return the places that may be misread: of a field's rows those that are written, its only place in any case."""
    places = list(places)
    rows = [key for key, _ in places]
    return [place for place in places if rows.count(place[0]) == 1 or _is_written(answers[place]) is not False]


def _says(answer: Answer, value: str) -> bool | None:
    """Tell whether the field says ``value`` (empty: whether it says anything), None where that is not known."""
    written = _is_written(answer)
    if not value or not written:
        return written
    if isinstance(answer.value, bool):
        return answer.value and value == _TICKED
    return value in answer.value if isinstance(answer.value, tuple) else value == answer.value


def _is_written(answer: Answer) -> bool | None:
    """Tell whether anything stands in the field, None where that is not known."""
    if answer.verdict is Verdict.BLANK or answer.value in (False, ()):
        return False
    known = answer.value is not None or answer.verdict is Verdict.ACCEPTED or answer.reason is Reason.IMAGE_ONLY
    return True if known else None

"""What a person types, as a value of the field; and a value, as a person reads it.

A value that no calendar or clock has is always refused. One that is only out of the ordinary (out of the form's range,
longer than its boxes) is refused once, and taken when the person says it again: the sheet is right, not the form.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from recon.errors import InvalidValue
from recon.language import tr
from recon.model.form import BUBBLES_A_DIGIT, Field, Kind
from recon.model.reading import Reading, Reason, Value

_SEPARATORS = re.compile(r"[\s./-]+")
_COMMAS = re.compile(r"\s*,\s*")
_LETTERS = re.compile(r"[A-Z][A-Z' -]*")
_ALNUM = re.compile(r"[A-Z0-9][A-Z0-9' ./-]*")
_TIME = re.compile(r"(\d{1,2})\s*[h:.]\s*(\d{2})|(\d{2})(\d{2})", re.IGNORECASE)
# Reasons under which a reading without a value says "blank", and not "I cannot read it".
_NOTHING_SEEN = frozenset({Reason.NONE, Reason.CRITICAL, Reason.REQUIRED})
_WORDLESS = frozenset({Kind.SIGNATURE, Kind.DRAWING})  # of which nothing is said but that something is there
_YES = frozenset({"yes", "y", "oui", "o", "x", "1", "true", "vrai"})
_NO = frozenset({"no", "n", "non", "0", "false", "faux"})


def parse_value(field: Field, text: str, *, force: bool = False) -> Value:
    """Return what ``text`` means in ``field``; ``force`` takes what is only out of the ordinary.

    Raises:
        InvalidValue: if the field cannot hold it; its detail ``confirmable`` tells that ``force`` would take it.
    """
    text = _tidied(text) if field.kind is Kind.TEXT else " ".join(text.split())
    if not text:
        raise _invalid(field, text, "empty")
    if field.kind.marked or field.kind in _WORDLESS:
        return _marked(field, text)
    value = _written(field, text)
    if not force:
        _check_ordinary(field, value, text)
    return value


def vouched_value(field: Field, reading: Reading, *, force: bool = False) -> Value:
    """Return the machine's answer, which a person says is right; None where both see a blank field.

    Raises:
        InvalidValue: as ``parse_value`` does; and where something is written that the machine could not read.
    """
    value = reading.value
    if value is None or value == ():
        if reading.reason in _NOTHING_SEEN:
            return None
        raise _invalid(field, "", "not_read")
    if isinstance(value, str) and not field.kind.marked:
        return parse_value(field, value, force=force)
    return value


def display_value(field: Field, value: Value, lang: str) -> str:
    """Return ``value`` as people write it in ``lang``; nothing is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("reasons.value.yes" if value else "reasons.value.no", lang)
    if isinstance(value, tuple):
        apart = "; " if any("," in option.label for option in field.options) else ", "
        return apart.join(_label(field, one) for one in value)
    if field.kind is Kind.CHOICE:
        return _label(field, value)
    if field.kind is Kind.DECIMAL:
        return value.replace(".", "," if lang == "fr" else ".")
    if field.kind is Kind.DATE and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return "/".join(reversed(value.split("-")))
    return value


def _tidied(text: str) -> str:
    """Return free text with its lines as they are, without what blanks or empty lines stand around them."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip("\n")


def _written(field: Field, text: str) -> str:
    match field.kind:
        case Kind.DIGITS | Kind.BUBBLES:
            return _digits(field, text)
        case Kind.DECIMAL:
            return _decimal(field, text)
        case Kind.DATE:
            return _date(field, text)
        case Kind.TIME:
            return _time(field, text)
        case Kind.LETTERS:
            return _capitals(field, text, _LETTERS)
        case Kind.ALNUM:
            return _capitals(field, text, _ALNUM)
        case _:
            return text


def _digits(field: Field, text: str) -> str:
    digits = text.replace(" ", "")
    if not (digits.isascii() and digits.isdigit()):
        raise _invalid(field, text, "not_digits")
    return digits


def _decimal(field: Field, text: str) -> str:
    found = re.fullmatch(r"(\d+)(?:[.,](\d+))?", text.replace(" ", ""), re.ASCII)
    if found is None:
        raise _invalid(field, text, "not_a_number")
    whole, fraction = found[1], (found[2] or "").rstrip("0")
    if len(fraction) > field.rule.decimals:
        raise _invalid(field, text, "too_precise", decimals=field.rule.decimals)
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{fraction.ljust(field.rule.decimals, '0')}" if field.rule.decimals else whole


def _date(field: Field, text: str) -> str:
    parts = _date_parts(text)
    if parts is None:
        raise _invalid(field, text, "not_a_date")
    year, month, day = parts
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise _invalid(field, text, "no_such_date") from error


def _date_parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month, day of a date typed as ISO, or day first with or without separators."""
    pieces = _SEPARATORS.split(text)
    if len(pieces) == 1 and re.fullmatch(r"\d{8}", text, re.ASCII):
        pieces = [text[:2], text[2:4], text[4:]]
    if len(pieces) != 3 or not all(re.fullmatch(r"\d{1,4}", piece, re.ASCII) for piece in pieces):
        return None
    first, middle, last = pieces
    if len(first) == 4:
        return int(first), int(middle), int(last)
    return (int(last), int(middle), int(first)) if len(last) == 4 else None


def _time(field: Field, text: str) -> str:
    found = _TIME.fullmatch(text)
    if found is None:
        raise _invalid(field, text, "not_a_time")
    hour, minute = (int(part) for part in found.groups() if part is not None)
    if hour > 23 or minute > 59:
        raise _invalid(field, text, "no_such_time")
    return f"{hour:02d}:{minute:02d}"


def _capitals(field: Field, text: str, allowed: re.Pattern[str]) -> str:
    plain = _plain(text).upper()
    if allowed.fullmatch(plain) is None:
        raise _invalid(field, text, "not_letters" if allowed is _LETTERS else "not_alnum")
    return plain


def _check_ordinary(field: Field, value: str, text: str) -> None:
    """Refuse what is possible but out of the ordinary."""
    rule = field.rule
    if field.kind.numeric and not rule.spans(float(value)):
        low, high = rule.minimum, rule.maximum
        limits = {"low": "" if low is None else f"{low:g}", "high": "" if high is None else f"{high:g}"}
        raise _invalid(field, text, "out_of_range", confirmable=True, **limits)
    if field.kind in (Kind.DIGITS, Kind.BUBBLES, Kind.LETTERS, Kind.ALNUM):
        boxes = max((len(zone.cells) for zone in field.zones), default=0)
        boxes = boxes // BUBBLES_A_DIGIT if field.kind is Kind.BUBBLES else boxes
        if boxes and len(value) > boxes:
            raise _invalid(field, text, "too_long", confirmable=True, boxes=boxes)


def _marked(field: Field, text: str) -> Value:
    if field.kind is Kind.TICK or field.kind in _WORDLESS:
        return _tick(field, text)
    if field.kind is Kind.CHOICE:
        return _option(field, text)
    chosen = {one for part in text.split(";") for one in _options(field, _COMMAS.split(part.strip()))}
    if not chosen:
        raise _not_an_option(field, text)
    return tuple(option.value for option in field.options if option.value in chosen)


def _options(field: Field, pieces: list[str]) -> Iterator[str]:
    """Yield the values of the options meant by pieces between commas; a label may hold commas itself.

    Pieces that are one label together and options each alone could be either, and are refused.
    """
    pieces = [piece for piece in pieces if piece]
    while pieces:
        joined = (", ".join(pieces[:count]) for count in range(len(pieces), 1, -1))
        together = next((words for words in joined if _named(field, words)), pieces[0])
        taken = _COMMAS.split(together)
        if len(taken) > 1 and all(_named(field, piece) for piece in taken):
            raise _not_an_option(field, together)
        yield _option(field, together)
        pieces = pieces[len(taken) :]


def _tick(field: Field, text: str) -> bool:
    word = _plain(text)
    if word in _YES | _NO:
        return word in _YES
    raise _invalid(field, text, "not_yes_or_no")


def _option(field: Field, text: str) -> str:
    """Return the value of the option meant: its value as it is spelled, else its value or label, else a beginning.

    What is one option's value and another's label, spelled neither way exactly, could be either and is refused.
    """
    if text in (option.value for option in field.options):
        return text
    meant = _named(field, text)
    meant = meant or {option.value for option in field.options if _plain(option.label).startswith(_plain(text))}
    if len(meant) != 1:
        raise _not_an_option(field, text)
    return meant.pop()


def _named(field: Field, text: str) -> set[str]:
    """Return the values of the options whose value or label is ``text``, whatever its capitals and accents."""
    word = _plain(text)
    return {option.value for option in field.options if word in (_plain(option.value), _plain(option.label))}


def _not_an_option(field: Field, text: str) -> InvalidValue:
    return _invalid(field, text, "not_an_option", options="; ".join(option.label for option in field.options))


def _label(field: Field, value: str) -> str:
    return next((option.label for option in field.options if option.value == value), value)


def _plain(text: str) -> str:
    """Return ``text`` in lower case without accents, ligatures taken apart."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    return "".join(character for character in apart if not unicodedata.combining(character))


def _invalid(field: Field, text: str, reason: str, *, confirmable: bool = False, **details: object) -> InvalidValue:
    words = tr(f"reasons.value.{reason}", None, **details)
    return InvalidValue(value=text, field=field.label, reason=words, confirmable=confirmable)

"""What validation and destinations say of a sheet, as a sentence for whoever has to see to it.

The ledger keeps what was said once, in the words and the language of that moment, with places as programs name them
(``SERIAL temperature:1``) and amounts as records hold them (``57.2 Cel ∉ [10, 47] Cel``). Here it is read back by the
catalogue's own texts and told in the reader's language: the field's title as on the form, its line, units and numbers
as people write them, and what to do. What no text of the catalogue said, such as a server's own words, stays as it is
but for the names of fields in it.
"""

import re
import string
from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from recon.delivery.codes import UNITS
from recon.language import LANGUAGES, every_text, tr
from recon.model.form import Form

FormOf = Callable[[str], Form | None]
"""Gives the form of a sheet by its serial, None where nobody knows it."""

_AREAS = ("validation.fault.", "delivery.fault.", "hl7.fault.", "extract.fault.")
_OF_A_MESSAGE = "hl7.answer.place"
_SERIAL = r"[0-9A-Z]{9}"
SERIAL = re.compile(rf"(?<!\w){_SERIAL}(?![0-9A-Za-z])")
"""What looks like a sheet's serial."""

# As validation, HL7 v2 and the extract name a place: the page and the title may follow.
_WHERE = re.compile(rf"({_SERIAL})(?:,? (\w+)(?::(\d+))?)?(?: \(.*?\))??(?: \(page (\d+)\))?")
_NAMED = re.compile(rf"(?<!\w)({_SERIAL})[ :](\w+)(?::(\d+))?(?!\w)")
_PUT_IN = {"where": rf"{_SERIAL}\b.*?", "sheet": _SERIAL, "kind": r"[A-Z]\S*(?: \([A-Z0-9]+\))?", "control_id": r"\S+"}
_PLACE = re.compile(r"(\w+)(?::(\d+))?")
_RANGE = re.compile(r"(?P<value>.+?) ∉ \[(?P<low>\S+), (?P<high>\S+)\](?P<unit>(?: \S+)?)")
_PAIR = re.compile(r"(?P<first>.+?) [≠<>≥] (?P<second>.+)")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AMOUNT = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)(?: (?P<unit>\S+))?")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_DECIMAL = re.compile(r"(?<![\w.,])(-?\d+)\.(\d+)(?![\w.])")
_EQUALS = re.compile(r"(?<== )(-?\d+)\.(\d+)(?=,|$)")
_OF_UNITS = frozenset({"no_unit", "other_unit"})


def in_sentences(words: str, sheet: str, form_of: FormOf) -> str:
    """Return what was said of a ``sheet`` (its serial) in sentences, in the language in use, line by line."""
    return "\n".join(_sentence(line, sheet, form_of) for line in words.split("\n"))


def told_in_words(words: str) -> str:
    """Return what a destination or a sheet holds with its times (to the minute) and numbers as people write them."""
    timed = _INSTANT.sub(lambda found: tr("account.moment", at=datetime.fromisoformat(found[0])), words)
    return _DECIMAL.sub(rf"\1{tr('cli.decimal_mark')}\2", timed)


def place_in_words(serial: str, field: str, row: int | None, sheet: str, form_of: FormOf) -> str:
    """Return the field's title as on its form, with its line counted from 1; the sheet too where it is not ``sheet``.

    ``field`` may be empty: then it is the sheet as a whole; digits alone are the number of a page.
    """
    form = form_of(serial)
    found = form.field(field) if form is not None and field else None
    title = found.label if found is not None and found.label else field
    if found is None and field.isdecimal() and row is None:
        title = tr("validation.place.page", page=field)
    if row is not None:
        title = tr("validation.place.line", title=title, line=row + 1)
    if serial != sheet:
        key = "other" if title else "of"
        return tr(f"validation.place.{key}", sheet=serial, title=title)
    return title or tr("validation.place.sheet")


def _sentence(line: str, sheet: str, form_of: FormOf) -> str:
    if SERIAL.search(line) is None:
        return line
    for key, pattern in _said():
        found = pattern.search(line)
        told = _told(key, found.groupdict(), sheet, form_of) if found is not None else None
        if found is not None and told is not None:
            # What stands around it: what was tried when it was found.
            return _renamed(line[: found.start()], sheet, form_of) + told + line[found.end() :]
    return _renamed(line, sheet, form_of)


@cache
def _said() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return every text about a place on a sheet, in all languages, as what finds it and what was put in it."""
    known = [item for language in LANGUAGES for item in every_text(language).items()]
    faults = [(key, _pattern(text)) for key, text in known if key.startswith(_AREAS)]
    # That of messages is almost all places to fill: it is tried last.
    return (*faults, *((key, _pattern(text)) for key, text in known if key == _OF_A_MESSAGE))


def _pattern(text: str) -> re.Pattern[str]:
    parts, seen = [], set[str]()
    for literal, name, _, _ in string.Formatter().parse(text):
        parts.append(re.escape(literal))
        if name is not None:
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>{_PUT_IN.get(name, '.*?')})")
            seen.add(name)
    # A text that ends with what was put in takes all the rest of the line.
    return re.compile("".join(parts) + ("$" if text.endswith("}") else r"(?!\S)"))


def _told(key: str, put_in: dict[str, str], sheet: str, form_of: FormOf) -> str | None:
    """Return the text ``key`` told anew, None where what was put in it names no place."""
    if key == _OF_A_MESSAGE:
        message = {"kind": put_in["kind"], "control_id": put_in["control_id"]}
        return tr("validation.said.message", reason=_renamed(put_in["reason"], sheet, form_of), **message)
    where = _WHERE.fullmatch(put_in["where"])
    if where is None:
        return None
    serial, field, row, page = where.groups()
    place = (serial, field or "", int(row) if row else None)
    area, _, code = key.split(".")
    if area not in ("validation", "delivery"):
        # These name the sheet themselves.
        named = f"{serial}, {place_in_words(*place, serial, form_of)}" if field else serial
        return tr(key, **put_in | {"where": named})
    named = place_in_words(*place, sheet, form_of)
    if page is not None:
        named = tr("validation.on_page", where=named, page=page)
    return _fault_told(key, code, named, put_in, (serial, sheet), form_of)


def _fault_told(
    key: str, code: str, place: str, put_in: dict[str, str], whose: tuple[str, str], form_of: FormOf
) -> str:
    detail, (serial, sheet) = put_in.get("detail", ""), whose
    details = {"detail": _readable(detail, code, serial, sheet, form_of)}
    parts = _RANGE.fullmatch(detail) or _PAIR.fullmatch(detail)
    if parts is not None:
        details |= {name: _worded(text, code) for name, text in parts.groupdict().items() if name != "unit"}
        if parts.re is _RANGE:
            details["high"] = _worded(f"{parts['high']}{parts['unit']}", code)
    try:
        return tr(f"validation.said.{code}", place=place, **details)
    except KeyError:
        # Not in the form in which it is said today: as it was said then.
        return tr(key, **put_in | {"where": place, "detail": details["detail"]})


def _readable(detail: str, code: str, serial: str, sheet: str, form_of: FormOf) -> str:
    if code == "twice" and (found := _PLACE.fullmatch(detail)):
        return place_in_words(serial, found[1], int(found[2]) if found[2] else None, serial, form_of)
    whole = _worded(detail, code)
    if whole != detail:
        return whole
    return _EQUALS.sub(rf"\1{tr('cli.decimal_mark')}\2", _renamed(detail, sheet, form_of))


def _worded(text: str, code: str) -> str:
    """Return a moment, a day, an amount or a unit as people write it; anything else as it is."""
    if _MOMENT.fullmatch(text):
        return tr("account.moment", at=datetime.fromisoformat(text))
    if _DAY.fullmatch(text):
        return _day(text)
    if code in _OF_UNITS:
        return unit_in_words(text) or tr("validation.place.no_unit")
    amount = _AMOUNT.fullmatch(text)
    if amount is None:
        return text
    number = amount["number"].replace(".", tr("cli.decimal_mark"))
    return f"{number}\u00a0{unit_in_words(amount['unit'] or '')}".rstrip("\u00a0")


def unit_in_words(ucum: str) -> str:
    """Return a unit of UCUM as it stands on forms; empty for a bare number."""
    bare = re.sub(r"\{.*?\}", "", ucum)
    return UNITS.get(bare, bare.replace("[", "").replace("]", "")) if bare else ""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).strftime(tr("roster.date"))
    except ValueError:
        return text


def _renamed(words: str, sheet: str, form_of: FormOf) -> str:
    """Return words with the fields that they name by their titles; what is no field of the sheet's form stays."""

    def title(found: re.Match[str]) -> str:
        form = form_of(found[1])
        if form is None or form.field(found[2]) is None:
            return found[0]
        return place_in_words(found[1], found[2], int(found[3]) if found[3] else None, sheet, form_of)

    return _NAMED.sub(title, words)

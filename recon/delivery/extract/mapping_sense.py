"""What a mapping may not say though each of its values can be: two meanings for one word, rows of which nobody knows
the sheet, a column that says nothing."""

import re

from recon.delivery.extract.cells import NONE, OF_LINE, OF_SHEET, SOURCES, lacks
from recon.delivery.extract.mapping import Mapping
from recon.delivery.extract.toml_lines import Place
from recon.language import tr

Faults = list[tuple[Place, str]]

_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_APART = ("blank", "illegible", "struck", "none", "pictured")


def senseless(mapping: Mapping) -> Faults:
    """Return what ``mapping`` may not say, each with its place."""
    return [
        *_of_file(mapping),
        *_of_columns(mapping),
        *_of_words(mapping),
        *_of_options(mapping),
        *_of_letters(mapping),
    ]


def _fault(place: Place, words: str, **details: object) -> tuple[Place, str]:
    return place, tr(f"extract.mapping.{words}", None, **details)


def _of_file(mapping: Mapping) -> Faults:
    found = []
    if mapping.decimal == mapping.delimiter:
        found.append(_fault(("decimal",), "decimal_delimits"))
    if mapping.place("sheet") is None and mapping.place("identity") is None:
        found.append(_fault(("column",), "no_sheet"))
    if mapping.rows == "line" and not mapping.groups:
        found.append(_fault(("groups",), "no_groups"))
    if mapping.rows == "value" and mapping.groups:
        found.append(_fault(("groups",), "groups_of_values"))
    return found


def _of_columns(mapping: Mapping) -> Faults:
    found = []
    allowed = SOURCES if mapping.rows == "value" else (*OF_SHEET, *OF_LINE)
    for at, column in enumerate(mapping.columns):
        if column.source and column.source not in allowed:
            found.append(_fault(("column", at, "from"), "one_of", known=", ".join(allowed)))
        if (column.field or column.loinc) and mapping.rows == "value":
            found.append(_fault(("column", at), "field_of_line"))
        if column.heading in mapping.headings[:at]:
            found.append(_fault(("column", at, "heading"), "twice", value=column.heading))
    return found


def _of_words(mapping: Mapping) -> Faults:
    found = []
    told: dict[str, str] = {}
    for name in _APART:
        word = getattr(mapping.words, name)
        if word in told:
            found.append(_fault(("words", name), "same_word", value=word, other=told[word]))
        if _NUMBER.fullmatch(word):
            found.append(_fault(("words", name), "like_a_number", value=word))
        told.setdefault(word, name)
    if mapping.words.yes == mapping.words.no:
        found.append(_fault(("words", "no"), "same_word", value=mapping.words.no, other="yes"))
    ticks = ("yes", "no")
    found += [
        _fault(("words", name), "same_word", value=word, other=told[word])
        for name in ticks
        if (word := getattr(mapping.words, name)) in mapping.words.for_no_value
    ]
    return found


def _of_options(mapping: Mapping) -> Faults:
    """Two options written alike are one to who reads them; so are several marks where one has their sign in it."""
    found = []
    for name, options in mapping.options.items():
        told: dict[str, str] = {}
        for value, written in options.items():
            place = ("options", name, value)
            if written in told:
                found.append(_fault(place, "same_word", value=written, other=told[written]))
            if written in mapping.words.for_no_value or (written == mapping.words.none and value != NONE):
                found.append(_fault(place, "word_taken", value=written))
            if "|" in written:
                found.append(_fault(place, "bar"))
            told.setdefault(written, value)
    return found


def _of_letters(mapping: Mapping) -> Faults:
    """What the file itself writes must be writable in its letters."""
    texts: list[tuple[Place, str]] = [(("column", at, "heading"), one) for at, one in enumerate(mapping.headings)]
    texts += [(("column", at, "text"), one.text) for at, one in enumerate(mapping.columns)]
    texts += [(("words", name), getattr(mapping.words, name)) for name in (*_APART, "yes", "no")]
    texts += [(("codes", name), code) for name, code in mapping.codes.items()]
    texts += [(("units", name), unit.written or unit.to) for name, unit in mapping.units.items()]
    texts += [(("options", name, value), text) for name, one in mapping.options.items() for value, text in one.items()]
    return [
        _fault(place, "letters", letters=letters, encoding=mapping.encoding)
        for place, text in texts
        if (letters := lacks(text, mapping.encoding))
    ]

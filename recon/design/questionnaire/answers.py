"""A question that others wrote, as the fields of a paper form: by its type, its length, its range, its answers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from recon.design.codings import MAX_OPTIONS
from recon.design.questionnaire.draft import DraftField, DraftOption, Words
from recon.design.questionnaire.naming import Names, right_coding
from recon.design.questionnaire.nodes import objects, plain, text_of, words_of
from recon.design.questionnaire.notes import Notes
from recon.design.questionnaire.vocabulary import (
    MAX_DECIMALS,
    MAX_VALUE,
    MIN_VALUE,
    UNIT,
    UNIT_OPTION,
    XHTML,
    Json,
    all_of,
    first,
    value_of,
)
from recon.language import tr

BOXED_LENGTH = 20  # characters: what is longer is written in a free area
WHOLE_DIGITS = 5  # of a number whose largest value nobody says
MOST_DIGITS = 9
USUAL_DECIMALS, MOST_DECIMALS = 2, 4
SHORT_TEXT, LONG_TEXT, PICTURE = 10.0, 20.0, 60.0  # mm, the heights of free areas
_TEXTS = {"string": SHORT_TEXT, "url": SHORT_TEXT, "reference": SHORT_TEXT, "text": LONG_TEXT}
_YES_NO = {"yes": "Y", "no": "N"}
_YES_NO_SYSTEM = "http://terminology.hl7.org/CodeSystem/v2-0532"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on its way in: ``once`` where it does not stand in a repeated section."""

    file: Path
    item: Json
    whole: Json
    languages: tuple[str, ...]
    link: str
    names: Names
    notes: Notes
    once: bool

    def field(self, label: Words, entries: dict[str, Any], ending: str = "") -> DraftField:
        """Return a field of this question, the main one where ``ending`` is empty."""
        return DraftField(self.names.field(f"{self.link}{ending}"), self.link, entries, label)

    def words(self, name: str) -> Words:
        """Return words of recon's own, in every language of the form."""
        return {language: tr(f"questionnaire.words.{name}", language) for language in self.languages}


def label_of(item: Json, link: str, language: str, notes: Notes) -> Words:
    """Return what the item says, its prefix before it; its linkId, which is told, where it says nothing in words."""
    label = words_of(item, "text", language)
    beside = item.get("_text")
    if isinstance(beside, dict) and isinstance(markup := first(beside, XHTML, str), str):
        said, pictures = _unmarked(markup)
        if pictures:
            notes.tell(link, "picture", count=pictures)
        label = {language: said} | label if said else label
    if not label:
        notes.tell(link, "no_text")
        label = {language: plain(link) or "?"}
    prefix = text_of(item, "prefix")
    return {spoken: f"{prefix} {text}" if prefix else text for spoken, text in label.items()}


class _Markup(HTMLParser):
    """Gathers the words of XHTML, and counts its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.pictures = 0

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.pictures += tag in ("img", "svg", "object")
        self.words.append(" ")


def _unmarked(markup: str) -> tuple[str, int]:
    parser = _Markup()
    parser.feed(markup)
    parser.close()
    return plain(re.sub(r"\s+", " ", "".join(parser.words))), parser.pictures


def fields_of(asked: Asked, label: Words) -> list[DraftField]:
    """Return the fields that the question makes on paper; the first one is the question's own."""
    kind = text_of(asked.item, "type")
    maker = _MAKERS.get(kind)
    if maker is None:
        asked.notes.tell(asked.link, "unknown_type", type=plain(kind) or "-")
        return _free(asked, label)
    return maker(asked, label)


def _boolean(asked: Asked, label: Words) -> list[DraftField]:
    """Yes and no are two marks: a single one left empty would not tell "no" from "not answered"."""
    field = asked.field(label, {"kind": "choice"})
    for value, code in _YES_NO.items():
        coding = {"system": _YES_NO_SYSTEM, "code": code, "display": value.capitalize()}
        field.options.append(DraftOption(value, asked.words(value), coding))
    return [field]


def _number(asked: Asked, label: Words, decimals: int) -> list[DraftField]:
    low, high = (first(asked.item, url, (int, float)) for url in (MIN_VALUE, MAX_VALUE))
    if low is not None and low < 0:
        asked.notes.tell(asked.link, "negative", low=low)
        low = 0
    if high is not None and high <= (low or 0):
        asked.notes.tell(asked.link, "range", low=0 if low is None else low, high=high)
        low = high = None
    cells = WHOLE_DIGITS if high is None else len(str(int(high)))
    if high is None:
        asked.notes.tell(asked.link, "digits", digits=cells)
    if cells > MOST_DIGITS or (low or 0) >= 10**cells:
        asked.notes.tell(asked.link, "too_long_number", most=MOST_DIGITS)
        return _free(asked, label)
    entries: dict[str, Any] = {"kind": "decimal" if decimals else "digits", "cells": cells + decimals}
    entries |= {"decimals": decimals} if decimals else {}
    if low is not None or high is not None:
        entries["range"] = [low or 0, 10**cells - 1 if high is None else high]
    return [asked.field(label, entries)]


def _integer(asked: Asked, label: Words) -> list[DraftField]:
    return _with_unit(asked, _number(asked, label, 0))


def _decimal(asked: Asked, label: Words) -> list[DraftField]:
    decimals = first(asked.item, MAX_DECIMALS, int)
    if decimals is None or not 0 <= decimals <= MOST_DECIMALS:
        asked.notes.tell(asked.link, "decimals", decimals=USUAL_DECIMALS)
        decimals = USUAL_DECIMALS
    return _with_unit(asked, _number(asked, label, decimals))


def _with_unit(asked: Asked, fields: list[DraftField]) -> list[DraftField]:
    """Give the number its unit, which is also printed; where several are allowed, a choice of them goes with it."""
    if fields[0].entries["kind"] == "text":
        return fields
    values = [value_of(one) for url in (UNIT, UNIT_OPTION) for one in all_of(asked.item, url)]
    said = list({_unit(one): None for one in values if isinstance(one, dict) and any(_unit(one))})
    if len(said) == 1:
        ((code, shown),) = said
        fields[0].entries["unit"] = code
        fields[0].hint = dict.fromkeys(asked.languages, shown)
    elif len(said) > MAX_OPTIONS:
        asked.notes.tell(asked.link, "too_many_units", count=len(said))
        fields.append(asked.field(asked.words("unit"), {"kind": "text", "height": SHORT_TEXT}, "_unit"))
    elif said:
        asked.notes.tell(asked.link, "units", count=len(said))
        choice = asked.field(asked.words("unit"), {"kind": "choice"}, "_unit")
        names = Names()
        choice.options = [DraftOption(names.option(c), dict.fromkeys(asked.languages, shown)) for c, shown in said]
        fields.append(choice)
    return fields


def _unit(coding: Mapping[str, Any]) -> tuple[str, str]:
    code, display = text_of(coding, "code"), text_of(coding, "display")
    return code or display, display or code


def _plain(kind: str) -> Callable[[Asked, Words], list[DraftField]]:
    return lambda asked, label: [asked.field(label, {"kind": kind})]


def _moment(asked: Asked, label: Words) -> list[DraftField]:
    asked.notes.tell(asked.link, "moment")
    time = asked.field(asked.words("time"), {"kind": "time"} | ({"beside": True} if asked.once else {}), "_time")
    return [asked.field(label, {"kind": "date"}), time]


def _text(asked: Asked, label: Words) -> list[DraftField]:
    length = asked.item.get("maxLength")
    if text_of(asked.item, "type") == "string" and type(length) is int and 1 <= length <= BOXED_LENGTH:
        return [asked.field(label, {"kind": "alnum", "cells": length})]
    if text_of(asked.item, "type") == "reference":
        asked.notes.tell(asked.link, "reference")
    return _free(asked, label)


def _free(asked: Asked, label: Words) -> list[DraftField]:
    height = _TEXTS.get(text_of(asked.item, "type"), SHORT_TEXT)
    return [asked.field(label, {"kind": "text", "height": height})]


def _attachment(asked: Asked, label: Words) -> list[DraftField]:
    asked.notes.tell(asked.link, "attachment")
    if asked.once:
        return [asked.field(label, {"kind": "drawing", "height": PICTURE})]
    return [asked.field(label, {"kind": "text", "height": LONG_TEXT, "recovery": "document"})]


def _choice(asked: Asked, label: Words) -> list[DraftField]:
    options = _options(asked)
    if not 1 <= len(options) <= MAX_OPTIONS:
        words = "too_many_options" if options else "no_options"
        names = ", ".join(next(iter(option.label.values()), option.value) for option in options)
        asked.notes.tell(asked.link, words, count=len(options), most=MAX_OPTIONS, options=names)
        return _free(asked, label)
    several = asked.item.get("repeats") is True
    kind = "tick" if len(options) == 1 else "choices" if several else "choice"
    field = asked.field(label, {"kind": kind})
    field.options = options
    return [field]


def _open_choice(asked: Asked, label: Words) -> list[DraftField]:
    fields = _choice(asked, label)
    if fields[0].options:
        asked.notes.tell(asked.link, "open_choice")
        fields.append(asked.field(asked.words("other"), {"kind": "text", "height": SHORT_TEXT}, "_other"))
    return fields


def _options(asked: Asked) -> list[DraftOption]:
    item, main = asked.item, asked.languages[0]
    given = [_answer(one, main) for one in objects(asked.file, item, "answerOption", asked.link)]
    listed = text_of(item, "answerValueSet")
    if listed and not given:
        given = [(one, words_of(one, "display", main)) for one in _contained(asked, listed)]
        if not given:
            asked.notes.tell(asked.link, "value_set", url=listed)
    names = Names()
    options: list[DraftOption] = []
    for coding, label in given:
        code = text_of(coding, "code")
        right = right_coding(coding)
        if text_of(coding, "system") and right is None:
            asked.notes.tell(asked.link, "wrong_code", code=code)
        answer = (text_of(coding, "system"), code)
        value = code or label.get(main, "")
        options.append(DraftOption(names.option(value), label or {main: code or "?"}, right, answer))
    return options


def _answer(option: Json, language: str) -> tuple[Json, Words]:
    """Return an answer option as a coding, and its label; a plain value is a coding without a system."""
    value = value_of(option)
    if isinstance(value, dict):
        return value, words_of(value, "display", language) or words_of(value, "reference", language)
    said = plain(str(value)) if isinstance(value, (str, int, float)) else ""
    return {"code": said}, {language: said} if said else {}


def _contained(asked: Asked, listed: str) -> list[Json]:
    """Return the concepts of a value set that the Questionnaire holds itself."""
    found = next(
        (
            one
            for one in objects(asked.file, asked.whole, "contained", "-")
            if one.get("resourceType") == "ValueSet" and (f"#{one.get('id')}" == listed or one.get("url") == listed)
        ),
        {},
    )
    expansion, compose = found.get("expansion"), found.get("compose")
    if isinstance(expansion, dict):
        return objects(asked.file, expansion, "contains", listed)
    includes = objects(asked.file, compose, "include", listed) if isinstance(compose, dict) else []
    return [
        {"system": text_of(one, "system"), **concept}
        for one in includes
        for concept in objects(asked.file, one, "concept", listed)
    ]


_MAKERS: dict[str, Callable[[Asked, Words], list[DraftField]]] = {
    "boolean": _boolean,
    "integer": _integer,
    "decimal": _decimal,
    "quantity": _decimal,
    "date": _plain("date"),
    "time": _plain("time"),
    "dateTime": _moment,
    "string": _text,
    "text": _text,
    "url": _text,
    "reference": _text,
    "attachment": _attachment,
    "choice": _choice,
    "coding": _choice,
    "open-choice": _open_choice,
}

"""What recon wrote into a Questionnaire, read back as the entries of the form language."""

from collections.abc import Mapping
from typing import Any

from recon.design.questionnaire.draft import DraftOption
from recon.design.questionnaire.naming import Names
from recon.design.questionnaire.nodes import plain, text_of, words_of
from recon.design.questionnaire.vocabulary import (
    MAX_DECIMALS,
    MAX_OCCURS,
    MAX_VALUE,
    MIN_VALUE,
    RECON,
    UNIT,
    Json,
    all_of,
    first,
    value_of,
)

WAYS = ("columns", "rows", "blocks")
OF_FORM = frozenset({"orientation", "duplex", "label"})
OF_SECTION = frozenset({*WAYS, "new_page"})
OF_FIELD = frozenset(
    {
        "kind",
        "cells",
        "groups",
        "separator",
        "words",
        "check",
        "order",
        "height",
        "width",
        "picture",
        "scale",
        "recovery",
        "critical",
        "beside",
        "role",
    }
)
OF_CHECK = frozenset({"left", "operator", "right", "value", "of"})
_LISTS = frozenset({"groups", "of", "text", "checks"})


def entries_in(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entries in recon's extension of ``node``, empty where it has none."""
    return next((_parts(one) for one in all_of(node, RECON)), {})


def _parts(node: Mapping[str, Any]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    found = node.get("extension")
    for part in found if isinstance(found, list) else []:
        name = part.get("url") if isinstance(part, dict) else None
        if not isinstance(name, str):
            continue
        value = _parts(part) if "extension" in part else _said(value_of(part))
        if value is not None and name in _LISTS and isinstance(parts.setdefault(name, []), list):
            parts[name].append(value)
        elif value is not None:
            parts[name] = value
    return parts


def _said(value: Any) -> Any:
    """Return a value that the form language can write, None for any other."""
    if isinstance(value, str):
        return plain(value)
    return value if isinstance(value, (bool, int, float)) else None


def section_entries(item: Json) -> dict[str, Any]:
    """Return the entries of a section; how often it is repeated is FHIR's to say."""
    entries = {name: value for name, value in entries_in(item).items() if name in OF_SECTION}
    times = first(item, MAX_OCCURS, int)
    return {name: times if name in WAYS and times else value for name, value in entries.items()}


def field_entries(item: Json) -> dict[str, Any]:
    """Return the entries of a field that recon wrote: FHIR's word first, for what FHIR has a word for."""
    entries = {name: value for name, value in entries_in(item).items() if name in OF_FIELD}
    ends = [first(item, url, (int, float)) for url in (MIN_VALUE, MAX_VALUE)]
    unit = first(item, UNIT, dict)
    decimals = first(item, MAX_DECIMALS, int)
    said = {
        "required": item.get("required") is True,
        "cells": item.get("maxLength"),
        "range": ends if None not in ends else None,
        "unit": text_of(unit, "code") if unit else "",
        "decimals": decimals if entries["kind"] == "decimal" else None,
    }
    return entries | {name: value for name, value in said.items() if value}


def tick_option(item: Json, names: Names) -> list[DraftOption]:
    """Return the one option of a tick."""
    option = entries_in(item).get("option")
    if not isinstance(option, dict):
        return []
    coding = option.get("coding")
    said = _coding(coding) if isinstance(coding, dict) else None
    labels = (one for one in option.get("text", []) if isinstance(one, dict))
    words = {str(one.get("lang", "")): str(one.get("content", "")) for one in labels}
    return [DraftOption(names.option(str(option.get("value", ""))), words, said)]


def _coding(coding: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(coding.get(name, "")) for name in ("system", "code", "display")}


def own_option(option: Json, language: str) -> DraftOption | None:
    """Return an option that recon wrote, None where others did."""
    entries, coding = entries_in(option), option.get("valueCoding")
    if not entries.get("value") or not isinstance(coding, dict):
        return None
    system, code = text_of(coding, "system"), text_of(coding, "code")
    said = _coding({"system": system, "code": code, **entries}) if system else None
    label = words_of(coding, "display", language)
    return DraftOption(str(entries["value"]), label or {language: code}, said, (system, code))

"""A form that is being made from a Questionnaire, and its files in the form language."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recon.design.codings import SYSTEMS

Words = dict[str, str]
"""One text by language; a language that has none is told by the main one."""

_ALIASES = {url: name for name, url in SYSTEMS.items()}


@dataclass(slots=True)
class DraftOption:
    """One option: its ``value`` as recorded, its label by language, and its coding as ``{system, code, display}``.

    ``answer`` is how the Questionnaire's conditions name it: a system, or none, and a code.
    """

    value: str
    label: Words
    coding: Mapping[str, str] | None = None
    answer: tuple[str, str] = ("", "")


@dataclass(slots=True)
class DraftField:
    """One field: ``entries`` as the form language has them; ``link`` is the linkId that it comes from."""

    key: str
    link: str
    entries: dict[str, Any]
    label: Words
    hint: Words = field(default_factory=dict)
    coding: Mapping[str, str] | None = None
    options: list[DraftOption] = field(default_factory=list)


@dataclass(slots=True)
class DraftSection:
    """One section; ``entries`` holds how it is repeated."""

    key: str
    link: str
    entries: dict[str, Any]
    title: Words
    fields: list[DraftField] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A form to be; ``languages`` starts with the main one. ``own`` says that recon wrote the Questionnaire."""

    key: str
    languages: tuple[str, ...]
    title: Words
    entries: dict[str, Any] = field(default_factory=dict)
    coding: Mapping[str, str] | None = None
    sections: list[DraftSection] = field(default_factory=list)
    checks: list[dict[str, Any]] = field(default_factory=list)
    own: bool = False

    @property
    def fields(self) -> list[DraftField]:
        return [one for section in self.sections for one in section.fields]

    def said(self, words: Words, language: str) -> str:
        """Return the text in ``language``, or in the main language where it has none."""
        return words.get(language, words.get(self.languages[0], ""))

    def said_if(self, words: Words, language: str) -> str:
        """Return the text of what may be empty; recon's own Questionnaire means it where it has none."""
        return words.get(language, "") if self.own else self.said(words, language)


def files_of(draft: Draft) -> dict[str, str]:
    """Return the text of each of the form's files by its name."""
    words = {f"{draft.key}.{language}.toml": _words(draft, language) for language in draft.languages}
    return {f"{draft.key}.toml": _structure(draft), **words}


def _structure(draft: Draft) -> str:
    tables = [_lines({"recon_form": 1, "key": draft.key, **draft.entries}, draft.coding)]
    for section in draft.sections:
        tables.append(["[[section]]", *_lines({"key": section.key, **section.entries})])
        for one in section.fields:
            tables.append(["[[section.field]]", *_lines({"key": one.key, **one.entries}, one.coding)])
            tables += [
                ["[[section.field.option]]", *_lines({"value": option.value}, option.coding)] for option in one.options
            ]
    tables += [["[[check]]", *_lines(check)] for check in draft.checks]
    return _joined(tables)


def _words(draft: Draft, language: str) -> str:
    titles = {section.key: draft.said_if(section.title, language) for section in draft.sections}
    tables = [_lines({"title": draft.said(draft.title, language)}), ["[sections]", *_lines(titles)]]
    for one in draft.fields:
        said = {"label": draft.said(one.label, language), "hint": draft.said_if(one.hint, language)}
        tables.append([f"[fields.{one.key}]", *_lines({name: text for name, text in said.items() if text})])
        if one.options:
            labels = {option.value: draft.said(option.label, language) for option in one.options}
            tables.append([f"[fields.{one.key}.options]", *_lines(labels)])
    return _joined(tables)


def _joined(tables: Sequence[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in tables) + "\n"


def _lines(entries: Mapping[str, Any], coding: Mapping[str, str] | None = None) -> list[str]:
    lines = [f"{name} = {_value(value)}" for name, value in entries.items()]
    return [*lines, f"coding = {_coding(coding)}"] if coding else lines


def _coding(coding: Mapping[str, str]) -> str:
    known = {**coding, "system": _ALIASES.get(coding["system"], coding["system"])}
    return "{ " + ", ".join(f"{name} = {_value(known[name])}" for name in ("system", "code", "display")) + " }"


def _value(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    # JSON's escapes are TOML's, but for one character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

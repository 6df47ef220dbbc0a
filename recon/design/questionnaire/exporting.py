"""A form's definition as a Questionnaire: sections as groups, fields as questions with the linkIds of delivery."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recon.design.questionnaire.entries import entries_of
from recon.design.questionnaire.rules import WHOLE, constraints, enable_when, option_code
from recon.design.questionnaire.vocabulary import (
    HINT_LINK,
    ITEM_CONTROL,
    ITEM_CONTROLS,
    MAX_DECIMALS,
    MAX_OCCURS,
    MAX_VALUE,
    MIN_VALUE,
    ORDINAL,
    SECTION_LINK,
    TRANSLATION,
    UCUM,
    UNIT,
    Json,
    entries_extension,
    extension,
)
from recon.design.terms import FieldDefinition, FormDefinition, SectionDefinition, Texts
from recon.model.form import Check, Coding, Kind, Option

_TYPES = {
    Kind.DECIMAL: "decimal",
    Kind.LETTERS: "string",
    Kind.ALNUM: "string",
    Kind.DATE: "date",
    Kind.TIME: "time",
    Kind.CHOICE: "choice",
    Kind.CHOICES: "choice",
    Kind.TICK: "boolean",
    Kind.BUBBLES: "integer",
    Kind.TEXT: "text",
    Kind.SIGNATURE: "attachment",
    Kind.DRAWING: "attachment",
}
_INTEGER_CELLS = 9  # digits that every FHIR integer (32 bits) can hold


def questionnaire(definition: FormDefinition, language: str, version: str, url: str) -> Json:
    """Return the form as a FHIR R4 Questionnaire.

    Args:
        definition: the form; a variant is told as the whole form that it is.
        language: that of the texts, one of the form's; its other languages are translations.
        version: that of the form as it is printed in ``language``.
        url: the canonical URL that the form's answers name, without version.
    """
    texts = {one.language: one for one in definition.texts}
    return _Export(definition, texts.pop(language), tuple(texts.values())).whole(version, url)


def _extended(node: Json, extensions: list[Json]) -> Json:
    return {**node, "extension": extensions} if extensions else node


def _coding(coding: Coding) -> Json:
    plain = {"system": coding.system, "code": coding.code, "display": coding.display}
    return {name: value for name, value in plain.items() if value}


@dataclass(frozen=True, slots=True)
class _Export:
    """One form on its way out: ``main`` words, and those of the other languages."""

    definition: FormDefinition
    main: Texts
    others: tuple[Texts, ...]

    def whole(self, version: str, url: str) -> Json:
        form = self.definition
        rules = constraints(form, self.main)
        entries: dict[str, Any] = {
            "recon_form": 1,
            **({"orientation": "landscape"} if form.landscape else {}),
            **({"duplex": True} if form.duplex else {}),
            **({} if form.labelled else {"label": False}),
            "checks": [_check(check) for check in form.checks],
        }
        base = url.removesuffix(form.key) + form.variant_of
        return {
            "resourceType": "Questionnaire",
            "id": form.key,
            "language": self.main.language,
            "extension": [*entries_extension(entries), *rules.get(WHOLE, [])],
            "url": url,
            "version": version,
            "name": "".join(part.capitalize() for part in form.key.split("-")),
            **self._said("title", {t.language: t.title for t in self._texts}),
            **({"derivedFrom": [base]} if form.variant_of else {}),
            "status": "active",
            **({"subjectType": ["Patient"]} if form.labelled else {}),
            **({"code": [_coding(form.coding)]} if form.coding else {}),
            "item": [self._section(section, rules.get(section.key, [])) for section in form.sections],
        }

    @property
    def _texts(self) -> tuple[Texts, ...]:
        return (self.main, *self.others)

    def _said(self, name: str, words: Mapping[str, str]) -> Json:
        """Return the element ``name`` with its words, by language, and their translations."""
        translations = [
            {
                "url": TRANSLATION,
                "extension": [extension("lang", "Code", one.language), extension("content", "String", text)],
            }
            for one in self.others
            if (text := words[one.language])
        ]
        said: Json = {name: words[self.main.language]} if words[self.main.language] else {}
        return said | ({f"_{name}": {"extension": translations}} if translations else {})

    def _section(self, section: SectionDefinition, rules: list[Json]) -> Json:
        way = {name: n for name in ("columns", "rows", "blocks") if (n := getattr(section, name))}
        extensions = entries_extension(way | ({"new_page": True} if section.new_page else {}))
        if section.times:
            extensions.append(extension(MAX_OCCURS, "Integer", section.times))
        if section.rows:
            extensions.append(_control("gtable"))
        item: Json = {
            "linkId": f"{SECTION_LINK}{section.key}",
            **self._said("text", {t.language: t.sections[section.key] for t in self._texts}),
            "type": "group",
            **({"repeats": True} if section.times else {}),
            "item": [self._question(field) for field in section.fields],
        }
        return _extended(item, [*extensions, *rules])

    def _question(self, field: FieldDefinition) -> Json:
        entries = entries_of(field)
        kind = _type(field)
        extensions: list[Json] = []
        if span := entries.pop("range", None):
            whole = kind == "integer" and all(end.is_integer() for end in span)
            for url, end in zip((MIN_VALUE, MAX_VALUE), span, strict=True):
                extensions.append(extension(url, "Integer", int(end)) if whole else extension(url, "Decimal", end))
        if unit := entries.pop("unit", None):
            extensions.append(extension(UNIT, "Coding", {"system": UCUM, "code": unit, "display": unit}))
        if kind == "decimal":
            extensions.append(extension(MAX_DECIMALS, "Integer", entries.pop("decimals", 0)))
        required = entries.pop("required", False)
        length = entries.pop("cells") if kind == "string" else 0
        if field.kind is Kind.TICK:
            entries["option"] = self._tick(field)
        conditions = enable_when(field, self.definition)
        item: Json = {
            "linkId": field.key,
            **({"code": [_coding(field.coding)]} if field.coding else {}),
            **self._said("text", {t.language: t.labels[field.key] for t in self._texts}),
            "type": kind,
            **({"enableWhen": conditions} if conditions else {}),
            **({"enableBehavior": "all"} if len(conditions) > 1 else {}),
            **({"required": True} if required else {}),
            **({"repeats": True} if field.kind is Kind.CHOICES else {}),
            **({"maxLength": length} if length else {}),
            **({"answerOption": self._options(field)} if kind == "choice" else {}),
            **self._hint(field),
        }
        return _extended(item, [*entries_extension(entries), *extensions])

    def _hint(self, field: FieldDefinition) -> Json:
        said = self._said("text", {t.language: t.hints[field.key] for t in self._texts})
        if not said:
            return {}
        hint = {"linkId": f"{field.key}{HINT_LINK}", **said, "type": "display", "extension": [_control("help")]}
        return {"item": [hint]}

    def _options(self, field: FieldDefinition) -> list[Json]:
        points = all(option.value.removeprefix("-").isdigit() for option in field.options)
        return [self._option(field, option, points=points) for option in field.options]

    def _option(self, field: FieldDefinition, option: Option, *, points: bool) -> Json:
        entries = {"value": option.value} | ({"display": option.coding.display} if option.coding else {})
        extensions = entries_extension({name: value for name, value in entries.items() if value})
        if points:
            extensions.append(extension(ORDINAL, "Decimal", int(option.value)))
        labels = {t.language: t.options[field.key, option.value] for t in self._texts}
        return _extended(
            {"valueCoding": {**option_code(field, option.value), **self._said("display", labels)}}, extensions
        )

    def _tick(self, field: FieldDefinition) -> Json:
        (option,) = field.options
        labels = [{"lang": t.language, "content": t.options[field.key, option.value]} for t in self._texts]
        coding = {"coding": _coding(option.coding)} if option.coding else {}
        return {"value": option.value, "text": labels, **coding}


def _type(field: FieldDefinition) -> str:
    """Return the FHIR type; digits that count nothing (a telephone number) are a text, whose zeros all tell."""
    if field.kind is not Kind.DIGITS:
        return _TYPES[field.kind]
    is_count = field.rule.minimum is not None or bool(field.unit)
    is_name = bool(field.groups or field.rule.check) or field.cells > _INTEGER_CELLS
    if is_name and not is_count:
        return "string"
    return "integer" if field.cells <= _INTEGER_CELLS else "decimal"


def _control(code: str) -> Json:
    return extension(ITEM_CONTROL, "CodeableConcept", {"coding": [{"system": ITEM_CONTROLS, "code": code}]})


def _check(check: Check) -> Json:
    given = {"left": check.left, "operator": check.operator, "right": check.right, "value": check.value}
    return {name: value for name, value in {**given, "of": list(check.of)}.items() if value}

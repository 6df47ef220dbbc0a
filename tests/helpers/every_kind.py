"""A definition made by hand that has every kind of field in every kind of section, upright or across."""

from recon.design.terms import FieldDefinition, FormDefinition, SectionDefinition, Texts
from recon.model.form import Kind, Option, Rule

RULES = {
    Kind.DATE: Rule(order="DDMMYYYY"),
    Kind.TIME: Rule(order="HHMM"),
    Kind.DECIMAL: Rule(decimals=1, align="right"),
    Kind.DIGITS: Rule(align="right"),
    Kind.BUBBLES: Rule(align="right"),
}
WORDS = {"yes": "Oui", "no": "Non", "unknown": "Ne sait pas", "done": "Vérifié"}


def field(key: str, kind: Kind, options: tuple[str, ...] = (), **entries: object) -> FieldDefinition:
    """Return a field with its options' values."""
    given: dict[str, object] = {
        "cells": 0,
        "height": 0.0,
        "beside": False,
        "rule": RULES.get(kind, Rule()),
        "critical": False,
        "coding": None,
        "unit": "",
        "role": "",
        "options": tuple(Option(value, "") for value in options),
        "line": 1,
    }
    return FieldDefinition(key=key, kind=kind, **given | entries)  # type: ignore[arg-type]


def section(key: str, *fields: FieldDefinition, line: int = 1, **times: int | bool) -> SectionDefinition:
    return SectionDefinition(key, times.pop("columns", 0), fields, line, **times)  # type: ignore[arg-type]


def texts(*sections: SectionDefinition, hints: bool = True, title: str = "Toutes sortes de champs") -> Texts:
    """Return words for the sections in French."""
    fields = [one for section in sections for one in section.fields]
    return Texts(
        language="fr",
        file="every.fr.toml",
        line=1,
        title=title,
        sections={section.key: f"Rubrique {section.key}" for section in sections},
        labels={one.key: f"Le champ {one.key[:8]}" for one in fields},
        hints={one.key: "avec un mot" if hints else "" for one in fields},
        options={(one.key, o.value): WORDS.get(o.value, o.value) for one in fields for o in one.options},
    )


def definition(*sections: SectionDefinition, landscape: bool = False, duplex: bool = False) -> FormDefinition:
    """Return a form of the sections."""
    words = texts(*sections)
    return FormDefinition("every", "every.toml", sections, (), None, (words,), landscape=landscape, duplex=duplex)


def dense(prefix: str) -> tuple[FieldDefinition, ...]:
    """Return fields as tables and blocks have them."""
    return (
        field(f"{prefix}_at", Kind.TIME),
        field(f"{prefix}_drug", Kind.TEXT),
        field(f"{prefix}_dose", Kind.DECIMAL, cells=4),
        field(f"{prefix}_unit", Kind.CHOICE, ("mg", "g", "mL")),
        field(f"{prefix}_seen", Kind.TICK, ("done",)),
        field(f"{prefix}_who", Kind.LETTERS, cells=2),
        field(f"{prefix}_signed", Kind.SIGNATURE, width=18.0, height=7.0),
    )


def every_kind(*, landscape: bool = False, duplex: bool = False) -> FormDefinition:
    """Return a form of several pages."""
    return definition(
        section(
            "lines",
            field("day", Kind.DATE),
            field("hour", Kind.TIME, beside=True),
            field("number", Kind.DIGITS, cells=9, groups=(2, 3, 4), separator="-"),
            field("known", Kind.CHOICE, ("yes", "no", "unknown")),
            field("several", Kind.CHOICES, tuple("abcdefghij")),
            field("pain", Kind.CHOICE, (*"0123456789", "10"), scale=True),
            field("volume", Kind.BUBBLES, cells=4),
            field("mass", Kind.BUBBLES, cells=3, beside=True),
            field("account", Kind.TEXT, height=30.0),
            field("wounds", Kind.DRAWING, height=80.0, picture="body"),
            field("signed", Kind.SIGNATURE, height=16.0),
        ),
        section(
            "flow",
            field("f_at", Kind.TIME),
            field("f_pulse", Kind.DIGITS, cells=3),
            field("f_known", Kind.CHOICE, ("a", "b", "c", "d")),
            columns=6,
        ),
        section("table", *dense("t"), rows=30),
        section("blocks", *dense("b"), field("b_more", Kind.CHOICE, tuple("01234"), scale=True), blocks=7),
        section("last", field("end", Kind.ALNUM, cells=6), new_page=True),
        landscape=landscape,
        duplex=duplex,
    )

"""What a form definition says, once it has been read and found right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recon.model.form import Check, Coding, Kind, Option, Role, Rule

# The sheet code has room for twelve characters of capitals, digits and dashes.
FORM_KEY = re.compile(r"[a-z][a-z0-9-]{0,11}")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,31}")


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One field. ``cells`` counts the boxes of a boxed kind; ``height`` is that of a free area, mm.

    ``beside`` sets it on the line of the field before it. The options' labels are in the texts.
    """

    key: str
    kind: Kind
    cells: int
    height: float
    beside: bool
    rule: Rule
    critical: bool
    coding: Coding | None
    unit: str
    role: Role
    options: tuple[Option, ...]
    line: int


@dataclass(frozen=True, slots=True)
class SectionDefinition:
    """Fields under one title. ``columns`` > 0 makes it a flowsheet: each field a line, repeated that many times."""

    key: str
    columns: int
    fields: tuple[FieldDefinition, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Texts:
    """A form's words in one language, by the keys of its structure; ``options`` by field and value.

    ``line`` is that of the title in ``file``.
    """

    language: str
    file: str
    line: int
    title: str
    sections: Mapping[str, str]
    labels: Mapping[str, str]
    hints: Mapping[str, str]
    options: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A form's structure and its words in each language it has."""

    key: str
    file: str
    sections: tuple[SectionDefinition, ...]
    checks: tuple[Check, ...]
    coding: Coding | None
    texts: tuple[Texts, ...]

    @property
    def fields(self) -> tuple[FieldDefinition, ...]:
        return tuple(field for section in self.sections for field in section.fields)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(texts.language for texts in self.texts)

    def said(self, language: str) -> Texts | None:
        """Return the words in ``language``, None where the form has none."""
        return next((texts for texts in self.texts if texts.language == language), None)

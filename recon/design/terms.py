"""What a form definition says, once it has been read and found right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recon.model.form import Check, Coding, Kind, Option, Recovery, Role, Rule

# The sheet code has room for twelve characters of capitals, digits and dashes.
FORM_KEY = re.compile(r"[a-z][a-z0-9-]{0,11}")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,31}")


class Way(StrEnum):
    """How the fields of a section are repeated; each name is that of the entry that says how often."""

    ONCE = ""
    COLUMNS = "columns"
    ROWS = "rows"
    BLOCKS = "blocks"


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One field. ``cells`` counts the boxes of a boxed kind, or the digits of bubbles; ``height`` is that of a free
    area, mm, and ``width`` what a free area takes in a table, mm (0: what is left).

    ``beside`` sets it on the line of the field before it. ``groups`` cuts the boxes into parts with ``separator``
    printed between them. A ``scale`` has its options in one line at even steps, each under its label. ``picture`` names
    what is printed in the frame of a drawing. The options' labels are in the texts.
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
    width: float = 0.0
    groups: tuple[int, ...] = ()
    separator: str = ""
    scale: bool = False
    picture: str = ""
    recovery: Recovery = Recovery.RECORD


@dataclass(frozen=True, slots=True)
class SectionDefinition:
    """Fields under one title, in lines, or repeated in one of three ways.

    ``columns`` > 0 makes it a flowsheet: each field a line, each time a column. ``rows`` > 0 makes it a table: each
    field a column under its label, each time a line. ``blocks`` > 0 repeats the whole section that many times, its
    fields one after the other with their labels above them. ``new_page`` starts it on a page of its own.
    """

    key: str
    columns: int
    fields: tuple[FieldDefinition, ...]
    line: int
    rows: int = 0
    blocks: int = 0
    new_page: bool = False

    @property
    def times(self) -> int:
        """How often the fields are repeated, 0 where they are not."""
        return self.columns or self.rows or self.blocks


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
    """A form's structure and its words in each language it has; ``check_lines`` are those of the checks in ``file``.

    A form that is not ``labelled`` has no place for a patient: its sheets are a ward's.
    """

    key: str
    file: str
    sections: tuple[SectionDefinition, ...]
    checks: tuple[Check, ...]
    coding: Coding | None
    texts: tuple[Texts, ...]
    landscape: bool = False
    duplex: bool = False
    variant_of: str = ""
    labelled: bool = True
    check_lines: tuple[int, ...] = ()

    @property
    def fields(self) -> tuple[FieldDefinition, ...]:
        return tuple(field for section in self.sections for field in section.fields)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(texts.language for texts in self.texts)

    def said(self, language: str) -> Texts | None:
        """Return the words in ``language``, None where the form has none."""
        return next((texts for texts in self.texts if texts.language == language), None)

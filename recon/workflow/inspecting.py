"""Looking at a definition that stands in no folder yet: what is wrong with it, and how it would be printed.

Whoever writes it may be half way through a word, or may have pasted a novel: how much is looked at has its limits.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from recon.design.art import Layout
from recon.design.definition import read_definition
from recon.design.kit import check_form
from recon.design.tables import DefinitionFault
from recon.design.terms import FormDefinition
from recon.errors import FormDefinitionError
from recon.language import tr

STRUCTURE = ""
"""The part of a definition that is not the words of a language."""

MOST_CHARACTERS = 60_000  # of one text: ten times the largest of the kit's
MOST_IN_LINE = 2_000  # characters
MOST_PLACES = 2_000  # to be written in
MOST_PAGES = 40


@dataclass(frozen=True, slots=True)
class Definition:
    """A form as texts, by part: STRUCTURE, and each language; an empty text is a language that the form has not."""

    key: str
    texts: Mapping[str, str]

    def name(self, part: str) -> str:
        """Return the name of the file that the part is in."""
        return f"{self.key}.{part}.toml" if part else f"{self.key}.toml"

    @property
    def files(self) -> dict[str, str]:
        """The texts by the names of their files."""
        return {self.name(part): text for part, text in self.texts.items() if text or part == STRUCTURE}


@dataclass(frozen=True, slots=True)
class Inspected:
    """The form laid out in each language it has, or what is wrong with it: a fault's file is a name without folder."""

    layouts: tuple[Layout, ...] = ()
    faults: tuple[DefinitionFault, ...] = ()


def inspect(definition: Definition, base: Definition | None = None) -> Inspected:
    """Check the definition and lay it out; ``base`` is the form that it is a variant of, if it is one."""
    long = tuple(_too_long(definition))
    if long:
        return Inspected(faults=long)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in {**(base.files if base else {}), **definition.files}.items():
            (folder / file).write_bytes(text.encode("utf-8", "replace"))
        try:
            return _laid_out(folder / definition.name(STRUCTURE), definition)
        except FormDefinitionError as error:
            return Inspected(faults=tuple(_placed(fault, folder) for fault in error.faults))


def _too_long(definition: Definition) -> Iterator[DefinitionFault]:
    """Yield what nobody would print, before anything is made of it."""
    for part, text in definition.texts.items():
        if len(text) > MOST_CHARACTERS:
            reason = tr("formroom.fault.too_long", most=MOST_CHARACTERS)
            yield DefinitionFault(definition.name(part), 1, "-", reason)
        lines = enumerate(text.split("\n"), start=1)
        if line := next((number for number, line in lines if len(line) > MOST_IN_LINE), 0):
            reason = tr("formroom.fault.long_line", most=MOST_IN_LINE)
            yield DefinitionFault(definition.name(part), line, "-", reason)


def _laid_out(path: Path, definition: Definition) -> Inspected:
    wrong = _own_rules(read_definition(path), definition)
    if wrong:
        return Inspected(faults=tuple(wrong))
    layouts = check_form(path)
    pages = max(layout.form.pages for layout in layouts)
    if pages > MOST_PAGES:
        reason = tr("formroom.fault.many_pages", pages=pages, most=MOST_PAGES)
        return Inspected(faults=(DefinitionFault(path.name, 1, "section", reason),))
    return Inspected(layouts=layouts)


def _own_rules(read: FormDefinition, definition: Definition) -> list[DefinitionFault]:
    """Return what keeps a right definition from being one of this store's: another's key, or far too much of it."""
    name = definition.name(STRUCTURE)
    faults = []
    if read.key != definition.key:
        faults.append(DefinitionFault(name, 1, "key", tr("formroom.fault.other_key", form=definition.key)))
    places = sum(len(section.fields) * max(section.times, 1) for section in read.sections)
    if places > MOST_PLACES:
        reason = tr("formroom.fault.too_many", places=places, most=MOST_PLACES)
        faults.append(DefinitionFault(name, 1, "section", reason))
    return faults


def _placed(fault: str, folder: Path) -> DefinitionFault:
    """Return the fault with the names of files alone: the folder is gone when it is read."""
    if not isinstance(fault, DefinitionFault):
        return DefinitionFault("", 1, "-", fault)
    return DefinitionFault(Path(fault.file).name, fault.line, fault.key, fault.reason.replace(f"{folder}{os.sep}", ""))

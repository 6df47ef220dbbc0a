"""A form as a hospital defines it: structure in one TOML file, words in one more a language. docs/forms.md tells how.

    forms/vitals.toml       sections, fields, codings, ranges, checks; no words
    forms/vitals.fr.toml    title, section titles, labels, hints, options, in French

A definition that is read is a right one: everything that can be wrong is told at once, with file, line and key.
"""

from dataclasses import replace
from pathlib import Path

from recon.design.fields import NUMBERS, read_coding, read_field
from recon.design.tables import Source, Table, read_source, told
from recon.design.terms import FORM_KEY, IDENTIFIER, FieldDefinition, FormDefinition, SectionDefinition, Texts
from recon.errors import FormDefinitionError
from recon.language import LANGUAGES
from recon.model.form import Check, Kind, Role

LANGUAGE_REVISION = 1
_OPERATORS = ("<", "<=", "ascending")
_ORDERED = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.DATE, Kind.TIME})


def read_definition(path: Path) -> FormDefinition:
    """Return the definition in ``path`` and the texts beside it.

    Raises:
        FormDefinitionError: with every fault of every one of its files.
    """
    source = read_source(path)
    if source.faults:
        raise FormDefinitionError(faults=source.faults)
    form = _structure(source)
    texts, faults = _every_language(path, form)
    if source.faults or faults:
        raise FormDefinitionError(faults=[*source.faults, *faults])
    return replace(form, texts=texts)


def _structure(source: Source) -> FormDefinition:
    root = source.root
    if root.need("recon_form", int, LANGUAGE_REVISION) != LANGUAGE_REVISION:
        root.fault("recon_form", "revision", known=LANGUAGE_REVISION)
    key = root.need("key", str, "form")
    if not FORM_KEY.fullmatch(key):
        root.fault("key", "form_key")
    coding = read_coding(root)
    sections = tuple(_section(table) for table in root.tables("section"))
    if not sections:
        root.fault("section", "absent")
    _refuse_twice(source, sections)
    checks = tuple(_check(table, sections) for table in root.tables("check"))
    root.close()
    return FormDefinition(key, source.name, sections, checks, coding, ())


def _section(table: Table) -> SectionDefinition:
    key = table.need("key", str, "section")
    if not IDENTIFIER.fullmatch(key):
        table.fault("key", "identifier")
    columns = table.take("columns", int, 0)
    if table.has("columns") and not 1 <= columns <= 12:
        table.fault("columns", "columns")
    fields = tuple(read_field(entry, repeated=columns > 0) for entry in table.tables("field"))
    if not fields:
        table.fault("field", "absent")
    _check_beside(table, fields)
    table.close()
    return SectionDefinition(key, columns, fields, table.source.line(table.place))


def _check_beside(table: Table, fields: tuple[FieldDefinition, ...]) -> None:
    """A line starts with a field that is beside none, and holds two at most."""
    for i, field in enumerate(fields):
        if field.beside and (i == 0 or fields[i - 1].beside):
            table.source.fault((*table.place, "field", i, "beside"), "beside")


def _refuse_twice(source: Source, sections: tuple[SectionDefinition, ...]) -> None:
    keys: set[str] = {"label"}  # every sheet has a place of that name
    titles: set[str] = set()
    roles = {Role.NONE: ""}
    for i, section in enumerate(sections):
        if section.key in titles:
            source.fault(("section", i, "key"), "twice", value=section.key)
        titles.add(section.key)
        for j, field in enumerate(section.fields):
            if field.key in keys:
                source.fault(("section", i, "field", j, "key"), "twice", value=field.key)
            if roles.setdefault(field.role, field.key) not in ("", field.key):
                source.fault(("section", i, "field", j, "role"), "twice", value=field.role.value)
            keys.add(field.key)


def _check(table: Table, sections: tuple[SectionDefinition, ...]) -> Check:
    check = Check(table.take("left", str, ""), table.take("operator", str, ""), table.take("right", str, ""))
    if check.operator not in _OPERATORS:
        table.fault("operator", "one_of", known=", ".join(_OPERATORS))
    fields = {field.key: (field, section) for section in sections for field in section.fields}
    sides = ("left",) if check.operator == "ascending" else ("left", "right")
    for side in sides:
        found = fields.get(getattr(check, side))
        if found is None and table.has(side):
            table.fault(side, "no_such_field", value=getattr(check, side))
        elif found is None:
            table.fault(side, "absent")
        elif found[0].kind not in _ORDERED:
            table.fault(side, "not_ordered", value=found[0].key)
    if check.operator == "ascending" and check.right:
        table.fault("right", "unknown_key")
    _comparable(table, check, fields)
    table.close()
    return check


def _comparable(table: Table, check: Check, fields: dict[str, tuple[FieldDefinition, SectionDefinition]]) -> None:
    """Both sides are of one nature, and their rows correspond."""
    left, right = fields.get(check.left), fields.get(check.right)
    if left and check.operator == "ascending" and not left[1].columns:
        table.fault("left", "not_repeated", value=check.left)
    if left is None or right is None:
        return
    if left[1].columns and right[1].columns and left[1] is not right[1]:
        table.fault("right", "other_rows", value=check.right)
    if left[0].kind is not right[0].kind and not {left[0].kind, right[0].kind} <= NUMBERS:
        table.fault("right", "not_alike", left=check.left, right=check.right)


def text_file(path: Path, language: str) -> Path:
    """Return where the words of the form in ``path`` are, in ``language``."""
    return path.with_name(f"{path.stem}.{language}.toml")


def _every_language(path: Path, form: FormDefinition) -> tuple[tuple[Texts, ...], list[str]]:
    texts: list[Texts] = []
    faults: list[str] = []
    present = [language for language in LANGUAGES if text_file(path, language).exists()]
    for language in present:
        source = read_source(text_file(path, language))
        if not source.faults:
            texts.append(_texts(source, language, form))
        faults += source.faults
    if not present:
        names = ", ".join(text_file(path, language).name for language in LANGUAGES)
        faults.append(told(str(path), 1, "-", "no_texts", files=names))
    return tuple(texts), faults


def _texts(source: Source, language: str, form: FormDefinition) -> Texts:
    root = source.root
    title = _said(root, "title")
    titles = root.table("sections")
    sections = {section.key: titles.need(section.key, str, "") for section in form.sections}
    titles.close()
    labels: dict[str, str] = {}
    hints: dict[str, str] = {}
    options: dict[tuple[str, str], str] = {}
    fields = root.table("fields")
    for field in form.fields:
        words = fields.table(field.key)
        labels[field.key] = _said(words, "label")
        hints[field.key] = words.take("hint", str, "")
        choices = words.table("options")
        options |= {(field.key, o.value): _said(choices, o.value) for o in field.options}
        choices.close()
        words.close()
    fields.close()
    root.close()
    return Texts(language, source.name, source.line(("title",)), title, sections, labels, hints, options)


def _said(table: Table, name: str) -> str:
    words = table.need(name, str, "")
    if table.has(name) and not words.strip():
        table.fault(name, "empty")
    return words

"""A form as a hospital defines it: structure in one TOML file, words in one more a language. docs/forms.md tells how.

    forms/vitals.toml       sections, fields, codings, ranges, checks; no words
    forms/vitals.fr.toml    title, section titles, labels, hints, options, in French

A definition that is read is a right one: everything that can be wrong is told at once, with file, line and key.
"""

from dataclasses import replace
from pathlib import Path

from recon.design.checks import read_checks
from recon.design.codings import read_coding
from recon.design.fields import read_field
from recon.design.tables import Source, Table, read_source
from recon.design.terms import FORM_KEY, IDENTIFIER, FieldDefinition, FormDefinition, SectionDefinition, Way
from recon.design.variants import base_file, overlaid
from recon.design.wording import read_texts
from recon.errors import FormDefinitionError
from recon.model.form import Role

LANGUAGE_REVISION = 1
ORIENTATIONS = ("portrait", "landscape")
MOST_SECTIONS, MOST_FIELDS = 100, 500  # a form of twelve pages has about two hundred
MOST_TIMES = {Way.COLUMNS: 12, Way.ROWS: 60, Way.BLOCKS: 20}
# What a repeated section may have of its own: whose and when each of its rows is. The others say who the patient is.
OF_A_ROW = frozenset({Role.EVENT_DATE, Role.EVENT_TIME, Role.AUTHOR})


def read_definition(path: Path) -> FormDefinition:
    """Return the definition in ``path`` and the texts beside it.

    Raises:
        FormDefinitionError: with every fault of every one of its files.
    """
    source = read_source(path)
    base = None if source.faults else _base(path, source)
    if source.faults:
        raise FormDefinitionError(faults=source.faults)
    if base is not None:
        source = overlaid(source, read_source(Path(base.file)))
    form = _structure(source)
    texts, faults = read_texts(path, form, base)
    if source.faults or faults:
        raise FormDefinitionError(faults=[*source.faults, *faults])
    return replace(form, texts=texts)


def _base(path: Path, source: Source) -> FormDefinition | None:
    """Return the form that the one in ``path`` is a variant of, if it is one; a base that is wrong is a fault."""
    file = base_file(path, source)
    if file is None:
        return None
    try:
        base = read_definition(file)
    except FormDefinitionError as error:
        source.root.fault("variant_of", "base_is_wrong", file=str(file), count=len(error.faults))
        return None
    if base.key != source.values["variant_of"]:
        source.root.fault("variant_of", "base_key", file=file.name, value=base.key)
    return base


def _structure(source: Source) -> FormDefinition:
    root = source.root
    if root.need("recon_form", int, LANGUAGE_REVISION) != LANGUAGE_REVISION:
        root.fault("recon_form", "revision", known=LANGUAGE_REVISION)
    key = root.need("key", str, "form")
    if not FORM_KEY.fullmatch(key):
        root.fault("key", "form_key")
    coding = read_coding(root)
    orientation = root.take("orientation", str, ORIENTATIONS[0])
    if orientation not in ORIENTATIONS:
        root.fault("orientation", "one_of", known=", ".join(ORIENTATIONS))
    landscape = orientation == "landscape"
    sections = tuple(_section(table, landscape=landscape) for table in _sections(root))
    if not sections:
        root.fault("section", "absent")
    elif sections[0].new_page:
        source.fault(("section", 0, "new_page"), "first_page")
    _refuse_twice(source, sections)
    _refuse_roles(source, sections)
    checks, lines = read_checks(root, sections)
    duplex, variant_of = root.take("duplex", bool, False), root.take("variant_of", str, "")
    labelled = root.take("label", bool, True)
    root.close()
    return FormDefinition(
        key, source.name, sections, checks, coding, (), landscape, duplex, variant_of, labelled, check_lines=lines
    )


def _sections(root: Table) -> list[Table]:
    """Return the sections' tables.

    Raises:
        FormDefinitionError: if there are more than any form has; nothing else is looked at then.
    """
    tables = root.tables("section")
    fields = sum(len(found) for one in tables if isinstance(found := one.values.get("field"), list))
    if len(tables) <= MOST_SECTIONS and fields <= MOST_FIELDS:
        return tables
    root.fault("section", "too_many", sections=len(tables), fields=fields, most=MOST_SECTIONS, most_fields=MOST_FIELDS)
    raise FormDefinitionError(faults=root.source.faults)


def _section(table: Table, *, landscape: bool) -> SectionDefinition:
    key = table.need("key", str, "section")
    if not IDENTIFIER.fullmatch(key):
        table.fault("key", "identifier")
    times = {way: _times(table, way) for way in MOST_TIMES}
    ways = [way for way in MOST_TIMES if table.has(way)]
    for way in ways[1:]:
        table.fault(way, "ways", first=ways[0].value)
    way = ways[0] if ways else Way.ONCE
    fields = tuple(read_field(entry, way) for entry in table.tables("field"))
    if not fields:
        table.fault("field", "absent")
    _check_beside(table, fields, most=3 if landscape else 2)
    new_page = table.take("new_page", bool, False)
    table.close()
    return SectionDefinition(
        key,
        times[Way.COLUMNS],
        fields,
        table.source.line(table.place),
        rows=times[Way.ROWS],
        blocks=times[Way.BLOCKS],
        new_page=new_page,
    )


def _times(table: Table, way: Way) -> int:
    times = table.take(way, int, 0)
    if table.has(way) and not 1 <= times <= MOST_TIMES[way]:
        table.fault(way, "times", most=MOST_TIMES[way])
    return times


def _check_beside(table: Table, fields: tuple[FieldDefinition, ...], *, most: int) -> None:
    """A line starts with a field that is beside none, and holds ``most`` at most."""
    on_line = 0
    for i, field in enumerate(fields):
        on_line = on_line + 1 if field.beside else 1
        if field.beside and (i == 0 or on_line > most):
            table.source.fault((*table.place, "field", i, "beside"), "beside", most=most)


def _refuse_twice(source: Source, sections: tuple[SectionDefinition, ...]) -> None:
    keys: set[str] = {"label"}  # every sheet has a place of that name
    titles: set[str] = set()
    for i, section in enumerate(sections):
        if section.key in titles:
            source.fault(("section", i, "key"), "twice", value=section.key)
        titles.add(section.key)
        for j, field in enumerate(section.fields):
            if field.key in keys:
                source.fault(("section", i, "field", j, "key"), "twice", value=field.key)
            keys.add(field.key)


def _refuse_roles(source: Source, sections: tuple[SectionDefinition, ...]) -> None:
    """Note what has two fields, of the sheet or of the rows of one section, and what no row can have."""
    roles: set[tuple[Role, str]] = set()
    for i, section in enumerate(sections):
        for j, field in enumerate(section.fields):
            place, of = ("section", i, "field", j, "role"), section.key if section.times else ""
            if field.role is Role.NONE:
                continue
            if of and field.role not in OF_A_ROW:
                source.fault(place, "role_of_sheet", value=field.role.value)
            elif (field.role, of) in roles:
                source.fault(place, "twice", value=field.role.value)
            roles.add((field.role, of))

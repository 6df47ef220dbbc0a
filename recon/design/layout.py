"""Laying a definition out on paper: every zone in its place in mm, and what is printed around it.

One engine for all forms. Labels stand at the left of what is written, all on one vertical; a section with columns is
a flowsheet, where each field is a line and each time a column (a *row* in the manifest's sense).
"""

import dataclasses
import hashlib

from recon.design import paper
from recon.design.art import Item, Layout
from recon.design.codec import canonical_json
from recon.design.fonts import width
from recon.design.furniture import TITLE, TITLE_ROOM, furniture
from recon.design.sections import Body, PlacedField, lay_section
from recon.design.tables import told
from recon.design.terms import FieldDefinition, FormDefinition, Texts
from recon.errors import FormDefinitionError, UnknownForm
from recon.language import tr
from recon.model.form import Field, Form, Kind, Zone
from recon.vision.sheetcode import base32

VERSION_LENGTH = 8
# What the printed page depends on besides the values the digest is made over: the renderer and the typeface.
PRINT_REVISION = 1


def lay_out(definition: FormDefinition, language: str) -> Layout:
    """Return the form as it is printed in ``language``.

    Raises:
        UnknownForm: if the form has no texts in that language.
        FormDefinitionError: if something does not fit on the page: every such place with file, line and key.
    """
    texts = definition.said(language)
    if texts is None:
        known = ", ".join(f"{definition.key} ({name})" for name in definition.languages)
        raise UnknownForm(form=f"{definition.key} ({language})", known=known)
    body = Body(texts)
    for section in definition.sections:
        lay_section(body, section)
    faults = [told(definition.file, f.line, f.key, f.reason, **dict(f.details)) for f in dict.fromkeys(body.faults)]
    if width(texts.title, TITLE) > TITLE_ROOM:
        faults.append(told(texts.file, texts.line, "title", "too_wide", text=texts.title, room=f"{TITLE_ROOM:.1f}"))
    if faults:
        raise FormDefinitionError(faults=faults)
    form = Form(
        key=definition.key,
        version="",
        lang=language,
        title=texts.title,
        size=paper.SIZE,
        pages=1,
        fields=(_label_field(language), *(_field(placed, texts) for placed in body.placed)),
        fiducials=paper.FIDUCIALS,
        codes=paper.CODES,
        checks=definition.checks,
        coding=definition.coding,
    )
    return _versioned(form, tuple(body.items))


def _versioned(form: Form, body: tuple[Item, ...]) -> Layout:
    unnamed = (*furniture(form.title, "", form.lang, 1, form.pages), *body)
    content = canonical_json({"print": PRINT_REVISION, "form": form, "items": unnamed})
    digest = int.from_bytes(hashlib.sha256(content.encode()).digest()[:5])
    version = base32(digest, VERSION_LENGTH)
    named = (*furniture(form.title, version, form.lang, 1, form.pages), *body)
    return Layout(dataclasses.replace(form, version=version), (named,))


def _label_field(language: str) -> Field:
    return Field("label", Kind.LABEL, tr("design.sheet.label_hint", language), (Zone(1, None, area=paper.LABEL),))


def _field(placed: PlacedField, texts: Texts) -> Field:
    field: FieldDefinition = placed.definition
    options = tuple(
        dataclasses.replace(option, label=texts.options[field.key, option.value]) for option in field.options
    )
    return Field(
        key=field.key,
        kind=field.kind,
        label=texts.labels[field.key],
        zones=placed.zones,
        rule=field.rule,
        critical=field.critical,
        coding=field.coding,
        unit=field.unit,
        options=options,
        group=placed.group,
        role=field.role,
    )

"""Laying a definition out on paper: every zone in its place in mm, and what is printed around it.

One engine for all forms: each section is set by itself, in lines or repeated (see sections), then all of them flow to
as many pages as they need.
"""

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence

from recon.design.art import Item, Layout
from recon.design.codec import canonical_json
from recon.design.flow import flow
from recon.design.fonts import width
from recon.design.furniture import TITLE, furniture
from recon.design.paper import LANDSCAPE, PORTRAIT, Paper
from recon.design.sections import set_section
from recon.design.sections.pieces import Setting
from recon.design.tables import DefinitionFault, told
from recon.design.terms import FieldDefinition, FormDefinition, Texts
from recon.errors import FormDefinitionError, UnknownForm
from recon.language import tr
from recon.model.form import Field, Form, Kind, Zone
from recon.vision.sheetcode import base32

VERSION_LENGTH = 8
MOST_PAGES = 60
# What the printed page depends on besides the values the digest is made over: the renderer and the typeface.
PRINT_REVISION = 1


def lay_out(definition: FormDefinition, language: str) -> Layout:
    """Return the form as it is printed in ``language``.

    Raises:
        UnknownForm: if the form has no texts in that language.
        FormDefinitionError: if something does not fit on the page: every such place with file, line and key.
    """
    setting = Setting(texts_of(definition, language), LANDSCAPE if definition.landscape else PORTRAIT)
    pages = flow(setting, [set_section(setting, section) for section in definition.sections])
    faults = [told(definition.file, f.line, f.key, f.reason, **dict(f.details)) for f in dict.fromkeys(setting.faults)]
    faults += _title_fault(setting)
    if len(pages.items) > MOST_PAGES:
        faults.append(told(definition.file, 1, "section", "too_many_pages", pages=len(pages.items), most=MOST_PAGES))
    if faults:
        raise FormDefinitionError(faults=faults)
    return composed(definition, setting.texts, setting.paper, pages.items, pages.zones)


def texts_of(definition: FormDefinition, language: str) -> Texts:
    """Return the form's words in ``language``.

    Raises:
        UnknownForm: if it has none.
    """
    texts = definition.said(language)
    if texts is None:
        known = ", ".join(f"{definition.key} ({name})" for name in definition.languages)
        raise UnknownForm(form=f"{definition.key} ({language})", known=known)
    return texts


def composed(
    definition: FormDefinition,
    texts: Texts,
    paper: Paper,
    bodies: Sequence[Sequence[Item]],
    zones: Mapping[str, Sequence[Zone]],
) -> Layout:
    """Return the form whose pages have these ``bodies``, its fields' zones where the bodies have them, on ``paper``."""
    groups = {field.key: section.key for section in definition.sections if section.times for field in section.fields}
    label = (_label_field(texts.language, paper),) if definition.labelled else ()
    fields = (_field(field, texts, tuple(zones[field.key]), groups) for field in definition.fields)
    form = Form(
        key=definition.key,
        version="",
        lang=texts.language,
        title=texts.title,
        size=paper.size,
        pages=len(bodies),
        fields=(*label, *fields),
        fiducials=paper.fiducials,
        codes=paper.codes,
        checks=definition.checks,
        coding=definition.coding,
        duplex=definition.duplex,
        variant_of=definition.variant_of,
    )
    return _versioned(form, paper, [tuple(items) for items in bodies])


def _title_fault(setting: Setting) -> list[DefinitionFault]:
    texts, (left, right) = setting.texts, setting.paper.head
    if width(texts.title, TITLE) <= right - left:
        return []
    return [told(texts.file, texts.line, "title", "too_wide", text=texts.title, room=f"{right - left:.1f}")]


def _versioned(form: Form, paper: Paper, bodies: Sequence[tuple[Item, ...]]) -> Layout:
    content = canonical_json({"print": PRINT_REVISION, "form": form, "items": _pages(form, paper, bodies)})
    digest = int.from_bytes(hashlib.sha256(content.encode()).digest()[:5])
    named = dataclasses.replace(form, version=base32(digest, VERSION_LENGTH))
    return Layout(named, _pages(named, paper, bodies))


def _pages(form: Form, paper: Paper, bodies: Sequence[tuple[Item, ...]]) -> tuple[tuple[Item, ...], ...]:
    return tuple((*furniture(form, paper, page), *body) for page, body in enumerate(bodies, start=1))


def _label_field(language: str, paper: Paper) -> Field:
    return Field("label", Kind.LABEL, tr("design.sheet.label_hint", language), (Zone(1, None, area=paper.label),))


def _field(field: FieldDefinition, texts: Texts, zones: tuple[Zone, ...], groups: Mapping[str, str]) -> Field:
    options = tuple(
        dataclasses.replace(option, label=texts.options[field.key, option.value]) for option in field.options
    )
    return Field(
        key=field.key,
        kind=field.kind,
        label=texts.labels[field.key],
        zones=zones,
        rule=field.rule,
        critical=field.critical,
        coding=field.coding,
        unit=field.unit,
        options=options,
        group=groups.get(field.key, ""),
        role=field.role,
        recovery=field.recovery,
    )

"""Every form of the kit, filled in every field, goes as messages that are valid in every version and letters."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from recon.delivery.hl7v2 import drafts
from recon.delivery.hl7v2.profile import VERSIONS
from recon.delivery.hl7v2.structure import Structures
from recon.delivery.hl7v2.validation import faults
from recon.design.definition import read_definition
from recon.design.terms import FieldDefinition
from recon.model.form import Kind, Role
from recon.model.reading import Value
from recon.model.record import Record
from recon.model.verification import Outcome
from tests.helpers.hl7_sheets import PLAIN
from tests.helpers.sheet_records import Scans, record, vitals

KIT = Path(__file__).resolve().parents[4] / "forms"
FORMS = sorted(file for file in KIT.glob("*.toml") if "." not in file.stem)
WAYS = [*((version, "UNICODE UTF-8") for version in VERSIONS), ("2.5", "8859/1"), ("2.5", "8859/15")]
KNOWN = {version: Structures(version) for version in VERSIONS}
_WORDS = {
    Kind.DATE: "2031-01-14",
    Kind.TIME: "08:05",
    Kind.LETTERS: "PARACETAMOL",
    Kind.ALNUM: "AB12",
    Kind.TEXT: "dit « à »",
}


def value(field: FieldDefinition) -> Value:
    """Return something that may be written in the field."""
    if field.kind is Kind.TICK:
        return True
    if field.kind.marked:
        marked = tuple(option.value for option in field.options)
        return marked if field.kind is Kind.CHOICES else marked[0]
    if field.kind.numeric:
        return f"{field.rule.minimum or 1:g}"
    return None if field.kind.imaged and field.kind is not Kind.TEXT else _WORDS[field.kind]


def entry(field: FieldDefinition, labels: dict[tuple[str, str], str], label: str) -> Record:
    written = value(field)
    marks = written if isinstance(written, tuple) else (written,) if field.kind is Kind.CHOICE else ()
    options = [option for option in field.options if option.value in marks]
    is_part = field.coding is not None and field.coding.system == "urn:recon:part"
    return record(
        "heart_rate",
        0,
        field=field.key,
        kind=field.kind,
        label=label,
        outcome=Outcome.VALUE,
        value=written,
        coding=None if is_part else field.coding,
        part=field.coding.code if is_part and field.coding else "",
        unit=field.unit,
        codings=tuple(option.coding for option in options if option.coding),
        labels=tuple(labels[field.key, str(mark)] for mark in marks),
        role=Role.NONE,
        decimals=field.rule.decimals,
        method="machine",
        author="",
        transcriber="",
    )


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_full_sheet_of_every_form_is_valid(file: Path) -> None:
    form = read_definition(file)
    scans = Scans()
    for words, (version, charset) in product(form.texts, WAYS):
        records = tuple(entry(field, words.options, words.labels[field.key]) for field in form.fields)
        day = record("pain", None, field="day", kind=Kind.DATE, value="2031-01-14", role=Role.EVENT_DATE, unit="")
        sheet = replace(vitals(scans=scans), form=form.key, title=words.title, records=(day, *records))
        profile = replace(PLAIN, version=version, charset=charset, mdm=False, ras=True, adt="none")
        made = drafts(replace(sheet, lang=words.language), profile=profile, load=scans.load)
        assert made
        assert [fault.message("en") for draft in made for fault in faults(draft, profile, KNOWN[version])] == []

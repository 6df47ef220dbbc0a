"""Whoever has nothing but the nurses' list writes on every form what was to be written, in the very field."""

from datetime import date
from random import Random
from types import SimpleNamespace

import pytest

from recon.design.kit import load_kit
from recon.drill import returning
from recon.drill.casting import Company, invent_company
from recon.drill.telling import tell_rows
from recon.language import LANGUAGES
from recon.model.form import Kind
from recon.model.patient import Patient
from tests.helpers import drill_nurses
from tests.helpers.drill_nurses import Nurses

_DRAWN = (Kind.SIGNATURE, Kind.DRAWING, Kind.LABEL)  # what stands there is nobody's word


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_the_list_is_about_one_field_and_no_other(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kit = load_kit()
    forms = [form for form in (kit.form(key, language) for key in kit.keys) if not form.is_wards]
    made: Company = invent_company(forms, 6 * len(forms), "MED2", [], Random(5))
    known: dict[str, Patient] = {patient.ipp: patient for patient in made.patients}
    store = SimpleNamespace(rows=lambda _sql: [{"ipp": ipp} for ipp in known])
    monkeypatch.setattr(drill_nurses, "queries", SimpleNamespace(patient=lambda _store, ipp: known[ipp]))
    nurse = Nurses.reader(language)
    for number, cast in enumerate(made.sheets):
        paper = returning.write(f"{number:09d}", cast, date(2026, 11, 29), language, Random(number))
        lines = [told.words for told in tell_rows(paper, language) if not told.is_trap]
        said = {(one.field, one.row): one.value for line in lines for one in nurse.read(store, cast.form, line)}
        change = paper.change and (paper.change.field, paper.change.row)
        meant = {(one.field, one.row): one.value for one in paper.written if (one.field, one.row) != change}
        drawn = {field.key for field in cast.form.fields if field.kind in _DRAWN}
        assert {place: value for place, value in said.items() if place[0] not in drawn and place != change} == {
            place: value for place, value in meant.items() if place[0] not in drawn
        }, (cast.form.key, lines)

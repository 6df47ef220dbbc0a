"""Sheets of a ward, not of a patient: no place for a label, nobody's name on any page."""

import pytest

from recon.design.art import Text
from recon.design.header import patient_header
from recon.design.kit import load_kit
from recon.model.form import Kind
from tests.helpers.sample_sheets import CLAIRE, sheet_print

KIT = load_kit()


@pytest.mark.parametrize("key", ["census", "log"])
def test_a_wards_sheet_has_no_place_for_a_patient(key: str) -> None:
    layout = KIT.layout(key, "fr")
    assert all(field.kind is not Kind.LABEL for field in layout.form.fields)
    words = {item.text for page in layout.pages for item in page if isinstance(item, Text)}
    assert "Étiquette du patient" not in words
    for patient in (None, CLAIRE):
        sheet = sheet_print(layout, patient)
        assert [*patient_header(sheet, 1), *patient_header(sheet, 2)] == []


@pytest.mark.parametrize("key", sorted({"census", "log"} ^ set(KIT.keys)))
def test_every_other_sheet_has_one(key: str) -> None:
    assert KIT.form(key, "fr").field("label") is not None

"""Doses as MedicationAdministration: history that never acts, and nothing invented where something cannot be read."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.fhir import to_bytes
from recon.delivery.validation import faults_of_bundle
from recon.model.form import Kind
from recon.model.reading import Value
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.kit_records import kit_sheets
from tests.helpers.parted_sheets import infusion, made, medication, resources

Json = dict[str, Any]
KIND = "MedicationAdministration"
ILLEGIBLE = "Écrit sur la feuille mais illisible : voir l’image de la page."


def doses(sheet: SheetRecord, **options: Any) -> list[Json]:
    return resources(made(sheet, **options), KIND)


def only(**changes: Value | Outcome) -> Json:
    """Return the administration of a sheet with one dose."""
    (told,) = doses(medication(not_given_2=None, **changes))
    return told


def values(sheet: SheetRecord, **options: Any) -> set[str]:
    """Return the fields of which there is an Observation."""
    seen = resources(made(sheet, **options), "Observation")
    return {one["identifier"][0]["value"].split(":")[1] for one in seen}


def test_a_dose_given_is_a_completed_administration() -> None:
    told = only()
    assert told["identifier"] == [{"system": "urn:recon:value", "value": "00000003C:given_1:0"}]
    assert told["status"] == "completed"
    assert told["medicationCodeableConcept"] == {"text": "PARACETAMOL"}
    assert told["effectiveDateTime"] == "2031-01-14T08:10:00+01:00"
    assert told["performer"] == [{"actor": {"display": "CD"}}]
    assert told["dosage"]["dose"] == {
        "value": 1000,
        "unit": "mg",
        "system": "http://unitsofmeasure.org",
        "code": "mg",
    }
    assert told["dosage"]["route"]["coding"][0]["code"] == "47625008"
    assert told["dosage"]["text"] == "1000 mg IV"
    assert told["note"] == [{"text": "due_1\u00a0: 08:00"}]


def test_a_dose_that_was_not_given_has_its_reason_and_no_dosage() -> None:
    _, told = doses(medication())
    assert told["identifier"][0]["value"] == "00000003C:given_2:0"
    assert told["status"] == "not-done"
    assert "not_given_2" in told["statusReason"][0]["text"]
    assert "1" in told["statusReason"][0]["text"]
    assert told["effectiveDateTime"] == "2031-01-14T14:00:00+01:00"
    assert "dosage" not in told
    assert "performer" not in told


@pytest.mark.parametrize("form", [medication, infusion])
def test_nothing_is_an_order_and_nothing_is_active(form: Any) -> None:
    whole = made(form())
    assert not resources(whole, "MedicationRequest")
    assert not resources(whole, "MedicationStatement")
    assert {one["status"] for one in resources(whole, KIND)} <= {"completed", "not-done", "unknown"}
    assert b"in-progress" not in to_bytes(whole)


@pytest.mark.parametrize("part", ["dose", "unit"])
def test_an_illegible_dose_has_no_dosage_and_sends_its_reader_to_the_page(part: str) -> None:
    told = only(**{part: Outcome.ILLEGIBLE})
    assert told["status"] == "completed"
    assert "dosage" not in told
    notes = [note["text"] for note in told["note"]]
    assert f"{part}\u00a0: {ILLEGIBLE}" in notes
    assert any(note.startswith("route") for note in notes)


def test_an_amount_without_a_unit_is_no_dosage_but_is_told() -> None:
    told = only(unit=None)
    assert "dosage" not in told
    assert "dose\u00a0: 1000" in [note["text"] for note in told["note"]]


def test_an_illegible_medicine_was_given_all_the_same() -> None:
    told = only(drug=Outcome.ILLEGIBLE)
    assert told["medicationCodeableConcept"]["coding"][0]["code"] == "unknown"
    assert told["medicationCodeableConcept"]["text"] == ILLEGIBLE


def test_a_dose_given_at_a_time_that_nobody_can_read_has_its_day() -> None:
    told = only(given_1=Outcome.ILLEGIBLE)
    assert told["effectiveDateTime"] == "2031-01-14"
    assert f"given_1\u00a0: {ILLEGIBLE}" in [note["text"] for note in told["note"]]


def test_a_dose_without_time_or_day_says_that_it_has_none() -> None:
    told = only(given_1=Outcome.ILLEGIBLE, sheet_date=Outcome.ILLEGIBLE)
    assert "effectiveDateTime" not in told
    assert told["effectivePeriod"]["extension"][0]["valueCode"] == "unknown"


def test_an_illegible_route_leaves_the_amount() -> None:
    told = only(route=Outcome.ILLEGIBLE)
    assert told["dosage"]["dose"]["value"] == 1000
    assert "route" not in told["dosage"]
    assert f"route\u00a0: {ILLEGIBLE}" in [note["text"] for note in told["note"]]


def test_a_unit_that_ucum_has_not_goes_in_words() -> None:
    sheet = medication(unit="piece", not_given_2=None)
    records = tuple(replace(r, labels=("unité",)) if r.field == "unit" else r for r in sheet.records)
    (told,) = doses(replace(sheet, records=records))
    assert told["dosage"]["dose"] == {"value": 1000, "unit": "unité"}


def test_as_needed_is_noted() -> None:
    assert {"text": "as_needed"} in only(as_needed=True)["note"]


@pytest.mark.parametrize(
    "changes",
    [
        {"not_given_1": "2"},
        {"not_given_1": Outcome.ILLEGIBLE},
        {"drug": None},
        {"drug": Outcome.STRUCK},
    ],
)
def test_what_is_no_dose_for_certain_stays_values(changes: dict[str, Value | Outcome]) -> None:
    sheet = medication(not_given_2=None, **changes)
    assert doses(sheet) == []
    written = {key for key in ("drug", "dose", "unit", "route", "given_1") if key not in changes}
    assert written <= values(sheet)


@pytest.mark.parametrize("nothing", [None, Outcome.STRUCK])
def test_a_dose_that_is_only_due_is_nobodys_act(nothing: Value | Outcome) -> None:
    sheet = medication(given_1=nothing, by_1=None, not_given_2=None)
    assert doses(sheet) == []
    assert {"due_1", "due_2", "drug"} <= values(sheet)


def test_what_a_dose_tells_is_not_told_as_values_too() -> None:
    assert values(medication()) == set()
    assert values(medication(not_given_2=None)) == {"due_2"}


def test_two_parts_of_one_name_in_a_row_are_no_dose() -> None:
    sheet = medication()
    twin = next(replace(r, field="drug_again") for r in sheet.records if r.field == "drug")
    doubled = replace(sheet, records=(*sheet.records, twin))
    assert doses(doubled) == []
    assert {"drug", "drug_again", "dose", "given_1"} <= values(doubled)


def test_a_hospital_may_want_doses_as_values() -> None:
    sheet = medication()
    assert doses(sheet, without=(KIND,)) == []
    assert {"drug", "dose", "unit", "route", "given_1", "not_given_2"} <= values(sheet, without=(KIND,))


def test_whatever_a_dose_was_told_as_before_must_not_stand_beside_it() -> None:
    whole = made(medication())
    named = {(tag["display"], tag["code"].split(":")[1]) for tag in whole["meta"]["tag"]}
    assert {("Observation", key) for key in ("drug", "dose", "unit", "route", "given_1", "given_2")} <= named
    assert (KIND, "given_1") not in named
    assert (KIND, "given_1") in {
        (tag["display"], tag["code"].split(":")[1]) for tag in made(medication(drug=None))["meta"]["tag"]
    }


def test_a_form_with_one_dose_a_row_needs_no_numbers() -> None:
    sheet = medication(not_given_2=None)
    records = tuple(replace(r, part=r.part.removesuffix(".1")) for r in sheet.records if not r.field.endswith("_2"))
    (told,) = doses(replace(sheet, records=records))
    assert told["effectiveDateTime"] == "2031-01-14T08:10:00+01:00"
    assert told["performer"] == [{"actor": {"display": "CD"}}]


def test_an_infusion_that_ended() -> None:
    (told,) = doses(infusion())
    assert told["identifier"][0]["value"] == "00000003C:infusion:0"
    assert told["status"] == "completed"
    assert told["medicationCodeableConcept"] == {"text": "NaCl 0,9 % 1 L + KCl 2 g"}
    assert told["effectivePeriod"] == {"start": "2031-01-14T09:00:00+01:00", "end": "2031-01-14T17:30:00+01:00"}
    assert told["dosage"]["rateQuantity"]["code"] == "mL/h"
    assert told["dosage"]["rateQuantity"]["value"] == 125.0
    assert values(infusion()) == set()


def test_an_infusion_whose_end_nobody_wrote_is_not_said_to_go_on() -> None:
    (told,) = doses(infusion(stopped=None))
    assert told["status"] == "unknown"
    assert told["effectiveDateTime"] == "2031-01-14T09:00:00+01:00"


def test_an_end_before_the_start_is_noted_as_it_was_written() -> None:
    (told,) = doses(infusion(stopped="01:30"))
    assert told["status"] == "completed"
    assert told["effectiveDateTime"] == "2031-01-14T09:00:00+01:00"
    assert {"text": "stopped\u00a0: 01:30"} in told["note"]


def test_an_infusion_without_a_start_was_not_given_for_certain() -> None:
    assert doses(infusion(start=None)) == []
    assert {"infusion", "rate", "stopped"} <= values(infusion(start=None))


def test_an_infusion_that_nobody_typed_in_stays_on_the_page() -> None:
    assert doses(infusion(infusion=None)) == []
    assert values(infusion(infusion=None)) == {"rate", "stopped"}


def test_a_rate_that_cannot_be_read() -> None:
    (told,) = doses(infusion(rate=Outcome.ILLEGIBLE))
    assert "dosage" not in told
    assert {"text": f"rate\u00a0: {ILLEGIBLE}"} in told["note"]


@pytest.mark.parametrize(
    "sheet",
    [
        medication(),
        medication(dose=Outcome.ILLEGIBLE, drug=Outcome.ILLEGIBLE, given_1=Outcome.ILLEGIBLE),
        medication(given_1=Outcome.ILLEGIBLE, sheet_date=None),
        infusion(),
        infusion(stopped=None),
        infusion(stopped="01:30"),
    ],
)
def test_doses_are_fhir_as_others_model_it(sheet: SheetRecord) -> None:
    model = pytest.importorskip("fhir.resources.R4B.medicationadministration", reason="fhir.resources is not installed")
    for told in doses(sheet):
        model.MedicationAdministration.model_validate(told)


def test_a_dose_says_that_it_was_entered_late_and_when() -> None:
    told = only()
    assert [tag["code"] for tag in told["meta"]["tag"]] == ["downtime", "late"]
    assert told["extension"] == [{"url": "urn:recon:entered", "valueDateTime": "2031-01-14T15:20:00+00:00"}]


def test_fields_are_known_by_their_part_and_never_by_their_name() -> None:
    sheet = medication()
    plain = replace(sheet, records=tuple(replace(r, part="") for r in sheet.records))
    assert doses(plain) == []
    renamed = replace(
        sheet,
        records=tuple(replace(r, field=f"x{n}") if r.kind is not Kind.DATE else r for n, r in enumerate(sheet.records)),
    )
    assert len(doses(renamed)) == 2


@pytest.mark.parametrize("seed", range(4))
def test_the_kits_own_sheets_give_doses_that_others_accept(seed: int) -> None:
    (sheet,) = [one for one in kit_sheets(seed) if one.form == "medication"]
    whole = made(sheet)
    said = {(one.field, one.row) for one in sheet.records if one.value}
    # The drill writes anywhere: a time beside a reason, or of a medicine that nobody wrote, is no dose for certain.
    given = {
        (field, row)
        for field, row in said
        if field.startswith("given_") and ("drug", row) in said and (f"not_{field}", row) not in said
    }
    completed = [one for one in resources(whole, KIND) if one["status"] == "completed" and "dosage" in one]
    amounts = {place for place in given if {("dose", place[1]), ("unit", place[1])} <= said}
    named = {one["identifier"][0]["value"] for one in completed if "dose" in one["dosage"]}
    assert named == {f"{sheet.serial}:{field}:{row}" for field, row in amounts}
    assert faults_of_bundle(whole) == []


def test_of_the_kits_own_sheets_some_have_doses() -> None:
    sheets = [one for seed in range(4) for one in kit_sheets(seed) if one.form == "medication"]
    assert sum(len(doses(sheet)) for sheet in sheets) > 4


SAID: dict[str, Value] = {
    "drug": "AMIKACINE",
    "dose": "437.25",
    "unit": "mg",
    "route": "iv",
    "due_1": "06:01",
    "given_1": "06:11",
    "by_1": "QX",
    "not_given_1": "5",
    "due_2": "14:02",
    "given_2": "14:12",
    "by_2": "ZK",
    "not_given_2": "3",
}
_OUTCOMES = st.sampled_from([None, Outcome.STRUCK, Outcome.ILLEGIBLE, Outcome.VALUE])
_ROWS = st.fixed_dictionaries({"sheet_date": _OUTCOMES, **dict.fromkeys(SAID, _OUTCOMES)})


@given(_ROWS)
def test_whatever_is_written_nothing_is_lost(row: dict[str, Outcome | None]) -> None:
    """Every value is told by a dose or by itself, once; every illegible one sends its reader to the page."""
    is_dated = row["sheet_date"] is Outcome.VALUE
    said = SAID | {"sheet_date": "2031-01-14"}
    sheet = medication(**{key: said[key] if one is Outcome.VALUE else one for key, one in row.items()})
    records = sheet.records if is_dated else tuple(replace(one, event=None) for one in sheet.records)
    whole = made(replace(sheet, records=records))
    found = [one for kind in (KIND, "Observation") for one in resources(whole, kind)]
    told = json.dumps(found, ensure_ascii=False)
    for key, value in SAID.items():
        if row[key] is Outcome.VALUE:
            # A reason is a digit, which may stand anywhere; its field's name says that it is told.
            assert (key if key.startswith("not_given") else str(value)).upper() in told.upper(), key
        if row[key] is Outcome.ILLEGIBLE:
            assert "illisible" in told, key
    names = [name["value"] for one in found for name in one["identifier"]]
    assert len(names) == len(set(names))
    assert {one["status"] for one in resources(whole, KIND)} <= {"completed", "not-done"}
    assert faults_of_bundle(whole) == []

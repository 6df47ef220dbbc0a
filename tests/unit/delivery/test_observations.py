"""What a field says, as FHIR says it; and that what it does not say is not invented."""

from dataclasses import replace
from typing import Any

import pytest

from recon.delivery.fhir import bundle
from recon.language import LANGUAGES, tr
from recon.model.form import Coding, Kind, Role
from recon.model.record import Record
from recon.model.verification import Outcome
from tests.helpers.sheet_records import ALERT, LOINC, SNOMED, Scans, record, registration, stack, vitals

Json = dict[str, Any]


def observations(*records: Record, language: str = "fr") -> list[Json]:
    scans = Scans()
    whole = bundle(replace(vitals(scans=scans), records=records, lang=language), load=scans.load)
    return [e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == "Observation"]


def unsaid(key: str, outcome: Outcome, row: int = 0) -> Record:
    return record(key, row, outcome=outcome, value=None, codings=())


def free(kind: Kind, value: Any, **changes: Any) -> Record:
    return record("heart_rate", None, field="free", kind=kind, value=value, unit="", coding=None, **changes)


def test_a_vital_sign() -> None:
    (told,) = observations(record("temperature"))
    assert told["identifier"] == [{"system": "urn:recon:value", "value": "00000001A:temperature:0"}]
    assert told["status"] == "final"
    assert told["category"][0]["coding"][0]["code"] == "vital-signs"
    assert told["code"]["coding"] == [{"system": LOINC, "code": "8310-5", "display": "Body temperature"}]
    assert told["valueQuantity"] == {
        "value": 37.5,
        "unit": "°C",
        "system": "http://unitsofmeasure.org",
        "code": "Cel",
    }
    assert told["effectiveDateTime"] == "2031-01-14T08:05:00+01:00"
    assert told["issued"] == "2031-01-14T15:20:00+00:00"
    assert told["performer"] == [{"display": "C.D."}]
    assert told["meta"]["profile"] == ["http://hl7.org/fhir/StructureDefinition/bodytemp"]


def test_whole_numbers_stay_whole() -> None:
    (told,) = observations(record("heart_rate", value="082"))
    assert repr(told["valueQuantity"]["value"]) == "82"


def test_both_pressures_are_one_panel() -> None:
    (told,) = observations(record("systolic"), record("diastolic"))
    assert told["identifier"][0]["value"] == "00000001A:blood_pressure:0"
    assert told["code"]["coding"][0]["code"] == "85354-9"
    assert [(c["code"]["coding"][0]["code"], c["valueQuantity"]["value"]) for c in told["component"]] == [
        ("8480-6", 128),
        ("8462-4", 74),
    ]
    assert "valueQuantity" not in told


def test_pressures_of_different_rows_never_meet() -> None:
    first, second = observations(
        record("systolic", 0),
        unsaid("diastolic", Outcome.BLANK, 0),
        unsaid("systolic", Outcome.BLANK, 1),
        record("diastolic", 1),
    )
    assert [("valueQuantity" in c) for c in first["component"]] == [True, False]
    assert [("valueQuantity" in c) for c in second["component"]] == [False, True]


@pytest.mark.parametrize("outcome", [Outcome.BLANK, Outcome.STRUCK, Outcome.ILLEGIBLE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_half_of_a_pressure_says_why(outcome: Outcome, language: str) -> None:
    (told,) = observations(record("systolic"), unsaid("diastolic", outcome), language=language)
    absent = told["component"][1]["dataAbsentReason"]
    assert absent["coding"][0]["code"] == "unknown"
    assert absent["text"] == tr(f"delivery.absent.{outcome}", language)


def test_a_form_with_one_pressure_only_keeps_it() -> None:
    (told,) = observations(record("diastolic"))
    assert [c["code"]["coding"][0]["code"] for c in told["component"]] == ["8480-6", "8462-4"]
    assert [("valueQuantity" in c, "dataAbsentReason" in c) for c in told["component"]] == [
        (False, True),
        (True, False),
    ]


def pressures(*fields: str, **changes: Any) -> list[Record]:
    """Return pressures 119, 118, ... of the fields, systolic or diastolic by their names."""
    return [
        replace(record(field.partition("_")[0], None, **changes), field=field, value=str(119 - place))
        for place, field in enumerate(fields)
    ]


def heard(told: Json) -> tuple[str, list[int | None]]:
    values = [part.get("valueQuantity", {}).get("value") for part in told["component"]]
    return told["identifier"][0]["value"], values


def test_two_measurements_of_one_form_are_two_panels() -> None:
    told = observations(*pressures("systolic_lying", "diastolic_lying", "systolic_standing", "diastolic_standing"))
    assert [heard(one) for one in told] == [
        ("00000001A:systolic_lying-diastolic_lying", [119, 118]),
        ("00000001A:systolic_standing-diastolic_standing", [117, 116]),
    ]


def test_pressures_of_different_groups_never_meet() -> None:
    told = observations(*pressures("systolic", group="left"), *pressures("diastolic", group="right"))
    assert [heard(one) for one in told] == [("00000001A:systolic", [119, None]), ("00000001A:diastolic", [None, 119])]


def test_pressures_that_nobody_can_pair_go_each_alone() -> None:
    told = observations(*pressures("systolic_lying", "systolic_standing", "diastolic"))
    assert [heard(one)[1] for one in told] == [[119, None], [118, None], [None, 117]]


@pytest.mark.parametrize("outcome", [Outcome.BLANK, Outcome.STRUCK])
def test_blank_and_struck_are_nothing(outcome: Outcome) -> None:
    assert observations(unsaid("heart_rate", outcome), unsaid("systolic", outcome), unsaid("diastolic", outcome)) == []


def test_illegible_is_told_without_a_value() -> None:
    (told,) = observations(unsaid("heart_rate", Outcome.ILLEGIBLE))
    assert told["dataAbsentReason"]["coding"][0]["code"] == "unknown"
    assert not [name for name in told if name.startswith("value")]
    assert told["derivedFrom"]


def test_saturation_has_both_codes_whichever_the_form_has() -> None:
    pulse, arterial = observations(
        record("spo2"), record("spo2", 1, coding=Coding(LOINC, "2708-6", "Oxygen saturation in Arterial blood"))
    )
    assert [c["code"] for c in pulse["code"]["coding"]] == ["2708-6", "59408-5"]
    assert arterial["code"] == pulse["code"]


def test_consciousness_is_a_concept() -> None:
    (told,) = observations(record("avpu", labels=("Alerte",)))
    assert told["valueCodeableConcept"] == {
        "coding": [{"system": SNOMED, "code": "248234008", "display": "Mentally alert"}],
        "text": "Alerte",
    }


def test_a_lone_letter_is_spelt_out_since_it_means_another_thing_in_another_language() -> None:
    unresponsive = Coding(LOINC, "LA9343-0", "Unresponsive")
    (told,) = observations(record("avpu", value="U", labels=("A",), codings=(unresponsive,)))
    assert told["valueCodeableConcept"]["text"] == "Unresponsive"


def test_a_value_without_a_time_says_that_it_has_none() -> None:
    (told,) = observations(record("heart_rate", event=None))
    assert "effectiveDateTime" not in told
    assert told["_effectiveDateTime"]["extension"][0]["valueCode"] == "unknown"


def test_an_author_that_nobody_wrote_is_not_made_up() -> None:
    (told,) = observations(record("heart_rate", author=""))
    assert "performer" not in told


@pytest.mark.parametrize(
    ("kind", "value", "member"),
    [
        (Kind.DIGITS, "4", {"valueInteger": 4}),
        (Kind.TICK, False, {"valueBoolean": False}),
        (Kind.DATE, "1931-04-02", {"valueDateTime": "1931-04-02"}),
        (Kind.TIME, "14:05", {"valueTime": "14:05:00"}),
        (Kind.LETTERS, "DURAND", {"valueString": "DURAND"}),
        (Kind.ALNUM, "B12", {"valueString": "B12"}),
        (Kind.TEXT, "chute dans l'escalier", {"valueString": "chute dans l'escalier"}),
        (Kind.CHOICE, "own", {"valueCodeableConcept": {"text": "own"}}),
    ],
)
def test_each_kind_has_its_member(kind: Kind, value: Any, member: Json) -> None:
    (told,) = observations(free(kind, value))
    assert {name: content for name, content in told.items() if name.startswith("value")} == member
    assert told["category"][0]["coding"][0]["code"] == "survey"
    assert told["code"] == {"text": "Pouls"}


def test_several_marks_are_components() -> None:
    (told,) = observations(free(Kind.CHOICES, ("a", "b"), labels=("Un", "Deux")))
    assert [c["valueCodeableConcept"] for c in told["component"]] == [{"text": "Un"}, {"text": "Deux"}]


def test_codings_that_do_not_match_the_marks_are_nobodys() -> None:
    (told,) = observations(free(Kind.CHOICES, ("a", "b"), codings=(ALERT,)))
    assert [c["valueCodeableConcept"] for c in told["component"]] == [{"text": "a"}, {"text": "b"}]


@pytest.mark.parametrize(
    "silent",
    [
        free(Kind.TEXT, None),
        free(Kind.SIGNATURE, True),
        free(Kind.TIME, "14:05", role=Role.EVENT_TIME),
        free(Kind.LETTERS, "CD", role=Role.AUTHOR),
    ],
)
def test_who_when_and_pictures_are_no_findings(silent: Record) -> None:
    assert observations(silent) == []


def allergies(value: str | None, **changes: Any) -> list[Json]:
    scans = Scans()
    sheet = registration(scans=scans)
    records = tuple(replace(r, value=value, **changes) for r in sheet.records if r.field == "allergies")
    whole = bundle(replace(sheet, records=records), load=scans.load)
    wanted = ("AllergyIntolerance", "Observation")
    return [e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] in wanted]


def test_no_known_allergy_is_never_more_than_unconfirmed() -> None:
    (told,) = allergies("no")
    assert told["resourceType"] == "AllergyIntolerance"
    assert told["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
    assert told["code"]["coding"][0]["code"] == "716186003"


@pytest.mark.parametrize("value", ["yes", "unknown"])
def test_known_or_unknown_allergies_are_no_statement_of_absence(value: str) -> None:
    (told,) = allergies(value, codings=(), labels=())
    assert told["resourceType"] == "Observation"
    assert told["valueCodeableConcept"] == {"text": value}


def test_an_illegible_answer_on_allergies_is_no_statement_either() -> None:
    (told,) = allergies(None, outcome=Outcome.ILLEGIBLE)
    assert told["resourceType"] == "Observation"
    assert "dataAbsentReason" in told


def test_a_value_points_to_its_own_page() -> None:
    scans = Scans()
    first, second = (scans.add(stack(text, kind="TIFF"), "image/tiff", 0)[0] for text in ("one", "two"))
    pages = (first, replace(second, page=2))
    sheet = replace(vitals(scans=scans), documents=pages, records=(record("heart_rate", page=2), record("pain")))
    whole = bundle(sheet, load=scans.load)
    urls = [e["fullUrl"] for e in whole["entry"] if e["resource"]["resourceType"] == "DocumentReference"]
    heart, pain = (e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == "Observation")
    assert [r["reference"] for r in heart["derivedFrom"]] == [urls[1]]
    assert [r["reference"] for r in pain["derivedFrom"]] == urls

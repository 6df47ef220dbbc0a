"""Allergies: unconfirmed whatever is said, and nothing where the sheet contradicts itself."""

from typing import Any

import pytest

from recon.model.reading import Value
from recon.model.verification import Outcome
from tests.helpers.parted_sheets import allergies, made, resources

Json = dict[str, Any]


def told(known: Value | Outcome, which: Value | Outcome = None, **options: Any) -> tuple[list[Json], set[str]]:
    """Return the allergies, and the fields of which there is an Observation."""
    whole = made(allergies(known, which), **options)
    seen = {one["identifier"][0]["value"].split(":")[1] for one in resources(whole, "Observation")}
    return resources(whole, "AllergyIntolerance"), seen


def test_typed_words_are_an_allergy_for_a_clinician_to_confirm() -> None:
    (found,), seen = told("yes", "pénicilline, iode")
    assert found["identifier"][0]["value"] == "00000003C:allergies_which"
    assert found["code"] == {"text": "pénicilline, iode"}
    assert found["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
    assert found["clinicalStatus"]["coding"][0]["code"] == "active"
    assert found["note"]
    assert seen == {"allergies"}


@pytest.mark.parametrize("which", [None, Outcome.ILLEGIBLE, Outcome.STRUCK])
def test_words_that_nobody_typed_stay_on_the_page(which: Value | Outcome) -> None:
    assert told("yes", which) == ([], {"allergies"})


def test_no_known_allergy() -> None:
    (found,), seen = told("no")
    assert found["code"]["coding"][0]["code"] == "716186003"
    assert found["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
    assert seen == set()


def test_an_answer_that_its_words_contradict_is_told_as_it_stands() -> None:
    assert told("no", "pénicilline") == ([], {"allergies", "allergies_which"})


@pytest.mark.parametrize("which", [Outcome.VALUE, Outcome.ILLEGIBLE])
def test_no_is_not_believed_beside_words_that_nobody_typed_or_can_read(which: Outcome) -> None:
    found, seen = told("no", which)
    assert found == []
    assert "allergies" in seen


@pytest.mark.parametrize("known", ["unknown", None, Outcome.ILLEGIBLE, Outcome.STRUCK])
def test_words_beside_any_other_answer_are_words(known: Value | Outcome) -> None:
    found, seen = told(known, "pénicilline")
    assert found == []
    assert "allergies_which" in seen


def test_a_hospital_may_want_them_as_values() -> None:
    assert told("yes", "iode", without=("AllergyIntolerance",)) == ([], {"allergies", "allergies_which"})


def test_an_answer_that_changed_must_not_stand_as_it_was() -> None:
    tags = {(tag["display"], tag["code"]) for tag in made(allergies("yes", "iode"))["meta"]["tag"]}
    assert ("AllergyIntolerance", "00000003C:allergies") in tags
    assert ("Observation", "00000003C:allergies_which") in tags


@pytest.mark.parametrize("answers", [("yes", "iode"), ("no", None)])
def test_allergies_are_fhir_as_others_model_it(answers: tuple[str, str | None]) -> None:
    model = pytest.importorskip("fhir.resources.R4B.allergyintolerance", reason="fhir.resources is not installed")
    found, _ = told(*answers)
    for one in found:
        model.AllergyIntolerance.model_validate(one)

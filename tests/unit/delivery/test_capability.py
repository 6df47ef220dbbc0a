"""What a server says that it can do, and what it cannot take is told before anything goes."""

from typing import Any

import pytest

from recon.delivery.fhir.capability import MINIMAL, fitting, lacks, read_capability
from tests.helpers.fhir_server import KINDS, outcome, statement
from tests.helpers.parted_sheets import made, medication, operation
from tests.helpers.sheet_records import Scans, vitals

Json = dict[str, Any]
WHOLE = {"questionnaire_response": True, "composition": True}


def told(**members: Any) -> Json:
    """Return a statement whose Observation has other ``members``."""
    whole = statement(*KINDS)
    (seen,) = [one for one in whole["rest"][0]["resource"] if one["type"] == "Observation"]
    seen |= members
    return whole


def lacking(said: object, whole: Json | None = None) -> list[str]:
    return lacks(whole or made(vitals(scans=Scans())), read_capability(said))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECON_LANG", "en")


def test_a_server_that_takes_all_of_it() -> None:
    assert lacking(statement(*KINDS)) == []
    assert read_capability(statement(*KINDS)).software == "small 1"


def test_a_type_that_it_does_not_take_is_named() -> None:
    takes = [kind for kind in KINDS if kind != "Procedure"]
    (reason,) = lacking(statement(*takes), made(operation()))
    assert reason.startswith("Procedure")
    assert lacking(statement(*takes), made(medication())) == []
    assert lacking(statement(*takes), made(operation(), without=("Procedure",))) == []


@pytest.mark.parametrize(
    ("members", "word"),
    [
        ({"interaction": [{"code": "read"}]}, "create"),
        ({"conditionalCreate": False}, "conditionalCreate"),
        ({"searchParam": [{"name": "code"}]}, "identifier"),
    ],
)
def test_what_it_denies_of_a_type_is_named(members: Json, word: str) -> None:
    (reason,) = lacking(told(**members))
    assert reason.startswith("Observation")
    assert word in reason


@pytest.mark.parametrize("members", [{"conditionalCreate": None}, {"searchParam": None}, {"interaction": None}])
def test_silence_is_no_denial(members: Json) -> None:
    assert lacking(told(**members)) == []


def test_provenance_needs_ids_that_we_give() -> None:
    said = statement(*KINDS)
    (signed,) = [one for one in said["rest"][0]["resource"] if one["type"] == "Provenance"]
    signed["updateCreate"] = False
    assert [reason.partition(":")[0] for reason in lacking(said)] == ["Provenance"]


def test_a_server_without_transactions() -> None:
    said = statement(*KINDS)
    said["rest"][0]["interaction"] = [{"code": "batch"}]
    assert len(lacking(said)) == 1


@pytest.mark.parametrize("answer", [None, [], "x", outcome("no"), {"resourceType": "Bundle"}])
def test_a_server_without_a_statement_is_told_and_asked_for_no_more_than_is_necessary(answer: object) -> None:
    capability = read_capability(answer)
    assert not capability.is_stated
    assert len(capability.warnings()) == 1
    whole, left = fitting(made(vitals(scans=Scans()), **WHOLE), capability)
    assert set(left) == {"QuestionnaireResponse", "Composition"}
    assert lacks(whole, capability) == []
    assert not capability.may_delete("Observation")


def test_a_broken_statement_says_nothing() -> None:
    broken = {"resourceType": "CapabilityStatement", "rest": "x", "software": 3}
    assert read_capability(broken).of("Observation") is None
    assert len(lacks(made(vitals(scans=Scans())), read_capability(broken))) > 3


def test_optional_types_go_where_they_are_taken() -> None:
    whole = made(vitals(scans=Scans()), **WHOLE)
    same, left = fitting(whole, read_capability(statement(*KINDS, "Composition", "QuestionnaireResponse")))
    assert (same, left) == (whole, ())
    cut, left = fitting(whole, read_capability(statement(*KINDS, "Composition")))
    assert left == ("QuestionnaireResponse",)
    assert {e["resource"]["resourceType"] for e in whole["entry"]} - {
        e["resource"]["resourceType"] for e in cut["entry"]
    } == {"QuestionnaireResponse"}


def test_deleting_needs_leave() -> None:
    assert read_capability(statement("Observation")).may_delete("Observation")
    assert not read_capability(statement("Observation", interactions=("read",))).may_delete("Observation")
    assert not read_capability(told(interaction=None)).may_delete("Observation")
    assert not MINIMAL.may_delete("Observation")

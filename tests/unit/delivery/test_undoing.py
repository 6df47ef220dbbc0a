"""Taking a sheet back: deleted or marked, never over somebody's change, and free to be sent again."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from recon.delivery.carrier import Answer, Withdrawn
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.line import Line
from recon.errors import DestinationRefused, DestinationUnreachable
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord
from tests.helpers.fhir_server import KINDS, URL, FhirServer, outcome
from tests.helpers.parted_sheets import medication, operation
from tests.helpers.sheet_records import Scans, patient, registration, vitals

Json = dict[str, Any]
NOW = datetime(2031, 1, 15, 9, 30, tzinfo=UTC)
READ_ONLY = ("read", "create", "update", "search-type")
PATIENTS_OWN = {"Patient", "Encounter"}


class Trial:
    """A sheet carried to a server, and taken back."""

    def __init__(self, sheet: SheetRecord, server: FhirServer, scans: Scans, **options: Any) -> None:
        self.sheet, self.server = sheet, server
        line = Line(server.client(), httpx.URL(URL), pause=lambda seconds: None)
        self.way = FhirCarrier(URL, FhirOptions(**options), scans.load, line=line, now=lambda: NOW)
        self.answer = self.way.carry(sheet, ())

    def undo(self, sheet: SheetRecord | None = None, answer: Answer | None = None) -> Withdrawn:
        there = answer or self.answer
        known = [Arrived("dpi", kind, name, ours, self.sheet.serial, "C1", NOW) for kind, name, ours in there.arrived]
        return self.way.take_back(sheet or self.sheet, known, "mauvais patient")

    def left(self) -> set[str]:
        return {kind for kind in KINDS if self.server.of(kind)}


@pytest.fixture
def scans() -> Scans:
    return Scans()


@pytest.fixture(params=[vitals, registration, medication])
def sheet(request: pytest.FixtureRequest, scans: Scans) -> SheetRecord:
    made: SheetRecord = request.param(scans=scans)
    return made


def undone(server: FhirServer) -> Json:
    """Return the Provenance of the undoing."""
    (told,) = [one for one in server.of("Provenance") if "-undo-" in one["id"]]
    return told


def test_what_the_server_lets_go_is_deleted(sheet: SheetRecord, scans: Scans) -> None:
    trial = Trial(sheet, FhirServer(), scans)
    took = trial.undo()
    assert took.left == ()
    assert trial.left() == PATIENTS_OWN | {"Provenance"}
    arrived = {(kind, name) for kind, name, _ in trial.answer.arrived if kind not in PATIENTS_OWN}
    assert set(took.taken) == arrived


def test_the_undoing_is_told_on_the_patient_with_what_was_removed_and_why(scans: Scans) -> None:
    model = pytest.importorskip("fhir.resources.R4B.provenance", reason="fhir.resources is not installed").Provenance
    trial = Trial(vitals(scans=scans, rows=1), FhirServer(), scans)
    trial.undo()
    told = undone(trial.server)
    model.model_validate(told)
    (who,) = trial.server.of("Patient")
    assert told["target"] == [{"reference": f"Patient/{who['id']}"}]
    assert told["recorded"] == "2031-01-15T09:30:00+00:00"
    assert told["reason"] == [{"text": "mauvais patient"}]
    assert {entity["role"] for entity in told["entity"]} == {"removal"}
    removed = {entity["what"]["identifier"]["value"] for entity in told["entity"]}
    assert {"00000001A:heart_rate:0", "00000001A:1"} <= removed


@pytest.mark.parametrize("how", ["says that it does not delete", "wants no deletion", "refuses to delete"])
def test_what_it_does_not_let_go_is_marked_as_entered_in_error(how: str, sheet: SheetRecord, scans: Scans) -> None:
    server = FhirServer(interactions=READ_ONLY) if how == "says that it does not delete" else FhirServer()
    trial = Trial(sheet, server, scans, undo_by_delete=how != "wants no deletion")
    for kind in KINDS:
        if how == "refuses to delete":
            server.answers["DELETE", kind] = 405, outcome("not here")
    took = trial.undo()
    assert took.left == ()
    for kind in ("Observation", "MedicationAdministration", "DocumentReference"):
        assert {one["status"] for one in server.of(kind)} <= {"entered-in-error"}
    for one in server.of("AllergyIntolerance"):
        assert one["verificationStatus"]["coding"][0]["code"] == "entered-in-error"
        assert "clinicalStatus" not in one
    told = undone(server)
    assert told["activity"]["coding"][0]["code"] == "NULLIFY"
    named = {target["reference"] for target in told["target"]}
    assert named == {f"{kind}/{name}" for kind, name in took.taken}


@pytest.mark.parametrize("undo_by_delete", [True, False])
def test_a_sheet_that_was_taken_back_can_be_sent_again(sheet: SheetRecord, scans: Scans, undo_by_delete: bool) -> None:
    trial = Trial(sheet, FhirServer(), scans, undo_by_delete=undo_by_delete)
    for _ in range(2):
        trial.undo(answer=trial.answer)
        again = trial.way.carry(sheet, ())
        assert {(k, i) for k, _, i in again.arrived} == {(k, i) for k, _, i in trial.answer.arrived}
        trial.answer = again
    standing = [one for kind in KINDS for one in trial.server.of(kind) if one.get("status") in ("final", "completed")]
    assert len(standing) == sum(kind in ("Observation", "MedicationAdministration") for kind, _ in _once(again)) - sum(
        one["status"] == "not-done" for one in trial.server.of("MedicationAdministration")
    )


def _once(answer: Answer) -> set[tuple[str, str]]:
    return {(kind, name) for kind, name, _ in answer.arrived}


def test_marked_resources_are_fhir_as_others_model_it(sheet: SheetRecord, scans: Scans) -> None:
    models = pytest.importorskip("fhir.resources.R4B", reason="fhir.resources is not installed")
    trial = Trial(sheet, FhirServer(), scans, undo_by_delete=False)
    trial.undo()
    for kind in KINDS:
        for one in trial.server.of(kind):
            models.get_fhir_model_class(kind).model_validate(one)


def test_what_somebody_changed_since_is_left(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans, rows=1), FhirServer(), scans)
    (pulse,) = [one for one in trial.server.of("Observation") if "heart_rate" in str(one["identifier"])]
    trial.server.put(pulse | {"note": [{"text": "seen"}]})
    took = trial.undo()
    assert len(took.left) == 1
    assert "00000001A:heart_rate:0" in took.left[0]
    assert [one["id"] for one in trial.server.of("Observation")] == [pulse["id"]]
    assert ("Observation", pulse["id"]) not in took.taken


def test_a_version_means_nothing_where_a_server_keeps_none(scans: Scans) -> None:
    server = FhirServer()
    assert server.statement
    for kind in server.statement["rest"][0]["resource"]:
        kind["versioning"] = "no-version"
    trial = Trial(vitals(scans=scans, rows=1), server, scans)
    (pulse,) = [one for one in server.of("Observation") if "heart_rate" in str(one["identifier"])]
    server.held["Observation"][pulse["id"]] = pulse | {"note": [{"text": "seen"}]}
    (left,) = trial.undo().left
    assert "heart_rate" in left
    assert [one["id"] for one in server.of("Observation")] == [pulse["id"]]


def test_another_version_of_the_same_content_is_ours_still(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans, rows=1), FhirServer(), scans)
    (pulse,) = [one for one in trial.server.of("Observation") if "heart_rate" in str(one["identifier"])]
    trial.server.put({**pulse, "effectiveDateTime": "2031-01-14T07:05:00Z", "text": {"status": "generated"}})
    assert trial.undo().left == ()


def test_a_change_while_it_is_taken_back_is_not_overwritten(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans, rows=1), FhirServer(), scans)
    for method in ("DELETE", "PUT"):
        trial.server.answers[method, "Observation"] = 412, outcome("another version")
    took = trial.undo()
    assert len(took.left) == 8
    assert len(trial.server.of("Observation")) == 8


def test_a_server_that_refuses_either_way_is_told_by_name(scans: Scans) -> None:
    trial = Trial(operation(), FhirServer(), scans)
    for method in ("DELETE", "PUT"):
        trial.server.answers[method, "Procedure"] = 403, outcome("not with these rights")
    (left,) = trial.undo().left
    assert "00000003C:procedure" in left
    assert "not with these rights" in left


def test_what_is_gone_already_counts_as_taken_back(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    first = trial.undo()
    second = trial.undo()
    assert set(second.taken) == set(first.taken)
    assert second.left == ()
    marking = Trial(vitals(scans=scans), FhirServer(), scans, undo_by_delete=False)
    assert set(marking.undo().taken) == set(marking.undo().taken)
    assert all(one["meta"]["versionId"] == "2" for one in marking.server.of("Observation"))


def test_the_patient_and_a_stay_of_the_hospitals_stay(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    trial.undo()
    assert trial.left() >= PATIENTS_OWN


def test_a_stay_that_is_named_after_the_sheet_goes_with_it(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans, who=patient(iep="")), FhirServer(), scans)
    trial.undo()
    assert trial.server.of("Encounter") == []


def test_a_sheet_that_is_another_patients_by_now_is_taken_back_from_the_first(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    moved = replace(trial.sheet, patient=patient(2))
    with pytest.raises(DestinationRefused):
        trial.way.carry(moved, ())
    assert trial.undo(moved).left == ()
    assert trial.way.carry(moved, ()).receipt["created"]


def test_a_sheet_with_faults_is_taken_back_by_its_first_versions(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    assert trial.undo(replace(trial.sheet, patient=patient(ipp=""))).left == ()


def test_what_is_under_our_name_and_not_ours_is_left(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans, rows=1), FhirServer(), scans)
    other = trial.server.put({"resourceType": "Observation", "id": "777", "status": "final"})
    kind, _, name = next(one for one in trial.answer.arrived if one[0] == "Observation")
    wrong = replace(trial.answer, arrived=((kind, "777", name),))
    (left,) = trial.undo(answer=wrong).left
    assert "777" in left
    assert trial.server.held["Observation"]["777"] == other


def test_what_was_undone_before_is_not_touched(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    known = [Arrived("dpi", *one, trial.sheet.serial, "C1", NOW, is_undone=True) for one in trial.answer.arrived]
    assert trial.way.take_back(trial.sheet, known, "").taken == ()
    assert trial.server.of("Observation")


def test_the_line_that_breaks_leaves_the_rest_for_another_time(scans: Scans) -> None:
    trial = Trial(vitals(scans=scans), FhirServer(), scans)
    whole = trial.way
    budget = [6]

    def breaking(request: httpx.Request) -> httpx.Response:
        budget[0] -= 1
        if budget[0] < 0:
            raise httpx.ReadError("cut")
        return trial.server._answer(request)

    line = Line(httpx.Client(transport=httpx.MockTransport(breaking)), httpx.URL(URL), pause=lambda seconds: None)
    trial.way = FhirCarrier(URL, FhirOptions(), scans.load, line=line, now=lambda: NOW)
    with pytest.raises(DestinationUnreachable):
        trial.undo()
    trial.way = whole
    assert trial.undo().left == ()
    assert trial.server.of("Observation") == []

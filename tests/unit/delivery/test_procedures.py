"""Acts as Procedure: what was done, and no more than the sheet says."""

from typing import Any

import pytest

from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.parted_sheets import made, operation, resources

Json = dict[str, Any]


def acts(sheet: SheetRecord, **options: Any) -> list[Json]:
    return resources(made(sheet, **options), "Procedure")


def values(sheet: SheetRecord, **options: Any) -> set[str]:
    seen = resources(made(sheet, **options), "Observation")
    return {one["identifier"][0]["value"].split(":")[1] for one in seen}


def test_an_operation_that_ended_is_completed() -> None:
    (told,) = acts(operation())
    assert told["identifier"] == [{"system": "urn:recon:value", "value": "00000003C:procedure"}]
    assert told["status"] == "completed"
    assert told["code"] == {"text": "Appendicectomie"}
    assert told["performedPeriod"] == {"start": "2031-01-14T09:05:00+01:00", "end": "2031-01-14T10:20:00+01:00"}
    assert told["performer"] == [{"actor": {"display": "ABC"}}]
    assert values(operation()) == set()


def test_an_operation_whose_end_nobody_wrote_may_not_have_taken_place() -> None:
    (told,) = acts(operation(closure_time=None))
    assert told["status"] == "unknown"
    assert told["performedPeriod"] == {"start": "2031-01-14T09:05:00+01:00"}


def test_without_its_own_start_the_time_of_the_sheet_will_do() -> None:
    (told,) = acts(operation(incision_time=None))
    assert told["performedPeriod"]["start"] == "2031-01-14T08:40:00+01:00"


def test_an_end_before_the_start_is_noted_as_it_was_written() -> None:
    (told,) = acts(operation(closure_time="00:20"))
    assert told["performedPeriod"] == {"start": "2031-01-14T09:05:00+01:00"}
    assert told["note"] == [{"text": "closure_time\u00a0: 00:20"}]


def test_an_illegible_surgeon_sends_its_reader_to_the_page() -> None:
    (told,) = acts(operation(surgeon=Outcome.ILLEGIBLE))
    assert "performer" not in told
    assert told["note"][0]["text"].startswith("surgeon")


@pytest.mark.parametrize("what", [None, Outcome.STRUCK, Outcome.ILLEGIBLE])
def test_an_act_that_nobody_typed_in_is_none(what: Any) -> None:
    assert acts(operation(procedure=what)) == []
    assert values(operation(procedure=what)) == {"surgeon", "incision_time", "closure_time"}


def test_a_hospital_may_want_acts_as_values() -> None:
    assert acts(operation(), without=("Procedure",)) == []
    assert values(operation(), without=("Procedure",)) == {"procedure", "surgeon", "incision_time", "closure_time"}


@pytest.mark.parametrize("sheet", [operation(), operation(closure_time=None, surgeon=Outcome.ILLEGIBLE)])
def test_acts_are_fhir_as_others_model_it(sheet: SheetRecord) -> None:
    model = pytest.importorskip("fhir.resources.R4B.procedure", reason="fhir.resources is not installed").Procedure
    for told in acts(sheet):
        model.model_validate(told)

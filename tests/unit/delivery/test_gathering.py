"""Several sheets in one file: what they share stands once, and never joins two people."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from recon.delivery.fhir import bundle
from recon.delivery.gathering import together
from recon.model.patient import Patient
from tests.helpers.sheet_records import Scans, patient, record, vitals

Json = dict[str, Any]


def sheet(serial: str, who: Patient) -> Json:
    scans = Scans()
    flowsheet = replace(vitals(serial, scans=scans, who=who), records=(record("pain", sheet=serial),))
    return bundle(flowsheet, load=scans.load)


def kinds(whole: Json) -> list[str]:
    return [entry["resource"]["resourceType"] for entry in whole["entry"]]


def test_two_sheets_of_a_stay_share_patient_and_stay() -> None:
    whole, conflicts = together([sheet("00000001A", patient()), sheet("00000002B", patient())])
    assert conflicts == []
    assert whole["type"] == "transaction"
    assert [kinds(whole).count(kind) for kind in ("Patient", "Encounter", "Observation")] == [1, 1, 2]
    assert len({entry["fullUrl"] for entry in whole["entry"]}) == len(whole["entry"])


@pytest.mark.parametrize("change", [{"birth_date": date(1958, 11, 30)}, {"birth_name": "MARCHAL"}])
def test_two_people_under_one_ipp_never_become_one(change: Json) -> None:
    first = sheet("00000001A", patient())
    whole, (conflict,) = together([first, sheet("00000002B", patient(**change))])
    assert conflict.sheet == "00000002B"
    assert "Patient 80000001" in conflict.reason
    assert whole["entry"] == first["entry"]


def test_a_stay_of_two_patients_holds_the_later_sheet() -> None:
    first = sheet("00000001A", patient(1))
    whole, (conflict,) = together([first, sheet("00000002B", patient(2, iep=patient(1).iep))])
    assert (conflict.sheet, "Encounter 55000001" in conflict.reason) == ("00000002B", True)
    assert whole["entry"] == first["entry"]


def test_a_name_written_another_way_and_a_day_not_known_are_no_conflict() -> None:
    other = patient(birth_name="Le Roux", birth_date=None)
    assert together([sheet("00000001A", patient()), sheet("00000002B", other)])[1] == []


def test_a_day_that_the_first_sheet_does_not_know_is_compared_among_the_others() -> None:
    days = (None, date(1931, 4, 2), date(1958, 11, 30))
    sheets = [sheet(f"0000000{n}A", patient(birth_date=day)) for n, day in enumerate(days)]
    assert [conflict.sheet for conflict in together(sheets)[1]] == ["00000002A"]


def test_no_sheet_is_an_empty_transaction() -> None:
    assert together([]) == ({"resourceType": "Bundle", "type": "transaction", "entry": []}, [])

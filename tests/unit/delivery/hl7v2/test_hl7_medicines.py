"""Doses that were given, as RAS: history with all that makes a dose one, and never an order."""

from dataclasses import replace
from datetime import datetime

import pytest

from recon.delivery.hl7v2 import Draft, drafts, withdrawn
from recon.delivery.hl7v2.validation import faults
from recon.model.form import Coding
from recon.model.reading import Value
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.hl7_sheets import PLAIN, at, medication, observed, segments, taken_apart
from tests.helpers.sheet_records import PARIS, Scans

DOSES = replace(PLAIN, mdm=False, ras=True)


def both(sheet: SheetRecord, earlier: SheetRecord | None = None) -> dict[str, Draft]:
    made = drafts(sheet, profile=DOSES, load=Scans().load, earlier=earlier)
    return {draft.kind: draft for draft in made}


def test_a_dose_given_is_a_completed_administration() -> None:
    message = taken_apart(both(medication(scans=Scans()))["RAS"])
    assert [str(line[0]) for line in message] == ["MSH", "PID", "PV1", "ORC", "RXA", "RXR"]
    (orc,), (rxa,), (rxr,) = (segments(message, name) for name in ("ORC", "RXA", "RXR"))
    assert (at(orc, 1), at(orc, 2), at(orc, 5)) == ("RE", "", "CM")
    assert at(orc, 3) == "00000003C:medicines:0^RECON"
    assert (at(rxa, 2), at(rxa, 3), at(rxa, 4)) == ("1", "203101140810+0100", "203101140810+0100")
    assert (at(rxa, 5), at(rxa, 6), at(rxa, 7)) == ("^PARACETAMOL", "1000", "mg^mg^UCUM")
    assert at(rxa, 10) == "^CD"
    assert (at(rxa, 20), at(rxa, 21)) == ("CP", "A")
    assert at(rxa, 22) == "20310114162000+0100"
    assert at(rxr, 1) == "47625008^IV^SCT" or at(rxr, 1).startswith("47625008^")


def test_what_is_told_as_a_dose_is_not_told_as_values_too() -> None:
    said = observed(both(medication(scans=Scans()))["ORU"])
    assert set(said) == {"medication.due_1/1", "medication.due_2/1", "medication.not_given_2/1"}


@pytest.mark.parametrize(
    "changes",
    [
        {"drug": Outcome.ILLEGIBLE},
        {"drug": None},
        {"dose": Outcome.ILLEGIBLE},
        {"unit": None},
        {"route": None},
        {"given_1": Outcome.ILLEGIBLE},
        {"given_1": Outcome.STRUCK},
        {"not_given_1": "2"},
        {"not_given_1": Outcome.ILLEGIBLE},
        {"sheet_date": None},
    ],
)
def test_what_is_not_a_dose_for_certain_goes_as_it_stands(changes: dict[str, Value | Outcome]) -> None:
    made = both(medication(scans=Scans(), **changes))
    assert "RAS" not in made
    said = observed(made["ORU"])
    known = {f"medication.{key}/1" for key in ("drug", "dose", "unit", "route", "given_1")}
    gone = {f"medication.{key}/1" for key, value in changes.items() if value in (None, Outcome.STRUCK)}
    assert known - gone <= set(said)


def test_a_day_without_a_dose_given_has_no_message_of_doses() -> None:
    assert "RAS" not in both(medication(scans=Scans(), given=None))


def test_a_unit_that_ucum_has_not_goes_in_words() -> None:
    sheet = medication(scans=Scans(), unit="piece")
    records = tuple(replace(r, labels=("unité",)) if r.field == "unit" else r for r in sheet.records)
    message = taken_apart(both(replace(sheet, records=records))["RAS"])
    assert at(segments(message, "RXA")[0], 7) == "^unité"


def test_what_no_person_looked_at_is_said_of_a_dose_and_keeps_it_from_nothing() -> None:
    labels = {
        "drug": "Médicament (DCI)",
        "dose": "Dose par prise",
        "unit": "Unité",
        "route": "Voie",
        "given_1": "Donné 1",
    }
    sheet = medication(scans=Scans())
    records = tuple(
        replace(r, method="machine", label=labels[r.field]) if r.field in labels else r for r in sheet.records
    )
    draft = both(replace(sheet, records=records))["RAS"]
    paper, unseen = at(segments(taken_apart(draft), "RXA")[0], 9).split("~")
    assert "pendant une panne, feuille 00000003C, page 1" in paper
    assert "Médicament (DCI), Dose par prise, Unité, Voie, Donné 1" in unseen
    assert faults(draft, DOSES) == []


def test_a_form_says_itself_what_is_a_part_of_a_dose() -> None:
    sheet = medication(scans=Scans())
    names = {"drug": "drug", "dose": "amount", "unit": "unit", "route": "route", "given_1": "given.1", "by_1": "by.1"}
    mg = Coding("http://unitsofmeasure.org", "mg", "mg")
    said = {
        r.field: replace(r, field=f"m_{r.field}", part=f"dose.{names[r.field]}", codings=r.codings or (mg,))
        for r in sheet.records
        if r.field in names
    }
    records = tuple(said.get(r.field, r) for r in sheet.records)
    told = both(replace(sheet, records=records))
    rxa = segments(taken_apart(told["RAS"]), "RXA")[0]
    assert (at(rxa, 5), at(rxa, 6), at(rxa, 7), at(rxa, 10)) == ("^PARACETAMOL", "1000", "mg^mg^UCUM", "^CD")
    assert not [name for name in observed(told["ORU"]) if ".m_" in name]


def test_a_dose_has_its_own_time_where_the_record_knows_it() -> None:
    sheet = medication(scans=Scans(), sheet_date=None)
    when = datetime(2031, 1, 14, 9, 15, tzinfo=PARIS)
    records = tuple(replace(r, event=when) if r.field == "given_1" else r for r in sheet.records)
    rxa = segments(taken_apart(both(replace(sheet, records=records))["RAS"]), "RXA")[0]
    assert at(rxa, 3) == "203101140915+0100"


def test_a_second_dose_of_the_same_medicine_stands_under_the_same_order_number() -> None:
    sheet = medication(scans=Scans(), given_2="14:05", by_2="EF", not_given_2=None)
    message = taken_apart(both(sheet)["RAS"])
    assert len(segments(message, "ORC")) == 1
    assert [(at(rxa, 2), at(rxa, 3)[8:12], at(rxa, 10)) for rxa in segments(message, "RXA")] == [
        ("1", "0810", "^CD"),
        ("2", "1405", "^EF"),
    ]


def test_a_dose_is_corrected_and_deleted_under_its_own_number() -> None:
    before = medication(scans=Scans())
    updated = both(medication(scans=Scans(), dose="500"), earlier=before)
    (rxa,) = segments(taken_apart(updated["RAS"]), "RXA")
    assert (at(rxa, 2), at(rxa, 6), at(rxa, 21)) == ("1", "500", "U")
    gone = both(medication(scans=Scans(), given=None), earlier=before)
    (rxa,) = segments(taken_apart(gone["RAS"]), "RXA")
    assert (at(rxa, 2), at(rxa, 6), at(rxa, 21)) == ("1", "1000", "D")
    assert both(before, earlier=before) == {}


def test_a_dose_that_is_none_any_more_is_deleted_and_what_stands_there_is_told() -> None:
    before = medication(scans=Scans())
    now = both(medication(scans=Scans(), dose=Outcome.ILLEGIBLE), earlier=before)
    assert at(segments(taken_apart(now["RAS"]), "RXA")[0], 21) == "D"
    assert observed(now["ORU"])["medication.dose/1"] == ("NM", "", "X")


def test_doses_are_taken_back() -> None:
    doses, *_ = withdrawn(medication(scans=Scans()), profile=DOSES)
    assert at(segments(taken_apart(doses), "RXA")[0], 21) == "D"


def test_the_oldest_version_has_another_event() -> None:
    oldest = replace(DOSES, version="2.3.1")
    draft = drafts(medication(scans=Scans()), profile=oldest, load=Scans().load)[-1]
    assert (draft.trigger, draft.structure) == ("O01", "RAS_O01")

"""Who the patient is: numbers, names and status as a destination wants them, and never a stay that cannot be found."""

from dataclasses import replace
from datetime import date

import hl7
import pytest

from recon.delivery.hl7v2 import Draft, Hl7Profile, drafts, merged, renumbered
from recon.delivery.hl7v2.patient import pid
from recon.delivery.hl7v2.text import segment
from recon.errors import DeliveryError
from recon.model.patient import Patient
from recon.model.record import SheetRecord
from tests.helpers.hl7_sheets import FRANCE, PLAIN, SENT, at, segments, taken_apart
from tests.helpers.sheet_records import Scans, patient, registration, vitals

A28 = replace(PLAIN, adt="A28", mdm=False, oru=False)
A04 = replace(FRANCE, mdm=False, oru=False)
NIR = "2310475123456"


def adt(sheet: SheetRecord, profile: Hl7Profile, earlier: SheetRecord | None = None) -> tuple[Draft, ...]:
    return drafts(sheet, profile=profile, load=Scans().load, earlier=earlier)


def person(who: Patient, profile: Hl7Profile) -> hl7.Segment:
    return hl7.parse(f"{segment('MSH', {12: '2.5'})}\r{pid(who, profile)}\r").segment("PID")


def test_only_sheets_that_register_somebody_announce_them() -> None:
    (draft,) = adt(registration(scans=Scans()), A28)
    assert (draft.trigger, draft.structure) == ("A28", "ADT_A05")
    assert adt(vitals(scans=Scans()), A28) == ()
    assert adt(registration(scans=Scans()), replace(A28, adt="none")) == ()


def test_a_person_is_announced_without_a_stay() -> None:
    message = taken_apart(adt(registration(scans=Scans()), A28)[0])
    assert [str(line[0]) for line in message] == ["MSH", "EVN", "PID", "PV1"]
    assert str(segments(message, "PV1")[0]) == "PV1|1|N"
    assert at(segments(message, "EVN")[0], 1) == "A28"
    assert at(segments(message, "EVN")[0], 2) == "20310115090003+0100"
    assert at(segments(message, "EVN")[0], 6) == "203101140740+0100"


def test_a_stay_is_registered_as_france_wants_it() -> None:
    message = taken_apart(adt(registration(scans=Scans()), A04)[0], A04)
    (msh,), (evn,), (who,), (pv1,), (zbe,) = (segments(message, n) for n in ("MSH", "EVN", "PID", "PV1", "ZBE"))
    assert at(msh, 9) == "ADT^A04^ADT_A01"
    assert at(msh, 12) == "2.5^FRA^2.11"
    assert (at(msh, 17), at(msh, 18)) == ("FRA", "UNICODE UTF-8")
    assert at(evn, 1) == ""
    assert at(who, 18) == "55000001^^^HOSP&1.2.250.1.999.2&ISO^AN"
    assert at(who, 32) == "PROV"
    assert at(pv1, 2) == "E"
    assert at(pv1, 3) == ""
    assert at(pv1, 19) == "55000001^^^HOSP&1.2.250.1.999.2&ISO^VN"
    assert [at(zbe, n) for n in range(1, 10)] == [
        "00000002B^RECON",
        "203101140740+0100",
        "",
        "INSERT",
        "N",
        "",
        "Médecine 2^^^^^^Ward",
        "",
        "HMS",
    ]


def test_names_are_told_by_their_type() -> None:
    who = person(patient(), PLAIN)
    assert at(who, 5) == "LEROUX^Odile^Marie-Claire^^^^L~VANNIER^Odile^^^^^D"
    french = person(patient(), FRANCE)
    assert at(french, 5) == "LEROUX^Odile^Odile Marie-Claire^^^^L~VANNIER^Odile^^^^^D"
    assert at(person(patient(used_name="LEROUX"), PLAIN), 5) == "LEROUX^Odile^Marie-Claire^^^^L"
    assert at(person(patient(birth_name=""), PLAIN), 5) == "VANNIER^Odile^Marie-Claire^^^^D"
    first = patient(given_names="Anne Marie Jeanne", first_given="Anne Marie", used_name="")
    assert at(person(first, PLAIN), 5) == "LEROUX^Anne Marie^Jeanne^^^^L"
    assert at(person(first, replace(PLAIN, birth_name_type="B")), 5).endswith("^B")


def test_the_number_says_who_gave_it_and_the_national_one_stays_at_home() -> None:
    who = patient(ins=NIR, ins_system="1.2.250.1.213.1.4.8")
    assert at(person(who, PLAIN), 3) == "80000001^^^HOSP&1.2.250.1.999.1&ISO^PI"
    sent = at(person(who, replace(PLAIN, unqualified_ins=True)), 3)
    assert sent.endswith(f"~{NIR}^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS")


def test_an_identity_is_never_more_than_provisional_but_keeps_its_warnings() -> None:
    assert at(person(patient(status="QUAL"), FRANCE), 32) == "PROV"
    assert at(person(patient(status="VALI HOMA DOUT"), FRANCE), 32) == "PROV~HOMA~DOUT"


@pytest.mark.parametrize(("sex", "told"), [("M", "M"), ("F", "F"), ("I", "U"), ("X", "U"), ("", "")])
def test_sex_as_the_table_has_it(sex: str, told: str) -> None:
    assert at(person(patient(sex=sex), PLAIN), 8) == told


def test_birth_and_its_place() -> None:
    who = person(patient(birth_place="63220"), FRANCE)
    assert at(who, 7) == "19310402"
    assert at(who, 11) == "^^^^^^BDL^^63220"
    assert at(person(patient(birth_place="Clermont"), FRANCE), 23) == "Clermont"
    assert at(person(patient(birth_place="63220"), PLAIN), 11) == ""
    assert at(person(patient(birth_date=None), PLAIN), 7) == ""
    assert at(person(patient(birth_date=date(906, 1, 2)), PLAIN), 7) == "09060102"


def test_a_stay_without_a_number_is_not_opened() -> None:
    sheet = registration(scans=Scans(), who=patient(iep=""))
    with pytest.raises(DeliveryError, match="00000002B"):
        adt(sheet, A04)
    assert len(adt(sheet, A28)) == 1


def test_a_movement_without_a_time_is_not_invented() -> None:
    sheet = registration(scans=Scans())
    timeless = replace(sheet, records=tuple(replace(r, event=None) for r in sheet.records))
    with pytest.raises(DeliveryError, match="ZBE"):
        adt(timeless, A04)
    (draft,) = adt(timeless, A28)
    assert at(segments(taken_apart(draft), "EVN")[0], 6) == ""


def test_who_is_known_is_not_announced_again_and_who_changed_is_updated() -> None:
    sheet = registration(scans=Scans())
    other = registration(scans=Scans(), who=patient(given_names="Odile Marie"))
    assert adt(sheet, A28, earlier=sheet) == ()
    assert adt(other, A28, earlier=sheet)[0].trigger == "A31"
    assert adt(other, A04, earlier=sheet)[0].trigger == "A08"


def test_two_numbers_of_one_patient_are_merged_and_a_downtime_number_gives_way() -> None:
    for make, trigger, structure in ((merged, "A40", "ADT_A39"), (renumbered, "A47", "ADT_A30")):
        draft = make(patient(), "T0000017", at=SENT, profile=PLAIN)
        message = taken_apart(draft)
        assert (draft.trigger, draft.structure) == (trigger, structure)
        assert [str(line[0]) for line in message] == ["MSH", "EVN", "PID", "MRG"]
        assert at(segments(message, "PID")[0], 3).startswith("80000001^")
        assert at(segments(message, "MRG")[0], 1) == "T0000017^^^HOSP&1.2.250.1.999.1&ISO^PI"
    with pytest.raises(DeliveryError):
        merged(patient(), "80000001", at=SENT, profile=PLAIN)


def test_the_oldest_version_has_a_person_in_another_structure() -> None:
    (draft,) = adt(registration(scans=Scans()), replace(A28, version="2.3.1"))
    assert draft.structure == "ADT_A01"


def test_an_enhanced_destination_is_asked_for_commits_only() -> None:
    profile = replace(A28, enhanced=True)
    msh = segments(taken_apart(adt(registration(scans=Scans()), profile)[0], profile), "MSH")[0]
    assert (at(msh, 15), at(msh, 16)) == ("AL", "NE")

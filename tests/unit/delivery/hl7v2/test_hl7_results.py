"""What was written, as ORU: blank is not none, each value under its own name for ever, and never an order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recon.delivery.hl7v2 import Draft, Hl7Profile, drafts, withdrawn
from recon.errors import DeliveryError
from recon.model.form import Coding, Kind
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.hl7_sheets import PLAIN, SENT, at, medication, observed, segments, taken_apart
from tests.helpers.sheet_records import LOINC, PARIS, Scans, patient, record, registration, vitals

ONLY_VALUES = replace(PLAIN, mdm=False)


def oru(sheet: SheetRecord, profile: Hl7Profile = ONLY_VALUES, earlier: SheetRecord | None = None) -> Draft:
    (draft,) = drafts(sheet, profile=profile, load=Scans().load, earlier=earlier)
    return draft


def changed(sheet: SheetRecord, field: str, row: int | None = 0, **changes: object) -> SheetRecord:
    records = tuple(
        replace(r, **changes) if (r.field, r.row) == (field, row) else r  # type: ignore[arg-type]
        for r in sheet.records
    )
    return replace(sheet, records=records)


def test_each_value_has_its_code_its_unit_its_time_and_who_wrote_it() -> None:
    message = taken_apart(oru(vitals(scans=Scans(), rows=1)))
    (pulse,) = [one for one in segments(message, "OBX") if str(one[3]).startswith("8867-4")]
    assert at(pulse, 2) == "NM"
    assert at(pulse, 3) == "8867-4^Pouls^LN"
    assert at(pulse, 5) == "82"
    assert at(pulse, 6) == "/min^/min^UCUM"
    assert at(pulse, 11) == "F"
    assert at(pulse, 14) == "203101140805+0100"
    assert at(pulse, 16) == "^C.D."


def test_pressures_are_two_values_and_saturation_carries_both_codes() -> None:
    said = observed(oru(vitals(scans=Scans(), rows=1)))
    assert said["8480-6/1"] == ("NM", "128", "F")
    assert said["8462-4/1"] == ("NM", "74", "F")
    message = taken_apart(oru(vitals(scans=Scans(), rows=1)))
    assert any(at(one, 3) == "59408-5^SpO₂^LN^2708-6^^LN" for one in segments(message, "OBX"))


def test_what_was_written_together_is_one_group_with_its_time_and_its_name_for_ever() -> None:
    message = taken_apart(oru(vitals(scans=Scans(), rows=2)))
    first, second = segments(message, "OBR")
    assert (at(first, 3), at(second, 3)) == ("00000001A:signs:0^RECON", "00000001A:signs:1^RECON")
    assert (at(first, 7), at(second, 7)) == ("203101140805+0100", "203101140905+0100")
    assert at(first, 22) == "20310114162000+0100"
    assert at(first, 25) == "F"
    assert at(first, 35) == "&accueil1"
    assert [at(one, 1) for one in segments(message, "OBX")] == [*"123456789", *"123456789"]
    assert not segments(message, "ORC")


def test_who_typed_it_and_who_looked_are_told_with_when_it_came_in() -> None:
    typed = record("heart_rate", 0, transcriber="saisie2", entered_at=datetime(2031, 1, 14, 17, 2, tzinfo=PARIS))
    message = taken_apart(oru(replace(vitals(scans=Scans(), rows=1), records=(typed, record("pain", 0)))))
    (group,) = segments(message, "OBR")
    assert at(group, 35) == "&saisie2~&accueil1"
    assert at(group, 22) == "20310114170200+0100"


def test_blank_struck_and_illegible_are_three_things() -> None:
    sheet = vitals(scans=Scans(), rows=1)
    for key, outcome in (("pain", Outcome.BLANK), ("oxygen", Outcome.STRUCK), ("heart_rate", Outcome.ILLEGIBLE)):
        sheet = changed(sheet, key, outcome=outcome, value=None)
    draft = oru(sheet)
    said = observed(draft)
    assert "72514-3/1" not in said
    assert "3151-8/1" not in said
    assert said["8867-4/1"] == ("NM", "", "X")
    lines = [str(one) for one in taken_apart(draft)]
    after = lines[next(at for at, line in enumerate(lines) if "8867-4" in line) + 1]
    assert after.startswith("NTE|1|L|Écrit sur la feuille mais illisible")


def test_a_sheet_on_which_nothing_is_written_says_nothing() -> None:
    sheet = vitals(scans=Scans(), rows=1)
    blank = tuple(replace(r, outcome=Outcome.BLANK, value=None) for r in sheet.records)
    assert drafts(replace(sheet, records=blank), profile=ONLY_VALUES, load=Scans().load) == ()


def test_values_have_the_type_of_their_field() -> None:
    plain = record("heart_rate", None, coding=None, unit="", group="", event=None)
    entries = {
        "name": (Kind.LETTERS, "LE GOFF", "ST", "LE GOFF"),
        "note": (Kind.TEXT, "vu à 8 h\npuis à 9 h", "FT", "vu à 8 h\\.br\\puis à 9 h"),
        "long": (Kind.TEXT, "douleur", "TX", "douleur"),
        "day": (Kind.DATE, "2031-01-14", "DT", "20310114"),
        "hour": (Kind.TIME, "07:40", "TM", "0740"),
        "tick": (Kind.TICK, True, "CE", "Y^Yes^HL70136"),
        "tick_off": (Kind.TICK, False, "CE", "N^No^HL70136"),
        "temperature": (Kind.DECIMAL, "37.5", "NM", "37.5"),
    }
    records = tuple(replace(plain, field=key, kind=kind, value=value) for key, (kind, value, *_) in entries.items())
    phone = replace(plain, field="phone", value="0612", is_amount=False)
    said = observed(oru(replace(vitals(scans=Scans()), records=(*records, phone))))
    assert said == {f"vitals.{key}/1": (kind, text, "F") for key, (_, _, kind, text) in entries.items()} | {
        "vitals.phone/1": ("ST", "0612", "F")
    }


def test_marks_are_codes_where_the_form_has_them_and_words_always() -> None:
    said = observed(oru(registration(scans=Scans())))
    assert said["registration.allergies/1"] == ("CE", "N^Non^HL70532", "F")
    assert said["11459-5/1"] == ("CE", "registration.arrival_mode.fire^Sapeurs-pompiers^99RECON", "F")
    several = changed(
        registration(scans=Scans()),
        "arrival_mode",
        None,
        kind=Kind.CHOICES,
        value=("fire", "police"),
        labels=("F", "Police"),
    )
    _, value, _ = observed(oru(several))["11459-5/1"]
    assert value.count("~") == 1
    assert observed(oru(registration(scans=Scans()), replace(ONLY_VALUES, version="2.5.1")))[
        "registration.allergies/1"
    ] == ("CWE", "N^Non^HL70532", "F")


def test_two_fields_of_one_code_in_a_row_are_told_apart_even_if_one_is_blank() -> None:
    other = record("heart_rate", 0, field="heart_rate_standing", value="96")
    sheet = replace(vitals(scans=Scans(), rows=1), records=(record("heart_rate", 0), other))
    assert observed(oru(sheet)) == {"8867-4/1": ("NM", "82", "F"), "8867-4/1.2": ("NM", "96", "F")}
    half = changed(sheet, "heart_rate", outcome=Outcome.BLANK, value=None)
    assert observed(oru(half)) == {"8867-4/1.2": ("NM", "96", "F")}


def test_a_time_that_nobody_wrote_is_not_invented() -> None:
    sheet = replace(vitals(scans=Scans(), rows=1), records=(record("heart_rate", 0, event=None),))
    message = taken_apart(oru(sheet))
    assert at(segments(message, "OBR")[0], 7) == ""
    assert at(segments(message, "OBX")[0], 14) == ""


def test_where_it_comes_from_is_told_and_what_nobody_looked_at() -> None:
    seen = record("heart_rate", 0, page=2)
    unseen = record("temperature", 0, page=2, method="machine", verifier="", verified_at=None)
    message = taken_apart(oru(replace(vitals(scans=Scans(), rows=1), records=(seen, unseen))))
    words = message.unescape(at(segments(message, "NTE")[0], 3)).replace("\xa0", " ")
    assert "pendant une panne, feuille 00000001A, page 2" in words
    assert "sans regard d’une personne : Température" in words


def test_the_message_is_from_when_it_was_sent_and_the_values_from_when_they_were_written() -> None:
    message = taken_apart(oru(vitals(scans=Scans(), rows=1)))
    assert at(segments(message, "MSH")[0], 7) == "20310115090003+0100"
    local = taken_apart(oru(vitals(scans=Scans(), rows=1)), replace(ONLY_VALUES, offsets=False))
    assert at(segments(local, "MSH")[0], 7) == "20310115090003"


def test_a_written_time_keeps_its_instant_in_the_destinations_zone() -> None:
    elsewhere = datetime(2031, 1, 14, 7, 5, tzinfo=UTC)
    sheet = replace(vitals(scans=Scans(), rows=1), records=(record("heart_rate", 0, event=elsewhere),))
    assert at(segments(taken_apart(oru(sheet)), "OBX")[0], 14) == "203101140805+0100"


def test_the_same_record_gives_the_same_bytes_and_the_number_is_the_callers() -> None:
    one, other = (oru(vitals(scans=Scans(), rows=3)) for _ in range(2))
    assert one == other
    assert one.digest == other.digest
    assert one.message("AB12", SENT, ONLY_VALUES) == other.message("AB12", SENT, ONLY_VALUES)
    first, second = (one.message(number, SENT, ONLY_VALUES).data for number in ("AB12", "AB13"))
    assert first.replace(b"AB12", b"AB13") == second
    assert one.digest != oru(changed(vitals(scans=Scans(), rows=3), "pain", value="4")).digest


@pytest.mark.parametrize("number", ["", "0" * 21, "MSH1", "ab", "A\rB", "É"])
def test_a_number_that_could_be_taken_for_something_else_is_none(number: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        oru(vitals(scans=Scans())).message(number, SENT, ONLY_VALUES)


def test_what_stands_on_the_sheet_cannot_become_a_segment() -> None:
    evil = "x\rPID|1||99999999\nOBX|9|NM|8867-4||300|||||F\x0b\x1c\r"
    sheet = replace(
        vitals(scans=Scans(), rows=1, who=patient(ward=evil, given_names="A|B^C~D&E\\F")),
        records=(record("heart_rate", 0, kind=Kind.TEXT, value=evil, unit="", author=evil, label=evil),),
    )
    data = oru(sheet).message("1", SENT, ONLY_VALUES).data
    assert [line[:3] for line in data.split(b"\r")] == [b"MSH", b"PID", b"PV1", b"OBR", b"NTE", b"OBX", b""]
    assert not {0x0A, 0x0B, 0x1C} & set(data)


def test_a_corrected_value_is_told_as_corrected_and_one_taken_back_as_deleted() -> None:
    before = vitals(scans=Scans(), rows=2)
    now = changed(changed(before, "pain", value="7"), "oxygen", outcome=Outcome.STRUCK, value=None)
    draft = oru(now, earlier=before)
    said = observed(draft)
    assert said["72514-3/1"] == ("NM", "7", "C")
    assert said["3151-8/1"] == ("NM", "", "D")
    assert said["8867-4/1"] == ("NM", "82", "F")
    (group,) = segments(taken_apart(draft), "OBR")  # the second row is as it was
    assert at(group, 3) == "00000001A:signs:0^RECON"
    assert at(group, 25) == "C"
    assert draft.identity == oru(before).identity


def test_what_has_not_changed_is_not_told_again() -> None:
    sheet = vitals(scans=Scans())
    assert drafts(sheet, profile=ONLY_VALUES, load=Scans().load, earlier=sheet) == ()


def test_what_was_illegible_and_is_read_after_all_is_a_correction() -> None:
    sheet = vitals(scans=Scans(), rows=1)
    before = changed(sheet, "pain", outcome=Outcome.ILLEGIBLE, value=None)
    assert observed(oru(sheet, earlier=before))["72514-3/1"] == ("NM", "3", "C")
    assert observed(oru(before, earlier=sheet))["72514-3/1"] == ("NM", "", "X")


def test_a_sheet_of_somebody_else_is_taken_back_from_the_one_before_anything_goes_to_the_other() -> None:
    before = vitals(scans=Scans(), rows=1)
    now = replace(before, patient=patient(2))
    back, forth = drafts(now, profile=ONLY_VALUES, load=Scans().load, earlier=before)
    assert {status for _, _, status in observed(back).values()} == {"W"}
    assert {value for _, value, _ in observed(back).values()} == {""}
    assert {status for _, _, status in observed(forth).values()} == {"F"}
    assert "80000001^" in str(segments(taken_apart(back), "PID")[0])
    assert "80000002^" in str(segments(taken_apart(forth), "PID")[0])


def test_a_sheet_is_taken_back_whole() -> None:
    sheet = vitals(scans=Scans(), rows=2)
    values, page = withdrawn(sheet, profile=PLAIN)
    assert set(observed(values)) == set(observed(oru(sheet)))
    assert (page.trigger, page.structure) == ("T11", "MDM_T01")


def test_letters_that_the_destination_lacks_are_told_never_replaced() -> None:
    profile = replace(ONLY_VALUES, charset="8859/15")
    sheet = vitals(scans=Scans(), rows=1, who=patient(birth_name="WAŁĘSA", used_name=""))
    with pytest.raises(DeliveryError, match="ŁĘ"):
        oru(sheet, profile).message("1", SENT, profile)


@pytest.mark.parametrize(
    ("charset", "name"), [("8859/1", "LÉROUX"), ("8859/15", "LŒUILLET"), ("UNICODE UTF-8", "WAŁĘSA")]
)
def test_letters_are_those_that_the_header_says(charset: str, name: str) -> None:
    profile = replace(ONLY_VALUES, charset=charset)
    sheet = vitals(scans=Scans(), rows=1, who=patient(birth_name=name, used_name=""))
    message = taken_apart(oru(sheet, profile), profile)
    assert at(segments(message, "MSH")[0], 18) == charset
    assert str(segments(message, "PID")[0][5]).startswith(f"{name}^Odile")


def test_a_record_with_faults_is_refused() -> None:
    with pytest.raises(DeliveryError):
        drafts(changed(vitals(scans=Scans()), "pain", value="many"), profile=PLAIN, load=Scans().load)


def test_every_value_of_a_day_of_medicines_goes_as_values_where_doses_do_not() -> None:
    said = observed(oru(medication(scans=Scans())))
    assert said["medication.drug/1"] == ("ST", "PARACETAMOL", "F")
    assert said["medication.given_1/1"] == ("TM", "0810", "F")


def test_a_code_of_another_system_is_one_agreed_between_two() -> None:
    gender = record(
        "avpu", 0, codings=(Coding("http://hl7.org/fhir/administrative-gender", "male", "Male"),), labels=("Masculin",)
    )
    sheet = replace(vitals(scans=Scans(), rows=1), records=(replace(gender, coding=Coding(LOINC, "46098-0", "Sex")),))
    assert observed(oru(sheet))["46098-0/1"] == ("CE", "male^Masculin^99RECON", "F")

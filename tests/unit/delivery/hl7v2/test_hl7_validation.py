"""What would be refused is found before it goes, with the sheet and the field; what is sound passes in each version."""

from dataclasses import replace

import pytest

from recon.delivery.hl7v2 import Draft, Hl7Profile, drafts, merged, renumbered, withdrawn
from recon.delivery.hl7v2.drafts import Line
from recon.delivery.hl7v2.profile import VERSIONS
from recon.delivery.hl7v2.structure import Structures
from recon.delivery.hl7v2.validation import MessageFault, faults
from recon.model.verification import Outcome
from tests.helpers.hl7_sheets import FRANCE, PLAIN, SENT, medication
from tests.helpers.sheet_records import Scans, patient, record, registration, vitals


def everything(profile: Hl7Profile) -> list[Draft]:
    """Return messages of each kind, event and shape that a destination may be sent."""
    scans = Scans()
    plain = vitals(scans=scans, rows=3)
    other = record("heart_rate", 1, outcome=Outcome.ILLEGIBLE, value=None)
    doubtful = replace(
        plain, records=tuple(other if (r.field, r.row) == ("heart_rate", 1) else r for r in plain.records)
    )
    made = [
        *(draft for sheet in (plain, doubtful, medication(scans=scans)) for draft in _of(sheet, profile, scans)),
        *_of(registration(scans=scans), profile, scans),
        *drafts(doubtful, profile=profile, load=scans.load, earlier=plain),
        *withdrawn(medication(scans=scans), profile=profile),
    ]
    made.extend(make(patient(), "T17", at=SENT, profile=profile) for make in (merged, renumbered))
    return made


def _of(sheet: object, profile: Hl7Profile, scans: Scans) -> tuple[Draft, ...]:
    return drafts(sheet, profile=profile, load=scans.load)  # type: ignore[arg-type]


def oru(**changes: object) -> Draft:
    sheet = replace(vitals(scans=Scans(), rows=1), records=(record("heart_rate", 0, **changes),))
    return drafts(sheet, profile=replace(PLAIN, mdm=False), load=Scans().load)[0]


def altered(draft: Draft, name: str, text: str | None, **place: object) -> Draft:
    """Return the draft with another text in its segments called ``name``, or without them."""
    lines = [
        replace(line, text=text or "", **place) if line.name == name else line  # type: ignore[arg-type]
        for line in draft.lines
        if text is not None or line.name != name
    ]
    return replace(draft, lines=tuple(lines))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("adt", ["A04", "A28"])
def test_every_message_is_valid_in_its_version(version: str, adt: str) -> None:
    known = Structures(version)
    oldest = version == "2.3.1"
    for country in (PLAIN, FRANCE):
        profile = replace(country, version=version, adt=adt, ras=True, reliability=country.reliability and not oldest)
        made = everything(profile)
        assert {draft.kind for draft in made} == {"ADT", "MDM", "ORU", "RAS"}
        assert [fault.message("en") for draft in made for fault in faults(draft, profile, known)] == []


def test_what_was_seen_once_is_judged_alike_when_it_is_seen_again() -> None:
    known = Structures("2.5")
    good, bad = oru(), altered(oru(), "OBX", "OBX|1|NM|8867-4^Pulse^LN|1|8x|||||||||||", field="heart_rate", row=0)
    for _ in range(2):
        assert faults(good, PLAIN, known) == []
        assert len(faults(bad, PLAIN, known)) > 0


def test_a_fault_names_the_sheet_and_the_field() -> None:
    bad = altered(oru(), "OBX", "OBX|1|NM|8867-4^Pulse^LN|1|82||||||", field="heart_rate", row=0)
    (fault,) = faults(bad, PLAIN)
    assert (fault.sheet, fault.field, fault.row, fault.code) == ("00000001A", "heart_rate", 0, "structure")
    assert (fault.kind, fault.segment) == ("ORU", "OBX")
    for language, word in (("fr", "Feuille 00000001A heart_rate:0"), ("en", "Sheet 00000001A heart_rate:0")):
        assert fault.message(language).startswith(word)
        assert "OBX_11" in fault.message(language)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PID", "PID|1||||LEROUX^Odile"),
        ("PID", "PID|1||80000001"),
        ("PID", "PID|1||80000001||LEROUX^Odile||02/04/1931"),
        ("PV1", "PV1|1"),
        ("OBR", "OBR|1||00000001A"),
        ("OBX", "OBX|1|NM||1|82||||||F"),
        ("OBX", "OBX|1|NM|8867-4|1|many||||||F"),
        ("OBX", "OBX|1|XY|8867-4|1|82||||||F"),
        ("OBX", "OBX|1|NM|8867-4|1|82||||||F|||yesterday"),
        ("OBX", "XYZ|1"),
        ("OBR", None),
    ],
)
def test_what_a_receiver_would_refuse_is_found(name: str, text: str | None) -> None:
    assert [fault.code for fault in faults(altered(oru(), name, text), PLAIN)][:1] == ["structure"]


def test_segments_in_the_wrong_order_are_a_fault_of_the_message() -> None:
    draft = oru()
    (fault,) = faults(replace(draft, lines=tuple(reversed(draft.lines))), PLAIN)[:1]
    assert (fault.code, fault.field, fault.segment) == ("structure", "", "")


def test_a_segment_of_a_hospitals_own_is_taken_for_what_it_says() -> None:
    draft = oru()
    assert faults(replace(draft, lines=(*draft.lines, Line("ZZZ|anything|at^all"))), PLAIN) == []


def test_letters_that_are_lacking_name_the_field_they_stand_in() -> None:
    profile = replace(PLAIN, charset="8859/1", mdm=False)
    sheet = replace(vitals(scans=Scans(), rows=1), records=(record("heart_rate", 0, author="Ł.Ś."), record("pain", 0)))
    (draft,) = drafts(sheet, profile=profile, load=Scans().load)
    (fault,) = faults(draft, profile)
    assert (fault.field, fault.row, fault.code, fault.detail) == ("heart_rate", 0, "letters", "ŁŚ")
    assert "8859/1" in fault.message("fr")


def test_the_forms_own_words_keep_no_sheet_at_home() -> None:
    profile = replace(PLAIN, charset="8859/1")
    scans = Scans()
    for draft in drafts(vitals(scans=scans), profile=profile, load=scans.load):
        assert faults(draft, profile) == []


def test_a_message_that_is_too_large_is_found() -> None:
    profile = replace(PLAIN, largest=1000)
    scans = Scans()
    page, values = drafts(vitals(scans=scans, rows=1), profile=profile, load=scans.load)
    (fault,) = faults(page, profile)
    assert fault.code == "too_large"
    assert "1000" in fault.message("en")
    assert fault.detail in fault.message("en")
    assert [f.code for f in faults(values, profile)] == ["too_large"]


def test_the_words_of_every_fault_are_there() -> None:
    for code in ("letters", "too_large", "structure"):
        fault = MessageFault("1", "field", 2, code, "ORU", "OBX", "detail", "limit")
        assert fault.message("fr") != fault.message("en")

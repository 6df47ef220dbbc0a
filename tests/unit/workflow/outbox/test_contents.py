"""A record as text, and back: what set off can go again to the byte."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from recon.model.outbox import Destination, Transport
from recon.workflow.outbox.contents import from_text, said, same, to_text
from tests.helpers.hl7_sheets import medication
from tests.helpers.sheet_records import Scans, patient, record, registration, vitals

PARIS = ZoneInfo("Europe/Paris")


def test_every_record_comes_back_as_it_was() -> None:
    scans = Scans()
    extra = patient(3, extra=(("mutuelle", "aucune"),), birth_date=None)
    for sheet in (
        vitals(scans=scans),
        registration(scans=scans),
        medication(scans=scans),
        vitals(scans=scans, who=extra),
    ):
        assert from_text(to_text(sheet)) == sheet
        assert to_text(from_text(to_text(sheet))) == to_text(sheet)


def test_an_hour_that_there_is_twice_is_equal_to_itself() -> None:
    twice = datetime(2031, 10, 26, 2, 30, tzinfo=PARIS, fold=1)
    sheet = vitals(scans=Scans())
    other = replace(sheet, records=(record("heart_rate", event=twice),))
    assert from_text(to_text(other)) != other
    assert same(from_text(to_text(other)), other)
    summer = replace(other, records=(record("heart_rate", event=twice.replace(fold=0)),))
    assert not same(summer, other)
    assert from_text(to_text(other)).records[0].event == datetime(
        2031, 10, 26, 2, 30, tzinfo=timezone(timedelta(hours=1))
    )


def test_a_content_is_told_from_any_other_and_from_the_same_elsewhere() -> None:
    sheet = vitals(scans=Scans())
    there = Destination("a", Transport.FHIR, "http://a.example")
    others = (
        said(replace(sheet, title="Other"), there),
        said(sheet, replace(there, address="http://b.example")),
        said(sheet, replace(there, options={"composition": True})),
    )
    assert len({said(sheet, there), *others}) == 4
    assert said(sheet, there) == said(from_text(to_text(sheet)), replace(there, name="b", per_second=2.0))

"""What goes out is read back: by recon's own reader of ADT, and by python-hl7, whatever people wrote."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.hl7v2 import Hl7Profile, drafts, merged
from recon.delivery.hl7v2.text import lacking
from recon.model.form import Kind
from recon.reconciliation.adt import read_changes
from recon.reconciliation.changes import Change
from recon.reconciliation.hl7text import parse
from tests.helpers.hl7_sheets import FRANCE, PLAIN, SENT, at, segments, taken_apart
from tests.helpers.sheet_records import PARIS, Scans, patient, record, registration, vitals

NAMES = st.text(st.one_of(st.characters(categories=["L"]), st.sampled_from("-'|^~\\&")), min_size=1, max_size=20)
WRITTEN = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from('|^~\\&\r\n\x0b\x1c"')), min_size=1)
CHARSETS = st.sampled_from(["UNICODE UTF-8", "8859/1", "8859/15"])
_C1 = re.compile("[\x80-\x84\x86-\x9f]")


def read(data: bytes) -> Change:
    (change,) = read_changes(parse(data), now=datetime(2040, 1, 1, tzinfo=UTC), zone=PARIS)
    return change


@given(NAMES, NAMES, NAMES, CHARSETS)
def test_a_patient_that_was_announced_is_known_as_who_they_are(birth: str, used: str, given: str, charset: str) -> None:
    profile = replace(FRANCE, charset=charset, mdm=False, oru=False)
    who = patient(birth_name=birth, used_name=used, given_names=given, birth_place="63220", status="PROV HOMA")
    if lacking(birth + used + given, charset):
        return
    sheet = registration(scans=Scans(), who=who)
    records = tuple(r for r in sheet.records if r.field != "birth_name")
    (draft,) = drafts(replace(sheet, records=records), profile=profile, load=Scans().load)
    told = read(draft.message("1", SENT, profile).data)
    assert told.ipp == who.ipp
    assert told.identity["birth_name"] == birth
    assert told.identity["used_name"] == ("" if used == birth else used)
    assert told.identity["given_names"] == given
    assert told.identity["birth_date"] == who.birth_date
    assert told.identity["birth_place"] == "63220"
    assert told.identity["sex"] == "F"
    assert told.identity["status"] == "PROV HOMA"
    assert told.place == {"iep": who.iep}


def test_a_merger_is_read_as_one() -> None:
    told = read(merged(patient(), "T0000017", at=SENT, profile=PLAIN).message("1", SENT, PLAIN).data)
    assert (told.ipp, told.former) == ("80000001", "T0000017")


@given(WRITTEN, WRITTEN, WRITTEN)
def test_whatever_is_written_stays_in_its_field(value: str, label: str, author: str) -> None:
    if _C1.search(value + label + author) or not value.strip():
        return
    written = record("pain", 0, kind=Kind.TEXT, value=value, label=label, author=author, coding=None, unit="")
    sheet = replace(vitals(scans=Scans(), rows=1), records=(written,))
    profile: Hl7Profile = replace(PLAIN, mdm=False)
    (draft,) = drafts(sheet, profile=profile, load=Scans().load)
    message = taken_apart(draft, profile)
    assert [str(line[0]) for line in message] == ["MSH", "PID", "PV1", "OBR", "NTE", "OBX"]
    (obx,) = segments(message, "OBX")
    assert message.unescape(at(obx, 5)) == re.sub("\r\n|[\r\n\v\f\x85\u2028\u2029]", "\r", value)
    assert message.unescape(str(obx[16]).removeprefix("^")) == re.sub("\r\n|[\r\n\v\f\x85\u2028\u2029]", "\r", author)

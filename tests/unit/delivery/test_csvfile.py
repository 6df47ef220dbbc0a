"""A row a value, read back as it was written, and harmless to a spreadsheet."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery import csvfile
from recon.delivery.csvfile import COLUMNS, guarded, unguarded
from recon.errors import OutputError
from recon.model.form import Kind
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import Scans, patient, record, registration, vitals

FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


def read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """Read a file back as a program would that knows the rule of the apostrophe."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *found = csv.reader(file, delimiter=delimiter)
    assert tuple(header) == COLUMNS
    return [dict(zip(header, map(plain, row), strict=True)) for row in found]


def plain(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell


def sheet(**who: str) -> SheetRecord:
    return vitals(rows=1, scans=Scans(), who=patient(**who))


def test_a_row_tells_everything_about_a_value(tmp_path: Path) -> None:
    out = tmp_path / "values.csv"
    assert csvfile.write([sheet()], out) == 9
    temperature = read(out)[4]
    assert temperature == {
        "sheet": "00000001A",
        "form": "vitals",
        "version": "7K2M9QX4",
        "page": "",
        "ipp": "80000001",
        "iep": "55000001",
        "birth_name": "LEROUX",
        "used_name": "VANNIER",
        "given_names": "Odile Marie-Claire",
        "birth_date": "1931-04-02",
        "field": "temperature",
        "row": "0",
        "label": "Température",
        "loinc": "8310-5",
        "value": "37.5",
        "unit": "Cel",
        "outcome": "value",
        "event_time": "2031-01-14T08:05:00+01:00",
        "author": "C.D.",
        "verifier": "accueil1",
        "verified_at": "2031-01-14T15:20:00+00:00",
        "method": "person",
        "confidence": "1.0000",
    }


def test_blank_struck_and_illegible_have_rows_of_their_own(tmp_path: Path) -> None:
    outcomes = (Outcome.BLANK, Outcome.STRUCK, Outcome.ILLEGIBLE)
    records = tuple(record("pain", row, outcome=outcome, value=None) for row, outcome in enumerate(outcomes))
    csvfile.write([replace(sheet(), records=records)], tmp_path / "values.csv")
    found = read(tmp_path / "values.csv")
    assert [(row["outcome"], row["value"]) for row in found] == [("blank", ""), ("struck", ""), ("illegible", "")]


def test_ticks_marks_and_fields_without_rows(tmp_path: Path) -> None:
    records = (
        record("pain", None, kind=Kind.TICK, value=True, page=2),
        record("avpu", None, kind=Kind.CHOICES, value=("a", "b"), event=None),
    )
    csvfile.write([replace(sheet(), records=records)], tmp_path / "values.csv")
    tick, marks = read(tmp_path / "values.csv")
    assert (tick["value"], tick["row"], tick["page"]) == ("true", "", "2")
    assert (marks["value"], marks["event_time"]) == ("a|b", "")


def test_the_mark_of_utf8_is_there_unless_refused(tmp_path: Path) -> None:
    csvfile.write([sheet()], tmp_path / "with.csv")
    csvfile.write([sheet()], tmp_path / "without.csv", bom=False)
    assert (tmp_path / "with.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "without.csv").read_bytes()


def test_semicolons_for_french_spreadsheets(tmp_path: Path) -> None:
    csvfile.write([sheet(birth_name="LE;ROUX")], tmp_path / "values.csv", delimiter=";")
    assert read(tmp_path / "values.csv", ";")[0]["birth_name"] == "LE;ROUX"


def test_several_sheets_and_none(tmp_path: Path) -> None:
    assert csvfile.write([sheet(), registration(scans=Scans())], tmp_path / "two.csv") == 9 + 7
    assert csvfile.write([], tmp_path / "none.csv") == 0
    assert read(tmp_path / "none.csv") == []


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+33", "-a", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''@"]
)
def test_formulas_are_disarmed_and_come_back(name: str, tmp_path: Path) -> None:
    csvfile.write([sheet(used_name=name)], tmp_path / "values.csv")
    with (tmp_path / "values.csv").open(encoding="utf-8-sig", newline="") as file:
        cell = next(csv.DictReader(file))["used_name"]
    assert cell == f"'{name}"
    assert read(tmp_path / "values.csv")[0]["used_name"] == name


@pytest.mark.parametrize("text", ["-2.5", "-2,5", "37,5", "37.5", "-1", "'t Hooft", "LEROUX", ""])
def test_numbers_and_harmless_texts_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\r\n＝1.,aé")))
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    cell = guarded(text)
    assert not FORMULA.match(cell) or NUMBER.fullmatch(cell)
    assert (cell if NUMBER.fullmatch(cell) else plain(cell)) == unguarded(cell) == text


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as refusal:
        csvfile.write([sheet()], tmp_path / "missing" / "values.csv")
    assert str(tmp_path / "missing" / "values.csv") in refusal.value.message("en")


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "values.csv"
    out.write_text("before")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError):
        csvfile.write([sheet()], out)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("values.csv", "before")]

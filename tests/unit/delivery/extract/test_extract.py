"""The extract: every value of every sheet, whole or not at all; and sheet by sheet, exactly once."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from recon.delivery.carrier import Held
from recon.delivery.extract import CsvCarrier, ExtractCarrier, read_extract_options, schema, write_extract
from recon.errors import DestinationRefused, OutputError, UsageError
from recon.language import tr
from recon.model.form import Coding, Kind
from recon.model.record import Document, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.extracts import arrived, sheet, with_records
from tests.helpers.kit_records import kit_sheets
from tests.helpers.sheet_records import PARIS, SCANNED, VERIFIED, Scans, record, registration

FIRST, SECOND = sheet("00000001A"), sheet("00000002B", ipp="80000002", birth_name="MOREL", iep="55000002")
SHAPES = ["extract.sqlite", "extract"]


def table(path: Path, name: str) -> list[dict[str, Any]]:
    """Return a table's rows as a reader of the database sees them."""
    with sqlite3.connect(path) as sql:
        sql.row_factory = sqlite3.Row
        found = [dict(row) for row in sql.execute(f"SELECT * FROM {name}")]  # noqa: S608
    sql.close()
    return sorted(found, key=lambda row: tuple(map(str, row.values())))


def everything(path: Path) -> dict[str, list[dict[str, Any]]]:
    if path.is_dir():
        return {one.name: parquet.read_table(path / f"{one.name}.parquet").to_pylist() for one in schema.TABLES}
    return {one.name: table(path, one.name) for one in schema.TABLES}


def carry(path: Path, *records: SheetRecord) -> None:
    carrier = ExtractCarrier(path)
    for one in records:
        carrier.carry(one, ())
    carrier.close()


def held(path: Path, one: SheetRecord) -> set[Held]:
    carrier = ExtractCarrier(path)
    try:
        return {difference.held for difference in carrier.compare(one)}
    finally:
        carrier.close()


def refused(path: Path, one: SheetRecord) -> DestinationRefused:
    carrier = ExtractCarrier(path)
    try:
        with pytest.raises(DestinationRefused) as refusal:
            carrier.carry(one, ())
    finally:
        carrier.close()
    return refusal.value


def corrected(one: SheetRecord, value: str = "99") -> SheetRecord:
    records = [replace(r, value=value) if r.field == "heart_rate" else r for r in one.records]
    return replace(one, records=tuple(records))


def database_of(path: Path) -> Path:
    return path if path.suffix else path / "extract.sqlite"


def test_a_value_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    one = record("temperature", page=2, transcriber="accueil1", entered_at=VERIFIED, box=(10, 20, 30, 40))
    out = tmp_path / "extract.sqlite"
    write_extract([replace(with_records(one), documents=(Document(2, "d" * 64, 1, "image/tiff", SCANNED),))], out)
    assert table(out, "value") == [
        {
            "id": "00000001A:temperature:0",
            "sheet": "00000001A",
            "field": "temperature",
            "row": 0,
            "field_group": "signs",
            "role": "",
            "part": "",
            "kind": "decimal",
            "label": "Température",
            "code_system": "http://loinc.org",
            "code": "8310-5",
            "code_display": "Body temperature",
            "outcome": "value",
            "value_text": "37.5",
            "value_number": 37.5,
            "value_boolean": None,
            "unit": "Cel",
            "marked_labels": "",
            "marked_codes": "",
            "event_at": "2031-01-14T07:05:00.000000Z",
            "event_written": "2031-01-14T08:05:00+01:00",
        }
    ]
    (came,) = table(out, "provenance")
    assert (came["late_entry"], came["author"], came["transcriber"], came["verifier"]) == (
        1,
        "C.D.",
        "accueil1",
        "accueil1",
    )
    assert (came["page"], came["box_x"], came["box_height"], came["method"]) == (2, 10, 40, "person")
    (page,) = table(out, "document")
    assert (page["id"], page["sha256"], page["position"]) == ("00000001A:2", "d" * 64, 1)


def test_parquet_has_days_and_instants_of_its_own(tmp_path: Path) -> None:
    write_extract([FIRST], tmp_path / "extract")
    found = everything(tmp_path / "extract")
    assert found["patient"][0]["birth_date"] == date(1931, 4, 2)
    assert found["value"][0]["event_at"] == datetime(2031, 1, 14, 7, 5, tzinfo=UTC)
    assert found["provenance"][0]["late_entry"] is True
    told = parquet.read_schema(tmp_path / "extract" / "value.parquet")
    assert told.metadata[b"recon.extract.schema_version"] == b"1"
    assert sorted(file.name for file in (tmp_path / "extract").iterdir()) == sorted(
        f"{one.name}.parquet" for one in schema.TABLES
    )


def test_blank_struck_illegible_and_untyped_stay_apart(tmp_path: Path) -> None:
    outcomes = (Outcome.BLANK, Outcome.STRUCK, Outcome.ILLEGIBLE)
    records = [record("pain", row, outcome=outcome, value=None) for row, outcome in enumerate(outcomes)]
    records += [record("avpu", 3, value="none"), record("pain", 4, kind=Kind.TEXT, value=None)]
    write_extract([with_records(*records)], tmp_path / "e.sqlite")
    found = [(row["outcome"], row["value_text"]) for row in table(tmp_path / "e.sqlite", "value")]
    assert found == [("value", "none"), ("blank", None), ("struck", None), ("illegible", None), ("value", None)]


@pytest.mark.parametrize("name", SHAPES)
def test_the_same_sheets_give_the_same_rows_in_whatever_order(tmp_path: Path, name: str) -> None:
    written = write_extract([FIRST, SECOND], tmp_path / name)
    before = everything(tmp_path / name)
    assert write_extract([SECOND, FIRST], tmp_path / name) == written
    assert everything(tmp_path / name) == before
    assert (written.rows["sheet"], written.rows["value"], written.left) == (2, 18, ())
    assert sorted(file.name for file in tmp_path.iterdir()) == [name]


@pytest.mark.parametrize("name", SHAPES)
def test_an_extract_is_replaced_as_a_whole_or_stays(tmp_path: Path, name: str) -> None:
    write_extract([FIRST], tmp_path / name)
    before = everything(tmp_path / name)

    def stopping() -> Any:
        yield SECOND
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError):
        write_extract(stopping(), tmp_path / name)
    assert everything(tmp_path / name) == before
    write_extract([SECOND], tmp_path / name)
    assert [row["sheet"] for row in everything(tmp_path / name)["sheet"]] == ["00000002B"]
    assert sorted(file.name for file in tmp_path.iterdir()) == [name]


def test_what_is_no_extract_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.sqlite").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.txt").touch()
    for out in (tmp_path / "notes.sqlite", tmp_path / "folder"):
        with pytest.raises(OutputError) as refusal:
            write_extract([FIRST], out)
        assert refusal.value.details["reason"] == tr("extract.file.foreign")
    assert (tmp_path / "notes.sqlite").read_text() == "mine"
    assert refused(tmp_path / "notes.sqlite", FIRST)
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE mine (x)")
    other.close()
    assert refused(tmp_path / "other.sqlite", FIRST).details["reason"] == tr("extract.file.foreign")


def test_two_people_under_one_number_are_not_made_one(tmp_path: Path) -> None:
    twin = sheet("00000003C", birth_date=date(1999, 9, 9))
    written = write_extract([FIRST, twin], tmp_path / "e.sqlite")
    assert [serial for serial, _ in written.left] == ["00000003C"]
    assert written.rows["sheet"] == 1
    error = refused(tmp_path / "e.sqlite", twin)
    assert error.details["status"] == "409"
    nameless = sheet("00000004D", birth_date=None, birth_name="Le Roux")
    carry(tmp_path / "e.sqlite", nameless)
    assert refused(tmp_path / "e.sqlite", sheet("00000005E", birth_date=date(1931, 4, 2), birth_name="MARTIN"))


@pytest.mark.parametrize("name", SHAPES)
def test_new_then_the_same_then_different_then_gone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert held(path, FIRST) == {Held.NEW}
    assert list(tmp_path.iterdir()) == []
    carry(path, FIRST, SECOND)
    assert held(path, FIRST) == held(path, SECOND) == {Held.SAME}
    carrier = ExtractCarrier(path)
    (different,) = [one for one in carrier.compare(corrected(FIRST)) if one.held is not Held.SAME]
    assert (different.identity, different.held) == ("00000001A:heart_rate:0", Held.DIFFERENT)
    assert "99" in different.ours
    assert "82" in different.theirs
    fewer = replace(FIRST, records=FIRST.records[:1])
    assert sum(one.held is Held.UNSAID for one in carrier.compare(fewer)) == 8
    carrier.carry(corrected(FIRST), ())
    gone = carrier.take_back(SECOND, arrived([("value", "a", "b")]), "wrong")
    carrier.close()
    assert (gone.taken, gone.left) == ((("value", "a"),), ())
    assert held(path, corrected(FIRST)) == {Held.SAME}
    assert held(path, SECOND) == {Held.NEW}
    assert [row["ipp"] for row in table(database_of(path), "patient")] == ["80000001"]
    assert [row["value"] for row in table(database_of(path), "identifier")] == ["55000001", "80000001"]


def test_sent_again_nothing_changes_and_the_answer_names_every_value(tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    carrier = ExtractCarrier(path)
    first = carrier.carry(FIRST, ())
    before = everything(path)
    assert carrier.carry(FIRST, ()) == first
    carrier.close()
    assert everything(path) == before
    assert first.arrived[0] == ("sheet", "00000001A", "00000001A")
    assert {kind for kind, _, _ in first.arrived} == {"sheet", "value", "document"}
    assert len(first.arrived) == 11


def test_a_sheet_that_is_another_patients_now_takes_its_stay_along(tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    carry(path, FIRST, sheet("00000001A", ipp="80000009", iep="55000009", birth_name="MOREL"))
    assert [row["ipp"] for row in table(path, "patient")] == ["80000009"]
    assert [row["value"] for row in table(path, "identifier")] == ["55000009", "80000009"]


def test_rows_that_somebody_changed_are_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    carry(path, FIRST, SECOND)
    with sqlite3.connect(path) as sql:
        sql.execute("UPDATE value SET value_text = '28' WHERE id = '00000001A:heart_rate:0'")
    sql.close()
    error = refused(path, FIRST)
    assert error.details["status"] == "409"
    assert error.details["reason"] == tr("extract.file.rows_changed", sheet="00000001A")
    assert held(path, FIRST) == {Held.SAME, Held.DIFFERENT}
    carry(path, corrected(SECOND))


def test_a_database_that_another_program_writes_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "e.sqlite"
    carry(path, FIRST)
    monkeypatch.setattr("recon.delivery.extract.database.WAIT", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    error = refused(path, SECOND)
    carrier = ExtractCarrier(path)
    with pytest.raises(DestinationRefused):
        carrier.compare(FIRST)
    carrier.close()
    other.execute("ROLLBACK")
    other.close()
    assert error.details["reason"] == tr("extract.file.locked")
    carry(path, SECOND)


def test_a_database_of_another_version_is_left(tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    carry(path, FIRST)
    with sqlite3.connect(path) as sql:
        sql.execute("PRAGMA user_version = 2")
    sql.close()
    assert refused(path, FIRST).details["reason"] == tr("extract.file.schema", found=2, known=1)


def test_parquet_files_are_never_behind_the_database(tmp_path: Path) -> None:
    path = tmp_path / "extract"
    carry(path, FIRST)
    assert len(everything(path / "parquet")["value"]) == 9
    stopped = ExtractCarrier(path)
    stopped.carry(SECOND, ())
    assert not (path / "parquet").exists()
    again = ExtractCarrier(path)
    again.close()
    assert len(everything(path / "parquet")["value"]) == 18
    stopped.close()


def test_the_ins_stays_at_home_unless_it_may_go(tmp_path: Path) -> None:
    known = sheet(ins="131049974123456", ins_system="1.2.250.1.213.1.4.8")
    write_extract([known], tmp_path / "e.sqlite")
    assert "INS" not in {row["kind"] for row in table(tmp_path / "e.sqlite", "identifier")}
    write_extract([known], tmp_path / "e.sqlite", unqualified_ins=True)
    (ins,) = [row for row in table(tmp_path / "e.sqlite", "identifier") if row["kind"] == "INS"]
    assert (ins["value"], ins["system"]) == ("131049974123456", "1.2.250.1.213.1.4.8")


def test_the_options_of_a_destination(tmp_path: Path) -> None:
    file = tmp_path / "options.toml"
    file.write_text("unqualified_ins = true\n")
    carrier = ExtractCarrier(tmp_path / "e.sqlite", read_extract_options(file))
    carrier.carry(sheet(ins="131049974123456"), ())
    carrier.close()
    assert "INS" in {row["kind"] for row in table(tmp_path / "e.sqlite", "identifier")}
    for wrong in ("unqualified_ins = 1", "colour = true", "x"):
        file.write_text(wrong)
        with pytest.raises(UsageError):
            read_extract_options(file)


def test_half_a_character_keeps_a_sheet_from_going(tmp_path: Path) -> None:
    odd = with_records(record("pain", kind=Kind.TEXT, value="a\ud800"))
    assert ExtractCarrier(tmp_path / "e.sqlite").ready(odd).faults
    assert refused(tmp_path / "e.sqlite", odd).details["status"] == "422"


def test_the_same_sheet_has_the_same_digest_and_another_patient_has_another() -> None:
    carrier = ExtractCarrier(Path("e.sqlite"))
    assert carrier.ready(FIRST) == carrier.ready(sheet("00000001A"))
    digests = {carrier.ready(one).digest for one in (FIRST, corrected(FIRST), sheet(birth_name="X"), sheet(bed="99"))}
    assert len(digests) == 4


def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    carry(tmp_path / "e.sqlite", FIRST)
    write_extract([FIRST], tmp_path / "w.sqlite")
    write_extract([FIRST], tmp_path / "folder")
    assert [(tmp_path / name).stat().st_mode & 0o077 for name in ("e.sqlite", "w.sqlite", "folder")] == [0, 0, 0]


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    for out in ("absent/e.sqlite", "absent/folder"):
        with pytest.raises(OutputError):
            write_extract([FIRST], tmp_path / out)
    with pytest.raises(OutputError):
        ExtractCarrier(tmp_path / "absent" / "e.sqlite").carry(FIRST, ())


_VALUES = (
    st.tuples(
        st.just(Kind.TEXT), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
    )
    | st.tuples(st.just(Kind.TICK), st.booleans())
    | st.tuples(st.just(Kind.CHOICES), st.lists(st.text("abc_-9", min_size=1, max_size=4), min_size=1).map(tuple))
    | st.tuples(st.just(Kind.DECIMAL), st.decimals(0, 999, places=2).map(str))
    | st.tuples(st.just(Kind.TEXT), st.none())
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_VALUES, st.sampled_from(Outcome)), min_size=1, max_size=6))
def test_every_value_is_read_back(tmp_path_factory: pytest.TempPathFactory, given_values: list[Any]) -> None:
    records = [
        record("pain", row, kind=kind, outcome=outcome, value=value if outcome is Outcome.VALUE else None)
        for row, ((kind, value), outcome) in enumerate(given_values)
    ]
    folder = tmp_path_factory.mktemp("extract")
    for name in ("e.sqlite", "e"):
        write_extract([with_records(*records)], folder / name)
        found = sorted(everything(folder / name)["value"], key=lambda row: row["row"])
        assert [(Kind(row["kind"]), Outcome(row["outcome"]), _back(row)) for row in found] == [
            (one.kind, one.outcome, one.value) for one in records
        ]
        amounts = [row["value_number"] for row in found if row["value_number"] is not None]
        assert amounts == [
            float(str(one.value)) for one in records if one.kind is Kind.DECIMAL and one.value is not None
        ]


def _back(row: dict[str, Any]) -> object:
    """Return a value of the extract as recon had it."""
    if row["value_boolean"] is not None:
        return bool(row["value_boolean"])
    text = row["value_text"]
    return tuple(text.split("|")) if text is not None and row["kind"] == "choices" else text


def test_marks_with_their_words_and_codes(tmp_path: Path) -> None:
    codes = (Coding("http://snomed.info/sct", "248234008", "Mentally alert"),)
    write_extract([with_records(record("avpu", labels=("Éveillé",), codings=codes))], tmp_path / "e.sqlite")
    (found,) = table(tmp_path / "e.sqlite", "value")
    assert json.loads(found["marked_labels"]) == ["Éveillé"]
    assert json.loads(found["marked_codes"]) == [["http://snomed.info/sct", "248234008", "Mentally alert"]]


def test_times_of_one_instant_are_one_whatever_their_zone(tmp_path: Path) -> None:
    at = datetime(2031, 7, 14, 2, 30, tzinfo=UTC)
    records = (
        record("pain", 0, event=at),
        record("pain", 1, event=at.astimezone(PARIS)),
        record("pain", 2, event=None),
    )
    write_extract([with_records(*records)], tmp_path / "e.sqlite")
    first, second, third = table(tmp_path / "e.sqlite", "value")
    assert first["event_at"] == second["event_at"] == "2031-07-14T02:30:00.000000Z"
    assert first["event_written"] != second["event_written"]
    assert third["event_at"] is third["event_written"] is None


@pytest.mark.parametrize("one", kit_sheets(3), ids=lambda one: one.form)
def test_every_form_of_the_kit_goes_and_is_found_again(tmp_path: Path, one: SheetRecord) -> None:
    for carrier in (ExtractCarrier(tmp_path / "e.sqlite"), CsvCarrier(tmp_path / "csv")):
        assert carrier.ready(one).faults == ()
        carrier.carry(one, ())
        assert {difference.held for difference in carrier.compare(one)} == {Held.SAME}
        carrier.close()


def test_a_registration_too(tmp_path: Path) -> None:
    write_extract([registration(scans=Scans())], tmp_path / "e.sqlite")
    rows = {row["field"]: row for row in table(tmp_path / "e.sqlite", "value")}
    assert rows["signature"]["value_boolean"] == 1
    assert rows["reason"]["value_text"] is None
    assert rows["arrival_mode"]["row"] is None
    assert rows["arrival_mode"]["id"] == "00000002B:arrival_mode"

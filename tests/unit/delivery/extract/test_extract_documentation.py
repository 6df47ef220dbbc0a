"""docs/extract.md says what there is: every table and column, the mapping's example, the questions."""

import re
import sqlite3
from dataclasses import fields, replace
from pathlib import Path

import duckdb
import pytest

from recon.delivery.extract import Mapping, read_mapping, schema, write_extract
from recon.delivery.extract.cells import OF_LINE, OF_RECORD, OF_SHEET
from recon.delivery.extract.layout import laid
from recon.delivery.extract.mapping import ENCODINGS, Words
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.extracts import sheet
from tests.helpers.kit_records import kit_sheets

TEXT = (Path(__file__).parents[4] / "docs" / "extract.md").read_text(encoding="utf-8")
_SECTION = re.compile(r"^### `(\w+)`$(.*?)(?=^###? )", re.MULTILINE | re.DOTALL)
_COLUMN = re.compile(r"^\| (\*\*)?`(\w+)`(?:\*\*)? \| (\w+) \| (needed)? ?\|", re.MULTILINE)
QUESTIONS = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)


def example(folder: Path) -> Mapping:
    file = folder / "mapping.toml"
    file.write_text(re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)[0], encoding="utf-8")
    return read_mapping(file)


def test_the_tables_and_columns_are_those_of_the_schema() -> None:
    told = {name: _COLUMN.findall(section) for name, section in _SECTION.findall(TEXT)}
    made = {
        table.name: [
            (
                "**" if column.name in table.key else "",
                column.name,
                column.type.value,
                "needed" if column.is_needed else "",
            )
            for column in table.columns
        ]
        for table in schema.TABLES
    }
    assert told == {name: made[name] for name in told}
    assert set(told) == set(made)
    assert f"This is version {schema.VERSION}." in TEXT


def test_what_sqlite_has_is_the_schema(tmp_path: Path) -> None:
    write_extract([sheet()], tmp_path / "e.sqlite")
    sql = sqlite3.connect(tmp_path / "e.sqlite")
    for table in schema.TABLES:
        (strict,) = sql.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table.name,)).fetchone()
        found = sql.execute('SELECT name, "notnull", pk > 0 FROM pragma_table_info(?)', (table.name,)).fetchall()
        refers = sql.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table.name,)).fetchall()
        assert strict == 1
        assert found == [(one.name, one.is_needed, one.name in table.key) for one in table.columns]
        assert sorted(refers) == sorted((one.name, one.refers) for one in table.columns if one.refers)
    assert sql.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    assert sql.execute("PRAGMA foreign_key_check").fetchall() == []
    sql.close()


def test_the_example_of_a_mapping_takes_the_kits_vital_signs(tmp_path: Path) -> None:
    how = example(tmp_path)
    (vitals,) = [one for one in kit_sheets(1) if one.form == "vitals"]
    made = laid(vitals, how)
    assert made.faults == ()
    pulses = [one for one in vitals.records if one.field == "heart_rate" and one.outcome is Outcome.VALUE]
    assert [row[5] for _, row in made.rows if row[5]] == [one.value for one in pulses]
    ((identity, first), *_) = made.rows
    assert (identity, first[0], first[3]) == (f"{vitals.serial}:measures:0", vitals.serial, "papier")
    refused = laid(vitals, replace(how, leave_out=("fluids", *how.leave_out[2:]))).faults
    assert len(refused) == 1
    assert "day_intake" in refused[0]


def test_every_entry_and_every_source_is_told() -> None:
    tables = {"columns", "words", "codes", "units", "options"}
    names = {one.name for one in fields(Mapping)} - tables
    names |= {*OF_SHEET, *OF_RECORD, *OF_LINE, *ENCODINGS, *(one.name for one in fields(Words))}
    assert [name for name in sorted(names) if not re.search(rf"[`\s\"]{name}[`\s,\"]", TEXT)] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_questions_have_answers(tmp_path: Path, question: str) -> None:
    write_extract([_for_questions()], tmp_path / "e.sqlite")
    sql = sqlite3.connect(tmp_path / "e.sqlite")
    found = sql.execute(question).fetchall()
    sql.close()
    assert found


@pytest.mark.parametrize("question", QUESTIONS)
def test_and_the_same_in_duckdb_on_parquet(tmp_path: Path, question: str) -> None:
    write_extract([_for_questions()], tmp_path / "e")
    with duckdb.connect() as sql:
        for table in schema.TABLES:
            sql.read_parquet(str(tmp_path / "e" / f"{table.name}.parquet")).create_view(table.name)
        assert sql.execute(question).fetchall()


def _for_questions() -> SheetRecord:
    """Return a sheet with a temperature, a pulse that nobody could read, and a value that nobody looked at."""
    one = sheet()
    records = [replace(record, page=1) for record in one.records]
    records[2] = replace(records[2], outcome=Outcome.ILLEGIBLE, value=None)
    records[3] = replace(records[3], method="machine", verifier="", verified_at=None)
    return replace(one, records=tuple(records))

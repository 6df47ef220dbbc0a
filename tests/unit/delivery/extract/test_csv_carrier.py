"""Rows into a file and out of it again; what somebody else did to the file is told, and nothing of it is lost."""

import csv
import hashlib
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.carrier import Held
from recon.delivery.extract import CsvCarrier, Mapping
from recon.delivery.extract.csv_text import from_bytes, text_of, to_bytes
from recon.errors import DestinationRefused, OutputError
from recon.language import tr
from recon.model.form import Kind
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.extracts import LINES, arrived, columns, mapping, sheet, with_records
from tests.helpers.sheet_records import record

FIRST, SECOND = sheet("00000001A"), sheet("00000002B", ipp="80000002", birth_name="MOREL")
PLAIN = Mapping(columns=columns("identity", "ipp", "value", "outcome"), delimiter=";", encoding="utf-8", decimal=",")
SHAPES = ["one.csv", "folder"]


def carry(path: Path, *records: SheetRecord, how: Mapping = PLAIN) -> None:
    carrier = CsvCarrier(path, how)
    for one in records:
        assert not carrier.ready(one).faults
        carrier.carry(one, ())
    carrier.close()


def held(path: Path, one: SheetRecord, how: Mapping = PLAIN) -> set[Held]:
    return {difference.held for difference in CsvCarrier(path, how).compare(one)}


def corrected(one: SheetRecord, value: str = "99") -> SheetRecord:
    """Return the sheet with another pulse."""
    records = [replace(r, value=value) if r.field == "heart_rate" else r for r in one.records]
    return replace(one, records=tuple(records))


def refused(path: Path, one: SheetRecord, how: Mapping = PLAIN) -> str:
    with pytest.raises(DestinationRefused) as refusal:
        CsvCarrier(path, how).carry(one, ())
    return str(refusal.value.details["reason"])


@pytest.mark.parametrize("name", SHAPES)
def test_new_then_the_same_then_different_then_gone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert held(path, FIRST) == {Held.NEW}
    carry(path, FIRST, SECOND)
    assert held(path, FIRST) == held(path, SECOND) == {Held.SAME}
    (different,) = [one for one in CsvCarrier(path, PLAIN).compare(corrected(FIRST)) if one.held is not Held.SAME]
    assert (different.identity, different.held) == ("00000001A:heart_rate:0", Held.DIFFERENT)
    assert (different.ours, different.theirs) == tuple(f"{different.identity};80000001;{v};value" for v in ("99", "82"))
    carry(path, corrected(FIRST))
    assert held(path, corrected(FIRST)) == held(path, SECOND) == {Held.SAME}
    taken = CsvCarrier(path, PLAIN).take_back(FIRST, arrived([("row", "a", "b")]), "wrong")
    assert (taken.taken, taken.left) == ((("row", "a"),), ())
    assert held(path, FIRST) == {Held.NEW}
    assert held(path, SECOND) == {Held.SAME}


@pytest.mark.parametrize("name", SHAPES)
def test_sent_again_nothing_changes(tmp_path: Path, name: str) -> None:
    carry(tmp_path / name, FIRST, SECOND)
    before = files(tmp_path)
    carry(tmp_path / name, SECOND, FIRST)
    assert files(tmp_path) == before


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    found = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in found}


def test_rows_that_are_not_there_any_more_are_said(tmp_path: Path) -> None:
    carry(tmp_path / "one.csv", FIRST)
    fewer = replace(FIRST, records=FIRST.records[:3])
    told = [one for one in CsvCarrier(tmp_path / "one.csv", PLAIN).compare(fewer) if one.held is Held.UNSAID]
    assert len(told) == 6
    carry(tmp_path / "one.csv", fewer)
    assert held(tmp_path / "one.csv", fewer) == {Held.SAME}


def test_lines_without_an_identity_are_compared_by_their_order(tmp_path: Path) -> None:
    how, path = mapping(tmp_path, LINES), tmp_path / "one.csv"
    two = sheet(rows=2)
    carry(path, two, how=how)
    assert path.read_bytes() == b"\xef\xbb\xbfFeuille;FC;T\r\n" + b"00000001A;82;37,5\r\n" * 2
    assert held(path, two, how) == {Held.SAME}
    told = CsvCarrier(path, how).compare(corrected(sheet(rows=1)))
    assert [(one.identity, one.held) for one in told] == [("00000001A:signs:0", Held.DIFFERENT), ("2", Held.UNSAID)]


@pytest.mark.parametrize("name", ["one.csv", "folder/00000001A.csv"])
def test_a_digest_beside_the_file_by_which_others_check_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name.partition("/")[0]
    answer = CsvCarrier(path, PLAIN).carry(FIRST, ())
    file = tmp_path / name
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert file.with_name(f"{file.name}.sha256").read_text() == f"{digest}  {file.name}\n"
    assert answer.receipt == {"file": file.name, "rows": 9, "sha256": digest}
    assert answer.arrived[2] == ("row", "00000001A:heart_rate:0", "00000001A:heart_rate:0")


@pytest.mark.parametrize("name", ["one.csv", "folder/00000001A.csv"])
@pytest.mark.parametrize("lock", [".~lock.{}#", "~${}"])
def test_a_file_that_somebody_has_open_is_told_and_left(tmp_path: Path, name: str, lock: str) -> None:
    path, file = tmp_path / name.partition("/")[0], tmp_path / name
    carry(path, FIRST)
    before = file.read_bytes()
    mark = file.with_name(lock.format(file.name))
    mark.touch()
    assert refused(path, corrected(FIRST)) == tr("extract.file.open", lock=mark.name)
    assert file.read_bytes() == before
    assert held(path, FIRST) == {Held.SAME}
    mark.unlink()
    carry(path, corrected(FIRST))


@pytest.mark.parametrize("name", ["one.csv", "folder/00000001A.csv"])
def test_a_file_that_somebody_changed_is_told_and_left(tmp_path: Path, name: str) -> None:
    path, file = tmp_path / name.partition("/")[0], tmp_path / name
    carry(path, FIRST)
    theirs = file.read_bytes().replace(b";82;", b";28;")
    file.write_bytes(theirs)
    for one in (FIRST, corrected(FIRST)):
        assert refused(path, one) == tr("extract.file.changed")
    with pytest.raises(DestinationRefused):
        CsvCarrier(path, PLAIN).compare(FIRST)
    with pytest.raises(DestinationRefused):
        CsvCarrier(path, PLAIN).take_back(FIRST, (), "wrong")
    assert file.read_bytes() == theirs


def test_a_change_while_recon_has_the_file_in_mind_is_seen_too(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    carrier = CsvCarrier(path, PLAIN)
    carrier.carry(FIRST, ())
    path.write_bytes(path.read_bytes() + b"x;y;z;w\r\n")
    with pytest.raises(DestinationRefused) as refusal:
        carrier.carry(SECOND, ())
    assert refusal.value.details["reason"] == tr("extract.file.changed")


def test_a_change_at_the_very_moment_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.csv"
    carry(path, FIRST)
    from recon.delivery.extract import csv_kept

    def touched(_path: Path) -> None:
        path.write_bytes(b"theirs")

    monkeypatch.setattr(csv_kept, "lock_of", touched)
    assert refused(path, SECOND) == tr("extract.file.changed_now")
    assert path.read_bytes() == b"theirs"


def test_a_file_of_somebody_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("mine")
    assert refused(path, FIRST) == tr("extract.file.foreign")
    assert path.read_text() == "mine"


def test_a_file_of_another_mapping_is_left(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    carry(path, FIRST)
    other = replace(PLAIN, columns=columns("identity", "ipp", "value", "unit"))
    assert refused(path, FIRST, other) == tr("extract.file.headings")
    fewer = replace(PLAIN, columns=columns("identity", "value"))
    assert refused(path, FIRST, fewer) == tr("extract.file.columns_of_row", found=4, known=2)


@pytest.mark.parametrize("name", SHAPES)
def test_what_the_receiver_took_away_begins_anew(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    carry(path, FIRST)
    taken = path if path.is_file() else path / "00000001A.csv"
    taken.unlink()
    carry(path, SECOND)
    assert held(path, FIRST) == {Held.NEW}
    gone = CsvCarrier(path, PLAIN).take_back(FIRST, arrived([("row", "a", "a")]), "wrong")
    assert (gone.taken, gone.left) == ((), (tr("extract.file.gone", identity="a"),))


@pytest.mark.parametrize("stops_at", [1, 2, 3])
def test_whenever_it_stops_the_file_is_whole_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops_at: int
) -> None:
    """Each write is one of: the two digests, the file, the new digest alone."""
    from recon.delivery.extract import csv_kept

    path = tmp_path / "one.csv"
    carry(path, FIRST)
    count = 0
    real = csv_kept.write_whole

    def stopping(file: Path, data: bytes) -> None:
        nonlocal count
        count += 1
        if count == stops_at:
            raise OutputError(path=file, reason="stopped")
        real(file, data)

    monkeypatch.setattr(csv_kept, "write_whole", stopping)
    with pytest.raises(OutputError):
        CsvCarrier(path, PLAIN).carry(SECOND, ())
    monkeypatch.undo()
    assert held(path, FIRST) == {Held.SAME}
    assert held(path, SECOND) == {Held.SAME if stops_at == 3 else Held.NEW}
    carry(path, SECOND)
    assert held(path, SECOND) == {Held.SAME}


def test_a_sheet_with_faults_writes_nothing(tmp_path: Path) -> None:
    how = replace(PLAIN, encoding="windows-1252", columns=columns("identity", "birth_name"))
    odd = sheet(birth_name="ŁUKASIŃSKA")
    ready = CsvCarrier(tmp_path / "one.csv", how).ready(odd)
    assert "ŁŃ" in ready.faults[0]
    assert refused(tmp_path / "one.csv", odd, how) == "\n".join(ready.faults)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        CsvCarrier(tmp_path / "file" / "folder", PLAIN).carry(FIRST, ())
    with pytest.raises(OutputError):
        CsvCarrier(tmp_path / "absent" / "one.csv", PLAIN).carry(FIRST, ())


def test_the_same_sheet_has_the_same_digest_and_another_has_another() -> None:
    carrier = CsvCarrier(Path("one.csv"), PLAIN)
    assert carrier.ready(FIRST) == carrier.ready(sheet("00000001A"))
    assert carrier.ready(FIRST).digest != carrier.ready(corrected(FIRST)).digest
    assert carrier.ready(FIRST).counts == {"row": 9}


FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2,5x", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula_and_each_comes_back(tmp_path: Path, text: str) -> None:
    note = with_records(record("pain", kind=Kind.TEXT, value=text))
    path = tmp_path / "one.csv"
    carry(path, note)
    (_, row) = csv.reader(StringIO(path.read_bytes().decode(), newline=""), delimiter=";")
    assert row[2] == f"'{text}"
    assert held(path, note) == {Held.SAME}


def test_numbers_with_a_comma_are_no_formulas(tmp_path: Path) -> None:
    carry(tmp_path / "one.csv", with_records(record("temperature", value="-2.5")))
    assert ";-2,5;value" in (tmp_path / "one.csv").read_text(encoding="utf-8")


_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8) | st.text(
    "'=+-@\t\r\n;,|\"1.", max_size=6
)


@given(
    st.lists(st.tuples(_TEXTS, _TEXTS), max_size=5),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-bom"]),
    st.booleans(),
)
def test_what_is_written_is_read_back(
    pairs: list[tuple[str, str]], delimiter: str, encoding: str, header: bool
) -> None:
    how = Mapping(columns=columns("sheet", "value", "label"), delimiter=delimiter, encoding=encoding, header=header)
    rows = [("00000001A", *pair) for pair in pairs]
    data = to_bytes([text_of(rows, how)], how)
    assert from_bytes(data, how) == ({"00000001A": rows} if rows else {})
    cells = [cell for row in csv.reader(StringIO(text_of(rows, how), newline=""), delimiter=delimiter) for cell in row]
    assert not [cell for cell in cells if FORMULA.match(cell) and not NUMBER.fullmatch(cell)]


@given(st.text("0123456789.àé€'=x", min_size=1, max_size=8), st.sampled_from(["windows-1252", "iso-8859-15"]))
def test_every_value_is_found_again_in_the_file(text: str, encoding: str) -> None:
    how = replace(PLAIN, encoding=encoding, columns=columns("identity", "value"))
    one = with_records(
        record("pain", kind=Kind.TEXT, value=text), record("pain", 1, outcome=Outcome.ILLEGIBLE, value=None)
    )
    from recon.delivery.extract.layout import laid

    rows = [row for _, row in laid(one, how).rows]
    found = from_bytes(to_bytes([text_of(rows, how)], how), how)
    assert found == {"00000001A": [("00000001A:pain:0", text), ("00000001A:pain:1", "illegible")]}

"""The patients' list, as wards export it; and as they should not."""

from datetime import date
from pathlib import Path

import pytest

from recon import language
from recon.errors import RosterError
from recon.reconciliation.roster import read_roster

HEADER = "ipp,iep,ins,birth_name,used_name,given_names,birth_date,sex,ward,bed"
ROW = "8001,900,,LE GOFF,,Maëlle,1950-02-03,F,MED2,12"


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return tmp_path / "roster.csv"


def faults(path: Path) -> list[str]:
    with pytest.raises(RosterError) as raised:
        read_roster(path)
    return list(raised.value.faults)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_list_in_any_usual_dress(roster: Path, encoding: str, separator: str, newline: str) -> None:
    lines = [HEADER, ROW, "", "8002,,,DUPONT,,Jean,1941-12-30,M,,"]
    roster.write_bytes((newline.join(lines) + newline).replace(",", separator).encode(encoding))
    first, second = read_roster(roster)
    assert (first.ipp, first.given_names, first.birth_date) == ("8001", "Maëlle", date(1950, 2, 3))
    assert (first.iep, first.ward, first.bed, second.ward) == ("900", "MED2", "12", "")


def test_columns_that_nobody_knows_are_kept(roster: Path) -> None:
    roster.write_text('IPP,birth_name,given_names,birth_date,remark\n8001,"LE, GOFF",Maëlle,1950-02-03,"says ""no"""\n')
    (patient,) = read_roster(roster)
    assert patient.birth_name == "LE, GOFF"
    assert patient.extra == (("remark", 'says "no"'),)


def test_every_fault_is_told_with_its_line(roster: Path) -> None:
    rows = ["8002,,,DUPONT,,Jean,1941-02-30,M,,", "8001,,,X,,Y,1950-01-01,,,", "8003,,,,,Z,12/03/1950,,,"]
    roster.write_text("\n".join([HEADER, ROW, *rows]))
    language.choose("en")
    told = faults(roster)
    assert [fault.strip().split(":")[0] for fault in told] == ["line 3", "line 4", "line 5", "line 5"]
    assert "1941-02-30" in told[0]
    assert "line 2" in told[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no patient"),
        (HEADER, "no patient"),
        ("ipp,birth_name,birth_date\n1,A,1950-01-01", "given_names"),
        (f"{HEADER},ipp\n{ROW},1", "'ipp' is there twice"),
        (f"{HEADER}\n{ROW},surplus", "more cells"),
    ],
)
def test_lists_that_are_none(roster: Path, text: str, words: str) -> None:
    roster.write_text(text)
    language.choose("en")
    assert words in "\n".join(faults(roster))


def test_another_encoding_is_told_with_its_line(roster: Path) -> None:
    roster.write_bytes(f"{HEADER}\n{ROW}\n".encode("latin-1"))
    language.choose("en")
    assert faults(roster)[0].startswith("  line 2: the file is not UTF-8")


def test_a_list_that_is_not_there(roster: Path) -> None:
    assert len(faults(roster)) == 1

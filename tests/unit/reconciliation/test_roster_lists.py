"""The patients' list, as wards export it; and as they should not."""

from datetime import date
from pathlib import Path

import pytest

from recon import language
from recon.errors import RosterError
from recon.model.identifier_file import read_systems
from recon.reconciliation.roster import RosterList, read_list

HEADER = "ipp,iep,ins,birth_name,used_name,given_names,birth_date,sex,ward,bed"
ROW = "8001,900,,LE GOFF,,Maëlle,1950-02-03,F,MED2,12"


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return tmp_path / "roster.csv"


def faults(path: Path) -> list[str]:
    with pytest.raises(RosterError) as raised:
        read_list(path)
    return list(raised.value.faults)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_list_in_any_usual_dress(roster: Path, encoding: str, separator: str, newline: str) -> None:
    lines = [HEADER, ROW, "", "8002,,,DUPONT,,Jean,1941-12-30,M,,"]
    roster.write_bytes((newline.join(lines) + newline).replace(",", separator).encode(encoding))
    first, second = read_list(roster).patients
    assert (first.ipp, first.given_names, first.birth_date) == ("8001", "Maëlle", date(1950, 2, 3))
    assert (first.iep, first.ward, first.bed, second.ward) == ("900", "MED2", "12", "")


def test_columns_that_nobody_knows_are_kept(roster: Path) -> None:
    roster.write_text('IPP,birth_name,given_names,birth_date,remark\n8001,"LE, GOFF",Maëlle,1950-02-03,"says ""no"""\n')
    (patient,) = read_list(roster).patients
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


FULL = "ipp,ins,ins_system,birth_name,given_names,first_given,birth_date,sex,birth_place,status"


def full(roster: Path, *rows: str) -> RosterList:
    roster.write_text("\n".join([FULL, *rows]), encoding="utf-8")
    language.choose("en")
    return read_list(roster, systems=read_systems("fr"))


def test_all_the_traits_of_an_ins(roster: Path) -> None:
    listed = full(
        roster, "8001,2 79 03 51 215 189 89,INS-NIA,LE GOFF,Anne Sophie Marie,Anne Sophie,1979-03-28,F,51108,vali"
    )
    (patient,) = listed.patients
    assert (patient.ins, patient.ins_system) == ("279035121518989", "1.2.250.1.213.1.4.9")
    assert (patient.first_given, patient.birth_place, patient.status) == ("Anne Sophie", "51108", "VALI")
    assert (listed.warnings, patient.extra) == ((), ())


def test_a_wrong_key_is_told_by_row_and_the_row_stays(roster: Path) -> None:
    wrong = "8002,279035121518988,,LE GOFF,Anne,,1979-03-28,F,,"
    listed = full(
        roster, "8001,279035121518989,,LE GOFF,Anne,,1979-03-28,F,,", wrong, "8003,2790351215189,,X,Y,,1979-03-28,F,,"
    )
    assert [patient.ins for patient in listed.patients] == ["279035121518989", "", ""]
    assert [dict(patient.extra).get("ins_unchecked") for patient in listed.patients[1:]] == [
        "279035121518988",
        "2790351215189",
    ]
    assert [told.strip().partition(":")[0] for told in listed.warnings] == ["line 3", "line 4"]
    assert "key is not right" in listed.warnings[0]
    assert "key is missing" in listed.warnings[1]


def test_an_ins_of_somebody_else_is_told_by_row(roster: Path) -> None:
    listed = full(roster, "8001,279035121518989,,LE GOFF,Anne,,1980-03-28,M,,")
    assert listed.patients[0].ins == "279035121518989"
    (told,) = listed.warnings
    assert told.strip().startswith("line 2")
    assert "the sex, the year of birth" in told


def test_a_status_that_nobody_knows_is_kept_beside(roster: Path) -> None:
    listed = full(roster, "8001,,,LE GOFF,Anne,,1979-03-28,F,,SURE")
    assert (listed.patients[0].status, listed.patients[0].extra) == ("", (("status", "SURE"),))
    assert "'SURE'" in listed.warnings[0]


OTHER = "279035121519088"


def test_one_ins_of_two_patients_is_told_by_row(roster: Path) -> None:
    rows = [f"{ipp},279035121518989,,LE GOFF,Anne,,1979-03-28,F,," for ipp in ("8001", "8002")]
    listed = full(roster, *rows, "8003,,,LE GOFF,Anne,,1979-03-28,F,,", "8004,,,LE GOFF,Anne,,1979-03-28,F,,")
    assert len(listed.patients) == 4
    (told,) = listed.warnings
    assert told.strip().startswith("line 3")
    assert "IPP 8001" in told
    assert "line 2" in told


def test_one_ipp_with_two_ins_is_two_people(roster: Path) -> None:
    rows = [f"8001,{ins},,LE GOFF,Anne,,1979-03-28,F,," for ins in ("279035121518989", OTHER)]
    with pytest.raises(RosterError) as raised:
        full(roster, *rows)
    assert "line 3" in raised.value.faults[0]
    assert full(roster, rows[0], rows[1].replace(OTHER, "")).patients[0].ipp == "8001"

"""Lists and messages into the store: what is known afterwards, who is here, and what a person is told."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from stdnum.fr import nir

from recon import language
from recon.errors import RosterError, UsageError
from recon.model.patient import Listed, Patient
from recon.store import Store, rosters
from recon.store.search import search
from recon.workflow.checking import check
from recon.workflow.downtimes import open_downtime
from recon.workflow.rosters import Options, add_patients, import_files, load_roster
from recon.workflow.taking import Taken
from tests.helpers.adt_messages import adt, time_of
from tests.helpers.store_samples import OPERATOR, SteppingClock

INS, OTHER = (body + nir.calc_check_digits(body) for body in ("2500229232001", "2500229232002"))
HEADER = "ipp,birth_name,given_names,birth_date,sex,ward,bed"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    clock = SteppingClock(datetime(2026, 3, 20, 8, 0, tzinfo=UTC))
    with Store.create(tmp_path / "store", actor=OPERATOR, clock=clock) as made:
        yield made
        assert check(made) == ()


def take(store: Store, *messages: bytes, name: str = "adt.hl7", options: Options | None = None) -> Taken:
    file = store.folder.parent / name
    file.write_bytes(b"".join(messages))
    return import_files(store, [file], operator=OPERATOR, options=options)


def list_of(store: Store, *rows: str, day: int = 2, name: str = "list.csv", options: Options | None = None) -> Taken:
    file = store.folder.parent / name
    file.write_text("\n".join([HEADER, *rows]))
    made = datetime(2026, 3, day, 8, tzinfo=UTC).timestamp()
    os.utime(file, (made, made))
    return import_files(store, [file], operator=OPERATOR, options=options)


def known(store: Store, ipp: str = "8001") -> Listed:
    return rosters.listed(store, [ipp])[ipp]


def place(store: Store, ipp: str = "8001") -> tuple[bool, str, str]:
    one = known(store, ipp)
    return one.is_present, one.patient.ward, one.patient.bed


def test_a_stay_from_admission_to_discharge(store: Store) -> None:
    take(store, adt("A01", at=time_of(8)))
    assert place(store) == (True, "MED2", "12")
    take(store, adt("A02", at=time_of(9), place="CHIR^4"))
    assert place(store) == (True, "CHIR", "4")
    take(store, adt("A03", at=time_of(10), place="CHIR^4"))
    assert place(store) == (False, "CHIR", "4")
    assert rosters.patients_of(store, "CHIR") == ()
    take(store, adt("A13", at=time_of(11), place="CHIR^4"))
    assert [patient.ipp for patient in rosters.patients_of(store, "CHIR")] == ["8001"]
    take(store, adt("A11", at=time_of(12), place="CHIR^4"))
    assert place(store)[0] is False


def test_what_is_older_than_what_is_known_changes_nothing(store: Store) -> None:
    take(store, adt("A02", at=time_of(9), place="CHIR^4"))
    taken = take(store, adt("A01", at=time_of(8), name="WRONG^Name"))
    assert taken.older == 1
    assert (place(store), known(store).patient.birth_name) == ((True, "CHIR", "4"), "LE GOFF")


def test_who_and_where_have_times_of_their_own(store: Store) -> None:
    take(store, adt("A01", at=time_of(8)))
    take(store, adt("A31", at=time_of(10), name="LE GOFF^Maëla"))
    take(store, adt("A02", at=time_of(9), place="CHIR^4", name="OLD^Name"))
    assert (place(store), known(store).patient.given_names) == ((True, "CHIR", "4"), "Maëla")


def test_messages_are_taken_in_the_order_they_were_made(store: Store) -> None:
    take(store, adt("A03", at=time_of(10)), adt("A02", at=time_of(9), place="CHIR^4"), adt("A01", at=time_of(8)))
    assert place(store)[0] is False


def test_a_person_who_is_added_is_not_here(store: Store) -> None:
    take(store, adt("A28"))
    assert place(store) == (False, "", "")
    take(store, adt("A08", at=time_of(13)))
    assert place(store) == (False, "MED2", "12")


def test_the_end_of_another_stay_does_not_send_a_patient_home(store: Store) -> None:
    take(store, adt("A04", at=time_of(7), iep="U1", place="URG", patient_class="E"))
    take(store, adt("A01", at=time_of(8), iep="V1"))
    take(store, adt("A03", at=time_of(9), iep="U1", place="URG", patient_class="E"))
    assert place(store) == (True, "MED2", "12")
    take(store, adt("A04", at=time_of(10), iep="C1", place="CONSULT", patient_class="O"))
    assert place(store) == (True, "MED2", "12")


def test_a_new_stay_does_not_inherit_the_bed_of_the_last(store: Store) -> None:
    take(store, adt("A01", at=time_of(8)), adt("A03", at=time_of(9)))
    take(store, adt("A01", at=time_of(10), iep="V2", place=""))
    assert (place(store), known(store).patient.iep) == ((True, "", ""), "V2")


def test_a_merger_links_both_numbers_and_loses_nothing(store: Store) -> None:
    take(store, adt("A01", "9001", at=time_of(8), name="INCONNU^Alpha"), adt("A28", "8001", at=time_of(8)))
    taken = take(store, adt("A40", "8001", at=time_of(9), former="9001"))
    assert taken.merged == 1
    assert rosters.number_now(store, "9001") == "8001"
    assert rosters.numbers_of(store, "8001") == ("9001",)
    assert rosters.patient_of(store, "9001") is not None
    assert place(store, "8001") == (True, "MED2", "12")
    assert place(store, "9001")[0] is False
    assert [one.patient.ipp for one in search(store, "9001")] == ["8001"]
    assert [one.patient.ipp for one in search(store, "inconnu alpha")] == ["8001"]


def test_messages_that_still_use_a_former_number_move_the_patient(store: Store) -> None:
    take(store, adt("A01", "9001", at=time_of(8)), adt("A40", "8001", at=time_of(9), former="9001"))
    take(store, adt("A02", "9001", at=time_of(10), place="CHIR^4"))
    assert (place(store, "8001"), place(store, "9001")[0]) == ((True, "CHIR", "4"), False)


def test_mergers_of_mergers_and_back(store: Store) -> None:
    take(store, *(adt("A28", ipp, at=time_of(8)) for ipp in ("1", "2", "3")))
    take(store, adt("A40", "2", at=time_of(9), former="1"), adt("A40", "3", at=time_of(10), former="2"))
    assert rosters.number_now(store, "1") == "3"
    assert rosters.numbers_of(store, "3") == ("1", "2")
    taken = take(store, adt("A40", "1", at=time_of(11), former="3"))
    assert (taken.merged, rosters.number_now(store, "2"), rosters.number_now(store, "1")) == (1, "1", "1")


def test_a_changed_number_that_nobody_knew_yet(store: Store) -> None:
    take(store, adt("A01", "9001", at=time_of(8)))
    take(store, adt("A47", "8001", at=time_of(9), former="9001", name=""))
    assert known(store, "8001").patient.birth_name == "LE GOFF"
    assert place(store, "8001") == (True, "MED2", "12")


def test_two_numbers_that_nobody_knew_are_linked_too(store: Store) -> None:
    take(store, adt("A40", "8001", former="9001"))
    assert rosters.number_now(store, "9001") == "8001"


def test_messages_of_other_kinds_are_left_out_and_told(store: Store) -> None:
    taken = take(store, adt("A05"), adt("A01", "8002"))
    assert (taken.messages, len(taken.left_out), place(store, "8002")[0]) == (1, 1, True)


def test_a_bad_message_refuses_the_file_unless_it_is_skipped(store: Store) -> None:
    bad = adt("A01", "8002").replace(b"PID|", b"PIX|")
    with pytest.raises(RosterError):
        take(store, adt("A01"), bad)
    assert not rosters.has_patients(store)
    taken = take(store, adt("A01"), bad, options=Options(skip_bad=True))
    assert (taken.changed, len(taken.left_out)) == (1, 1)


def test_a_folder_of_messages_and_lists(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "1.hl7").write_bytes(adt("A01", "8001"))
    (folder / "2.csv").write_text(f"{HEADER}\n8002,A,B,1950-01-01,F,MED2,13\n")
    (folder / ".hidden").write_bytes(b"\x00")
    taken = import_files(store, [folder], operator=OPERATOR)
    assert (taken.told, taken.messages) == (2, 1)
    assert [patient.ipp for patient in rosters.patients_of(store, "MED2")] == ["8001", "8002"]


@pytest.mark.parametrize("data", [b"PK\x03\x04 workbook", b"%PDF-1.7", b"\x89PNG\r\n", b"\x00\x01", b"neither, nor"])
def test_files_that_are_neither(store: Store, data: bytes) -> None:
    with pytest.raises(RosterError):
        take(store, data)


def test_an_empty_folder_and_a_file_that_is_not_there(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "nowhere"):
        with pytest.raises(RosterError):
            import_files(store, [path], operator=OPERATOR)


def test_one_bad_file_among_several_leaves_everything_as_it_was(store: Store, tmp_path: Path) -> None:
    (tmp_path / "good.hl7").write_bytes(adt("A01"))
    (tmp_path / "bad.csv").write_text("nothing")
    with pytest.raises(RosterError):
        import_files(store, [tmp_path / "good.hl7", tmp_path / "bad.csv"], operator=OPERATOR)
    assert not rosters.has_patients(store)


def test_a_list_taken_again_changes_nothing_but_is_younger(store: Store) -> None:
    row = "8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12"
    assert list_of(store, row, day=2).changed == 1
    assert list_of(store, row, day=3).changed == 0
    age = datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert rosters.snapshot_age(store) == age
    assert rosters.data_ages(store, ["8001", "nobody"]) == {"8001": age}
    assert (known(store).known_at, known(store).placed_at) == (age, age)


def test_whom_a_list_holds_no_longer_is_as_old_as_when_it_did(store: Store) -> None:
    list_of(store, "8001,A,B,1950-02-03,F,MED2,12", "8002,C,D,1950-02-03,F,MED2,13", day=2)
    list_of(store, "8002,C,D,1950-02-03,F,MED2,13", day=3)
    ages = rosters.data_ages(store, ["8001", "8002"])
    assert [ages[ipp].day for ipp in ("8001", "8002")] == [2, 3]
    assert place(store, "8001")[0] is True


def test_a_complete_list_tells_who_has_left(store: Store) -> None:
    list_of(store, "8001,A,B,1950-02-03,F,MED2,12", "8002,C,D,1950-02-03,F,MED2,13", day=2)
    taken = list_of(store, "8002,C,D,1950-02-03,F,,", day=3, options=Options(is_complete=True))
    assert (taken.left, place(store, "8001")[0], place(store, "8002")) == (1, False, (True, "MED2", "13"))


def test_a_list_of_one_ward_is_not_taken_for_complete(store: Store) -> None:
    rows = [f"{8000 + n},A,B{n},1950-02-03,F,MED{n % 9},1" for n in range(60)]
    list_of(store, *rows, day=2)
    with pytest.raises(UsageError):
        list_of(store, *rows[:5], day=3, options=Options(is_complete=True))
    assert rosters.count_patients(store) == (60, 60)


def test_an_older_list_does_not_move_a_patient_back(store: Store) -> None:
    take(store, adt("A02", at=time_of(9, day=5), place="CHIR^4"))
    taken = list_of(store, "8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12", day=2)
    assert (taken.older, place(store)) == (1, (True, "CHIR", "4"))


def test_a_list_that_contradicts_what_is_known_is_told(store: Store) -> None:
    list_of(store, "8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12", day=2, name="a.csv")
    taken = list_of(store, "8001,MARTIN,Maëlle,1951-02-03,F,MED2,12", day=3, name="b.csv")
    assert len(taken.warnings) == 2
    assert "b.csv:2" in taken.warnings[0]
    assert known(store).patient.birth_name == "MARTIN"


def test_two_lists_at_once_that_disagree(store: Store, tmp_path: Path) -> None:
    for day, name in ((3, "new.csv"), (2, "old.csv")):
        (tmp_path / name).write_text(f"{HEADER}\n8001,{name[:3].upper()},B,1950-01-01,F,MED2,1\n")
        os.utime(tmp_path / name, (datetime(2026, 3, day, tzinfo=UTC).timestamp(),) * 2)
    taken = import_files(store, [tmp_path / "new.csv", tmp_path / "old.csv"], operator=OPERATOR)
    assert (known(store).patient.birth_name, len(taken.warnings)) == ("NEW", 1)


def test_rows_of_two_lists_that_disagree_are_both_named(store: Store, tmp_path: Path) -> None:
    """Told once, though the newer row also contradicts what is then known from the older one."""
    language.choose("en")
    rows = {"a.csv": "8001,LE GOFF,Anne Marie,1950-01-01,F,,", "b.csv": "8001,MARTIN,Jean,1951-01-01,F,,"}
    for name, row in rows.items():
        (tmp_path / name).write_text(f"{HEADER}\n8002,SAME,B,1950-01-01,F,,\n{row}\n")
    taken = import_files(store, [tmp_path / name for name in rows], operator=OPERATOR)
    (told,) = taken.warnings
    assert f"{tmp_path / 'a.csv'}:3" in told
    assert f"{tmp_path / 'b.csv'}:3" in told
    assert "'LE GOFF' and 'MARTIN'" in told
    assert "'1950-01-01' and '1951-01-01'" in told


@pytest.mark.parametrize("other", ["LE GOFFIC,Anne", "LE GOFF,Marie Anne"])
def test_names_that_only_begin_alike_are_two(store: Store, tmp_path: Path, other: str) -> None:
    (tmp_path / "a.csv").write_text(f"{HEADER}\n8001,LE GOFF,Anne,1950-01-01,F,,\n")
    (tmp_path / "b.csv").write_text(f"{HEADER}\n8001,{other},1950-01-01,F,,\n")
    taken = import_files(store, [tmp_path / "a.csv", tmp_path / "b.csv"], operator=OPERATOR)
    assert [told for told in taken.warnings if "a.csv" in told]


@pytest.mark.parametrize(
    ("one", "other"),
    [("LE GOFF,Anne", "Le-Goff,Anne Marie"), ("LE GOFF,Anne Marie", "LE GOFF,Anne"), ("ÉLIE,Zoé", "ELIE,ZOE")],
)
def test_lists_that_write_alike_what_they_say_of_one_person(store: Store, tmp_path: Path, one: str, other: str) -> None:
    (tmp_path / "a.csv").write_text(f"{HEADER}\n8001,{one},1950-01-01,F,,\n")
    (tmp_path / "b.csv").write_text(f"{HEADER}\n8001,{other},1950-01-01,F,,\n")
    taken = import_files(store, [tmp_path / "a.csv", tmp_path / "b.csv"], operator=OPERATOR)
    assert not [told for told in taken.warnings if "a.csv" in told]


def test_a_list_older_than_the_downtime_is_told(store: Store) -> None:
    language.choose("en")
    row = "8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12"
    assert list_of(store, row, day=2).warnings == []
    open_downtime(store, name="Friday", operator=OPERATOR)
    (told,) = list_of(store, row, day=3, name="old.csv").warnings
    assert "old.csv" in told
    assert "Friday" in told
    assert list_of(store, row, day=25, name="new.csv").warnings == []


NIR = "ASIP&1.2.250.1.213.1.4.8&ISO"


def test_an_ins_in_messages_is_checked_and_told(store: Store) -> None:
    language.choose("en")
    wrong = f"8001^^^HOSP^PI~250022923200112^^^{NIR}^INS"
    right = f"8001^^^HOSP^PI~{INS}^^^{NIR}^INS"
    (told,) = take(store, adt("A28", identifiers=wrong)).warnings
    assert "message 1" in told
    assert known(store).patient.extra == (("ins_unchecked", "250022923200112"),)
    assert take(store, adt("A31", at=time_of(13), identifiers=right)).warnings == []
    assert (known(store).patient.ins, known(store).patient.extra) == (INS, ())
    (told,) = take(store, adt("A31", at=time_of(14), sex="M", identifiers=right)).warnings
    assert "the sex" in told
    take(store, adt("A31", at=time_of(15), identifiers=wrong))
    assert (known(store).patient.ins, known(store).patient.ins_system) == (INS, "1.2.250.1.213.1.4.8")


def test_what_was_said_of_another_number_is_forgotten(store: Store) -> None:
    """An INS of which a list does not say who gave it is not of whoever gave the last one."""
    take(store, adt("A28", identifiers=f"8001^^^HOSP^PI~{INS}^^^{NIR}^INS"))
    file = store.folder.parent / "more.csv"
    file.write_text(f"ipp,birth_name,given_names,birth_date,ins\n8001,LE GOFF,Maëlle Rose,1950-02-03,{OTHER}\n")
    (told,) = import_files(store, [file], operator=OPERATOR).warnings
    assert INS in told
    assert OTHER in told
    now = known(store).patient
    assert (now.ins, now.ins_system, now.given_names, now.first_given) == (OTHER, "", "Maëlle Rose", "")


def test_an_empty_cell_says_nothing(store: Store) -> None:
    list_of(store, "8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12", day=2)
    list_of(store, "8001,LE GOFF,Maëlle,1950-02-03,,,", day=3)
    assert (known(store).patient.sex, place(store)) == ("F", (True, "MED2", "12"))


def test_a_list_without_wards_is_of_people_who_are_here(store: Store, tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("ipp,birth_name,given_names,birth_date\n8001,A,B,1950-01-01\n")
    import_files(store, [tmp_path / "l.csv"], operator=OPERATOR)
    list_of(store, "8002,A,C,1950-01-01,F,,")
    assert (place(store, "8001")[0], place(store, "8002")[0]) == (True, False)


def test_odd_rows_are_told_and_bad_ones_can_be_left_out(store: Store) -> None:
    rows = ["8001,A,B,2950-01-01,F,M,1", "8002,C,D,1950-01-01,Q,M,2", "8002,C,D,1950-01-01,Q,M,2"]
    taken = list_of(store, *rows, "8002,C,D,1950-01-01,Q,M,3")
    assert (len(taken.warnings), place(store, "8002")) == (6, (True, "M", "3"))
    bad = [*rows[1:2], "8003,E,F,1950-01-01,M,M,3", "8003,X,Y,1950-01-01,M,M,3", "8004,,,,,,"]
    with pytest.raises(RosterError):
        list_of(store, *bad)
    taken = list_of(store, *bad, options=Options(skip_bad=True))
    assert (len(taken.left_out), set(rosters.listed(store, ["8003", "8004"]))) == (4, set())


def test_patients_of_a_printed_list_become_known_but_are_no_source(store: Store) -> None:
    who = Patient("8001", "LE GOFF", "Maëlle", None, ward="MED2")
    with store.transaction(OPERATOR) as journal:
        assert add_patients(store, journal, [who]) == 1
        assert add_patients(store, journal, [who]) == 0
    assert rosters.snapshot_age(store) is None
    assert rosters.patient_of(store, "8001") == who


def test_printing_for_somebody_who_has_left_does_not_bring_them_back(store: Store) -> None:
    take(store, adt("A01", at=time_of(8)), adt("A03", at=time_of(9)))
    who = rosters.patient_of(store, "8001")
    assert who is not None
    with store.transaction(OPERATOR) as journal:
        assert add_patients(store, journal, [who]) == 0
    assert place(store)[0] is False


def test_a_list_to_print_from_says_what_is_odd(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text(f"{HEADER}\n8001,A,B,1950-01-01,h,,\n8002,A,B,1950-01-01,Q,,\n")
    roster = load_roster(tmp_path / "l.csv")
    assert ([patient.sex for patient in roster.patients], len(roster.warnings)) == (["M", "Q"], 1)

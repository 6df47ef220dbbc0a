"""A list that somebody brings: what is new of it, who is not on it, and that nobody leaves by that."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import RosterError
from recon.model.patient import Patient
from recon.reconciliation.changes import Change
from recon.store import Store, rosters
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.bringing import bring
from recon.workflow.opening import make_store
from recon.workflow.taking import Taken, Telling, take

HEAD = "ipp,birth_name,given_names,birth_date,ward,bed"
ANNE = "1,MARTIN,Anne,1950-03-12,MED,2"
PAUL = "2,DUBOIS,Paul,1961-04-13,MED,1"
ZOE = "3,PETIT,Zoé,1990-05-03,CHIR,7"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_store(tmp_path / "store", operator="claire") as made:
        yield made


def a_list(folder: Path, *rows: str, name: str = "list.csv") -> Path:
    file = folder / name
    file.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    return file


def test_the_new_the_changed_and_the_known_are_told_apart(store: Store, tmp_path: Path) -> None:
    bring(store, [a_list(tmp_path, ANNE, PAUL)], operator="claire")
    brought = bring(store, [a_list(tmp_path, ANNE, PAUL.replace("MED,1", "CHIR,9"), ZOE)], operator="claire")
    assert (brought.taken.new, brought.taken.changed - brought.taken.new, brought.known) == (1, 1, 1)
    assert brought.absent == ()


def test_who_is_on_none_of_the_lists_is_named_by_ward_and_bed_and_stays(store: Store, tmp_path: Path) -> None:
    bring(store, [a_list(tmp_path, ZOE, ANNE, PAUL)], operator="claire")
    fourth = a_list(tmp_path, "4,ROUX,Luc,1970-01-02,MED,3", name="other.csv")
    brought = bring(store, [fourth], operator="claire")
    assert [one.patient.ipp for one in brought.absent] == ["3", "2", "1"]
    assert rosters.present_ipps(store) == {"1", "2", "3", "4"}
    assert brought.taken.left == 0


def test_who_was_added_by_hand_is_not_missed_by_a_list(store: Store, tmp_path: Path) -> None:
    add_arrival(store, Arrival(Patient("", "INCONNU", "Alpha", None)), operator="claire")
    assert bring(store, [a_list(tmp_path, ANNE)], operator="claire").absent == ()


def test_who_is_listed_under_a_former_number_is_not_missed(store: Store, tmp_path: Path) -> None:
    bring(store, [a_list(tmp_path, ANNE, PAUL)], operator="claire")
    with store.transaction("claire") as journal:
        merged = Change("1", store.clock(), former="9")
        take(store, journal, [merged], "mllp:2575", Taken(), Telling.EVENTS)
    brought = bring(store, [a_list(tmp_path, ANNE.replace("1,", "9,", 1), PAUL)], operator="claire")
    assert "1" not in {one.patient.ipp for one in brought.absent}


def test_a_list_with_faults_leaves_nothing_of_any_file(store: Store, tmp_path: Path) -> None:
    bad = a_list(tmp_path, "3,PETIT,Zoé,hier,CHIR,7", name="bad.csv")
    with pytest.raises(RosterError) as told:
        bring(store, [a_list(tmp_path, ANNE), bad], operator="claire")
    assert len(told.value.faults) == 1
    assert not rosters.has_patients(store)

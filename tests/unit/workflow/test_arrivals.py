"""Somebody arrives while the hospital's system is down."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from recon import language
from recon.errors import PatientAlike, UsageError
from recon.model.patient import Patient
from recon.reconciliation.phonetic import NAMES, phonetic_name
from recon.store import Store, rosters
from recon.store.search import search
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.checking import check
from recon.workflow.looking import standing
from recon.workflow.rosters import import_patients
from tests.helpers.store_samples import OPERATOR, blank_store

MARIE = Patient("", "LE GOFF", "Marie", date(1950, 3, 12), sex="F", ward="URG")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made
        assert check(made) == ()


def add(store: Store, patient: Patient, *, unknown: bool = False, anyway: bool = False) -> Patient:
    return add_arrival(store, Arrival(patient, unknown), operator=OPERATOR, even_if_alike=anyway)


def test_an_arrival_gets_numbers_and_is_here(store: Store) -> None:
    added = add(store, MARIE)
    assert added.ipp
    assert added.iep
    assert added.ipp != added.iep
    assert rosters.patients_of(store, "URG") == (added,)
    assert [one.patient for one in search(store, "goff 12/03/1950")] == [added]
    assert (standing(store).others, standing(store).as_of) == ({"by_hand": (1, 1)}, None)
    assert rosters.data_ages(store, [added.ipp])


def test_a_number_on_the_wristband_is_kept(store: Store) -> None:
    assert add(store, Patient("8001", "A", "B", None)).ipp == "8001"
    with pytest.raises(PatientAlike):
        add(store, Patient("8001", "X", "Y", None))


@pytest.mark.parametrize(
    ("known", "is_alike"),
    [
        (Patient("8001", "Le Goff", "Marie", date(1950, 3, 12)), True),
        (Patient("8001", "LE-GOFF", "Marie-Anne", None), True),
        (Patient("8001", "MARTIN", "Marie", date(1950, 3, 12), used_name="LE GOFF"), True),
        (Patient("8001", "LE GOFF", "Marie", date(1951, 3, 12)), False),
        (Patient("8001", "LE GOFFIC", "Marie", date(1950, 3, 12)), False),
    ],
)
def test_somebody_who_may_be_known_already_is_shown_first(store: Store, known: Patient, is_alike: bool) -> None:
    import_patients(store, [known], operator=OPERATOR)
    if is_alike:
        with pytest.raises(PatientAlike) as told:
            add(store, MARIE)
        assert "8001" in told.value.message()
        assert rosters.count_patients(store) == (1, 1)
    assert add(store, MARIE, anyway=is_alike).ipp != "8001"


def test_without_a_name_nobody_is_added(store: Store) -> None:
    with pytest.raises(UsageError):
        add(store, Patient("", "", "Marie", None))


def test_unknown_patients_have_names_that_differ(store: Store) -> None:
    language.choose("fr")
    added = [add(store, Patient("", "", "", None, ward="URG"), unknown=True) for _ in range(30)]
    assert {patient.birth_name for patient in added} == {"INCONNU"}
    assert len({patient.given_names for patient in added}) == 30
    assert len({patient.given_names.split()[0] for patient in added[:26]}) == 26
    assert {patient.given_names for patient in added} <= set(NAMES)


def test_phonetic_names_never_repeat() -> None:
    random, taken = Random(1), set[str]()
    while len(taken) < len(NAMES) + 5:
        name = phonetic_name(taken, random)
        assert name not in taken
        taken.add(name)
    assert len({name.split()[0][0] for name in NAMES}) == len({name.split()[1][0] for name in NAMES}) == 26


INS = "250032923200136"


def test_an_ins_is_checked_before_anybody_is_added(store: Store) -> None:
    for wrong in ("250032923200137", "2500329232001", "hello"):
        with pytest.raises(UsageError, match="INS"):
            add(store, replace(MARIE, ins=wrong))
    assert not rosters.has_patients(store)
    added = add(store, replace(MARIE, ins="2 50 03 29 232 001 36", birth_place="29232"))
    assert (added.ins, added.birth_place) == (INS, "29232")


def test_an_ins_that_contradicts_the_traits_asks_to_look_again(store: Store) -> None:
    language.choose("en")
    odd = replace(MARIE, ins=INS, sex="M", birth_date=date(1950, 4, 12))
    with pytest.raises(UsageError, match="the sex, the month of birth"):
        add(store, odd)
    assert add(store, odd, anyway=True).ins == INS


def test_who_has_the_same_ins_is_shown(store: Store) -> None:
    import_patients(store, [Patient("8001", "MARTIN", "Anne", date(1950, 3, 1), sex="F", ins=INS)], operator=OPERATOR)
    with pytest.raises(PatientAlike, match="8001"):
        add(store, replace(MARIE, ins=INS))

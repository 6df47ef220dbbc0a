"""Invented patients: plainly invented, writable in boxes, the same for the same seed."""

from datetime import date
from pathlib import Path
from random import Random

from recon.drill.patients import invent_patients, roster_csv
from recon.reconciliation.roster import read_list


def test_invented_patients_say_that_they_are() -> None:
    patients = invent_patients(40, Random(3))
    assert all(patient.ipp.startswith("DEMO") and not patient.ins for patient in patients)
    assert len({patient.ipp for patient in patients}) == 40
    assert len({(patient.birth_name, patient.given_names) for patient in patients}) == 40


def test_their_names_fit_boxed_capitals_and_their_births_are_past() -> None:
    for patient in invent_patients(200, Random(4)):
        assert patient.birth_name.isalpha()
        assert patient.birth_name.isascii()
        assert patient.given_names.isupper()
        assert patient.birth_date is not None
        assert date(1931, 1, 1) <= patient.birth_date <= date(2008, 12, 31)


def test_a_seed_gives_the_same_patients() -> None:
    assert invent_patients(9, Random(5)) == invent_patients(9, Random(5))
    assert invent_patients(9, Random(5)) != invent_patients(9, Random(6))


def test_their_list_is_a_roster(tmp_path: Path) -> None:
    patients = invent_patients(12, Random(8))
    file = tmp_path / "roster.csv"
    file.write_text(roster_csv(patients), encoding="utf-8")
    assert read_list(file).patients == patients

"""For whom is printed: a ward, some numbers, a list; in the hospital's order, and with the age of what is known."""

from pathlib import Path

import pytest

from recon.errors import UnknownPatient, UsageError
from recon.language import LANGUAGES, tr
from recon.store import Store
from recon.workflow.cups import Fate
from recon.workflow.rosters import import_roster
from recon.workflow.wards import of_list, of_numbers, of_ward
from tests.helpers.store_samples import OPERATOR

LIST = """ipp,birth_name,given_names,birth_date,ward,bed
8001,MARTIN,Claire,1931-04-02,Médecine B,2
8002,LE GOFF,Maëlle,1980-01-31,Médecine B,1
8003,BERNARD,Paul,1955-12-24,Chirurgie,7
"""


@pytest.fixture
def listed(store: Store, tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8")
    import_roster(store, file, operator=OPERATOR)
    return file


@pytest.mark.parametrize("ward", ["Médecine B", "médecine b", " MEDECINE  B "])
def test_a_ward_by_bed_however_it_is_typed(store: Store, listed: Path, ward: str) -> None:
    whom = of_ward(store, ward)
    assert [patient.ipp for patient in whom.patients] == ["8002", "8001"]
    assert whom.ages.keys() == {"8001", "8002"}


def test_numbers_in_the_order_given_and_once(store: Store, listed: Path) -> None:
    whom = of_numbers(store, ["8003", " 8001", "8003"])
    assert [patient.ipp for patient in whom.patients] == ["8003", "8001"]
    with pytest.raises(UnknownPatient):
        of_numbers(store, ["8001", "9999"])


def test_those_of_a_list_who_are_in_a_ward(listed: Path) -> None:
    assert [patient.ipp for patient in of_list(listed, "medecine b").patients] == ["8001", "8002"]
    whole = of_list(listed)
    assert len(whole.patients) == 3
    (age,) = set(whole.ages.values())
    assert age.timestamp() == pytest.approx(listed.stat().st_mtime, abs=1e-3)


def test_nobody_there_names_the_wards_that_there_are(store: Store, listed: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        of_ward(store, "Urgences")
    assert "Médecine B" in raised.value.message("fr")
    with pytest.raises(UsageError) as raised:
        of_list(listed, "Urgences")
    assert "Chirurgie" in raised.value.message("fr")


def test_a_store_without_patients_says_where_they_come_from(store: Store) -> None:
    with pytest.raises(UsageError) as raised:
        of_ward(store, "Urgences")
    assert "recon roster import" in raised.value.message("fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fate", Fate)
def test_whatever_becomes_of_a_job_has_its_words(fate: Fate, language: str) -> None:
    assert tr(f"printing.fate.{fate}", language).strip()

"""Looking for a patient while typing, and the tables that it needs."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recon.model.ledger import Act
from recon.model.naming import search_words, words_of
from recon.model.patient import Listed, Patient
from recon.store import Store, ledger, projections, rosters
from recon.store.codec import patient_to_json
from recon.store.patients import listed_to_json
from recon.store.search import is_index_sound, search
from tests.helpers.store_samples import OPERATOR, blank_store

AT = datetime(2026, 3, 1, tzinfo=UTC)
HERE = Patient("8001234", "LE GOFF", "Maëlle-Anne", date(1931, 4, 2), "D'ARC", "F", "V77", ward="MED2", bed="12-A")
GONE = Patient("8001999", "GOFFINET", "Cœline", date(1931, 4, 20), ward="MED2", bed="14")
OTHER = Patient("9000001", "MARTIN", "Jean Noël", date(1980, 1, 31))


def put(store: Store, *rows: Listed) -> None:
    detail = {"patients": [listed_to_json(one) for one in rows], "confirmed": [], "dropped": [], "lists": []}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.ROSTER_TAKEN, "test", detail | {"as_of": None})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        put(made, Listed(GONE, False, "test", AT, AT), Listed(HERE, True, "test", AT, AT))
        put(made, Listed(OTHER, True, "test", AT, AT))
        yield made


def found(store: Store, text: str) -> list[str]:
    return [one.patient.ipp for one in search(store, text)]


TYPED = """
goff maelle|Le Go|LEGOFF|maelle le|MAËLLE-A|maelleanne|d'arc|darc|le  GOFF
le goff maelle 1931|02/04/1931 le|2/4/1931 maelle|02/04/31 goff|1931-04-02 goff|1931-04 maelle|0204 maelle|02041931 le
8001234|8001 maelle|v77|med2 12|med2 12a|12-a
"""


@pytest.mark.parametrize("text", [text for line in TYPED.strip().splitlines() for text in line.split("|")])
def test_what_people_type(store: Store, text: str) -> None:
    assert found(store, text)[:1] == [HERE.ipp]


@pytest.mark.parametrize(
    "text", ["", " ", "-", "'", "xyz", "goff jean", '"', "*", "goff OR jean", "NOT", "_in", "(", ":"]
)
def test_what_finds_nobody(store: Store, text: str) -> None:
    assert found(store, text) == []


def test_those_in_the_house_come_first_and_then_those_whose_name_begins_so(store: Store) -> None:
    assert found(store, "goff") == [HERE.ipp, GONE.ipp]
    assert found(store, "coeline") == found(store, "CŒLINE") == [GONE.ipp]
    put(store, Listed(replace(OTHER, ipp="9", birth_name="AAA", given_names="Martin"), True, "test", AT, AT))
    assert found(store, "mart") == [OTHER.ipp, "9"]


def test_a_whole_word_is_found_before_words_that_begin_so(store: Store) -> None:
    many = [replace(OTHER, ipp=f"7{n:04}", birth_name=f"GOFFE{n:04}") for n in range(30)]
    put(store, *(Listed(one, False, "test", AT, AT) for one in many))
    put(store, Listed(replace(OTHER, ipp="8", birth_name="GOFFE"), False, "test", AT, AT))
    assert found(store, "goffe jean")[0] == "8"
    assert len(found(store, "goffe")) == 20


def test_a_patient_who_changes_is_found_by_what_is_known_now(store: Store) -> None:
    put(store, Listed(replace(OTHER, birth_name="DURAND", ward="URG"), False, "test", AT, AT))
    assert found(store, "martin") == []
    assert found(store, "durand urg") == [OTHER.ipp]
    assert is_index_sound(store)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(exclude_categories=("Nd", "Cs")), max_size=12))
def test_no_text_breaks_the_search(store: Store, text: str) -> None:
    assert len(search(store, text)) <= 3
    who = replace(OTHER, ipp="1", birth_name=f"ZZ {text}")
    put(store, Listed(who, True, "test", AT, AT))
    assert "1" in [one.patient.ipp for one in search(store, f"zz {text}")]


def test_words_are_folded() -> None:
    assert words_of("Jean-Noël L'Œuvre STRAßE") == ("jean", "noel", "l", "oeuvre", "strasse")
    assert "maelleanne" in search_words(HERE).split()


def test_a_damaged_index_is_noticed(store: Store) -> None:
    assert is_index_sound(store)
    store.db.execute("UPDATE patient_search_content SET c0 = 'nobody' WHERE id = 1")
    store.db.conn.commit()
    assert not is_index_sound(store)


def test_a_store_of_an_earlier_version_has_its_patients_found(tmp_path: Path) -> None:
    """Patients were recorded one by one, in a table of other columns, some of them twice."""
    with blank_store(tmp_path / "store") as old:
        with old.transaction(OPERATOR) as journal:
            for patient in (OTHER, HERE, replace(OTHER, ward="URG")):
                journal.record(Act.PATIENT_ADDED, patient.ipp, patient_to_json(patient))
        old.db.executescript("""
            DROP TABLE patient_search; DROP TABLE mergers; DROP TABLE roster_sources; DROP TABLE patients;
            CREATE TABLE patients (ipp TEXT PRIMARY KEY, patient TEXT NOT NULL, at TEXT NOT NULL) STRICT;
            DELETE FROM _sqlite_migrations WHERE name = 'roster';
        """)
        for _, entry in ledger.entries(old.db):
            if entry.act is Act.PATIENT_ADDED:
                old.db.execute("DELETE FROM patients WHERE ipp = ?", (entry.subject,))
                row = (entry.subject, json.dumps(json.loads(entry.detail), sort_keys=True), entry.at.isoformat())
                old.db.execute("INSERT INTO patients VALUES (?, ?, ?)", row)
        old.db.conn.commit()
    with Store.open(tmp_path / "store") as store:
        assert found(store, "martin urg") == [OTHER.ipp]
        assert rosters.patients_of(store, "URG") == (replace(OTHER, ward="URG"),)
        again = projections.rebuild(store.db)
        differing = set(projections.differences(store.db, again))
        again.close()
    assert differing <= {"patients"}  # whose JSON this test wrote with other spaces

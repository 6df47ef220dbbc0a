"""Who in the store may be the one described: by the keys in the index, whatever is spelled otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from recon.model.ledger import Act
from recon.model.patient import Listed, Patient
from recon.store import Store, likeness, projections
from recon.store.migrations import MIGRATIONS
from recon.store.patients import listed_to_json
from recon.store.search import is_index_sound, search
from tests.helpers.store_samples import OPERATOR, blank_store

AT = datetime(2026, 3, 1, tzinfo=UTC)
LEFEVRE = Patient("8001", "LEFÈVRE", "Anne-Marie Louise", date(1950, 3, 12), "LE BRAS", "F", "V77", "2500312")
MARTIN = Patient("8002", "MARTIN", "Paul", date(1950, 7, 1))
OTHER = Patient("8003", "OUEDRAOGO", "Salif", date(1999, 9, 9))


def put(store: Store, *patients: Patient, merged_into: str = "") -> None:
    rows = [listed_to_json(Listed(one, True, "test", AT, AT, merged_into)) for one in patients]
    detail = {"patients": rows, "confirmed": [], "dropped": [], "lists": [], "as_of": None}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.ROSTER_TAKEN, "test", detail)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        put(made, LEFEVRE, MARTIN, OTHER)
        yield made


def found(store: Store, described: Patient) -> list[str]:
    return [one.patient.ipp for one in likeness.candidates(store, described)]


@pytest.mark.parametrize(
    "described",
    [
        Patient("", "LEFEBVRE", "ANNE MARIE", None),  # sounds so
        Patient("", "LEFEVRE", "", date(1950, 12, 3)),  # day and month in each other's place
        Patient("", "ANNEMARIE", "LEFEVRE", None),  # so are the names
        Patient("", "", "", date(1950, 3, 12)),
        Patient("", "LE BRAS", "A", date(1950, 1, 1)),  # the used name, and the year
        Patient("", "", "", None, ins="2500312"),
        Patient("8001", "", "", None),
    ],
)
def test_somebody_described_otherwise_is_found(store: Store, described: Patient) -> None:
    assert found(store, described)[:1] == ["8001"]


def test_who_shares_nothing_is_not_found(store: Store) -> None:
    assert found(store, Patient("", "DURAND", "Zoé", date(1931, 1, 1))) == []
    assert found(store, Patient("", "", "", None)) == []


def test_those_who_share_more_and_rarer_keys_come_first(store: Store) -> None:
    twin = replace(LEFEVRE, ipp="8004", given_names="Odile", iep="", ins="")
    put(store, twin)
    assert found(store, replace(LEFEVRE, ipp="")) == ["8001", "8004"]
    assert len(likeness.candidates(store, replace(LEFEVRE, ipp=""), limit=1)) == 1


def test_a_merged_number_is_found_under_the_one_it_became(store: Store) -> None:
    put(store, replace(MARTIN, ipp="TP01", birth_name="INCONNU", given_names="ALPHA"), merged_into="8002")
    put(store, replace(MARTIN, ipp="8009", birth_name="SAINT-MARTIN", given_names="Odon"), merged_into="8002")
    assert found(store, Patient("", "SAINT MARTIN", "Odon", None)) == ["8002"]
    assert likeness.holders_of(store, "8009") == {"8002"}
    assert "8009" not in [one.ipp for one in likeness.everybody(store)]


def test_whoever_has_a_number_is_found_by_it_in_any_writing(store: Store) -> None:
    assert likeness.holders_of(store, "8001") == likeness.holders_of(store, " v-77 ") == {"8001"}
    assert likeness.holders_of(store, "2500312") == {"8001"}
    assert likeness.holders_of(store, "800") == likeness.holders_of(store, "LEFEVRE") == likeness.holders_of(store, "")


def test_how_common_names_are(store: Store) -> None:
    put(store, replace(MARTIN, ipp="8005", given_names="Odile", used_name="PAUL"))
    counts = likeness.NameCounts(store)
    assert counts.people == 4
    assert counts.count("family", "martin") == 2
    assert counts.count("given", "paul") == 1
    assert counts.count("given", "annemarie") == 1
    assert counts.count("family", "paul") == counts.count("given", "louise") == 0


def test_a_quick_look_takes_names_and_date_as_they_are(store: Store) -> None:
    assert [one.patient for one in likeness.named_and_born(store, replace(LEFEVRE, ipp=""))] == [LEFEVRE]
    assert likeness.named_and_born(store, replace(LEFEVRE, birth_date=None)) == ()
    assert likeness.named_and_born(store, replace(LEFEVRE, birth_name="MARTIN")) == ()


def test_keys_are_no_words_that_people_find_by(store: Store) -> None:
    for text in ("kd19500312", "_kd19500312", "bmartin", "_bmartin", "_k", "_g"):
        assert search(store, text) == ()


def test_a_store_of_an_earlier_version_is_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from recon.model.naming import search_words
    from recon.store import patients

    with monkeypatch.context() as patch, blank_store(tmp_path / "old") as old:
        patch.setattr(patients, "words_in_index", search_words)
        put(old, LEFEVRE, MARTIN)
        put(old, replace(OTHER, ipp="TP02"), merged_into="8002")
        assert found(old, replace(LEFEVRE, ipp="")) == []
        old.db.execute("DELETE FROM _sqlite_migrations WHERE name = 'likeness'")
        old.db.conn.commit()
    with Store.open(tmp_path / "old") as store:
        assert [step.name for step in MIGRATIONS.applied(store.db)][-1] == "likeness"
        assert found(store, replace(LEFEVRE, ipp="")) == ["8001"]
        assert found(store, replace(OTHER, ipp="")) == ["8002"]
        assert is_index_sound(store)
        again = projections.rebuild(store.db)
        assert projections.differences(store.db, again) == ()
        again.close()

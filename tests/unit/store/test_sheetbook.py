"""The account's sheets by SQL: the same sheets as are found one by one, found by words, and a part at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.model.sheet import SheetState, Word
from recon.store import Store, custody, queries, sheetbook
from recon.store.sheetbook import Wanted
from recon.workflow.downtimes import every, unexplained
from recon.workflow.explaining import explain
from tests.helpers.account_store import night


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with night(tmp_path / "store") as store:
        yield store


def left(store: Store) -> Wanted:
    return Wanted(left_in=next(one.id for one in every(store) if one.is_open))


def one_by_one(store: Store) -> set[str]:
    return {one.serial for down in every(store) if down.is_open for one in unexplained(store, down)}


def test_what_nobody_explained_is_what_closing_asks_for(store: Store) -> None:
    assert sheetbook.serials(store, left(store)) == one_by_one(store) != set()
    assert sheetbook.count(store, left(store)) == len(one_by_one(store))


def test_a_word_takes_a_sheet_off_the_list(store: Store) -> None:
    before = one_by_one(store)
    out = next(one.serial for one in queries.sheets(store, SheetState.PRINTED) if one.serial in before)
    explain(store, [out], Word.MISSING, "exercice", operator="claire")
    assert sheetbook.serials(store, left(store)) == one_by_one(store) == before - {out}


def test_a_downtime_in_which_nothing_was_printed_has_nothing_left(store: Store) -> None:
    assert sheetbook.serials(store, Wanted(left_in="")) == frozenset()


@pytest.mark.parametrize("state", SheetState)
def test_the_sheets_of_a_state_are_those_in_it(store: Store, state: SheetState) -> None:
    expected = {one.serial for one in queries.sheets(store, state)}
    assert sheetbook.serials(store, Wanted(state)) == expected
    assert [one.serial for one in sheetbook.lines(store, Wanted(state))] == [
        one.serial for one in queries.sheets(store, state)
    ]


def test_part_after_part_gives_every_sheet_once(store: Store) -> None:
    found: list[str] = []
    after = 0
    while part := sheetbook.lines(store, Wanted(), after=after, at_most=3):
        found += [one.serial for one in part]
        after = part[-1].place
    assert found == [one.serial for one in queries.sheets(store)]


def test_a_sheet_is_found_by_its_serial_its_form_its_ward_and_its_patient(store: Store) -> None:
    one = next(line for line in sheetbook.lines(store, Wanted()) if line.patient and line.ward)
    assert one.patient is not None
    name = one.patient.birth_name.split()[0]
    for words in ((one.serial[2:7].lower(),), (one.title[:5].lower(),), (one.ward.lower(),), (name.lower(),)):
        assert one.serial in sheetbook.serials(store, Wanted(words=words)), words
    assert sheetbook.serials(store, Wanted(words=(one.serial.lower(), name.lower()))) == {one.serial}
    assert sheetbook.serials(store, Wanted(words=(one.serial.lower(), "personne"))) == frozenset()


@pytest.mark.parametrize("word", ["%", "_", "!", "'", '"', "*", "a AND", "^"])
def test_signs_that_a_query_knows_are_only_signs(store: Store, word: str) -> None:
    assert sheetbook.serials(store, Wanted(words=(word,))) <= sheetbook.serials(store, Wanted())
    assert sheetbook.serials(store, Wanted(words=("%" + word,))) == frozenset()


def test_only_those_asked_about_are_looked_at(store: Store) -> None:
    some = frozenset(one.serial for one in queries.sheets(store)[:4])
    assert sheetbook.serials(store, Wanted(), among=some) == some
    assert sheetbook.serials(store, Wanted(), among=()) == frozenset()


def test_every_page_is_counted_in_one_place(store: Store) -> None:
    assert sum(one.pages for one in sheetbook.papers(store)) == len(custody.printed_pages(store))

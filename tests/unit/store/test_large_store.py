"""The large store that screens are measured on is one that the program could have left."""

from collections import Counter
from pathlib import Path

import pytest

from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.store import Store, chain, ledger, queries
from recon.store.tables import refresh
from recon.workflow.explaining import explain
from tests.helpers.large_store import make_store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("large") / "store", 1500)


def test_every_sheet_stands_where_its_facts_put_it(folder: Path) -> None:
    with Store.open(folder) as store:
        before = {one.serial: one.state for one in queries.sheets(store)}
        with store.transaction("claire"):
            for serial in before:
                refresh(store.db, serial)
        assert {one.serial: one.state for one in queries.sheets(store)} == before
        assert set(before.values()) == set(SheetState)
        assert store.rows("PRAGMA foreign_key_check") == []


def test_its_ledger_is_sealed_and_in_order_of_time(folder: Path) -> None:
    with Store.open(folder) as store:
        assert chain.examine(store.db).flaws == ()
        entries = [entry for _, entry in ledger.entries(store.db)]
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    acts = Counter(entry.act for entry in entries)
    assert acts[Act.PAGE_READ] > acts[Act.SHEET_SET_OFF] == acts[Act.DELIVERED] > acts[Act.SHEET_MATCHED] > 0


def test_acts_go_on_from_there(folder: Path) -> None:
    with Store.open(folder) as store:
        out = queries.sheets(store, SheetState.PRINTED)[0].serial
        explain(store, [out], "missing", "cherchée", operator="marc")  # type: ignore[arg-type]
        assert queries.sheet(store, out).state is SheetState.MISSING
        assert chain.examine(store.db).flaws == ()

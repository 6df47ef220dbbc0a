"""What the ways to verify ask of a large store is found by its indexes, never by looking at all of it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from recon.store import Store, cells, freetext, keying
from tests.helpers.store_samples import SERIALS, VERSION, blank_store, issue, reading, scan_sheet

FIELDS = [(VERSION, "name"), (VERSION, "notes")]
# Where each question begins: at the sheets in a state, at the open entries, at the sheets named.
BEGINS = {
    "open_sheets": (lambda store: cells.open_sheets(store, 0, 40), "sheets USING INDEX sheets_by_state"),
    "open_form": (lambda store: cells.open_sheets(store, 0, 40, "sample"), "sheets USING INDEX sheets_by_state"),
    "untyped": (lambda store: keying.untyped(store, FIELDS, 40), "sheets USING INDEX sheets_by_state"),
    "typed_once": (
        lambda store: keying.typed_once(store, FIELDS, ["anna"], 40),
        "keyings USING INDEX keyings_by_field",
    ),
    "typed_again": (lambda store: keying.typed_again(store), "keyings USING INDEX keyings_by_field"),
    "texts": (lambda store: freetext.untyped(store, SERIALS, FIELDS), "wanted VIRTUAL TABLE"),
}


@pytest.mark.parametrize("name", BEGINS)
def test_a_question_begins_where_there_is_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    ask, begins = BEGINS[name]
    with blank_store(tmp_path / "store") as store:
        for serial in SERIALS:
            scan_sheet(store, issue(store, serial), reading("day", "2026-03-01"))
        plans = _plans(store, monkeypatch, ask)
    assert plans
    for plan in plans:
        assert begins in plan[0], plan
        # The forms are few, what was found is no more than was asked for, and a list handed over is no table.
        few = ("VIRTUAL TABLE", "SCAN forms", "SCAN typed", "SCAN again")
        others = [line for line in plan[1:] if not any(one in line for one in few)]
        assert not any(line.startswith("SCAN") for line in others), plan


def _plans(store: Store, monkeypatch: pytest.MonkeyPatch, ask: Callable[[Store], object]) -> list[list[str]]:
    """Return how each statement of ``ask`` goes through the tables, line by line."""
    plans: list[list[str]] = []
    real = Store.rows

    def rows(self: Store, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[dict[str, Any]]:
        told = self.db.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        plans.append([line[3] for line in told if line[3].startswith(("SCAN", "SEARCH"))])
        return real(self, sql, values)

    monkeypatch.setattr(Store, "rows", rows)
    ask(store)
    return plans

"""A clock that is wrong, put back, put forward, or on its way through the hours of summer time.

What came first is what stands first in the ledger, whatever the clock said. Nothing stumbles over a moment that comes
twice, not at all, or before the one it follows.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recon.model.sheet import PageState, SheetState
from recon.store import Store, ledger, queries
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.counting import batches, count_batch
from recon.workflow.custody import custody_report, write_report
from recon.workflow.downtimes import close_downtime, every
from recon.workflow.explaining import void
from recon.workflow.exporting import export_fhir
from recon.workflow.opening import make_store
from recon.workflow.printing import print_sheets
from recon.workflow.scanning import scan
from recon.workflow.verifying import tasks, verify
from tests.faults import story
from tests.helpers.delivery_store import patient_of, small_scan
from tests.helpers.store_samples import OPERATOR

AUTUMN, SPRING = datetime(2026, 10, 25, 0, 10, tzinfo=UTC), datetime(2026, 3, 29, 0, 10, tzinfo=UTC)
DAY_WRITTEN = "2026-03-02"  # on the sheets
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Clock:
    """Goes on by ``step`` each time it is looked at, and to other moments when it is put there."""

    def __init__(self, now: datetime, step: timedelta = MINUTE) -> None:
        self.now, self.step = now, step

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


# How the clock is put on before each of the steps: print, scan, verify, the rest.
CLOCKS = {
    "summer time ends": (AUTUMN, 40 * MINUTE, 40 * MINUTE, 40 * MINUTE),
    "summer time begins": (SPRING, 40 * MINUTE, 40 * MINUTE, 40 * MINUTE),
    "back by an hour each time": (AUTUMN, -HOUR, -HOUR, -HOUR),
    "back by days": (AUTUMN, -3 * DAY, -3 * DAY, -3 * DAY),
    "forward by years": (AUTUMN, 3650 * DAY, -3650 * DAY, 36500 * DAY),
    "a dead battery": (AUTUMN, datetime(1970, 1, 1, tzinfo=UTC) - AUTUMN, DAY, 20_000 * DAY),
    "backwards all the time": (AUTUMN, -MINUTE, -MINUTE, -MINUTE),
}


@pytest.fixture(params=CLOCKS)
def clocked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Clock, tuple[timedelta, ...]]]:
    begin, *moves = CLOCKS[request.param]
    clock = Clock(begin, -MINUTE if request.param == "backwards all the time" else MINUTE)
    make_store(tmp_path / "store", operator=OPERATOR, clock=clock).close()
    with Store.open(tmp_path / "store", clock=clock) as store:
        yield store, clock, tuple(moves)


def test_whatever_the_clock_says_the_whole_path_is_gone(
    clocked: tuple[Store, Clock, tuple[timedelta, ...]], tmp_path: Path
) -> None:
    store, clock, moves = clocked
    printed = _print(store, tmp_path)
    clock.now += moves[0]
    _scan(store, tmp_path, printed)
    clock.now += moves[1]
    assert len(_verify(store)) == 2 * len(story.ASKED)
    clock.now += moves[2]
    exported = export_fhir(store, tmp_path / "bundle.json", operator=OPERATOR)
    # What is written on a sheet cannot be from after it was scanned: where the clock says so, a person is told.
    assert {(one.sheet, "horloge" in one.reason) for one in exported.left} == {(one, True) for one in _early(store)}
    assert len(exported.sheets) == 2 - len(_early(store))
    (batch,) = batches(store, only_open=True)
    count_batch(store, batch.batch, operator=OPERATOR)
    report = custody_report(store, operator=OPERATOR)
    assert len(report.pages) == 4
    assert sum(sum(group.counts.values()) for group in report.groups) == 4
    write_report(report, tmp_path / "custody.pdf", "fr")
    account = status(store)
    assert account["sheets"][SheetState.MATCHED] == 2
    assert account["pages"][PageState.VERIFIED] == 4
    for serial in printed:
        void(store, serial, "horloge", operator=OPERATOR)
    close_downtime(store, operator=OPERATOR)
    assert every(store)[0].closed_at is not None
    assert check(store) == ()


def test_the_order_is_the_ledgers_and_the_last_word_counts(
    clocked: tuple[Store, Clock, tuple[timedelta, ...]], tmp_path: Path
) -> None:
    store, clock, moves = clocked
    printed = _print(store, tmp_path)
    _scan(store, tmp_path, printed)
    where = _verify(store)[0]
    for move, said in zip(moves, ("61", "62", "63"), strict=True):
        clock.now += move
        verify(store, *where, outcome=story.Outcome.VALUE, text=said, operator=OPERATOR, force=True)
    (standing,) = [
        one for one in queries.standings(store, serial=where[0]) if (one.reading.field, one.reading.row) == where[1:]
    ]
    assert standing.verification is not None
    assert standing.verification.value == "63"
    entries = list(ledger.entries(store.db))
    assert [seq for seq, _ in entries] == sorted(seq for seq, _ in entries)
    assert len({entry.id for _, entry in entries}) == len(entries)
    assert check(store) == ()


def _early(store: Store) -> list[str]:
    """Return the sheets that were scanned, by the clock, before they were written on."""
    rows = store.rows(
        "SELECT serial FROM pages JOIN files USING (digest) WHERE position = 0 AND at < ?", (DAY_WRITTEN,)
    )
    return [row["serial"] for row in rows]


def _print(store: Store, folder: Path) -> tuple[str, ...]:
    who = [patient_of(number) for number in range(2)]
    out = folder / "sheets.pdf"
    return print_sheets(
        store, ["vitals"], kit=story.kit(), lang="fr", out=out, operator=OPERATOR, patients=who, ward="MED2"
    ).serials


def _scan(store: Store, folder: Path, serials: tuple[str, ...]) -> None:
    (folder / "scans").mkdir()
    for number, serial in enumerate(serials):
        (folder / "scans" / f"{number}-{serial}.tif").write_bytes(small_scan(number))
    with story.played(lambda *_: None):
        assert scan(store, [folder / "scans"], operator=OPERATOR).read == 4


def _verify(store: Store) -> list[tuple[str, str, int | None]]:
    places = [(task.sheet, task.field.key, task.row) for task in tasks(store)]
    for place in places:
        verify(store, *place, outcome=story.Outcome.VALUE, operator=OPERATOR, force=True)
    return places

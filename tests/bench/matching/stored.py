"""The way that recon itself goes: the patients are in a store, and the store finds who may be the one described."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from recon.model.patient import Patient
from recon.store import Store
from recon.workflow.rosters import import_patients
from recon.workflow.suggesting import suggestions
from tests.bench.matching.known import SHOWN
from tests.bench.matching.measure import Best, best_of
from tests.bench.matching.people import TODAY

_NOON = datetime.combine(TODAY, time(12), UTC)


@dataclass(frozen=True, slots=True)
class Stored:
    """Seconds of taking the patients in and of each search.

    ``same``: how many have the same first suggestion, of the same weight, as with all patients in memory.
    """

    patients: int
    imported: float
    seconds: list[float]
    same: int


def measure_store(patients: Sequence[Patient], described: Sequence[Patient], in_memory: Sequence[Best]) -> Stored:
    """Look in a store for those described."""
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "store", actor="bench", clock=_clock) as store:
        start = perf_counter()
        import_patients(store, patients, operator="bench")
        imported = perf_counter() - start
        seconds, same = [], 0
        for one, before in zip(described, in_memory, strict=False):
            start = perf_counter()
            found = best_of(suggestions(store, one, limit=SHOWN))
            seconds.append(perf_counter() - start)
            same += _who(found) == _who(before)
    return Stored(len(patients), imported, seconds, same)


def _who(best: Best) -> tuple[str, float] | None:
    return (best[0], round(best[2], 6)) if best else None


def _clock() -> datetime:
    return _NOON

"""The batch way, in a process of its own, so that its memory can be told: the same sheets, linked by Splink."""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from time import perf_counter

from recon.reconciliation.linkage import LinkPolicy
from recon.reconciliation.linkage.batch import link
from tests.bench.matching.known import SHOWN
from tests.bench.matching.measure import Best, best_of, peak_mb
from tests.bench.matching.people import TODAY, invent
from tests.bench.matching.sheets import Writer


@dataclass(frozen=True, slots=True)
class Batch:
    """How long ``sheets`` took and what memory; how many have the ``same`` first suggestion and decision as one by one.

    ``apart`` is how far the weights of the same suggestions are apart at most, bits.
    """

    sheets: int
    seconds: float
    memory_mb: float
    same: int
    apart: float


def measure_batch(people: int, sheets: int, seed: int, one_by_one: Sequence[Best]) -> Batch:
    """Link the first sheets again, and hold what comes out against what came out one by one."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        seconds, memory, best = pool.submit(_linked, people, sheets, seed).result()
    pairs = list(zip(best, one_by_one, strict=False))
    same = [(a, b) for a, b in pairs if (a and a[:2]) == (b and b[:2])]
    apart = max((abs(a[2] - b[2]) for a, b in same if a and b), default=0.0)
    return Batch(len(pairs), seconds, memory, len(same), apart)


def _linked(people: int, sheets: int, seed: int) -> tuple[float, float, list[Best]]:
    roster = invent(people, seed)
    described = [one.described for one in islice(Writer(roster, seed).sheets(sheets), sheets)]
    start = perf_counter()
    found = link(described, roster.patients, policy=LinkPolicy(today=TODAY), limit=SHOWN)
    return perf_counter() - start, peak_mb(), [best_of(one) for one in found]

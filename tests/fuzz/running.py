"""A run of one target with our own engine: how many inputs, how many were taken, what was found."""

import time
from dataclasses import dataclass, field

from tests.fuzz.corpus import FOUND, found_name, inputs_of, pieces_of
from tests.fuzz.mutation import Mutator
from tests.fuzz.targets import TARGETS, pretty

SLOW = 5.0  # s that one input may take before that is a finding


@dataclass
class Outcome:
    """What a target did in a run."""

    target: str
    inputs: int = 0
    taken: int = 0
    found: list[str] = field(default_factory=list)
    seconds: float = 0.0


def fuzz(target: str, count: int, *, seed: int, until: float = float("inf")) -> Outcome:
    """Give ``count`` inputs to a target, or as many as there is time for; an input that is taken breeds others."""
    one, outcome = TARGETS[target], Outcome(target)
    mutator = Mutator(inputs_of(target), pieces_of(target), seed=seed)
    known = {len(data) for data in mutator.seeds}
    start = time.monotonic()
    for data in mutator.inputs(count):
        if time.monotonic() > until or len(outcome.found) >= 20:
            break
        before = time.monotonic()
        outcome.inputs += 1
        try:
            if one(data):
                outcome.taken += 1
                if len(data) not in known and len(mutator.seeds) < 500:
                    known.add(len(data))
                    mutator.seeds.append(data)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            outcome.found.append(_kept(target, data, f"{type(error).__name__}: {error}"))
            continue
        if (took := time.monotonic() - before) > SLOW:
            outcome.found.append(_kept(target, data, f"{took:.1f} s"))
    outcome.seconds = time.monotonic() - start
    return outcome


def _kept(target: str, data: bytes, why: str) -> str:
    folder = FOUND / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / found_name(data)).write_bytes(data)
    return f"{found_name(data)}: {why[:300]} from {pretty(data)}"

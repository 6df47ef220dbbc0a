"""What happens at which step of a sending: the same plan spoils the same steps again.

A step is one request to a FHIR server, or one message to an HL7 v2 receiver, counted from 0 over all connections.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from threading import Lock

DELAY = 0.02  # s

# Both ways: before and after say whether the receiver has had it when the line ends; what comes late comes when the
# sender has given up, after whatever it sent instead.
LINE = ("cut_before", "cut_in_request", "cut_after", "cut_in_answer", "twice", "delay", "late", "rubbish")
HTTP = (*LINE, "short_answer", "half", "500", "429", "412", "500_after", "412_after")
MLLP = (*LINE, "silent", "silent_after", "AE", "AR", "AR_after", "foreign")
# The sender is killed: before the receiver has it, before the answer is sent, and a moment after that.
KILLS = ("kill_before", "kill_after", "kill_answered")


class Cut(Exception):
    """The line ends here."""


@dataclass
class Plan:
    """What happens at which step: as ``steps`` says, else with the probability ``share`` one of ``faults``.

    ``kill`` ends the sender, at once. ``told`` are the faults that came about, with their steps; ``step`` counts on.
    """

    steps: Mapping[int, str] = field(default_factory=dict)
    seed: int = 0
    share: float = 0.0
    faults: tuple[str, ...] = ()
    kill: Callable[[], None] = lambda: None
    told: list[tuple[int, str]] = field(default_factory=list)
    step: int = 0

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._lock = Lock()

    def next(self) -> str:
        """Return what is to happen at the step that comes now; empty for nothing."""
        with self._lock:
            number, chance = self.step, self._random.random()
            self.step += 1
            found = self.steps.get(number, "")
            if chance < self.share and not found:
                found = self._random.choice(self.faults)
            if found:
                self.told.append((number, found))
            return found

    def wait(self) -> None:
        """Wait for a moment, another one each time."""
        with self._lock:
            seconds = self._random.random() * DELAY
        time.sleep(seconds)

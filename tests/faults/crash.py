"""Kills every job at each of its boundaries and at random moments, looks at what is left, and starts it again.

    python -m tests.faults.crash [--kills 1000] [--seed 1] [--jobs NAME …] [--encrypted] [--json]

After each kill another process makes sure that ``recon check`` finds nothing wrong, that all is there of which anybody
was told, and that the same command, started again, ends where it would have ended without the kill: nothing lost,
nothing twice, nothing half done. The boundaries are those of tests/faults/killing.py.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from random import Random
from typing import Any

from recon.store import Store
from recon.workflow.checking import check
from recon.workflow.opening import is_store
from tests.faults.killing import Ran, elsewhere, run, serving
from tests.faults.story import JOBS, Job, Place, State, encrypt, kit, lost, take_paper

QUICK = Path("/dev/shm")  # noqa: S108 - a kill leaves what the system holds: the disk need not be slow for it
_QUICK = 0.2  # s: no job is tried more often for being quicker
_LATE = 1.05  # of the time that a job takes, when the last of the random kills come


@dataclass(slots=True)
class Tally:
    """What came of one job: its boundaries by name, how often it was killed at one and by the clock, what was wrong.

    ``left`` counts what a kill left lying about and the next start did not take away, by what it is.
    """

    job: str
    boundaries: Counter[str] = field(default_factory=Counter)
    at_boundaries: int = 0
    at_random: int = 0
    too_late: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)

    @property
    def kills(self) -> int:
        return self.at_boundaries + self.at_random


def main(argv: Sequence[str] | None = None) -> int:
    options = _arguments(argv)
    # What keeps account of semaphores for processes that are killed would say so each time.
    os.environ["PYTHONWARNINGS"] = "ignore::UserWarning"
    jobs = [job for job in JOBS if not options.jobs or job.name in options.jobs]
    kit()
    if options.encrypted:
        encrypt()
    tallies = crash(jobs, options.kills, options.seed)
    if options.json:
        print(json.dumps([in_json(one) for one in tallies]))
    else:
        print("\n".join(table(tallies)))
    for one in tallies:
        for line in one.wrong:
            print(f"{one.job}: {line}", file=sys.stderr)
    return 1 if any(one.wrong for one in tallies) else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", nargs="*", choices=[job.name for job in JOBS], default=())
    parser.add_argument("--encrypted", action="store_true", help="on encrypted stores")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


def crash(jobs: Sequence[Job], kills: int, seed: int) -> list[Tally]:
    """Kill the jobs so many times in all: at each boundary if that suffices, else at some of every job's."""
    random = Random(seed)
    with tempfile.TemporaryDirectory(dir=QUICK if QUICK.is_dir() else None) as work:
        trials = [Trial(job, Path(work) / str(number)) for number, job in enumerate(jobs)]
        every = sum(len(one.clean.names) for one in trials)
        share = min(1.0, kills / every) * (1.0 if kills > every else 0.75)
        for one in trials:
            one.at_boundaries(share, random)
        left = max(kills - sum(one.tally.kills for one in trials), len(trials))
        tries = 3 * left  # some come when the job is over
        # What takes long is tried less often: its boundaries were all tried.
        shares = [1 / max(one.clean.seconds, _QUICK) for one in trials]
        while sum(one.tally.kills for one in trials) < kills and tries:
            tries -= 1
            random.choices(trials, shares)[0].at_random(random)
        return [one.tally for one in trials]


class Trial:
    """One job, with the store that it stands on, and what a run without a kill makes of it."""

    def __init__(self, job: Job, folder: Path) -> None:
        self._job, self._folder = job, folder
        self._template = folder / "template"
        self.tally = Tally(job.name)
        elsewhere(lambda: job.prepare(Place(self._template)))
        place = self._copied()
        with serving(job.way) as (address, ask):
            self.clean = run(job, at_address(place, job, address))
            assert not self.clean.error, self.clean.error
            self._server = _unnamed(ask(), job)
        self._state: State = elsewhere(lambda: job.state(place))
        assert elsewhere(lambda: problems(place)) == []
        self.tally.boundaries.update(self.clean.names)
        shutil.rmtree(place.folder)

    def at_boundaries(self, share: float, random: Random) -> None:
        """Kill at this share of the boundaries, at two at least."""
        names = self.clean.names
        count = min(max(round(share * len(names)), 2), len(names))
        for number in sorted(random.sample(range(1, len(names) + 1), count)):
            self.tally.at_boundaries += self._killed(f"boundary {number}, {names[number - 1]}", at=number)

    def at_random(self, random: Random) -> None:
        after = random.uniform(0.0005, _LATE * self.clean.seconds)
        killed = self._killed(f"after {after:.3f} s", after=after)
        self.tally.at_random += killed
        self.tally.too_late += not killed

    def _killed(self, when: str, *, at: int = 0, after: float = 0.0) -> bool:
        place, job = self._copied(), self._job
        with serving(job.way) as (address, ask):
            place = at_address(place, job, address)
            ran = run(job, place, at=at, after=after)
            self.tally.told += len(ran.told)
            wrong, state, left = elsewhere(lambda: again(job, place, ran))
            if _unnamed(ask(), job) != self._server:
                wrong.append("the receiver has something else")
        if state != json.loads(json.dumps(self._state)):
            wrong.append(f"it ends elsewhere: {_difference(self._state, state)}")
        if ran.error:
            wrong.append(ran.error)
        self.tally.wrong += [f"{when}: {one}" for one in wrong]
        self.tally.left.update(left)
        shutil.rmtree(place.folder)
        return ran.killed

    def _copied(self) -> Place:
        return Place(Path(shutil.copytree(self._template, Path(tempfile.mkdtemp(dir=self._folder)) / "run")))


def in_json(tally: Any) -> dict[str, Any]:
    """Return a tally as it is told to other programs."""
    return {one.name: getattr(tally, one.name) for one in fields(tally)}


def _unnamed(told: dict[str, Any], job: Job) -> dict[str, Any]:
    """Return what a receiver has, without the serials where each run issues others."""
    if not told or not job.issues:
        return told
    named = sorted([value.partition(":")[2], count] for value, count in told["values"].items())
    return told | {"values": named}


def at_address(place: Place, job: Job, address: str) -> Place:
    return Place(place.folder, address if job.way == "fhir" else "", address if job.way == "mllp" else "")


def again(job: Job, place: Place, ran: Ran) -> tuple[list[str], State, list[str]]:
    """Return what is wrong after the kill, and after the job was done again; how it stands then; what lies about."""
    wrong = [f"a worker stayed of {len(ran.told)}"] if ran.stayed else []
    wrong += [f"check: {one}" for one in problems(place)]
    wrong += [f"lost: {one}" for one in lost(place, ran.told)]
    take_paper(place, ran.told)
    job.run(place, lambda *_: None)
    wrong += [f"check after it was started again: {one}" for one in problems(place)]
    wrong += [f"lost when it was started again: {one}" for one in lost(place, ran.told)]
    return wrong, job.state(place), list(lying_about(place))


def problems(place: Place) -> list[str]:
    """Return what ``recon check`` says; a store that is not there has nothing wrong with it."""
    if not is_store(place.store):
        return []
    with Store.open(place.store) as store:
        return [one.message() for one in check(store)]


def lying_about(place: Place) -> Iterator[str]:
    """Yield what kind of unfinished file is left, in the store and where the files go."""
    for file in place.folder.rglob("*"):
        is_store = file.parent == place.folder and file.name.startswith(".store.")
        if file.suffix in (".tmp", ".part") or is_store:
            yield "a store half made" if file.is_dir() else file.suffix
        elif file.parent == place.out and file.name.startswith("."):
            yield "a file half written"


def _difference(wanted: State, found: State) -> str:
    return "; ".join(
        f"{name}: {found.get(name)}, not {wanted[name]}" for name in wanted if found.get(name) != wanted[name]
    )


def table(tallies: Sequence[Tally]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| job | boundaries | killed at one | at random | told by then | lost, doubled or unsound |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for one in tallies:
        boundaries = sum(one.boundaries.values())
        yield f"| {one.job} | {boundaries} | {one.at_boundaries} | {one.at_random} | {one.told} | {len(one.wrong)} |"
    sums = (
        sum(one.boundaries.total() for one in tallies),
        *(sum(getattr(one, name) for one in tallies) for name in ("at_boundaries", "at_random", "told")),
        sum(len(one.wrong) for one in tallies),
    )
    yield f"| **all** | {' | '.join(map(str, sums))} |"
    left = sum((one.left for one in tallies), Counter())
    yield ""
    yield f"Kills: {sum(one.kills for one in tallies)}. Left lying about: {dict(left) or 'nothing'}."


if __name__ == "__main__":
    sys.exit(main())

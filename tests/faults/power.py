"""Cuts the power: every state of the disk that a job may leave is opened, examined and worked on.

    python -m tests.faults.power [--states 1000] [--seed 1] [--encrypted] [--json]

A library that is loaded first (unsynced.c) writes down what the job writes and syncs. From that, disks are made as a
power cut at any moment may leave them (disks.py). On each one ``recon check`` must find nothing wrong, all must be
there of which anybody had been told by then, and the same command, started again, must end where it should. So that
this proves something, the same is done with a disk that syncs nothing, one that never syncs folders, and SQLite's
``synchronous=OFF``: there, losses must be found.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from recon.store import Store
from tests.faults import preload
from tests.faults.crash import QUICK, in_json, problems
from tests.faults.disks import WAYS, Disk, Entry, Op, entries
from tests.faults.killing import Points, elsewhere, instrument, killed
from tests.faults.story import JOBS, Job, Place, State, encrypt, kit, lost, take_paper

NAMES = ("make a store", "print", "keep originals", "scan", "verify", "match", "export")
# A name that is given, and not on the disk yet: whoever finds it there must not take it for kept.
KILLED = ("before replace", "after replace")


@dataclass(slots=True)
class Tally:
    """What came of one job: records of its journal, syncs among them, states by way, what was wrong in them."""

    job: str
    records: int = 0
    syncs: int = 0
    told: int = 0
    states: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    options = _arguments(argv)
    if not preload.is_loaded():
        return preload.run_loaded("tests.faults.power", sys.argv[1:])
    kit()
    if options.encrypted:
        encrypt()
    with tempfile.TemporaryDirectory(dir=QUICK if QUICK.is_dir() else None) as work:
        runs = [Recorded(job, Path(work) / job.name) for job in JOBS if job.name in NAMES]
        again = ((job, name) for job in JOBS for name in KILLED if job.name == "keep originals")
        runs += [Recorded(job, Path(work) / name, killed_at=name) for job, name in again]
        tallies = cut(runs, options.states, Random(options.seed))
        teeth = careless(Path(work), Random(options.seed), options.teeth)
    if options.json:
        print(json.dumps({"jobs": [in_json(one) for one in tallies], "careless": teeth}))
    else:
        print("\n".join(table(tallies, teeth, options.teeth)))
    for one in tallies:
        for line in one.wrong:
            print(f"{one.job}: {line}", file=sys.stderr)
    return 1 if any(one.wrong for one in tallies) or not all(teeth.values()) else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--states", type=int, default=1000)
    parser.add_argument("--teeth", type=int, default=30, help="states of each careless disk that are looked at")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encrypted", action="store_true", help="on encrypted stores")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


class Recorded:
    """One job done once, with everything it wrote in a journal.

    ``careless`` spoils it first; ``killed_at``: it is killed at the first boundary of that name, and done again.
    """

    def __init__(
        self, job: Job, folder: Path, careless: Callable[[], None] = lambda: None, *, killed_at: str = ""
    ) -> None:
        self.job, self._folder = job, folder
        self.name = f"{job.name}, killed {killed_at}" if killed_at else job.name
        self._template, self._live, journal = folder / "template", folder / "live", folder / "journal"
        elsewhere(lambda: job.prepare(Place(self._template)))
        shutil.copytree(self._template, self._live)
        self._before = _inodes(self._live)
        if killed_at:
            killed(lambda: _do(job, Place(self._live), journal, careless, Points(first=killed_at)))
        elsewhere(lambda: _do(job, Place(self._live), journal, careless, Points()))
        self.entries = list(entries(journal))
        self.state: State = elsewhere(lambda: job.state(Place(self._live)))

    def disk(self, deaf: frozenset[Op] = frozenset()) -> Disk:
        return Disk(self._template, self._live, self._before, deaf)

    def states(self, count: int, random: Random, deaf: frozenset[Op] = frozenset()) -> Iterator[tuple[str, list[str]]]:
        """Yield how the power was cut and what was wrong then, so many times, spread over the journal."""
        moments = sorted(random.choices(range(1, len(self.entries) + 1), k=count))
        # What was told a moment ago is what a cut takes first.
        notes = [at for at, entry in enumerate(self.entries, start=1) if entry.op is Op.NOTED]
        moments = sorted(moments[: count - len(notes) // 2] + random.sample(notes, min(len(notes) // 2, count)))
        disk, done, told = self.disk(deaf), 0, list[list[Any]]()
        for moment in moments:
            for entry in self.entries[done:moment]:
                _take(disk, entry, told)
            done = moment
            way = "nothing" if self.entries[moment - 1].op is Op.NOTED else random.choice(WAYS)
            place = Place(Path(tempfile.mkdtemp(dir=self._folder)) / "run")
            disk.left(place.folder, way, random)
            said = list(told)
            wrong = elsewhere(lambda: self._examined(place, said))  # noqa: B023 - called at once
            shutil.rmtree(place.folder.parent)
            yield way, [f"at {moment} of {len(self.entries)}, {way}: {one}" for one in wrong]

    def _examined(self, place: Place, told: list[list[Any]]) -> list[str]:
        try:
            wrong = [f"check: {one}" for one in problems(place)] + [f"lost: {one}" for one in lost(place, told)]
            if not wrong:
                take_paper(place, told)
                self.job.run(place, lambda *_: None)
                wrong = [f"check after it was started again: {one}" for one in problems(place)]
                state = json.loads(json.dumps(self.job.state(place)))
                wrong += [f"it ends elsewhere in {name}" for name in self.state if state.get(name) != self.state[name]]
        except Exception as error:  # noqa: BLE001
            wrong = [f"{type(error).__name__}: {error}"]
        return wrong


def _inodes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_ino for path in (folder, *folder.rglob("*"))}


def _do(job: Job, place: Place, journal: Path, careless: Callable[[], None], points: Points) -> None:
    def told(*what: object) -> None:
        preload.note(json.dumps(what, default=str))

    careless()
    instrument(points, told)
    preload.begin(place.folder, journal)
    job.run(place, told)


def _take(disk: Disk, entry: Entry, told: list[list[Any]]) -> None:
    if entry.op is Op.NOTED:
        told.append(json.loads(entry.data))
    else:
        disk.take(entry)


def cut(runs: Sequence[Recorded], states: int, random: Random) -> list[Tally]:
    """Examine so many states in all, by each job's share of the records, but at least a few of each."""
    every = sum(len(one.entries) for one in runs)
    tallies = []
    for one in runs:
        acts = Counter(entry.op for entry in one.entries)
        tally = Tally(one.name, len(one.entries), acts[Op.SYNCED] + acts[Op.FOLDER_SYNCED], acts[Op.NOTED])
        share = max(states // (2 * len(runs)), 1) + states * len(one.entries) // (2 * every) + 1
        for way, wrong in one.states(share, random):
            tally.states[way] += 1
            tally.wrong += wrong
        tallies.append(tally)
    return tallies


def careless(work: Path, random: Random, count: int) -> dict[str, int]:
    """Return in how many states something is lost where nothing, or not everything, is synced."""
    by_name = {job.name: job for job in JOBS}
    keeping = Recorded(by_name["keep originals"], work / "careless")
    unsynced = Recorded(by_name["verify"], work / "off", _synchronous_off)
    found = {
        "a disk that syncs nothing": keeping.states(count, random, frozenset({Op.SYNCED, Op.FOLDER_SYNCED})),
        "a disk that syncs no folders": keeping.states(count, random, frozenset({Op.FOLDER_SYNCED})),
        "SQLite with synchronous=OFF": unsynced.states(count, random),
    }
    return {name: sum(bool(wrong) for _, wrong in states) for name, states in found.items()}


def _synchronous_off() -> None:
    opened = Store.open

    def carelessly(folder: Path, **how: Any) -> Store:
        store = opened(folder, **how)
        store.db.conn.execute("PRAGMA synchronous = OFF")
        return store

    Store.open = carelessly  # type: ignore[method-assign,assignment]


def table(tallies: Sequence[Tally], teeth: dict[str, int], of: int) -> Iterator[str]:
    """Yield the lines of two Markdown tables."""
    ways = " | ".join(WAYS)
    yield f"| job | writes, names, syncs | syncs | told | {ways} | lost or unsound |"
    yield "| --- |" + " ---: |" * (len(WAYS) + 4)
    for one in tallies:
        counts = " | ".join(str(one.states[way]) for way in WAYS)
        yield f"| {one.job} | {one.records} | {one.syncs} | {one.told} | {counts} | {len(one.wrong)} |"
    yield ""
    yield f"States: {sum(one.states.total() for one in tallies)}."
    yield ""
    yield f"| careless on purpose | of {of} states, something is lost in |"
    yield "| --- | ---: |"
    for name, count in teeth.items():
        yield f"| {name} | {count} |"


if __name__ == "__main__":
    sys.exit(main())

"""Disks that fill up, fail, become read-only or are pulled out, at each step of each job.

    python -m tests.faults.disk [--steps 12] [--seed 1] [--encrypted] [--json]

A library that is loaded first (unsynced.c) has the n-th call of a kind fail, and every one after it, as such a disk
does. The job must then end with an error that is made for people, or not need what failed. Once the disk is well
again, ``recon check`` finds nothing wrong, all is there of which anybody was told, and the same command, started
again, ends where it should.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from recon.errors import ReconError
from tests.faults import preload
from tests.faults.crash import QUICK, in_json, lying_about, problems
from tests.faults.killing import elsewhere, serving
from tests.faults.story import JOBS, Job, Place, State, encrypt, kit, lost, take_paper

OWN = "internal"  # what an error is called that is nobody's but the program's
NEVER = 1 << 40


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong, where (all, or what was scanned: a stick), and whether for good."""

    name: str
    kind: int
    where: str = ""
    lasting: bool = True

    def folder(self, place: Place) -> Path:
        return place.folder / self.where


TROUBLES = (
    Trouble("full", preload.FULL),
    Trouble("does not write", preload.WRITE_ERROR),
    Trouble("does not write once", preload.WRITE_ERROR, lasting=False),
    Trouble("does not read", preload.READ_ERROR, "store"),
    Trouble("read-only", preload.READ_ONLY),
    Trouble("stick pulled", preload.READ_ERROR, "scans"),
)
# With a server there is nothing here that a disk does otherwise; the other two end as those do that they are made of.
NAMES = ("make a store", "print", "keep originals", "scan", "verify", "match", "send (FHIR)", "export")


@dataclass(slots=True)
class Tally:
    """What came of one trouble in one job: how many calls could fail, at how many it was tried, how the job ended."""

    job: str
    trouble: str
    calls: int = 0
    tried: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    words: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)


def main(argv: Sequence[str] | None = None) -> int:
    options = _arguments(argv)
    if not preload.is_loaded():
        return preload.run_loaded("tests.faults.disk", sys.argv[1:])
    kit()
    if options.encrypted:
        encrypt()
    with tempfile.TemporaryDirectory(dir=QUICK if QUICK.is_dir() else None) as work:
        jobs = [job for job in JOBS if job.name in (options.jobs or NAMES)]
        tallies = [one for job in jobs for one in Trial(job, Path(work) / job.name).all(options.steps, options.seed)]
    if options.json:
        print(json.dumps([in_json(one) for one in tallies]))
    else:
        print("\n".join(table(tallies)))
    for one in tallies:
        for line in one.wrong:
            print(f"{one.job}, {one.trouble}: {line}", file=sys.stderr)
    return 1 if any(one.wrong for one in tallies) else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=12, help="at how many calls of each job each trouble is tried")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", nargs="*", choices=NAMES, default=())
    parser.add_argument("--encrypted", action="store_true", help="on encrypted stores")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


class Trial:
    """One job, with what it stands on and where it ends when nothing is the matter."""

    def __init__(self, job: Job, folder: Path) -> None:
        self._job, self._folder, self._template = job, folder, folder / "template"
        elsewhere(lambda: job.prepare(Place(self._template)))
        self._state: State = self._run(Trouble("nothing", preload.FULL), 0)[1]

    def all(self, steps: int, seed: int) -> Iterator[Tally]:
        for trouble in TROUBLES:
            random, tally = Random(seed), Tally(self._job.name, trouble.name)
            tally.calls = self._run(trouble, 0)[0]["passed"]
            for number in sorted(random.sample(range(1, tally.calls + 1), min(steps, tally.calls))):
                self._try(trouble, number, tally)
            yield tally

    def _try(self, trouble: Trouble, number: int, tally: Tally) -> None:
        ended, state, wrong, left = self._run(trouble, number)
        code = ended["code"]
        tally.tried += 1
        tally.ends[code] += 1
        tally.words.setdefault(code, ended["words"])
        if code == OWN:
            wrong.append(ended["words"])
        if state != self._state:
            other = [f"{name}: {state.get(name)}" for name in self._state if state.get(name) != self._state[name]]
            wrong.append(f"it ends elsewhere: {'; '.join(other)}")
        tally.wrong += [f"call {number}: {one}" for one in wrong]
        tally.left.update(left)

    def _run(self, trouble: Trouble, number: int) -> tuple[dict[str, Any], State, list[str], list[str]]:
        """Do the job with the trouble at that call (0: with none); return how it ended, and what was the case then."""
        place = Place(Path(shutil.copytree(self._template, Path(tempfile.mkdtemp(dir=self._folder)) / "run")))
        with serving(self._job.way) as (address, _):
            place = Place(place.folder, fhir=address)
            ended = elsewhere(lambda: self._troubled(trouble, number, place))
            wrong, state, left = elsewhere(lambda: self._well_again(place, ended["told"]))
        shutil.rmtree(place.folder.parent)
        return ended, state, wrong, left

    def _troubled(self, trouble: Trouble, number: int, place: Place) -> dict[str, Any]:
        told: list[list[Any]] = []
        code, words = "done", ""
        preload.arm(trouble.kind, trouble.folder(place), number or NEVER, lasting=trouble.lasting)
        try:
            self._job.run(place, lambda *what: told.append(list(what)))
        except ReconError as error:
            code, words = error.code, error.message("fr")
        except Exception as error:  # noqa: BLE001
            code, words = OWN, f"{type(error).__name__}: {error}"
        passed = preload.passed()
        preload.disarm()
        return {"code": code, "words": words, "told": told, "passed": passed}

    def _well_again(self, place: Place, told: list[list[Any]]) -> tuple[list[str], State, list[str]]:
        wrong = [f"check: {one}" for one in problems(place)] + [f"lost: {one}" for one in lost(place, told)]
        take_paper(place, told)
        self._job.run(place, lambda *_: None)
        wrong += [f"check after it was started again: {one}" for one in problems(place)]
        state = json.loads(json.dumps(self._job.state(place)))
        # A file that could not be read is told as a fault; that it was so stays in the ledger.
        state.get("acts", {}).pop("file_refused", None)
        return wrong, state, list(lying_about(place))


def table(tallies: Sequence[Tally]) -> Iterator[str]:
    yield "| job | the disk | calls | tried at | ended by | lost or unsound |"
    yield "| --- | --- | ---: | ---: | --- | ---: |"
    for one in tallies:
        ends = ", ".join(f"{code} {count}" for code, count in sorted(one.ends.items()))
        yield f"| {one.job} | {one.trouble} | {one.calls} | {one.tried} | {ends} | {len(one.wrong)} |"
    yield ""
    yield f"Tried: {sum(one.tried for one in tallies)}."


if __name__ == "__main__":
    sys.exit(main())

"""Drops thousands of files into a watched folder while they are being written, renamed and cut, and counts what came.

    python tests/bench/watched.py [--files 10000] [--seed 1]

Half of the files are simply there. The others are written in pieces, renamed while they wait or after they were kept,
cut short and never ended, replaced by others under the same name, put into subfolders, or are no pictures. The job is
the one that ``recon scan --watch`` runs, with a real store and a real clock; nothing is read afterwards. It tells how
often each content was kept, what was told, how long the looks took, and how much memory the program held.
"""

import random
import resource
import shutil
import sys
import tempfile
import threading
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from recon.errors import StoreError
from recon.intake import watching
from recon.intake.watching import Look, Watch
from recon.store import Store
from recon.workflow.intaking import Kept, watch

KINDS = ("written", "renamed", "moved", "cut", "replaced", "below", "broken")
QUIET_LOOKS = 70  # without anything new: a file that is cut is waited for for a minute


@dataclass
class Dropped:
    """What was put into the folder: the whole pictures that must be kept, by digest of none: by their bytes."""

    whole: set[bytes] = field(default_factory=set)
    cut: int = 0
    broken: int = 0


def picture(number: int) -> bytes:
    """Return a small page that no other number has."""
    page = np.full((400, 300), 255, np.uint8)
    cv2.putText(page, str(number), (20, 200), cv2.FONT_HERSHEY_SIMPLEX, 2, 0, 3)
    return bytes(cv2.imencode(".jpg", page)[1])


class Copier(threading.Thread):
    """Somebody who drops files, half of them in the ways that make trouble."""

    def __init__(
        self, folder: Path, files: int, seed: int, draw: Callable[[int], bytes] = picture, kinds: Sequence[str] = KINDS
    ) -> None:
        """``draw`` gives the picture of each number."""
        super().__init__(daemon=True)
        self.folder, self.files, self.chance = folder, files, random.Random(seed)
        self.draw, self.kinds = draw, kinds
        self.dropped, self.is_done = Dropped(), False
        self._later: list[tuple[Path, bytes]] = []
        self._timers: list[threading.Timer] = []

    def run(self) -> None:
        for number in range(self.files):
            if number % 2:
                self._drop_well(number)
            else:
                getattr(self, f"_{self.kinds[(number // 2) % len(self.kinds)]}")(number)
            if number % 50 == 49:
                self._finish()
        self._finish()
        for timer in self._timers:
            timer.join()
        self.is_done = True

    def _finish(self) -> None:
        """End the files that were begun: pieces at a time, in any order."""
        self.chance.shuffle(self._later)
        for path, rest in self._later:
            with path.open("ab") as out:
                out.write(rest)
        self._later.clear()

    def _drop_well(self, number: int, name: str = "") -> Path:
        path, data = self.folder / (name or f"scan{number:05d}.jpg"), self.draw(number)
        path.write_bytes(data)
        self.dropped.whole.add(data)
        return path

    def _soon(self, seconds: float, do: Callable[..., object], what: object) -> None:
        self._timers.append(threading.Timer(seconds, do, [what]))
        self._timers[-1].start()

    def _written(self, number: int) -> None:
        data = self.draw(number)
        path = self.folder / f"slow{number:05d}.jpg"
        path.write_bytes(data[: len(data) // 3])
        self._later.append((path, data[len(data) // 3 :]))
        self.dropped.whole.add(data)

    def _renamed(self, number: int) -> None:
        path = self._drop_well(number, f"scan{number:05d}.jpg.tmp")
        path.rename(path.with_suffix(""))

    def _moved(self, number: int) -> None:
        path = self._drop_well(number)
        self._soon(self.chance.uniform(0.5, self.files / 500), path.rename, path.with_stem(f"moved{number:05d}"))

    def _cut(self, number: int) -> None:
        (self.folder / f"cut{number:05d}.jpg").write_bytes(self.draw(number)[:-200])
        self.dropped.cut += 1

    def _replaced(self, number: int) -> None:
        path = self.folder / f"same{number % 97:05d}-{number}.jpg"
        path.write_bytes(self.draw(number)[:400])
        data = self.draw(number)
        self._soon(self.chance.uniform(0.1, self.files / 2000), path.write_bytes, data)
        self.dropped.whole.add(data)

    def _below(self, number: int) -> None:
        (self.folder / f"floor{number % 13}").mkdir(exist_ok=True)
        self._drop_well(number, f"floor{number % 13}/scan{number:05d}.jpg")

    def _twice(self, number: int) -> None:
        path = self._drop_well(number)
        self._soon(self.chance.uniform(0.1, 5), path.with_stem(f"copy{number:05d}").write_bytes, path.read_bytes())

    def _broken(self, number: int) -> None:
        (self.folder / f"bad{number:05d}.jpg").write_bytes(b"no picture %d" % number)
        self.dropped.broken += 1


@dataclass
class Seen:
    """What the watch told: files kept, known again and refused, and how long each look took."""

    kept: Counter[str] = field(default_factory=Counter)
    known: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    looks: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def run(store: Store, folder: Path, is_over: Callable[[], bool], step: float = 1.0) -> Seen:
    """Watch until ``is_over`` says so, and some quiet looks more."""
    seen, quiet = Seen(), 0

    def keep(kept: Kept) -> None:
        nonlocal quiet
        quiet = 0
        if kept.known:
            seen.known += 1
        elif kept.fault is not None:
            seen.faults[kept.fault.code] += 1
        else:
            seen.kept[str(kept.digest)] += 1

    def told(look: Look | StoreError) -> None:
        if isinstance(look, StoreError):
            seen.refused.append(look.message())

    def pause(seconds: float) -> bool:
        nonlocal quiet
        time.sleep(min(seconds, step))
        quiet += bool(seconds) and is_over()
        return quiet > QUIET_LOOKS

    timed = Watch.look

    def look(self: Watch) -> Look:
        began = time.perf_counter()
        try:
            return timed(self)
        finally:
            seen.looks.append(time.perf_counter() - began)

    Watch.look = look  # type: ignore[method-assign]
    try:
        watch(store, folder, operator="bench", kept=keep, told=told, pause=pause)
    finally:
        Watch.look = timed  # type: ignore[method-assign]
    return seen


def settled(folder: Path, looks: int = 30) -> tuple[float, float]:
    """Return how long (s) the first look takes at files that wait, and one at files that were all taken long ago."""
    now = [0.0]
    watched = Watch(folder, clock=lambda: now[0])
    began = time.perf_counter()
    watched.look()
    first = time.perf_counter() - began
    now[0] += watching.EMPTY_SECONDS
    while watched.look().ready:
        pass
    now[0] += 2 * watching.EMPTY_SECONDS
    began = time.perf_counter()
    for _ in range(looks):
        watched.look()
    return first, (time.perf_counter() - began) / looks


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    place = Path(tempfile.mkdtemp())
    folder = place / "copier"
    folder.mkdir()
    try:
        with Store.create(place / "store", actor="bench") as store:
            copier = Copier(folder, options.files, options.seed)
            began = time.perf_counter()
            copier.start()
            seen = run(store, folder, lambda: copier.is_done)
            took = time.perf_counter() - began
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            tell(copier.dropped, seen, took, memory, store)
            began = time.perf_counter()
            again = run(store, folder, lambda: True, step=0.05)
            print(f"again     {again.known} known, {len(again.kept)} kept, {time.perf_counter() - began:.0f} s")
        first, later = settled(folder)
        print(f"a look    {first * 1e3:.0f} ms at files not known yet, {later * 1e3:.0f} ms when all were taken")
        return int(is_wrong(copier.dropped, seen))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def is_wrong(dropped: Dropped, seen: Seen) -> bool:
    return len(seen.kept) != len(dropped.whole) or max(seen.kept.values(), default=0) > 1


def tell(dropped: Dropped, seen: Seen, took: float, memory: float, store: Store) -> None:
    kept = {store.images.get(digest) for digest in seen.kept}
    print(
        f"whole     {len(dropped.whole)} pictures, kept {len(kept & dropped.whole)}, others {len(kept - dropped.whole)}"
    )
    print(f"twice     {sum(count > 1 for count in seen.kept.values())}; known again {seen.known}")
    print(f"faults    {dict(seen.faults)}; dropped: {dropped.cut} cut, {dropped.broken} broken")
    print(f"store     {len(seen.refused)} refusals")
    looks = np.array(seen.looks) * 1e3
    usual, most = np.percentile(looks, 50), np.percentile(looks, 95)
    print(f"looks     {len(looks)}; {usual:.0f} ms, 95 of 100 under {most:.0f}, longest {looks.max():.0f}")
    print(f"time      {took:.0f} s; {memory:.0f} MB at most", flush=True)


if __name__ == "__main__":
    sys.exit(main())

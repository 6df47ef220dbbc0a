"""How the window feels: how soon it is there, how soon each list is on a large store, and what a long shift costs.

Writes docs/desktop-bench.md. From the command line, without a screen:
python -m tests.bench.desktop [--actions N] [--out FILE]
"""

import argparse
import gc
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recon.app import build, keys
from recon.app.matchjobs import Group
from recon.app.ticklist import TickList
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow.demonstrating import Plan
from tests.helpers import large_store, rooms

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "docs" / "desktop-bench.md"
STARTS, OPENINGS, ACTIONS = 7, 3, 9600  # one action in three seconds, for eight hours
WHO = "claire"
_LONGEST_MS = 60_000
_WARM = 0.1  # of the actions, before memory is looked at
_SAMPLES = 10
_START = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from recon.app import build
from recon.app.work import StoreWork
app = QApplication(sys.argv[:1])
work = StoreWork(Path(sys.argv[1]))
window = build(app, work, "fr", "claire")
window.show()
app.processEvents()
print(time.time())
window.stop()
work.close()
"""

_DEMO = """
import sys
from pathlib import Path
from recon.workflow.demonstrating import Plan, demonstrate
demonstrate(Plan(Path(sys.argv[1]), sheets=24, jobs=1), began=lambda _: None)
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """How long a list took from being asked for to its first lines on the screen, s, and how many it then told of."""

    name: str
    seconds: tuple[float, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Shift:
    """What a long shift cost: actions, seconds, decisions written, and memory in use after each part of it, MB."""

    actions: int
    seconds: float
    written: int
    megabytes: tuple[float, ...]

    @property
    def growth(self) -> float:
        return self.megabytes[-1] / self.megabytes[0] - 1


def starts(folder: Path, count: int = STARTS) -> tuple[float, ...]:
    """Return how long each start took from the process to the painted window, s; the first, before, is not told."""
    taken = []
    for _ in range(count + 1):
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", _START, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        taken.append(float(done.stdout) - begun)
    return tuple(taken[1:])


@contextmanager
def sitting(app: QApplication, folder: Path) -> Iterator[Window]:
    """Open the window on a store."""
    work = StoreWork(folder)
    window = build(app, work, "fr", WHO)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    work.close()


def openings(app: QApplication, folder: Path, times: int = OPENINGS) -> tuple[Opening, ...]:
    """Open each list of a store anew, as often as asked."""
    taken: dict[str, list[float]] = {}
    counts: dict[str, int] = {}
    for _ in range(times):
        with sitting(app, folder) as window:
            for name, ask, is_there, count in _lists(window):
                timer = QElapsedTimer()
                timer.start()
                ask()
                _until(is_there)
                window.repaint()
                taken.setdefault(name, []).append(timer.nsecsElapsed() / 1e9)
                _settle(1000)
                counts[name] = count()
                _until(lambda: _is_at_rest(window))
    return tuple(Opening(name, tuple(seconds), counts[name]) for name, seconds in taken.items())


def _lists(
    window: Window,
) -> Iterator[tuple[str, Callable[[], object], Callable[[], object], Callable[[], int]]]:
    """Yield each list: its name, how it is asked for, whether its lines are there, and how many it tells of."""
    match, account, deliver = rooms.matching(window), rooms.account(window), rooms.delivering(window)
    waits = match.queue.list
    yield (
        "Match: sheets of nobody",
        lambda: window.go(keys.MATCHING),
        lambda: _has(waits),
        lambda: match.desk.counts[Group.MATCH],
    )
    for name, group in (("in doubt", Group.DOUBT), ("patients", Group.PATIENTS)):
        yield (
            f"Match: {name}",
            lambda group=group: match.desk.show_group(group),
            lambda group=group: match.desk.group is group and _has(waits),
            lambda group=group: match.desk.counts[group],
        )
    desk, sheets = account.desk, account.sheets.list
    yield (
        "Account: sheets that nobody explained",
        lambda: window.go(keys.ACCOUNT),
        lambda: _has(sheets),
        lambda: desk.count or 0,
    )
    for name, state, is_all in (("all sheets", None, True), ("delivered sheets", SheetState.DELIVERED, False)):
        yield (
            f"Account: {name}",
            lambda state=state, is_all=is_all: desk.show_state(state, is_all=is_all),
            lambda: desk.meant == set() and not desk._is_listing and _has(sheets),
            lambda: desk.count or 0,
        )
    yield (
        "Account: sheets of a name",
        lambda: desk.look_for("dupont"),
        lambda: not desk._is_listing and _has(sheets),
        lambda: desk.count or 0,
    )
    yield (
        "Deliver: consignments",
        lambda: window.go(keys.DELIVERING),
        lambda: _has(deliver.outbox.consignments),
        lambda: len(deliver.desk.consignments),
    )
    yield (
        "Deliver: sheets of a consignment",
        lambda: deliver.desk.open(deliver.desk.consignments[-1].id),
        lambda: deliver.desk.case is not None and _has(deliver.consignment.list),
        lambda: len(deliver.desk.sheets),
    )


def scrolling(app: QApplication, folder: Path, pages: int = 200) -> tuple[float, ...]:
    """Scroll through all sheets of the account, page by page; return how long each page kept the window, s."""
    with sitting(app, folder) as window:
        room = rooms.account(window)
        window.go(keys.ACCOUNT)
        room.desk.show_state(None, is_all=True)
        whole = queries_count(folder)
        _until(lambda: room.desk.count == whole and _has(room.sheets.list))
        bar, taken = room.sheets.list.verticalScrollBar(), []
        for _ in range(pages):
            timer = QElapsedTimer()
            timer.start()
            bar.setValue(bar.value() + bar.pageStep())
            window.repaint()
            QApplication.processEvents()
            taken.append(timer.nsecsElapsed() / 1e9)
            _settle(15)
    return tuple(taken)


def queries_count(folder: Path) -> int:
    with Store.open(folder) as store:
        return sum(queries.states(store).values())


def long_shift(app: QApplication, folder: Path, actions: int = ACTIONS) -> Shift:
    """Do so many things in all rooms of a window on a store with scans, and look at what memory is in use."""
    random, begun, megabytes = Random(8), time.monotonic(), []
    before = _entries(folder)
    with sitting(app, folder) as window:
        marks = {round(actions * (_WARM + (1 - _WARM) * part / _SAMPLES)) for part in range(_SAMPLES + 1)}
        for number in range(1, actions + 1):
            _act(window, random, number)
            _settle(2)
            if number in marks:
                _settle(300)
                gc.collect()
                megabytes.append(_memory())
    return Shift(actions, time.monotonic() - begun, _entries(folder) - before, tuple(megabytes))


def _act(window: Window, random: Random, number: int) -> None:
    """Do one thing: now and then in another room, another language or another look, else in the room in hand."""
    if number % 97 == 0:
        window._languages.next()
    elif number % 151 == 0:
        window.looks.choose(random.choice(("light", "dark")), random.choice((1.0, 1.5, 2.0)))
    elif number % 12 == 0:
        window.go(random.choice(keys.ROOMS))
    elif number % 61 == 0:
        for _ in range(2):
            window.keymap.toggle()
    else:
        _work(window, random)


def _work(window: Window, random: Random) -> None:
    command = window.room.command
    if command is keys.VERIFY:
        _verify(window, random)
    elif command is keys.MATCHING:
        desk = rooms.matching(window).desk
        random.choice((lambda: desk.step(1), lambda: desk.step(-1), lambda: desk.step_group(1)))()
    elif command is keys.ACCOUNT:
        account = rooms.account(window).desk
        if random.random() < 0.3:
            account.look_for(random.choice(("", "a", "le", "vital", "zz")))
        else:
            account.show_state(random.choice(list(SheetState)), is_all=False)
    elif command is keys.DELIVERING:
        rooms.delivering(window).desk.step(random.choice((1, -1)))
    elif command is keys.PRINTING:
        rooms.printing(window).desk.look_for(random.choice(("", "ma", "le", "du", "DEMO")))
    else:
        window.room.refresh()


def _verify(window: Window, random: Random) -> None:
    """Decide, take back, or go to another field."""
    focus = QApplication.focusWidget() or window
    key, held = random.choice(
        (
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
            (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
            (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier),
        )
    )
    QTest.keyClick(focus, key, held)
    if key is Qt.Key.Key_F4:  # and taken back at once, so that there is always something to decide
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _is_at_rest(window: Window) -> bool:
    """Tell whether the match room, if anybody was in it, has looked at all that waits."""
    desk = rooms.matching(window).desk
    return desk.items is None or all(
        len(desk.items.get(group, ())) == count for group, count in desk.counts.items() if group is not Group.PATIENTS
    )


def _has(shown: TickList) -> bool:
    return shown.isVisible() and shown.lines.rowCount() > 0


def _until(condition: Callable[[], object]) -> None:
    """Let the window live until it is so."""
    timer = QElapsedTimer()
    timer.start()
    while not condition():
        if timer.hasExpired(_LONGEST_MS):
            raise TimeoutError(condition)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _settle(milliseconds: int) -> None:
    """Let the window and its threads live so long. QTest.qWait would keep Python's lock, and the threads waiting."""
    timer = QElapsedTimer()
    timer.start()
    while not timer.hasExpired(milliseconds):
        QApplication.processEvents()
        time.sleep(0.001)


def _memory() -> float:
    """Return the memory of this process that is in use, MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _entries(folder: Path) -> int:
    with Store.open(folder) as store:
        return int(store.rows("SELECT max(seq) AS entries FROM ledger")[0]["entries"])


def report(
    started: tuple[float, ...], opened: tuple[Opening, ...], scrolled: tuple[float, ...], shift: Shift, sheets: int
) -> str:
    """Return what was measured as a page of the documentation."""
    lines = [
        "# How the window feels",
        "",
        f"Measured by `python -m tests.bench.desktop` on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores "
        f"({platform.machine()}), Python {platform.python_version()}, without a screen (Qt's offscreen platform).",
        "The load of the machine while it was measured "
        f"was {os.getloadavg()[1]:.1f} over five minutes: what is above the number of cores was other work.",
        "",
        "## Start",
        "From the start of the process to the painted Home room, on a store of "
        f"{sheets:,} sheets, with a warm cache: **{statistics.median(started):.2f} s** (median of {len(started)}; "
        f"{min(started):.2f} to {max(started):.2f} s). Wanted: 1.5 s.",
        "",
        f"## Lists of a store of {sheets:,} sheets",
        "From asking for the list to its first lines on the screen, while nothing else goes on; in a fresh window, "
        f"{len(opened[0].seconds)} times. Wanted: 0.2 s. Of a long list the first lines are made, the others when they "
        "are scrolled to; the count always tells of all.",
        "",
        "| list | lines | median, s | slowest, s |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {one.name} | {one.count:,} | {statistics.median(one.seconds):.3f} | {max(one.seconds):.3f} |"
            for one in opened
        ),
        "",
        f"Scrolled through the account of all sheets, {len(scrolled)} pages: a page kept the window "
        f"{statistics.median(scrolled) * 1000:.0f} ms in the median, {max(scrolled) * 1000:.0f} ms at most.",
        "",
        "## A long shift",
        f"{shift.actions:,} actions in all rooms (one in three seconds would take {shift.actions / 1200:.1f} hours) "
        "on a store with scanned pages: fields decided and taken back, lines and groups gone through, patients looked "
        "for, rooms, languages, colours and sizes of text changed; "
        f"{shift.written:,} entries were written to the ledger. It took {shift.seconds / 60:.0f} minutes.",
        "",
        f"Memory in use after the first tenth: {shift.megabytes[0]:.0f} MB; at the end: {shift.megabytes[-1]:.0f} MB, "
        f"**{shift.growth:+.1%}**. Wanted: below +20 %. In between: "
        + ", ".join(f"{one:.0f}" for one in shift.megabytes[1:-1])
        + " MB.",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--actions", type=int, default=ACTIONS)
    options.add_argument("--out", type=Path, default=OUT)
    chosen = options.parse_args()
    app = QApplication([])
    kept = large_store.kept_store()
    with tempfile.TemporaryDirectory() as made:
        store = Path(made) / "demo"
        subprocess.run([sys.executable, "-c", _DEMO, str(store)], cwd=ROOT, check=True)
        shift = long_shift(app, Plan(store).store, chosen.actions)  # first: nothing else is in memory yet
        print("shift", shift, flush=True)
        large = large_store.copy_to(Path(made) / "large")
        started = starts(large)
        print("start", [f"{one:.2f}" for one in started], flush=True)
        opened = openings(app, large)
        for one in opened:
            print(one.name, one.count, [f"{seconds:.3f}" for seconds in one.seconds], flush=True)
        scrolled = scrolling(app, large)
        print("scroll", f"{statistics.median(scrolled):.3f} {max(scrolled):.3f}", flush=True)
        chosen.out.write_text(report(started, opened, scrolled, shift, queries_count(kept)), encoding="utf-8")


if __name__ == "__main__":
    main()

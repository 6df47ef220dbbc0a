"""A clerk who knows what was written verifies pressed sheets at the real window; writes docs/clerk.md.

    python -m tests.bench.clerk WORK [--sheets 200] [--profiles adf300] [--out docs/clerk.md]

The sheets are printed, filled by the outside press, scanned and read once, and kept in WORK. Every key is sent to the
window as a keyboard sends it, and counted. The clerk takes the cheapest keys that say what was written.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recon.app import build, keys, wall
from recon.app.values import proposes_blank
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.model.form import Kind
from recon.model.reading import Value
from recon.workflow.opening import open_store
from recon.workflow.verifying import Task, tasks
from tests.bench.clerk_sheets import Place, pressed_store, truth
from tests.bench.scoring import GROUPS, read_value
from tests.bench.tables import markdown, publish
from tests.helpers import rooms

ROOT = Path(__file__).resolve().parents[2]
K, M = 0.28, 1.35  # seconds: a key of an average non-secretary typist, an act of the mind
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Sitting:
    """What a clerk did: keys pressed, and fields looked at; seconds from a key to the painted answer.

    ``busy`` are the seconds of the processor that the window itself took for each key.
    """

    sheets: int = 0
    fields: int = 0
    keys: int = 0
    looks: int = 0
    wrong: int = 0
    painted: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return self.keys * K + self.looks * M


class Clerk:
    """Someone at the window who knows ``written``."""

    def __init__(self, window: Window, written: dict[Place, Value]) -> None:
        self.window, self.written, self.did = window, written, Sitting()
        self.screen = rooms.verify(window)

    def work(self, *, together: bool) -> Sitting:
        """Verify all that waits."""
        if together and self._is_there():
            self.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        while self._is_there():
            if self.screen._pages.currentWidget() is self.screen.wall:
                self._wall()
            else:
                self._field()
        return self.did

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key, and wait until its answer is painted; a key that is held counts as one more."""
        begun, worked = perf_counter(), thread_time()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        QApplication.processEvents()
        self.did.painted.append(perf_counter() - begun)
        self.did.busy.append(thread_time() - worked)
        self.did.keys += 1 if held == _NONE else 2

    def _is_there(self) -> bool:
        """Wait until something is asked, its picture too; False when nothing waits any more."""
        until = monotonic() + 60
        while monotonic() < until:
            QApplication.processEvents()
            desk, together = self.screen.desk, self.screen.wall
            on_wall = self.screen._pages.currentWidget() is together
            if desk.current is None and not desk.is_looking and desk.lines.left == 0:
                return False
            if desk.current is not None and (together.is_seen if on_wall else self.screen.card.crop.page is not None):
                return True
        raise SystemExit("Nothing is asked, and nothing is over.")

    def _wall(self) -> None:
        wall = self.screen.wall
        self.did.looks += len(wall.tasks)
        self.did.fields += len(wall.tasks)
        for at, card in enumerate(wall.cards[: len(wall.tasks)]):
            while card.is_on and self._read(card.task, card.value) != self._truth(card.task):
                self.press(Qt.Key(Qt.Key.Key_A + at))
            self.did.fields -= not card.is_on
        self.press(Qt.Key.Key_Return)

    def _field(self) -> None:
        desk = self.screen.desk
        task = desk.current
        assert task is not None
        self.did.looks += 1
        self.did.fields += 1
        for key, held in self._cheapest(task):
            self.press(key, held)
        if desk.current is task:  # it asks to be told a second time
            self.did.looks += 1
            self.press(Qt.Key.Key_Return)
        if desk.current is task:
            raise SystemExit(f"{task.field.key} is refused: {self.screen.card.message.text()}")

    def _cheapest(self, task: Task) -> list[tuple[Qt.Key, Qt.KeyboardModifier]]:
        enter, wanted = (Qt.Key.Key_Return, _NONE), self._truth(task)
        if wanted is None:
            return [enter] if self._is_empty() and proposes_blank(task.reading) else [(Qt.Key.Key_F2, _NONE)]
        if task.field.kind.marked:
            return [*self._marks(task, wanted), enter]
        values = [self._read(task, one.value) for one in task.reading.candidates]
        if values and values[0] == wanted and not self._is_empty():
            return [enter]
        typed = [(_key(character), _NONE) for character in typing(task.field.kind, wanted)]
        at = values.index(wanted) if wanted in values[:3] else -1
        if at > 0 and (task.field.kind is Kind.LETTERS or len(typed) + 1 > 2):
            held = _NONE if task.field.kind is Kind.LETTERS else _ALT
            return [(Qt.Key(Qt.Key.Key_1 + at), held)]
        return [*typed, enter]

    def _is_empty(self) -> bool:
        return self.screen.answer.said() is None

    def _marks(self, task: Task, wanted: object) -> Iterator[tuple[Qt.Key, Qt.KeyboardModifier]]:
        names = [option.value for option in task.field.options] or ["x"]
        chips = self.screen.answer.marking.chips
        on = set(wanted) if isinstance(wanted, tuple) else {wanted}
        for at, (name, chip) in enumerate(zip(names, chips, strict=False)):
            if chip.isChecked() != (name in on) and (task.field.kind is Kind.CHOICES or name in on):
                yield Qt.Key(Qt.Key.Key_1 + at), _NONE

    def _truth(self, task: Task) -> Value:
        return self.written.get((task.sheet, task.field.key, task.row))

    def _read(self, task: Task, value: Value) -> object:
        if task.field.kind.value not in GROUPS:
            return value
        plain = list(value) if isinstance(value, tuple) else value
        read = read_value({"value": plain, "kind": task.field.kind.value})
        return tuple(read) if isinstance(read, list) else read


def typing(kind: Kind, value: object) -> str:
    """Return what somebody types who means ``value``, without a key too many."""
    if kind is Kind.DATE:
        year, month, day = str(value).split("-")
        return f"{day}{month}{year}"
    if kind is Kind.TIME:
        return str(value).replace(":", "")
    return str(value).replace(".", ",")


def whole(written: dict[Place, Value], kinds: dict[str, Kind]) -> tuple[int, int]:
    """Return the keys to type all that was written, one more to leave each field, and how many fields that are."""
    fields = [(kinds[key], value) for (_, key, _), value in written.items() if value is not None and key in kinds]
    return sum(len(value) if isinstance(value, tuple) else len(typing(kind, value)) for kind, value in fields) + len(
        fields
    ), len(fields)


def _key(character: str) -> Qt.Key:
    if character == ",":
        return Qt.Key.Key_Comma
    if character == " ":
        return Qt.Key.Key_Space
    return Qt.Key(Qt.Key.Key_0 + int(character)) if character.isdigit() else Qt.Key(ord(character.upper()))


def sit(app: QApplication, folder: Path, *, together: bool) -> Sitting:
    """Have a clerk verify a copy of the sheets in ``folder``."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder / "store", copy)
    with open_store(copy) as store:
        waiting = {task.sheet for task in tasks(store, operator="clerk")}
    work = StoreWork(copy)
    window = build(app, work, "fr", "clerk", room=keys.VERIFY)
    window.resize(1480, 920)
    window.show()
    window.activateWindow()
    did = Clerk(window, truth(folder)).work(together=together)
    window.close()
    work.close()
    did.sheets = len({sheet for sheet, _, _ in truth(folder)} | waiting)
    did.wrong = _wrong(copy, truth(folder))
    return did


def _wrong(folder: Path, written: dict[Place, Value]) -> int:
    """Count the decisions that are not what was written."""
    with open_store(folder) as store:
        rows = store.rows("SELECT serial, field, row, outcome, verification FROM verifications WHERE NOT superseded")
    import json

    wrong = 0
    for row in rows:
        value = json.loads(row["verification"])["value"]
        expected = written.get((row["serial"], row["field"], row["row"]))
        found = str(value).replace(":", "").lstrip("0") if isinstance(value, str) else value
        wanted = str(expected).replace(":", "").lstrip("0") if not isinstance(expected, tuple) else list(expected)
        is_number = isinstance(expected, float | int)
        same = float(value) == float(expected) if is_number and value else (found or None) == (wanted or None)
        same = same or (expected is None and row["outcome"] == "blank") or isinstance(value, list | bool)
        wrong += not (same or str(value) in (str(expected), *(expected if isinstance(expected, tuple) else ())))
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sheets", type=int, default=200)
    parser.add_argument("--profiles", nargs="+", default=["adf300"])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "clerk.md")
    given = parser.parse_args()
    app = QApplication(sys.argv[:1])
    # The model has the clerk look at each field for longer (M) than the wall waits before it hears Enter.
    wall.DWELL = wall.EACH = 0.0
    found = {}
    for profile in given.profiles:
        folder = given.work / f"{profile}-{given.sheets}"
        pressed_store(folder, "vitals", profile, given.sheets)
        ways = {name: sit(app, folder, together=name == "together") for name in ("together", "one by one")}
        found[profile] = (truth(folder), ways)
        print(profile, {name: (did.keys / did.sheets, did.wrong) for name, did in ways.items()}, flush=True)
    publish(report(found, given), given.out)
    return 0


def report(found: dict[str, tuple[dict[Place, Value], dict[str, Sitting]]], given: argparse.Namespace) -> str:
    rows = []
    for profile, (written, ways) in found.items():
        sheets = max(next(iter(ways.values())).sheets, 1)
        typed, fields = whole(written, kinds_of("vitals"))
        rows.append([profile, "typed whole", f"{fields / sheets:.1f}", f"{typed / sheets:.1f}",
                     f"{(typed * K + fields * M) / sheets:.0f}", "–"])  # fmt: skip
        for name, did in ways.items():
            each = (did.fields / sheets, did.keys / sheets, did.seconds / sheets)
            rows.append([profile, f"recon, {name}", *(f"{one:.1f}" for one in each[:2]), f"{each[2]:.0f}",
                         str(did.wrong)])  # fmt: skip
    table = markdown(("profile", "how", "fields a sheet", "keys a sheet", "seconds a sheet", "wrong"), rows)
    one_by_one = [ways["one by one"] for _, ways in found.values()]
    painted, busy = (spread([one for did in one_by_one for one in times(did)]) for times in (_painted, _busy))
    return f"""# A clerk at the window

`python -m tests.bench.clerk WORK` measures it again: {given.sheets} sheets of vital signs, both sides, printed for
invented patients, filled by the outside press with characters of the test packs (seed 1), scanned, read by recon, and
verified at the real window by a clerk who knows what was written and takes the cheapest right keys. Every key is
sent to the window and counted; a key that is held (Alt+2) counts as one more. The press fills nearly every box of
every row, which no ward does; so that the form's sums hold as a nurse's do, what goes into them is below a litre and is
added up.

{table}

*Typed whole*: each character and one key to leave each field that is written in. *One by one*: each doubtful field
large, with its page. *Together* (Ctrl+T): up to sixteen fields of a sheet, each as it was written above what was read;
Enter accepts them all, a letter shows another reading of one or takes it off. What is critical, struck out, hardly
legible, or has to be said twice is asked by itself. *Wrong*: decisions that are not what was written.
This clerk knows, so that there is none shows that the keys say what was meant; how well tired people compare sixteen
pictures with sixteen readings is not measured. So *together* is asked for, and hidden samples are among its fields too.

Seconds are the keystroke-level model's (Card, Moran and Newell, 1980): K = {K} s a key (an average non-secretary
typist), M = {M} s for each field that is looked at or typed; hands stay on the keyboard (no H), and nobody waits for
the window (no R). Finding the sheet, turning it, and being tired are not in it.

## From the key to the picture

From each of {sum(len(did.painted) for did in one_by_one):,} keys, one by one, until the answer to it was painted
without a screen (`offscreen`), in ms; what is decided is written behind it. The first line has in it whatever else the
machine did meanwhile (two cores, a load of {os.getloadavg()[1]:.1f} over five minutes; above one it was other work,
which had to wait for this where it was started with `nice -n -15`); the second is the processor's time of the window
itself. Wanted: 50 ms.

{markdown(("ms", "half", "95 %", "99 %", "all"), [["on the clock", *painted], ["of the window", *busy]])}
"""


def spread(seconds: list[float]) -> list[str]:
    """Return below how many ms half, 95 %, 99 % and all of the times are."""
    ordered = sorted(seconds)
    return [f"{1000 * ordered[min(int(share * len(ordered)), len(ordered) - 1)]:.0f}" for share in (0.5, 0.95, 0.99, 1)]


def _painted(did: Sitting) -> list[float]:
    return did.painted


def _busy(did: Sitting) -> list[float]:
    return did.busy


def kinds_of(form: str) -> dict[str, Kind]:
    from recon.design.kit import load_kit

    return {one.key: one.kind for one in load_kit().layout(form, "fr").form.fields}


if __name__ == "__main__":
    sys.exit(main())

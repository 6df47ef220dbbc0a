"""Several processes at work on one store at once, and one that stops while it holds the store.

    python -m tests.faults.together [--rounds 6]

Prints, scans, verifies and gives sheets to patients, each in a process of its own, on the same store, all at once and
over and over. What each was told must be there in the end, no serial may be there twice, and the account must add up.
Then one process is stopped in the middle of a transaction: the others are told that the store is busy, in words, and
go on once it does.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from recon.errors import SheetStateError, StoreBusy
from recon.model.sheet import SheetState
from recon.store import Store, database, ledger, queries
from recon.workflow.accounting import pages_by_state
from recon.workflow.checking import check
from recon.workflow.matching import match
from recon.workflow.printing import print_sheets
from recon.workflow.scanning import scan
from recon.workflow.verifying import tasks, verify
from tests.faults.killing import _forked, _heard, _say, elsewhere
from tests.faults.story import SHEETS, Outcome, Place, issued, kit, lost, number_of, played
from tests.helpers import delivery_store as made
from tests.helpers.store_samples import OPERATOR

PRINTERS, CLERKS = 2, 2
_LONG = 60.0  # s that it may take until everything is done
Work = Callable[[Place, int, Callable[..., None]], None]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=6)
    options = parser.parse_args(argv)
    kit()
    with tempfile.TemporaryDirectory() as work:
        at_once = all_at_once(Place(Path(work) / "at-once"), options.rounds)
        stopped = elsewhere(lambda: stopped_over_it(Place(Path(work) / "stopped")))
    print(json.dumps({"at once": at_once, "stopped": stopped}, ensure_ascii=False))
    return 1 if at_once["wrong"] else 0


def all_at_once(place: Place, rounds: int) -> dict[str, Any]:
    """Let everybody work at once; return how much was done, how often somebody had to wait in vain, what is wrong."""
    elsewhere(lambda: issued(place))
    everybody: list[Work] = [*[_print] * PRINTERS, _scan, *[_verify] * CLERKS, _give]
    running = [_forked(_worker(work, place, rounds, number)) for number, work in enumerate(everybody)]
    told, errors = [], []
    for pid, reading in running:
        for line in _heard(pid, reading, 0.0):
            (errors if isinstance(line, dict) else told).append(line)
        os.waitpid(pid, 0)
    wrong = [str(one) for one in errors] + elsewhere(lambda: _unsound(place, told))
    return {"told": Counter(one[0] for one in told), "wrong": wrong}


def _worker(work: Work, place: Place, rounds: int, number: int) -> Callable[[int], None]:
    def do(write: int) -> None:
        work(_own(place, number), rounds, lambda *what: _say(write, list(what)))

    return do


def _own(place: Place, number: int) -> Place:
    """Return the place with a folder of its own for what goes out."""
    own = place.folder / f"own-{number}"
    (own / "out").mkdir(parents=True)
    for name in ("store", "scans"):
        (own / name).symlink_to(place.folder / name)
    return Place(own)


def _print(place: Place, rounds: int, told: Callable[..., None]) -> None:
    for number in range(rounds):
        with Store.open(place.store) as store:
            who = [made.patient_of(number % 2)]
            out = place.out / f"{number}.pdf"
            how = {"kit": kit(), "lang": "fr", "out": out, "operator": OPERATOR, "patients": who}
            done = print_sheets(store, ["vitals"], **how)  # both make the first key of the codes, and neither is told
        told("issued", *done.serials)


def _scan(place: Place, rounds: int, told: Callable[..., None]) -> None:
    for _ in range(rounds):
        with Store.open(place.store) as store, played(told):
            scan(store, [place.scans], operator=OPERATOR)


def _verify(place: Place, rounds: int, told: Callable[..., None]) -> None:
    """Decide what waits, whoever else does so; the second word about a field is another decision, not a lost one."""
    for store in _until_done(place):
        for task in tasks(store):
            where = task.sheet, task.field.key, task.row
            with suppress(SheetStateError):
                verify(store, *where, outcome=Outcome.VALUE, operator=OPERATOR, seen=())
                told("verified", *where)


def _give(place: Place, rounds: int, told: Callable[..., None]) -> None:
    for store in _until_done(place):
        for sheet in queries.nobodys_sheets(store, SheetState.TO_VERIFY, SheetState.VERIFIED):
            ipp = made.patient_of(number_of(store, sheet.serial)).ipp
            match(store, sheet.serial, ipp, operator=OPERATOR)
            told("matched", sheet.serial, ipp)


def _until_done(place: Place) -> Iterator[Store]:
    """Give the store, opened anew each time, until all that came back is verified and somebody's."""
    until = time.monotonic() + _LONG
    while time.monotonic() < until:
        with Store.open(place.store) as store:
            back = queries.sheets_named(store, map(made.serial_of, range(SHEETS)))
            if all(one.state is SheetState.MATCHED for one in back):
                return
            yield store


def _unsound(place: Place, told: list[list[Any]]) -> list[str]:
    serials = [serial for what, *said in told if what == "issued" for serial in said]
    with Store.open(place.store) as store:
        wrong = [one.message() for one in check(store)]
        every = queries.sheets(store)
        wrong += [f"lost: {serial}" for serial in serials if serial not in {one.serial for one in every}]
        if len(set(serials)) != len(serials) or len(every) != len(serials) + SHEETS:
            wrong.append(f"{len(serials)} serials told, {len(every)} sheets")
        if sum(pages_by_state(store).values()) != 2 * len(every):
            wrong.append("the pages do not add up")
        wrong += [f"{act} {subject} twice" for act, subject in _twice(store)]
    return wrong + [f"lost: {one}" for one in lost(place, [one for one in told if one[0] != "issued"])]


def _twice(store: Store) -> list[tuple[str, str]]:
    """Return what the ledger has twice that may be there only once: files kept, pages read, matches."""
    acts = ("file_scanned", "page_read", "sheet_matched")
    found = Counter((entry.act, entry.subject, entry.detail) for _, entry in ledger.entries(store.db))
    return [(act, subject) for (act, subject, _), count in found.items() if count > 1 and act in acts]


def stopped_over_it(place: Place) -> dict[str, Any]:
    """Stop a process in its transaction; return what another one is told then, and how it ends when it goes on."""
    issued(place)
    database.connect.__kwdefaults__["busy_seconds"] = 0.2
    pid, reading = _forked(lambda write: _hold(place, write))
    os.waitpid(pid, os.WUNTRACED)
    words, known = "", 0
    with Store.open(place.store) as store:
        known = len(queries.sheets(store))  # to look is still possible
        try:
            match(store, made.serial_of(2), made.patient_of(2).ipp, operator=OPERATOR)
        except StoreBusy as error:
            words = error.message("fr")
    os.kill(pid, signal.SIGCONT)
    held = [line for line in _heard(pid, reading, 0.0) if isinstance(line, list)]
    os.waitpid(pid, 0)
    with Store.open(place.store) as store:
        match(store, made.serial_of(2), made.patient_of(2).ipp, operator=OPERATOR)
        sound = check(store) == ()
    return {"seen": known, "words": words, "held": held, "sound": sound}


def _hold(place: Place, write: int) -> None:
    with Store.open(place.store) as store:
        serial, ipp = made.serial_of(3), made.patient_of(3).ipp
        record = store.transaction

        def stopping(actor: str) -> Any:
            context = record(actor)
            entered = context.__enter__

            def enter() -> Any:
                journal = entered()
                os.kill(os.getpid(), signal.SIGSTOP)
                return journal

            return _Entered(enter, context.__exit__)

        store.transaction = stopping  # type: ignore[method-assign]
        match(store, serial, ipp, operator=OPERATOR)
        _say(write, ["matched", serial, ipp])


class _Entered:
    """A context of which entering is another's."""

    def __init__(self, enter: Callable[[], Any], leave: Callable[..., Any]) -> None:
        self._enter, self._leave = enter, leave

    def __enter__(self) -> Any:
        return self._enter()

    def __exit__(self, *error: Any) -> Any:
        return self._leave(*error)


if __name__ == "__main__":
    sys.exit(main())

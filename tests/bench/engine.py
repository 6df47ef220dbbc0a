"""What the engine and the encryption cost: python -m tests.bench.engine [SHEETS]

The same store three times: through the standard library's SQLite, through SQLCipher in clear, and encrypted. The three
take turns, so that whatever else the machine does falls on all of them alike; of each the median of the processor's
time is printed, and its ratio to the first.
"""

import secrets
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from recon.app import homejobs
from recon.model.ledger import Act
from recon.store import Store, engine, ledger, unlocking
from recon.store.images import Images
from recon.store.keyslots import Kind, calibrated, secret_of, wrap
from recon.store.search import search
from recon.store.vault import CLEAR, Master, Vault
from recon.workflow import figures, keyjobs, keys
from recon.workflow.accounting import status
from tests.helpers.large_store import copy_to

PASSPHRASE = "sept bateaux sur la Loire"
_TURNS = 7
_ACTS = 200
_PAGE = 1_000_000  # bytes of a scanned page


def main(sheets: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as name:
        clear = copy_to(Path(name) / "clear", sheets)
        locked = copy_to(Path(name) / "locked", sheets)
        began = time.perf_counter()
        keyjobs.encrypt(locked, keys.ways(passphrase=PASSPHRASE), operator="bench", told_of=lambda *_: None)
        size = (locked / "recon.db").stat().st_size / 1e6
        _say(f"{sheets} sheets; encrypting a database of {size:.0f} MB took {time.perf_counter() - began:.1f} s")
        _say(f"{'':28}{'sqlite3':>10}{'clear':>10}{'encrypted':>10}   ratios")
        with _opened(clear, sqlite3) as first, Store.open(clear) as second, Store.open(locked) as third:
            for what, job in _JOBS.items():
                _row(what, [lambda s=store, j=job: j(s) for store in (first, second, third)])
        _row(
            "open",
            [lambda: _open(clear, sqlite3), lambda: Store.open(clear).close(), lambda: Store.open(locked).close()],
        )
    _files()
    _passphrase()


_JOBS: dict[str, Callable[[Store], object]] = {
    "status": status,
    "way of the sheets": figures.way,
    "home": lambda store: homejobs.home(store, "claire"),
    "search": lambda store: [search(store, text) for text in ("LE", "GO", "M", "8000")],
    "ledger read": lambda store: sum(1 for _ in ledger.entries(store.db)),
    f"{_ACTS} acts": lambda store: _write(store),
}


def _write(store: Store) -> None:
    for number in range(_ACTS):
        with store.transaction("bench") as journal:
            journal.record(Act.CHOICE_MADE, "bench", {"value": number})


@contextmanager
def _opened(folder: Path, module: object) -> Iterator[Store]:
    kept, engine.connect = engine.connect, module.connect  # type: ignore[attr-defined]
    try:
        store = Store.open(folder)
    finally:
        engine.connect = kept
    with store:
        yield store


def _open(folder: Path, module: object) -> None:
    with _opened(folder, module):
        pass


def _files() -> None:
    """How fast pages are sealed and opened."""
    page, master = secrets.token_bytes(_PAGE), Master(secrets.token_bytes(32))
    with TemporaryDirectory() as name:
        for what, vault in (("clear", CLEAR), ("encrypted", Vault((master,)))):
            images = Images(Path(name) / what, vault)
            put = median(_seconds(lambda i=images: i.put(page[:-8] + secrets.token_bytes(8))) for _ in range(30))
            digest = images.put(page)
            got = median(_seconds(lambda i=images, d=digest: i.get(d)) for _ in range(30))
            _say(f"page of 1 MB, {what}: kept in {1000 * put:.1f} ms, read in {1000 * got:.2f} ms of processor time")
        sealed = (Path(name) / "encrypted" / digest[:2] / digest[2:]).stat().st_size
        _say(f"sealed it is {sealed - _PAGE} bytes longer")


def _passphrase() -> None:
    cost = calibrated()
    slot = wrap(Master(b"m" * 32), Kind.PASSPHRASE, secret_of(PASSPHRASE), id=1, made="")
    began = time.perf_counter()
    unlocking.keyfile.opened(unlocking.keyfile.Keys(Master(b"m" * 32).name, (slot,)), Kind.PASSPHRASE, b"wrong")
    took = time.perf_counter() - began
    _say(f"a passphrase: Argon2id, {cost.memory // 1024} MiB, {cost.passes} passes, {took:.2f} s a try")


def _row(what: str, jobs: list[Callable[[], object]]) -> None:
    took: list[list[float]] = [[] for _ in jobs]
    for _ in range(_TURNS):
        for one, job in zip(took, jobs, strict=True):
            one.append(_seconds(job))
    middle = [median(one) for one in took]
    times = "".join(f"{1000 * one:10.2f}" for one in middle)
    _say(f"{what:28}{times}   {middle[1] / middle[0]:.2f} {middle[2] / middle[0]:.2f}")


def _seconds(job: Callable[[], object]) -> float:
    began = time.process_time()
    job()
    return time.process_time() - began


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)

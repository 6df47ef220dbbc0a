"""How long and how much memory ``recon check`` takes on a large store: python -m tests.bench.checking N [encrypted].

Every sheet of the store was printed, came back, and was read into fifteen fields, in the entries that the program
itself writes; there are no pictures in it but some bytes a page.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.model.ledger import Act
from recon.store import Store, ledger
from recon.store.images import digest_of
from recon.workflow.checking import examine
from recon.workflow.numbers import new_serials
from recon.workflow.scanning import record_page
from tests.helpers.locked_store import locked_store
from tests.helpers.store_samples import (
    OPERATOR,
    UNDRAWN,
    blank_store,
    issue,
    keep_file,
    page_result,
    reading,
    sample_patient,
)

_AT_ONCE = 1_000
_ACTS = (Act.PATIENT_ADDED, Act.SHEET_PRINTED, Act.FILE_SCANNED, Act.PAGE_READ)


def fill(store: Store, sheets: int) -> None:
    """Print, scan and read one sheet, and have the same happen to so many."""
    store.db.execute("PRAGMA synchronous = OFF")
    code = issue(store, patient=sample_patient())
    (page,) = keep_file(store, b"a scan", name="scan.tif")
    record_page(store, page_result(code, page, reading("day", "2026-03-01")), operator=OPERATOR, policy=UNDRAWN)
    pattern = [entry for _, entry in ledger.entries(store.db) if entry.act in _ACTS]
    serials = new_serials(store, sheets)
    for first in range(0, sheets, _AT_ONCE):
        with store.transaction(OPERATOR) as journal:
            for place, serial in enumerate(serials[first : first + _AT_ONCE], start=first):
                digest = _kept(store, serial)
                for entry in pattern:
                    subject, detail = entry.subject, entry.detail
                    for old, new in ((code.serial, serial), (page.digest, digest), ("8001234", f"9{place:07}")):
                        subject, detail = subject.replace(old, new), detail.replace(old, new)
                    journal.record(entry.act, subject, json.loads(detail))


def _kept(store: Store, serial: str) -> str:
    """Keep some bytes as a page's picture, without waiting for the disk."""
    data = serial.encode()
    digest = digest_of(data)
    file = store.images.path(digest)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(store.vault.seal(data, store.images.about(digest)))
    return digest


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{what}: {time.monotonic() - began:.1f} s, at most {peak} MB until then", flush=True)


def main(sheets: int, *, encrypted: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = (locked_store if encrypted else blank_store)(Path(folder) / "store")
        with made as store:
            with timed(f"{sheets} sheets made"):
                fill(store, sheets)
            entries = store.rows("SELECT count(*) AS count FROM ledger")[0]["count"]
            size = (store.folder / "recon.db").stat().st_size
            print(f"{entries} entries, database of {size / 1e6:.0f} MB", flush=True)
            _checked(store)


def _checked(store: Store) -> None:
    steps: list[tuple[str, float]] = []

    def told(step: str, _count: int) -> None:
        if not steps or steps[-1][0] != step:
            steps.append((step, time.monotonic()))

    with timed("recon check"):
        found = examine(store, told)
    ends = [at for _, at in steps[1:]] + [time.monotonic()]
    for (step, at), end in zip(steps, ends, strict=True):
        print(f"  {step}: {end - at:.1f} s")
    print("  sound" if not found else f"  {found[:3]}")


if __name__ == "__main__":
    main(int(sys.argv[1]), encrypted="encrypted" in sys.argv)

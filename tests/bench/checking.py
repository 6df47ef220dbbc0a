"""How long and how much memory ``recon check`` takes on a large store: python -m tests.bench.checking N [encrypted].

Every sheet of the store was printed, came back, and was read into fifteen fields, by the acts that the program itself
writes; there are no pictures in it but some bytes a page.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.model.ledger import Act
from recon.store import Store
from recon.store.codec import patient_to_json
from recon.workflow.checking import examine
from recon.workflow.numbers import new_serials
from recon.workflow.scanning import record_page
from tests.helpers.locked_store import locked_store
from tests.helpers.store_samples import (
    OPERATOR,
    UNDRAWN,
    VERSION,
    blank_store,
    issue,
    keep_file,
    page_result,
    reading,
    sample_patient,
)

_AT_ONCE = 500


def fill(store: Store, sheets: int) -> None:
    """Print, scan and read so many sheets."""
    store.db.execute("PRAGMA synchronous = OFF")
    code = issue(store)
    for first in range(0, sheets, _AT_ONCE):
        serials = new_serials(store, _AT_ONCE)
        with store.transaction(OPERATOR) as journal:
            for place, serial in enumerate(serials, start=first):
                patient = sample_patient(f"8{place:07}")
                journal.record(Act.PATIENT_ADDED, patient.ipp, patient_to_json(patient))
                told = {"version": VERSION, "copy": 1, "page": 1, "pages": 1, "patient": patient.ipp}
                journal.record(Act.SHEET_PRINTED, serial, told)
        for serial in serials:
            (page,) = keep_file(store, serial.encode(), name=f"{serial}.tif")
            one = page_result(type(code)(code.form, VERSION, serial, 1, 1, 1), page, reading("day", "2026-03-01"))
            record_page(store, one, operator=OPERATOR, policy=UNDRAWN)


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

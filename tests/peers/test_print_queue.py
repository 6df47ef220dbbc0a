"""Printing on a real CUPS queue: what was sent arrives once, and what became of a job is told."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.cli import main
from recon.design.kit import Kit, load_kit
from recon.errors import OutputError
from recon.store import Store
from recon.workflow import cups
from recon.workflow.counting import batches, count_batch
from recon.workflow.cups import Fate
from recon.workflow.doctor import doctor
from recon.workflow.printing import Printed, print_sheets
from tests.helpers.print_server import administer, cupsd, print_server
from tests.helpers.store_samples import OPERATOR, blank_store

PRINTER = "ward"

pytestmark = pytest.mark.skipif(cupsd() is None, reason="CUPS is not installed (cups, cups-client): no real queue")


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture(scope="module")
def queue() -> Iterator[None]:
    """Serve a printer that puts paper nowhere, as long as the module's tests run."""
    before = os.environ.get("CUPS_SERVER")
    with print_server() as server:
        os.environ["CUPS_SERVER"] = server
        try:
            administer("lpadmin", "-p", PRINTER, "-E", "-v", "file:///dev/null", "-m", "raw")
            yield
        finally:
            os.environ.pop("CUPS_SERVER")
            if before is not None:
                os.environ["CUPS_SERVER"] = before


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


def run(store: Store, kit: Kit, folder: Path, printer: str = PRINTER) -> Printed:
    how = {"kit": kit, "lang": "fr", "out": folder / "s.pdf", "operator": OPERATOR, "blank": 2, "printer": printer}
    return print_sheets(store, ["vitals"], **how)  # type: ignore[arg-type]


def became(job: str | None, wanted: Fate) -> Fate:
    """Return what became of the job, once it is what is wanted, or after a while whatever it is."""
    for _ in range(100):
        if cups.fate(job or "") is wanted:
            break
        time.sleep(0.1)
    return cups.fate(job or "")


@pytest.mark.usefixtures("queue")
def test_a_job_goes_through_and_its_batch_waits_for_a_person(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    assert printed.job is not None
    assert printed.job.startswith(f"{PRINTER}-")
    assert became(printed.job, Fate.DONE) is Fate.DONE
    (batch,) = batches(store, only_open=True)
    assert (batch.batch, batch.printer, batch.job) == (printed.batch, PRINTER, printed.job)


@pytest.mark.usefixtures("queue")
def test_a_jam_is_told_and_the_sheets_are_counted(
    store: Store, kit: Kit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    administer("cupsdisable", "-r", "paper jam", PRINTER)
    try:
        printed = run(store, kit, tmp_path)
        job = printed.job or ""
        assert cups.fate(job) is Fate.STOPPED
        administer("lp", "-i", job, "-H", "hold")
        assert became(job, Fate.HELD) is Fate.HELD
        administer("cancel", job)
        assert became(job, Fate.CANCELLED) is Fate.CANCELLED
    finally:
        administer("cupsenable", PRINTER)
    assert main(["--language", "en", "batches", "--store", str(store.folder)]) == 1
    told = capsys.readouterr()
    assert printed.batch[-6:] in told.out
    assert "cancelled" in told.err
    counted = count_batch(store, printed.batch, last=printed.serials[0], operator=OPERATOR)
    assert (counted.is_open, counted.lost) == (False, 1)


@pytest.mark.usefixtures("queue")
def test_a_queue_that_takes_nothing_leaves_the_pdf_and_an_open_batch(store: Store, kit: Kit, tmp_path: Path) -> None:
    for printer in (PRINTER, "nowhere"):
        administer("cupsreject", PRINTER)
        try:
            with pytest.raises(OutputError) as raised:
                run(store, kit, tmp_path, printer)
        finally:
            administer("cupsaccept", PRINTER)
        assert str(tmp_path / "s.pdf") in raised.value.message("fr")
    assert [batch.job for batch in batches(store, only_open=True)] == [None, None]


@pytest.mark.usefixtures("queue")
def test_printers_are_seen() -> None:
    assert cups.printers() == (PRINTER,)
    assert cups.fate(f"{PRINTER}-9999") is Fate.UNKNOWN
    assert cups.fate("other-1") is Fate.UNKNOWN
    assert all(finding.is_there for finding in doctor() if "CUPS" in finding.name)

"""Ten thousand sheets of the kit, written as an extract, and as CSV by a mapping: how long it takes, how large it is.

Run ``python -m tests.bench.extracts``; every figure is of the machine it runs on.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from recon.delivery.extract import CsvCarrier, ExtractCarrier, Mapping, write_extract
from recon.model.record import SheetRecord
from tests.helpers.kit_records import kit_sheets

SHEETS, CARRIED, A_PATIENT = 10_000, 1_000, 8


def main() -> None:
    values = sum(len(one.records) for one in sheets(SHEETS))
    print(f"{SHEETS:,} sheets of the kit, {values:,} fields")
    spent = timed("to invent them, which is part of each of the following", lambda: sum(1 for _ in sheets(SHEETS)))
    with TemporaryDirectory() as name:
        folder = Path(name)
        for out in (folder / "whole.sqlite", folder / "whole"):
            timed(
                f"written whole as {out.suffix or '.parquet'}",
                lambda out=out: write_extract(sheets(SHEETS), out),
                spent,
            )
            print(f"{size(out) / 1e6:10.1f} MB")
        for carrier, what in (
            (ExtractCarrier(folder / "carried.sqlite"), "database"),
            (CsvCarrier(folder / "csv", Mapping()), "folder of CSV files"),
            (CsvCarrier(folder / "one.csv", Mapping()), "single CSV file"),
        ):
            timed(f"{CARRIED:,} of them carried one by one into a {what}", lambda carrier=carrier: carry(carrier))
            carrier.close()


def carry(carrier: ExtractCarrier | CsvCarrier) -> None:
    for one in sheets(CARRIED):
        carrier.carry(one, ())


def sheets(count: int) -> Iterator[SheetRecord]:
    """Yield sheets of all forms of the kit in turn, each of a serial of its own, some to a patient."""
    models = kit_sheets(1)
    for number in range(count):
        model, serial, who = models[number % len(models)], f"{number:08d}A", number // A_PATIENT
        patient = replace(models[0].patient, ipp=f"{who:08d}", iep=f"55{who:06d}")
        records = tuple(replace(record, sheet=serial) for record in model.records)
        yield replace(model, serial=serial, patient=patient, records=records)


def size(path: Path) -> int:
    return sum(file.stat().st_size for file in ([path] if path.is_file() else path.iterdir()))


def timed(what: str, act: Callable[[], object], without: float = 0.0) -> float:
    start, busy = time.perf_counter(), time.process_time()
    act()
    spent, busy = time.perf_counter() - start, time.process_time() - busy
    print(f"{spent - without:10.2f} s, of which {busy - without:.2f} s the processor's: {what}", flush=True)
    return busy


if __name__ == "__main__":
    sys.exit(main())

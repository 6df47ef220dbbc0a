"""How fast sheets are printed, and in how much memory.

``python tests/bench/printing.py [SHEETS…] > docs/printing-bench.md``

Each run is a process of its own, which prints two forms for so many invented patients: serials, PDF, manifest, ledger,
everything that ``recon print`` does. Time is that of the processor, so that others at work count little; memory is the
most that the process ever held.
"""

import json
import resource
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from recon.design.kit import load_kit  # noqa: E402
from recon.model.patient import Patient  # noqa: E402
from recon.workflow.opening import make_store  # noqa: E402
from recon.workflow.printing import print_sheets  # noqa: E402

SIZES = (100, 1000, 10_000)
FORMS = ("vitals", "registration")
PAGES_A_SECOND = 100  # on one core, what printing must reach


def main(sizes: list[int]) -> None:
    if sizes and sizes[0] < 0:
        print(json.dumps(measure(-sizes[0])))
        return
    print("# Printing measured\n")
    print(f"{', '.join(FORMS)} for invented patients, by `tests/bench/printing.py`: serials, PDF, manifest and ledger.")
    print(f"Processor time on one core; at least {PAGES_A_SECOND} pages a second are wanted.\n")
    print("| sheets | pages | PDF, pages/s | all, pages/s | of what is wanted | peak memory, MB | PDF, MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes or SIZES:
        done = subprocess.run([sys.executable, __file__, str(-size)], capture_output=True, text=True, check=True)
        row = json.loads(done.stdout)
        cells = (size, row["pages"], *(f"{row[name]:.0f}" for name in ("drawn", "all")))
        ratio = f"{row['all'] / PAGES_A_SECOND:.1f} ×"
        print("|", " | ".join(map(str, (*cells, ratio, f"{row['memory']:.0f}", f"{row['size']:.1f}"))), "|")


def measure(sheets: int) -> dict[str, float]:
    """Print so many sheets and return pages, pages a second, and megabytes."""
    patients = [invented(number) for number in range(sheets // len(FORMS))]
    kit, drawn = load_kit(), []
    with TemporaryDirectory() as name, make_store(Path(name) / "store", operator="bench") as store:
        out = Path(name) / "s.pdf"
        start = time.process_time()
        printed = print_sheets(
            store,
            FORMS,
            kit=kit,
            lang="fr",
            out=out,
            operator="bench",
            patients=patients,
            manifest=Path(name) / "m.json",
            data_age_at=datetime.now(UTC),
            progress=lambda _done: drawn.append(time.process_time()),
        )
        taken = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        speeds = {"drawn": printed.pages / (drawn[-1] - drawn[0]), "all": printed.pages / taken}
        return {"pages": printed.pages, **speeds, "memory": peak, "size": out.stat().st_size / 1e6}


def invented(number: int) -> Patient:
    born = date(1930 + number % 80, 1 + number % 12, 1 + number % 28)
    return Patient(f"{8_000_000 + number}", f"NOM{number}", "Claire", born, sex="F", ward=f"Service {number % 40}")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]])

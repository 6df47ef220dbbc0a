"""Measures how fast recon reads pages, and where the time goes, and writes the report.

    python tests/bench/speed.py [--pages 60] [--seed 1] [--out docs/speed.md]

The pages are vitals sheets of A4 at 300 dpi, grey JPEG, filled with drawn handwriting. Times are given beside that of
decoding the same JPEGs, measured in the same run, so that figures of different machines can be compared.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path
from random import Random
from time import perf_counter, sleep

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.design.kit import load_kit  # noqa: E402
from recon.design.render import render_blank  # noqa: E402
from recon.drill.filling import fill_sheet  # noqa: E402
from recon.drill.patients import invent_patients  # noqa: E402
from recon.drill.values import invent_scene  # noqa: E402
from recon.model.page import Page  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.reading.calibration import SHIPPED  # noqa: E402
from recon.reading.context import Context  # noqa: E402
from recon.reading.engines import default_engines  # noqa: E402
from recon.reading.page import process_page  # noqa: E402
from recon.vision.raster import PDF_DPI, decode  # noqa: E402
from recon.vision.template import render_template  # noqa: E402
from recon.workflow.opening import make_store, open_store  # noqa: E402
from recon.workflow.printing import print_sheets  # noqa: E402
from recon.workflow.scanning import scan  # noqa: E402

BENCH = "bench"


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _make_pages(work, options.pages, options.seed)
        # Each measure in a process of its own, so that the peak of memory is that measure's.
        one = _alone(_read_on_one_core, work)
        scans = {jobs: _alone(_scan, work, jobs) for jobs in (1, 2)}
    report = _report(options, one, scans)
    print(report)
    if options.out:
        options.out.write_text(report, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="report to write (Markdown)")
    return parser.parse_args()


def _make_pages(work: Path, count: int, seed: int) -> None:
    """Print ``count`` vitals sheets and have each filled and scanned, into ``work / "scans"``."""
    random = Random(seed)
    (work / "scans").mkdir()
    with make_store(work / "store", operator=BENCH) as store:
        pdf = work / "sheets.pdf"
        print_sheets(store, ["vitals"], blank=count, lang="fr", out=pdf, kit=load_kit(), operator=BENCH)
        form = load_kit().layout("vitals", "fr").form
        data, until = pdf.read_bytes(), store.clock().astimezone(store.timezone)
        for number, patient in enumerate(invent_patients(count, random)):
            scene = invent_scene(patient, until, random, labelled=False)
            filled = fill_sheet(form, [decode(data, number).gray], PDF_DPI, scene, random)
            (work / "scans" / f"{number:04d}.jpg").write_bytes(filled.scans[0])


def _alone(measure, *arguments):  # type: ignore[no-untyped-def]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, *arguments).result()


def _read_on_one_core(work: Path) -> tuple[float, float, dict[str, float], float]:
    """Return seconds a page for reading, for decoding alone, for each stage, and the peak of memory (MB)."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    files = {path.name: path.read_bytes() for path in sorted((work / "scans").iterdir())}
    layout = load_kit().layout("vitals", "fr")
    template = render_template(layout.form, render_blank(layout), 1)
    read = partial(
        process_page,
        load=lambda page: files[page.digest],
        template_for=lambda code: template,
        context_for=lambda code: Context(datetime.now(UTC).date(), sticker=True),
        engines=default_engines(),
        calibration=SHIPPED,
        policy=Policy(),
    )
    read(Page(next(iter(files)), 0))  # the first page pays for what a process does only once
    start = perf_counter()
    results = [read(Page(name, 0)) for name in files]
    reading = (perf_counter() - start) / len(files)
    assert all(result.fault is None for result in results)
    stages: Counter[str] = Counter()
    for result in results:
        stages.update(dict(result.seconds))
    start = perf_counter()
    for data in files.values():
        decode(data)
    decoding = (perf_counter() - start) / len(files)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return reading, decoding, {stage: seconds / len(files) for stage, seconds in stages.items()}, peak


def _scan(work: Path, jobs: int) -> tuple[float, float]:
    """Return pages a second of a whole scan with ``jobs`` processes, and the peak of memory of one of them (MB)."""
    store = work / f"store-{jobs}"
    subprocess.run(["cp", "-r", str(work / "store"), str(store)], check=True)
    cores = sorted(os.sched_getaffinity(0))[:jobs]
    os.sched_setaffinity(0, set(cores))
    pages = sorted((work / "scans").iterdir())
    with open_store(store) as opened:
        start = perf_counter()
        report = scan(opened, pages, operator=BENCH, jobs=jobs)
        seconds = perf_counter() - start
    assert report.read == len(pages), report
    while active_children():  # a worker's peak is only known once it has ended
        sleep(0.05)
    whose = resource.RUSAGE_SELF if jobs == 1 else resource.RUSAGE_CHILDREN
    return len(pages) / seconds, resource.getrusage(whose).ru_maxrss / 1024


def _report(
    options: argparse.Namespace,
    one: tuple[float, float, dict[str, float], float],
    scans: dict[int, tuple[float, float]],
) -> str:
    reading, decoding, stages, peak = one
    lines = [
        "# Speed",
        "",
        f"Measured on {datetime.now(UTC).date()} by `python tests/bench/speed.py --pages {options.pages} "
        f"--seed {options.seed}`",
        f"on {_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}: vitals sheets, A4, 300 dpi,",
        "grey JPEG, filled with drawn handwriting.",
        "",
        "| what | pages/s | seconds a page | times decoding the JPEG | peak memory |",
        "| --- | --- | --- | --- | --- |",
        f"| decoding the JPEG alone, one core | {1 / decoding:.1f} | {decoding:.3f} | 1.0 | – |",
        f"| reading a page, one core | {1 / reading:.1f} | {reading:.3f} | {reading / decoding:.1f} | {peak:.0f} MB |",
    ]
    for jobs, (rate, memory) in scans.items():
        name = f"`recon scan --jobs {jobs}`, {jobs} core{'s' if jobs > 1 else ''}, with the store"
        lines.append(
            f"| {name} | {rate:.1f} | {1 / rate:.3f} | {1 / rate / decoding:.1f} | {memory:.0f} MB a process |"
        )
    lines += ["", "| stage, one core | ms a page | share |", "| --- | --- | --- |"]
    total = sum(stages.values())
    lines += [f"| {stage} | {1000 * seconds:.1f} | {seconds / total:.0%} |" for stage, seconds in stages.items()]
    return "\n".join(lines) + "\n"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    sys.exit(main())

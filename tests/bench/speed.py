"""Measures how fast recon reads pages, and where the time goes, beside other readers, and writes the report.

    python tests/bench/speed.py [--pages 40] [--seed 1] [--peer-pages 3] [--out docs/speed.md]

The pages are of A4, 300 dpi, grey JPEG: a form full of numbers, filled with real characters and degraded by the press
(found in RECON_SHARED, else in ../shared). Times are given as multiples of decoding the same JPEGs, measured in the
same run, so that figures of different machines, and of a busy one, can be compared.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from multiprocessing import active_children, get_context
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.design.render import render_blank  # noqa: E402
from recon.model.form import Kind  # noqa: E402
from recon.model.page import Page, PageResult  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.model.sheet import SheetCode  # noqa: E402
from recon.reading.boxes import read_boxes  # noqa: E402
from recon.reading.calibration import SHIPPED  # noqa: E402
from recon.reading.context import Context  # noqa: E402
from recon.reading.engines import Engines, default_engines  # noqa: E402
from recon.reading.page import process_page  # noqa: E402
from recon.vision.codes import identify  # noqa: E402
from recon.vision.ink import separate  # noqa: E402
from recon.vision.raster import decode  # noqa: E402
from recon.vision.registration import register, registered  # noqa: E402
from recon.vision.template import Template, render_template  # noqa: E402
from recon.workflow.opening import make_store, open_store  # noqa: E402
from recon.workflow.printing import print_sheets  # noqa: E402
from recon.workflow.scanning import scan  # noqa: E402
from tests.bench.cores import decoded_a_second  # noqa: E402
from tests.bench.outside import packs, shared  # noqa: E402
from tests.bench.paper import kit  # noqa: E402
from tests.bench.peers import CAPITALS, DIGITS, BoxedField, Measure, crop, measure_peers  # noqa: E402
from tests.bench.plan import HANDS  # noqa: E402
from tests.bench.scoring import expected_value, read_value  # noqa: E402
from tests.bench.speed_report import Reading, Scan, head, pages_table, peer_table, stage_table  # noqa: E402

BENCH, FORM, PROFILE = "bench", "hourly", "adf300"
CORES = (1, 2)
_FEW = 12  # pages on which the parts of a stage are timed
_FIRST = 6  # pages of a scan that are not timed: processes are still starting, and each pays for what it does only once


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        characters = _make_pages(work, options.pages, options.seed)
        # Each measure in a process of its own, so that the peak of memory is that measure's.
        first, both = (_alone(_read_on_one_core, work, second) for second in (False, True))
        parts = _alone(_parts, work)
        machine = {cores: decoded_a_second(work / "scans", cores) for cores in CORES}
        scans = {cores: _alone(_scan, work, cores) for cores in CORES}
        peers = _alone(_peers, work, options.peer_pages)
    report = head(options.pages, options.seed, characters) + pages_table(first, both, machine, scans, options.pages)
    report += stage_table(first, both, parts) + peer_table(peers, first.decoding)
    text = "\n".join(report) + "\n"
    print(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peer-pages", type=int, default=3, help="pages that the other readers get")
    parser.add_argument("--out", type=Path, help="report to write (Markdown)")
    return parser.parse_args()


def _make_pages(work: Path, count: int, seed: int) -> float:
    """Print sheets and have each filled and scanned, into ``work / "scans"``; return how many characters a page."""
    pdf, manifest, scans = work / "sheets.pdf", work / "manifest.json", work / "scans"
    with make_store(work / "store", operator=BENCH) as store:
        print_sheets(store, [FORM], blank=count, lang="fr", out=pdf, manifest=manifest, kit=kit(), operator=BENCH)
    press = [sys.executable, str(shared() / "press" / "press.py"), str(pdf), str(manifest), str(scans)]
    glyphs = ["--glyphs", *packs(*HANDS["all hands"])]
    subprocess.run([*press, *glyphs, "--profile", PROFILE, "--seed", str(seed)], check=True, capture_output=True)
    shutil.move(scans / "truth.json", work / "truth.json")
    rows = [row for page in _truth(work) for row in page["fields"] if Kind(row["kind"]).boxed]
    return sum(len("".join((row["value"] or "").split())) for row in rows) / count


def _truth(work: Path) -> list[dict[str, Any]]:
    return json.loads((work / "truth.json").read_text())  # type: ignore[no-any-return]


def _alone(measure, *arguments):  # type: ignore[no-untyped-def]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, *arguments).result()


class _Reader:
    """Reads the pages of ``work`` as a worker of ``recon scan`` does."""

    def __init__(self, work: Path, engines: Engines) -> None:
        self.files = {path.name: path.read_bytes() for path in sorted((work / "scans").iterdir())}
        self.engines = engines
        self._template = lru_cache(_template)

    def template(self, code: SheetCode) -> Template:
        return self._template(code.form, code.page)

    def read(self, name: str) -> PageResult:
        result = process_page(
            Page(name, 0),
            load=lambda page: self.files[page.digest],
            template_for=self.template,
            context_for=lambda code: Context(datetime.now(UTC).date(), sticker=True),
            engines=self.engines,
            calibration=SHIPPED,
            policy=Policy(),
        )
        assert result.fault is None, result.fault
        return result


def _template(form: str, page: int) -> Template:
    layout = kit().layout(form, "fr")
    return render_template(layout.form, render_blank(layout), page)


def _one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _engines(*, second: bool) -> Engines:
    return default_engines() if second else replace(default_engines(), second=None)


def _read_on_one_core(work: Path, second: bool) -> Reading:
    _one_core()
    reader = _Reader(work, _engines(second=second))
    for name in list(reader.files)[:2]:  # the first pages pay for what a process does only once
        reader.read(name)
    reading, decoding = [], []
    stages: dict[str, list[float]] = {}
    for name, data in reader.files.items():
        start = perf_counter()
        result = reader.read(name)
        read = perf_counter()
        decode(data)  # right after, so that whatever else the machine does slows both
        reading.append(read - start)
        decoding.append(perf_counter() - read)
        for stage, seconds in result.seconds:
            stages.setdefault(stage, []).append(seconds)
    each = {stage: median(seconds) for stage, seconds in stages.items()}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Reading(median(reading), median(decoding), each, peak)


def _parts(work: Path) -> dict[str, float]:
    """Return what parts of the longer stages take, as multiples of decoding the same JPEG."""
    _one_core()
    reader = _Reader(work, _engines(second=False))
    for name in list(reader.files)[:2]:  # the first pages pay for what a process does only once
        reader.read(name)
    pages = [_parts_of_page(data, reader) for data in list(reader.files.values())[:_FEW]]
    times = {part: median(page[part] for page in pages) for part in pages[0]}
    decoding = times.pop("decode")
    return {part: seconds / decoding for part, seconds in times.items()}


def _parts_of_page(data: bytes, reader: "_Reader") -> dict[str, float]:
    """Return the seconds that parts of the longer stages take; each part is named after its stage."""
    at = [perf_counter()]

    def lap() -> float:
        at.append(perf_counter())
        return at[-1] - at[-2]

    raster = decode(data)
    decoding = lap()
    symbols = identify(raster.gray)
    template = reader.template(symbols[0].code)
    found = register(raster, symbols, template, policy=Policy())
    lap()
    page = registered(raster, found, template)
    laying = lap()
    ink = separate(page, template)
    separating = lap()
    zones = [(f, z) for f in template.form.fields for z in f.zones if z.page == template.page and f.kind.boxed]
    network = _Network(reader.engines.characters)
    lap()
    read_boxes(ink, zones, network, Policy())  # type: ignore[arg-type]
    boxes = lap() - network.seconds
    return {
        "decode": decoding,
        "ink: the page laid upright": laying,
        "ink: handwriting separated": separating,
        "read: boxes taken out and normalised": boxes,
        "read: characters recognised": network.seconds,
    }


class _Network:
    """The reader of characters, timed."""

    def __init__(self, reader: Any) -> None:
        self._reader, self.seconds = reader, 0.0

    def probabilities(self, *arguments: Any, **options: Any) -> Any:
        start = perf_counter()
        odds = self._reader.probabilities(*arguments, **options)
        self.seconds += perf_counter() - start
        return odds


def _scan(work: Path, jobs: int) -> Scan:
    store = work / f"store-{jobs}"
    shutil.copytree(work / "store", store)
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:jobs]))
    pages = sorted((work / "scans").iterdir())
    done: list[float] = []

    def progress(what: str, _count: int, _of: int) -> None:
        if what == "read":
            done.append(perf_counter())

    with open_store(store) as opened:
        start = perf_counter()
        report = scan(opened, pages, operator=BENCH, jobs=jobs, progress=progress)
    assert report.read == len(pages), report
    while active_children():  # a worker's peak is only known once it has ended
        sleep(0.05)
    whose = resource.RUSAGE_SELF if jobs == 1 else resource.RUSAGE_CHILDREN
    rate = (len(pages) - _FIRST) / (done[-1] - done[_FIRST - 1])
    return Scan(rate, done[-1] - start, resource.getrusage(whose).ru_maxrss / 1024)


def _peers(work: Path, count: int) -> list[Measure]:
    """Return what recon and other readers make of the first pages, on one core each."""
    _one_core()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    reader = _Reader(work, _engines(second=True))
    names = list(reader.files)[:count]
    pages = [decode(reader.files[name]).gray for name in names]
    entries = {entry["sheet"]: entry for entry in json.loads((work / "manifest.json").read_text())["pages"]}
    written = {page["file"]: page for page in _truth(work)}
    start = perf_counter()
    results = [reader.read(name) for name in names]
    seconds = (perf_counter() - start) / count
    fields, right, asked = [], 0, 0
    for name, page, result in zip(names, pages, results, strict=True):
        rows = {(row["key"], row["row"]): row for row in written[name]["fields"]}
        metas = {(f["key"], f["row"]): f for f in entries[written[name]["sheet"]]["fields"]}
        boxed = [r for r in result.readings if r.kind.boxed and (rows[r.field, r.row]["value"] or "").strip()]
        said = [read_value({"value": r.value, "kind": r.kind.value}) for r in boxed]
        meant = [expected_value(rows[r.field, r.row], metas[r.field, r.row]) for r in boxed]
        right, asked = right + sum(s == m for s, m in zip(said, meant, strict=True)), asked + len(boxed)
        fields.append([_field(page, r.box, r.kind, rows[r.field, r.row]["value"]) for r in boxed])
    return [Measure("recon, whole page with all its fields", seconds, right, asked), *measure_peers(pages, fields)]


def _field(page: Any, box: tuple[int, int, int, int], kind: Kind, written: str) -> BoxedField:
    alphabet = {Kind.LETTERS: CAPITALS, Kind.ALNUM: CAPITALS + DIGITS}.get(kind, DIGITS)
    return BoxedField(crop(page, box), alphabet, "".join(written.split()))


if __name__ == "__main__":
    sys.exit(main())

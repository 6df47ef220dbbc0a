"""The whole path for a whole month: memory that stays, speed that stays, an account that closes to zero.

    python -m tests.bench.soak [--sheets 20000] [--jobs 2] [--keep FOLDER] [--out docs/reliability.md]

Sheets are printed, filled with drawn handwriting, scanned, read, verified by a script that knows what was written,
matched, sent to a receiver that confirms them, exported, and accounted for, in ten parts, on one store and by one
process with its workers. After each part the memory of the process and of its workers, the pace of each step and the
size of the store are noted. Nothing is real but the program: the sheets' pages are distinct, in distinct hands.
"""

import argparse
import gc
import json
import multiprocessing
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from socket import socket

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.delivery.hl7v2 import Hl7Profile
from recon.design.codec import form_from_json, form_to_json
from recon.design.kit import load_kit
from recon.drill.hands import invent_hand
from recon.drill.handwriting import Pen
from recon.drill.values import invent_scene, invent_values
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.reading import Value, Verdict
from recon.model.sheet import EXPLAINED, SheetState
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.counting import batches, count_batch
from recon.workflow.delivering import send_to
from recon.workflow.downtimes import close_downtime
from recon.workflow.explaining import void
from recon.workflow.exporting import export_fhir
from recon.workflow.matching import match
from recon.workflow.opening import make_store
from recon.workflow.printing import print_sheets
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import scan
from recon.workflow.verifying import tasks, verify
from tests.bench.tables import markdown
from tests.helpers.quiet_mllp import END, START, acknowledgement, control_id_of, frames, listening

# The pages go with the bundles; to make other files of them would take longer than all the rest.
PROFILE = Hl7Profile(mdm=False)
FORM, OPERATOR, PARTS = "vitals", "soak", 10
FORMS = Path(__file__).parents[1] / "helpers" / "forms"
BEGIN, STOP = "<!-- soak -->", "<!-- /soak -->"
_BLANK = 4  # one in so many sheets is printed for nobody
_MB, _DPI = 1 << 20, 200
_GIVEN = ["JEANNE", "LUCIE", "NADIA", "INES", "CLAIRE", "ZOE", "LOUIS", "KARIM", "JULES", "PAUL", "HUGO", "YANIS"]
_SYLLABLES = ["BA", "CO", "DU", "FI", "GE", "LA", "MO", "NE", "PI", "RO", "SU", "TA", "VE", "ZI"]
_TRUTH = dict[tuple[str, str, int | None], Value]


@dataclass(slots=True)
class Part:
    """What one part took: seconds by step, and how it was after it."""

    sheets: int
    seconds: dict[str, float] = field(default_factory=dict)
    decided: int = 0
    accepted: int = 0
    wrong: int = 0
    memory: float = 0.0
    workers: float = 0.0
    store: float = 0.0
    held: int = 0

    def pace(self, step: str, of: int = 0) -> float:
        return (of or self.sheets) / max(self.seconds[step], 1e-9)


def main(argv: Sequence[str] | None = None) -> int:
    options = _arguments(argv)
    if options.receive:
        return _receive()
    with _folder(options.keep) as work, _receiver() as port:
        parts, end = soak(work, options.sheets, options.jobs, port, options.seed)
    text = report(parts, end, options.sheets, options.jobs)
    print(text)
    if options.out:
        _put(options.out, text)
    return 0 if end["open"] == 0 and not end["problems"] else 1


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2, help="processes that read, and that fill")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a new folder for all that is made, which stays")
    parser.add_argument("--out", type=Path, help="a document to put the report into, between its marks")
    parser.add_argument("--receive", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(argv)


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def soak(work: Path, sheets: int, jobs: int, port: int, seed: int) -> tuple[list[Part], dict[str, object]]:
    """Go the whole path; return what each part took, and how it ended."""
    parts = []
    with make_store(work / "store", operator=OPERATOR) as store:
        for number in range(PARTS):
            count = sheets * (number + 1) // PARTS - sheets * number // PARTS
            parts.append(_part(store, work, number, count, jobs, port, Random(seed * 1000 + number)))
            print(f"{number + 1}/{PARTS}  {parts[-1].seconds}  {parts[-1].memory:.0f} MB", file=sys.stderr, flush=True)
        return parts, _end(store, work)


def _part(store: Store, work: Path, number: int, count: int, jobs: int, port: int, random: Random) -> Part:
    part = Part(count)
    with _timed(part, "print"):
        whose = _print(store, work, number, count)
    with _timed(part, "fill (not the program)"):
        truth = _fill(store, work, whose, jobs, random)
    with _timed(part, "scan and read"):
        part.workers = _scan(store, work / "scans", jobs)
    shutil.rmtree(work / "scans")
    part.accepted, part.wrong = _compared(store, whose, truth)
    with _timed(part, "verify"):
        part.decided = _verify(store, whose, truth)
    with _timed(part, "match"):
        _match(store, whose)
    with _timed(part, "send"):
        _send(store, port)
    part.held = _explain(store, whose)
    gc.collect()
    part.memory, part.store = _resident(os.getpid()), _size(store.folder)
    return part


@contextmanager
def _timed(part: Part, step: str) -> Iterator[None]:
    begin = time.perf_counter()
    yield
    part.seconds[step] = part.seconds.get(step, 0.0) + time.perf_counter() - begin


def _print(store: Store, work: Path, number: int, count: int) -> dict[str, tuple[Patient, Path, int]]:
    """Print for most, and blank ones for the others; return whose each sheet is, and where it is in which PDF."""
    people = [_patient(number, place) for place in range(count)]
    listed, coming = people[count // _BLANK :], people[: count // _BLANK]
    import_patients(store, people, operator=OPERATOR)
    found = {}
    for name, whom, blank in (("named", listed, 0), ("blank", (), len(coming))):
        if not (whom or blank):
            continue
        out = work / f"{name}.pdf"
        done = print_sheets(
            store, [FORM], kit=_kit(), lang="fr", out=out, operator=OPERATOR, patients=whom, blank=blank
        )
        for page, (serial, who) in enumerate(zip(done.serials, whom or coming, strict=True)):
            found[serial] = (who, out, page)
        count_batch(store, done.batch, operator=OPERATOR)
    return found


_KITS: list[object] = []


def _kit():  # type: ignore[no-untyped-def]
    if not _KITS:
        _KITS.append(load_kit([FORMS]))
    return _KITS[0]


def _patient(part: int, place: int) -> Patient:
    """Return somebody who is nobody else, and like nobody else."""
    number = part * 1_000_000 + place
    random = Random(number)
    name = "".join(random.choices(_SYLLABLES, k=4))
    born = date(1931, 1, 1) + timedelta(days=random.randrange(28_000))
    given = random.choice(_GIVEN)
    return Patient(f"9{number:09}", name, given, born, sex="F", iep=f"8{number:09}", ward="MED2")


def _fill(store: Store, work: Path, whose: dict[str, tuple[Patient, Path, int]], jobs: int, random: Random) -> _TRUTH:
    """Fill every sheet and scan it, in as many processes; return what was written."""
    (work / "scans").mkdir()
    now = store.clock().astimezone(store.timezone)
    form = form_to_json(_kit().form(FORM, "fr"))
    ways = [
        (serial, who, pdf, page, now, random.randrange(1 << 32), work / "scans" / f"{serial}.jpg")
        for serial, (who, pdf, page) in whose.items()
    ]
    truth: _TRUTH = {}
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for serial, written in pool.map(partial(_fill_one, form), ways, chunksize=8):
            truth |= {(serial, key, row): value for key, row, value in written}
    return truth


def _fill_one(
    form: str, way: tuple[str, Patient, Path, int, datetime, int, Path]
) -> tuple[str, list[tuple[str, int | None, Value]]]:
    serial, who, pdf, page, now, seed, out = way
    random = Random(seed)
    if pdf not in _PDFS:
        _PDFS.clear()
        _PDFS[pdf] = pdf.read_bytes()
    of, paper = form_from_json(form), _drawn(_PDFS[pdf], page)
    written = invent_values(of, invent_scene(who, now, random), random)
    Pen(paper, _DPI, invent_hand(random), random).write(of, 1, written)
    # Clean paper: what grain and slant do is measured elsewhere, and would make the store five times as large.
    out.write_bytes(cv2.imencode(".jpg", paper, [cv2.IMWRITE_JPEG_QUALITY, 60])[1].tobytes())
    return serial, [(one.field, one.row, one.value) for one in written]


def _drawn(pdf: bytes, page: int) -> np.ndarray:
    document = pdfium.PdfDocument(pdf)
    try:
        return document[page].render(scale=_DPI / 72, grayscale=True).to_numpy().squeeze().copy()
    finally:
        document.close()


_PDFS: dict[Path, bytes] = {}


def _scan(store: Store, scans: Path, jobs: int) -> float:
    """Scan the folder; return the most memory that a worker held, in MB, looked at all along."""
    most = 0.0

    def look(stage: str, done: int, total: int) -> None:
        nonlocal most
        if stage == "read" and done % 5 == 0:
            most = max([most, *(_resident(one.pid) for one in multiprocessing.active_children() if one.pid)])

    scan(store, [scans], operator=OPERATOR, jobs=jobs, progress=look)
    return most


def _compared(store: Store, whose: Sequence[str] | dict[str, object], truth: _TRUTH) -> tuple[int, int]:
    """Return how many fields were accepted without a person, and how many of those are not what was written."""
    accepted = wrong = 0
    for serial in whose:
        for one in queries.standings(store, serial=serial):
            if one.reading.verdict is Verdict.ACCEPTED:
                accepted += 1
                wrong += one.reading.value != truth.get((serial, one.reading.field, one.reading.row))
    return accepted, wrong


def _verify(store: Store, whose: Sequence[str] | dict[str, object], truth: _TRUTH) -> int:
    """Decide what waits, sheet by sheet, as somebody who knows what was written; return how many fields that were."""
    decided = 0
    for serial in whose:
        for task in tasks(store, sheet=serial):
            value = truth.get((task.sheet, task.field.key, task.row))
            text = None if value is None else ", ".join(value) if isinstance(value, tuple) else str(value)
            outcome = Outcome.BLANK if value is None else Outcome.VALUE
            where = task.sheet, task.field.key, task.row
            verify(store, *where, outcome=outcome, text=text, operator=OPERATOR, force=True)
            decided += 1
    return decided


def _match(store: Store, whose: dict[str, tuple[Patient, Path, int]]) -> None:
    for sheet in queries.nobodys_sheets(store, SheetState.VERIFIED):
        if sheet.serial in whose:
            match(store, sheet.serial, whose[sheet.serial][0].ipp, operator=OPERATOR)


def _send(store: Store, port: int) -> None:
    if queries.sheets(store, SheetState.MATCHED):
        send_to(store, Transport.MLLP, f"127.0.0.1:{port}", operator=OPERATOR, options=PROFILE)


def _explain(store: Store, whose: Sequence[str] | dict[str, object]) -> int:
    """Take out what did not go, as a person does who has looked at it; return how many those were."""
    left = [one.serial for one in queries.sheets_named(store, whose) if one.state not in EXPLAINED]
    for serial in left:
        void(store, serial, "essai d'endurance", operator=OPERATOR)
    return len(left)


def _end(store: Store, work: Path) -> dict[str, object]:
    """Export everything, close the account, and examine the store."""
    begin = time.perf_counter()
    exported = export_fhir(store, work / "bundles", operator=OPERATOR)
    seconds = time.perf_counter() - begin
    gc.collect()
    memory = _resident(os.getpid())
    close_downtime(store, operator=OPERATOR)
    account = status(store)
    begin = time.perf_counter()
    problems = [one.message() for one in check(store)]
    sheets = {name: count for name, count in account["sheets"].items() if count}
    return {
        "exported": len(exported.sheets),
        "export": seconds,
        "memory": memory,
        "check": time.perf_counter() - begin,
        "problems": problems,
        "sheets": sheets,
        "open": sum(count for name, count in sheets.items() if SheetState(name) not in EXPLAINED),
        "batches": len(batches(store, only_open=True)),
    }


def _resident(pid: int) -> float:
    """Return the memory that a process holds, in MB."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / _MB
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / _MB


@contextmanager
def _receiver() -> Iterator[int]:
    """Run a receiver that confirms whatever comes, in a process of its own; give its port."""
    command = [sys.executable, "-m", "tests.bench.soak", "--receive"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        yield int(json.loads(process.stdout.readline()))
        process.stdin.close()


def _receive() -> int:
    def serve(line: socket) -> None:
        for message in frames(line):
            assert control_id_of(message)
            line.sendall(START + acknowledgement(message, "AA") + END)

    with listening(serve) as port:
        print(port, flush=True)
        sys.stdin.read()
    return 0


def report(parts: Sequence[Part], end: dict[str, object], sheets: int, jobs: int) -> str:
    """Return the report in Markdown."""
    steps: list[tuple[str, Callable[[Part], float]]] = [
        ("printed, sheets/s", lambda one: one.pace("print")),
        ("read, pages/s", lambda one: one.pace("scan and read")),
        ("decided, fields/s", lambda one: one.pace("verify", one.decided)),
        ("sent, sheets/s", lambda one: one.pace("send")),
    ]
    first, last = parts[0], parts[-1]
    rows = [
        [
            str(number),
            *(f"{pace(one):.1f}" for _, pace in steps),
            *(f"{one.memory:.0f} {one.workers:.0f} {one.store:.0f}".split()),
        ]
        for number, one in enumerate(parts, start=1)
    ]
    rows.append(["last : first", *(f"{pace(last) / pace(first):.2f}" for _, pace in steps)])
    rows[-1] += [f"{last.memory / first.memory:.2f}", f"{last.workers / max(first.workers, 1):.2f}", ""]
    head = ["part", *(name for name, _ in steps), "memory, MB", "a worker's, MB", "store, MB"]
    accepted, wrong = sum(one.accepted for one in parts), sum(one.wrong for one in parts)
    cores = os.cpu_count()
    lines = [
        f"{sheets:,} sheets of one page on {datetime.now().astimezone():%Y-%m-%d}, {cores} cores "
        f"({platform.machine()}), Python {platform.python_version()}, {jobs} processes reading; load at the end: "
        f"{os.getloadavg()[1]:.1f} over five minutes.",
        "",
        markdown(head, rows),
        "",
        f"Fields decided by the script: {sum(one.decided for one in parts):,}; accepted without a person: "
        f"{accepted:,}, {wrong} of them not what was written. Sheets that could not go and were taken out by hand: "
        f"{sum(one.held for one in parts)}.",
        f"At the end {end['exported']:,} sheets were exported as FHIR in {end['export']:.0f} s "
        f"({end['memory']:.0f} MB in use then), and `recon check` took {end['check']:.0f} s: "
        f"{'nothing wrong' if not end['problems'] else end['problems']}. The account: {_account(end)}; "
        f"not explained: **{end['open']}**; the downtime closed.",
    ]
    return "\n".join(lines) + "\n"


def _account(end: dict[str, object]) -> str:
    sheets = end["sheets"]
    assert isinstance(sheets, dict)
    return ", ".join(f"{name} {count:,}" for name, count in sheets.items())


def _put(out: Path, text: str) -> None:
    """Put the report between its marks in a document."""
    whole = out.read_text(encoding="utf-8")
    before, _, rest = whole.partition(BEGIN)
    _, _, after = rest.partition(STOP)
    out.write_text(f"{before}{BEGIN}\n{text}{STOP}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

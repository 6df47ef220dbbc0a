"""Measures how well recon reads real hand-printed characters, from paper to readings, and writes the report.

    python tests/bench/accuracy.py [--scale 1] [--seed 2026] [--work DIR] [--out docs/accuracy.md]

Thousands of sheets are printed, filled with characters of people whom the reader has never seen, degraded as scanners,
copiers, faxes and telephones do, and read as ``recon scan`` reads them; some also through the command line, as a user
does. The characters and the press are not part of recon: they are looked for in RECON_SHARED, else in ../shared.

With ``--work`` a run that was stopped goes on where it was, as long as neither the program nor the seed has changed.
"""

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.command_line import Agreement, through_the_command_line  # noqa: E402
from tests.bench.measured import Measured  # noqa: E402
from tests.bench.plan import HANDS, PROFILES, Planned, plan  # noqa: E402
from tests.bench.pressing import Setup, press_and_read  # noqa: E402
from tests.bench.report import pictures, report  # noqa: E402
from tests.bench.tables import publish  # noqa: E402

_EVERY = 25  # pages between two words of progress
_READING = ("model", "vision", "reading", "design")  # the packages that make a reading what it is


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = (options.work or Path(folder)) / f"{fingerprint()}-{options.seed}"
        measured = measure(work, options)
        agreements = _command_line(work, options) if options.end_to_end else []
    text = report(measured, agreements, command(options))
    publish(text, options.out)
    if options.out:
        for name, picture in pictures(measured).items():
            (options.out.parent / name).write_bytes(picture)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=1.0, help="how many times the sheets of the report")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--profiles", nargs="+", default=list(PROFILES), choices=PROFILES)
    parser.add_argument("--hands", nargs="+", default=list(HANDS), choices=HANDS, help="whose characters")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--end-to-end", type=int, default=10, help="sheets to take through the command line, 0 for none"
    )
    parser.add_argument("--out", type=Path, help="report to write (Markdown); its pictures go beside it")
    parser.add_argument("--work", type=Path, help="folder that keeps what was measured, and pictures of every error")
    return parser.parse_args()


def command(options: argparse.Namespace) -> str:
    """Return the command line that made the report, as far as it matters."""
    return f"python tests/bench/accuracy.py --scale {options.scale:g} --seed {options.seed}"


def fingerprint() -> str:
    """Return a digest of all that decides what is read: what an earlier run kept is of use only with the same."""
    digest = hashlib.sha256()
    folders = [ROOT / "recon" / name for name in _READING] + [ROOT / "forms", ROOT / "tests" / "bench" / "forms"]
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    for path in sorted(path for path in files if "training" not in path.parts):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def measure(work: Path, options: argparse.Namespace) -> Measured:
    """Press and read all that is planned, telling how it goes; return what was measured."""
    planned = list(plan(options.hands, options.profiles, scale=options.scale, seed=options.seed))
    return gather(planned, Setup(crops=work / "errors"), work, options.jobs)


def gather(planned: list[Planned], setup: Setup, work: Path, jobs: int) -> Measured:
    """Return what ``setup`` makes of all that is planned."""
    by_name, total = {one.series.name: one for one in planned}, sum(one.series.sheets for one in planned)
    measured, started = Measured(), perf_counter()
    pages = press_and_read((one.series for one in planned), setup, jobs=jobs, results=work)
    for done, outcome in enumerate(pages, start=1):
        measured.count(by_name[outcome.series], outcome)
        if done % _EVERY == 0 or done == total:
            left = (perf_counter() - started) / done * (total - done) / 60
            told = f"{done} of {total} pages, about {left:.0f} minutes left, {measured.silent} silent errors"
            print(told, file=sys.stderr, flush=True)
    return measured


def _command_line(work: Path, options: argparse.Namespace) -> list[Agreement]:
    found = []
    for profile in (name for name in ("adf300", "fax") if name in options.profiles):
        print(f"through the command line: {profile}", file=sys.stderr, flush=True)
        found.append(through_the_command_line(work / "command-line", profile, options.end_to_end, options.seed))
    return found


if __name__ == "__main__":
    sys.exit(main())

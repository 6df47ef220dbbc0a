"""Measures how well recon reads real hand-printed characters, from paper to readings, and writes the report.

    python tests/bench/accuracy.py [--sheets 40] [--seed 2026] [--profiles adf300 …] [--out docs/accuracy.md]

It prints blank sheets of each form, has them filled with characters of people whom the reader has never seen and
degraded as scanners, copiers and faxes do, then scans and reads them through the command line, as a user does. The
characters and the press are not part of recon: they are looked for in RECON_SHARED, else in ../shared.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scoring import Row, Tally, interval, score  # noqa: E402

FORMS = ("vitals", "registration")
PROFILES = ("adf300", "adf200", "copy", "fax")
HANDS = {
    "all hands": ("digits_us_test", "digits_eu_semeion_test", "digits_eu_optdigits_test", "upper_us_test"),
    "European digits": ("digits_eu_semeion_test", "digits_eu_optdigits_test", "upper_us_test"),
}
Series = tuple[str, str]  # whose characters, which profile
Measured = tuple[dict[str, Tally], int, int]
GROUPS = ("marks", "digits", "capitals")


def main() -> int:
    options = _arguments()
    shared = Path(os.environ.get("RECON_SHARED", ROOT.parent / "shared"))
    if not (shared / "press" / "press.py").is_file():
        print(f"No press in {shared}: set RECON_SHARED to the folder that holds press/ and ink/.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        results = {
            (hands, profile): _measure(Path(options.work or folder) / hands / profile, hands, profile, shared, options)
            for hands in options.hands
            for profile in options.profiles
        }
    report = _report(results, options)
    print(report)
    if options.out:
        options.out.write_text(report, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=40, help="of each form and profile")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--profiles", nargs="+", default=list(PROFILES))
    parser.add_argument("--hands", nargs="+", default=list(HANDS), choices=HANDS, help="whose characters")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, help="report to write (Markdown)")
    parser.add_argument("--work", type=Path, help="folder to keep the sheets, images and readings in")
    return parser.parse_args()


def _measure(work: Path, hands: str, profile: str, shared: Path, options: argparse.Namespace) -> Measured:
    """Return the tallies of one profile over all forms, the pages read, and the pages pressed."""
    work.mkdir(parents=True, exist_ok=True)
    store = work / "store"
    _recon(store, "init")
    total: dict[str, Tally] = {}
    read = pressed = 0
    for form in FORMS:
        manifest, truth = _press(work, store, form, (hands, profile), shared, options)
        _recon(store, "scan", str(work / f"{form}-pages"), "--jobs", str(options.jobs), expect=(0, 1))
        readings = json.loads(_recon(store, "readings", "--json"))
        (work / f"{form}-readings.json").write_text(json.dumps(readings))
        tallies, pages = score(manifest, truth, readings)
        read, pressed = read + pages, pressed + len(truth)
        for group, tally in tallies.items():
            total.setdefault(group, Tally()).add(tally)
    return total, read, pressed


def _press(
    work: Path, store: Path, form: str, series: Series, shared: Path, options: argparse.Namespace
) -> tuple[Row, list[Row]]:
    """Print blank sheets, have them filled and degraded; return their manifest and what was written."""
    hands, profile = series
    pdf, manifest, pages = work / f"{form}.pdf", work / f"{form}.json", work / f"{form}-pages"
    _recon(
        store,
        "print",
        form,
        "--blank",
        str(options.sheets),
        "--lang",
        "fr",
        "--out",
        str(pdf),
        "--manifest",
        str(manifest),
    )
    packs = [str(shared / "ink" / f"{pack}.npz") for pack in HANDS[hands]]
    press = [
        sys.executable,
        str(shared / "press" / "press.py"),
        str(pdf),
        str(manifest),
        str(pages),
        "--glyphs",
        *packs,
    ]
    subprocess.run([*press, "--profile", profile, "--seed", str(options.seed)], check=True, stdout=subprocess.DEVNULL)
    return json.loads(manifest.read_text()), json.loads((pages / "truth.json").read_text())


def _recon(store: Path, *arguments: str, expect: tuple[int, ...] = (0,)) -> str:
    command = [sys.executable, "-m", "recon", "--store", str(store), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode not in expect:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def _report(results: dict[Series, Measured], options: argparse.Namespace) -> str:
    today = datetime.now(UTC).date().isoformat()
    lines = [
        "# Accuracy",
        "",
        f"Measured on {today} by `python tests/bench/accuracy.py --sheets {options.sheets} --seed {options.seed}`:",
        f"{options.sheets} blank sheets of each form ({', '.join(FORMS)}) a row, filled with real characters, degraded",
        "as the profile says, scanned and read through the command line. The characters are those of the *test* packs:",
        *(f"*{hands}*: {', '.join(HANDS[hands])};" for hands in options.hands),
        "their writers are not in the reader's training.",
        "",
        "*Silent errors*: fields that no person would be shown and whose value is not what was written, among those",
        "that no person would be shown. *Accepted*: share of the written fields that no person need look at; critical",
        "fields, which always go to a person, are left out of both. Intervals are Wilson's, at 95 %.",
        "Labels are taken as the packs have them, also where a careful reader would dispute them.",
        "",
        "| hands | profile | pages read | group | fields | written | accepted of written | silent errors "
        "| blank called blank | first choice right |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for series, (tallies, read, pressed) in results.items():
        lines += [_row(series, f"{read}/{pressed}", group, tallies[group]) for group in GROUPS if group in tallies]
    lines += ["", "Why fields went to a person (number of fields):", ""]
    for (hands, profile), (tallies, _, _) in results.items():
        for group, tally in tallies.items():
            reasons = ", ".join(f"{reason} {count}" for reason, count in tally.reasons.most_common())
            lines.append(f"- {hands}, {profile}, {group}: {reasons or 'none'}; critical {tally.critical}")
    errors = [
        f"- {', '.join(series)}: {e}" for series, (t, _, _) in results.items() for y in t.values() for e in y.silent
    ]
    lines += ["", "Every silent error:" if errors else "No silent error.", "", *errors]
    return "\n".join(lines).rstrip() + "\n"


def _row(series: Series, pages: str, group: str, tally: Tally) -> str:
    low, high = interval(len(tally.silent), tally.accepted)
    return (
        f"| {' | '.join(series)} | {pages} | {group} | {tally.fields} | {tally.written} "
        f"| {_share(tally.accepted_written, tally.written)} "
        f"| {len(tally.silent)} of {tally.accepted} ({low:.2%} – {high:.2%}) "
        f"| {tally.blank_right} of {tally.blank} | {_share(tally.first_right, tally.written)} |"
    )


def _share(count: int, total: int) -> str:
    return f"{count / total:.1%}" if total else "–"


if __name__ == "__main__":
    sys.exit(main())

"""What becomes of sheets that came to harm: read, told, or read wrongly; and writes the table.

    python tests/bench/hazards.py [--sheets 10] [--seed 7] [--only NAME …] [--work DIR] [--out docs/hazards.md]

Each hazard befalls as many sheets of each of recon's two forms, filled as for tests/bench/accuracy.py.
"""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.reading.words import Words  # noqa: E402
from tests.bench.accuracy import fingerprint, gather  # noqa: E402
from tests.bench.harms import HARMS  # noqa: E402
from tests.bench.measured import ASTRAY_MM, Measured  # noqa: E402
from tests.bench.outside import packs  # noqa: E402
from tests.bench.paper import Harm, Writer  # noqa: E402
from tests.bench.plan import GROUPS, HANDS, Planned  # noqa: E402
from tests.bench.pressing import Series, Setup  # noqa: E402
from tests.bench.scoring import Tally  # noqa: E402
from tests.bench.tables import markdown, percent, publish  # noqa: E402

_FORMS = ("vitals", "registration")
_HANDS = next(iter(HANDS))


def main() -> int:
    options = _arguments()
    chosen = [harm for harm in HARMS if not options.only or any(word in harm.name for word in options.only)]
    with tempfile.TemporaryDirectory() as folder:
        work = (options.work or Path(folder)) / f"hazards-{fingerprint()}-{options.seed}"
        planned = [one for harm in chosen for one in _planned(harm, options.sheets, options.seed)]
        measured = gather(planned, Setup(crops=work / "errors"), work, options.jobs)
    text = _report(measured, options)
    publish(text, options.out)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=10, help="of each form and hazard")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", nargs="+", help="hazards with one of these words in their name")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, help="table to write (Markdown)")
    parser.add_argument("--work", type=Path, help="folder that keeps what was measured, and pictures of every error")
    return parser.parse_args()


def _planned(harm: Harm, sheets: int, seed: int) -> list[Planned]:
    """Return the sheets that ``harm`` befalls; they stand in the results in the place of a scanner."""
    writer, slug = Writer(packs(*HANDS[_HANDS])), "".join(c if c.isalnum() else "_" for c in harm.name)
    return [
        Planned(
            Series(f"{slug}-{form}", form, harm.profile, writer, sheets, seed, words=Words.gathered(()), harm=harm),
            _HANDS,
            "common",
            harm.name,
        )
        for form in _FORMS
    ]


def _report(measured: Measured, options: argparse.Namespace) -> str:
    head = ["hazard", "sheets", "read", "refused", "mis-registered", "worst field astray, mm: median, worst",
            *(f"{group}: accepted of written" for group in GROUPS), "silent errors", "of accepted"]  # fmt: skip
    rows = [_row(measured, name) for _, name in measured.pages]
    listed = [line for pages in measured.pages.values() for line in pages.refused + pages.astray]
    errors = sorted(error for tally in measured.tallies.values() for error in tally.silent)
    command = f"python tests/bench/hazards.py --sheets {options.sheets} --seed {options.seed}"
    return f"""# Hazards

Measured on {datetime.now(UTC).date().isoformat()} by `{command}`:
what becomes of sheets that came to harm, beyond what scanners do in ordinary use ([accuracy.md](accuracy.md)).

{markdown(head, rows)}

A sheet is *refused* with a fault that a person is told. It is *mis-registered* where a field was looked for more than
{ASTRAY_MM:g} mm from its true place, and no person is shown that field for that reason. What no machine should settle,
a box crossed out or a field under another sheet, counts as a silent error if it is accepted at all.

## Refused and mis-registered sheets

{_list(listed)}

## Every silent error

{_list(errors)}
"""


def _row(measured: Measured, name: str) -> list[str]:
    pages = measured.sheets(_HANDS, (name,))
    tallies = [measured.tally(_HANDS, (name,), group) for group in GROUPS]
    total = Tally()
    for tally in tallies:
        total.add(tally)
    faults = ", ".join(f"{fault} {count}" for fault, count in pages.faults.most_common()) or "none"
    away = f"{median(pages.away):.2f}, {max(pages.away):.2f}" if pages.away else "–"
    shares = [percent(tally.accepted_written, tally.written) for tally in tallies]
    counts = [str(len(total.silent)), f"{total.accepted:,}"]
    return [name, str(pages.pressed), str(pages.read), faults, str(len(pages.astray)), away, *shares, *counts]


def _list(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines) or "None."


if __name__ == "__main__":
    sys.exit(main())

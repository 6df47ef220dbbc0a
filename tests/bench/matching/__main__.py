"""Measures how well sheets are matched to patients, and writes the report and the curve beside it.

    python -m tests.bench.matching --out docs/matching.md --seed 1 [--sheets N] [--patients N] [--febrl DIR]

Without ``--febrl`` the sets are taken from the peers' environment, where they are. What stands in the report before
"Measured" is written by hand, and stays.
"""

import argparse
import platform
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench.matching import febrl, report
from tests.bench.matching.batch import measure_batch
from tests.bench.matching.known import Known
from tests.bench.matching.measure import Linked, answer, chance, link_febrl, link_unnumbered, peak_mb
from tests.bench.matching.people import invent
from tests.bench.matching.sheets import Writer, present
from tests.bench.matching.stored import measure_store

_IN_BATCH, _IN_STORE = 20_000, 3000
_STRANGERS = 10  # drawn for each patient
_LOOKALIKES, _IN_HOUSE = 0.3, 0.2  # more sheets, for each one


def main() -> None:
    options = _options()
    folder = febrl.find(options.febrl)
    if options.febrl and folder is None:
        raise SystemExit(f"No FEBRL sets in {options.febrl}")
    linked = [_linked(folder, name) for name in febrl.SETS] if folder else []
    parts = [_said(options), *_hospital(options, linked)]
    before = options.out.read_text("utf-8") if options.out.is_file() else "# Matching\n"
    options.out.write_text(report.with_figures(before, "\n".join(parts)), encoding="utf-8")
    if linked:
        options.out.with_name("matching-curve.svg").write_text(report.curve(linked), encoding="utf-8")


def _linked(folder: Path, name: str) -> Linked:
    linked = link_febrl(febrl.load(folder, name), within=name != "4")
    linked.unnumbered = link_unnumbered(febrl.load(folder, name, numbers=False))
    return linked


def _hospital(options: argparse.Namespace, linked: Sequence[Linked]) -> list[str]:
    """Measure the French hospital; return all parts of the report."""
    roster = invent(options.patients, options.seed)
    known = Known(roster.patients)
    written = list(Writer(roster, options.seed).sheets(options.sheets))
    answered = answer(written, known.suggest)
    alike = answer(Writer(roster, options.seed + 2).lookalikes(int(_LOOKALIKES * options.sheets)), known.suggest)
    here = present(roster)
    in_house = Writer(roster, options.seed + 3).in_house(int(_IN_HOUSE * options.sheets))
    inside = answer(in_house, partial(known.suggest, policy=replace(known.policy, present=here)))
    memory = peak_mb()
    strangers = chance(roster, known, _STRANGERS * options.patients, options.seed + 1)
    stored = measure_store(roster.patients, [one.described for one in written[:_IN_STORE]], answered.best)
    batch = measure_batch(options.patients, min(options.sheets, _IN_BATCH), options.seed, answered.best)
    return [
        report.targets(linked, answered, stored),
        report.febrl(linked) if linked else "### FEBRL\n\nThe sets are not here: not measured.\n",
        report.hospital(answered, len(roster.patients)),
        report.in_house(inside, len(here)),
        report.lookalikes(alike),
        report.chance(strangers),
        report.thresholds(answered.of(lambda who: not who.startswith("new:")), strangers),
        report.speed(answered.seconds, stored, batch, memory),
    ]


def _said(options: argparse.Namespace) -> str:
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    command = f"python -m tests.bench.matching --out docs/matching.md --seed {options.seed} --sheets {options.sheets}"
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"On {day} by `{command}`;\n{machine}, on a machine that others used at the same time.\n"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sheets", type=int, default=100_000)
    parser.add_argument("--patients", type=int, default=150_000)
    parser.add_argument("--febrl", type=Path, help="folder with dataset1.csv and the others")
    return parser.parse_args()


if __name__ == "__main__":
    main()

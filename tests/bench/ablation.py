"""What each part of the reader is worth: the same sheets read without it; and writes the table.

    python tests/bench/ablation.py [--scale 0.15] [--model FILE] [--work DIR] [--out docs/ablations.md]

``--model`` is a network trained without European shapes (python -m recon.reading.training tells how); without it that
row is left out.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from math import prod
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import recon.reading.page as reading  # noqa: E402
from recon.model.form import Field, Form  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.model.reading import Candidate, Reason, Verdict  # noqa: E402
from recon.reading.answer import Answer, blank  # noqa: E402
from recon.reading.boxes import Box  # noqa: E402
from recon.reading.characters import reader as characters  # noqa: E402
from recon.reading.characters.reader import CharacterReader  # noqa: E402
from recon.reading.context import Context  # noqa: E402
from recon.reading.engines import Engines, default_engines  # noqa: E402
from recon.reading.fields import decode  # noqa: E402
from recon.reading.fields.values import gap, text_of  # noqa: E402
from recon.reading.rules import Answers  # noqa: E402
from tests.bench.accuracy import fingerprint, gather  # noqa: E402
from tests.bench.measured import Measured  # noqa: E402
from tests.bench.plan import HANDS, PROFILES, plan  # noqa: E402
from tests.bench.pressing import Setup  # noqa: E402
from tests.bench.scoring import Tally, reachable  # noqa: E402
from tests.bench.tables import markdown, percent, publish  # noqa: E402

_LIMITS = {"digits": 0.0005, "capitals": 0.001}  # silent errors among accepted that are borne
_LEFT_OUT = "careplan"  # marks are not what is taken apart here


@dataclass(frozen=True, slots=True)
class Variant:
    """The reader without one of its parts."""

    name: str
    setup: Setup


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = (options.work or Path(folder)) / f"ablation-{fingerprint()}-{options.seed}"
        results = {variant.name: _measure(variant, work, options) for variant in variants(options.model)}
    text = _report(results, options)
    publish(text, options.out)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=0.15, help="how many times the sheets of docs/accuracy.md")
    parser.add_argument("--seed", type=int, default=2027)
    parser.add_argument("--profiles", nargs="+", default=["adf300", "copy"], choices=PROFILES)
    parser.add_argument("--model", type=Path, help="network trained without European shapes")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, help="table to write (Markdown)")
    parser.add_argument("--work", type=Path, help="folder that keeps what was measured")
    return parser.parse_args()


def variants(model: Path | None) -> list[Variant]:
    """Return the reader as it ships, and without each of its parts."""
    found = [
        Variant("as it ships", Setup()),
        Variant("without the second reader", Setup(engines=alone)),
        Variant("without the fields' language", Setup(prepare=by_character)),
        Variant("without a careful second look at characters", Setup(prepare=without_views)),
        Variant("without judging how the page lies", Setup(policy=replace(Policy(), residual_mm=9.0))),
    ]
    if model is not None:
        name = f"without European shapes-{sha256(model.read_bytes()).hexdigest()[:8]}"
        found.append(Variant(name, Setup(engines=partial(with_model, model))))
    return found


def alone() -> Engines:
    """Return the shipped readers without the second one."""
    return replace(default_engines(), second=None)


def with_model(model: Path) -> Engines:
    """Return the shipped readers with another network for characters."""
    return replace(default_engines(), characters=CharacterReader(model))


def without_views() -> None:
    """Have every character looked at once, by the fast network alone."""
    if not hasattr(characters, "SURE"):
        raise SystemExit(
            "recon.reading.characters.reader no longer says from when on the fast network's word is enough"
        )
    characters.SURE = 0.0  # type: ignore[misc]


def by_character() -> None:
    """Have fields read a character at a time, as if any were as good as any other, and none spoke for another."""
    reading.decode_field = plainly  # type: ignore[attr-defined]
    for name in ("weigh", "lean"):  # what fields say of each other, where the page asks for it
        if hasattr(reading, name):
            setattr(reading, name, _unweighed)


def _unweighed(form: Form, answers: Answers) -> Answers:
    return answers


def plainly(field: Field, boxes: tuple[Box, ...], policy: Policy, context: Context) -> Answer:
    """Return the likeliest character of every box, as likely together as the product of their odds."""
    with_language = decode(field, boxes, policy, context)
    written = [box for box in boxes if box.likely]
    if not written:
        return blank(0.999) if with_language.verdict is Verdict.BLANK else with_language
    text = text_of(field, "".join(box.likely[0] if box.likely else " " for box in boxes))
    doubt = gap(field, boxes) or next((box.doubt for box in boxes if box.doubt), Reason.NONE)
    candidate = Candidate(text, prod(box.odds[0] for box in written))
    return Answer((candidate,), Verdict.REVIEW if doubt else Verdict.ACCEPTED, doubt, with_language.source)


def _measure(variant: Variant, work: Path, options: argparse.Namespace) -> Measured:
    print(variant.name, file=sys.stderr, flush=True)
    planned = plan(list(HANDS), options.profiles, scale=options.scale, seed=options.seed)
    chosen = [one for one in planned if one.series.form != _LEFT_OUT]
    return gather(chosen, variant.setup, work / variant.name.replace(" ", "_"), options.jobs)


def _report(results: dict[str, Measured], options: argparse.Namespace) -> str:
    command = f"python tests/bench/ablation.py --scale {options.scale:g} --seed {options.seed}"
    parts = [f"## {title}\n\n{_table(results, tally)}" for title, tally in _rows(options.profiles).items()]
    limits = ", ".join(f"{limit:.2%} of {group}" for group, limit in _LIMITS.items())
    return f"""# Ablations

Measured on {datetime.now(UTC).date().isoformat()} by `{command}` on {" and ".join(options.profiles)}:
the very same sheets, of the same hands as in [accuracy.md](accuracy.md), read by the reader as it ships and without one
of its parts. *First choice right* is over all that was written; *accepted* and *silent errors* are at the thresholds
that ship, which were found for the whole reader. *Reachable* is what could be accepted of the written at the most
silent errors that are borne ({limits}), with the threshold chosen afterwards for each row: it
flatters all rows alike, and lets them be compared.

{chr(10).join(part + chr(10) for part in parts).strip()}

*Without the fields' language*: each box by itself; no ranges, calendars, words or rosters, nothing between fields but
the form's own checks. *Without a careful second look*: the fast network's word stands. *Without judging how the page
lies*: no field goes to a person because the print around it lies loosely over the template. *Without European shapes*:
a network of the same kind and training, but for the European hands and drawn shapes.
"""


def _rows(profiles: list[str]) -> dict[str, tuple[str, Callable[[Measured], Tally]]]:
    """Return the tables: title to the group and what counts its fields."""
    mixed, european = HANDS

    def of(hands: str, group: str) -> Callable[[Measured], Tally]:
        return lambda measured: measured.tally(hands, profiles, group)

    return {
        "Numbers, dates and times; all hands": ("digits", of(mixed, "digits")),
        "Numbers, dates and times; European hands": ("digits", of(european, "digits")),
        "Capitals alone: initials, and names in no list": ("capitals", of(mixed, "capitals alone")),
        "Names of the list or roster": ("capitals", of(mixed, "capitals with a list or roster")),
    }


def _table(results: dict[str, Measured], row: tuple[str, Callable[[Measured], Tally]]) -> str:
    group, tally_of = row
    head = [
        "reader",
        "written",
        "first choice right",
        "accepted of written",
        "silent errors",
        "of accepted",
        "reachable",
    ]
    rows = []
    for name, measured in results.items():
        tally = tally_of(measured)
        best = reachable(tally.said, _LIMITS[group])
        counts = [str(len(tally.silent)), f"{tally.accepted:,}", percent(best, tally.written)]
        shares = [percent(tally.first_right, tally.written), percent(tally.accepted_written, tally.written)]
        rows.append([name.rpartition("-")[0] or name, f"{tally.written:,}", *shares, *counts])
    return markdown(head, rows)


if __name__ == "__main__":
    sys.exit(main())

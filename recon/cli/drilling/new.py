"""``recon drill new``: makes an exercise in a folder of its own."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from recon.cli.output import complain, say, say_table
from recon.language import LANGUAGES, current, tr
from recon.model.exercise import ANSWERS_FILE

SHEETS, MINUTES, SEED = 60, 90, 1
_MOST_SHEETS, _MOST_MINUTES, _MOST_SEED = 2_000, 24 * 60, 2**53


def configure(parser: ArgumentParser) -> None:
    folder, number = tr("cli.folder"), "N"
    parser.add_argument("--ward", required=True, metavar=tr("cli.name"), help=tr("drill.cli.ward"))
    parser.add_argument(
        "--sheets", type=_between(1, _MOST_SHEETS), default=SHEETS, metavar=number, help=tr("drill.cli.sheets")
    )
    parser.add_argument(
        "--minutes", type=_between(1, _MOST_MINUTES), default=MINUTES, metavar=number, help=tr("drill.cli.minutes")
    )
    parser.add_argument("--seed", type=_between(0, _MOST_SEED), default=SEED, metavar=number, help=tr("drill.cli.seed"))
    parser.add_argument("--out", type=Path, required=True, metavar=folder, help=tr("drill.cli.out"))
    parser.add_argument("--forms", metavar=tr("cli.name"), help=tr("drill.cli.forms"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("drill.cli.lang"))
    parser.add_argument("--day", type=_date, metavar="DATE", help=tr("drill.cli.day"))
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--filled", action="store_true", help=tr("drill.cli.filled"))
    how.add_argument("--to-fill", action="store_true", help=tr("drill.cli.to_fill"))


def run(options: Namespace) -> int:
    from recon.workflow.drilling.making import Plan, make

    plan = Plan(
        ward=options.ward.strip(),
        sheets=options.sheets,
        minutes=options.minutes,
        seed=options.seed,
        out=options.out,
        forms=tuple(name.strip() for name in (options.forms or "").split(",") if name.strip()),
        lang=options.lang or current(),
        day=options.day,
        is_to_fill=options.to_fill,
    )
    made = make(plan, operator=options.operator, began=lambda step: complain(tr(f"drill.steps.{step}")))
    exercise = made.exercise
    say(tr("drill.made.title", seed=plan.seed, folder=plan.out))
    rows: list[tuple[str, object]] = [
        (tr("drill.made.patients"), exercise.patients),
        (tr("drill.made.sheets"), exercise.sheets),
        (tr("drill.made.pages"), exercise.pages),
        (tr("drill.made.scanned"), exercise.scanned),
        (tr("drill.made.mistakes"), made.mistakes),
        (tr("drill.made.papers"), ", ".join(exercise.papers)),
        (tr("drill.made.key"), tr("drill.made.key_for", file=ANSWERS_FILE)),
    ]
    say_table([row for row in rows if row[1] != 0], indent="")
    return 0


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(tr("roster.bad_date", text=text)) from None


def _between(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not (text.isascii() and text.isdecimal()) or not least <= int(text) <= most:
            raise ArgumentTypeError(tr("demo.not_between", text=text, least=least, most=most))
        return int(text)

    return number

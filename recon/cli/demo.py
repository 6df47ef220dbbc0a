"""``recon demo``: the whole path on invented patients, and what came of it."""

import shlex
import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from recon.cli.output import complain, decimal, say, say_table
from recon.drill.comparing import Mistake
from recon.language import LANGUAGES, current, tr
from recon.workflow.demonstrating import (
    DEFAULT_SHEETS,
    LEAST_SHEETS,
    MOST_SHEETS,
    OPERATOR,
    Demonstrated,
    Plan,
    demonstrate,
)
from recon.workflow.reading_out import fault_message


def configure(parser: ArgumentParser) -> None:
    folder, number = tr("cli.folder"), "N"
    sheets = _between(LEAST_SHEETS, MOST_SHEETS)
    parser.add_argument("--out", type=Path, required=True, metavar=folder, help=tr("demo.options.out"))
    parser.add_argument("--sheets", type=sheets, default=DEFAULT_SHEETS, metavar=number, help=tr("demo.options.sheets"))
    parser.add_argument("--seed", type=int, default=1, metavar=number, help=tr("demo.options.seed"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("demo.options.lang"))
    parser.add_argument("--jobs", type=_between(1, 64), metavar=number, help=tr("demo.options.jobs"))


def run(options: Namespace) -> int:
    plan = Plan(options.out, options.sheets, options.seed, options.lang or current(), options.jobs)
    say(tr("demo.title", seed=plan.seed))
    done = demonstrate(plan, began=lambda step: complain(tr(f"demo.steps.{step}")))
    say()
    say_table(list(_rows(plan, done)), indent="")
    for mistake in done.compared.mistakes:
        say(_told(mistake))
    say()
    say(tr("demo.states"))
    say_table([(count, tr(f"states.{state}")) for state, count in done.status["sheets"].items() if count])
    say()
    say(tr("demo.open_window", sheets=done.left))
    say(f"  {_command()} --store {shlex.quote(str(plan.store))} app")
    return 0


def _rows(plan: Plan, done: Demonstrated) -> Iterator[tuple[str, str]]:
    compared, scanned = done.compared, done.scanned
    alone = compared.accepted + compared.blank
    details: dict[str, dict[str, object]] = {
        "printed": {"sheets": done.printed, "blank": done.blank, "folder": plan.out},
        "filled": {"sheets": done.printed - done.out, "out": done.out},
        "scanned": {"pages": scanned.read, "seconds": decimal(done.seconds, 1)},
        "aside": {"faults": "; ".join(f"{t.image}: {fault_message(t.fault)}" for t in scanned.faulty if t.fault)},
        "read": {"fields": alone + compared.review, "alone": alone, "review": compared.review},
        "compared": {"wrong": len(compared.mistakes), "alone": alone},
        "settled": {"fields": done.settled, "operator": OPERATOR},
        "matched": {"sheets": done.matched},
        "exported": {"sheets": len(done.delivery.sheets), "values": done.delivery.values, "file": plan.bundle},
    }
    for name, places in details.items():
        yield tr(f"demo.{name}.name"), tr(f"demo.{name}.text", None, **places)


def _told(mistake: Mistake) -> str:
    sheet, field, row = mistake.place
    place = field if row is None else f"{field}:{row}"
    return tr("demo.mistake", sheet=sheet, field=place, written=mistake.written, read=mistake.read)


def _command() -> str:
    """Return how this program is started from here, so that the line can be pasted."""
    started, here = Path(sys.argv[0]).absolute(), Path.cwd()
    if started.name != "recon":
        return "python -m recon"
    if shutil.which("recon") == str(started):
        return "recon"
    return shlex.quote(str(started.relative_to(here) if started.is_relative_to(here) else started))


def _between(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise ArgumentTypeError(tr("demo.not_between", text=text, least=least, most=most))
        return int(text)

    return number

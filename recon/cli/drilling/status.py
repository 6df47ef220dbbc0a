"""``recon drill status``: where an exercise stands: its clock, what is due, what comes next, what is not done."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recon.cli.drilling.words import done_json, inject_rows, minutes
from recon.cli.output import say, say_json, say_table
from recon.language import tr

if TYPE_CHECKING:
    from recon.workflow.drilling.running import Run


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.folder"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    """Return 0, or 1 while something is due that nobody has let happen."""
    from recon.workflow.drilling.running import open_exercise, run_of

    with open_exercise(options.folder) as store:
        found = run_of(store)
    if options.json:
        say_json(_json(found))
    else:
        _tell(found)
    return 1 if found.due else 0


def _tell(found: "Run") -> None:
    if found.started is None:
        say(tr("drillrun.not_started"))
    elif found.stopped is not None:
        say(tr("drillrun.stopped_at", minutes=minutes(found.minute)))
    else:
        left = found.exercise.minutes - found.minute  # the two are the whole time
        words = "drillrun.runs" if left >= 0 else "drillrun.runs_over"
        say(tr(words, minutes=minutes(found.minute), left=minutes(abs(left))))
    say_table(list(inject_rows(found)))
    if found.is_running:
        done, count = found.ticked
        say(tr("drillrun.tasks_done", done=done, count=count))


def _json(found: "Run") -> dict[str, Any]:
    return {
        "started": found.started.isoformat() if found.started else None,
        "stopped": found.stopped.isoformat() if found.stopped else None,
        "minute": found.minute,
        "left_seconds": round(found.left.total_seconds()),
        "due": [place + 1 for place, _ in found.due],
        "next": found.next[0] + 1 if found.next else None,
        "injects": {str(place + 1): done_json(one) for place, one in found.injects.items()},
        "tasks": {str(place + 1): done_json(one) for place, one in found.tasks.items()},
    }

"""``recon drill start``: starts the clock of an exercise."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.drilling.words import minutes
from recon.cli.output import say
from recon.language import tr


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.folder"))


def run(options: Namespace) -> int:
    from recon.workflow.drilling.running import open_exercise, start

    with open_exercise(options.folder) as store:
        run = start(store, operator=options.operator)
    say(tr("drillrun.started", minutes=minutes(run.exercise.minutes)))
    return 0

"""``recon drill stop``: stops the clock of an exercise."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.drilling.words import minutes
from recon.cli.output import say
from recon.language import tr


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.folder"))


def run(options: Namespace) -> int:
    from recon.workflow.drilling.running import open_exercise, stop

    with open_exercise(options.folder) as store:
        run = stop(store, operator=options.operator)
    say(tr("drillrun.stopped", minutes=minutes(run.minute), folder=options.folder))
    return 0

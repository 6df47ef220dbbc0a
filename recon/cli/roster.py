"""``recon roster import CSV``: makes a list of patients known."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import say
from recon.language import tr
from recon.workflow.opening import open_store
from recon.workflow.rosters import import_roster


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["import"], help=tr("cli.roster.what"))
    parser.add_argument("file", type=Path, metavar="CSV", help=tr("cli.roster.file"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        count, changed = import_roster(store, options.file, operator=options.operator)
    say(tr("cli.roster.done", count=count, changed=changed))
    return 0

"""``recon match``: says whose sheet a blank one is."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say
from recon.language import tr
from recon.workflow.matching import UNLISTED, match
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.match.sheet"))
    parser.add_argument("ipp", metavar="IPP", help=tr("cli.match.ipp"))
    parser.add_argument("--unlisted", action="store_true", help=tr("cli.match.unlisted"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        found = match(store, options.sheet, options.ipp, operator=options.operator, unlisted=options.unlisted)
    if UNLISTED in found.reasons:
        complain(tr("cli.match.provisional", ipp=found.patient))
    say(tr("cli.match.done", sheet=found.sheet, ipp=found.patient))
    return 0

"""``recon void``: takes a sheet out of the account."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import say
from recon.language import tr
from recon.workflow.accounting import void
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.void.sheet"))
    parser.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("cli.void.why"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        sheet = void(store, options.sheet, options.why, operator=options.operator)
    say(tr("cli.void.done", sheet=sheet.serial))
    return 0

"""``recon missing``: says that a sheet was looked for and is lost."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import say
from recon.language import tr
from recon.workflow.accounting import declare_missing
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.missing.sheet"))
    parser.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("cli.missing.why"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        sheet = declare_missing(store, options.sheet, options.why, operator=options.operator)
    say(tr("cli.missing.done", sheet=sheet.serial))
    return 0

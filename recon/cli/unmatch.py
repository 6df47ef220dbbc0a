"""``recon unmatch``: takes back whose sheet it was said to be."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say
from recon.language import tr
from recon.store import mergers
from recon.workflow.matching import unmatch
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.unmatch.sheet"))
    parser.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("cli.unmatch.why"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        sheet = unmatch(store, options.sheet, options.why, operator=options.operator)
        files = mergers.exported_to(store, sheet.serial)
    if files:
        complain(tr("cli.unmatch.exported", files=", ".join(files)))
    say(tr("cli.unmatch.done", sheet=sheet.serial))
    return 0

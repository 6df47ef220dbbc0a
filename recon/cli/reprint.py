"""``recon reprint SERIAL…``: prints sheets again, under their own serials."""

from argparse import ArgumentParser, Namespace

from recon.cli.forms import add_folders, chosen_kit
from recon.cli.printed import add_destination, tell, watching
from recon.language import tr
from recon.workflow.opening import open_store
from recon.workflow.reprinting import reprint_sheets


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheets", nargs="+", metavar=tr("cli.sheet"), help=tr("cli.reprint.sheets"))
    add_destination(parser)
    add_folders(parser)


def run(options: Namespace) -> int:
    with open_store(options.store) as store, watching() as watched:
        printed = reprint_sheets(
            store,
            options.sheets,
            kit=chosen_kit(options),
            out=options.out,
            operator=options.operator,
            manifest=options.manifest,
            printer=options.printer,
            duplex=options.duplex or None,
            progress=watched.progress,
            stop=watched.stop,
        )
    tell(printed, options.printer)
    return 0

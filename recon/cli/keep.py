"""``recon keep``: says which scan of a page counts, where two of them differ."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from recon.cli.output import say
from recon.language import tr
from recon.workflow.opening import open_store
from recon.workflow.repeats import Choice, keep


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.keep.sheet"))
    parser.add_argument("page", type=_page, metavar=tr("cli.keep.number"), help=tr("cli.keep.page"))
    which = parser.add_mutually_exclusive_group(required=True)
    for choice in Choice:
        told = tr(f"cli.keep.{choice}")
        which.add_argument(f"--{choice}", action="store_const", dest="choice", const=choice, help=told)


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        kept = keep(store, options.sheet, options.page, options.choice, operator=options.operator)
    say(tr("cli.keep.done", sheet=options.sheet, page=options.page, image=kept.name))
    return 0


def _page(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.keep.no_page", text=text))
    return int(text)

"""``recon labels``: labels and wristbands for patients."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say
from recon.cli.printed import add_whom, chosen, count, watching
from recon.language import LANGUAGES, current, tr
from recon.workflow.labelling import STOCK_NAMES, print_labels
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    add_whom(parser, blank=tr("cli.labels.blank"), name="--blank-numbers")
    parser.add_argument("--stock", required=True, choices=STOCK_NAMES, help=tr("cli.labels.stock"))
    parser.add_argument("--copies", type=count, default=1, metavar="N", help=tr("cli.labels.copies"))
    parser.add_argument("--start", type=count, default=1, metavar="N", help=tr("cli.labels.start"))
    parser.add_argument("--lang", choices=LANGUAGES, default=current(), help=tr("cli.labels.lang"))
    parser.add_argument("--out", type=Path, required=True, metavar="PDF", help=tr("cli.print.out"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("cli.print.printer"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store, watching() as watched:
        whom = chosen(store, options)
        done = print_labels(
            store,
            stock=options.stock,
            lang=options.lang,
            out=options.out,
            operator=options.operator,
            patients=whom.patients,
            blank=options.blank or 0,
            copies=options.copies,
            start=options.start,
            printer=options.printer,
            progress=watched.progress,
            stop=watched.stop,
        )
    say(tr("cli.labels.done", labels=done.labels, pages=done.pages, out=done.out))
    for number in done.numbers:
        say(f"  {number}")
    if options.printer:
        complain(tr("cli.print.sent", printer=options.printer, job=done.job or "?"))
    return 0

"""``recon print``: issues sheets and makes their PDF."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from recon.cli.forms import add_folders, chosen_kit
from recon.cli.output import complain, say
from recon.language import LANGUAGES, current, tr
from recon.workflow.opening import open_store
from recon.workflow.printing import print_sheets
from recon.workflow.rosters import load_roster


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("forms_wanted", metavar="FORM[,FORM…]", type=_names, help=tr("cli.print.forms"))
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("--roster", type=Path, metavar="CSV", help=tr("cli.print.roster"))
    whom.add_argument("--blank", type=_count, metavar="N", help=tr("cli.print.blank"))
    parser.add_argument("--lang", choices=LANGUAGES, default=current(), help=tr("cli.print.lang"))
    parser.add_argument("--out", type=Path, required=True, metavar="PDF", help=tr("cli.print.out"))
    parser.add_argument("--manifest", type=Path, metavar="JSON", help=tr("cli.print.manifest"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("cli.print.printer"))
    add_folders(parser)


def run(options: Namespace) -> int:
    roster = None if options.roster is None else load_roster(options.roster)
    with open_store(options.store) as store:
        printed = print_sheets(
            store,
            options.forms_wanted,
            kit=chosen_kit(options),
            lang=options.lang,
            out=options.out,
            operator=options.operator,
            patients=roster.patients if roster else (),
            blank=options.blank or 0,
            manifest=options.manifest,
            printer=options.printer,
            data_age_at=roster.made_at if roster else None,
        )
    say(tr("cli.print.done", sheets=len(printed.serials), pages=printed.pages, out=printed.out))
    if options.printer:
        complain(tr("cli.print.sent", printer=options.printer))
    return 0


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise ArgumentTypeError(tr("cli.print.no_form"))
    return list(dict.fromkeys(names))


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.print.no_count", text=text))
    return int(text)

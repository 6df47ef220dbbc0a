"""``recon print``: issues sheets and makes their PDF."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence

from recon.cli.forms import add_folders, chosen_kit
from recon.cli.output import complain
from recon.cli.printed import add_destination, add_whom, chosen, count, tell, watching
from recon.errors import UsageError
from recon.language import LANGUAGES, current, tr
from recon.model.sheet import Apart
from recon.workflow.largetype import without_large
from recon.workflow.opening import open_store
from recon.workflow.printing import print_sheets


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("forms_wanted", metavar="FORM[,FORM…]", type=_names, help=tr("cli.print.forms"))
    add_whom(parser, blank=tr("cli.print.blank"))
    parser.add_argument("--copies", type=count, default=1, metavar="N", help=tr("cli.print.copies"))
    parser.add_argument("--lang", choices=LANGUAGES, default=current(), help=tr("cli.print.lang"))
    parser.add_argument("--reserve", action="store_true", help=tr("reserve.cli.print"))
    parser.add_argument("--large", action="store_true", help=tr("printroom.cli.large"))
    add_destination(parser)
    add_folders(parser)


def run(options: Namespace) -> int:
    if options.reserve and not options.blank:
        raise UsageError(reason=tr("reserve.only_blank"))
    kit = chosen_kit(options)
    with open_store(options.store) as store, watching() as watched:
        whom = chosen(store, options)
        printed = print_sheets(
            store,
            options.forms_wanted,
            kit=kit,
            lang=options.lang,
            out=options.out,
            operator=options.operator,
            patients=whom.patients,
            blank=options.blank or 0,
            copies=options.copies,
            ward=options.ward or "",
            apart=Apart.RESERVE if options.reserve else None,
            manifest=options.manifest,
            printer=options.printer,
            duplex=options.duplex or None,
            large=options.large,
            data_age_at=whom.ages,
            progress=watched.progress,
            stop=watched.stop,
        )
    if options.large:
        _tell_usual(without_large(kit, options.forms_wanted, options.lang))
    tell(printed, options.printer)
    return 0


def _tell_usual(titles: Sequence[str]) -> None:
    if titles:
        complain(tr("printroom.large.as_usual", forms=", ".join(titles)))


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise ArgumentTypeError(tr("cli.print.no_form"))
    return list(dict.fromkeys(names))

"""``recon forms``: lists the kit; ``recon forms check FILE…``: checks definitions."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say, say_json, say_table
from recon.errors import UsageError
from recon.language import tr
from recon.workflow.kits import Kit, check_definitions, listed, load_kit


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("check", nargs="?", choices=["check"], help=tr("cli.forms.check"))
    parser.add_argument("files", nargs="*", type=Path, metavar=tr("cli.file"), help=tr("cli.forms.files"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))
    add_folders(parser)


def add_folders(parser: ArgumentParser) -> None:
    """Add the option that names a hospital's own forms."""
    parser.add_argument(
        "--forms", action="append", type=Path, default=[], metavar=tr("cli.folder"), help=tr("cli.forms.folder")
    )


def chosen_kit(options: Namespace) -> Kit:
    """Return recon's forms with the hospital's; those that are wrong are told, and left out."""
    named = os.environ.get("RECON_FORMS")
    kit = load_kit([*([Path(named)] if named else []), *options.forms])
    for fault in kit.faults:
        complain(fault)
    return kit


def run(options: Namespace) -> int:
    if options.check:
        if not options.files:
            raise UsageError(reason=tr("cli.forms.no_file"))
        check_definitions(options.files)
        say(tr("cli.forms.sound", count=len(options.files)))
        return 0
    kit = chosen_kit(options)
    rows = listed(kit)
    if options.json:
        say_json(rows)
    else:
        say_table(
            [
                (row["key"], lang, row["versions"][lang], row["titles"][lang])
                for row in rows
                for lang in row["languages"]
            ]
        )
    return 1 if kit.faults else 0

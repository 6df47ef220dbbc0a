"""What ``recon void``, ``missing``, ``unused`` and ``replaced`` have in common: a word about sheets, and the reason."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import say
from recon.language import tr
from recon.model.sheet import Word
from recon.workflow.explaining import explain, withdraw
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser, word: Word) -> None:
    """Add what the verb of that word takes."""
    help_text = tr(f"cli.{word}.sheet")
    parser.add_argument("sheets", nargs="+", metavar=tr("cli.sheet"), help=help_text)
    parser.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr(f"cli.{word}.why"))
    if word is Word.REPLACED:
        parser.add_argument("--by", metavar=tr("cli.sheet"), help=tr("cli.replaced.by"))
    else:
        parser.add_argument("--copy", type=int, metavar="N", help=tr("cli.explaining.copy"))
    if word is not Word.VOID:
        parser.add_argument("--undo", action="store_true", help=tr("cli.explaining.undo"))
    parser.set_defaults(by=None, copy=None, undo=False)


def run(options: Namespace, word: Word) -> int:
    """Record the word, or take it back; all sheets or none."""
    with open_store(options.store) as store:
        said = {"operator": options.operator, "copy": options.copy}
        if options.undo:
            sheets = withdraw(store, options.sheets, word, options.why, **said)
        else:
            sheets = explain(store, options.sheets, word, options.why, **said, by=options.by)
    for sheet in sheets:
        say(tr("cli.explaining.undone" if options.undo else f"cli.{word}.done", sheet=sheet.serial))
    return 0

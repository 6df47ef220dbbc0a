"""``recon drill``: an exercise for a ward, made, run and looked back on; its verbs are the modules in ``drilling``."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from importlib import import_module

from recon.cli.parser import Parser, add_common
from recon.errors import UsageError
from recon.language import tr

# In the order of an exercise, with the key of the words that explain each.
VERBS = {
    "new": "drill.cli.new",
    "start": "drillrun.cli.start",
    "status": "drillrun.cli.status",
    "inject": "drillrun.cli.inject",
    "stop": "drillrun.cli.stop",
    "report": "drillrun.cli.report",
    "calibrate": "handcalib.cli.help",
}


def configure(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"), parser_class=Parser)
    for verb, words in VERBS.items():
        module = import_module(f"recon.cli.drilling.{verb}")
        one = verbs.add_parser(verb, help=tr(words), description=tr(words))
        module.configure(one)
        add_common(one, SUPPRESS)
        one.set_defaults(drill=module.run)


def run(options: Namespace) -> int:
    if "drill" not in options:
        raise UsageError(reason=tr("drill.cli.no_verb", verbs=", ".join(VERBS)))
    code: int = options.drill(options)
    return code

"""The grammar of the command line, in the user's language."""

import argparse
import getpass
import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from recon import __version__, language
from recon.cli import installation
from recon.errors import UsageError
from recon.language import tr

# In the order of the journey: this is how --help lists them.
VERBS = (
    "demo",
    "manual",
    "init",
    "forms",
    "roster",
    "numbers",
    "print",
    "reprint",
    "batches",
    "labels",
    "preflight",
    "scan",
    "readings",
    "verify",
    "app",
    "match",
    "unmatch",
    "doubts",
    "merge",
    "patient",
    "status",
    "calibrate",
    "keep",
    "void",
    "missing",
    "unused",
    "replaced",
    "reserve",
    "downtime",
    "report",
    "export",
    "send",
    "outbox",
    "destination",
    "receipt",
    "trace",
    "ledger",
    "copy",
    "backup",
    "restore",
    "key",
    "people",
    "check",
    "drill",
    "doctor",
)
DEFAULT_STORE = "recon-store"

# argparse speaks English only; these are its phrases, by the name that the catalogue has them under.
_PHRASES = {
    "usage: ": "usage",
    "options": "options",
    "positional arguments": "arguments",
    "show this help message and exit": "help",
    "the following arguments are required: %s": "required",
    "unrecognized arguments: %s": "unknown",
    "one of the arguments %s is required": "one_of",
    "not allowed with argument %s": "excludes",
    "expected one argument": "expects_one",
    "expected at least one argument": "expects_some",
    "invalid choice: %(value)r (choose from %(choices)s)": "choice",
    "invalid %(type)s value: %(value)r": "value",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
}


class Parser(argparse.ArgumentParser):
    """Ends in a UsageError, like every other mistake of the user's."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(reason=f"{message}\n{tr('cli.see_help', command=self.prog)}")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what ``argv`` asks for: ``run`` does it; ``store``, ``operator`` and the verb's own options are in it.

    Raises:
        UsageError: if it asks for something that cannot be.
        SystemExit: if it asks for help or the version, which is then written.
    """
    _choose_language(argv)
    options = _parser(argv).parse_args(argv)
    if options.verify_install:
        options.run = installation.run
    if getattr(options, "run", None) is None:
        raise UsageError(reason=tr("cli.no_verb"))
    options.store = Path(options.store or os.environ.get("RECON_STORE") or DEFAULT_STORE)
    options.operator = options.operator or os.environ.get("RECON_OPERATOR") or _user()
    return options


def _parser(argv: Sequence[str]) -> Parser:
    # The module's own name for gettext: the one door that argparse leaves to its words.
    setattr(argparse, "_", _phrase)  # noqa: B010
    parser = Parser(prog="recon", description=tr("cli.description"), epilog=tr("cli.epilog"))
    parser.add_argument("--version", action="version", version=f"recon {__version__}", help=tr("cli.argparse.version"))
    add_common(parser, None)
    installation.configure(parser)
    verbs = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"), parser_class=Parser)
    for verb in VERBS:
        one = verbs.add_parser(verb, help=tr(f"cli.{verb}.help"), description=tr(f"cli.{verb}.help"))
        if verb in argv:
            module = import_module(f"recon.cli.{verb}")
            module.configure(one)
            add_common(one, argparse.SUPPRESS)
            one.set_defaults(run=module.run)
    return parser


def add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Add what every verb takes, before its name or after; SUPPRESS keeps what stood before."""
    common = parser.add_argument_group(tr("cli.common"))
    common.add_argument("--store", metavar=tr("cli.folder"), default=default, help=tr("cli.store", store=DEFAULT_STORE))
    common.add_argument("--operator", metavar=tr("cli.name"), default=default, help=tr("cli.operator"))
    common.add_argument("--key-file", metavar=tr("cli.path"), default=default, help=tr("keys.cli.option"))
    common.add_argument("--language", choices=language.LANGUAGES, default=default, help=tr("cli.language"))


def _choose_language(argv: Sequence[str]) -> None:
    """Choose the language before a word is said in it."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    early.add_argument("--language", choices=language.LANGUAGES)
    try:
        chosen = early.parse_known_args(argv)[0].language
    except argparse.ArgumentError:
        return
    if chosen:
        language.choose(chosen)


def _phrase(english: str) -> str:
    name = _PHRASES.get(english)
    return english if name is None else tr(f"cli.argparse.{name}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"

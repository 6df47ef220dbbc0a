"""``recon roster``: who the patients are, from lists, messages, servers and people; and looking for one."""

import argparse
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from importlib import import_module
from pathlib import Path

from recon.cli.parser import Parser, add_common
from recon.errors import UsageError
from recon.language import tr
from recon.reconciliation.roster import date_of

_LAST_PORT = 65535


def configure(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(title=tr("roster.cli.verbs"), metavar=tr("cli.verb"), parser_class=Parser)
    for name, (fill, *_) in _VERBS.items():
        one = verbs.add_parser(name, help=tr(f"roster.cli.{name}"), description=tr(f"roster.cli.{name}"))
        fill(one)
        add_common(one, argparse.SUPPRESS)
        one.set_defaults(action=name)


def run(options: Namespace) -> int:
    if "action" not in options:
        raise UsageError(reason=tr("roster.cli.no_verb", verbs=", ".join(_VERBS)))
    _, module, name = _VERBS[options.action]
    code: int = getattr(import_module(f"recon.cli.{module}"), name)(options)
    return code


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar=tr("cli.file"), help=tr("roster.cli.files"))
    parser.add_argument("--complete", action="store_true", help=tr("roster.cli.complete"))
    parser.add_argument("--skip-bad", action="store_true", help=tr("roster.cli.skip_bad"))
    _add_authority(parser)
    _add_every(parser)


def _listen(parser: ArgumentParser) -> None:
    default = "127.0.0.1"
    parser.add_argument("--host", default=default, help=tr("roster.cli.host", host=default))
    parser.add_argument("--port", type=_port, required=True, metavar="N", help=tr("roster.cli.port"))
    _add_authority(parser)


def _fetch(parser: ArgumentParser) -> None:
    parser.add_argument("--fhir", required=True, metavar="URL", help=tr("roster.cli.fhir"))
    parser.add_argument("--ipp-system", default="", metavar="URI", help=tr("roster.cli.ipp_system"))
    parser.add_argument("--complete", action="store_true", help=tr("roster.cli.complete"))
    _add_every(parser)


def _add(parser: ArgumentParser) -> None:
    for option in ("name", "given", "used-name", "sex", "birth-place", "ins", "ward", "bed", "ipp"):
        name = option.replace("-", "_")
        parser.add_argument(f"--{option}", default="", metavar=tr("cli.name"), help=tr(f"roster.cli.{name}"))
    parser.add_argument("--born", type=_date, metavar="DATE", help=tr("roster.cli.born"))
    parser.add_argument("--unknown", action="store_true", help=tr("roster.cli.is_unknown"))
    parser.add_argument("--anyway", action="store_true", help=tr("roster.cli.anyway"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def _search(parser: ArgumentParser) -> None:
    default = 20
    parser.add_argument("text", nargs="+", metavar="TEXT", help=tr("roster.cli.text"))
    help_limit = tr("roster.cli.limit", limit=default)
    parser.add_argument("--limit", type=_positive, default=default, metavar="N", help=help_limit)
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def _status(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def _add_authority(parser: ArgumentParser) -> None:
    parser.add_argument("--authority", default="", metavar=tr("cli.name"), help=tr("roster.cli.authority"))


def _add_every(parser: ArgumentParser) -> None:
    parser.add_argument("--every", type=_positive, metavar="N", help=tr("roster.cli.every"))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _LAST_PORT):
        raise ArgumentTypeError(tr("roster.bad_port", text=text))
    return int(text)


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ArgumentTypeError(tr("roster.bad_number", text=text))
    return int(text)


def _date(text: str) -> object:
    found = date_of(text)
    if found is None:
        raise ArgumentTypeError(tr("roster.bad_date", text=text))
    return found


# What each verb takes, and where it is done: imported only when it is.
_VERBS = {
    "import": (_import, "rostersources", "import_files"),
    "listen": (_listen, "rostersources", "listen"),
    "fetch": (_fetch, "rostersources", "fetch"),
    "add": (_add, "rosterpeople", "add"),
    "search": (_search, "rosterpeople", "search"),
    "status": (_status, "rosterpeople", "status"),
}

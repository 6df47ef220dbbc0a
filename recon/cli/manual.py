"""``recon manual``: the cards, the guide and the checklists, to print."""

import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from recon.cli.output import say, say_json, say_table
from recon.errors import UsageError
from recon.language import tr
from recon.workflow import cups
from recon.workflow.manuals import MANUALS, title, write_manuals

_ALL = "all"


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar=tr("cli.name"), choices=(*MANUALS, _ALL), help=tr("manual.names"))
    parser.add_argument("--out", type=Path, metavar=tr("cli.path"), help=tr("manual.out"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("manual.printer"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.name is None:
        _list(as_json=options.json)
        return 0
    names = MANUALS if options.name == _ALL else (options.name,)
    if options.out is None and options.printer is None:
        raise UsageError(reason=tr("manual.no_place"))
    if options.out is not None:
        _write(names, options.out, as_json=options.json)
    if options.printer is not None:
        _print(names, options.printer)
    return 0


def _list(*, as_json: bool) -> None:
    rows = [(name, title(name)) for name in MANUALS]
    if as_json:
        say_json([{"name": name, "title": words} for name, words in rows])
        return
    say(tr("manual.title"))
    say_table(rows)
    say(tr("manual.how"))


def _write(names: Sequence[str], out: Path, *, as_json: bool) -> None:
    if len(names) > 1 and out.suffix.lower() == ".pdf":
        raise UsageError(reason=tr("manual.one_file"))
    written = write_manuals(names, out)
    if as_json:
        say_json([{"name": name, "out": str(file)} for name, file in zip(names, written, strict=True)])
        return
    for file in written:
        say(tr("manual.written", out=file))


def _print(names: Sequence[str], printer: str) -> None:
    cups.require()
    with tempfile.TemporaryDirectory() as folder:
        for name, file in zip(names, write_manuals(names, Path(folder)), strict=True):
            cups.send(file, printer, title=title(name), sides="two-sided-long-edge")
            say(tr("manual.sent", printer=printer, title=title(name)))

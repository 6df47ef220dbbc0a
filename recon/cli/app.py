"""``recon app``: the desktop window."""

from argparse import ArgumentParser, Namespace

from recon.errors import ToolMissing
from recon.language import current, tr


def configure(parser: ArgumentParser) -> None:
    del parser  # the window takes what every verb takes, and no more


def run(options: Namespace) -> int:
    try:
        from recon.app import main
    except ImportError as error:
        raise ToolMissing(tool="Qt", reason=tr("cli.app.no_qt", reason=error)) from error
    return main(options.store, current(), options.operator)

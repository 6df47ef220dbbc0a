"""``recon init``: makes a store."""

from argparse import ArgumentParser, Namespace
from zoneinfo import available_timezones

from recon.cli.output import say
from recon.errors import UsageError
from recon.language import tr
from recon.store import DEFAULT_TIMEZONE
from recon.workflow.opening import make_store


def configure(parser: ArgumentParser) -> None:
    help_text = tr("cli.init.timezone", default=DEFAULT_TIMEZONE)
    parser.add_argument("--timezone", metavar="ZONE", default=DEFAULT_TIMEZONE, help=help_text)


def run(options: Namespace) -> int:
    if options.timezone not in available_timezones():
        raise UsageError(reason=tr("cli.init.no_zone", zone=options.timezone))
    with make_store(options.store, operator=options.operator, timezone=options.timezone):
        say(tr("cli.init.done", store=options.store))
    return 0

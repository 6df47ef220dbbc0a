"""``recon init``: makes a store, encrypted or not."""

from argparse import ArgumentParser, Namespace
from zoneinfo import available_timezones

from recon.cli.environment import PASSPHRASE, secret
from recon.cli.output import complain, say
from recon.cli.unlocking import is_terminal, key_file, new_passphrase
from recon.errors import UsageError
from recon.language import tr
from recon.store import DEFAULT_TIMEZONE
from recon.workflow import keys
from recon.workflow.opening import is_new_place, make_store


def configure(parser: ArgumentParser) -> None:
    help_text = tr("cli.init.timezone", default=DEFAULT_TIMEZONE)
    parser.add_argument("--timezone", metavar="ZONE", default=DEFAULT_TIMEZONE, help=help_text)
    parser.add_argument("--passphrase", action="store_true", help=tr("keys.cli.init_passphrase"))


def run(options: Namespace) -> int:
    if options.timezone not in available_timezones():
        raise UsageError(reason=tr("cli.init.no_zone", zone=options.timezone))
    ways = _ways(options) if is_new_place(options.store) else ()
    made = keys.new_keys(ways) if ways else None
    with make_store(options.store, operator=options.operator, timezone=options.timezone, keys=made):
        say(tr("cli.init.done", store=options.store))
    if made is None:
        complain(tr("keys.cli.not_encrypted"))
    else:
        say(tr("keys.cli.encrypted"))
        say(tr("keys.cli.print_recovery"))
    return 0


def _ways(options: Namespace) -> tuple[keys.Way, ...]:
    """Return what is to open the store; nothing where nobody gave anything, and whoever was asked wants nothing."""
    passphrase, file = secret(PASSPHRASE), key_file(options)
    if passphrase is None and options.passphrase:
        passphrase = new_passphrase(check=keys.strong, variable=PASSPHRASE)
    elif passphrase is None and file is None and is_terminal():
        passphrase = new_passphrase(may_be_none=True, check=keys.strong)
    return keys.ways(passphrase=passphrase, key_file=file)

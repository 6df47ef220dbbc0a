"""The command line: one module a verb, imported only when that verb is used.

A verb's module has two functions: ``configure(parser)`` says what it takes, ``run(options)`` does it and returns the
exit code. This is the only place where an error becomes one.
"""

import gc
import os
import signal
import sys
from collections.abc import Sequence

from recon import network
from recon.cli import discreet
from recon.cli.environment import take_secrets
from recon.cli.output import complain, write_any_letter
from recon.cli.unlocking import prepare
from recon.errors import NetworkRefused, ReconError
from recon.language import tr
from recon.model import bug

INTERRUPTED = 130
BROKEN_PIPE = 141
_WINDOW = "app"  # the verb of the window


def command() -> int:
    """Run the process's own command line, as its last act, and return the exit code."""
    collect_seldom()
    network.guard()
    discreet.leave_no_core()
    discreet.say_no_values()
    if _WINDOW not in sys.argv:
        discreet.be_closed()
    take_secrets()
    write_any_letter()
    code = main()
    if code != NetworkRefused.exit_code:
        _tell_refused()
    # It is over: an interruption now would only have Python complain on its way out.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def _tell_refused() -> None:
    """Tell what was kept from the network, and by whatever code was not told."""
    for address in dict.fromkeys(network.refused()):
        complain(NetworkRefused(address=address).message())


def collect_seldom() -> None:
    """Let Python look for what only holds itself at longer intervals.

    Sheets go through in their thousands, and next to nothing of what is made for one is a ring: to look for those each
    time that some hundreds of things were made takes a tenth of the time.
    """
    gc.set_threshold(20_000, 20, 20)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (default: the process's own) and return the exit code."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except ReconError as error:
        _show_trace(error)
        complain(error.message())
        return error.exit_code
    except KeyboardInterrupt:
        complain(tr("cli.interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has heard enough; Python would complain once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001
        # No traceback ever reaches a user.
        _show_trace(error)
        internal = bug.told(error)
        complain(internal.message())
        return internal.exit_code


def _run(argv: Sequence[str]) -> int:
    from recon.cli.parser import parse

    try:
        options = parse(argv)
    except SystemExit as leaving:  # argparse has said it all: help, version
        return int(leaving.code or 0)
    from recon.cli.signing_in import sign_in_for

    prepare(options)
    sign_in_for(options)
    run = options.run
    code: int = run(options)
    return code


def _show_trace(error: BaseException) -> None:
    if os.environ.get("RECON_DEBUG") == "1":
        complain(bug.trace(error))

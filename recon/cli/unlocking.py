"""Where the command line has an encrypted store's key from: a key file, RECON_PASSPHRASE, or whoever sits there."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from getpass import getpass
from pathlib import Path

from recon.cli.environment import NEW_PASSPHRASE, PASSPHRASE, secret
from recon.cli.output import complain
from recon.errors import KeyWrong, StoreLocked, UsageError
from recon.language import tr

KEY_FILE = "RECON_KEY_FILE"
_TRIES = 3
_FILES = ("keys.json", "keys-copy.json")  # recon.store.keyfile's: it is not imported where there is none


def prepare(options: Namespace) -> None:
    """See that a locked store is unlocked when it is first wanted, be it at all."""
    if any((options.store / name).exists() for name in _FILES):
        ask_when_locked(options)


def ask_when_locked(options: Namespace) -> None:
    """Do so for every store that this command opens."""
    from recon.store.unlocking import when_locked

    when_locked(lambda folder: unlock(folder, options))


def unlock_for_window(options: Namespace) -> None:
    """Unlock by what was given; where nothing was, or it is wrong, the window asks, and not the terminal."""
    from recon.store.unlocking import is_locked, when_locked

    when_locked(None)
    if is_locked(options.store):
        with suppress(KeyWrong):
            unlock_by_given(options.store, options)


def unlock(folder: Path, options: Namespace) -> None:
    """Unlock the store in ``folder``, by what was given or what a person types.

    Raises:
        KeyWrong, KeyRefused: if that does not open it.
        StoreLocked: if nothing was given and nobody can be asked.
    """
    if unlock_by_given(folder, options):
        return
    if not is_terminal():
        raise StoreLocked(store=folder)
    from recon.workflow import keys

    for left in reversed(range(_TRIES)):
        try:
            keys.unlock(folder, typed=_typed(tr("keys.cli.ask", store=folder)))
        except KeyWrong as error:
            if not left:
                raise
            complain(error.message())
        else:
            return


def unlock_by_given(folder: Path, options: Namespace) -> bool:
    """Unlock by the environment and the options; tells whether they had anything.

    Raises:
        KeyWrong, KeyRefused: if that does not open it.
    """
    typed, file = secret(PASSPHRASE), key_file(options)
    if typed is None and file is None:
        return False
    from recon.workflow import keys

    keys.unlock(folder, typed=typed, key_file=file)
    return True


def key_file(options: Namespace) -> Path | None:
    """Return the key file that was named."""
    named = options.key_file or os.environ.get(KEY_FILE)
    return Path(named) if named else None


def new_passphrase(
    *, may_be_none: bool = False, check: Callable[[str], str], variable: str = NEW_PASSPHRASE
) -> str | None:
    """Return a passphrase that a person typed twice; None where they want none, which ``may_be_none``.

    ``variable`` is where the verb would have had it from.

    Raises:
        UsageError: if nobody can be asked, or what was typed twice differs.
        KeyRefused: what ``check`` says of it.
    """
    if not is_terminal():
        raise UsageError(reason=tr("keys.cli.no_terminal", name=variable))
    first = _typed(tr("keys.cli.new_or_none" if may_be_none else "keys.cli.new"))
    if may_be_none and not first:
        again = _typed(tr("keys.cli.none_again"))
        if again:
            raise UsageError(reason=tr("keys.cli.differs"))
        return None
    check(first)
    if _typed(tr("keys.cli.again")) != first:
        raise UsageError(reason=tr("keys.cli.differs"))
    return first


def _typed(asked: str) -> str:
    """Return what is typed, unseen. Whoever ends the input (Ctrl-D) stops as with Ctrl-C: nothing was said."""
    try:
        return getpass(asked)
    except EOFError:
        complain("")
        raise KeyboardInterrupt from None


def is_terminal() -> bool:
    """Tell whether somebody sits there who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()

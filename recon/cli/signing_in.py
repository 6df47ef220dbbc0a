"""Who works at the command line: asked before the verb does anything, once a store has accounts.

The name is the operator's (``--operator``, RECON_OPERATOR); the password is in RECON_PASSWORD, or is asked for at a
terminal. It is never an option: what stands on a command line, every other program on the machine can read.
"""

import sys
from argparse import Namespace
from getpass import getpass
from typing import TYPE_CHECKING

from recon.cli.environment import PASSWORD, SECOND_PASSWORD, secret
from recon.cli.output import complain
from recon.errors import SignInNeeded, UsageError
from recon.language import tr
from recon.model.ledger import Act

if TYPE_CHECKING:
    from recon.store import Store

# What shows no patient and writes under nobody's name, or asks for itself: the window.
_WITHOUT = frozenset({"app", "check", "demo", "doctor", "drill", "forms", "init", "installation", "manual", "restore"})
# What opens the store must be possible for whoever holds its key; what it changes, an administrator changes.
_IF_GIVEN = frozenset({"key"})


def sign_in_for(options: Namespace) -> None:
    """Sign in who works, where the verb and the store want it.

    Raises:
        SignInNeeded, SignInRefused, PersonLocked: if they are not.
    """
    verb = options.run.__module__.rpartition(".")[2]
    if _asks_nobody(options, verb):
        return
    from recon.store.database import FILE

    if not (options.store / FILE).is_file():
        return  # the verb says so
    from recon.store.accounts import has_accounts
    from recon.workflow.opening import open_store
    from recon.workflow.signing_in import sign_in

    with open_store(options.store) as store:
        if not has_accounts(store):
            return
        password = _password(options.operator)
        session = sign_in(store, options.operator, password)
        options.operator, options.password = session.person, password
    if session.must_change and verb != "people":
        raise UsageError(reason=tr("people.change_first"))


def second_person(store: "Store", name: str) -> None:
    """Have the second person whom the first named say yes by their own password, where the store has accounts.

    Raises:
        SignInRefused, PersonLocked, NotAllowed: if they do not.
    """
    from recon.store.accounts import has_accounts
    from recon.workflow.signing_in import vouch

    if has_accounts(store):
        vouch(store, name, given(SECOND_PASSWORD, tr("people.cli_second", name=name)), Act.DELIVERY_UNDONE)


def given(variable: str, asked: str) -> str:
    """Return what the environment variable says, else what is typed, unseen, at the terminal.

    Raises:
        UsageError: if there is neither.
    """
    found = secret(variable)
    if found is None and not sys.stdin.isatty():
        raise UsageError(reason=tr("people.cli.no_terminal", variable=variable))
    return found if found is not None else _typed(asked)


def chosen(variable: str, asked: str) -> str:
    """Return a new secret as ``given`` does; typed at the terminal it is typed twice.

    Raises:
        UsageError: if there is none, or the two differ.
    """
    found = given(variable, asked)
    if secret(variable) is None and _typed(tr("people.cli.ask_again")) != found:
        raise UsageError(reason=tr("people.rule.twice"))
    return found


def _asks_nobody(options: Namespace, verb: str) -> bool:
    """Tell whether the verb is for whoever asks for it, or sees itself to who that is."""
    act = getattr(getattr(options, "act", None), "__name__", "")
    if verb in _IF_GIVEN:  # to look is for whoever holds the key
        return act == "_status" or not (secret(PASSWORD) is not None or sys.stdin.isatty())
    return verb in _WITHOUT or (verb == "people" and act == "_rescue")


def _password(name: str) -> str:
    if secret(PASSWORD) is None and not sys.stdin.isatty():
        raise SignInNeeded()
    return given(PASSWORD, tr("people.cli.ask_password", name=name))


def _typed(asked: str) -> str:
    try:
        return getpass(asked)
    except EOFError:
        complain("")
        return ""

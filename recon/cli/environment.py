"""Secrets that the environment gives a command: passphrases, passwords, PINs, badges, the code of a rescue.

They are taken out of it before anything else is done: every program that is started from here would have them too.
"""

import os

PASSPHRASE, NEW_PASSPHRASE = "RECON_PASSPHRASE", "RECON_NEW_PASSPHRASE"
PASSWORD, NEW_PASSWORD, SECOND_PASSWORD = "RECON_PASSWORD", "RECON_NEW_PASSWORD", "RECON_SECOND_PASSWORD"
PIN, BADGE, RESCUE = "RECON_PIN", "RECON_BADGE", "RECON_RESCUE"
_SECRETS = (PASSPHRASE, NEW_PASSPHRASE, PASSWORD, NEW_PASSWORD, SECOND_PASSWORD, PIN, BADGE, RESCUE)
_TAKEN: dict[str, str] = {}


def take_secrets() -> None:
    """Take them out of the environment of this process, and keep them here."""
    for name in _SECRETS:
        if name in os.environ:
            _TAKEN[name] = os.environ.pop(name)


def secret(name: str) -> str | None:
    """Return what the environment gave under that name, None where it gave nothing."""
    return os.environ.get(name, _TAKEN.get(name))

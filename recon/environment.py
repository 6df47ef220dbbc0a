"""Secrets that the environment gives: passphrases, passwords, PINs, badges, tokens of servers, the scanner's password.

They are taken out of it before anything else is done: every program that is started from here, be it a printer's or the
one that decodes what came from outside, would have them too.
"""

import os

FHIR_TOKEN = "RECON_FHIR_TOKEN"  # noqa: S105 - its name
SCANNER = "RECON_SCANNER_PASSWORD"
DESTINATION = "RECON_SECRET_"  # and the destination's name
_TAKEN: dict[str, str] = {}


def take(*names: str) -> None:
    """Take what these names give, and secrets of servers and scanners, out of the environment, and keep them here."""
    of_servers = [name for name in os.environ if name in (FHIR_TOKEN, SCANNER) or name.startswith(DESTINATION)]
    for name in (*names, *of_servers):
        if name in os.environ:
            _TAKEN[name] = os.environ.pop(name)


def given(name: str) -> str | None:
    """Return what the environment gave under that name, None where it gave nothing."""
    return os.environ.get(name, _TAKEN.get(name))

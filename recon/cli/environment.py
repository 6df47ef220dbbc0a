"""What the environment gives a command in secret: passphrases, passwords, PINs, badges, the code of a rescue."""

from recon.environment import given, take

PASSPHRASE, NEW_PASSPHRASE = "RECON_PASSPHRASE", "RECON_NEW_PASSPHRASE"
PASSWORD, NEW_PASSWORD, SECOND_PASSWORD = "RECON_PASSWORD", "RECON_NEW_PASSWORD", "RECON_SECOND_PASSWORD"
PIN, BADGE, RESCUE = "RECON_PIN", "RECON_BADGE", "RECON_RESCUE"
_SECRETS = (PASSPHRASE, NEW_PASSPHRASE, PASSWORD, NEW_PASSWORD, SECOND_PASSWORD, PIN, BADGE, RESCUE)


def take_secrets() -> None:
    """Take them, and those of servers, out of the environment of this process."""
    take(*_SECRETS)


def secret(name: str) -> str | None:
    """Return what the environment gave under that name, None where it gave nothing."""
    return given(name)

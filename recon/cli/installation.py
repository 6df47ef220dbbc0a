"""``recon --verify-install``: whether the program that is installed is the one that was released."""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say
from recon.errors import InstallAltered, UsageError
from recon.language import tr

_KEY = re.compile(r"[0-9a-f]{64}")


def configure(parser: ArgumentParser) -> None:
    group = parser.add_argument_group(tr("install.cli.group"))
    group.add_argument("--verify-install", action="store_true", help=tr("install.cli.verify"))
    group.add_argument("--release-key", metavar=tr("install.cli.key"), help=tr("install.cli.release_key"))
    group.add_argument("--install", type=Path, metavar=tr("cli.folder"), help=tr("install.cli.install"))


def run(options: Namespace) -> int:
    from recon.workflow.installation import examine, here

    site = options.install or here()
    found = examine(site, _key(options.release_key) if options.release_key else None)
    if found is None:
        complain(tr("install.not_released", folder=site))
        return 1
    if found.faults:
        raise InstallAltered(faults="\n".join(found.faults))
    say(tr("install.sound", version=found.version, files=found.files, name=found.key))
    for note in found.notes:
        complain(note)
    if not found.is_key_given:
        complain(tr("install.own_key", name=found.key))
    return 0


def _key(given: str) -> str:
    """Return the public key that was given, as digits or as the file they stand in.

    Raises:
        UsageError: if it is neither.
    """
    text = given.strip().lower()
    if not _KEY.fullmatch(text):
        try:
            text = Path(given).read_text("ascii").strip().lower()
        except (OSError, ValueError) as error:
            raise UsageError(reason=tr("install.cli.no_key", given=given)) from error
    if not _KEY.fullmatch(text):
        raise UsageError(reason=tr("install.cli.no_key", given=given))
    return text

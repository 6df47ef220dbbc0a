"""Whether the program that is installed here is the one that was released.

The signed manifest names every file of the program and every library with its content. What is found is told file by
file: altered, missing, one too many, bytecode that its source does not give. Whoever can write to the installation can
also alter the code that looks: an examination is worth most when a copy of the program from elsewhere does it
(``recon --verify-install --install FOLDER``), with a key that was not taken from what is examined.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import recon
from recon import programs
from recon.language import tr
from recon.workflow.installation import folder
from recon.workflow.installation.bytecode import wrong_caches
from recon.workflow.installation.distributions import foreign_files, wrong_distributions
from recon.workflow.installation.manifest import Manifest, is_manifest_there, read_manifest
from recon.workflow.signatures import name_of

__all__ = ["Examined", "examine", "here"]


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found: ``faults`` and ``notes`` in the user's words; ``is_key_given``: not taken from the package."""

    version: str
    key: str
    is_key_given: bool
    files: int
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def here() -> Path:
    """Return the folder that this very program is installed in, beside its libraries, or was built into."""
    return programs.folder() if programs.is_built() else Path(recon.__file__).resolve().parents[1]


def examine(site: Path, key: str | None = None) -> Examined | None:
    """Hold the program in ``site`` against its manifest; None where it has none, as a checkout of the source.

    Args:
        site: the folder of packages (``site-packages``) that it is installed in, or that of the built program.
        key: the public key of whoever releases, 64 hexadecimal digits; without one, the one in the package is taken,
            which tells damage and carelessness, but nobody who makes a manifest of their own.

    Raises:
        InstallAltered: if there is a manifest that cannot be used, or is not signed by that key.
    """
    if folder.is_built(site):
        return _examine_built(site, key)
    if not is_manifest_there(site):
        return None
    manifest = read_manifest(site, key)
    notes: list[str] = []
    faults = [
        *_own_files(site, manifest),
        *wrong_distributions(site, manifest, notes),
        *foreign_files(site, manifest),
        *wrong_caches(site),
    ]
    name = name_of(manifest.public)
    return Examined(manifest.version, name, key is not None, len(manifest.files), tuple(faults), tuple(notes))


def _examine_built(site: Path, key: str | None) -> Examined:
    manifest = read_manifest(site, key, (folder.MANIFEST, folder.SIGNATURE))
    faults = tuple(folder.wrong_files(site, manifest))
    return Examined(manifest.version, name_of(manifest.public), key is not None, len(manifest.files), faults, ())


def _own_files(site: Path, manifest: Manifest) -> Iterator[str]:
    """Yield what is wrong with the program's own files: each must be there, as it was, and no other."""
    for name, digest in manifest.files.items():
        try:
            data = (site / name).read_bytes()
        except OSError:
            yield tr("install.missing", file=name)
            continue
        if (site / name).is_symlink() or hashlib.sha256(data).hexdigest() != digest:
            yield tr("install.altered", file=name)
    known = manifest.files.keys() | manifest.own_names
    for file in sorted((site / "recon").rglob("*")):
        name = file.relative_to(site).as_posix()
        if name not in known and (file.is_symlink() or not file.is_dir()) and file.suffix != ".pyc":
            yield tr("install.foreign", file=name)

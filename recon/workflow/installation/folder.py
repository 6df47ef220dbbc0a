"""The built program: a folder in which every file is told by its signed manifest, with Python and all libraries."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from recon.language import tr
from recon.workflow.installation.manifest import Manifest

# In the folder itself, not beside the modules: these are inside the program there.
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"


def is_built(folder: Path) -> bool:
    """Tell whether a folder is one that was built and signed: half a manifest counts."""
    return any((folder / name).exists() for name in (MANIFEST, SIGNATURE))


def digests(folder: Path) -> dict[str, str]:
    """Return what the manifest is to tell: the SHA-256 of each file in the folder."""
    own = {MANIFEST, SIGNATURE}
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {name: _digest(file) for file in files if (name := file.relative_to(folder).as_posix()) not in own}


def wrong_files(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Yield what is wrong in the folder: each file must be there, as it was and no link, and no other."""
    for name, digest in manifest.files.items():
        file = folder / name
        try:
            found = _digest(file)
        except OSError:
            yield tr("install.missing", file=name)
            continue
        if file.is_symlink() or found != digest:
            yield tr("install.altered", file=name)
    known = manifest.files.keys() | {MANIFEST, SIGNATURE}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if name not in known and (file.is_symlink() or not file.is_dir()):
            yield tr("install.foreign", file=name)


def _digest(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()

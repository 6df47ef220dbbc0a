"""The libraries beside the program: each in the version of the lock, each file as its wheel brought it, no other."""

import base64
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PathDistribution
from pathlib import Path

from recon.language import tr
from recon.workflow.installation.manifest import Locked, Manifest

# What the installer writes beside what the wheel brought.
_OF_THE_INSTALLER = ("INSTALLER", "REQUESTED", "RECORD", "direct_url.json", "uv_cache.json")
_CHUNK = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line of a RECORD: a file, from the folder of packages on, and its SHA-256 in base64, "" where none was kept."""

    path: str
    digest: str


def key_of(name: str) -> str:
    """Return the name of a package in the one spelling that counts (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def distributions(site: Path) -> dict[str, PathDistribution]:
    """Return what is installed in ``site``, by its name in one spelling."""
    found = (PathDistribution(folder) for folder in sorted(site.glob("*.dist-info")))
    return {key_of(one.metadata["Name"] or ""): one for one in found}


def records(one: PathDistribution) -> tuple[Recorded, ...]:
    """Return the lines of a distribution's RECORD."""
    lines = csv.reader((one.read_text("RECORD") or "").splitlines())
    return tuple(Recorded(line[0], line[1].partition("sha256=")[2]) for line in lines if len(line) > 1)


def tags_of(one: PathDistribution) -> str:
    """Return what tells the builds of one version apart."""
    return ".".join(sorted(re.findall(r"^Tag: *(\S+)", one.read_text("WHEEL") or "", re.M)))


def content_of(one: PathDistribution) -> str:
    """Return the digest of what the wheel of a distribution brought: paths and digests, without the installer's own."""
    lines = sorted(
        f"{line.path} {line.digest}"
        for line in records(one)
        if line.digest and not line.path.startswith("..") and not _is_of_the_installer(line.path)
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def wrong_distributions(site: Path, manifest: Manifest, notes: list[str]) -> Iterator[str]:
    """Yield what is wrong with the libraries in ``site``; what cannot be told goes to ``notes``."""
    installed = distributions(site)
    for name, locked in manifest.libraries.items():
        if name not in installed and _is_needed(locked.marker):
            yield tr("install.library_missing", name=name, version=locked.version)
    unknown: list[str] = []
    for name, one in installed.items():
        yield from _altered_files(site, one)
        if name == "recon":
            continue
        if name not in manifest.libraries:
            yield tr("install.library_foreign", name=name, version=one.version)
            continue
        yield from _not_as_locked(name, one, manifest.libraries[name], unknown)
    if unknown:
        notes.append(tr("install.unknown_build", names=", ".join(unknown)))


def foreign_files(site: Path, manifest: Manifest) -> Iterator[str]:
    """Yield the files in ``site`` that nothing of the release brought; bytecode and recon are looked at elsewhere."""
    known = set(manifest.files)
    for name, one in distributions(site).items():
        known |= set(_brought(name, one, manifest))
    for file in sorted(site.rglob("*")):
        name_there = file.relative_to(site)
        if file.is_dir() and not file.is_symlink():
            continue
        if name_there.parts[0] != "recon" and name_there.suffix != ".pyc" and name_there.as_posix() not in known:
            yield tr("install.foreign", file=name_there.as_posix())


def _brought(name: str, one: PathDistribution, manifest: Manifest) -> Iterator[str]:
    """Yield the files that a distribution may have brought, as far as its own list of them can be believed."""
    own = name == "recon"
    locked = manifest.libraries.get(name)
    is_known = locked is not None and locked.contents.get(tags_of(one)) == content_of(one)
    for line in records(one):
        if _is_of_the_installer(line.path) or (not own and (is_known or not _is_run_at_start(line.path))):
            yield line.path


def _is_run_at_start(path: str) -> bool:
    """Tell whether Python runs a file by itself, whatever program is started."""
    return path.endswith(".pth") or path in ("sitecustomize.py", "usercustomize.py")


def _not_as_locked(name: str, one: PathDistribution, locked: Locked, unknown: list[str]) -> Iterator[str]:
    if one.version != locked.version:
        yield tr("install.library_version", name=name, version=one.version, locked=locked.version)
        return
    content = locked.contents.get(tags_of(one))
    if content is None:
        unknown.append(name)
    elif content != content_of(one):
        yield tr("install.library_content", name=name)


def _altered_files(site: Path, one: PathDistribution) -> Iterator[str]:
    """Yield the files of a distribution that are not what its RECORD says.

    The manifest says what recon's own have to be, its source what bytecode has to be: some wheels bring it, and Python
    makes it anew.
    """
    for line in records(one):
        if not line.digest or line.path.startswith("recon/") or line.path.endswith(".pyc"):
            continue
        try:
            digest = _digest(site / line.path)
        except OSError:
            yield tr("install.missing", file=line.path)
            continue
        if digest != line.digest:
            yield tr("install.altered", file=line.path)


def _digest(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as data:
        while chunk := data.read(_CHUNK):
            found.update(chunk)
    return base64.urlsafe_b64encode(found.digest()).rstrip(b"=").decode()


def _is_needed(marker: str) -> bool:
    """Tell whether a library with that marker belongs on this machine."""
    if not marker:
        return True
    try:
        from packaging.markers import Marker
    except ImportError:
        return True
    return Marker(marker).evaluate()


def _is_of_the_installer(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder.endswith(".dist-info") and name in _OF_THE_INSTALLER

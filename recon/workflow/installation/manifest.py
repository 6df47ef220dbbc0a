"""The signed manifest of a release: what every file of the program, and every library it stands on, has to be."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recon.errors import InstallAltered
from recon.language import tr
from recon.workflow.signatures import name_of, verify

FORMAT = "recon-release-manifest/1"
MANIFEST, SIGNATURE = "recon/manifest.json", "recon/manifest.sig"


@dataclass(frozen=True, slots=True)
class Locked:
    """A library: its one version, on which machines it is needed (a marker of PEP 508), and what is in it.

    ``contents`` has a digest for each build that the release was made with, by the tags of that build.
    """

    version: str
    marker: str
    contents: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` has the SHA-256 of each file by its path in the folder of packages."""

    version: str
    public: str
    files: Mapping[str, str]
    libraries: Mapping[str, Locked]

    @property
    def own_names(self) -> frozenset[str]:
        """The files that cannot name themselves."""
        return frozenset({MANIFEST, SIGNATURE})


def is_manifest_there(site: Path) -> bool:
    """Tell whether what is in ``site`` was released: half a manifest counts, so that nobody gets by with taking one."""
    return any((site / name).exists() for name in (MANIFEST, SIGNATURE))


def read_manifest(site: Path, key: str | None, names: tuple[str, str] = (MANIFEST, SIGNATURE)) -> Manifest:
    """Return the manifest in ``site``, signed by ``key`` or, without one, by the key that stands in it.

    ``names`` are those of the manifest and of its signature.

    Raises:
        InstallAltered: if it is not, or cannot be read.
    """
    try:
        data = (site / names[0]).read_bytes()
        signature = (site / names[1]).read_text("ascii").strip()
        manifest = _manifest(json.loads(data))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InstallAltered(faults=tr("install.no_manifest", file=site / names[0])) from error
    if key is not None and key != manifest.public:
        asked, found = name_of(key), name_of(manifest.public)
        raise InstallAltered(faults=tr("install.other_key", asked=asked, found=found))
    if not verify(manifest.public, data, signature):
        raise InstallAltered(faults=tr("install.signature", file=names[1]))
    return manifest


def _manifest(told: Mapping[str, Any]) -> Manifest:
    if told["format"] != FORMAT or len(bytes.fromhex(told["public"])) != 32:
        raise ValueError(told["format"])
    libraries = {
        name: Locked(str(one["version"]), str(one["marker"]), dict(one["contents"]))
        for name, one in told["libraries"].items()
    }
    return Manifest(str(told["version"]), str(told["public"]), dict(told["files"]), libraries)

"""The signed manifest of a release: makes the wheel, writes what is in it, and signs that.

    python packaging/manifest.py --new-key FILE             makes a key to sign releases with, and tells its public half
    python packaging/manifest.py --key FILE --out FOLDER    makes the wheel, with recon/manifest.json and its signature
        [--wheel WHEEL]                                     of this wheel, instead of building one
        [--site FOLDER ...]                                 with the contents of the libraries installed there
    python packaging/manifest.py --key FILE --folder FOLDER signs the built program in FOLDER (packaging/build.sh)

The key belongs on a medium of its own, away from the machine that builds; RECON_RELEASE_PASSPHRASE seals its file. The
libraries of this environment, installed from the locks with their hashes, are named with their contents; --site names
those of other environments (another Python, another system), so that they can be told there as well.
"""

import argparse
import base64
import hashlib
import io
import json
import os
import re
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from recon import __version__  # noqa: E402
from recon.workflow import signing  # noqa: E402
from recon.workflow.installation import folder as built_folder  # noqa: E402
from recon.workflow.installation.distributions import content_of, distributions, key_of, tags_of  # noqa: E402
from recon.workflow.installation.manifest import FORMAT, MANIFEST, SIGNATURE  # noqa: E402

LOCK = ROOT / "packaging" / "locks" / "run.txt"
_PASSPHRASE = "RECON_RELEASE_PASSPHRASE"  # noqa: S105 - the name of a variable
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)(?:\s*;\s*([^\\\n]+?))?\s*\\?$", re.M)
_DATED = (1980, 1, 1, 0, 0, 0)  # the same input gives the same wheel


def new_key(file: Path) -> str:
    """Make a key, write its private half to ``file`` for its owner only, and return its public half."""
    private = Ed25519PrivateKey.generate()
    secret = os.environ.get(_PASSPHRASE, "").encode()
    how = serialization.BestAvailableEncryption(secret) if secret else serialization.NoEncryption()
    data = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(data)
    return signing.public_of(private)


def read_key(file: Path) -> Ed25519PrivateKey:
    """Return the private key in ``file``."""
    secret = os.environ.get(_PASSPHRASE, "").encode() or None
    key = serialization.load_pem_private_key(file.read_bytes(), secret)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{file}: no Ed25519 key")
    return key


def built(folder: Path) -> Path:
    """Build the wheel of this source into ``folder``."""
    from hatchling.build import build_wheel

    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return folder / build_wheel(str(folder))
    finally:
        os.chdir(before)


def manifest_of(files: Mapping[str, bytes], public: str, sites: Iterable[Path]) -> bytes:
    """Return the manifest of a wheel whose files those are."""
    metadata = next(data for name, data in files.items() if name.endswith(".dist-info/METADATA")).decode()
    version = re.search(r"^Version: (\S+)", metadata, re.M)
    assert version is not None  # noqa: S101 - no wheel is without one
    told: dict[str, Any] = {
        "format": FORMAT,
        "version": version[1],
        "public": public,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items()) if _is_told(name)},
        "libraries": libraries(LOCK.read_text(encoding="utf-8"), sites),
    }
    return (json.dumps(told, indent=1, sort_keys=True) + "\n").encode()


def libraries(lock: str, sites: Iterable[Path]) -> dict[str, Any]:
    """Return each library of the lock, with the contents that it has in ``sites``."""
    found = {
        key_of(name): {"version": version, "marker": marker, "contents": {}}
        for name, version, marker in _LOCKED.findall(lock)
    }
    for site in sites:
        for name, one in distributions(site).items():
            if name in found and found[name]["version"] == one.version:
                found[name]["contents"][tags_of(one)] = content_of(one)
    return found


def sign(wheel: Path, key: Ed25519PrivateKey, sites: Iterable[Path], out: Path) -> Path:
    """Write ``wheel`` to the folder ``out`` again, with its manifest and the signature in it."""
    with zipfile.ZipFile(wheel) as archive:
        files = {one.filename: archive.read(one) for one in archive.infolist() if not one.is_dir()}
    record = next(name for name in files if name.endswith(".dist-info/RECORD"))
    files = {name: data for name, data in files.items() if name not in (record, MANIFEST, SIGNATURE)}
    manifest = manifest_of(files, signing.public_of(key), sites)
    files |= {MANIFEST: manifest, SIGNATURE: f"{key.sign(manifest).hex()}\n".encode()}
    files[record] = _record(files, record)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _DATED)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    out.mkdir(parents=True, exist_ok=True)
    made = out / wheel.name
    made.write_bytes(written.getvalue())
    return made


def sign_folder(folder: Path, key: Ed25519PrivateKey) -> None:
    """Write the manifest of the built program in ``folder``, and its signature, into it."""
    told = {
        "format": FORMAT,
        "version": __version__,
        "public": signing.public_of(key),
        "files": built_folder.digests(folder),
        "libraries": {},
    }
    manifest = (json.dumps(told, indent=1, sort_keys=True) + "\n").encode()
    (folder / built_folder.MANIFEST).write_bytes(manifest)
    (folder / built_folder.SIGNATURE).write_bytes(f"{key.sign(manifest).hex()}\n".encode())


def _is_told(name: str) -> bool:
    return not name.endswith(".dist-info/RECORD")


def _record(files: Mapping[str, bytes], record: str) -> bytes:
    lines = []
    for name, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}\n")
    return ("".join(lines) + f"{record},,\n").encode()


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--new-key", type=Path, metavar="FILE")
    parser.add_argument("--key", type=Path, metavar="FILE")
    parser.add_argument("--wheel", type=Path)
    parser.add_argument("--out", type=Path, metavar="FOLDER", default=Path("dist"))
    parser.add_argument("--site", type=Path, action="append", metavar="FOLDER")
    parser.add_argument("--folder", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    if options.new_key:
        public = new_key(options.new_key)
        _say(public, signing.name_of(public))
        return 0
    if not options.key:
        parser.error("--key or --new-key")
    key = read_key(options.key)
    if options.folder:
        sign_folder(options.folder, key)
        return 0
    sites = [Path(sysconfig.get_path("purelib")), *(options.site or ())]
    with tempfile.TemporaryDirectory() as folder:
        made = sign(options.wheel or built(Path(folder)), key, sites, options.out)
    public = signing.public_of(key)
    _say(made)
    _say(f"recon --verify-install --release-key {public}", f"({signing.name_of(public)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

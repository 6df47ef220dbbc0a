"""What the built folder carries that recon did not write: the licences of it, and a bill of what the system gave.

docs/sbom.cdx.json tells the packages of the locks. The built folder has more in it: the Python, the tesseract and the
libraries of the system that built it. Which those are only the build knows; it writes them, with the versions and the
licences that the distribution tells, as a bill of materials of their own (CycloneDX 1.6).
"""

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import quote

Json = dict[str, Any]

BILL = "system.cdx.json"
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE)([.\-_].*)?", re.I)
_NO_TEXT = (".py", ".pyc", ".so", ".h")
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==", re.M)
_DOCS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")  # the texts that the packages of Debian and Ubuntu only name
_OWNED = re.compile(r"^(\S+): (/\S.*)$", re.M)


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the system: ``source`` is its makers' name for it, ``licences`` what its copyright file tells."""

    name: str
    version: str
    architecture: str
    source: str
    licences: tuple[str, ...]


def licence_texts(folder: Path, lock: str, more: Iterable[str] = ()) -> None:
    """Write into ``folder`` what each package of a lock says of its licence, in a folder of the package's name."""
    for name in [*_LOCKED.findall(lock), *more]:
        try:
            texts = list(_texts(distribution(name)))
        except PackageNotFoundError:
            continue  # for another system: its marker says so
        for place, file in texts:
            to = folder / name / place
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to)


def _texts(one: Distribution) -> Iterator[tuple[str, Path]]:
    """Yield the files of a package that tell its licence: a name for each that no other of them has, and the file."""
    for file in one.files or ():
        is_text = "licenses" in file.parts[:-1] or _TEXT.fullmatch(file.name)
        if is_text and file.suffix not in _NO_TEXT and "tests" not in file.parts:
            parts = [part for part in file.parts[:-1] if not part.endswith(".dist-info") and part != "licenses"]
            yield "-".join([*parts, file.name]), Path(str(one.locate_file(file)))


def of_the_system(entries: Iterable[tuple[str, str]], ours: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield those of ``entries``, places and files, whose files come from none of the folders ``ours``."""
    folders = [folder.resolve() for folder in ours]
    for place, file in entries:
        if file.startswith("/") and not any(Path(file).is_relative_to(folder) for folder in folders):
            yield place, file


def write_bill(folder: Path, origins: Iterable[tuple[str, str]], version: str) -> None:
    """Write what of ``folder`` is the system's into ``folder``/licences: a bill, and each package's own words.

    Args:
        folder: The built program.
        origins: Each file of the system, after the place in ``folder`` that it went to.
        version: recon's.
    """
    origins = sorted(set(origins))
    owners = owners_of(file for _, file in origins)
    packages = described({owner for owner in owners.values() if owner})
    told = folder / "licences" / "system"
    told.mkdir(parents=True, exist_ok=True)
    for name in packages:
        shutil.copyfile(_DOCS / name.partition(":")[0] / "copyright", told / f"{name.partition(':')[0]}.txt")
    for text in sorted(_COMMON.glob("*")):
        shutil.copyfile(text, told / f"common-{text.name}.txt")
    bill = bill_of(folder, origins, owners, packages, version)
    (folder / "licences" / BILL).write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def owners_of(files: Iterable[str]) -> dict[str, str]:
    """Return the package of the system that each file belongs to, "" where there is none."""
    asked = {path: file for file in dict.fromkeys(files) for path in _names(file)}
    if not shutil.which("dpkg-query"):
        return dict.fromkeys(asked.values(), "")
    told = subprocess.run(["dpkg-query", "--search", *asked], check=False, capture_output=True, text=True).stdout
    found = {asked[path]: owner.partition(",")[0] for owner, path in _OWNED.findall(told) if path in asked}
    return {file: found.get(file, "") for file in asked.values()}


def _names(file: str) -> Iterator[str]:
    """Yield the names under which a package may know a file: some still have it in /lib, where it is in /usr/lib."""
    for path in (file, str(Path(file).resolve())):
        yield path
        yield path.removeprefix("/usr") if path.startswith("/usr/") else f"/usr{path}"


def described(names: Iterable[str]) -> dict[str, Package]:
    """Return what the system tells of packages."""
    if not (asked := sorted(names)):
        return {}
    form = r"${binary:Package}|${Package}|${Version}|${Architecture}|${source:Package}\n"
    command = ["dpkg-query", "--show", f"--showformat={form}", *asked]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    told = (line.split("|") for line in lines)
    return {name: Package(*rest, licences_of(rest[0])) for name, *rest in told}


def licences_of(package: str) -> tuple[str, ...]:
    """Return the licences that a package's file of copyrights names; none where it tells them in prose alone."""
    text = (_DOCS / package / "copyright").read_text(encoding="utf-8", errors="replace")
    if not text.startswith("Format:"):
        return ()
    return tuple(sorted({" ".join(one.split()) for one in re.findall(r"^License:[ \t]*(\S.*)$", text, re.M)}))


def bill_of(
    folder: Path,
    origins: Iterable[tuple[str, str]],
    owners: Mapping[str, str],
    packages: Mapping[str, Package],
    version: str,
) -> Json:
    """Return the bill of materials of what the system gave; a file of no package stands in it by itself."""
    places: dict[str, set[str]] = {}
    for place, file in origins:
        places.setdefault(owners[file], set()).add(place)
    system = _system()
    components = [_component(packages[owner], folder, places[owner], system) for owner in sorted(packages)]
    components += [_file(folder, place) for place in sorted(places.get("", ()))]
    ours = {"type": "application", "bom-ref": "recon", "name": "recon", "version": version}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": ours, "lifecycles": [{"phase": "build"}]},
        "components": components,
        "dependencies": [{"ref": "recon", "dependsOn": [one["bom-ref"] for one in components]}],
    }


def _component(one: Package, folder: Path, places: Iterable[str], system: Mapping[str, str]) -> Json:
    by = f"{system.get('ID', 'linux')}-{system.get('VERSION_ID', '')}"
    version = quote(one.version, safe="~:")
    purl = f"pkg:deb/{system.get('ID', 'linux')}/{one.name}@{version}?arch={one.architecture}&distro={by}"
    names = one.licences or (f"see licences/system/{one.name}.txt",)
    return {
        "type": "application" if one.name.startswith("tesseract") else "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "group": one.source,
        "purl": purl,
        "licenses": [{"license": {"name": name}} for name in names],
        "components": [_file(folder, place, purl) for place in sorted(places)],
    }


def _file(folder: Path, place: str, of: str = "") -> Json:
    digest = hashlib.sha256((folder / place).read_bytes()).hexdigest()
    hashes = [{"alg": "SHA-256", "content": digest}]
    return {"type": "file", "bom-ref": f"{of}#{place}", "name": place, "hashes": hashes}


def _system() -> dict[str, str]:
    """Return what the system calls itself."""
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    return {name: value.strip('"') for name, value in re.findall(r"^(\w+)=(.*)$", text, re.M)}

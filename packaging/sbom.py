"""The bill of materials of recon (CycloneDX 1.6, JSON): every package, program, typeface, network and list of words.

    .venv-release/bin/python packaging/sbom.py .venv/bin/python            writes docs/sbom.cdx.json anew
    .venv-release/bin/python packaging/sbom.py .venv/bin/python --check    tells whether it is up to date

The environment of the release tools is made from packaging/locks/release.txt. Packages are those of the lock, found by
cyclonedx-bom in the environment that recon runs in, with the hashes of the lock and the licences of docs/licences.md;
the rest is what docs/dependencies.md names. The result is held against the schema, and is the same for the same input.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parents[1]
SBOM = ROOT / "docs" / "sbom.cdx.json"
LOCK = ROOT / "packaging" / "locks" / "run.txt"
LICENCES = ROOT / "docs" / "licences.md"
_LICENSED = re.compile(r"^\| (\S+) \| [^|]+ \| ([^|]+) \|$", re.M)
_PINNED = re.compile(
    r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)[^\n]*((?:\n    --hash=sha256:[0-9a-f]{64}[^\n]*)+)", re.M
)

Json = dict[str, Any]

# What lies in the package and was made elsewhere, or is no code: type, pattern, licence, what for.
_CARRIED = (
    ("file", "recon/design/fonts/*.ttf", "OFL-1.1", "Atkinson Hyperlegible Next: the sheets"),
    ("file", "recon/drill/fonts/*.ttf", "OFL-1.1", "handwriting of the demonstration"),
    ("machine-learning-model", "recon/reading/characters/*.onnx", "Apache-2.0", "reading characters in boxes"),
    (
        "machine-learning-model",
        "recon/reading/lines/*.onnx",
        "Apache-2.0",
        "PP-OCRv6_small_rec, cut down: second reader",
    ),
    ("data", "recon/reading/calibration/*.json", "Apache-2.0", "how far the readers can be trusted"),
    ("data", "recon/reading/lexicon/*.txt", "Apache-2.0", "words that a field may hold"),
    ("data", "recon/model/identifiers/*.toml", "Apache-2.0", "numbers of people in several countries"),
)
_PROGRAM_LICENCES = {"tesseract-ocr": "Apache-2.0", "tesseract-ocr-fra": "Apache-2.0"}


def bill(python: Path) -> Json:
    """Return the bill of what recon runs with, in the environment of ``python``."""
    told = _found(python)
    locked = {_key(name): (version, hashes) for name, version, hashes in _PINNED.findall(_text(LOCK))}
    packages = [one for one in told["components"] if _key(one["name"]) in locked]
    licences = {_key(name): licence for name, licence in _LICENSED.findall(_text(LICENCES))}
    missing = locked.keys() - {_key(one["name"]) for one in packages}
    for one in packages:
        version, hashes = locked[_key(one["name"])]
        if one["version"] != version:
            missing.add(one["name"])
        one["hashes"] = [
            {"alg": "SHA-256", "content": digest} for digest in sorted(re.findall(r"[0-9a-f]{64}", hashes))
        ]
        one["licenses"] = [{"expression": licences[_key(one["name"])]}]
        one["purl"] = f"pkg:pypi/{_key(one['name'])}@{version}"
        one.pop("externalReferences", None)
        one.pop("properties", None)
    if missing:
        raise SystemExit(f"not installed as locked: {', '.join(sorted(missing))}")
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))["project"]
    ours = {"type": "application", "bom-ref": "recon", "name": "recon", "version": project["version"]}
    ours |= {"description": project["description"], "licenses": _licence("Apache-2.0")}
    others = [*_carried(), *_programs()]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": ours, "lifecycles": [{"phase": "build"}]},
        "components": [*packages, *others],
        "dependencies": _dependencies(told, packages, others, project["dependencies"]),
    }


def faults(text: str) -> str:
    """Return what is wrong with a bill by the schema of its version, "" where nothing is."""
    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return "" if found is None else str(found)


def _found(python: Path) -> Json:
    """Return what cyclonedx-bom finds in the environment of ``python``."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.json"
        command = [sys.executable, "-m", "cyclonedx_py", "environment", str(python), "--output-reproducible"]
        subprocess.run([*command, "--short-PURLs", "--spec-version", "1.6", "-o", str(out)], check=True)
        found: Json = json.loads(_text(out))
    return found


def _carried() -> Iterator[Json]:
    for kind, pattern, licence, what in _CARRIED:
        for file in sorted(ROOT.glob(pattern)):
            name = file.relative_to(ROOT).as_posix()
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            yield {
                "type": kind,
                "bom-ref": name,
                "name": name,
                "description": what,
                "hashes": [{"alg": "SHA-256", "content": digest}],
                "licenses": _licence(licence),
            }


def _programs() -> Iterator[Json]:
    """Yield what the system brings: which version, the distribution decides."""
    script = _text(ROOT / "packaging" / "bootstrap.sh")
    for group, what in (("reading_packages", "reading print"), ("window_packages", "the window")):
        names = re.search(rf"^{group}=\(([^)]*)\)", script, re.M)
        for name in names[1].split() if names else ():
            licences = {"licenses": _licence(_PROGRAM_LICENCES[name])} if name in _PROGRAM_LICENCES else {}
            yield {
                "type": "application" if name in _PROGRAM_LICENCES else "library",
                "bom-ref": f"deb:{name}",
                "name": name,
                "description": f"package of Debian and Ubuntu, for {what}",
                "purl": f"pkg:deb/debian/{name}",
                **licences,
            }


def _dependencies(told: Json, packages: Iterable[Json], others: Iterable[Json], direct: Iterable[str]) -> list[Json]:
    """Return who needs whom, of what is in the bill."""
    refs = {one["bom-ref"]: _key(one["name"]) for one in packages}
    by_name = {name: ref for ref, name in refs.items()}
    needs = [
        {"ref": one["ref"], "dependsOn": sorted(set(one.get("dependsOn", ())) & refs.keys())}
        for one in told["dependencies"]
        if one["ref"] in refs
    ]
    names = (re.match(r"[\w.-]+", one) for one in direct)
    ours = [by_name[_key(name[0])] for name in names if name] + [one["bom-ref"] for one in others]
    return [{"ref": "recon", "dependsOn": sorted(ours)}, *sorted(needs, key=lambda one: str(one["ref"]))]


def _licence(name: str) -> list[Json]:
    return [{"license": {"id": name}}]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("python", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    text = json.dumps(bill(options.python), indent=1, ensure_ascii=False) + "\n"
    wrong = faults(text)
    if options.check and SBOM.read_text(encoding="utf-8") != text:
        wrong = wrong or f"{SBOM.name}: out of date"
    if wrong:
        sys.stdout.write(f"{wrong}\n")
        return 1
    if not options.check:
        SBOM.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

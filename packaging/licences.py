"""The licences of everything that recon runs with, as the packages themselves declare them.

    python packaging/licences.py            writes docs/licences.md anew, from the locks and this environment
    python packaging/licences.py --check    tells what is not allowed, unknown or out of date (exit code 1)

A package whose licence cannot be told, or is none of ALLOWED, must not come in: a person reads it first, and then it is
told here why it may.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "locks" / "run.txt"
REPORT = ROOT / "docs" / "licences.md"

# Each lets a hospital use recon, and anybody pass it on, under Apache-2.0. What is under the MPL or the LGPL is used
# as it comes, as a library that can be put in place of another.
ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "ISC",
        "LGPL-2.1-or-later",
        "LGPL-3.0-only",
        "LicenseRef-Public-Domain",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "MPL-2.0",
        "PSF-2.0",
        "Zlib",
    }
)
# What people write where an identifier of SPDX belongs.
_SPELT = {
    "mit license": "MIT",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "bsd-3-clause, apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "lgpl": "",  # which one, the classifier says
    "dual license": "",
}
_CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Public Domain": "LicenseRef-Public-Domain",
}
# Read by a person, where the package does not declare it in a way that a program can read.
_READ = {
    "sqlcipher3": "Zlib",  # the file LICENSE of its source; what is inside stands in docs/dependencies.md
    "click-default-group": "LicenseRef-Public-Domain",
}

_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.M)
_TOKEN = re.compile(r"\(|\)|\bAND\b|\bOR\b|[A-Za-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Licensed:
    """A package of the lock: its licence as an expression of SPDX, "" where it cannot be told."""

    name: str
    version: str
    expression: str

    @property
    def is_allowed(self) -> bool:
        return is_allowed(self.expression)


def packages(lock: Path = LOCK) -> Iterator[Licensed]:
    """Yield what the lock names, each with the licence that the installed package declares."""
    for name, version in _LOCKED.findall(lock.read_text(encoding="utf-8")):
        try:
            expression = expression_of(name, distribution(name).metadata)  # type: ignore[arg-type]
        except PackageNotFoundError:
            expression = _READ.get(name, "")
        yield Licensed(name, version, expression)


def expression_of(name: str, metadata: Message) -> str:
    """Return the licence that a package declares: by the field for it, else in words, else by its classifiers."""
    if name in _READ:
        return _READ[name]
    declared = metadata.get("License-Expression") or _spelt(metadata.get("License") or "")
    if declared:
        return str(declared)
    classified = [
        _CLASSIFIED.get(line.rpartition(" :: ")[2], "?")
        for line in metadata.get_all("Classifier") or ()
        if line.startswith("License :: ")
    ]
    return "" if "?" in classified else " OR ".join(sorted(classified))


def is_allowed(expression: str) -> bool:
    """Tell whether the licence lets recon be used and passed on: of alternatives one has to, of several all."""
    tokens = _TOKEN.findall(expression)
    if not tokens or "".join(tokens) != re.sub(r"\s", "", expression):
        return False
    try:
        allowed, rest = _either(tokens)
    except ValueError:
        return False
    return allowed and not rest


def _either(tokens: list[str]) -> tuple[bool, list[str]]:
    allowed, rest = _all(tokens)
    while rest and rest[0] == "OR":
        another, rest = _all(rest[1:])
        allowed = allowed or another
    return allowed, rest


def _all(tokens: list[str]) -> tuple[bool, list[str]]:
    allowed, rest = _one(tokens)
    while rest and rest[0] == "AND":
        another, rest = _one(rest[1:])
        allowed = allowed and another
    return allowed, rest


def _one(tokens: list[str]) -> tuple[bool, list[str]]:
    if not tokens or tokens[0] in ("AND", "OR", ")"):
        raise ValueError("a licence is missing")
    if tokens[0] != "(":
        return tokens[0] in ALLOWED, tokens[1:]
    allowed, rest = _either(tokens[1:])
    if rest[:1] != [")"]:
        raise ValueError("not closed")
    return allowed, rest[1:]


def _spelt(text: str) -> str:
    """Return what a licence in words is, "" where that cannot be told."""
    line = text.strip().partition("\n")[0].partition(" (see")[0].strip()
    known = _SPELT.get(line.lower())
    if known is not None:
        return known
    return line if line and set(_TOKEN.findall(line)) - {"AND", "OR", "(", ")"} <= _KNOWN else ""


_KNOWN = ALLOWED | {"GPL-2.0-only", "GPL-3.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"}


def report(found: Mapping[str, Licensed]) -> str:
    """Return docs/licences.md."""
    rows = "\n".join(f"| {one.name} | {one.version} | {one.expression} |" for one in found.values())
    return f"""# Licences
What recon needs to run, package by package, as `packaging/locks/run.txt` has it, with the licence that each package
declares (an expression of SPDX). Made by `python packaging/licences.py`; a test compares it with the locks and with
[dependencies.md](dependencies.md), which also tells of programs, typefaces, networks and of what is inside a wheel. The
text of each licence stands in the package itself, in the folder `*.dist-info` beside it; the built program has all of
them in its folder `licences`.

| package | version | licence |
| --- | --- | --- |
{rows}
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    found = {one.name: one for one in packages()}
    wrong = [f"{one.name}: {one.expression or 'unknown'}" for one in found.values() if not one.is_allowed]
    text = report(found)
    if options.check and REPORT.read_text(encoding="utf-8") != text:
        wrong.append(f"{REPORT.name}: out of date")
    elif not options.check:
        REPORT.write_text(text, encoding="utf-8")
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""The systems of identifiers, from TOML: one of the countries that come with recon, or a site's own file.

``RECON_IDENTIFIERS`` names either: two letters (``be``), or a file as those in ``recon/model/identifiers``.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from recon import bounded
from recon.errors import UsageError
from recon.language import system_reason, tr
from recon.model.identifier import MEMBERS, IdentifierSystem

VARIABLE = "RECON_IDENTIFIERS"
DEFAULT = "fr"
_COUNTRY = re.compile(r"[a-z]{2}")
_CHECK = re.compile(r"([a-z]{2}\.)?[a-z0-9_]+")
_REQUIRED = ("key", "label", "member", "code")
_NAMES = frozenset(field.name for field in fields(IdentifierSystem))


def systems_here() -> tuple[IdentifierSystem, ...]:
    """Return the systems that this site uses: those of RECON_IDENTIFIERS, else France's.

    Raises:
        UsageError: if it names no country that is known, or a file that cannot be used.
    """
    return read_systems(os.environ.get(VARIABLE) or DEFAULT)


@cache
def read_systems(name: str) -> tuple[IdentifierSystem, ...]:
    """Return the systems of a country (two letters) or of the file ``name``.

    Raises:
        UsageError: see ``systems_here``.
    """
    try:
        text = _text(name)
        table = bounded.toml_of(text)
    except OSError as error:
        raise UsageError(reason=tr("identifiers.file.unreadable", file=name, reason=system_reason(error))) from error
    except ValueError as error:
        raise UsageError(reason=tr("identifiers.file.unreadable", file=name, reason=error)) from error
    entries = table.get("system")
    if not isinstance(entries, list) or not entries:
        raise UsageError(reason=tr("identifiers.file.empty", file=name))
    systems = tuple(_system(name, entry) for entry in entries)
    if not {"ipp", "iep"} <= {one.member for one in systems}:
        raise UsageError(reason=tr("identifiers.file.no_ipp", file=name))
    return systems


def _text(name: str) -> str:
    if _COUNTRY.fullmatch(name):
        return (resources.files("recon.model") / "identifiers" / f"{name}.toml").read_text(encoding="utf-8")
    return bounded.read_text(Path(name))


def _system(name: str, entry: Any) -> IdentifierSystem:
    if not isinstance(entry, Mapping):
        raise UsageError(reason=tr("identifiers.file.empty", file=name))
    key = str(entry.get("key", "?"))
    for member in (*_REQUIRED, *entry):
        if not _suits(member, entry.get(member)):
            raise UsageError(reason=tr("identifiers.file.wrong", file=name, system=key, name=member))
    return IdentifierSystem(**entry)


def _suits(name: str, value: object) -> bool:
    """Tell whether an entry may have this value under this name."""
    if name == "only_qualified":
        return isinstance(value, bool)
    if name not in _NAMES or not isinstance(value, str):
        return False
    if name == "member":
        return value in MEMBERS
    if name == "check":
        return not value or bool(_CHECK.fullmatch(value))
    return bool(value) or name not in _REQUIRED

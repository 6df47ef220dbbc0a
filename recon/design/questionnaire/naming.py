"""Keys and values of the form language for what a Questionnaire names in its own way, and codes that are right."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from recon.design.codings import SYSTEMS, read_coding
from recon.design.questionnaire.nodes import text_of
from recon.design.tables import Source
from recon.design.terms import FORM_KEY, IDENTIFIER

_KEY_LENGTH, _FIELD_LENGTH, _VALUE_LENGTH = 12, 32, 20
_OPTION_VALUE = re.compile(r"[A-Za-z0-9_-]{1,20}")
_ALIASES = {url: name for name, url in SYSTEMS.items()}


class Names:
    """Names that are given once each."""

    def __init__(self, *taken: str) -> None:
        self._taken = set(taken)

    def field(self, wanted: str) -> str:
        """Return a key for a field or a section, ``wanted`` itself where it is one."""
        return self._free(wanted if IDENTIFIER.fullmatch(wanted) else _identifier(wanted), _FIELD_LENGTH)

    def option(self, wanted: str) -> str:
        """Return a value for an option, ``wanted`` itself where it is one."""
        if not _OPTION_VALUE.fullmatch(wanted):
            wanted = re.sub(r"[^A-Za-z0-9_-]+", "_", _bare(wanted)).strip("_")[:_VALUE_LENGTH] or "option"
        return self._free(wanted, _VALUE_LENGTH)

    def _free(self, wanted: str, length: int) -> str:
        free, number = wanted, 1
        while free in self._taken:
            number += 1
            end = f"_{number}"
            free = wanted[: length - len(end)] + end
        self._taken.add(free)
        return free


def form_key(wanted: str) -> str:
    """Return a form's key made of ``wanted``, empty where nothing of it can stand in one."""
    dashed = re.sub(r"[^a-z0-9]+", "-", _bare(wanted).lower()).lstrip("-0123456789")[:_KEY_LENGTH].strip("-")
    return dashed if FORM_KEY.fullmatch(dashed) else ""


def _identifier(wanted: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", _bare(wanted).lower()).strip("_")[:_FIELD_LENGTH].strip("_")
    return plain if IDENTIFIER.fullmatch(plain) else f"q_{plain}"[:_FIELD_LENGTH].rstrip("_")


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def right_coding(node: Mapping[str, Any]) -> dict[str, str] | None:
    """Return the ``Coding`` in ``node`` as the form language has it, None where it is not a right one."""
    system, code = text_of(node, "system"), text_of(node, "code")
    if not (system and code):
        return None
    coding = {"system": system, "code": code, "display": text_of(node, "display")}
    source = Source("-", {"coding": {**coding, "system": _ALIASES.get(system, system)}})
    read_coding(source.root)
    return None if source.faults else coding

"""Which resources are the same to FHIR's models: those that differ only in what no model could refuse.

A hospital sends the same few shapes thousands of times: a pulse is a pulse, whoever's it is. Words, names, amounts and
moments are put aside where they are certain to be ones (anything doubtful stays as it stands), and the rest is
compared.
"""

import math
import re
from collections.abc import Hashable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

_WORDS = frozenset({"value", "display", "text", "description", "title", "family", "given", "valueString"})
_REFERENCE = re.compile(r"urn:uuid:[0-9a-f-]{36}")
_ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
_URI = re.compile(r"[!-~]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))", re.ASCII)


def likeness(value: Any, name: str = "") -> Hashable:
    """Return what a part of a resource, the member ``name``, has in common with all that are the same to the models."""
    if isinstance(value, dict):
        return tuple((key, likeness(one, key)) for key, one in value.items())
    if isinstance(value, list):
        return ("[]", *(likeness(one, name) for one in value))
    if isinstance(value, str):
        return _of_text(value, name)
    if name == "value" and isinstance(value, (int, float, Decimal)) and math.isfinite(value):
        return ("number", type(value).__name__)
    return type(value), value


def _of_text(text: str, name: str) -> Hashable:
    if name in _WORDS:
        return str if text.isprintable() and text.strip() == text != "" else text
    kind = {"reference": _REFERENCE, "id": _ID, "source": _URI}.get(name)
    if kind is not None:
        return str if kind.fullmatch(text) else text
    if name == "data":
        return str
    return _of_time(text)


def _of_time(text: str) -> Hashable:
    """Return what kind of time the text is, itself where it is none."""
    for shape, kind in ((_MOMENT, datetime), (_DAY, date)):
        if shape.fullmatch(text):
            try:
                kind.fromisoformat(text)
            except ValueError:
                return text
            return kind
    return text

"""A Form as JSON text and back, exactly: the store keeps every printed version for ever in this shape."""

import dataclasses
import json
import types
import typing
from enum import StrEnum
from functools import cache
from typing import Any

from recon.model.form import Form


def form_to_json(form: Form) -> str:
    """Return the canonical JSON text of ``form``: equal forms, equal texts."""
    return canonical_json(form)


def form_from_json(text: str) -> Form:
    """Return the form that ``form_to_json`` wrote.

    Raises:
        ValueError: if the text is not one that it wrote.
    """
    try:
        form: Form = _value(Form, json.loads(text))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a form: {error}") from error
    return form


def canonical_json(value: Any) -> str:
    """Return ``value`` (dataclasses, tuples, texts, numbers) as JSON with sorted keys and no space."""
    return json.dumps(value, default=_fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _fields(value: Any) -> dict[str, Any]:
    # One level at a time: dataclasses.asdict copies all that is below first, which took most of laying out a form.
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _value(kind: Any, plain: Any) -> Any:
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _value(hints[name], item) for name, item in plain.items()})
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(_value(arguments[0], item) for item in plain)
    if origin in (types.UnionType, typing.Union):
        return None if plain is None else _value(arguments[0], plain)
    if kind is float or issubclass(kind, StrEnum):
        return kind(plain)
    if not isinstance(plain, kind):
        raise TypeError(f"{plain!r} is no {kind.__name__}")
    return plain


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)

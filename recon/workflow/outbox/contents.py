"""A sheet's record as text: what the ledger keeps of a sheet that sets off, so that the very same can go again."""

import base64
import hashlib
import json
import types
import zlib
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from recon.kept import Kept
from recon.model.outbox import Destination
from recon.model.record import SheetRecord
from recon.store.codec import canonical
from recon.workflow.outbox.recent import AT_ONCE

_UNIONS = (Union, types.UnionType)
_TEXTS = Kept[SheetRecord, str](2 * AT_ONCE)


def to_text(record: SheetRecord) -> str:
    """Return the record as text: equal ones give the same, and times are those of the same instant."""
    return base64.b64encode(zlib.compress(_text(record).encode())).decode("ascii")


def from_text(text: str) -> SheetRecord:
    record = _made(SheetRecord, json.loads(zlib.decompress(base64.b64decode(text))))
    assert isinstance(record, SheetRecord)  # noqa: S101
    return record


def same(one: SheetRecord, other: SheetRecord) -> bool:
    """Tell whether two records say the same.

    Times are compared as they are written: an hour that there is twice in a night is never equal to itself in another
    time zone, and in one zone the first of the two is equal to the second.
    """
    return one is other or _text(one) == _text(other)


def said(record: SheetRecord, destination: Destination) -> str:
    """Return what tells this content for this destination from any other: SHA-256, hexadecimal."""
    way = canonical([destination.transport.value, destination.address, destination.options])
    return hashlib.sha256(f"[{way},{_text(record)}]".encode()).hexdigest()


def _text(record: SheetRecord) -> str:
    return _TEXTS.get(record, lambda: canonical(_plain(record)))


def _plain(value: Any) -> Any:
    """Return a value as JSON has it. Most are words, and ten thousand sheets have some millions of values."""
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    if names := _members(kind):  # type: ignore[arg-type]
        return {name: _plain(getattr(value, name)) for name in names}
    return value.value if isinstance(value, Enum) else value.isoformat()


_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


@cache
def _members(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _made(kind: Any, data: Any) -> Any:
    """Return the value of type ``kind`` that ``_plain`` made ``data`` of."""
    if data is None:
        return None
    if get_origin(kind) in _UNIONS:
        # Only one of the types has a form of its own in JSON, a list; a word is a word whatever else it could be.
        others = [one for one in get_args(kind) if one is not type(None)]
        kind = next((one for one in others if (get_origin(one) is tuple) == isinstance(data, list)), others[0])
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _made(hints[name], item) for name, item in data.items()})
    return _simple(kind, data)


def _tuple(kinds: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_made(kinds[0], item) for item in data)
    return tuple(_made(kind, item) for kind, item in zip(kinds, data, strict=True))


def _simple(kind: Any, data: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(data)
    return kind.fromisoformat(data) if issubclass(kind, date) else data


_hints = cache(get_type_hints)

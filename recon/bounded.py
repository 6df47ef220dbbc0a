"""What others give us, taken only as far as it is of a size and a depth that can be meant.

A file may be a disk's whole content by mistake, or a device that never ends; a text of brackets may be as deep as it is
long. Whoever asks here gets an OSError or a ValueError for that, as for a file that cannot be opened or read.
"""

import errno
import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

TEXT = 1_000_000  # bytes of a text that a person writes: a form, a mapping, an option file
LIST = 100_000_000  # bytes of a list: half a million patients
RECEIPT = 50_000_000
_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # may be half of a character that UTF-16 writes as two
DEPTH = 100  # objects in objects; FHIR's deepest real ones have about twenty


def read_bytes(path: Path, most: int) -> bytes:
    """Return what is in the file.

    Raises:
        OSError: if it cannot be read, or has more than ``most`` bytes.
    """
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def read_text(path: Path, most: int = TEXT) -> str:
    """Return the UTF-8 text in the file, with its lines ended as Python ends them.

    Raises:
        OSError: as ``read_bytes``.
        UnicodeDecodeError: if it is no UTF-8.
    """
    return read_bytes(path, most).decode().replace("\r\n", "\n").replace("\r", "\n")


def toml_of(text: str) -> dict[str, Any]:
    """Return what a TOML text says.

    Raises:
        tomllib.TOMLDecodeError, another ValueError: if it is none, or deeper than can be meant.
    """
    try:
        found = tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("[[[…") from None
    return found if is_shallow(found) else _too_deep()


def json_of(data: bytes | str) -> Any:
    """Return what a JSON text says; a name that stands twice in an object is not looked for.

    Raises:
        ValueError: if it is none, is deeper than can be meant, or has half a character or a number that is none in it:
            Python takes those, and nothing that is to be written can hold them.
    """
    text = data if isinstance(data, str) else data.decode(json.detect_encoding(data))
    try:
        found = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except RecursionError:
        raise ValueError("[[[…") from None
    if _HALF.search(text):
        json.dumps(found, ensure_ascii=False).encode()
    return found if is_shallow(found) else _too_deep()


def is_shallow(value: object, most: int = DEPTH) -> bool:
    """Tell whether nothing in ``value`` lies deeper than ``most`` objects and lists in one another."""
    level = [value]
    for _ in range(most + 1):
        level = [inner for one in level if isinstance(one, dict | list) for inner in _inside(one)]
        if not level:
            return True
    return False


def _inside(value: dict[Any, Any] | list[Any]) -> list[object]:
    inner = value.values() if isinstance(value, dict) else value
    return [one for one in inner if isinstance(one, dict | list)]


def _no_number(name: str) -> float:
    raise ValueError(name)


def _too_deep() -> Any:
    raise tomllib.TOMLDecodeError("[[[…")

"""A question to a print server: what became of a job. IPP over HTTP (RFC 8010, RFC 8011), the little of it needed.

CUPS's own programs do not tell a job that was cancelled from one that was printed; its protocol does.
"""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic

from recon import network

_GET_JOB_ATTRIBUTES = 0x0009
_OPERATION_GROUP, _END = 0x01, 0x03
_FIRST_VALUE_TAG = 0x10  # what is below ends a group of attributes
_INTEGERS = frozenset({0x21, 0x23})  # integer, enum: four bytes
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_HEADERS = {"Content-Type": "application/ipp", "Accept-Encoding": "identity"}
_SECONDS = 10.0  # between two parts of an answer, and for all of it
_MOST_BYTES = 65_536  # of an answer: what is asked for has some hundred

Attributes = dict[str, list[int | bytes]]


def job_attributes(server: str, number: int) -> Attributes | None:
    """Return what the server says of its job ``number``, None where it does not answer or does not know the job.

    Args:
        server: path of its socket, or ``host:port``.
        number: the job's.
    """
    import httpx

    is_socket = server.startswith("/")
    if is_socket and not Path(server).is_socket():
        return None
    address = "http://localhost/" if is_socket else f"http://{server}/"
    if not is_socket:
        # CUPS's own settings name it, as they do for its programs.
        network.allow_url(address)
    try:
        with (
            httpx.Client(transport=httpx.HTTPTransport(uds=server if is_socket else None), timeout=_SECONDS) as client,
            client.stream("POST", address, content=_question(number), headers=_HEADERS) as answer,
        ):
            return parse(_whole(answer.iter_bytes())) if answer.is_success else None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return None


def _whole(parts: Iterable[bytes]) -> bytes:
    """Return an answer.

    Raises:
        ValueError: if it is larger than any that is meant, or has no end.
    """
    until, body = monotonic() + _SECONDS, b""
    for part in parts:
        body += part
        if len(body) > _MOST_BYTES or monotonic() > until:
            raise ValueError("not an IPP answer")
    return body


def parse(answer: bytes) -> Attributes | None:
    """Return the attributes in an IPP answer, None where its status is not success.

    Raises:
        ValueError: if it is cut short or not IPP.
    """
    try:
        status = struct.unpack_from(">xxH", answer)[0]
        return None if status >= 0x0100 else _gathered(answer)
    except struct.error as error:
        raise ValueError("not an IPP answer") from error


def _question(number: int) -> bytes:
    head = struct.pack(">BBHI", 2, 0, _GET_JOB_ATTRIBUTES, 1) + bytes([_OPERATION_GROUP])
    wanted = [(_KEYWORD, "requested-attributes", "job-state"), (_KEYWORD, "", "job-printer-uri")]
    given = [
        (_CHARSET, "attributes-charset", "utf-8"),
        (_LANGUAGE, "attributes-natural-language", "en"),
        (_URI, "job-uri", f"ipp://localhost/jobs/{number}"),
        *wanted,
    ]
    return head + b"".join(_attribute(*one) for one in given) + bytes([_END])


def _attribute(tag: int, name: str, value: str) -> bytes:
    """Return one attribute; without a name, it is one more value of that before it."""
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(value)) + value.encode()


def _gathered(answer: bytes) -> Attributes:
    found: Attributes = {}
    last = ""
    for tag, name, value in _values(answer):
        last = name or last
        found.setdefault(last, []).append(struct.unpack(">i", value)[0] if tag in _INTEGERS else value)
    return found


def _values(answer: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Yield tag, name and bytes of each value in ``answer``."""
    at = 8  # after version, status and the number of the question
    while (tag := struct.unpack_from(">B", answer, at)[0]) != _END:
        at += 1
        if tag < _FIRST_VALUE_TAG:
            continue
        name, at = _counted(answer, at)
        value, at = _counted(answer, at)
        yield tag, name.decode("ascii", "replace"), value


def _counted(answer: bytes, at: int) -> tuple[bytes, int]:
    """Return the bytes that stand after their count, and where they end."""
    (length,) = struct.unpack_from(">H", answer, at)
    (value,) = struct.unpack_from(f">{length}s", answer, at + 2)
    return value, at + 2 + length

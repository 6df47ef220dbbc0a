"""One question to a web server, and its answer taken only as far as an answer can be meant: in size, depth and time.

A server may be broken into like anything else. It may answer without end, with a few bytes that unpack to gigabytes, or
with one byte a minute; it may send us elsewhere, where nobody named. None of that takes this program's memory or its
day: what is too large or too slow is refused, in words, and no redirection is ever followed.
"""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

import httpx

from recon.bounded import json_of
from recon.errors import DestinationRefused, DestinationUnreachable
from recon.language import tr

MOST_BYTES = 100_000_000  # of an answer, unpacked: a page of a thousand patients has about five million
MOST_SECONDS = 600.0  # for all of an answer; between two parts of it, the client's own limit holds

_sockets: WeakKeyDictionary[httpx.Client, WeakSet[socket.socket]] = WeakKeyDictionary()


def fetched(
    client: httpx.Client,
    method: str,
    url: str | httpx.URL,
    *,
    destination: str,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float | None = None,
    most: int = MOST_BYTES,
    seconds: float = MOST_SECONDS,
) -> httpx.Response:
    """Return the whole answer to one request, whatever its status; a redirection is an answer like another.

    Args:
        client: that asks.
        method: GET, POST and the like.
        url: where.
        destination: how the server is named in a refusal.
        content: what is sent.
        headers: beside the client's own.
        timeout: between two parts of the answer, s; by default the client's.
        most: bytes that the answer may have.
        seconds: that all of it may take.

    Raises:
        httpx.TransportError: if the line fails.
        DestinationRefused: if the answer is larger than any that is meant.
        DestinationUnreachable: if it has not come whole in time.
    """
    wait = client.timeout if timeout is None else timeout
    request = client.build_request(method, url, content=content, headers=headers, timeout=wait)
    request.extensions = {**request.extensions, "trace": _noting(client)}
    with _until(client, seconds) as ended:
        try:
            answer, body = _answer(client, request, most, destination)
        except httpx.TransportError as error:
            if ended:
                raise _too_slow(destination, seconds) from error
            raise
    if ended:
        raise _too_slow(destination, seconds)
    kept = [(name, value) for name, value in answer.headers.multi_items() if name.lower() not in _ABOUT_THE_LINE]
    return httpx.Response(answer.status_code, headers=kept, content=body, request=request)


def cut(client: httpx.Client) -> None:
    """Cut the lines of ``client``: whatever it waits for fails now."""
    for opened in tuple(_sockets.get(client, ())):
        with suppress(OSError):
            opened.shutdown(socket.SHUT_RDWR)


def json_in(answer: httpx.Response) -> object:
    """Return the JSON of an answer, None where it has none that can be meant."""
    try:
        found: object = json_of(answer.content)
    except ValueError:
        return None
    return found


# What is true of the answer as it came over the line, and not of its content as we keep it.
_ABOUT_THE_LINE = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def _answer(client: httpx.Client, request: httpx.Request, most: int, destination: str) -> tuple[httpx.Response, bytes]:
    """Return the answer and all of its content, unpacked."""
    try:
        answer = client.send(request, stream=True, follow_redirects=False)
        try:
            return answer, _body(answer, most, destination)
        finally:
            answer.close()
    except httpx.DecodingError as error:
        raise httpx.RemoteProtocolError(str(error), request=request) from error


def _body(answer: httpx.Response, most: int, destination: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > most:
            reason = tr("delivery.too_large", most=most // 1_000_000)
            raise DestinationRefused(destination=destination, status=str(answer.status_code), reason=reason)
        parts.append(part)
    return b"".join(parts)


def _noting(client: httpx.Client) -> Any:
    """Return what notes the sockets that are opened for ``client``, as httpcore tells of each."""
    mine = _sockets.setdefault(client, WeakSet())

    def note(event: str, told: Mapping[str, Any]) -> None:
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            opened = told["return_value"].get_extra_info("socket")
            if isinstance(opened, socket.socket):
                mine.add(opened)

    return note


@contextmanager
def _until(client: httpx.Client, seconds: float) -> Iterator[list[bool]]:
    """Cut the lines of ``client`` when the time is over; what is given to the block is not empty then."""
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)
        cut(client)

    timer = Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield ended
    finally:
        timer.cancel()


def _too_slow(destination: str, seconds: float) -> DestinationUnreachable:
    return DestinationUnreachable(destination=destination, reason=tr("delivery.too_slow", seconds=f"{seconds:g}"))

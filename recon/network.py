"""No network but what somebody named: every other address is refused, whatever code in this process asks for it.

The guard is an audit hook of Python's (PEP 578): it sees each address before the system does, also those that a library
wants to reach, and cannot be taken out again. A name or an address is let through with its port once a person has
named it: as a destination of the store, on the command line, or as the machine's print server. Looking up a name
already tells somebody something, so that is refused too. Sockets that stay on the machine without an address (AF_UNIX:
the screen, D-Bus, CUPS, our own worker processes) are free.

What is not Python (Qt, OpenCV, DuckDB, Tesseract) does not pass here: tests/attack/test_network.py watches the system
calls of the whole journey instead.
"""

import socket
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from recon.errors import NetworkRefused

Address = tuple[str, int]  # a name or a number of the network, as _spelled() gives it, and a port

_reachable: set[Address] = set()
_heard: set[Address] = set()
_refused: list[str] = []
_guarding: list[bool] = []
_UNIX = getattr(socket, "AF_UNIX", None)
_INTERNET = (socket.AF_INET, socket.AF_INET6)
_PORTS = {"http": 80, "https": 443}

_look_up = socket.getaddrinfo
_ASKING = ("connect", "connect_ex", "bind", "sendto")  # methods of sockets that look up the name in an address


def guard() -> None:
    """From now on, in this process, refuse every address that nobody named."""
    if _guarding:
        return
    _guarding.append(True)
    # The hook sees the question before there is an answer: what a name stands for is noted here.
    setattr(socket, "getaddrinfo", _looked_up)  # noqa: B010
    for act in _ASKING:
        setattr(socket.socket, act, _known_first(getattr(socket.socket, act)))
    sys.addaudithook(_audit)


def allow(host: str, port: int) -> None:
    """Let this process connect to ``host`` (a name or an address) at ``port``: somebody named it."""
    _reachable.add((_spelled(host), port))


def allow_url(url: str) -> None:
    """Let this process connect where ``url`` leads; what is no address of the web leads nowhere."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return
    if parts.hostname and port:
        allow(parts.hostname, port)


def allow_listening(host: str, port: int) -> None:
    """Let this process listen on ``host`` at ``port`` (0: at any that is free): somebody asked for it."""
    _heard.add((_spelled(host), port))


def refused() -> tuple[str, ...]:
    """Return what was refused, in order: a library may have kept it to itself."""
    return tuple(_refused)


def _audit(event: str, details: tuple[Any, ...]) -> None:
    look = _LOOKS.get(event)
    if look is not None:
        look(*details)


def _connecting(sock: socket.socket, address: Any) -> None:
    if address is not None and not _is_open(sock, address, _reachable):
        raise _refusal(address)


def _binding(sock: socket.socket, address: Any) -> None:
    if not _is_open(sock, address, _heard):
        raise _refusal(address)


def _looking_up(host: Any, port: Any = None, *_: Any) -> None:
    """A number is no question to anybody; a name is one, to a server of names."""
    if host is None or _is_number(host):
        return
    known = {name for name, _port in _reachable | _heard}
    if _spelled(host) not in known:
        raise _refusal((host, port))


def _naming(address: Any) -> None:
    """Refuse to ask who an address is, whoever it may be."""
    raise _refusal(address)


_LOOKS: dict[str, Callable[..., None]] = {
    "socket.connect": _connecting,
    "socket.sendto": _connecting,
    "socket.sendmsg": _connecting,
    "socket.bind": _binding,
    "socket.getaddrinfo": _looking_up,
    "socket.gethostbyname": _looking_up,
    "socket.gethostbyaddr": _naming,
    "socket.getnameinfo": _naming,
}


def _is_open(sock: socket.socket, address: Any, named: set[Address]) -> bool:
    if sock.family == _UNIX:
        return True
    return sock.family in _INTERNET and (_spelled(address[0]), address[1]) in named


def _looked_up(host: Any, port: Any, *more: Any, **others: Any) -> Any:
    """Ask as socket.getaddrinfo does, and note that the addresses of a named host are named as well."""
    found = _look_up(host, port, *more, **others)
    for named in (_reachable, _heard):
        if host is not None and (_spelled(host), _number(port)) in named:
            named.update((_spelled(str(address[0])), int(address[1])) for *_, address in found)
    return found


def _known_first(act: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method of sockets that does not ask for a name before it may: Python tells of the name only after."""

    @wraps(act)
    def known_first(sock: socket.socket, *details: Any) -> Any:
        address = details[-1] if details else None
        if sock.family in _INTERNET and isinstance(address, tuple) and address:
            _looking_up(*address[:2])
        return act(sock, *details)

    return known_first


def _number(port: Any) -> int:
    return int(port) if str(port or "").isdecimal() else 0


def _spelled(host: str | bytes) -> str:
    """Return a host in one spelling: the same for every way to write an address, or the same name."""
    from ipaddress import IPv6Address, ip_address

    text = (host.decode("ascii", "replace") if isinstance(host, bytes) else host).strip("[]").rstrip(".").lower()
    try:
        number = ip_address(text.partition("%")[0])
    except ValueError:
        return text if text.isascii() else _in_ascii(text)
    mapped = number.ipv4_mapped if isinstance(number, IPv6Address) else None
    return str(mapped or number)


def _in_ascii(name: str) -> str:
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def _is_number(host: str | bytes) -> bool:
    from ipaddress import ip_address

    try:
        ip_address(_spelled(host))
    except ValueError:
        return not host
    return True


def _refusal(address: Any) -> NetworkRefused:
    place = ":".join(str(part) for part in address[:2]) if isinstance(address, tuple) else str(address)
    _refused.append(place)
    return NetworkRefused(address=place)

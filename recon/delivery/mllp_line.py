"""A line to an HL7 v2 receiver: messages between their marks, both ways, in the time there is.

Source: HL7 v2.5.1, appendix C (MLLP): a message stands between VT and FS CR.
"""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

from recon.language import system_reason, tr

Connect = Callable[[str, int, float], socket.socket]

_VT, _FS, _CR = b"\x0b", b"\x1c", b"\r"
_LARGEST_ANSWER = 65_536  # bytes
_CHUNK = 4096


class LineFault(Exception):
    """The line failed; ``reason`` is in words. ``is_answered``: somebody is there, but speaks nothing we know.

    ``is_final``: it would be the same each time.
    """

    def __init__(self, reason: str, *, is_answered: bool = False, is_final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_answered = is_answered
        self.is_final = is_final


@dataclass(slots=True)
class Line:
    """The way to the receiver, opened when it is needed.

    ``is_for_one``: each message gets a line of its own. ``settled`` are the messages that the receiver has taken.
    """

    host: str
    port: int
    seconds: float
    connect: Connect
    clock: Callable[[], float]
    is_for_one: bool = False
    settled: set[str] = field(default_factory=set)
    last: str = ""
    _socket: socket.socket | None = None
    _rest: bytes = b""

    @property
    def destination(self) -> str:
        return f"{self.host}:{self.port}"

    def send(self, data: bytes) -> float:
        """Send a message whole; return when its answer must have come."""
        deadline = self.clock() + self.seconds
        try:
            if self._socket is not None and (self.is_for_one or self._is_closed_there()):
                self.close()
            if self._socket is None:
                self._socket = self.connect(self.host, self.port, self.seconds)
            self._socket.settimeout(self.seconds)
            self._socket.sendall(_VT + data + _FS + _CR)
        except OSError as error:
            is_distrusted = isinstance(error, ssl.SSLCertVerificationError)
            raise LineFault(self._words(error), is_final=is_distrusted) from error
        return deadline

    def receive(self, deadline: float) -> bytes:
        """Return what stands between the marks of the next message.

        Raises:
            LineFault: if it has not come whole until ``deadline``, is too long, or is something else than a message.
        """
        while _FS not in self._rest:
            start = self._rest.lstrip(b"\r\n")
            if start and not start.startswith(_VT):
                raise LineFault(tr("hl7.answer.not_hl7", start=_shown(start)), is_answered=True)
            if len(self._rest) > _LARGEST_ANSWER:
                raise LineFault(tr("hl7.answer.too_long", size=_LARGEST_ANSWER), is_answered=True)
            self._rest += self._more(deadline)
        whole, _, self._rest = self._rest.partition(_FS)
        self.last = _shown(whole)
        return whole.lstrip(b"\r\n").removeprefix(_VT)

    def close(self) -> None:
        """End the line; what was half received on it is of no use to anybody."""
        self._rest = b""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _more(self, deadline: float) -> bytes:
        left = deadline - self.clock()
        if left <= 0 or self._socket is None:
            raise LineFault(tr("hl7.answer.none", seconds=f"{self.seconds:g}"))
        try:
            self._socket.settimeout(left)
            more = self._socket.recv(_CHUNK)
        except OSError as error:
            raise LineFault(self._words(error)) from error
        if not more:
            raise LineFault(tr("hl7.answer.closed"))
        return more

    def _is_closed_there(self) -> bool:
        """Tell whether the receiver has ended the line since its last answer, as some do after each."""
        assert self._socket is not None  # noqa: S101
        self._socket.setblocking(False)
        try:
            if not isinstance(self._socket, ssl.SSLSocket):
                return not self._socket.recv(1, socket.MSG_PEEK)
            came = self._socket.recv(1)  # over TLS nobody can look without taking
            self._rest += came
            return not came
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True

    def _words(self, error: OSError) -> str:
        if isinstance(error, TimeoutError):
            return tr("hl7.answer.none", seconds=f"{self.seconds:g}")
        if isinstance(error, ssl.SSLCertVerificationError):
            return tr("delivery.not_trusted", reason=error.verify_message)
        return system_reason(error)


def plain_line(host: str, port: int, seconds: float) -> socket.socket:
    """Open a line without encryption."""
    return socket.create_connection((host, port), timeout=seconds)


def _shown(data: bytes) -> str:
    """Return the beginning of something that may be anything."""
    return repr(data[:40].decode("ascii", "replace"))

"""Carries HL7 v2 messages to one destination over MLLP: one line, one message at a time, in the order given.

Sources: HL7 v2.5.1, appendix C (MLLP), 2.9.2 and 2.9.3 (original and enhanced acknowledgement), 2.15.8 (MSA), tables
0008 and 0155.

A message that is sent again is the same bytes under the same number, so that a receiver can see that it has it. What a
receiver says counts only if it is about the message that was sent last (MSA-2): nothing else makes one delivered.
"""

import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from recon.delivery.acknowledgements import Acknowledgement, read_acknowledgement
from recon.delivery.hl7v2 import Hl7Profile, Message
from recon.errors import DestinationRefused, DestinationUnreachable
from recon.language import tr

_VT, _FS, _CR = b"\x0b", b"\x1c", b"\r"
_PAUSES = (0.5, 2.0, 5.0)  # s before the second, third and each later try
_LARGEST_ANSWER = 65_536  # bytes
_CHUNK = 4096

_ACCEPTED = "AA"
_COMMITTED = "CA"  # it is in safe storage; what the application makes of it is another answer
_AGAIN = frozenset({"AR", "CE"})  # the receiver could not, for a reason that may pass
_FOR_GOOD = frozenset({"AE", "CR"})  # something in the message is wrong for the receiver

Connect = Callable[[str, int, float], socket.socket]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receiver took a message: which code it answered with, in which words, at which try."""

    control_id: str
    sheet: str
    kind: str
    code: str
    text: str
    tries: int


def deliver(
    messages: Iterable[Message],
    host: str,
    port: int,
    *,
    profile: Hl7Profile,
    progress: Callable[[Receipt], None],
    connect: Connect | None = None,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> int:
    """Send each message, and wait until the receiver has taken it before the next one goes; return how many it took.

    A line that breaks, an answer that does not come in time or that nobody can read, and AR or CE are tried again, the
    same bytes each time, as often as the profile says. AE, CR and an answer about another message end the sending at
    once: the messages that follow may depend on this one.

    Args:
        messages: in the order in which they go; may be a generator, one is held at a time.
        host: the receiver.
        port: its port.
        profile: how long to wait, how often to try, how many messages a second at most, which acknowledgement is asked.
        progress: called with each receipt at once: record it there, since an error later on ends the call.
        connect: opens the line to host and port within so many seconds; by default a plain one.
        pause: waits, s.
        clock: a clock that never goes back, s.

    Raises:
        DestinationUnreachable: if nobody answers; what was taken before stays taken.
        DestinationRefused: if a message was not taken; the reason names it and gives the receiver's words.
    """
    line = _Line(host, port, profile.seconds, connect or _connect, clock, is_for_one=profile.line_each)
    taken = 0
    earliest = clock()
    try:
        for message in messages:
            if (wait := earliest - clock()) > 0:
                pause(wait)
            earliest = clock() + (1 / profile.a_second if profile.a_second else 0)
            progress(_Delivery(line, message, profile, pause).run())
            taken += 1
    finally:
        line.close()
    return taken


class _Fault(Exception):
    """The line failed; ``reason`` is in words. ``is_answered``: somebody is there, but speaks nothing we know."""

    def __init__(self, reason: str, *, is_answered: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_answered = is_answered


@dataclass(slots=True)
class _Delivery:
    """One message, until the receiver has taken it or will not."""

    line: "_Line"
    message: Message
    profile: Hl7Profile
    pause: Callable[[float], None]

    def run(self) -> Receipt:
        for number in range(1, self.profile.tries + 1):
            try:
                answer = self._try()
            except _Fault as fault:
                self.line.close()
                if number == self.profile.tries:
                    raise self._gave_up(fault) from fault
            else:
                if answer.code not in _AGAIN or number == self.profile.tries:
                    return self._receipt(answer, number)
            self.pause(_PAUSES[min(number, len(_PAUSES)) - 1])
        raise AssertionError("at least one try")

    def _try(self) -> Acknowledgement:
        """Send the message and return the answer that decides about it."""
        deadline = self.line.send(self.message.data)
        committed: Acknowledgement | None = None
        while True:
            try:
                answer = self._answer(deadline)
            except _Fault:
                if committed is None:
                    raise
                # It is in safe storage: nobody has to send it again, whatever becomes of the line.
                self.line.close()
                return committed
            if answer.code != _COMMITTED or self.profile.enhanced:
                return answer
            committed = answer

    def _answer(self, deadline: float) -> Acknowledgement:
        """Return the next answer that is about this message; one about an earlier message came late, and counts not."""
        while True:
            answer = read_acknowledgement(self.line.receive(deadline))
            if answer is None:
                raise _Fault(tr("hl7.answer.not_hl7", start=self.line.last), is_answered=True)
            is_unnamed_refusal = not answer.control_id and answer.code not in (_ACCEPTED, _COMMITTED)
            if answer.control_id == self.message.control_id or is_unnamed_refusal:
                return answer
            if answer.control_id not in self.line.settled:
                reason = tr("hl7.answer.foreign", other=answer.control_id or "?")
                raise self._refused(answer.code, reason)
            # Some receivers take what came before on a line anew with each message: none may find anything on it again.
            self.line.is_for_one = True

    def _receipt(self, answer: Acknowledgement, tries: int) -> Receipt:
        if answer.code not in (_ACCEPTED, _COMMITTED):
            raise self._refused(answer.code, answer.text or tr("hl7.answer.no_words"))
        self.line.settled.add(self.message.control_id)
        message = self.message
        return Receipt(message.control_id, message.sheet, message.kind, answer.code, answer.text, tries)

    def _gave_up(self, fault: _Fault) -> DestinationRefused | DestinationUnreachable:
        if fault.is_answered:
            return self._refused("?", fault.reason)
        return DestinationUnreachable(destination=self.line.destination, reason=self._named(fault.reason))

    def _refused(self, status: str, reason: str) -> DestinationRefused:
        return DestinationRefused(destination=self.line.destination, status=status, reason=self._named(reason))

    def _named(self, reason: str) -> str:
        message = self.message
        return tr(
            "hl7.answer.place", sheet=message.sheet, kind=message.kind, control_id=message.control_id, reason=reason
        )


@dataclass(slots=True)
class _Line:
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
            raise _Fault(self._words(error)) from error
        return deadline

    def receive(self, deadline: float) -> bytes:
        """Return what stands between the marks of the next message.

        Raises:
            _Fault: if it has not come whole until ``deadline``, is too long, or is something else than a message.
        """
        while _FS not in self._rest:
            start = self._rest.lstrip(b"\r\n")
            if start and not start.startswith(_VT):
                raise _Fault(tr("hl7.answer.not_hl7", start=_shown(start)), is_answered=True)
            if len(self._rest) > _LARGEST_ANSWER:
                raise _Fault(tr("hl7.answer.too_long", size=_LARGEST_ANSWER), is_answered=True)
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
            raise _Fault(tr("hl7.answer.none", seconds=f"{self.seconds:g}"))
        try:
            self._socket.settimeout(left)
            more = self._socket.recv(_CHUNK)
        except OSError as error:
            raise _Fault(self._words(error)) from error
        if not more:
            raise _Fault(tr("hl7.answer.closed"))
        return more

    def _is_closed_there(self) -> bool:
        """Tell whether the receiver has ended the line since its last answer, as some do after each."""
        assert self._socket is not None  # noqa: S101
        self._socket.setblocking(False)
        try:
            return not self._socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def _words(self, error: OSError) -> str:
        if isinstance(error, TimeoutError):
            return tr("hl7.answer.none", seconds=f"{self.seconds:g}")
        return error.strerror or str(error) or type(error).__name__


def _connect(host: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((host, port), timeout=seconds)


def _shown(data: bytes) -> str:
    """Return the beginning of something that may be anything."""
    return repr(data[:40].decode("ascii", "replace"))

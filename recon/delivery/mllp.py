"""Carries HL7 v2 messages to one destination over MLLP: one line, one message at a time, in the order given.

Sources: HL7 v2.5.1, 2.9.2 and 2.9.3 (original and enhanced acknowledgement), 2.15.8 (MSA), tables
0008 and 0155.

A message that is sent again is the same bytes under the same number, so that a receiver can see that it has it. What a
receiver says counts only if it is about the message that was sent last (MSA-2): nothing else makes one delivered.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from recon.delivery.acknowledgements import Acknowledgement, read_acknowledgement
from recon.delivery.hl7v2 import Hl7Profile, Message
from recon.delivery.mllp_line import Connect, Line, LineFault, plain_line
from recon.errors import DestinationRefused, DestinationUnreachable
from recon.language import tr

_PAUSES = (0.5, 2.0, 5.0)  # s before the second, third and each later try
_ACCEPTED = "AA"
_COMMITTED = "CA"  # it is in safe storage; what the application makes of it is another answer
_AGAIN = frozenset({"AR", "CE"})  # the receiver could not, for a reason that may pass


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receiver took a message: which code it answered with, in which words, at which try."""

    control_id: str
    sheet: str
    kind: str
    code: str
    text: str
    tries: int


class Sender:
    """A line to one receiver that is kept between messages.

    A line that breaks, an answer that does not come in time or that nobody can read, and AR or CE are tried again, the
    same bytes each time, as often as the profile says. AE, CR and an answer about another message are not.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        profile: Hl7Profile,
        connect: Connect | None = None,
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is opened yet.

        Args:
            host: the receiver.
            port: its port.
            profile: how long to wait, how often to try, how many messages a second at most, which answer is asked for.
            connect: opens the line to host and port within so many seconds; by default a plain one.
            pause: waits, s.
            clock: a clock that never goes back, s.
        """
        self._line = Line(host, port, profile.seconds, connect or plain_line, clock, is_for_one=profile.line_each)
        self._profile = profile
        self._pause = pause
        self._clock = clock
        self._earliest = clock()

    def send(self, message: Message) -> Receipt:
        """Send one message until the receiver has taken it.

        Raises:
            DestinationUnreachable: if nobody answers.
            DestinationRefused: if it was not taken.
        """
        if (wait := self._earliest - self._clock()) > 0:
            self._pause(wait)
        a_second = self._profile.a_second
        self._earliest = self._clock() + (1 / a_second if a_second else 0)
        return _Delivery(self._line, message, self._profile, self._pause).run()

    def close(self) -> None:
        """End the line; the next message opens another one."""
        self._line.close()


@dataclass(slots=True)
class _Delivery:
    """One message, until the receiver has taken it or will not."""

    line: Line
    message: Message
    profile: Hl7Profile
    pause: Callable[[float], None]

    def run(self) -> Receipt:
        for number in range(1, self.profile.tries + 1):
            try:
                answer = self._try()
            except LineFault as fault:
                self.line.close()
                if number == self.profile.tries or fault.is_final:
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
            except LineFault:
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
                raise LineFault(tr("hl7.answer.not_hl7", start=self.line.last), is_answered=True)
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

    def _gave_up(self, fault: LineFault) -> DestinationRefused | DestinationUnreachable:
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

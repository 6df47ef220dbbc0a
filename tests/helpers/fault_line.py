"""A line to an HL7 v2 receiver that fails as it is told: it stands between a sender and the receiver."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from tests.helpers.fault_plan import Cut, Plan
from tests.helpers.quiet_mllp import END, SECONDS, START, acknowledgement, frames, listening


@contextmanager
def mllp_proxy(target: int, plan: Plan) -> Iterator[int]:
    """Stand before the HL7 v2 receiver at the port ``target``; give the port to be used instead of its own."""
    late: list[bytes] = []

    def serve(line: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", target), SECONDS) as there, suppress(Cut):
            for message in frames(line):
                fault = plan.next()
                while late:
                    _ask(target, late.pop())
                if fault == "late":
                    late.append(message)
                    return
                _FAULTS[fault](_Step(line, there, message, plan))

    with listening(serve) as port:
        yield port
    while late:
        _ask(target, late.pop())


@dataclass
class _Step:
    """One message, and what becomes of it."""

    line: socket.socket
    there: socket.socket
    message: bytes
    plan: Plan

    def forward(self) -> bytes:
        self.there.sendall(START + self.message + END)
        return next(frames(self.there), b"")

    def say(self, answer: bytes) -> None:
        self.line.sendall(START + answer + END)

    def answer(self, code: str, control_id: str = "") -> None:
        self.say(acknowledgement(self.message, code, control_id))

    def well(self) -> None:
        self.say(self.forward())

    def cut_before(self) -> None:
        raise Cut

    def cut_in_request(self) -> None:
        self.there.sendall((START + self.message)[: len(self.message) // 2])
        raise Cut

    def cut_after(self) -> None:
        self.forward()
        raise Cut

    def cut_in_answer(self) -> None:
        got = self.forward()
        self.line.sendall((START + got)[: len(got) // 2])
        raise Cut

    def twice(self) -> None:
        for answer in (self.forward(), self.forward()):
            self.say(answer)

    def delay(self) -> None:
        got = self.forward()
        self.plan.wait()
        self.say(got)

    def rubbish(self) -> None:
        self.forward()
        self.say(b"<html>Login</html>")

    def silent(self) -> None:
        """Say nothing until the sender gives up."""
        while self.line.recv(65_536):
            pass
        raise Cut

    def silent_after(self) -> None:
        self.forward()
        self.silent()

    def refused_after(self) -> None:
        self.forward()
        self.answer("AR")

    def foreign(self) -> None:
        self.forward()
        self.answer("AA", "SOMEBODYELSES")

    def kill_before(self) -> None:
        self.plan.kill()
        raise Cut

    def kill_after(self) -> None:
        self.forward()
        self.plan.kill()
        raise Cut

    def kill_answered(self) -> None:
        self.well()
        self.plan.wait()
        self.plan.kill()


_FAULTS: dict[str, Callable[[_Step], None]] = {
    "": _Step.well,
    "cut_before": _Step.cut_before,
    "cut_in_request": _Step.cut_in_request,
    "cut_after": _Step.cut_after,
    "cut_in_answer": _Step.cut_in_answer,
    "twice": _Step.twice,
    "delay": _Step.delay,
    "rubbish": _Step.rubbish,
    "silent": _Step.silent,
    "silent_after": _Step.silent_after,
    "AE": lambda step: step.answer("AE"),
    "AR": lambda step: step.answer("AR"),
    "AR_after": _Step.refused_after,
    "foreign": _Step.foreign,
    "kill_before": _Step.kill_before,
    "kill_after": _Step.kill_after,
    "kill_answered": _Step.kill_answered,
}


def _ask(port: int, message: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        line.sendall(START + message + END)
        next(frames(line), b"")

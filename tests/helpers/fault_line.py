"""A line to an HL7 v2 receiver that fails as it is told: it stands between a sender and the receiver."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.helpers.fault_plan import Cut, Plan
from tests.helpers.fault_step import Step
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
                _Message(line, there, message, plan).take(fault)

    with listening(serve) as port:
        yield port
    while late:
        _ask(target, late.pop())


class _Message(Step):
    def __init__(self, line: socket.socket, there: socket.socket, message: bytes, plan: Plan) -> None:
        super().__init__(plan)
        self.line, self.there, self.message = line, there, message

    def forward(self) -> bytes:
        self.there.sendall(START + self.message + END)
        return next(frames(self.there), b"")

    def say(self, answer: bytes) -> None:
        self.line.sendall(START + answer + END)

    def answer(self, fault: str, control_id: str = "") -> None:
        """Say the code that the fault is named for, without the receiver, or after it (``_after``)."""
        code, _, after = fault.partition("_")
        if after:
            self.forward()
        self.say(acknowledgement(self.message, code, control_id))

    def cut_in_request(self) -> None:
        self.there.sendall((START + self.message)[: len(self.message) // 2])
        raise Cut

    def cut_in_answer(self) -> None:
        got = self.forward()
        self.line.sendall((START + got)[: len(got) // 2])
        raise Cut

    def twice(self) -> None:
        for answer in (self.forward(), self.forward()):
            self.say(answer)

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

    def foreign(self) -> None:
        self.answer("AA_after", "SOMEBODYELSES")


def _ask(port: int, message: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        line.sendall(START + message + END)
        next(frames(line), b"")

"""A line to a FHIR server that fails as it is told: it stands between a sender and the server."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx

from tests.helpers.fault_plan import Cut, Plan
from tests.helpers.fault_step import Step
from tests.helpers.quiet_http import Quiet, listening
from tests.helpers.strict_server import StrictServer

SECONDS = 20.0  # s that the proxy waits for the server
_OWN = ("host", "connection", "content-length")


@contextmanager
def http_proxy(target: str, plan: Plan, server: StrictServer | None = None) -> Iterator[str]:
    """Stand before the FHIR server at ``target``; give the address to be used instead of its own.

    ``server`` is the server itself, where it can be made careless.
    """
    base = urlsplit(target)
    late: list[Callable[[], object]] = []
    with httpx.Client(base_url=f"{base.scheme}://{base.netloc}", trust_env=False, timeout=SECONDS) as client:

        class Handler(Quiet):
            def answer(self, body: bytes) -> None:
                fault = plan.next()
                step = _Request(self, client, body, plan, server)
                while late:
                    late.pop()()
                try:
                    if fault == "late":
                        late.append(step.forward)
                        raise Cut
                    step.take(fault)
                except (Cut, OSError, httpx.TransportError):
                    self.close_connection = True

        with listening(Handler) as port:
            yield f"http://127.0.0.1:{port}{base.path}"
        while late:
            late.pop()()


class _Request(Step):
    def __init__(self, line: Quiet, client: httpx.Client, body: bytes, plan: Plan, server: StrictServer | None) -> None:
        super().__init__(plan)
        self.line, self.client, self.body, self.server = line, client, body, server

    def forward(self) -> httpx.Response:
        told = {name: value for name, value in self.line.headers.items() if name.lower() not in _OWN}
        return self.client.request(self.line.command, self.line.path, content=self.body, headers=told)

    def say(self, answer: httpx.Response) -> None:
        self.line.reply(answer.status_code, answer.content)

    def answer(self, fault: str) -> None:
        """Answer with the status that the fault is named for, before the server has the request or after it."""
        status, _, after = fault.partition("_")
        if after:
            self.forward()
        self.line.reply(int(status), b'{"resourceType": "OperationOutcome"}', retry_after="0")

    def cut_in_request(self) -> None:
        where = self.client.base_url
        with socket.create_connection((where.host, where.port or 80), SECONDS) as there:
            head = f"{self.line.command} {self.line.path} HTTP/1.1\r\nHost: {where.host}\r\n"
            there.sendall(f"{head}Content-Length: {len(self.body) or 1}\r\n\r\n".encode())
            there.sendall(self.body[: len(self.body) // 2])
        raise Cut

    def cut_in_answer(self) -> None:
        got = self.forward()
        self.line.reply(got.status_code, got.content[: len(got.content) // 2], length=len(got.content))
        raise Cut

    def short_answer(self) -> None:
        got = self.forward()
        self.line.reply(got.status_code, got.content[: len(got.content) // 2])

    def twice(self) -> None:
        self.forward()
        self.well()

    def rubbish(self) -> None:
        self.forward()
        self.line.reply(200, b"<html>Login</html>", content_type="text/html")

    def half(self) -> None:
        """Let the server write half of a transaction, and fail."""
        if self.server is not None and self.line.command == "POST":
            self.server.halfway = True
        self.well()

"""A line to an HL7 v2 receiver that is not there: it takes what it is sent, and answers as it is told."""

import socket
from dataclasses import dataclass, field

import hl7


@dataclass
class Receiver:
    """``codes`` are its next answers, AA when there are no more; an empty one breaks the line instead."""

    codes: list[str] = field(default_factory=list)
    heard: list[bytes] = field(default_factory=list)

    def connect(self, host: str, port: int, seconds: float) -> socket.socket:
        return _Line(self)  # type: ignore[return-value]

    def messages(self) -> list[hl7.Message]:
        return [hl7.parse(data.decode()) for data in self.heard]

    def kinds(self) -> list[str]:
        return [str(message.segment("MSH")[9]).partition("^")[0] for message in self.messages()]

    def names(self) -> list[str]:
        return [str(message.segment("MSH")[10]) for message in self.messages()]


class _Line:
    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._answer = b""

    def sendall(self, data: bytes) -> None:
        message = data.strip(b"\x0b\x1c\r") + b"\r"
        self._receiver.heard.append(message)
        code = self._receiver.codes.pop(0) if self._receiver.codes else "AA"
        if not code:
            raise ConnectionResetError
        name = message.split(b"|")[9].decode()
        self._answer = f"\x0bMSH|^~\\&|EHR||||20310115||ACK|77|P|2.5\rMSA|{code}|{name}|said\r\x1c\r".encode()

    def recv(self, size: int, flags: int = 0) -> bytes:
        if flags and not self._answer:
            raise BlockingIOError
        got, self._answer = self._answer, b""
        return got

    def settimeout(self, seconds: float) -> None: ...

    def setblocking(self, flag: bool) -> None: ...

    def close(self) -> None: ...

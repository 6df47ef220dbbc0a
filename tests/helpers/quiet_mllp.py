"""HL7 v2 messages over a line on this machine, for tests."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

START, END = b"\x0b", b"\x1c\r"
SECONDS = 20.0  # s that anything may take


def acknowledgement(message: bytes, code: str, control_id: str = "") -> bytes:
    """Return the answer to a message; ``control_id`` makes it one about another."""
    name = control_id or control_id_of(message)
    return f"MSH|^~\\&|THERE||||20260302160000||ACK|A{name[:19]}|P|2.5\rMSA|{code}|{name}\r".encode()


def control_id_of(message: bytes) -> str:
    return message.split(b"\r", 1)[0].split(b"|")[9].decode()


def frames(line: socket.socket) -> Iterator[bytes]:
    """Yield each whole message that comes over a line, until it ends."""
    got = b""
    while True:
        while END in got:
            message, _, got = got.partition(END)
            yield message.removeprefix(START)
        more = line.recv(65_536)
        if not more:
            return
        got += more


@contextmanager
def listening(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """Serve each line that is opened, in a thread; give the port. A line ends with its ``serve``, or when it breaks."""

    def one(line: socket.socket) -> None:
        with line, suppress(OSError):
            line.settimeout(SECONDS)
            serve(line)

    def accept() -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            Thread(target=one, args=(line,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield int(server.getsockname()[1])
        finally:
            # Closing alone wakes no thread that waits in accept.
            server.shutdown(socket.SHUT_RDWR)
            thread.join(SECONDS)

"""The other end of an MLLP line, and a listener in a thread for it."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread

from recon.intake.mllp import Limits
from recon.workflow.listening import Heard, Listening, listen
from tests.helpers.store_samples import OPERATOR

SECONDS = 20.0


@dataclass
class Listener:
    port: int
    told: list[str]
    heard: list[Heard] = field(default_factory=list)


@contextmanager
def listening(folder: Path, limits: Limits) -> Iterator[Listener]:
    """Listen for the store in ``folder``; at the end of the block it is stopped as Ctrl-C does."""
    ports: Queue[int] = Queue()
    stops: Queue[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Queue()
    told: list[str] = []
    heard: list[Heard] = []
    how = Listening("127.0.0.1", 0, OPERATOR, told.append, limits=limits)

    def until(stop: asyncio.Event) -> None:
        stops.put((asyncio.get_running_loop(), stop))

    thread = Thread(target=lambda: heard.append(listen(folder, how, ready=ports.put, until=until)))
    thread.start()
    loop, stop = stops.get(timeout=SECONDS)
    try:
        yield Listener(ports.get(timeout=SECONDS), told, heard)
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(SECONDS)
        assert not thread.is_alive()


class Peer:
    """A sender."""

    def __init__(self, port: int) -> None:
        self._line = socket.create_connection(("127.0.0.1", port), timeout=SECONDS)

    def send(self, data: bytes) -> None:
        self._line.sendall(data)

    def answer(self) -> bytes:
        """Return the next answer, nothing once the listener has closed the line."""
        got = b""
        while not got.endswith(b"\x1c\r"):
            more = self._line.recv(1)
            if not more:
                return got
            got += more
        return got[1:-2]

    def ask(self, message: bytes) -> bytes:
        self.send(b"\x0b" + message + b"\x1c\r")
        return self.answer()

    def close(self) -> None:
        self._line.close()


def code(answer: bytes) -> str:
    """Return AA, AE or AR."""
    return answer.split(b"\rMSA|")[1][:2].decode()

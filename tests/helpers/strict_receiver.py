"""An HL7 v2 receiver of our own: it takes each message once by its number, and minds if a number means two things."""

import re
import socket
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from tests.helpers.quiet_mllp import END, START, acknowledgement, control_id_of, frames, listening

_SERIAL = re.compile(rb"\|([0-9]{8}[0-9A-Z]):")
_PAGES = 2  # of a sheet of vital signs


@dataclass
class Receiver:
    """``taken`` are the messages in the order in which they came first; ``wrong`` is what must never happen."""

    taken: dict[str, bytes] = field(default_factory=dict)
    came: int = 0
    wrong: list[str] = field(default_factory=list)

    def take(self, message: bytes) -> bytes:
        name = control_id_of(message)
        self.came += 1
        if self.taken.setdefault(name, message) != message:
            self.wrong.append(name)
        return acknowledgement(message, "AA")

    def pages_before_values(self) -> bool:
        """Tell whether each sheet's pages came before its values, as a receiver needs them."""
        pages: Counter[str] = Counter()
        for message in self.taken.values():
            serial, kind = _SERIAL.findall(message)[0], message.split(b"|")[8][:3]
            if kind == b"ORU" and pages[serial] != _PAGES:
                return False
            pages[serial] += kind == b"MDM"
        return True

    def values(self) -> Counter[str]:
        return values_of(self.taken.values())


def values_of(messages: Iterable[bytes]) -> Counter[str]:
    """Return how often each value was told, by what names it: of which group, which code, which part of it."""
    found: Counter[str] = Counter()
    for message in messages:
        group = ""
        for segment in message.decode("utf-8").split("\r"):
            fields = segment.split("|")
            if fields[0] == "OBR":
                group = fields[3]
            elif fields[0] == "OBX" and group:
                found[f"{group} {fields[3].partition('^')[0]} {fields[4]}"] += 1
    return found


@contextmanager
def receiving(receiver: Receiver) -> Iterator[int]:
    """Listen; give the port."""
    lock = Lock()

    def serve(line: socket.socket) -> None:
        for message in frames(line):
            with lock:
                answer = receiver.take(message)
            line.sendall(START + answer + END)

    with listening(serve) as port:
        yield port

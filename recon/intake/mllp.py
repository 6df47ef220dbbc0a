"""A port that HL7 messages come to, one after the other on each line, each answered before the next is read.

MLLP (HL7 v2.5.1, appendix C): a message stands between VT and FS CR. The server and its streams are python-hl7's. A
peer that sends half a message, none, or one without end is answered and cut off; the others notice nothing. Who sends
faster than the limit is read more slowly, and loses nothing. An interface engine keeps its line open for days without a
word, so nobody is cut off for being silent, unless all places are taken: then who was silent longest makes room.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING

from recon.errors import MessageRefused
from recon.language import tr

if TYPE_CHECKING:
    from hl7.mllp import HL7StreamReader, HL7StreamWriter

_VT, _END = b"\x0b", b"\x1c\r"
# Some senders end a line after each message.
_BETWEEN = b"\r\n"

# Takes a message, and why it could not be read if so; returns the answer to send.
Answer = Callable[[bytes, MessageRefused | None], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a peer may do: the size of a message (bytes), the time for sending one and for taking the answer (s).

    ``peers`` at most have a line at once, each with ``a_second`` messages a second at most.
    """

    size: int = 1_000_000
    seconds: float = 30.0
    peers: int = 100
    a_second: float = 500.0


def is_loopback(host: str) -> bool:
    """Tell whether nobody but this machine can reach what listens on ``host``."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.rstrip(".").lower() == "localhost"


async def serve(
    answer: Answer, host: str, port: int, *, ready: Callable[[int], None], stop: asyncio.Event, limits: Limits
) -> None:
    """Listen until ``stop`` is set; every message that came whole before is answered.

    Args:
        answer: called with each message, never twice at once for one peer.
        host: address to listen on.
        port: 0 for any that is free.
        ready: told the port once peers can connect.
        stop: ends it.
        limits: of what a peer may do.

    Raises:
        OSError: if the port cannot be listened on.
    """
    from hl7.mllp import start_hl7_server

    desk = _Desk(answer, stop, limits)
    server = await start_hl7_server(desk.receive, host, port, limit=limits.size)
    ready(server.sockets[0].getsockname()[1])
    try:
        await stop.wait()
    finally:
        server.close()
        await desk.close()
        await server.wait_closed()


class _Desk:
    """Talks to all peers, each in a task of its own."""

    def __init__(self, answer: Answer, stop: asyncio.Event, limits: Limits) -> None:
        self._answer = answer
        self._limits = limits
        self._stopping = asyncio.ensure_future(stop.wait())
        self._talks: set[asyncio.Task[None]] = set()
        self._silent: dict[HL7StreamWriter, None] = {}  # between two messages; who is silent longest stands first

    def receive(self, reader: "HL7StreamReader", writer: "HL7StreamWriter") -> None:
        if len(self._talks) >= self._limits.peers and not self._make_room():
            writer.close()
            return
        talk = asyncio.ensure_future(self._talk(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    def _make_room(self) -> bool:
        """End the line of the peer that was silent longest, if there is one."""
        silent = next(iter(self._silent), None)
        if silent is None:
            return False
        del self._silent[silent]
        silent.close()
        return True

    async def close(self) -> None:
        if self._talks:
            await asyncio.wait(self._talks)
        self._stopping.cancel()

    async def _talk(self, reader: "HL7StreamReader", writer: "HL7StreamWriter") -> None:
        try:
            while (message := await self._next(reader, writer)) is not None:
                earliest = self._clock() + 1 / self._limits.a_second
                await self._reply(writer, await self._answer(message, None))
                self._silent[writer] = None
                await asyncio.sleep(earliest - self._clock())
        except MessageRefused as refusal:
            # Where its next message would begin, nobody can tell.
            with suppress(ConnectionError, TimeoutError):
                await self._reply(writer, await self._answer(b"", refusal))
        except (ConnectionError, TimeoutError, asyncio.IncompleteReadError):
            pass  # the peer is gone, or might as well be
        finally:
            self._silent.pop(writer, None)
            writer.close()

    @staticmethod
    def _clock() -> float:
        return asyncio.get_running_loop().time()

    async def _next(self, reader: "HL7StreamReader", writer: "HL7StreamWriter") -> bytes | None:
        """Return the next message, None when it is time to stop or the peer has no more."""
        reading = asyncio.ensure_future(self._read(reader, writer))
        await asyncio.wait({reading, self._stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not reading.done():
            reading.cancel()
            return None
        return reading.result()

    async def _read(self, reader: "HL7StreamReader", writer: "HL7StreamWriter") -> bytes | None:
        """Read a message: for its start, as long as it takes; for all of it, no longer than the limit.

        Raises:
            MessageRefused: for anything else than a message that is not too long and comes in time.
        """
        self._silent.setdefault(writer)
        first = await reader.read(1)
        while first and first in _BETWEEN:
            first = await reader.read(1)
        self._silent.pop(writer, None)
        if not first:
            return None
        if first != _VT:
            raise MessageRefused(reason=tr("roster.hl7.no_message"))
        try:
            message: bytes = await asyncio.wait_for(reader.readuntil(_END), self._limits.seconds)
        except asyncio.LimitOverrunError as error:
            raise MessageRefused(reason=tr("roster.hl7.too_long", size=self._limits.size)) from error
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            raise MessageRefused(reason=tr("roster.hl7.cut_off")) from error
        return message.removesuffix(_END)

    async def _reply(self, writer: "HL7StreamWriter", reply: bytes) -> None:
        writer.writeblock(reply)
        try:
            await asyncio.wait_for(writer.drain(), self._limits.seconds)
        except ConnectionError:
            writer.close()

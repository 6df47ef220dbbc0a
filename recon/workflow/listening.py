"""ADT messages as they happen: a listening port, each message in the ledger before it is acknowledged."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from secrets import token_hex

from recon import network
from recon.errors import MessageRefused, PortUnusable, ReconError
from recon.intake.mllp import Limits, serve
from recon.language import system_reason
from recon.model import bug
from recon.reconciliation.acks import acknowledgement
from recon.reconciliation.adt import read_changes
from recon.reconciliation.hl7text import parse
from recon.store import Store
from recon.workflow import room_left
from recon.workflow.entering import refuse_real_source
from recon.workflow.opening import open_store
from recon.workflow.rosters import odd_number
from recon.workflow.taking import Taken, Telling, take

# Of the control ID of an answer (MSH-10), which may have 20 characters. In hexadecimal, since letters drawn at random
# may end in MSH: with the separator behind it, some receivers take that for the beginning of another message.
_NUMBER_BYTES = 10
_A_MESSAGE = 1_000_000  # bytes that one may take in the store, at the very most


@dataclass(slots=True)
class Heard:
    """What came so far: messages acknowledged with AA, and others."""

    accepted: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Listening:
    """Where and how to listen. ``tell`` is called with why a message was not taken, or what is odd about one that was,
    in the user's words.
    """

    host: str
    port: int
    operator: str
    tell: Callable[[str], None]
    authority: str = ""
    limits: Limits = field(default_factory=Limits)


def listen(
    folder: Path, listening: Listening, *, ready: Callable[[int], None], until: Callable[[asyncio.Event], None]
) -> Heard:
    """Take messages for the store in ``folder`` until stopped; returns what came.

    Args:
        folder: of the store.
        listening: where and how.
        ready: told the port once messages can come.
        until: given, within the running loop, the event that stops it.

    Raises:
        PortUnusable: if the port cannot be listened on.
        DrillRealSource: if the store is an exercise's; nothing is listened to.
        StoreError: if the store cannot be opened. One that cannot be written later has its messages answered AE, so
            that their senders keep them.
    """
    heard = Heard()
    network.allow_listening(listening.host, listening.port)
    # The store belongs to the thread that opens it: one thread opens it, and takes message after message.
    with ThreadPoolExecutor(1, "roster") as clerk:
        store = clerk.submit(open_store, folder).result()
        try:
            clerk.submit(refuse_real_source, store).result()
            asyncio.run(_listen(clerk, store, listening, heard, ready, until))
        except OSError as error:
            raise PortUnusable(host=listening.host, port=listening.port, reason=system_reason(error)) from error
        finally:
            clerk.submit(store.close).result()
    return heard


async def _listen(
    clerk: ThreadPoolExecutor,
    store: Store,
    listening: Listening,
    heard: Heard,
    ready: Callable[[int], None],
    until: Callable[[asyncio.Event], None],
) -> None:
    stop = asyncio.Event()
    until(stop)
    loop = asyncio.get_running_loop()

    async def answer(data: bytes, refusal: MessageRefused | None) -> bytes:
        return await loop.run_in_executor(clerk, _answer, store, listening, heard, data, refusal)

    await serve(answer, listening.host, listening.port, ready=ready, stop=stop, limits=listening.limits)


def _answer(store: Store, listening: Listening, heard: Heard, data: bytes, refusal: MessageRefused | None) -> bytes:
    """Take a message and return the acknowledgement; whatever happens, the next message can come."""
    error: ReconError | None = refusal
    if error is None:
        try:
            take_message(store, data, listening)
        except ReconError as refused:
            error = refused
        except Exception as wrong:  # noqa: BLE001
            error = bug.told(wrong)
    if error is None:
        heard.accepted += 1
    else:
        heard.refused += 1
        listening.tell(error.message())
    now = store.clock().astimezone(store.timezone)
    return acknowledgement(data, now, number=token_hex(_NUMBER_BYTES).upper(), error=error)


def take_message(store: Store, data: bytes, listening: Listening) -> None:
    """Take one message; when this returns, it is in the ledger.

    Raises:
        MessageError: if it cannot be used; nothing is recorded.
        StoreError: if it cannot be recorded.
    """
    room_left.require(store.folder, _A_MESSAGE)
    now = store.clock().astimezone(UTC)
    changes = read_changes(parse(data), now=now, zone=store.timezone, authority=listening.authority)
    with store.transaction(listening.operator) as journal:
        as_of = max(change.at for change in changes)
        taken = Taken(warnings=[odd for change in changes for odd in odd_number(change)])
        take(store, journal, changes, f"mllp:{listening.port}", taken, Telling.EVENTS, as_of=as_of)
    for warning in taken.warnings:
        listening.tell(warning)

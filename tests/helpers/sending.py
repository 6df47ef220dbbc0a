"""Sending all that is ready in a store, again and again until it is through; and being killed over it."""

import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import httpx

from recon.delivery.carrier import Carrier
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.hl7v2 import Hl7Profile
from recon.delivery.hl7v2.carrier import Hl7Carrier
from recon.delivery.line import Line, address
from recon.errors import DeliveryError
from recon.model.outbox import Stage, Transport
from recon.model.sheet import SheetState
from recon.store import Store, outboxes, queries
from recon.workflow import delivering
from recon.workflow.checking import check as sound
from recon.workflow.outbox.carriers import took
from tests.helpers.store_samples import OPERATOR

TIMES = 40  # that somebody may have to start it again
PROFILE = Hl7Profile(seconds=0.2, tries=2)
_ENDING = 60.0  # s that a process may take to be gone
_ANSWERING = 5.0  # s that a FHIR server may take


@contextmanager
def fhir(store: Store, url: str) -> Iterator[Carrier]:
    """Give a carrier that waits for nobody between its tries."""
    with httpx.Client(trust_env=False) as client:
        line = Line(client, address(url), _ANSWERING, pause=lambda _seconds: None)
        yield FhirCarrier(url, FhirOptions(), lambda one: store.images.get(one.digest), line=line)


@contextmanager
def mllp(store: Store, place: str) -> Iterator[Carrier]:
    host, _, port = place.rpartition(":")
    carrier = Hl7Carrier(host, int(port), PROFILE, lambda one: store.images.get(one.digest), took(store, place))
    carrier._sender._pause = lambda _seconds: None
    yield carrier


def send(folder: Path, transport: Transport, place: str) -> None:
    """Send what is ready, as ``recon send`` does.

    Raises:
        DeliveryError: if not all of it went.
    """
    way, options = (fhir, FhirOptions()) if transport is Transport.FHIR else (mllp, PROFILE)
    with Store.open(folder) as store, way(store, place) as carrier:
        delivering.send_to(store, transport, place, operator=OPERATOR, options=options, carrier=lambda _: carrier)


def send_until_through(folder: Path, transport: Transport, place: str) -> int:
    """Send until all sheets are delivered, whatever goes wrong; return how many times that took."""
    for number in range(1, TIMES + 1):
        with suppress(DeliveryError):
            send(folder, transport, place)
        if is_through(folder):
            return number
    raise AssertionError(f"not through after {TIMES} times")


def is_through(folder: Path) -> bool:
    with Store.open(folder) as store:
        return {sheet.state for sheet in queries.sheets(store)} == {SheetState.DELIVERED}


def assert_sound(folder: Path) -> None:
    """Make sure that the store says of itself what happened: nothing is under way, and its ledger holds."""
    with Store.open(folder) as store:
        assert sound(store) == ()
        last = {item.sheet: item.stage for one in outboxes.consignments(store) for item in one.items}
        assert set(last.values()) == {Stage.ACKNOWLEDGED}


def copied(template: Path, folder: Path) -> Path:
    return Path(shutil.copytree(template, folder))


def forks() -> ForkServerContext:
    """Return what starts senders quickly, each a process of its own that has no threads of the test."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.helpers.sending", "recon.delivery.validation.models"])
    return context


def start(context: ForkServerContext, folder: Path, transport: Transport, place: str) -> ForkServerProcess:
    sender = context.Process(target=_send_quietly, args=(folder, transport, place))
    sender.start()
    return sender


def kill(sender: ForkServerProcess) -> None:
    """End a sender at once, as ``kill -9`` does, and see it gone; it may have ended by itself."""
    # No pid would mean a whole group of processes.
    assert sender.pid
    with suppress(ProcessLookupError):
        os.kill(sender.pid, signal.SIGKILL)
    wait([sender.sentinel], _ENDING)


def _send_quietly(folder: Path, transport: Transport, place: str) -> None:
    with suppress(DeliveryError):
        send(folder, transport, place)

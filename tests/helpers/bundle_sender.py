"""Bundles on their way to a FHIR server as its carrier sends them, without the records that they are made of."""

import time
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any

import httpx

from recon.delivery.fhir import to_bytes
from recon.delivery.line import TIMEOUT, Line, address, plain_client
from recon.delivery.preflight import preflight
from recon.delivery.receipts import Receipt, receipt


def send(
    bundles: Iterable[dict[str, Any]],
    url: str,
    *,
    client: httpx.Client | None = None,
    timeout: float = TIMEOUT,
    progress: Callable[[Receipt], object] = lambda _: None,
    pause: Callable[[float], None] = time.sleep,
) -> list[Receipt]:
    """Look, post, and read the answer, one Bundle after the other; the first that is not taken ends it."""
    base, receipts = address(url), list[Receipt]()
    with nullcontext(client) if client else plain_client(timeout) as http:
        line = Line(http, base, timeout, pause)
        for bundle in bundles:
            there = preflight(bundle, line.look, line.destination)
            answer = line.ask("POST", body=to_bytes(bundle))
            receipts.append(receipt(bundle, answer, line.destination, there=there))
            progress(receipts[-1])
    return receipts

"""Carries Bundles to a FHIR server: one transaction a sheet, to the address given and to no other.

Every create is conditional on the identity of its value, so a Bundle that is sent again, after a cut line or a
stopped program, changes nothing; that is why any fault of the line can be answered by trying again.
"""

import time
from collections.abc import Callable, Iterable

import httpx

from recon.delivery.answers import Json
from recon.delivery.fhir import to_bytes
from recon.delivery.line import TIMEOUT, Line, address, opened
from recon.delivery.preflight import preflight
from recon.delivery.receipts import Receipt, receipt
from recon.errors import DestinationRefused

_ABOUT_THE_SHEET = frozenset({"400", "409", "412", "422"})  # other sheets may still be accepted


def send(
    bundles: Iterable[Json],
    url: str,
    *,
    client: httpx.Client | None = None,
    timeout: float = TIMEOUT,
    progress: Callable[[Receipt], None] | None = None,
    pause: Callable[[float], None] = time.sleep,
) -> list[Receipt]:
    """Post each Bundle to the FHIR base ``url``; return the receipt of each.

    A sheet that the server refuses for its own content does not keep the others from going; it is told at the end.
    Before a sheet goes, the server is asked what it has that stands against it (recon.delivery.preflight): values never
    go to somebody else, and none that the sheet has taken back stays unnoticed.

    Args:
        bundles: made by recon.delivery.fhir.bundle; may be a generator, one is held at a time.
        url: the server's base address.
        client: carries a hospital's certificates or credentials; by default a plain one that obeys no environment.
        timeout: how long to wait for the server, s.
        progress: called with each receipt as soon as the server confirmed the sheet: record it there, since an
            error later on ends the call.
        pause: waits between tries, s.

    Raises:
        UsageError: if ``url`` is no http or https address.
        DestinationUnreachable: if nobody answers; what was confirmed before stays delivered.
        DestinationRefused: if any sheet was not accepted; the reason names each.
    """
    base = address(url)
    receipts: list[Receipt] = []
    refusals: list[DestinationRefused] = []
    with opened(client, timeout) as http:
        line = Line(http, base, timeout, pause)
        for bundle in bundles:
            try:
                there = preflight(bundle, line.look, line.destination)
                got = receipt(bundle, post(line, bundle), line.destination, there=there)
            except DestinationRefused as error:
                refusals.append(_named(error, bundle))
                if error.details["status"] not in _ABOUT_THE_SHEET:
                    break
                continue
            receipts.append(got)
            if progress:
                progress(got)
    if refusals:
        raise _together(refusals)
    return receipts


def post(line: Line, bundle: Json) -> object:
    """Post one Bundle, at which was looked before; return what the server answers, which receipts.receipt has to read.

    Raises:
        DestinationUnreachable: if nobody answers; the sheet may have arrived or not.
        DestinationRefused: if the server did not take it.
    """
    return line.ask("POST", body=to_bytes(bundle))


def _named(error: DestinationRefused, bundle: Json) -> DestinationRefused:
    """Return the refusal with the sheet's serial before its reason."""
    named = f"{bundle['identifier']['value']}: {error.details['reason']}"
    return DestinationRefused(**error.details | {"reason": named})


def _together(refusals: list[DestinationRefused]) -> DestinationRefused:
    """Return one error that names every sheet; the status is that of the last, which may have ended the sending."""
    reason = "\n".join(str(error.details["reason"]) for error in refusals)
    return DestinationRefused(**refusals[-1].details | {"reason": reason})

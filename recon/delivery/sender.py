"""Carries Bundles to a FHIR server: one transaction a sheet, to the address given and to no other.

Every create is conditional on the identity of its value, so a Bundle that is sent again, after a cut line or a
stopped program, changes nothing; that is why any fault of the line can be answered by trying again.
"""

import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import httpx

from recon.delivery.answers import Json, outcome_text
from recon.delivery.fhir import to_bytes
from recon.delivery.preflight import preflight
from recon.delivery.receipts import Receipt, receipt
from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from recon.language import tr

_HEADERS = {
    "Content-Type": "application/fhir+json; charset=utf-8",
    "Accept": "application/fhir+json",
    "Prefer": "return=representation",
}
_PAUSES = (0.5, 2.0, 5.0)  # s before the second, third and fourth try
_LONGEST_PAUSE = 30.0  # s, whatever the server asks for
_ABOUT_THE_SHEET = frozenset({"400", "409", "412", "422"})  # other sheets may still be accepted


def send(
    bundles: Iterable[Json],
    url: str,
    *,
    client: httpx.Client | None = None,
    timeout: float = 60.0,
    progress: Callable[[Receipt], None] | None = None,
    pause: Callable[[float], None] = time.sleep,
) -> list[Receipt]:
    """Post each Bundle to the FHIR base ``url``; return the receipt of each.

    A sheet that the server refuses for its own content does not keep the others from going; it is told at the end.
    Before a sheet goes, the server is asked what it has that stands against it (recon.delivery.preflight): values never
    go to somebody else, and none that the sheet has taken back stays unnoticed.

    Args:
        bundles: made by recon.delivery.fhir.bundle; may be a generator, one is held at a time.
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
    base = _address(url)
    receipts: list[Receipt] = []
    refusals: list[DestinationRefused] = []
    with _opened(client, timeout) as http:
        line = _Line(http, base, timeout, pause)
        for bundle in bundles:
            try:
                got = _deliver(line, bundle)
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


@dataclass(frozen=True, slots=True)
class _Line:
    """The way to one server: a fault on it, a busy or a failing server is tried again."""

    http: httpx.Client
    base: httpx.URL
    timeout: float
    pause: Callable[[float], None]

    @property
    def destination(self) -> str:
        """The address without a password that may stand in it."""
        return str(self.base.copy_with(username=None, password=None))

    def ask(self, method: str, query: str = "", body: bytes | None = None) -> object:
        """Return the JSON that the server answers with success.

        Raises:
            DestinationUnreachable: if nobody answers, time after time.
            DestinationRefused: for any other status than a success, or a body that is no JSON.
        """
        for wait in _PAUSES:
            try:
                answer = self._once(method, query, body)
            except httpx.TransportError:
                self.pause(wait)
                continue
            if not _worth_another(answer):
                return _read(answer, self.destination)
            self.pause(_asked(answer, wait))
        try:
            return _read(self._once(method, query, body), self.destination)
        except httpx.TransportError as error:
            reason = self._fault(error)
            raise DestinationUnreachable(destination=self.destination, reason=reason) from error

    def _once(self, method: str, query: str, body: bytes | None) -> httpx.Response:
        url = f"{self.base}{query}"
        return self.http.request(
            method, url, content=body, headers=_HEADERS, follow_redirects=False, timeout=self.timeout
        )

    def _fault(self, error: httpx.TransportError) -> str:
        if isinstance(error, httpx.TimeoutException):
            return tr("delivery.no_answer", seconds=f"{self.timeout:g}")
        return str(error) or type(error).__name__


def _deliver(line: _Line, bundle: Json) -> Receipt:
    preflight(bundle, lambda search: line.ask("GET", f"/{search}"), line.destination)
    return receipt(bundle, line.ask("POST", body=to_bytes(bundle)), line.destination)


def _address(url: str) -> httpx.URL:
    try:
        base = httpx.URL(url.rstrip("/"))
    except httpx.InvalidURL as error:
        raise UsageError(reason=tr("delivery.not_an_address", url=url)) from error
    if base.scheme not in ("http", "https") or not base.host:
        raise UsageError(reason=tr("delivery.not_an_address", url=url))
    return base


def _opened(client: httpx.Client | None, timeout: float) -> AbstractContextManager[httpx.Client]:
    if client is not None:
        return nullcontext(client)
    return httpx.Client(trust_env=False, timeout=timeout)


def _worth_another(answer: httpx.Response) -> bool:
    return answer.status_code == httpx.codes.TOO_MANY_REQUESTS or answer.is_server_error


def _asked(answer: httpx.Response, wait: float) -> float:
    seconds = answer.headers.get("Retry-After", "")
    return min(float(seconds), _LONGEST_PAUSE) if seconds.isdecimal() else wait


def _read(answer: httpx.Response, destination: str) -> object:
    status = str(answer.status_code)
    if answer.is_redirect:
        reason = tr("delivery.redirected", location=answer.headers.get("Location", "?"))
        raise DestinationRefused(destination=destination, status=status, reason=reason)
    try:
        body: object = answer.json()
    except ValueError:
        body = None
    if answer.is_success and body is not None:
        return body
    kind = answer.headers.get("Content-Type", "?").partition(";")[0]
    no_words = tr("delivery.not_fhir", detail=kind) if answer.is_success else tr("delivery.no_words")
    raise DestinationRefused(destination=destination, status=status, reason=outcome_text(body) or no_words)


def _named(error: DestinationRefused, bundle: Json) -> DestinationRefused:
    """Return the refusal with the sheet's serial before its reason."""
    named = f"{bundle['identifier']['value']}: {error.details['reason']}"
    return DestinationRefused(**error.details | {"reason": named})


def _together(refusals: list[DestinationRefused]) -> DestinationRefused:
    """Return one error that names every sheet; the status is that of the last, which may have ended the sending."""
    reason = "\n".join(str(error.details["reason"]) for error in refusals)
    return DestinationRefused(**refusals[-1].details | {"reason": reason})

"""The way to one FHIR server: a fault on it, a busy or a failing server is tried again, and no other is ever asked."""

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import httpx

from recon.delivery.answers import outcome_text
from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from recon.fetching import fetched, json_in
from recon.language import tr

TIMEOUT = 60.0  # s
_HEADERS = {
    "Content-Type": "application/fhir+json; charset=utf-8",
    "Accept": "application/fhir+json",
    "Prefer": "return=representation",
}
_PAUSES = (0.5, 2.0, 5.0)  # s before the second, third and fourth try
_LONGEST_PAUSE = 30.0  # s, whatever the server asks for


@dataclass(frozen=True, slots=True)
class Line:
    """The way to one server; ``pause`` waits between tries, s."""

    http: httpx.Client
    base: httpx.URL
    timeout: float = TIMEOUT
    pause: Callable[[float], None] = field(default=time.sleep)

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
        return read_json(self.exchange(method, query, body), self.destination)

    def look(self, search: str) -> object:
        """Return the answer to a search, ``Patient?...``, or to the rest of one, ``?...``."""
        return self.ask("GET", search if search.startswith("?") else f"/{search}")

    def exchange(
        self, method: str, query: str = "", body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Return the server's answer, whatever it is, after as many tries as that takes.

        Raises:
            DestinationUnreachable: if nobody answers, time after time, or the answer does not come to its end.
            DestinationRefused: if the answer is too large to be one.
        """
        for wait in _PAUSES:
            try:
                answer = self._once(method, query, body, headers)
            except httpx.TransportError as error:
                if _distrust(error):
                    raise DestinationUnreachable(destination=self.destination, reason=self._fault(error)) from error
                self.pause(wait)
                continue
            if not _worth_another(answer):
                return answer
            self.pause(_asked(answer, wait))
        try:
            return self._once(method, query, body, headers)
        except httpx.TransportError as error:
            reason = self._fault(error)
            raise DestinationUnreachable(destination=self.destination, reason=reason) from error

    def _once(self, method: str, query: str, body: bytes | None, headers: Mapping[str, str] | None) -> httpx.Response:
        told = _HEADERS | dict(headers or {})
        url, name = f"{self.base}{query}", self.destination
        return fetched(self.http, method, url, destination=name, content=body, headers=told, timeout=self.timeout)

    def _fault(self, error: httpx.TransportError) -> str:
        if isinstance(error, httpx.TimeoutException):
            return tr("delivery.no_answer", seconds=f"{self.timeout:g}")
        if distrust := _distrust(error):
            return tr("delivery.not_trusted", reason=distrust)
        return str(error) or type(error).__name__


def _distrust(error: BaseException | None) -> str:
    """Return what is wrong with the server's certificate, in the words of TLS; "" where the fault is another."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return str(error.verify_message)
        error = error.__cause__ or error.__context__
    return ""


def address(url: str) -> httpx.URL:
    """Return the base of a FHIR server.

    Raises:
        UsageError: if ``url`` is no http or https address.
    """
    try:
        base = httpx.URL(url.rstrip("/"))
    except httpx.InvalidURL as error:
        raise UsageError(reason=tr("delivery.not_an_address", url=url)) from error
    if base.scheme not in ("http", "https") or not base.host:
        raise UsageError(reason=tr("delivery.not_an_address", url=url))
    return base


def plain_client(timeout: float = TIMEOUT) -> httpx.Client:
    """Return a client that obeys no environment."""
    return httpx.Client(trust_env=False, timeout=timeout)


def read_json(answer: httpx.Response, destination: str) -> object:
    """Return the JSON of a success.

    Raises:
        DestinationRefused: for anything else, with the words of the server.
    """
    status = str(answer.status_code)
    if answer.is_redirect:
        reason = tr("delivery.redirected", location=answer.headers.get("Location", "?"))
        raise DestinationRefused(destination=destination, status=status, reason=reason)
    body = json_in(answer)
    if answer.is_success and body is not None:
        return body
    kind = answer.headers.get("Content-Type", "?").partition(";")[0]
    no_words = tr("delivery.not_fhir", detail=kind) if answer.is_success else tr("delivery.no_words")
    raise DestinationRefused(destination=destination, status=status, reason=outcome_text(body) or no_words)


def _worth_another(answer: httpx.Response) -> bool:
    if answer.status_code == httpx.codes.NOT_IMPLEMENTED:
        return False
    return answer.status_code == httpx.codes.TOO_MANY_REQUESTS or answer.is_server_error


def _asked(answer: httpx.Response, wait: float) -> float:
    seconds = answer.headers.get("Retry-After", "")
    return min(float(seconds), _LONGEST_PAUSE) if seconds.isdecimal() else wait

"""Searching a FHIR server, page after page.

Source: HL7 FHIR R4 (4.0.1), http.html#paging (Bundle.link with the relation "next"), search.html.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx

from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from recon.fetching import fetched, json_in
from recon.language import tr

Json = dict[str, Any]

_PAUSES = (0.5, 2.0, 5.0)  # s before the second, third and fourth try
_SECONDS = 60.0
_SHOWN = 200  # characters of an address that is none
_MOST_PAGES = 5_000  # that follow one another; a house of five thousand beds has about ten


class FhirSource:
    """A server that is asked for resources; the token goes to it and to no other."""

    def __init__(
        self,
        url: str,
        *,
        token: str = "",
        transport: httpx.BaseTransport | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """Open the line; nothing is asked yet.

        Args:
            url: base address of the server.
            token: for its Bearer authorization, if it asks for one.
            transport: carries the requests, in tests; by default the network, obeying no environment.
            pause: waits between tries, s.

        Raises:
            UsageError: if ``url`` is no http or https address.
        """
        try:
            self._base = httpx.URL(url.rstrip("/") + "/")
        except httpx.InvalidURL as error:
            raise UsageError(reason=tr("delivery.not_an_address", url=url)) from error
        if self._base.scheme not in ("http", "https") or not self._base.host:
            raise UsageError(reason=tr("delivery.not_an_address", url=url))
        headers = {"Accept": "application/fhir+json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        self._http = httpx.Client(headers=headers, trust_env=False, timeout=_SECONDS, transport=transport)
        self._pause = pause

    @property
    def name(self) -> str:
        """The address without a password that may stand in it."""
        return str(self._base.copy_with(username=None, password=None)).rstrip("/")

    def search(self, query: str) -> Iterator[Json]:
        """Yield every resource that matches ``query``, for instance "Patient?_count=500", and those included with it.

        Raises:
            DestinationUnreachable: if nobody answers, time after time.
            DestinationRefused: for an answer that is no searchset or is too large, a next page that is elsewhere or was
                seen, and pages without end.
        """
        seen: set[str] = set()
        url: httpx.URL | None = self._base.join(query)
        while url is not None:
            seen.add(str(url))
            page = self._page(url)
            yield from (
                found for entry in _objects(page.get("entry")) if isinstance(found := entry.get("resource"), dict)
            )
            url = self._next(page, seen)

    def close(self) -> None:
        self._http.close()

    def _page(self, url: httpx.URL) -> Json:
        answer = self._ask(url)
        page = json_in(answer)
        if answer.is_success and isinstance(page, dict) and page.get("resourceType") == "Bundle":
            return page
        reason = tr("roster.no_bundle") if answer.is_success else answer.reason_phrase
        raise DestinationRefused(destination=self.name, status=str(answer.status_code), reason=reason)

    def _ask(self, url: httpx.URL) -> httpx.Response:
        for wait in _PAUSES:
            try:
                answer = fetched(self._http, "GET", url, destination=self.name)
            except httpx.TransportError:
                self._pause(wait)
                continue
            if not answer.is_server_error and answer.status_code != httpx.codes.TOO_MANY_REQUESTS:
                return answer
            self._pause(wait)
        try:
            return fetched(self._http, "GET", url, destination=self.name)
        except httpx.TransportError as error:
            reason = str(error) or type(error).__name__
            raise DestinationUnreachable(destination=self.name, reason=reason) from error

    def _next(self, page: Json, seen: set[str]) -> httpx.URL | None:
        links = _objects(page.get("link"))
        found = next((link.get("url") for link in links if link.get("relation") == "next"), None)
        if found is None:
            return None
        try:
            url = self._base.join(str(found))
        except httpx.InvalidURL as error:
            reason = tr("roster.next_elsewhere", url=str(found)[:_SHOWN])
            raise DestinationRefused(destination=self.name, status="-", reason=reason) from error
        if (url.scheme, url.host, url.port) != (self._base.scheme, self._base.host, self._base.port):
            reason = tr("roster.next_elsewhere", url=url.host)
            raise DestinationRefused(destination=self.name, status="-", reason=reason)
        if str(url) in seen:
            raise DestinationRefused(destination=self.name, status="-", reason=tr("roster.next_again"))
        if len(seen) >= _MOST_PAGES:
            reason = tr("roster.next_endless", most=_MOST_PAGES)
            raise DestinationRefused(destination=self.name, status="-", reason=reason)
        return url


def _objects(value: object) -> list[Json]:
    """Return the JSON objects of a list, none where there is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []

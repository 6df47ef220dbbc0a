"""Searches a FHIR server, all pages of an answer: what stands on the second one is there as well."""

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, urlencode, urlsplit

from recon.delivery.answers import Json, bundle_entries, identifiers, objects, refuse
from recon.delivery.fhir.resources import search_token
from recon.language import tr

# Gives the answer to a search, such as ``Patient?identifier=...``, or to the rest of it.
Ask = Callable[[str], object]
Name = tuple[str, str]  # system and value of an identifier

_LONGEST = 6_000  # characters of identities in one search: well below the 8 kB that a URL may have
_PAGES = 200  # of one answer; a server that gives more goes round in circles


class Server:
    """Searches one server, known to people as ``destination``."""

    def __init__(self, ask: Ask, destination: str) -> None:
        self._ask = ask
        self.destination = destination

    def search(self, kind: str, criteria: str) -> list[Json]:
        """Return the resources of type ``kind`` that the server finds.

        Raises:
            DestinationRefused: if the answer is not that of a search, or goes on at another address.
        """
        found: list[Json] = []
        query = f"{kind}?{criteria}"
        for _ in range(_PAGES):
            answer = self._ask(query)
            entries = bundle_entries(answer, "searchset", self.destination)
            found += [one for one in objects([e.get("resource") for e in entries]) if one.get("resourceType") == kind]
            following = _next(answer)
            if not following:
                break
            query = self._within(following)
        else:
            refuse(self.destination, "200", tr("delivery.pages_without_end"))
        return found

    def named(self, kind: str, names: Iterable[Name]) -> Iterator[tuple[Name, Json]]:
        """Yield each of the identifiers with a resource of type ``kind`` that has it."""
        for asked in _together(names):
            tokens = ",".join(search_token(*name) for name in asked)
            for found in self.search(kind, urlencode({"identifier": tokens})):
                theirs = identifiers(found)
                yield from ((name, found) for name in asked if name in theirs)

    def _within(self, url: str) -> str:
        """Return what follows the server's own address; recon goes to no other."""
        ours, theirs = urlsplit(self.destination), urlsplit(url)
        path = ours.path.rstrip("/")
        is_here = not theirs.netloc or (theirs.scheme, theirs.netloc) == (ours.scheme, ours.netloc)
        if theirs.netloc or url.startswith("/"):
            if not is_here or not f"{theirs.path}/".startswith(f"{path}/"):
                refuse(self.destination, "200", tr("delivery.redirected", location=url))
            return f"{theirs.path.removeprefix(path).lstrip('/')}?{theirs.query}"
        return url


def _together(names: Iterable[Name]) -> Iterator[list[Name]]:
    """Yield the names in groups, each as large as a URL may be."""
    asked: list[Name] = []
    length = 0
    for name in names:
        more = len(quote(f"{search_token(*name)},", safe=""))
        if asked and length + more > _LONGEST:
            yield asked
            asked, length = [], 0
        asked.append(name)
        length += more
    if asked:
        yield asked


def _next(answer: object) -> str:
    links = objects(answer.get("link")) if isinstance(answer, dict) else []
    return next((str(link["url"]) for link in links if link.get("relation") == "next" and link.get("url")), "")

"""A FHIR server of our own behind a real port, as strict as R4 asks: a transaction happens wholly or not at all.

``halfway`` makes the next transaction a careless one: the first half of it stays, and the answer is 500. That is what
a server does that has no transactions under it, or that dies in one.

By itself (``python -m tests.helpers.strict_server``) it tells its address, and serves until its input ends.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from urllib.parse import parse_qsl

import httpx

from tests.helpers.fhir_server import URL, FhirServer, Json, outcome
from tests.helpers.quiet_http import Quiet, listening


class Refused(Exception):
    """The transaction is not taken: with which status."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class StrictServer(FhirServer):
    """Resources by type and id, found by identifier at once; ``transactions`` counts those that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.halfway = False
        self.transactions = 0
        self._named: dict[str, dict[str, list[str]]] = {}

    def put(self, resource: Json) -> Json:
        kept = super().put(resource)
        named = self._named.setdefault(kept["resourceType"], {})
        for token in tokens(kept):
            ids = named.setdefault(token, [])
            if kept["id"] not in ids:
                ids.append(kept["id"])
        return kept

    def twice(self) -> list[str]:
        """Return the identifiers that more than one resource of a type has."""
        found = Counter((kind, token) for kind in self.held for one in self.of(kind) for token in set(tokens(one)))
        return [f"{kind} {token}" for (kind, token), count in found.items() if count > 1]

    def values(self) -> Counter[str]:
        """Return how often each identity of a value stands as one of somebody's."""
        kept = [one for one in self.of("Observation") if one["status"] != "entered-in-error"]
        return Counter(one["identifier"][0]["value"] for one in kept)

    def _do(self, request: httpx.Request, path: str, query: str) -> tuple[int, object]:
        try:
            return super()._do(request, path, query)
        except Refused as error:
            return error.status, outcome(str(error))

    def _transaction(self, bundle: Json) -> Json:
        self.transactions += 1
        entries = bundle["entry"]
        # What stands against it is found before anything is written.
        there = [self._there(entry) for entry in entries]
        names = self._names(entries, there)
        answers = []
        for number, (entry, found) in enumerate(zip(entries, there, strict=True)):
            if self.halfway and number >= len(entries) // 2:
                self.halfway = False
                raise Refused(500, "half of it is written")
            kept = found if found and entry["request"]["method"] == "POST" else self._write(entry, names)
            location = f"{URL}/{kept['resourceType']}/{kept['id']}/_history/{kept['meta']['versionId']}"
            status = "200 OK" if found else "201 Created"
            answers.append({"response": {"status": status, "location": location}, "resource": kept})
        return {"resourceType": "Bundle", "type": "transaction-response", "entry": answers}

    def _there(self, entry: Json) -> Json | None:
        resource, request = entry["resource"], entry["request"]
        kind = resource["resourceType"]
        if request["method"] == "PUT":
            return self.held.get(kind, {}).get(resource["id"])
        if "ifNoneExist" not in request:
            raise Refused(400, f"a create of {kind} without a condition")
        found = self._found(kind, request["ifNoneExist"])
        if len(found) > 1:
            raise Refused(412, f"{request['ifNoneExist']} is not one {kind}")
        return found[0] if found else None

    def _names(self, entries: list[Json], there: list[Json | None]) -> dict[str, str]:
        names = {}
        for entry, found in zip(entries, there, strict=True):
            kind = entry["resource"]["resourceType"]
            self._count += 1
            own = entry["resource"].get("id", str(self._count)) if found is None else found["id"]
            names[entry["fullUrl"]] = f"{kind}/{own}"
        return names

    def _write(self, entry: Json, names: dict[str, str]) -> Json:
        own = names[entry["fullUrl"]].partition("/")[2]
        return self.put(pointed(entry["resource"], names) | {"id": own})

    def _found(self, kind: str, query: str) -> list[Json]:
        criteria = dict(parse_qsl(query))
        held, named = self.held.get(kind, {}), self._named.get(kind, {})
        if "identifier" not in criteria:
            return list(super()._search(kind, query)["entry"])
        ids = [name for token in criteria["identifier"].split(",") for name in named.get(token, ())]
        return [held[name] for name in dict.fromkeys(ids) if name in held]

    def _search(self, kind: str, query: str) -> Json:
        if "identifier=" not in query:
            return super()._search(kind, query)
        entries = [{"resource": one} for one in self._found(kind, query)]
        return {"resourceType": "Bundle", "type": "searchset", "total": len(entries), "entry": entries}


def tokens(resource: Json) -> Iterator[str]:
    given = resource.get("identifier")
    listed = given if isinstance(given, list) else [given] if given else []
    return (f"{one['system']}|{one['value']}" for one in listed)


def pointed(content: object, names: dict[str, str]) -> Json:
    """Return content whose references are those of the server; one that points to nothing is refused."""

    def there(value: object) -> object:
        if isinstance(value, dict):
            return {name: there(part) for name, part in value.items()}
        if isinstance(value, list):
            return [there(part) for part in value]
        if isinstance(value, str) and value.startswith("urn:uuid:"):
            if value not in names:
                raise Refused(400, f"{value} is nothing of this transaction")
            return names[value]
        return value

    made = there(content)
    assert isinstance(made, dict)
    return made


@contextmanager
def serving(server: FhirServer) -> Iterator[str]:
    """Serve on a port of this machine; give the address."""
    client, lock = server.client(), Lock()

    class Handler(Quiet):
        def answer(self, body: bytes) -> None:
            told = {name: value for name, value in self.headers.items() if name.lower() in ("if-match", "prefer")}
            url = f"{URL}{self.path.removeprefix('/base')}"
            with lock:
                got = client.request(self.command, url, content=body, headers=told)
            self.reply(got.status_code, got.content)

    with listening(Handler) as port:
        yield f"http://127.0.0.1:{port}/base"
    client.close()


def main() -> None:
    server = StrictServer()
    with serving(server) as url:
        print(json.dumps(url), flush=True)
        for _ in sys.stdin:
            print(json.dumps({"values": len(server.values()), "twice": server.twice()}), flush=True)


if __name__ == "__main__":
    main()

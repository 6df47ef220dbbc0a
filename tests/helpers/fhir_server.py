"""A small FHIR server of our own behind httpx.MockTransport: transactions, searches, versions; rude on demand."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx

Json = dict[str, Any]
URL = "http://fhir.invalid/base"
_ALL = ("read", "create", "update", "delete", "search-type")
KINDS = (
    "Patient",
    "Encounter",
    "DocumentReference",
    "Observation",
    "AllergyIntolerance",
    "MedicationAdministration",
    "Procedure",
    "Provenance",
)
_TIMES = ("effectiveDateTime", "effectivePeriod", "performedPeriod", "date")


class FhirServer:
    """Holds resources by type and id. ``asked`` are the requests; ``statement`` is its CapabilityStatement.

    ``answers`` gives, by method and path, what it says instead of doing anything; ``page`` how many it shows at once.
    """

    def __init__(self, *kinds: str, interactions: tuple[str, ...] = _ALL, page: int = 1000) -> None:
        self.held: dict[str, dict[str, Json]] = {}
        self.asked: list[tuple[str, str]] = []
        self.answers: dict[tuple[str, str], tuple[int, object]] = {}
        self.statement: Json | None = statement(*(kinds or KINDS), interactions=interactions)
        self.shows_locations = True
        self.page = page
        self._count = 0

    def client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self._answer))

    def of(self, kind: str) -> list[Json]:
        return list(self.held.get(kind, {}).values())

    def put(self, resource: Json) -> Json:
        """Hold a resource as if somebody had written it there; a new version where there is one."""
        kind = resource["resourceType"]
        known = self.held.setdefault(kind, {})
        self._count += 1
        name = str(resource.get("id") or self._count)
        version = int(known[name]["meta"]["versionId"]) + 1 if name in known else 1
        known[name] = resource | {"id": name, "meta": resource.get("meta", {}) | {"versionId": str(version)}}
        return known[name]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/base").strip("/")
        query = urlsplit(str(request.url)).query
        self.asked.append((request.method, f"{path}?{query}" if query else path))
        for (method, begins), (status, body) in self.answers.items():
            if method == request.method and path.startswith(begins):
                return httpx.Response(status, json=body)
        status, body = self._do(request, path, query)
        return httpx.Response(status, json=body)

    def _do(self, request: httpx.Request, path: str, query: str) -> tuple[int, object]:
        if path == "metadata":
            return (200, self.statement) if self.statement else (404, outcome("no such thing"))
        if request.method == "POST" and not path:
            return 200, self._transaction(json.loads(request.content))
        kind, _, name = path.partition("/")
        if request.method == "GET" and not name:
            return 200, self._search(kind, query)
        return self._one(request, kind, name)

    def _one(self, request: httpx.Request, kind: str, name: str) -> tuple[int, object]:
        held = self.held.get(kind, {}).get(name)
        if request.method == "GET":
            return (200, held) if held else (404, outcome("not known"))
        wanted = request.headers.get("If-Match")
        if wanted and held and wanted != f'W/"{held["meta"]["versionId"]}"':
            return 412, outcome("another version")
        if request.method == "PUT":
            return 200 if held else 201, self.put(json.loads(request.content))
        del self.held[kind][name]
        return 200, outcome("deleted")

    def _transaction(self, bundle: Json) -> Json:
        names: dict[str, str] = {}
        answers: list[Json] = []
        for entry in bundle["entry"]:
            kind, request = entry["resource"]["resourceType"], entry["request"]
            there = self._search(kind, request["ifNoneExist"])["entry"] if request["method"] == "POST" else []
            is_known = bool(there) or entry["resource"].get("id") in self.held.get(kind, {})
            status = "200 OK" if is_known else "201 Created"
            if there:
                found = there[0]["resource"]
            else:
                found = self.put(
                    {k: v for k, v in entry["resource"].items() if request["method"] == "PUT" or k != "id"}
                )
            names[entry["fullUrl"]] = f"{kind}/{found['id']}"
            location = f"{URL}/{kind}/{found['id']}/_history/{found['meta']['versionId']}"
            response = {"status": status, "location": location} if self.shows_locations else {"status": status}
            answers.append(
                {"response": response, "resource": found} if self.shows_locations else {"response": response}
            )
        self._point(names)
        return {"resourceType": "Bundle", "type": "transaction-response", "entry": answers}

    def _point(self, names: dict[str, str]) -> None:
        for known in self.held.values():
            for name, resource in known.items():
                text = re.sub(r"urn:uuid:[0-9a-f-]+", lambda found: names.get(found[0], found[0]), json.dumps(resource))
                resource.clear()
                resource.update(json.loads(text))
                known[name] = resource

    def _search(self, kind: str, query: str) -> Json:
        criteria = parse_qsl(query)
        start = int(dict(criteria).get("_start", 0))
        tests = [_test(name, value) for name, value in criteria if not name.startswith("_")]
        found = [one for one in self.of(kind) if all(test(one) for test in tests)]
        shown = found[start : start + self.page]
        links = []
        if start + self.page < len(found):
            rest = re.sub(r"&?_start=\d+", "", query)
            links = [{"relation": "next", "url": f"{URL}/{kind}?{rest}&_start={start + self.page}"}]
        entries = [{"resource": one} for one in shown]
        return {"resourceType": "Bundle", "type": "searchset", "link": links, "entry": entries}


def statement(*kinds: str, interactions: tuple[str, ...] = _ALL, **members: Any) -> Json:
    """Return a CapabilityStatement of a server that takes ``kinds``, found by identifier."""
    resources = [
        {
            "type": kind,
            "interaction": [{"code": code} for code in interactions],
            "conditionalCreate": True,
            "updateCreate": True,
            "searchParam": [] if kind == "Provenance" else [{"name": "identifier"}, {"name": "patient"}],
        }
        for kind in kinds
    ]
    rest = {"mode": "server", "interaction": [{"code": "transaction"}], "resource": resources}
    software = {"name": "small", "version": "1"}
    return {"resourceType": "CapabilityStatement", "software": software, "rest": [rest]} | members


def outcome(words: str) -> Json:
    issue = {"severity": "error", "code": "processing", "diagnostics": words}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def _test(name: str, value: str) -> Callable[[Json], bool]:
    values = [unquote(one) for one in re.split(r"(?<!\\),", value)]
    if name == "identifier":
        return lambda one: bool(_tokens(one.get("identifier")) & set(values))
    if name == "patient":
        return lambda one: value in str((one.get("subject") or one.get("patient") or {}).get("reference", ""))
    if name == "code":
        return lambda one: bool(_codes(one) & set(values))
    order, at = value[:2], datetime.fromisoformat(value[2:])
    return lambda one: any(at <= when if order == "ge" else when <= at for when in _times(one))


def _tokens(given: object) -> set[str]:
    listed = given if isinstance(given, list) else [given] if given else []
    return {f"{one['system']}|{one['value']}" for one in listed}


def _codes(resource: Json) -> set[str]:
    parts = (resource, *resource.get("component", ()))
    return {f"{c['system']}|{c['code']}" for part in parts for c in part.get("code", {}).get("coding", ())}


def _times(resource: Json) -> list[datetime]:
    found = [resource[name] for name in _TIMES if name in resource]
    return [datetime.fromisoformat(one["start"] if isinstance(one, dict) else one) for one in found]

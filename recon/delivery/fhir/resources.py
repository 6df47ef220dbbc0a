"""The building blocks of every resource: JSON objects without empty members, identities, references, entries."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from recon.delivery.fhir.options import FhirOptions
from recon.model.form import Coding
from recon.model.record import Record, SheetRecord

Json = dict[str, Any]

_NAMES = uuid.UUID("5f0d3c1e-8a55-5a0e-9d0c-7b1f6f0a2c11")  # recon's own name space for version 5 UUIDs
_DOWNTIME = {"code": "downtime", "display": "recon: downtime paper"}
_LATE = {"code": "late", "display": "Late entry: written on paper, entered after the outage"}
_SEARCH_SIGNS = re.compile(r"([\\|$,])")


@dataclass(frozen=True, slots=True)
class Frame:
    """What all resources of a sheet share; the references are the ``fullUrl`` of their entries.

    ``documents`` are those of the attached files, each with the sheet's pages that it shows.
    """

    sheet: SheetRecord
    options: FhirOptions
    patient: str = ""
    encounter: str = ""
    documents: tuple[tuple[str, frozenset[int]], ...] = ()

    @property
    def language(self) -> str:
        return self.options.language or self.sheet.lang

    def sources(self, *pages: int | None) -> list[str]:
        """Return the documents that show any of ``pages``, or all where one is not known, or none is given."""
        everything = not pages or None in pages
        return [url for url, shown in self.documents if everything or shown.intersection(pages)]


def identity(serial: str, field: str, row: int | None) -> str:
    """Return the name of a value for ever: ``SERIAL:FIELD`` or ``SERIAL:FIELD:ROW``."""
    return f"{serial}:{field}" if row is None else f"{serial}:{field}:{row}"


def resource(kind: str, frame: Frame, /, **members: Any) -> Json:
    """Return a resource of type ``kind`` that says it comes from a sheet; members that are empty are left out."""
    meta = members.pop("meta", {}) | {
        "source": f"{frame.options.system('sheet')}#{frame.sheet.serial}",
        "tag": [_DOWNTIME | {"system": frame.options.system("origin")}],
    }
    return compact(resourceType=kind, meta=meta, **members)


def finding(kind: str, frame: Frame, records: Iterable[Record], /, **members: Any) -> Json:
    """Return a resource of what was written: marked as entered after the event, with the time when it was entered."""
    made = resource(kind, frame, **members)
    made["meta"]["tag"].append(_LATE | {"system": frame.options.system("entry")})
    times = [at for record in records if (at := record.entered_at or record.verified_at)]
    entered = max(times, default=None)
    if entered:
        made["extension"] = [{"url": frame.options.system("entered"), "valueDateTime": instant(entered)}]
    return made


def compact(**members: Any) -> Json:
    """Return the members as a JSON object, without those that are None or empty; ``class_`` becomes ``class``."""
    return {name.removesuffix("_"): value for name, value in members.items() if value not in (None, "", [], {}, ())}


def reference(*urls: str) -> list[Json]:
    return [{"reference": url} for url in urls]


def coding(system: str, code: str, display: str = "") -> Json:
    return compact(system=system, code=code, display=display)


def concept(*codings: Json, text: str = "") -> Json:
    return compact(coding=list(codings), text=text)


def coded(meaning: Coding | None, text: str) -> Json:
    """Return the CodeableConcept of a form's own coding, or of its words alone where it has none."""
    return concept(coding(meaning.system, meaning.code, meaning.display), text=text) if meaning else concept(text=text)


def instant(at: datetime) -> str:
    """Return ``at`` (aware) as FHIR writes an instant; the offset is kept as it was written."""
    return at.isoformat(timespec="seconds")


def full_url(created: Json) -> str:
    """Return the ``urn:uuid`` of a resource: the same for the same identity, always."""
    kind, first = created["resourceType"], first_identifier(created)
    return uuid_urn(f"{kind}|{first['system']}|{first['value']}")


def uuid_urn(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, name)}"


def conditional_create(created: Json) -> Json:
    """Return the entry that creates a resource unless the destination has one of that (first) identifier."""
    first, kind = first_identifier(created), created["resourceType"]
    condition = urlencode({"identifier": search_token(first["system"], first["value"])})
    request = {"method": "POST", "url": kind, "ifNoneExist": condition}
    return {"fullUrl": full_url(created), "resource": created, "request": request}


def put(updated: Json) -> Json:
    """Return the entry that writes a resource of fixed id, for the types that no identifier can find."""
    path = f"{updated['resourceType']}/{updated['id']}"
    return {"fullUrl": uuid_urn(path), "resource": updated, "request": {"method": "PUT", "url": path}}


def search_token(system: str, value: str) -> str:
    """Return an identifier as a search names it, with the signs of the search language in it escaped."""
    return "|".join(_SEARCH_SIGNS.sub(r"\\\1", part) for part in (system, value))


def first_identifier(created: Json) -> Json:
    """Return the identifier that a resource is found by."""
    found = created["identifier"]
    first: Json = found if isinstance(found, dict) else found[0]
    return first

"""What the record of a page's copy says: plain values of JSON, taken from the tables and the ledger."""

import json
from dataclasses import dataclass, field
from math import hypot
from typing import Any

import recon
from recon.errors import StoreDamaged
from recon.language import tr
from recon.model.anchor import Anchor
from recon.model.ledger import Act, LedgerEntry
from recon.model.page import Page
from recon.reading import calibration
from recon.store import Store, identities, queries, returned
from recon.store.images import digest_of
from recon.store.queries import Standing, StoredFile
from recon.workflow.opening import form_of

Json = dict[str, Any]

_MM_AN_INCH = 25.4
_LEFT, _RIGHT = (50.0, 100.0), (150.0, 100.0)  # two points of a page, mm


@dataclass
class Scanned:
    """A page that came back, with what the store knows of it; ``entries`` are the ledger's about its sheet and file."""

    store: Store
    serial: str
    number: int
    page: Page
    entries: tuple[LedgerEntry, ...]
    file: StoredFile = field(init=False)
    standings: tuple[Standing, ...] = field(init=False)

    def __post_init__(self) -> None:
        file = queries.file(self.store, self.page.digest)
        if file is None:
            reason = tr("ledger.image_gone", digest=self.page.digest)
            raise StoreDamaged(store=self.store.folder, reason=reason)
        self.file = file
        self.entries = tuple(one for one in self.entries if self._is_told(one))
        every = queries.standings(self.store, serial=self.serial)
        self.standings = tuple(one for one in every if one.page_number == self.number)

    def last(self, act: Act) -> LedgerEntry | None:
        """Return the last entry of that kind, None where there is none."""
        return next((one for one in reversed(self.entries) if one.act is act), None)

    def _is_told(self, entry: LedgerEntry) -> bool:
        """Tell whether an entry is about this page, and not about another one of its sheet or its file."""
        detail = json.loads(entry.detail)
        if entry.act is Act.PAGE_READ:
            return bool(detail["code"]["page"] == self.number)
        if entry.act is Act.SHEET_PRINTED:
            return detail.get("page") in (None, self.number)
        if entry.act is Act.PAGE_FAULT:
            return bool(detail["position"] == self.page.position)
        return True


def sheet(one: Scanned) -> Json:
    """Return what was printed, and whose it is."""
    found = queries.sheet(one.store, one.serial)
    form = form_of(one.store, found.form, found.version)
    return {
        "serial": found.serial,
        "form": found.form,
        "form_version": found.version,
        "title": form.title,
        "language": form.lang,
        "page": one.number,
        "pages": found.pages,
        "paper_copy": returned.copy_of(one.store, one.page),
        "printed_at": queries.printed_at(one.store, one.serial).isoformat(),
        "printed_for": identities.printed_for(one.store, one.serial),
        "patient": found.patient,
    }


def copy(one: Scanned, original: str, data: bytes, now: str) -> Json:
    """Return what the file is: its fingerprint, as it came and as it is at this moment, its form, size, fineness."""
    return {
        "file": original,
        "sha256": one.page.digest,
        "size": len(data),
        "content_type": one.file.content_type,
        "picture": one.page.position + 1,
        "pictures": one.file.pages,
        "dpi": _dpi(one),
        "unaltered": {"checked_at": now, "sha256": digest_of(data)},
    }


def digitised(one: Scanned) -> Json:
    """Return when, by whom and where from the file was taken; a scanner stands before the name that its page got."""
    came = one.last(Act.FILE_SCANNED)
    told = json.loads(came.detail) if came else {}
    return {
        "at": one.file.at.isoformat(),
        "by": came.actor if came else "",
        "came_from": told.get("path", one.file.path),
        "batch": one.page.batch,
    }


def reading(one: Scanned) -> Json:
    """Return how it was read: by which reader, how well it lies over its form, how many fields went which way."""
    read, lies = one.last(Act.PAGE_READ), returned.registration(one.store, one.page)
    verdicts: dict[str, int] = {}
    for standing in one.standings:
        name = _way(standing)
        verdicts[name] = verdicts.get(name, 0) + 1
    return {
        "at": read.at.isoformat() if read else None,
        "by": read.actor if read else None,
        "reader": json.loads(read.detail).get("reader") if read else None,
        "residual_mm": None if lies is None else round(lies.residual_mm, 3),
        "fields": verdicts,
    }


def people(one: Scanned) -> list[Json]:
    """Return who verified which field, when, and to what end; the values stand in the ledger's entries."""
    return [
        {
            "field": standing.reading.field,
            "row": standing.reading.row,
            "outcome": standing.verification.outcome.value,
            "by": standing.verification.operator,
            "at": standing.verification.at.isoformat(),
        }
        for standing in one.standings
        if standing.verification is not None
    ]


def process(documents: dict[str, str]) -> Json:
    """Return by which program this was done, and the digests of what describes and measures it."""
    return {
        "program": "recon",
        "version": recon.__version__,
        "calibrated_reader": calibration.reader(),
        "documents": {f"process/{name}": digest for name, digest in documents.items()},
    }


def entries(one: Scanned) -> list[Json]:
    """Return the ledger's entries whole: whoever has them can take their digests again."""
    members = ("id", "station", "actor", "subject", "detail", "previous", "digest")
    return [
        {name: getattr(entry, name) for name in members} | {"at": entry.at.isoformat(), "act": entry.act.value}
        for entry in one.entries
    ]


def anchored(made: Anchor | None) -> Json | None:
    """Return the anchor that all this lies under: up to where the ledger was sealed, and by which key."""
    if made is None:
        return None
    signed = made.signed
    return {
        "entry": signed.number,
        "digest": signed.digest,
        "key": made.key,
        "public": signed.public,
        "value": signed.signature,
        "by": made.by,
        "at": made.at.isoformat(),
    }


def _dpi(one: Scanned) -> int | None:
    """Return how fine the picture is, measured on the print that it shows, whatever the file says of itself."""
    lies = returned.registration(one.store, one.page)
    if lies is None:
        return None
    (x0, y0), (x1, y1) = lies.to_pixels(*_LEFT), lies.to_pixels(*_RIGHT)
    return round(hypot(x1 - x0, y1 - y0) / (_RIGHT[0] - _LEFT[0]) * _MM_AN_INCH)


def _way(standing: Standing) -> str:
    if standing.verification is not None:
        return "verified"
    return "review" if standing.waits else standing.reading.verdict.value

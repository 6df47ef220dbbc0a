"""The Bundle of a sheet: what a destination creates or already has, in one transaction."""

import json
from dataclasses import dataclass, replace

from recon.delivery.fhir.composition import composition
from recon.delivery.fhir.content import told, unsaid
from recon.delivery.fhir.documents import Load, documents
from recon.delivery.fhir.options import FhirOptions
from recon.delivery.fhir.patient import encounter, patient
from recon.delivery.fhir.provenance import provenances
from recon.delivery.fhir.questionnaire import questionnaire_response
from recon.delivery.fhir.resources import (
    Frame,
    Json,
    compact,
    conditional_create,
    first_identifier,
    full_url,
    identity,
    put,
)
from recon.delivery.fhir.told import Told
from recon.delivery.validation import faults
from recon.errors import DeliveryError
from recon.model.record import SheetRecord

PROVENANCE = "Provenance"


@dataclass(frozen=True, slots=True)
class Transaction:
    """A sheet's Bundle; for each finding and document by its identity, the names of the places that it tells of."""

    bundle: Json
    places: dict[str, tuple[str, ...]]


def bundle(sheet: SheetRecord, *, load: Load, options: FhirOptions | None = None) -> Json:
    """Return the transaction Bundle of ``sheet``: the same sheet gives the same Bundle to the byte.

    Args:
        sheet: verified and matched; nothing else may be delivered.
        load: gives the original file's bytes of a document, as they were scanned.
        options: the hospital's identifier systems and choices.

    Raises:
        DeliveryError: if the record has faults (recon.delivery.validation), or an original is not what it was.
        PageError: if an original that holds other sheets too cannot be decoded.
    """
    return transaction(sound(sheet), load=load, options=options or FhirOptions()).bundle


def sound(sheet: SheetRecord) -> SheetRecord:
    """Return the sheet, if nothing keeps it from being delivered.

    Raises:
        DeliveryError: if the record has faults.
    """
    found = faults(sheet)
    if found:
        raise DeliveryError(reason="\n".join(fault.message() for fault in found))
    return sheet


def transaction(sheet: SheetRecord, *, load: Load, options: FhirOptions) -> Transaction:
    """Return the Bundle of a ``sound`` sheet, and what each part of it tells of; see ``bundle``."""
    frame = Frame(sheet, options)
    who = patient(frame)
    frame = replace(frame, patient=full_url(who))
    stay = encounter(frame)
    frame = replace(frame, encounter=full_url(stay))
    pages = list(documents(frame, load))
    frame = replace(frame, documents=tuple((full_url(page), shown) for page, shown in pages))
    said = told(frame)
    created = [who, stay, *(page for page, _ in pages), *(one.resource for one in said)]
    if frame.options.questionnaire_response:
        created.append(questionnaire_response(frame))
    if frame.options.composition:
        created.append(composition(frame, said))
    signed = [] if PROVENANCE in frame.options.without else provenances(frame, said)
    made = compact(
        resourceType="Bundle",
        meta=_unsaid(frame, said),
        identifier={"system": frame.options.system("sheet"), "value": sheet.serial},
        type="transaction",
        entry=[*map(conditional_create, created), *map(put, signed)],
    )
    return Transaction(made, _places(frame, said, [page for page, _ in pages]))


def _places(frame: Frame, said: list[Told], pages: list[Json]) -> dict[str, tuple[str, ...]]:
    found = {
        first_identifier(one.resource)["value"]: tuple(
            identity(frame.sheet.serial, record.field, record.row) for record in one.records
        )
        for one in said
    }
    system = frame.options.system("page")
    for page in pages:
        names = [name["value"] for name in page["identifier"] if name["system"] == system]
        found[names[0]] = tuple(names)
    return found


def _unsaid(frame: Frame, said: list[Told]) -> Json:
    """Return the tags that name what must not stand anywhere: the identity, and as ``display`` its type."""
    system = frame.options.system("value")
    return compact(tag=[{"system": system, "code": name, "display": kind} for kind, name in unsaid(frame, said)])


def to_bytes(bundle: Json) -> bytes:
    """Return the Bundle as UTF-8 JSON, members in the order that they were made."""
    return json.dumps(bundle, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

"""The Bundle of a sheet: what a destination creates or already has, in one transaction."""

import json
from dataclasses import replace

from recon.delivery.fhir.documents import Load, documents
from recon.delivery.fhir.observations import observed, silent
from recon.delivery.fhir.options import FhirOptions
from recon.delivery.fhir.patient import encounter, patient
from recon.delivery.fhir.provenance import provenances
from recon.delivery.fhir.questionnaire import questionnaire_response
from recon.delivery.fhir.resources import Frame, Json, compact, conditional_create, full_url, put
from recon.delivery.validation import faults
from recon.errors import DeliveryError
from recon.model.record import SheetRecord


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
    found = faults(sheet)
    if found:
        raise DeliveryError(reason="\n".join(fault.message() for fault in found))
    frame = Frame(sheet, options or FhirOptions())
    who = patient(frame)
    frame = replace(frame, patient=full_url(who))
    stay = encounter(frame)
    frame = replace(frame, encounter=full_url(stay))
    pages = list(documents(frame, load))
    frame = replace(frame, documents=tuple((full_url(page), shown) for page, shown in pages))
    told = list(observed(frame))
    created = [who, stay, *(page for page, _ in pages), *(one.resource for one in told)]
    if frame.options.questionnaire_response:
        created.append(questionnaire_response(frame))
    return compact(
        resourceType="Bundle",
        meta=_unsaid(frame),
        identifier={"system": frame.options.system("sheet"), "value": sheet.serial},
        type="transaction",
        entry=[*map(conditional_create, created), *map(put, provenances(frame, told))],
    )


def _unsaid(frame: Frame) -> Json:
    """Return the tags that name the findings of which the sheet says nothing: none of them may stand anywhere."""
    return compact(tag=[{"system": frame.options.system("value"), "code": name} for name in silent(frame)])


def to_bytes(bundle: Json) -> bytes:
    """Return the Bundle as UTF-8 JSON, members in the order that they were made."""
    return json.dumps(bundle, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

"""The scanned pages, attached to the patient record as the proof of every value.

An original whose pages are all of this sheet goes as it came, once. An original that holds other sheets too (a whole
batch in one PDF) must not: it would carry other patients' pages into this record. Of such a file each page of the
sheet goes as a picture of its own; the original's digest stays with it.
"""

import base64
import hashlib
from collections.abc import Callable, Iterator

from recon.delivery.fhir.resources import Frame, Json, coded, instant, reference, resource
from recon.errors import DeliveryError
from recon.language import tr
from recon.model.record import Document
from recon.vision.decoder import count_pages, decode
from recon.vision.raster import media_type

Load = Callable[[Document], bytes]


def documents(frame: Frame, load: Load) -> Iterator[tuple[Json, frozenset[int]]]:
    """Yield one DocumentReference for each original file of the sheet, or for each page of a shared file.

    With each come the sheet's pages that it shows.

    Raises:
        DeliveryError: if ``load`` gives bytes that are not those of the document's digest.
    """
    for digest in dict.fromkeys(document.digest for document in frame.sheet.documents):
        pages = tuple(d for d in frame.sheet.documents if d.digest == digest)
        original = _original(frame, load, pages[0])
        if count_pages(original) == len(pages):
            yield _document(frame, pages, original), frozenset(page.page for page in pages)
        else:
            for page in pages:
                yield _document(frame, (page,), _picture(original, page.position)), frozenset((page.page,))


def _original(frame: Frame, load: Load, document: Document) -> bytes:
    data = load(document)
    if hashlib.sha256(data).hexdigest() != document.digest:
        raise DeliveryError(reason=tr("delivery.damaged", sheet=frame.sheet.serial, page=document.page))
    return data


def _picture(original: bytes, position: int) -> bytes:
    """Return page ``position`` of the file alone, as a lossless grey PNG."""
    import cv2

    _, data = cv2.imencode(".png", decode(original, position).gray)
    return data.tobytes()


def _document(frame: Frame, pages: tuple[Document, ...], data: bytes) -> Json:
    sheet, options = frame.sheet, frame.options
    names = [{"system": options.system("page"), "value": f"{sheet.serial}:{page.page}"} for page in pages]
    scanned = instant(max(page.scanned_at for page in pages))
    return resource(
        "DocumentReference",
        frame,
        masterIdentifier=names[0],
        identifier=[*names, {"system": options.system("sha256"), "value": pages[0].digest}],
        status="current",
        docStatus="final",
        type=coded(sheet.coding, sheet.title),
        subject=reference(frame.patient)[0],
        date=scanned,
        description=_description(frame, pages),
        content=[{"attachment": _attachment(frame, pages, data, scanned)}],
        context={"encounter": reference(frame.encounter), **_period(frame)},
    )


def _attachment(frame: Frame, pages: tuple[Document, ...], data: bytes, scanned: str) -> Json:
    numbers = ", ".join(str(page.page) for page in pages)
    return {
        "contentType": media_type(data),
        "data": base64.b64encode(data).decode(),
        "size": len(data),
        # R4 defines Attachment.hash as SHA-1; the SHA-256 that recon itself relies on is an identifier.
        "hash": base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode(),
        "title": tr("delivery.title", frame.language, title=frame.sheet.title, pages=numbers),
        "creation": scanned,
    }


def _description(frame: Frame, pages: tuple[Document, ...]) -> str:
    """Say where in the original file each page stands."""
    language, sheet = frame.language, frame.sheet.serial
    return " ".join(
        tr("delivery.document", language, sheet=sheet, page=d.page, position=d.position + 1, digest=d.digest)
        for d in pages
    )


def _period(frame: Frame) -> Json:
    """Return the time from the first to the last event that the sheet tells of."""
    events = sorted(record.event for record in frame.sheet.records if record.event)
    return {"period": {"start": instant(events[0]), "end": instant(events[-1])}} if events else {}

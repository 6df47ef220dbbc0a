"""The scanned pages, embedded: MDM^T02, T10 where a page was scanned anew, T11 where it is the sheet's no more.

Sources: HL7 v2.5.1, 9.5 (MDM), 9.6.1 (TXA), 2.A.24 (ED), tables 0191 (type of data), 0271 (completion), 0273
(availability).
"""

import base64
from collections.abc import Iterator

from recon.delivery.hl7v2.drafts import Draft, Line
from recon.delivery.hl7v2.frame import Frame, entered_by, person
from recon.delivery.hl7v2.pages import Load, page_file
from recon.delivery.hl7v2.patient import pid, pv1
from recon.delivery.hl7v2.text import Cell, Field, segment
from recon.model.record import Document

KIND = "MDM"
_NEW, _REPLACED, _CANCELLED = "T02", "T10", "T11"
_STRUCTURES = {_NEW: "MDM_T02", _REPLACED: "MDM_T02", _CANCELLED: "MDM_T01"}
_TYPES = {"png": ("IM", "PNG"), "pdf": ("AP", "PDF")}
# Written down and signed on paper; nobody signed it in the computer.
_DOCUMENTED = "DO"
_AVAILABLE, _WITHDRAWN = "AV", "CA"
_NAMED = 12  # hexadecimal digits of a scan's digest in its number


def documents(frame: Frame, load: Load, *, earlier: Frame | None = None) -> Iterator[Draft]:
    """Yield a message for each page: all of them, or those that differ from what the destination was told before.

    Raises:
        DeliveryError: if ``load`` gives bytes that are not those of a document's digest.
        PageError: if an original cannot be decoded.
    """
    before = {page.page: page for page in earlier.sheet.documents} if earlier else {}
    for page in frame.sheet.documents:
        known = before.pop(page.page, None)
        if known is None:
            yield _draft(frame, page, _NEW, embedded=_embedded(frame, page, load))
        elif known.digest != page.digest or known.position != page.position:
            yield _draft(frame, page, _REPLACED, parent=known, embedded=_embedded(frame, page, load))
    yield from (_draft(frame, gone, _CANCELLED) for gone in before.values())


def cancelled(frame: Frame) -> Iterator[Draft]:
    """Yield a message for each page that takes it back."""
    yield from (_draft(frame, page, _CANCELLED) for page in frame.sheet.documents)


def _draft(
    frame: Frame, page: Document, trigger: str, *, parent: Document | None = None, embedded: tuple[Line, ...] = ()
) -> Draft:
    serial = frame.sheet.serial
    lines = (
        Line(pid(frame.sheet.patient, frame.profile)),
        Line(pv1(frame)),
        Line(_txa(frame, page, trigger, parent)),
        *embedded,
    )
    return Draft(f"{serial}:{KIND}:{page.page}", serial, KIND, trigger, _STRUCTURES[trigger], lines, is_event=True)


def _txa(frame: Frame, page: Document, trigger: str, parent: Document | None) -> str:
    profile = frame.profile
    presented, _ = _TYPES[profile.page]
    records = [record for record in frame.sheet.records if record.page in (None, page.page)]
    written = min((record.event for record in records if record.event), default=None)
    return segment(
        "TXA",
        {
            1: "1",
            2: profile.document_type,
            3: presented,
            4: profile.stamp(page.scanned_at),
            6: profile.written(written),
            9: [person(name) for name in dict.fromkeys(r.author for r in records if r.author)],
            11: [person(name) for name in entered_by(records)],
            12: _number(frame, page),
            13: _number(frame, parent) if parent else "",
            16: f"{frame.sheet.serial}-{page.page}.{profile.page}",
            17: _DOCUMENTED,
            19: _WITHDRAWN if trigger == _CANCELLED else _AVAILABLE,
        },
    )


def _number(frame: Frame, page: Document) -> Cell:
    """Return the number of a scan of a page: another scan of it is another document, which replaces the first."""
    return frame.number(page.page, page.digest[:_NAMED])


def _embedded(frame: Frame, page: Document, load: Load) -> tuple[Line, ...]:
    """Return the page itself, and the digest of the file that it was scanned into."""
    sheet, profile = frame.sheet, frame.profile
    data = base64.b64encode(page_file(page, sheet.serial, load, profile.page)).decode("ascii")
    scanned = profile.stamp(page.scanned_at)
    held: dict[int, Field] = {
        1: "1",
        2: "ED",
        3: frame.coded(sheet.coding, sheet.form, sheet.title),
        4: str(page.page),
        5: ("", *_TYPES[profile.page], "Base64", data),
        11: "F",
        14: scanned,
    }
    proof: dict[int, Field] = {
        1: "2",
        2: "ST",
        3: frame.coded(None, "sha256", "SHA-256"),
        4: str(page.page),
        5: page.digest,
        11: "F",
        14: scanned,
    }
    return Line(segment("OBX", held)), Line(segment("OBX", proof))

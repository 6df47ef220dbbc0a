"""A store with sheets whose fields wait for a person, for the tests of the window: drawn pages, no paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import cv2
import numpy as np
from ulid import ULID

from recon.model.geometry import Rect
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.store import Store
from recon.store.codec import code_to_json, reading_to_json, registration_to_json
from recon.verification import queue
from tests.helpers.store_samples import OPERATOR, SERIALS, STRAIGHT, blank_store, issue, reading, sample_form

PATIENT = Patient("8001234", "LE GOFF", "Maëlle", date(1931, 4, 2), sex="F", ward="MED2")
TODAY = datetime.now(UTC).date().isoformat()  # the window asks about dates of events that lie too far back
_PX_PER_MM = 10


def doubtful(
    key: str, *candidates: tuple[Value, float], row: int | None = None, reason: Reason = Reason.UNSURE
) -> Reading:
    """Return a reading that waits for a person, with its candidates best first."""
    base = reading(key, None, Verdict.REVIEW, reason, row=row)
    return replace(base, candidates=tuple(Candidate(value, share) for value, share in candidates))


FIRST = (
    doubtful("pulse", ("82", 0.71), ("87", 0.2), ("32", 0.05), row=0),
    doubtful("temperature", ("37.5", 0.93), ("31.5", 0.04), row=0),
    doubtful("name", ("LE GOFF", 0.99), reason=Reason.CRITICAL),
    doubtful("sex", ("M", 0.6), ("F", 0.38), reason=Reason.TOO_MANY_MARKS),
    doubtful("signs", (("M", "U"), 0.8)),
    doubtful("fasting", (True, 0.66)),
)
SECOND = (
    doubtful("day", (TODAY, 0.88)),
    doubtful("time", (None, 1.0), row=1, reason=Reason.REQUIRED),
    doubtful("code", (None, 0.3), reason=Reason.ILLEGIBLE),
)


def desk_store(folder: Path, *sheets: Sequence[Reading]) -> Path:
    """Make a store in ``folder`` with one returned sheet for each of ``sheets``: its readings. Returns the folder.

    The first sheet is a patient's, the others nobody's.
    """
    with blank_store(folder) as store:
        for serial, readings in zip(SERIALS, sheets, strict=False):
            bring_back(store, issue(store, serial, patient=PATIENT if serial == SERIALS[0] else None), *readings)
    return folder


def bring_back(store: Store, code: SheetCode, *readings: Reading) -> Page:
    """Record the sheet's page as scanned and read: a drawn page, and ``readings``."""
    digest = store.images.put(drawn_page(code.serial, readings))
    page = Page(digest, 0, str(ULID.from_datetime(store.clock())), f"{code.serial}.png")
    form = sample_form(code.pages)
    told = []
    for one in readings:
        field = form.field(one.field)
        assert field is not None
        waits, written = queue.waits(field, one), queue.is_written(one)
        told.append({"reading": reading_to_json(one), "waits": waits, "written": written})
    scanned = {"name": page.name, "path": page.name, "size": 1, "content_type": "image/png", "batch": page.batch}
    read = {"digest": digest, "position": 0, "code": code_to_json(code), "registration": registration_to_json(STRAIGHT)}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.FILE_SCANNED, digest, scanned | {"pages": 1})
        journal.record(Act.PAGE_READ, code.serial, read | {"duplicate": False, "readings": told})
    return page


def drawn_page(serial: str, readings: Sequence[Reading]) -> bytes:
    """Return a PNG of the sample form's boxes, with the best candidates written in them."""
    page = np.full((2970, 2100), 255, np.uint8)
    cv2.putText(page, serial, (200, 150), cv2.FONT_HERSHEY_SIMPLEX, 2.0, 0, 4)
    values = {(one.field, one.row): one.value for one in readings}
    for field in sample_form().fields:
        for zone in field.zones:
            text = str(values.get((field.key, zone.row)) or "").replace(".", "").replace("-", "").replace(":", "")
            for index, cell in enumerate(zone.cells or (zone.bounds,)):
                _box(page, cell, text[index : index + 1])
    done, encoded = cv2.imencode(".png", page, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    assert done
    return encoded.tobytes()


def _box(page: np.ndarray, cell: Rect, text: str) -> None:
    left, top, right, bottom = (round(_PX_PER_MM * v) for v in (cell.x, cell.y, cell.right, cell.bottom))
    cv2.rectangle(page, (left, top), (right, bottom), 200, 2)
    cv2.putText(page, text, (left + 6, bottom - 8), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.9, 40, 3, cv2.LINE_AA)

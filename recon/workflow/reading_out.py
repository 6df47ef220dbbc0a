"""What was read, as rows for other programs (docs/contract: ``recon readings --json``)."""

from typing import Any

from recon.language import tr
from recon.model.calibration import Calibration
from recon.model.form import Form
from recon.model.page import Fault
from recon.model.reading import Reading, Value
from recon.store import Store, queries
from recon.store.codec import value_to_json
from recon.workflow import keying
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.quality import calibration, disguised

Row = dict[str, Any]


def readings(store: Store, *, sheet: str | None = None) -> list[Row]:
    """Return one row for each field of each returned page, in the order scanned.

    ``value``, ``confidence``, ``verdict`` and ``reason`` are the machine's: of a sample those that a doubtful field has
    until somebody decides, and of what two people are still to type none. ``verified`` is what a person decided since,
    None where nobody did. ``image`` is the file as it was scanned, ``stored`` its copy in the store.
    """
    serial = None if sheet is None else sheet_of(store, sheet).serial
    versions, now = {held.serial: held.version for held in queries.sheets(store)}, calibration(store)
    forms = {one.version: form_of(store, one.key, one.version) for one in queries.forms(store)}
    twice = keying.rule(store)
    return [
        _row(store, forms[versions[standing.sheet]], standing, now, twice)
        for standing in queries.standings(store, serial=serial)
    ]


def faults(store: Store, language: str | None = None) -> list[Row]:
    """Return one row for each page or file that could not be read, and still is not; ``path`` is where it came from."""
    return [
        {
            "image": fault.name,
            "position": fault.position,
            "code": fault.fault.code,
            "message": fault_message(fault.fault, language),
            "sheet": fault.sheet,
            "path": fault.path,
            "stored": fault.digest and _stored(store, fault.digest),
        }
        for fault in queries.faults(store)
    ]


def fault_message(fault: Fault, language: str | None = None) -> str:
    """Return the fault in words: what happened, and what to do about it."""
    return tr(f"errors.{fault.code}", language, **dict(fault.details))


def _row(store: Store, form: Form, standing: queries.Standing, now: Calibration, twice: keying.Rule) -> Row:
    page, decided = standing.page, standing.verification
    reading = keying.shown(twice, form, standing)
    if reading is standing.reading and decided is None and standing.waits:
        reading = disguised(standing, now)
    return {
        "sheet": standing.sheet,
        "form": form.key,
        "page": standing.page_number,
        "field": reading.field,
        "row": reading.row,
        "kind": reading.kind.value,
        "value": _read(reading),
        "confidence": reading.confidence,
        "verdict": reading.verdict.value,
        "reason": reading.reason.value,
        "image": page.name,
        "position": page.position,
        "box_px": list(reading.box),
        "stored": _stored(store, page.digest),
        "verified": decided and {"outcome": decided.outcome.value, "value": value_to_json(decided.value)},
    }


def _read(reading: Reading) -> Value | list[str]:
    value = value_to_json(reading.value)
    return value or None if isinstance(value, list) else value


def _stored(store: Store, digest: str) -> str:
    return str(store.images.path(digest).relative_to(store.folder))

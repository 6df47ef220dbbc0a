"""What is to be known of a yes: what to look at before, who said it, and where the sheet was to go at that moment."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from recon.model.ledger import Act
from recon.model.outbox import Consignment, Destination, Transport
from recon.store import Store, history
from recon.workflow.outbox.destinations import find

_ACTS = (Act.DESTINATION_SET, Act.CONSIGNMENT_APPROVED)


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's yes; ``there`` is the destination as it was at that moment, held or not."""

    by: str
    at: datetime
    there: Destination


def approvals(store: Store, consignment: Consignment) -> dict[str, Approval]:
    """Return the last yes to each sheet, by serial, in the order of the ledger; those without one are left out."""
    there = find(store, consignment.destination)
    found: dict[str, Approval] = {}
    for entry in history.entries_about(store, {consignment.id, there.name}, acts=_ACTS):
        detail = json.loads(entry.detail)
        if entry.act is Act.DESTINATION_SET:
            there = _as_told(there, detail)
            continue
        for item in detail["items"]:
            found.pop(item["serial"], None)
            found[item["serial"]] = Approval(entry.actor, entry.at, there)
    return found


def marks(store: Store, consignment: Consignment) -> dict[str, tuple[str, ...]]:
    """Return what is unusual about sheets, in words, by serial: as it was told when they were validated last."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in history.entries_about(store, {consignment.id}, acts=(Act.CONSIGNMENT_CHECKED,)):
        for item in json.loads(entry.detail)["items"]:
            found[item["serial"]] = tuple(item.get("marks", ()))
    return {serial: words for serial, words in found.items() if words}


def _as_told(there: Destination, detail: dict[str, Any]) -> Destination:
    return replace(
        there,
        transport=Transport(detail["transport"]),
        address=detail["address"],
        options=detail["options"],
        four_eyes=detail["four_eyes"],
        per_second=detail["per_second"],
    )

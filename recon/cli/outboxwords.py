"""Consignments and comparisons, as the command line tells them to people and to other programs."""

from collections.abc import Iterable
from typing import Any

from recon.language import tr
from recon.model.outbox import Consignment, Item
from recon.store import Store
from recon.workflow.issuing import short
from recon.workflow.outbox.reconciling import Compared
from recon.workflow.outbox.sheets import Undelivered


def line(store: Store, one: Consignment) -> str:
    """Return a consignment in a line: its number, where to, when, by whom."""
    at = tr("account.moment", at=one.at.astimezone(store.timezone))
    approved = tr("outbox.cli.approved_by", by=one.approved_by) if one.approved_by else ""
    words = {"number": short(one.id), "destination": one.destination, "at": at, "by": one.by}
    return tr("outbox.cli.line", **words, approved=approved)


def consignment_json(one: Consignment) -> dict[str, Any]:
    return {
        "consignment": one.id,
        "destination": one.destination,
        "by": one.by,
        "at": one.at.isoformat(),
        "approved_by": one.approved_by,
        "approved_at": one.approved_at and one.approved_at.isoformat(),
        "counts": {stage.value: count for stage, count in one.counts().items() if count},
        "sheets": [_item_json(item) for item in one.items],
    }


def comparison_json(one: Compared) -> dict[str, Any]:
    differences = [
        {"identity": each.identity, "held": each.held.value, "ours": each.ours, "theirs": each.theirs}
        for each in one.differences
    ]
    return {"sheet": one.sheet, "reason": one.reason, "differences": differences}


def left_json(left: Iterable[Undelivered]) -> list[dict[str, str]]:
    return [{"sheet": one.sheet, "reason": one.reason} for one in left]


def _item_json(item: Item) -> dict[str, Any]:
    return {
        "sheet": item.sheet,
        "stage": item.stage.value,
        "digest": item.digest,
        "faults": list(item.faults),
        "messages": list(item.messages),
        "attempts": item.attempts,
        "answer": item.answer,
        "at": item.at and item.at.isoformat(),
    }

"""What is traced, as another program reads it."""

from typing import Any

from recon.cli.matchwords import doubt_json, proposal_json
from recon.model.identity import Doubt
from recon.model.ledger import LedgerEntry
from recon.store.codec import value_to_json
from recon.store.identities import MatchMade
from recon.store.mergers import MergerMade
from recon.workflow.traced import Delivery, ScannedPage, Traced, TracedField

Json = dict[str, Any]


def trace_json(one: Traced) -> Json:
    return {
        "identity": one.place.name,
        "sheet": one.sheet.serial,
        "form": one.sheet.form,
        "version": one.sheet.version,
        "state": one.sheet.state.value,
        "patient": one.sheet.patient,
        "printed_for": one.printed_for,
        "deliveries": [_delivery(each) for each in one.deliveries],
        "field": one.field and _field(one.field),
        "pages": [_page(each) for each in one.pages],
        "printed": [
            {
                "page": each.page,
                "copy": each.copy,
                "at": each.at.isoformat(),
                "by": each.operator,
                "ward": each.ward,
                "downtime": each.downtime,
                "batch": one.batches.get(each.copy),
                "in_reserve_since": each.kept_since and each.kept_since.isoformat(),
            }
            for each in one.printed
        ],
        "matches": [_match(each) for each in one.matches],
        "doubts": [_doubt(each) for each in one.doubts],
        "proposals": [proposal_json(each) for each in one.proposals],
        "mergers": [_merger(each) for each in one.mergers],
        "ledger": [_entry(each) for each in one.entries],
    }


def _entry(one: LedgerEntry) -> Json:
    return {
        "entry": one.id,
        "at": one.at.isoformat(),
        "act": one.act.value,
        "by": one.actor,
        "digest": one.digest,
    }


def _delivery(one: Delivery) -> Json:
    arrived, sent = one.arrived, one.sent
    return {
        "destination": arrived.destination,
        "address": one.address,
        "kind": arrived.kind,
        "reference": arrived.reference,
        "at": arrived.at.isoformat(),
        "undone": arrived.is_undone,
        "consignment": arrived.consignment,
        "sent_by": one.sent_by,
        "approved_by": one.approved_by,
        "approved_at": one.approved_at and one.approved_at.isoformat(),
        "sent": sent and {"outcome": sent.outcome.value, "value": value_to_json(sent.value), "unit": sent.unit},
    }


def _field(one: TracedField) -> Json:
    reading = one.reading
    return {
        "field": one.field.key,
        "label": one.field.label,
        "row": one.row,
        "page": one.page.number,
        "box_px": list(reading.box),
        "engine": reading.engine,
        "candidates": [[value_to_json(each.value), each.confidence] for each in reading.candidates],
        "verdict": reading.verdict.value,
        "reason": reading.reason.value,
        "waits": one.waits,
        "decisions": [
            {
                "outcome": each.outcome.value,
                "value": value_to_json(each.value),
                "by": each.operator,
                "at": each.at.isoformat(),
                "note": each.note,
            }
            for each in one.decisions
        ],
    }


def _page(one: ScannedPage) -> Json:
    return {
        "page": one.number,
        "image": one.page.name,
        "position": one.page.position,
        "content_type": one.content_type,
        "sha256": one.page.digest,
        "intact": one.is_sound,
        "scanned_at": one.scanned_at.isoformat(),
        "scanned_by": one.scanned_by,
        "read_at": one.read_at and one.read_at.isoformat(),
    }


def _match(one: MatchMade) -> Json:
    return {
        "patient": one.patient,
        "by": one.operator,
        "at": one.at.isoformat(),
        "reasons": list(one.reasons),
        "evidence": one.evidence,
        "undone": one.is_undone,
    }


def _doubt(one: Doubt) -> Json:
    return {name: told for name, told in doubt_json(one).items() if name != "sheet"}


def _merger(one: MergerMade) -> Json:
    return {"former": one.former, "ipp": one.ipp, "source": one.source, "at": one.at.isoformat()}

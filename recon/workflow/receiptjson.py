"""A receipt as another program reads it."""

from typing import Any

from recon.model.receipt import DeliveryReceipt, ReceiptSheet, Step

FORMAT = "recon-delivery-receipt/1"


def receipt_json(one: DeliveryReceipt) -> dict[str, Any]:
    """Return the receipt as JSON; what is signed is all of it but ``signature``."""
    found = {
        "format": FORMAT,
        "consignment": one.consignment,
        "destination": {
            "name": one.destination,
            "transport": one.transport.value,
            "address": one.address,
            "four_eyes": one.four_eyes,
        },
        "station": one.station,
        "made_at": one.made_at.isoformat(),
        "made_by": one.made_by,
        "staged_at": one.at.isoformat(),
        "staged_by": one.by,
        "approved_at": one.approved_at and one.approved_at.isoformat(),
        "approved_by": one.approved_by,
        "totals": {
            "sheets": len(one.sheets),
            "values": one.values,
            "stages": {stage.value: count for stage, count in one.stages.items()},
            "forms": [
                {"form": form, "title": title, "sheets": sheets, "values": values}
                for form, (title, sheets, values) in one.forms.items()
            ],
            "kinds": [{"kind": kind, "count": count, "undone": undone} for kind, (count, undone) in one.kinds.items()],
        },
        "sheets": [_sheet(sheet) for sheet in one.sheets],
        "ledger": {"entry": one.entry, "digest": one.seal, "anchor": one.anchor},
    }
    if one.signed is not None:
        signed = one.signed
        told = {"key": signed.key, "public": signed.public, "value": signed.value, "sha256": signed.digest}
        found["signature"] = {"algorithm": "Ed25519", **told}
    return found


def _sheet(one: ReceiptSheet) -> dict[str, Any]:
    return {
        "sheet": one.serial,
        "form": one.form,
        "patient": one.patient,
        **({"name": one.name} if one.name else {}),
        "stage": one.stage.value,
        "values": one.values,
        "digest": one.digest,
        "attempts": one.attempts,
        "messages": list(one.messages),
        "answer": one.answer,
        "status": one.status,
        "steps": [_step(step) for step in one.steps],
        "arrived": [
            {
                "kind": sent.kind,
                "reference": sent.reference,
                "identities": list(sent.identities),
                "undone": sent.is_undone,
            }
            for sent in one.sent
        ],
        "pages": [{"page": scan.page, "sha256": scan.digest, "position": scan.position} for scan in one.scans],
    }


def _step(one: Step) -> dict[str, Any]:
    return {
        "step": one.kind.value,
        "at": one.at.isoformat(),
        "by": one.by,
        **({"with": one.with_} if one.with_ else {}),
        "words": list(one.words),
        "entry": one.entry,
    }

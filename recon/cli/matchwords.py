"""Suggestions, doubts and sheets that wait, for people and for other programs."""

from collections.abc import Sequence
from typing import Any

from recon.cli.output import say
from recon.language import tr
from recon.model.identity import Doubt, Proposal, Suggestion
from recon.model.patient import Patient
from recon.workflow.doubts import in_words
from recon.workflow.matching import Suggested
from recon.workflow.suggesting import reasons_in_words
from recon.workflow.waiting import Waiting

_MEMBERS = ("ipp", "iep", "ins", "birth_name", "used_name", "given_names", "sex", "ward", "bed")


def tell_suggestions(found: Sequence[Suggestion]) -> None:
    """Show candidates, the likeliest first, each with what speaks for them and against."""
    if not found:
        say(tr("cli.match.none"))
    for rank, one in enumerate(found, start=1):
        decision = tr(f"cli.match.decision.{one.decision}")
        say(tr("cli.match.candidate", rank=rank, patient=in_words(one.patient), decision=decision))
        say("     " + "; ".join(reasons_in_words(one)))


def patient_json(patient: Patient) -> dict[str, Any]:
    """Return who somebody is, in the names of the roster's columns."""
    said: dict[str, Any] = {name: getattr(patient, name) for name in _MEMBERS}
    return said | {"birth_date": patient.birth_date and patient.birth_date.isoformat()}


def suggestion_json(one: Suggestion) -> dict[str, Any]:
    """Return a candidate; ``weight`` is in bits, ``compared`` trait, level and weight of each."""
    return {
        "patient": patient_json(one.patient),
        "weight": round(one.weight, 2),
        "probability": one.probability,
        "decision": one.decision.value,
        "compared": [[each.trait, each.level, round(each.weight, 2)] for each in one.compared],
        "why_not": list(one.why_not),
        "reasons": list(reasons_in_words(one)),
    }


def suggested_json(one: Suggested) -> dict[str, Any]:
    return {
        "sheet": one.sheet,
        "described": patient_json(one.described),
        "why": one.why,
        "suggestions": [suggestion_json(each) for each in one.suggestions],
    }


def waiting_json(one: Waiting) -> dict[str, Any]:
    return {
        "sheet": one.sheet.serial,
        "form": one.sheet.form,
        "state": one.sheet.state.value,
        "patient": one.sheet.patient,
        "described": patient_json(one.described),
        "is_present": one.is_present,
        "has_sticker": one.has_sticker,
        "doubts": [doubt_json(each) for each in one.doubts],
    }


def doubt_json(one: Doubt) -> dict[str, Any]:
    return {
        "doubt": one.id,
        "sheet": one.sheet,
        "kind": one.kind.value,
        "page": one.page,
        "expected": one.expected,
        "found": one.found,
        "at": one.at.isoformat(),
        "settled_by": one.settled_by,
        "why": one.why,
    }


def proposal_json(one: Proposal) -> dict[str, Any]:
    return {
        "proposal": one.id,
        "change": one.change.value,
        "subject": one.subject,
        "target": one.target,
        "why": one.why,
        "by": one.by,
        "at": one.at.isoformat(),
        "evidence": list(one.evidence),
        "confirmed": one.is_confirmed,
        "answered_by": one.answered_by,
        "answered_at": one.answered_at and one.answered_at.isoformat(),
    }

"""The account: where every sheet and every printed page stands, and what of it needs a person."""

from typing import Any

from recon.language import tr
from recon.model.custody import Contradiction, Downtime
from recon.model.sheet import PageState, Sheet, SheetState
from recon.reading.calibration.binomial import exact_interval
from recon.store import Store, custody, envelopes, queries, trust
from recon.workflow import numbers
from recon.workflow.counting import batch_to_json, batches
from recon.workflow.quality import Quality, quality, warning
from recon.workflow.reading_out import faults
from recon.workflow.reserving import summary


def status(store: Store, language: str | None = None) -> dict[str, Any]:
    """Return the account (docs/contract: ``recon status --json``): sheets by state, fields by verdict, faults, quality.

    ``pages`` counts every printed page, a copy for itself, in the one state it is in. ``batches`` are the print runs
    that nobody has counted; ``reserve`` counts closed envelopes and the sheets in them. ``contradictions`` are papers
    that came back although somebody had said that they would not. ``numbers`` are warnings that ranges run out.
    ``quality`` tells of what is accepted, and of people's own decisions, how much turned out wrong when it was looked
    at again, with the exact 95 % interval of the share.
    """
    return {
        "sheets": queries.states(store),
        "pages": pages_by_state(store),
        "fields": queries.verdicts(store),
        "faults": faults(store, language),
        "batches": [batch_to_json(batch) for batch in batches(store, only_open=True)],
        "contradictions": [contradiction_to_json(one, language) for one in custody.contradictions(store)],
        "downtime": _downtime(custody.open_downtime(store)),
        "reserve": summary(envelopes.envelopes(store)),
        "numbers": list(numbers.warnings(store, language)),
        "quality": {"sources": [_quality(one, language) for one in quality(store)], "people": _people(store)},
    }


def pages_by_state(store: Store) -> dict[str, int]:
    """Count the printed pages in each state, states without any included."""
    counts = dict.fromkeys((state.value for state in PageState), 0)
    for page in custody.printed_pages(store):
        counts[page.state] += 1
    return counts


def contradiction_to_json(one: Contradiction, language: str | None = None) -> dict[str, Any]:
    """Return the contradiction as a row for other programs, with a sentence for people in ``message``."""
    return {
        "sheet": one.serial,
        "page": one.page,
        "copy": one.copy,
        "word": one.word,
        "why": one.why,
        "said_by": one.said_by,
        "said_at": one.said_at and one.said_at.isoformat(),
        "at": one.at.isoformat(),
        "message": contradiction_message(one, language),
    }


def contradiction_message(one: Contradiction, language: str | None = None) -> str:
    """Return in words what came back, what had been said of it, and what it counts as."""
    return tr(
        f"account.contradiction.{one.word}",
        language,
        sheet=one.serial,
        page=one.page,
        copy=one.copy,
        by=one.said_by or "?",
        why=one.why or "",
    )


def _downtime(one: Downtime | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"id": one.id, "name": one.name, "opened_at": one.opened_at.isoformat(), "opened_by": one.opened_by}


def _quality(one: Quality, language: str | None) -> dict[str, Any]:
    return {
        "source": one.source.value,
        "target": one.target,
        "samples": one.seen,
        "wrong": one.wrong,
        "waiting": one.unseen,
        "interval": list(one.interval),
        "threshold": one.threshold,
        "own": one.is_own,
        "tightened": one.tightened,
        "warning": warning(one.source, language) if one.tightened else None,
    }


def _people(store: Store) -> dict[str, Any]:
    taken, differing = trust.repeated(store)
    return {"repeated": taken, "differing": differing, "interval": list(exact_interval(differing, taken))}


def sheets_in(store: Store, *states: SheetState) -> tuple[Sheet, ...]:
    """Return the sheets in any of ``states`` (default: all), in the order they were printed."""
    return queries.sheets(store, *states)

"""Two people again who had wrongly been made one: what is known of each, as far as nobody told anything newer since."""

from dataclasses import replace
from datetime import datetime

from recon.model.patient import Listed
from recon.reconciliation.changes import PLACE

Pair = tuple[Listed, Listed]


def parted(now: Pair, before: Pair, at: datetime) -> Pair:
    """Return the former number's patient and the other one, each as a person of their own.

    Who somebody is, and where, is as it was before the merger, unless a source told of it since: then that counts, for
    it is newer. What was told of the place of either, while they were one, is the other one's, who kept the number.

    Args:
        now: what is known of the former number and of the number that it was merged into.
        before: what was known of them when they were merged.
        at: when they were merged.
    """
    former, other = now
    was_former, was_other = before
    told_since = former.known_at > at
    patient = former.patient if told_since else was_former.patient
    source, known_at = (former.source, former.known_at) if told_since else (was_former.source, was_former.known_at)
    alone = replace(
        was_former,
        patient=replace(patient, **{name: getattr(was_former.patient, name) for name in PLACE}),
        source=source,
        known_at=known_at,
        merged_into="",
    )
    return alone, _left(other, was_other, max(was_former.placed_at, was_other.placed_at))


def _left(other: Listed, before: Listed, placed_at: datetime) -> Listed:
    """Return the one who kept the number, without the place that only the merger gave them."""
    if other.merged_into or other.placed_at > placed_at:
        return other
    place = {name: getattr(before.patient, name) for name in PLACE}
    source = before.source if other.known_at == before.known_at else other.source
    return replace(
        other,
        patient=replace(other.patient, **place),
        is_present=before.is_present,
        placed_at=before.placed_at,
        source=source,
    )

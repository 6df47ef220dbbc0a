"""Acts that a sheet tells of, as Procedure: what was done, from when to when, by whom, as it was written.

An act is one where its form says so (the parts ``act.…``, docs/forms.md). It is completed where somebody wrote when it
ended; where nobody did, its status is unknown: a sheet that was begun is no proof that the act was done.
"""

from collections.abc import Iterator

from recon.delivery.fhir.resources import Frame, Json, compact, finding, instant, reference
from recon.delivery.fhir.told import Told, has_value, name_of, notes, together, words
from recon.delivery.fhir.values import concept_of
from recon.model.record import Record

KIND = "Procedure"
WHAT = "act.what"


def procedures(frame: Frame) -> Iterator[Told]:
    """Yield the acts of which somebody typed, or marked, what was done."""
    for parts in together(frame.sheet.records):
        what, start, end, by = (parts.get(f"act.{part}") for part in ("what", "start", "end", "by"))
        if has_value(what):
            records = tuple(record for record in (what, start, end, by) if record is not None)
            yield Told(_procedure(frame, records, start, end, by), records)


def _procedure(
    frame: Frame, records: tuple[Record, ...], start: Record | None, end: Record | None, by: Record | None
) -> Json:
    what = records[0]
    period = _period(what, start, end)
    untold = [
        None if has_value(start) and start.event else start,
        None if "end" in period else end,
        None if has_value(by) else by,
    ]
    return finding(
        KIND,
        frame,
        records,
        identifier=name_of(frame, what),
        status="completed" if has_value(end) else "unknown",
        code=concept_of(what),
        subject=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        performedPeriod=period,
        performer=[{"actor": {"display": words(by)}}] if has_value(by) else [],
        report=reference(*frame.sources(what.page)),
        note=list(notes(frame, untold)),
    )


def _period(what: Record, start: Record | None, end: Record | None) -> Json:
    """Return from when to when; an end before the start stays out, and is noted as it was written."""
    begun = start.event if has_value(start) and start.event else what.event
    ended = end.event if has_value(end) else None
    if begun and ended and ended < begun:
        ended = None
    return compact(start=instant(begun) if begun else None, end=instant(ended) if ended else None)

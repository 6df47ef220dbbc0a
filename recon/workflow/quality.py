"""Whether what is accepted without a person is as right as was promised: watched in use, and acted on.

A share of the accepted fields is drawn when a page is read, and waits for a person like any doubtful field. When what
they find breaks the promise for a source, fewer of its fields are accepted from then on, and those accepted so far that
nobody has received yet go to a person. docs/calibration.md tells why this is sound.
"""

import secrets
from dataclasses import dataclass, replace
from math import inf, nextafter
from typing import Any

from recon.model.calibration import NEVER, Calibration, Source
from recon.model.form import Form
from recon.model.ledger import Act, LedgerEntry
from recon.model.page import PageResult
from recon.model.policy import Policy
from recon.model.reading import Reading, Verdict
from recon.model.verification import Outcome, Verification
from recon.reading.calibration import SHIPPED, reader
from recon.reading.calibration.binomial import exact_interval
from recon.reading.calibration.fitting import TARGETS
from recon.reading.calibration.watching import is_broken
from recon.store import Journal, Store, queries, trust
from recon.store.codec import reading_to_json, value_from_json
from recon.verification import queue, sampling

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Quality:
    """How one source does in use: ``wrong`` of the ``seen`` samples, ``unseen`` ones still wait for a person.

    ``interval`` holds the share of wrong ones among accepted fields with 95 % confidence. ``tightened`` tells that
    fewer are accepted since, from ``threshold`` on.
    """

    source: Source
    target: float
    seen: int
    wrong: int
    unseen: int
    interval: tuple[float, float]
    threshold: float
    is_own: bool
    tightened: bool


def calibration(store: Store) -> Calibration:
    """Return what readings are judged by in this store: the shipped calibration, its own, what was tightened."""
    curves = {}
    for own in trust.acceptance(store):
        shipped = SHIPPED.curve(own.source)
        # Scores of another version's reader say nothing about this one's.
        curve = own.curve if own.curve is not None and own.reader == reader() else shipped
        floor = curve.threshold if own.threshold is None else max(curve.threshold, own.threshold)
        curves[own.source] = replace(curve, threshold=floor)
    return SHIPPED.replaced(curves)


def drawn(store: Store, journal: Journal, result: PageResult, form: Form, policy: Policy) -> list[Json]:
    """Return the page's readings as the ledger keeps them, some of them drawn.

    A person is asked about an accepted one that was drawn, or that would not be accepted any more: acceptance may have
    been tightened while the page was being read.
    """
    now, secret, found = calibration(store), trust.secret(store), []
    for reading in result.readings:
        field = form.field(reading.field)
        if field is None:
            continue
        waits, written = queue.waits(field, reading), queue.is_written(reading)
        told: Json = {"reading": reading_to_json(reading), "waits": waits, "written": written}
        if reading.source is not None and reading.verdict is not Verdict.BLANK:
            secret = secret or _new_secret(store, journal)
            low = sampling.draw(secret, result.page.digest, result.page.position, reading.field, reading.row)
            is_drawn = low < sampling.share(form, policy)
            is_late = reading.score < now.curve(reading.source).threshold
            told |= {"draw": low} if is_drawn else {}
            if reading.verdict is Verdict.ACCEPTED and (is_drawn or is_late):
                told |= {"waits": True, "asked": True}
        found.append(told)
    return found


def _new_secret(store: Store, journal: Journal) -> str:
    secret = secrets.token_hex(16)
    journal.record(Act.SAMPLING_STARTED, store.station, {"secret": secret})
    return secret


def disguised(standing: queries.Standing) -> Reading:
    """Return the reading as a person who is asked about it sees it: an accepted one looks like a doubtful one."""
    reading = standing.reading
    if not standing.asked and reading.verdict is not Verdict.ACCEPTED:
        return reading
    return sampling.disguised(reading, sampling.draw(standing.page.digest, reading.field, reading.row))


def record_decision(
    store: Store,
    journal: Journal,
    serial: str,
    reading: Reading,
    detail: Json,
    operator: str,
    again: int | None,
    policy: Policy | None = None,
) -> LedgerEntry:
    """Write what a person decided, and what follows from it for the trust in the reader and in people.

    Args:
        store: where it goes.
        journal: the transaction.
        serial: the sheet.
        reading: what was decided about.
        detail: the decision, as the ledger keeps it.
        operator: who decides.
        again: the entry of somebody else's decision that this one repeats, None for a first one.
        policy: what share of the decisions is taken again.
    """
    said = Outcome(detail["outcome"]), value_from_json(detail["value"])
    first = None if again is None else trust.repeatable(store, again, operator)
    if first is not None:
        agrees = sampling.is_same(reading.kind, said, (first.outcome, first.value))
        return journal.record(Act.FIELD_REPEATED, serial, {**detail, "of": again, "agrees": agrees})
    if reading.source is not None and _is_repeated(store, serial, reading, policy or Policy()):
        detail = {**detail, "repeat": True}
    entry = journal.record(Act.FIELD_VERIFIED, serial, detail)
    # Being right never speaks against a source: only what was read wrong is a reason to look at all its samples.
    if not sampling.is_same(reading.kind, said, (Outcome.VALUE, reading.value)):
        _watch(store, journal, serial, reading)
    return entry


def _is_repeated(store: Store, serial: str, reading: Reading, policy: Policy) -> bool:
    """Tell whether a decision about ``reading`` is to be taken again; what two people have decided about is not."""
    secret, place = trust.secret(store), (serial, reading.field, reading.row)
    is_drawn = secret is not None and sampling.draw(secret, "again", *place) < policy.repeat_share
    return is_drawn and not trust.was_repeated(store, *place)


def _watch(store: Store, journal: Journal, serial: str, reading: Reading) -> None:
    """Look at what the samples say of the source, now that a person decided about ``reading``, and act on it."""
    if reading.source is None or not trust.is_sample(store, serial, reading.field, reading.row):
        return
    seen = _seen(_samples(store, reading.source))
    wrong = [one for one, verification in seen if not sampling.is_right(one, verification)]
    if not is_broken(len(wrong), len(seen), TARGETS[reading.source]):
        return
    # First above the best of those found wrong; should that not do, nothing at all.
    again = any(own.source is reading.source and own.tightened for own in trust.acceptance(store))
    threshold = NEVER if again else nextafter(max(one.score for one in wrong), inf)
    detail = {"threshold": threshold, "samples": len(seen), "wrong": len(wrong)}
    journal.record(Act.ACCEPTANCE_TIGHTENED, reading.source.value, detail)


def quality(store: Store) -> tuple[Quality, ...]:
    """Return how each source has done since its acceptance last changed."""
    now = calibration(store)
    own = {one.source: one for one in trust.acceptance(store)}
    found = []
    for source, target in TARGETS.items():
        samples = _samples(store, source)
        seen = _seen(samples)
        wrong = sum(not sampling.is_right(one, verification) for one, verification in seen)
        found.append(
            Quality(
                source=source,
                target=target,
                seen=len(seen),
                wrong=wrong,
                unseen=len(samples) - len(seen),
                interval=exact_interval(wrong, len(seen)),
                threshold=now.curve(source).threshold,
                is_own=source in own and own[source].curve is not None and own[source].reader == reader(),
                tightened=source in own and own[source].tightened > 0,
            )
        )
    return tuple(found)


def tightened(store: Store) -> tuple[Source, ...]:
    """Return the sources of which fewer fields are accepted than their calibration would allow."""
    return tuple(own.source for own in trust.acceptance(store) if own.tightened)


def _samples(store: Store, source: Source) -> list[trust.Sample]:
    """Return the samples that say something of what is accepted now: those looked at since that last changed."""
    since = next((own.since for own in trust.acceptance(store) if own.source is source), 0)
    threshold = calibration(store).curve(source).threshold
    return [
        one
        for one in trust.samples(store, source, reader(), since=since)
        if one.reading.verdict is Verdict.ACCEPTED and one.reading.score >= threshold
    ]


def _seen(samples: list[trust.Sample]) -> list[tuple[Reading, Verification]]:
    return [(one.reading, one.verification) for one in samples if one.verification is not None]

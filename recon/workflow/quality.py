"""Whether what is accepted without a person is as right as was promised: watched in use, and acted on.

A share of the accepted fields, and of those called blank, is drawn when a page is read, and waits for a person like any
doubtful field. When what they find breaks the promise for a source, fewer of its fields are accepted from then on, and
those accepted so far that nobody has received yet go to a person. docs/calibration.md tells why this is sound.
"""

import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from math import inf, nextafter
from typing import Any

from recon.language import tr
from recon.model.calibration import NEVER, Calibration, Source
from recon.model.form import Field, Form
from recon.model.ledger import Act, LedgerEntry
from recon.model.page import PageResult
from recon.model.policy import Policy
from recon.model.reading import Reading, Verdict, Watched
from recon.model.verification import Outcome, Verification
from recon.reading.calibration import SHIPPED, reader
from recon.reading.calibration.binomial import exact_interval
from recon.reading.calibration.fitting import TARGETS
from recon.reading.calibration.watching import is_broken
from recon.store import Journal, Store, queries, trust
from recon.store.codec import reading_to_json, value_from_json
from recon.verification import disguise, queue, sampling

Json = dict[str, Any]

_TARGETS: dict[Watched, float] = dict([*TARGETS.items(), (Verdict.BLANK, sampling.BLANK_TARGET)])


@dataclass(frozen=True, slots=True)
class Quality:
    """How one source does in use: ``wrong`` of the ``seen`` samples, ``unseen`` ones still wait for a person.

    ``interval`` holds the share of wrong ones among accepted fields with 95 % confidence. ``tightened`` tells that
    fewer are accepted since, from ``threshold`` on. What is called blank has no threshold.
    """

    source: Watched
    target: float
    seen: int
    wrong: int
    unseen: int
    interval: tuple[float, float]
    threshold: float | None
    is_own: bool
    tightened: bool


def calibration(store: Store) -> Calibration:
    """Return what readings are judged by in this store: the shipped calibration, its own, what was tightened."""
    curves = {}
    for own in trust.acceptance(store):
        if own.source is Verdict.BLANK:
            continue
        shipped = SHIPPED.curve(own.source)
        # Scores of another version's reader say nothing about this one's.
        curve = own.curve if own.curve is not None and own.reader == reader() else shipped
        floor = curve.threshold if own.threshold is None else max(curve.threshold, own.threshold)
        curves[own.source] = replace(curve, threshold=floor)
    return SHIPPED.replaced(curves)


def drawn(
    store: Store,
    journal: Journal,
    result: PageResult,
    form: Form,
    policy: Policy,
    asked: Collection[tuple[str, int | None]] = (),
) -> list[Json]:
    """Return the page's readings as the ledger keeps them, some of them drawn.

    A person is asked about an accepted one that was drawn, that is ``asked`` about by whoever calls, or that would not
    be accepted any more: acceptance may have been tightened while the page was being read.
    """
    secret, found = trust.secret(store), []
    share, of_blanks = sampling.share(form, policy), sampling.share_of_blanks(result.readings, policy)
    is_late = _judge(store, result.readings)
    for reading in result.readings:
        field = form.field(reading.field)
        if field is None:
            continue
        waits, written = queue.waits(field, reading), queue.is_written(reading)
        told: Json = {"reading": reading_to_json(reading), "waits": waits, "written": written}
        if reading.watched is not None:
            secret = secret or _new_secret(store, journal)
            low = sampling.draw(secret, result.page.digest, result.page.position, reading.field, reading.row)
            is_drawn = low < (of_blanks if reading.watched is Verdict.BLANK else share)
            told |= {"draw": low} if is_drawn else {}
            if reading.verdict is not Verdict.REVIEW and (is_drawn or is_late(reading)):
                told |= {"waits": True, "asked": True}
        if reading.verdict is not Verdict.REVIEW and (reading.field, reading.row) in asked:
            told |= {"waits": True, "asked": True}
        found.append(told)
    return found


def _judge(store: Store, readings: Sequence[Reading]) -> Callable[[Reading], bool]:
    """Return what tells whether one of a page's readings would not be believed any more, be it accepted or blank."""
    now, blanks = calibration(store), _tightened(store, Verdict.BLANK)

    def is_late(reading: Reading) -> bool:
        if reading.verdict is Verdict.BLANK:
            return blanks > 1 or (blanks == 1 and sampling.is_beside_writing(reading, readings))
        return reading.source is not None and reading.score < now.curve(reading.source).threshold

    return is_late


def _new_secret(store: Store, journal: Journal) -> str:
    secret = secrets.token_hex(16)
    journal.record(Act.SAMPLING_STARTED, store.station, {"secret": secret})
    return secret


def disguised(standing: queries.Standing, now: Calibration, field: Field | None = None) -> Reading:
    """Return the reading as a person who is asked about it sees it: one without a doubt looks like a doubtful one.

    ``now`` is the store's calibration; ``field``, where it is known, gives a sure reading other candidates.
    """
    reading = standing.reading
    if not standing.asked and reading.verdict is Verdict.REVIEW:
        return reading
    drawn = sampling.draw(standing.page.digest, reading.field, reading.row)
    return disguise.disguised(reading, field, drawn, now, is_blank=not standing.written)


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
    _watch(store, journal, trust.sample(store, serial, reading.field, reading.row))
    return entry


def _is_repeated(store: Store, serial: str, reading: Reading, policy: Policy) -> bool:
    """Tell whether a decision about ``reading`` is to be taken again; what two people have decided about is not."""
    secret, place = trust.secret(store), (serial, reading.field, reading.row)
    is_drawn = secret is not None and sampling.draw(secret, "again", *place) < policy.repeat_share
    return is_drawn and not trust.was_repeated(store, *place)


def _watch(store: Store, journal: Journal, sample: trust.Sample | None) -> None:
    """Look at what the samples of a source say, now that a person decided about ``sample``, and act on it."""
    # Being right never speaks against a source: only what was read wrong is a reason to look at all its samples.
    if sample is None or sample.verification is None or sampling.is_right(sample.reading, sample.verification):
        return
    source = sample.reading.watched
    if source is None:
        return
    _heard(store, journal, source, _seen(_samples(store, source)))


def tighten(store: Store, journal: Journal, known: Sequence[queries.Standing]) -> tuple[Source, ...]:
    """Accept less of the sources that too many accepted fields of ``known`` speak against; return which those are.

    They are fields of which a person said what stands there, all of them looked at for another reason than a doubt.
    What was decided before acceptance of its source last changed was heard then.
    """
    changed, now = {one.source: one.since for one in trust.acceptance(store)}, calibration(store)
    broken = []
    for source in TARGETS:
        threshold, since = now.curve(source).threshold, changed.get(source, 0)
        seen = [
            (one.reading, one.verification)
            for one in known
            if one.verification is not None and (one.decided_as or 0) > since
            if one.reading.source is source
            if one.reading.verdict is Verdict.ACCEPTED and one.reading.score >= threshold
        ]
        if _heard(store, journal, source, seen):
            broken.append(source)
    return tuple(broken)


def _heard(store: Store, journal: Journal, source: Watched, seen: Sequence[tuple[Reading, Verification]]) -> bool:
    """Accept less of the source if what people saw breaks its promise; tell whether it does."""
    wrong = [one for one, verification in seen if not sampling.is_right(one, verification)]
    if not is_broken(len(wrong), len(seen), _TARGETS[source]):
        return False
    detail = {"samples": len(seen), "wrong": len(wrong), **_tighter(store, source, wrong)}
    journal.record(Act.ACCEPTANCE_TIGHTENED, source.value, detail)
    return True


def _tighter(store: Store, source: Watched, wrong: list[Reading]) -> Json:
    """Return what acceptance of the source comes to after ``wrong`` ones: a step at first, then nothing is believed."""
    again = _tightened(store, source) > 0
    if source is Verdict.BLANK:
        return {"everywhere": again}
    return {"threshold": NEVER if again else nextafter(max(one.score for one in wrong), inf)}


def quality(store: Store) -> tuple[Quality, ...]:
    """Return how each source, and what is called blank, has done since its acceptance last changed."""
    now = calibration(store)
    own = {one.source: one for one in trust.acceptance(store)}
    found = []
    for source, target in _TARGETS.items():
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
                threshold=None if source is Verdict.BLANK else now.curve(source).threshold,
                is_own=source in own and own[source].curve is not None and own[source].reader == reader(),
                tightened=source in own and own[source].tightened > 0,
            )
        )
    return tuple(found)


def tightened(store: Store) -> tuple[Watched, ...]:
    """Return the sources of which fewer fields are accepted than their calibration would allow."""
    return tuple(own.source for own in trust.acceptance(store) if own.tightened)


def warning(source: Watched, language: str | None = None) -> str:
    """Return in words that acceptance of the source was tightened, and what can be done about it."""
    if source is Verdict.BLANK:
        return tr("quality.warning_blank", language)
    return tr("quality.warning", language, source=tr(f"quality.source.{source}", language), name=source)


def _tightened(store: Store, source: Watched) -> int:
    """Return how often acceptance of the source was tightened since a person last lifted that."""
    return next((own.tightened for own in trust.acceptance(store) if own.source is source), 0)


def _samples(store: Store, source: Watched) -> list[trust.Sample]:
    """Return the samples that say something of what is accepted now: those looked at since that last changed."""
    since = next((own.since for own in trust.acceptance(store) if own.source is source), 0)
    samples = trust.samples(store, source, reader(), since=since)
    if source is Verdict.BLANK:
        return list(samples)
    threshold = calibration(store).curve(source).threshold
    return [one for one in samples if one.reading.verdict is Verdict.ACCEPTED and one.reading.score >= threshold]


def _seen(samples: list[trust.Sample]) -> list[tuple[Reading, Verification]]:
    return [(one.reading, one.verification) for one in samples if one.verification is not None]

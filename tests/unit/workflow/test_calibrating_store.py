"""A store learns from its own verified fields, keeps what it learnt, and judges later scans by it."""

from dataclasses import replace
from random import Random

import pytest

from recon.model.calibration import Source
from recon.model.reading import Reason, Verdict
from recon.reading.calibration import fitting, reader
from recon.reading.calibration.risk import fields_needed
from recon.store import Store, trust
from recon.workflow import calibrating, quality
from recon.workflow.calibrating import Found, calibrate
from recon.workflow.checking import check
from recon.workflow.verifying import tasks
from tests.helpers.quality_store import NONE, PLAIN, answer, bring, scored
from tests.helpers.store_samples import OPERATOR

LOOSE = dict.fromkeys(Source, 0.2)  # so that a store of a test can show it


@pytest.fixture(autouse=True)
def _loose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "SHIPPED", PLAIN)
    monkeypatch.setattr(calibrating, "TARGETS", LOOSE)
    monkeypatch.setattr(quality, "TARGETS", LOOSE)
    monkeypatch.setattr(calibrating, "fit", lambda shape, drawn: fitting.fit(shape, drawn, LOOSE))


def numbers(found: tuple[Found, ...]) -> Found:
    return next(one for one in found if one.source is Source.NUMBERS)


def fill(store: Store, sheets: range) -> None:
    """Bring back and verify sheets of a reader that is right from a score of 0.7 on, and wrong below."""
    random = Random(5)
    for number in sheets:
        scores = random.uniform(0.4, 1.0), random.uniform(0.4, 1.0)
        bring(store, number, *(_judged(score, row) for row, score in enumerate(scores)))
    for task in tasks(store):
        answer(store, task, is_right=task.reading.score >= 0.7)


def _judged(score: float, row: int):  # type: ignore[no-untyped-def]
    """Return a reading as the calibration judges it."""
    accepted = score >= PLAIN.curve(Source.NUMBERS).threshold
    unsure = replace(scored("pulse", "82", score, row, Verdict.REVIEW), reason=Reason.UNSURE)
    return scored("pulse", "82", score, row) if accepted else unsure


def every(store: Store, **more: object) -> tuple[Found, ...]:
    """Calibrate on all that was drawn, whatever its draw."""
    return calibrate(store, operator=OPERATOR, policy=replace(NONE, sample_share=1.0), **more)  # type: ignore[arg-type]


def test_an_empty_store_says_how_many_fields_are_missing(store: Store) -> None:
    found = numbers(every(store))
    assert (found.fields, found.missing, found.curve) == (0, fields_needed(0.2), None)
    assert trust.acceptance(store) == ()


def test_a_store_learns_from_what_its_people_verified(store: Store) -> None:
    fill(store, range(60))
    tried = numbers(every(store, dry_run=True))
    assert tried.curve is not None
    assert quality.calibration(store) == PLAIN
    found = numbers(every(store))
    assert found == tried
    assert found.before == PLAIN.curve(Source.NUMBERS).threshold
    learnt = quality.calibration(store).curve(Source.NUMBERS)
    assert learnt == found.curve
    assert 0.55 < learnt.threshold < 0.9
    assert learnt.probability(0.95) > 0.9 > 0.1 > learnt.probability(0.5)
    told = next(one for one in quality.quality(store) if one.source is Source.NUMBERS)
    assert (told.is_own, told.seen, told.threshold) == (True, 0, learnt.threshold)
    assert check(store) == ()


def test_fields_drawn_more_often_than_the_others_do_not_count(store: Store) -> None:
    fill(store, range(20))
    drawn = sum(one.draw < 0.25 for one in trust.samples(store, Source.NUMBERS, reader()))
    found = numbers(calibrate(store, operator=OPERATOR, policy=replace(NONE, sample_share=0.25)))
    assert found.fields == drawn < 40


def test_scores_of_another_reader_mean_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, range(40))
    every(store)
    monkeypatch.setattr(quality, "reader", lambda: "a later one")
    assert quality.calibration(store) == PLAIN
    assert quality.quality(store)[0].seen == 0
    monkeypatch.setattr(calibrating, "reader", lambda: "a later one")
    found = numbers(every(store))
    assert (found.fields, found.curve) == (0, None)


def test_a_reader_that_is_mostly_wrong_is_not_calibrated(store: Store) -> None:
    for number in range(20):
        bring(store, number, _judged(0.99, 0), _judged(0.98, 1))
    for task in tasks(store):
        answer(store, task, is_right=False)
    found = numbers(every(store))
    assert (found.missing, found.curve) == (0, None)
    # what people found had its own effect already
    assert quality.calibration(store).curve(Source.NUMBERS).threshold > 0.99

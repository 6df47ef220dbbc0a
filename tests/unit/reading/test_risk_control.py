"""Thresholds and alarms keep what they promise, on readers whose true errors are known."""

from math import exp
from random import Random

import pytest

from recon.model.calibration import NEVER, Graded, Source
from recon.reading.calibration import SHIPPED
from recon.reading.calibration.fitting import TARGETS, fit
from recon.reading.calibration.risk import Proven, choose_threshold, fields_needed, needed
from recon.reading.calibration.watching import evidence, is_broken

TARGET = 0.02


def sampled(random: Random, count: int, hardness: float = 6.0) -> list[Graded]:
    """Return fields of a reader that errs at score s with probability exp(-hardness s)."""
    scores = [random.random() for _ in range(count)]
    return [Graded(score, random.random() >= exp(-hardness * score)) for score in scores]


def true_risk(threshold: float, hardness: float = 6.0) -> float:
    """Return the share of wrong ones among all the fields to come at or above ``threshold``."""
    return (exp(-hardness * threshold) - exp(-hardness)) / (hardness * (1.0 - threshold))


def test_the_bound_holds_in_all_but_one_of_twenty_worlds() -> None:
    chosen = [choose_threshold(sampled(Random(world), 3000), TARGET).threshold for world in range(100)]
    broken = sum(true_risk(threshold) > TARGET for threshold in chosen if threshold < NEVER)
    assert broken <= 5
    # and it is not by never accepting anything that it holds
    assert sum(threshold < NEVER for threshold in chosen) > 75


def test_a_reader_just_over_the_target_is_hardly_ever_let_through() -> None:
    worlds = [
        choose_threshold([Graded(r.random(), r.random() >= 1.1 * TARGET) for _ in range(1500)], TARGET)
        for r in map(Random, range(200))
    ]
    assert sum(tested.threshold < NEVER for tested in worlds) <= 10


def test_more_fields_let_more_be_accepted() -> None:
    few, many = (_tried(count) for count in (3000, 12_000))
    assert sum(one.threshold for one in many) < sum(one.threshold for one in few)
    assert all(one.bound <= TARGET for one in (*few, *many) if one.threshold < NEVER)


def test_what_is_said_of_a_threshold_was_counted() -> None:
    graded = sampled(Random(5), 3000)
    tested = choose_threshold(graded, TARGET)
    above = [one for one in graded if one.score >= tested.threshold]
    assert 0.75 * len(above) < tested.fields < 0.85 * len(above)  # a fifth of them was not tested on
    assert tested.wrong <= sum(not one.right for one in above)


def test_without_enough_fields_nothing_is_ever_accepted() -> None:
    right = [Graded(0.9 + index / 1e6, True) for index in range(needed(TARGET))]
    assert choose_threshold(right, TARGET) == Proven()
    assert choose_threshold((right * 2)[: fields_needed(TARGET)], TARGET).threshold < NEVER
    assert choose_threshold((right * 2)[: fields_needed(TARGET) - 5], TARGET) == Proven()
    assert choose_threshold(right * 2, TARGET).threshold < NEVER
    assert choose_threshold([], TARGET) == Proven()


def test_scores_that_are_all_the_same_are_accepted_or_not_together() -> None:
    assert choose_threshold([Graded(1.0, True)] * 5000, TARGET).threshold == 1.0
    assert choose_threshold([Graded(1.0, index % 10 > 0) for index in range(5000)], TARGET) == Proven()


def test_a_curve_is_fitted_from_its_fields() -> None:
    graded = {Source.MARKS: sampled(Random(6), 5000)}
    curve = fit(graded, graded, {Source.MARKS: TARGET})[Source.MARKS]
    assert curve.threshold < NEVER
    assert curve.probability(0.9) > curve.probability(0.2)


def test_every_source_is_tested_by_itself() -> None:
    targets = {Source.DATES: TARGET, Source.DATES_TWO: TARGET}
    once, few, many = sampled(Random(7), 12_000), sampled(Random(8), 250), sampled(Random(9), 6000)
    curves = fit({}, {Source.DATES: once, Source.DATES_TWO: few}, targets)
    assert curves[Source.DATES].threshold < NEVER == curves[Source.DATES_TWO].threshold
    assert fit({}, {Source.DATES: once, Source.DATES_TWO: many}, targets)[Source.DATES] == curves[Source.DATES]


def test_every_source_has_a_target_and_a_shipped_curve() -> None:
    assert set(TARGETS) == set(Source) == {source for source, _ in SHIPPED.curves}


@pytest.mark.parametrize("share", [TARGET, TARGET / 4])
def test_a_good_reader_seldom_rings_the_alarm_however_often_one_looks(share: float) -> None:
    assert sum(_ever_broken(Random(world), share, 1000) for world in range(100)) <= 5


def test_a_bad_reader_always_does() -> None:
    assert all(_ever_broken(Random(world), 4 * TARGET, 1000) for world in range(50))


def test_without_samples_there_is_no_evidence() -> None:
    assert evidence(0, 0, TARGET) == 1.0
    assert evidence(0, 500, TARGET) < 1.0
    assert evidence(5000, 5000, 0.2) > evidence(3, 3, 0.2) > 20.0


def _tried(count: int) -> list[Proven]:
    return [choose_threshold(sampled(Random(world), count), TARGET) for world in range(20)]


def _ever_broken(random: Random, share: float, samples: int) -> bool:
    wrong = 0
    for seen in range(1, samples + 1):
        wrong += random.random() < share
        if is_broken(wrong, seen, TARGET):
            return True
    return False

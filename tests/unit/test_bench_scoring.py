"""The arithmetic of the accuracy report: what is expected of a field, what counts as a silent error."""

from dataclasses import replace

import pytest

from tests.bench.scoring import (
    FieldOutcome,
    Said,
    Tally,
    curve,
    expected_value,
    outcomes,
    reachable,
    read_value,
    risk_area,
)

RIGHT = FieldOutcome("pulse", 0, "digits", False, 72, 72, "accepted", "", 0.99, glyphs=("7a", "2b"))


def tally(*fields: FieldOutcome) -> Tally:
    counted = Tally()
    for one in fields:
        counted.count(one, "page")
    return counted


@pytest.mark.parametrize(
    ("kind", "value", "asked", "expected"),
    [
        ("digits", " 72", {}, 72),
        ("digits", "   ", {}, None),
        ("digits", None, {}, None),
        ("decimal", " 375", {"decimals": 1}, 37.5),
        ("decimal", "  5", {"decimals": 1}, 0.5),
        ("date", "02041931", {"order": "DDMMYYYY"}, "1931-04-02"),
        ("date", "020425", {"order": "DDMMYY"}, "2025-04-02"),
        ("date", "19310402", {"order": "YYYYMMDD"}, "1931-04-02"),
        ("time", "1405", {}, "14:05"),
        ("letters", "MARTIN  ", {}, "MARTIN"),
        ("choice", ["M"], {}, ["M"]),
        ("choice", [], {}, None),
        ("choices", ["b", "a"], {}, ["a", "b"]),
        ("tick", ["done"], {}, ["x"]),
        ("tick", [], {}, None),
    ],
)
def test_what_a_faultless_reading_would_be(
    kind: str, value: object, asked: dict[str, object], expected: object
) -> None:
    assert expected_value({"kind": kind, "value": value}, asked) == expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("digits", "072", 72),
        ("digits", "7?", "7?"),
        ("decimal", "37.5", 37.5),
        ("date", "1931-04-02", "1931-04-02"),
        ("letters", "", None),
        ("choice", "M", ["M"]),
        ("choices", ["b", "a"], ["a", "b"]),
        ("choices", None, None),
        ("tick", True, ["x"]),
        ("tick", False, None),
    ],
)
def test_a_reading_in_the_form_of_what_is_expected(kind: str, value: object, expected: object) -> None:
    assert read_value({"kind": kind, "value": value}) == expected


def test_an_accepted_field_that_is_wrong_is_a_silent_error() -> None:
    counted = tally(RIGHT, replace(RIGHT, got=12))
    assert (counted.written, counted.accepted, counted.first_right) == (2, 2, 1)
    assert counted.silent == ["page: 72 read as 12 (0.9900)"]
    assert counted.share == 0.5


def test_what_a_person_is_shown_is_never_a_silent_error() -> None:
    counted = tally(replace(RIGHT, got=12, verdict="review", reason="unsure"))
    assert (counted.accepted, counted.silent) == (0, [])
    assert counted.reasons == {"unsure": 1}


def test_writing_called_blank_is_a_silent_error_and_so_is_the_reverse() -> None:
    called_blank = replace(RIGHT, got=None, verdict="blank")
    imagined = replace(RIGHT, expected=None)
    counted = tally(called_blank, imagined, replace(RIGHT, expected=None, got=None, verdict="blank"))
    assert counted.silent == ["page: 72 read as blank (0.9900)", "page: blank read as 72 (0.9900)"]
    assert (counted.blank, counted.blank_right) == (2, 1)
    assert (counted.silent_written, counted.accepted_written, counted.share_of_written) == (1, 1, 1.0)


def test_the_same_character_behind_two_errors_is_one() -> None:
    counted = tally(replace(RIGHT, got=12), replace(RIGHT, expected=74, got=14, glyphs=("7a", "4b")))
    assert (counted.misread, counted.characters_behind) == ({("7a", "1"): 2}, 1)


def test_critical_fields_are_counted_apart() -> None:
    counted = tally(replace(RIGHT, critical=True, verdict="review"), replace(RIGHT, critical=True, got=12))
    assert (counted.fields, counted.critical, counted.critical_right, counted.critical_accepted) == (2, 2, 1, 1)
    assert (counted.written, counted.accepted, counted.silent) == (0, 0, [])


def test_only_the_characters_of_accepted_fields_stand_behind_them() -> None:
    assert set(tally(RIGHT, replace(RIGHT, glyphs=("1c",), verdict="review")).glyphs) == {"7a", "2b"}


def test_tallies_add_up() -> None:
    one, other = tally(RIGHT), tally(replace(RIGHT, got=12), RIGHT)
    one.add(other)
    assert (one.accepted, len(one.silent), one.glyphs["7a"]) == (3, 1, 3)


def test_intervals_hold_the_share() -> None:
    counted = tally(*[RIGHT] * 99, replace(RIGHT, got=12))
    low, high = counted.interval
    assert low < counted.share < counted.bound < high
    assert high == pytest.approx(0.0545, abs=1e-4)  # Clopper and Pearson's for 1 in 100


SAID = [Said(0.9, 0.9, True), Said(0.99, 0.99, True), Said(0.8, 0.8, False), Said(0.7, 0.7, True)]


def test_a_curve_counts_what_each_threshold_accepts() -> None:
    assert [(p.accepted, p.wrong) for p in curve(SAID, (0.5, 0.8, 0.95))] == [(4, 1), (3, 1), (1, 0)]


@pytest.mark.parametrize(("limit", "fields"), [(0.0, 2), (0.25, 4), (1.0, 4)])
def test_the_most_that_can_be_accepted_within_a_limit(limit: float, fields: int) -> None:
    assert reachable(SAID, limit) == fields


def test_equals_are_accepted_together_or_not_at_all() -> None:
    assert reachable([Said(0.9, 0.0, True), Said(0.9, 0.0, False)], 0.0) == 0


def test_the_area_is_the_mean_share_of_wrong_ones_over_all_that_could_be_accepted() -> None:
    assert risk_area(SAID, 2) == 0.0
    assert risk_area(SAID, 4) == pytest.approx((0 + 0 + 1 / 3 + 1 / 4) / 4)
    assert risk_area(SAID, 5) == pytest.approx((0 + 0 + 1 / 3 + 1 / 4 + 1 / 4) / 5)
    assert risk_area([], 5) == 0.0


def test_readings_are_joined_with_what_was_written() -> None:
    place = {"key": "pulse", "row": 0, "kind": "digits"}
    manifest = {"pages": [{"sheet": "S", "fields": [{**place, "critical": False}]}]}
    truth = [
        {"sheet": "S", "file": "1.jpg", "fields": [{**place, "value": " 72"}]},
        {"sheet": "T", "file": "2.jpg", "fields": [{**place, "value": " 73"}]},
    ]
    reading = {"sheet": "S", "field": "pulse", "row": 0, "kind": "digits", "value": "72"}
    reading |= {"verdict": "accepted", "reason": "", "confidence": 0.99}
    ((name, one),) = outcomes(manifest, truth, [reading])
    assert (name, one.expected, one.right, one.shown) == ("1.jpg", 72, True, False)

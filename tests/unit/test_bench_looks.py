"""The bench that measures what fields in doubt look like keeps a few of those it met, spread over all of them."""

from recon.model.calibration import Source
from recon.model.form import Kind
from recon.model.reading import Candidate, Reading, Reason, Verdict
from recon.verification.looks import Look
from tests.bench import looks


def doubtful(source: Source, *values: tuple[str, float], reason: Reason = Reason.UNSURE) -> Reading:
    candidates = tuple(Candidate(value, score) for value, score in values)
    return Reading("pulse", 0, Kind.DIGITS, "icr", candidates, Verdict.REVIEW, reason, source=source)


def test_looks_are_evenly_spaced_those_of_both_readers_last() -> None:
    met = [Look((at / 100,), Reason.UNSURE, heard=at % 2 == 0) for at in range(96)]
    kept = looks._spaced(met)
    assert len(kept) == looks.LOOKS
    assert [look.heard for look in kept] == [False] * 6 + [True] * 6
    assert [look.scores[0] for look in kept[:6]] == [0.09, 0.25, 0.41, 0.57, 0.73, 0.89]


def test_only_what_may_be_in_doubt_with_nothing_wrong_is_measured() -> None:
    measured = looks._measured(
        [
            doubtful(Source.NUMBERS, ("82", 0.97), ("92", 0.02), ("52", 0.01)),
            doubtful(Source.NUMBERS_TWO, ("82", 0.5), ("13", 0.4), reason=Reason.DISAGREE),
            doubtful(Source.NUMBERS, ("82", 0.9), ("32", 0.1), reason=Reason.OUT_OF_RANGE),
        ]
    )
    assert measured["in_doubt"] == {Source.NUMBERS: 2}
    assert {(look["scores"], look["heard"]) for look in measured["looks"][Source.NUMBERS]} == {
        ((0.97, 0.02, 0.01), False),
        ((0.5, 0.4), True),
    }
    assert measured["taken_for"] == {"8": "953"}

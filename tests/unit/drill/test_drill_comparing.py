"""The comparison counts every way of being sure and wrong, and nothing that a person will see anyway."""

import pytest

from recon.drill.comparing import Comparison, Mistake, compare
from recon.model.form import Kind
from recon.model.reading import Candidate, Reading, Value, Verdict


def reading(value: Value, verdict: Verdict, kind: Kind = Kind.DIGITS) -> Reading:
    return Reading("pulse", 0, kind, "test", (Candidate(value, 0.99),), verdict)


PLACE = ("SHEET", "pulse", 0)


@pytest.mark.parametrize(
    ("written", "read", "verdict", "is_mistake"),
    [
        ("82", "82", Verdict.ACCEPTED, False),
        ("82", "87", Verdict.ACCEPTED, True),
        ("82", None, Verdict.BLANK, True),
        (None, "1", Verdict.ACCEPTED, True),
        (None, None, Verdict.BLANK, False),
        ("82", "87", Verdict.REVIEW, False),
        (True, True, Verdict.ACCEPTED, False),
        (None, False, Verdict.BLANK, False),
        (("a", "b"), ("a",), Verdict.ACCEPTED, True),
        (None, (), Verdict.BLANK, False),
    ],
)
def test_what_is_a_mistake(written: Value, read: Value, verdict: Verdict, is_mistake: bool) -> None:
    truth = {} if written is None else {PLACE: written}
    compared = compare(truth, [("SHEET", reading(read, verdict))])
    expected = (Mistake(PLACE, written, None if verdict is Verdict.BLANK else read),) if is_mistake else ()
    assert compared.mistakes == expected


def test_fields_are_counted_by_verdict_and_pictures_not_at_all() -> None:
    truth: dict[tuple[str, str, int | None], Value] = {PLACE: "82"}
    readings = [
        ("SHEET", reading("82", Verdict.ACCEPTED)),
        ("OTHER", reading("7", Verdict.REVIEW)),
        ("OTHER", reading(None, Verdict.BLANK)),
        ("SHEET", reading("words", Verdict.ACCEPTED, Kind.TEXT)),
    ]
    assert compare(truth, readings) == Comparison(accepted=1, blank=1, review=1, mistakes=())

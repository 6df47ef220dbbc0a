"""What is left out of the reader is left out, and what is compared was read on the same sheets."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from recon.model.form import Field, Kind, Rule
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.boxes import Box
from recon.reading.context import Context
from tests.bench.ablation import Setup, Variant, _unused, make_sure, plainly
from tests.bench.pressing import PageOutcome
from tests.bench.scoring import FieldOutcome

FIELD = FieldOutcome("pulse", 0, "digits", False, 72, 72, "accepted", "", 0.99, score=0.99, glyphs=("7a", "2b"))
PAGE = PageOutcome("vitals", 0, fields=(FIELD,))
OTHER = replace(PAGE, fields=(replace(FIELD, score=0.98),))


def part(holds: bool = True) -> Variant:
    return Variant("part", Setup(), lambda fields: holds)


def test_a_part_that_is_off_on_the_same_sheets_is_compared() -> None:
    make_sure(part(), {"everything": [PAGE], "part": [OTHER]})


@pytest.mark.parametrize(
    ("variant", "pages", "told"),
    [
        (part(), [], "other sheets"),
        (part(), [replace(PAGE, fields=(replace(FIELD, glyphs=("7a", "2c")),))], "other sheets"),
        (part(), [PageOutcome("vitals", 0, "internal", "AssertionError")], "AssertionError"),
        (part(holds=False), [OTHER], "not left out"),
        (part(), [PAGE], "nothing is read otherwise"),
    ],
)
def test_what_is_no_comparison_ends_the_bench(variant: Variant, pages: list[PageOutcome], told: str) -> None:
    with pytest.raises(SystemExit, match=told):
        make_sure(variant, {"everything": [PAGE], "part": pages})


def test_what_must_not_be_used_says_so_when_it_is() -> None:
    checked = _unused(lambda glyphs: glyphs)
    assert len(checked(np.empty((0, 32, 32)))) == 0
    with pytest.raises(AssertionError):
        checked(np.empty((1, 32, 32)))


def test_without_language_a_number_out_of_range_is_as_good_as_any() -> None:
    pulse = Field("pulse", Kind.DIGITS, "Pulse", (), Rule(minimum=30, maximum=250, align="right"))
    boxes = tuple(Box(empty=False, likely=c, odds=(0.9,), reject=0.0) for c in "999")
    answer = plainly(pulse, boxes, Policy(), Context(date(2026, 11, 24)))
    assert (answer.value, answer.verdict, answer.reason) == ("999", Verdict.ACCEPTED, Reason.NONE)
    assert answer.candidates[0].confidence == pytest.approx(0.9**3)

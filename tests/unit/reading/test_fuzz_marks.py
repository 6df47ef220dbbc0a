"""Whatever ink lies on a page, what is read of its boxes is something that their field can hold."""

from functools import cache

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Field, Kind
from recon.model.policy import Policy
from recon.model.reading import Value, Verdict
from recon.reading.marks import read_marks
from recon.vision.ink import separate
from recon.vision.template import PX_PER_MM
from tests.helpers.examples import fewer_examples
from tests.helpers.pages import paper, template

FORM = "registration"


@cache
def printed() -> np.ndarray:
    """Return the printed sheet exactly over its template."""
    return cv2.resize(paper(FORM).gray, template(FORM).expected.shape[::-1], interpolation=cv2.INTER_AREA)


def fields() -> list[Field]:
    return [field for field in template(FORM).form.fields if field.kind.marked and field.zones[0].page == 1]


def admitted(field: Field, value: Value) -> bool:
    """Tell whether the field can hold the value at all."""
    values = [option.value for option in field.options]
    if field.kind is Kind.TICK:
        return isinstance(value, bool)
    if field.kind is Kind.CHOICES:
        return value is None or (isinstance(value, tuple) and list(value) == [v for v in values if v in value])
    return value is None or value in values


strokes = st.lists(
    st.tuples(
        st.integers(0, 20), st.floats(-1.5, 2.5), st.floats(-1.5, 2.5), st.floats(-1.5, 2.5), st.floats(-1.5, 2.5),
        st.integers(1, 30), st.integers(0, 230),
    ),
    max_size=12,
)  # fmt: skip


@fewer_examples(0.3)
@given(strokes, st.integers(0, 2**32 - 1))
def test_no_ink_makes_up_a_value(drawn: list[tuple[int, float, float, float, float, int, int]], seed: int) -> None:
    page = printed().copy()
    cells = [cell for field in fields() for zone in field.zones for cell in zone.cells]
    for index, *ends, width, dark in drawn:
        cell = cells[index % len(cells)]
        x, y, u, v = (round(PX_PER_MM * (start + share * side)) for share, start, side in
                      zip(ends, (cell.x, cell.y) * 2, (cell.w, cell.h) * 2, strict=True))  # fmt: skip
        cv2.line(page, (x, y), (u, v), dark, width)
    grain = np.random.default_rng(seed).normal(0, 4, (64, page.shape[1])).astype(np.int8)
    page = np.clip(page + np.resize(grain, page.shape).astype(np.int16), 0, 255).astype(np.uint8)
    ink = separate(page, template(FORM))
    for field in fields():
        answer = read_marks(ink, field, field.zones[0], Policy())
        assert all(admitted(field, candidate.value) for candidate in answer.candidates)
        assert all(0.0 <= candidate.confidence <= 1.0 for candidate in answer.candidates)
        assert (answer.verdict is Verdict.BLANK) <= (not answer.value)
        if not drawn:
            assert answer.verdict is Verdict.BLANK


def test_noise_alone_is_never_accepted() -> None:
    for seed in range(3):
        page = np.random.default_rng(seed).integers(0, 256, printed().shape, np.uint8)
        ink = separate(page, template(FORM))
        assert {read_marks(ink, field, field.zones[0], Policy()).verdict for field in fields()} == {Verdict.REVIEW}

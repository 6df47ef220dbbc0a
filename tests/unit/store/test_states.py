"""Every sheet is in exactly one state, and which one follows from the facts."""

from dataclasses import replace

import pytest

from recon.model.sheet import SheetState as S
from recon.store.states import Facts, state_of

OUT = Facts(pages=2, back=0, waiting=0, written=0, has_patient=True)
BACK = replace(OUT, back=2, written=5)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (OUT, S.PRINTED),
        (replace(OUT, back=1, written=3, waiting=2), S.RETURNED),
        (replace(OUT, back=2), S.BLANK),
        (replace(OUT, back=2, waiting=1), S.BLANK),  # asked for, and nothing written anywhere
        (replace(BACK, waiting=1), S.TO_VERIFY),
        (replace(BACK, waiting=1, is_delivered=True), S.TO_VERIFY),
        (replace(BACK, has_patient=False), S.VERIFIED),
        (BACK, S.MATCHED),
        (replace(BACK, is_delivered=True), S.DELIVERED),
        (replace(OUT, is_missing=True), S.MISSING),
        (replace(BACK, is_void=True), S.VOID),
        (replace(OUT, is_void=True, is_missing=True), S.VOID),
    ],
)
def test_state(facts: Facts, state: S) -> None:
    assert state_of(facts) is state

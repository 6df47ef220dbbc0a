"""Every sheet, and every page printed of it, is in exactly one state, and which one follows from the facts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.sheet import PageState as P
from recon.model.sheet import SheetState as S
from recon.model.sheet import Word
from recon.store.states import Facts, PageFacts, page_state, state_of

OUT = Facts(pages=2, back=0, waiting=0, written=0, has_patient=True)
BACK = replace(OUT, back=2, written=5)
SHEETS = st.sampled_from(S)
WORDS = st.none() | st.sampled_from(Word)
PAPERS = st.builds(PageFacts, SHEETS, st.booleans(), st.booleans(), st.booleans(), st.booleans(), WORDS)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (OUT, S.PRINTED),
        (replace(OUT, back=1, written=3, waiting=2), S.RETURNED),
        (replace(OUT, back=2), S.BLANK),
        (replace(OUT, back=2, waiting=1), S.BLANK),  # asked for, and nothing written anywhere
        (replace(BACK, waiting=1), S.TO_VERIFY),
        (replace(BACK, is_disputed=True), S.TO_VERIFY),
        (replace(BACK, waiting=1, is_delivered=True), S.TO_VERIFY),
        (replace(BACK, has_patient=False), S.VERIFIED),
        (BACK, S.MATCHED),
        (replace(BACK, is_delivered=True), S.DELIVERED),
        (replace(OUT, word=Word.MISSING), S.MISSING),
        (replace(OUT, back=2, word=Word.UNUSED), S.UNUSED),
        (replace(BACK, word=Word.VOID), S.VOID),
        (replace(BACK, is_delivered=True, word=Word.REPLACED), S.REPLACED),
    ],
)
def test_state_of_a_sheet(facts: Facts, state: S) -> None:
    assert state_of(facts) is state


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (PageFacts(S.PRINTED), P.ISSUED),
        (PageFacts(S.PRINTED, is_superseded=True), P.REPLACED),
        (PageFacts(S.PRINTED, is_lost=True), P.VOID),
        (PageFacts(S.MISSING), P.MISSING),
        (PageFacts(S.MISSING, is_back=True, counts=True), P.RETURNED),
        (PageFacts(S.RETURNED, is_back=True, counts=True), P.RETURNED),
        (PageFacts(S.TO_VERIFY, is_back=True, counts=True, is_superseded=True), P.RETURNED),
        (PageFacts(S.TO_VERIFY, is_back=True, counts=True, is_lost=True), P.RETURNED),
        (PageFacts(S.VERIFIED, is_back=True, counts=True), P.VERIFIED),
        (PageFacts(S.MATCHED, is_back=True, counts=True), P.VERIFIED),
        (PageFacts(S.MATCHED, is_back=True), P.DUPLICATE),
        (PageFacts(S.DELIVERED, is_back=True, counts=True), P.DELIVERED),
        (PageFacts(S.DELIVERED), P.ISSUED),  # a second copy is still somewhere
        (PageFacts(S.DELIVERED, word=Word.MISSING), P.MISSING),
        (PageFacts(S.VOID, is_back=True), P.VOID),
        (PageFacts(S.UNUSED, is_back=True, counts=True), P.UNUSED),
        (PageFacts(S.REPLACED), P.REPLACED),
    ],
)
def test_state_of_a_printed_page(facts: PageFacts, state: P) -> None:
    assert page_state(facts) is state


@given(PAPERS)
def test_no_fact_leaves_a_printed_page_without_a_state(facts: PageFacts) -> None:
    assert page_state(facts) in P


@given(PAPERS)
def test_a_paper_that_is_there_is_never_called_out_or_missing(facts: PageFacts) -> None:
    assert not facts.is_back or page_state(facts) not in (P.ISSUED, P.MISSING)


@given(PAPERS)
def test_a_paper_that_is_not_there_is_never_called_back(facts: PageFacts) -> None:
    back = (P.RETURNED, P.VERIFIED, P.DELIVERED, P.DUPLICATE)
    assert facts.is_back or page_state(facts) not in back


@given(PAPERS)
def test_a_paper_that_nobody_spoke_of_is_out(facts: PageFacts) -> None:
    silent = replace(facts, is_back=False, is_lost=False, is_superseded=False, word=None)
    assert page_state(silent) in (P.ISSUED, P.VOID, P.UNUSED, P.REPLACED, P.MISSING)
    assert (page_state(silent) is P.ISSUED) == (silent.sheet not in (S.VOID, S.UNUSED, S.REPLACED, S.MISSING))

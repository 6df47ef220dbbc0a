"""What became of a planted mistake is told by what it causes; and of one made by hand, whether it was made."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from recon.model.drill_report import By, Fate
from recon.model.exercise import Answer, Answers, AnswerSheet, Plant, Planted, ScannedPage
from recon.model.identity import DoubtKind
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.verification import Outcome
from recon.store import Store, identities, returned
from recon.workflow.doubting import AGREES, settle
from recon.workflow.drilling.catching import fates
from recon.workflow.drilling.scoring import Stand, values
from recon.workflow.verifying import verify
from tests.helpers.outbox_store import ready_sheet
from tests.helpers.store_samples import SERIALS, blank_store, issue, reading, scan_sheet

SHEET, PATIENT, OTHER = SERIALS[0], "8000", "8001"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as store:
        yield store


def stand(store: Store, planted: Planted, *, by_hand: bool, written: str | None = "82") -> Stand:
    said = (Answer("day", None, "2026-02-28"), *([] if written is None else [Answer("pulse", 0, written)]))
    sheet = AnswerSheet(SHEET, "vitals", "V", 1, PATIENT, PATIENT, (1,), said)
    return Stand(store, store.folder, Answers(1, date(2026, 2, 28), (sheet,), (), (planted,)), by_hand)


def fate(store: Store, planted: Planted, *, by_hand: bool = False, **more: str | None) -> Fate:
    (told,) = fates(stand(store, planted, by_hand=by_hand, **more))
    return told.fate


def doubted(store: Store, kind: DoubtKind) -> str:
    with store.transaction("anna") as journal:
        said = {"kind": kind.value, "page": 1, "expected": "LE GOFF", "found": "AUTRE"}
        journal.record(Act.IDENTITY_DOUBTED, SHEET, said)
    return identities.doubts(store, serial=SHEET)[-1].id


LABEL = Planted(Plant.WRONG_LABEL, SHEET, 1, detail={"other": OTHER})
MIXED = Planted(Plant.MIXED, SHEET, 1, detail={"other": OTHER})


@pytest.mark.parametrize("by_hand", [False, True])
@pytest.mark.parametrize(
    ("planted", "own"),
    [
        (LABEL, {DoubtKind.HEADER, DoubtKind.UNREADABLE, DoubtKind.STICKER, DoubtKind.UNCOMPARED}),
        (MIXED, {DoubtKind.WRITTEN}),
    ],
)
def test_only_its_own_doubt_says_that_it_was_noticed(
    store: Store, planted: Planted, own: set[DoubtKind], by_hand: bool
) -> None:
    ready_sheet(store)
    nothing = Fate.NOT_SEEN if by_hand else Fate.MISSED
    assert fate(store, planted, by_hand=by_hand) is nothing
    for kind in DoubtKind:
        number = doubted(store, kind)
        assert fate(store, planted, by_hand=by_hand) is (Fate.OPEN if kind in own else nothing), kind
        with store.transaction("anna") as journal:  # it ends by itself, as if it had not been
            journal.record(Act.DOUBT_SETTLED, SHEET, {"doubt": number, "why": AGREES})
        assert fate(store, planted, by_hand=by_hand) is nothing, kind


def test_it_is_caught_by_who_settles_it_and_when(store: Store) -> None:
    ready_sheet(store)
    other, number = doubted(store, DoubtKind.CHANGED), doubted(store, DoubtKind.STICKER)
    settle(store, number, "relu", operator="luc")
    settle(store, other, "relu", operator="anna")
    (told,) = fates(stand(store, LABEL, by_hand=False))
    (entry, _) = store.rows("SELECT actor, at FROM ledger WHERE act = ? ORDER BY seq", (Act.DOUBT_SETTLED.value,))
    assert (told.fate, told.by, told.who) == (Fate.CAUGHT, By.RECON, "luc")
    assert told.at[:19] == entry["at"][:19]


def read(store: Store, value: str | None, **more: object) -> None:
    found = reading("pulse", value, row=0, **more)  # type: ignore[arg-type]
    scan_sheet(store, issue(store, SHEET), reading("day", "2026-02-28"), found)


def say(outcome: Outcome, text: str | None = None) -> Callable[[Store], object]:
    return lambda store: verify(store, SHEET, "pulse", 0, outcome=outcome, text=text, operator="luc", force=True)


def planted(kind: Plant, **detail: str) -> Planted:
    return Planted(kind, SHEET, 1, "pulse", 0, detail=detail)


BEYOND = planted(Plant.OUT_OF_RANGE, value="140", instead="82")
SCRAWL = planted(Plant.ILLEGIBLE, value="", instead="82")
STRUCK = planted(Plant.REWRITTEN, value="82", instead="72")
LEFT = planted(Plant.BLANK_REQUIRED, value="", instead="82")

# What was planted; what recon read; what a person said, if anybody did; what became of it as planted by the program,
# and where a nurse was to do it.
FIELDS = [
    (BEYOND, "140", say(Outcome.VALUE, "140"), Fate.CAUGHT, Fate.CAUGHT),
    (BEYOND, "140", None, Fate.MISSED, Fate.MISSED),
    (BEYOND, "82", None, Fate.MISSED, Fate.NOT_SEEN),  # written as it usually is
    (BEYOND, "82", say(Outcome.VALUE, "82"), Fate.MISSED, Fate.NOT_SEEN),
    (BEYOND, "14", None, Fate.MISSED, Fate.MISSED),
    (SCRAWL, "82", say(Outcome.ILLEGIBLE), Fate.CAUGHT, Fate.CAUGHT),
    (SCRAWL, "82", None, Fate.MISSED, Fate.NOT_SEEN),
    (SCRAWL, "88", None, Fate.MISSED, Fate.MISSED),
    (STRUCK, "72", None, Fate.MISSED, Fate.MISSED),
    (STRUCK, "72", say(Outcome.VALUE, "82"), Fate.CAUGHT, Fate.CAUGHT),
    (STRUCK, "82", None, Fate.CAUGHT, Fate.NOT_SEEN),
    (LEFT, None, say(Outcome.BLANK), Fate.CAUGHT, Fate.CAUGHT),
    (LEFT, "82", None, Fate.MISSED, Fate.NOT_SEEN),
]


@pytest.mark.parametrize("by_hand", [False, True])
@pytest.mark.parametrize(("one", "was_read", "said", "fixed", "handmade"), FIELDS)
def test_a_mistake_in_a_field_is_judged_by_what_stands(
    store: Store,
    one: Planted,
    was_read: str | None,
    said: Callable[[Store], object] | None,
    fixed: Fate,
    handmade: Fate,
    by_hand: bool,
) -> None:
    read(store, was_read, **({"verdict": Verdict.BLANK} if was_read is None else {}))
    if said is not None:
        said(store)
    written = {Plant.BLANK_REQUIRED: None, Plant.OUT_OF_RANGE: "140"}.get(one.kind, "82")
    assert fate(store, one, by_hand=by_hand, written=written) is (handmade if by_hand else fixed)


@pytest.mark.parametrize("one", [BEYOND, SCRAWL, STRUCK, LEFT])
def test_what_waits_is_held_back(store: Store, one: Planted) -> None:
    read(store, "82", verdict=Verdict.REVIEW, reason=Reason.UNSURE)
    assert fate(store, one) is Fate.OPEN
    assert fate(store, one, by_hand=True) is Fate.OPEN


@pytest.mark.parametrize("one", [BEYOND, SCRAWL, LEFT])
def test_what_a_nurse_wrote_as_usual_is_no_wrong_value(store: Store, one: Planted) -> None:
    read(store, "82")
    written = {Plant.BLANK_REQUIRED: None, Plant.OUT_OF_RANGE: "140"}.get(one.kind, "82")
    assert values(stand(store, one, by_hand=True, written=written)).wrong == ()


@pytest.mark.parametrize("kind", [Plant.NOT_RETURNED, Plant.MISSING_PAGE])
def test_a_sheet_that_came_although_it_was_to_stay_was_not_kept_back(store: Store, kind: Plant) -> None:
    ready_sheet(store)
    assert fate(store, Planted(kind, SHEET, 1), by_hand=True) is Fate.NOT_SEEN
    assert fate(store, Planted(kind, SHEET, 1)) is Fate.MISSED


def test_a_page_that_came_once_was_not_scanned_twice(store: Store) -> None:
    ready_sheet(store)
    assert len(returned.scans(store, SHEET, 1)) == 1
    copy = planted(Plant.CORRECTED_COPY, value="83", instead="82")
    for one in (Planted(Plant.DUPLICATE, SHEET, 1), copy, Planted(Plant.STAIN, SHEET, 1), Planted(Plant.FOREIGN)):
        assert fate(store, one, by_hand=True) is Fate.NOT_SEEN


def test_piles_that_were_printed_and_scanned_anew_are_judged_by_what_came(store: Store) -> None:
    """A ward prints the filled pages, to have paper for its own scanner: the key knows none of those scans."""
    ready_sheet(store)
    (store.folder / "pile.pdf").write_bytes(b"%PDF")
    sheet = AnswerSheet(SHEET, "vitals", "V", 1, PATIENT, PATIENT, (1,), ())
    every = tuple(Planted(kind, SHEET, 1, scan=0) for kind in (Plant.STAIN, Plant.UPSIDE_DOWN, Plant.DUPLICATE))
    key = Answers(1, date(2026, 2, 28), (sheet,), (ScannedPage("pile.pdf", 0, SHEET, 1),), every)
    found = Stand(store, store.folder, key)
    assert not found.has_key_to_scans
    assert [one.fate for one in fates(found)] == [Fate.CAUGHT, Fate.CAUGHT, Fate.NOT_SEEN]

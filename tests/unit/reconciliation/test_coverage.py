"""Gaps in flowsheets, sheets that tell of the same hours, and what keeps a sheet from the record."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.identity import Doubt, DoubtKind
from recon.model.sheet import SheetState
from recon.reconciliation.coverage import LEAST_GAP, gaps_in, overlaps_in
from recon.reconciliation.readiness import Hindrance, SheetLine
from recon.reconciliation.timeline import Event

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def rows(serial: str, *minutes: int, form: str = "vitals", group: str = "measures") -> list[Event]:
    return [
        Event(START + timedelta(minutes=minute), serial, form, 1, row, "", (), form, group, is_flow=True)
        for row, minute in enumerate(minutes)
    ]


def test_a_gap_is_over_three_intervals_and_two_hours_long() -> None:
    (gap,) = gaps_in(rows("A", 0, 60, 120) + rows("B", 420, 480))
    assert (gap.start, gap.end) == (START + timedelta(hours=2), START + timedelta(hours=7))
    assert (gap.sheets, gap.usual, gap.length) == (("A", "B"), timedelta(hours=1), timedelta(hours=5))


@pytest.mark.parametrize(
    "minutes",
    [
        (0, 60, 120, 300),  # three times the usual, and not more
        (0, 10, 20, 139),  # more than three times, but under two hours
        (0, 600),  # one interval is no habit
        (0,),
        (),
    ],
)
def test_what_is_no_gap(minutes: tuple[int, ...]) -> None:
    assert gaps_in(rows("A", *minutes)) == ()


def test_two_intervals_are_usual_as_the_shorter() -> None:
    assert len(gaps_in(rows("A", 0, 60, 600))) == 1


def test_each_kind_of_rows_is_looked_at_alone() -> None:
    fluids = rows("A", 300, 360, 420, group="fluids")
    assert len(gaps_in(rows("A", 0, 60, 120, 600) + fluids)) == 1
    other = rows("B", 240, 300, 420, form="transfusion", group="watch")
    assert len(gaps_in(rows("A", 0, 60, 120, 600) + other)) == 1
    undated = Event(None, "C", "vitals", 1, 0, "", (), "vitals", "measures", is_flow=True)
    loose = Event(START, "C", "notes", 1, 0, "", (), "notes", "lines")
    assert gaps_in([undated, loose]) == ()


@given(st.lists(st.integers(0, 5000), max_size=30), st.integers(1, 29))
def test_gaps_do_not_depend_on_how_rows_are_spread_over_sheets(minutes: list[int], cut: int) -> None:
    whole = gaps_in(rows("A", *minutes))
    parts = gaps_in(rows("A", *minutes[:cut]) + rows("B", *minutes[cut:]))
    assert [(gap.start, gap.end) for gap in whole] == [(gap.start, gap.end) for gap in parts]
    assert all(gap.length >= LEAST_GAP and gap.length > 3 * gap.usual for gap in whole)


def test_sheets_overlap_by_more_than_one_row() -> None:
    (overlap,) = overlaps_in(rows("A", 0, 60, 120, 180) + rows("B", 90, 150, 210))
    assert (overlap.sheets, overlap.rows) == (("A", "B"), 2)
    assert (overlap.start, overlap.end) == (START + timedelta(minutes=90), START + timedelta(minutes=180))
    assert overlaps_in(rows("A", 0, 60, 120) + rows("B", 120, 180)) == ()
    assert overlaps_in(rows("A", 0, 60, 120) + rows("B", 180, 240)) == ()
    assert overlaps_in(rows("A", 0, 300) + rows("B", 60)) == ()
    assert len(overlaps_in(rows("A", 0, 300) + rows("B", 60, 120))) == 1


def test_sheets_of_two_forms_do_not_overlap() -> None:
    assert overlaps_in(rows("A", 0, 60, 120) + rows("B", 0, 60, 120, form="triage")) == ()


DOUBT = Doubt("01D", "A", DoubtKind.HEADER, 1, "x", "y", START)


def line(state: SheetState, **more: object) -> SheetLine:
    return SheetLine("A", "vitals", "Vital signs", "8001", state, 2, **({"back": (1, 2)} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "hindrances"),
    [
        (line(SheetState.MATCHED), ()),
        (line(SheetState.DELIVERED), ()),
        (line(SheetState.BLANK), ()),
        (line(SheetState.PRINTED, back=(), papers=((1, 1), (2, 1))), (Hindrance.OUT,)),
        (line(SheetState.RETURNED, back=(1,), papers=((2, 1),)), (Hindrance.OUT,)),
        (line(SheetState.MATCHED, papers=((1, 2),)), (Hindrance.OUT,)),
        (line(SheetState.MISSING, back=()), ()),
        (line(SheetState.MISSING, back=(1,)), (Hindrance.HALF_LOST,)),
        (line(SheetState.TO_VERIFY, waiting=3), (Hindrance.WAITING,)),
        (line(SheetState.TO_VERIFY, disputed=(2,)), (Hindrance.DISPUTED,)),
        (line(SheetState.VERIFIED, doubts=(DOUBT,)), (Hindrance.DOUBTED,)),
        (line(SheetState.DELIVERED, doubts=(DOUBT,)), (Hindrance.DOUBTED,)),
        (line(SheetState.MATCHED, proposed=True), (Hindrance.PROPOSED,)),
        (line(SheetState.VOID, doubts=(DOUBT,), papers=((1, 1),)), ()),
        (line(SheetState.REPLACED, waiting=2), ()),
    ],
)
def test_what_keeps_a_sheet_from_the_record(one: SheetLine, hindrances: tuple[Hindrance, ...]) -> None:
    assert one.hindrances == hindrances
    assert one.is_ready == (one.state in (SheetState.MATCHED, SheetState.DELIVERED) and not hindrances)


def test_pages_that_are_not_back_are_known_by_number() -> None:
    one = line(SheetState.RETURNED, back=(2,))
    assert (one.missing, one.is_back) == ((1,), False)

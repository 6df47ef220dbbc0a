"""The whole at a glance: every figure against stores in which each thing was put by hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from recon.model.calibration import Source
from recon.model.number import NumberKind
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetState, Word
from recon.model.verification import Outcome
from recon.reading.calibration.binomial import exact_interval
from recon.store import Store, figures, queries
from recon.workflow import figures as glance
from recon.workflow import quality
from recon.workflow.explaining import explain
from recon.workflow.figures import GIB, Concern, Need, Watch, needs, trusted, way
from recon.workflow.repeats import Choice, keep
from recon.workflow.verifying import tasks, verify
from tests.helpers.account_store import night, print_batch, scan_fault
from tests.helpers.large_store import make_store
from tests.helpers.outbox_store import doubt, settle
from tests.helpers.quality_store import BLANKS, PLAIN, answer, answer_all, bring, bring_again, bring_many, scored
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, keep_file, reading, sample_patient, scan_sheet

DOUBTFUL = reading("pulse", "91", Verdict.REVIEW, Reason.UNSURE, row=0)
CLEAR = reading("pulse", "82", row=0)


def concerns(store: Store) -> dict[Concern, int]:
    return {one.concern: one.count for one in needs(store)}


@pytest.fixture(autouse=True)
def _room_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    free(monkeypatch, 100 * GIB)


def free(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(glance.shutil, "disk_usage", lambda _folder: SimpleNamespace(total=500 << 30, free=room))


def test_a_new_store_has_nothing_and_needs_nobody(store: Store) -> None:
    there = way(store)
    assert (there.issued, there.out, there.returned, there.fields, there.is_exact) == (0, 0, 0, 0, True)
    assert needs(store) == ()
    assert trusted(store).accepted == Watch(0, 0)


def test_every_sheet_is_in_one_place_of_the_way(store: Store) -> None:
    issue(store, SERIALS[0])
    scan_sheet(store, issue(store, SERIALS[1]), DOUBTFUL, replace(DOUBTFUL, row=1))
    scan_sheet(store, issue(store, SERIALS[2], patient=sample_patient()), CLEAR)
    there = way(store)
    assert (there.out, there.to_verify, there.to_deliver, there.returned) == (1, 1, 1, 2)
    assert (there.fields, there.is_exact, there.nobodys) == (2, True, 1)


def test_the_places_of_the_way_add_up_to_what_was_issued(tmp_path: Path) -> None:
    with night(tmp_path / "night") as store:
        there, states = way(store), queries.states(store)
    parts = (there.out, there.to_verify, there.to_match, there.to_deliver, there.delivered, there.aside)
    assert sum(parts) == there.issued == sum(states.values()) == 14
    assert there.aside == sum(states[name] for name in ("void", "unused", "missing", "replaced", "blank"))


def test_fields_are_counted_as_the_queue_has_them(store: Store) -> None:
    first, second = issue(store, SERIALS[0]), issue(store, SERIALS[1], pages=2)
    scan_sheet(store, first, DOUBTFUL, replace(DOUBTFUL, row=1))
    scan_sheet(store, second, DOUBTFUL)  # its other page is still out
    assert way(store).fields == len(tasks(store)) == 3
    verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="91", operator=OPERATOR)
    assert way(store).fields == len(tasks(store)) == 2
    explain(store, [SERIALS[0]], Word.VOID, "twice", operator=OPERATOR)
    assert way(store).fields == len(tasks(store)) == 1


def test_on_many_sheets_fields_are_counted_about(tmp_path: Path) -> None:
    with Store.open(make_store(tmp_path / "large", 3000)) as store:
        exact, is_exact = figures.fields_waiting(store)
        about, is_about_exact = figures.fields_waiting(store, at_most=100)
        assert (is_exact, is_about_exact) == (True, False)
        assert exact == sum(
            queries.waiting(store).get(one.serial, 0)
            for one in queries.sheets(store, SheetState.TO_VERIFY, SheetState.RETURNED)
        )
        assert abs(about - exact) < 0.1 * exact


def test_a_wards_own_sheet_waits_for_no_patient(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    scan_sheet(store, issue(store, SERIALS[0]), CLEAR)
    assert (way(store).nobodys, way(store).to_match, way(store).aside) == (1, 1, 0)
    monkeypatch.setattr(glance, "_IS_WARDS", {"ABCD1234": True})
    assert (way(store).nobodys, way(store).to_match, way(store).aside) == (0, 0, 1)


def test_a_doubt_counts_until_it_is_settled_or_the_sheet_counts_no_more(store: Store) -> None:
    for serial in SERIALS[:2]:
        scan_sheet(store, issue(store, serial, patient=sample_patient()), CLEAR)
        doubt(store, serial)
    doubt(store, SERIALS[0])  # twice in doubt is one sheet
    assert needs(store)[0] == Need(Concern.IN_DOUBT, 2, is_urgent=True)
    settle(store, SERIALS[0])
    assert way(store).in_doubt == 1
    explain(store, [SERIALS[1]], Word.VOID, "twice", operator=OPERATOR)
    assert (way(store).in_doubt, Concern.IN_DOUBT in concerns(store)) == (0, False)


def test_two_scans_that_differ_are_one_page(store: Store) -> None:
    code = issue(store, SERIALS[0])
    scan_sheet(store, code, CLEAR)
    bring_again(store, SERIALS[0], reading("pulse", "28", row=0))
    assert concerns(store) == {Concern.DISPUTED: 1}


def test_what_was_not_read_is_told_apart_from_what_cannot_be(store: Store) -> None:
    scan_fault(store, "code_missing", data=b"torn")
    keep_file(store, b"stopped", pages=3)
    assert concerns(store) == {Concern.UNREADABLE: 1, Concern.UNREAD: 3}
    assert (way(store).unreadable, way(store).unread) == (1, 3)


def test_a_batch_is_counted_by_a_person(store: Store) -> None:
    print_batch(store, "01BATCHAAAAAAAAAAAAAAAAAAA", [SERIALS[0]])
    assert concerns(store) == {Concern.UNCOUNTED: 1}


def test_a_full_disk_comes_first_and_says_how_many_pages_fit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_file(store, bytes(1024), pages=1)
    free(monkeypatch, 4 * GIB)
    assert needs(store)[0] == Need(Concern.DISK, 4 * 1024**2, about={"free": 4.0})
    free(monkeypatch, GIB // 2)
    assert needs(store)[0].is_urgent
    free(monkeypatch, 5 * GIB)
    assert Concern.DISK not in concerns(store)


def test_numbers_that_run_out_are_told_by_kind(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def ranges(_store: Store, kind: NumberKind) -> Sequence[SimpleNamespace]:
        return [SimpleNamespace(size=10, used={"patient": 8, "stay": 10, "sheet": 7}[kind])]

    monkeypatch.setattr(glance, "number_ranges", ranges)
    assert needs(store) == (
        Need(Concern.NUMBERS, 0, is_urgent=True, about={"kind": NumberKind.STAY}),
        Need(Concern.NUMBERS, 2, about={"kind": NumberKind.PATIENT}),
    )


@pytest.fixture
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "SHIPPED", PLAIN)


@pytest.mark.usefixtures("_plain")
@pytest.mark.parametrize(("wrong", "sheets"), [(0.0, 30), (0.02, 40), (0.3, 40)])
def test_the_quality_is_what_the_account_of_quality_says(store: Store, wrong: float, sheets: int) -> None:
    random = Random(5)
    bring_many(store, range(1, sheets), random)
    answer_all(store, random, wrong)
    bring_many(store, range(sheets, sheets + 5), random)  # nobody has looked at these
    every = [one for one in quality.quality(store) if one.source is not Verdict.BLANK]
    found = trusted(store).accepted
    assert (found.seen, found.wrong) == (sum(one.seen for one in every), sum(one.wrong for one in every))
    tight = {one.about["source"] for one in needs(store) if one.concern is Concern.TIGHTENED}
    assert tight == ({Source.NUMBERS} if wrong == 0.3 else set())


@pytest.mark.usefixtures("_plain")
def test_what_is_only_spelled_otherwise_is_right(store: Store) -> None:
    bring(store, 1, scored("pulse", "082", 0.999, 0))
    (task,) = tasks(store)
    verify(store, task.sheet, task.field.key, task.row, outcome=Outcome.VALUE, text="82", operator=OPERATOR)
    assert trusted(store).accepted == Watch(1, 0)


@pytest.mark.usefixtures("_plain")
def test_a_void_sheet_says_nothing(store: Store) -> None:
    for number in (1, 2):
        bring(store, number, scored("pulse", "82", 0.999, 0))
    for task in tasks(store):
        answer(store, task)
    assert trusted(store).accepted == Watch(2, 0)
    explain(store, [queries.sheets(store)[0].serial], Word.VOID, "twice", operator=OPERATOR)
    assert trusted(store).accepted == Watch(1, 0)


@pytest.mark.usefixtures("_plain")
def test_a_scan_that_counts_no_more_says_nothing(store: Store) -> None:
    serial = bring(store, 1, scored("pulse", "82", 0.999, 0))
    answer(store, tasks(store)[0])
    bring_again(store, serial, scored("pulse", "28", 0.999, 0))
    assert trusted(store).accepted == Watch(1, 0)
    keep(store, serial, 1, Choice.LATEST, operator=OPERATOR)
    assert trusted(store).accepted == Watch(0, 0)
    assert [one.seen for one in quality.quality(store) if one.source is Source.NUMBERS] == [0]


@pytest.mark.usefixtures("_plain")
def test_what_was_called_blank_is_told_apart(store: Store) -> None:
    bring(store, 1, scored("pulse", "82", 0.999, 0), policy=BLANKS)
    for task in tasks(store):
        if task.field.key == "code":
            verify(store, task.sheet, "code", None, outcome=Outcome.VALUE, text="A1", operator=OPERATOR)
        elif task.field.key == "sex":
            verify(store, task.sheet, "sex", None, outcome=Outcome.BLANK, operator=OPERATOR)
    blanks = next(one for one in quality.quality(store) if one.source is Verdict.BLANK)
    assert trusted(store).blank == Watch(blanks.seen, blanks.wrong)


def test_the_interval_starts_at_nothing_where_none_was_wrong() -> None:
    low, high = Watch(300, 0).interval
    assert (low, round(high, 3)) == (0.0, 0.01)
    assert Watch(300, 3).interval == exact_interval(3, 300)
    assert Watch(0, 0).interval == (0.0, 1.0)

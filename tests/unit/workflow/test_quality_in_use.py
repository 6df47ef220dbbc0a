"""Samples of what is accepted, shown unannounced; acceptance that tightens by itself; decisions taken again."""

from dataclasses import replace
from random import Random

import pytest

from recon.errors import CalibrationUnchanged
from recon.model.calibration import NEVER, Source
from recon.model.form import Kind
from recon.model.ledger import Act
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.model.sheet import SheetState
from recon.model.verification import Outcome
from recon.store import Store, ledger, queries, trust
from recon.verification import sampling
from recon.workflow import quality, verifying
from recon.workflow.accounting import status
from recon.workflow.calibrating import reset
from recon.workflow.checking import check
from recon.workflow.reading_out import readings
from recon.workflow.repeats import Choice, keep
from recon.workflow.verifying import current_value, tasks, verify
from tests.helpers.quality_store import (
    BLANKS,
    NONE,
    PLAIN,
    answer,
    answer_all,
    bring,
    bring_again,
    bring_many,
    scored,
    serial,
)
from tests.helpers.store_samples import OPERATOR, reading

GOOD = scored("pulse", "82", 0.9999, 0)


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "SHIPPED", PLAIN)


def numbers(store: Store) -> quality.Quality:
    return next(one for one in quality.quality(store) if one.source is Source.NUMBERS)


def acts(store: Store) -> list[Act]:
    return [entry.act for _, entry in ledger.entries(store.db)]


def test_a_drawn_field_waits_like_any_doubtful_one(store: Store) -> None:
    doubtful = replace(scored("pulse", "91", 0.5, 1, Verdict.REVIEW), reason=Reason.UNSURE)
    code = bring(store, 1, GOOD, doubtful)
    sample, other = tasks(store, sheet=code)
    assert (sample.reading.verdict, sample.reading.reason) == (other.reading.verdict, other.reading.reason)
    assert sample.reading.value == "82"
    assert sample.reading.confidence < GOOD.confidence
    assert queries.sheet(store, code).state is SheetState.TO_VERIFY
    assert current_value(store, code, "pulse", 0) is None
    rows = [row for row in readings(store, sheet=code) if row["field"] == "pulse"]
    assert {row["verdict"] for row in rows} == {"review"}
    assert rows[0]["confidence"] == sample.reading.confidence
    assert status(store)["fields"]["review"] == 2
    assert status(store)["fields"]["accepted"] == 0


def test_once_seen_it_is_what_it_was(store: Store) -> None:
    code = bring(store, 1, GOOD)
    answer(store, tasks(store)[0])
    row = next(row for row in readings(store, sheet=code) if (row["field"], row["row"]) == ("pulse", 0))
    assert (row["verdict"], row["confidence"]) == ("accepted", GOOD.confidence)
    assert numbers(store).seen == 1
    assert numbers(store).wrong == 0
    assert check(store) == ()


def test_what_is_not_drawn_is_accepted_as_ever(store: Store) -> None:
    code = bring(store, 1, GOOD, policy=NONE)
    assert tasks(store) == ()
    assert current_value(store, code, "pulse", 0) == "82"
    assert numbers(store).seen == numbers(store).unseen == 0


def test_readings_that_nothing_is_known_of_are_never_drawn(store: Store) -> None:
    bring(store, 1, replace(GOOD, source=None))
    assert tasks(store) == ()


def test_draws_can_be_made_again_by_who_has_the_secret(store: Store) -> None:
    policy = replace(NONE, sample_share_critical=0.3)
    for number in range(60):
        bring(store, number, scored("pulse", "82", 0.99, 0), scored("pulse", "83", 0.99, 1), policy=policy)
    secret = trust.secret(store)
    assert secret is not None
    expected = {
        (one.sheet, one.reading.row)
        for one in queries.standings(store)
        if one.reading.source is not None
        and sampling.draw(secret, one.page.digest, one.page.position, one.reading.field, one.reading.row) < 0.3
    }
    assert {(task.sheet, task.row) for task in tasks(store)} == expected
    assert 15 < len(expected) < 60
    assert acts(store).count(Act.SAMPLING_STARTED) == 1


def test_a_reader_as_good_as_promised_goes_on(store: Store) -> None:
    bring_many(store, range(30), Random(1))
    answer_all(store, Random(2), wrong=0.0)
    assert numbers(store).seen == 60
    assert numbers(store).interval[1] == pytest.approx(0.0596, abs=1e-4)
    assert quality.tightened(store) == ()


def test_a_reader_that_breaks_its_promise_is_trusted_less(store: Store) -> None:
    bring_many(store, range(4), Random(1), score=0.97)
    unseen = bring(store, 99, scored("pulse", "60", 0.961, 0), scored("pulse", "61", 1.0, 1), policy=NONE)
    assert current_value(store, unseen, "pulse", 0) == "60"
    answer_all(store, Random(3), wrong=0.5)
    assert quality.tightened(store) == (Source.NUMBERS,)
    assert 0.97 < quality.calibration(store).curve(Source.NUMBERS).threshold < 0.9701
    assert quality.calibration(store).curve(Source.DATES) == quality.SHIPPED.curve(Source.DATES)
    # what had been accepted, and nobody has received yet, goes to a person
    assert [task.row for task in tasks(store, sheet=unseen)] == [0]
    assert tasks(store, sheet=unseen)[0].reading.reason is Reason.UNSURE
    assert queries.sheet(store, unseen).state is SheetState.TO_VERIFY
    assert numbers(store).tightened
    assert check(store) == ()


def test_another_scan_of_a_delivered_page_goes_to_a_person_too(store: Store) -> None:
    code = bring(store, 99, scored("pulse", "60", 0.961, 0), policy=NONE)
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_MATCHED, code, {"patient": "8001234", "weight": 1.0, "reasons": []})
        journal.record(Act.DELIVERED, code, {"destination": "http://fhir", "receipt": {}})
    bring_again(store, code, scored("pulse", "80", 0.962, 0))
    bring_many(store, range(4), Random(1), score=0.97)
    answer_all(store, Random(3), wrong=0.5)
    assert quality.tightened(store) == (Source.NUMBERS,)
    keep(store, code, 1, Choice.LATEST, operator=OPERATOR)
    assert queries.sheet(store, code).state is SheetState.TO_VERIFY
    assert current_value(store, code, "pulse", 0) is None
    assert check(store) == ()


def test_tightened_once_more_it_accepts_nothing_until_a_person_lifts_it(store: Store) -> None:
    for round_ in range(2):
        bring_many(store, range(10 * round_, 10 * round_ + 2), Random(1), score=0.97 + 0.01 * round_)
        answer_all(store, Random(1), wrong=1.0)
    assert acts(store).count(Act.ACCEPTANCE_TIGHTENED) == 2
    assert quality.calibration(store).curve(Source.NUMBERS).threshold == NEVER
    bring(store, 50, scored("pulse", "82", 1.0, 0), policy=NONE)
    assert [task.sheet for task in tasks(store)] == [serial(50)]  # read under the old rule, judged by the new one
    reset(store, Source.NUMBERS, operator=OPERATOR)
    assert quality.calibration(store) == quality.SHIPPED
    assert (numbers(store).seen, numbers(store).tightened) == (0, False)
    assert [task.sheet for task in tasks(store)] == [serial(50)]
    assert check(store) == ()
    with pytest.raises(CalibrationUnchanged):
        reset(store, Source.NUMBERS, operator=OPERATOR)


def test_the_account_tells_of_it(store: Store) -> None:
    bring(store, 1, GOOD, scored("pulse", "70", 0.99, 1))
    answer(store, tasks(store)[0], is_right=False)
    told = next(one for one in status(store)["quality"]["sources"] if one["source"] == "numbers")
    assert (told["samples"], told["wrong"], told["waiting"]) == (1, 1, 1)
    assert told["interval"] == pytest.approx([0.025, 1.0])


def blank(store: Store) -> quality.Quality:
    return next(one for one in quality.quality(store) if one.source is Verdict.BLANK)


def answer_blank(store: Store, task: verifying.Task, text: str | None = None) -> None:
    outcome = Outcome.BLANK if text is None else Outcome.VALUE
    verify(store, task.sheet, task.field.key, task.row, outcome=outcome, text=text, operator=OPERATOR)


def test_a_blank_field_is_drawn_too_and_looks_like_a_faint_one(store: Store) -> None:
    faint = replace(scored("pulse", "82", 0.5, 1, Verdict.REVIEW), candidates=(Candidate(None, 0.0),), source=None)
    code = bring(store, 1, GOOD, replace(faint, reason=Reason.FAINT), policy=replace(BLANKS, sample_share=50.0))
    asked = {(task.field.key, task.row): task.reading for task in tasks(store, sheet=code)}
    real = asked.pop(("pulse", 1))
    drawn = [one for one in asked.values() if one.kind.boxed]
    assert drawn
    assert {(one.verdict, one.reason, one.candidates) for one in drawn} == {
        (real.verdict, real.reason, real.candidates)
    }
    assert queries.sheet(store, code).state is SheetState.TO_VERIFY
    assert (blank(store).seen, blank(store).unseen) == (0, len(asked))
    assert check(store) == ()


def test_a_sheet_with_nothing_on_it_is_not_asked_about(store: Store) -> None:
    code = bring(store, 1, policy=replace(BLANKS, sample_share=50.0))
    assert queries.sheet(store, code).state is SheetState.BLANK
    assert tasks(store) == ()
    assert blank(store).unseen == 0


def test_what_was_missed_in_blank_fields_sends_their_like_to_a_person(store: Store) -> None:
    unseen = bring(store, 99, GOOD, policy=NONE)
    assert tasks(store) == ()
    for number in range(2):
        bring(store, number, GOOD, policy=replace(BLANKS, sample_share=50.0))
    for task in tasks(store)[:3]:
        answer_blank(store, task)
    assert (blank(store).seen, blank(store).wrong) == (3, 0)
    for task in [task for task in tasks(store) if task.field.key == "pulse"][:2]:
        answer_blank(store, task, "77")
    assert quality.tightened(store) == (Verdict.BLANK,)
    # those in a row where something is written, on every sheet that nobody has received yet
    asked = {(task.field.key, task.row) for task in tasks(store, sheet=unseen)}
    assert asked
    assert {row for _, row in asked} == {0}
    later = bring(store, 50, GOOD, policy=NONE)
    assert {(task.field.key, task.row) for task in tasks(store, sheet=later)} == asked
    assert check(store) == ()
    reset(store, Verdict.BLANK, operator=OPERATOR)
    bring(store, 51, GOOD, policy=NONE)
    assert tasks(store, sheet=serial(51)) == ()


def test_should_that_not_do_every_blank_field_goes_to_a_person(store: Store) -> None:
    for number in range(4):
        bring(store, number, GOOD, policy=replace(BLANKS, sample_share=50.0))
        (missed,) = (task for task in tasks(store) if (task.field.key, task.row) == ("pulse", 1))
        answer_blank(store, missed, "77")
    assert acts(store).count(Act.ACCEPTANCE_TIGHTENED) == 2
    later = bring(store, 50, GOOD, policy=NONE)
    standings = (one for one in queries.standings(store, serial=later) if one.reading.kind is not Kind.LABEL)
    blanks = [one for one in standings if not one.written]
    assert len(tasks(store, sheet=later)) == len(blanks) > 10
    assert check(store) == ()


def repeating(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every decision taken again by somebody else."""
    monkeypatch.setattr(quality, "Policy", lambda: replace(Policy(), repeat_share=1.0))


def test_a_decision_is_taken_again_by_another_person(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD)
    first = tasks(store, operator="claire")[0]
    answer(store, first, operator="claire")
    assert tasks(store) == tasks(store, operator="claire") == ()
    (again,) = tasks(store, operator="denis")
    assert again.reading == first.reading  # nothing tells that it is not the first time
    assert queries.sheet(store, code).state is SheetState.VERIFIED
    take_again(store, again, "82")
    assert tasks(store, operator="denis") == ()
    assert status(store)["quality"]["people"] == {
        "repeated": 1,
        "differing": 0,
        "interval": [0.0, pytest.approx(0.975)],
    }
    assert check(store) == ()


def test_what_is_asked_again_stands_among_the_others_where_its_sheet_was_scanned(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeating(monkeypatch)
    sheets = [bring(store, number, GOOD) for number in range(3)]
    answer(store, tasks(store, sheet=sheets[1])[0], operator="claire")
    assert [task.sheet for task in tasks(store, operator="denis")] == sheets


def test_a_corrected_blank_field_is_asked_again_as_a_faint_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD, replace(reading("sex", None, Verdict.BLANK), source=Source.MARKS), policy=NONE)
    verify(store, code, "sex", None, outcome=Outcome.VALUE, text="F", operator="claire")
    (again,) = tasks(store, operator="denis")
    assert (again.reading.verdict, again.reading.reason) == (Verdict.REVIEW, Reason.FAINT)


def test_two_people_who_differ_leave_it_open(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD)
    answer(store, tasks(store)[0], operator="claire")
    take_again(store, tasks(store, operator="denis")[0], "87")
    assert queries.sheet(store, code).state is SheetState.TO_VERIFY
    assert [task.row for task in tasks(store)] == [0]
    assert current_value(store, code, "pulse", 0) is None
    assert status(store)["quality"]["people"]["differing"] == 1
    assert check(store) == ()


def test_two_people_who_differ_about_an_accepted_field_do_not_leave_it_to_the_machine(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD, policy=NONE)
    verify(store, code, "pulse", 0, outcome=Outcome.VALUE, text="87", operator="claire")
    take_again(store, tasks(store, operator="denis")[0], "81")
    assert current_value(store, code, "pulse", 0) is None
    assert queries.sheet(store, code).state is SheetState.TO_VERIFY
    assert [task.reading.reason for task in tasks(store)] == [Reason.UNSURE]
    assert check(store) == ()


def test_a_second_person_who_thinks_better_of_it_leaves_it_open_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD)
    answer(store, tasks(store)[0], operator="claire")
    (again,) = tasks(store, operator="denis")
    take_again(store, again, "82")
    take_again(store, again, "87")
    assert current_value(store, code, "pulse", 0) is None
    assert status(store)["quality"]["people"]["differing"] == 1
    take_again(store, again, "87")
    assert current_value(store, code, "pulse", 0) == "87"


def test_what_was_disputed_once_is_not_asked_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD)
    answer(store, tasks(store)[0], operator="claire")
    take_again(store, tasks(store, operator="denis")[0], "87")
    answer(store, tasks(store, operator="claire")[0], operator="claire")
    assert tasks(store, operator="denis") == ()
    assert current_value(store, code, "pulse", 0) == "82"


def test_zeros_before_a_number_are_no_difference(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    bring(store, 1, GOOD)
    answer(store, tasks(store)[0], operator="claire")
    take_again(store, tasks(store, operator="denis")[0], "082")
    assert status(store)["quality"]["people"]["differing"] == 0


def test_a_correction_of_what_was_accepted_is_taken_again_like_any(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD, policy=NONE)
    verify(store, code, "pulse", 0, outcome=Outcome.VALUE, text="87", operator="claire")
    (again,) = tasks(store, operator="denis")
    assert (again.reading.verdict, again.reading.reason) == (Verdict.REVIEW, Reason.UNSURE)
    assert again.reading.confidence < GOOD.confidence


def test_a_decision_overtaken_meanwhile_is_an_ordinary_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    repeating(monkeypatch)
    code = bring(store, 1, GOOD)
    answer(store, tasks(store)[0], operator="claire")
    (again,) = tasks(store, operator="denis")
    answer(store, again, is_right=False, operator="claire")
    take_again(store, again, "82")
    assert current_value(store, code, "pulse", 0) == "82"
    assert status(store)["quality"]["people"]["repeated"] == 0


def take_again(store: Store, task: verifying.Task, text: str) -> None:
    field = task.field.key
    verify(store, task.sheet, field, task.row, outcome=Outcome.VALUE, text=text, operator="denis", again=task.again)

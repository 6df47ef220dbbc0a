"""A typed value has to keep the rules that a read one has, or is asked about once more; it is never refused."""

from dataclasses import replace

import pytest

from recon.errors import InvalidValue
from recon.language import tr
from recon.model.form import Check, Form, Kind, Rule
from recon.model.reading import Reading, Reason, Value, Verdict
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.workflow.questioning import oddity
from recon.workflow.verifying import verify
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, sample_form, sample_patient, scan_sheet

SHEET = SERIALS[0]
CHECKS = (Check("pulse", "<", "temperature"), Check("time", "ascending"))
FORM = replace(sample_form(), checks=CHECKS)  # a pulse below the temperature: what two numbers of the form can break


def say(store: Store, field: str, text: str, row: int | None = None, *, force: bool = False) -> Value:
    done = verify(store, SHEET, field, row, outcome=Outcome.VALUE, text=text, operator=OPERATOR, force=force)
    return done.value


def odd(store: Store, about: Reading, value: Value, form: Form = FORM) -> str:
    return oddity(store, queries.sheet(store, SHEET), form, about, value, queries.standings(store, serial=SHEET))


def doubtful(key: str, value: Value, reason: Reason = Reason.UNSURE, row: int | None = None) -> Reading:
    return reading(key, value, Verdict.REVIEW, reason, row=row)


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("day", "05/03/2026", Reason.IN_FUTURE),
        ("day", "01/03/2020", Reason.OUT_OF_RANGE),
        ("name", "Dupont", Reason.IDENTITY),
    ],
)
def test_what_may_be_a_slip_is_asked_about_and_taken_when_it_is_said_again(
    store: Store, field: str, text: str, reason: Reason
) -> None:
    scan_sheet(store, issue(store, patient=sample_patient()), doubtful("day", "2026-03-01"), doubtful("name", "LE"))
    with pytest.raises(InvalidValue) as refused:
        say(store, field, text)
    assert refused.value.details["reason"] == tr(f"reasons.{reason}")
    assert refused.value.details["confirmable"] is True
    assert queries.standings(store, serial=SHEET, waiting=True)
    assert say(store, field, text, force=True)


@pytest.mark.parametrize(("field", "text"), [("day", "01/03/2026"), ("day", "28/02/2026"), ("name", "Le Goff")])
def test_what_is_in_order_is_taken_at_once(store: Store, field: str, text: str) -> None:
    scan_sheet(store, issue(store, patient=sample_patient()), doubtful("day", "2026-03-01"), doubtful("name", "LE"))
    assert say(store, field, text)


def test_a_person_who_was_told_already_is_not_asked_again(store: Store) -> None:
    scan_sheet(store, issue(store), future := doubtful("day", "2026-03-09", Reason.IN_FUTURE))
    assert odd(store, future, "2026-03-09") == ""
    assert odd(store, future, "2026-03-10") == tr("reasons.in_future")
    assert odd(store, replace(future, reason=Reason.UNSURE), "2026-03-09") == tr("reasons.in_future")


def test_check_digits_have_to_agree(store: Store) -> None:
    scan_sheet(store, issue(store), about := doubtful("pulse", "18", row=0))
    fields = tuple(replace(one, rule=Rule(check="luhn")) if one.key == "pulse" else one for one in FORM.fields)
    assert odd(store, about, "19", replace(FORM, fields=fields)) == tr("reasons.check_digit")
    assert odd(store, about, "18", replace(FORM, fields=fields)) == ""


def test_fields_have_to_agree_with_what_stands_in_the_others(store: Store) -> None:
    about = doubtful("pulse", "40", row=0)
    scan_sheet(store, issue(store), about, reading("temperature", "37.5", row=0), reading("temperature", "45.0", row=1))
    assert odd(store, about, "38") == tr("reasons.value.disagrees", field="Temperature")
    assert odd(store, about, "37") == ""
    assert odd(store, replace(about, reason=Reason.CHECK), "40") == ""  # told when it was asked
    other_row = replace(about, row=1)
    assert odd(store, other_row, "44") == ""


def test_what_is_still_open_is_not_held_against_a_value(store: Store) -> None:
    scan_sheet(store, issue(store), about := doubtful("pulse", "40", row=0), doubtful("temperature", "37.5", row=0))
    assert odd(store, about, "40") == ""
    say(store, "temperature", "37.5", 0)
    assert odd(store, about, "40") == tr("reasons.value.disagrees", field="Temperature")


def test_times_have_to_ascend(store: Store) -> None:
    about = doubtful("time", "08:00", row=1)
    scan_sheet(store, issue(store), reading("time", "07:45", row=0), about)
    assert odd(store, about, "07:30") == tr("reasons.value.not_ascending")
    assert odd(store, about, "07:50") == ""


def test_a_total_has_to_be_the_sum_of_what_is_known(store: Store) -> None:
    form = replace(FORM, checks=(Check("code", "sum", of=("pulse", "-temperature")),))
    fields = tuple(replace(one, kind=Kind.DIGITS) if one.key == "code" else one for one in form.fields)
    form = replace(form, fields=fields)
    about = doubtful("code", "999")
    scan_sheet(store, issue(store), about, reading("pulse", "80", row=0), doubtful("pulse", "70", row=1),
               reading("temperature", "37.5", row=0))  # fmt: skip
    assert odd(store, about, "100", form) == ""  # one of the parts is still open
    say(store, "pulse", "70", 1)
    assert odd(store, about, "112.5", form) == ""
    assert odd(store, about, "112.6", form) == tr(
        "reasons.value.not_the_sum", field="Code", sum="Heart rate − Temperature"
    )


def test_a_part_has_to_go_with_its_total_unless_a_part_is_illegible(store: Store) -> None:
    form = replace(FORM, checks=(Check("temperature", "sum", of=("pulse",)),))
    about = doubtful("pulse", "40", row=0)
    scan_sheet(store, issue(store), about, reading("temperature", "41.0", row=0), reading("pulse", "30", row=1),
               doubtful("temperature", "30.5", row=1))  # fmt: skip
    assert odd(store, about, "41", form) == ""
    assert odd(store, about, "40", form) == tr("reasons.value.not_the_sum", field="Temperature", sum="Heart rate")
    verify(store, SHEET, "temperature", 1, outcome=Outcome.ILLEGIBLE, operator=OPERATOR)
    assert odd(store, replace(about, row=1), "30", form) == ""


def test_a_mark_that_calls_for_more_is_asked_about(store: Store) -> None:
    form = replace(FORM, checks=(Check("notes", "needed_if", "sex", "F"), Check("code", "empty_unless", "sex", "M")))
    about = doubtful("sex", "M")
    scan_sheet(store, issue(store), about)
    assert odd(store, about, "M", form) == ""
    assert odd(store, about, "F", form) == tr("reasons.value.needs", field="Notes")
    assert odd(store, doubtful("code", "X"), "X", form) == ""  # the mark is still open
    say(store, "sex", "F")
    assert odd(store, doubtful("code", "X"), "X", form) == tr("reasons.value.disagrees", field="Sex")
    say(store, "sex", "M")
    assert odd(store, doubtful("code", "X"), "X", form) == ""


def test_a_picture_counts_as_written(store: Store) -> None:
    form = replace(FORM, checks=(Check("notes", "needed_if", "sex", "F"),))
    notes = reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY)
    scan_sheet(store, issue(store), about := doubtful("sex", "M"), notes)
    assert odd(store, about, "F", form) == ""


def test_marks_and_pictures_are_taken_as_they_are_said(store: Store) -> None:
    scan_sheet(store, issue(store), about := doubtful("sex", "M"))
    assert odd(store, about, "F") == ""
    assert odd(store, replace(about, field="fasting"), True) == ""

"""What is odd about a value that a person typed: the rules that the readers' values have to keep, put as a question.

Nobody is kept from saying what stands on the sheet: these are reasons to ask once more, never to refuse.
"""

from collections.abc import Iterable
from datetime import date

from recon.language import tr
from recon.model.form import Check, Field, Form, Kind
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import Sheet
from recon.model.verification import Outcome
from recon.reading.answer import Answer
from recon.reading.checks import broken
from recon.reading.fields.identity import is_somebody_else
from recon.reading.fields.values import misfit
from recon.store import Store, queries


def oddity(
    store: Store, sheet: Sheet, form: Form, about: Reading, value: Value, standings: Iterable[queries.Standing]
) -> str:
    """Return in words why somebody who says that ``value`` is written should look once more; empty where nothing is.

    Args:
        store: from which come today's date and the patient.
        sheet: whose field it is.
        form: the sheet's.
        about: the field's reading, as it was shown.
        value: what is said to be written.
        standings: what is known of the sheet's fields, for the rules between them.
    """
    patient = None if sheet.patient is None else queries.patient(store, sheet.patient)
    return odd(form, about, value, standings, patient, today(store))


def today(store: Store) -> date:
    """Return the day it is where the store is."""
    return store.clock().astimezone(store.timezone).date()


def odd(
    form: Form,
    about: Reading,
    value: Value,
    standings: Iterable[queries.Standing],
    patient: Patient | None,
    day: date,
) -> str:
    """Return what ``oddity`` does, of a sheet that is ``patient``'s, on that ``day``.

    What the person was told when they were asked, and said all the same, is not asked again.
    """
    field = form.field(about.field)
    if field is None or value is None:
        return ""
    told = about.reason if value == about.value else Reason.NONE
    if reason := _implausible(field, value, patient, day):
        return "" if reason is told else tr(f"reasons.{reason}")
    return "" if told is Reason.CHECK else _disagreement(form, field, about.row, value, standings)


def value_of(standing: queries.Standing) -> Value:
    """Return what stands in the field: what a person said, else what was accepted without one, else None."""
    if standing.verification is not None:
        return standing.verification.value
    is_accepted = standing.reading.verdict is Verdict.ACCEPTED and not standing.waits
    return standing.reading.value if is_accepted else None


def _implausible(field: Field, value: Value, patient: Patient | None, day: date) -> Reason:
    """Return what speaks against the value by itself: marks and free text may say anything."""
    if not isinstance(value, str) or not (field.kind.boxed or field.kind is Kind.BUBBLES):
        return Reason.NONE
    return misfit(field, value, Policy(), day) or _identity(field, value, patient)


def _identity(field: Field, value: Value, patient: Patient | None) -> Reason:
    return Reason.IDENTITY if is_somebody_else(field, value, patient) else Reason.NONE


def _disagreement(
    form: Form, field: Field, row: int | None, value: Value, standings: Iterable[queries.Standing]
) -> str:
    """Return in words with what the value does not agree, of what stands in the other fields by now."""
    answers = {(one.reading.field, one.reading.row): _answer(one) for one in standings}
    answers[field.key, row] = Answer((Candidate(value, 1.0),), Verdict.ACCEPTED)
    check = next((check for check in form.checks if (field.key, row) in broken(check, answers)), None)
    return "" if check is None else _in_words(check, form, field)


def _answer(standing: queries.Standing) -> Answer:
    """Return what stands in the field, as the checks see it: what nobody knows yet is neither a value nor blank."""
    value, decided = value_of(standing), standing.verification
    is_open = standing.waits if decided is None else decided.outcome is Outcome.ILLEGIBLE
    if is_open:
        return Answer((Candidate(None, 0.0),), Verdict.REVIEW, Reason.ILLEGIBLE)
    is_written = standing.written if decided is None else decided.outcome is Outcome.VALUE
    return Answer((Candidate(value, 1.0),), Verdict.ACCEPTED if is_written else Verdict.BLANK)


def _in_words(check: Check, form: Form, field: Field) -> str:
    """Return what a value in ``field`` that breaks ``check`` does not go with."""
    if check.operator == "ascending":
        return tr("reasons.value.not_ascending")
    if check.operator == "sum":
        added = " ".join(f"{'−' if sign < 0 else '+'} {_label(form, term)}" for term, sign in check.terms)
        return tr("reasons.value.not_the_sum", field=_label(form, check.left), sum=added.removeprefix("+ "))
    other = _label(form, check.right if check.left == field.key else check.left)
    is_calling = check.operator == "needed_if" and check.right == field.key
    return tr("reasons.value.needs" if is_calling else "reasons.value.disagrees", field=other)


def _label(form: Form, key: str) -> str:
    field = form.field(key)
    return "" if field is None else field.label

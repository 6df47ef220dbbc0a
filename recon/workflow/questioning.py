"""What is odd about a value that a person typed: the rules that the readers' values have to keep, put as a question.

Nobody is kept from saying what stands on the sheet: these are reasons to ask once more, never to refuse.
"""

from collections.abc import Iterable
from dataclasses import replace

from recon.language import tr
from recon.model.form import Check, Field, Form
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import Sheet
from recon.reading.answer import Answer
from recon.reading.fields.identity import is_somebody_else
from recon.reading.fields.values import misfit
from recon.reading.rules import Answers, apply_rules
from recon.store import Store, queries


def oddity(
    store: Store, sheet: Sheet, form: Form, about: Reading, value: Value, standings: Iterable[queries.Standing]
) -> str:
    """Return in words why somebody who says that ``value`` is written should look once more; empty where nothing is.

    What the person was told when they were asked, and said all the same, is not asked again.

    Args:
        store: from which come today's date and the patient.
        sheet: whose field it is.
        form: the sheet's.
        about: the field's reading, as it was shown.
        value: what is said to be written.
        standings: what is known of the sheet's fields, for the rules between them.
    """
    field = form.field(about.field)
    if field is None or not field.kind.boxed or not isinstance(value, str):
        return ""
    patient = None if sheet.patient is None else queries.patient(store, sheet.patient)
    today = store.clock().astimezone(store.timezone).date()
    told = about.reason if value == about.value else Reason.NONE
    if reason := misfit(field, value, Policy(), today) or _identity(field, value, patient):
        return "" if reason is told else tr(f"reasons.{reason}")
    return "" if told is Reason.CHECK else _disagreement(form, field, about.row, value, standings)


def value_of(standing: queries.Standing) -> Value:
    """Return what stands in the field: what a person said, else what was accepted without one, else None."""
    if standing.verification is not None:
        return standing.verification.value
    is_accepted = standing.reading.verdict is Verdict.ACCEPTED and not standing.waits
    return standing.reading.value if is_accepted else None


def _identity(field: Field, value: Value, patient: Patient | None) -> Reason:
    return Reason.IDENTITY if is_somebody_else(field, value, patient) else Reason.NONE


def _disagreement(
    form: Form, field: Field, row: int | None, value: Value, standings: Iterable[queries.Standing]
) -> str:
    """Return in words with what the value does not agree, of what stands in the other fields by now."""
    answers = {(one.reading.field, one.reading.row): _answer(value_of(one)) for one in standings}
    answers[field.key, row] = _answer(value)
    broken = next((check for check in form.checks if _breaks(form, check, answers, (field.key, row))), None)
    if broken is None:
        return ""
    if broken.operator == "ascending":
        return tr("reasons.value.not_ascending")
    other = form.field(broken.right if broken.left == field.key else broken.left)
    return tr("reasons.value.disagrees", field="" if other is None else other.label)


def _answer(value: Value) -> Answer:
    return Answer((Candidate(value, 1.0),), Verdict.BLANK if value is None else Verdict.ACCEPTED)


def _breaks(form: Form, check: Check, answers: Answers, place: tuple[str, int | None]) -> bool:
    return apply_rules(replace(form, checks=(check,)), answers)[place].reason is Reason.CHECK

"""What the fields of a page say of each other, and what the form asks for: more reasons to show a field to a person."""

from recon.model.form import Field, Form, Role
from recon.model.reading import Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.checks import Answers, Place, broken


def apply_rules(form: Form, answers: Answers) -> Answers:
    """Return the answers with those sent to review that the form's rules call for."""
    ruled = dict(answers)
    for check in form.checks:
        for place in broken(check, answers):
            ruled[place] = ruled[place].to_review(Reason.CHECK)
    for field in form.fields:
        for place in (p for p in answers if p[0] == field.key):
            ruled[place] = _asked(field, place, ruled[place], form, answers)
    return ruled


def _asked(field: Field, place: Place, answer: Answer, form: Form, answers: Answers) -> Answer:
    if answer.verdict is Verdict.BLANK:
        wanted = field.rule.required or (field.role is Role.EVENT_TIME and _row_written(form, field, place[1], answers))
        answer = answer.to_review(Reason.REQUIRED) if wanted else answer
    return answer.to_review(Reason.CRITICAL) if field.critical else answer


def _row_written(form: Form, field: Field, row: int | None, answers: Answers) -> bool:
    """Tell whether anything else of the field's group is written in that row: a value without its time is lost."""
    others = (f.key for f in form.fields if f.group == field.group and f.key != field.key and field.group)
    return any((key, row) in answers and answers[key, row].verdict is not Verdict.BLANK for key in others)

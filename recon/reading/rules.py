"""What the fields of a page say of each other, and what the form asks for: more reasons to show a field to a person."""

from itertools import pairwise

from recon.model.form import Check, Field, Form, Role
from recon.model.reading import Reason, Verdict
from recon.reading.answer import Answer

Place = tuple[str, int | None]
Answers = dict[Place, Answer]


def apply_rules(form: Form, answers: Answers) -> Answers:
    """Return the answers with those sent to review that the form's rules call for."""
    ruled = dict(answers)
    for check in form.checks:
        for place in _broken(check, answers):
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


def _broken(check: Check, answers: Answers) -> set[Place]:
    """Return the places where ``check`` does not hold."""
    if check.operator == "ascending":
        return _descents(check.left, answers)
    broken: set[Place] = set()
    for key, row in answers:
        if key != check.left:
            continue
        left, right = answers[key, row], answers.get((check.right, row))
        if right is not None and not _agree(left, check.operator, right):
            broken |= {(key, row), (check.right, row)}
    return broken


def _descents(key: str, answers: Answers) -> set[Place]:
    """Return every written row that is less than one before it, and that one: either may be misread."""
    rows = sorted((row, str(answers[key, row].value)) for k, row in answers if k == key and row is not None
                  and answers[key, row].value is not None)  # fmt: skip
    pairs = pairwise(rows)
    return {(key, row) for (a, before), (b, after) in pairs if after < before for row in (a, b)}


def _agree(left: Answer, operator: str, right: Answer) -> bool:
    """Tell whether the comparison holds; where a side is blank there is nothing to compare."""
    return left.value is None or right.value is None or holds(str(left.value), str(right.value), operator)


def holds(a: str, b: str, operator: str) -> bool:
    """Tell whether ``a < b`` or ``a <= b``, of two numbers, or two dates or times."""
    # Dates and times are in ISO form, whose order as text is that in time.
    if a.replace(".", "", 1).isdigit() and b.replace(".", "", 1).isdigit():
        return float(a) < float(b) if operator == "<" else float(a) <= float(b)
    return a < b if operator == "<" else a <= b

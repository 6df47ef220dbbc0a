"""The checks of a form as FHIR says them: a condition as ``enableWhen`` where it is one, all others as constraints.

A constraint is put where its fields are: on the group of their section, whose every repetition it then holds for, or
on the whole Questionnaire. None is a ``calculatedExpression``: that would write the total itself, and a total that a
person wrote wrongly is to be seen, not put right in silence.
"""

from collections.abc import Mapping

from recon.design.questionnaire.vocabulary import CONSTRAINT, SECTION_LINK, Json, extension
from recon.design.terms import FieldDefinition, FormDefinition, SectionDefinition, Texts
from recon.language import tr
from recon.model.form import Check, Kind

WHOLE = ""
"""The place of a constraint on the whole Questionnaire."""


def enable_when(field: FieldDefinition, definition: FormDefinition) -> list[Json]:
    """Return the conditions under which ``field`` may be written."""
    fields = {one.key: one for one in definition.fields}
    return [
        _condition(fields[check.right], check.value)
        for check in definition.checks
        if check.operator == "empty_unless" and check.left == field.key
    ]


def _condition(right: FieldDefinition, value: str) -> Json:
    condition: Json = {"question": right.key, "operator": "="}
    if not value:
        return {**condition, "operator": "exists", "answerBoolean": True}
    if right.kind is Kind.TICK:
        return {**condition, "answerBoolean": True}
    return {**condition, "answerCoding": option_code(right, value)}


def option_code(field: FieldDefinition, value: str) -> Json:
    """Return how an answer says the option ``value``: by its code, or by the value where it has none."""
    coding = next((option.coding for option in field.options if option.value == value), None)
    return {"code": value} if coding is None else {"system": coding.system, "code": coding.code}


def constraints(definition: FormDefinition, texts: Texts) -> Mapping[str, list[Json]]:
    """Return the constraints by the key of the section they are put on, or WHOLE; ``texts`` gives their words."""
    found: dict[str, list[Json]] = {}
    for number, check in enumerate(definition.checks, start=1):
        if check.operator == "empty_unless":
            continue
        rule = _Rule(definition, check)
        parts = [
            extension("key", "Id", f"check-{number}"),
            extension("severity", "Code", "warning"),
            extension("human", "String", _told(check, texts)),
            extension("expression", "String", rule.expression()),
        ]
        found.setdefault(rule.place, []).append({"url": CONSTRAINT, "extension": parts})
    return found


def _told(check: Check, texts: Texts) -> str:
    """Return the check in words."""
    names = {
        "left": texts.labels[check.left],
        "right": texts.labels.get(check.right, ""),
        "value": texts.options.get((check.right, check.value), ""),
        "of": " ".join(("+ " if sign > 0 else "− ") + texts.labels[key] for key, sign in check.terms),
    }
    words = {"<": "before", "<=": "not_after", "needed_if": "needed_if" if names["value"] else "needed_with"}
    return tr(f"questionnaire.rules.{words.get(check.operator, check.operator)}", texts.language, **names)


class _Rule:
    """One check as FHIRPath."""

    def __init__(self, definition: FormDefinition, check: Check) -> None:
        self._check = check
        self._sections = {field.key: section for section in definition.sections for field in section.fields}
        self._fields = {field.key: field for field in definition.fields}
        named = (check.left, *filter(None, [check.right]), *(key for key, _ in check.terms))
        places = {self._sections[key].key for key in named}
        is_together = len(places) == 1 and check.operator != "ascending"
        self.place = places.pop() if is_together else WHOLE

    def expression(self) -> str:
        check, left = self._check, self._answers(self._check.left)
        if check.operator == "ascending":
            # those that go back are left out: then there are fewer
            kept = "iif($total.empty() or $this >= $total.last(), $total.combine($this), $total)"
            return f"{left}.aggregate({kept}, {{}}).count() = {left}.count()"
        if check.operator == "sum":
            return self._sum(left)
        right = self._answers(check.right)
        if check.operator == "needed_if":
            return f"{right}{self._being(check)} implies {left}.exists()"
        empty = f"{left}.empty() or {right}.empty() or "
        if self._section(check.right).times and not self._section(check.left).times:
            return f"{empty}{right}.all({left} {check.operator} $this)"
        return f"{empty}{left}.all($this {check.operator} {right})"

    def _section(self, key: str) -> SectionDefinition:
        return self._sections[key]

    def _answers(self, key: str) -> str:
        """Return the path to what is answered to ``key``, from the place of the constraint.

        Inside ``all`` a path would start from what is gone through: %context and %resource do not.
        """
        question = f"item.where(linkId = '{key}').answer.value"
        if self.place:
            return f"%context.{question}"
        return f"%resource.item.where(linkId = '{SECTION_LINK}{self._section(key).key}').{question}"

    def _being(self, check: Check) -> str:
        """Return the condition that the answers to ``check.right`` are as it says."""
        right = self._fields[check.right]
        if not check.value:
            return ".exists()"
        if right.kind is Kind.TICK:
            return ".where($this = true).exists()"
        return f".where(code = '{option_code(right, check.value)['code']}').exists()"

    def _sum(self, left: str) -> str:
        terms = [(self._number(key), sign) for key, sign in self._check.terms]
        sums = [f" {'+' if sign > 0 else '-'} {term}.aggregate($this + $total, 0)" for term, sign in terms]
        total = "".join(sums).removeprefix(" + ")
        total = f"0{total}" if total.startswith(" -") else total
        empty = " and ".join(f"{term}.empty()" for term, _ in terms)
        return f"{left}.empty() or ({empty}) or {left} = {total}"

    def _number(self, key: str) -> str:
        """Return the path to the numbers of a term; of a choice, to the points of what was marked."""
        field = self._fields[key]
        if not field.options:
            return self._answers(key)
        points = "{}"
        for option in reversed(field.options):
            points = f"iif(code = '{option_code(field, option.value)['code']}', {option.value}, {points})"
        return f"{self._answers(key)}.select({points})"

"""``enableWhen`` as checks: a field that may be written only where another one says so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recon.design.questionnaire.draft import Draft, DraftField, DraftSection
from recon.design.questionnaire.nodes import objects, plain, text_of
from recon.design.questionnaire.notes import Notes
from recon.design.questionnaire.vocabulary import Json

_MARKED = ("choice", "choices")


@dataclass(slots=True)
class Conditions:
    """Conditions gathered while a Questionnaire is read; they may name questions that come later."""

    draft: Draft
    notes: Notes
    waiting: list[tuple[DraftField, Json]] = field(default_factory=list)

    def of(self, item: Json, file: Path, link: str) -> list[Json]:
        """Return the item's conditions, all of which must hold; others than such are told."""
        found = objects(file, item, "enableWhen", link)
        if len(found) > 1 and item.get("enableBehavior") != "all":
            self.notes.tell(link, "any_of", count=len(found))
            return []
        return found

    def add(self, fields: Sequence[DraftField], conditions: Sequence[Json]) -> None:
        """Note that ``fields`` are written only under ``conditions``."""
        self.waiting += [(one, condition) for one in fields for condition in conditions]

    def settle(self) -> None:
        """Add a check to the form for every condition that it can have; the others are told."""
        fields = {one.link: one for one in reversed(self.draft.fields)}
        sections = {one.key: section for section in self.draft.sections for one in section.fields}
        for left, condition in self.waiting:
            right = fields.get(plain(text_of(condition, "question")))
            check = right and _check(left, right, condition)
            if not check or right is None or not _meet(sections[left.key], sections[right.key]):
                self.notes.tell(left.link, "condition", question=text_of(condition, "question") or "-")
            elif not self._is_known(check):
                self.draft.checks.append(check)

    def _is_known(self, check: dict[str, Any]) -> bool:
        names = ("left", "operator", "right")
        return any(all(known.get(name) == check[name] for name in names) for known in self.draft.checks)


def _meet(one: DraftSection, other: DraftSection) -> bool:
    """Tell whether fields of both sections can be compared: rows only with those of the same section."""
    return one is other or not (_is_repeated(one) and _is_repeated(other))


def _is_repeated(section: DraftSection) -> bool:
    return any(way in section.entries for way in ("columns", "rows", "blocks"))


def _check(left: DraftField, right: DraftField, condition: Json) -> dict[str, Any] | None:
    """Return the check that says the same as the condition, None where none does."""
    check = {"left": left.key, "operator": "empty_unless", "right": right.key}
    answer = next((value for name, value in condition.items() if name.startswith("answer")), None)
    operator = condition.get("operator")
    if left is right:
        return None
    if operator == "exists":
        return check if answer is True else None
    value = _value(right, answer) if operator == "=" else None
    return {**check, "value": value} if value else None


def _value(right: DraftField, answer: Any) -> str | None:
    """Return the option of ``right`` that ``answer`` is, None where it is none."""
    kind = right.entries["kind"]
    if kind == "tick":
        return "true" if answer is True else None
    if kind not in _MARKED:
        return None
    if isinstance(answer, bool):
        wanted = "yes" if answer else "no"
        return next((option.value for option in right.options if option.value == wanted), None)
    coding = answer if isinstance(answer, dict) else {"code": str(answer)}
    said = (text_of(coding, "system"), text_of(coding, "code"))
    return next((option.value for option in right.options if option.answer == said), None)

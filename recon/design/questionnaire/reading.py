"""A Questionnaire, recon's own or others', as a form to be: groups become sections, questions fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recon.design.questionnaire import own
from recon.design.questionnaire.answers import Asked, fields_of, label_of
from recon.design.questionnaire.conditions import Conditions
from recon.design.questionnaire.draft import Draft, DraftField, DraftSection, Words
from recon.design.questionnaire.naming import Names, form_key, right_coding
from recon.design.questionnaire.nodes import (
    MOST_DEPTH,
    MOST_ITEMS,
    languages_in,
    objects,
    plain,
    refuse,
    text_of,
    words_of,
)
from recon.design.questionnaire.notes import Notes
from recon.design.questionnaire.unsaid import tell_unsaid, tell_unsaid_of_form
from recon.design.questionnaire.vocabulary import HIDDEN, MAX_OCCURS, SECTION_LINK, Json, first
from recon.language import LANGUAGES, current

USUAL_TIMES, MOST_ROWS = 5, 60


@dataclass(slots=True)
class _Place:
    """Where questions go: under which title, repeated how; ``section`` is the one open there, if any."""

    title: Words
    link: str
    entries: dict[str, Any] = field(default_factory=dict)
    section: DraftSection | None = None
    conditions: list[Json] = field(default_factory=list)
    hint: Words = field(default_factory=dict)

    @property
    def is_repeated(self) -> bool:
        return any(way in self.entries for way in own.WAYS)


def draft_of(file: Path, whole: Json, key: str | None) -> tuple[Draft, Notes]:
    """Return the form that the Questionnaire ``whole`` makes, and what is told of what it cannot have as it was.

    Args:
        file: where the Questionnaire was read, for what is wrong with it.
        whole: the Questionnaire.
        key: the form's key; made of the Questionnaire's name where none is given.

    Raises:
        UsageError: if its items are not as FHIR has them, or nothing in it can be asked on paper.
    """
    reader = _Reader(file, whole, key)
    return reader.read(), reader.notes


class _Reader:
    def __init__(self, file: Path, whole: Json, key: str | None) -> None:
        self._file, self._whole = file, whole
        self.notes = Notes()
        self._fields, self._sections = Names("label"), Names()
        self._links: set[str] = set()
        spoken = text_of(whole, "language")[:2].lower()
        self._main = spoken if spoken in LANGUAGES else current()
        if spoken != self._main:
            self.notes.tell("-", "language", lang=text_of(whole, "language") or "-", main=self._main)
        others = dict.fromkeys(sorted(languages_in(whole)))
        languages = (self._main, *(language for language in others if language != self._main))
        entries = own.entries_in(whole)
        names = (text_of(whole, name) for name in ("name", "id", "title"))
        found = key or next(filter(None, map(form_key, (text_of(whole, "id") if entries else "", *names))), "form")
        title = words_of(whole, "title", self._main) or {self._main: text_of(whole, "name") or found}
        self._draft = Draft(found, languages, title, own=bool(entries))
        self._draft.entries = {name: value for name, value in entries.items() if name in own.OF_FORM}
        self._conditions = Conditions(self._draft, self.notes)
        self._checks = entries.get("checks", [])

    def read(self) -> Draft:
        draft = self._draft
        draft.coding = self._coding(self._whole, "-")
        tell_unsaid_of_form(self._whole, self.notes, own=draft.own)
        self._items(self._whole, _Place({}, "-"), 0)
        if not draft.fields:
            raise refuse(self._file, "no_questions")
        for check in self._checks if isinstance(self._checks, list) else []:
            if isinstance(check, dict):
                draft.checks.append({name: value for name, value in check.items() if name in own.OF_CHECK})
        self._conditions.settle()
        self._tell_untranslated()
        return draft

    def _items(self, node: Json, place: _Place, depth: int) -> None:
        if depth > MOST_DEPTH:
            raise refuse(self._file, "too_deep", most=MOST_DEPTH)
        for item in objects(self._file, node, "item", place.link):
            self._item(item, place, depth)
        if place.hint:
            self._leftover(place)

    def _item(self, item: Json, place: _Place, depth: int) -> None:
        link = plain(str(item.get("linkId", ""))) or "-"
        if link in self._links or link == "-":
            self.notes.tell(link, "same_link" if link in self._links else "no_link")
        self._links.add(link)
        if len(self._links) > MOST_ITEMS:
            raise refuse(self._file, "too_many", most=MOST_ITEMS)
        if first(item, HIDDEN, bool):
            self.notes.tell(link, "hidden", text=text_of(item, "text"))
            return
        kind = text_of(item, "type")
        if kind == "group":
            self._group(item, link, place, depth)
        elif kind == "display":
            self._display(item, link, place)
        else:
            self._question(item, link, place, depth)

    def _group(self, item: Json, link: str, outer: _Place, depth: int) -> None:
        tell_unsaid(item, link, self.notes)
        title = words_of(item, "text", self._main)
        conditions = [*outer.conditions, *self._conditions.of(item, self._file, link)]
        if outer.is_repeated:
            self.notes.tell(link, "joined", text=title.get(self._main, ""))
            inside = outer
        else:
            inside = _Place(self._under(outer.title, title), link, self._repeated(item, link), conditions=conditions)
        before = len(self._draft.fields)
        self._items(item, inside, depth + 1)
        if len(self._draft.fields) == before:
            self.notes.tell(link, "empty_group", text=title.get(self._main, ""))
        if inside is not outer:
            outer.section = None  # what follows stands under the outer title again

    def _under(self, outer: Words, inner: Words) -> Words:
        if not (outer and inner):
            return inner or outer
        languages = self._draft.languages
        said = self._draft.said
        return {language: f"{said(outer, language)} – {said(inner, language)}" for language in languages}

    def _repeated(self, item: Json, link: str) -> dict[str, Any]:
        """Return how the section is repeated: as recon wrote it, else in the rows of a table."""
        entries = own.section_entries(item)
        if entries or item.get("repeats") is not True:
            return entries
        times = first(item, MAX_OCCURS, int)
        rows = min(max(times or USUAL_TIMES, 1), MOST_ROWS)
        if rows != times:
            self.notes.tell(link, "rows", rows=rows)
        return {"rows": rows}

    def _display(self, item: Json, link: str, place: _Place) -> None:
        """Words between the questions are the hint of the next one."""
        if place.hint:
            self._leftover(place)
        tell_unsaid(item, link, self.notes)
        place.hint = label_of(item, link, self._main, self.notes)

    def _leftover(self, place: _Place) -> None:
        """Give a hint that no question follows to the last one before it, if that has none; else tell it."""
        last = place.section.fields[-1] if place.section else None
        if last is not None and not last.hint:
            last.hint = place.hint
        else:
            self.notes.tell(place.link, "display", text=place.hint.get(self._main, ""))
        place.hint = {}

    def _question(self, item: Json, link: str, place: _Place, depth: int) -> None:
        label = label_of(item, link, self._main, self.notes)
        is_own = "kind" in own.entries_in(item)
        tell_unsaid(item, link, self.notes)
        alone = not is_own and self._is_repeated_alone(item, link, place)
        target = _Place(label, link, self._repeated(item, link), conditions=place.conditions) if alone else place
        fields = [self._own(item, link, label)] if is_own else self._foreign(item, link, label, target)
        self._open(target).fields += fields
        fields[0].coding = self._coding(item, link)
        if place.hint:
            fields[0].hint, place.hint = fields[0].hint or place.hint, {}
        conditions = [*place.conditions, *self._conditions.of(item, self._file, link)]
        self._conditions.add(fields, conditions)
        self._children(item, link, target, fields[0], depth)
        if alone:
            place.section = None

    def _is_repeated_alone(self, item: Json, link: str, place: _Place) -> bool:
        """Tell whether the question makes a table of its own: it has several answers that are no marks."""
        if item.get("repeats") is not True or text_of(item, "type") in ("choice", "open-choice", "coding"):
            return False
        if place.is_repeated:
            self.notes.tell(link, "repeats_in_rows")
        return not place.is_repeated

    def _open(self, place: _Place) -> DraftSection:
        if place.section is None:
            key = self._sections.field(place.link.removeprefix(SECTION_LINK) if place.link != "-" else "questions")
            place.section = DraftSection(key, place.link, dict(place.entries), place.title)
            self._draft.sections.append(place.section)
        return place.section

    def _own(self, item: Json, link: str, label: Words) -> DraftField:
        made = DraftField(self._fields.field(link), link, own.field_entries(item), label)
        if made.entries["kind"] == "tick":
            made.options = own.tick_option(item, Names())
        elif made.entries["kind"] in ("choice", "choices"):
            asked = self._asked(item, link, once=True)
            given = objects(self._file, item, "answerOption", link)
            options = [own.own_option(one, self._main) for one in given]
            made.options = [one for one in options if one] if all(options) else fields_of(asked, label)[0].options
        return made

    def _foreign(self, item: Json, link: str, label: Words, place: _Place) -> list[DraftField]:
        fields = fields_of(self._asked(item, link, once=not place.is_repeated), label)
        if item.get("required") is True:
            fields[0].entries["required"] = True
        return fields

    def _asked(self, item: Json, link: str, *, once: bool) -> Asked:
        return Asked(self._file, item, self._whole, self._draft.languages, link, self._fields, self.notes, once)

    def _children(self, item: Json, link: str, place: _Place, made: DraftField, depth: int) -> None:
        """Take what stands under a question: words are its hint, questions follow it."""
        children = objects(self._file, item, "item", link)
        hints = [one for one in children if text_of(one, "type") == "display"]
        if hints and not made.hint:
            head, hints = hints[0], hints[1:]
            under = plain(str(head.get("linkId", ""))) or link
            tell_unsaid(head, under, self.notes)
            made.hint = label_of(head, under, self._main, self.notes)
        for one in hints:
            self.notes.tell(link, "display", text=text_of(one, "text"))
        rest = [one for one in children if text_of(one, "type") != "display"]
        self._items({"item": rest}, place, depth + 1)

    def _coding(self, node: Mapping[str, Any], link: str) -> dict[str, str] | None:
        """Return the first right code of ``node``; the others are told."""
        codes = objects(self._file, node, "code", link)
        right = [coding for one in codes if (coding := right_coding(one))]
        for one in codes:
            if not right or text_of(one, "code") != right[0]["code"]:
                self.notes.tell(link, "other_code", system=text_of(one, "system") or "-", code=text_of(one, "code"))
        return right[0] if right else None

    def _tell_untranslated(self) -> None:
        for language in self._draft.languages[1:]:
            missing = [one.link for one in self._draft.fields if language not in one.label]
            if missing:
                links = ", ".join(dict.fromkeys(missing))
                self.notes.tell("-", "untranslated", lang=language, main=self._main, links=links)

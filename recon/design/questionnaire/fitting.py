"""Making a form that others wrote for a screen fit on paper: texts shortened, tables set as blocks; each is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from recon.design.definition import read_definition
from recon.design.flow import flow
from recon.design.fonts import width
from recon.design.furniture import TITLE
from recon.design.kit import check_form
from recon.design.layout import lay_out
from recon.design.paper import LANDSCAPE, PORTRAIT
from recon.design.questionnaire.answers import SHORT_TEXT
from recon.design.questionnaire.draft import Draft, DraftField, DraftSection, Words, files_of
from recon.design.questionnaire.notes import Notes
from recon.design.sections import set_section
from recon.design.sections.pieces import Misfit, Setting
from recon.design.spans import apart
from recon.design.terms import FormDefinition
from recon.errors import FormDefinitionError

MOST_ROUNDS = 60
MOST_BLOCKS = 20
_KEPT = 0.85  # of a text that is too wide, each time
_LEAST = 3  # characters that a text keeps


def fitted(draft: Draft, notes: Notes) -> dict[str, str]:
    """Return the files of the form, by name, that pass every check; ``draft`` is changed until they do.

    Raises:
        FormDefinitionError: if no change that is known here makes it fit.
    """
    fitting = _Fitting(draft, notes)
    with TemporaryDirectory() as name:
        folder = Path(name)
        try:
            definition = _written(draft, folder)
            for _ in range(MOST_ROUNDS):
                # all of them are mended before the form is laid out again
                mended = [fitting.mend(language, misfit) for language, misfit in list(_misfits(definition))]
                if not any(mended):
                    break
                definition = _written(draft, folder)
            fitting.tell_shortened()
            _part(draft, definition, notes)
            _written(draft, folder)
            check_form(folder / f"{draft.key}.toml")
        except FormDefinitionError as error:
            # the folder is gone when this is read: the files are told by their names
            raise FormDefinitionError(faults=[one.replace(f"{folder}/", "") for one in error.faults]) from error
    return files_of(draft)


def _written(draft: Draft, folder: Path) -> FormDefinition:
    for name, text in files_of(draft).items():
        (folder / name).write_text(text, encoding="utf-8")
    return read_definition(folder / f"{draft.key}.toml")


def _misfits(definition: FormDefinition) -> Iterator[tuple[str, Misfit]]:
    """Yield what has no room on paper, with the language in which it has none."""
    for texts in definition.texts:
        setting = Setting(texts, LANDSCAPE if definition.landscape else PORTRAIT)
        flow(setting, [set_section(setting, section) for section in definition.sections])
        yield from ((texts.language, misfit) for misfit in dict.fromkeys(setting.faults))
        left, right = setting.paper.head
        if width(texts.title, TITLE) > right - left:
            yield texts.language, Misfit(0, "title", "too_wide", (("text", texts.title),))


def _part(draft: Draft, definition: FormDefinition, notes: Notes) -> None:
    """Take out the checks between fields that lie on different pages: none of them could be made."""
    if not draft.checks:
        return
    forms = [lay_out(definition, language).form for language in definition.languages]
    kept = []
    for check, entries, line in zip(definition.checks, draft.checks, definition.check_lines, strict=True):
        alone = replace(definition, checks=(check,), check_lines=(line,))
        none = replace(definition, checks=(), check_lines=())
        if any(len(apart(form, alone)) > len(apart(form, none)) for form in forms):
            notes.tell(check.left, "apart", question=check.right)
        else:
            kept.append(entries)
    draft.checks[:] = kept


@dataclass(slots=True)
class _Fitting:
    """Changes to ``draft``; ``whole`` keeps the texts as they were, by linkId and language."""

    draft: Draft
    notes: Notes
    whole: dict[tuple[str, str, int], tuple[str, Words]] = field(default_factory=dict)

    def mend(self, language: str, misfit: Misfit) -> bool:
        """Change what ``misfit`` tells of; return whether there was something to change."""
        found = next((one for one in self.draft.fields if one.key == misfit.key), None)
        section = self._section(misfit.key, found)
        if misfit.reason == "too_wide":
            return self._shorten(language, str(dict(misfit.details)["text"]), found, section)
        if section is not None and "rows" in section.entries:
            return self._as_blocks(section)
        if misfit.reason == "too_high" and section is not None and "blocks" in section.entries:
            return self._once(section)
        return found is not None and self._narrow(language, found)

    def tell_shortened(self) -> None:
        for (link, language, _), (text, words) in self.whole.items():
            self.notes.tell(link, "shortened", text=text, short=words[language])

    def _section(self, key: str, found: DraftField | None) -> DraftSection | None:
        holds: Callable[[DraftSection], bool] = lambda one: found in one.fields if found else one.key == key  # noqa: E731
        return next(filter(holds, self.draft.sections), None)

    def _shorten(self, language: str, text: str, found: DraftField | None, section: DraftSection | None) -> bool:
        """Shorten the text that is too wide; of a field none of whose texts is just that one, the longest."""
        said = self.draft.said
        link, texts = "-", [self.draft.title]
        if found is not None:
            link, texts = found.link, [found.label, found.hint, *(option.label for option in found.options)]
        elif section is not None:
            link, texts = section.link, [section.title]
        same = [words for words in texts if said(words, language) == text]
        words = max(same or texts, key=lambda one: len(said(one, language)))
        done = self._cut(link, language, words)
        if found is not None and any(words is option.label for option in found.options):
            self._refuse_alike(language, found)
        return done

    def _cut(self, link: str, language: str, words: Words) -> bool:
        text = self.draft.said(words, language)
        if len(text) <= _LEAST:
            return False
        self.whole.setdefault((link, language, id(words)), (text, words))
        kept = text.removesuffix("…")[: max(_LEAST - 1, int(len(text) * _KEPT) - 1)]
        whole_words = kept.rpartition(" ")[0]
        words[language] = (whole_words if len(whole_words) > len(kept) * 0.7 else kept).rstrip(" ,;:–-") + "…"
        return True

    def _refuse_alike(self, language: str, found: DraftField) -> None:
        """Make a field of words of one whose options can no longer be told apart."""
        labels = [self.draft.said(option.label, language) for option in found.options]
        if len(set(labels)) < len(labels):
            self._as_text(found)

    def _narrow(self, language: str, found: DraftField) -> bool:
        if found.options:
            labels = [option.label for option in found.options]
            longest = max(labels, key=lambda one: len(self.draft.said(one, language)))
            done = self._cut(found.link, language, longest)
            self._refuse_alike(language, found)
            return done
        return found.entries["kind"] != "text" and self._as_text(found)

    def _as_text(self, found: DraftField) -> bool:
        told = ", ".join(
            self.whole.get((found.link, self.draft.languages[0], id(option.label)), (option.value,))[0]
            for option in found.options
        )
        self.notes.tell(found.link, "as_text", options=told or "-")
        kept = {name: value for name, value in found.entries.items() if name in ("required", "critical", "role")}
        found.entries = {"kind": "text", "height": SHORT_TEXT, **kept}
        found.options = []
        self.draft.checks[:] = [check for check in self.draft.checks if check.get("right") != found.key]
        return True

    def _as_blocks(self, section: DraftSection) -> bool:
        rows = section.entries.pop("rows")
        section.entries["blocks"] = min(rows, MOST_BLOCKS)
        self.notes.tell(section.link, "as_blocks", rows=rows, blocks=section.entries["blocks"])
        return True

    def _once(self, section: DraftSection) -> bool:
        times = section.entries.pop("blocks")
        self.notes.tell(section.link, "once", times=times)
        return True

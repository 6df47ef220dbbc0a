"""The forms room without widgets: which forms there are, the one in hand, its pages. A draft is the draft desk's.

Everything that asks the store or draws does so in the background; of what was to be drawn only the last asked for is.
"""

from collections.abc import Callable
from datetime import UTC, tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recon.app import formjobs
from recon.app.background import Background
from recon.app.draftdesk import DraftDesk
from recon.app.formjobs import Drawn
from recon.errors import ReconError
from recon.language import current
from recon.store import Store
from recon.workflow import drafting
from recon.workflow.drafting import Draft
from recon.workflow.kits import Kit
from recon.workflow.surveying import FormLine, Origin, Survey

_KEPT = 3  # forms whose pages stay drawn


class FormDesk(QObject):
    """The forms of one store, and one person's draft of one of them."""

    listed = Signal()  # which forms there are, or which of them are shown
    looked = Signal()  # the form in hand, or the language that it is shown in
    pictured = Signal()  # its pages are drawn
    noted = Signal(tuple)  # what became of what paper cannot have, of a Questionnaire that was taken in
    exported = Signal(Path)
    restored = Signal(str)
    refused = Signal(ReconError)  # a key that cannot be
    failed = Signal(ReconError)

    def __init__(self, work: Background, drawing: Background, forms: Callable[[], Kit], operator: str) -> None:
        """``work`` keeps what is typed while ``drawing`` draws."""
        super().__init__()
        self._work, self._drawing, self._forms, self._operator = work, drawing, forms, operator
        self.zone: tzinfo = UTC  # the store's, once it is open
        self.survey: Survey | None = None
        self.text, self.key, self.lang = "", "", current()
        self._drawn: dict[str, Drawn] = {}
        self.writing = DraftDesk(work, drawing, lambda: self.survey.kit if self.survey else Kit())
        self.writing.failed.connect(self.failed)
        self.writing.spoken.connect(self.speak)
        self.writing.left.connect(self.refresh)
        self.writing.saved.connect(lambda _saved: self.refresh())
        self.writing.drawn.connect(self.pictured)

    # What the views read

    @property
    def lines(self) -> tuple[FormLine, ...]:
        """The forms that have what was typed in their title or key, by title."""
        if self.survey is None:
            return ()
        wanted = self.text.casefold().split()
        found = (one for one in self.survey.lines if all(word in _searched(one) for word in wanted))
        return tuple(sorted(found, key=lambda one: one.title.casefold()))

    @property
    def current(self) -> FormLine | None:
        """The form in hand."""
        lines = self.survey.lines if self.survey else ()
        return next((one for one in lines if one.key == self.key), None)

    @property
    def shown(self) -> Drawn | None:
        """What the preview shows: the draft as it was when it was last right, or the form in hand."""
        if self.writing.draft is not None:
            return self.writing.picture
        line = self.current
        return self._drawn.get(line.versions.get(self._spoken(line), "")) if line else None

    # Looking

    def refresh(self) -> None:
        """Look anew at which forms there are."""
        forms, who = self._forms, self._operator
        self._ask(
            lambda store: (formjobs.look_around(store, forms, who), store.folder, store.timezone),
            self._found,
            latest="survey",
        )

    def look_for(self, text: str) -> None:
        self.text = text
        self.listed.emit()

    def look(self, key: str) -> None:
        """Take the form in hand, and have it drawn."""
        if key != self.key:
            self.key = key
            self.looked.emit()
        self._picture()

    def speak(self, lang: str) -> None:
        """Show the pages in another language."""
        self.lang = self.writing.lang = lang
        self.looked.emit()
        if self.writing.draft is not None:
            self.writing.examine()
        else:
            self._picture()

    # Acts

    def edit(self) -> None:
        """Write the form in hand, or go on with what was begun."""
        line = self.current
        if line is not None and self.survey is not None:
            kit, who = self.survey.kit, self._operator
            self._ask(lambda store: drafting.edit(store, kit, line.key, operator=who), self._open, latest="open")

    def go_back(self) -> None:
        """Write the form in hand from what it was before it was last saved."""
        line = self.current
        if line is not None and line.has_previous and self.survey is not None:
            kit, who = self.survey.kit, self._operator
            self._ask(lambda store: drafting.go_back(store, kit, line.key, operator=who), self._open, latest="open")

    def start(self, key: str) -> None:
        """Begin a small new form."""
        if self.survey is not None:
            kit, who = self.survey.kit, self._operator
            self._begin(lambda store: drafting.start(store, kit, key, operator=who))

    def copy(self, source: str, key: str) -> None:
        """Begin a new form that is the one of ``source`` under another key."""
        if self.survey is not None:
            kit, who = self.survey.kit, self._operator
            self._begin(lambda store: drafting.copy(store, kit, source, key, operator=who))

    def take_in(self, questionnaire: Path) -> None:
        """Begin a new form of a FHIR Questionnaire."""
        if self.survey is None:
            return
        kit, who = self.survey.kit, self._operator

        def have(given: tuple[Draft, tuple[str, ...]]) -> None:
            self._open(given[0])
            self.noted.emit(given[1])

        self._ask(lambda store: drafting.take_in(store, kit, questionnaire, operator=who), have, latest="open")

    def restore(self) -> None:
        """Take the store's own form in hand out of use."""
        line, forms, who = self.current, self._forms, self._operator
        if line is None or line.origin not in (Origin.CHANGED, Origin.OWN):
            return

        def have(_done: None) -> None:
            self.restored.emit(line.key)
            self.refresh()

        self._ask(lambda store: formjobs.restore(store, forms, line.key, who), have)

    def export(self, out: Path) -> None:
        """Write the form in hand as a FHIR Questionnaire."""
        line = self.current
        if line is not None and self.survey is not None and line.versions:
            kit, lang = self.survey.kit, self._spoken(line)
            self._ask(lambda _store: formjobs.export(kit, line.key, lang, out), self.exported.emit)

    def close(self) -> None:
        """End what goes on, and put what was typed last on disk."""
        self.writing.stop()
        self._drawing.close()
        self._work.close()
        self.writing.keep_now()

    # What the background tells

    def _found(self, found: tuple[Survey, Path, tzinfo]) -> None:
        self.survey, self.writing.folder, self.zone = found
        if self.current is None:
            self.key = self.lines[0].key if self.lines else ""
        self.listed.emit()
        self.looked.emit()
        self._picture()

    def _picture(self) -> None:
        """Have the form in hand drawn, once."""
        line = self.current
        if line is None or self.survey is None or self.writing.draft is not None or not line.versions:
            return
        lang = self._spoken(line)
        if line.versions[lang] in self._drawn:
            self.pictured.emit()
            return
        layout = self.survey.kit.layout(line.key, lang)
        self._drawing.run(lambda _store: formjobs.draw(layout), self._have_drawn, self.failed.emit, latest="draw")

    def _have_drawn(self, drawn: Drawn) -> None:
        self._drawn[drawn.form.version] = drawn
        while len(self._drawn) > _KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        self.pictured.emit()

    def _begin(self, job: Callable[[Store], Draft]) -> None:
        self._work.run(job, self._open, self.refused.emit, latest="open")

    def _open(self, draft: Draft) -> None:
        self.key = draft.key
        self.writing.lang = self.lang
        self.writing.open(draft)
        self.looked.emit()

    def _spoken(self, line: FormLine) -> str:
        """Return the language in which the form is shown: the one asked for, or one that it has."""
        return self.lang if self.lang in line.versions else next(iter(line.versions), self.lang)

    def _ask(self, job: Callable[[Store], object], then: Callable[..., None], *, latest: str = "") -> None:
        self._work.run(job, then, self.failed.emit, latest=latest)


def _searched(line: FormLine) -> str:
    return " ".join((line.key, *line.titles.values())).casefold()

"""A draft of a form, without widgets: its texts, what is wrong with it, how it looks, and its saving.

What is typed is on disk half a second later, and examined in the background when the person pauses.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from recon.app import formjobs
from recon.app.background import Background
from recon.app.formjobs import Drawn, Examined
from recon.design.places import fields_at, line_of, worded_at
from recon.design.tables import DefinitionFault
from recon.errors import FormDefinitionError, ReconError
from recon.language import LANGUAGES, current
from recon.store import Store
from recon.workflow import drafting
from recon.workflow.defining import Clash, Saved, digest_of
from recon.workflow.drafting import Draft
from recon.workflow.inspecting import STRUCTURE
from recon.workflow.kits import Kit

PAUSE_MS = 300  # after the last key, before the draft is examined
KEEP_MS = 500  # after a key, before the draft is on disk, however long somebody types without a pause
PARTS = (STRUCTURE, *LANGUAGES)


class DraftDesk(QObject):
    """One draft at a time, or none."""

    opened = Signal()  # a draft is begun, taken up, or left
    turned = Signal()  # another text of it is in hand
    spoken = Signal(str)  # the pages are to be shown in that language
    lit = Signal()  # the fields that the cursor is on
    examined = Signal()  # what is wrong with it, or how it looks
    drawn = Signal()
    clashed = Signal()  # somebody else saved the form meanwhile
    saved = Signal(Saved)
    kept = Signal()  # what was typed is on disk
    left = Signal()
    failed = Signal(ReconError)

    def __init__(self, work: Background, drawing: Background, kit: Callable[[], Kit]) -> None:
        super().__init__()
        self._work, self._drawing, self._kit = work, drawing, kit
        self.folder = Path()  # the store's, once it is open
        self.draft: Draft | None = None
        self.part, self.lang = STRUCTURE, current()
        self.fields: tuple[str, ...] = ()
        self.result: Examined | None = None  # of the draft as it was last examined
        self.picture: Drawn | None = None  # of the draft as it was when it was last right
        self.clash: Clash | None = None
        self.is_examined = False  # nothing was typed since
        self.is_saving = False
        self._unkept: dict[str, Draft] = {}  # what is not on disk yet, also of a draft that was just left
        self._pause, self._keep = QTimer(self), QTimer(self)
        for timer, span, act in ((self._pause, PAUSE_MS, self.examine), (self._keep, KEEP_MS, self.keep)):
            timer.setSingleShot(True)
            timer.setInterval(span)
            timer.timeout.connect(act)

    @property
    def faults(self) -> tuple[DefinitionFault, ...]:
        return self.result.faults if self.result else ()

    @property
    def is_kept(self) -> bool:
        """Whether all that was typed is on disk."""
        return self.draft is None or self.draft.key not in self._unkept

    @property
    def has_changes(self) -> bool:
        """Whether saving would change anything of the definition."""
        return self.draft is not None and digest_of(self.draft.definition) != self.draft.former

    def open(self, draft: Draft) -> None:
        """Take up a draft; what was in hand stays on disk."""
        self.keep()
        self.draft, self.part = draft, STRUCTURE
        self.result = self.picture = self.clash = None
        self.fields, self.is_examined, self.is_saving = (), False, False
        self.opened.emit()
        if draft.definition.texts[self.lang]:
            self.examine()
        else:
            self.spoken.emit(next((one for one in LANGUAGES if draft.definition.texts[one]), self.lang))
        self.stand(1)

    def write(self, part: str, text: str) -> None:
        """Take what was typed."""
        if self.draft is None or self.draft.definition.texts[part] == text:
            return
        self.draft = self.draft.saying({**self.draft.definition.texts, part: text})
        self._unkept[self.draft.key] = self.draft
        self.is_examined = False
        self._pause.start()
        if not self._keep.isActive():
            self._keep.start()

    def turn(self, part: str) -> None:
        """Take another text in hand; where it is the words of a language, the pages speak it too."""
        if self.draft is None or part == self.part:
            return
        self.part = part
        self.turned.emit()
        if part not in (STRUCTURE, self.lang) and self.draft.definition.texts[part]:
            self.spoken.emit(part)

    def stand(self, line: int) -> None:
        """Light what is defined on ``line`` of the text in hand."""
        if self.draft is None:
            return
        texts = self.draft.definition.texts
        structure = texts[STRUCTURE]
        is_words = self.part != STRUCTURE
        found = worded_at(texts[self.part], structure, line) if is_words else fields_at(structure, line)
        if found != self.fields:
            self.fields = found
            self.lit.emit()

    def line_of(self, field: str) -> int:
        """Return where the field begins in the text in hand, 0 where it does not."""
        if self.draft is None:
            return 0
        return line_of(self.draft.definition.texts[self.part], field, words=self.part != STRUCTURE)

    def examine(self) -> None:
        """Check the draft and draw it."""
        self._pause.stop()
        draft = self.draft
        if draft is not None:
            job = partial(formjobs.examine, kit=self._kit(), draft=draft, language=self.lang)
            self._drawing.run(job, partial(self._have_examined, draft), self.failed.emit, latest="draw")

    def keep(self) -> None:
        """Put what was typed on disk."""
        self._keep.stop()
        draft = self.draft
        if draft is not None and not self.is_kept:

            def put(store: Store) -> None:
                formjobs.keep(store, draft)
                self._is_safe(draft)

            self._work.run(put, lambda _done: self.kept.emit(), self.failed.emit, is_word=True)

    def leave(self) -> None:
        """Go back to the list; the draft stays on disk."""
        self.keep()
        self._end()

    def throw(self) -> None:
        """Go back to the list, and put the draft aside."""
        draft = self.draft
        if draft is not None:
            self.keep()
            self._work.run(
                lambda store: drafting.drop(store.folder, draft, is_saved=False), lambda _done: None, self.failed.emit
            )
            self._end()

    def save(self, *, over: bool = False) -> None:
        """Make the draft the form that is printed from now on, if it is right."""
        draft, kit = self.draft, self._kit()
        if draft is None or self.is_saving:
            return
        self.keep()
        self.is_saving = True

        def put(store: Store) -> Saved | Clash | FormDefinitionError:
            done = formjobs.save(store, kit, draft, over=over)
            if isinstance(done, Saved):
                self._is_safe(draft)
            return done

        self._work.run(put, partial(self._have_saved, draft), self._have_not)

    def take_theirs(self) -> None:
        """After a clash: put the draft aside, and begin anew from what somebody else saved."""
        draft, kit = self.draft, self._kit()
        if draft is not None and self.clash is not None:
            self.keep()
            self._work.run(lambda store: formjobs.take_theirs(store, kit, draft), self._have_theirs, self.failed.emit)

    def stop(self) -> None:
        self._pause.stop()
        self._keep.stop()

    def keep_now(self) -> None:
        """Put what was typed last on disk, in this thread: no other is left when the window goes."""
        for draft in self._unkept.values():
            drafting.keep(self.folder, replace(draft, at=datetime.now(UTC)))
        self._unkept.clear()

    def _end(self) -> None:
        self.stop()
        self.draft = self.result = self.picture = self.clash = None
        self.fields, self.is_saving = (), False
        self.opened.emit()
        self.left.emit()

    def _have_examined(self, draft: Draft, result: Examined) -> None:
        if self.draft is None or self.draft.key != draft.key:
            return
        self.result = result
        self.is_examined = self.draft.definition == draft.definition
        if result.drawn is not None:
            self.picture = result.drawn
            self.drawn.emit()
        self.examined.emit()

    def _is_safe(self, draft: Draft) -> None:
        """Note, in whichever thread, that all of the draft is on disk, unless something was typed since."""
        if self._unkept.get(draft.key) is draft:
            del self._unkept[draft.key]

    def _have_theirs(self, draft: Draft) -> None:
        self.draft = None
        self.open(draft)

    def _have_saved(self, draft: Draft, done: Saved | Clash | FormDefinitionError) -> None:
        self.is_saving = False
        if self.draft is None or self.draft.key != draft.key:
            self.left.emit()
        elif isinstance(done, FormDefinitionError):
            self.result = Examined(tuple(one for one in done.faults if isinstance(one, DefinitionFault)))
            self.examined.emit()
        elif isinstance(done, Clash):
            self.clash = done
            self.clashed.emit()
        else:
            self._be_saved(draft, done)

    def _be_saved(self, draft: Draft, done: Saved) -> None:
        """Go on from what was saved; what was typed since is a draft again."""
        self.clash = None
        if self.draft is not None:
            self.draft = replace(self.draft, former=digest_of(draft.definition))
            if not self.is_kept:
                self._unkept[self.draft.key] = self.draft
                self._keep.start()
        self.saved.emit(done)

    def _have_not(self, error: ReconError) -> None:
        self.is_saving = False
        self.failed.emit(error)

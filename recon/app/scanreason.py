"""A panel for what needs a reason: a page set aside, a sheet taken out, a sheet that another one has replaced."""

from collections.abc import Sequence
from hashlib import sha256

from PySide6.QtWidgets import QWidget

from recon.app import scanwords
from recon.app.keys import Command
from recon.app.scandesk import ScanDesk
from recon.app.scankeys import ASIDE, REPLACED, VOID
from recon.app.whypanel import WhyPanel
from recon.errors import ReconError
from recon.language import tr
from recon.model.sheet import Word
from recon.store.scans import ScannedPage

_DRAFT = "scan.why"
_NAMED = 6  # pages told by name; of more, only how many there are
_WORDS = {VOID: Word.VOID, REPLACED: Word.REPLACED}


class ReasonPanel(WhyPanel):
    """Asks about pages or sheets of the scan room."""

    def __init__(self, desk: ScanDesk, parent: QWidget) -> None:
        super().__init__(parent, _DRAFT)
        self._desk, self._act = desk, ASIDE
        self._pages: tuple[ScannedPage, ...] = ()
        desk.told.connect(lambda *_: self._told())
        desk.refused.connect(self._refuse)
        self.retranslate()

    def ask(self, act: Command, pages: Sequence[ScannedPage], why: str = "") -> None:
        """Open the panel for ``act`` on ``pages``; ``why`` is a reason that may do."""
        self._act, self._pages = act, tuple(pages)
        self._put_back(why)
        self.open()
        self.why.selectAll()

    def first(self) -> QWidget:
        return self.by if self._act is REPLACED else self.why

    def finish(self) -> None:
        why, by = self.why.text().strip(), self.by.text().strip()
        if self._act is REPLACED and not by:
            self.say(tr("scanroom.no_by"), "danger")
            self.by.setFocus()
        elif not why:
            self.say(tr("account.no_reason"), "danger")
            self.why.setFocus()
        elif self._act is ASIDE:
            self._desk.set_aside(self._pages, why)
        else:
            self._desk.say(self._pages[0], _WORDS[self._act], why, by if self._act is REPLACED else None)

    def retranslate(self) -> None:
        act = self._act.name
        self.title.setText(tr(f"scanroom.ask.{act}", count=len(self._pages)))
        self._means.setText(tr(f"scanroom.means.{act}"))
        named = ", ".join(scanwords.name(page) for page in self._pages[:_NAMED])
        self._which.setText(named if len(self._pages) <= _NAMED else tr("scanroom.and_more", named=named))
        self._why_words.setText(tr("scanroom.why"))
        self._by_words.setText(tr("scanroom.by"))
        self.why.setAccessibleName(tr("scanroom.why"))
        self.why.setPlaceholderText(tr(f"scanroom.example.{act}"))
        self.by.setAccessibleName(tr("scanroom.by"))
        for widget in (self._by_words, self.by):
            widget.setVisible(self._act is REPLACED)
        self.done.setText(tr("scanroom.record"))
        super().retranslate()

    @property
    def _about(self) -> str:
        names = sorted(f"{page.digest or page.path}:{page.position}" for page in self._pages)
        return sha256(" ".join((self._act.name, *names)).encode()).hexdigest()

    def _refuse(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")

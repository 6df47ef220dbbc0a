"""A manual from the help to a printer, while the person reads on."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recon.app.background import Background
from recon.errors import ReconError
from recon.language import current, tr
from recon.store import Store
from recon.workflow.manuals import title, write_manuals


class ManualPaper(QObject):
    """Asks for a printer, draws the manual in the language in use and prints it."""

    said = Signal(str, str)  # words, and their tone

    def __init__(self, background: Callable[[], Background], parent: QWidget) -> None:
        super().__init__(parent)
        self._make, self._parent = background, parent
        self._background: Background | None = None

    def ask(self, name: str) -> None:
        """Print a manual on the printer that the person chooses; nothing where they think better of it."""
        from recon.app.paper import ask_printer, put  # and with it what draws: the window is there before

        paper = ask_printer(self._parent)
        if paper is None:
            return
        lang, words = current(), title(name)

        def put_on_paper(_store: Store) -> None:
            with tempfile.TemporaryDirectory() as folder:
                for file in write_manuals((name,), Path(folder), lang):
                    put(paper, file, title=words)

        if self._background is None:
            self._background = self._make()
        self._background.run(
            put_on_paper, lambda _: self.said.emit(tr("manual.printed", title=words), "good"), self._fail
        )

    def close(self) -> None:
        """Let what is being printed finish."""
        if self._background is not None:
            self._background.close()

    def _fail(self, error: ReconError) -> None:
        self.said.emit(error.message(), "danger")

"""What this machine lacks, for whoever sits at it: what is wrong first, with what to do; then what is in order."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from recon.app.background import Background
from recon.app.roomypanel import RoomyPanel
from recon.app.view import announce, label, tone
from recon.errors import ReconError
from recon.language import tr
from recon.store import Store
from recon.workflow.doctor import Finding, doctor

_WIDTH = 720


class DoctorPanel(RoomyPanel):
    """Looks when it is opened, in a thread of its own, and again when asked."""

    def __init__(self, background: Callable[[], Background], parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._make = background
        self._background: Background | None = None
        self._findings: tuple[Finding, ...] = ()
        self._is_looking = False
        self.state, self.well = label("message", wrap=True), label("aside", wrap=True)
        self.troubles: list[tuple[QLabel, QLabel]] = []
        self.inside.addWidget(self.state)
        self.inside.addWidget(self.well)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel and look at the machine."""
        self.open()
        self.finish()

    def first(self) -> QWidget:
        return self.done

    def finish(self) -> None:
        if self._is_looking:
            return
        self._is_looking = True
        self.say("", "none")
        self._show()
        if self._background is None:
            self._background = self._make()
        self._background.run(_look, self._found, self._failed)

    def close_background(self) -> None:
        """Let go of the thread, once what goes on in it is over."""
        if self._background is not None:
            self._background.close()

    def retranslate(self) -> None:
        self.title.setText(tr("doctor.app.title"))
        self.done.setText(tr("doctor.app.again"))
        self._show()
        super().retranslate()
        self.leave.setText(tr("app.close"))

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self._is_looking, self._findings = False, findings
        self._show()
        if self.isVisible():
            self.done.setFocus()
        announce(self.state, self.state.text())

    def _failed(self, error: ReconError) -> None:
        self._is_looking = False
        self._show()
        self.say(error.message(), "danger")

    def _show(self) -> None:
        wrong = [one for one in self._findings if one.is_wrong]
        noted = [one for one in self._findings if not one.is_there and not one.is_needed]
        self.state.setText(self._words(len(wrong)))
        tone(self.state, "none" if self._is_looking else "danger" if wrong else "good" if self._findings else "none")
        while len(self.troubles) < len(wrong) + len(noted):
            made = (label("message", wrap=True), label("body", wrap=True))
            self.troubles.append(made)
            for words in made:
                self.inside.insertWidget(self.inside.count() - 1, words)
        for place, (name, remedy) in enumerate(self.troubles):
            told = [*wrong, *noted][place : place + 1]
            for words in (name, remedy):
                words.setVisible(bool(told) and not self._is_looking)
            for one in told:
                name.setText(tr("doctor.app.about", name=one.name, purpose=one.purpose))
                tone(name, "danger" if one.is_wrong else "caution")
                remedy.setText(_sentence(one.remedy))
        well = " · ".join(one.name for one in self._findings if one.is_there)
        self.well.setText(tr("doctor.app.well", names=well))
        self.well.setVisible(bool(well) and not self._is_looking)
        self.done.setEnabled(not self._is_looking)
        if self.isVisible():
            self.centre()

    def _words(self, wrong: int) -> str:
        if self._is_looking or not self._findings:
            return tr("doctor.app.looking")
        return tr("doctor.app.wrong", count=wrong) if wrong else tr("doctor.sound")


def _look(store: Store) -> tuple[Finding, ...]:
    return doctor(store.folder)


def _sentence(words: str) -> str:
    """Return words that stood after an arrow as a sentence of their own."""
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")

"""A panel that asks for a reason, and where one sheet has taken another's place, which."""

from PySide6.QtWidgets import QLineEdit, QWidget

from recon.app import restore
from recon.app.roomypanel import RoomyPanel
from recon.app.view import label

_WIDTH = 560


class WhyPanel(RoomyPanel):
    """One line for the reason; another for the sheet that has taken the place of a replaced one.

    What is typed is kept under the name ``draft``, for what the panel is ``about`` only.
    """

    def __init__(self, parent: QWidget, draft: str) -> None:
        super().__init__(parent, _WIDTH)
        self._draft = draft
        self._means, self._which = label("body", wrap=True), label("aside", wrap=True)
        self._why_words, self._by_words = label("body"), label("body")
        self.why, self.by = QLineEdit(), QLineEdit()
        for line in (self.why, self.by):
            line.setObjectName("line")
            line.textEdited.connect(self._keep)
        for widget in (self._means, self._which, self._by_words, self.by, self._why_words, self.why):
            self.inside.addWidget(widget)

    @property
    def _about(self) -> str:
        """What is asked about, told from anything else."""
        raise NotImplementedError

    def _put_back(self, usual: str = "") -> None:
        """Put what was typed about this before on the lines; where nothing was, a reason that may do."""
        why, by = restore.kept_draft(self._draft, self._about, 2)
        self.why.setText(why or usual)
        self.by.setText(by)

    def _keep(self) -> None:
        restore.keep_draft(self._draft, self._about, self.why.text(), self.by.text())
        self.say("", "none")

    def _told(self) -> None:
        restore.keep(self._draft, None)
        self.dismiss()

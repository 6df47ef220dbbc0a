"""What the person should know while they work, in bars below the header: they stand in nobody's way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from recon.app import keys, values
from recon.app.desk import Desk
from recon.app.style import GAP, NEAR
from recon.app.view import View, announce, button, label
from recon.language import tr
from recon.model.reading import Verdict


class Notice(View):
    """A bar with words, shown while ``words`` says something; the desk's account is when it is asked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._desk = desk
        self.text = label("noticewords", wrap=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(GAP, NEAR, NEAR, NEAR)
        self.row.addWidget(self.text, 1)
        desk.recounted.connect(self.retranslate)

    def words(self) -> str:
        """Return what there is to say, nothing where there is nothing."""
        raise NotImplementedError

    def retranslate(self) -> None:
        words = self.words()
        if words != self.text.text():
            announce(self.text, words)
        self.setVisible(bool(words))


class Tightened(Notice):
    """Why more fields are shown than usual, and that somebody should be told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.retranslate()

    def words(self) -> str:
        watched = self._desk.tightened
        sources = [tr(f"quality.source.{one}") for one in watched if one is not Verdict.BLANK]
        said = [tr("app.tightened.read", sources=", ".join(sources))] if sources else []
        said += [tr("app.tightened.blank")] if Verdict.BLANK in watched else []
        return " ".join([*said, tr("app.tightened.tell")]) if said else ""


class Disputed(Notice):
    """That two scans of a page differ, with a button to compare them."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.compare = button("quiet")
        self.compare.clicked.connect(self.asked)
        self.row.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def words(self) -> str:
        disputes = self._desk.disputes
        if not disputes:
            return ""
        first = tr("app.disputed.one", sheet=values.serial(disputes[0].sheet), page=disputes[0].page)
        return first if len(disputes) == 1 else f"{first} {tr('app.disputed.more', count=len(disputes) - 1)}"

    def retranslate(self) -> None:
        words = tr("app.command.compare")
        self.compare.setText(tr("app.button", words=words, press=keys.spelled(keys.COMPARE.keys)))
        super().retranslate()

"""Home's line about backups: when the last one was, where, what runs, and what went wrong; and one made now."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from recon.app.backupdesk import BackupDesk
from recon.app.flow import Flow
from recon.app.style import GAP, NEAR, TIGHT
from recon.app.view import View, button, label, tone
from recon.language import tr
from recon.workflow.timed_backups import is_late


class BackupCard(View):
    """``settings_wanted`` asks where and how often."""

    settings_wanted = Signal()

    def __init__(self, desk: BackupDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._desk = desk
        self.title, self.last, self.more = label("overline"), label("keyname", wrap=True), label("aside", wrap=True)
        self.problem = label("whynot", wrap=True)
        self.now, self.settings = button(), button("quiet")
        layout, acts = QVBoxLayout(self), Flow(NEAR)
        layout.setContentsMargins(GAP, NEAR + TIGHT, GAP, NEAR + TIGHT)
        layout.setSpacing(TIGHT)
        for text in (self.title, self.last, self.more, self.problem):
            layout.addWidget(text)
        for one in (self.now, self.settings):
            acts.addWidget(one)
        layout.addLayout(acts)
        self.now.clicked.connect(self._back_up)
        self.settings.clicked.connect(self.settings_wanted)
        desk.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("backup.app.title"))
        self.last.setText(self._last())
        tone(self.last, "caution" if self._is_late() else "none")
        self.more.setText(self._more())
        self.more.setVisible(bool(self.more.text()))
        error = self._desk.error
        self.problem.setText(str(error.details.get("reason") or error.message()) if error else "")
        self.problem.setVisible(error is not None)
        self.now.setText(tr("backup.app.now"))
        self.now.setEnabled(self._desk.stage is None)
        self.settings.setText(tr("backup.app.settings"))
        self.now.setAccessibleName(tr("backup.app.now"))
        self.settings.setAccessibleName(tr("backup.app.where"))

    def place(self) -> Path | None:
        """Return where the next backup goes; None where nobody has said."""
        found = self._desk.standing
        if found is None:
            return None
        return found.plan.place if found.plan else Path(found.last.place) if found.last else None

    def _back_up(self) -> None:
        place = self.place()
        if place is None:
            self.settings_wanted.emit()
        else:
            self._desk.back_up(place)

    def _last(self) -> str:
        found = self._desk.standing
        if found is None:
            return tr("home.looking")
        if found.last is None:
            return tr("backup.app.never")
        last, at = found.last, found.last.at.astimezone(found.zone)
        when = tr("app.print.moment", at=at)
        return tr("backup.app.last", at=when, place=last.place)

    def _more(self) -> str:
        if self._desk.stage is not None:
            name, done, of = self._desk.stage
            words = tr("backup.app.begins") if name == "begin" else tr(f"backup.stage.{name}")
            return f"{words} {done}/{of}" if of > 1 else words
        found = self._desk.standing
        if found is None:
            return ""
        if found.plan is None:
            return tr("backup.app.by_hand")
        key = "backup.app.late" if self._is_late() else "backup.app.by_itself"
        return tr(key, place=found.plan.place, minutes=found.plan.minutes)

    def _is_late(self) -> bool:
        found = self._desk.standing
        if found is None or found.plan is None or found.last_there is None:
            return False
        return is_late(found.plan, found.last_there.at, datetime.now(UTC))
